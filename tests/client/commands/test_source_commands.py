"""``knothole source``: what the page does, on a terminal, with a server and without one."""

from __future__ import annotations

import io
import os
import random
import shlex
import sys
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest

from knothole_client import clock
from knothole_client.commands.screen import ERR
from knothole_client.errors import CHECK_FAILED, NETWORK, UNSAFE, USAGE
from knothole_client.http import Response
from knothole_client.protocol.desk_document import join_records, split_records
from knothole_client.source import place, send_clock, visit, whole_visit
from tests.client.commands.world import SETTINGS, World
from tests.support.desks import TODAY

QUESTIONS = (
    SETTINGS
    + """
[[channels]]
id = "asking"
title = { en = "Asking", de = "Fragend" }
guidance = { en = "What happened." }
reviewers = ["first", "second"]
questions = [
  { id = "where", label = { en = "Where?" }, kind = "choice", required = true, choices = [{ id = "here", label = { en = "Here" } }, { id = "there", label = { en = "There" } }] },
  { id = "when", label = { en = "When?" }, kind = "date", required = true, if = { question = "where", choice = "there" } },
  { id = "more", label = { en = "More?" }, kind = "text", required = false },
]

[statement]
text = { en = "We were never ordered to hand anything over." }
"""
)
SERVER = ("--server", "http://public")


@pytest.fixture
def asking(world: World, kept: Path) -> World:
    """A desk with a channel that asks."""
    world.open_as_before(kept, QUESTIONS)
    return world


class Terminal(io.StringIO):
    """A person who types."""

    def isatty(self) -> bool:
        return True


def typing(world: World, *lines: str) -> None:
    world.patch.setattr(sys, "stdin", Terminal("".join(line + "\n" for line in lines)))


def reads(world: World, name: str) -> list[dict[str, object]]:
    world.sync(name)
    return [
        message
        for case in world.cases(name)
        for message in world.secret("reviewer", "show", case["case"], "--json", home=name).json["messages"]
    ]


def sealing(world: World, *options: object, desk: Path | None = None) -> tuple[object, ...]:
    document = desk or world.root / "document"
    if not document.exists():
        world.good("source", "desk", *SERVER, "--out", document)
    text = world.file("text", "Sealed elsewhere.")
    return ("source", "seal", "--desk", document, "--text-file", text, "--out", world.root / "sealed", *options)


# From outside


def test_every_visit_makes_the_same_requests_whatever_is_done_in_it(desk: World) -> None:
    codename = desk.codename()
    text, wrong = desk.file("text", "A message."), desk.file("wrong", "abacus " * 8)
    named = ("--codename-file", codename)
    writing = ("source", "send", *SERVER, "--text-file", text, "--yes")
    desk.good(*sealing(desk, "--channel", "both", "--yes", *named))
    assert desk.installation
    calls = desk.installation.public.calls
    desk.patch.setattr(visit, "visit_length", send_clock.visit_length)
    long, seen = desk.file("long", "x" * 208_000), {}
    for title, code, *arguments in (
        ("send 16 parts", 0, "source", "send", *SERVER, "--text-file", long, "--yes", "--channel", "both", *named),
        ("send", 0, *writing, "--channel", "both", *named),
        ("send to nobody", USAGE, *writing, "--channel", "nobody", *named),
        ("send under a wrong codename", CHECK_FAILED, *writing, "--channel", "both", "--codename-file", wrong),
        ("send what is sealed", 0, "source", "send-file", *SERVER, desk.root / "sealed"),
        ("check", 0, "source", "check", *SERVER, *named),
        ("check a wrong one", CHECK_FAILED, "source", "check", *SERVER, "--codename-file", wrong),
        ("look at the channels", 0, "source", "channels", *SERVER),
        ("fetch the desk", 0, "source", "desk", *SERVER, "--out", desk.root / "again"),
        ("draw a codename", 0, "source", "new", *SERVER),
        ("take back", 0, "source", "withdraw", *SERVER, "--channel", "both", "--yes", *named),
    ):
        calls.clear()
        desk.slept.clear()
        desk.patch.setattr(whole_visit, "exponential", random.Random(4).expovariate)
        assert desk.run(*arguments).code == code, title
        assert desk.slept[0] == place.HEAD_START, title  # from loading to the first tick
        seen[title] = (list(calls), list(desk.slept))
    assert set(map(str, seen.values())) == {str(seen["check"])}
    made, slept = seen["check"]
    assert [call.path for call in made] == ["/app/desk.json", "/v1/desk", "/v1/book", *["/v1/exchange"] * len(slept)]
    assert len(slept) == send_clock.visit_length(random.Random(4).expovariate) >= 17


def test_a_person_is_asked_between_two_such_visits(asking: World) -> None:
    codename = asking.codename()
    assert asking.installation
    calls = asking.installation.public.calls
    asking.check(codename)
    one = list(calls)[-5:]
    calls.clear()
    typing(asking, "2", "2026-11-20", "", "y")
    text = asking.file("text", "A message.")
    ran = asking.run("source", "send", *SERVER, "--channel", "asking", "--text-file", text, "--codename-file", codename)
    assert ran.code == 0
    assert list(calls) == one * 2


# What a person is asked, and says beforehand


def test_questions_are_shown_and_asked_and_their_answers_arrive(asking: World) -> None:
    codename = asking.codename()
    shown = asking.good("source", "channels", *SERVER).out
    for line in (
        "What happened.",
        "Question when: When? (needed, date, only if where is there)",
        "  here: Here",
        "Question more: More? (optional, text)",
        "We were never ordered",
    ):
        assert line in shown
    typing(asking, "3", "", "there", "in spring", "2026-11-20", "A lot.", "y")
    text = asking.file("text", "A message.")
    ran = asking.run("source", "send", *SERVER, "--channel", "asking", "--text-file", text, "--codename-file", codename)
    assert ran.code == 0
    assert "The answer to where must be one of here, there." in ran.err
    assert "Please answer this question." in ran.err
    assert "The answer to when must be a date like 2026-11-23." in ran.err
    (message,) = reads(asking, "first")
    assert message["answers"] == {"where": "there", "when": "2026-11-20", "more": "A lot."}


def test_answers_can_be_given_and_what_is_missing_is_refused_by_name(asking: World) -> None:
    codename, text = asking.codename(), asking.file("text", "A message.")
    sending = ("source", "send", *SERVER, "--channel", "asking", "--text-file", text, "--codename-file", codename)
    ran = asking.run(*sending, "--yes")
    assert (ran.code, "needs an answer to: where." in ran.err) == (USAGE, True)
    ran = asking.run(*sending, "--yes", "--answer", "where=there")
    assert (ran.code, "needs an answer to: when." in ran.err) == (USAGE, True)
    ran = asking.run(*sending, "--yes", "--answer", "where=planted")
    assert ran.code == USAGE
    assert "planted" not in ran.err + ran.out
    assert reads(asking, "first") == []
    answers = asking.file("answers", "when=2026-11-20\n\nmore=Only for them.\n")
    asking.good(*sending, "--yes", "--answer", "where=there", "--answers-file", answers)
    asking.good(*sending, "--yes", "--again")
    assert sorted(map(str, (read["answers"] for read in reads(asking, "first")))) == [
        str({"where": "there", "when": "2026-11-20", "more": "Only for them."}),
        "{}",
    ]


@pytest.mark.parametrize("said", [["n"], [""], []])
def test_nothing_is_sent_without_a_yes(desk: World, said: list[str]) -> None:
    codename, text = desk.codename(), desk.file("text", "A message.")
    typing(desk, *said)
    ran = desk.run("source", "send", *SERVER, "--channel", "both", "--text-file", text, "--codename-file", codename)
    assert (ran.code, "Nothing was sent." in ran.err) == (USAGE, True)
    assert "Only these people will be able to read it: Reviewer First, Reviewer Second" in ran.out
    assert reads(desk, "first") == []


def test_a_script_that_agrees_to_nothing_is_refused_before_the_network(desk: World) -> None:
    codename, text = desk.codename(), desk.file("text", "A message.")
    desk.patch.setattr(sys, "stdin", io.StringIO("y\n"))
    assert desk.installation
    desk.installation.public.calls.clear()
    for command in (
        ("send", *SERVER, "--channel", "both", "--text-file", text),
        ("withdraw", *SERVER, "--channel", "both"),
    ):
        ran = desk.run("source", *command, "--codename-file", codename)
        assert (ran.code, "--yes" in ran.err) == (USAGE, True)
    assert desk.installation.public.calls == []


def test_a_reader_who_came_after_the_yes_stops_it(desk: World) -> None:
    codename, text = desk.codename(), desk.file("text", "A message.")
    document = desk.root / "document"
    desk.good("source", "desk", *SERVER, "--out", document)
    records = split_records(document.read_bytes())
    reader = next(content[64:96] for kind, content in records if kind == 4)
    fewer = join_records((kind, content) for kind, content in records if kind != 4 or content[64:96] == reader)
    assert desk.installation
    server = desk.installation.public
    real, visits = server.request, []

    def request(method: str, path: str, *rest: object) -> object:
        answer = real(method, path, *rest)  # type: ignore[arg-type]
        visits.extend([path] if path == "/app/desk.json" else [])
        return answer._replace(body=fewer) if path == "/v1/desk" and len(visits) == 1 else answer

    desk.patch.setattr(server, "request", request)
    typing(desk, "y")
    ran = desk.run("source", "send", *SERVER, "--channel", "both", "--text-file", text, "--codename-file", codename)
    assert (ran.code, "Others can read this channel now" in ran.err) == (USAGE, True)
    assert reads(desk, "first") == []


def test_somebody_left_out_reads_nothing_and_gets_no_share(desk: World) -> None:
    codename, text = desk.codename(), desk.file("text", "Not for the second.")
    sending = ("source", "send", *SERVER, "--channel", "both", "--text-file", text, "--codename-file", codename)
    sent = desk.good(*sending, "--without", "second", "--yes").out
    assert "Only these people will be able to read it: Reviewer First\n" in sent
    assert "Kept out of the case, also later: Reviewer Second" in sent
    assert len(reads(desk, "first")) == 1
    assert reads(desk, "second") == []
    (case,) = desk.cases("first")
    ran = desk.run(
        "reviewer", "share", case["case"], "second", "--yes", "--passphrase-file", desk.passphrase, home="first"
    )
    assert ran.code == UNSAFE
    for options in (("--without", "nobody"), ("--without", "first", "--without", "second")):
        assert desk.run(*sending, *options, "--yes").code in (USAGE, CHECK_FAILED)


def test_check_tells_no_answer_from_not_opened_and_from_a_desk_that_does_not_read(desk: World) -> None:
    codename = desk.codename()
    desk.send("A message.", "both", codename)
    shown = desk.check(codename).out
    assert "No reply yet. The codename is right" in shown
    assert "Nobody has signed that it was opened" in shown
    assert "has not signed in the last 30 days" in shown
    reads(desk, "first")
    assert desk.installation
    for _ in range(2):
        desk.pass_days(1)
        desk.installation.purge()
        desk.sync("first")
    shown = desk.check(codename).out
    assert "was opened by Reviewer First" in shown
    assert "Nobody has signed that it was opened" not in shown
    assert f"Example desk has read its mail through {clock.written(TODAY)}." in shown
    desk.pass_days(3)
    shown = desk.check(codename).out
    assert f"Example desk has not read its mail since {clock.written(TODAY)}." in shown
    found = desk.check(codename, "--json").json
    assert (found["read_through"], found["long_unread"]) == (clock.written(TODAY), True)


def test_a_clock_that_is_behind_finds_what_the_page_would_find(desk: World) -> None:
    """Both take the directory's day when it is later than their own (section 4.6)."""
    codename = desk.codename()
    desk.send("A message.", "both", codename)
    reads(desk, "first")
    for _ in range(2):
        desk.pass_days(1)
        desk.sync("first")
    signed = desk.root / "first" / "round" / "desk"
    desk.secret("desk", "sign", "--days", 30, "--yes", "--out", signed)
    desk.good("courier", "push", signed.parent, home="first")
    desk.seconds -= 5 * clock.SECONDS_A_DAY  # the source's alone; it wrote three days later than this
    shown = desk.check(codename).out
    assert f"What you wrote on {clock.written(TODAY)} was opened by Reviewer First" in shown


@pytest.mark.parametrize(("language", "title"), [("de_DE", "Fragend"), ("fr_FR", "Asking"), (None, "Asking")])
def test_the_desk_s_texts_are_shown_in_the_terminal_s_language(asking: World, language: str | None, title: str) -> None:
    asking.patch.setattr("locale.getlocale", lambda: (language, "UTF-8"))
    assert f"asking: {title}" in asking.good("source", "channels", *SERVER).out


# Taking back


def test_everything_is_withdrawn_and_people_are_told(desk: World) -> None:
    codename = desk.codename()
    desk.send("To be taken back.", "both", codename)
    assert [read["text"] for read in reads(desk, "second")] == ["To be taken back."]
    taking = ("source", "withdraw", *SERVER, "--codename-file", codename)
    said = desk.good(*taking, "--channel", "both", "--yes").out
    assert "withdrawn from: Reviewer First, Reviewer Second" in said
    assert f"wait until {clock.written(TODAY + 2)}" in said
    for name in ("first", "second"):
        assert desk.sync(name).json["withdrawals"] == 1
        (case,) = desk.cases(name)
        assert (case["messages"], case["withdrawn_on"], case["due"]) == (0, clock.written(TODAY), {})
        shown = desk.secret("reviewer", "show", case["case"], home=name).out
        assert f"The source took everything back on {clock.written(TODAY)}." in shown
        assert "To be taken back." not in shown
        assert "withdrawn" in desk.secret("reviewer", "cases", home=name).out


def test_who_is_asked_must_be_named_and_is_asked_about(desk: World) -> None:
    codename = desk.codename()
    desk.send("A message.", "both", codename)
    taking = ("source", "withdraw", *SERVER, "--codename-file", codename)
    ran = desk.run(*taking, "--yes")
    assert (ran.code, "--to" in ran.err) == (USAGE, True)
    typing(desk, "n")
    ran = desk.run(*taking, "--to", "first")
    assert (ran.code, "Nothing was withdrawn." in ran.err) == (USAGE, True)
    assert len(reads(desk, "first")) == 1
    typing(desk, "y")
    assert desk.run(*taking, "--channel", "both", "--without", "second").code == 0
    assert len(reads(desk, "second")) == 1
    assert reads(desk, "first") == []  # and passes it on
    assert reads(desk, "second") == []


# Without a network


def test_what_is_sealed_elsewhere_and_handed_over_is_read(asking: World) -> None:
    codename = asking.codename()
    asking.patch.setattr(sys, "stdin", io.StringIO())
    options = ("--channel", "asking", "--answer", "where=here", "--without", "second", "--codename-file", codename)
    said = asking.good(*sealing(asking, *options, "--yes")).out
    assert "Only these people will be able to read it: Reviewer First\n" in said
    assert f"at the latest on {clock.written(TODAY + 6)}" in said
    assert f"After {clock.written(TODAY + 6 + 21)} nobody can open it" in said
    content = (asking.root / "sealed").read_bytes()
    assert len(content) == 32_768
    assert b"Sealed elsewhere" not in content
    asking.good("source", "send-file", *SERVER, asking.root / "sealed")
    (message,) = reads(asking, "first")
    assert (message["text"], message["answers"]) == ("Sealed elsewhere.", {"where": "here"})
    assert reads(asking, "second") == []
    assert asking.run(*sealing(asking, *options, "--yes")).code == UNSAFE


def test_a_person_sealing_is_asked_like_one_who_sends(asking: World) -> None:
    codename = asking.codename()
    sealed = sealing(asking, "--channel", "asking", "--codename-file", codename)
    typing(asking, "1", "", "n")
    ran = asking.run(*sealed)
    assert (ran.code, "Nothing was written." in ran.err, (asking.root / "sealed").exists()) == (USAGE, True, False)
    typing(asking, "1", "", "y")
    assert asking.run(*sealed).code == 0
    assert (asking.root / "sealed").exists()


def test_a_desk_document_that_ran_out_or_has_no_keys_is_refused_with_what_to_do(desk: World) -> None:
    codename = desk.codename()
    options = ("--channel", "both", "--yes", "--codename-file", codename)
    ran = desk.run(*sealing(desk, *options, desk=desk.root / "signed"))
    assert (ran.code, "no weekly keys" in ran.err) == (USAGE, True)
    sealed = sealing(desk, *options)
    desk.pass_days(13)  # the last day of next week's keys
    desk.good(*sealed)
    (desk.root / "sealed").unlink()
    desk.pass_days(1)
    ran = desk.run(*sealed)
    assert (ran.code, f"through {clock.written(TODAY + 13)}" in ran.err) == (USAGE, True)
    assert "knothole source desk" in ran.err


def test_a_desk_of_another_fingerprint_is_refused(desk: World) -> None:
    document, codename = desk.root / "document", desk.codename()
    right = desk.good("source", "desk", *SERVER, "--out", document).out.split("Fingerprint: ")[1].split()[0]
    desk.good("source", "desk", *SERVER, "--out", document, "--fingerprint", right.upper())
    options = ("--channel", "both", "--yes", "--codename-file", codename)
    for wrong in ("00" * 32, right[:-1], "planted"):
        assert desk.run("source", "desk", *SERVER, "--out", document, "--fingerprint", wrong).code == CHECK_FAILED
        assert desk.run(*sealing(desk, *options, "--fingerprint", wrong)).code == CHECK_FAILED
        assert desk.run("source", "new", "--desk", document, "--fingerprint", wrong).code == CHECK_FAILED
    desk.good(*sealing(desk, *options, "--fingerprint", right))


@pytest.mark.parametrize("size", [0, 32_767, 32_769, 17 * 32_768])
def test_what_is_no_sealed_file_is_not_sent(desk: World, size: int) -> None:
    ran = desk.run("source", "send-file", *SERVER, desk.file("odd", bytes(size)))
    assert (ran.code, "not a file that seal made" in ran.err) == (USAGE, True)


def test_what_a_visit_has_no_room_for_is_kept_in_a_file_or_sent_by_staying(desk: World) -> None:
    codename, rest = desk.codename(), desk.root / "rest"
    text = desk.file("text", "x" * 50_000)
    sending = (
        "source",
        "send",
        *SERVER,
        "--channel",
        "both",
        "--text-file",
        text,
        "--yes",
        "--codename-file",
        codename,
    )
    ran = desk.run(*sending, "--rest", rest)
    assert (ran.code, "2 of 4 parts are not stored" in ran.err, "Sent." in ran.out) == (NETWORK, True, False)
    assert rest.stat().st_size == 2 * 32_768
    assert desk.run(*sending, "--rest", rest).code == UNSAFE
    assert "Sent." in desk.good("source", "send-file", *SERVER, rest).out
    assert "Sent." in desk.good(*sending, "--stay").out
    assert [read["text"] for read in reads(desk, "first")] == ["x" * 50_000] * 2


# What is said to a source that cannot write


def with_the_server_s_date(world: World) -> None:
    """As a real server says it with every response."""
    installation = world.installation
    assert installation
    real = installation.public.request

    def request(method: str, path: str, *rest: Any) -> Response:
        found = real(method, path, *rest)
        return found._replace(headers={**found.headers, "Date": formatdate(installation.seconds, usegmt=True)})

    world.patch.setattr(installation.public, "request", request)


@pytest.mark.parametrize("days", [14, 40])
def test_a_clock_that_is_ahead_is_named_and_the_desk_is_not_blamed(desk: World, days: int) -> None:
    codename, text = desk.codename(), desk.file("text", "A message.")
    with_the_server_s_date(desk)
    sending = (
        "source",
        "send",
        *SERVER,
        "--channel",
        "both",
        "--text-file",
        text,
        "--yes",
        "--codename-file",
        codename,
    )
    desk.seconds += days * clock.SECONDS_A_DAY  # the source's alone
    ran = desk.run(*sending)
    assert ran.code == CHECK_FAILED  # as without the server's date: nobody signed it, and it decides nothing
    assert f"This device's clock says {clock.written(TODAY + days)}, the server's {clock.written(TODAY)}" in ran.err
    assert "If this device's is wrong, set it" in ran.err
    assert "If it is right, leave it" in ran.err


@pytest.mark.parametrize("days", [-3, 3])
def test_clocks_that_differ_are_named_also_where_that_stops_nothing(desk: World, days: int) -> None:
    codename = desk.codename()
    with_the_server_s_date(desk)
    ran = desk.check(codename)
    assert "clock" not in ran.err
    desk.seconds += days * clock.SECONDS_A_DAY
    ran = desk.run("source", "check", *SERVER, "--codename-file", codename)
    assert ran.code == 0
    assert f"This device's clock says {clock.written(TODAY + days)}, the server's {clock.written(TODAY)}" in ran.err


@pytest.mark.parametrize("date", ["yesterday", "Fri, 01 Jan 9999 00:00:00 GMT"])
def test_whatever_a_server_says_of_the_time_no_exit_code_follows_from_it(desk: World, date: str) -> None:
    codename = desk.codename()
    assert desk.installation
    real = desk.installation.public.request

    def request(method: str, path: str, *rest: Any) -> Response:
        answer = real(method, path, *rest)
        return answer._replace(headers={**answer.headers, "Date": date})

    desk.patch.setattr(desk.installation.public, "request", request)
    assert desk.run("source", "check", *SERVER, "--codename-file", codename).code == 0
    desk.seconds += 40 * clock.SECONDS_A_DAY
    sending = ("source", "send", *SERVER, "--channel", "both", "--text-file", desk.file("text", "A message."), "--yes")
    assert desk.run(*sending, "--codename-file", codename).code == CHECK_FAILED


def test_a_desk_that_has_been_away_is_said_to_be_without_words_of_the_protocol(desk: World) -> None:
    with_the_server_s_date(desk)
    sending = ("source", "send", *SERVER, "--channel", "both", "--text-file", desk.file("text", "A message."), "--yes")
    codename = desk.codename()
    desk.pass_days(49)
    ran = desk.run(*sending, "--codename-file", codename)
    assert ran.code == CHECK_FAILED
    assert "can receive messages now" in ran.err
    assert "clock" not in ran.err
    for word in ("section 16", "(unreachable)", "(expired)", "another file"):
        assert word not in ran.err


def test_a_wrong_word_is_named_before_the_visit(desk: World) -> None:
    assert desk.installation
    words = desk.codename().read_text().split()
    numbered = desk.file("numbered", "".join(f"{number}. {word}\r\n" for number, word in enumerate(words, 1)))
    desk.check(numbered)
    desk.installation.public.calls.clear()
    words[2] = "qqqq"
    ran = desk.run("source", "check", *SERVER, "--codename-file", desk.file("wrong", " ".join(words)))
    assert (ran.code, "Word 3 is not a codename word." in ran.err) == (USAGE, True)
    assert desk.installation.public.calls == []


@pytest.mark.parametrize("terminal", [True, False])
def test_what_was_typed_is_shown_on_a_terminal_only(desk: World, terminal: bool) -> None:
    words = desk.codename().read_text().split()
    words[2] = "abakus"
    wrong = desk.file("wrong", " ".join(words))
    desk.patch.setattr(sys, "stdin", Terminal() if terminal else io.StringIO())
    desk.patch.setattr(type(ERR), "is_terminal", terminal)
    ran = desk.run("source", "check", *SERVER, "--codename-file", wrong)
    assert ("abakus" in ran.err, "abacus" in ran.err) == (terminal, terminal)
    assert ran.code == USAGE


# Files


def sending_files(desk: World, codename: Path, *files: Path) -> tuple[object, ...]:
    named = [word for file in files for word in ("--file", file)]
    return (*SERVER, "--codename-file", codename, *named)


def test_files_that_no_message_announced_are_not_called_delivered(desk: World) -> None:
    codename, text = desk.codename(), desk.file("text", "With a file.")
    film = desk.file("a film", os.urandom(2_000))
    going = sending_files(desk, codename, film)
    desk.good("source", "send", "--channel", "both", "--text-file", text, "--yes", *going)
    ran = desk.good("source", "upload", *going)
    assert "The server has all pieces of these files." in ran.out
    assert "had none of them before" not in ran.out
    film.write_bytes(os.urandom(2_000))  # changed since: another bundle, which nobody knows of
    ran = desk.good("source", "upload", *going)
    assert "All files are there" not in ran.out
    assert "had none of them before" in ran.out
    assert "send it again" in ran.out
    assert f"knothole source send --server http://public --file {shlex.quote(str(film))}" in ran.out


def test_what_stops_files_after_the_text_does_not_say_that_nothing_was_sent(desk: World) -> None:
    codename, text = desk.codename(), desk.file("text", "With a file.")
    film = desk.file("a film", os.urandom(2_000))
    going = sending_files(desk, codename, film)
    assert desk.installation
    real = desk.installation.public.request
    put: list[str] = []
    exchanged: list[bytes] = []

    def request(method: str, path: str, *rest: Any) -> Response:
        if method == "PUT":
            put.append(path)
            return Response(200, exchanged[-1][:9] + b"\x02" + exchanged[-1][10:])  # full
        answer: Response = real(method, path, *rest)
        exchanged.extend([answer.body] if method == "POST" else [])
        return answer

    desk.patch.setattr(desk.installation.public, "request", request)
    ran = desk.run("source", "send", "--channel", "both", "--text-file", text, "--yes", *going)
    assert (ran.code, bool(put)) == (NETWORK, True)
    assert "The text is sent" in ran.err
    assert "Nothing was sent" not in ran.err
    assert f"knothole source upload --server http://public --file {shlex.quote(str(film))}" in " ".join(ran.err.split())
    ran = desk.run("source", "upload", *going)
    assert ran.code == NETWORK
    assert "Nothing was sent" not in ran.err
    film.write_bytes(b"")
    film.unlink()
    film.mkdir()
    ran = desk.run("source", "upload", *going)
    assert ran.code == USAGE
    assert "Nothing was sent" not in ran.err


def test_a_command_that_is_proposed_names_the_desk_as_this_one_did(desk: World) -> None:
    where = place.Place("http://public", "127.0.0.1:9050", "ab" * 32)
    assert where.command("check") == (
        f"knothole source check --server http://public --tor 127.0.0.1:9050 --fingerprint {'ab' * 32}"
    )


def test_stopped_after_the_message_left_it_does_not_say_that_nothing_was_sent(desk: World) -> None:
    codename, text = desk.codename(), desk.file("text", "A message.")
    real = visit.Visit.exchange

    def exchange(*arguments: Any, **options: Any) -> None:
        real(*arguments, **options)
        raise KeyboardInterrupt

    desk.patch.setattr(visit.Visit, "exchange", exchange)
    ran = desk.run(
        "source", "send", *SERVER, "--channel", "both", "--text-file", text, "--yes", "--codename-file", codename
    )
    assert (ran.code, "Stopped" in ran.err) == (CHECK_FAILED, True)
    assert "Nothing was sent" not in ran.err
