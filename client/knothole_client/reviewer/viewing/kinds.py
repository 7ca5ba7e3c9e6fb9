"""What a file is: what its name says, what its first bytes say, and what should make somebody careful. Nothing is parsed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PICTURES: Final = frozenset({"jpeg", "png", "gif", "webp", "bmp", "tiff"})
TEXT_LOOKED_AT: Final = 65_536
ZIP: Final = b"PK\x03\x04"
OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")

BEGINNINGS: Final = (
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"GIF8", "gif"),
    (8, b"WEBP", "webp"),
    (0, b"BM", "bmp"),
    (0, b"II*\0", "tiff"),
    (0, b"MM\0*", "tiff"),
    (0, OLE, "old-office"),
    (0, b"{\\rtf", "rtf"),
    (0, b"\x7fELF", "program"),
    (0, b"MZ", "program"),
    (0, b"#!/", "program"),
    (0, bytes.fromhex("4c00000001140200"), "link"),
    (0, b"[Desktop Entry]", "link"),
    (0, b"[InternetShortcut]", "link"),
    (0, b"7z\xbc\xaf\x27\x1c", "archive"),
    (0, b"Rar!", "archive"),
    (0, b"\x1f\x8b", "archive"),
    (0, b"\xfd7zXZ", "archive"),
    (257, b"ustar", "archive"),
    (4, b"ftyp", "media"),
    (0, b"RIFF", "media"),
    (0, b"ID3", "media"),
    (0, b"OggS", "media"),
    (0, b"fLaC", "media"),
    (0, b"\x1aE\xdf\xa3", "media"),
)
ENDINGS: Final = {
    "pdf": "pdf",
    "jpg": "jpeg",
    "jpeg": "jpeg",
    "png": "png",
    "gif": "gif",
    "webp": "webp",
    "bmp": "bmp",
    "tif": "tiff",
    "tiff": "tiff",
    "txt": "text",
    "csv": "text",
    "md": "text",
    "log": "text",
    "json": "text",
    "eml": "text",
    "rtf": "rtf",
    **dict.fromkeys(("html", "htm", "xhtml", "mhtml", "svg", "xml"), "web"),
    **dict.fromkeys(("docx", "docm", "dotm", "xlsx", "xlsm", "xltm", "xlam", "pptx", "pptm", "ppam"), "office"),
    **dict.fromkeys(("odt", "ods", "odp", "odg"), "open-document"),
    **dict.fromkeys(("doc", "xls", "ppt", "msg"), "old-office"),
    **dict.fromkeys(("zip", "7z", "rar", "gz", "tar", "tgz", "xz", "bz2", "iso", "img"), "archive"),
    **dict.fromkeys(("exe", "com", "scr", "msi", "dll", "bat", "cmd", "ps1", "vbs", "js", "jse", "wsf"), "program"),
    **dict.fromkeys(("hta", "jar", "sh", "py", "pl", "run", "appimage", "apk", "deb", "rpm"), "program"),
    **dict.fromkeys(("lnk", "desktop", "url", "webloc", "scf"), "link"),
    **dict.fromkeys(("mp3", "mp4", "m4a", "mov", "avi", "mkv", "webm", "wav", "ogg", "opus", "flac", "3gp"), "media"),
}
MACROS: Final = (b"vbaProject.bin", "_VBA_PROJECT".encode("utf-16-le"))
SURE: Final = PICTURES | {"pdf", "office", "open-document"}
"""Kinds whose bytes always say so."""
_RUNS: Final = ("program", "link")


@dataclass(frozen=True)
class Kind:
    """What a file is."""

    named: str
    """By its name; empty: the name does not say."""
    found: str
    """By its bytes; ``unknown`` if they do not say."""
    cautions: tuple[str, ...]
    """``disguised``, ``macros``, ``acts``, ``attached``, ``calls``, ``runs``, ``packed``."""


def kind_of(name: str, content: bytes) -> Kind:
    """What a file is by its name and by its bytes, and what there is to be careful of."""
    named, found = ENDINGS.get(name.rpartition(".")[2].lower(), "") if "." in name else "", _found(content)
    cautions = {
        "disguised": bool(named) and not _agree(named, found),
        "macros": MACROS[0] in content or (found == "old-office" and MACROS[1] in content),
        "acts": found == "pdf" and any(mark in content for mark in (b"/JavaScript", b"/Launch")),
        "attached": found == "pdf" and b"/EmbeddedFile" in content,
        "calls": "web" in (named, found),
        "runs": named in _RUNS or found in _RUNS,
        "packed": found == "archive",
    }
    return Kind(named, found, tuple(caution for caution, there in cautions.items() if there))


def _found(content: bytes) -> str:
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(ZIP):
        return _packed(content)
    for at, mark, kind in BEGINNINGS:
        if content[at : at + len(mark)] == mark and (len(mark) > 2 or b"\0" in content[:64]):  # else a text
            return kind
    return _written(content[:TEXT_LOOKED_AT])


def _packed(content: bytes) -> str:
    if content[30:38] == b"mimetype":
        return "open-document"
    return "office" if b"[Content_Types].xml" in content else "archive"


def _written(beginning: bytes) -> str:
    if not beginning or b"\0" in beginning:
        return "unknown"
    try:
        beginning.decode()
    except UnicodeDecodeError as odd:
        if odd.start < len(beginning) - 4:  # else a letter that is cut in two
            return "unknown"
    head = beginning[:1024].lstrip().lower()
    return "web" if head.startswith((b"<!doctype html", b"<html", b"<svg", b"<?xml")) else "text"


def _agree(named: str, found: str) -> bool:
    """Whether a name and bytes say the same; scripts are text, and not every kind shows by its bytes."""
    if found == "unknown":
        return named not in SURE
    return named == found or (found == "text" and named in (*_RUNS, "web")) or (named == "text" and found == "web")
