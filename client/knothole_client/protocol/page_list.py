"""The page list: what a server serves as the page, as the release has it and as the desk signed it (section 4.10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Chain
from knothole_client.protocol.primitives import SIGNATURE_SIZE, Seed, sha256, sign, verify
from knothole_client.protocol.tags import tag

MAX_PAGE_LIST: Final = 32_768  # bytes, signature included
MAX_FILES: Final = 64
MAX_HEADERS: Final = 32
INDEX: Final = "index.html"
NOT_FOUND: Final = "not-found.html"
ANSWERS: Final = frozenset(("stored.html", "not-stored.html", "refused.html", NOT_FOUND))
"""Files that nobody's browser loads unless something was answered with them; they are never compressed."""


class ListedFile(NamedTuple):
    """A file of the page: its path below ``/app/``, its content type, the SHA-256 of its bytes."""

    path: str
    content_type: str
    digest: bytes


@dataclass(frozen=True)
class PageList:
    """What is served as the page."""

    release: str
    headers: tuple[tuple[str, str], ...]
    """On every response, in this order."""
    files: tuple[ListedFile, ...]

    def file(self, path: str) -> ListedFile | None:
        """A file of this path, if it is listed."""
        return next((listed for listed in self.files if listed.path == path), None)


def read_page_list(source: Object) -> PageList:
    """The members that the release's list and a desk's have in common.

    Raises:
        ProtocolError: ``schema``.
    """
    release = schema.text(source, "release", 1, 32)
    headers = schema.objects(
        source,
        "headers",
        0,
        MAX_HEADERS,
        lambda header: (schema.text(header, "name", 1, 64), schema.text(header, "value", 0, 4_096)),
    )
    files = schema.objects(source, "files", 1, MAX_FILES, _file)
    schema.distinct([file.path for file in files])
    return PageList(release, headers, files)


def sign_page_list(listed: PageList, chain: Chain, directory: bytes, pin: bytes, desk_key: Seed) -> bytes:
    """The desk's page list: ``signature ‖ JSON``."""
    text = compact_json.serialise(
        {
            "release": listed.release,
            "headers": [{"name": name, "value": value} for name, value in listed.headers],
            "files": [
                {"path": file.path, "type": file.content_type, "digest": file.digest.hex()} for file in listed.files
            ],
            "directory": sha256(directory).hex(),
            "pin": sha256(pin).hex(),
        }
    )
    return sign(desk_key, tag("page list", chain.desk) + text) + text


def verify_page_list(untrusted: bytes, chain: Chain, directory: bytes, pin: bytes) -> PageList:
    """Verify a desk's page list, and that it was signed together with this directory and this pin.

    Raises:
        ProtocolError: ``length``, ``signature``, ``json``, ``schema``, ``document`` (of another directory or pin).
    """
    if not SIGNATURE_SIZE < len(untrusted) <= MAX_PAGE_LIST:
        raise ProtocolError("length")
    text = untrusted[SIGNATURE_SIZE:]
    verify(chain.key, untrusted[:SIGNATURE_SIZE], tag("page list", chain.desk) + text)
    source = compact_json.parse(text)
    listed = read_page_list(source)
    if [schema.octets(source, name, 32) for name in ("directory", "pin")] != [sha256(directory), sha256(pin)]:
        raise ProtocolError("document")
    return listed


def _file(source: Object) -> ListedFile:
    return ListedFile(
        schema.text(source, "path", 1, 128),
        schema.text(source, "type", 1, 128),
        schema.octets(source, "digest", 32),
    )
