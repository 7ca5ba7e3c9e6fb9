"""The page list: what a server serves as the page, as the release has it and as the desk signed it (docs/protocol.md section 4.10)."""

from __future__ import annotations

import hashlib
from typing import Final, NamedTuple

from knothole_server.desk import compact_json, schema
from knothole_server.desk.chain import Chain
from knothole_server.desk.compact_json import Object
from knothole_server.desk.signatures import DIGEST_SIZE, SIGNATURE_SIZE, tag, verify
from knothole_server.errors import KnotholeServerError

MAX_PAGE_LIST: Final = 32_768  # bytes, signature included
MAX_FILES: Final = 64
MAX_HEADERS: Final = 32


class ListedFile(NamedTuple):
    """A file of the page: its path below ``/app/``, its content type, the SHA-256 of its bytes."""

    path: str
    content_type: str
    digest: bytes


class PageList(NamedTuple):
    """What is served as the page."""

    release: str
    headers: tuple[tuple[str, str], ...]
    files: tuple[ListedFile, ...]


def read_page_list(source: Object) -> PageList:
    """The members that the release's list and a desk's have in common. Refused with ``schema``."""
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


def verify_page_list(untrusted_list: bytes, chain: Chain, directory: bytes, pin: bytes) -> PageList:
    """Verify a desk's page list, and that it was signed together with this directory and this pin.

    Refused with ``length``, ``signature``, ``json``, ``schema``, ``document`` (of another directory or pin).
    """
    if not SIGNATURE_SIZE < len(untrusted_list) <= MAX_PAGE_LIST:
        raise KnotholeServerError("length")
    text = untrusted_list[SIGNATURE_SIZE:]
    verify(chain.desk_key, untrusted_list[:SIGNATURE_SIZE], tag("page list", chain.desk_id) + text)
    source = compact_json.parse(text)
    listed = read_page_list(source)
    bound = [schema.octets(source, name, DIGEST_SIZE) for name in ("directory", "pin")]
    if bound != [hashlib.sha256(record).digest() for record in (directory, pin)]:
        raise KnotholeServerError("document")
    return listed


def _file(source: Object) -> ListedFile:
    return ListedFile(
        schema.text(source, "path", 1, 128),
        schema.text(source, "type", 1, 128),
        schema.octets(source, "digest", DIGEST_SIZE),
    )
