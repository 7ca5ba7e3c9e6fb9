"""What a kit for machines without a network says of itself: ``deploy/kit/check``. How one is made and installed: ``make test-deploy``."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from tests.test_documents import anchors, links

KIT = Path(__file__).parents[2] / "deploy/kit"
RELEASE_KEY = SigningKey(b"r" * 32)
NAME_OF_KEY = b"release!"
PUBLIC_KEY = base64.b64encode(b"Ed" + NAME_OF_KEY + bytes(RELEASE_KEY.verify_key)).decode()


def sign(kit: Path, algorithm: bytes = b"ED") -> None:
    """As ``minisign -S`` does; ``Ed`` as its older versions did."""
    message = (kit / "SHA256SUMS").read_bytes()
    if algorithm == b"ED":
        message = hashlib.blake2b(message).digest()
    signature = RELEASE_KEY.sign(message).signature
    of_comment = RELEASE_KEY.sign(signature + b"version 1").signature
    (kit / "SHA256SUMS.minisig").write_text(
        "untrusted comment: a key\n"
        f"{base64.b64encode(algorithm + NAME_OF_KEY + signature).decode()}\n"
        "trusted comment: version 1\n"
        f"{base64.b64encode(of_comment).decode()}\n"
    )


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A kit on a stick whose name has a space."""
    folder = tmp_path / "my stick"
    (folder / "knothole").mkdir(parents=True)
    shutil.copy(KIT / "check", folder / "check")
    (folder / "knothole/knothole_1_amd64.deb").write_bytes(b"a package")
    lines = subprocess.run(
        ["sha256sum", "check", "knothole/knothole_1_amd64.deb"],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    (folder / "SHA256SUMS").write_text(lines.stdout)
    sign(folder)
    return folder


def check(kit: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", kit / "check", *arguments], capture_output=True, text=True, check=False)


def test_without_a_key_it_says_what_it_does_not_know(kit: Path) -> None:
    (kit / "SHA256SUMS.minisig").unlink()
    said = check(kit)
    assert said.returncode == 0, said.stderr
    assert "Whose list it is, this does not say" in said.stdout


@pytest.mark.parametrize("algorithm", [b"ED", b"Ed"])
def test_a_kit_that_the_release_key_signed(kit: Path, algorithm: bytes) -> None:
    sign(kit, algorithm)
    said = check(kit, PUBLIC_KEY)
    assert said.returncode == 0, said.stderr
    assert "the key has signed it: version 1" in said.stdout


def change(name: str, old: str, new: str) -> Callable[[Path], None]:
    def changed(kit: Path) -> None:
        text = (kit / name).read_text()
        assert old in text
        (kit / name).write_text(text.replace(old, new))

    return changed


def sign_another_list(kit: Path) -> None:
    """Whoever changes a package can write SHA256SUMS, but not sign it."""
    with (kit / "SHA256SUMS").open("a") as file:
        file.write(f"{hashlib.sha256(b'more').hexdigest()}  more\n")
    (kit / "more").write_bytes(b"more")


@pytest.mark.parametrize(
    ("meddle", "arguments", "why"),
    [
        (change("knothole/knothole_1_amd64.deb", "package", "Package"), (), "not what SHA256SUMS lists"),
        (lambda kit: (kit / "knothole/knothole_1_amd64.deb").unlink(), (), "not what SHA256SUMS lists"),
        (lambda kit: (kit / "knothole/more").touch(), (), "does not list knothole/more"),
        (lambda kit: (kit / "knothole/link").symlink_to("/"), (), "does not list knothole/link"),
        (lambda kit: (kit / "SHA256SUMS").write_text(""), (), "not what SHA256SUMS lists"),
        (sign_another_list, (PUBLIC_KEY,), "the signature is not the key's"),
        (change("SHA256SUMS.minisig", "version 1", "version 2"), (PUBLIC_KEY,), "the signature is not the key's"),
        (lambda kit: (kit / "SHA256SUMS.minisig").unlink(), (PUBLIC_KEY,), "was not signed"),
        (lambda kit: (kit / "SHA256SUMS.minisig").write_text("x\n"), (PUBLIC_KEY,), "no signature of minisign"),
        (
            lambda _: None,
            (base64.b64encode(b"Ed" + b"another!" + bytes(SigningKey.generate().verify_key)).decode(),),
            "another key has signed this",
        ),
        (
            lambda _: None,
            (base64.b64encode(b"Ed" + NAME_OF_KEY + bytes(SigningKey.generate().verify_key)).decode(),),
            "the signature is not the key's",
        ),
        (lambda _: None, ("no key",), "no public key of minisign"),
        (lambda _: None, ("",), "no public key of minisign"),
    ],
)
def test_what_is_not_the_kit_that_was_signed_is_refused(
    kit: Path, meddle: Callable[[Path], object], arguments: tuple[str, ...], why: str
) -> None:
    meddle(kit)
    said = check(kit, *arguments)
    assert said.returncode != 0
    assert why in said.stderr
    assert "Every file is" not in said.stdout


def test_every_link_of_the_guides_leads_somewhere_within_the_kit(tmp_path: Path) -> None:
    """Where there is no network, a link to a file that stayed at home leads nowhere."""
    made = subprocess.run([KIT.parent / "kit-guides", tmp_path / "guides"], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    documents = sorted(tmp_path.rglob("*.md"))
    assert {"desk-guide.md", "reviewer-guide.md", "source-guide.md", "key-ceremony.md"} <= {
        path.name for path in documents
    }
    broken, pictures = [], 0
    for document in documents:
        for _, target in links(document.read_text("utf-8")):
            path, _, anchor = target.partition("#")
            there = (document.parent / path) if path else document
            if not there.is_file() or (anchor and anchor not in anchors(there)):
                broken.append(f"{document.name}: {target}")
            pictures += path.endswith(".webp")
    assert not broken
    assert pictures, "a guide has pictures"


def test_a_link_out_of_the_kit_keeps_its_words(tmp_path: Path) -> None:
    subprocess.run([KIT.parent / "kit-guides", tmp_path / "guides"], check=True)
    for document in tmp_path.rglob("*.md"):
        source = KIT.parents[1] / "docs" / document.relative_to(tmp_path / "guides")
        labels = [label.strip("`") for label, _ in links(source.read_text("utf-8"))]
        written = document.read_text("utf-8")
        assert [label for label in labels if label not in written] == []
