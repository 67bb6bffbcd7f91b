"""How one picture is taken: where the label lies, what the light, the lens and the sensor do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """Everything about a picture but the code and its size. The defaults are a good picture.

    `aside` and `below` say where the label lies, as shares of the room that it leaves: -0.5 at
    one edge of the picture, 0.5 at the other. Angles are in degrees: `turn` in the plane of the
    picture, `tilt` and `swing` about the two axes of the label, `bend` of the part of a cylinder
    that it goes around. Blurs are in pixels; reflectances and lights are shares of white, 0 to 1,
    before gamma. `torn` is the share of a code's width whose bars are gone. `electrons` is what a
    white pixel collects: the fewer, the noisier.
    """

    aside: float = 0.0
    below: float = 0.0
    turn: float = 0.0
    tilt: float = 0.0
    swing: float = 0.0
    bend: float = 0.0
    distortion: float = 0.0
    lens_px: float = 0.45
    defocus_px: float = 0.0
    motion_px: float = 0.0
    motion_angle: float = 0.0
    ink: float = 0.06
    paper: float = 0.75
    exposure: float = 1.0
    slope: float = 0.1
    shadow: float = 0.0
    glare: float = 0.0
    electrons: float = 9000.0
    sharpening: float = 0.0
    jpeg_quality: int = 92
    surface: str = "plain"
    scratches: int = 0
    torn: float = 0.0
