"""What browsers with WEBCAT compare a page with: enrollment, manifest and bundle (https://github.com/freedomofpress/webcat).

The rules are those of its client, version 2.7.1: where specification, command line and client disagree, visitors have the client.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from knothole_client.desk.sigsum import Policy, SigsumError, read_compiled, read_policy, times, verify_proof
from knothole_client.errors import ClientError, UsageError
from knothole_client.protocol.page_list import INDEX, NOT_FOUND, PageList
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.scrubbing import scrub

ENROLLMENT: Final = "enrollment.json"
MANIFEST: Final = "manifest.json"
BUNDLE: Final = "bundle.json"
BUNDLE_PREV: Final = "bundle-prev.json"
MAX_COMPILED: Final = 8192  # characters
MAX_FILE: Final = 1024 * 1024  # bytes
_URL: Final = re.compile(r"https?://[!-~]{1,200}")
SELF: Final = ("'none'", "'self'")
CSP: Final = {
    "script-src": (*SELF, "'wasm-unsafe-eval'", "'sha"),
    "script-src-elem": (*SELF, "'wasm-unsafe-eval'", "'sha"),
    "style-src": (*SELF, "'unsafe-inline'", "'unsafe-hashes'", "'sha"),
    "style-src-elem": (*SELF, "'unsafe-inline'", "'unsafe-hashes'", "'sha"),
    "object-src": ("'none'",),
    "child-src": (*SELF, "blob:", "data:"),
    "frame-src": (*SELF, "blob:", "data:"),
    "worker-src": SELF,
}
"""What a directive may allow; hosts, which another enrollment would have to vouch for, are none of ours."""


class WebcatError(ClientError):
    """What a browser with WEBCAT would refuse; ``code`` is the one it shows, without ``ERR_WEBCAT_``."""

    def __init__(self, code: str, reason: str = "") -> None:
        super().__init__(
            code,
            f"Browsers with WEBCAT would refuse the page: ERR_WEBCAT_{code}." + (f" {reason}" if reason else ""),
            "Make what is wrong once more; docs/desk-guide.md has the steps.",
        )


def enrollment_of(policy_file: bytes, signer: VerifyKey, max_age: int, cas_url: str) -> dict[str, Any]:
    """Who may sign the page, and who must have seen it logged. Its digest is what a browser knows of a site beforehand.

    Raises:
        SigsumError: the policy cannot be used.
        UsageError: an address is none.
        WebcatError: clients would refuse it.
    """
    policy, urls = read_policy(policy_file)
    for url in (cas_url, *urls.values()):
        if not _URL.fullmatch(url):
            raise UsageError(
                "url", f"This is no address of the web: {scrub(url[:80])}", "Write it as https://HOST/PATH."
            )
    enrollment = {
        "type": "sigsum",
        "policy": _base64url(policy.compiled()),
        "signers": [_base64url(signer)],
        "threshold": 1,
        "max_age": max_age,
        "cas_url": cas_url,
        "logs": {key.hex(): url for key, url in urls.items()},
    }
    check_enrollment(enrollment)
    return enrollment


def manifest_of(page: PageList, pin: bytes, tree_head: str) -> dict[str, Any]:
    """What a server serves: the files of a page list, and the pin of the desk.

    Raises:
        WebcatError: clients would refuse it.
    """
    digests = {f"/app/{file.path}": file.digest for file in page.files} | {"/app/desk.json": sha256(pin)}
    digests[f"/{INDEX}"] = digests.pop(f"/app/{INDEX}")  # clients look for "/" here
    manifest = {
        "name": "Knothole",
        "app": "Knothole",
        "version": page.release,
        "default_csp": dict(page.headers).get("Content-Security-Policy", ""),
        "extra_csp": {},
        "default_index": INDEX,
        "default_fallback": f"/app/{NOT_FOUND}",
        "files": {path: _base64url(digest) for path, digest in digests.items()},
        "wasm": [],
        "timestamp": tree_head,
    }
    check_manifest(manifest)
    return manifest


def canonical(value: object) -> bytes:
    """OLPC's canonical JSON: what is signed, and what an enrollment's digest is of. Not always JSON: a new line stands for itself."""
    if isinstance(value, str):
        return b'"' + value.replace("\\", "\\\\").replace('"', '\\"').encode() + b'"'
    if isinstance(value, list):
        return b"[" + b",".join(canonical(item) for item in value) + b"]"
    if isinstance(value, dict):
        members = (canonical(name) + b":" + canonical(value[name]) for name in sorted(value))
        return b"{" + b",".join(members) + b"}"
    if isinstance(value, float):
        raise TypeError("canonical JSON has no fractions")
    return json.dumps(value).encode()


def json_of(value: object) -> bytes:
    """A file as it is served."""
    return json.dumps(value, separators=(",", ":"), sort_keys=True).encode()


def read_json(path: Path) -> dict[str, Any]:
    """A file of the folder.

    Raises:
        WebcatError: it holds no object.
    """
    with path.open("rb") as stream:
        untrusted = stream.read(MAX_FILE + 1)
    try:
        value = json.loads(untrusted) if len(untrusted) <= MAX_FILE else None
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise WebcatError("BUNDLE_MALFORMED", f"{path} is no JSON object, or too large.")
    return value


def enrollment_digest(enrollment: Mapping[str, Any]) -> str:
    """As WEBCAT's tools write it."""
    return _base64url(sha256(canonical(enrollment)))


def check_bundle(bundle: Mapping[str, Any], now: int, enrolled: str) -> int:
    """Check a bundle as a browser does; the moment from which it is too old.

    Args:
        enrolled: the digest of the enrollment that the browser knows.

    Raises:
        WebcatError: what a browser refuses.
    """
    for member in ("enrollment", "manifest", "signatures"):
        if not isinstance(bundle.get(member), dict):
            raise WebcatError(f"BUNDLE_MISSING_{member.upper()}")
    enrollment, manifest = bundle["enrollment"], bundle["manifest"]
    if enrollment_digest(enrollment) != enrolled:
        raise WebcatError("ENROLLMENT_MISMATCH")
    policy = check_enrollment(enrollment)
    _check_signatures(enrollment, manifest, bundle["signatures"], policy)
    stale_from = _check_age(enrollment, manifest, policy, now)
    check_manifest(manifest)
    return stale_from


def bundle_prev(former: Iterable[Mapping[str, Any]], bundle: Mapping[str, Any], now: int) -> Mapping[str, Any] | None:
    """What serves browsers that still know an earlier enrollment: the same manifest under that one, if its signers and log are those of it
    too, else the former bundle, if the page is the same; None if there is neither.

    Args:
        former: the bundles served so far, the newest first.
    """
    digest = enrollment_digest(bundle["enrollment"])
    before = [old for old in former if enrollment_digest(old.get("enrollment", {})) != digest]
    for old in before[:1]:
        for candidate in ({**bundle, "enrollment": old["enrollment"]}, old):
            same_page = all(
                candidate["manifest"].get(name) == bundle["manifest"][name] for name in ("files", "default_csp")
            )
            with suppress(WebcatError):
                check_bundle(candidate, now, enrollment_digest(old["enrollment"]))
                if same_page:
                    return candidate
    return None


def check_enrollment(enrollment: Mapping[str, Any]) -> Policy:
    """Check an enrollment; its policy.

    Raises:
        WebcatError: a client would refuse it.
    """
    policy, signers, threshold = (enrollment.get(name) for name in ("policy", "signers", "threshold"))
    logs = enrollment.get("logs")
    refused = {
        "TYPE_INVALID": enrollment.get("type") != "sigsum",
        "POLICY_MALFORMED": not isinstance(policy, str),
        "POLICY_LENGTH": isinstance(policy, str) and not 0 < len(policy) <= MAX_COMPILED,
        "SIGNERS_MALFORMED": not isinstance(signers, list),
        "SIGNERS_EMPTY": signers == [],
        "SIGNERS_KEY_MALFORMED": isinstance(signers, list) and not all(isinstance(key, str) for key in signers),
        "THRESHOLD_MALFORMED": type(threshold) is not int or threshold < 1,
        "THRESHOLD_IMPOSSIBLE": type(threshold) is int and isinstance(signers, list) and threshold > len(signers),
        "MAX_AGE_MALFORMED": type(enrollment.get("max_age")) is not int,
        "LOGS_MALFORMED": not isinstance(logs, dict)
        or not logs
        or not all(isinstance(url, str) for url in logs.values()),
    }
    for code, is_refused in refused.items():
        if is_refused:
            raise WebcatError(f"ENROLLMENT_{code}")
    try:
        return read_compiled(octets(enrollment["policy"]))
    except SigsumError as refusal:
        raise WebcatError("MANIFEST_VERIFY_FAILED", str(refusal)) from None


def check_manifest(manifest: Mapping[str, Any]) -> None:
    """Check a manifest, but not who signed it.

    Raises:
        WebcatError: a client would refuse it.
    """
    files, csp, index = (manifest.get(name) for name in ("files", "default_csp", "default_index"))
    fallback, extra = manifest.get("default_fallback"), manifest.get("extra_csp") or {}
    refused = {
        "FILES_MISSING": not isinstance(files, dict) or not files,
        "DEFAULT_CSP_MISSING": not csp,
        "DEFAULT_INDEX_MISSING": not index,
        "DEFAULT_FALLBACK_MISSING": not fallback or (isinstance(files, dict) and fallback not in files),
        "DEFAULT_INDEX_MISSING_FILE": isinstance(files, dict) and f"/{index}" not in files,
        "WASM_MISSING": manifest.get("wasm") is None,
        "EXTRA_CSP_MALFORMED": not isinstance(extra, dict),
    }
    for code, is_refused in refused.items():
        if is_refused:
            raise WebcatError(f"MANIFEST_{code}")
    _check_csp(str(csp), "MANIFEST_DEFAULT_CSP_INVALID")
    for other in extra.values():
        _check_csp(str(other), "MANIFEST_EXTRA_CSP_INVALID")


def _check_signatures(
    enrollment: Mapping[str, Any], manifest: object, signatures: Mapping[str, Any], policy: Policy
) -> None:
    valid = 0
    for signer in set(enrollment["signers"]) & set(signatures):  # a signer counts once, and a bad signature spoils all
        try:
            verify_proof(policy, VerifyKey(octets(signer)), canonical(manifest), str(signatures[signer]))
        except (SigsumError, TypeError) as refusal:
            raise WebcatError("MANIFEST_VERIFY_FAILED", str(refusal)) from None
        valid += 1
    if valid < enrollment["threshold"]:
        raise WebcatError("MANIFEST_THRESHOLD_UNSATISFIED")


def _check_age(enrollment: Mapping[str, Any], manifest: Mapping[str, Any], policy: Policy, now: int) -> int:
    if not manifest.get("timestamp"):
        raise WebcatError("MANIFEST_MISSING_TIMESTAMP")
    try:
        seen = times(policy, str(manifest["timestamp"]))
    except SigsumError as refusal:
        raise WebcatError("MANIFEST_TIMESTAMP_VERIFY_FAILED", str(refusal)) from None
    last = seen[len(seen) // 2] + int(enrollment["max_age"])
    if now > last:
        raise WebcatError("MANIFEST_EXPIRED")
    return last


def _check_csp(csp: str, code: str) -> None:
    """The rules for a policy; Knothole's has ``default-src 'none'``, so any other is refused rather than followed."""
    directives: dict[str, list[str]] = {}
    for words in (part.split() for part in csp.split(";")):
        if words:
            directives.setdefault(words[0].lower(), words[1:])
    if "," in csp or directives.get("default-src") != ["'none'"]:
        raise WebcatError(code, "It has a comma, or its default-src is not 'none'.")
    for name, allowed in CSP.items():
        prefixes = tuple(source for source in allowed if source.endswith((":", "'sha")))
        for source in directives.get(name, ()):
            if source.lower() not in allowed and not source.startswith(prefixes):
                raise WebcatError(code, f"{name} must not have {source}.")


def _base64url(octets: bytes) -> str:
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


def octets(text: str) -> bytes:
    """The octets of base64url; none, if it is something else."""
    try:
        return base64.b64decode(text.replace("-", "+").replace("_", "/") + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        return b""
