"""Links in the documentation lead somewhere, and each property of the threat model to code and to a test that is there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
THREAT_MODEL = ROOT / "docs" / "threat-model.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")


def tracked(*patterns: str) -> list[Path]:
    """The files of the tree, below its root."""
    listed = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, check=True, capture_output=True, text=True)
    return [Path(line) for line in listed.stdout.splitlines()]


def documents() -> list[Path]:
    return [ROOT / path for path in tracked("*.md")]


def links(text: str) -> list[tuple[str, str]]:
    """Label and target of those that lead into this repository."""
    return [(label, target) for label, target in LINK.findall(text) if not re.match(r"[a-z]+:", target)]


def anchors(document: Path) -> set[str]:
    """What the headings of a document are called in links."""
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def properties() -> list[list[str]]:
    """The rows of the table: claim, code, test."""
    section = THREAT_MODEL.read_text("utf-8").partition("\n## Properties: claim, code, test\n")[2].partition("\n## ")[0]
    rows = [line.strip("|").split(" | ") for line in section.splitlines() if line.startswith("|")]
    return rows[2:]


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(document: Path) -> None:
    for _, target in links(document.read_text("utf-8")):
        path, _, anchor = target.partition("#")
        there = (document.parent / path) if path else document
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


def test_every_property_names_its_code_and_a_test() -> None:
    assert len(properties()) > 50
    for claim, code, test in properties():
        assert links(code) or "server/" in code, claim
        assert any("/tests/" in target for _, target in links(test)) or "make check" in test, claim


def test_a_test_that_is_named_alone_is_in_the_file_it_links_to() -> None:
    named = [one for _, _, test in properties() for one in links(test) if re.fullmatch("`test_[a-z0-9_]+`", one[0])]
    assert named
    for label, target in named:
        assert f"def {label.strip('`')}(" in (THREAT_MODEL.parent / target).read_text("utf-8"), label


def rows_with_functions() -> list[tuple[Path, str]]:
    """A file that the architecture page links to, and a function that the same row says is in it."""
    rows = [line for line in ARCHITECTURE.read_text("utf-8").splitlines() if line.startswith("|")]
    return [
        (ARCHITECTURE.parent / target, name)
        for row in rows
        for target, rest in re.findall(r"\]\(([^)]+\.(?:py|js))\)([^\[]*)", row)
        for name in re.findall(r"`([A-Za-z_]+(?:\.[a-z_]+)?)`", rest)
    ]


def test_every_function_of_the_architecture_page_is_in_the_file_beside_it() -> None:
    assert len(rows_with_functions()) > 40
    for path, name in rows_with_functions():
        source = path.read_text("utf-8")
        owner, _, function = name.rpartition(".")
        definition = rf"^\s*(?:export )?(?:async )?(?:def |function |class )?{function}\b\W"
        assert re.search(definition, source, re.MULTILINE), (path.name, name)
        assert not owner or f"class {owner}" in source, (path.name, name)


def test_the_architecture_page_names_every_folder_and_every_root_module() -> None:
    text = ARCHITECTURE.read_text("utf-8")
    files = tracked("server", "client", "tests")
    folders = {folder for path in files for folder in path.parents if folder != Path()}
    for folder in folders:
        named = f"`{folder}/`" in text or (f"`{folder.parent}/`" in text and f"`{folder.name}/`" in text)
        assert named or folder.is_relative_to("tests/vectors"), folder
    for path in files:
        if str(path.parent) in ("server/knothole_server", "client/knothole_client") and path.name not in (
            "__init__.py",
            "py.typed",
        ):
            assert f"`{path}`" in text, path
