"""Tags, JSON, signatures, keys, codenames (sections 1 to 3)."""

from __future__ import annotations

from knothole_client.protocol import codename, xwing
from knothole_client.protocol.primitives import Seed, sign, verify_key
from knothole_client.protocol.tags import LABELS, DeskId, tag
from knothole_client.protocol.words import WORDS
from tests.support.desks import MadeDesk
from tests.vectors.scenarios import by_hand
from tests.vectors.scenarios import edwards25519 as curve
from tests.vectors.writer import Writer


def scenarios(writer: Writer) -> None:
    desk = writer.desk()
    for label in LABELS:
        writer.add("tag", label, "ok", {"label": label, "desk": desk.id}, {"tag": tag(label, desk.id)})
    json_texts(writer)
    signatures(writer, desk)
    keys(writer, desk)
    codenames(writer, desk)


def json_texts(writer: Writer) -> None:
    def nested(depth: int) -> str:
        return '{"a":' * (depth - 1) + "{}" + "}" * (depth - 1)

    good = {
        "empty object": "{}",
        "all kinds of value": '{"a":[1,-1,true,false,null,"x"],"b-2_c":{}}',
        "text beyond ASCII is written as it is": '{"a":"שלום 你好 🕳 é\u2028\u007f"}',
        "short escapes": '{"a":"\\"\\\\\\b\\f\\n\\r\\t"}',
        "control characters": '{"a":"\\u0000\\u001f"}',
        "largest integers": '{"a":9007199254740991,"b":-9007199254740991}',
        "depth 8": nested(8),
        "a slash is not escaped": '{"a":"/"}',
    }
    bad = {
        "nothing": b"",
        "an array at the top": b"[]",
        "a string at the top": b'"a"',
        "byte order mark": b"\xef\xbb\xbf{}",
        "utf-16": '{"a":1}'.encode("utf-16"),
        "utf-16 without mark": '{"a":1}'.encode("utf-16-le"),
        "utf-32": '{"a":1}'.encode("utf-32"),
        "not utf-8": b'{"a":"\xff"}',
        "overlong utf-8": b'{"a":"\xc0\xaf"}',
        "utf-8 of a surrogate": b'{"a":"\xed\xa0\x80"}',
        "lone surrogate escaped": b'{"a":"\\ud800"}',
        "lone low surrogate escaped": b'{"a":"\\udc00x"}',
        "lone surrogate in a name": b'{"\\ud800":1}',
        "surrogate pair escaped": b'{"a":"\\ud83d\\ude00"}',
        "duplicate name": b'{"a":1,"a":1}',
        "duplicate name deep down": b'{"b":[{"a":1,"a":2}]}',
        "minus zero": b'{"a":-0}',
        "fraction": b'{"a":1.0}',
        "exponent": b'{"a":1e2}',
        "leading zero": b'{"a":01}',
        "plus sign": b'{"a":+1}',
        "integer one too large": b'{"a":9007199254740992}',
        "integer one too small": b'{"a":-9007199254740992}',
        "huge integer": b'{"a":' + b"9" * 5000 + b"}",
        "NaN": b'{"a":NaN}',
        "infinity": b'{"a":Infinity}',
        "infinity by overflow": b'{"a":1e999}',
        "depth 9": nested(9).encode(),
        "depth 9 of arrays": b'{"a":' + b"[" * 8 + b"]" * 8 + b"}",
        "depth 5000": b'{"a":' * 5_000,
        "space": b'{"a": 1}',
        "line end after": b"{}\n",
        "something after": b"{}{}",
        "cut short": b'{"a":1',
        "trailing comma": b'{"a":1,}',
        "comment": b'{"a":1/**/}',
        "single quotes": b"{'a':1}",
        "needless escape": b'{"a":"\\u0041"}',
        "upper-case escape": b'{"a":"\\u001F"}',
        "long escape where a short one exists": b'{"a":"\\u000a"}',
        "escaped slash": b'{"a":"\\/"}',
        "raw control character": b'{"a":"\n"}',
        "empty name": b'{"":1}',
        "upper-case name": b'{"A":1}',
        "name that is a number": b'{"1":1}',
        "name of a prototype": b'{"__proto__":1}',
        "name of 65 characters": b'{"' + b"a" * 65 + b'":1}',
    }
    for title, text in good.items():
        writer.add("json", title, "ok", {"text": text.encode()})
    for title, raw in bad.items():
        writer.add("json", title, "json", {"text": raw})


def signatures(writer: Writer, desk: MadeDesk) -> None:
    seed, text = desk.seed(), b"a signed text"
    key, good = verify_key(seed), sign(seed, text)
    r, s = good[:32], int.from_bytes(good[32:], "little")

    def add(title: str, expect: str, signature: bytes, by: bytes = key, over: bytes = text) -> None:
        writer.add("ed25519", title, expect, {"key": by, "signature": signature, "text": over})

    add("good", "ok", good)
    add("good over nothing", "ok", sign(seed, b""), over=b"")
    add("another text", "signature", good, over=b"another text")
    add("another key", "signature", good, by=verify_key(desk.seed()))
    add("flipped bit in R", "signature", bytes([good[0] ^ 1]) + good[1:])
    add("flipped bit in S", "signature", good[:32] + bytes([good[32] ^ 1]) + good[33:])
    add("S not reduced", "signature", r + (s + curve.L).to_bytes(32, "little"))
    add("S not reduced, top bits set", "signature", r + (s + 8 * curve.L).to_bytes(32, "little"))
    add("zeros", "signature", bytes(64), by=bytes(32))
    identity = curve.encode(curve.IDENTITY)
    add("everything is the identity", "signature", identity + bytes(32), by=identity)
    for order in range(8):
        small = curve.encode(curve.multiply(order, curve.torsion()))
        add(f"small-order key {order}", "signature", identity + bytes(32), by=small)
        add(f"small-order R {order}", "signature", small + bytes(32))
    for y in (curve.P, curve.P + 1, curve.P + 3, 2**255 - 1):
        for top in (0, 1):
            strange = (y | top << 255).to_bytes(32, "little")
            add(
                f"key not canonical, y is p plus {y - curve.P}, top bit {top}",
                "signature",
                identity + bytes(32),
                by=strange,
            )
            add(f"R not canonical, y is p plus {y - curve.P}, top bit {top}", "signature", strange + bytes(32))
    no_point = next(y for y in range(2, 99) if curve.recover(y, 0) is None).to_bytes(32, "little")
    add("key that is no point", "signature", good, by=no_point)
    add("R that is no point", "signature", no_point + good[32:])
    add("key is the identity with the top bit", "signature", identity + bytes(32), by=identity[:31] + b"\x80")
    mixed(add, seed, text)


def mixed(add: object, seed: bytes, text: bytes) -> None:
    """R with a small-order part: holds only where the cofactor is multiplied away, which section 1.3 does not do."""
    assert callable(add)
    key = verify_key(Seed(seed))
    r = curve.encode(curve.add(curve.multiply(12_345, curve.base()), curve.torsion()))
    s = (12_345 + curve.challenge(r, key, text) * curve.secret_scalar(seed)) % curve.L
    add("R has a small-order part", "signature", r + s.to_bytes(32, "little"))


def keys(writer: Writer, desk: MadeDesk) -> None:
    private = xwing.PrivateKey(desk.seed())
    seed = desk.seed()
    private = xwing.PrivateKey(seed)
    for title, one in {"random seed": seed, "zero seed": bytes(32), "seed of ones": b"\xff" * 32}.items():
        writer.add("xwing-private", title, "ok", {"seed": one}, {"public": xwing.PrivateKey(Seed(one)).public})
    public = private.public
    unreduced = b"\xff\xff\xff" + public[3:]
    bad = {
        "one byte short": public[:-1],
        "one byte long": public + b"\0",
        "empty": b"",
        "ML-KEM coefficient not reduced": unreduced,
        "X25519 point zero": public[:1184] + bytes(32),
        "X25519 point one": public[:1184] + b"\x01" + bytes(31),
    }
    writer.add("xwing-public", "good", "ok", {"public": public})
    writer.add("xwing-public", "X25519 share with the top bit", "ok", {"public": by_hand.with_top_bit(public)})
    not_canonical = public[:1184] + by_hand.BASE_POINT_NOT_CANONICAL
    writer.add("xwing-public", "X25519 share not canonical", "ok", {"public": not_canonical})
    for title, raw in bad.items():
        writer.add("xwing-public", title, "key", {"public": raw})

    info, plaintext = b"some info", b"a plaintext of any length"
    sealed = xwing.Recipient(public).seal(plaintext, info)
    encapsulation = sealed[:1120]
    spellings = {
        "good": encapsulation,
        "X25519 share with the top bit": by_hand.with_top_bit(encapsulation),
        "X25519 share not canonical": encapsulation[:1088] + by_hand.BASE_POINT_NOT_CANONICAL,
    }
    for title, enc in spellings.items():
        by_steps, steps = by_hand.seal(seed, enc, plaintext, info)
        assert by_steps == sealed or title != "good"
        given = {"seed": seed, "info": info, "sealed": by_steps, "steps": steps}
        writer.add("hpke", title, "ok", given, {"plaintext": plaintext})
    small, _ = by_hand.seal(seed, encapsulation[:1088] + bytes(32), plaintext, info)
    small_order = {"seed": seed, "info": info, "sealed": small}
    writer.add("hpke", "zero X25519 share, sealed with the secret of zeros", "not-addressed", small_order)
    for title, (one, context, raw) in {
        "another key": (desk.seed(), info, sealed),
        "another info": (seed, b"other info", sealed),
        "changed encapsulation": (seed, info, bytes([sealed[0] ^ 1]) + sealed[1:]),
        "changed X25519 share": (seed, info, sealed[:1119] + bytes([sealed[1119] ^ 1]) + sealed[1120:]),
        "zero X25519 share": (seed, info, sealed[:1088] + bytes(32) + sealed[1120:]),
        "changed ciphertext": (seed, info, sealed[:-1] + bytes([sealed[-1] ^ 1])),
        "cut short": (seed, info, sealed[:-1]),
        "encapsulation only": (seed, info, sealed[:1120]),
        "random bytes": (seed, info, desk.random_bytes(1169)),
    }.items():
        writer.add("hpke", title, "not-addressed", {"seed": one, "info": context, "sealed": raw})


def codenames(writer: Writer, desk: MadeDesk) -> None:
    made = codename.generate(desk.id, desk.random_bytes)
    words = list(made.words)
    hyphens = ["drop-down", "felt-tip", "t-shirt", "yo-yo", "abacus", "zoom", "yoyo"]
    hyphens.append(codename.check_word(" ".join(hyphens).encode(), desk.id))
    other = MadeDesk(2).id
    wrong = next(word for word in WORDS if word != words[3])

    def add(title: str, expect: str, text: str, result: list[str] | None = None, at: DeskId = desk.id) -> None:
        writer.add("codename-parse", title, expect, {"text": text, "desk": at}, {"words": result or words})

    add("as written", "ok", made.text)
    add("upper case and hyphens", "ok", made.text.upper().replace(" ", "-"))
    add("many spaces, numbers' dots and line ends", "ok", "  " + " .\n\t".join(words) + "  ")
    add("no-break and ideographic spaces", "ok", "\u00a0".join(words[:4]) + "\u3000" + "\u2009".join(words[4:]))
    foreign = "".join(word + separator for word, separator in zip(words, "é²١אßÉ·x", strict=True))
    add("letters and digits beyond ASCII separate words", "ok", foreign[:-1])
    add("words with hyphens", "ok", " ".join(hyphens), hyphens)
    add("words with hyphens written with spaces", "ok", " ".join(hyphens).replace("-", " "), hyphens)
    add("words with hyphens, all joined by hyphens", "ok", "-".join(hyphens), hyphens)
    add("unknown word", "codename-word", " ".join([*words[:3], "knotholes", *words[4:]]))
    add("a digit", "codename-word", " ".join([*words[:3], "1", *words[3:]]))
    add("letters beyond ASCII are not lower-cased", "codename-word", " ".join([*words[:7], "\u212aayak"]))
    add("unknown word among too few", "codename-word", "abacus knotholes")
    add("seven words", "codename-length", " ".join(words[:7]))
    add("nine words", "codename-length", " ".join([*words, "zoom"]))
    add("empty", "codename-length", "")
    add("one other word", "codename-check", " ".join([*words[:3], wrong, *words[4:]]))
    add("two words swapped", "codename-check", " ".join([words[1], words[0], *words[2:]]))
    add("another check word", "codename-check", " ".join([*words[:7], next(w for w in WORDS if w != words[7])]))
    add("another desk", "codename-check", made.text, at=other)

    for title, text, at in (
        ("random words", made.text, desk.id),
        ("words with hyphens", " ".join(hyphens), desk.id),
        ("another desk", " ".join([*words[:7], codename.check_word(made.seven, other)]), other),
    ):
        derived = codename.derive_keys(codename.parse(text, at), at)
        out = {
            "reply_seed": derived.reply_seed,
            "reply_key": derived.reply_key.public,
            "case_seed": derived.case_seed,
            "case_key": derived.case_key,
            "clue_key": derived.clue_key,
            "receipt_key": derived.receipt_key,
            "bundle_key": derived.bundle_key,
            "pseudonym_key": derived.pseudonym_key,
        }
        writer.add("codename-keys", title, "ok", {"text": text, "desk": at}, out)
