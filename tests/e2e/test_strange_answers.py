"""One answer that is strange hides no other: not by its day, nor because the page cannot draw it."""

from __future__ import annotations

import secrets

import pytest

from knothole_client import clock
from knothole_client.protocol.primitives import sha256
from knothole_client.protocol.reply import ReplyTo, compose_reply, seal_reply
from knothole_client.protocol.xwing import Recipient
from knothole_client.reviewer import cases
from tests.support.system import Browser, Reviewer, System

FAR = 2**31 - 1
HONEST = "An honest answer."


def sends(system: System) -> str:
    with Browser("chromium", system.public) as source:
        source.do("load")
        words = source.do("send", message="Hello.", channel="both")["words"]
        source.do("waitFor", delivery="sent")
    return " ".join(words)


def answers_on(reviewer: Reviewer, day: int) -> None:
    """An answer of any day, as a malicious reviewer makes one, or the thief of a vault."""
    with reviewer.vault() as vault:
        (case,) = cases.list_cases(vault)
        query = "SELECT reply_key, clue_key FROM cases WHERE case_key = ?"
        reply_key, clue_key = vault.database.execute(query, (case.case_key,)).fetchone()
        (part,) = compose_reply("A strange one.", secrets.token_bytes(16), day, 1)
        desk, signing = vault.desk(clock.today()), vault.identity.signing
        to = ReplyTo(case.case_key, Recipient(reply_key), clue_key)
        sealed = seal_reply(part, to, signing, desk.id, secrets.token_bytes)
        vault.sent_replies.add(case.case_key, secrets.token_bytes(16), sha256(sealed), clock.today(), sealed)
        reviewer.push(vault)


@pytest.mark.browser
def test_a_day_beyond_all_dates_hides_no_other_answer(system: System) -> None:
    codename = sends(system)
    (case,) = system.first.read()
    system.second.read()
    system.first.answer(case.name, HONEST)
    answers_on(system.second, FAR)
    for kind in ("chromium", "firefox"):
        with Browser(kind, system.public) as source:
            source.do("load")
            found = source.do("open", codename=codename)
            refused = source.do("textOf", id="refused")["text"]
        assert any(HONEST in answer for answer in found["answers"])
        strange = [answer for answer in found["answers"] if HONEST not in answer]
        assert strange or "1 reply" in refused  # shown by its number, or counted
        assert all("2,147,483,647" in answer for answer in strange)


@pytest.mark.browser
def test_an_answer_that_cannot_be_drawn_is_counted_and_hides_no_other(system: System) -> None:
    codename = sends(system)
    (case,) = system.first.read()
    system.second.read()
    system.first.answer(case.name, HONEST)
    tomorrow = clock.today() + 1
    answers_on(system.second, tomorrow)
    breaks = f"""{{
      const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, "format").get;
      Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {{ get() {{
        const real = format.call(this);
        return (time) => {{ if (time === {tomorrow} * 86_400_000) throw new RangeError("no date"); return real(time); }};
      }} }});
    }}"""
    with Browser("chromium", system.public) as source:
        source.do("before", script=breaks)
        source.do("load")
        found = source.do("open", codename=codename)
        refused = source.do("textOf", id="refused")["text"]
    assert [HONEST in answer for answer in found["answers"]] == [True]
    assert refused == "1 item could not be shown."
