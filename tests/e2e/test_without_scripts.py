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
        for file, said in ((broken, "Not stored."), (whole, "Stored for the desk.")):
            source.do("load", state="unstarted")
            answer = source.do("handOver", file=str(file))
            assert answer["status"] == 200
            assert answer["text"].startswith(said)
            assert source.do("reload")["text"].startswith(said)  # which sends nothing again
    with system.first.vault() as vault:
        system.first.pull(vault)
    content = whole.read_bytes()
    there = list(system.first.folder.envelopes(clock.today()))
    assert sorted(there) == sorted([content[:ENVELOPE], content[ENVELOPE:]])
