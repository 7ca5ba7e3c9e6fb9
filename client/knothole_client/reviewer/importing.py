"""One round's way in: the desk document, then envelopes, into the vault (sections 6 and 7 of the protocol).

One bad envelope is set aside with its reason and never stops a round. Importing the same folder again changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.errors import ClientError
from knothole_client.protocol.calendar import epoch_of, first_day
from knothole_client.protocol.day_list import DayList, ListedBundle
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.desk_events import CaseBody, DeskEvent, LedgerShown, ReplyPart, SharePart
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import check_view
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import SourceMessage, Withdrawal
from knothole_client.protocol.payload import open_envelope
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.protocol.xwing import PrivateKey
from knothole_client.reviewer import acknowledging, forgetting, messages, withdrawals
from knothole_client.reviewer.acknowledging import Days, first_day_to_read
from knothole_client.reviewer.clock_doubt import ClockDoubt, doubt, newest_in
from knothole_client.reviewer.files import announced
from knothole_client.reviewer.letters import sent
from knothole_client.reviewer.letters.sent import Compared
from knothole_client.reviewer.team import receiving, recording, sharing, split_view
from knothole_client.reviewer.vault import flood, room
from knothole_client.reviewer.vault.envelopes import BY_DAY
from knothole_client.reviewer.vault.keys import (
    destroy,
    ensure_epoch_keys,
    keys_due,
    live_keys,
    lost_weeks,
    second_keys,
    signed_day,
    views_made,
    weeks_ahead,
)
from knothole_client.reviewer.vault.vault import Look, Vault
from knothole_client.reviewer.withdrawals import Withdrawn
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.lights import note_imported
from knothole_client.rounds.stick import LastPull, last_pull
from knothole_client.sentences import Sentence

UNFINISHED_DAYS: Final = 7  # a bundle may be announced before or after it is uploaded
IDS_DAYS: Final = 28  # beyond the envelopes' days: a week's key is there a week before and lives for its week, a chain goes back 14 days
SAVE_EVERY: Final = 2_000  # new envelopes at the least; what a power cut can make us do again
SAVE_FOR_A_MIB: Final = 16  # of them for each MiB of the vault, so that saving takes about a tenth of an import's time
MAX_DONE: Final = 1_000
Progress = Callable[[int, int], None]


class ColleagueEvent(NamedTuple):
    """An event of a colleague, about a case."""

    case: VerifyKey
    author: VerifyKey
    day: int
    body: CaseBody


@dataclass
class Imported:
    """What a round brought."""

    first_import: bool = False
    pull: LastPull | None = None
    """The pull that this is the import of; None if no courier has pulled into this folder."""
    desk_alarms: list[str] = field(default_factory=list)
    second_keys: set[VerifyKey] = field(default_factory=set)
    """Reviewers with two keys for one week."""
    came: set[VerifyKey] = field(default_factory=set)
    """Who is new at the desk."""
    left: set[VerifyKey] = field(default_factory=set)
    """Who leaves it, or was revoked."""
    seen: int = 0
    ahead: int = 0
    """Envelopes of days after tomorrow, which stay in the folder."""
    messages: int = 0
    """Parts of messages that are new."""
    forgotten_parts: int = 0
    """Parts of messages that were forgotten before all had come: not kept."""
    withdrawn: dict[VerifyKey, Withdrawn] = field(default_factory=dict)
    """Cases whose source withdrew everything."""
    keeping_out: dict[VerifyKey, set[VerifyKey]] = field(default_factory=dict)
    """By case, the colleagues whom its source now keeps out."""
    events: int = 0
    """Events of colleagues, about cases."""
    new_cases: set[VerifyKey] = field(default_factory=set)
    """Cases that began with this round."""
    done: list[ColleagueEvent] = field(default_factory=list)
    """What colleagues did, in the order it came, the first :data:`MAX_DONE`; of what they share only that they do, once for each item."""
    set_aside: dict[str, int] = field(default_factory=dict)
    """Refused envelopes, by code."""
    days: Days = field(default_factory=Days)
    """What there is to report about the days that are over."""
    clock: ClockDoubt | None = None
    """What speaks against this machine's clock."""
    letters: Compared = field(default_factory=Compared)
    """How this reviewer's own letters fare."""
    missing_pieces: int = 0
    """Chunks of bundles that the courier had and the folder has not, or not as they were."""
    weeks_ahead: int = 0
    """For how many weeks keys had left before this round."""
    weeks_lost: list[int] = field(default_factory=list)
    """Weeks whose keys this vault, restored from a backup, has not."""
    keys_destroyed: int = 0
    redated: int = 0
    """What this reviewer recorded under a clock that was ahead, and is under another day now."""
    unsaved: int = 0
    """Envelopes imported since the vault was saved."""

    @property
    def missing(self) -> int:
        """How many envelopes and bundles on the server's lists are not here: lost, damaged or withheld on the way."""
        return sum(missing for missing, _ in self.days.incomplete.values())

    @property
    def is_whole(self) -> bool:
        """Whether a pull came to its end, and all that it tells of is here and was read: otherwise nobody knows that there is nothing new."""
        ended = self.pull is not None and self.pull.ended is not None
        lacking = self.ahead or self.missing or self.missing_pieces or self.days.refused or self.days.unlisted
        return ended and not lacking and not self.set_aside

    @property
    def withdrawals(self) -> int:
        """Sources that withdrew everything."""
        return len(self.withdrawn)


@dataclass(frozen=True)
class _Opener:
    desk: Desk
    entry: Reviewer
    live: dict[int, PrivateKey]
    made: frozenset[bytes]
    today: int

    @cached_property
    def keys(self) -> list[PrivateKey]:
        """Those an envelope can be sealed to: nobody was shown a key of the weeks after the next (section 4.6).

        The day it is listed for does not count: it is tried once, and a false one must not keep it from its key.
        """
        return [key for epoch, key in self.live.items() if epoch <= epoch_of(self.desk.now + 1) + 1]


@dataclass(frozen=True)
class _Arrivals:
    """Which envelopes are known, and on which day those on signed lists came: that counts, not the file they stand in."""

    known: dict[bytes, tuple[int, str | None]]
    """Id to day, and code if it was set aside."""
    listed: dict[bytes, int]

    @classmethod
    def of(cls, vault: Vault, lists: Sequence[DayList]) -> _Arrivals:
        """By what is in the vault, and on lists that are believed; what the vault has is put under the day of the list first."""
        listed = {identity: day_list.day for day_list in lists for identity in day_list.envelopes}
        rows = list(vault.envelopes.all())
        other = [(listed[row[0]], row[0]) for row in rows if row[2] is None and not row[3] and row[0] in listed]
        vault.envelopes.move_with_parts(other)
        known = {row[0]: (row[1], row[2]) for row in rows}
        return cls(known | {identity: (day, None) for day, identity in other}, listed)

    def day(self, identity: bytes, by_file: int) -> int:
        """The day an envelope came."""
        return self.listed.get(identity, by_file)

    def is_finished(self, identity: bytes, came: int) -> bool:
        """Whether nothing is to be done with it any more. What was set aside under another day than it came is tried under the right one."""
        day, code = self.known.get(identity, (None, None))
        return day is not None and (
            code is None or day == came or (code == BY_DAY and self.listed.get(identity) is None)
        )

    def corrects(self, identity: bytes, came: int) -> bool:
        """Whether this day is the better one for an envelope that is finished: of two words the earlier."""
        day, code = self.known[identity]
        return code is None and identity not in self.listed and came < day

    def confirm(self, vault: Vault) -> None:
        """Note what the lists say of the days under which envelopes were imported. Nothing changes these any more."""
        vault.envelopes.confirm(self.listed)


def import_round(
    vault: Vault,
    folder: RoundFolder,
    today: int,
    progress: Progress = lambda done, of: None,
    look: Look = lambda before, desk: None,
    save_every: int = SAVE_EVERY,
) -> Imported:
    """Import a round's folder and save the vault.

    Args:
        look: sees the desk document before it is learned; what it raises leaves everything as it was.

    Raises:
        ProtocolError: the desk document is refused; nothing is imported then.
        UnsafeError, UsageError: see :class:`Vault`.
        ClientError: ``room``: memory or disk have no room for more. What was imported is saved, and the next import goes on.
    """
    result = Imported(first_import=vault.pin is None, pull=last_pull(folder.path))
    desk = _take_desk(vault, folder, today, look, result)
    for bundle in folder.chunks.ids():
        result.missing_pieces += folder.hand_over(bundle, vault.chunks)
    lists = acknowledging.believed_lists(vault, folder, desk, today, result.days)
    held = acknowledging.bundles_held(vault, folder, lists, desk.id)  # before a withdrawal that came too destroys them
    _take_days(vault, folder, desk, today, lists, result, progress, save_every)
    _acknowledge(vault, folder, desk, today, lists, held, result)
    _settle(vault, folder, desk, today, result)
    vault.save()
    note_imported(folder.path, result.pull)
    unannounced_for = (desk.directory.policy.envelope_days + UNFINISHED_DAYS) * SECONDS_A_DAY
    signed = signed_day(vault, desk, today)  # a clock that is wrong must destroy nothing
    vault.chunks.drop_others(announced(vault), signed * SECONDS_A_DAY - unannounced_for)
    return result


def _take_desk(vault: Vault, folder: RoundFolder, today: int, look: Look, result: Imported) -> Desk:
    """Learn the desk document, and what it changes."""
    before = vault.desk(today) if vault.pin else None
    document_before = vault.desk_document if before else b""
    if folder.desk.exists():
        result.desk_alarms = list(vault.learn_desk(folder.read_desk(), today, look).alarms)
    desk = vault.desk(today)
    if before and split_view.is_served_otherwise(document_before, vault.desk_document, desk, today):
        vault.shown_records.note_served_otherwise(today)
    if vault.shown_records.served_otherwise() is not None:  # until a person has had it explained
        result.desk_alarms.append(split_view.OTHERWISE)
    result.second_keys = second_keys(vault, before, desk)
    if before:
        result.came, result.left = _staying(desk) - _staying(before), _staying(before) - _staying(desk)
    result.weeks_ahead, result.weeks_lost = weeks_ahead(vault, desk), lost_weeks(vault, desk)
    split_view.note_own(vault, desk, today)
    ensure_epoch_keys(vault, desk)
    messages.look_again(vault, desk)
    return desk


def _take_days(
    vault: Vault,
    folder: RoundFolder,
    desk: Desk,
    today: int,
    lists: Sequence[DayList],
    result: Imported,
    progress: Progress,
    save_every: int,
) -> None:
    """Open what came, day by day."""
    opener = _Opener(desk, vault.entry(today), live_keys(vault), views_made(vault), today)
    days = [day for day in folder.days() if day <= desk.now + 1]
    result.ahead = sum(folder.count(day) for day in folder.days() if day > desk.now + 1)
    total = sum(folder.count(day) for day in days)
    arrivals, cases_before = _Arrivals.of(vault, lists), vault.cases.names()
    for day in days:
        _import_day(vault, folder, day, arrivals, opener, result, lambda: progress(result.seen, total), save_every)
    arrivals.confirm(vault)
    result.new_cases = set(vault.cases.names()) - set(cases_before)


def _acknowledge(
    vault: Vault,
    folder: RoundFolder,
    desk: Desk,
    today: int,
    lists: list[DayList],
    held: set[ListedBundle],
    result: Imported,
) -> None:
    """Sign what the vault holds of the days that are listed, and see what the clock and the lists lack."""
    first = first_day_to_read(vault, desk, today)
    acknowledging.acknowledge(vault, desk.id, lists, held, first, result.days)
    acknowledging.look_for_gaps(vault, lists, first, today, result.days)
    vault.days.set_newest_seen(newest_in(folder, vault, desk))
    result.clock = doubt(vault, today)
    result.redated = recording.date_again(vault, today, sealed=True)
    seen = result.clock.seen if result.clock else today
    acknowledging.look_back(vault, first, today, seen, result.days)


def _settle(vault: Vault, folder: RoundFolder, desk: Desk, today: int, result: Imported) -> None:
    """What follows from what was opened."""
    sharing.pass_on_withdrawals(vault, desk, today)
    due = keys_due(vault, desk, today).by_desk  # after what came has been opened
    destroy(vault, due)
    result.keys_destroyed = len(due)
    flood.bring_back(vault)
    vault.sheets.note_published(sheet.raw for sheet in desk.sheets)
    vault.opened.forget_receipts()
    result.letters = sent.compare(vault, desk, folder, desk.now)
    _forget_ids(vault, desk, today)


def _staying(desk: Desk) -> set[VerifyKey]:
    """Who is at the desk, or will be, with no last day named."""
    return {
        reviewer.signing
        for reviewer in desk.directory.reviewers
        if reviewer.until is None and reviewer.signing not in desk.revoked
    }


def _import_day(
    vault: Vault,
    folder: RoundFolder,
    day: int,
    arrivals: _Arrivals,
    opener: _Opener,
    result: Imported,
    tick: Callable[[], None],
    save_every: int,
) -> None:
    for untrusted in folder.envelopes(day):
        result.seen += 1
        tick()
        identity = sha256(untrusted)
        came = arrivals.day(identity, day)
        if arrivals.is_finished(identity, came):
            if arrivals.corrects(identity, came):
                arrivals.known[identity] = (came, None)
                vault.envelopes.move(identity, came)
            continue
        code = _import_envelope(vault, untrusted, came, opener, result)
        arrivals.known[identity] = (came, code)
        vault.envelopes.add(identity, came, max(opener.desk.now, came), code)
        result.unsaved += 1
        if result.unsaved % save_every == 0:
            _save_now_and_then(vault, result)


def _save_now_and_then(vault: Vault, result: Imported) -> None:
    short = room.short_of(vault.folder, vault.size)
    if short:
        flood.bring_back(vault)  # the end of the import, which does it, is not reached
    if short or result.unsaved >= SAVE_FOR_A_MIB * (vault.size >> 20):
        vault.save()
        result.unsaved = 0
    if short:
        raise ClientError(
            "room",
            Sentence(
                "There is no room {short} for more. {seen:,} envelopes are imported and saved; the others wait.",
                short=short,
                seen=result.seen,
            ),
            "Make room, and import again: it goes on where it stopped. A flood leaves by: knothole reviewer set-aside --help",
        )


def _import_envelope(vault: Vault, untrusted: bytes, day: int, opener: _Opener, result: Imported) -> str | None:
    """Import one envelope; the code if it was set aside. A cover leaves nothing but its id."""
    desk, slot = opener.desk, opener.entry.slot
    try:
        opened = open_envelope(untrusted, slot, opener.keys, desk.id, desk.directory, desk.revoked)
        if isinstance(opened.payload, DeskEvent):
            kept = receiving.receive(vault, opened, sha256(untrusted), day, desk)
            result.events += not isinstance(opened.payload.body, LedgerShown)
            _note_event(vault, opened.author, opened.payload, result)
        elif messages.drop_rest(vault, opened, desk):
            kept = None
            result.forgotten_parts += 1
        else:
            alarm = _alarm(opened.payload, day, opener)
            kept = messages.keep(vault, opened, day, slot, alarm, desk, sha256(untrusted))
            if kept and kept.part:
                sharing.pass_on_news(vault, kept, desk, opener.today)
        if kept and kept.keeps_out:
            result.keeping_out.setdefault(kept.case, set()).update(kept.keeps_out)
        if kept:
            result.messages += kept.part
            withdrawn = None if kept.part else withdrawals.of_case(vault, kept.case)
            if withdrawn:
                result.withdrawn[kept.case] = withdrawn
        if opened.from_source and withdrawals.hangs_on_day(vault, opened, day):
            return BY_DAY
    except ProtocolError as refused:
        if refused.code == "not-addressed":
            return None
        result.set_aside[refused.code] = result.set_aside.get(refused.code, 0) + 1
        return refused.code
    return None


def _note_event(vault: Vault, author: VerifyKey, event: DeskEvent, result: Imported) -> None:
    body = event.body
    if isinstance(body, LedgerShown):
        return
    first_part = not isinstance(body, SharePart | ReplyPart) or body.part == 0
    if author != vault.identity.key and first_part and len(result.done) < MAX_DONE:
        result.done.append(ColleagueEvent(event.header.case, author, event.header.day, body))


def _alarm(payload: SourceMessage | Withdrawal, day: int, opener: _Opener) -> str | None:
    try:
        check_view(payload.view, opener.entry.slot, opener.made, opener.desk.directory, day)
    except ProtocolError as alarm:
        return alarm.code
    return None


def _forget_ids(vault: Vault, desk: Desk, today: int) -> None:
    """Forget what came, or was to leave, so long ago that no server has or takes it, no key opens it, and no chain goes on from it (section 7.5).

    An envelope is known by the day it was imported, whatever day it was listed for, as long as a key lives to which it can be sealed: then that of the
    week after.
    """
    signed = signed_day(vault, desk, today)  # a clock that is wrong must destroy nothing
    oldest = signed - desk.directory.policy.envelope_days - IDS_DAYS
    before = min([oldest, *(first_day(epoch - 2) for epoch in live_keys(vault))])
    vault.envelopes.forget(before)
    vault.days.forget_lists(before)
    vault.chain.forget(before)
    vault.shown_records.forget(signed - split_view.MAX_DAYS)
    vault.half_forgotten.forget(before)
    vault.outbox.forget(before, signed - desk.directory.policy.reply_days)
    forgetting.sweep(vault, before)
    sent.let_go(vault, desk, signed)
