"""The desk's folder: who comes and goes, what may stand in a directory, and a rotation that survives a power cut anywhere."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from knothole_client import clock
from knothole_client.desk import folder as desk_folder
from knothole_client.desk import keys, signing
from knothole_client.desk.folder import DeskFolder
from knothole_client.errors import LockedError, UnsafeError, UsageError
from knothole_client.files import sealed_file
from knothole_client.protocol import compact_json
from knothole_client.protocol.desk_document import PIN, Desk, split_records, verify_desk_document
from knothole_client.protocol.directory import Policy
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin, read_pin
from knothole_client.protocol.primitives import Seed, sha256, verify_key
from tests.support.desks import TODAY

PASSPHRASE = "a passphrase for tests"
CHANNELS = """
[[channels]]
id = "both"
title = { en = "Both" }
reviewers = ["first", "second"]

[[channels]]
id = "second"
title = { en = "Second" }
reviewers = ["second"]
"""


class PowerCutError(Exception):
    """The machine stops here."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A desk that lists nobody."""
    desk_folder.create_desk(tmp_path / "desk", "Example desk", PASSPHRASE)
    return tmp_path / "desk"


@pytest.fixture
def staffed(folder: Path) -> Path:
    """A desk of two reviewers that has signed, the second in slot 5 by the settings' two channels."""
    add(folder, "first", 2)
    add(folder, "second", 5)
    (folder / "settings.toml").write_text(CHANNELS)
    sign(folder)
    return folder


def opened(folder: Path) -> DeskFolder:
    return desk_folder.open_desk(folder, PASSPHRASE)


def card(identity: str, **changes: Any) -> bytes:
    numbers = random.Random(identity)
    content = {
        "id": identity,
        "name": f"Reviewer {identity.title()}",
        "role": "",
        "signing": verify_key(Seed(numbers.randbytes(32))).hex(),
    }
    return compact_json.serialise(content | changes)


def add(folder: Path, identity: str, slot: int, today: int = TODAY, **changes: Any) -> None:
    desk_folder.add_reviewer(desk_folder.open_desk(folder, None), card(identity, **changes), slot, today)


def remove(folder: Path, identity: str, today: int = TODAY) -> None:
    desk_folder.remove_reviewer(desk_folder.open_desk(folder, None), identity, today)


def sign(folder: Path, today: int = TODAY) -> Desk:
    signed = signing.sign(opened(folder), 30, today)
    return verify_desk_document(signed, None, today)


def listed(desk: Desk) -> dict[str, int | None]:
    return {reviewer.id: reviewer.until for reviewer in desk.directory.reviewers}


def slots(desk: Desk) -> dict[str, tuple[int, ...]]:
    return {channel.id: channel.slots for channel in desk.directory.channels}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def refused(code: str, act: Callable[[], object]) -> UsageError:
    """What an act that changes nothing is refused with."""
    with pytest.raises(UsageError) as caught:
        act()
    assert caught.value.code == code
    return caught.value


CHOICES = [{"id": "here", "label": "Here"}, {"id": "there", "label": "There"}]


def asking(
    kind: str, choices: list[dict[str, str]] | None = None, times: int = 1, title: str = '{ en = "Both" }'
) -> str:
    """Settings with a channel that asks one question, or the same one more than once."""
    written = ", ".join(
        f'{{ id = "{choice["id"]}", label = {{ en = "{choice["label"]}" }} }}' for choice in choices or []
    )
    given = "" if choices is None else f", choices = [{written}]"
    question = f'{{ id = "where", label = {{ en = "Where?" }}, kind = "{kind}", required = true{given} }}'
    questions = ", ".join([question] * times)
    return f'[[channels]]\nid = "both"\ntitle = {title}\nreviewers = ["first"]\nquestions = [{questions}]\n'


# Ready questions

LANGUAGES = {path.stem for path in (Path(__file__).parents[3] / "client" / "web" / "strings").glob("*.js")}
BOTH = '[[channels]]\nid = "both"\ntitle = { en = "Both" }\nreviewers = ["first"]\n'


def test_a_channel_asks_whether_a_source_wants_to_talk(staffed: Path) -> None:
    """In all languages of the page, after the desk's own questions; nobody has to answer."""
    own = '[[channels.questions]]\nid = "where"\nlabel = { en = "Where?" }\nkind = "text"\nrequired = true\n'
    for setting, asked in (("meeting = true\n", ["where", "meeting"]), ("meeting = false\n", ["where"])):
        (staffed / "settings.toml").write_text(BOTH + setting + own)
        (channel,) = sign(staffed).directory.channels
        assert [question.id for question in channel.questions] == asked
        assert not channel.questions[-1].required or asked == ["where"]
    (staffed / "settings.toml").write_text(BOTH + "meeting = true\n")
    (question,) = sign(staffed).directory.channels[0].questions
    assert [choice.id for choice in question.choices] == ["meeting", "call"]
    for texts in (question.label, *(choice.label for choice in question.choices)):
        assert set(texts) == LANGUAGES
        assert all(text.strip() for text in texts.values())
        assert len(set(texts.values())) == len(LANGUAGES)


# Leaving


def test_a_reviewer_who_leaves_stays_listed_but_in_no_channel(staffed: Path) -> None:
    remove(staffed, "first", TODAY + 3)
    signed = sign(staffed, TODAY + 3)
    assert listed(signed) == {"first": TODAY + 3, "second": None}
    assert slots(signed) == {"both": (5,), "second": (5,)}


def test_without_settings_the_one_channel_has_those_who_stay(staffed: Path) -> None:
    (staffed / "settings.toml").unlink()
    remove(staffed, "second")
    assert slots(sign(staffed)) == {"desk": (2,)}


def test_nobody_leaves_twice_or_without_having_been_there(staffed: Path) -> None:
    error = refused("unknown", lambda: remove(staffed, "third"))
    assert error.hint == "At the desk are: first, second"
    remove(staffed, "first")
    before = content(staffed)
    error = refused("left", lambda: remove(staffed, "first", TODAY + 1))
    assert clock.written(TODAY) in str(error)
    assert content(staffed) == before


def test_a_channel_that_nobody_is_left_to_read_is_named(staffed: Path) -> None:
    remove(staffed, "second")
    before = content(staffed)
    error = refused("settings", lambda: sign(staffed))
    assert "the channel second: 0 of 1" in str(error)
    assert content(staffed) == before


def test_a_channel_with_fewer_readers_than_it_needs_is_named(staffed: Path) -> None:
    (staffed / "settings.toml").write_text(CHANNELS.replace('id = "both"', 'id = "both"\nthreshold = 2'))
    assert sign(staffed).directory.channel("both").threshold == 2
    remove(staffed, "first")
    assert "the channel both: 1 of 2" in str(refused("settings", lambda: sign(staffed)))


def test_a_desk_that_everybody_left_signs_nothing(staffed: Path) -> None:
    remove(staffed, "first")
    remove(staffed, "second")
    refused("no-reviewers", lambda: sign(staffed))


@pytest.mark.parametrize(
    ("policy", "kept"),
    [("", 120), ("reply_days = 7", 27), ("reply_days = 7\nenvelope_days = 60", 66), ("reply_days = 365", 365)],
)
def test_the_entry_goes_when_no_reply_or_envelope_needs_it_any_more(staffed: Path, policy: str, kept: int) -> None:
    (staffed / "settings.toml").write_text("[policy]\n" + policy)
    remove(staffed, "first")
    assert "first" in listed(sign(staffed, TODAY + kept))
    assert "first" not in listed(sign(staffed, TODAY + kept + 1))


def test_neither_id_nor_key_of_who_left_comes_back_even_when_no_longer_listed(staffed: Path) -> None:
    remove(staffed, "first")
    later = TODAY + 500
    assert "first" not in listed(sign(staffed, later))
    former = json.loads(card("first"))
    for changes in ({}, {"id": "other"}):
        refused("exists", partial(add, staffed, "first", 7, later, **changes))
    add(staffed, "other", 7, later, name=former["name"])
    assert listed(sign(staffed, later)) == {"second": None, "other": None}


@pytest.mark.parametrize(("policy", "rest"), [("", 27), ("[policy]\nenvelope_days = 40", 46)])
def test_a_slot_is_free_when_no_envelope_to_the_first_can_be_left(staffed: Path, policy: str, rest: int) -> None:
    (staffed / "settings.toml").write_text(policy)
    remove(staffed, "first")
    error = refused("slot", lambda: add(staffed, "third", 2, TODAY + rest))
    assert f"free from {clock.written(TODAY + rest + 1)} on" in str(error)
    add(staffed, "third", 2, TODAY + rest + 1)
    assert slots(sign(staffed, TODAY + rest + 1)) == {"desk": (2, 5)}


def test_a_slot_that_is_in_use_is_taken(staffed: Path) -> None:
    assert str(refused("slot", lambda: add(staffed, "third", 5))) == "The slot is taken."


# Settings


def test_a_rule_for_closed_cases_stands_in_the_policy_only_if_the_desk_has_one(staffed: Path) -> None:
    assert sign(staffed).directory.policy == Policy(21, 120, 20, 900, 4 * 1024**3, None, 0)
    assert b"case_days" not in (staffed / "desk").read_bytes()
    (staffed / "settings.toml").write_text("[policy]\ncase_days = 365")
    assert sign(staffed).directory.policy.case_days == 365


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[policy]\ncase_days = 29", "In [policy], case_days is 29; it can be 30 to 3650."),
        ("[policy]\ncase_days = 3651", "In [policy], case_days is 3651; it can be 30 to 3650."),
        ('[policy]\nenvelope_days = "21"', "In [policy], envelope_days is '21'; it can be 7 to 60."),
        ("[policy]\npublish_interval = -1", "In [policy], publish_interval is -1; it can be 0 to 86400."),
        ("[policy]\ncover_interval = true", "In [policy], cover_interval is True; it can be 2 to 30."),
        (
            "[policy]\nreply_days = 6\nenvelope_days = 61",
            "In [policy], envelope_days is 61; it can be 7 to 60. reply_days is 6; it can be 7 to 365.",
        ),
        ("[policy]\nenvelopes = 21", "The settings have an unknown name in [policy]: envelopes"),
        ("policy = 21", "In the settings, policy is not a section."),
        ("channels = 3", "Channels are not written as sections."),
        ("channels = [3]", "In the settings, channels is not a section."),
        ("[[channels]]\nreviewers = [3]", "The channel without an id names 3, who is no reviewer of this desk."),
        (
            '[[channels]]\nid = "both"\nreviewers = ["first", "forst"]',
            "The channel both names forst, who is no reviewer of this desk.",
        ),
        ('[[channels]]\nid = "both"\nreviewers = []', "The channel both names no reviewers."),
        (
            '[[channels]]\nreviewers = ["first"]\nthreshold = "1"',
            "The threshold of the channel without an id is not a number.",
        ),
        ("#" * 262_145, "The settings are too large."),
        (f"origins = {['http://example.onion'] * 65}", "The origins are not as a directory can say it."),
        ("origins = 'http://example.onion'", "The origins are not as a directory can say it."),
        ("[statement]\ntext = {}", "The statement is not as a directory can say it."),
        ("[statement]\ndate = 2026-11-23", "The settings have an unknown name in [statement]: date"),
        ("[statement]\ndate = 20400", "The settings have an unknown name in [statement]: date"),
        (asking(kind="text", choices=CHOICES), "The channel both is not as a directory can say it."),
        (asking(kind="choice", choices=CHOICES[:1]), "The channel both is not as a directory can say it."),
        (asking(kind="choice", choices=CHOICES[:1] * 2), "The channel both is not as a directory can say it."),
        (asking(kind="text") + asking(kind="date"), "Two channels have the same id."),
        (BOTH + "meeting = 1", "The channel both says neither true nor false for meeting."),
        (asking(kind="text", times=2), "The channel both is not as a directory can say it."),
        (
            asking(kind="several", choices=CHOICES, title='{ en-US = "Both" }'),
            "Something is not as a directory can say it.",
        ),
    ],
)
def test_settings_that_cannot_be_signed_are_refused_with_their_reason(staffed: Path, text: str, message: str) -> None:
    (staffed / "settings.toml").write_text(text)
    assert str(refused("settings", lambda: sign(staffed))) == message


# Signing


def test_a_draft_changes_nothing_until_it_is_kept(staffed: Path) -> None:
    before = content(staffed)
    desk = opened(staffed)
    draft = signing.draft(desk, 7, TODAY + 1)
    assert content(staffed) == before
    assert (draft.directory.serial, draft.directory.expires, draft.rotated) == (2, TODAY + 8, False)
    assert signing.keep(desk, draft) == draft.signed
    assert content(staffed) == before | {"desk": draft.signed}


# Rotation


@pytest.fixture
def signed_pin(staffed: Path) -> Pin:
    """What the world knows of the desk."""
    return verify_desk_document((staffed / "desk").read_bytes(), None, TODAY).chain.pin


def test_a_rotation_is_in_the_next_desk_file_and_keeps_the_desk(staffed: Path, signed_pin: Pin) -> None:
    present, following = read_key(staffed / "desk.key"), read_key(staffed / "next.key")
    assert keys.rotate(staffed, staffed / "next.key", PASSPHRASE) is False
    assert read_key(staffed / "desk.key") == following
    assert read_key(staffed / "next.key") not in (present, following)
    draft = signing.draft(opened(staffed), 30, TODAY)
    assert draft.rotated
    signing.keep(opened(staffed), draft)
    found = verify_desk_document(draft.signed, signed_pin, TODAY)
    assert (found.id, found.chain.pin.rotations) == (signed_pin.desk, 1)
    pin = read_pin(dict(split_records(draft.signed))[PIN])
    assert (pin, verify_desk_document(draft.signed, pin, TODAY).id) == (found.chain.pin, signed_pin.desk)
    assert found.chain.key == verify_key(following)
    assert found.directory.serial == 2
    assert not signing.draft(opened(staffed), 30, TODAY).rotated
    assert not (staffed / "committed.key").exists()


def test_a_desk_rotates_as_often_as_it_must(staffed: Path, signed_pin: Pin) -> None:
    for number in range(1, 4):
        keys.rotate(staffed, staffed / "next.key", PASSPHRASE)
        assert sign(staffed).chain.pin.rotations == number
    verify_desk_document((staffed / "desk").read_bytes(), signed_pin, TODAY)


def test_a_lost_desk_key_is_replaced_from_a_next_key_kept_elsewhere(staffed: Path, tmp_path: Path) -> None:
    elsewhere = (staffed / "next.key").rename(tmp_path / "stick")
    revealed = read_key(elsewhere)
    (staffed / "desk.key").unlink()
    assert "knothole desk rotate" in refused("no-desk-key", lambda: sign(staffed)).hint
    refused("no-next-key", lambda: keys.rotate(staffed, staffed / "next.key", PASSPHRASE))
    keys.rotate(staffed, elsewhere, PASSPHRASE)
    assert sign(staffed).chain.key == verify_key(revealed)
    assert read_key(elsewhere) == revealed
    assert_committed(staffed)


def test_the_new_keys_have_the_passphrase_of_the_next_key(staffed: Path) -> None:
    other = "another passphrase for tests"
    sealed_file.save(staffed / "next.key", sealed_file.new_key(other), read_key(staffed / "next.key"))
    keys.rotate(staffed, staffed / "next.key", other)
    for name in ("desk.key", "next.key"):
        assert len(sealed_file.load(staffed / name, other)[1]) == 32


def test_a_key_that_was_not_committed_is_refused_and_changes_nothing(staffed: Path, tmp_path: Path) -> None:
    desk_folder.create_desk(tmp_path / "other", "Other desk", PASSPHRASE)
    sealed_file.save(tmp_path / "vault", sealed_file.new_key(PASSPHRASE), b"something else")
    (staffed / "committed.key").write_bytes((tmp_path / "other" / "next.key").read_bytes())  # of a broken attempt
    before = content(staffed)
    for file, code in (
        (tmp_path / "other" / "next.key", "chain"),
        (staffed / "desk.key", "chain"),
        (tmp_path / "vault", "key"),
        (staffed / "genesis", "sealed-file"),
    ):
        with pytest.raises(UnsafeError) as caught:
            keys.rotate(staffed, file, PASSPHRASE)
        assert caught.value.code == code
    with pytest.raises(LockedError):
        keys.rotate(staffed, staffed / "next.key", "x" * 16)
    assert content(staffed) == before


def test_after_64_rotations_there_is_no_other(staffed: Path) -> None:
    for _ in range(64):
        keys.rotate(staffed, staffed / "next.key", PASSPHRASE)
    before = content(staffed)
    with pytest.raises(ProtocolError) as caught:
        keys.rotate(staffed, staffed / "next.key", PASSPHRASE)
    assert caught.value.code == "length"
    assert content(staffed) == before
    assert sign(staffed).chain.pin.rotations == 64


STEPS = 4
"""Every durable step of a rotation is one renaming of a file."""


@pytest.mark.parametrize("lost_before", [False, True], ids=["desk key there", "desk key lost"])
@pytest.mark.parametrize("kept_elsewhere", [False, True], ids=["in the folder", "elsewhere"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("step", range(1, STEPS + 1))
def test_a_power_cut_leaves_a_desk_that_the_same_call_completes(
    staffed: Path,
    signed_pin: Pin,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: int,
    after: bool,
    kept_elsewhere: bool,
    lost_before: bool,
) -> None:
    next_file = staffed / "next.key"
    if kept_elsewhere:
        next_file = next_file.rename(tmp_path / "stick")
    if lost_before:
        (staffed / "desk.key").unlink()
    cut_power(monkeypatch, step, after)
    with pytest.raises(PowerCutError):
        keys.rotate(staffed, next_file, PASSPHRASE)
    monkeypatch.undo()

    assert desk_folder.open_desk(staffed, None).chain.pin.desk == signed_pin.desk
    begun, done = (step, after) >= (2, True), (step, after) >= (3, True)
    if begun and not done and not lost_before:
        with pytest.raises(UnsafeError) as caught:  # not signed by a key that no longer counts
            opened(staffed)
        assert caught.value.code == "rotation"
    over = (step, after) == (STEPS, True)
    if not (over and kept_elsewhere):  # there the file now holds the desk key, and nothing is left to do
        assert keys.rotate(staffed, next_file, PASSPHRASE) is (begun and not over)
    signed = sign(staffed)
    verify_desk_document((staffed / "desk").read_bytes(), signed_pin, TODAY)
    assert signed.chain.pin.rotations == (2 if over and not kept_elsewhere else 1)
    assert_committed(staffed)
    assert not (staffed / "committed.key").exists()
    keys.rotate(staffed, staffed / "next.key", PASSPHRASE)  # the chain goes on
    sign(staffed)


def test_a_rotation_has_as_many_steps_as_are_cut_above(staffed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_power(monkeypatch, STEPS + 1, after=False)
    keys.rotate(staffed, staffed / "next.key", PASSPHRASE)


def cut_power(monkeypatch: pytest.MonkeyPatch, step: int, after: bool) -> None:
    """Stop before or after the renaming with this number."""
    replace, counted = Path.replace, iter(range(1, 1000))

    def cut(path: Path, target: Path) -> Path:
        number = next(counted)
        if number == step and not after:
            raise PowerCutError
        replace(path, target)
        if number == step:
            raise PowerCutError
        return target

    monkeypatch.setattr(Path, "replace", cut)


def read_key(path: Path) -> Seed:
    return Seed(sealed_file.load(path, PASSPHRASE)[1])


def assert_committed(folder: Path) -> None:
    """The key at hand is the one that the desk committed to."""
    chain = desk_folder.open_desk(folder, None).chain
    assert sha256(verify_key(read_key(folder / "next.key"))) == chain.committed
