"""Migrations: they come to the tables the code knows, and carry over what is there, sealed."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from knothole_server.configuration import Configuration
from knothole_server.errors import SetupError
from knothole_server.http.application import create_public_app, create_reviewer_app
from knothole_server.installation.installation import Installation, open_storage
from knothole_server.storage import keyring as keyrings
from knothole_server.storage import schema
from knothole_server.storage.tables import metadata
from tests.server.conftest import Clock, Courier
from tests.support.disk import files, found
from tests.support.old_installations import REVISIONS, OldInstallation
from tests.support.signers import TODAY, DeskSigner

pytestmark = pytest.mark.usefixtures("migrating")


def test_the_migrations_come_to_the_tables_of_the_code(tmp_path: Path) -> None:
    store, keyring, _ = open_storage(Configuration(tmp_path))
    schema.migrate(store, keyring, tmp_path)
    assert schema.is_current(store, keyring)
    for database, tables in ((store, metadata), (keyring.store, keyrings.metadata)):
        with database.reading() as connection:
            assert compare_metadata(MigrationContext.configure(connection), tables) == []
        database.close()


@pytest.mark.parametrize("revision", [revision for revision in REVISIONS if revision in schema.WITHOUT_KEYRING])
def test_an_installation_without_a_keyring_keeps_all_it_has_and_has_it_sealed(
    tmp_path: Path, configuration: Configuration, signer: DeskSigner, clock: Clock, revision: str
) -> None:
    old = OldInstallation(tmp_path / "old", revision, signer)
    old.make()
    there = replace(configuration, data=old.data)
    with pytest.raises(SetupError) as refused:
        Installation(there)
    assert refused.value.code == "no-keyring"
    store, keyring, _ = open_storage(there)
    assert not schema.is_current(store, keyring)
    schema.migrate(store, keyring, old.data)
    schema.migrate(store, keyring, old.data)  # changes nothing
    assert schema.is_current(store, keyring)
    for database in (store, keyring.store):
        database.compact()
        database.truncate_log()
        database.close()

    items = {"envelope": old.envelope, "reply": old.replies[0], "other reply": old.replies[1], "chunk": old.chunk}
    assert found(items, files(old.data)) == set()
    public = create_public_app(there).test_client()
    courier = Courier(create_reviewer_app(there).test_client(), clock)
    one = signer.reviewers[0]
    assert public.get("/v1/book").data == b"".join(sorted(old.replies))
    key = hashlib.sha256(old.envelope).hexdigest()
    assert courier(one, "GET", f"/v1/envelopes/{key}").data == old.envelope
    listed = courier(one, "GET", f"/v1/inbox/{TODAY}").json
    assert listed["envelopes"] == [key]
    if old.has_bundles:
        assert courier(one, "GET", f"/v1/bundles/{old.bundle.hex()}/0").data == old.chunk
        assert (old.data / "chunks" / old.bundle.hex() / "0").stat().st_mtime == TODAY * 86_400
    withdrawal = one.withdrawal(hashlib.sha256(old.replies[0]).digest())
    assert courier(one, "POST", "/v1/withdrawals", withdrawal).status_code == 204
    assert public.get("/v1/book").data == old.replies[1]


@pytest.mark.parametrize("folder", ["migrations", "keyring_migrations"])
def test_the_revisions_that_are_read_off_the_names_of_files_are_those_of_alembic(folder: str) -> None:
    """A server that runs does without Alembic."""
    script = ScriptDirectory.from_config(schema._config(folder))
    assert schema._shipped(folder) == sorted(one.revision for one in script.walk_revisions())
    assert schema._shipped(folder)[-1] == script.get_current_head()


def test_a_server_that_looks_whether_it_may_start_imports_no_alembic(configuration: Configuration) -> None:
    Installation(configuration).close()
    program = (
        "import sys; from pathlib import Path; from knothole_server.process import supervisor;"
        "from knothole_server.configuration import Configuration;"
        "from knothole_server.installation.installation import Installation;"
        "Installation(Configuration(Path(sys.argv[1]), Path(sys.argv[2]))).check_schema();"
        "sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program, str(configuration.data), str(configuration.page)], check=True)
