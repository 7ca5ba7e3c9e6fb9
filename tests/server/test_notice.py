"""The notice of the day: every day, one size, and nothing in it that tells a day with visitors from one without."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from knothole_server.commands import main
from knothole_server.configuration import Configuration, read_configuration
from knothole_server.operations import doctor
from knothole_server.operations.doctor.check import Check
from knothole_server.operations.notice import SIZE, compose, send, text_of
from tests.server.conftest import Clock, Courier
from tests.server.test_bundles import CHUNKS, put
from tests.support.signers import DeskSigner, exchange_request

WELL = [Check(name, True, "7 of 9", "") for name, _ in doctor.CHECKS]


def with_notice(data: Path, **values: str) -> None:
    (data / "knothole.toml").write_text("[notice]\n" + "".join(f"{key} = {value!r}\n" for key, value in values.items()))


def notice(data: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["notice", "--data", str(data), "--public", "unix:/nowhere/p", *arguments])


def catching(tmp_path: Path, code: int = 0) -> str:
    """A command that keeps what it is given."""
    script = tmp_path / "catch.py"
    script.write_text(
        f"import sys; open({str(tmp_path / 'caught')!r}, 'ab').write(sys.stdin.buffer.read()); sys.exit({code})"
    )
    return f"{sys.executable} {script}"


@pytest.mark.parametrize("failing", [0, 1, 5, len(WELL)])
def test_every_notice_has_the_same_size_and_plain_lines(failing: int) -> None:
    todo = "ask the desk to sign — at once " * 20
    checks = [check._replace(ok=False, todo=todo) if at < failing else check for at, check in enumerate(WELL)]
    message = text_of(checks)
    assert len(message.encode("ascii")) == SIZE
    assert max(map(len, message.splitlines())) <= 72
    assert ("The desk's machine is well." in message) is (failing == 0)
    assert ("Look at the desk's machine" in message) is (failing > 0)


def test_what_is_counted_stays_on_the_machine() -> None:
    numbers = [Check(name, False, "12345 of 67890", "12345 of them") for name, _ in doctor.CHECKS]
    told = text_of([check for check in numbers if check.name in doctor.ABOUT_ITEMS])
    assert "12345" not in told
    assert told.count("what is stored") == 1
    for check in WELL:
        if check.name in doctor.ABOUT_ITEMS:
            assert text_of([check._replace(ok=False)]) == told  # not even which of them


def test_a_day_with_visitors_reads_like_one_without(
    configuration: Configuration, public: FlaskClient, clock: Clock
) -> None:
    before = compose(configuration)
    for _ in range(5):
        sent = exchange_request(os.urandom(32_768))
        public.post("/v1/exchange", data=sent, content_type="application/octet-stream")
    put(public, 0, CHUNKS[0])
    assert compose(configuration) == before


def test_three_days_without_a_round_are_told(
    configuration: Configuration, courier: Courier, signer: DeskSigner, clock: Clock
) -> None:
    assert courier(signer.reviewers[0], "PUT", "/v1/epoch-keys", signer.reviewers[0].epoch_key(2969)).status_code == 204
    for days, told in ((2, False), (1, True)):
        clock.days_pass(days)
        assert ("No reviewer's round has come for 3 days." in " ".join(compose(configuration).split())) is told


def test_what_cannot_be_examined_is_told_and_is_no_reason_for_silence(configuration: Configuration) -> None:
    (configuration.data / "store.db").unlink()
    message = compose(configuration)
    assert "It cannot be examined" in message
    assert len(message) == SIZE


def test_it_goes_out_once_a_day_through_any_command(configuration: Configuration, tmp_path: Path) -> None:
    with_notice(configuration.data, command=catching(tmp_path))
    assert notice(configuration.data).exit_code == 0
    assert (tmp_path / "caught").stat().st_size == SIZE
    again = notice(configuration.data)
    assert (again.exit_code, again.stdout) == (0, "Today's notice is sent already.\n")
    assert (tmp_path / "caught").stat().st_size == SIZE
    shown = notice(configuration.data, "--show")
    assert (shown.exit_code, len(shown.stdout)) == (0, SIZE)
    (configuration.data / "notice-sent").write_text("1\n")  # on another day
    assert notice(configuration.data).exit_code == 0
    assert (tmp_path / "caught").stat().st_size == 2 * SIZE


def test_mail_has_the_same_head_every_day(configuration: Configuration, tmp_path: Path) -> None:
    with_notice(configuration.data, command=catching(tmp_path), to="a@example.org, b@example.org")
    assert notice(configuration.data).exit_code == 0
    head, _, body = (tmp_path / "caught").read_text().partition("\n\n")
    assert head.splitlines() == [
        "To: a@example.org, b@example.org",
        "Subject: Notice of the day",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=us-ascii",
    ]
    assert len(body) == SIZE


def test_a_notice_of_a_timer_goes_out_at_a_full_quarter_of_an_hour_however_long_the_look_took(
    configuration: Configuration, clock: Clock, tmp_path: Path
) -> None:
    with_notice(configuration.data, command=catching(tmp_path))
    waited: list[float] = []

    def wait(seconds: float) -> None:
        assert not (tmp_path / "caught").exists()
        waited.append(seconds)

    clock.seconds += 400.5
    assert send(replace(read_configuration(configuration.data), clock=clock), wait)
    assert waited == [900 - 400.5]
    assert (tmp_path / "caught").exists()


@pytest.mark.parametrize("command", ["", "missing"])
def test_what_was_not_sent_is_tried_again(configuration: Configuration, tmp_path: Path, command: str) -> None:
    with_notice(configuration.data, command=f"/{command}" if command else catching(tmp_path, code=7))
    for _ in range(2):
        refused = notice(configuration.data)
        assert refused.exit_code == 1
        assert "The notice was not sent." in refused.stderr
    assert not (configuration.data / "notice-sent").exists()


def test_without_a_command_or_address_it_is_refused_with_what_to_set(configuration: Configuration) -> None:
    refused = notice(configuration.data)
    assert (refused.exit_code, "[notice]" in refused.stderr) == (5, True)
