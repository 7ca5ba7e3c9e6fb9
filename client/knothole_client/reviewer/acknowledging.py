"""What a vault says it has, day by day (sections 12 and 13.3).

A list that the server signed tells what came on a day. The vault compares it with what it holds, by the bytes it imported, and only then
signs. A list that is missing, or not to be believed, is reported by the name of its day; nothing is signed for that day, and it is asked for again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from knothole_client.protocol.day_list import (
    DayList,
    ListedBundle,
    check_day_list,
    digest_held,
    digest_of_chunks,
    verify_day_list,
)
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.ledger import LATE_DAYS
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.protocol.signed_writes import sign_acknowledgement
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer.files import is_as_announced
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import RoundFolder


@dataclass
class Days:
    """What there is to say of the days that are over."""

    incomplete: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Of so many envelopes and bundles of files that came, so many are not here: (not here, came)."""
    lost: dict[int, int] = field(default_factory=dict)
    """How many the server has lost, by its own word, that are not here."""
    refused: dict[int, str] = field(default_factory=dict)
    """Lists that are not believed, by code."""
    unlisted: list[int] = field(default_factory=list)
    """Days without a list, though the server must have signed one."""
    not_listed_yet: list[int] = field(default_factory=list)
    """Days without a list that may have none because the courier was there too early."""
    gone: list[int] = field(default_factory=list)
    """Days that were never acknowledged here and that the server keeps no more; each is reported once."""
    dropped: list[int] = field(default_factory=list)
    """Days that the server destroyed because all acknowledged them, and this vault knows of no acknowledgement of its own."""


def believed_lists(vault: Vault, folder: RoundFolder, desk: Desk, today: int, days: Days) -> list[DayList]:
    """The lists in a folder, of days that are over by this vault's own date and that a server keeps, that agree with all this vault saw
    before.
    """
    believed = []
    for day in folder.list_days():
        if not today - desk.directory.policy.envelope_days <= day < today:
            continue
        try:
            found = verify_day_list(folder.day_list(day), day, desk.id)
            check_day_list(found, server_key(vault), vault.days.remembered(day))
        except ProtocolError as refused:
            if refused.code != "list-older" or not vault.days.is_acknowledged(day):
                days.refused[day] = refused.code
            continue
        trust(vault, found.key)
        vault.days.remember(found)
        believed.append(found)
    vault.days.set_disputed("ledger-key" in days.refused.values())
    return believed


def bundles_held(vault: Vault, folder: RoundFolder, lists: Iterable[DayList], desk: DeskId) -> set[ListedBundle]:
    """Of the bundles on lists those whose chunks are in the vault, every byte as it came. One that is not as it came is taken away, so that
    it is fetched again, unless its day was acknowledged: then the server may have it no more; or unless it is what a message announced: then
    the list is wrong.
    """
    held = set()
    for day, one in [(several.day, bundle) for several in lists for bundle in several.present_bundles]:
        if len(vault.chunks.numbers(one.id)) < one.count:
            continue
        if (
            digest_of_chunks(sha256(vault.chunks.read(one.id, number) or b"") for number in range(one.count))
            == one.chunks
        ):
            held.add(one)
        elif not vault.days.is_acknowledged(day) and not is_as_announced(vault, one.id, desk):
            vault.chunks.drop(one.id)
            folder.chunks.drop(one.id)
    return held


def acknowledge(
    vault: Vault, desk: DeskId, lists: list[DayList], held: set[ListedBundle], first: int, days: Days
) -> None:
    """Sign for each day of which all that is not lost is here. What came before the reviewer's ``first`` day is not missed."""
    imported, under = set[bytes](), dict[bytes, int]()
    for identity, day, code, _ in vault.envelopes.all():
        imported.add(identity)
        if code is not None:
            under[identity] = day
    for listed in lists:
        if listed.dropped is not None:
            if listed.day >= first and not vault.days.is_acknowledged(listed.day):
                days.dropped.append(listed.day)
            continue
        gone = len([identity for identity, lost in listed.envelopes.items() if lost and identity not in imported])
        gone += listed.unknown + sum(bundle.lost for bundle in listed.bundles)
        if gone and listed.day >= first:
            days.lost[listed.day] = gone
        # What was set aside under another day is tried under this day first: it may be good.
        ids = {
            identity
            for identity in listed.present
            if identity in imported and under.get(identity, listed.day) == listed.day
        }
        bundles = held.intersection(listed.present_bundles)
        came = len(listed.present) + len(listed.present_bundles)
        if len(ids) + len(bundles) < came:
            days.incomplete[listed.day] = came - len(ids) - len(bundles), came
        elif listed.day >= vault.identity.made:
            _sign(vault, desk, listed.day, digest_held(listed.day, ids, bundles))


def look_for_gaps(vault: Vault, lists: list[DayList], first: int, today: int, days: Days) -> None:
    """Find the days from ``first`` on that are over, not acknowledged, and without a list. One before a day that has a list was withheld, or
    lost on the way: the server lists days in their order, quiet ones too.
    """
    newest = vault.days.newest_list()
    sure = max(-1 if newest is None else newest, today - 1 - LATE_DAYS)
    there = {listed.day for listed in lists} | days.refused.keys()
    for day in range(first, today):
        if day not in there and not vault.days.is_acknowledged(day):
            (days.unlisted if day <= sure else days.not_listed_yet).append(day)


def look_back(vault: Vault, first: int, today: int, seen: int, days: Days) -> None:
    """Find the days before ``first`` that ended while nobody made a round, or without their list: what came on them will not come any more.

    Each is reported once, but for those after ``seen``, the newest day that this vault was shown: by a clock that is ahead they are not over yet.
    """
    looked = vault.days.looked_back_through()
    begin = max(_first_day(vault, today), 0 if looked is None else looked + 1)
    days.gone = [day for day in range(begin, first) if not vault.days.is_acknowledged(day)]
    if begin < first:
        vault.days.set_looked_back(max(begin - 1, min(first - 1, seen)))


def first_day_to_read(vault: Vault, desk: Desk, today: int) -> int:
    """The oldest day that can have something for this reviewer and be at the server still."""
    oldest: int = today - desk.directory.policy.envelope_days
    return max(_first_day(vault, today), oldest)


def _first_day(vault: Vault, today: int) -> int:
    """The first day that can have something for this reviewer."""
    return max(vault.identity.made, vault.entry(today).from_day)


def bundles_on(folder: RoundFolder, day: int, desk: DeskId) -> set[bytes]:
    """The bundles that the list of a day in a folder names."""
    try:
        return {bundle.id for bundle in verify_day_list(folder.day_list(day), day, desk).bundles}
    except ProtocolError:
        return set()


def server_key(vault: Vault) -> VerifyKey | None:
    """The key that signs this server's lists, as it was first seen."""
    return vault.days.server_key()


def is_disputed(vault: Vault) -> bool:
    """Whether the last import brought lists of another key than the pinned one, so that nobody knows which of the two is the server's."""
    return vault.days.is_disputed()


def trust(vault: Vault, key: VerifyKey) -> None:
    """Pin the server's key."""
    if server_key(vault) != key:
        vault.days.replace_server_key(key)


def accept_lists(vault: Vault, key: VerifyKey) -> None:
    """A person has had it explained: pin another key, and forget what lists said before."""
    vault.days.forget_lists()
    trust(vault, key)


def keys_in(folder: RoundFolder, desk: DeskId) -> list[VerifyKey]:
    """Who signed the lists in a folder: one key, if nothing is wrong."""
    found = set()
    for day in folder.list_days():
        try:
            found.add(verify_day_list(folder.day_list(day), day, desk).key)
        except ProtocolError:
            continue
    return sorted(found)


def acknowledged_days(vault: Vault) -> set[int]:
    """The days for which this vault signed."""
    return vault.days.acknowledged()


def _sign(vault: Vault, desk: DeskId, day: int, held: bytes) -> None:
    """Sign, unless it was signed before: again if the list changed since, because the earlier signature may be refused."""
    if vault.days.held(day) != held:
        vault.days.add_acknowledgement(day, held, sign_acknowledgement(vault.identity.signing, day, held, desk))
