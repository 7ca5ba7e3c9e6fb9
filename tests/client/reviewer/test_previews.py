"""What a list shows of a case, and what an import says: none of it is an opening."""

from __future__ import annotations

import pytest

from knothole_client.errors import ClientError
from knothole_client.failures import Failures
from knothole_client.protocol.desk_events import Note as NoteBody
from knothole_client.protocol.primitives import verify_key
from knothole_client.reviewer import cases
from knothole_client.reviewer.letters import drafts, language
from knothole_client.reviewer.letters.acknowledging import compose_letters, send_letters
from knothole_client.reviewer.previews import MAX_FIRST_LINE, Preview, previews
from tests.client.reviewer.test_team import exchange, only
from tests.support.desks import TODAY
from tests.support.offices import Clerk, Office


def preview(clerk: Clerk) -> Preview:
    with clerk.vault() as vault:
        failed = Failures()
        (made,) = previews(vault, cases.outline(vault), vault.desk(TODAY).id, failed).values()
        assert failed.found == {}
        return made


def test_a_preview_says_what_is_new_and_opens_nothing(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("\n  The first line of it.\nAnd the second, of which nothing is shown.", keys=keys))
    office.round()
    shown = preview(office.first)
    assert shown.first_line == "The first line of it."
    assert (shown.channel, shown.language) == ("both", "en")
    assert shown.readers == {verify_key(made.signing) for made in (office.first.made, office.second.made)}
    assert (shown.new_messages, shown.new_events, shown.new_since) == (1, 0, TODAY)
    with office.first.vault() as vault:
        assert vault.sheets.owed() == []
        assert cases.list_cases(vault)[0].messages[0].opened is None


def test_what_a_colleague_did_is_new_until_the_case_was_looked_at(office: Office) -> None:
    office.deliver(office.write("A message."))
    office.round()
    office.first.open_all()
    assert preview(office.first).new_since is None
    with office.second.vault() as vault:
        cases.note(vault, cases.list_cases(vault)[0], "Look at this.", TODAY + 1)
    exchange(office, TODAY + 1)
    shown = preview(office.first)
    assert (shown.new_messages, shown.new_events, shown.new_since) == (0, 1, TODAY + 1)
    with office.first.vault() as vault:
        cases.mark_opened(vault, cases.list_cases(vault)[0], TODAY + 1)
    assert preview(office.first).new_events == 0


def test_a_first_line_is_bounded(office: Office) -> None:
    office.deliver(office.write("x" * 2_000))
    office.round()
    assert preview(office.first).first_line == "x" * MAX_FIRST_LINE


def test_an_import_names_the_new_cases_and_what_colleagues_did(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("A message.", keys=keys))
    assert [imported.new_cases for imported in office.round()] == [{keys.case_key}] * 2
    office.deliver(office.write("More of it.", keys=keys))
    assert [imported.new_cases for imported in office.round()] == [set(), set()]
    with office.second.vault() as vault:
        cases.note(vault, cases.list_cases(vault)[0], "Look at this.", TODAY)
    office.second.put_out()
    for write in office.second.folder.items("events"):
        office.first.folder.append(TODAY, write[100:])
    (done,) = office.first.take_in(office.document()).done
    assert (done.case, done.author) == (keys.case_key, verify_key(office.second.made.signing))
    assert done.body == NoteBody("Look at this.")


def test_messages_of_one_day_stand_in_the_order_they_were_written(office: Office) -> None:
    keys = office.source()[1]
    written = [office.write(f"Number {order}.", keys=keys, order=order) for order in (1, 2, 3, 4)]
    for envelopes in (written[2], written[0], written[3], written[1]):
        office.deliver(envelopes)
    office.round()
    wanted = [f"Number {order}." for order in (1, 2, 3, 4)]
    assert office.first.texts() == wanted
    with office.first.vault() as vault:
        assert [message.order for message in cases.outline(vault)[0].messages] == [1, 2, 3, 4]


@pytest.mark.parametrize("name", drafts.languages())
def test_every_language_of_the_page_is_recognised(office: Office, name: str) -> None:
    office.deliver(office.write("A message."))
    office.round()
    assert language.guess(drafts.draft(only(office.first), "acknowledgement", name)) == name


@pytest.mark.parametrize("text", ["", "12345", "http://example.org", "xyzzy"])
def test_what_tells_no_language_is_not_guessed(text: str) -> None:
    assert language.guess(text) is None


def test_several_cases_are_acknowledged_at_once_each_in_its_language(office: Office) -> None:
    office.deliver(office.write("Ich habe gesehen, dass die Rechnungen nicht stimmen, und das ist nicht gut."))
    office.deliver(office.write("12345"))
    office.round()
    with office.first.vault() as vault:
        letters = compose_letters([*cases.list_cases(vault), *cases.list_cases(vault)])
        assert sorted((letter.language, letter.guessed) for letter in letters) == [("de", True), ("en", False)]
        send_letters(vault, letters, TODAY)
        for case in cases.list_cases(vault):
            assert [reply.duty for reply in case.replies] == ["acknowledgement"]
            with pytest.raises(ClientError) as refused:
                compose_letters([case])
            assert refused.value.code == "acknowledged"
