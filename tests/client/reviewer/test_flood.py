"""Thousands of messages of one part: taken in, set aside at a word, brought back; and no command that takes longer than it must."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from knothole_client.errors import ClientError
from knothole_client.failures import Failures
from knothole_client.reviewer import cases
from knothole_client.reviewer.vault import flood, room
from knothole_client.reviewer.vault.flood import Heap
from knothole_client.reviewer.vault.vault import FILE, Vault
from tests.support.desks import TODAY
from tests.support.floods import cheap_messages, put_into_folder
from tests.support.offices import Office


def listed(office: Office) -> list[str]:
    with office.first.vault() as vault:
        return [case.messages[0].id.hex() for case in cases.outline(vault, flood=False) if not case.set_aside]


def heaps(office: Office) -> tuple[list[Heap], list[Heap]]:
    with office.first.vault() as vault:
        return flood.untouched(vault), flood.set_aside(vault)


def put_aside(office: Office, day: int = TODAY, channel: str | None = None, *, on: bool = True) -> int:
    with office.first.vault() as vault:
        done = flood.put_aside(vault, day, channel, on=on)
        vault.save()
        return done


def test_a_heap_is_set_aside_by_day_and_channel_and_comes_back(office: Office) -> None:
    for _ in range(3):
        office.deliver(office.write("Flood."))
    office.deliver(office.write("In the other channel.", channel="second"))
    office.deliver(office.write("Of many parts. " * 2_500), TODAY + 1)
    office.round(TODAY + 1)
    whole = {Heap(TODAY, "both", 3), Heap(TODAY + 1, "both", 1)}
    assert whole <= set(heaps(office)[0])
    before = set(heaps(office)[0])
    assert put_aside(office, channel="second") == sum(one.cases for one in before if one.channel == "second")
    assert put_aside(office, channel="both") == 3
    assert Heap(TODAY, "both", 3) in heaps(office)[1]
    assert len(listed(office)) == 1
    assert put_aside(office, channel="both") == 0
    assert put_aside(office, on=False) == sum(one.cases for one in before if one.day == TODAY)
    assert set(heaps(office)[0]) == before
    assert heaps(office)[1] == []


def test_what_somebody_touched_is_not_part_of_a_flood(office: Office) -> None:
    """Opened, answered, starred, of two messages, or spoken about by a colleague."""
    for _ in range(7):
        office.deliver(office.write("One."))
    twice = office.source()[1]
    office.deliver(office.write("One.", keys=twice) + office.write("Two.", keys=twice))
    office.round()
    with office.first.vault() as vault:
        opened, answered, starred, noted, *_ = (case for case in cases.outline(vault) if len(case.messages) == 1)
        cases.mark_opened(vault, opened, TODAY)
        cases.reply(vault, answered, "An answer.", TODAY)
        cases.mark_each(vault, [starred], "star", on=True)
    with office.second.vault() as vault:
        cases.note(vault, cases.find_case(vault, noted.name), "Read this.", TODAY)
    office.second.put_out()
    for write in office.second.folder.items("events"):
        office.first.folder.append(TODAY, write[100:])
    office.round()
    assert heaps(office)[0] == [Heap(TODAY, "both", 3)]
    assert put_aside(office) == 3
    assert len(listed(office)) == 5


def test_whoever_was_caught_in_a_flood_is_seen_when_they_write_again(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Flood.") + office.write("Honest.", keys=keys))
    office.round()
    assert put_aside(office) == 2
    office.deliver(office.write("Did you read it?", keys=keys), TODAY + 1)
    office.round(TODAY + 1)
    with office.first.vault() as vault:
        (case,) = cases.outline(vault, flood=False)
    assert case.case_key == keys.case_key
    assert case.unread == 2


def test_a_colleagues_word_brings_a_case_back(office: Office) -> None:
    office.deliver(office.write("Flood.") + office.write("Honest."))
    office.round()
    put_aside(office)
    with office.second.vault() as vault:
        case = cases.list_cases(vault)[0]
        cases.note(vault, case, "This one is honest.", TODAY)
    office.second.put_out()
    for write in office.second.folder.items("events"):
        office.first.folder.append(TODAY, write[100:])
    office.round()
    with office.first.vault() as vault:
        assert [listed.case_key for listed in cases.outline(vault, flood=False)] == [case.case_key]


def test_a_case_that_was_set_aside_comes_back_when_it_is_opened_marked_answered_or_spoken_about(office: Office) -> None:
    office.deliver([envelope for _ in range(5) for envelope in office.write("Flood.")])
    office.round()
    assert put_aside(office) == 5
    with office.first.vault() as vault:
        opened, starred, answered, noted, _ = cases.list_cases(vault)
        cases.mark_opened(vault, opened, TODAY)
        cases.mark_each(vault, [starred], "star", on=True)
        cases.reply(vault, answered, "An answer.", TODAY)
        cases.note(vault, noted, "A note.", TODAY)
    assert len(listed(office)) == 4
    assert heaps(office) == ([], [Heap(TODAY, "both", 1)])


def test_setting_aside_tells_colleagues_nothing(office: Office) -> None:
    office.deliver([envelope for _ in range(20) for envelope in office.write("Flood.")])
    office.round()
    assert put_aside(office) == 20
    assert office.first.put_out(TODAY).events == 0
    with office.second.vault() as vault:
        assert len(cases.outline(vault, flood=False)) == 20


def test_what_is_set_aside_is_destroyed_at_a_word_and_nothing_else(office: Office) -> None:
    office.deliver([envelope for _ in range(20) for envelope in office.write("planted flood")])
    office.deliver(office.write("Kept."), TODAY + 1)
    office.round(TODAY + 1)
    put_aside(office)
    with office.first.vault() as vault:
        assert flood.forget_aside(vault) == 20
        assert flood.forget_aside(vault) == 0
        for table in ("cases", "parts", "readers"):
            assert vault.database.execute(f"SELECT count(DISTINCT case_key) FROM {table}").fetchone() == (1,)  # noqa: S608
        assert b"planted" not in vault.database.serialize()
    assert office.first.texts() == ["Kept."]
    office.round(TODAY + 1)
    assert office.first.texts() == ["Kept."]  # the same envelopes do not bring it back


def test_the_rest_of_a_message_that_was_set_aside_and_destroyed_begins_no_case(office: Office) -> None:
    begun, rest = [], []
    for _ in range(20):
        first, *others = office.write("planted flood " * 1_500)
        begun.append(first)
        rest += others
    office.deliver(begun)
    office.round()
    put_aside(office)
    with office.first.vault() as vault:
        assert flood.forget_aside(vault) == 20
    office.deliver(rest, TODAY + 1)
    imported, _ = office.round(TODAY + 1)
    assert (imported.forgotten_parts, imported.messages) == (20, 0)
    assert office.first.cases() == []


def test_an_outline_is_the_list_without_the_words(office: Office) -> None:
    long, answered = office.source()[1], office.source()[1]
    office.deliver(office.write("Long. " * 5_000, keys=long)[:-1])
    office.deliver(office.write("One.", keys=answered) + office.write("Two.", keys=answered), TODAY + 1)
    office.deliver(office.write("Another."))
    office.deliver(office.take_back(office.source()[1]))
    office.round(TODAY + 1)
    with office.first.vault() as vault:
        case = next(listed for listed in cases.list_cases(vault) if listed.case_key == answered.case_key)
        cases.reply(vault, case, "An answer.", TODAY)
        cases.mark_each(vault, [cases.list_cases(vault)[0]], "star", on=True)
        whole, outlined = cases.list_cases(vault), cases.outline(vault)
        assert [listed.case_key for listed in cases.each_case(vault, Failures())] == [
            listed.case_key for listed in whole
        ]
    facts = [
        [
            (c.case_key, c.name, c.since, c.unread, c.marks, c.last_day, c.state, c.together_with, c.set_aside)
            for c in found
        ]
        for found in (whole, outlined)
    ]
    assert facts[0] == facts[1]
    assert [
        [(m.id, m.day, m.missing, m.alarms, m.opened) for c in found for m in c.messages] for found in (whole,)
    ] == [[(m.id, m.day, m.missing, m.alarms, m.opened) for c in found for m in c.messages] for found in (outlined,)]


def test_an_import_without_room_stops_with_a_sentence_and_the_next_goes_on(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.first.save_every = 4
    office.deliver([envelope for _ in range(10) for envelope in office.write("Flood.")])
    office.deliver([], closed=True)
    left = iter([2**40, 0])
    monkeypatch.setattr(room, "memory_left", lambda: next(left, 2**40))
    with pytest.raises(ClientError) as stopped:
        office.first.take_in(office.document(), TODAY + 1)
    assert stopped.value.code == "room"
    assert "4 envelopes are imported" in str(stopped.value)
    assert stopped.value.hint
    assert len(office.first.cases()) == 4
    assert office.first.put_out(TODAY + 1).acknowledgements == 0
    result = office.first.take_in(office.document(), TODAY + 1)
    assert (result.messages, result.missing) == (6, 0)
    assert len(office.first.cases()) == 10


def test_an_import_that_stops_hides_nobody_who_wrote_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Caught in it.", keys=keys))
    office.round()
    put_aside(office)
    office.first.save_every = 1
    monkeypatch.setattr(room, "memory_left", iter([2**40, 0]).__next__)
    office.deliver(office.write("Again.", keys=keys), TODAY + 1)
    with pytest.raises(ClientError):
        office.first.take_in(office.document(), TODAY + 1)
    monkeypatch.undo()
    assert len(listed(office)) == 1


def test_an_import_saves_seldom_however_large_the_vault_and_never_for_what_it_had(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.first.save_every = office.second.save_every = 2
    office.deliver([envelope for _ in range(40) for envelope in office.write("Flood.")])
    saves = count_saves(monkeypatch)
    office.first.take_in(office.document())
    assert 15 < next(saves) < 25  # of a vault below a MiB, every two envelopes
    office.first.take_in(office.document())
    assert next(saves) == 1
    monkeypatch.setattr(Vault, "size", 2**30)
    office.second.take_in(office.document())
    assert next(saves) == 1


def count_saves(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    counted = 0
    real = Vault.save

    def save(vault: Vault) -> None:
        nonlocal counted
        counted += 1
        real(vault)

    monkeypatch.setattr(Vault, "save", save)

    def numbers() -> Iterator[int]:
        nonlocal counted
        while True:
            found, counted = counted, 0
            yield found

    return numbers()


def test_a_vault_too_large_for_the_memory_is_refused_before_it_is_read(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "memory_left", lambda: (office.first.home / FILE).stat().st_size - 1)
    with pytest.raises(ClientError) as refused, office.first.vault():
        pass
    assert refused.value.code == "memory"


def test_the_disk_is_asked_too(office: Office) -> None:
    assert room.short_of(office.first.home, 2**60) == "on the disk"


def test_thousands_of_cheap_messages_are_taken_in_and_no_command_looks_at_each(office: Office) -> None:
    """Small; ``make bench`` takes in 200,000."""
    count = 3_000
    put_into_folder(office.first, TODAY, cheap_messages(office, office.first, count, "Flood. " * 100))
    honest = office.source()[1]
    office.deliver(office.write("Honest.", keys=honest), TODAY + 1)
    assert office.first.take_in(office.document(), TODAY + 1).messages == count + 1
    with office.first.vault() as vault:
        statements: list[str] = []
        vault.database.set_trace_callback(statements.append)
        known = cases.outline(vault)
        assert len(known) == count + 1
        assert cases.find_case(vault, known[0].name).case_key == honest.case_key
        assert flood.untouched(vault) == [Heap(TODAY, "both", count), Heap(TODAY + 1, "both", 1)]
        assert flood.put_aside(vault, TODAY, None, on=True) == count
        assert [case.case_key for case in cases.outline(vault, flood=False)] == [honest.case_key]
        flood.bring_back(vault)
        vault.database.set_trace_callback(None)
        assert len(set(statements)) < 100  # a trigger names the statement once more for each row
        assert flood.forget_aside(vault) == count
        assert [listed.case_key for listed in cases.outline(vault)] == [honest.case_key]
