"""The day's figures: for this machine only, off by default, and the same whether one more visit came or not."""

from __future__ import annotations

import hashlib
import http.client
import re
import secrets
import socket
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from knothole_server.configuration import Configuration
from knothole_server.errors import SetupError
from knothole_server.installation.installation import Installation
from knothole_server.process.metrics import STEPS, TYPE, Exporter, Steps, figures
from knothole_server.storage.chunks import CHUNK_SIZE
from tests.server.conftest import Clock, Courier, Days
from tests.support.patience import PATIENCE
from tests.support.signers import TODAY, DeskSigner, exchange_request

BINARY = "application/octet-stream"


def visit(public: FlaskClient) -> None:
    """Page, desk document, book and an exchange."""
    for path in ("/", "/v1/desk", "/v1/book"):
        assert public.get(path).status_code == 200
    answer = public.post("/v1/exchange", data=exchange_request(secrets.token_bytes(32_768)), content_type=BINARY)
    assert answer.data[9] == 0


def values(text: str) -> dict[str, int]:
    """Every line that is a value; each has its help and its type."""
    found = {}
    for line in text.splitlines():
        if not line.startswith("# "):
            name, value = re.fullmatch(r'(knothole_\w+(?:\{check="[a-z-]+"\})?) (-?\d+)', line).groups()  # type: ignore[union-attr]
            found[name] = int(value)
            assert f"# TYPE {name.partition('{')[0]} gauge\n" in text
    return found


@pytest.fixture
def exported(configuration: Configuration) -> Configuration:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # doctor looks at both listeners' addresses: the usual ones may be another program's at one moment and not at the next
    nowhere = configuration.with_values("listeners", public="unix:/nowhere/public", reviewer="unix:/nowhere/reviewer")
    return nowhere.with_values("metrics", listen=f"127.0.0.1:{port}")


FINEST = Steps(1, 1, 1)
"""Rounding alone would hide most of it."""


@contextmanager
def exporter(configuration: Configuration, steps: Steps = STEPS) -> Iterator[Exporter]:
    made = Exporter(Installation(configuration), steps)
    try:
        yield made
    finally:
        made.close()


def fetch(configuration: Configuration, path: str = "/metrics") -> str:
    host, _, port = configuration.metrics.listen.rpartition(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=PATIENCE)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert (answer.status, answer.getheader("Content-Type")) == (200, TYPE)
    return answer.read().decode()


def test_one_more_visit_changes_nothing_before_the_day_is_over_not_even_after_a_restart(
    exported: Configuration, public: FlaskClient, clock: Clock
) -> None:
    clock.days_pass(1)
    visit(public)
    with exporter(exported, FINEST):
        before = fetch(exported)
        for _ in range(16):  # of the 18 there is room for
            visit(public)
            Installation(exported).bundles.put(secrets.token_bytes(32), 0, 1, bytes(CHUNK_SIZE))
            assert fetch(exported) == before
        clock.seconds += 3_600
        assert fetch(exported) == before
    with exporter(exported, FINEST):
        assert fetch(exported) == before
    assert values(before)["knothole_figures_day"] == TODAY


def test_what_happens_today_shows_tomorrow_whoever_does_it(
    exported: Configuration,
    public: FlaskClient,
    courier: Courier,
    signer: DeskSigner,
    clock: Clock,
    days: Days,
) -> None:
    installation = Installation(exported)
    visit(public)
    installation.bundles.put(bytes(32), 0, 2, bytes(CHUNK_SIZE))
    one, other = signer.reviewers
    reply = secrets.token_bytes(4096)
    courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply))
    clock.days_pass(1)
    days.purge()
    with exporter(exported, FINEST):
        before = values(fetch(exported))
        assert [before[f"knothole_{name}_at_most"] for name in ("envelopes", "replies")] == [2, 2]
        for reviewer in (one, other):  # whereupon the day's envelopes are dropped
            days.acknowledge(reviewer, TODAY)
        courier(one, "POST", "/v1/withdrawals", one.withdrawal(hashlib.sha256(reply).digest()))
        assert values(fetch(exported)) == before
        clock.days_pass(1)
        after = values(fetch(exported))
    assert [after[f"knothole_{name}_at_most"] for name in ("envelopes", "replies")] == [1, 1]


def test_a_bundle_of_yesterday_that_goes_on_today_moves_nothing_not_even_after_a_restart(
    exported: Configuration, clock: Clock
) -> None:
    bundles = Installation(exported).bundles
    bundles.put(bytes(32), 0, 2, bytes(CHUNK_SIZE))
    clock.days_pass(1)
    with exporter(exported, FINEST):
        before = fetch(exported)
    bundles.put(bytes(32), 1, 2, bytes(CHUNK_SIZE))
    with exporter(exported, FINEST):
        assert fetch(exported) == before
    assert values(before)["knothole_bundle_bytes_at_most"] == 2 * CHUNK_SIZE + 1


def test_nothing_and_a_little_look_alike_when_the_day_is_over(
    exported: Configuration, public: FlaskClient, clock: Clock
) -> None:
    with exporter(exported):
        clock.days_pass(1)
        quiet = values(fetch(exported))
        for _ in range(5):
            visit(public)
        clock.days_pass(1)
        busy = values(fetch(exported))
    assert quiet["knothole_envelopes_of_the_day_at_most"] == STEPS.envelopes
    moved = {name for name in quiet if quiet[name] != busy[name]}
    assert moved == {"knothole_figures_day", "knothole_directory_days_left"}


def test_counts_are_rounded_up_to_whole_steps(configuration: Configuration, public: FlaskClient, clock: Clock) -> None:
    steps = Steps(envelopes=5, bundle_bytes=CHUNK_SIZE)
    installation = Installation(configuration)
    installation.bundles.put(bytes(32), 0, 2, bytes(CHUNK_SIZE))
    for sent, at_most in ((4, 5), (1, 10), (1, 10)):
        for _ in range(sent):
            visit(public)
        clock.days_pass(1)
        found = values(figures(installation, steps))
        assert found["knothole_envelopes_at_most"] == at_most
        assert found["knothole_envelopes_of_the_day_at_most"] == 5
    assert found["knothole_bundle_bytes_at_most"] == 3 * CHUNK_SIZE  # both that it will have
    assert found["knothole_envelopes_quota"] == 18


def test_what_doctor_finds_is_told_but_for_what_visits_move(
    configuration: Configuration, courier: Courier, signer: DeskSigner
) -> None:
    found = values(figures(Installation(configuration)))
    assert found["knothole_directory_days_left"] == 20
    assert found['knothole_check_ok{check="directory"}'] == 1
    assert found['knothole_check_ok{check="epoch-keys"}'] == 0
    assert 'knothole_check_ok{check="envelopes"}' not in found
    assert 'knothole_check_ok{check="bundles"}' not in found


def test_it_is_off_unless_it_is_set_and_for_this_machine_only(configuration: Configuration) -> None:
    assert configuration.metrics.listen == ""
    elsewhere = configuration.with_values("listeners", beyond_this_machine=True)
    for address in ("0.0.0.0:9100", "[::]:9100", "192.0.2.1:9100", "example.org:9100"):
        with pytest.raises(SetupError) as refused:
            elsewhere.with_values("metrics", listen=address)
        assert "for this machine only" in refused.value.hint


def test_it_answers_on_a_unix_socket_of_the_group(configuration: Configuration, tmp_path: Path) -> None:
    path = tmp_path / "metrics.sock"
    listening = configuration.with_values("metrics", listen=f"unix:{path}")
    for _ in range(2):  # a socket that was left over is no obstacle
        with exporter(listening), socket.socket(socket.AF_UNIX) as client:
            client.connect(str(path))
            client.sendall(b"GET /metrics HTTP/1.0\r\n\r\n")
            answer = b"".join(iter(lambda: client.recv(65_536), b""))
        assert answer.startswith(b"HTTP/1.0 200 OK\r\n")
        assert b"knothole_directory_days_left 20\n" in answer
        assert stat.S_IMODE(path.stat().st_mode) == 0o660


def test_an_address_in_use_keeps_the_server_from_starting(exported: Configuration) -> None:
    with exporter(exported), pytest.raises(SetupError) as refused:
        Exporter(Installation(exported))
    assert refused.value.hint == "listen in [metrics]: Address already in use"


def test_a_store_that_cannot_be_read_is_an_error_without_words(
    exported: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> str:
        raise OSError("planted")

    monkeypatch.setattr("knothole_server.process.metrics.figures", broken)
    with exporter(exported):
        host, _, port = exported.metrics.listen.rpartition(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=PATIENCE)
        connection.request("GET", "/metrics")
        answer = connection.getresponse()
        assert (answer.status, answer.read()) == (503, b"")
