"""Says what ``/file`` tells and makes a cleaned copy of it, with mat2; what mat2 cannot clean, exiftool looks at.

Called with the end of the file's name, and whether to look only. Writes one line of JSON, and the copy after it.
"""

from __future__ import annotations

import json
import logging
import mimetypes
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, Final
from xml.parsers import expat

MAX_PARTS: Final = 2_000
MAX_TOLD: Final = 200
MAX_LETTERS: Final = 200
FILE: Final = "/file"
LOOKED: Final = ["exiftool", "-json", "-a", "-G1", "-charset", "utf8", "--System:all", "--ExifTool:all", "--File:all"]
OOXML: Final = "application/vnd.openxmlformats-officedocument"
ODF: Final = "application/vnd.oasis.opendocument"
TYPES: Final = {
    f"{OOXML}.wordprocessingml.document": "docx",
    f"{OOXML}.spreadsheetml.sheet": "xlsx",
    f"{OOXML}.presentationml.presentation": "pptx",
    f"{ODF}.text": "odt",
    f"{ODF}.spreadsheet": "ods",
    f"{ODF}.presentation": "odp",
    f"{ODF}.graphics": "odg",
    "image/heic": "heic",
    "image/webp": "webp",
    "audio/flac": "flac",
    "audio/ogg": "ogg",
}
"""By which mat2 knows files; the sandbox has no list of the system's."""
DOCUMENTS: Final = ("docx", "xlsx", "pptx", "odt", "ods", "odp", "odg")
NOTHING: Final = (["creation-date", "-1"], ["mod-date", "-1"], ["format", "PDF-1.5"])
"""What every PDF of cairo has, mat2's copies too."""

PARTS: Final = re.compile(r"^(content|styles|settings)\.xml$|/(settings|workbook|document)\.xml$")
_GONE: Final = (
    rb"commentRangeStart|commentRangeEnd|commentReference|annotation|annotation-end|tracked-changes|change|change-start|change-end"
    rb"|absPath|fileSharing|docId|rsids|revisionPtr|docVars|mailMerge|attachedTemplate"
)
TRACES: Final = re.compile(
    rb"<((?:\w+:)?(" + _GONE + rb"))(?=[\s/>])[^>]*?(?:/>|>.*?</\1\s*>)"
    rb"|<(config:(config-item)) [^>]*config:name=\"(?:Printer|CurrentDatabase|Rsid)[^>]*?(?:/>|>.*?</\3\s*>)",
    re.DOTALL,
)
"""Whole elements, as mat2 writes them."""
POINTERS: Final = re.compile(rb"<(?:Override|Relationship) [^>]*?(?:PartName|Target)=\"([^\">]*)\"[^>]*/>")
HIDDEN: Final = re.compile(
    rb"<sheet [^>]{0,400}state=\"\w{0,4}[hH]idden\"|<(?:row|col) [^>]{0,300}hidden=\"(?:1|true)\"|<p:sld [^>]{0,2000}show=\"(?:0|false)\""
    rb"|table:visibility=\"(?:collapse|filter)\"|table:display=\"false\"|text:display=\"none\"|presentation:visibility=\"hidden\"|<w:vanish"
    rb"|<w:(?:ins|del|moveFrom|moveTo) [^>]{1,400}>"
)
"""What a reader of a document can find, and only the last of which, tracked changes, mat2 takes out."""


def flat(found: dict[str, Any], inside: str = "") -> list[list[str]]:
    """Names and values, of files inside a file too."""
    told: list[list[str]] = []
    for key, value in found.items():
        if isinstance(value, dict):
            told += flat(value, f"{inside}{key}: ")
        else:
            told.append([f"{inside}{key}"[:MAX_LETTERS], str(value)[:MAX_LETTERS]])
    return told


def only_seen(path: Path) -> list[list[str]]:
    """What exiftool reads in it."""
    looked = subprocess.run([*LOOKED, str(path)], capture_output=True, check=False)  # noqa: S603 - no shell
    read = json.loads(looked.stdout or b"[{}]")[0]
    return [told for told in flat(read) if told[0] != "SourceFile" and "Binary data" not in told[1]]


def points_nowhere(target: str, names: set[str]) -> bool:
    """Whether a pointer within a document is to a part that was left out, by which programs refuse the document."""
    return "://" not in target and target.endswith((".xml", ".bin")) and Path(target).name not in names


def without_traces(copy: Path) -> None:
    """Take out of a document what mat2 leaves in its parts; all else stays as it is, byte for byte."""
    whole = copy.with_suffix(".whole")
    copy.rename(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(copy, "w") as new:
        names = {Path(name).name for name in old.namelist()}
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename.endswith((".rels", "[Content_Types].xml")):
                content = POINTERS.sub(lambda to: b"" if points_nowhere(to[1].decode(), names) else to[0], content)
            if PARTS.search(entry.filename):
                content = TRACES.sub(b"", content)
                expat.ParserCreate().Parse(content, True)  # or else one was within another, and half of it is left
            new.writestr(entry, content)


def said(element: bytes) -> str:
    """The text of an element, or its attributes where it has none."""
    text = " ".join(re.sub(rb"<[^>]*>", b" ", element).decode(errors="replace").split())
    return text or " ".join(re.findall(r'="([^"]*)"', element.decode(errors="replace")))


def names_in(archive: Path) -> list[list[str]]:
    """The names in an archive, which stay."""
    with zipfile.ZipFile(archive) as files:
        return [["name in the archive", name[:MAX_LETTERS]] for name in files.namelist()]


def traces_in(document: Path) -> list[list[str]]:
    """What stands in a document's parts and mat2 does not name: notes at the margin, paths, and what is hidden."""
    told = []
    with zipfile.ZipFile(document) as parts:
        for name in parts.namelist()[:MAX_PARTS]:
            if name.endswith(("vbaProject.bin", "macrosheets/")) or "/embeddings/" in name:
                told.append([name[:MAX_LETTERS], "a part that may act, or has files in it"])
            if not PARTS.search(name) and not re.search("sheet|slide", name):
                continue
            content = parts.read(name)
            if PARTS.search(name):
                told += [
                    [f"{name}: {(found[2] or found[4]).decode()}", said(found[0])] for found in TRACES.finditer(content)
                ]
            told += [
                [name[:MAX_LETTERS], f"hidden or changed: {what[0].decode(errors='replace')}"]
                for what in HIDDEN.finditer(content)
            ]
    return [[key[:MAX_LETTERS], (value or "there")[:MAX_LETTERS]] for key, value in told]


class LeftOut(logging.Handler):
    """Hears of mat2 which parts of a document it leaves out, as it understands them not."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """A line of its log."""
        if "omitting unknown element" in str(record.msg) and isinstance(record.args, tuple) and len(record.args) > 1:
            self.parts.append(str(record.args[1])[:MAX_LETTERS])


def run_here(command: list[str], *, input_filename: str, output_filename: str | None = None, **options: Any) -> Any:
    """Instead of mat2's sandbox, which cannot be made within this one."""
    return subprocess.run(command, **options)  # noqa: S603 - mat2's own words


def parser_of(path: Path) -> Any:
    """What mat2 reads a file with, or None."""
    from libmat2 import UnknownMemberPolicy, bubblewrap, parser_factory  # the factory before what leans on it

    office = sys.modules["libmat2.office"]
    bubblewrap.run = run_here
    for mime, ending in TYPES.items():
        mimetypes.add_type(mime, f".{ending}")
    parser, _ = parser_factory.get_parser(str(path))
    if isinstance(parser, sys.modules["libmat2.harmless"].HarmlessParser):
        return None  # it would only be copied
    if isinstance(parser, (office.MSOfficeParser, office.LibreOfficeParser)):
        parser.unknown_member_policy = UnknownMemberPolicy.OMIT
    return parser


def look(path: Path, parser: Any) -> list[list[str]]:
    """What a file tells."""
    told = only_seen(path) if parser is None else flat(parser.get_meta())
    if parser is not None and zipfile.is_zipfile(path):
        told += traces_in(path) if path.suffix[1:] in DOCUMENTS else names_in(path)
    return [each for each in told if each not in NOTHING]


def main(ending: str, look_only: bool) -> None:
    """Look, clean, and look again."""
    original, copy = Path(f"original.{ending}"), Path(f"copy.{ending}")
    shutil.copyfile(FILE, original)
    heard = LeftOut()
    logging.basicConfig(level=logging.WARNING, handlers=[heard])
    parser = parser_of(original)
    before, left = look(original, parser), []
    state = "reported" if parser is not None or before else "unknown"
    if parser is not None and not look_only:
        parser.output_filename = str(copy)
        heard.parts.clear()
        state = "cleaned" if parser.remove_all() else "not-cleaned"
    if state == "cleaned":
        if ending in DOCUMENTS:
            without_traces(copy)
        left = look(copy, parser_of(copy))
    answer = {
        "state": state,
        "before": before[:MAX_TOLD],
        "more": max(0, len(before) - MAX_TOLD),
        "left": left[:MAX_TOLD],
        "out": heard.parts[:MAX_TOLD],
    }
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii") + b"\n")
    if state == "cleaned":
        sys.stdout.buffer.write(copy.read_bytes())


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] == "look")
