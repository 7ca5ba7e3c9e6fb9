"""The register the law asks for, and the figures of a year."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from knothole_client import clock
from knothole_client.failures import Failures
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer import cases
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.register import WITHHELD, register, statistics
from knothole_client.reviewer.team.folding import CaseState, Reply
from tests.client.reviewer.test_duties import day
from tests.client.reviewer.test_team import exchange, only
from tests.support.desks import TODAY
from tests.support.offices import Office

YEAR = int(clock.written(TODAY)[:4])


def test_the_register_has_dates_and_outcomes_and_no_word_of_anybody(office: Office) -> None:
    office.deliver(office.write("Secret text.", answers={"where": "Secret place"}))
    office.round()
    replies = office.first.answer("Secret answer.", TODAY + 1)
    office.first.show_book(*replies, today=TODAY + 1)
    office.first.take_in(office.document(), TODAY + 1)
    with office.first.vault() as vault:
        case = cases.list_cases(vault)[0]
        cases.note(vault, case, "Secret note.", TODAY)
        cases.say(vault, case, "label", {"label": "secret", "on": True}, TODAY)
        cases.say(vault, case, "status", {"state": "closed", "outcome": "founded"}, TODAY + 2)
    case = only(office.first)
    text = register([case], Failures())
    assert "ecret" not in text
    head, row = csv.reader(io.StringIO(text))
    assert len(head) == len(row) == 12
    assert (row[0], row[9], row[11]) == (case.name, "closed", "founded")
    assert [day(date) for date in (row[1], row[2], row[3], row[10])] == [TODAY, TODAY + 7, TODAY + 1, TODAY + 2]
    assert row[5:9] == [""] * 4


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_the_register_is_a_formula(office: Office, start: str) -> None:
    office.deliver(office.write("A message."))
    office.round()
    case = only(office.first)
    hostile = replace(case, state=replace(case.state, outcome=start + "1+1"))
    rows = list(csv.reader(io.StringIO(register([hostile], Failures()), newline="")))
    assert rows[1][11] == "'" + start + "1+1"


def test_steps_and_triage_stand_in_every_vault_and_the_steps_in_the_register(office: Office) -> None:
    office.deliver(office.write("A message."))
    office.round()
    with office.first.vault() as vault:
        case = cases.list_cases(vault)[0]
        cases.say(vault, case, "step", {"step": "assessed", "on": True}, TODAY)
        cases.say(vault, case, "step", {"step": "minutes-offered", "on": True}, TODAY)
        cases.say(vault, case, "step", {"step": "minutes-offered", "on": False}, TODAY + 1)
        cases.say(vault, case, "triage", {"urgency": "high", "danger": "possible"}, TODAY)
    exchange(office)
    for clerk in (office.first, office.second):
        state = only(clerk).state
        assert (state.steps, state.urgency, state.danger) == ({"assessed": TODAY}, "high", "possible")
    _, row = csv.reader(io.StringIO(register([only(office.second)], Failures())))
    assert row[6:9] == [clock.written(TODAY), "", ""]


def figures(found: list[Case], year: int = YEAR, *, exact: bool = False) -> dict[tuple[str, str], str]:
    rows = list(csv.reader(io.StringIO(statistics(found, year, TODAY, Failures(), exact=exact))))
    assert rows[0] == ["measure", "group", "figure"]
    return {(measure, group): figure for measure, group, figure in rows[1:]}


def many(office: Office, outcomes: dict[str, int]) -> list[Case]:
    """So many cases of each outcome, made of one."""
    office.deliver(office.write("A message."))
    office.round()
    case = only(office.first)
    states = [CaseState(state="closed", outcome=outcome) for outcome, count in outcomes.items() for _ in range(count)]
    return [replace(case, name=str(number), state=state) for number, state in enumerate(states)]


def test_a_years_figures_withhold_small_numbers_and_what_would_give_them_away(office: Office) -> None:
    found = many(office, {"founded": 8, "unfounded": 6, "referred": 2})
    shown = figures(found)
    assert shown["reports", ""] == "16"
    assert shown["outcome", "founded"] == "8"
    assert shown["outcome", "referred"] == WITHHELD
    assert shown["outcome", "unfounded"] == "withheld"  # or the total would tell the two
    assert shown["acknowledgement", "not yet due"] == "16"
    exact = figures(found, exact=True)
    assert (exact["outcome", "referred"], exact["outcome", "unfounded"]) == ("2", "6")
    assert figures(found, YEAR - 1)["reports", ""] == "0"


def test_medians_of_few_cases_are_withheld(office: Office) -> None:
    found = many(office, {"founded": 7})
    answered = [
        replace(case, state=replace(case.state, replies=(reply(TODAY + 1 + number),)))
        for number, case in enumerate(found)
    ]
    assert figures(answered)["median days to acknowledgement", ""] == "4"
    assert figures(answered[:4])["median days to acknowledgement", ""] == WITHHELD
    assert figures(answered[:4], exact=True)["median days to acknowledgement", ""] == "2.5"
    assert figures(found)["median days to acknowledgement", ""] == ""


def test_spam_counts_as_spam_only(office: Office) -> None:
    found = [replace(case, state=CaseState(state="spam")) for case in many(office, {"": 6})]
    shown = figures(found)
    assert (shown["reports", ""], shown["spam", ""]) == ("0", "6")
    assert ("status", "spam") not in shown


def reply(written: int) -> Reply:
    return Reply(VerifyKey(bytes(32)), bytes(16), written, 1, "acknowledgement", "Thank you.", 0)


def test_steps_are_counted_by_case(office: Office) -> None:
    found = [replace(case, state=CaseState(steps={"assessed": TODAY})) for case in many(office, {"": 6})]
    assert figures(found)["step", "assessed"] == "6"
