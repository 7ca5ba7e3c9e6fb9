"""Weeks from Monday, as the protocol counts them, and days that somebody else wrote down (sections 1 and 2)."""

from knothole_client.protocol.errors import ProtocolError


def epoch_of(day: int) -> int:
    """The epoch a day lies in."""
    return (day + 3) // 7


def first_day(epoch: int) -> int:
    """The Monday of an epoch."""
    return 7 * epoch - 3


def last_day(epoch: int) -> int:
    """The Sunday of an epoch."""
    return 7 * epoch + 3


def check_day(untrusted_day: int, reference: int) -> None:
    """Refuse a day later than the one after ``reference``: clocks differ, but not by more (section 2).

    Raises:
        ProtocolError: ``day``.
    """
    if untrusted_day > reference + 1:
        raise ProtocolError("day")
