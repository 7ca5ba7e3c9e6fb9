"""The bench: what it prints goes into docs/scaling.md between its marks, and nowhere else; goals are judged by their figures."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.bench import document, table, turns
from tests.bench.__main__ import LONG, PARTS

TEXT = "Before.\n\n<!-- bench load -->\nold\n<!-- end -->\n\nBetween.\n\n<!-- bench book -->\nother\n<!-- end -->\n\nAfter.\n"


@pytest.fixture(autouse=True)
def _printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "printed", [])


def test_a_part_writes_its_own_section_and_leaves_all_other_words() -> None:
    table.heading("Things")
    table.row("one", 1.234, "s", "a | b")
    table.goal("two", 7, "ms", 5, "of three")
    written = document.insert(TEXT, "load", table.printed, "a day")
    assert document.sections(written) == document.sections(TEXT) == ["load", "book"]
    head, tail = TEXT.split("old\n")
    assert written.startswith(head)
    assert written.endswith(tail)
    assert written.removeprefix(head).removesuffix(tail).splitlines() == [
        "Written by the bench, `load`, on a day.",
        "",
        "| Things | | |",
        "|---|---|---|",
        "| one | 1.23 s | a   b |",
        "| two | 7.00 ms | of three; goal 5: missed |",
    ]
    assert document.insert(written, "load", table.printed, "a day") == written


@pytest.mark.parametrize(("figure", "judged"), [(4.9, "met"), (5, "met"), (5.1, "missed")])
def test_a_figure_is_judged_by_its_goal(figure: float, judged: str, capsys: pytest.CaptureFixture[str]) -> None:
    table.heading("Things")
    table.goal("one", figure, "s", 5)
    assert capsys.readouterr().out.rstrip().endswith(f"goal 5: {judged}")


@pytest.mark.parametrize(("goal", "judged"), [(50, "met"), (51, "missed")])
def test_what_is_compared_runs_in_turns_and_the_median_of_the_ratios_counts(goal: int, judged: str) -> None:
    order: list[str] = []
    rates = {"ours": iter([10.0, 50.0, 90.0]), "theirs": iter([100.0, 100.0, 100.0])}

    def run(who: str) -> dict[str, float]:
        order.append(who)
        return {"rate": next(rates[who]), "p50": 0.001, "p99": 0.002, "processor": 1.0, "count": 2}

    found = turns.in_turns(3, lambda: run("ours"), lambda: run("theirs"))
    assert order == ["theirs", "ours", "ours", "theirs", "theirs", "ours"]
    assert found.share("them", goal) == f"50 % of them (10 to 90); goal {goal} %: {judged}"
    assert found.load_time() == 500


def test_every_section_of_the_document_is_of_a_part_and_has_its_figures() -> None:
    text = document.DOCUMENT.read_text()
    assert text.count("<!-- bench ") == len(document.sections(text)) >= 3
    assert set(document.sections(text)) <= {*PARTS, *LONG, "peers"}
    for section in re.split("<!-- bench ", text)[1:]:
        shown = section.partition("<!-- end -->")[0]
        if "Not measured yet" in shown:
            assert "|" not in shown
            continue
        assert re.search(r"on 20\d\d-\d\d-\d\d, on \d+ cores with a load of", shown)
        assert re.search("goal .*: (met|missed)", shown)


def test_a_part_that_has_no_place_in_the_document_is_refused_before_anything_is_measured() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--document", "seeds"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert ran.stderr.startswith("no such part: seeds; there are ")
