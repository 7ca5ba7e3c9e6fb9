"""A passphrase that was accepted once opens for ever, however it is typed; and it can be changed."""

from __future__ import annotations

import unicodedata

import pytest

from knothole_client.errors import LOCKED
from knothole_client.files.typed_passphrase import as_meant
from knothole_client.protocol.words import WORDS
from tests.client.commands.world import World

MADE = " ".join(WORDS[number] for number in range(0, 6 * 1000, 1000))
OWN = "Zwölf Boxkämpfer jagen Viktor quer über den Sylter Deich"


def typings(passphrase: str) -> dict[str, str]:
    """How the same words come from other keyboards, editors and terminals."""
    return {
        "as it is": passphrase,
        "with a byte order mark": "\ufeff" + passphrase,
        "decomposed": unicodedata.normalize("NFD", passphrase),
        "with two spaces": passphrase.replace(" ", "  "),
        "with no-break spaces": passphrase.replace(" ", "\u00a0"),
        "with a space at the end": passphrase + " ",
        "with a tab": passphrase.replace(" ", "\t"),
        "with zero-width spaces": passphrase.replace(" ", " \u200b"),
        "in full-width letters": "".join(
            chr(ord(letter) + 0xFEE0) if "a" <= letter <= "z" else letter for letter in passphrase
        ),
    }


CASES = [(passphrase, how) for passphrase in (MADE, OWN) for how in typings(passphrase)]
CAPITALS = [(MADE, "Title"), (MADE, "UPPER"), (MADE, "Turkish")]


@pytest.mark.parametrize(("passphrase", "how"), CASES)
def test_a_passphrase_is_read_alike_however_it_is_typed(passphrase: str, how: str) -> None:
    assert as_meant(typings(passphrase)[how]) == as_meant(passphrase) == passphrase


def test_capitals_count_but_in_words_that_were_made() -> None:
    assert as_meant(MADE.upper()) == as_meant(MADE.title()) == MADE
    assert as_meant(MADE.upper().replace("I", "İ")) == as_meant(MADE.replace("i", "ı")) == MADE
    assert as_meant(OWN.upper()) != as_meant(OWN)
    assert as_meant("Seven words, chosen by a person, Capital") == "Seven words, chosen by a person, Capital"


@pytest.mark.parametrize("how", ["with a byte order mark", "decomposed", "with two spaces"])
@pytest.mark.parametrize("passphrase", [OWN, MADE.title()])
def test_a_vault_opens_with_the_typing_with_which_it_was_made_and_with_any_other(
    world: World, passphrase: str, how: str
) -> None:
    typed = world.file("typed", typings(passphrase)[how] + "\r\n")
    plain = world.file("plain", passphrase)
    world.good("reviewer", "init", "--id", "jo", "--name", "Jo", "--passphrase-file", typed, home="jo")
    for file in (typed, plain):
        world.good("reviewer", "about", "--passphrase-file", file, home="jo")


def test_a_passphrase_is_changed(desk: World) -> None:
    new = desk.file("new", "another planted passphrase of these tests")
    ran = desk.secret("reviewer", "passphrase", "--new-passphrase-file", new, home="first")
    assert "make a new one" in ran.out
    assert desk.run("reviewer", "cases", *desk.known(), home="first").code == LOCKED
    desk.good("reviewer", "cases", "--passphrase-file", new, home="first")


def test_a_weak_new_passphrase_changes_nothing(desk: World) -> None:
    weak = desk.file("new", "12345678")
    ran = desk.run("reviewer", "passphrase", "--new-passphrase-file", weak, *desk.known(), home="first")
    assert ran.code == LOCKED
    desk.secret("reviewer", "cases", home="first")
