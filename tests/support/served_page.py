"""A server with the real page on loopback, for a desk whose key was rotated once, and what a changed server might serve in its place."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from werkzeug.serving import WSGIRequestHandler, make_server

from knothole_client.page_check.judging import Known
from knothole_client.protocol import genesis
from knothole_client.protocol.desk_document import DIRECTORY, GENESIS, PAGE_LIST, PIN, ROTATION, join_records
from knothole_client.protocol.directory import sign_directory
from knothole_client.protocol.page_list import PageList, sign_page_list
from knothole_client.protocol.primitives import Seed, verify_key
from knothole_client.release import own_page_list
from knothole_server.configuration import Configuration
from knothole_server.http.application import create_public_app
from knothole_server.installation.installation import create
from knothole_server.page import SOURCE_CHECKOUT
from tests.support.desks import TODAY, MadeDesk
from tests.support.signers import NOON


class _Quiet(WSGIRequestHandler):
    def log_request(self, *_: object) -> None:
        """Tests say nothing."""


@dataclass
class RotatedDesk:
    """A made-up desk after its first rotation."""

    made: MadeDesk = field(default_factory=MadeDesk)

    def __post_init__(self) -> None:
        self.rotation = genesis.sign_rotation(self.made.chain, self.made.next_key, verify_key(self.made.third_key))
        self.chain = genesis.verify_chain(self.made.genesis, [self.rotation], None)

    def file(
        self,
        serial: int = 2,
        page: PageList | None = None,
        chain: genesis.Chain | None = None,
        origins: tuple[str, ...] = (),
    ) -> bytes:
        """A desk file with the page list; before the rotation, if it is given the chain of then."""
        chain = chain or self.chain
        rotated = chain == self.chain
        key: Seed = self.made.next_key if rotated else self.made.desk_key
        directory = sign_directory(self.made.content(serial=serial, origins=list(origins)), chain.desk, key)
        pin = genesis.sign_pin(chain, key)
        listed = sign_page_list(page or own_page_list(), chain, directory, pin, key)
        rotations = [(ROTATION, self.rotation)] if rotated else []
        return join_records(
            [(GENESIS, self.made.genesis), *rotations, (DIRECTORY, directory), (PIN, pin), (PAGE_LIST, listed)]
        )

    @property
    def known(self) -> Known:
        """What its couriers know."""
        return Known(own_page_list(), TODAY, self.chain.desk, self.chain.pin, serial=2)


@contextmanager
def page_served(folder: Path, desk_file: bytes) -> Iterator[tuple[str, int]]:
    """A public listener on loopback; its address."""
    configuration = Configuration(folder / "data", SOURCE_CHECKOUT, clock=lambda: NOON, days_believed=100)
    create(configuration, desk_file).close()
    server = make_server("127.0.0.1", 0, create_public_app(configuration), threaded=True, request_handler=_Quiet)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield "127.0.0.1", server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
