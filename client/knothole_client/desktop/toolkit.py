"""Qt, so that it writes nothing anywhere: no settings, no history of folders, no session that a desktop could bring back."""

from __future__ import annotations

import gc
import os
from typing import Final

from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QSessionManager
from PySide6.QtWidgets import QApplication

from knothole_client.desktop.widgets.theme import dress
from knothole_client.desktop.words import FALLBACK, languages

NOWHERE: Final = "/dev/null"
MADE_AT_ONCE: Final = 50_000
"""Objects, after which Python looks for some that nothing needs. A list of a thousand cases is made of far more, all of which stay: by its usual 700 it
looks at them again and again while a vault is opened. A lock has it look in any case."""
ENTRY: Final = "knothole"
"""What the package's menu entry and its icon are called: by this a desktop knows whose window it is."""


def make_app() -> QApplication:
    """The one application, for the window and its tests."""
    gc.set_threshold(MADE_AT_ONCE)
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, NOWHERE)
    os.environ.setdefault("QT_NO_XDG_DESKTOP_PORTAL", "1")  # its dialogs remember what was chosen
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_DisableSessionManager)
    app = QApplication(["knothole"])
    app.setApplicationName("Knothole")
    app.setDesktopFileName(ENTRY)
    app.setWindowIcon(QIcon.fromTheme(ENTRY))
    app.setStyle("Fusion")
    app.commitDataRequest.connect(_never_again)
    app.saveStateRequest.connect(_never_again)
    dress(app)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: dress(app))
    return app


def system_languages() -> list[str]:
    """Those of this machine's desktop, the first first."""
    return [name.partition("-")[0] for name in QLocale.system().uiLanguages()]


def window_language() -> str:
    """The first of them that the windows speak."""
    return next((code for code in system_languages() if code in languages()), FALLBACK)


def _never_again(manager: QSessionManager) -> None:
    """A session that a desktop saves must not start a window by itself, nor name the folder it was for."""
    manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
