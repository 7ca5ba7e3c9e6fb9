"""Weeks from Monday, as the protocol counts them (section 1)."""


def epoch_of(day: int) -> int:
    """The epoch a day lies in."""
    return (day + 3) // 7


def first_day(epoch: int) -> int:
    """The Monday of an epoch."""
    return 7 * epoch - 3


def last_day(epoch: int) -> int:
    """The Sunday of an epoch."""
    return 7 * epoch + 3
