"""The programs: each in a folder of its own beside what was downloaded, which is not changed; its packages by pip, in a venv that is kept."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.peers.posting import CLIENTS, MESSAGE, Poster, Visitor, hidden, wait_until_it_answers
from tests.support import postgresql
from tests.support.ports import free_port

Posters = list[Poster]
WORKERS = ("--workers", "2", "--threads", "32")  # as ours has


@contextmanager
def hush_line(source: Path, work: Path) -> Iterator[tuple[Posters, Callable[[], int]]]:
    """Clients that post a message which their page has encrypted; and how many are stored."""
    python = venv(work / "hush-line", [str(source)])
    with postgresql.running() as server:
        url = server.new_database()
        environment = {
            "FLASK_APP": "hushline",
            "SECRET_KEY": os.urandom(16).hex(),
            "SQLALCHEMY_DATABASE_URI": url,
            "ENCRYPTION_KEY": base64.urlsafe_b64encode(os.urandom(32)).decode(),
            "SESSION_FERNET_KEY": base64.urlsafe_b64encode(os.urandom(32)).decode(),
        }
        run(python, ["-m", "flask", "db", "upgrade"], source, environment)
        message = run(
            python,
            ["-c", _HUSH_LINE_USER, str(source / "tests" / "test_pgp_key.txt"), str(MESSAGE)],
            source,
            environment,
        )
        with gunicorn(python, "hushline:create_app()", source, environment) as there:
            yield [_hush_line_poster(there, message) for _ in range(CLIENTS)], lambda: _rows(server, url)


_HUSH_LINE_USER = """
import sys
from pathlib import Path
from pysequoia import Cert, encrypt
from hushline import create_app
from hushline.db import db
from hushline.model import User, Username
key = Path(sys.argv[1]).read_text()
with create_app().app_context():
    user = User(password="Test-testtesttesttest-1")
    db.session.add(user)
    db.session.flush()
    user.pgp_key = key
    name = Username(user_id=user.id, _username="measured", display_name="measured", is_primary=True)
    db.session.add(name)
    db.session.commit()
    name.create_default_field_defs()
    db.session.commit()
sys.stdout.write(encrypt(recipients=[Cert.from_bytes(key.encode())], bytes=b"x" * int(sys.argv[2])).decode())
"""


def _hush_line_poster(url: str, message: str) -> Poster:
    visitor = Visitor(url)
    page = visitor.get("/to/measured")
    one, other = page.partition('for="captcha_answer">')[2].partition("=")[0].split("+")
    fields = {name: hidden(page, name) for name in ("csrf_token", "owner_guard_nonce", "owner_guard_signature")}
    fields |= {"field_0": message, "field_1": message, "captcha_answer": str(int(one) + int(other))}
    return visitor.poster("/to/measured", fields, "/submit/success")


def _rows(server: postgresql.PostgresqlServer, url: str) -> int:
    with server.connect(postgresql.database_of(url)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM messages").fetchone() or (0,)
    return int(count)


@contextmanager
def securedrop(source: Path, work: Path) -> Iterator[tuple[Posters, Callable[[], int]]]:
    """Sources who are logged in and post messages, which the server encrypts; and how many are stored. Its own build of Sequoia wants a
    registry of Rust's: a few lines over the same library's Python package stand in for it.
    """
    here = work / "securedrop"
    pinned = (source / "securedrop" / "requirements" / "python3" / "requirements.txt").read_text().splitlines()
    packages = [line.split()[0] for line in pinned if "==" in line and not line.startswith(("mod-wsgi", "#", " "))]
    python = venv(here, [*packages, "gunicorn", "pysequoia"])
    app, data = here / "app", here / "data"
    for folder in (app, data):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source / "securedrop", app, symlinks=True)
    (app / "redwood.py").write_text(_REDWOOD)
    for name in ("store", "tmp", "keys"):
        (data / name).mkdir(parents=True)
    shutil.copy(source / "securedrop" / "tests" / "files" / "test_journalist_key.pub", data / "journalist.pub")
    (app / "config.py").write_text(_configuration(app, data))
    (app / "measured.py").write_text(
        "from sdconfig import SecureDropConfig\nfrom source_app import create_app\n\napp = create_app(SecureDropConfig.get_current())\n"
    )
    with redis(here):
        run(
            python,
            ["-c", "from measured import app\nfrom db import db\nwith app.app_context(): db.create_all()"],
            app,
            {},
        )
        with gunicorn(python, "measured:app", app, {}) as there:
            yield (
                [_securedrop_poster(there) for _ in range(CLIENTS)],
                lambda: sum(1 for _ in (data / "store").rglob("*.gpg")),
            )


def _configuration(app: Path, data: Path) -> str:
    """As its example has it, for this place."""
    text = (app / "config.py.example").read_text()
    filled = {
        "{{ securedrop_app_gpg_fingerprint }}": "65A1B5FF195B56353CC63DFFCC40EF1228271441",
        "/var/lib/securedrop": str(data),
        "{{ redis_password.stdout }}": "measured",
    }
    for name in ("source_secret_key", "journalist_secret_key", "scrypt_id_pepper", "scrypt_gpg_pepper"):
        filled["{{ " + name + ".stdout }}"] = base64.b64encode(os.urandom(32)).decode()
    for placeholder, value in filled.items():
        text = text.replace(placeholder, value)
    return f"{text}\nSUPPORTED_LOCALES = ['en_US']\nDEFAULT_LOCALE = 'en_US'\n"


_REDWOOD = """\
from pysequoia import Cert, SignatureMode, decrypt as _decrypt, encrypt as _encrypt


class RedwoodError(Exception):
    pass


def generate_source_key_pair(passphrase, email):
    made = Cert.generate(user_id=email)
    return str(made), str(made.secrets), made.fingerprint.upper()


def is_valid_public_key(text):
    return Cert.from_bytes(text.encode()).fingerprint.upper()


def encrypt_message(recipients, plaintext, destination, *, armor=False):
    certs = [Cert.from_bytes(one.encode()) for one in recipients]
    destination.write_bytes(_encrypt(recipients=certs, bytes=plaintext.encode(), armor=armor))
"""


def _securedrop_poster(url: str) -> Poster:
    visitor = Visitor(url)
    page = visitor.get("/")
    token = hidden(page, "csrf_token")
    _, page = visitor.post("/generate", {"csrf_token": token, "tor2web_check": 'href="fake.onion"'})
    visitor.post("/create", {"csrf_token": token, "tab_id": hidden(page, "tab_id")})
    token = hidden(visitor.get("/lookup"), "csrf_token")
    return visitor.poster("/submit", {"csrf_token": token, "msg": "x" * MESSAGE}, "/lookup")


@contextmanager
def redis(folder: Path) -> Iterator[None]:
    """Debian's, on its usual port, which SecureDrop does not let one choose."""
    program = shutil.which("redis-server")
    assert program, "SecureDrop needs redis: apt install redis-server"
    command = [program, "--bind", "127.0.0.1", "--requirepass", "measured", "--save", "", "--dir", str(folder)]
    with _process([*command, "--loglevel", "warning"], folder, {}):
        yield


@contextmanager
def gunicorn(python: Path, application: str, folder: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """The URL of an application."""
    port = free_port()
    command = [
        str(python),
        "-m",
        "gunicorn",
        application,
        "--bind",
        f"127.0.0.1:{port}",
        *WORKERS,
        "--log-level",
        "error",
    ]
    with _process(command, folder, environment):
        url = f"http://127.0.0.1:{port}"
        wait_until_it_answers(url)
        yield url


@contextmanager
def _process(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Iterator[None]:
    process = subprocess.Popen(command, cwd=folder, env=os.environ | dict(environment))
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def venv(folder: Path, packages: Sequence[str]) -> Path:
    """The Python of a venv with packages: made once."""
    made = folder / "venv"
    if not (made / ".complete").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(made)], check=True)
        subprocess.run([str(made / "bin" / "pip"), "install", "--quiet", *packages], check=True)
        (made / ".complete").touch()
    return made / "bin" / "python"


def run(python: Path, arguments: Sequence[str], folder: Path, environment: Mapping[str, str]) -> str:
    """What it says."""
    done = subprocess.run(
        [str(python), *arguments],
        cwd=folder,
        env=os.environ | dict(environment),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    return done.stdout
