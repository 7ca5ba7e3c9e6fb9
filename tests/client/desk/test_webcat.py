"""What browsers with WEBCAT take and refuse: each of its errors that concerns a desk, and Sigsum's own tool as a second opinion."""

from __future__ import annotations

import base64
import copy
import shutil
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from knothole_client.desk import webcat
from knothole_client.desk.sigsum import SigsumError, leaf_request, read_compiled, read_policy
from knothole_client.desk.webcat import MAX_FILE, WebcatError, canonical, check_bundle, enrollment_digest
from knothole_client.errors import UsageError
from knothole_client.protocol.primitives import Seed, VerifyKey, verify_key
from knothole_client.release import own_page_list
from tests.support.toy_log import LOG, STRANGER, WITNESSES, ToyLog, policy, public

NOW = 1_800_000_000
DAY = 86_400
DESK, OTHER = Seed(b"d" * 32), Seed(b"o" * 32)
PIN = b'{"desk":"of the tests"}'


def written(seed: Seed) -> str:
    """A signer's key as an enrollment has it."""
    return base64.urlsafe_b64encode(verify_key(seed)).rstrip(b"=").decode()


class Made:
    """A bundle that a browser takes, and what it is made of."""

    def __init__(self) -> None:
        self.log = ToyLog()
        self.enrollment = webcat.enrollment_of(policy().encode(), verify_key(DESK), 30 * DAY, "https://cas.example")
        self.manifest = webcat.manifest_of(own_page_list(), PIN, self.log.tree_head(NOW))
        self.signatures: dict[str, Any] = {}
        self.sign()

    def sign(self, seed: Seed = DESK, **false: Any) -> None:
        """Have the manifest logged as it is now."""
        proof = self.log.submit(leaf_request(canonical(self.manifest), seed), NOW, **false)
        self.signatures[written(seed)] = proof

    @property
    def bundle(self) -> dict[str, Any]:
        return {"enrollment": self.enrollment, "manifest": self.manifest, "signatures": self.signatures}

    def code(self, now: int = NOW, enrolled: str | None = None) -> str:
        """Why a browser refuses it."""
        with pytest.raises(WebcatError) as refused:
            check_bundle(self.bundle, now, enrolled or enrollment_digest(self.enrollment))
        return refused.value.code


@pytest.fixture
def made() -> Made:
    return Made()


def test_a_file_that_is_no_bundle_is_refused_by_the_name_that_a_browser_shows(tmp_path: Path) -> None:
    file = tmp_path / "bundle.json"
    for content in (b"", b"{", b"[]", b"null", b"\xff{}", b"[" * 100_000, b'{"a":"' + b"a" * MAX_FILE + b'"}'):
        file.write_bytes(content)
        with pytest.raises(WebcatError, match="ERR_WEBCAT_BUNDLE_MALFORMED") as refused:
            webcat.read_json(file)
        assert refused.value.code == "BUNDLE_MALFORMED"


def test_what_a_desk_makes_is_taken_until_its_date(made: Made) -> None:
    enrolled = enrollment_digest(made.enrollment)
    until = check_bundle(made.bundle, NOW, enrolled)
    assert until == NOW + 1 + 30 * DAY  # the second of two witnesses is the median
    assert check_bundle(made.bundle, until, enrolled) == until
    assert made.code(now=until + 1) == "MANIFEST_EXPIRED"


def test_proofs_hold_wherever_a_leaf_is_in_trees_of_all_shapes(made: Made) -> None:
    for _ in range(17):
        made.sign()
        check_bundle(made.bundle, NOW, enrollment_digest(made.enrollment))


def test_a_manifest_lists_what_a_server_serves_and_nothing_else(made: Made) -> None:
    files = {f"/app/{file.path}" for file in own_page_list().files} - {"/app/index.html"}
    assert set(made.manifest["files"]) == files | {"/index.html", "/app/desk.json"}
    assert all("=" not in digest for digest in made.manifest["files"].values())


def test_the_canonical_form_escapes_quotes_and_backslashes_only() -> None:
    value = {"b": ['a "quote"', "back\\slash\nline"], "a": {"z": True, "é": None, "n": -3}}
    assert canonical(value).decode() == ('{"a":{"n":-3,"z":true,"é":null},"b":["a \\"quote\\"","back\\\\slash\nline"]}')
    with pytest.raises(TypeError):
        canonical({"half": 0.5})


def setting(part: str, **members: Any) -> Callable[[Made], None]:
    """Change members of the enrollment or the manifest, and have a changed manifest logged again."""

    def change(made: Made) -> None:
        getattr(made, part).update(members)
        if part == "manifest":
            made.sign()

    return change


def without(part: str, member: str) -> Callable[[Made], None]:
    def change(made: Made) -> None:
        del getattr(made, part)[member]
        if part == "manifest":
            made.sign()

    return change


def signed(**false: Any) -> Callable[[Made], None]:
    return lambda made: made.sign(**false)


def replaced(old: str, new: str) -> Callable[[Made], None]:
    """A proof with other text in it."""

    def change(made: Made) -> None:
        made.signatures = {signer: proof.replace(old, new, 1) for signer, proof in made.signatures.items()}
        assert old != new

    return change


def dated(head: Callable[[ToyLog], str]) -> Callable[[Made], None]:
    """A manifest with another tree head."""
    return lambda made: setting("manifest", timestamp=head(made.log))(made)


def alone_in_its_log(made: Made) -> None:
    """Sigsum's tools write no index in a log of one leaf, and the client wants one."""
    made.log.leaves.clear()
    made.sign()
    replaced("\nleaf_index=0\n", "")(made)


def with_a_bad_second_signature(made: Made) -> None:
    """One bad signature of a signer spoils the good ones."""
    made.enrollment["signers"].append(written(OTHER))
    made.sign(OTHER, by=())


def by_a_stranger(made: Made) -> None:
    made.signatures.clear()
    made.sign(OTHER)


def twice_by_one_signer(made: Made) -> None:
    """The same key in another writing is no second signer."""
    setting("enrollment", threshold=2, signers=[*made.enrollment["signers"], KEY])(made)
    made.signatures |= {signer + "=": proof for signer, proof in made.signatures.items()}


CSP = dict(own_page_list().headers)["Content-Security-Policy"]
KEY = "A" * 43
REFUSED: dict[str, list[Callable[[Made], None]]] = {
    "BUNDLE_MISSING_ENROLLMENT": [lambda made: setattr(made, "enrollment", None)],
    "BUNDLE_MISSING_MANIFEST": [lambda made: setattr(made, "manifest", None)],
    "BUNDLE_MISSING_SIGNATURES": [lambda made: setattr(made, "signatures", None)],
    "ENROLLMENT_TYPE_INVALID": [without("enrollment", "type"), setting("enrollment", type="sigstore")],
    "ENROLLMENT_POLICY_MALFORMED": [without("enrollment", "policy"), setting("enrollment", policy=[])],
    "ENROLLMENT_POLICY_LENGTH": [setting("enrollment", policy=""), setting("enrollment", policy="A" * 8193)],
    "ENROLLMENT_SIGNERS_MALFORMED": [without("enrollment", "signers"), setting("enrollment", signers=KEY)],
    "ENROLLMENT_SIGNERS_EMPTY": [setting("enrollment", signers=[])],
    "ENROLLMENT_SIGNERS_KEY_MALFORMED": [setting("enrollment", signers=[1])],
    "ENROLLMENT_THRESHOLD_MALFORMED": [
        without("enrollment", "threshold"),
        setting("enrollment", threshold=0),
        setting("enrollment", threshold="1"),
    ],
    "ENROLLMENT_THRESHOLD_IMPOSSIBLE": [setting("enrollment", threshold=2)],
    "ENROLLMENT_MAX_AGE_MALFORMED": [without("enrollment", "max_age"), setting("enrollment", max_age="180")],
    "ENROLLMENT_LOGS_MALFORMED": [
        without("enrollment", "logs"),
        setting("enrollment", logs={}),
        setting("enrollment", logs={KEY: None}),
    ],
    "MANIFEST_VERIFY_FAILED": [
        signed(by=WITNESSES[:1]),
        signed(by=(WITNESSES[0], STRANGER)),
        signed(by=(WITNESSES[0], WITNESSES[0])),
        signed(by=(*WITNESSES, WITNESSES[0])),
        signed(log=STRANGER),
        lambda made: made.manifest.update(version="9.9.9"),
        lambda made: made.manifest["files"].update({"/app/app.js": KEY}),
        replaced("version=2", "version=3"),
        replaced("leaf_index=1", "leaf_index=0"),
        replaced("leaf_index=1", "leaf_index=7"),
        replaced("leaf_index=1\n", f"leaf_index=1\nnode_hash={'0' * 64}\n"),
        replaced("leaf=", f"leaf={'0' * 64} "),
        lambda made: made.signatures.update({made.enrollment["signers"][0]: ""}),
        lambda made: made.signatures.update({made.enrollment["signers"][0]: None}),
        lambda made: setting("enrollment", policy="AAAA")(made),
        alone_in_its_log,
        with_a_bad_second_signature,
    ],
    "MANIFEST_THRESHOLD_UNSATISFIED": [
        lambda made: made.signatures.clear(),
        by_a_stranger,
        twice_by_one_signer,
    ],
    "MANIFEST_MISSING_TIMESTAMP": [without("manifest", "timestamp"), setting("manifest", timestamp="")],
    "MANIFEST_TIMESTAMP_VERIFY_FAILED": [
        dated(lambda log: log.tree_head(NOW, by=WITNESSES[:1])),
        dated(lambda log: log.tree_head(NOW, log=STRANGER)),
        dated(lambda log: log.tree_head(NOW).replace(f" {NOW} ", f" {NOW + DAY} ")),
        dated(lambda log: log.tree_head(NOW).replace("size=", "size=1")),
        dated(lambda log: "2027-01-15"),
    ],
    "MANIFEST_EXPIRED": [dated(lambda log: log.tree_head(NOW - 30 * DAY - 2))],
    "MANIFEST_FILES_MISSING": [without("manifest", "files"), setting("manifest", files={})],
    "MANIFEST_WASM_MISSING": [without("manifest", "wasm")],
    "MANIFEST_DEFAULT_CSP_MISSING": [without("manifest", "default_csp")],
    "MANIFEST_DEFAULT_CSP_INVALID": [
        setting("manifest", default_csp=csp)
        for csp in (
            ";",  # ERR_WEBCAT_CSP_PARSE_FAILED is in the client's list of codes, and nothing in version 2.7.1 raises it
            "\x00",
            "default-src *",
            "script-src 'self'",
            f"{CSP}, default-src 'none'",
            CSP.replace("script-src 'self'", "script-src 'unsafe-eval'"),
            CSP.replace("script-src 'self'", "script-src 'unsafe-inline'"),
            CSP.replace("script-src 'self'", "script-src https://cdn.example"),
            CSP.replace("worker-src 'self'", "worker-src blob:"),
            CSP.replace("style-src 'self'", "style-src *"),
            f"{CSP}; object-src 'self'",
            f"{CSP}; frame-src *",
        )
    ],
    "MANIFEST_EXTRA_CSP_INVALID": [setting("manifest", extra_csp={"/app/": "default-src *"})],
    "MANIFEST_EXTRA_CSP_MALFORMED": [setting("manifest", extra_csp=["default-src 'none'"])],
    "MANIFEST_DEFAULT_INDEX_MISSING": [without("manifest", "default_index")],
    "MANIFEST_DEFAULT_INDEX_MISSING_FILE": [setting("manifest", default_index="/index.html")],
    "MANIFEST_DEFAULT_FALLBACK_MISSING": [
        without("manifest", "default_fallback"),
        setting("manifest", default_fallback="not-found.html"),
    ],
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_a_browser_refuses_is_refused_here_under_its_name(code: str) -> None:
    for change in REFUSED[code]:
        made = Made()
        change(made)
        assert made.code(enrolled=None if made.enrollment else "none") == code


def test_another_enrollment_than_the_one_known_is_refused(made: Made) -> None:
    known = enrollment_digest(made.enrollment)
    made.enrollment["max_age"] += 1
    assert made.code(enrolled=known) == "ENROLLMENT_MISMATCH"


def test_a_former_enrollment_is_served_the_new_page_or_none(made: Made) -> None:
    former = copy.deepcopy(made.bundle)
    made.enrollment["max_age"] += DAY
    same_signers = webcat.bundle_prev([former], made.bundle, NOW)
    assert same_signers == {**made.bundle, "enrollment": former["enrollment"]}
    assert webcat.bundle_prev([copy.deepcopy(made.bundle)], made.bundle, NOW) is None  # nothing changed
    made.enrollment["signers"] = [written(OTHER)]
    made.signatures.clear()
    made.sign(OTHER)
    assert webcat.bundle_prev([former], made.bundle, NOW) == former  # other signers, and the same page
    assert webcat.bundle_prev([former], made.bundle, NOW + 40 * DAY) is None  # too old
    made.manifest["files"]["/app/desk.json"] = KEY
    assert webcat.bundle_prev([former], made.bundle, NOW) is None  # of another page


@pytest.mark.parametrize("url", ["", "cas.example", "https://", "https://a b", "https://a\nb", "https://é.example"])
def test_an_address_that_is_none_does_not_get_into_an_enrollment(url: str) -> None:
    """What an enrollment's digest is of must be JSON, too."""
    with pytest.raises(UsageError):
        webcat.enrollment_of(policy().encode(), verify_key(DESK), DAY, url)
    if url and " " not in url and "\n" not in url:
        with pytest.raises(UsageError):
            webcat.enrollment_of(
                policy().replace("https://log.example/toy", url).encode(), verify_key(DESK), DAY, "https://cas.example"
            )


# Policies


def key(digit: str) -> str:
    return digit * 64


GROUPS = "\n".join(
    (
        f"log {key('1')}",
        *(f"witness X{number} {key(digit)}" for number, digit in enumerate("234")),
        "group X 2 X0 X1 X2",
        *(f"witness Y{number} {key(digit)}" for number, digit in enumerate("abc")),
        "group Y any Y0 Y1 Y2",
        "group both all X Y",
        "quorum both",
    )
)


def test_a_policy_is_compiled_as_by_sigsum_compile_policy() -> None:
    """The bytes are those of the reference compiler in sigsum-c, for this policy."""
    compiled = read_policy(GROUPS.encode())[0].compiled()
    witnesses = "".join(map(key, "b24c3a"))
    assert compiled.hex() == f"0001060e{key('1')}{witnesses}4043014501814142014401820182"
    assert read_compiled(compiled).compiled() == compiled


def test_a_quorum_counts_as_its_groups_say() -> None:
    parsed = read_policy(GROUPS.encode())[0]
    number = {witness.hex()[0]: place for place, witness in enumerate(parsed.witnesses)}
    for seen, enough in {"23a": True, "234abc": True, "23": False, "2a": False, "abc": False, "": False}.items():
        assert parsed.is_met({number[digit] for digit in seen}) == enough, seen


def test_a_quorum_of_seventy_witnesses_is_counted() -> None:
    names = [f"w{number}" for number in range(70)]
    lines = [f"witness {name} {number:064x}" for number, name in enumerate(names)]
    text = "\n".join((f"log {key('f')}", *lines, f"group all 65 {' '.join(names)}", "quorum all"))
    parsed = read_policy(text.encode())[0]
    assert parsed.is_met(range(65))
    assert not parsed.is_met(range(64))


@pytest.mark.parametrize(
    "change",
    [
        ("quorum both", ""),
        ("quorum both", "quorum none"),
        ("quorum both", "quorum nobody"),
        ("quorum both", "quorum both\nquorum both"),
        ("group both all X Y", "group both all X X"),
        ("group both all X Y", "group both all X Z"),
        ("group both all X Y", "group both 3 X Y"),
        ("group both all X Y", "group both 0 X Y"),
        ("group both all X Y", "group both -1 X Y"),
        ("group both all X Y", "group both all X X0"),  # a name is a member once
        ("group both all X Y", "group X all X Y"),
        ("group X 2", "grope X 2"),
        (f"log {key('1')}", ""),
        (f"log {key('1')}", f"log {key('1')}\nlog {key('1')}"),
        (f"log {key('1')}", "log 11"),
        (key("3"), key("2")),
    ],
)
def test_a_policy_that_means_nothing_is_refused(change: tuple[str, str]) -> None:
    text = GROUPS.replace(*change)
    assert text != GROUPS
    with pytest.raises(SigsumError):
        read_policy(text.encode())


@pytest.mark.parametrize(
    "program", ["", "01", "40", "4001", "40400101", "4080", "4081", "41814081", "ff", "00", "c041"]
)
def test_a_quorum_is_met_only_by_programs_that_end_with_yes(program: str) -> None:
    compiled = bytes([0, 1, 1, len(program) // 2]) + bytes(64) + bytes.fromhex(program)
    assert read_compiled(compiled).is_met({0}) == (program in ("40", "4080", "4081"))


def test_what_a_policy_says_commands_no_terminal() -> None:
    for text in ("log \x1b[2Jkey", "witness \x1b[2Jname"):
        with pytest.raises(SigsumError) as refused:
            read_policy(text.encode())
        assert "\x1b" not in str(refused.value)


@pytest.mark.parametrize(
    "untrusted", [b"", b"\0\1\1", bytes([1, 0, 0, 0]), bytes([0, 1, 0, 0]), bytes([0, 0, 0, 0, 0])]
)
def test_a_compiled_policy_of_another_length_or_version_is_refused(untrusted: bytes) -> None:
    with pytest.raises(SigsumError):
        read_compiled(untrusted)


# Sigsum's own tool


def openssh(public_key: VerifyKey) -> str:
    parts = (b"ssh-ed25519", bytes(public_key))
    blob = b"".join(struct.pack(">I", len(part)) + part for part in parts)
    return f"ssh-ed25519 {base64.b64encode(blob).decode()} of the tests\n"


@pytest.mark.skipif(shutil.which("sigsum-verify") is None, reason="needs sigsum-verify (Debian 13: sigsum-go)")
def test_sigsum_verify_judges_proofs_alike(made: Made, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(openssh(verify_key(DESK)))
    (tmp_path / "policy").write_text(policy())

    def takes() -> bool:
        (proof,) = made.signatures.values()
        (tmp_path / "proof").write_text(proof)
        ran = subprocess.run(
            ["sigsum-verify", "-k", "key", "-p", "policy", "proof"],
            cwd=tmp_path,
            input=canonical(made.manifest),
            capture_output=True,
            check=False,
        )
        return ran.returncode == 0

    for _ in range(6):
        made.sign()
        assert takes()
    request = leaf_request(canonical(made.manifest), DESK)
    ran = subprocess.run(["sigsum-submit", "--leaf-hash"], input=request, capture_output=True, check=True)
    assert bytes.fromhex(ran.stdout.decode().strip()) == made.log.leaves[-1]
    for change in (signed(by=WITNESSES[:1]), signed(log=STRANGER), replaced("leaf_index=", "leaf_index=1")):
        made = Made()
        change(made)
        assert not takes()
        assert made.code() == "MANIFEST_VERIFY_FAILED"
    assert public(LOG) in policy()
