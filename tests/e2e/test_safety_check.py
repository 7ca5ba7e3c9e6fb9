"""The page says what it sees of its surroundings: by the onion address at level Safer, and otherwise. The onion name is led to loopback; Tor is left out."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.support.system import Browser, System


def at(host: str, system: System) -> str:
    return f"http://{host}:{urlsplit(system.public).port}"


@pytest.mark.browser
def test_as_tor_browser_by_the_onion_address_there_is_nothing_to_mend(shared_system: System) -> None:
    with Browser("tor", at("a" * 56 + ".onion", shared_system)) as source:
        source.do("load")
        assert source.do("until", selector="#safety:not([open]) summary")["text"] == "Safety check: all good"
        source.do("unfold", selector="#safety")
        assert "You are using the onion address." in source.do("until", selector="#safety .good")["text"]
        source.do("send", message="By the onion address.", channel="both")
        source.do("waitFor", delivery="confirmed")


@pytest.mark.browser
def test_the_level_standard_is_said_before_anything_is_written(shared_system: System) -> None:
    with Browser("standard", at("a" * 56 + ".onion", shared_system)) as source:
        source.do("load")
        assert "1 thing to fix" in source.do("until", selector="#safety summary")["text"]
        source.do("unfold", selector="#safety")
        assert "choose “Settings”, then “Safer”" in source.do("until", selector="#safety .repair")["text"]


@pytest.mark.browser
def test_by_another_address_without_encryption_the_page_refuses_and_says_why(shared_system: System) -> None:
    with Browser("tor", at("desk.example", shared_system)) as source:
        source.do("load", state="refused")
        source.do("until", selector="#safety summary")
        source.do("unfold", selector="#safety")
        assert "You are not using an onion address." in source.do("until", selector="#safety .repair")["text"]
        assert "a secure address" in source.do("until", selector="#trouble")["text"]
        source.do("until", selector="#message-field.closed")
