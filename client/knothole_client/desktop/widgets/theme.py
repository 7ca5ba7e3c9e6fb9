"""How the window looks, in the light and in the dark: the colours of the sources' page, and sizes in units of the font, so that 200 % is twice of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True)
class Colours:
    """One look."""

    paper: str
    card: str
    ink: str
    quiet: str
    line: str
    field: str
    accent: str
    on_accent: str
    accent_wash: str
    warn: str
    warn_wash: str
    bad: str
    bad_wash: str
    note_wash: str


LIGHT: Final = Colours(
    paper="#f8f6f1", card="#fffdf9", ink="#1e2a2c", quiet="#526063", line="#cfcabd", field="#8a8f8a", accent="#0d5f5b",
    on_accent="#ffffff", accent_wash="#e3efec", warn="#7a4a00", warn_wash="#fbf0d9", bad="#a3221c", bad_wash="#fbe9e6",
    note_wash="#f1eee4",
)  # fmt: skip
DARK: Final = Colours(
    paper="#14191a", card="#1b2223", ink="#e4e8e5", quiet="#a3afac", line="#38423f", field="#75817e", accent="#82cfc2",
    on_accent="#0d2421", accent_wash="#1d3230", warn="#f0c77a", warn_wash="#322a18", bad="#ffaaa0", bad_wash="#3a211f",
    note_wash="#222a2b",
)  # fmt: skip

_chosen: list[bool] = []
_SHEET: Final = """
QWidget {{ color: {ink}; }}
QMainWindow, QDialog, QScrollArea, #page {{ background: {paper}; border: none; }}
QLabel[role="title"] {{ font-size: 1.35em; font-weight: 600; }}
QLabel[role="heading"] {{ font-weight: 600; }}
QLabel[role="words"] {{ font-family: monospace; background: {paper}; border: 1px solid {line}; border-radius: 4px; padding: 8px 10px; }}
QLabel[role="quiet"] {{ color: {quiet}; }}
QLabel[role="warn"] {{ color: {warn}; background: {warn_wash}; padding: 5px 8px; border-radius: 4px; }}
QLabel[role="bad"] {{ color: {bad}; background: {bad_wash}; padding: 5px 8px; border-radius: 4px; }}
QLabel[role="good"] {{ color: {accent}; background: {accent_wash}; padding: 5px 8px; border-radius: 4px; }}
QLabel[role="lamp-on"] {{ color: {accent}; font-weight: 600; }}
QLabel[role="lamp-off"] {{ color: {field}; }}
QLabel[role="fixed"] {{ font-family: monospace; background: {card}; padding: 3px 8px; }}
QFrame[role="message"] {{ background: {card}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[role="reply"] {{ background: {accent_wash}; border: 1px solid {accent_wash}; border-radius: 8px; }}
QFrame[role="note"] {{ background: {note_wash}; border: 1px dashed {field}; border-radius: 8px; }}
QFrame[role="bar"] {{ background: {card}; border: none; border-bottom: 1px solid {line}; }}
QFrame[role="card"] {{ background: {card}; border: 1px solid {line}; border-radius: 10px; }}
QPlainTextEdit {{ background: transparent; selection-background-color: {accent}; selection-color: {on_accent}; }}
QPlainTextEdit[role="writing"], QLineEdit {{ background: {card}; border: 1px solid {field}; border-radius: 5px; padding: 4px 6px; }}
QPlainTextEdit[role="writing"]:focus, QLineEdit:focus {{ border: 2px solid {accent}; padding: 3px 5px; }}
QPushButton {{ background: {card}; border: 1px solid {field}; border-radius: 5px; padding: 5px 12px; }}
QPushButton:hover {{ background: {accent_wash}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QPushButton:disabled {{ color: {quiet}; border-color: {line}; }}
QPushButton[role="main"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton[role="main"]:focus {{ border: 2px solid {ink}; }}
QPushButton[role="main"]:disabled {{ background: {line}; color: {quiet}; border-color: {line}; }}
QPushButton[role="bad"] {{ color: {bad}; border-color: {bad}; }}
QCheckBox::indicator {{ width: 0.9em; height: 0.9em; border: 1px solid {field}; border-radius: 3px; background: {card}; }}
QCheckBox::indicator:checked {{ width: 0.5em; height: 0.5em; padding: 0.2em; background: {accent}; background-clip: content; }}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; }}
QListView {{ background: {card}; border: none; outline: none; }}
QListView#views {{ background: {paper}; }}
QListView#views::item {{ padding: 7px 10px; border-radius: 5px; color: {ink}; }}
QListView#views::item:selected {{ background: {accent_wash}; color: {accent}; }}
QListView#views::item:hover {{ background: {accent_wash}; }}
QMenuBar {{ background: {paper}; }}
QMenuBar::item:selected {{ background: {accent_wash}; }}
QMenu {{ background: {card}; border: 1px solid {field}; }}
QMenu::item {{ padding: 5px 24px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu::item:disabled {{ color: {quiet}; }}
QStatusBar {{ background: {paper}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QSplitter::handle:horizontal {{ border-left: 1px solid {line}; }}
QSplitter::handle:vertical {{ border-top: 1px solid {line}; }}
QProgressBar {{ border: 1px solid {field}; border-radius: 4px; background: {card}; text-align: center; }}
QProgressBar::chunk {{ background: {accent_wash}; }}
"""


def colours() -> Colours:
    """Those of the look that is on."""
    return DARK if is_dark() else LIGHT


def choose(app: QApplication, dark: bool | None) -> None:
    """Light or dark, until the window is closed; None: as the system has it."""
    _chosen[:] = [] if dark is None else [dark]
    dress(app)


def is_dark() -> bool:
    """Whether the dark look is on."""
    return _chosen[0] if _chosen else QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def dress(app: QApplication) -> None:
    """Put the look on that was chosen, or that the system has."""
    chosen = colours()
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_sheet(chosen, app.font().pointSizeF()))


def _sheet(chosen: Colours, points: float) -> str:
    return _SHEET.format_map(vars(chosen)).replace("1.35em", f"{points * 1.35:.1f}pt")


def _palette(chosen: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for what, colour in {
        role.Window: chosen.paper,
        role.WindowText: chosen.ink,
        role.Base: chosen.card,
        role.AlternateBase: chosen.paper,
        role.Text: chosen.ink,
        role.Button: chosen.card,
        role.ButtonText: chosen.ink,
        role.Highlight: chosen.accent,
        role.HighlightedText: chosen.on_accent,
        role.PlaceholderText: chosen.quiet,
        role.ToolTipBase: chosen.card,
        role.ToolTipText: chosen.ink,
    }.items():
        palette.setColor(what, QColor(colour))
    for what in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, what, QColor(chosen.quiet))
    return palette
