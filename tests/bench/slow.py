"""A file of 6 MB over a line of 4 kB a second, in half an hour: how much longer it takes than the line needs."""

from __future__ import annotations

import os
import secrets
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from knothole_client.http import Server
from knothole_client.protocol.bundle import CHUNK_SIZE
from knothole_client.protocol.desk_document import verify_desk_document
from knothole_client.source.upload import Stream, Upload, first_reading
from tests.bench.table import heading, row
from tests.support.slow_line import SlowLine
from tests.support.system import System

FILE_SIZE = 6_000_000
RATES = (4_000.0, 16_000.0)  # bytes a second


def main(system: System) -> None:
    heading(f"A file of {FILE_SIZE / 1e6:.0f} MB over a slow line")
    document = Server(system.public).request("GET", "/v1/desk", 2**21).body
    desk = verify_desk_document(document, None, 0).id
    target = urlsplit(system.public)
    for rate in RATES:
        with (
            tempfile.TemporaryDirectory(dir=system.root) as name,
            SlowLine((str(target.hostname), target.port or 0), rate) as line,
        ):
            file = Path(name) / "film"
            file.write_bytes(os.urandom(FILE_SIZE))
            stream = Stream.of([file])
            bundle, hashes = first_reading(stream, secrets.token_bytes(32), desk)
            began = time.monotonic()
            Upload(Server(line.url), desk, stream, bundle, hashes, time.sleep).run()
            took, ideal = time.monotonic() - began, bundle.count * CHUNK_SIZE / rate
            row(
                f"uploading at {rate / 1000:.0f} kB/s",
                took,
                "s",
                f"{took / ideal:.2f} of the ideal time; {line.up:,} bytes up",
            )
