"""Design tokens: every colour and size of Tillit, once. The style sheet is written in these words.

Colours come in three sets, light, dark and high contrast, with the same names. Where a name says
`on_x` it is the ink for text on `x`; every such pair has at least 4.5:1 contrast, and 7:1 in high
contrast, which a test proves.
"""

from typing import Final

from pos_app.domain.value import parts_of, value


@value(kw_only=True)
class Colours:
    """One set of colours, as `#rrggbb`.

    Paper: `canvas` lies behind everything, `surface` is what one works on, `sunken` a control's
    body. Ink: `ink` for what matters, `ink_soft` for what explains. `line` divides, `edge` bounds
    a control one can type in, `rim` any control whose body alone would not, `rim_faint` such a one
    that cannot be pressed. One accent; three
    verdicts, each as a full field, a soft field and as text.
    """

    canvas: str
    surface: str
    sunken: str
    pressed: str
    line: str
    edge: str
    rim: str
    rim_faint: str
    ink: str
    ink_soft: str
    ink_faint: str
    accent: str
    accent_pressed: str
    on_accent: str
    accent_soft: str
    on_accent_soft: str
    accepted: str
    on_accepted: str
    accepted_soft: str
    accepted_text: str
    declined: str
    declined_pressed: str
    on_declined: str
    declined_soft: str
    declined_text: str
    notice: str
    on_notice: str
    notice_soft: str
    notice_text: str
    hues: tuple[tuple[str, str], ...]
    """Pairs of field and ink for article tiles without a picture."""


LIGHT: Final = Colours(
    canvas="#f5f3ef",
    surface="#ffffff",
    sunken="#edeae3",
    pressed="#dfdacf",
    line="#e2ddd3",
    edge="#8a857a",
    rim="transparent",
    rim_faint="transparent",
    ink="#1a1c22",
    ink_soft="#5b5e69",
    ink_faint="#8a857a",
    accent="#2c46c4",
    accent_pressed="#2238a3",
    on_accent="#ffffff",
    accent_soft="#e5e9fc",
    on_accent_soft="#2438a6",
    accepted="#0b7047",
    on_accepted="#ffffff",
    accepted_soft="#ddf2e6",
    accepted_text="#0a6640",
    declined="#b8211c",
    declined_pressed="#961a16",
    on_declined="#ffffff",
    declined_soft="#fce4e1",
    declined_text="#a81c17",
    notice="#f2b63c",
    on_notice="#2a1c00",
    notice_soft="#fcf0d3",
    notice_text="#7a4e00",
    hues=(
        ("#e3e8fb", "#33459c"),
        ("#fbe6d4", "#8a4210"),
        ("#dcf0e4", "#1d6242"),
        ("#f9e0e6", "#8f2447"),
        ("#e0eef4", "#1c5b78"),
        ("#f5ebc9", "#6d5206"),
        ("#ece2f6", "#623a8e"),
        ("#e8e6e0", "#514d42"),
    ),
)

DARK: Final = Colours(
    canvas="#12141a",
    surface="#1c1f27",
    sunken="#262a34",
    pressed="#353b49",
    line="#2e333f",
    edge="#747b8c",
    rim="transparent",
    rim_faint="transparent",
    ink="#f3f2ee",
    ink_soft="#a9aebc",
    ink_faint="#747b8c",
    accent="#8fa2ff",
    accent_pressed="#b0bdff",
    on_accent="#0c1233",
    accent_soft="#262f5c",
    on_accent_soft="#c3cdff",
    accepted="#0f7a4e",
    on_accepted="#ffffff",
    accepted_soft="#12352a",
    accepted_text="#6fdda9",
    declined="#bf2b25",
    declined_pressed="#9c211c",
    on_declined="#ffffff",
    declined_soft="#43201f",
    declined_text="#ffa49c",
    notice="#f2b63c",
    on_notice="#2a1c00",
    notice_soft="#3a2e14",
    notice_text="#f5c869",
    hues=(
        ("#2a3154", "#b9c5ff"),
        ("#442c1c", "#ffc398"),
        ("#1c3a2d", "#8fdfb6"),
        ("#44222f", "#ffadc5"),
        ("#1c3845", "#94d5f2"),
        ("#3d3416", "#eed27a"),
        ("#35274a", "#d6b8f7"),
        ("#33343a", "#cfcdc6"),
    ),
)

CONTRAST: Final = Colours(
    canvas="#000000",
    surface="#000000",
    sunken="#141414",
    pressed="#333333",
    line="#ffffff",
    edge="#ffffff",
    rim="#ffffff",
    rim_faint="#6e6e6e",
    ink="#ffffff",
    ink_soft="#e8e8e8",
    ink_faint="#a8a8a8",
    accent="#ffe14d",
    accent_pressed="#fff3b0",
    on_accent="#000000",
    accent_soft="#332b00",
    on_accent_soft="#ffe14d",
    accepted="#005a26",
    on_accepted="#ffffff",
    accepted_soft="#002612",
    accepted_text="#7dffb8",
    declined="#960000",
    declined_pressed="#700000",
    on_declined="#ffffff",
    declined_soft="#3a0000",
    declined_text="#ffc0ba",
    notice="#ffd633",
    on_notice="#000000",
    notice_soft="#332900",
    notice_text="#ffe48a",
    hues=(("#1f1f1f", "#ffffff"),) * 8,
)

SIZES: Final[dict[str, int]] = {
    "space_1": 4,
    "space_2": 8,
    "space_3": 12,
    "space_4": 16,
    "space_5": 24,
    "space_6": 32,
    "radius_small": 8,
    "radius": 12,
    "radius_large": 18,
    "hairline": 1,
    "ring": 2,
    "ring_large": 4,
    "control": 44,
    "key": 60,
    "pay": 76,
    "strip": 44,
    "tile_width": 132,
    "tile_height": 140,
    "sale_least": 404,
    "sale_most": 600,
    "flash": 8,
    "viewfinder_width": 176,
    "viewfinder_height": 132,
    "scroll_bar": 16,
    "chip_radius": 22,
    "preset": 56,
    "line_height": 44,
    "quantity": 34,
    "total_height": 56,
    "amount_height": 64,
    "amount_top": 72,
    "card_view_width": 400,
    "card_view_height": 300,
    "facts_width": 380,
    "customer_facts": 300,
    "customer_code": 220,
    "opening_width": 600,
    "page_width": 1240,
    "scanners_width": 1400,
    "pad_width": 1080,
    "pad_width_alone": 720,
    "pad_height": 840,
    "second_figure": 112,
    "icon_empty": 56,
    "icon_done": 72,
    "icon_small": 18,
    "icon": 24,
    "icon_verdict": 104,
    "text_caption": 13,
    "text_body": 15,
    "text_strong": 17,
    "text_title": 22,
    "text_figure": 28,
    "text_total": 44,
    "text_hero": 76,
}
"""Pixels where a key of 60 is at least 10 mm: on the 15 to 24 inch screens of most tills."""

LETTERS: Final = "text_"
"""What the names of the sizes of letters begin with."""

SHORTEST_KEY_MM: Final = 10
SMALLEST_LETTER_MM: Final = 3.2
"""What plain text measures at least: nine points, read from where one stands at a till."""

DESIGN_WIDTH_PX: Final = 1024
DESIGN_HEIGHT_PX: Final = 768
ROOMY_WIDTH_PX: Final = 1920
ROOMY_HEIGHT_PX: Final = 1080
"""A screen with more room than this has larger sizes, not more emptiness."""

MM_PER_INCH: Final = 25.4
LARGEST_SCALE: Final = 4.0


@value
class Extent:
    """What a screen says of itself, in the pixels that the system lets programs count in.

    `enlarged` is how many real pixels a side of such a pixel has: 2 where the system shows
    everything at 200 %.
    """

    width_px: float
    height_px: float
    dots_per_inch: float
    enlarged: float = 1.0


def scale_for(screen: Extent) -> float:
    """Return how much to enlarge the sizes on this screen.

    So much that a key is 10 mm, plain text 3.2 mm, and a screen beyond Full HD no emptier than
    that one; but never so much that the layout made for 1024 x 768 no longer fits. Where the system
    enlarges by itself that may be less than 1, though never less than undoes what it does. Screens
    that report nonsense (0 dots an inch) are taken as they are.
    """
    dots_per_mm = max(0.0, screen.dots_per_inch) / MM_PER_INCH
    wished = max(
        1.0,
        SHORTEST_KEY_MM * dots_per_mm / SIZES["key"],
        SMALLEST_LETTER_MM * dots_per_mm / SIZES["text_body"],
        min(screen.width_px / ROOMY_WIDTH_PX, screen.height_px / ROOMY_HEIGHT_PX),
    )
    room = min(screen.width_px / DESIGN_WIDTH_PX, screen.height_px / DESIGN_HEIGHT_PX)
    least = min(1.0, 1 / max(1.0, screen.enlarged))
    return max(least, min(wished, room, LARGEST_SCALE))


def style_words(colours: Colours, scale: float, text_scale: float = 1.0) -> dict[str, str]:
    """Return what each word of the style sheet stands for: colours as they are, sizes in pixels.

    Letters are enlarged by `text_scale` once more.
    """
    words = {name: one for name, one in parts_of(colours).items() if isinstance(one, str)}
    for name, least in SIZES.items():
        size = max(1, round(least * scale * (text_scale if name.startswith(LETTERS) else 1.0)))
        words[name] = f"{size}px"
        words[f"{name}_n"] = str(size)
    words["hues"] = " ".join(f"{field} {ink}" for field, ink in colours.hues)
    return words
