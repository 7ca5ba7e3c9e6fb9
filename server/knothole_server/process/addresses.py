"""Whether a listener can use its address. gunicorn says so only after five attempts, in words of its own."""

from __future__ import annotations

import os
import socket
import stat
from errno import EADDRINUSE
from pathlib import Path
from typing import Final

from knothole_server.configuration import UNIX
from knothole_server.errors import KnotholeServerError, SetupError

_SECONDS: Final = 5


def check_address(key: str, address: str) -> None:
    """Try an address; ``key`` is its name in ``[listeners]``. Refused with ``address-taken`` if a program listens there, which may end;
    and with ``address`` where trying again does not help.
    """
    try:
        if address.startswith(UNIX):
            _try_path(Path(address.removeprefix(UNIX)))
        else:
            host, _, port = address.rpartition(":")
            _bind(host.strip("[]"), int(port))
    except OSError as error:
        if error.errno == EADDRINUSE:
            raise KnotholeServerError(
                "address-taken", f"{address}: stop that program, or change {key} in [listeners] of knothole.toml"
            ) from error
        raise SetupError(
            "address", f"{address}: {error.strerror or error}. Change {key} in [listeners] of knothole.toml"
        ) from error


def _bind(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        trial.bind((host, port))


def _try_path(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as trial:
        try:
            is_socket = stat.S_ISSOCK(path.stat().st_mode)
        except FileNotFoundError:
            trial.bind(str(path))
            path.unlink()
            return
        if not is_socket:
            raise FileExistsError(None, "this is a file, not a socket")
        trial.settimeout(_SECONDS)
        try:
            trial.connect(str(path))
        except TimeoutError:  # somebody listens, and is busy
            pass
        except ConnectionRefusedError:  # left by a server that was killed; the listener replaces it
            if not os.access(path.parent, os.W_OK):
                raise PermissionError(None, "its folder cannot be written") from None
            return
        raise OSError(EADDRINUSE, os.strerror(EADDRINUSE))
