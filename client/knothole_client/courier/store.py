"""The courier's folder: where the server is, the key it made itself, and which days are done. It holds no decryption key."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Final

from knothole_client.errors import UnsafeError, UsageError
from knothole_client.files.durable import write_durably
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.desk_memory import Memory, signer
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.ledger import ShownDesk
from knothole_client.protocol.primitives import Seed, VerifyKey, verify_key
from knothole_client.protocol.tags import DeskId
from knothole_client.sentences import Sentence

KEY_FILE: Final = "courier.key"
STATE_FILE: Final = "courier.json"
KEY_SIZE: Final = 32


@dataclass
class CourierState:
    """What the courier remembers between rounds."""

    server: str
    tor: str | None = None
    last_pull: int | None = None
    """Seconds since 1970."""
    last_push: int | None = None
    desk: str | None = None
    """D, in hexadecimal."""
    done: list[int] = field(default_factory=list)
    """Days whose acknowledgement the server has taken."""
    pushed: list[str] = field(default_factory=list)
    """SHA-256 of what the server has accepted, for as long as the vault may hand it over again."""
    rotations: int = 0
    newest: str | None = None
    """The newest of the desk's keys, as a pin has it (section 4.3), in hexadecimal."""
    revocations: list[str] = field(default_factory=list)
    """Records that were verified once (section 4.7), in hexadecimal."""
    epoch_keys: list[str] = field(default_factory=list)
    """The same, of this week and the next."""
    desk_alarms: list[str] = field(default_factory=list)
    """What was wrong with the desk document of the last pull, by code."""
    serial: int = 0
    """Of the newest directory that was accepted."""
    address: str | None = None
    """Where the page is served, by the directory of the last round."""
    damaged: int = 0
    """Envelopes and chunks that are damaged at the server, by its own word at the last pull."""
    ledger: str | None = None
    """The newest record of the server's destruction ledger (section 13.2) that was accepted, in hexadecimal."""
    watching_since: int | None = None
    """The day on which a ledger was first looked for."""
    ledger_alarms: dict[str, int] = field(default_factory=dict)
    """What was wrong with the ledger and was not explained: code to the day it is about."""
    shown: list[str] = field(default_factory=list)
    """The desk as the last pull was shown it: three digests, in hexadecimal."""
    shown_through: int | None = None
    """The day of the newest record of the ledger in that pull; None if there was none."""
    delegation: str | None = None
    """The vault's newest word that this courier may act (section 11.1), in hexadecimal."""
    holding: list[int] = field(default_factory=list)
    """Days whose acknowledgement the server refused, because something that came is not in the vault."""

    @property
    def desk_id(self) -> DeskId:
        """D; empty before the first round."""
        return DeskId(bytes.fromhex(self.desk or ""))

    @property
    def pin(self) -> Pin | None:
        """What is known of the desk; None before the first round."""
        if self.desk is None:
            return None
        desk, newest = self.desk_id, self.newest
        return Pin(desk, self.rotations, bytes.fromhex(newest)) if newest else Pin.first(desk)

    @property
    def memory(self) -> Memory:
        """What every desk document is judged with."""
        return Memory(_records(self.revocations), _records(self.epoch_keys))

    def learn(self, desk: Desk) -> None:
        """Remember the desk."""
        pin, memory = desk.chain.pin, desk.memory
        self.serial = max(self.serial, desk.directory.serial)
        self.address = next(iter(desk.directory.origins), None)
        self.desk, self.rotations, self.newest = pin.desk.hex(), pin.rotations, pin.newest.hex()
        self.revocations = sorted(record.hex() for record in memory.revocations)
        self.epoch_keys = sorted(record.hex() for record in memory.epoch_keys)


def _records(several: list[str]) -> frozenset[bytes]:
    return frozenset(map(bytes.fromhex, several))


def save_state(folder: Path, state: CourierState) -> None:
    """Keep the state."""
    write_durably(folder / STATE_FILE, json.dumps(asdict(state), indent=1).encode() + b"\n")


def reported_stolen(folder: Path, signing: str) -> bool:
    """Whether this machine's courier, if it has one, has seen the revocation of a key."""
    try:
        state = load_state(folder)
    except UsageError:
        return False
    return signing in {signer(raw).hex() for raw in state.memory.revocations}


def load_state(folder: Path) -> CourierState:
    """The state.

    Raises:
        UsageError: there is no courier here, or its state is damaged.
    """
    path = folder / STATE_FILE
    if not path.exists():
        raise _no_courier()
    try:
        state = CourierState(**json.loads(path.read_text()))
        _check(state)
        return state
    except (ValueError, TypeError):
        raise UsageError(
            "damaged",
            Sentence("{path} is damaged.", path=path),
            f"Move the folder {folder} away, then make a courier again: knothole courier init --server URL."
            " The vault asks for its new words at the next export.",
        ) from None


def _check(state: CourierState) -> None:
    """Refuse values of another type than declared, and names of bytes that name none: a disk or an editor wrote them.

    Raises:
        TypeError, ValueError.
    """
    for declared in fields(CourierState):
        kind, value = str(declared.type), getattr(state, declared.name)
        if value is None and kind.endswith(" | None"):
            continue
        single = int if "int" in kind else str
        outer = list if kind.startswith("list") else dict if kind.startswith("dict") else single
        inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
        if type(value) is not outer or any(type(one) is not single for one in inside):
            raise TypeError(declared.name)
    single_texts = (text for text in (state.desk, state.newest, state.ledger, state.delegation) if text is not None)
    for text in (*single_texts, *state.shown, *state.pushed, *state.revocations, *state.epoch_keys):
        bytes.fromhex(text)
    if len(state.shown) not in (0, len(ShownDesk._fields)):
        raise ValueError("shown")


def create(folder: Path, server: str, tor: str | None = None) -> VerifyKey:
    """Make a courier, with a key of its own that leaves this folder never; the public half.

    Raises:
        UnsafeError: there is one already.
    """
    if (folder / STATE_FILE).exists():
        raise UnsafeError(
            "exists", "There is a courier here already.", "Choose another --home, or use the one that is there."
        )
    write_durably(folder / KEY_FILE, secrets.token_bytes(KEY_SIZE))
    save_state(folder, CourierState(server, tor))
    return verify_key(transport_key(folder))


def transport_key(folder: Path) -> Seed:
    """The courier's key.

    Raises:
        UsageError: there is no courier here.
    """
    path = folder / KEY_FILE
    if not path.exists():
        raise _no_courier()
    return Seed(path.read_bytes())


def _no_courier() -> UsageError:
    return UsageError("no-courier", "There is no courier here.", "Make one with: knothole courier init --server URL")
