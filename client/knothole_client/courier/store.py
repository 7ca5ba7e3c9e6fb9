"""The courier's folder: where the server is, the transport key, and which days are done. It holds no decryption key."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from knothole_client.errors import UsageError
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.desk_memory import Memory
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.primitives import Seed, verify_key
from knothole_client.protocol.tags import DeskId
from knothole_client.round_folder import RoundFolder
from knothole_client.sealed_file import write_durably

KEY_FILE: Final = "transport.key"
STATE_FILE: Final = "courier.json"


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
    """Days every envelope of which is in the vault, by its own word."""
    pushed: list[str] = field(default_factory=list)
    """SHA-256 of what the server has accepted, as far as the vault may hand it over again."""
    rotations: int = 0
    newest: str | None = None
    """The newest of the desk's keys, as a pin has it (section 4.3), in hexadecimal."""
    revocations: list[str] = field(default_factory=list)
    """Records that were verified once (section 4.7), in hexadecimal."""
    epoch_keys: list[str] = field(default_factory=list)
    """The same, of this week and the next."""
    desk_alarms: list[str] = field(default_factory=list)
    """What was wrong with the desk document of the last pull, by code."""
    damaged: int = 0
    """Envelopes and chunks that are damaged at the server, by its own word at the last pull."""
    ledger: str | None = None
    """The newest record of the server's destruction ledger (section 13.2) that was accepted, in hexadecimal."""
    watching_since: int | None = None
    """The day on which a ledger was first looked for."""
    ledger_alarms: dict[str, int] = field(default_factory=dict)
    """What was wrong with the ledger and is not settled: code to the day it is about."""

    @property
    def pin(self) -> Pin | None:
        """What is known of the desk; None before the first round."""
        if self.desk is None:
            return None
        desk = DeskId(bytes.fromhex(self.desk))
        return Pin(desk, self.rotations, bytes.fromhex(self.newest)) if self.newest else Pin.first(desk)

    @property
    def memory(self) -> Memory:
        """What every desk document is judged with."""
        return Memory(_records(self.revocations), _records(self.epoch_keys))

    def learn(self, desk: Desk) -> None:
        """Remember the desk."""
        pin, memory = desk.chain.pin, desk.memory
        self.desk, self.rotations, self.newest = pin.desk.hex(), pin.rotations, pin.newest.hex()
        self.revocations = sorted(one.hex() for one in memory.revocations)
        self.epoch_keys = sorted(one.hex() for one in memory.epoch_keys)


def _records(several: list[str]) -> frozenset[bytes]:
    return frozenset(map(bytes.fromhex, several))


def save_state(folder: Path, state: CourierState) -> None:
    """Keep the state."""
    write_durably(folder / STATE_FILE, json.dumps(asdict(state), indent=1).encode() + b"\n")


def load_state(folder: Path) -> CourierState:
    """The state.

    Raises:
        UsageError: there is no courier here.
    """
    path = folder / STATE_FILE
    if not path.exists():
        raise UsageError("no-courier", "There is no courier here.", "Make one with: knothole courier init --server URL")
    return CourierState(**json.loads(path.read_text()))


def transport_key(folder: Path, round_folder: RoundFolder) -> Seed:
    """The transport key; the first round brings it, and the courier takes it out of the round's folder and says there that it has it.

    Raises:
        UsageError: it has not come yet.
    """
    own = folder / KEY_FILE
    if round_folder.transport_key.exists():
        write_durably(own, round_folder.transport_key.read_bytes())
        round_folder.transport_key.unlink()
    if not own.exists():
        round_folder.courier.unlink(missing_ok=True)  # another courier's word: the vault must hand the key out again
        raise UsageError(
            "no-transport-key",
            "The courier has no key to show the server yet.",
            "Export from the vault into this folder first: knothole reviewer export DIR",
        )
    transport = Seed(own.read_bytes())
    if not round_folder.courier_has(verify_key(transport)):
        write_durably(round_folder.courier, verify_key(transport))
    return transport
