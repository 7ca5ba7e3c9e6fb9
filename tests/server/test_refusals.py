"""What an operator reads when a command refuses: a sentence, and what to do."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import update

import knothole_server
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_server.commands import main
from knothole_server.configuration import Configuration
from knothole_server.desk.framing import Kind, join, split
from knothole_server.errors import OPERATOR, PROTOCOL, REFUSALS
from knothole_server.installation.installation import Installation
from knothole_server.storage.tables import desk_records
from tests.support.signers import DeskSigner

RAISED = re.compile(r'(?:SetupError|KnotholeServerError)\(\s*"([a-z-]+)"')
NAMED = re.compile(r'^(?:HELD_UP|IN_PROGRESS): Final = "([a-z-]+)"|_print_refusal\(\s*"([a-z-]+)"', re.MULTILINE)


def refused(*arguments: object) -> Result:
    """A command that is refused in the one form: two lines and nothing else."""
    outcome = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert re.fullmatch(
        r"knothole-server: error: [A-Z][^\n]*\.\nknothole-server: hint: [^\n]{10,}\n", outcome.stderr
    ), outcome.stderr
    return outcome


def test_every_code_that_is_raised_is_in_the_table_and_no_other() -> None:
    source = "\n".join(path.read_text() for path in Path(knothole_server.__path__[0]).rglob("*.py"))
    codes = {*RAISED.findall(source), *(code for pair in NAMED.findall(source) for code in pair if code)}
    assert codes == REFUSALS.keys()
    assert not OPERATOR.keys() & PROTOCOL.keys()


def test_every_refusal_has_a_sentence_and_those_of_commands_a_hint() -> None:
    for refusal in REFUSALS.values():
        assert re.fullmatch(r"[A-Z][^.]*\.", refusal.sentence)
        assert "section" not in refusal.sentence + refusal.hint
    assert all(refusal.hint for refusal in OPERATOR.values())


def test_the_protocol_names_the_codes_of_server_and_client_and_no_other() -> None:
    text = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text()
    section = text.partition("\n## 16. Codes\n")[2].partition("\n## ")[0]
    rows = [row.split("|")[1] for row in section.splitlines() if row.startswith("| `")]
    named = [code for row in rows for code in re.findall(r"`([a-z-]+)`", row)]
    assert len(named) == len(set(named))
    assert set(named) == PROTOCOL.keys() | EXPLANATIONS.keys()


@pytest.mark.parametrize("code", sorted(PROTOCOL.keys() - {"conflict"}))
def test_the_protocol_says_under_which_http_status_couriers_are_refused(code: str) -> None:
    text = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text()
    said = {"401", "403", "404", "409", "503", "507"} & {str(PROTOCOL[code].http_status)}
    for status in said:
        assert re.search(rf"`{code}`[^|\n]*{status}|{status} for[^|\n]*`{code}`", text), f"{code}: {status}"


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
        assert "This version cannot use the desk file in this data folder" in outcome.stderr
    doctor = CliRunner().invoke(main, ["doctor", "--data", str(configuration.data)])
    assert doctor.exit_code != 0
    assert not isinstance(doctor.exception, AssertionError | ValueError)


def test_where_there_is_no_installation_each_command_says_so(tmp_path: Path) -> None:
    for command in ("run", "expire", "doctor", "disclose", "upgrade"):
        assert "There is no complete installation here." in refused(command, "--data", tmp_path).stderr


@pytest.mark.parametrize("content", [None, b"cut short"])
def test_a_server_without_its_own_key_does_not_start_and_says_what_to_do(
    configuration: Configuration, content: bytes | None
) -> None:
    key = configuration.data / "ledger.key"
    key.unlink()
    if content is not None:
        key.write_bytes(content)
    outcome = refused("run", "--data", configuration.data)
    assert outcome.exit_code == 5
    assert "error: The server's own key is missing or damaged." in outcome.stderr
    assert f"hint: {key} " in outcome.stderr
    checked = CliRunner().invoke(main, ["doctor", "--data", str(configuration.data)])
    assert checked.exit_code == 1
    assert "FAIL ledger: the server's own key is missing or damaged" in checked.stdout
    assert "Restore it from a backup" in checked.stdout
    assert key.exists() == (content is not None)


def test_where_only_the_desks_genesis_is_missing_nobody_is_told_to_make_an_installation(
    configuration: Configuration,
) -> None:
    (configuration.data / "desk" / "genesis").unlink()
    for command in ("run", "expire", "doctor", "disclose"):
        outcome = refused(command, "--data", configuration.data)
        assert outcome.exit_code == 5
        assert "error: The desk's founding record is missing." in outcome.stderr
        assert "init" not in outcome.stderr
