"""Starting the window: the reviewers', the desk's, or the courier's."""

from __future__ import annotations

from pathlib import Path

from knothole_client.desktop.models import couriers
from knothole_client.desktop.models.desk import has_desk
from knothole_client.desktop.models.first_day import has_vault
from knothole_client.desktop.toolkit import make_app as make_app
from knothole_client.desktop.toolkit import window_language
from knothole_client.desktop.widgets.courier_window import CourierWindow
from knothole_client.desktop.widgets.desk.window import DeskWindow
from knothole_client.desktop.widgets.frame import lay_out
from knothole_client.desktop.widgets.window import Window
from knothole_client.desktop.words import Words


def run(home: Path, language: str | None = None, *, desk: bool = False, courier: bool = False) -> int:
    """Show the window until it is closed: of the vault, or of desk or courier if it is asked for or all there is."""
    app = make_app()
    words = Words(language or window_language())
    lay_out(words)
    shown: list[Window | DeskWindow | CourierWindow] = []

    def show(window: Window | DeskWindow | CourierWindow) -> None:
        shown.append(window)
        window.show()
        window.activateWindow()

    if desk or (has_desk(home) and not has_vault(home)):
        show(DeskWindow(home, words))
    elif courier or (couriers.is_here(home) and not has_vault(home)):
        show(CourierWindow(home, words))
    else:
        vault = Window(home, words)

        def change() -> None:
            show(DeskWindow(home, vault.words))
            vault.close()

        vault.desk_wanted.connect(change)
        show(vault)
    return app.exec()
