"""Sheets of paper: the desk's fingerprint for everybody, and its keys, or shares of them, for a safe (docs/desk-guide.md)."""

from __future__ import annotations

import html
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from knothole_client.files import paper
from knothole_client.protocol.genesis import Chain
from knothole_client.protocol.primitives import Seed
from knothole_client.scrubbing import scrub
from knothole_client.sentences import Sentence

if TYPE_CHECKING:
    import segno

_STYLE = (
    "@page{margin:2cm}@media screen{body{margin:2cm}}@media print{body{margin:0}}body{font:12pt/1.5 serif}"
    "h1{font-size:18pt}pre{font:12pt/1.7 monospace;white-space:pre-wrap}section{page-break-after:always}"
    "svg{width:6cm;height:6cm}"
)


Say = Callable[[str], str]


@dataclass(frozen=True)
class Sheet:
    """One sheet of paper."""

    title: str
    words: str
    """The 21 or 33 words; also the content of the QR code, in capitals."""
    notes: tuple[str, ...]
    secret: bool
    command: str = ""
    """What a note tells to type."""

    @property
    def lines(self) -> list[str]:
        """The words as they are written."""
        return paper.in_lines(self.words)

    def terminal(self) -> str:
        """The QR code for a terminal."""
        out = io.StringIO()
        self._code().terminal(out, compact=True)
        return out.getvalue()

    def section(self, say: Say = scrub) -> str:
        """As part of a page to print; see :func:`page`."""
        notes = "".join(f"<p>{html.escape(say(note))}</p>" for note in self.notes)
        notes += f'<p dir="ltr"><code>{html.escape(self.command)}</code></p>' if self.command else ""
        words = html.escape("\n".join(self.lines))
        code = self._code().svg_inline(border=4, omitsize=True)
        return f'<section><h1>{html.escape(say(self.title))}</h1><pre dir="ltr">{words}</pre>{code}{notes}</section>'

    def _code(self) -> segno.QRCode:
        import segno  # here, so that no other command loads it

        return segno.make_qr(self.words.upper(), error="m")


def page(sheets: list[Sheet], say: Say = scrub, language: str = "en", direction: str = "ltr") -> bytes:
    """All sheets as one HTML file, which loads nothing.

    Args:
        say: puts a sentence into another language.
    """
    body = "".join(sheet.section(say) for sheet in sheets)
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8"><title>Knothole</title>'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<style>{_STYLE}</style></head><body>{body}</body></html>\n"
    ).encode()


def fingerprint_sheet(chain: Chain) -> Sheet:
    """What a desk hangs up, prints, and gives to its reviewers."""
    return Sheet(
        Sentence("The fingerprint of {name}", name=chain.name),
        paper.to_words(chain.desk),
        (
            Sentence("In digits: {digits}", digits=paper.in_groups(chain.desk)),
            Sentence(
                "Whoever wants to be sure that a page or a file is of this desk compares these words, or the digits."
            ),
        ),
        secret=False,
    )


def key_sheets(chain: Chain, seed: Seed, kind: str, day: str, threshold: int = 0, count: int = 0) -> list[Sheet]:
    """A private key on one sheet, or on ``count`` sheets of which ``threshold`` are needed.

    Args:
        kind: "desk key" or "next key".
        day: when the sheets are made.
    """
    about = (
        Sentence(
            "Of the desk {name}, whose fingerprint begins: {words}",
            name=chain.name,
            words=" ".join(paper.to_words(chain.desk).split()[:6]),
        ),
        Sentence("Made on {day}, after {count} rotations.", day=day, count=chain.pin.rotations),
    )
    key = Sentence(kind)
    if not count:
        note = Sentence(
            "Whoever reads this sheet has the {kind}. Keep it in a sealed envelope in a safe, and this machine's copy elsewhere.",
            kind=key,
        )
        title = Sentence("The {kind}", kind=key)
        return [Sheet(title, paper.to_words(seed), (*about, note, _BACK), secret=True, command=_RESTORE)]
    return [
        Sheet(
            Sentence("The {kind}: share {number} of {count}", kind=key, number=number, count=count),
            share,
            (
                *about,
                Sentence(
                    "Any {threshold} of the {count} shares are the {kind}; fewer tell nothing.",
                    threshold=threshold,
                    count=count,
                    kind=key,
                ),
                _BACK,
            ),
            secret=True,
            command=_RESTORE,
        )
        for number, share in enumerate(paper.to_shares(seed, threshold, count), 1)
    ]


_BACK: Final = Sentence(
    "Back onto a machine: by the command below. It asks for these words; a scanner that types can read the code."
)
_RESTORE: Final = "knothole desk restore"
