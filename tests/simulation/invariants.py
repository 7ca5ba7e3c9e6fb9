"""What holds after every step, whatever happened."""

from __future__ import annotations

from collections.abc import Collection

from knothole_client.protocol.primitives import verify_key
from tests.simulation import line
from tests.simulation.people import Found, Reviewer, Source
from tests.simulation.plan import NETWORK, STICK
from tests.simulation.thief import Thief
from tests.simulation.world import ENVELOPE_DAYS, Stored, World
from tests.support.desks import TODAY

LATE = 3
"""Days after which a day without a list is certainly reported."""
SETTLED = "a message that was answered `stored` ended unread and destroyed, and nobody it was for was warned"
EARLY = "mail was destroyed before its time although somebody whom it was for does not have it"
BACK = "what was forgotten or taken back is there again"
BELIEVED = "what a revoked key signed is shown as genuine"
CRASHED = "somebody's word made another's command fail"
THROUGH = "`read through` passes a day of which the vault has not everything"
UNSEEN = "mail of this reviewer came into the vault, and cannot be read"
TOO_SOON = "a day is acknowledged that is not over"
TAKEN = "an import destroyed what its source has not taken back"
HIDDEN = "mail is in the vault, and in no case"
UNSENT = "a source was shown as sent what the server has not stored"
UNHEARD = "an answer is in the book, and its source does not find it"
OVERRULED = "a reviewer's own word about a case does not take"
DONE = "a courier is done with a day of which the server has taken no acknowledgement"
ANSWERED = "a reply is neither in the book nor shown as waiting at its author"
VANISHED = "a letter that was not retracted is not known any more to its author"
ARRIVED = "a letter is shown as arrived, and the server never took it"
FULFILLED = "a duty counts as done, and its letter was never in the book"
WRONG_STICK = "a move with something else than one's own stick is not refused as it must be"
CLOCK = "something was signed under a clock that disagrees with what the vault was shown"
LEFT = "the server serves somebody who left the desk"
STANDS = "a letter of somebody who left the desk is not in the book any more"
ROOM = "days after a flood that everybody acknowledged there is no room"
COURIER_CLOCK = "a courier's clock is wrong, and something comes of it"
TAKEN_OUT = "a letter that was retracted stands in the book"
UNPOSTED = "undisturbed rounds do not bring a reply into the book"
SHARED = "shares open a case whose source keeps out one who has a share, or open less than the others"
FILES = "a file is exported otherwise than it was sent"
FILES_EARLY = "files were destroyed before their time although somebody whom they were for does not have them"
FILES_LEFT = "files that the server has do not come with undisturbed rounds"
NOTES = "a note is not in the vault of a colleague who reads the case"
FALSE_ALARM = "a desk that everybody was shown alike is reported as another"
ANOTHER_DESK = "somebody is shown another desk than the server signed, and has no alarm"
STUCK = "two undisturbed rounds do not bring what the server has"


def nothing_destroyed_early(world: World, reviewers: list[Reviewer]) -> None:
    """After whatever can destroy at the server. Who left the desk, or was stolen from, is not waited for."""
    left = line.left_at_server(world.inside)
    for identity, stored in world.stored.items():
        if identity in left or stored.gone is not None:
            continue
        stored.gone = world.today
        expired = world.today > stored.came + ENVELOPE_DAYS
        for reviewer in reviewers:
            if not expired and waits(reviewer, stored):
                world.demand(identity in reviewer.ever_known, f"{EARLY}: {reviewer.name}, {name_of(stored)}")


def no_files_destroyed_early(world: World, reviewers: list[Reviewer]) -> None:
    """The same for files, once a day."""
    there = world.bundles_there() if world.files else set()
    for marker, files in world.files.items():
        if files.came is None or files.gone or files.bundle in there:
            continue
        files.gone = True
        for reviewer in reviewers:
            if world.today <= files.came + ENVELOPE_DAYS and waits_for_files(world, reviewer, marker):
                world.demand(marker in reviewer.files, f"{FILES_EARLY}: {reviewer.name}, of {marker}")


def waits_for_files(world: World, reviewer: Reviewer, marker: str) -> bool:
    """Whether the files of a message are for somebody whose word still counts, and who has not let go of them."""
    sealed = world.markers[marker]
    parts = [stored for stored in world.stored.values() if stored.sealed and stored.sealed.marker == marker]
    taken_back = any(is_withdrawn(world, stored) for stored in parts)
    mine = reviewer.name in sealed.to and reviewer.at_desk and not reviewer.stolen
    return mine and not taken_back and marker not in reviewer.destroyed


def files_are_true(world: World, reviewer: Reviewer, again: bool = False) -> None:
    """What a person can export is what was sent. ``again``: also of what was exported before."""
    for marker in sorted(reviewer.has & world.files.keys()):
        if again or marker not in reviewer.files:
            exported = line.file_of(reviewer.home, marker)
            world.demand(exported in (None, world.files[marker].content), f"{FILES}: {reviewer.name}, of {marker}")
            if exported is not None:
                reviewer.files.add(marker)
            elif again:
                reviewer.files.discard(marker)


def files_settled(world: World, reviewers: list[Reviewer]) -> None:
    """At the end: files that the server has, of days that are over, are in each vault they are for, or its owner was shown that something of their day is missing."""
    there = world.bundles_there()
    for reviewer in reviewers:
        files_are_true(world, reviewer, again=True)
        for marker, files in world.files.items():
            if files.bundle in there and files.came is not None and reviewer.made <= files.came < world.today:
                here = marker in reviewer.files or files.came in reviewer.told
                world.demand(
                    here or not waits_for_files(world, reviewer, marker), f"{FILES_LEFT}: {reviewer.name}, of {marker}"
                )


def notes_settled(world: World, reviewers: list[Reviewer]) -> None:
    """At the end of a run that nobody disturbed: what one wrote about a case is with each colleague of whom its author knew that they read it, unless
    a vault was lost or the case was forgotten meanwhile, or the colleague came back so late that the server has destroyed it, and was shown that. Not
    of runs in which sources keep somebody out: who reads such a case again did not get what was written then.
    """
    steady = [reviewer for reviewer in reviewers if not reviewer.was_restored]
    written = {reviewer.name: line.notes(reviewer.home) for reviewer in steady}
    for author in steady:
        for reader in steady:
            for case in written[author.name].keys() & written[reader.name].keys() - reader.forgot - author.forgot:
                late = max(reader.told, default=0)
                own = {
                    text
                    for text in written[author.name][case]
                    if text.endswith(f" of {author.name}") and is_for(world, text, reader, late)
                }
                world.demand(
                    own <= written[reader.name][case], f"{NOTES}: {reader.name}, of {author.name} about {case}"
                )


def is_for(world: World, note: str, reader: Reviewer, late: int) -> bool:
    """Whether a note must be with a colleague who lost nothing after the day ``late``."""
    day, readers = world.noted[note]
    return day > late and reader.name in readers


def waits(reviewer: Reviewer, stored: Stored) -> bool:
    """Whether an envelope is for somebody whose word still counts."""
    return stored.sealed is not None and reviewer.name in stored.sealed.to and reviewer.at_desk and not reviewer.stolen


def name_of(stored: Stored) -> str:
    """For the story."""
    what = (stored.sealed.marker or "a withdrawal") if stored.sealed else "an envelope"
    return f"{what} of day {stored.came - TODAY}"


def is_withdrawn(world: World, stored: Stored, known: Collection[bytes] | None = None) -> bool:
    """Whether the source took back what it sent; ``known``: by the withdrawals among these."""
    return stored.sealed is not None and any(
        one.sealed.source == stored.sealed.source and stored.came <= min(one.came, one.sealed.day + 1)
        for identity, one in world.stored.items()
        if one.sealed and not one.sealed.marker and (known is None or identity in known)
    )


def after_import(world: World, reviewer: Reviewer, before: set[str]) -> None:
    """What a vault holds now."""
    for marker in sorted(before - reviewer.has):
        parts = [stored for stored in world.stored.values() if stored.sealed and stored.sealed.marker == marker]
        taken_back = any(is_withdrawn(world, stored, reviewer.ever_known) for stored in parts)
        world.demand(taken_back, f"{TAKEN}: {reviewer.name}, {marker}")
        reviewer.destroyed.add(marker)
    shown = {text for case in line.list_cases(reviewer.home) for text in (message.text for message in case.messages)}
    for marker in sorted(reviewer.has):
        world.demand(any(marker in text for text in shown), f"{HIDDEN}: {reviewer.name}, {marker}")
    back = reviewer.has & reviewer.destroyed
    world.demand(not back, f"{BACK}: {reviewer.name}, {', '.join(sorted(back))}")
    for identity in reviewer.known:
        stored = world.stored.get(identity)
        if stored is None or not waits(reviewer, stored) or not stored.sealed or not stored.sealed.marker:
            continue
        marker = stored.sealed.marker
        world.demand(
            marker in reviewer.had or is_withdrawn(world, stored), f"{UNSEEN}: {reviewer.name}, {name_of(stored)}"
        )
        if marker in reviewer.has and not reviewer.moved and not reviewer.lied_to:
            world.demand(not is_withdrawn(world, stored, reviewer.known), f"{BACK}: {reviewer.name}, {name_of(stored)}")


def after_pull(world: World, reviewer: Reviewer, failed: bool, asked: bool) -> None:
    """A courier whose clock is wrong fetches nothing, and nobody is asked about the vault's clock for that. ``asked``: whether they were before."""
    if not reviewer.courier_skew or world.server_skew:
        return
    world.demand(failed, f"{COURIER_CLOCK}: {reviewer.name} pulls")
    asks = not asked and line.is_clock_behind(reviewer.home, reviewer.stick)
    world.demand(not asks, f"{COURIER_CLOCK}: {reviewer.name} is asked about the vault's clock")


def after_export(world: World, reviewer: Reviewer) -> None:
    """What a vault signed: days that are over. A clock that is ahead is held by the server's signed lists, which end where the server's clock once was."""
    days = line.signed_acknowledgements(reviewer.stick)
    over = max(world.today, world.server_thought if reviewer.skew else 0)
    world.demand(all(day < over for day in days), f"{TOO_SOON}: {reviewer.name}, day {max(days, default=0) - TODAY}")
    sheet = line.read_through(reviewer.stick)
    if sheet is None:
        return
    day, through = sheet
    for identity, stored in world.stored.items():
        if (
            max(reviewer.made, day - ENVELOPE_DAYS) <= stored.came <= through
            and waits(reviewer, stored)
            and not stored.lost
        ):
            world.demand(identity in reviewer.ever_known, f"{THROUGH}: {reviewer.name}, {name_of(stored)}")


def no_false_alarm(world: World, reviewer: Reviewer, words: Collection[str], powers: Collection[str]) -> None:
    """Nobody but who is on a line or has a stick shows somebody another desk, and a server that came back from its disk may have served none."""
    said = "served-otherwise" in words
    expected = bool({NETWORK, STICK}.intersection(powers)) or world.server_was_lost
    world.demand(expected or not said, f"{FALSE_ALARM}: {reviewer.name}")


def another_desk_is_told(world: World, reviewer: Reviewer, before: tuple[int, bytes], words: Collection[str]) -> None:
    """Whoever was shown the same in two rounds, and another desk than the server signed in between, has an alarm."""
    assert reviewer.shown
    (first, one), (second, other) = before, reviewer.shown
    signed_otherwise = any(lasting != one for day, lasting in world.signed if first < day <= second)
    told = "served-otherwise" in words
    world.demand(told or one != other or not signed_otherwise, f"{ANOTHER_DESK}: {reviewer.name}")


def nothing_left(world: World, reviewer: Reviewer) -> None:
    """With the second of two rounds that nobody disturbed, a vault has all the server has of days that are over."""
    for identity in line.left_at_server(world.inside):
        stored = world.stored.get(identity)
        if stored and waits(reviewer, stored) and reviewer.made <= stored.came < world.today:
            world.demand(identity in reviewer.known, f"{STUCK}: {reviewer.name}, {name_of(stored)}")


def nothing_believed(world: World, reviewer: Reviewer, thief: Thief | None) -> None:
    """Whoever has met a revocation shows nothing as genuine that was signed after it was out and came after it was met."""
    if thief is None or (since := reviewer.knows_revoked.get(thief.victim.name)) is None:
        return
    shown = line.genuine_texts(reviewer.home)
    for marker, (wrote, kind) in thief.wrote.items():
        if wrote > since:
            believed = any(marker in text for text in shown)
            world.demand(not believed, f"{BELIEVED}: {reviewer.name}, {marker} ({kind})")


def nothing_believed_by_source(world: World, source: Source, found: Found, thief: Thief | None) -> None:
    """The same for a source, within a visit."""
    if thief is None or verify_key(thief.signing) not in found.revoked:
        return
    for marker, (wrote, kind) in thief.wrote.items():
        if wrote > world.revoked[thief.victim.name]:
            world.demand(
                not any(marker in text for text in found.genuine), f"{BELIEVED}: {source.name}, {marker} ({kind})"
            )


def commands_work(world: World, reviewer: Reviewer) -> None:
    """Whatever came, each command that looks into the vault does its work."""
    commands = [
        ("cases",),
        ("cases", "--all", "--json"),
        ("register", f"--out={reviewer.home / 'register.csv'}"),
        ("colleagues",),
    ]
    try:
        for command in commands:
            line.unlocked(reviewer.home, "reviewer", *command)
        for case in line.list_cases(reviewer.home)[:1]:
            line.unlocked(reviewer.home, "reviewer", "show", case.name)
            transcript = reviewer.home / "transcript"
            line.unlocked(
                reviewer.home,
                "reviewer",
                "transcript",
                case.name,
                "--yes",
                "--clock-is-right",
                f"--out={transcript}",
                f"--page={transcript}.html",
            )
    except Exception as fault:
        world.story.tell(f"{reviewer.name}: {type(fault).__name__}: {fault}")
        world.demand(False, f"{CRASHED}: {reviewer.name}, {type(fault).__name__}: {fault}")


def after_push(world: World, reviewer: Reviewer) -> None:
    """What a courier believes."""
    if reviewer.lied_to:
        return
    early = line.days_done(reviewer.home) - line.days_acknowledged(reviewer.home, world.acknowledged)
    world.demand(not early, f"{DONE}: {reviewer.name}, days {', '.join(str(day - TODAY) for day in sorted(early))}")


def letters_are_true(world: World, author: Reviewer) -> None:
    """What a vault shows as arrived, and a duty that it shows as done, is so by what the server took."""
    for letter, parts in line.letters(author.home).values():
        world.demand(letter.arrived is None or parts <= world.posted, f"{ARRIVED}: {author.name}, of {letter.day}")
    for case, parts in line.duties_done(author.home):
        world.demand(bool(parts & world.posted), f"{FULFILLED}: {author.name}, {case}")


def replies_settled(world: World, reviewers: list[Reviewer], thief: Thief | None) -> None:
    """At the end: each letter of whoever is honest is in the book, or its author sees that it waits, or its days are over.

    Only a thief can keep one from the book for long, or bring one back into it.
    """
    there = line.book_of(world.public)
    for author in reviewers:
        known = line.letters(author.home)
        for identity, day in author.letters.items():
            name = f"{author.name}, of day {day - TODAY}"
            world.demand(identity in known, f"{VANISHED}: {name}")
            letter, parts = known[identity]
            over = day < world.today - ENVELOPE_DAYS
            shown = (letter.stands and (parts <= there or over)) or letter.waits or (letter.over and over)
            world.demand(shown, f"{ANSWERED}: {name}")
            world.demand(letter.stands or over or thief is not None, f"{UNPOSTED}: {name}")
        world.demand(thief is not None or not author.retracted & there, f"{TAKEN_OUT}: {author.name}")
        letters_are_true(world, author)


def letters_stand(world: World, left: list[Reviewer]) -> None:
    """At the end: whose key nobody stole, of that one every letter stands that did, but for those that were retracted or whose days are over."""
    there = line.book_of(world.public)
    for author in left:
        known = line.letters(author.home)
        for identity in author.letters.keys() & known.keys():
            parts, over = known[identity][1], author.letters[identity] < world.today - ENVELOPE_DAYS
            stood = parts <= world.posted and not world.server_was_lost
            world.demand(parts <= there or over or not stood, f"{STANDS}: {author.name}")


def has_room_again(world: World, source: Source) -> None:
    """At the end: everybody has acknowledged what somebody filled the server with."""
    failed = source.write(len(world.markers), "all", long=False, without=())
    world.demand(failed != "full", ROOM)


def source_of(world: World, reviewer: Reviewer, case: str) -> str:
    """Whose case it is; nothing if no source of the world's wrote in it."""
    shown = " ".join(
        message.text for one in line.list_cases(reviewer.home) if one.name == case for message in one.messages
    )
    return next((sealed.source for marker, sealed in world.markers.items() if marker in shown), "")


def answers_are_found(world: World, reviewers: list[Reviewer], source: Source, found: Found) -> None:
    """A source finds every answer that stands in the book in full, whoever else wrote to it."""
    there = line.book_of(world.public)
    for author in reviewers:
        for identity, (_, parts) in line.letters(author.home).items():
            text, name = world.answers.get(identity, ("", ""))
            if name == source.name and parts and parts <= there:
                world.demand(text in found.genuine, f"{UNHEARD}: {name}, {text} {found.failed}")


def sent_is_stored(world: World, source: Source) -> None:
    """Nobody between a source and the server can say for the server that it has stored something, except the server."""
    stored = {one.sealed.marker for one in world.stored.values() if one.sealed}
    world.demand(source.sent <= stored, f"{UNSENT}: {source.name}, {', '.join(sorted(source.sent - stored))}")


def settled(world: World, reviewers: list[Reviewer]) -> None:
    """At the end, after everybody did undisturbed rounds."""
    left = line.left_at_server(world.inside)
    for identity, stored in world.stored.items():
        for reviewer in reviewers:
            if not waits(reviewer, stored) or stored.came < reviewer.made:
                continue
            if identity in left and stored.came < world.today:
                world.demand(
                    identity in reviewer.known or stored.came in reviewer.told,
                    f"{STUCK}: {reviewer.name}, {name_of(stored)}",
                )
            marker = stored.sealed.marker if stored.sealed else ""
            read = reviewer.read(marker, identity)
            told = stored.came in reviewer.told
            world.demand(
                read or told or is_withdrawn(world, stored),
                f"{SETTLED}: {reviewer.name}, {name_of(stored)}",
            )
