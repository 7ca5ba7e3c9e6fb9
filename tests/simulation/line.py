"""The one place where the simulator touches what it simulates: commands, vaults, couriers, the server's storage.

Whatever a person would do is done by the function behind the command. Where a format is looked into, it is looked into here.
"""

from __future__ import annotations

import errno
import io
import os
import random
import secrets
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple
from unittest.mock import patch

from knothole_client import clock
from knothole_client.clock import SECONDS_A_DAY
from knothole_client.commands import courier as courier_commands
from knothole_client.commands import knothole
from knothole_client.commands.reviewer.clock import expect_right_clock
from knothole_client.commands.source import check as source_check
from knothole_client.commands.source import visits
from knothole_client.courier import moves, rounds, store
from knothole_client.courier.moves import own_key
from knothole_client.errors import ClientError, UsageError
from knothole_client.failures import Failures
from knothole_client.files import durable, sealed_file, small_changes
from knothole_client.http import Server
from knothole_client.protocol.day_list import sign_day_list
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.ledger import lasting_part
from knothole_client.protocol.primitives import Seed, sha256
from knothole_client.protocol.receipts import find_receipts
from knothole_client.protocol.reply import MAX_BOOK, REPLY_SIZE, find_replies, split_book
from knothole_client.protocol.reply import Letter as FoundReply
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer import cases, duties, files, forgetting, own_stick
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.clock_doubt import doubt
from knothole_client.reviewer.delegating import known_courier, let_act
from knothole_client.reviewer.exporting import export_round
from knothole_client.reviewer.importing import Imported, import_round
from knothole_client.reviewer.letters import sent
from knothole_client.reviewer.team import sharing
from knothole_client.reviewer.vault.outbox import Letter
from knothole_client.reviewer.vault.vault import FILE, Vault, open_vault
from knothole_client.rounds.folder import ACKNOWLEDGEMENT_SIZE, REPLY_WRITE_OVERHEAD, RoundFolder
from knothole_client.rounds.stick import STICK_FILE, expect_folder, make_stick
from knothole_client.source import whole_visit
from knothole_client.source.upload import Stream, Upload, first_reading
from knothole_client.source.visit import Visit
from knothole_server.data_folder import KEYRING_FILE
from knothole_server.errors import KnotholeServerError
from knothole_server.storage import envelopes as server_envelopes
from knothole_server.storage.sqlite import SqliteStore
from knothole_server.storage.store import Asked
from tests.simulation import kem
from tests.simulation.once import computed_once
from tests.support.copied_tables import copy_of

ACKNOWLEDGING = "/v1/acks"
REPLYING = "/v1/replies"
PASSPHRASE = "a passphrase for the simulator"
REVIEWERS_ADDRESS = "http://reviewers"
__all__ = ["ACKNOWLEDGEMENT_SIZE"]
OWN_ERRORS = (ClientError, ProtocolError)
"""What a command may end with, for it says what to do."""
EVERYTHING = frozenset({-1})
"""Stands for all days, where an alarm does not name one."""


class Told(NamedTuple):
    """What a person read after an import."""

    days: frozenset[int]
    """Days about which it was said that something is missing; :data:`EVERYTHING` if no day was named."""
    words: tuple[str, ...]
    """What was said, for the story."""


@contextmanager
def one_seed(
    random_bytes: Callable[[int], bytes], now: Callable[[], int], connect: Callable[[str], Server]
) -> Iterator[None]:
    """While this lasts, time, chance and network are the simulator's, and a passphrase costs nothing.

    What was found to hold once is not computed again (:mod:`tests.simulation.once`).
    """

    def server(url: str, tor: str | None = None) -> Server:
        return connect(url)

    with (
        patch.object(clock, "now", now),
        patch.object(secrets, "token_bytes", random_bytes),
        patch.object(secrets, "token_hex", lambda size: random_bytes(size).hex()),
        patch.object(moves, "Server", server),
        patch.object(visits, "Server", server),
        patch.object(whole_visit, "time", SimpleNamespace(sleep=lambda _: None, monotonic=lambda: 0.0)),
        patch.object(rounds, "CONNECTIONS", 1),
        patch.object(sys, "stdin", io.StringIO()),
        kem.stand_in(),
        computed_once(),
        patch.object(sealed_file.Cost.__init__, "__defaults__", (8, 1)),
    ):
        try:
            yield
        finally:
            for home in list(_looked):
                _let_go(home)


def run(home: Path, *arguments: object) -> str:
    """``knothole --home … arguments``; what it printed. Raises whatever ends it."""
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        knothole.main([f"--home={home}", *map(str, arguments)], standalone_mode=False)
    return printed.getvalue()


def unlocked(home: Path, *arguments: object) -> str:
    """A command that asks for the passphrase."""
    return run(home, *arguments, f"--passphrase-file={home.parent / 'passphrase'}")


@contextmanager
def vault(home: Path) -> Iterator[Vault]:
    with open_vault(home / "reviewer", PASSPHRASE) as opened:
        yield opened


_looked: dict[Path, tuple[bytes, Vault]] = {}
"""The vaults that were last looked into, each with its file's digest."""


@contextmanager
def looking(home: Path) -> Iterator[Vault]:
    """The same, for whoever changes nothing: it is opened again once its file is another."""
    digest = sha256((home / "reviewer" / FILE).read_bytes())
    if home not in _looked or _looked[home][0] != digest:
        with vault(home) as opened:
            kept = Vault(home / "reviewer" / FILE, opened.key, copy_of(opened.database))
        _let_go(home)
        _looked[home] = digest, kept
    looked = _looked[home][1]
    yield looked
    assert not looked.database.in_transaction, "whoever only looks has changed something"


def _let_go(home: Path) -> None:
    if home in _looked:
        _looked.pop(home)[1].database.close()


# A round, in its four moves.


def begin_courier(home: Path) -> None:
    """A courier on the reviewer's own machine."""
    run(home, "courier", "init", f"--server={REVIEWERS_ADDRESS}")


def pull(home: Path, stick: Path) -> int:
    return courier_commands.pull_round(home, RoundFolder(stick))


class Took(NamedTuple):
    """What an import left."""

    told: Told
    known: frozenset[bytes]
    """Ids of the envelopes that the vault has met."""
    blob: bytes
    """All of the vault."""
    revoked: frozenset[str]
    """Whose revocation it knows, by id."""


def import_(home: Path, stick: Path) -> Took:
    with vault(home) as opened:
        _expect_own_stick(opened, stick)
        imported = import_round(opened, RoundFolder(stick), clock.today())
        known = frozenset(row[0] for row in opened.database.execute("SELECT id FROM envelopes"))
        desk = opened.desk(clock.today())
        revoked = frozenset(reviewer.id for reviewer in desk.directory.reviewers if reviewer.signing in desk.revoked)
        return Took(_told(imported), known, opened.database.serialize(), revoked)


def prepare_stick(home: Path, stick: Path) -> None:
    """Make it the reviewer's stick, once the vault knows its desk."""
    with vault(home) as opened:
        knows_desk = opened.pin is not None
    if knows_desk:
        unlocked(home, "reviewer", "stick", stick, "--yes")


def _expect_own_stick(opened: Vault, stick: Path) -> None:
    """As ``reviewer import`` and ``export`` do, once the vault knows its desk."""
    expect_folder(stick)
    if opened.pin is not None:
        own_stick.expect_own_stick(opened, stick)


def _ask_about_clock(opened: Vault, is_right: bool, folder: RoundFolder | None = None) -> None:
    """As commands do before they sign; ``is_right``: what the person says."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        expect_right_clock(opened, is_right, folder)


def is_clock_behind(home: Path, stick: Path) -> bool:
    """Whether a person is warned that the vault's clock is behind, by what is on a stick too."""
    with looking(home) as opened:
        found = doubt(opened, clock.today(), RoundFolder(stick)) if opened.pin else None
        return found is not None and found.is_behind


def export(home: Path, stick: Path, clock_is_right: bool = True) -> None:
    with vault(home) as opened:
        _expect_own_stick(opened, stick)
        _ask_about_clock(opened, clock_is_right, RoundFolder(stick))
        own = own_key(home)
        if own and known_courier(opened) != own:
            let_act(opened, own)
        export_round(opened, RoundFolder(stick), clock.today())


@contextmanager
def full_disk(folder: Path, writes: int) -> Iterator[None]:
    """While this lasts, the disk of ``folder`` takes so many more writes, and then none: what it had of the next one is cut short."""
    left = writes

    def fsync(descriptor: int) -> None:
        nonlocal left
        file = Path(f"/proc/self/fd/{descriptor}").readlink()
        if file.is_relative_to(folder) and file.is_file():
            left -= 1
            if left < 0:
                os.ftruncate(descriptor, max(0, os.fstat(descriptor).st_size - 1))
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file))

    with patch.object(durable, "os", SimpleNamespace(**vars(os) | {"fsync": fsync})):
        yield


class PowerCut(BaseException):
    """The power fails. No program may catch it as an error of its own."""


@contextmanager
def server_power(moments: int) -> Iterator[None]:
    """While this lasts, the server's power fails once: before a transaction is written, or after it, whichever is the so many-th of these moments."""
    left = moments

    def moment() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise PowerCut

    def cutting(real: Callable[..., Any]) -> Callable[..., Any]:
        @contextmanager
        def transaction(store: SqliteStore, *first: Asked) -> Iterator[Any]:
            with real(store, *first) as connection:
                yield connection
                moment()
            moment()

        return transaction

    with ExitStack() as patches:
        for name in ("writing", "driver_writing"):
            patches.enter_context(patch.object(SqliteStore, name, cutting(getattr(SqliteStore, name))))
        yield


@contextmanager
def power(home: Path, writes: int, draw: random.Random) -> Iterator[None]:
    """While this lasts, the power of the machines of ``home`` fails once, at the so many-th of the writes to their disks and sticks: what was written
    last is there, or a part of it in a file that has not its name yet, or all of it. Raises :class:`PowerCut`, and leaves the disks so.
    """
    left, disks = writes, home.with_name(f"{home.name}.disks")

    def fsync(descriptor: int) -> None:
        nonlocal left
        left -= 1
        if left != 0:
            return
        shutil.copytree(home, disks)
        file = Path(f"/proc/self/fd/{descriptor}").readlink()
        copy = disks / file.relative_to(home) if file.is_relative_to(home) else None
        if copy and copy.suffix == ".new":
            os.truncate(copy, draw.randint(0, copy.stat().st_size))
        raise PowerCut

    try:
        with ExitStack() as patches:
            for module in (durable, small_changes):
                patches.enter_context(patch.object(module, "os", SimpleNamespace(**vars(os) | {"fsync": fsync})))
            yield
    except PowerCut:
        shutil.rmtree(home)
        disks.rename(home)
        raise


def is_full(failed: Exception) -> bool:
    """Whether this is what a full disk makes of a command."""
    return isinstance(failed, OSError) and failed.errno == errno.ENOSPC


def move(home: Path, name: str, stick: Path) -> None:
    """One of a round's four moves, by its command, as somebody makes it who answers every question with yes."""
    options = {"import": ["--accept-changes"], "export": ["--clock-is-right"]}
    if name in options:
        unlocked(home, "reviewer", name, stick, *options[name])
    else:
        run(home, "courier", name, stick)


def make_stick_of_another_desk(home: Path, own: Path, out: Path) -> None:
    """A stick as one's own, but of another desk."""
    shutil.copytree(own, out)
    (out / STICK_FILE).unlink(missing_ok=True)
    with vault(home) as opened:
        make_stick(out, opened.identity.key, DeskId(sha256(b"another desk")))


def content(folder: Path) -> dict[str, bytes]:
    """All files of a folder, to see whether something changes."""
    return {str(file): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def back_up(home: Path) -> None:
    """In the place of the backup before."""
    unlocked(home, "reviewer", "backup", f"--out={home / 'backup'}")


def lose_and_restore(home: Path) -> bytes:
    """The vault's machine is gone; another one has the last backup. All the vault's bytes then."""
    shutil.rmtree(home / "reviewer")
    shares = sorted((home / "shares").glob("share-of-*"))
    options = [f"--share-file={share}" for share in shares] + (["--choose"] if shares else [])
    unlocked(home, "reviewer", "restore", home / "backup", *options)
    with vault(home) as opened:
        return opened.database.serialize()


def split_backups(home: Path, colleagues: list[str]) -> None:
    """From now on it takes these colleagues, all together, to open a backup; the shares travel into a folder."""
    unlocked(home, "reviewer", "split", *colleagues, f"--threshold={len(colleagues)}", f"--out={home / 'shares'}")


def unsplit_backups(home: Path) -> None:
    unlocked(home, "reviewer", "unsplit")
    shutil.rmtree(home / "shares")


def push(home: Path, stick: Path) -> list[str]:
    """What the server refused, as kind and code, or as days of which something is missing."""
    pushed = courier_commands.push_round(home, RoundFolder(stick))
    refused = [f"{kind} ({one.code})" for kind, one in pushed.refused]
    return [*refused, *(f"holding (day {day})" for day in pushed.holding)]


def _told(imported: Imported) -> Told:
    """What an import says about days, as ``reviewer import`` prints it."""
    days = imported.days
    named = {*days.incomplete, *days.lost, *days.refused, *days.unlisted, *days.gone, *days.dropped}
    words = [f"{name}: {found}" for name, found in vars(days).items() if found and name != "not_listed_yet"]
    words += [f"set aside {count}: {code}" for code, count in sorted(imported.set_aside.items())]
    return Told(frozenset(named), (*words, *imported.desk_alarms))


def courier_alarms(home: Path) -> Told:
    """What the courier said after its pull."""
    state = store.load_state(home / "courier")
    words = [f"damaged: {state.damaged}"] if state.damaged else []
    words += [f"holding: {state.holding}"] if state.holding else []
    return Told(EVERYTHING if state.damaged else frozenset(state.holding), (*words, *state.ledger_alarms))


def days_done(home: Path) -> set[int]:
    """The days of which the courier believes that the server has taken the acknowledgement."""
    return set(store.load_state(home / "courier").done)


def days_acknowledged(home: Path, taken: set[bytes]) -> set[int]:
    """The days of which it has."""
    with looking(home) as opened:
        own = opened.identity.key
    return {int.from_bytes(one[96:100], "big") for one in taken if one[64:96] == own}


def accept_lists(home: Path, stick: Path) -> None:
    """The operator has read the server's key to the reviewer, who trusts what signs the lists on the stick."""
    unlocked(home, "reviewer", "accept-lists", stick, "--yes")


def signed_acknowledgements(stick: Path) -> list[int]:
    """The days the vault acknowledges."""
    return [int.from_bytes(item[96:100], "big") for item in RoundFolder(stick).items("acknowledgements")]


def read_through(stick: Path) -> tuple[int, int] | None:
    """Day of the sheet that leaves, and the day it is read through."""
    sheets = RoundFolder(stick).items("day-sheets")
    if not sheets:
        return None
    record = sheets[0]
    return int.from_bytes(record[96:100], "big"), int.from_bytes(record[100:104], "big")


def forged_list(signing: Seed, day: int, desk: DeskId) -> bytes:
    """A list of a day that is over and on which nothing came, under a key of the forger's."""
    return sign_day_list(signing, day, {}, [], desk)


def list_file(stick: Path, day: int) -> Path:
    return stick / "in" / f"{day}.list"


def outgoing(stick: Path, name: str) -> Path:
    return RoundFolder(stick).outgoing(name)


def day_of_file(name: str) -> str:
    return name.partition(".")[0]


# What a reviewer does at the vault.


def list_cases(home: Path) -> list[Case]:
    with looking(home) as opened:
        return cases.list_cases(opened)


def letters(home: Path) -> dict[bytes, tuple[Letter, frozenset[bytes]]]:
    """This reviewer's own letters by id, each with the ids of its parts."""
    with looking(home) as opened:
        return {
            letter.id: (letter, frozenset(opened.sent_replies.of_letter(letter.id)))
            for letter in opened.sent_replies.letters()
        }


def duties_done(home: Path) -> list[tuple[str, frozenset[bytes]]]:
    """The cases of which a duty counts as done by this reviewer's own letters alone, each with the ids of the parts of these letters."""
    with looking(home) as opened:
        own = opened.identity.key
        return [
            (case.name, frozenset(part for letter in case.letters for part in opened.sent_replies.of_letter(letter)))
            for case in cases.list_cases(opened)
            if not case.together_with
            and all(written.author == own for written in case.replies)
            and any(duty.done is not None for duty in duties.duties(case))
        ]


def file_of(home: Path, marker: str) -> bytes | None:
    """The file that the message with this marker announces, from the folder into which a person exports it; nothing while pieces are missing."""
    with looking(home) as opened:
        for message in (message for case in cases.list_cases(opened) for message in case.messages):
            if message.bundle and message.text.startswith(marker):
                out = home / "exported"
                try:
                    desk = opened.desk(clock.today()).id
                    extracted = files.extract(opened, message.bundle, desk, out, lambda done, of: None)
                    return b"".join((out / name).read_bytes() for name in extracted.names)
                except UsageError as refused:
                    if refused.code != "incomplete":
                        raise
                finally:
                    shutil.rmtree(out, ignore_errors=True)
    return None


def notes(home: Path) -> dict[str, set[str]]:
    """What notes say, by case."""
    return {case.name: {written.text for written in case.state.notes} for case in list_cases(home)}


def open_case(home: Path, name: str) -> None:
    with vault(home) as opened:
        cases.mark_opened(opened, cases.find_case(opened, name), clock.today())


def reply(home: Path, name: str, text: str, duty: str, clock_is_right: bool) -> frozenset[bytes]:
    """Write a letter; the ids of the case's letters then."""
    with vault(home) as opened:
        _ask_about_clock(opened, clock_is_right)
        cases.reply(opened, cases.find_case(opened, name), text, clock.today(), duty)
        return frozenset(cases.find_case(opened, name).letters)


def retract(home: Path, name: str) -> bytes:
    """Retract the newest letter of a case; its id."""
    with vault(home) as opened:
        known = list(cases.find_case(opened, name).letters.values())
        if not known:
            return b""
        newest = known[-1]
        sent.retract(opened, newest, clock.today())
        opened.save()
        return newest.id


def letters_of(home: Path, name: str) -> frozenset[bytes]:
    """The ids of the letters of a case."""
    with looking(home) as opened:
        return frozenset(cases.find_case(opened, name).letters)


def note(home: Path, name: str, text: str) -> None:
    with vault(home) as opened:
        cases.note(opened, cases.find_case(opened, name), text, clock.today())


def readers(home: Path, name: str) -> frozenset[str]:
    """Of whom this vault knows that they read a case, by id."""
    with looking(home) as opened:
        who = opened.readers.of_case(cases.find_case(opened, name).case_key)
        listed = opened.desk(clock.today()).directory.reviewers
        return frozenset(reviewer.id for reviewer in listed if reviewer.signing in who)


def set_status(home: Path, state: str) -> dict[str, str]:
    """Of every case, and what this reviewer's own list shows then."""
    with vault(home) as opened:
        for case in cases.list_cases(opened):
            cases.say(opened, case, "status", {"state": state, "outcome": ""}, clock.today())
        return {case.name: case.state.state for case in cases.list_cases(opened)}


def forget(home: Path, name: str) -> bytes:
    """All the vault's bytes then."""
    with vault(home) as opened:
        forgetting.forget(opened, cases.find_case(opened, name), clock.today())
        return opened.database.serialize()


def share(home: Path, name: str, colleague: str) -> None:
    with vault(home) as opened:
        reviewer = next(one for one in opened.desk(clock.today()).directory.reviewers if one.id == colleague)
        sharing.share(opened, cases.find_case(opened, name).case_key, reviewer, clock.today())
        opened.save()


def genuine_texts(home: Path) -> set[str]:
    """Notes, answers and labels that the vault shows with nothing said against them."""
    found: set[str] = set()
    for case in list_cases(home):
        state = case.state
        said: list[Any] = [*state.notes, *state.replies]
        found |= {one.text for one in said if not getattr(one, "reported_stolen", False)}
    return found


# A source.


def look(visit: Visit, keys: Any) -> list[FoundReply]:
    """As ``knothole source check`` shows answers and receipts; the answers that are shown as genuine."""
    answers, alarms = find_replies(visit.book, keys, visit.desk)
    receipts = find_receipts(keys.receipt_key, visit.desk.sheets, clock.today())
    with redirect_stdout(io.StringIO()):
        failed = Failures()
        source_check._say_found(visit, answers, receipts, alarms, failed)
    failed.raise_any()
    return [answer for answer in answers if not getattr(answer, "reported_stolen", False)]


def files_to_send(visit: Visit, keys: Any, path: Path) -> Upload:
    """As ``knothole source send`` prepares a file: read once, and ready to be uploaded."""
    stream = Stream.of([path])
    bundle, hashes = first_reading(stream, keys.bundle_key, visit.desk.id)
    return Upload(visit.edge.server, visit.desk.id, stream, bundle, hashes, lambda _: None)


# The server.


def bundles_at_server(installation: Any, days: range) -> set[bytes]:
    """Ids of the bundles of these days that are there in full."""
    return {identity for day in days for identity in installation.bundles.whole(day)}


def left_at_server(installation: Any) -> set[bytes]:
    """Ids of the envelopes that are there."""
    found: set[bytes] = set()
    with installation.store.reading() as connection:
        days = server_envelopes.days(connection)
    for day in days:
        found |= set(server_envelopes.ids_of(installation.store, installation.keyring, day)[0])
    return found


def lasting_desk(installation: Any) -> bytes:
    """What lasts of the desk document that the server publishes; nothing while it is closed."""
    with installation.store.reading() as connection:
        document = installation.publication.document(connection)
    return lasting_part(document) if document else b""


def lasting_desk_on(stick: Path) -> bytes:
    """What lasts of the desk document on a stick."""
    return lasting_part(RoundFolder(stick).read_desk())


def is_listed(installation: Any, name: str, seconds: float) -> bool:
    """Whether a reviewer may be at the desk by the directory that the server has."""
    try:
        with installation.store.writing() as connection:
            desk = installation.publication.advance(connection, seconds).desk
    except (
        KnotholeServerError
    ):  # it is closed, or its clock is wrong: then it serves nobody, and may not know that somebody left
        return True
    return any(reviewer.id == name for reviewer in desk.active_reviewers(int(seconds) // SECONDS_A_DAY))


def book_of(public: Server) -> set[bytes]:
    """Ids of the replies in the book."""
    book = public.request("GET", "/v1/book", MAX_BOOK * REPLY_SIZE).body
    return {sha256(reply) for reply in split_book(book)}


def keyring_of(configuration: Any) -> Path:
    """The keyring's file."""
    return Path(configuration.data / KEYRING_FILE)


def envelope_id(envelope: bytes) -> bytes:
    return sha256(envelope)


def reply_id(write: bytes) -> bytes:
    """The id of the reply in a signed write."""
    return sha256(write[REPLY_WRITE_OVERHEAD:])
