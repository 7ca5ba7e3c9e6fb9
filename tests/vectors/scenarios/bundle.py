"""Bundles: classes of sizes, streams, and chunks that are not what they must be (section 15)."""

from __future__ import annotations

from typing import Any

from knothole_client.protocol import compact_json
from knothole_client.protocol.bundle import (
    MAX_COUNT,
    MAX_FILES,
    MAX_LISTING,
    PIECE_SIZE,
    File,
    in_order,
    stream_digest,
    write_listing,
)
from knothole_client.protocol.primitives import sha256
from tests.client.protocol.run_vector import plain, run_bundle
from tests.support.desks import MadeDesk
from tests.vectors.writer import Writer

DESK = MadeDesk().id
KEY = bytes(range(32))
Files = list[dict[str, Any]]


def scenarios(writer: Writer) -> None:
    counts(writer)
    streams(writer)
    hostile(writer)


def file(name: str, size: int, first: int = 1, kind: str = "application/octet-stream") -> dict[str, Any]:
    return {"name": name, "type": kind, "size": size, "first": first}


def given(files: Files, **more: Any) -> dict[str, Any]:
    return {"desk": DESK, "bundle_key": KEY, "files": files} | more


def counts(writer: Writer) -> None:
    expected = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 6, 7: 8, 9: 12, 13: 16, 17: 24, 25: 32, 33: 48, 32_769: 49_152}
    expected |= {49_153: MAX_COUNT, MAX_COUNT: MAX_COUNT}
    for pieces, count in expected.items():
        writer.add("bundle-count", f"{pieces} pieces", "ok", {"pieces": pieces}, {"count": count})
    writer.add("bundle-count", "more than the largest class", "too-large", {"pieces": MAX_COUNT + 1})


def streams(writer: Writer) -> None:
    def add(title: str, files: Files) -> None:
        what = given(files)
        writer.add("bundle", title, "ok", what, run_bundle(plain(what)))
        opened = given(files, changes=[], announced={})
        writer.add("bundle-open", title, "ok", opened, {"files": expected(files)})

    exactly = PIECE_SIZE - len(write_listing([File("a", "", PIECE_SIZE - 40)]))
    add("no files", [])
    add("a file of no bytes", [file("empty.txt", 0)])
    add("one small file", [file("report.pdf", 1_000, 7, "application/pdf")])
    add("a stream that fills one piece", [file("a", exactly, 3, "")])
    add("one byte more than a piece", [file("a", exactly + 1, 3, "")])
    add("files in order of size and name", [file("b", 5, 1), file("a", 5, 2), file("é", 5, 3), file("c", 4, 4)])
    add("two files of one name and size", [file("same", 9, 1), file("same", 9, 2)])
    add("names in many scripts", [file("דוח.pdf", 3), file("報告/附件.txt", 4), file("🕳", 5), file("a\u202eb", 6)])
    add("a thousand files", [file(f"folder/{number:04}.txt", 3, number % 251, "text/plain") for number in range(1_000)])
    add("five pieces in six chunks", [file("film", 4 * PIECE_SIZE, 9, "video/mp4")])


def expected(files: Files) -> list[list[Any]]:
    from hashlib import sha256

    def content(one: dict[str, Any]) -> bytes:
        return bytes((one["first"] + at) % 251 for at in range(251)) * (one["size"] // 251 + 1)

    order = in_order([File(file["name"], file["type"], file["size"]) for file in files])
    left = list(files)
    found = []
    for listed in order:
        one = next(on_disk for on_disk in left if (on_disk["name"], on_disk["size"]) == (listed.name, listed.size))
        left.remove(one)
        found.append([listed.name, listed.type, listed.size, sha256(content(one)[: listed.size]).hexdigest()])
    return found


def one_less_than_there_is(writer: Writer) -> None:
    """Listing and digest are right for a size that is one byte too small: what is left of the stream stands where zeros must."""
    files = [file("a", 1_000)]
    listing = write_listing([File("a", "", 999)])
    stream = listing + bytes((1 + at) % 251 for at in range(1_000))
    digest = stream_digest([sha256(stream.ljust(PIECE_SIZE, b"\0"))], len(stream) - 1, DESK)
    announced = {"size": len(stream) - 1, "digest": digest}
    given_all = given(files, listing=listing, changes=[], announced=announced)
    writer.add("bundle-open", "a size that is one too small", "padding", given_all)


def hostile(writer: Writer) -> None:
    three = [file("three pieces", 2 * PIECE_SIZE + 10)]
    five = [file("five pieces", 4 * PIECE_SIZE + 10)]
    two = [file("two pieces", PIECE_SIZE)]

    def change(title: str, code: str, files: Files, *changes: list[Any], **announced: Any) -> None:
        writer.add("bundle-open", title, code, given(files, changes=list(changes), announced=announced))

    change("cut short at a chunk's end", "chunk-missing", three, ["drop", 2])
    change("a chunk in the middle is missing", "chunk-missing", three, ["drop", 1])
    change("a padding chunk is missing", "chunk-missing", five, ["drop", 5])
    change("a chunk is cut short", "chunk", three, ["cut", 1])
    change("a bit is flipped", "chunk", three, ["flip", 0])
    change("two chunks are swapped", "chunk", three, ["swap", 0, 1])
    change("the last flag is missing", "chunk", three, ["flag", 2])
    change("the last flag stands too early", "chunk", three, ["flag", 1])
    change("a chunk of another bundle", "chunk", three, ["foreign", 1])
    change("another piece under the same number", "digest", three, ["byte", 1, 500])
    change("padding in the last piece is not zeros", "padding", two, ["byte", 1, PIECE_SIZE - 1])
    change("a padding chunk is not zeros", "padding", five, ["byte", 5, 0])
    change("another digest", "digest", two, digest="00" * 32)
    change("another key", "chunk", two, key="00" * 32)
    change("a count that does not fit the size", "schema", three, count=4)
    change("a count that is no class", "schema", five, count=5)
    change("a size of one class less", "schema", three, size=PIECE_SIZE)
    change("a size below the smallest", "schema", two, size=3)
    one_less_than_there_is(writer)

    def listed(title: str, text: bytes, files: Files | None = None) -> None:
        listing = len(text).to_bytes(4, "big") + text
        what = given(files or [], listing=listing, changes=[], announced={})
        writer.add("bundle-open", title, "listing", what)

    def listing(*files: list[Any]) -> bytes:
        return compact_json.serialise({"files": list(files)})

    listed("listing is not JSON", b"files")
    listed("listing has a member twice", b'{"files":[],"files":[]}')
    listed("listing without files", b"{}")
    listed("a file without a name", listing(["", "", 1]), [file("a", 1)])
    listed("a name of 1025 bytes", listing(["é" * 512 + "a", "", 1]), [file("a", 1)])
    listed("a type of 129 characters", listing(["a", "t" * 129, 1]), [file("a", 1)])
    listed("a size below zero", listing(["a", "", -1]))
    listed("a size that is a string", listing(["a", "", "1"]), [file("a", 1)])
    listed("a file of two members", listing(["a", 1]), [file("a", 1)])
    listed("sizes that add up to less", listing(["a", "", 1]), [file("a", 2)])
    listed("sizes that add up to more", listing(["a", "", 3]), [file("a", 2)])
    listed("more files than a bundle may have", listing(*[["a", "", 0]] * (MAX_FILES + 1)))
    listed("as many files of one name as a listing has room for", listing(*[["a", "", 0]] * ((MAX_LISTING - 12) // 11)))
    listed("files out of order by size", listing(["a", "", 2], ["b", "", 1]), [file("a", 3)])
    listed("files out of order by name", listing(["b", "", 1], ["a", "", 1]), [file("a", 2)])
    writer.add(
        "bundle-open",
        "a listing longer than the stream",
        "listing",
        given([], listing=(100).to_bytes(4, "big") + b"{}", changes=[], announced={}),
    )
