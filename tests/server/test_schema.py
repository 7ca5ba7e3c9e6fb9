"""Migrations: they come to the tables the code knows, and carry over what is there."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import insert, inspect

from knothole_server.application import create_public_app, create_reviewer_app
from knothole_server.configuration import Configuration
from knothole_server.desk.desk import verify_desk_file
from knothole_server.installation import DESK_FOLDER, GENESIS_FILE
from knothole_server.storage import desk_records, schema
from knothole_server.storage.store import Store
from knothole_server.storage.tables import bundles, envelope_tally, envelopes, metadata, place_of, replies
from tests.server.conftest import Clock, Courier
from tests.server.signers import TODAY, DeskSigner


def migrated_to(store: Store, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    with store.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def test_the_migrations_come_to_the_tables_of_the_code(tmp_path: Path) -> None:
    store = Store(tmp_path)
    schema.migrate(store)
    assert schema.is_current(store)
    with store.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    store.close()


def test_an_installation_before_withdrawals_keeps_all_it_has_and_can_withdraw(
    tmp_path: Path, configuration: Configuration, signer: DeskSigner, clock: Clock
) -> None:
    old = tmp_path / "old"
    (old / DESK_FOLDER).mkdir(parents=True)
    (old / DESK_FOLDER / GENESIS_FILE).write_bytes(signer.genesis)
    kept, withdrawn = os.urandom(4096), os.urandom(4096)
    envelope = os.urandom(32_768)
    day = {"came": TODAY, "last": TODAY + 21}
    store = Store(old)
    migrated_to(store, "0002")
    with store.writing() as connection:
        desk_records.put_desk(connection, verify_desk_file(signer.desk_file(), signer.id, None), TODAY)
        for reply in (kept, withdrawn):
            connection.execute(insert(replies).values(id=hashlib.sha256(reply).digest(), body=reply, **day))
        key = hashlib.sha256(envelope).digest()
        connection.execute(insert(envelopes).values(place=place_of(key), id=key, body=envelope, **day))
        connection.execute(envelope_tally.update().values(envelopes=1))
        connection.execute(insert(bundles).values(id=bytes(32), count=3, touched=TODAY))
        assert not inspect(connection).has_table("withdrawals")
    assert not schema.is_current(store)
    schema.migrate(store)
    assert schema.is_current(store)
    store.close()

    there = replace(configuration, data=old)
    public = create_public_app(there).test_client()
    courier = Courier(create_reviewer_app(there).test_client(), clock)
    one = signer.reviewers[0]
    assert public.get("/v1/book").data == b"".join(sorted((kept, withdrawn)))
    assert courier(one, "GET", f"/v1/envelopes/{key.hex()}").data == envelope
    assert courier(one, "GET", f"/v1/inbox/{TODAY}").json["bundles"] == ["00" * 32]
    withdrawal = one.withdrawal(hashlib.sha256(withdrawn).digest())
    assert courier(one, "POST", "/v1/withdrawals", withdrawal).status_code == 204
    assert public.get("/v1/book").data == kept
