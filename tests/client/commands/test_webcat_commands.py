"""``knothole desk webcat``: from a policy to the files that a server serves, as the person at the desk's machine does it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from knothole_client.desk.webcat import check_bundle, enrollment_digest
from knothole_client.errors import CHECK_FAILED, USAGE
from tests.client.commands.world import World
from tests.support.toy_log import STRANGER, ToyLog, policy


class AtTheDesk:
    """The desk's machine, and a log elsewhere."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.log = ToyLog()
        self.folder = world.root / "desk" / "desk" / "webcat"
        world.sign()

    def enroll(self, *options: object, text: str = "") -> str:
        chosen = self.world.file("policy", text or policy())
        return self.world.good(
            "desk", "webcat", "enroll", "--policy", chosen, "--cas-url", "https://cas.example", *options
        ).out

    def tree_head(self, **false: Any) -> Path:
        return self.world.file("tree-head", self.log.tree_head(self.world.seconds, **false))

    def proof(self) -> Path:
        """What ``sigsum-submit`` brings back."""
        request = (self.folder / "manifest.req").read_bytes()
        return self.world.file("manifest.proof", self.log.submit(request, self.world.seconds))

    def sign(self) -> str:
        signed = self.world.secret("desk", "webcat", "sign", self.tree_head(), "--yes").out
        return signed + self.world.good("desk", "webcat", "complete", self.proof()).out

    def read(self, name: str) -> Any:
        return json.loads((self.folder / name).read_text())

    def takes(self, name: str = "bundle.json") -> int:
        """Until when a browser takes a bundle that is enrolled."""
        bundle = self.read(name)
        return check_bundle(bundle, self.world.seconds, enrollment_digest(bundle["enrollment"]))


@pytest.fixture
def desk(world: World) -> AtTheDesk:
    return AtTheDesk(world)


def test_a_desk_signs_its_page_and_a_browser_takes_it(desk: AtTheDesk) -> None:
    said = desk.enroll()
    assert enrollment_digest(desk.read("enrollment.json")) in said
    assert "https://log.example/toy/get-tree-head" in said
    said = desk.sign()
    assert "enrollment.json, manifest.json, bundle.json\n" in said
    assert desk.takes() > desk.world.seconds
    bundle = desk.read("bundle.json")
    assert bundle["enrollment"] == desk.read("enrollment.json")
    assert desk.read("manifest.json") == {name: bundle[name] for name in ("manifest", "signatures")}
    assert not (desk.folder / "bundle-prev.json").exists()


def test_another_enrollment_replaces_the_first_only_if_somebody_agrees_and_both_are_served(desk: AtTheDesk) -> None:
    desk.enroll()
    desk.sign()
    first = desk.read("enrollment.json")
    desk.enroll()  # the same: nothing to agree to
    desk.world.patch.setattr(sys, "stdin", io.StringIO("n\n"))
    chosen = desk.world.file("policy", policy("any"))
    refused = desk.world.run("desk", "webcat", "enroll", "--policy", chosen, "--cas-url", "https://cas.example")
    assert refused.code == USAGE
    assert desk.read("enrollment.json") == first
    desk.enroll("--yes", text=policy("any"))
    assert "bundle-prev.json" in desk.sign()
    assert desk.takes("bundle-prev.json") > desk.world.seconds
    assert desk.read("bundle-prev.json")["enrollment"] == first
    assert desk.read("bundle-prev.json")["manifest"] == desk.read("bundle.json")["manifest"]
    desk.sign()
    assert desk.read("bundle-prev.json")["enrollment"] == first  # as long as nobody takes it away


def test_what_is_out_of_order_is_refused_with_what_comes_first(desk: AtTheDesk) -> None:
    head = desk.tree_head()
    refused = desk.world.run("desk", "webcat", "sign", head, "--yes", *desk.world.known())
    assert (refused.code, "knothole desk webcat enroll" in refused.err) == (USAGE, True)
    desk.enroll()
    refused = desk.world.run("desk", "webcat", "complete", head)
    assert (refused.code, "knothole desk webcat sign" in refused.err) == (USAGE, True)


def test_a_proof_of_something_else_makes_no_bundle_and_leaves_the_last_one(desk: AtTheDesk) -> None:
    desk.enroll()
    desk.sign()
    kept, earlier = (desk.folder / "bundle.json").read_bytes(), desk.world.root / "manifest.proof"
    desk.world.pass_days(1)
    desk.world.secret("desk", "webcat", "sign", desk.tree_head(), "--yes")
    refused = desk.world.run("desk", "webcat", "complete", earlier)
    assert (refused.code, "ERR_WEBCAT_MANIFEST_VERIFY_FAILED" in refused.err) == (CHECK_FAILED, True)
    assert (desk.folder / "bundle.json").read_bytes() == kept


def test_a_tree_head_that_nobody_of_the_policy_signed_is_no_date(desk: AtTheDesk) -> None:
    desk.enroll()
    for head in (desk.tree_head(log=STRANGER), desk.tree_head(by=()), desk.world.file("tree-head", b"\xff" * 9)):
        refused = desk.world.run("desk", "webcat", "sign", head, "--yes", *desk.world.known())
        assert refused.code == CHECK_FAILED
    assert not (desk.folder / "manifest.req").exists()


def test_after_a_rotation_the_desk_enrolls_again(desk: AtTheDesk) -> None:
    desk.enroll()
    desk.sign()
    desk.world.secret(
        "desk",
        "rotate",
        "--yes",
        "--choose",
        "--new-passphrase-file",
        desk.world.file("new", "planted passphrase of the tests"),
    )
    refused = desk.world.run("desk", "webcat", "sign", desk.tree_head(), "--yes", *desk.world.known())
    assert (refused.code, "rotation" in refused.err) == (USAGE, True)
    desk.enroll("--yes")
    refused = desk.world.run("desk", "webcat", "sign", desk.tree_head(), "--yes", *desk.world.known())
    assert (refused.code, "knothole desk sign" in refused.err) == (USAGE, True)
    out = desk.world.root / "signed-again"
    desk.world.secret("desk", "sign", "--days", 30, "--yes", "--statement-is-true", "--out", out)
    assert "refuse the page until WEBCAT has taken this one over" in " ".join(desk.sign().split())
    assert not (desk.folder / "bundle-prev.json").exists()  # desk.json is another
