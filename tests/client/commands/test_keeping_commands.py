"""What leaves a vault on paper, by commands."""

from __future__ import annotations

import io
import json
import sys

from tests.client.commands.world import World


def test_a_transcript_is_written_only_on_a_yes_and_verified_by_a_stranger(desk: World) -> None:
    desk.send("What I saw.", "both", desk.codename())
    desk.sync("first")
    case = desk.cases("first")[0]["case"]
    out, page = desk.root / "out.json", desk.root / "out.html"
    desk.patch.setattr(sys, "stdin", io.StringIO())
    options = ("--out", out, "--page", page)
    asked = desk.run("reviewer", "transcript", case, *options, "--passphrase-file", desk.passphrase, home="first")
    assert (asked.code, out.exists(), page.exists()) == (2, False, False)
    told = desk.secret("reviewer", "transcript", case, *options, "--yes", home="first").out
    assert "What I saw." in page.read_text()

    fingerprint = told.split("--desk ")[1].strip()
    stranger = {"home": "stranger"}
    checked = desk.good("verify", out, "--desk", fingerprint, "--json", **stranger).json
    assert (checked["case"], checked["items"], checked["desk_compared"]) == (case, 1, True)
    assert fingerprint in desk.good("verify", out, **stranger).out
    assert not (desk.root / "stranger").exists()

    assert desk.run("verify", out, "--desk", "12", **stranger).code == 2
    other = desk.run("verify", out, "--desk", "00" * 32, **stranger)
    assert (other.code, "(desk)" in other.err) == (1, True)
    content = json.loads(out.read_text())
    content["payloads"][0]["text"] = content["payloads"][0]["text"].replace("I saw", "we did")
    out.write_text(json.dumps(content, separators=(",", ":")))
    forged = desk.run("verify", out, "--page", desk.root / "forged.html", **stranger)
    assert (forged.code, "(signature)" in forged.err) == (1, True)
    assert not (desk.root / "forged.html").exists()
