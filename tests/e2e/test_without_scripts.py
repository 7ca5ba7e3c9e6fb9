"""A page without scripts takes an envelope file by its plain form, in a real browser where nothing runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from knothole_client import clock
from tests.support.system import Browser, System

ENVELOPE = 32_768  # bytes


@pytest.mark.browser
def test_an_envelope_file_is_handed_over_without_scripts(system: System, tmp_path: Path) -> None:
    whole, broken = tmp_path / "letter", tmp_path / "photo.jpg"
    whole.write_bytes(os.urandom(2 * ENVELOPE))
    broken.write_bytes(os.urandom(ENVELOPE + 1))
    with Browser("chromium", system.public) as source:
        source.do("scripts", on=False)
        for file, status, said in ((broken, 400, "Not stored."), (whole, 200, "Stored for the desk.")):
            source.do("load", state="unstarted")
            answer = source.do("handOver", file=str(file), complaint="400 (BAD REQUEST)")
            assert answer["status"] == status
            assert answer["text"].startswith(said)
    with system.first.vault() as vault:
        system.first.pull(vault)
    content = whole.read_bytes()
    there = list(system.first.folder.envelopes(clock.today()))
    assert sorted(there) == sorted([content[:ENVELOPE], content[ENVELOPE:]])
