"""``knothole witness``, as a person runs it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from knothole_client import clock
from knothole_client.commands import knothole
from knothole_client.errors import ClientError
from tests.client.witness.test_witness import Server
from tests.support.desks import MadeDesk
from tests.support.served_page import RotatedDesk, page_served
from tests.support.signers import NOON


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with page_served(tmp_path_factory.mktemp("server"), RotatedDesk().file()) as (host, port):
        yield f"http://{host}:{port}"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(knothole, ["witness", *map(str, arguments)], standalone_mode=False)


def test_the_commands(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOON)
    mine, theirs = tmp_path / "mine", tmp_path / "theirs"
    first = run("follow", page, mine)
    assert first.exception is None
    assert "This is the first look" in first.stdout
    assert "signed no record yet" in first.stdout
    assert json.loads(run("follow", page, mine, "--json").stdout)["days"] == 0
    other = run("follow", page, tmp_path / "other", "--fingerprint", "00" * 32)
    assert isinstance(other.exception, ClientError)
    assert "belongs to another desk" in other.stdout
    (kept,) = (tmp_path / "other" / "contradictions").iterdir()
    assert {"report.json", "1.body"} <= {path.name for path in kept.iterdir()}

    shutil.copytree(mine, theirs)
    assert "no day in common" in run("compare", mine, theirs).stdout
    assert getattr(run("compare", mine, tmp_path).exception, "code", "") == "no-copy"
    server = Server(MadeDesk())
    server.next_day()
    server.looked_at(tmp_path / "a")
    forked = server.fork()
    server.next_day()
    forked.next_day(serves=Server(MadeDesk(2)).document())
    server.looked_at(tmp_path / "a")
    forked.looked_at(tmp_path / "b")
    differ = run("compare", tmp_path / "a", tmp_path / "b")
    assert (getattr(differ.exception, "exit_code", 0), "Contradicts: One server key signed" in differ.stdout) == (
        1,
        True,
    )
    shutil.copytree(tmp_path / "a", tmp_path / "c")
    assert "Both go together: 2 days in common" in run("compare", tmp_path / "a", tmp_path / "c").stdout
