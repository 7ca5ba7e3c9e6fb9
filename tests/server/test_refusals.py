"""What an operator reads when a command refuses: a sentence, and what to do."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import update

import knothole_server
from knothole_server.commands import main
from knothole_server.configuration import Configuration
from knothole_server.desk.framing import Kind, join, split
from knothole_server.errors import EXPLANATIONS
from knothole_server.installation.installation import Installation
from knothole_server.storage.tables import desk_records
from tests.support.signers import DeskSigner

RAISED = re.compile(r'(?:SetupError|KnotholeServerError)\(\s*"([a-z-]+)"')
NAMED = re.compile(r'^(?:HELD_UP|IN_PROGRESS): Final = "([a-z-]+)"', re.MULTILINE)


def refused(*arguments: object) -> Result:
    """A command that is refused in the one form: two lines and nothing else."""
    outcome = CliRunner().invoke(main, [str(one) for one in arguments])
    assert re.fullmatch(
        r"knothole-server: error: [A-Z][^\n]*\.\nknothole-server: hint: [^\n]{10,}\n", outcome.stderr
    ), outcome.stderr
    return outcome


def test_every_code_has_a_sentence() -> None:
    source = "\n".join(path.read_text() for path in Path(knothole_server.__path__[0]).rglob("*.py"))
    codes = {*RAISED.findall(source), *NAMED.findall(source)}
    assert len(codes) > 50
    assert codes <= EXPLANATIONS.keys()
    for sentence, hint in EXPLANATIONS.values():
        assert re.fullmatch(r"[A-Z].*\.", sentence)
        assert "section" not in sentence + hint


@pytest.mark.parametrize("content", [b"", b"root:x:0:0:root:/root:/bin/bash\n", os.urandom(5_000), bytes(9_000_000)])
def test_a_file_that_is_no_desk_file_is_refused_in_words(
    configuration: Configuration, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "file").write_bytes(content)
    outcome = refused("init", "--data", tmp_path / "new", "--genesis", tmp_path / "file")
    assert outcome.exit_code != 0
    assert "knothole desk sign" in outcome.stderr
    assert not (tmp_path / "new").exists()


def test_a_desk_file_without_a_pin_is_refused_in_words(
    configuration: Configuration, signer: DeskSigner, tmp_path: Path
) -> None:
    without = join([record for record in split(signer.desk_file()) if record.kind != Kind.PIN])
    (tmp_path / "file").write_bytes(without)
    refused("init", "--data", tmp_path / "new", "--genesis", tmp_path / "file")
    opened = Installation(configuration)
    with opened.store.writing() as connection:
        connection.execute(update(desk_records).values(body=without))
    opened.close()
    for command in (
        ("run",),
        ("expire",),
        ("backup", "--out", tmp_path / "out"),
        ("handover", "--out", tmp_path / "out"),
    ):
        outcome = refused(*command, "--data", configuration.data)
        assert outcome.exit_code == 5
        assert "The desk file in this data folder does not hold" in outcome.stderr
    doctor = CliRunner().invoke(main, ["doctor", "--data", str(configuration.data)])
    assert doctor.exit_code != 0
    assert not isinstance(doctor.exception, AssertionError | ValueError)


def test_where_there_is_no_installation_each_command_says_so(tmp_path: Path) -> None:
    for command in ("run", "expire", "doctor", "disclose", "upgrade"):
        assert "There is no whole installation here." in refused(command, "--data", tmp_path).stderr
