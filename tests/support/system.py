"""Real parts: a gunicorn server, a vault, a courier, real browsers. Only Tor is left out: everything is on loopback."""

from __future__ import annotations

import json
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from knothole_client import clock
from knothole_client.courier import rounds, store
from knothole_client.courier.admission import admit
from knothole_client.courier.requests import Courier
from knothole_client.desk.folder import add_reviewer, create_desk, open_desk
from knothole_client.desk.signing import sign
from knothole_client.errors import NetworkError
from knothole_client.files.durable import write_durably
from knothole_client.http import Server
from knothole_client.protocol.primitives import verify_key
from knothole_client.reviewer import cases
from knothole_client.reviewer.delegating import let_act
from knothole_client.reviewer.exporting import export_round
from knothole_client.reviewer.importing import import_round
from knothole_client.reviewer.vault.vault import Vault, create, open_vault
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.stick import make_stick
from knothole_server.configuration import read_configuration
from knothole_server.installation.installation import create as create_installation
from tests.support.patience import PATIENCE
from tests.support.ports import free_port

PASSPHRASE = "a passphrase for tests only"
SETTINGS = """\
policy = { cover_interval = 2, publish_interval = 0 }
[[channels]]
id = "both"
title = { en = "Both reviewers" }
guidance = { en = "Anything." }
reviewers = ["first", "second"]
[[channels]]
id = "second"
title = { en = "The second only" }
guidance = { en = "Anything." }
reviewers = ["second"]
"""


@dataclass
class Reviewer:
    """A reviewer with vault and courier in one folder."""

    home: Path
    url: str
    folder: RoundFolder = field(init=False)

    def __post_init__(self) -> None:
        self.folder = RoundFolder(self.home / "round")

    def vault(self) -> Any:
        return open_vault(self.home / "reviewer", PASSPHRASE)

    def push(self, vault: Vault) -> None:
        make_stick(self.folder.path, vault.identity.key, vault.desk(clock.today()).id)
        export_round(vault, self.folder, clock.today())
        self._courier(lambda courier, _: rounds.push(courier, self.folder))

    def pull(self, vault: Vault) -> None:
        self._courier(lambda courier, desk: rounds.pull(courier, self.folder, desk))
        import_round(vault, self.folder, clock.today())

    def read(self) -> list[cases.Case]:
        """Fetch, and look at every case, as ``reviewer sync`` and ``show`` do."""
        with self.vault() as vault:
            self.pull(vault)
            found = cases.list_cases(vault)
            for case in found:
                cases.mark_opened(vault, case, clock.today())
            return found

    def answer(self, name: str, text: str) -> None:
        with self.vault() as vault:
            cases.reply(vault, cases.find_case(vault, name), text, clock.today())
            self.push(vault)

    def _courier(self, use: Callable[[Courier, Any], Any]) -> None:
        state = store.load_state(self.home / "courier")
        desk = rounds.known_desk(self.folder, state, clock.today())
        transport = store.transport_key(self.home / "courier")
        admit(self.folder, state, verify_key(transport), desk)
        use(Courier(Server(state.server), self.home / "courier", state, transport, clock.now), desk)
        store.save_state(self.home / "courier", state)


@dataclass
class System:
    """A desk with two reviewers and its running server."""

    root: Path
    public: str
    first: Reviewer
    second: Reviewer
    listen: list[str]
    process: subprocess.Popen[str] | None = None

    @property
    def data(self) -> Path:
        return self.root / "server"

    @property
    def log(self) -> Path:
        return self.root / "server.log"

    def start(self) -> None:
        command = [sys.executable, "-m", "knothole_server", "run", "--data", str(self.data), *self.listen]
        with self.log.open("a") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, text=True, start_new_session=True)
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                for url in (self.public, self.first.url):
                    Server(url).request("GET", "/v1/desk", 2**21)
                return
            except NetworkError:
                assert self.process.poll() is None, self.log.read_text()
                assert time.monotonic() < deadline, "the server did not start"
                time.sleep(0.05)  # until it listens

    def stop(self) -> None:
        assert self.process
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE)


def make_system(root: Path, settings: str = SETTINGS, configuration: str = "") -> System:
    """Everything a desk and an operator do once. ``configuration``: the server's."""
    ports = free_port(), free_port()
    listen = ["--public", f"127.0.0.1:{ports[0]}", "--reviewer", f"127.0.0.1:{ports[1]}"]
    reviewer_url = f"http://127.0.0.1:{ports[1]}"
    system = System(
        root,
        f"http://127.0.0.1:{ports[0]}",
        Reviewer(root / "first", reviewer_url),
        Reviewer(root / "second", reviewer_url),
        listen,
    )
    create_desk(root / "desk", "Example desk", PASSPHRASE)
    for slot, reviewer in ((3, system.first), (11, system.second)):
        name = reviewer.home.name
        create(reviewer.home / "reviewer", PASSPHRASE, name, f"Reviewer {name.title()}", "", clock.today())
        with reviewer.vault() as vault:
            card = vault.identity.card.to_bytes()
        add_reviewer(open_desk(root / "desk", None), card, slot, clock.today())
        store.create(reviewer.home / "courier", reviewer.url)
    write_durably(root / "desk" / "settings.toml", settings.encode())
    signed = sign(open_desk(root / "desk", PASSPHRASE), 30, clock.today())
    if configuration:
        system.data.mkdir(mode=0o700)
        (system.data / "knothole.toml").write_text(configuration)
    create_installation(read_configuration(system.data), (root / "desk" / "desk").read_bytes()).close()
    system.start()
    for reviewer in (system.first, system.second):
        write_durably(reviewer.folder.desk, signed)
        with reviewer.vault() as vault:
            import_round(vault, reviewer.folder, clock.today())
            let_act(vault, verify_key(store.transport_key(reviewer.home / "courier")))
            reviewer.push(vault)
    return system


@contextmanager
def running(root: Path, settings: str = SETTINGS, configuration: str = "") -> Iterator[System]:
    made = make_system(root, settings, configuration)
    try:
        yield made
    finally:
        made.stop()


class Browser:
    """A source in a browser, driven by ``journey.mjs``."""

    def __init__(self, kind: str, url: str, profile: Path | None = None) -> None:
        """``profile``: a folder that keeps what the browser writes to its disk."""
        script = Path(__file__).parents[1] / "e2e" / "journey.mjs"
        command = ["node", str(script), kind, url, *([str(profile)] if profile else [])]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    @property
    def pid(self) -> int:
        """The process below which the browser runs."""
        return self._process.pid

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(PATIENCE)

    def do(self, step: str, *, complaint: str = "", **values: Any) -> dict[str, Any]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"do": step, **values}) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline() or '{"failed": "the browser ended"}')
        assert "failed" not in answer, answer
        problems = [problem for problem in answer.pop("problems") if not complaint or complaint not in problem]
        assert problems == []
        return answer


def random_word() -> str:
    """A word that nothing else contains."""
    return "planted" + secrets.token_hex(8)
