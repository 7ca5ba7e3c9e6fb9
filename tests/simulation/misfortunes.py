"""What befalls people without anybody's intention: wrong sticks, holidays, a machine that is lost, a clock that is wrong.

Each is drawn from a stream of its own, so that a run without it stays as it was.
"""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass, field
from typing import Final

from tests.simulation import invariants, line
from tests.simulation.people import Reviewer, Saved
from tests.simulation.plan import THIEF, Plan
from tests.simulation.world import ENVELOPE_DAYS, World

AWAY: Final = 21
"""Days of a holiday."""
SIGNED_AGAIN: Final = 14
"""Days after which the desk signs its directory again, which expires after 30."""
WRONG_DAYS: Final = (-400, -20, -3, -1, 3, 7, 20, 400)
"""By which a clock is wrong."""
SERVER_WRONG_DAYS: Final = (-400, -20, -3, 3, 7, 20, 400)
"""By which the server's clock is wrong: more than it believes by itself."""
MOVES: Final = ("import", "export", "pull", "push")
WRONG_STICKS: Final = ("a colleague's stick", "an empty folder", "a folder that is not there", "another desk's stick")
REFUSALS: Final = frozenset({"no-folder", "no-stick", "another-desk", "another-reviewer"})


@dataclass
class Misfortunes:
    """What a seed has in store for its reviewers."""

    world: World
    plan: Plan
    reviewers: list[Reviewer]
    """At least two."""
    begins: int = 0
    """The day from which on."""
    chance: random.Random = field(init=False)
    traveller: Reviewer = field(init=False)
    loser: Reviewer = field(init=False)
    away: range = range(0)
    """Days on which the traveller is on holiday."""
    loss: int = 0
    """The day on which the loser's machine is lost, if there is a backup; 0 for none."""
    wrong_clock: range = range(0)
    """Days on which somebody's clock is wrong: the loser's, or the traveller's before a holiday."""

    server_loss: int = 0
    """The day on which the server's disk is lost, if there is a backup; 0 for none."""
    sticks_fill: bool = False
    """Whether a stick is full now and then."""
    splits: bool = False
    """Whether the loser lets colleagues open the backups."""
    wrong_server_clock: range = range(0)
    """Days on which the server's clock is wrong."""
    later: random.Random = field(init=False)
    """Of misfortunes that were added later."""
    latest: random.Random = field(init=False)
    """Of the server's clock."""

    def __post_init__(self) -> None:
        name, begins = (f" of day {self.begins}" if self.begins else ""), self.begins
        self.chance = self.world.chance(f"misfortunes{name}")
        without_thief = THIEF not in self.plan.powers
        first = begins + self.chance.randint(2, 5)
        self.traveller, self.loser = self.chance.choice((self.reviewers[:2], self.reviewers[1::-1]))
        if self._draws("holiday", 0.2) and without_thief:
            self.away = range(first, first + AWAY)
        if self._draws("lost machine", 0.5):
            self.loss = begins + self.chance.randint(4, 9)
        if self._draws("wrong clock", 0.4) and without_thief:
            first = begins + self.chance.randint(2, 7)
            self.wrong_clock = range(first, first + self.chance.randint(1, 4))
            if self.away and self.chance.random() < 0.5:
                self.away = range(self.wrong_clock.stop, self.wrong_clock.stop + AWAY)
        if self._draws("lost server", 0.25) and without_thief:
            self.server_loss = begins + self.chance.randint(3, 9)
        self.wrong_by = self.chance.choice(WRONG_DAYS)
        self.later = self.world.chance(f"later misfortunes{name}")
        self.sticks_fill = (self.later.random() < 0.3) | ("full stick" in self.plan.tricks)
        may_split = len(self.reviewers) > 2 and without_thief and bool(self.loss)
        self.latest = self.world.chance(f"server's clock{name}")
        on_purpose = "wrong server clock" in self.plan.tricks
        drawn = self.latest.random() < 0.2 and not self.plan.tricks and not self.server_loss
        if (drawn or on_purpose) and without_thief:
            first = begins + self.latest.randint(2, 7)
            self.wrong_server_clock = range(first, first + self.latest.randint(1, 2))
        self.splits = may_split and (self.later.random() < 0.5) | ("split backup" in self.plan.tricks)

    def _draws(self, name: str, likely: float) -> bool:
        """Whether a misfortune comes: for certain if it is looked for on purpose."""
        return (self.chance.random() < likely) | (name in self.plan.tricks)

    def of_the_day(self) -> list[str]:
        """What happens to machines and people on this day, for the story."""
        day, happened = self.world.day, []
        if day == self.away.start and self.away:
            happened.append(f"{self.traveller.name} goes on holiday for {AWAY} days")
        wrong = self.traveller if self.away.start >= self.wrong_clock.stop else self.loser
        skew = self.wrong_by if day in self.wrong_clock else 0
        if wrong.skew != skew:
            wrong.skew = skew
            happened.append(f"{wrong.name}'s clock is {f'wrong by {skew} days' if skew else 'right again'}")
        skew = self.latest.choice(SERVER_WRONG_DAYS) if day == self.wrong_server_clock.start else self.world.server_skew
        skew = skew if day in self.wrong_server_clock else 0
        if self.world.server_skew != skew:
            self.world.server_skew = skew
            self.world.pass_time(0)
            happened.append(f"the server's clock is {f'wrong by {skew} days' if skew else 'right again'}")
        if self.server_loss:
            happened += self._of_the_server()
        return happened

    def _of_the_server(self) -> list[str]:
        """Backups, and once a loss: then the operator tells everybody which days may lack something."""
        if self.world.day < self.server_loss or self.world.server_backup is None:
            if self.chance.random() < 0.4:
                self.world.back_up_server()
                return ["the operator makes a backup of the server"]
            return []
        self.server_loss = 0
        with_keys = self.chance.random() < 0.5
        self.world.lose_server(with_keys)
        first = self.world.today - ENVELOPE_DAYS if with_keys else self.world.server_backup
        for reviewer in self.reviewers:
            reviewer.told |= set(range(first, self.world.today + 1))
            reviewer.must_settle = True
        return [
            f"the server is restored from a backup, {'without' if with_keys else 'with'} its keys; its operator says so"
        ]

    def is_away(self, reviewer: Reviewer) -> bool:
        """Whether somebody does no round today."""
        return reviewer is self.traveller and self.world.day in self.away

    def before_round(self, reviewer: Reviewer) -> list[str]:
        """What happens before somebody begins a round, for the story."""
        happened, often = [], 0.8 if "split backup" in self.plan.tricks else 0.15
        if self.chance.random() < 0.1:
            reviewer.take_other_stick()
            happened.append(f"{reviewer.name} takes the other stick")
        if self.chance.random() < 0.25:
            happened.append(self._take_a_wrong_stick(reviewer))
        if self.loss and self.world.day >= self.loss and reviewer is self.loser and reviewer.saved:
            self.loss = 0
            happened.append(self._lose(reviewer))
        elif (not reviewer.saved or self.chance.random() < often) and not reviewer.skew:
            happened += self._split_backups(reviewer)
            line.back_up(reviewer.home)
            reviewer.saved = Saved.of(reviewer)
            happened.append(f"{reviewer.name} makes a backup")
        return happened

    def _split_backups(self, reviewer: Reviewer) -> list[str]:
        """Before a backup: colleagues can open it together from now on, or no longer."""
        if not self.splits or reviewer is not self.loser or (reviewer.split and self.later.random() < 0.8):
            return []
        reviewer.split = not reviewer.split
        if reviewer.split:
            line.split_backups(reviewer.home, [other.name for other in self.reviewers if other is not reviewer])
            return [f"{reviewer.name} lets both colleagues open the backups together"]
        line.unsplit_backups(reviewer.home)
        return [f"{reviewer.name} lets nobody open the backups from now on"]

    def room_on_stick(self) -> int | None:
        """How many files a stick still takes in the round that begins; None: as many as come."""
        if not self.sticks_fill or self.later.random() < 0.7:
            return None
        return self.later.randint(0, 12)

    def _take_a_wrong_stick(self, reviewer: Reviewer) -> str:
        """Somebody moves with a folder that is not their stick: refused with words, and nothing is changed."""
        which, move = self.chance.choice(WRONG_STICKS), self.chance.choice(MOVES)
        colleague = self.chance.choice([other for other in self.reviewers if other is not reviewer])
        path = colleague.stick if which == WRONG_STICKS[0] else self.world.root / "wrong"
        if which == WRONG_STICKS[1]:
            path.mkdir()
        elif which == WRONG_STICKS[3]:
            line.make_stick_of_another_desk(reviewer.home, reviewer.stick, path)
        places = (path, *(reviewer.home / part for part in ("reviewer", "courier")))
        before = [line.content(place) for place in places]
        what = f"{reviewer.name}: {move} with {which}"
        try:
            line.move(reviewer.home, move, path)
        except line.OWN_ERRORS as refused:
            said = refused.code in REFUSALS and bool(getattr(refused, "hint", ""))
            self.world.demand(said, f"{invariants.WRONG_STICK}: {what}: {refused.code}: {refused}")
        else:
            self.world.demand(False, f"{invariants.WRONG_STICK}: {what}")
        after = [line.content(place) for place in places]
        self.world.demand(before == after, f"{invariants.WRONG_STICK}: {what} changes something")
        shutil.rmtree(self.world.root / "wrong", ignore_errors=True)
        return f"{what}: refused"

    def _look_at_kept_back(self, reviewer: Reviewer, restored: bytes) -> None:
        """Shares open all of a backup but the cases whose source keeps one of their holders out."""
        kept_back = reviewer.kept_back([other.name for other in self.reviewers if other is not reviewer])
        if not kept_back:
            return
        reviewer.opened_by_shares(restored, line.letters(reviewer.home))
        assert reviewer.saved
        wrong = reviewer.has ^ (reviewer.saved.has - kept_back)
        self.world.demand(not wrong, f"{invariants.SHARED}: {reviewer.name}, {', '.join(sorted(wrong))}")

    def _lose(self, reviewer: Reviewer) -> str:
        """The vault's machine is lost, and sometimes the courier's and the stick with it; a new one has the last backup."""
        with_courier, with_stick = self.chance.random() < 0.4, self.chance.random() < 0.5
        restored = line.lose_and_restore(reviewer.home)
        reviewer.go_back()
        if reviewer.split:
            self._look_at_kept_back(reviewer, restored)
        if with_courier:
            shutil.rmtree(reviewer.home / "courier")
            line.begin_courier(reviewer.home)
            reviewer.has_new_courier = True
        if with_stick:
            reviewer.empty_stick()
        lost = ["vault", *(["courier"] if with_courier else []), *(["stick"] if with_stick else [])]
        return f"{reviewer.name} loses {', '.join(lost)}, and restores the vault from the backup"
