"""``init``: where it begins, and where it does not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from knothole_server.configuration import Configuration
from knothole_server.errors import SetupError
from knothole_server.installation.installation import Installation, create
from knothole_server.storage import schema
from tests.support.signers import DeskSigner


@pytest.fixture
def new(configuration: Configuration, tmp_path: Path) -> Configuration:
    """A folder with a configuration, and no installation yet."""
    made = replace(configuration, data=tmp_path / "new")
    made.data.mkdir()
    (made.data / "knothole.toml").write_text("# mine\n")
    return made


def test_init_that_was_broken_off_is_called_again(
    new: Configuration, signer: DeskSigner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(schema, "migrate", fail)
        with pytest.raises(OSError, match="No space"):
            create(new, signer.desk_file())
    with pytest.raises(SetupError) as refused:
        Installation(new)
    assert (refused.value.code, "init again" in refused.value.hint) == ("init-unfinished", True)
    create(new, signer.desk_file()).close()
    opened = Installation(new)
    opened.check_schema()
    opened.close()
    assert (new.data / "knothole.toml").read_text() == "# mine\n"


def test_a_folder_in_which_there_is_anything_else_is_left_alone(
    new: Configuration, configuration: Configuration, signer: DeskSigner
) -> None:
    (new.data / "store.db").write_text("somebody's")  # as where genesis is lost
    for one in (new, configuration):
        before = {path: path.read_bytes() for path in one.data.rglob("*") if path.is_file()}
        with pytest.raises(SetupError) as refused:
            create(one, signer.desk_file())
        assert refused.value.code == "already-installed"
        assert {path: path.read_bytes() for path in one.data.rglob("*") if path.is_file()} == before
