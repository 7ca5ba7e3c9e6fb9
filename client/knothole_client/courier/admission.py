"""How a courier comes to act for a vault: it leaves its public key in the round's folder, and takes the vault's delegation from there (section 11.1)."""

from __future__ import annotations

from knothole_client.courier.store import CourierState
from knothole_client.errors import UsageError
from knothole_client.protocol.delegation import Delegation, verify_delegation
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.rounds.folder import RoundFolder


def admit(folder: RoundFolder, state: CourierState, transport: VerifyKey, desk: Desk) -> None:
    """Leave the key where the vault finds it, and note the newest delegation to it in the state.

    One that is not signed by a reviewer of the desk is passed over: who can write to a stick must not be able to stop a courier.

    Raises:
        UsageError: no vault has let this courier act yet.
    """
    if folder.courier_key() != transport:
        folder.leave_courier_key(transport)
    found = _read(folder.delegation(), desk)
    if found and found.transport == transport:
        held = _read(bytes.fromhex(state.delegation or ""), desk)
        if held is None or held.signing != found.signing or held.number < found.number:
            state.delegation = found.raw.hex()
    if state.delegation is None:
        another = found is not None and found.transport != transport
        raise UsageError(
            "no-delegation",
            "The vault lets another courier act, and not this one."
            if another
            else "No vault has let this courier act.",
            "Its key is in the folder now. Export from the vault into it: knothole reviewer export DIR."
            " It will ask for the words of: knothole courier status",
        )


def _read(untrusted: bytes, desk: Desk) -> Delegation | None:
    try:
        found = verify_delegation(untrusted, desk.id)
        desk.directory.reviewer_signing(found.signing)
    except ProtocolError:
        return None
    return found
