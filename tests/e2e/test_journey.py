"""A message travels from a browser to a reviewer and back, with everything real."""

from __future__ import annotations

import pytest

from knothole_client import clock
from knothole_client.reviewer.forgetting import forget
from tests.support.system import Browser, System

MESSAGE = "A message in several scripts.\nשלום עולם 你好 🕳️\tand \u202eoverride\u202c"


@pytest.fixture
def emptied_system(shared_system: System) -> System:
    """One in which both reviewers have forgotten whatever came before. Their sheets of receipts for today are drawn already."""
    for reviewer in (shared_system.first, shared_system.second):
        for case in reviewer.read():
            with reviewer.vault() as vault:
                forget(vault, case, clock.today())
                vault.save()
    return shared_system


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox", "safer"])
def test_a_message_travels_from_a_browser_to_a_reviewer_and_back(kind: str, system: System) -> None:
    with Browser(kind, system.public) as source:
        source.do("load")
        codename = " ".join(source.do("send", message=MESSAGE, channel="both")["words"])
        source.do("waitFor", delivery="confirmed")

    (case,) = system.first.read()
    assert case.messages[0].text == MESSAGE
    assert case.messages[0].alarms == ()
    assert case.messages[0].channel == "both"
    (same,) = system.second.read()
    assert same.name == case.name
    system.first.answer(case.name, "An answer from the first.\nשלום 🕳️")
    system.second.answer(case.name, "And one from the second.")

    with Browser(kind, system.public) as source:
        source.do("load")
        found = source.do("open", codename=codename.upper().replace(" ", "-"))
        assert len(found["answers"]) == 2
        assert "Reviewer First" in found["answers"][0]
        assert "An answer from the first.\nשלום 🕳️" in found["answers"][0]
        assert "Reviewer Second" in found["answers"][1]
        assert any("Reviewer First" in receipt for receipt in found["receipts"])
        source.do("again", message="A second message.", channel="both")
        source.do("waitFor", delivery="sent")

    (case,) = system.first.read()
    # Of one day and of two visits: in no order.
    assert {message.text for message in case.messages} == {MESSAGE, "A second message."}


@pytest.mark.browser
def test_a_channel_of_one_is_read_by_one(emptied_system: System) -> None:
    with Browser("chromium", emptied_system.public) as source:
        source.do("load")
        source.do("send", message="For the second only.", channel="second")
        source.do("waitFor", delivery="sent")
    assert emptied_system.first.read() == []
    assert [case.messages[0].text for case in emptied_system.second.read()] == ["For the second only."]


@pytest.mark.browser
def test_a_message_of_many_parts_arrives_whole(emptied_system: System) -> None:
    message = "Line of a long message. שורה 一行 🕳️\n" * 1200
    with Browser("chromium", emptied_system.public) as source:
        source.do("load")
        source.do("send", message=message, channel="both")
        source.do("waitFor", delivery="sent")
    (case,) = emptied_system.first.read()
    assert case.messages[0].missing == 0
    assert case.messages[0].text == message


@pytest.mark.browser
def test_a_mistyped_codename_is_told_apart_from_no_reply(emptied_system: System) -> None:
    with Browser("chromium", emptied_system.public) as source:
        source.do("load")
        words = source.do("send", message="Hello.", channel="both")["words"]
        source.do("waitFor", delivery="sent")
    with Browser("chromium", emptied_system.public) as source:
        source.do("load")
        assert "abacas" in source.do("open", codename=" ".join(["abacas", *words[1:]]))["error"]
    with Browser("chromium", emptied_system.public) as source:
        source.do("load")
        found = source.do("open", codename=" ".join(words))
        assert found["answers"] == []
        assert found["standing"]


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox"])
def test_a_source_takes_everything_back(kind: str, emptied_system: System) -> None:
    with Browser(kind, emptied_system.public) as source:
        source.do("load")
        words = source.do("send", message=MESSAGE, channel="both")["words"]
        source.do("waitFor", delivery="confirmed")
    for reviewer in (emptied_system.first, emptied_system.second):
        assert [message.text for message in reviewer.read()[0].messages] == [MESSAGE]

    with Browser(kind, emptied_system.public) as source:
        source.do("load")
        source.do("open", codename=" ".join(words))
        source.do("press", id="withdraw-open")
        for reader in ("withdraw-3", "withdraw-11"):
            source.do("press", id=reader)
        source.do("press", id="withdraw-send")
        source.do("waitFor", delivery="confirmed")
    for reviewer in (emptied_system.first, emptied_system.second):
        (case,) = reviewer.read()
        assert (case.messages, case.withdrawn_on is None) == ((), False)


@pytest.mark.browser
def test_whoever_is_left_out_cannot_read(emptied_system: System) -> None:
    with Browser("firefox", emptied_system.public) as source:
        source.do("load")
        source.do("press", id="channel-both")
        source.do("press", id="reader-both-3")
        source.do("send", message=MESSAGE, channel="both")
        source.do("waitFor", delivery="sent")
    assert emptied_system.first.read() == []
    (case,) = emptied_system.second.read()
    assert case.messages[0].text == MESSAGE
