"""The one exception of the protocol core. Its ``code`` is the same word in every implementation and in the vectors (section 16)."""

from __future__ import annotations

from typing import Final

from knothole_client.sentences import Sentence

_EXPLANATIONS: Final = {
    "length": "The data has the wrong number of bytes.",
    "magic": "This is not a Knothole exchange.",
    "version": "This is another version of the protocol.",
    "document": "The desk document's records are not in the form they must have.",
    "json": "The text is not JSON in the compact form.",
    "schema": "The text does not say what it must say.",
    "signature": "A signature does not hold.",
    "key": "This is not a valid encryption key.",
    "desk": "This belongs to another desk.",
    "chain": "The desk's key rotations do not follow one another.",
    "chain-shorter": "The desk's key rotations are older than what is already known.",
    "serial": "The directory is older than the one already known.",
    "expired": "The directory has expired.",
    "slot-reused": "A slot was given to a second reviewer too early.",
    "not-listed": "The directory does not list this reviewer.",
    "revoked": "This reviewer's key was revoked.",
    "epoch": "The key is outside its time.",
    "day": "It is dated after tomorrow: somebody made it so, or this machine's clock is wrong.",
    "second-key": "There are two keys of one reviewer for one week.",
    "revocation-missing": "It leaves out that a reviewer's key was revoked, which was published before. The key stays revoked here.",
    "key-missing": "It leaves out a reviewer's weekly key that was published before.",
    "not-addressed": "None of the keys at hand opens this.",
    "not-yours": "This is not for this codename.",
    "threshold": "This needs several reviewers to open, which this version does not do.",
    "commitment": "The key does not fit its commitment.",
    "body": "The content was changed.",
    "padding": "The padding is not zeros.",
    "role": "The content may not come from this sender.",
    "part": "The part's number is out of range.",
    "too-large": "It is too large.",
    "chunk-missing": "A piece of the files is not there.",
    "chunk": "A piece of the files was changed, cut short, or is not where it belongs.",
    "listing": "The list of the files is not what it must be.",
    "digest": "The files are not the ones that were announced.",
    "changed": "A file changed while it was read.",
    "too-long": "The text does not fit into 16 parts.",
    "view-key": "It was sealed to a key that this reviewer never made.",
    "view-superseded": "It was made under a directory that had long been replaced.",
    "view-unknown": "It was made under a directory that is not known here.",
    "chain-gap": "An earlier word of a colleague never came: something was withheld.",
    "chain-fork": "Two colleagues' vaults write with one key: somebody else has it, or a vault was copied.",
    "ledger-key": "The server signs with another key than before.",
    "ledger-fork": "What the server says it destroyed is not what it said before.",
    "ledger-gap": "There are days of which the server does not say what it destroyed.",
    "ledger-overdue": "The server keeps what the desk's policy wants destroyed.",
    "ledger-split": "They were shown another record of the server's ledger than you: the server, a courier or a stick shows the two of you different desks.",
    "served-otherwise": "The directory, page list or revocations of the last two rounds are not what the server signed for the days between, or not what the"
    " desk signed together.",
    "list-fork": "The server's list of a day is not what it was before.",
    "list-older": "The server had signed a newer list of this day already.",
    "holding": "The vault does not hold all that came on this day.",
    "codename-word": "A word is not on the list.",
    "codename-length": "A codename has eight words.",
    "codename-check": "The words do not fit together: one is wrong, or two are swapped, or they belong to another desk.",
    "unreachable": "Nobody of this channel can be addressed now.",
    "request-signature": "The request's signature does not hold.",
    "clock": "The clocks differ by more than five minutes.",
    "receipt": "Nobody has signed that this text was opened.",
    "stale": "It was signed too long ago.",
}
EXPLANATIONS: Final = {code: Sentence(text) for code, text in _EXPLANATIONS.items()}


class ProtocolError(Exception):
    """Something from outside was refused, or something cannot be made.

    Args:
        code: the stable word of section 16.
        position: where it went wrong, if that can be said without repeating any content (a word's index, a slot).
    """

    def __init__(self, code: str, position: int | None = None) -> None:
        super().__init__(EXPLANATIONS[code])
        self.code = code
        self.position = position

    def diagnostics(self) -> Sentence:
        """One sentence for people, free of content."""
        what = EXPLANATIONS[self.code]
        if self.position is None or not self.code.startswith("chunk"):
            return what
        return Sentence("{what} It is number {number}.", what=what, number=self.position + 1)
