"""The courier's folder: where the server is, the transport key, and which days are done. It holds no decryption key."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from knothole_client.errors import UsageError
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
    """Days whose acknowledgement the server has taken."""
    pushed: list[str] = field(default_factory=list)
    """SHA-256 of what the server has accepted, as far as the vault may hand it over again."""
    rotations: int = 0
    newest: str | None = None
    """The newest of the desk's keys, as a pin has it (section 4.3), in hexadecimal."""
    damaged: int = 0
    """Envelopes and chunks that are damaged at the server, by its own word at the last pull."""
    ledger: str | None = None
    """The newest record of the server's destruction ledger (section 13.2) that was accepted, in hexadecimal."""
    watching_since: int | None = None
    """The day on which a ledger was first looked for."""
    ledger_alarms: dict[str, int] = field(default_factory=dict)
    """What was wrong with the ledger and is not settled: code to the day it is about."""
    holding: list[int] = field(default_factory=list)
    """Days whose acknowledgement the server refused, because something that came is not in the vault."""

    @property
    def pin(self) -> Pin | None:
        """What is known of the desk; None before the first round."""
        if self.desk is None:
            return None
        desk = DeskId(bytes.fromhex(self.desk))
        return Pin(desk, self.rotations, bytes.fromhex(self.newest)) if self.newest else Pin.first(desk)

    def learn(self, pin: Pin) -> None:
        """Remember the desk."""
        self.desk, self.rotations, self.newest = pin.desk.hex(), pin.rotations, pin.newest.hex()


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
