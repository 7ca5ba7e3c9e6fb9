"""A server and a browser with WEBCAT: all that is served is taken, and each thing that is not as the desk signed it is refused."""

from __future__ import annotations

import copy
import gzip
import json
import os
import shutil
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from knothole_client.desk import webcat
from knothole_client.desk.webcat import canonical, json_of
from knothole_client.protocol.desk_document import PIN, split_records
from knothole_client.protocol.page_list import ANSWERS
from knothole_client.protocol.primitives import Seed, verify_key
from knothole_client.release import own_page_list
from knothole_server.configuration import Configuration
from knothole_server.http.application import create_public_app
from knothole_server.installation.installation import Installation, create
from knothole_server.operations.doctor import desk as doctor
from knothole_server.operations.doctor.check import Finding
from knothole_server.page import SOURCE_CHECKOUT
from knothole_server.webcat import read_files, read_signed_page
from tests.support.served_page import RotatedDesk
from tests.support.signers import NOON
from tests.support.toy_log import ToyLog, policy
from tests.support.webcat_rules import refusal

NAMES = ("enrollment.json", "manifest.json", "bundle.json", "bundle-prev.json")
DAYS = 60
WELL_KNOWN = "/.well-known/webcat/"


class Site:
    """An installation with the released page, and the manifest of its desk."""

    def __init__(self, folder: Path) -> None:
        self.desk = RotatedDesk()
        self.configuration = Configuration(folder / "data", SOURCE_CHECKOUT, clock=lambda: NOON, days_believed=100)
        create(self.configuration, self.desk.file()).close()
        self.folder = folder / "data" / "webcat"
        self.renew()

    def renew(self) -> None:
        """As it was made, and no file in the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)
        pin = dict(split_records(self.desk.file()))[PIN]
        self.manifest: dict[str, Any] = webcat.manifest_of(own_page_list(), pin, ToyLog().tree_head(int(NOON)))
        signer = verify_key(Seed(b"d" * 32))
        enrollment = webcat.enrollment_of(policy().encode(), signer, DAYS * 86_400, "https://cas.example")
        self.bundle = {"enrollment": enrollment, "manifest": self.manifest, "signatures": {}}

    def put(self, content: bytes | None = None, *names: str) -> None:
        self.folder.mkdir(exist_ok=True)
        for name in names or NAMES:
            (self.folder / name).write_bytes(json_of(self.bundle) if content is None else content)

    @cached_property
    def plain(self) -> FlaskClient:
        """Of a desk that has none of the files."""
        shutil.rmtree(self.folder, ignore_errors=True)
        return self.client()

    def client(self) -> FlaskClient:
        return create_public_app(self.configuration).test_client()

    def page_finding(self) -> Finding:
        installation = Installation(self.configuration)
        try:
            return doctor.page(installation)
        finally:
            installation.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("site"))


@pytest.fixture
def site(made: Site) -> Site:
    made.renew()
    return made


def kind_of(path: str) -> str:
    if path.startswith("/v1/") or path.endswith(".json"):
        return "fetch"
    kinds = {".js": "script", ".css": "style", ".svg": "image", ".png": "image"}
    return kinds.get(Path(path).suffix, "page")


def body_of(answer: TestResponse) -> bytes:
    return gzip.decompress(answer.data) if answer.headers.get("Content-Encoding") == "gzip" else answer.data


def test_a_browser_takes_everything_that_is_served(site: Site) -> None:
    site.put()
    client = site.client()
    paths = ["/", *site.manifest["files"], "/v1/desk", "/v1/book", *(WELL_KNOWN + name for name in NAMES)]
    paths += ["/nothing", "/app/nothing", "/v1/nothing", "/.well-known/nothing"]
    paths.remove("/index.html")  # in the manifest this is "/"
    answers = [(path, client.get(path, headers={"Accept-Encoding": "gzip"})) for path in paths]
    answers += [("/v1/exchange", client.post("/v1/exchange", data=b"")), ("/v1/book", client.delete("/v1/book"))]
    answers += [("/nothing", client.post("/nothing")), ("/", client.head("/"))]
    answers += [("/v1/envelope-file", client.post("/v1/envelope-file", data=b""))]
    for path, answer in answers:
        kind = "page" if path == "/v1/envelope-file" else kind_of(path)
        assert refusal(site.manifest, path, kind, list(answer.headers), body_of(answer)) is None, path
        assert not [name for name, _ in answer.headers if name.lower().startswith("x-webcat")], path
    for name in ANSWERS:  # whatever answers the plain form is a listed page
        assert f"/app/{name}" in site.manifest["files"]


def test_each_thing_that_is_otherwise_is_refused_by_its_name(site: Site) -> None:
    client = site.plain
    page = client.get("/")
    headers = list(page.headers)

    def code(path: str = "/", kind: str = "page", more: tuple[str, str] | None = None, body: bytes = page.data) -> Any:
        return refusal(site.manifest, path, kind, [*headers, *([more] if more else [])], body)

    without = [header for header in headers if header[0] != "Content-Security-Policy"]
    assert code() is None
    assert refusal(site.manifest, "/", "page", [], page.data) == "HEADERS_MISSING"
    assert refusal(site.manifest, "/", "page", without, page.data) == "HEADERS_MISSING_CRITICAL"
    weaker = [*without, ("Content-Security-Policy", "default-src 'none'")]
    assert refusal(site.manifest, "/", "page", weaker, page.data) == "CSP_MISMATCH"
    assert code(more=("content-security-policy", site.manifest["default_csp"])) == "HEADERS_DUPLICATE"
    assert code(more=("Link", "</evil.css>; rel=stylesheet")) == "HEADERS_FORBIDDEN"
    assert code(more=("Refresh", "0; url=/evil")) == "HEADERS_FORBIDDEN"
    assert code(more=("Location", "https://evil.example/")) == "HEADERS_LOCATION_EXTERNAL"
    assert code(more=("Location", "//evil.example/")) == "HEADERS_LOCATION_EXTERNAL"
    assert code("/app/app.js", "script", ("Location", "/app/evil.js")) == "HEADERS_LOCATION_SUBRESOURCE"
    assert code(body=page.data + b" ") == "FILE_MISMATCH"
    assert code("/app/evil.js", "script", body=b"evil()") == "FILE_MISMATCH"
    assert code("/app/", body=b"a page") == "FILE_MISSING"
    for path in sorted(set(site.manifest["files"]) - {"/index.html"}):
        changed = bytearray(body_of(client.get(path)))
        changed[len(changed) // 2] ^= 1
        assert code(path, kind_of(path), body=bytes(changed)) == "FILE_MISMATCH", path


def test_the_pin_of_another_desk_is_refused(site: Site) -> None:
    earlier = dict(split_records(site.desk.file(chain=site.desk.made.chain)))[PIN]
    headers = list(site.plain.get("/app/desk.json").headers)
    assert refusal(site.manifest, "/app/desk.json", "fetch", headers, earlier) == "FILE_MISMATCH"


def test_four_files_are_served_as_they_are_and_nothing_else_of_their_folder(site: Site) -> None:
    site.put()
    site.put(b"{}", "manifest.unlogged.json", "manifest.req", "other.json")
    client = site.client()
    for name in NAMES:
        answer = client.get(WELL_KNOWN + name)
        assert (answer.status_code, answer.content_type) == (200, "application/json")
        assert answer.data == (site.folder / name).read_bytes()
    for name in ("manifest.unlogged.json", "manifest.req", "other.json", "", "../ledger.key", "%2e%2e/ledger.key"):
        assert client.get(WELL_KNOWN + name).status_code == 404, name
    before = client.get(WELL_KNOWN + "bundle.json").data
    site.put(b'{"another":1}')
    assert client.get(WELL_KNOWN + "bundle.json").data == before  # constant while it runs


def test_a_desk_that_does_not_use_it_serves_nothing_there(site: Site) -> None:
    client = site.plain
    nothing = client.get("/nothing")
    for name in NAMES:
        answer = client.get(WELL_KNOWN + name)
        assert (answer.status_code, answer.data, list(answer.headers)) == (404, nothing.data, list(nothing.headers))
    assert "WEBCAT" not in str(site.page_finding())


def test_what_is_no_json_is_not_served_stops_nothing_and_is_named(site: Site) -> None:
    for content in (b"", b"[]", b"{", b"\xff", b'{"a":"' + b"a" * 1024 * 1024 + b'"}', b"[" * 100_000):
        site.put()
        site.put(content, "bundle.json")
        assert set(read_files(site.configuration.data)) == set(NAMES) - {"bundle.json"}
    bundle = site.folder / "bundle.json"
    makers: tuple[Callable[[], None], ...] = (
        lambda: os.mkfifo(bundle),
        lambda: bundle.symlink_to(bundle),
        bundle.mkdir,
    )
    for make in makers:
        bundle.unlink()
        make()
        assert set(read_files(site.configuration.data)) == set(NAMES) - {"bundle.json"}
    client = site.client()
    assert client.get("/").status_code == 200
    assert client.get(WELL_KNOWN + "bundle.json").status_code == 404
    finding = site.page_finding()
    assert not finding.ok
    assert "bundle.json" in finding.detail


def test_a_folder_that_may_not_be_read_stops_nothing(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(path)

    site.put()
    monkeypatch.setattr(Path, "is_file", refuse)
    assert read_files(site.configuration.data) == {}


def of_another_file(site: Site) -> None:
    site.manifest["files"]["/app/app.js"] = "A" * 43


def of_a_file_less(site: Site) -> None:
    del site.manifest["files"]["/app/style.css"]


def of_another_policy(site: Site) -> None:
    site.manifest["default_csp"] = "default-src 'none'"


def dated(days_ago: int) -> Callable[[Site], None]:
    return lambda site: site.manifest.update(timestamp=ToyLog().tree_head(int(NOON) - days_ago * 86_400))


CHANGES: tuple[tuple[Callable[[Site], None], bool, str], ...] = (
    (of_another_file, False, "/app/app.js"),
    (of_a_file_less, False, "/app/style.css"),
    (of_another_policy, False, "Content-Security-Policy"),
    (dated(DAYS + 1), False, "too old"),
    (dated(DAYS - 20), True, "20 more days"),
    (lambda site: site.manifest.update(timestamp=""), False, "missing or damaged"),
)


def test_doctor_says_before_and_when_browsers_refuse_the_page(site: Site) -> None:
    site.put()
    well = site.page_finding()
    assert well.ok
    assert "WEBCAT" not in well.detail + well.todo
    for change, ok, words in CHANGES:
        site.renew()
        change(site)
        site.put()
        finding = site.page_finding()
        assert (finding.ok, words in finding.detail) == (ok, True), (words, finding)
        assert "knothole desk webcat" in finding.todo


def test_what_makes_no_sense_is_no_signed_page(site: Site) -> None:
    whole = copy.deepcopy(site.bundle)
    assert read_signed_page(json_of(whole)) is not None
    for part, member in (("enrollment", "max_age"), ("manifest", "files"), ("manifest", "timestamp")):
        values: tuple[object, ...] = (None, "a", [], 1.5, 10**400)
        for value in values:
            assert read_signed_page(json_of(whole | {part: whole[part] | {member: value}})) is None, (member, value)
    for path in ("/\x1b[2J", "/\ud800", "/" + "a" * 300):  # what a terminal would obey, or could not show
        manifest = whole["manifest"] | {"files": {path: "A" * 43}}
        assert read_signed_page(json.dumps(whole | {"manifest": manifest}).encode()) is None
    assert read_signed_page(json_of({"manifest": whole["manifest"]})) is None
    assert read_signed_page(b"[" * 100_000) is None


def test_an_enrollment_is_served_in_the_form_that_its_digest_is_of(site: Site) -> None:
    enrollment = site.bundle["enrollment"]
    assert json.loads(canonical(enrollment)) == enrollment
    assert canonical(enrollment) == json_of(enrollment)
