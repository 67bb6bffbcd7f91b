"""A card held in front of a camera, as the pictures the camera would have taken."""

from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageFilter

from pos_app.printing.labels import code_128_label

FRAME_SIZE_PX: Final = (1280, 720)
TABLE: Final = (196, 189, 178)
FRAMES: Final = 8
FIRST_TILT_DEGREES: Final = -4.0
TILT_DEGREES: Final = 0.6
BLUR_PX: Final = 0.8


def write_card_frames(token: str, folder: Path) -> Path:
    """Write frames of a hand moving a printed token through the picture; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    label = Image.open(BytesIO(code_128_label(token, printer_dpi=300))).convert("RGB")
    for number in range(FRAMES):
        frame = Image.new("RGB", FRAME_SIZE_PX, TABLE)
        held = label.rotate(
            FIRST_TILT_DEGREES + number * TILT_DEGREES,
            resample=Image.Resampling.BICUBIC,
            expand=True,
            fillcolor=TABLE,
        )
        frame.paste(held, (180 + 12 * number, 230 + 6 * number))
        frame.filter(ImageFilter.GaussianBlur(BLUR_PX)).save(folder / f"frame-{number:02}.png")
    return folder
