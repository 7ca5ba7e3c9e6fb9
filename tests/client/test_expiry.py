"""The warning before a directory expires."""

from __future__ import annotations

import pytest

from knothole_client.desk.expiry import expiry_warning
from tests.support.desks import TODAY, MadeDesk

SIGN = "the desk must sign: knothole desk sign"


@pytest.mark.parametrize(
    ("left", "warning"),
    [
        (30, None),
        (11, None),
        (10, f"The directory expires in 10 days, on 2026-12-23; before that, {SIGN}"),
        (6, f"The directory expires in 6 days, on 2026-12-23; before that, {SIGN}"),
        (5, f"Only 5 days are left: after 2026-12-23 sources cannot write. Soon {SIGN}"),
        (2, f"Only 2 days are left: after 2026-12-23 sources cannot write. Soon {SIGN}"),
        (1, f"The last day is tomorrow: after 2026-12-23 sources cannot write. Now {SIGN}"),
        (0, f"The last day is today: after 2026-12-23 sources cannot write. Now {SIGN}"),
        (-1, f"Sources cannot write: the directory expired on 2026-12-23, {SIGN}"),
        (-100, f"Sources cannot write: the directory expired on 2026-12-23, {SIGN}"),
    ],
)
def test_it_grows_stronger(left: int, warning: str | None) -> None:
    directory = MadeDesk().verified().directory
    assert directory.expires == TODAY + 30
    assert expiry_warning(directory, TODAY + 30 - left) == warning
