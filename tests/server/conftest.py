"""A desk, an installation in a temporary folder, a clock that stands where it is put, and clients of both applications."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from knothole_server.application import create_public_app, create_reviewer_app
from knothole_server.configuration import Configuration, Quotas
from knothole_server.installation import create
from tests.server.signers import NOON, DeskSigner, ReviewerSigner


@dataclass
class Clock:
    """Seconds since 1970, moved by hand."""

    seconds: float = NOON

    def __call__(self) -> float:
        return self.seconds

    def days_pass(self, days: int) -> None:
        """Move on."""
        self.seconds += days * 86_400


class Courier:
    """A client of the reviewer application that signs each request."""

    def __init__(self, client: FlaskClient, clock: Clock) -> None:
        self.client = client
        self.clock = clock

    def __call__(self, reviewer: ReviewerSigner, method: str, path: str, body: bytes = b"") -> Any:
        """Send one request."""
        headers = reviewer.request_headers(method, path, body, int(self.clock()))
        return self.client.open(path, method=method, data=body, headers=headers)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def signer() -> DeskSigner:
    return DeskSigner()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    folder = tmp_path / "page"
    (folder / "vendor").mkdir(parents=True)
    for name in ("index", "stored", "not-stored", "refused"):
        (folder / f"{name}.html").write_text(f"<!doctype html><title>{name}</title>")
    (folder / "main.js").write_text("export {};")
    (folder / "types.d.ts").write_text("export {};")
    (folder / "vendor" / "library.js").write_text("export {};")
    return folder


@pytest.fixture
def configuration(tmp_path: Path, page: Path, signer: DeskSigner, clock: Clock) -> Configuration:
    """An installation of ``signer``'s desk, of 20 envelopes, which publishes at once."""
    made = Configuration(tmp_path / "data", page, quotas=Quotas(envelopes=20), clock=clock, days_believed=1_000)
    create(made, signer.desk_file()).close()
    return made


@pytest.fixture
def public(configuration: Configuration) -> FlaskClient:
    return create_public_app(configuration).test_client()


@pytest.fixture
def courier(configuration: Configuration, clock: Clock) -> Courier:
    return Courier(create_reviewer_app(configuration).test_client(), clock)
