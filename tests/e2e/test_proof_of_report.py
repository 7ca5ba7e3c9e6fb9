"""A source that comes back in a browser saves a proof of report; the commands make the same one, and anybody verifies it without a network."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from knothole_client import clock
from knothole_client.files import paper
from knothole_client.reviewer import cases
from tests.e2e.test_source_commands import run
from tests.support.system import Browser, System

MESSAGE = "They keep two sets of books.\nשלום 🕳️"


@pytest.mark.browser
def test_a_page_and_a_command_save_the_same_proof_and_anybody_verifies_it(system: System, tmp_path: Path) -> None:
    with Browser("chromium", system.public) as source:
        source.do("load")
        codename = " ".join(source.do("send", message=MESSAGE, channel="both")["words"])
        source.do("waitFor", delivery="confirmed")
    (case,) = system.first.read()
    with system.first.vault() as vault:
        cases.reply(vault, cases.find_case(vault, case.name), "", clock.today(), state="looking")
        key = vault.identity.key
        system.first.push(vault)

    with Browser("chromium", system.public) as source:
        source.do("load")
        found = source.do("open", codename=codename)
        assert "is being looked into" in found["answers"][0]
        assert paper.to_words(key) in found["readers"]
        other = source.do("prove", words="Something else.", folder=str(tmp_path))
        assert "exactly what you sent" in other["outcome"]
        saved = source.do("prove", words=MESSAGE + "\n", folder=str(tmp_path))
        assert "was given the file" in saved["outcome"]
        assert set(saved["requested"]) <= {"/v1/exchange"}  # what the clock sends, which no press of a button causes
    proof = tmp_path / "data.json"

    words, text = tmp_path / "codename", tmp_path / "text"
    words.write_text(codename)
    text.write_text(MESSAGE)
    by_command = tmp_path / "by command"
    options = ("--codename-file", words, "--text-file", text, "--out", by_command, "--yes")
    run(("proof", "--server", system.public, *options))
    assert by_command.read_bytes() == proof.read_bytes()

    fingerprint = json.loads(proof.read_text())  # of the desk, from elsewhere
    assert fingerprint["text"] == MESSAGE
    with system.first.vault() as vault:
        desk = vault.desk(clock.today()).id.hex()
    command = [sys.executable, "-m", "knothole_client", "verify", str(proof), "--fingerprint", desk]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "Reviewer First: on" in told
    assert "it is being looked into" in told
