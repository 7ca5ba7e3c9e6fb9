"""Which courier may ask the server in this reviewer's name (section 11.1). One at a time: the one a person has let act last."""

from __future__ import annotations

import secrets
from typing import Final

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.protocol.delegation import MAX_NUMBER, sign_delegation
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer.clock_doubt import MAX_DAYS_AHEAD
from knothole_client.reviewer.vault.courier import CourierRecord
from knothole_client.reviewer.vault.vault import Vault

LIFE: Final = 90  # days; longer than envelopes are ever kept, so that a courier whose vault is away goes on fetching


def known_courier(vault: Vault) -> VerifyKey | None:
    """The key of the courier that was let act last."""
    return vault.courier.key()


def let_act(vault: Vault, transport: VerifyKey) -> None:
    """Let a courier act from the next export on, and no other. A person has compared its key, or it is on this machine."""
    vault.courier.replace(transport)


def renew(vault: Vault, desk: DeskId, today: int) -> bytes | None:
    """Another delegation to the same courier, from which on no earlier one counts; None if no courier was let act.

    The number is the day in seconds, or one more than the last: it grows even if the vault that signed the last one is lost.
    """
    courier = known_courier(vault)
    if courier is None:
        return None
    number = min(max(vault.courier.last_number() + 1, today * SECONDS_A_DAY), MAX_NUMBER)
    vault.courier.set_number(number)
    return sign_delegation(vault.identity.signing, courier, number, today + LIFE, desk)


def skip_numbers(courier: CourierRecord, today: int) -> None:
    """A vault is restored: continue above whatever the lost one signed, also today, and under a clock so far ahead that nobody was asked about it."""
    above = (today + MAX_DAYS_AHEAD) * SECONDS_A_DAY + SECONDS_A_DAY // 2 + secrets.randbelow(SECONDS_A_DAY // 2)
    courier.raise_number(above)
