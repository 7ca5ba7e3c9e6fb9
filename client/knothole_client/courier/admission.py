"""How a courier comes to act for a vault: it leaves its public key in the round's folder, and takes the vault's delegation from there (section 11.1)."""

from __future__ import annotations

from knothole_client.courier.store import CourierState
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.protocol.delegation import Delegation, verify_delegation
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.stick import expect_stick
from knothole_client.sentences import Sentence


def admit(folder: RoundFolder, state: CourierState, transport: VerifyKey, desk: Desk) -> None:
    """Make sure that the stick is this courier's reviewer's; leave the key where the vault finds it, and note the newest delegation to it.

    A courier acts for one reviewer: the one who let it act first. A delegation that is not signed by that reviewer is passed over: who can write
    to a stick must not be able to stop a courier, or to change whom it serves.

    Raises:
        UsageError: there is no stick; no vault has let this courier act yet.
        UnsafeError: the stick is of another desk, or of another reviewer.
    """
    stick = expect_stick(folder.path, desk.id)
    held = _read(bytes.fromhex(state.delegation or ""), desk)
    if held and held.signing != stick.reviewer:
        raise UnsafeError(
            "another-reviewer",
            Sentence(
                "{path} is the stick of {reviewer}, and this courier acts for {own}.",
                path=folder.path,
                reviewer=_name(desk, stick.reviewer),
                own=_name(desk, held.signing),
            ),
            "Nothing was read or written. Each reviewer has a courier of their own; on one machine:"
            " knothole --home FOLDER courier init --server URL",
        )
    if held and held.transport != transport:  # an older state was put back, of a key that is lost
        state.delegation = held = None
    if folder.courier_key() != transport:
        folder.leave_courier_key(transport)
    found = _read(folder.delegation(), desk)
    if (
        found
        and (found.transport, found.signing) == (transport, stick.reviewer)
        and (held is None or held.number < found.number)
    ):
        state.delegation = found.raw.hex()
    if state.delegation is None:
        another = found is not None and found.transport != transport
        raise UsageError(
            "no-delegation",
            "The vault lets another courier act, and not this one."
            if another
            else "No vault has let this courier act.",
            f"Its key is in the folder now. Export from the vault into it: knothole reviewer export {folder.path}."
            " It will ask for the words of: knothole courier status",
        )


def _name(desk: Desk, reviewer: VerifyKey) -> str:
    try:
        return desk.directory.reviewer_signing(reviewer).name
    except ProtocolError:
        return "somebody whom the desk does not list"


def _read(untrusted: bytes, desk: Desk) -> Delegation | None:
    try:
        found = verify_delegation(untrusted, desk.id)
        desk.directory.reviewer_signing(found.signing)
    except ProtocolError:
        return None
    return found
