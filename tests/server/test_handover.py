"""The sheet for a successor: where things are and what expires when, and no secret."""

from __future__ import annotations

import secrets
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from knothole_server.commands import main
from knothole_server.configuration import Configuration
from knothole_server.installation.installation import Installation
from knothole_server.operations.handover import sheet
from tests.server.conftest import Clock, Courier
from tests.support.signers import TODAY, DeskSigner, exchange_request

WEEK = (TODAY + 3) // 7  # begins today, on 2026-11-23


def made(configuration: Configuration) -> str:
    """The sheet, of a server whose listeners are on sockets where nobody listens, whatever runs on this machine."""
    nowhere = {kind: f"unix:{configuration.data.parent / kind}" for kind in ("public", "reviewer")}
    return sheet(Installation(configuration.with_values("listeners", **nowhere)))


def section(text: str, title: str) -> list[str]:
    """The lines of a section."""
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0].strip().splitlines()


def test_what_runs_out_is_listed_the_soonest_first(
    configuration: Configuration, courier: Courier, signer: DeskSigner
) -> None:
    for reviewer, weeks in zip(signer.reviewers, (2, 4), strict=True):
        courier(reviewer, "PUT", "/v1/epoch-keys", b"".join(reviewer.epoch_key(WEEK + ahead) for ahead in range(weeks)))
    signer.reviewers[1].until = TODAY + 3
    file = signer.desk_file(serial=2)
    assert courier(signer.reviewers[0], "PUT", "/v1/directory", file).status_code == 204
    noted = configuration.with_values("handover", restore_drill="2026-11-01")
    assert section(made(noted), "Next dates")[2:] == [
        "| 2026-11-26 | last day of reviewer-1 | nobody: it was decided |",
        "| 2026-11-29 | last day sources can write to reviewer-1, as of today | reviewer-1 syncs |",
        "| 2026-12-06 | last day sources can write to reviewer-0, as of today | reviewer-0 syncs |",
        "| 2026-12-13 | the directory's last day; afterwards sources cannot send | desk signs, a courier pushes |",
        "| 2027-04-30 | try whether a backup can be restored, on another machine | operator |",
    ]


def test_every_place_is_named_and_what_is_not_known_is_left_open(configuration: Configuration) -> None:
    (configuration.data / "something-else").touch()
    text = made(configuration)
    places = "\n".join(section(text, "Where everything is"))
    for name in ("store.db", "desk/genesis"):
        assert f"`{configuration.data / name}`" in places
    assert f"| not known to this version | `{configuration.data / 'something-else'}` | look |" in places
    assert "keys of both onion services | ____" in places
    assert "never, or not noted" in text
    noted = configuration.with_values("handover", onion_keys="/var/lib/tor | both", hosting="A provider")
    assert "keys of both onion services | /var/lib/tor / both |" in made(noted)
    assert "- Machine, who hosts it: A provider" in made(noted)


def test_everything_a_server_makes_is_known(configuration: Configuration, tmp_path: Path, clock: Clock) -> None:
    for one in (configuration, configuration.with_values("storage", keyring_copies=str(tmp_path / "copies"))):
        opened = Installation(one)
        copy = opened.keyring_copies.make(clock())
        places = section(sheet(opened), "Where everything is")
        opened.close()
        assert not any("not known" in line for line in places)
        assert any(f"`{copy.parent}`" in line for line in places)
        assert any(f"`{configuration.data / 'ledger.key'}`" in line for line in places)


def test_the_servers_own_key_is_on_the_sheet_also_when_it_is_missing(configuration: Configuration) -> None:
    path = configuration.data / "ledger.key"
    path.unlink()
    opened = Installation(configuration)
    places = section(sheet(opened), "Where everything is")
    opened.close()
    (row,) = (line for line in places if f"`{path}`" in line)
    _, where, _, lost = row.strip("| ").split(" | ")
    assert where == f"**missing:** `{path}`"
    assert "knothole-server doctor" in lost  # which says how another is made


def test_what_fails_is_on_the_sheet(configuration: Configuration, clock: Clock) -> None:
    clock.days_pass(25)
    today = section(made(configuration), "How it is today")
    assert any(line.startswith("- **FAILS** directory: serial 1 has expired") for line in today)
    assert "knothole-server doctor" in today[-1]


def test_nothing_that_is_stored_or_kept_secret_is_on_it(
    configuration: Configuration, public: FlaskClient, tmp_path: Path
) -> None:
    before = made(configuration)
    for _ in range(3):
        sent = exchange_request(secrets.token_bytes(32_768))
        public.post("/v1/exchange", data=sent, content_type="application/octet-stream")
    assert made(configuration) == before  # not even how many there are
    planted = secrets.token_hex(16)
    for file in (tmp_path / "data").rglob("*"):
        if file.is_file() and file.suffix != ".db" and not file.name.startswith(("store.db", "keyring.db", "genesis")):
            file.write_text(planted)
    assert planted not in made(configuration)


def test_it_is_a_new_file_that_only_its_owner_reads(configuration: Configuration, tmp_path: Path) -> None:
    out = tmp_path / "sheet.md"
    command = ["handover", "--data", str(configuration.data), "--out", str(out)]
    outcome = CliRunner().invoke(main, command)
    assert outcome.exit_code == 0, outcome.output
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert out.read_text().startswith("# Handing over the Knothole server of The Desk\n")
    again = CliRunner().invoke(main, command)
    assert (again.exit_code, "File exists" in again.output) == (5, True)


@pytest.mark.parametrize(
    "text, hint",
    [
        ('restore_drill = "soon"', "restore_drill in [handover] must be a date: 2026-11-27"),
        ("restore_drill = 2026-11-01T10:00:00", "must be a date"),
        ('restore_drill = "2026-13-01"', "must be a date"),
        ('hosting = "two\\nlines"', "hosting in [handover] must be a line"),
        (f'desk = "{"x" * 201}"', "desk in [handover] must be a line"),
    ],
)
def test_notes_are_lines_and_dates(tmp_path: Path, text: str, hint: str) -> None:
    (tmp_path / "knothole.toml").write_text(f"[handover]\n{text}\n")
    outcome = CliRunner().invoke(main, ["doctor", "--data", str(tmp_path)])
    assert outcome.exit_code == 5
    assert hint in outcome.output


def test_a_date_of_toml_is_a_date(configuration: Configuration) -> None:
    from knothole_server.configuration import read_configuration

    (configuration.data / "knothole.toml").write_text("[handover]\nrestore_drill = 2026-11-01\n")
    assert read_configuration(configuration.data).handover.restore_drill == "2026-11-01"
