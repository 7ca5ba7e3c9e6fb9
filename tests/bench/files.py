"""Taking files out of a vault, beside ``age -d`` of as many bytes, if age is installed: with the processor's own SHA-256, and without it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from knothole_client.protocol.bundle import (
    CHUNK_SIZE,
    PIECE_SIZE,
    Bundle,
    File,
    open_stream,
    seal_chunk,
    stream_digest,
    write_listing,
)
from knothole_client.protocol.primitives import sha256
from tests.bench.table import heading, row
from tests.support.desks import MadeDesk

MIB = 192
TURNS = 5
NO_SHA = {"OPENSSL_ia32cap": ":~0x20000000"}
"""What hides an Intel or AMD processor's SHA instructions from OpenSSL; age's Go never uses them for ChaCha20."""


def main() -> None:
    """Print the table."""
    heading(f"Taking {MIB} MiB of files out")
    with tempfile.TemporaryDirectory() as root:
        chunks = Path(root)
        _fill(chunks)
        kinds = {"ours": {}, "ours, without SHA instructions": NO_SHA}
        takers = {name: _ours(chunks, more) for name, more in kinds.items()}
        if shutil.which("age"):
            takers["age -d"] = _age(chunks)
        seconds: dict[str, list[float]] = {name: [] for name in takers}
        for _ in range(TURNS):
            for name, command in takers.items():
                seconds[name].append(_timed(command))
    theirs = seconds.get("age -d")
    for name, took in seconds.items():
        note = ""
        if theirs and name != "age -d":
            percent = 100 * median(their / our for our, their in zip(took, theirs, strict=True))
            note = f"{percent:.0f} % of age's speed; goal 100 %: {'met' if percent >= 100 else 'missed'}"
        row(name, MIB / median(took), "MiB/s", note)
    if not theirs:
        print("age is not installed: nothing to compare with (apt install age)")


def take_out(chunks: Path) -> float:
    """Decrypt, check and write them all; seconds."""
    bundle = _bundle(chunks)
    started = time.perf_counter()
    with (chunks / "out").open("wb") as out:
        out.writelines(open_stream(bundle, lambda number: (chunks / str(number)).read_bytes(), MadeDesk().id))
    return time.perf_counter() - started


def _timed(command: tuple[list[str], dict[str, str]]) -> float:
    arguments, more = command
    started = time.perf_counter()
    ran = subprocess.run(arguments, env=os.environ | more, check=True, capture_output=True, text=True)
    return float(ran.stdout) if ran.stdout else time.perf_counter() - started


def _ours(chunks: Path, more: dict[str, str]) -> tuple[list[str], dict[str, str]]:
    called = f"from pathlib import Path; from tests.bench import files; print(files.take_out(Path({str(chunks)!r})))"
    return [sys.executable, "-c", called], more


def _age(chunks: Path) -> tuple[list[str], dict[str, str]]:
    key, sealed = chunks / "key", chunks / "sealed.age"
    subprocess.run(["age-keygen", "-o", str(key)], check=True, capture_output=True)
    encrypt = ["age", "-e", "-i", str(key), "-o", str(sealed)]
    subprocess.run(encrypt, input=os.urandom(MIB << 20), check=True)
    return ["age", "-d", "-i", str(key), "-o", str(chunks / "out"), str(sealed)], {}


def _fill(chunks: Path) -> None:
    listing = write_listing([File("a", "", MIB * PIECE_SIZE - 1_000)])
    stream = listing + os.urandom(MIB * PIECE_SIZE - 1_000)
    pieces = [stream[at : at + PIECE_SIZE].ljust(PIECE_SIZE, b"\0") for at in range(0, len(stream), PIECE_SIZE)]
    (chunks / "size").write_text(str(len(stream)))
    (chunks / "digest").write_bytes(stream_digest([sha256(piece) for piece in pieces], len(stream), MadeDesk().id))
    bundle = _bundle(chunks)
    for number in range(bundle.count):
        (chunks / str(number)).write_bytes(seal_chunk(bundle, number, pieces[number] if number < len(pieces) else b""))
        assert (chunks / str(number)).stat().st_size == CHUNK_SIZE


def _bundle(chunks: Path) -> Bundle:
    return Bundle(bytes(32), (chunks / "digest").read_bytes(), int((chunks / "size").read_text()), MIB)


if __name__ == "__main__":
    main()
