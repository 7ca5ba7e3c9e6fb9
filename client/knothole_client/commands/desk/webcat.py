"""``knothole desk webcat``: what browsers with WEBCAT compare the page with, made where the desk key is. Nothing here needs a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from knothole_client import clock
from knothole_client.commands.groups import Group
from knothole_client.commands.screen import agree, say
from knothole_client.commands.secrets_input import passphrase_option, passphrase_prompt, yes_option
from knothole_client.desk import folder
from knothole_client.desk.folder import DeskFolder
from knothole_client.desk.sigsum import MAX_POLICY, MAX_PROOF, Policy, leaf_request, times
from knothole_client.desk.webcat import (
    BUNDLE,
    BUNDLE_PREV,
    ENROLLMENT,
    MANIFEST,
    bundle_prev,
    canonical,
    check_bundle,
    check_enrollment,
    enrollment_digest,
    enrollment_of,
    json_of,
    manifest_of,
    octets,
    read_json,
)
from knothole_client.errors import UsageError
from knothole_client.files.durable import write_durably
from knothole_client.protocol.desk_document import DIRECTORY, PAGE_LIST, PIN, split_records
from knothole_client.protocol.page_list import verify_page_list
from knothole_client.scrubbing import scrub

UNLOGGED: Final = "manifest.unlogged.json"
REQUEST: Final = "manifest.req"
SECTIONS: Final = {"In this order": ("enroll", "sign", "complete")}
EXAMPLE: Final = """\
knothole desk webcat enroll --policy policy --cas-url https://cas.example
knothole desk webcat sign tree-head            of the log, from get-tree-head
knothole desk webcat complete manifest.proof   what sigsum-submit brought back"""


@click.group(cls=Group, sections=SECTIONS, example=EXAMPLE)
def webcat() -> None:
    """Sign the page for browsers with WEBCAT.

    WEBCAT is an extension of Firefox for sites on the web. It knows no onion address, and Tor Browser does not have it: whoever comes
    over Tor is not protected by it.
    """


@webcat.command()
@click.option(
    "--policy",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    required=True,
    help="A policy of Sigsum: logs with their addresses, witnesses, quorum.",
)
@click.option("--cas-url", required=True, help="Where what was signed can be fetched by its digest.")
@click.option("--max-age", type=click.IntRange(1, 366), default=180, show_default=True, help="Days a signature holds.")
@yes_option
@click.pass_obj
def enroll(home: Path, policy: Path, cas_url: str, max_age: int, yes: bool) -> None:
    """Say who signs the page, and which witnesses must have seen it logged."""
    opened = folder.open_desk(home / "desk", None)
    with policy.open("rb") as stream:
        enrollment = enrollment_of(
            stream.read(MAX_POLICY + 1), opened.chain.key, max_age * clock.SECONDS_A_DAY, cas_url
        )
    path = _folder(home) / ENROLLMENT
    if path.exists() and read_json(path) != enrollment:
        say("This is another enrollment than before. WEBCAT takes days to take it over.", "bold")
        agree("Replace it?", yes, "Nothing was changed.")
    write_durably(path, canonical(enrollment))
    say(f"Written: {path}")
    say(f"Its digest, by which WEBCAT's list will know this desk: {enrollment_digest(enrollment)}")
    say("Next, with the log's tree head of today, which a browser or curl saves from:")
    for url in enrollment["logs"].values():
        say(f"  {scrub(url.rstrip('/'))}/get-tree-head")
    say("  knothole desk webcat sign FILE")


@webcat.command()
@click.argument("tree_head", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@yes_option
@passphrase_option
@click.pass_obj
def sign(home: Path, tree_head: Path, yes: bool, passphrase_file: Path | None) -> None:
    """Sign what servers serve, with FILE, the log's tree head, as its date."""
    enrollment, policy = _enrollment(home)
    opened = folder.open_desk(home / "desk", passphrase_prompt(passphrase_file))
    if octets(enrollment["signers"][0]) != opened.chain.key:
        raise UsageError(
            "enrollment",
            "The enrollment names another desk key: it was made before a rotation.",
            "Enroll again: knothole desk webcat enroll",
        )
    head = _text(tree_head)
    manifest = _manifest(opened, head)
    seen = times(policy, head)
    until = seen[len(seen) // 2] + enrollment["max_age"]
    say("What browsers with WEBCAT will take, and nothing else:", "bold")
    say(f"  the {len(manifest['files']) - 1} files of release {scrub(manifest['version'])}, and desk.json of this desk")
    say(f"  until {clock.moment(until)}")
    agree("Sign this?", yes, "Nothing was signed.")
    write_durably(_folder(home) / UNLOGGED, json_of(manifest))
    write_durably(_folder(home) / REQUEST, leaf_request(canonical(manifest), opened.desk_key))
    say(f"Signed: {_folder(home) / REQUEST}. Nobody takes it before it is logged. The log is public, for ever.")
    say(f"  sigsum-submit -p POLICY {REQUEST}    on a machine with a network")
    say("  knothole desk webcat complete manifest.proof")


@webcat.command()
@click.argument("proof", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def complete(home: Path, proof: Path) -> None:
    """Check PROOF of the log as a browser would, and make the files."""
    enrollment, _ = _enrollment(home)
    manifest = read_json(_existing(home, UNLOGGED, "knothole desk webcat sign"))
    signatures = {enrollment["signers"][0]: _text(proof)}
    made = {"enrollment": enrollment, "manifest": manifest, "signatures": signatures}
    stale_from = check_bundle(made, clock.now(), enrollment_digest(enrollment))
    at = _folder(home)
    former = [read_json(path) for path in (at / BUNDLE, at / BUNDLE_PREV) if path.exists()]
    previous = bundle_prev(former, made, clock.now())
    if previous:
        write_durably(at / BUNDLE_PREV, json_of(previous))
    else:
        (at / BUNDLE_PREV).unlink(missing_ok=True)
    write_durably(at / MANIFEST, json_of({"manifest": manifest, "signatures": signatures}))
    write_durably(at / BUNDLE, json_of(made))
    names = [ENROLLMENT, MANIFEST, BUNDLE, *([BUNDLE_PREV] if previous else [])]
    say(f"Checked as a browser does, and written to {at}: {', '.join(names)}")
    say(
        f"Browsers take it until {clock.moment(stale_from)}. Sign again before that, and before the page or desk.json changes."
    )
    say("Hand the files to the operator, for the folder webcat of the server's data folder.")
    if not previous and any(enrollment_digest(old["enrollment"]) != enrollment_digest(enrollment) for old in former):
        say("Browsers that know an earlier enrollment refuse the page until WEBCAT has taken this one over.", "bold")


def _manifest(opened: DeskFolder, tree_head: str) -> dict[str, Any]:
    """Of what the desk signed last: everybody serves and compares that."""
    if opened.previous is None or opened.previous.chain.pin != opened.chain.pin:
        raise UsageError(
            "not-signed",
            "The desk has not signed what servers serve, or not since its key was rotated.",
            "First: knothole desk sign --days 30 --out FILE",
        )
    records = dict(split_records((opened.path / "desk").read_bytes()))
    listed = verify_page_list(records[PAGE_LIST], opened.chain, records[DIRECTORY], records[PIN])
    return manifest_of(listed, records[PIN], tree_head)


def _folder(home: Path) -> Path:
    return home / "desk" / "webcat"


def _enrollment(home: Path) -> tuple[dict[str, Any], Policy]:
    folder.open_desk(home / "desk", None)  # says so if there is no desk, before anything else is missed
    enrollment = read_json(_existing(home, ENROLLMENT, "knothole desk webcat enroll"))
    return enrollment, check_enrollment(enrollment)


def _existing(home: Path, name: str, first: str) -> Path:
    path = _folder(home) / name
    if not path.exists():
        raise UsageError("order", f"{path} is missing.", f"First: {first}")
    return path


def _text(path: Path) -> str:
    """A proof or tree head; what is longer or not ASCII is none, and is refused as such."""
    with path.open("rb") as stream:
        return stream.read(MAX_PROOF + 1).decode("ascii", "replace")
