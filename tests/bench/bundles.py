"""A file of 1 GiB from a browser into a reviewer's folder, and each stage beside what the machine can do at best."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from knothole_client import clock
from knothole_client.protocol.bundle import CHUNK_SIZE
from knothole_client.reviewer import cases, files
from knothole_server.storage.chunk_files import ChunkFiles
from tests.bench.table import heading, row
from tests.support.system import Browser, System

MEGA = 1_000_000
FILE_SIZE = 2**30
CHUNKS = 300
PLAIN = 400
GOAL = 70  # percent of bare writing
BROWSERS = {"chromium": "Chromium", "firefox": "Firefox"}


def main(system: System) -> None:
    with tempfile.TemporaryDirectory(dir=system.root) as name:
        folder = Path(name)
        big = folder / "big"
        with big.open("wb") as stream:
            for _ in range(FILE_SIZE // CHUNK_SIZE):
                stream.write(os.urandom(CHUNK_SIZE))
        for kind, title in BROWSERS.items():
            browser(system, big, kind, title)
        reading(system, big, folder)


def chunks() -> None:
    """``python -m tests.bench chunks``, some seconds."""
    with tempfile.TemporaryDirectory() as name:
        writing(Path(name))


def writing(folder: Path) -> None:
    heading(f"Durable chunks of 1 MiB, {CHUNKS} in three turns")
    chunk = os.urandom(CHUNK_SIZE)
    bare, ours = [], []
    store, identity = ChunkFiles(folder), os.urandom(32)
    for part in range(3):  # in turns, for the disk is not the same from second to second
        started = time.perf_counter()
        for number in range(part * CHUNKS, (part + 1) * CHUNKS, 3):
            bare_write(folder / f"bare {number}", chunk)
        between = time.perf_counter()
        for number in range(part * CHUNKS, (part + 1) * CHUNKS, 3):
            store.put(identity, number, chunk, 20_000, begun=number > 0)
        bare.append(between - started)
        ours.append(time.perf_counter() - between)
    total = CHUNKS * CHUNK_SIZE / MEGA
    row("bare write and sync, file and folder", total / sum(bare), "MB/s")
    percent = 100 * sum(bare) / sum(ours)
    judged = f"goal {GOAL} %: {'met' if percent >= GOAL else 'missed'}"
    row("the server's chunk store", total / sum(ours), "MB/s", f"{percent:.0f} % of that; {judged}")


def bare_write(path: Path, chunk: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.write(descriptor, chunk)
    os.fsync(descriptor)
    os.close(descriptor)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def browser(system: System, big: Path, kind: str, title: str) -> None:
    heading(f"A file of 1 GiB, {title}")
    with Browser(kind, system.public) as source:
        source.do("load")
        plain = source.do("plainPut", chunks=PLAIN, count=512)["milliseconds"] / 1000
        before = memory(source.pid)
        peak: dict[int, int] = {}
        source.do("send", message=f"1 GiB by {title}.", channel="both", files=[str(big)])
        source.do("waitForUpload", state="running")
        started = time.monotonic()
        while source.do("uploadState")["state"] != "done":
            peak = {pid: max(size, peak.get(pid, 0)) for pid, size in memory(source.pid).items()}
            time.sleep(0.2)  # measures the memory; the page does the work
        taken = time.monotonic() - started
        chunks = int(source.do("upload")["max"]) // CHUNK_SIZE
        source.do("waitFor", delivery="confirmed")
    rates = [CHUNK_SIZE / MEGA * PLAIN / plain, CHUNK_SIZE / MEGA * chunks / taken]
    row("plain fetch PUT of ready chunks", rates[0], "MB/s")
    row("the page: read, compare, encrypt, upload", rates[1], "MB/s", f"{100 * rates[1] / rates[0]:.0f} % of that")
    grown = sorted(size - before[pid] for pid, size in peak.items() if pid in before)
    row("the browser process that grew most (the tab), at its peak", grown[-1] / MEGA, "MB")
    assert system.process
    workers = [int(peak_of(pid)) for pid in tree(system.process.pid)]
    row("largest server process, at its peak", max(workers) / MEGA, "MB")


def reading(system: System, big: Path, folder: Path) -> None:
    heading("Taking 1 GiB out")
    row("courier and import", timed(system.first.read), "s", "two bundles of 1,536 chunks")
    with system.first.vault() as vault:
        (message, *_) = (one for case in cases.list_cases(vault) for one in case.messages)
        bundle = message.bundle
        assert bundle
        desk = vault.desk(clock.today()).id
        chunks = [vault.chunks.file(bundle.id(desk), number) for number in range(bundle.needed)]
        bare = timed(lambda: bare_decryption(chunks, bundle.key, bundle.count, folder / "bare"))
        (folder / "bare").unlink()
        ours = timed(lambda: files.extract(vault, bundle, desk, folder / "out", lambda done, of: None))
    same = digest(folder / "out" / "big") == digest(big)
    row("bare AES-GCM and writing", FILE_SIZE / MEGA / bare, "MB/s")
    note = f"{100 * bare / ours:.0f} % of that; {'byte for byte the same' if same else 'NOT THE SAME'}"
    row("reviewer files", FILE_SIZE / MEGA / ours, "MB/s", note)
    shutil.rmtree(folder / "out")
    if shutil.which("age"):
        age(big, folder, ours)
    else:
        print("age is not installed: apt-get install age")


def age(big: Path, folder: Path, ours: float) -> None:
    key, sealed = folder / "age.key", folder / "big.age"
    subprocess.run(["age-keygen", "-o", str(key)], check=True, capture_output=True)
    public = next(line.split()[-1] for line in key.read_text().splitlines() if "public key" in line)
    subprocess.run(["age", "-r", public, "-o", str(sealed), str(big)], check=True)
    taken = timed(
        lambda: subprocess.run(["age", "-d", "-i", str(key), "-o", str(folder / "aged"), str(sealed)], check=True)
    )
    row("age -d", FILE_SIZE / MEGA / taken, "MB/s", f"reviewer files takes {ours / taken:.2f} of its time")


def bare_decryption(chunks: list[Path], key: bytes, count: int, target: Path) -> None:
    cipher = AESGCM(key)
    with target.open("wb") as stream:
        for number, path in enumerate(chunks):
            nonce = number.to_bytes(11, "big") + bytes([number == count - 1])
            stream.write(cipher.decrypt(nonce, path.read_bytes(), None))


def timed(work: object) -> float:
    started = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - started


def digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def tree(pid: int) -> Iterator[int]:
    """A process and all below it."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            yield from tree(int(child))


def memory(pid: int) -> dict[int, int]:
    """Bytes that belong to each process below one alone, to the extent that the system shows it."""
    found = {}
    for process in tree(pid):
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue  # it has ended
        found[process] = sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Private_"))
    return found


def peak_of(pid: int) -> int:
    line = next(line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024
