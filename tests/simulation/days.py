"""The steps of a day: rounds, reading and answering, sources' visits, and what befalls the desk."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from tests.simulation import invariants, line, thief
from tests.simulation.adversary import Adversary
from tests.simulation.machines import Machines
from tests.simulation.misfortunes import SIGNED_AGAIN, Misfortunes
from tests.simulation.people import NAMES, Keeper, Reviewer, Source
from tests.simulation.plan import COURIER, FAULTS, NETWORK, STICK, THIEF, Plan
from tests.simulation.staff import Staff
from tests.simulation.thief import Thief
from tests.simulation.world import World
from tests.support.desks import TODAY

DAYS: Final = (9, 10, 11, 12, 13, 14, 15, 22)
SETTLING: Final = 4  # days at the end on which nobody disturbs anybody: some gaps are reported after three
AFTER_HOLIDAY: Final = 3  # days of work
PATIENCE: Final = 2  # rounds that fail before a person takes an empty stick
SOURCES: Final = 4
SEASON: Final = 60  # days of a run over years: misfortunes are drawn again, and the first of them are busy
BUSY: Final = 14  # days
QUIET: Final = 0.15
"""How likely it is on a quiet day that somebody does a round, or that a source comes, of what it is on a busy one."""
FILE_SIZES: Final = (1, 1_000, 1_000, 1_100_000)
NOT_NOW: Final = ("no-reply-key", "reads-already", "not-at-desk", "left-out", "retracted", "over")
"""Why something cannot be done with a case, without anybody's fault."""


@dataclass
class Life:
    """A desk's weeks."""

    world: World
    plan: Plan
    chance: random.Random = field(init=False)
    wishes: random.Random = field(init=False)
    """Whom sources keep out."""
    files: random.Random = field(init=False)
    """What sources send as files."""
    thief: Thief | None = None
    messages: int = 0
    notes: int = 0
    answers: int = 0

    def __post_init__(self) -> None:
        world = self.world
        self.chance, self.wishes, self.files = world.chance("life"), world.chance("wishes"), world.chance("files")
        self.keeper = Keeper(world)
        self.reviewers = [Reviewer(world, name) for name in NAMES[: self.chance.choice((2, 2, 3))]]
        self.sources = {f"source {n}": Source(world, f"source {n}") for n in range(SOURCES)}
        self.adversary = Adversary(world, self.plan)
        self.days = self.chance.choice(DAYS)
        self.misfortunes = Misfortunes(world, self.plan, self.reviewers)
        self.machines = Machines(world, self.plan)
        self.staff = Staff(world, self.plan, self.reviewers)
        if self.misfortunes.splits:  # among all three
            self.staff.leaver = None
        if self.misfortunes.away:
            self.days = max(self.days, self.misfortunes.away.stop + AFTER_HOLIDAY)
        if self.plan.years:
            self.days = 365 * self.plan.years
        self.theft = self.chance.randint(2, 6) if THIEF in self.plan.powers else self.days
        self.revocation = self.theft + self.chance.randint(3, 8)

    @property
    def honest(self) -> list[Reviewer]:
        return [reviewer for reviewer in self.reviewers if reviewer.at_desk and not reviewer.stolen]

    def live(self) -> None:
        """The whole run."""
        self.keeper.found(self.reviewers)
        for reviewer in self.reviewers:  # nothing can be pulled before the vault has let its courier act
            self.attempt(reviewer, "imports", partial(self.import_, reviewer))
            line.prepare_stick(reviewer.home, reviewer.stick)
            self.attempt(reviewer, "exports", partial(line.export, reviewer.home, reviewer.stick))
            self.attempt(reviewer, "pushes", partial(line.push, reviewer.home, reviewer.stick))
        for one in self.reviewers:
            self.round(one)
        while self.world.day < self.days:
            self.one_day()
            self.midnight(self.chance.random() < 0.9)
        self.adversary.line.leave()
        for one in self.reviewers:
            one.skew = one.courier_skew = 0
        for source in self.sources.values():
            source.skew = 0
        self.machines.power_fails = False
        self.world.server_skew = 0
        self.world.pass_time(0)
        for _ in range(SETTLING):
            for one in self.honest:
                one.empty_stick()
                self.round(one)
            self.midnight(purged=True)
        invariants.settled(self.world, self.reviewers)
        invariants.files_settled(self.world, self.honest)
        if not self.plan.powers and not self.world.server_was_lost and "keep out" not in self.plan.tricks:
            invariants.notes_settled(self.world, self.honest)
        invariants.replies_settled(self.world, self.honest, self.thief)
        left = [self.staff.leaver] if self.staff.leaver and not self.staff.leaver.at_desk else []
        invariants.letters_stand(self.world, left)
        for source in self.sources.values():
            invariants.answers_are_found(self.world, [*self.honest, *left], source, source.read())
        if self.machines.flood:
            invariants.has_room_again(self.world, self.sources["source 0"])
        for one in self.honest:
            invariants.commands_work(self.world, one)

    def is_busy(self) -> bool:
        return not self.plan.years or self.world.day % SEASON < BUSY

    def one_day(self) -> None:
        if self.world.day and self.world.day % SEASON == 0 and len(self.honest) > 1:
            self.misfortunes = Misfortunes(self.world, self.plan, self.honest, self.world.day)
            self.machines = Machines(self.world, self.plan, self.world.day)
        if self.world.day == self.theft:
            self.steal()
        if self.world.day == self.revocation:
            self.revoke()
        if leaver := self.staff.leaves_today():
            self.leave(leaver)
        for happened in self.misfortunes.of_the_day():
            self.tell(happened)
        for happened in self.machines.of_the_day(self.reviewers, [*self.sources.values()]):
            self.tell(happened)
        if self.world.day % SIGNED_AGAIN == SIGNED_AGAIN - 1:
            self.sign_again()
        likely = 1.0 if self.is_busy() else QUIET
        steps: list[Callable[[], None]] = []
        for reviewer in self.reviewers:
            if reviewer.at_desk and self.chance.random() < 0.75 * likely and not self.misfortunes.is_away(reviewer):
                steps += [partial(self.disturbed_round, reviewer), partial(self.work, reviewer)]
        if self.staff.leaver and not self.staff.leaver.at_desk and self.staff.chance.random() < 0.3:
            steps.append(partial(self.come_back, self.staff.leaver))
        for source in self.sources.values():
            if self.chance.random() < 0.25 * likely:
                steps.append(partial(self.visit, source))
        self.chance.shuffle(steps)
        if self.thief:
            for _ in range(self.chance.randint(0, 3)):
                steps.insert(self.chance.randint(0, len(steps)), self.theft_of_words)
        for step in steps:
            self.world.pass_time(self.chance.randint(300, 5_000))
            step()

    def midnight(self, purged: bool) -> None:
        with self.machines.server():
            self.world.next_day(purged)
        self.world.story.tell("midnight" + ("" if purged else ", and the server does not get to destroying anything"))
        invariants.nothing_destroyed_early(self.world, self.reviewers)
        invariants.no_files_destroyed_early(self.world, self.reviewers)

    # Rounds.

    def disturbed_round(self, reviewer: Reviewer) -> None:
        """A round, with whatever the adversary does to it."""
        if reviewer.failures >= PATIENCE:
            self.tell(f"{reviewer.name} takes an empty stick")
            reviewer.empty_stick()
        if not reviewer.stolen:
            for happened in [*self.misfortunes.before_round(reviewer), *self.staff.before_round(reviewer)]:
                self.tell(happened)
        if self.adversary.strikes(COURIER):
            reviewer.disturbed = reviewer.lied_to = True
            self.tell(self.adversary.has_courier(reviewer))
            reviewer.courier_went_back = True
        on_line = self.adversary.strikes(NETWORK)
        if on_line:
            reviewer.disturbed = reviewer.lied_to = True
            self.tell(self.adversary.line.sit_between(reviewer.name))
        if self.adversary.strikes(FAULTS):
            reviewer.disturbed = True
            self.break_line()
        room = None if reviewer.stolen else self.misfortunes.room_on_stick()
        with self.machines.server(), nullcontext() if room is None else line.full_disk(reviewer.stick, room):
            if room is not None:
                self.tell(f"{reviewer.name}'s stick has room for {room} files")
            reviewer.stick_is_full = room is not None
            self.round(reviewer, self.adversary.strikes(STICK), self.adversary.strikes(STICK))
            reviewer.stick_is_full = False
        self.adversary.line.leave()

    def break_line(self) -> None:
        """The network fails at some requests, before or after the server acted."""
        left = self.chance.randint(1, 12)
        kind = self.chance.choice(("before", "after"))

        def fault(method: str, path: str) -> str:
            nonlocal left
            left -= 1
            return kind if left == 0 else ""

        self.world.reviewers.fault = fault
        self.tell(f"the line fails {kind} request {left}")

    def round(self, reviewer: Reviewer, on_the_way: bool = False, on_the_way_back: bool = False) -> None:
        """Pull, import, export, push; each can fail, and then says why."""
        self.world.skew = reviewer.skew
        asked = bool(reviewer.courier_skew) and line.is_clock_behind(reviewer.home, reviewer.stick)
        self.world.skew = reviewer.courier_skew
        failed = not self.attempt(reviewer, "pulls", partial(line.pull, reviewer.home, reviewer.stick))
        reviewer.is_stale = failed
        if failed:
            reviewer.calm_rounds = 0  # its import has no more than came until then
        alarms = line.courier_alarms(reviewer.home)
        invariants.no_false_alarm(self.world, reviewer, alarms.words, self.plan.powers)
        reviewer.hear(alarms)
        self.compare_desks(reviewer, failed, alarms)
        if on_the_way:
            reviewer.disturbed = True
            self.tell(self.adversary.stick.have(reviewer, leaving=False))
        shown = not failed and not on_the_way and not reviewer.lied_to
        self.world.skew = reviewer.skew
        invariants.after_pull(self.world, reviewer, failed, asked)
        failed |= not self.attempt(reviewer, "imports", partial(self.import_, reviewer))
        before = line.content(reviewer.stick / "out")
        exported = self.attempt(
            reviewer, "exports", partial(line.export, reviewer.home, reviewer.stick, not reviewer.skew)
        )
        self.world.skew = 0
        reviewer.has_new_courier &= not exported
        failed |= not exported
        if shown and not -2 < reviewer.skew < 8:
            unchanged = before == line.content(reviewer.stick / "out")
            self.world.demand(not exported and unchanged, f"{invariants.CLOCK}: {reviewer.name}")
        if exported:
            invariants.after_export(self.world, reviewer)
        if on_the_way_back:
            reviewer.disturbed = True
            self.tell(self.adversary.stick.have(reviewer, leaving=True))
        self.world.skew = reviewer.courier_skew
        pushed = self.attempt(reviewer, "pushes", partial(line.push, reviewer.home, reviewer.stick))
        self.world.skew = 0
        reviewer.courier_went_back &= not pushed
        failed |= not pushed
        invariants.after_push(self.world, reviewer)
        reviewer.failures = reviewer.failures + 1 if failed else 0
        reviewer.calm_rounds = 0 if failed or reviewer.skew or self.plan.powers else reviewer.calm_rounds + 1
        invariants.nothing_destroyed_early(self.world, self.reviewers)

    def compare_desks(self, reviewer: Reviewer, failed: bool, alarms: line.Told) -> None:
        """Who is shown another desk than the server signed between two pulls has an alarm with the second."""
        before, reviewer.shown = reviewer.shown, None
        if failed or not self.adversary.line.shows_another_desk or reviewer.courier_skew or self.world.server_skew:
            return
        reviewer.shown = self.world.today, line.lasting_desk_on(reviewer.stick)
        if before:
            invariants.another_desk_is_told(self.world, reviewer, before, alarms.words)

    def attempt(self, reviewer: Reviewer, what: str, act: Callable[[], object]) -> bool:
        """Do one move of a round. Only if somebody disturbed it may it fail, and then with words that say what to do. If the power fails, it is repeated."""
        cuts = self.world.cuts
        try:
            with self.machines.at(reviewer):
                came_of_it = act()
        except line.PowerCut:
            self.tell(f"the power fails while {reviewer.name} {what}")
            line.prepare_stick(
                reviewer.home, reviewer.stick
            )  # the first import may be done, of a folder that was no stick yet
            return self.attempt(reviewer, what, act)
        except line.OWN_ERRORS as failed:
            self.tell(f"{reviewer.name} {what}: error: {failed.code}")
            waits = (reviewer.has_new_courier or reviewer.courier_went_back) and failed.code == "no-delegation"
            wrong_clock = reviewer.skew != 0 and what in ("imports", "exports")
            # A thief's courier and the victim's push each other aside.
            closed = self.world.server_was_lost and failed.code == "closed"
            replaced = reviewer.courier_went_back and what == "pulls" and failed.code == "delegation-superseded"
            between = what in ("pulls", "pushes")
            refused = between and (self.world.server_skew != 0 or reviewer.courier_skew != 0)
            stale = reviewer.is_stale and what == "imports" and failed.code == "serial"
            cut = between and self.world.cuts > cuts
            expected = (
                not reviewer.at_desk
                or reviewer.disturbed
                or reviewer.stolen
                or waits
                or wrong_clock
                or closed
                or replaced
                or refused
                or cut
                or stale
            )
            self.world.demand(expected, f"{invariants.CRASHED}: {reviewer.name} {what}: {failed.code}: {failed}")
            return False
        except Exception as fault:
            self.tell(f"{reviewer.name} {what}: {type(fault).__name__}")
            if reviewer.stick_is_full and line.is_full(fault):  # the command says so, and what to do
                return False
            raise
        self.tell(f"{reviewer.name} {what}" + (f": {came_of_it}" if came_of_it else ""))
        return True

    def import_(self, reviewer: Reviewer) -> str:
        before = reviewer.has
        took = line.import_(reviewer.home, reviewer.stick)
        if (
            reviewer.must_settle
            and not reviewer.disturbed
            and any(what.startswith("refused") for what in took.told.words)
        ):
            line.accept_lists(reviewer.home, reviewer.stick)
            reviewer.must_settle = False
            self.tell(f"{reviewer.name} settles with the operator, and imports again")
            took = line.import_(reviewer.home, reviewer.stick)
        reviewer.known = took.known
        reviewer.met |= took.known
        reviewer.ever_known |= took.known
        reviewer.imported.append(self.world.today)
        invariants.no_false_alarm(self.world, reviewer, took.told.words, self.plan.powers)
        reviewer.hear(took.told)
        reviewer.look_at(took.blob)
        for name in took.revoked:
            reviewer.knows_revoked.setdefault(name, max(self.world.seconds, self.world.revoked.get(name, 0)))
        invariants.after_import(self.world, reviewer, before)
        if reviewer.calm_rounds and not reviewer.skew and not self.world.server_was_lost:
            invariants.nothing_left(self.world, reviewer)
        invariants.nothing_believed(self.world, reviewer, self.thief)
        invariants.letters_are_true(self.world, reviewer)
        invariants.files_are_true(self.world, reviewer)
        if self.thief and len(self.thief.wrote) > reviewer.checked:
            reviewer.checked = len(self.thief.wrote)
            invariants.commands_work(self.world, reviewer)
            for state in ("waiting", "open"):
                self.set_status(reviewer, state)
        return "; ".join(took.told.words)

    # At the vault.

    def work(self, reviewer: Reviewer) -> None:
        """What a reviewer does with the cases there are."""
        known = sorted(line.list_cases(reviewer.home), key=lambda case: case.name)
        if not known:
            return
        case = self.chance.choice(known)
        what = self.chance.choice(
            ("open", "open", "reply", "reply", "retract", "note", "status", "share", "forget", "look")
        )
        self.tell(f"{reviewer.name}: {what} {case.name}")
        self.world.skew = reviewer.skew
        try:
            self.do(reviewer, what, case.name)
        except line.OWN_ERRORS as refused:
            self.tell(f"refused: {refused.code}")
            expected = refused.code in NOT_NOW or reviewer.skew != 0
            self.world.demand(expected, f"{invariants.CRASHED}: {reviewer.name} {what}: {refused.code}: {refused}")
        finally:
            self.world.skew = 0

    def do(self, reviewer: Reviewer, what: str, case: str) -> None:
        """One thing with one case."""
        if what == "open":
            line.open_case(reviewer.home, case)
        elif what == "reply":
            self.reply(reviewer, case)
        elif what == "retract":
            self.let_go_of(reviewer, {line.retract(reviewer.home, case)})
        elif what == "note":
            self.notes += 1
            note = f"note {self.notes} of {reviewer.name}"
            self.world.noted[note] = self.world.today, line.readers(reviewer.home, case)
            line.note(reviewer.home, case, note)
        elif what == "status":
            self.set_status(reviewer, self.chance.choice(("open", "waiting", "closed")))
        elif what == "share":
            line.share(reviewer.home, case, self.chance.choice(self.honest).name)
        elif what == "forget" and self.chance.random() < 0.5:
            before = reviewer.has
            reviewer.forgot.add(case)
            self.let_go_of(reviewer, line.letters_of(reviewer.home, case))
            reviewer.look_at(line.forget(reviewer.home, case))
            reviewer.destroyed |= before - reviewer.has
        elif what == "look":
            invariants.commands_work(self.world, reviewer)

    def reply(self, reviewer: Reviewer, case: str) -> None:
        before = line.letters_of(reviewer.home, case)
        duty = self.chance.choice(("", "acknowledgement", "feedback"))
        self.answers += 1
        text = f"answer {self.answers} of {reviewer.name}"
        written = line.reply(reviewer.home, case, text, duty, not reviewer.skew) - before
        reviewer.letters |= dict.fromkeys(written, self.world.today)
        if source := invariants.source_of(self.world, reviewer, case):
            self.world.answers |= dict.fromkeys(written, (text, source))

    def let_go_of(self, reviewer: Reviewer, letters: Collection[bytes]) -> None:
        """The author wants these letters read no more."""
        known = line.letters(reviewer.home)
        for letter in known.keys() & letters:
            reviewer.letters.pop(letter, None)
            if reviewer.other_vault:
                reviewer.other_vault.letters.pop(letter, None)
            reviewer.retracted |= known[letter][1]

    def set_status(self, reviewer: Reviewer, state: str) -> None:
        """Set each case's status; this reviewer's own list shows it at once."""
        for case, shown in line.set_status(reviewer.home, state).items():
            overruled = f"{invariants.OVERRULED}: {reviewer.name}, {case}: {state} and not {shown}"
            self.world.demand(shown == state, overruled)

    # Sources.

    def visit(self, source: Source) -> None:
        what = self.chance.choice(("write", "write", "write", "read", "take back" if source.wrote else "write"))
        struck = self.adversary.strikes(NETWORK)
        if struck:
            self.tell(self.adversary.line.sit_between(source.name))
        if what == "write":
            self.messages += 1
            channel = self.chance.choice(
                ("all", "all", *(reviewer.name for reviewer in self.reviewers if reviewer.at_desk))
            )
            without = self.kept_out(channel)
            file = self.file()
            with self.machines.server():
                failed = source.write(self.messages, channel, self.chance.random() < 0.1, without, file)
            wish = f" without {without[0]}" if without else ""
            wish += f" with a file of {len(file)} bytes" if file else ""
            self.tell(
                f"{source.name} writes m{self.messages:03}; to {channel}{wish}" + (f": {failed}" if failed else "")
            )
        elif what == "take back":
            with self.machines.server():
                failed = source.take_back()
            self.tell(f"{source.name} takes everything back" + (f": {failed}" if failed else ""))
        else:
            found = source.read()
            self.tell(f"{source.name} reads: {found.genuine or found.failed}")
            invariants.nothing_believed_by_source(self.world, source, found, self.thief)
            if not struck and not found.failed and source.skew > -2:
                invariants.answers_are_found(self.world, self.honest, source, found)
        self.adversary.line.leave()
        invariants.sent_is_stored(self.world, source)

    def file(self) -> bytes:
        """A file of one piece or two with each message, only where this is looked for on purpose."""
        if "files" not in self.plan.tricks:
            return b""
        return self.files.randbytes(self.files.choice(FILE_SIZES))

    def kept_out(self, channel: str) -> list[str]:
        """Whom a source keeps out of a message, by id: somebody only where this is looked for on purpose."""
        there = [reviewer.name for reviewer in self.reviewers if reviewer.at_desk]
        wished = "keep out" in self.plan.tricks and channel == "all" and len(there) > 1 and self.wishes.random() < 0.8
        return [self.wishes.choice(there)] if wished else []

    # The desk.

    def sign_again(self) -> None:
        """The directory expires; whoever is at work takes the next one along."""
        signed = self.keeper.sign()
        colleague = self.chance.choice([reviewer for reviewer in self.honest if not self.misfortunes.is_away(reviewer)])
        self.tell(f"the desk signs again, and {colleague.name} takes it along")
        colleague.carry(signed)
        if not self.is_busy():
            self.disturbed_round(colleague)

    def leave(self, leaver: Reviewer) -> None:
        """Somebody leaves the desk, whose key nobody stole; a colleague takes the next directory along."""
        last_day = self.staff.last_day()
        leaver.at_desk = False
        signed = self.keeper.remove(leaver.name, [one.name for one in self.honest], last_day)
        colleague = next(one for one in self.honest if not self.misfortunes.is_away(one))
        self.tell(f"{leaver.name} leaves, last day {last_day - TODAY}; {colleague.name} takes the directory along")
        colleague.carry(signed)

    def come_back(self, leaver: Reviewer) -> None:
        """Who left tries a round: nothing comes from the server any more, and what was there can be read."""
        for what, act in (("pulls", line.pull), ("pushes", line.push)):
            there = line.is_listed(self.world.inside, leaver.name, self.world.installation.seconds)
            served = self.world.reviewers.served
            self.attempt(leaver, what, partial(act, leaver.home, leaver.stick))
            self.world.demand(
                there or self.world.reviewers.served == served, f"{invariants.LEFT}: {leaver.name} {what}"
            )
        invariants.commands_work(self.world, leaver)

    # Theft.

    def steal(self) -> None:
        victim = self.reviewers[-1]
        self.tell(f"somebody copies everything {victim.name} has")
        self.thief = Thief(self.world, victim)
        victim.stolen = True

    def theft_of_words(self) -> None:
        assert self.thief
        self.thief.listen()
        self.tell(f"the thief: {self.thief.act(self.plan.tricks & thief.ACTS)}")

    def revoke(self) -> None:
        """The theft is noticed: a colleague publishes the statement, the desk takes the name off."""
        assert self.thief
        victim, colleague = self.thief.victim, self.reviewers[0]
        statement = self.world.root / "statement"
        line.unlocked(victim.home, "reviewer", "revoke", f"--out={statement}")
        line.run(colleague.home, "courier", "revoke", statement, colleague.stick, "--yes")
        self.world.revoked[victim.name] = self.world.seconds
        self.tell(f"{colleague.name} publishes that {victim.name}'s key was stolen")
        signed = self.keeper.remove(victim.name, [reviewer.name for reviewer in self.honest])
        colleague.carry(signed)
        victim.at_desk = False

    def tell(self, what: str) -> None:
        if what:
            self.world.story.tell(what)
