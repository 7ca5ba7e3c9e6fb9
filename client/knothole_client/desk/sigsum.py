"""Sigsum: who must have seen that something was logged (a policy), and the proof that it was.

The formats are those of sigsum-go (``doc/policy.md``, ``doc/sigsum-proof.md``), of Sigsum's log protocol, and of the compiled policies that
WEBCAT's client reads. Where that client takes less than Sigsum's own tools, so does this.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from knothole_client.errors import ClientError
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import Seed, VerifyKey, sha256, sign, verify, verify_key
from knothole_client.scrubbing import scrub

MAX_POLICY: Final = 65_536  # bytes of a policy file
MAX_PROOF: Final = 65_536
_MAX_BYTE: Final = 255
_LEAF: Final = b"sigsum.org/v1/tree-leaf\0"
_KEY: Final = re.compile(r"[0-9a-fA-F]{64}")
_ADD, _WITNESS, _AT_LEAST, _PREFIX = 0x01, 0x40, 0x80, 0xC0
_DIGITS: Final = "[1-9][0-9]{0,14}"  # as many as JavaScript counts exactly
_TREE_HEAD: Final = (
    rf"size=({_DIGITS})\nroot_hash=([0-9a-f]{{64}})\nsignature=([0-9a-f]{{128}})\n"
    rf"((?:cosignature=[0-9a-f]{{64}} {_DIGITS} [0-9a-f]{{128}}\n){{0,255}})"
)
_PROOF: Final = (
    r"version=2\nlog=([0-9a-f]{64})\nleaf=([0-9a-f]{64}) ([0-9a-f]{128})\n\n"
    rf"({_TREE_HEAD})\nleaf_index=(0|{_DIGITS})\n((?:node_hash=[0-9a-f]{{64}}\n){{0,63}})"
)


class SigsumError(ClientError):
    """A policy, tree head or proof that does not hold."""

    def __init__(self, message: str) -> None:
        super().__init__("sigsum", message, "Get it once more from where it came; docs/desk-guide.md says how.")


class Policy(NamedTuple):
    """Logs, any of which may have signed, witnesses, and which of them must have seen it, as a program for a small stack."""

    logs: tuple[VerifyKey, ...]
    witnesses: tuple[VerifyKey, ...]
    quorum: bytes

    def compiled(self) -> bytes:
        """As an enrollment has it."""
        head = bytes([0, len(self.logs), len(self.witnesses), len(self.quorum)])
        return head + b"".join((*self.logs, *self.witnesses)) + self.quorum

    def is_met(self, seen_by: Collection[int]) -> bool:
        """Whether the witnesses of these numbers are enough."""
        stack: list[int] = []
        prefix = 0
        for instruction in self.quorum:
            kind, number = instruction & _PREFIX, prefix << 6 | instruction & 0x3F
            prefix = number if kind == _PREFIX else 0
            if kind == _WITNESS and number < len(self.witnesses):
                stack.append(number in seen_by)
            elif kind == _AT_LEAST and stack:
                stack.append(stack.pop() >= number)
            elif instruction == _ADD and len(stack) > 1 and stack[-1] + stack[-2] <= _MAX_BYTE:
                stack.append(stack.pop() + stack.pop())
            elif kind != _PREFIX:
                return False
        return stack == [1]


class TreeHead(NamedTuple):
    """The state of a log, signed by it, and by witnesses at some time."""

    size: int
    root: bytes
    signature: bytes
    cosignatures: dict[bytes, tuple[int, bytes]]
    """Time and signature, by the digest of the witness's key."""


def read_policy(untrusted: bytes) -> tuple[Policy, dict[VerifyKey, str]]:
    """Read a policy file: the policy, and the addresses of logs that have one.

    Raises:
        SigsumError: it is none, or needs no witness.
    """
    lines = [line.split() for line in untrusted[: MAX_POLICY + 1].decode("utf-8", "replace").split("\n")]
    lines = [words for words in lines if words and not words[0].startswith("#")]
    logs = [_key(words[1]) for words in lines if words[0] == "log" and len(words) in (2, 3)]
    urls = {_key(words[1]): words[2] for words in lines if words[0] == "log" and len(words) == 3}
    witnesses = sorted(
        (_key(words[2]) for words in lines if words[0] == "witness" and len(words) in (3, 4)), key=sha256
    )
    codes: dict[str, bytes] = {}
    quorum = b""
    for words in lines:
        match words:
            case ["log", _] | ["log", _, _]:
                continue
            case ["witness", name, key] | ["witness", name, key, _] if name not in codes:
                codes[name] = _instruction(_WITNESS, witnesses.index(_key(key)))
            case ["group", name, threshold, *members] if name not in codes and members:
                codes[name] = _group(threshold, [codes.pop(member, b"") for member in members])
                codes |= dict.fromkeys(members, b"")  # a name is a member once
            case ["quorum", name] if codes.get(name) and not quorum:
                quorum = codes[name]
            case _:
                raise SigsumError(f"This line of the policy cannot be: {scrub(' '.join(words)[:80])}")
    counts = (len(logs), len(witnesses), len(quorum))
    doubles = len({*logs, *witnesses}) < len(logs) + len(witnesses)
    if len(untrusted) > MAX_POLICY or doubles or not all(1 <= count <= _MAX_BYTE for count in counts):
        raise SigsumError("The policy needs a log, witnesses and a quorum, each key once, and few enough of them.")
    return Policy(tuple(sorted(logs, key=sha256)), tuple(witnesses), quorum), urls


def read_compiled(untrusted: bytes) -> Policy:
    """Read a compiled policy.

    Raises:
        SigsumError: it is none.
    """
    head, keys = untrusted[:4], untrusted[4:]
    if len(head) < 4 or head[0] or len(keys) != 32 * (head[1] + head[2]) + head[3]:
        raise SigsumError("The compiled policy is damaged.")
    bounds = [32 * number for number in range(head[1] + head[2] + 1)]
    each = tuple(VerifyKey(keys[low:high]) for low, high in pairwise(bounds))
    return Policy(each[: head[1]], each[head[1] :], keys[bounds[-1] :])


def leaf_request(message: bytes, seed: Seed) -> bytes:
    """What ``sigsum-submit`` takes to have a message logged, signed here, where the key is."""
    digest = sha256(message)
    signature = sign(seed, _LEAF + sha256(digest))
    lines = {"message": digest, "signature": signature, "public_key": verify_key(seed)}
    return "".join(f"{name}={value.hex()}\n" for name, value in lines.items()).encode()


def times(policy: Policy, untrusted_head: str) -> list[int]:
    """When the policy's witnesses saw a tree head, which one of its logs signed. Sorted.

    Raises:
        SigsumError: it is none, is by another log, or too few witnesses saw it.
    """
    match = re.fullmatch(_TREE_HEAD, untrusted_head)
    if match is None:
        raise SigsumError("This is no tree head of a log with witnesses.")
    head = _tree_head(match.groups())
    for log in policy.logs:
        if _is_signed(log, head.signature, _checkpoint(head, sha256(log))):
            return _seen(policy, head, sha256(log))
    raise SigsumError("No log of the policy signed this tree head.")


def verify_proof(policy: Policy, key: VerifyKey, message: bytes, untrusted_proof: str) -> None:
    """Verify that a key signed a message, and that this was logged.

    Raises:
        SigsumError: what does not hold.
    """
    match = re.fullmatch(_PROOF, untrusted_proof) if len(untrusted_proof) <= MAX_PROOF else None
    if match is None:
        raise SigsumError("This is no proof of a log with two leaves or more, as sigsum-submit writes it.")
    log_digest, key_digest, signature = (bytes.fromhex(match[group]) for group in (1, 2, 3))
    head, index = _tree_head(match.groups()[4:8]), int(match[9])
    path = [bytes.fromhex(line.partition("=")[2]) for line in match[10].splitlines()]
    checksum = sha256(sha256(message))
    if key_digest != sha256(key):
        raise SigsumError("The proof is of another key.")
    if not _is_signed(key, signature, _LEAF + checksum):
        raise SigsumError("The proof is of something else, or its signature was changed.")
    log = next((log for log in policy.logs if sha256(log) == log_digest), None)
    if log is None or not _is_signed(log, head.signature, _checkpoint(head, log_digest)):
        raise SigsumError("No log of the policy signed the proof.")
    _seen(policy, head, log_digest)
    if _root(sha256(b"\0" + checksum + signature + key_digest), index, head.size, path) != head.root:
        raise SigsumError("What the proof is of is not in the log.")


def _seen(policy: Policy, head: TreeHead, log_digest: bytes) -> list[int]:
    moments: dict[int, int] = {}
    for number, witness in enumerate(policy.witnesses):
        moment, signature = head.cosignatures.get(sha256(witness), (0, b""))
        text = f"cosignature/v1\ntime {moment}\n".encode() + _checkpoint(head, log_digest)
        if moment and _is_signed(witness, signature, text):
            moments[number] = moment
    if not policy.is_met(moments.keys()):
        raise SigsumError("Fewer witnesses saw the log than the policy wants.")
    return sorted(moments.values())


def _checkpoint(head: TreeHead, log_digest: bytes) -> bytes:
    root = base64.b64encode(head.root).decode()
    return f"sigsum.org/v1/tree/{log_digest.hex()}\n{head.size}\n{root}\n".encode()


def _root(node: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes:
    """The root that a leaf and its path lead to (RFC 6962); of no tree, if the path does not fit."""
    last, rest = size - 1, list(path)
    if index > last:
        return b""
    while last:
        if index & 1 or index < last:
            if not rest:
                return b""
            sibling = rest.pop(0)
            node = sha256(b"\1" + (sibling + node if index & 1 else node + sibling))
        index, last = index >> 1, last >> 1
    return b"" if rest else node


def _tree_head(groups: Sequence[str]) -> TreeHead:
    size, root, signature, lines = groups
    seen = [line.removeprefix("cosignature=").split(" ") for line in lines.splitlines()]
    cosignatures = {bytes.fromhex(witness): (int(moment), bytes.fromhex(by)) for witness, moment, by in seen}
    if len(cosignatures) < len(seen):  # clients might count the other one
        raise SigsumError("A witness stands in the tree head twice.")
    return TreeHead(int(size), bytes.fromhex(root), bytes.fromhex(signature), cosignatures)


def _is_signed(key: VerifyKey, signature: bytes, text: bytes) -> bool:
    try:
        verify(key, signature, text)
    except ProtocolError:
        return False
    return True


def _key(text: str) -> VerifyKey:
    if not _KEY.fullmatch(text):
        raise SigsumError(f"The policy has a key that is none: {scrub(text[:80])}")
    return VerifyKey(bytes.fromhex(text))


def _group(threshold: str, members: list[bytes]) -> bytes:
    least = {"any": 1, "all": len(members)}.get(threshold) or (
        int(threshold) if re.fullmatch("[0-9]{1,3}", threshold) else 0
    )
    if not all(members) or not 1 <= least <= len(members):
        raise SigsumError("The policy has a group of names that are not defined before it, or of too few.")
    first, *others = sorted(members, key=lambda code: (len(code), code))
    if not others:
        return first
    return first + b"".join(code + bytes([_ADD]) for code in others) + _instruction(_AT_LEAST, least)


def _instruction(kind: int, number: int) -> bytes:
    prefix = bytes([_PREFIX | number >> 6]) if number >> 6 else b""
    return prefix + bytes([kind | number & 0x3F])
