"""How long tests wait for what must happen."""

from __future__ import annotations

from typing import Final

PATIENCE: Final = 300  # seconds: of a machine that does ten other things; whatever comes sooner is not waited for
