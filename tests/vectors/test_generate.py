"""The vectors in the tree are those that the scenarios make."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.vectors.generate import all_vectors
from tests.vectors.loader import FOLDER, PACKED_ABOVE, load, read
from tests.vectors.writer import Writer, write


def test_the_tree_holds_what_the_scenarios_make() -> None:
    """Made again in this process: so two runs make the same, and nothing in the tree is stale."""
    made, held = all_vectors(), dict(load())
    assert sorted(made) == sorted(held), "run make vectors"
    assert [name for name, vector in made.items() if vector != held[name]] == [], "run make vectors"


def test_every_kind_is_explained_with_all_that_its_vectors_name() -> None:
    """Whoever implements the protocol from its text has nothing but the README to run them by."""
    lines = (FOLDER / "README.md").read_text().splitlines()
    rows = {kind[1]: line for line in lines if (kind := re.match(r"\| `([a-z0-9-]+)`", line))}
    named: dict[str, set[str]] = {}
    for _, vector in load():
        named.setdefault(vector["kind"], set()).update(vector["in"], vector.get("out", {}))
    assert rows.keys() == named.keys()
    words = {kind: set(re.findall(r"[a-z0-9_]+", row.removeprefix(f"| `{kind}`"))) for kind, row in rows.items()}
    assert {kind: names - words[kind] for kind, names in named.items() if names - words[kind]} == {}


def test_one_more_scenario_changes_no_other() -> None:
    def scenarios(writer: Writer, names: str) -> dict[str, dict[str, Any]]:
        desk = writer.desk()
        shared = desk.random_bytes(8)
        for name in names:
            writer.add("tag", name, "ok", {"shared": shared, "own": desk.random_bytes(8)})
        return writer.vectors

    def made(names: str) -> dict[str, dict[str, Any]]:
        return scenarios(Writer(scenarios(Writer(), names)), names)

    few, many = made("ace"), made("abcde")
    assert {name: many[name] for name in few} == few
    assert len({str(vector) for vector in many.values()}) == 5


def test_only_what_changed_is_written_and_what_nobody_makes_is_removed(tmp_path: Path) -> None:
    vectors = {f"kind/{name}": {"in": {"text": name * PACKED_ABOVE, "list": [name]}} for name in "ab"}
    assert write(vectors, tmp_path) == (2, 0)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.glob("kind/*")}
    assert [read(path) for path in sorted(before)] == list(vectors.values())
    assert write(vectors, tmp_path) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert write({"kind/a": {"in": {}}, "other/c": {"in": {}}}, tmp_path) == (2, 1)
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.glob("*/*")) == ["kind/a.json", "other/c.json"]
    assert write({"other/c": {"in": {}}}, tmp_path) == (0, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["other"]
