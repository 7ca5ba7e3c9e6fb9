"""Two vaults in which reviewers work at the same time, and a round that brings things late, twice and in any order, show the same in the end."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knothole_client.files import sealed_file
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.payload import open_envelope
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.reviewer import cases
from knothole_client.reviewer.team import chains, receiving, recording, sealing
from knothole_client.reviewer.vault.keys import live_keys
from knothole_client.reviewer.vault.vault import FILE, Vault, load
from tests.support.desks import TODAY
from tests.support.offices import PASSPHRASE, Clerk, Office

WORDS = ("one", "two")
SAYINGS: dict[str, list[dict[str, Any]]] = {
    "note": [{"text": word} for word in WORDS],
    "label": [{"label": word, "on": on} for word in WORDS for on in (True, False)],
    "status": [{"state": state, "outcome": ""} for state in ("open", "waiting", "closed")],
    "assign": [{"reviewer": ""}],
}
SPEAK, HEAR = "speak", "hear"


class Unsealed(Vault):
    """A copy of a vault in memory, which nothing saves."""

    def save(self) -> None:
        self.database.commit()


@dataclass
class Desks:
    """What the examples start from: one case, read by both, sealed vaults opened once."""

    desk: Desk
    contents: tuple[bytes, bytes]
    homes: tuple[Path, Path]
    key: sealed_file.FileKey


@dataclass
class Side:
    """A reviewer at work, and what of the colleague's envelopes has not come yet."""

    vault: Vault
    desk: Desk
    said: list[bytes] = field(default_factory=list)

    @property
    def case(self) -> cases.Case:
        return cases.list_cases(self.vault)[0]

    def speak(self, kind: str, which: int) -> None:
        members = SAYINGS[kind][which % len(SAYINGS[kind])]
        recording.record(self.vault, self.case.case_key, kind, TODAY, members)
        sealing.seal_waiting(self.vault, self.desk, TODAY)
        writes = self.vault.database.execute("SELECT write FROM outbox WHERE kind = 'event' ORDER BY rowid")
        self.said = [row[0][100:] for row in writes]

    def hear(self, envelope: bytes) -> None:
        slot = self.vault.entry(TODAY).slot
        keys = list(live_keys(self.vault).values())
        opened = open_envelope(envelope, slot, keys, self.desk.id, self.desk.directory, self.desk.revoked)
        receiving.receive(self.vault, opened, sha256(envelope), TODAY, self.desk)

    def readers(self) -> set[VerifyKey]:
        return self.vault.readers.of_case(self.case.case_key)


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Desks:
    office = Office(tmp_path_factory.mktemp("office"))
    office.deliver(office.write("A message."))
    office.round()

    def content(clerk: Clerk) -> bytes:
        return sealed_file.load(clerk.home / FILE, PASSPHRASE)[1]

    both = (office.first, office.second)
    return Desks(
        desk=office.verified(),
        contents=(content(office.first), content(office.second)),
        homes=(both[0].home / FILE, both[1].home / FILE),
        key=sealed_file.new_key(PASSPHRASE, sealed_file.Cost(8, 1)),
    )


@contextmanager
def at_work(desks: Desks) -> Iterator[tuple[Side, Side]]:
    databases = [load([content]) for content in desks.contents]
    one, other = (
        Side(Unsealed(home, desks.key, database), desks.desk)
        for home, database in zip(desks.homes, databases, strict=True)
    )
    with mock.patch.object(secrets, "token_bytes", Random(1).randbytes):  # the same example, the same ids
        yield one, other
    for database in databases:
        database.close()


steps = st.lists(
    st.one_of(
        st.tuples(st.just(SPEAK), st.integers(0, 1), st.sampled_from(sorted(SAYINGS)), st.integers(0, 3)),
        st.tuples(st.just(HEAR), st.integers(0, 1), st.just(""), st.integers(0, 5)),
    ),
    max_size=10,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps, seed=st.integers(0, 2**32))
def test_whatever_comes_first_twice_or_late_both_vaults_show_the_same(
    desks: Desks, steps: list[tuple[str, int, str, int]], seed: int
) -> None:
    order = Random(seed)
    with at_work(desks) as sides:
        for what, who, kind, which in steps:
            side, colleague = sides[who], sides[1 - who]
            if what == SPEAK:
                side.speak(kind, which)
            elif colleague.said:  # some one envelope, with what was said before it still on its way
                side.hear(colleague.said[which % len(colleague.said)])
        for side, colleague in (sides, sides[::-1]):
            rest = colleague.said + order.sample(colleague.said, len(colleague.said) // 2)
            order.shuffle(rest)
            for envelope in rest:
                side.hear(envelope)
        one, other = sides
        assert one.case.state == other.case.state
        assert one.readers() == other.readers()
        assert chains.alarms(one.vault) == chains.alarms(other.vault) == []
        spoken = [kind for what, _, kind, _ in steps if what == SPEAK]
        assert len(one.case.state.notes) == spoken.count("note")
