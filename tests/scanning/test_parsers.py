"""Every parser that a scanned text reaches takes any text, and none takes a card for an article.

A function that takes a text, bytes or keys has to be named here before the tests pass: with a way
to feed it, or with the reason why nothing scanned gets there.
"""

import ast
import random
import re
from collections.abc import Callable, Iterator
from itertools import repeat
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pos_app
from pos_app.checkout.acts import Acts
from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.events import ArticleMissed, CardScanned, ScanRejected
from pos_app.domain import printable, token
from pos_app.domain.token import Format, generated_value
from pos_app.errors import Code, Refused
from pos_app.scanning import (
    alt_codes,
    article_codes,
    ears,
    framing,
    layouts,
    rates,
    scan_log,
    setting_up,
    shapes,
)
from pos_app.scanning.input_ear import InputEar
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import LAYOUTS, SCAN_CODES, US
from pos_app.scanning.source import Scan, ScanKind
from pos_app.ui.cashier import selling
from pos_app.ui.cashier.answer import Means
from pos_app.ui.cashier.workplace import Workplace
from tests.scanning import keyboard
from tests.scanning.kernel import events

PACKAGE: Final = Path(pos_app.__file__).parent
MEANS: Final = Means(
    shelf=Catalogue([]), acts=Acts(lambda: "made", lambda: 0), now_ms=lambda: 0, country="no"
)
KNOWN: Final = shapes.known_shapes(["AB"])


def keys_of(text: str) -> list[Key]:
    """Return keys that made the text, each at a place that the text decides."""
    return [
        Key(
            name=KeyName.CHARACTER,
            at_ms=5.0 * at,
            text=one,
            scan_code=SCAN_CODES[ord(one) % len(SCAN_CODES)],
            shifted=one.isupper(),
        )
        for at, one in enumerate(text)
    ]


def scan(text: str) -> Scan:
    return Scan(text=text, source="x", kind=ScanKind.PASTE, symbology=None, at_ms=0)


def refusing(parse: Callable[[str], object]) -> Callable[[str], object]:
    """Return the parser with its documented refusal, and no other, told as an answer."""

    def told(text: str) -> object:
        try:
            return parse(text)
        except Refused as refusal:
            if refusal.code is Code.UNREADABLE_SCAN:
                return refusal.code
            raise

    return told


PARSERS: Final[dict[str, Callable[[str], object]]] = {
    "domain.printable.is_printable_token": printable.is_printable_token,
    "domain.token.masked": token.masked,
    "domain.token.read_scan": refusing(token.read_scan),
    "scanning.alt_codes.character_of": alt_codes.character_of,
    "scanning.alt_codes.composed": lambda text: alt_codes.composed(keys_of(text)),
    "scanning.article_codes.read_article_code": lambda text: [
        article_codes.read_article_code(text, country) for country in ("no", "se", "de", "xx", "")
    ],
    "scanning.ears.SerialEar.hears": lambda text: heard_at(text, 9600),
    "scanning.ears.bare": lambda text: ears.bare(text, text[:2]),
    "scanning.framing.Framer.take": lambda text: framing.Framer().take(text.encode()),
    "scanning.input_ear.InputEar.hears": lambda text: InputEar().hears(text.encode("utf-16")),
    "scanning.layouts.meant_by_place": lambda text: layouts.meant_by_place(keys_of(text)),
    "scanning.layouts.meant_through": lambda text: [
        layouts.meant_through(text, layout) for layout in (*LAYOUTS, "us", "other")
    ],
    "scanning.layouts.arriving_through": lambda text: [
        layouts.arriving_through(layout, text) for layout in (*LAYOUTS, "us")
    ],
    "scanning.layouts.spellings_of": lambda text: layouts.spellings_of(text, keys_of(text)),
    "scanning.layouts.valid_spellings": lambda text: layouts.valid_spellings(
        layouts.spellings_of(text), KNOWN
    ),
    "scanning.layouts.without_aim": layouts.without_aim,
    "scanning.layouts.written_by": lambda text: [
        layouts.written_by(layout, key) for layout in (*LAYOUTS, "us") for key in keys_of(text)
    ],
    "scanning.rates.RateSearch.text_of": lambda text: rates.RateSearch(9600).text_of(
        framing.Sent(text.encode(), is_ended=True)
    ),
    "scanning.rates.RateSearch.texts_of": lambda text: rates.RateSearch().texts_of(
        [framing.Sent(text.encode("utf-16"), is_ended=True)]
    ),
    "scanning.scan_log.ScanLog.note": lambda text: scan_log.ScanLog().note(scan(text)),
    "scanning.scan_log.shown": scan_log.shown,
    "scanning.setting_up.is_of_the_sheet": lambda text: setting_up.is_of_the_sheet(keys_of(text)),
    "scanning.setting_up.prefix_heard": setting_up.prefix_heard,
    "scanning.setting_up.scanner_heard": refusing(
        lambda text: setting_up.scanner_heard("x", [keys_of(text)])
    ),
    "scanning.shapes.known_shapes": KNOWN,
    "scanning.wedge.WedgeRecogniser.on_key": lambda text: keyboard.Listener().hears(keys_of(text)),
    "ui.cashier.selling.scanned": lambda text: selling.scanned(text, Workplace(), MEANS),
    "ui.cashier.selling.entered": lambda text: selling.entered(text, Workplace(), MEANS),
}

NOTHING_SCANNED: Final = {
    "domain.printable.check_character": "of characters that is_printable_token has looked at",
    "domain.token.has_check_digit": "of digits that its callers have looked at",
    "scanning.captures.lost": "names a device",
    "scanning.devices.find_camera": "names a device",
    "scanning.ears.Ear.hears": "what SerialEar and InputEar do",
    "scanning.endings.one_after_the_other": "of what the recogniser has held",
    "scanning.endings.scan_of": "of what the recogniser has found",
    "scanning.endings.split_held": "of what the recogniser has held",
    "scanning.feeds.spec_of": "reads a setting",
    "scanning.pace.scanner_of": "of what the recogniser has found",
    "scanning.source.ScanListener.repeat_skipped": "told by a source",
    "scanning.source.ScanListener.scanned": "told by a source",
    "scanning.taps.lost": "names a device",
    "scanning.verdict.WedgeScan.as_scan": "carries what was found",
    "ui.cashier.selling.pressed": "takes the id of a tile",
    "ui.cashier.selling.removed": "takes the id of a line",
    "ui.cashier.selling.searched": "takes what a person types",
}
ROOMS: Final = ("scanning/**/*.py", "domain/token.py", "domain/printable.py")
COUNTER: Final = "ui/cashier/selling.py"
_TAKES_A_TEXT: Final = re.compile(r"\b(str|bytes|Key|Sent|Scan|WedgeScan)\b")


def heard_at(text: str, baud: int) -> list[str]:
    ear = ears.SerialEar(baud=baud)
    return [one.text for one in (*ear.hears(text.encode()), *ear.silence())]


def functions_in(body: list[ast.stmt], within: str) -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from functions_in(node.body, f"{within}.{node.name}")
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield f"{within}.{node.name}", node


def takes_a_text(function: ast.FunctionDef) -> bool:
    arguments = (*function.args.args, *function.args.kwonlyargs)
    return any(
        argument.annotation is not None
        and _TAKES_A_TEXT.search(ast.unparse(argument.annotation)) is not None
        for argument in arguments
    )


def takers(path: Path) -> Iterator[str]:
    within = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    for name, function in functions_in(ast.parse(path.read_text("utf-8")).body, within):
        if takes_a_text(function):
            yield name


def test_every_function_that_takes_a_text_is_fed_here_or_is_not_reached() -> None:
    paths = [path for room in (*ROOMS, COUNTER) for path in sorted(PACKAGE.glob(room))]
    found = {name for path in paths for name in takers(path)}
    assert len(found) > 30
    assert found == PARSERS.keys() | NOTHING_SCANNED.keys()
    assert not PARSERS.keys() & NOTHING_SCANNED.keys()


LIKE_A_CODE: Final = st.text(
    "0123456789]CEQde()+-*./:;=?&%@#$!'\"Øøæåöä\x1d\r\n\t ABYZabyz", max_size=90
)
TEXTS: Final = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=90),
    LIKE_A_CODE,
    LIKE_A_CODE.map(lambda text: f"]C101{text}"),
    st.tuples(st.sampled_from("AaCdEFQzZ"), st.sampled_from("0134az"), LIKE_A_CODE).map(
        lambda parts: f"]{''.join(parts)}"
    ),
    LIKE_A_CODE.map(lambda text: f"https://id.gs1.org/01/09506000134352{text}"),
    st.sampled_from(setting_up.SET_UP_TEXTS).flatmap(
        lambda text: LIKE_A_CODE.map(lambda before: before[:5] + text)
    ),
)


@pytest.mark.parametrize("name", sorted(PARSERS))
@given(text=TEXTS)
def test_no_text_breaks_a_parser(name: str, text: str) -> None:
    PARSERS[name](text)


FORMATS: Final = st.one_of(
    st.none(),
    st.just(token.PRINTABLE_FORMAT),
    st.builds(
        Format,
        length=st.integers(8, 36),
        prefix=st.sampled_from(["", "01", "2", "GIFT-"]),
        symbols=st.booleans(),
        characters=st.booleans(),
    ),
)


def by_serial(text: str) -> list[str]:
    return heard_at(f"]C0{text}\r\n", 115200)


def by_keys_of_its_own(text: str) -> list[str]:
    return [one.text for one in InputEar().hears(events(f"{text}\r"))]


def by_keyboard(text: str) -> list[str]:
    """Return what a US scanner's keys come to on a Norwegian till, by their places."""
    keys = keyboard.scanned(text, repeat(5.0), layout=LAYOUTS["no"])
    return [one.text for one in keyboard.Listener().hears(keys).scans]


@pytest.mark.parametrize("way", [by_serial, by_keys_of_its_own, by_keyboard])
@given(form=FORMATS, seed=st.integers())
def test_a_card_that_is_scanned_is_that_card_and_no_article(
    way: Callable[[str], list[str]], form: Format | None, seed: int
) -> None:
    value = generated_value(form, random.Random(seed).randrange)
    if way is by_keyboard and not KNOWN(value):
        return  # a code that nobody knows is read as it was typed
    [heard] = way(value)
    [event] = selling.scanned(heard, Workplace(), MEANS).events
    assert isinstance(event, CardScanned)
    assert event.request.token.value == value


@pytest.mark.parametrize("way", [by_serial, by_keys_of_its_own, by_keyboard])
@given(digits=st.text("0123456789", min_size=12, max_size=12))
def test_an_article_that_is_scanned_is_no_card(
    way: Callable[[str], list[str]], digits: str
) -> None:
    weighted = sum(int(one) * (3 if at % 2 == 0 else 1) for at, one in enumerate(reversed(digits)))
    code = digits + str(-weighted % 10)
    [heard] = way(code)
    [event] = selling.scanned(heard, Workplace(), MEANS).events
    assert isinstance(event, ArticleMissed)


@given(text=TEXTS)
def test_at_the_counter_any_text_is_one_thing_and_no_two(text: str) -> None:
    [event] = selling.scanned(text, Workplace(), MEANS).events
    assert isinstance(event, CardScanned | ArticleMissed | ScanRejected)


def test_the_keys_of_the_fuzz_have_places_that_the_layouts_know() -> None:
    assert len(SCAN_CODES) == len(US[0])
