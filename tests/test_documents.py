"""Documents keep their word: links lead somewhere, command lines parse, the threat model names code and tests, and the
architecture page knows the tree."""

from __future__ import annotations

import re
import runpy
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from knothole_client.commands import knothole
from knothole_server.commands import main as knothole_server

ROOT = Path(__file__).parents[1]
THREAT_MODEL = ROOT / "docs" / "threat-model.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
PROGRAMS: dict[str, click.Command] = {"knothole": knothole, "knothole-server": knothole_server}
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


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_link_named_as_a_file_leads_to_that_file(document: Path) -> None:
    for label, target in links(document.read_text("utf-8")):
        if re.fullmatch(r"`[\w./-]+\.(?:py|js|mjs)`", label):
            assert Path(label.strip("`")).name == Path(target).name, (label, target)


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_path_of_the_tree_that_is_named_is_there(document: Path) -> None:
    for named in re.findall(r"`((?:server|client|tests|docs|requirements)/[\w./-]+)`", document.read_text("utf-8")):
        assert (ROOT / named).exists() or list(ROOT.glob(f"{named}*")), named


def test_a_checklist_fits_a_page_and_each_one_is_listed() -> None:
    listed = (ROOT / "docs/checklists/README.md").read_text("utf-8")
    sheets = [path for path in tracked("docs/checklists/*.md") if path.name != "README.md"]
    assert len(sheets) >= 6
    for sheet in sheets:
        lines = (ROOT / sheet).read_text("utf-8").splitlines()
        assert len(lines) <= 60, sheet
        assert max(map(len, lines)) <= 135, sheet
        assert any(line.startswith("- [ ] ") for line in lines)
        assert f"]({sheet.name})" in listed


def test_the_changelog_says_nothing_twice() -> None:
    """Two branches that are merged may each bring the same line, or one of them the line as it was."""
    beginnings = [
        line[:60] for line in (ROOT / "CHANGELOG.md").read_text("utf-8").splitlines() if line.startswith("- ")
    ]
    assert [line for line in set(beginnings) if beginnings.count(line) > 1] == []


def test_every_property_names_its_code_and_a_test() -> None:
    assert len(properties()) > 50
    for claim, code, test in properties():
        assert links(code) or "server/" in code, claim
        assert any("/tests/" in target for _, target in links(test)) or "make check" in test, claim


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_test_that_is_named_alone_is_in_the_file_it_links_to(document: Path) -> None:
    """By its whole name, or by how it begins, with an ellipsis."""
    for label, target in links(document.read_text("utf-8")):
        if named := re.fullmatch("`(test_[a-z0-9_]+?)(_?…)?`", label):
            begins = f"def {named[1]}" + ("" if named[2] else "(")
            assert begins in (document.parent / target).read_text("utf-8"), label


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


def command_lines(text: str) -> Iterator[tuple[str, bool]]:
    """What a document has a person type, and whether it is all of it: a line of a block, or words within a sentence."""
    blocks = re.findall(r"^ *```[a-z]*\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    for line in re.sub(
        r"^ *reviewer> (?!quit|lock)", "knothole reviewer ", "".join(blocks), flags=re.MULTILINE
    ).splitlines():
        for command in re.split(r" (?:&&|\||>) ", re.split(r"\s{3,}(?!\s|--\w+ /)|\s#", line.strip())[0]):
            yield command, True
    for words in re.findall(r"`([^`\n]+)`", re.sub(r"^ *```.*?^ *```", "", text, flags=re.MULTILINE | re.DOTALL)):
        yield words, False


def check_click(command: click.Command, words: list[str], *, whole: bool, parent: click.Context | None = None) -> None:
    """Parse a command line as click does, and open, ask and run nothing."""
    settings = dict(command.context_settings)  # click keeps what a command's first context says of -h
    context = click.Context(command, parent=parent, info_name=command.name, **settings)
    if isinstance(command, click.Group):
        _, rest, _ = command.make_parser(context).parse_args(args=list(words))
        if rest:
            inner = command.get_command(context, rest[0])
            assert inner, f"no command {rest[0]}"
            return check_click(inner, rest[1:], whole=whole, parent=context)
        return None
    values, rest, _ = command.make_parser(context).parse_args(args=list(words))
    assert not rest, f"does not take {rest}"
    for parameter in command.get_params(context):
        given = values.get(parameter.name or "")
        missing = given is None or type(given).__name__ == "Sentinel" or given == ()
        assert not whole or not parameter.required or not missing, f"needs {parameter.name}"
        if isinstance(parameter.type, click.Choice) and not missing:
            parameter.type_cast_value(context, given)
    return None


def check_make(words: list[str]) -> None:
    """Target and variables are in the Makefile."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for word in words:
        name, _, value = word.partition("=")
        assert f"$({name})" in makefile or f"$(or $({name})" in makefile if value else f"\n{name}:" in makefile, word


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_line_names_commands_options_and_files_that_are_there(document: Path) -> None:
    for line, whole in command_lines(document.read_text("utf-8")):
        program, _, arguments = line.partition(" ")
        name = program.rpartition("/")[2]
        try:
            words = shlex.split(arguments, comments=True)
        except ValueError:
            continue  # prose with an apostrophe
        try:
            if name in PROGRAMS and (arguments or whole):
                check_click(PROGRAMS[name], words[: words.index("…")] if "…" in words else words, whole=whole)
            elif name == "make":
                check_make(words)
            elif name in ("pytest", "node", "pip"):
                paths = [word for word in words if re.match(r"(tests|client|server|requirements)/", word)]
                assert all((ROOT / path).exists() for path in paths), paths
            elif name == "python" and words[:1] == ["-m"] and words[1].startswith("tests."):
                assert (ROOT / words[1].replace(".", "/")).exists() or (
                    ROOT / f"{words[1].replace('.', '/')}.py"
                ).exists()
        except (AssertionError, click.UsageError) as wrong:
            if isinstance(wrong, click.BadOptionUsage) and not whole:
                continue  # the option is there, and a sentence need not give it a value
            pytest.fail(f"{line}: {wrong}")


@pytest.mark.parametrize(
    "line",
    [
        "knothole reviewer cass",
        "knothole reviewer cases --dew",
        "knothole reviewer show",
        "knothole-server run --port 1",
    ],
)
def test_a_command_line_that_does_not_work_is_seen(line: str) -> None:
    program, *words = line.split()
    with pytest.raises((AssertionError, click.UsageError)):
        check_click(PROGRAMS[program], words, whole=True)


def test_words_that_must_not_come_back_are_seen_wherever_people_read_them(tmp_path: Path) -> None:
    check_tree = runpy.run_path(str(ROOT / "tests" / "tools" / "check-tree"))
    page = tmp_path / "page.md"
    page.write_text("It was broken\noff.\n```\nanew\n```\nThe word `told` is code, told is not.\n")
    module = tmp_path / "module.py"
    module.write_text('def told() -> str:\n    """Made anew."""\n    return f"{1} run out"  # mended\n')
    seen = [line.rpartition("/")[2] for path in (page, module) for line in check_tree["bad_words"](path)]
    assert [line.rpartition(": ")[0] for line in seen] == [
        "page.md:1: 'broken off'",
        "page.md:6: 'told'",
        "module.py:2: 'anew'",
        "module.py:3: 'run out'",
        "module.py:3: 'mended'",
    ]
