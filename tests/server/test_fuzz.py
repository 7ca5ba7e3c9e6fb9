"""Whatever comes from outside, decoders refuse with our own error and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knothole_server.desk import compact_json
from knothole_server.desk.desk import verify_desk_file
from knothole_server.desk.exchange import envelope_of
from knothole_server.desk.framing import Record, join, split
from knothole_server.desk.reviewer_records import verify_day_sheet, verify_epoch_key, verify_revocation
from knothole_server.desk.signed_writes import (
    verify_acknowledgement,
    verify_envelope_write,
    verify_reply_write,
    verify_withdrawal,
)
from knothole_server.errors import KnotholeServerError
from tests.support.signers import TODAY, DeskSigner

SIGNER = DeskSigner()
DESK = verify_desk_file(SIGNER.desk_file(), None, None)
DECODERS: dict[str, Callable[[bytes], Any]] = {
    "compact JSON": compact_json.parse,
    "framing": split,
    "desk file": lambda raw: verify_desk_file(raw, None, None),
    "epoch key": lambda raw: verify_epoch_key(raw, DESK),
    "day sheet": lambda raw: verify_day_sheet(raw, DESK),
    "revocation": lambda raw: verify_revocation(raw, DESK),
    "exchange": envelope_of,
    "reply": lambda raw: verify_reply_write(raw, DESK, TODAY),
    "envelope": lambda raw: verify_envelope_write(raw, DESK, TODAY),
    "acknowledgement": lambda raw: verify_acknowledgement(raw, DESK, TODAY),
    "withdrawal": lambda raw: verify_withdrawal(raw, DESK),
}
GOOD = {
    "compact JSON": b'{"a":[1,"x"]}',
    "framing": SIGNER.desk_file(),
    "desk file": SIGNER.desk_file(),
    "epoch key": SIGNER.reviewers[0].epoch_key((TODAY + 3) // 7),
    "day sheet": SIGNER.reviewers[0].day_sheet(TODAY),
    "revocation": SIGNER.reviewers[0].revocation(),
    "exchange": b"knothole\x01" + bytes(247 + 32_768),
    "reply": SIGNER.reviewers[0].write("reply", TODAY, bytes(4096)),
    "envelope": SIGNER.reviewers[0].write("envelope", TODAY, bytes(32_768)),
    "acknowledgement": SIGNER.reviewers[0].acknowledgement(TODAY - 1),
    "withdrawal": SIGNER.reviewers[0].withdrawal(bytes(32)),
}


@pytest.mark.parametrize("name", sorted(DECODERS))
def test_what_is_good_is_taken(name: str) -> None:
    DECODERS[name](GOOD[name])


@pytest.mark.parametrize("name", sorted(DECODERS))
@given(raw=st.binary(max_size=3000))
def test_arbitrary_bytes_are_refused_with_our_error_only(name: str, raw: bytes) -> None:
    with suppress(KnotholeServerError):
        DECODERS[name](raw)


@pytest.mark.parametrize("name", sorted(DECODERS))
@settings(max_examples=60)
@given(data=st.data())
def test_mutated_bytes_are_refused_with_our_error_only(name: str, data: st.DataObject) -> None:
    good = GOOD[name]
    at = data.draw(st.integers(0, len(good) - 1))
    cut = data.draw(st.integers(0, 40))
    raw = good[:at] + data.draw(st.binary(max_size=40)) + good[at + cut :]
    with suppress(KnotholeServerError):
        DECODERS[name](raw)


@given(bodies=st.lists(st.binary(max_size=50), unique=True))
def test_framing_then_splitting_is_the_identity(bodies: list[bytes]) -> None:
    records = [Record(1, b"g"), Record(3, b"d"), *(Record(4, body) for body in sorted(bodies))]
    assert split(join(records)) == records
