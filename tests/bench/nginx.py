"""nginx as a yardstick: Debian's, unpacked for the moment and not installed, which would start a server here and at every boot."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.loading import wait_until_it_answers
from tests.support.ports import free_port

INSTALLED = Path("/usr/sbin/nginx")
CONFIGURATION = """\
{user}
worker_processes 2;
daemon off;
pid nginx.pid;
error_log stderr crit;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {{ listen 127.0.0.1:{port}; root .; }}
}}
"""


@contextmanager
def serving_files(folder: Path) -> Iterator[str]:
    """The URL under which nginx serves what is in a folder, among it ``v1/desk``."""
    port = free_port()
    user = "user root;" if os.geteuid() == 0 else ""  # only then does it change its user, who could not read here
    (folder / "nginx.conf").write_text(CONFIGURATION.format(user=user, port=port))
    server = subprocess.Popen([program(folder), "-e", "stderr", "-p", str(folder), "-c", "nginx.conf"])
    try:
        url = f"http://127.0.0.1:{port}"
        wait_until_it_answers(url)
        yield url
    finally:
        server.terminate()
        server.wait()


def program(folder: Path) -> Path:
    """nginx itself, fetched from Debian if it is not installed."""
    if INSTALLED.exists():
        return INSTALLED
    fetch = ["apt-get", "--quiet", "--quiet", "download", "nginx"]
    if subprocess.run(fetch, cwd=folder, capture_output=True).returncode:
        subprocess.run(["apt-get", "--quiet", "--quiet", "update"], check=True)  # its lists are missing or old
        subprocess.run(fetch, cwd=folder, check=True)
    (package,) = folder.glob("nginx_*.deb")
    subprocess.run(["dpkg-deb", "--extract", package, folder / "unpacked"], check=True)
    return folder / "unpacked" / "usr" / "sbin" / "nginx"
