"""Where a vault may be: what is unsafe about a folder is said, and nothing is written to find out."""

from __future__ import annotations

from pathlib import Path

import pytest

from knothole_client.desktop.models.places import IN_MEMORY, OVER_A_NETWORK, WITHOUT_RIGHTS, look_at
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.words import Words
from knothole_client.protocol.primitives import Seed, sha256, verify_key
from knothole_client.protocol.tags import DeskId
from knothole_client.rounds.stick import make_stick


def mounted(folder: Path, kind: str) -> Path:
    """What the system says of a folder that is on a file system of a kind."""
    mounts = folder.parent / "mounts"
    lines = ("/dev/sda1 / ext4 rw 0 0", f"/dev/sdb1 {str(folder).replace(' ', chr(92) + '040')} {kind} rw 0 0")
    mounts.write_text("\n".join(lines))
    return mounts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path.resolve() / "MY STICK"
    made.mkdir(mode=0o700)
    return made


def test_what_a_file_system_keeps_from_nobody_is_said(folder: Path) -> None:
    known = {"rights": WITHOUT_RIGHTS, "network": OVER_A_NETWORK, "memory": IN_MEMORY, "": ("ext4", "btrfs")}
    for word, kinds in known.items():
        for kind in kinds:
            seen = look_at(folder, mounted(folder, kind))
            assert seen.cautions == ((word,) if word else ()), kind
            assert (seen.home, seen.has_vault) == (folder, False)
            assert all(Words().has(f"place.caution.{caution}") for caution in seen.cautions)
    assert list(folder.iterdir()) == []


def test_so_is_that_others_can_write_into_it(folder: Path) -> None:
    for mode, cautions in ((0o777, ("open",)), (0o1777, ()), (0o755, ())):
        folder.chmod(mode)
        assert look_at(folder, mounted(folder, "ext4")).cautions == cautions


def test_a_vault_is_found_by_its_folder_or_the_one_around_it(folder: Path) -> None:
    (folder / "reviewer").mkdir()
    (folder / "reviewer" / "vault").touch()
    for chosen in (folder, folder / "reviewer"):
        seen = look_at(chosen, mounted(folder, "vfat"))
        assert (seen.home, seen.has_vault, seen.cautions) == (folder, True, ("rights",))


def test_what_cannot_be_written_and_what_goes_to_the_courier_is_refused(folder: Path) -> None:
    make_stick(folder, verify_key(Seed(bytes(32))), DeskId(sha256(b"desk")))
    for chosen, code in ((folder, "place-is-stick"), (folder / "not there", "not-writable")):
        with pytest.raises(RefusedError) as refused:
            look_at(chosen, mounted(folder, "ext4"))
        assert refused.value.code == code
