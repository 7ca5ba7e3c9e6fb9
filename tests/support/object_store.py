"""An object store of the tests' own: OpenStack Swift with its S3 interface, one replica, on loopback, started when a test first asks for it.

Swift cannot refuse to overwrite when it is asked by S3 (``objects_conditional = false``).
"""

from __future__ import annotations

import getpass
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any, Final

import obstore
from obstore.store import S3Store

from tests.support.patience import PATIENCE
from tests.support.ports import free_port

ACCESS_KEY: Final = "test:tester"
SECRET: Final = "testing"
REGION: Final = "us-east-1"
_KINDS: Final = ("account", "container", "object")
_SERVER: Final = """\
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
devices = {folder}/devices
swift_dir = {folder}
mount_check = false
user = {user}
workers = 0
[pipeline:main]
pipeline = {pipeline}
[app:{kind}-server]
use = egg:swift#{kind}
"""
_PIPELINE: Final = "catch_errors cache gatekeeper listing_formats bulk s3api tempauth slo proxy-server"
_FILTERS: Final = """\
account_autocreate = true
error_suppression_interval = 0
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:bulk]
use = egg:swift#bulk
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:slo]
use = egg:swift#slo
"""
_numbers = count(1)


class Swift:
    """A proxy and one server of each kind. Of its cache there is none, which it takes for one that is down."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ports = {kind: free_port() for kind in (*_KINDS, "proxy")}
        self._processes: list[subprocess.Popen[bytes]] = []
        (folder / "devices" / "d").mkdir(parents=True)
        for kind in _KINDS:
            builder = str(folder / f"{kind}.builder")
            device = f"r1z1-127.0.0.1:{self._ports[kind]}/d"
            for arguments in (("create", "1", "1", "0"), ("add", device, "1"), ("rebalance",)):
                subprocess.run(["swift-ring-builder", builder, *arguments], check=True, capture_output=True)
            self._configure(kind, f"{kind}-server")
        self._configure("proxy", _PIPELINE, _FILTERS)

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self._ports['proxy']}"

    def start(self) -> None:
        deadline = time.monotonic() + PATIENCE
        for kinds in (_KINDS, ("proxy",)):  # the proxy would avoid for a while what did not answer it
            for kind in kinds:
                with (self.folder / f"{kind}.log").open("ab") as log:
                    command = [f"swift-{kind}-server", str(self.folder / f"{kind}.conf")]
                    self._processes.append(subprocess.Popen(command, stdout=log, stderr=log))
            while not all(self._listens(kind) for kind in kinds):
                assert time.monotonic() < deadline, self.log
                time.sleep(0.05)  # until all do

    def stop(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()
        self._processes = []

    @property
    def log(self) -> str:
        return "".join(path.read_text() for path in sorted(self.folder.glob("*.log")))

    def new_bucket(self) -> str:
        """The URL of an empty bucket."""
        name = f"test-{next(_numbers)}"
        self._make(name)
        return f"{self.endpoint}/{name}"

    def _make(self, bucket: str) -> None:
        """Make a bucket, which is not among what the client library does."""
        options: Any = {"allow_http": True}
        store = S3Store(
            bucket,
            endpoint=self.endpoint,
            region=REGION,
            access_key_id=ACCESS_KEY,
            secret_access_key=SECRET,
            virtual_hosted_style_request=False,
            client_options=options,
        )
        url = obstore.sign(store, "PUT", "", timedelta(minutes=1))
        with urllib.request.urlopen(urllib.request.Request(url, method="PUT")):  # noqa: S310
            pass

    def _listens(self, kind: str) -> bool:
        assert all(process.poll() is None for process in self._processes), self.log
        try:
            socket.create_connection(("127.0.0.1", self._ports[kind]), 1).close()
        except OSError:
            return False
        return True

    def _configure(self, kind: str, pipeline: str, more: str = "") -> None:
        values = {"port": self._ports[kind], "folder": self.folder, "user": getpass.getuser()}
        text = _SERVER.format(kind=kind, pipeline=pipeline, **values)
        (self.folder / f"{kind}.conf").write_text(text + more)


@contextmanager
def running() -> Iterator[Swift]:
    folder = Path(tempfile.mkdtemp(prefix="knothole-"))
    server = Swift(folder)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)
