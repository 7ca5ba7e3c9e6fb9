"""Starting the window, so that Qt writes nothing anywhere: no settings, no history of folders, no session that a desktop could bring back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QApplication

from knothole_client.desktop.models.desk import has_desk
from knothole_client.desktop.models.first_day import has_vault
from knothole_client.desktop.widgets.desk.window import DeskWindow
from knothole_client.desktop.widgets.frame import lay_out
from knothole_client.desktop.widgets.theme import dress
from knothole_client.desktop.widgets.window import Window
from knothole_client.desktop.words import Words, languages

NOWHERE: Final = "/dev/null"


def make_app() -> QApplication:
    """The one application, for the window and its tests."""
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, NOWHERE)
    os.environ.setdefault("QT_NO_XDG_DESKTOP_PORTAL", "1")  # its dialogs remember what was chosen
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_DisableSessionManager)
    app = QApplication(["knothole"])
    app.setApplicationName("Knothole")
    app.setStyle("Fusion")
    app.commitDataRequest.connect(_never_again)
    app.saveStateRequest.connect(_never_again)
    dress(app)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: dress(app))
    return app


def run(home: Path, language: str | None = None, *, desk: bool = False) -> int:
    """Show the window until it is closed: of the vault, or of the desk if it is asked for or all there is."""
    app = make_app()
    words = Words(language or _system_language())
    lay_out(words)
    shown: list[Window | DeskWindow] = []

    def show(window: Window | DeskWindow) -> None:
        shown.append(window)
        window.show()
        window.activateWindow()

    if desk or (has_desk(home) and not has_vault(home)):
        show(DeskWindow(home, words))
    else:
        vault = Window(home, words)

        def change() -> None:
            show(DeskWindow(home, vault.words))
            vault.close()

        vault.desk_wanted.connect(change)
        show(vault)
    return app.exec()


def _system_language() -> str:
    wanted = [name.partition("-")[0] for name in QLocale.system().uiLanguages()]
    return next((code for code in wanted if code in languages()), "en")


def _never_again(manager: QSessionManager) -> None:
    """A session that a desktop saves must not start a window by itself, nor name the folder it was for."""
    manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
