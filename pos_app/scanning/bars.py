"""Bars that no library reads as they are: located, straightened, averaged, and read again.

zxing-cpp has the first try at the averages. What is too blurred or too small for edges goes to a
decoder of our own, which compares symbols as a whole and believes itself only when it is certain.
"""

from typing import Final

from pos_app.scanning.agreement import believed
from pos_app.scanning.fusion import Fusion
from pos_app.scanning.libraries import read_profile_by_zxing
from pos_app.scanning.likelihood import retail
from pos_app.scanning.likelihood.matching import match_of
from pos_app.scanning.likelihood.retail_matching import likely_numbers
from pos_app.scanning.likelihood.tracking import ends_of, track_of
from pos_app.scanning.likelihood.verdict import believed_text
from pos_app.scanning.locate import Cells, Region, striped_regions
from pos_app.scanning.source import Frame, Reading, Symbology
from pos_app.scanning.straighten import Strip, corners_of, straightened

_MOST_MISFIT: Final = 0.2
"""The share of a profile that first guesses may leave unexplained."""

_LEAST_AGREEMENT: Final = 0.6
"""How alike the thirds of what is looked at closely must be; those of bars are, blurred or not."""

_LEAST_NOISY: Final = 0.2
"""The same for what may be laid over other frames: noise makes thirds differ."""

_LEAST_SHAPE: Final = 0.7
"""How wide, of its height, a code must be to be looked at closely."""

_RETAIL: Final = ((Symbology.EAN_13, retail.EAN_13), (Symbology.EAN_8, retail.EAN_8))


def look_at_bars(grey: Frame, cells: Cells | None, fusion: Fusion | None = None) -> list[Reading]:
    """Return what looks at the most striped regions of a frame tell, one reading for each look.

    What this frame does not show, it may show together with those before it, if there is a fusion.
    """
    regions = striped_regions(cells)
    strips = [straightened(grey, region) for region in regions]
    looks = [
        look
        for region, strip in zip(regions, strips, strict=True)
        for look in _looks_at(strip, region)
    ]
    if looks and not any(map(_may_have_lost_its_parities, looks)):
        return looks
    striped = [
        (region, strip)
        for region, strip in zip(regions, strips, strict=True)
        if region.length >= _LEAST_SHAPE * region.height
    ]
    for region, strip in striped:
        if strip.agreement >= _LEAST_AGREEMENT and (looks := _close_looks_at(strip, region)):
            return looks
    return [] if fusion is None else _looks_back(striped, fusion)


def _may_have_lost_its_parities(look: Reading) -> bool:
    """Tell whether a closer look has to confirm a number: a 0 in front is six digits of one parity.

    Blurred, the left half of another number passes for that, in every part of the strip alike.
    """
    return look.symbology is Symbology.EAN_13 and look.text.startswith("0")


def _close_looks_at(strip: Strip, region: Region) -> list[Reading]:
    text = likely_text(strip)
    if text is not None:
        return [_reading(text, Symbology.CODE_128, region)]
    for symbology, kind in _RETAIL:
        numbers = likely_numbers(strip, kind)
        if numbers:
            return [_reading(number, symbology, region) for number in numbers]
    return []


def _looks_back(striped: list[tuple[Region, Strip]], fusion: Fusion) -> list[Reading]:
    """Return what these frames together show: Code 128 only, which proves itself."""
    noisy = [(region, strip) for region, strip in striped if strip.agreement >= _LEAST_NOISY]
    for (region, _), strip in zip(noisy, fusion.fused([strip for _, strip in noisy]), strict=True):
        if strip is not None:
            read = read_profile_by_zxing(strip.mean)
            is_token = read is not None and read[1] is Symbology.CODE_128
            text = read[0] if read is not None and is_token else likely_text(strip)
            if text is not None:
                return [_reading(text, Symbology.CODE_128, region)]
    return []


def likely_text(strip: Strip) -> str | None:
    """Return the Code 128 that a strip shows beyond doubt, or None."""
    for ends in ends_of(strip.mean, strip.samples_a_px):
        track = track_of(strip.mean, ends)
        if track is None or track.misfit > _MOST_MISFIT:
            continue
        match = match_of(track, strip.samples_a_px)
        text = believed_text(match) if match is not None else None
        if text is not None:
            return text
    return None


def _looks_at(strip: Strip, region: Region) -> list[Reading]:
    """Return what zxing-cpp reads in the averages of a strip, until there is no more doubt."""
    looks: list[Reading] = []
    # Even light makes no look of its own: it shows the same noise.
    for profiles in ((strip.mean, strip.even), *((band,) for band in strip.bands)):
        found = next(filter(None, map(read_profile_by_zxing, profiles)), None)
        if found is not None:
            looks.append(_reading(*found, region))
            if believed(looks):
                break
    return looks


def _reading(text: str, symbology: Symbology, region: Region) -> Reading:
    return Reading(text=text, symbology=symbology, corners=corners_of(region))
