"""Draws the fonts of our paper from Inter: run it after changing Inter or the letters below.

PDF readers disagree about OpenType fonts with PostScript outlines, so paper gets TrueType outlines.
Amounts stand in columns, so the tabular figures take the place of the proportional ones.
"""

# fontTools has no types for the tables of a font.
# pyright: basic, reportAttributeAccessIssue=false

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

FONTS: Final = Path(__file__).resolve().parents[1] / "resources" / "fonts"
WEIGHTS: Final = ("Regular", "SemiBold")
FAMILY: Final = "Tillit Paper"
LARGEST_ERROR_UNITS: Final = 1.0

LETTERS: Final = (
    range(0x0020, 0x007F),
    range(0x00A0, 0x0180),  # Latin of western, northern and central Europe
    range(0x0218, 0x021C),  # Romanian
    range(0x0370, 0x0400),  # Greek
    range(0x0400, 0x0460),  # Cyrillic
    range(0x1E80, 0x1E86),  # Welsh
    range(0x2010, 0x2040),  # dashes, quotation marks, bullets
    range(0x2070, 0x20D0),  # small figures, currency signs
    range(0x2190, 0x2194),
    (0x202F, 0x2116, 0x2122, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0xFFFD),
)


def tabular_figures(font: TTFont) -> dict[str, str]:
    """Return which glyph the feature `tnum` puts in the place of which."""
    table = font["GSUB"].table
    places: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for subtable in table.LookupList.Lookup[index].SubTable:
                    places |= getattr(subtable, "ExtSubTable", subtable).mapping
    return places


def true_type_glyph(glyphs: Mapping[str, Any], name: str) -> Glyph:
    """Return the outline of a glyph with quadratic curves, off by less than one unit of 2816."""
    pen = TTGlyphPen(None)
    glyphs[name].draw(Cu2QuPen(pen, LARGEST_ERROR_UNITS, reverse_direction=True))
    return pen.glyph()


def draw(weight: str) -> Path:
    """Write one weight and return where."""
    source = TTFont(FONTS / f"Inter-{weight}.otf")
    figures = tabular_figures(source)
    letters = {code for block in LETTERS for code in block}
    names = {
        code: figures.get(name, name)
        for code, name in (source.getBestCmap() or {}).items()
        if code in letters
    }
    order = [".notdef", *sorted(set(names.values()) - {".notdef"})]
    glyphs = source.getGlyphSet()

    builder = FontBuilder(source["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    outlines = {name: true_type_glyph(glyphs, name) for name in order}
    builder.setupGlyf(outlines)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics(
        {name: (source["hmtx"][name][0], getattr(table[name], "xMin", 0)) for name in order}
    )
    header = source["hhea"]
    builder.setupHorizontalHeader(ascent=header.ascent, descent=header.descent)
    builder.setupNameTable(
        {
            "familyName": FAMILY,
            "styleName": weight,
            "copyright": source["name"].getDebugName(0),
            "licenseDescription": source["name"].getDebugName(13),
            "licenseInfoURL": source["name"].getDebugName(14),
            "psName": f"{FAMILY.replace(' ', '')}-{weight}",
            "fullName": f"{FAMILY} {weight}",
            "uniqueFontIdentifier": f"{FAMILY} {weight} {source['name'].getDebugName(5)}",
            "version": source["name"].getDebugName(5),
        }
    )
    metrics = source["OS/2"]
    builder.setupOS2(
        sTypoAscender=metrics.sTypoAscender,
        sTypoDescender=metrics.sTypoDescender,
        sTypoLineGap=metrics.sTypoLineGap,
        usWinAscent=metrics.usWinAscent,
        usWinDescent=metrics.usWinDescent,
        sxHeight=metrics.sxHeight,
        sCapHeight=metrics.sCapHeight,
        usWeightClass=metrics.usWeightClass,
        fsType=0,
    )
    builder.setupPost(keepGlyphNames=False)
    # The same input gives the same file, byte for byte.
    builder.font["head"].created = source["head"].created
    builder.font["head"].modified = source["head"].modified
    builder.font.recalcTimestamp = False
    path = FONTS / f"TillitPaper-{weight}.ttf"
    builder.save(path)
    return path


if __name__ == "__main__":
    for each in WEIGHTS:
        print(draw(each))
