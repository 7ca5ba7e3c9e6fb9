"""A desk, an installation in a temporary folder, a clock that stands where it is put, and clients of both applications."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from flask.testing import FlaskClient

from knothole_server.configuration import Configuration, Quotas, Storage
from knothole_server.http.application import create_public_app, create_reviewer_app
from knothole_server.installation.installation import Installation, create
from knothole_server.operations.purge import purge
from knothole_server.storage.postgresql import PostgresqlStore
from tests.support.copied_databases import databases_are_migrated
from tests.support.loaded_chance import LoadedChance
from tests.support.object_store import ACCESS_KEY, SECRET, Swift
from tests.support.page_lists import write_page_list
from tests.support.postgresql import PostgresqlServer
from tests.support.power_cuts import OnSqlite, Place
from tests.support.power_cuts_on_postgresql import OnPostgresql, quiet_server
from tests.support.signers import NOON, DayList, DeskSigner, ReviewerSigner

MEMORY = next((folder for folder in (Path("/dev/shm"),) if folder.is_dir()), None)  # noqa: S108
"""If the system has a place for files in memory."""


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


@dataclass
class Days:
    """The days that are over, as a courier sees them."""

    configuration: Configuration
    clock: Clock
    courier: Courier
    signer: DeskSigner

    def purge(self) -> int:
        """What the server does when a day is over, and at any time."""
        installation = Installation(self.configuration)
        try:
            return purge(installation, self.clock())
        finally:
            installation.close()

    def list(self, day: int) -> DayList:
        """The signed list of a day."""
        answer = self.courier(self.signer.reviewers[0], "GET", f"/v1/day-lists/{day}")
        assert answer.status_code == 200
        return DayList(answer.data, self.signer.id)

    def acknowledge(self, reviewer: ReviewerSigner, day: int) -> Any:
        """A reviewer acknowledges all that the list of a day names."""
        return self.courier(reviewer, "POST", "/v1/acks", reviewer.acknowledgement_of(self.list(day)))


@pytest.fixture
def days(configuration: Configuration, clock: Clock, courier: Courier, signer: DeskSigner) -> Days:
    return Days(configuration, clock, courier, signer)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def chance() -> LoadedChance:
    return LoadedChance()


@pytest.fixture
def signer() -> DeskSigner:
    return DeskSigner()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    folder = tmp_path / "page"
    (folder / "vendor").mkdir(parents=True)
    for name in ("index", "stored", "not-stored", "refused", "not-found"):
        (folder / f"{name}.html").write_text(f"<!doctype html><title>{name}</title>")
    (folder / "main.js").write_text("export {};")
    (folder / "types.d.ts").write_text("export {};")
    (folder / "vendor" / "library.js").write_text("export {};")
    write_page_list(folder)
    return folder


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What is marked ``every_database`` runs on each, and what is marked ``every_chunk_store`` on each, but not on all pairs of them."""
    pairs = [("sqlite", "files")]
    if metafunc.definition.get_closest_marker("every_database"):
        pairs.append(("postgresql", "files"))
    if metafunc.definition.get_closest_marker("every_chunk_store"):
        pairs.append(("sqlite", "objects"))
    if len(pairs) > 1:
        metafunc.parametrize(("database_kind", "chunk_kind"), pairs, indirect=True)


@pytest.fixture
def database_kind(request: pytest.FixtureRequest) -> str:
    return str(getattr(request, "param", "sqlite"))


@pytest.fixture
def chunk_kind(request: pytest.FixtureRequest) -> str:
    return str(getattr(request, "param", "files"))


@pytest.fixture
def storage(databases: Storage, chunk_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    """Where an installation keeps what it has."""
    if chunk_kind == "files":
        return databases
    swift: Swift = request.getfixturevalue("swift")
    credentials = tmp_path / "credentials"
    credentials.touch(mode=0o600)
    credentials.write_text(f"{ACCESS_KEY}\n{SECRET}\n")
    return replace(
        databases, objects=swift.new_bucket(), objects_credentials=str(credentials), objects_conditional=False
    )


@pytest.fixture
def closing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a test has opened on PostgreSQL is closed."""
    opened: list[PostgresqlStore] = []
    real = PostgresqlStore.__init__

    def opening(self: PostgresqlStore, *values: Any) -> None:
        opened.append(self)
        real(self, *values)

    monkeypatch.setattr(PostgresqlStore, "__init__", opening)
    yield
    for store in opened:
        store.close()


@pytest.fixture
def databases(database_kind: str, request: pytest.FixtureRequest) -> Iterator[Storage]:
    """In files, or in two databases."""
    if database_kind == "sqlite":
        yield Storage()
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    urls = [server.new_database() for _ in range(2)]
    request.getfixturevalue("closing")
    yield Storage(database=urls[0], keyring_database=urls[1])
    for url in urls:
        server.give_back(url)


@pytest.fixture
def configuration(
    tmp_path: Path, page: Path, signer: DeskSigner, clock: Clock, chance: LoadedChance, storage: Storage
) -> Configuration:
    """An installation of ``signer``'s desk, of 20 envelopes, which publishes at once."""
    made = Configuration(
        tmp_path / "data",
        page,
        quotas=Quotas(envelopes=20),
        storage=storage,
        clock=clock,
        chance=chance,
        days_believed=1_000,
    )
    create(made, signer.desk_file()).close()
    return made


@pytest.fixture
def public(configuration: Configuration) -> FlaskClient:
    return create_public_app(configuration).test_client()


@pytest.fixture
def courier(configuration: Configuration, clock: Clock) -> Courier:
    return Courier(create_reviewer_app(configuration).test_client(), clock)


@pytest.fixture
def migrating() -> Iterator[None]:
    """Databases are made as the server makes them."""
    with databases_are_migrated():
        yield


@pytest.fixture
def folder() -> Iterator[Path]:
    """In memory, for hundreds of disks that are made and checked."""
    with TemporaryDirectory(dir=MEMORY) as made:
        yield Path(made)


@pytest.fixture(scope="module")
def on_postgresql() -> Iterator[OnPostgresql]:
    with quiet_server(MEMORY) as place:
        yield place


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> Place:
    """Where databases are when the power is cut."""
    found: Place = OnSqlite() if request.param == "sqlite" else request.getfixturevalue("on_postgresql")
    found.begin()
    return found


@pytest.fixture
def nothing_is_drawn(chance: LoadedChance) -> None:
    """Quotas end where they are set, and an hour brings its budget."""
    chance.nothing_is_drawn = True
