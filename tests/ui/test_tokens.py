import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.ui.tokens import (
    CONTRAST,
    DARK,
    LARGEST_SCALE,
    LIGHT,
    SHORTEST_KEY_MM,
    SIZES,
    SMALLEST_LETTER_MM,
    Colours,
    Extent,
    scale_for,
    style_words,
)

TEXT_CONTRAST = 4.5
STRICT_CONTRAST = 7.0
EDGE_CONTRAST = 3.0

PAIRS = [
    *(("ink", field) for field in ("canvas", "surface", "sunken", "pressed", "accent_soft")),
    *(("ink_soft", field) for field in ("canvas", "surface", "sunken", "accent_soft")),
    *(("accent", field) for field in ("canvas", "surface")),
    ("on_accent", "accent"),
    ("on_accent", "accent_pressed"),
    ("on_accent_soft", "accent_soft"),
    ("on_accepted", "accepted"),
    ("on_declined", "declined"),
    ("on_declined", "declined_pressed"),
    ("on_notice", "notice"),
    *(
        (f"{verdict}_text", field)
        for verdict in ("accepted", "declined", "notice")
        for field in ("canvas", "surface", f"{verdict}_soft")
    ),
    *(("ink", f"{verdict}_soft") for verdict in ("accepted", "declined", "notice")),
    ("canvas", "ink"),
    ("canvas", "ink_soft"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_of_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize(("ink", "field"), PAIRS)
def test_every_text_can_be_read_on_what_it_stands_on(
    colours: Colours, ink: str, field: str
) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, field)) >= TEXT_CONTRAST


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_every_tile_can_be_read(colours: Colours) -> None:
    for field, ink in colours.hues:
        assert contrast(ink, field) >= TEXT_CONTRAST


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_what_can_be_typed_in_has_an_edge_that_can_be_seen(colours: Colours) -> None:
    for field in (colours.canvas, colours.surface):
        assert contrast(colours.edge, field) >= EDGE_CONTRAST


def test_in_high_contrast_whatever_is_pressed_has_a_rim_that_can_be_seen() -> None:
    for rim in (CONTRAST.rim, CONTRAST.rim_faint):
        assert contrast(rim, CONTRAST.canvas) >= EDGE_CONTRAST


@pytest.mark.parametrize(("ink", "field"), PAIRS)
def test_in_high_contrast_every_text_stands_out_as_the_strictest_rule_asks(
    ink: str, field: str
) -> None:
    assert contrast(getattr(CONTRAST, ink), getattr(CONTRAST, field)) >= STRICT_CONTRAST


def test_all_sets_of_colours_have_the_same_words() -> None:
    assert style_words(LIGHT, 1).keys() == style_words(DARK, 1).keys()
    assert style_words(LIGHT, 1).keys() == style_words(CONTRAST, 1).keys()


def test_letters_can_be_larger_than_the_rest() -> None:
    plain, large = style_words(LIGHT, 2), style_words(LIGHT, 2, 1.5)
    assert (plain["text_body"], large["text_body"]) == ("30px", "45px")
    assert plain["key"] == large["key"] == "120px"


def test_targets_are_as_large_as_the_counter_asks() -> None:
    assert SIZES["key"] >= 56
    assert SIZES["pay"] >= 72
    assert SIZES["space_2"] >= 8
    assert SIZES["control"] >= 44


sizes = {"width_px": st.integers(1024, 8000), "height_px": st.integers(768, 5000)}


def room_on(width_px: float, height_px: float) -> float:
    return max(1.0, min(width_px / 1024, height_px / 768, LARGEST_SCALE))


@given(dots_per_inch=st.floats(1, 600), **sizes)
def test_keys_are_a_centimetre_and_texts_readable_wherever_the_screen_has_room(
    dots_per_inch: float, width_px: int, height_px: int
) -> None:
    scale = scale_for(Extent(width_px, height_px, dots_per_inch))
    room = room_on(width_px, height_px)
    assert 1 <= scale <= room
    mm = 25.4 / dots_per_inch
    if scale < room:
        assert SIZES["key"] * scale * mm >= SHORTEST_KEY_MM - 1e-6
        assert SIZES["text_body"] * scale * mm >= SMALLEST_LETTER_MM - 1e-6


@given(dots_per_inch=st.floats(1, 600), enlarged=st.floats(1, 2), **sizes)
def test_whatever_the_system_enlarges_the_layout_fits_and_nothing_is_smaller_than_without(
    dots_per_inch: float, enlarged: float, width_px: int, height_px: int
) -> None:
    width, height = width_px / enlarged, height_px / enlarged
    scale = scale_for(Extent(width, height, dots_per_inch / enlarged, enlarged))
    assert scale * 1024 <= width + 1e-6
    assert scale * 768 <= height + 1e-6
    assert scale * enlarged >= 1 - 1e-9


@given(**sizes)
def test_a_screen_beyond_full_hd_is_no_emptier_than_that_one(width_px: int, height_px: int) -> None:
    scale = scale_for(Extent(width_px, height_px, 96))
    seen_px = (width_px / scale, height_px / scale)
    assert seen_px[0] <= 1920 + 1e-6 or seen_px[1] <= 1080 + 1e-6 or scale == LARGEST_SCALE


@pytest.mark.parametrize(
    ("screen", "scale"),
    [
        (Extent(1024, 768, 85), 1),
        (Extent(1920, 1080, 92), 1),
        (Extent(3840, 2160, 184), 2),
        (Extent(1920, 1080, 92, 2), 1),  # 3840 x 2160 at 200 %
        (Extent(1280, 720, 61, 1.5), 0.9375),  # 1920 x 1080 at 150 %: as much as there is room for
        (Extent(512, 384, 42, 2), 0.5),  # 1024 x 768 at 200 %: there is no room at all
        (Extent(800, 600, 96), 1),
    ],
)
def test_screens_as_they_are_sold_and_set_up(screen: Extent, scale: float) -> None:
    assert scale_for(screen) == scale


def test_no_size_is_lost_by_being_made_smaller() -> None:
    assert style_words(LIGHT, 0.5)["hairline"] == "1px"


@pytest.mark.parametrize("dots_per_inch", [0, -1])
def test_a_screen_that_tells_nonsense_is_taken_as_it_is(dots_per_inch: float) -> None:
    assert scale_for(Extent(1024, 768, dots_per_inch)) == 1
    assert scale_for(Extent(1920, 1080, dots_per_inch)) == 1
