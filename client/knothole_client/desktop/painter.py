"""Run in the sandbox, by path: a picture's file becomes pixels on the output (``P6``, no larger than asked). It knows nothing else of Knothole."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

MAX_MEGABYTES: Final = 1_024


def paint(file: Path, side: int) -> int:
    """Write it; anything but 0: it is no picture."""
    QImageReader.setAllocationLimit(MAX_MEGABYTES)
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return 1
    if max(image.width(), image.height()) > side:
        image = image.scaled(
            QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    sheet = QImage(image.size(), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)  # behind what is transparent
    if image.hasAlphaChannel():
        image = _over(sheet, image)
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    output, line = sys.stdout.buffer, image.width() * 3
    output.write(b"P6\n%d %d\n255\n" % (image.width(), image.height()))
    for row in range(image.height()):
        output.write(cast(memoryview, image.constScanLine(row))[:line])
    return 0


def _over(sheet: QImage, image: QImage) -> QImage:
    brush = QPainter(sheet)
    brush.drawImage(0, 0, image)
    brush.end()
    return sheet


if __name__ == "__main__":
    sys.exit(paint(Path(sys.argv[1]), int(sys.argv[2])))
