"""Does what a vector says, with the Python core. One function a kind; see ``tests/vectors/README.md``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from knothole_client.protocol import (
    bundle,
    codename,
    compact_json,
    day_list,
    desk_events,
    exchange,
    message,
    proof,
    receipts,
    reply,
    signed_writes,
    xwing,
)
from knothole_client.protocol.delegation import fingerprint, sign_delegation, verify_delegation
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.desk_memory import Memory
from knothole_client.protocol.directory import verify_directory
from knothole_client.protocol.envelope import View, check_view, read_view
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin, read_pin
from knothole_client.protocol.ledger import check_ledger, verify_destruction
from knothole_client.protocol.payload import open_envelope
from knothole_client.protocol.primitives import Seed, VerifyKey, sha256, verify
from knothole_client.protocol.pseudonyms import pseudonym_key_of, pseudonym_of
from knothole_client.protocol.request_signature import request_headers
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.transcript import verify_transcript
from knothole_client.reviewer.team import folding
from knothole_client.source.proving import spellings
from tests.support.redacted_copies import copy_of_part

Given = dict[str, Any]


def octets(given: Given, name: str) -> bytes:
    return bytes.fromhex(given[name])


def desk_id(given: Given) -> DeskId:
    return DeskId(octets(given, "desk"))


def seed(given: Given, name: str) -> Seed:
    return Seed(octets(given, name))


def pin(given: Given) -> Pin:
    source = given["pin"]
    return Pin(desk_id(source), source["rotations"], octets(source, "newest"))


def desk(given: Given) -> Desk:
    previous = None
    if "previous" in given:
        chain = verify_desk_document(octets(given, "document"), pin(given), given["today"]).chain
        previous = verify_directory(octets(given, "previous"), chain.desk, chain.key)
    held = given.get("remembered", {})
    remembered = Memory(*(frozenset(map(bytes.fromhex, held.get(kind, ()))) for kind in ("revocations", "epoch_keys")))
    served = given.get("served", False)
    return verify_desk_document(
        octets(given, "document"), pin(given), given["today"], previous, remembered, served=served
    )


def run_json(given: Given) -> Given:
    text = octets(given, "text")
    assert compact_json.serialise(compact_json.parse(text)) == text
    return {}


def run_ed25519(given: Given) -> Given:
    verify(VerifyKey(octets(given, "key")), octets(given, "signature"), octets(given, "text"))
    return {}


def run_xwing_public(given: Given) -> Given:
    xwing.Recipient(octets(given, "public"))
    return {}


def run_hpke(given: Given) -> Given:
    plaintext = xwing.PrivateKey(seed(given, "seed")).open(octets(given, "sealed"), octets(given, "info"))
    if plaintext is None:
        raise ProtocolError("not-addressed")
    return {"plaintext": plaintext}


def source_keys(given: Given, at: DeskId, name: str = "codename") -> codename.SourceKeys:
    return codename.derive_keys(codename.parse(given[name], at), at)


def run_codename_keys(given: Given) -> Given:
    keys = source_keys(given, desk_id(given), "text")
    return {
        "reply_seed": keys.reply_seed,
        "reply_key": keys.reply_key.public,
        "case_seed": keys.case_seed,
        "case_key": keys.case_key,
        "clue_key": keys.clue_key,
        "receipt_key": keys.receipt_key,
        "bundle_key": keys.bundle_key,
        "pseudonym_key": keys.pseudonym_key,
    }


def run_desk_document(given: Given) -> Given:
    found = desk(given)
    return {
        "desk": found.id,
        "name": found.chain.name,
        "rotations": found.chain.pin.rotations,
        "newest": found.chain.pin.newest,
        "serial": found.directory.serial,
        "view": found.directory.view,
        "now": found.now,
        "epoch_keys": sorted([key.reviewer.slot, key.epoch, sha256(key.public).hex()] for key in found.epoch_keys),
        "sheets": sorted([sheet.reviewer.slot, sheet.day, sheet.through] for sheet in found.sheets),
        "revoked": sorted(key.hex() for key in found.revoked),
        "alarms": sorted(found.alarms),
    }


def run_compose(given: Given) -> Given:
    view = read_view({"view": given["view"]})
    assert isinstance(view, View)
    keys = source_keys(given, desk_id(given))
    parts = message.compose(
        given["text"],
        given["channel"],
        given["answers"],
        keys,
        view,
        octets(given, "id"),
        [bytes.fromhex(receipt) for receipt in given["receipts"]],
        bundle.read_bundle(given["bundle"]) if "bundle" in given else None,
        given.get("without", ()),
        given["order"],
    )
    return {"parts": [compact_json.serialise(part) for part in parts]}


def sealed_bundle(given: Given, bundle_key: bytes) -> tuple[bundle.Bundle, list[bytes], list[bytes | None]]:
    """Read twice and seal, as a source does: the bundle, its pieces and its chunks."""
    files = [bundle.File(announced["name"], announced["type"], announced["size"]) for announced in given["files"]]
    first = {id(file): one["first"] for file, one in zip(files, given["files"], strict=True)}
    ordered = bundle.in_order(files)
    stream = bytes.fromhex(given["listing"]) if "listing" in given else bundle.write_listing(ordered)
    for file in ordered:  # byte i is (first + i) mod 251
        pattern = bytes((first[id(file)] + at) % 251 for at in range(251))
        stream += (pattern * (file.size // 251 + 1))[: file.size]
    starts = range(0, len(stream), bundle.PIECE_SIZE)
    pieces = [stream[at : at + bundle.PIECE_SIZE].ljust(bundle.PIECE_SIZE, b"\0") for at in starts]
    made = bundle.make_bundle(bundle_key, [sha256(content) for content in pieces], len(stream), desk_id(given))
    pieces += [bytes(bundle.PIECE_SIZE)] * (made.count - len(pieces))
    return made, pieces, [bundle.seal_chunk(made, number, piece) for number, piece in enumerate(pieces)]


def run_bundle(given: Given) -> Given:
    made, _, chunks = sealed_bundle(given, octets(given, "bundle_key"))
    digests = [sha256(chunk) for chunk in chunks if chunk]
    return made.to_json() | {"token": made.token(desk_id(given)), "id": made.id(desk_id(given)), "chunks": digests}


def run_bundle_open(given: Given) -> Given:
    made, pieces, chunks = sealed_bundle(given, octets(given, "bundle_key"))
    for name, *values in given["changes"]:
        number = values[0]
        chunk = chunks[number] or b""
        if name == "drop":
            chunks[number] = None
        elif name == "cut":
            chunks[number] = chunk[:-1]
        elif name == "flip":
            chunks[number] = chunk[:-1] + bytes([chunk[-1] ^ 1])
        elif name == "swap":
            chunks[number], chunks[values[1]] = chunks[values[1]], chunk
        elif name == "flag":
            count = made.count + 1 if number == made.count - 1 else number + 1
            chunks[number] = bundle.seal_chunk(replace(made, count=count), number, pieces[number])
        elif name == "foreign":
            chunks[number] = sealed_bundle(given, b"\xff" * 32)[2][number]
        elif name == "byte":
            at, piece = values[1], pieces[number]
            piece = piece[:at] + bytes([piece[at] ^ 1]) + piece[at + 1 :]
            chunks[number] = bundle.seal_chunk(made, number, piece)
        else:
            raise ValueError(name)
    announced = bundle.read_bundle(made.to_json() | given["announced"])
    pieces = list(bundle.open_stream(announced, chunks.__getitem__, desk_id(given)))
    files, start = bundle.read_listing(pieces[0], announced.size)
    stream, found = b"".join(pieces), []
    for file in files:
        found.append([file.name, file.type, file.size, sha256(stream[start : start + file.size]).hex()])
        start += file.size
    return {"files": found}


def run_envelope(given: Given) -> Given:
    found = desk(given)
    keys = [xwing.PrivateKey(Seed(bytes.fromhex(seed))) for seed in given["seeds"]]
    opened = open_envelope(octets(given, "envelope"), given["slot"], keys, found.id, found.directory, found.revoked)
    if isinstance(opened.payload, desk_events.DeskEvent):
        opened.payload.check_days(given["day"])
    else:
        made = {bytes.fromhex(one)[:8] for one in given["made"]}
        check_view(opened.payload.view, given["slot"], made, found.directory, given["day"])
    return {"author": opened.author, "source": opened.from_source, "content": opened.original.json}


def run_reply(given: Given) -> Given:
    found = desk(given)
    one = reply.open_reply(octets(given, "reply"), source_keys(given, found.id), found)
    return {
        "reviewer": one.reviewer.id,
        "id": one.id,
        "part": one.part,
        "parts": one.parts,
        "day": one.day,
        "order": one.order,
        "text": one.text,
        "reported_stolen": one.reported_stolen,
    } | ({"status": one.status.to_json()} if one.status else {})


def run_compose_reply(given: Given) -> Given:
    shown = given["status"]
    receipts_in_it = tuple(bytes.fromhex(receipt) for receipt in shown["receipts"])
    status = reply.Status(shown["state"], shown.get("through"), shown["files"][0], shown["files"][1], receipts_in_it)
    parts = reply.compose_reply(given["text"], octets(given, "id"), given["day"], given["order"], status)
    return {"parts": [compact_json.serialise(part) for part in parts]}


def run_proof(given: Given) -> Given:
    found = desk(given)
    keys = source_keys(given, found.id)
    letters, _ = reply.find_replies(octets(given, "book"), keys, found)
    tags = [receipt.tag for receipt in receipts.find_receipts(keys.receipt_key, found.sheets, found.now)]
    return {"proof": proof.make_proof(octets(given, "document"), found, keys, letters, tags, given.get("text"))}


def run_proof_letters(given: Given) -> Given:
    return {"kept": proof.fitting([(author.encode(), parts) for author, parts in given["letters"]])}


def run_proof_text(given: Given) -> Given:
    return {"spellings": spellings(given["text"])}


def run_proof_verify(given: Given) -> Given:
    known, today = Pin.first(desk_id(given)), given["today"]
    current = verify_desk_document(octets(given, "document"), known, today) if "document" in given else None
    found = proof.verify_proof(octets(given, "proof"), known, today, current)
    text = given.get("text", found.text)
    return {
        "desk": found.desk.id,
        "case": found.case,
        "day": found.day,
        "text": found.text or "",
        "openings": [] if text is None else [[opening.reviewer.id, opening.day] for opening in found.openings(text)],
        "earliest": found.earliest,
        "letters": [
            [letter.reviewer.id, letter.day, letter.order, letter.status.state if letter.status else ""]
            for letter in found.letters
        ],
    }


def run_receipt(given: Given) -> Given:
    looked_for = octets(given, "tag")
    salt = receipts.receipt_salt(octets(given, "clue_key"), looked_for)
    case = VerifyKey(octets(given, "case"))
    return {"receipt": receipts.make_receipt(looked_for, salt, case, given["text"], desk_id(given))}


def run_book(given: Given) -> Given:
    found = desk(given)
    answers, alarms = reply.find_replies(octets(given, "book"), source_keys(given, found.id), found)
    shown = [
        {
            "reviewer": answer.reviewer.id,
            "day": answer.day,
            "order": answer.order,
            "text": answer.text,
            "missing": answer.missing,
        }
        | {"reported_stolen": answer.reported_stolen}
        | ({"status": answer.status.to_json()} if answer.status else {})
        for answer in answers
    ]
    return {"answers": shown, "alarms": alarms}


def run_desk_event(given: Given) -> Given:
    event = desk_events.read_event(compact_json.parse(octets(given, "content")))
    event.check_days(given["came"])
    header = event.header
    return {"type": header.type, "event": header.event, "lamport": header.lamport, "case": header.case}


def run_transcript(given: Given) -> Given:
    found = verify_transcript(octets(given, "transcript"), Pin.first(desk_id(given)) if "desk" in given else None)
    payloads = [
        [entry.came, entry.opened.author, compact_json.parse(entry.opened.original.json)["type"]]
        for entry in found.entries
    ]
    return {
        "desk": found.desk.id,
        "case": found.case,
        "day": found.day,
        "key": found.signer.signing,
        "payloads": payloads,
        "revoked": sorted(found.desk.revoked),
    }


def run_ledger(given: Given) -> Given:
    found = [verify_destruction(bytes.fromhex(record), desk_id(given)) for record in given["records"]]
    pinned = verify_destruction(octets(given, "pinned"), desk_id(given)) if "pinned" in given else None
    newest, alarms = check_ledger(found, pinned, given["today"], given["envelope_days"])
    numbers = (newest.kept_from, newest.received, newest.replies) if newest else (0, 0, 0)
    out = dict(zip(("kept_from", "received", "replies"), numbers, strict=True))
    told = {"pinned": newest.digest if newest else b"", "lasting": newest.lasting if newest else bytes(32)}
    return told | out | {"alarms": alarms}


def run_day_list(given: Given) -> Given:
    found = day_list.verify_day_list(octets(given, "list"), given["day"], desk_id(given))
    return {
        "key": found.key,
        "version": found.version,
        "dropped": found.dropped is not None,
        "unknown": found.unknown,
        "envelopes": list(found.envelopes.items()),
        "bundles": [[bundle.id, bundle.count, bundle.chunks, bundle.lost] for bundle in found.bundles],
        "held": found.dropped or day_list.digest_held(found.day, found.present, found.present_bundles),
    }


def run_day_list_check(given: Given) -> Given:
    pinned = remembered = None
    for raw in given["lists"]:
        found = day_list.verify_day_list(bytes.fromhex(raw), given["day"], desk_id(given))
        day_list.check_day_list(found, pinned, remembered)
        pinned, remembered = found.key, day_list.remember(found)
    return {"version": remembered.version if remembered else 0}


def run_acknowledgement(given: Given) -> Given:
    bundles = [day_list.ListedBundle(bytes.fromhex(a), count, bytes.fromhex(b)) for a, count, b in given["bundles"]]
    held = day_list.digest_held(given["day"], [bytes.fromhex(envelope) for envelope in given["envelopes"]], bundles)
    signed = signed_writes.sign_acknowledgement(seed(given, "signing"), given["day"], held, desk_id(given))
    return {"held": held, "acknowledgement": signed}


def run_receipts(given: Given) -> Given:
    here = desk(given)
    found = receipts.find_receipts(octets(given, "receipt_key"), here.sheets, here.now)
    return {
        "receipts": [
            {"written": one.written, "reviewer": one.reviewer.id, "opened": one.opened}
            | {"reported_stolen": one.reported_stolen}
            for one in found
        ]
    }


def run_fold(given: Given) -> Given:
    events = [
        folding.Event.of(bytes.fromhex(event["author"]), bytes.fromhex(event["content"])) for event in given["events"]
    ]
    state = folding.fold(events)
    return {
        "state": state.state,
        "outcome": state.outcome,
        "assigned": state.assigned or b"",
        "labels": state.labels,
        "highest": state.highest,
        "set_aside": state.set_aside,
        "urgency": state.urgency,
        "danger": state.danger,
        "steps": [list(step) for step in sorted(state.steps.items())],
    }


def run_exchange_request(given: Given) -> Given:
    request = exchange.encode_request(octets(given, "envelope"))
    return {"digest": sha256(request), "size": len(request)}


def run_exchange_answer(given: Given) -> Given:
    answer = exchange.decode_answer(octets(given, "answer"))
    return {"status": answer.status, "desk": answer.desk_digest, "book": answer.book_digest}


def run_request_signature(given: Given) -> Given:
    transport = seed(given, "transport")
    headers = request_headers(
        given["method"], given["path"], octets(given, "body"), transport, given["created"], desk_id(given)
    )
    return {"headers": headers}


def run_pin(given: Given) -> Given:
    pin = verify_desk_document(octets(given, "document"), read_pin(octets(given, "pin")), given["today"]).chain.pin
    return {"desk": pin.desk, "rotations": pin.rotations, "newest": pin.newest}


def run_delegation(given: Given) -> Given:
    transport = VerifyKey(octets(given, "transport"))
    made = sign_delegation(seed(given, "signing"), transport, given["number"], given["until"], desk_id(given))
    found = verify_delegation(made, desk_id(given))
    assert (found.number, found.until, found.transport) == (given["number"], given["until"], transport)
    return {"delegation": made, "words": fingerprint(transport)}


RUNNERS: dict[str, Callable[[Given], Given]] = {
    "tag": lambda given: {"tag": tag(given["label"], desk_id(given))},
    "json": run_json,
    "ed25519": run_ed25519,
    "xwing-private": lambda given: {"public": xwing.PrivateKey(seed(given, "seed")).public},
    "xwing-public": run_xwing_public,
    "hpke": run_hpke,
    "codename-parse": lambda given: {"words": list(codename.parse(given["text"], desk_id(given)).words)},
    "codename-keys": run_codename_keys,
    "pseudonym": lambda given: {"pseudonym": pseudonym_of(octets(given, "key"), given["value"])},
    "reviewer-pseudonym-key": lambda given: {
        "key": pseudonym_key_of(seed(given, "signing"), VerifyKey(octets(given, "case")), desk_id(given))
    },
    "redacted-copy": lambda given: {
        "copy": copy_of_part(
            given["name"], octets(given, "content"), given["part"], given["plan"], octets(given, "key")
        )
    },
    "desk-document": run_desk_document,
    "addressable": lambda given: {"slots": [key.reviewer.slot for key in desk(given).addressable(given["channel"])]},
    "split": lambda given: {"pieces": message.split_text(given["text"], given["first"], given["further"])},
    "compose": run_compose,
    "bundle-count": lambda given: {"count": bundle.padded_count(given["pieces"])},
    "bundle": run_bundle,
    "bundle-open": run_bundle_open,
    "envelope": run_envelope,
    "desk-event": run_desk_event,
    "fold": run_fold,
    "case-name": lambda given: {"name": desk_events.case_name(octets(given, "case_key"), desk_id(given))},
    "transcript": run_transcript,
    "ledger": run_ledger,
    "reply": run_reply,
    "book": run_book,
    "compose-reply": run_compose_reply,
    "receipt": run_receipt,
    "proof": run_proof,
    "proof-letters": run_proof_letters,
    "proof-text": run_proof_text,
    "proof-verify": run_proof_verify,
    "receipt-tag": lambda given: {
        "tag": receipts.receipt_tag(octets(given, "receipt_key"), given["day"], given["number"], given["slot"])
    },
    "receipts": run_receipts,
    "exchange-request": run_exchange_request,
    "exchange-answer": run_exchange_answer,
    "signed-write": lambda given: {
        "write": signed_writes.sign_write(
            given["what"],
            octets(given, "item"),
            seed(given, "signing"),
            given["day"],
            desk_id(given),
            given.get("since"),
        )
    },
    "acknowledgement": run_acknowledgement,
    "day-list": run_day_list,
    "day-list-check": run_day_list_check,
    "withdrawal": lambda given: {
        "withdrawal": signed_writes.sign_retraction(octets(given, "reply"), seed(given, "signing"), desk_id(given))
    },
    "pin": run_pin,
    "delegation": run_delegation,
    "request-signature": run_request_signature,
}


def plain(value: Any) -> Any:
    """Bytes as the vectors write them."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def run(vector: Given) -> tuple[str, Given]:
    """The outcome word and what came out. An unknown kind is a KeyError."""
    try:
        return "ok", plain(RUNNERS[vector["kind"]](vector["in"]))
    except ProtocolError as refused:
        return refused.code, {}
