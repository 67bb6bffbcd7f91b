from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import LAYOUTS
from pos_app.scanning.pace import PERSON_GAP_MS, Profile
from pos_app.scanning.source import ScanKind, Symbology
from pos_app.scanning.wedge import WedgeRecogniser
from tests.scanning.keyboard import (
    CODES,
    EAN,
    IS_KNOWN,
    NUMBER,
    TOKEN,
    Listener,
    enter,
    in_time,
    press,
    release_of,
    scanned,
    shift,
    typed,
)

STEADY = [80.0] * 64


Gaps = list[float]


def gaps_between(least_ms: float, most_ms: float) -> st.SearchStrategy[Gaps]:
    def drawn(seed: int) -> Gaps:
        chance = Random(seed)
        return [chance.uniform(least_ms, most_ms) for _ in range(64)]

    return st.integers(0, 2**32).map(drawn)


def jittered(gap_ms: float, share: float) -> st.SearchStrategy[Gaps]:
    return gaps_between(gap_ms * (1 - share), gap_ms * (1 + share))


@st.composite
def scanner_gaps(draw: st.DrawFn, slowest_ms: float, share: float) -> tuple[Gaps, Gaps, Gaps]:
    pace = jittered(draw(st.floats(2.0, slowest_ms)), share)
    return draw(pace), draw(pace), draw(pace)


PERSON_GAPS = gaps_between(60.0, 400.0)


@given(code=st.sampled_from(CODES), gaps=scanner_gaps(28.0, 0.25), suffix=st.booleans())
def test_a_scan_as_fast_as_most_reaches_nobody_but_the_till(
    *, code: str, gaps: tuple[Gaps, ...], suffix: bool
) -> None:
    listener = Listener().hears(scanned(code, gaps[0], suffix=suffix))
    assert [scan.text for scan in listener.scans] == [code]
    assert listener.delivered == []


@given(code=st.sampled_from(CODES), gaps=scanner_gaps(120.0, 0.15))
def test_a_scanner_of_any_pace_is_known_after_two_scans(code: str, gaps: tuple[Gaps, ...]) -> None:
    listener = Listener()
    for number, pace in enumerate(gaps):
        listener.hears(scanned(code, pace, at_ms=10_000.0 * number))
    assert [scan.text for scan in listener.scans] == [code] * 3
    assert listener.scans[2].leaked == ()
    assert not [key for key in listener.delivered if key.at_ms >= 20_000.0]


@given(code=st.sampled_from(CODES), gaps=scanner_gaps(120.0, 0.15))
def test_what_leaked_of_an_unknown_slow_scanner_is_told_with_the_scan(
    code: str, gaps: tuple[Gaps, ...]
) -> None:
    listener = Listener().hears(scanned(code, gaps[0]))
    [scan] = listener.scans
    assert scan.text == code
    assert list(scan.leaked) == [
        key for key in listener.delivered if key.pressed and key.name is KeyName.CHARACTER
    ]
    assert KeyName.ENTER not in {key.name for key in listener.delivered}


@given(text=st.text("abcæøå0123456789", max_size=20), gaps=PERSON_GAPS, ends=st.booleans())
def test_a_person_gets_every_key_at_once_or_one_gap_later(
    *, text: str, gaps: Gaps, ends: bool
) -> None:
    said = text + "\n" * ends
    keys = typed(said, gaps, dwell_ms=30.0)
    listener = Listener().hears(keys)
    assert listener.text == said
    assert listener.delivered == keys
    assert listener.longest_wait_ms <= PERSON_GAP_MS + 0.001


@given(code=st.sampled_from(CODES), gaps=gaps_between(60.0, 64.0))
def test_a_fast_typist_who_copies_a_code_evenly_is_a_person(code: str, gaps: Gaps) -> None:
    keys = typed(code + "\n", gaps, dwell_ms=75.0)
    listener = Listener().hears(keys)
    assert listener.scans == []
    assert listener.delivered == keys


@given(
    text=st.text("abc0123456789", max_size=20),
    gaps=PERSON_GAPS,
    pace=jittered(90.0, 0.1),
)
def test_a_person_loses_no_key_where_the_scanner_is_slow(text: str, gaps: Gaps, pace: Gaps) -> None:
    listener = Listener(WedgeRecogniser(IS_KNOWN, Profile((90.0, 88.0, 3.0))))
    keys = typed(text + "\n", gaps, dwell_ms=20.0)
    assert listener.hears(keys).delivered == keys
    listener.hears(scanned(EAN, pace, at_ms=50_000.0))
    assert [scan.text for scan in listener.scans] == [EAN]
    assert listener.delivered == keys


@given(
    text=st.text("abkø", min_size=1, max_size=12),
    gaps=PERSON_GAPS,
    pace=jittered(4.0, 0.5),
    late_ms=st.floats(13.0, 300.0),
    code=st.sampled_from([*CODES, "UNKNOWN-CODE-12"]),
)
def test_a_scan_in_the_middle_of_typing_takes_no_letter_along(
    text: str, gaps: Gaps, pace: Gaps, late_ms: float, code: str
) -> None:
    keys = typed(text, gaps, dwell_ms=40.0)
    last = max(key.at_ms for key in keys if key.pressed)
    scan = scanned(code, pace, at_ms=last + late_ms)
    listener = Listener().hears(in_time([*keys, *scan]))
    assert [scan.text for scan in listener.scans] == [code]
    assert listener.text == text
    assert [key for key in listener.delivered if key.pressed] == [
        key for key in keys if key.pressed
    ]
    assert set(listener.delivered) == set(keys)


KEYS_OF_ANY_KIND = st.lists(
    st.tuples(
        st.sampled_from("ab1\r\t^+~"), st.sampled_from([1.0, 3.0, 20.0, 46.0, 80.0, 260.0, 400.0])
    ),
    max_size=40,
)


@given(
    story=KEYS_OF_ANY_KIND,
    profile=st.sampled_from([Profile(), Profile((80.0, 80.0), 2)]),
    busy=st.booleans(),
)
def test_every_key_is_delivered_or_used_up_by_a_scan_exactly_once_and_in_order(
    *, story: list[tuple[str, float]], profile: Profile, busy: bool
) -> None:
    keys: list[Key] = []
    at_ms = 0.0
    for what, gap_ms in story:
        at_ms += gap_ms
        match what:
            case "\r":
                key = enter(at_ms)
            case "\t":
                key = press(what, at_ms, KeyName.TAB)
            case "^":
                key = shift(at_ms)
            case "+":
                key = press("", at_ms, KeyName.OTHER)
            case "~":
                key = press("0", at_ms, repeated=True)
            case _:
                key = press(what, at_ms)
        keys += [key, release_of(key, at_ms + gap_ms % 7 * 9)]
    keys = in_time(keys)
    listener = Listener(WedgeRecogniser(lambda text: text.startswith("ab"), profile))
    (listener.hears_all_at_once if busy else listener.hears)(keys)
    used = [key for scan in listener.scans for key in scan.keys]
    order = {key: number for number, key in enumerate(keys)}
    for part in (listener.delivered, used, listener.swallowed):
        numbers = [order[key] for key in part]
        assert numbers == sorted(set(numbers))
    assert sorted(order[key] for key in [*listener.delivered, *used, *listener.swallowed]) == [
        *range(len(keys))
    ]


def test_a_person_who_types_three_and_enter_at_a_stretch_gets_both_in_order() -> None:
    keys = typed("3\n", [10.0, 30.0], dwell_ms=5.0)
    listener = Listener().hears(keys)
    assert listener.text == "3\n"
    assert listener.delivered == keys


def test_a_search_word_and_enter_reach_the_search_field() -> None:
    assert Listener().hears(typed("Kaffe\n", [90.0] * 9)).text == "Kaffe\n"


def test_five_unknown_letters_are_a_persons_however_quick() -> None:
    assert Listener().hears(typed("kaffe\n", [5.0] * 9, dwell_ms=1.0)).text == "kaffe\n"


def test_a_short_number_of_ours_is_a_scan_when_it_comes_fast() -> None:
    listener = Listener(WedgeRecogniser({"4011"}.__contains__))
    assert [scan.text for scan in listener.hears(scanned("4011", [3.0] * 9)).scans] == ["4011"]


def test_a_fast_code_that_nobody_knows_is_a_scan_to_refuse() -> None:
    [scan] = Listener().hears(scanned("WHO-KNOWS", [3.0] * 64)).scans
    assert (scan.text, scan.spellings) == ("WHO-KNOWS", ())


def test_a_slow_code_that_nobody_knows_is_typing() -> None:
    listener = Listener().hears(scanned("WHO-KNOWS", STEADY))
    assert listener.scans == []
    assert listener.text == "WHO-KNOWS\n"


def test_the_end_of_an_unknown_number_is_no_scan_though_it_has_a_right_check_digit() -> None:
    assert Listener().hears(scanned("7" + "96385074", STEADY)).scans == []


def test_tab_ends_a_scan_as_well_as_enter() -> None:
    keys = scanned(EAN, [3.0] * 64, suffix=False)
    tab = press("\t", keys[-1].at_ms + 3, KeyName.TAB)
    listener = Listener().hears([*keys, tab, release_of(tab, tab.at_ms)])
    assert [(scan.text, scan.suffix) for scan in listener.scans] == [(EAN, KeyName.TAB)]
    assert listener.delivered == []


def test_a_second_suffix_belongs_to_the_scan_before_it() -> None:
    keys = scanned(EAN, [3.0] * 64)
    second = enter(keys[-1].at_ms + 3)
    listener = Listener().hears([*keys, second, release_of(second, second.at_ms)])
    assert len(listener.scans) == 1
    assert listener.delivered == []


def test_enter_pressed_by_a_person_after_a_scan_is_a_persons() -> None:
    keys = scanned(EAN, [3.0] * 64)
    assert Listener().hears([*keys, enter(keys[-1].at_ms + 400)]).text == "\n"


def test_two_scans_in_a_row_are_two() -> None:
    first = scanned(EAN, [3.0] * 64)
    second = scanned(NUMBER, [3.0] * 64, at_ms=first[-1].at_ms + 3)
    listener = Listener().hears([*first, *second])
    assert [scan.text for scan in listener.scans] == [EAN, NUMBER]


@pytest.mark.parametrize("stalled_at", [4, 8, 12, 13])
def test_a_radio_that_stalls_does_not_split_a_scan(stalled_at: int) -> None:
    gaps = [3.0] * 64
    gaps[stalled_at - 1] = 240.0
    listener = Listener().hears(scanned(EAN, gaps))
    assert [scan.text for scan in listener.scans] == [EAN]
    assert listener.delivered == []


def test_a_radio_that_stalls_too_early_leaks_and_tells_it() -> None:
    gaps = [3.0, 100.0, *[3.0] * 64]
    listener = Listener().hears(scanned(EAN, gaps))
    assert [scan.text for scan in listener.scans] == [EAN]
    assert "".join(key.text for key in listener.scans[0].leaked) == listener.text == EAN[:2]


def test_a_stalled_scan_is_told_from_the_letter_a_person_typed_before_it() -> None:
    person = typed("k", [0.0], dwell_ms=30.0)
    scan = scanned(EAN, [3.0, 100.0, *[3.0] * 64], at_ms=200.0)
    listener = Listener().hears([*person, *scan])
    assert [scan.text for scan in listener.scans] == [EAN]
    assert "".join(key.text for key in listener.scans[0].leaked) == EAN[:2]


def test_a_scanner_that_never_sends_a_suffix_is_waited_for_less_once_that_is_known() -> None:
    listener = Listener()
    ends: list[float] = []
    for number in range(3):
        keys = scanned(EAN, [10.0] * 64, at_ms=1000.0 * number, suffix=False)
        for key in keys:
            listener.recogniser.on_key(key)
        deadline_ms = listener.recogniser.deadline_ms
        assert deadline_ms is not None
        ends.append(deadline_ms - keys[-1].at_ms)
        assert listener.recogniser.on_deadline(deadline_ms).scan is not None
    assert ends == [250.0, 250.0, PERSON_GAP_MS]


def test_an_enter_later_than_that_scanner_was_known_to_send_is_still_swallowed() -> None:
    listener = Listener(WedgeRecogniser(IS_KNOWN, Profile((3.0,), ended_bare=2)))
    keys = scanned(EAN, [3.0] * 64, suffix=False)
    late = enter(keys[-1].at_ms + 200)
    listener.hears([*keys, late])
    assert len(listener.scans) == 1
    assert listener.delivered == []
    assert listener.swallowed == [late]


def test_a_slow_scanner_without_a_suffix_works_from_a_profile() -> None:
    listener = Listener(WedgeRecogniser(IS_KNOWN, Profile((80.0, 80.0), ended_bare=2)))
    listener.hears(scanned(EAN, STEADY, suffix=False))
    assert [scan.text for scan in listener.scans] == [EAN]
    assert listener.delivered == []


def test_slow_unknown_text_comes_back_where_the_scanner_is_slow() -> None:
    listener = Listener(WedgeRecogniser(IS_KNOWN, Profile((80.0, 80.0))))
    assert listener.hears(scanned("WHO-KNOWS", STEADY)).text == "WHO-KNOWS\n"


def test_a_quick_pair_of_letters_by_a_person_is_no_slow_scan_either() -> None:
    listener = Listener(WedgeRecogniser(IS_KNOWN, Profile((150.0, 150.0))))
    keys = typed("kaffe", [0.0, 150.0, 70.0, 150.0, 150.0], dwell_ms=10.0)
    assert listener.hears(keys).delivered == keys


def test_a_shortcut_comes_after_the_letter_before_it() -> None:
    letter, shortcut = press("a", 0.0), press("", 5.0, KeyName.OTHER)
    assert Listener().hears([letter, shortcut]).delivered == [letter, shortcut]


def test_a_shortcut_with_nothing_held_passes() -> None:
    shortcut = press("", 5.0, KeyName.OTHER)
    assert Listener().hears([shortcut]).delivered == [shortcut]


def test_losing_the_focus_gives_back_what_is_held() -> None:
    recogniser = WedgeRecogniser(IS_KNOWN)
    keys = scanned(EAN, [3.0] * 64, suffix=False)
    for key in keys:
        recogniser.on_key(key)
    assert list(recogniser.release_all().released) == keys
    assert recogniser.deadline_ms is None


def test_a_scan_whose_first_keys_a_hasty_timer_gave_back_is_still_a_scan() -> None:
    keys = scanned(EAN, [30.0] * 64)
    listener = Listener().hears(keys[:4]).hears_all_at_once(keys[4:])
    [scan] = listener.scans
    assert scan.text == EAN
    assert "".join(key.text for key in scan.leaked) == listener.text == EAN[:2]


def test_a_scan_that_waited_whole_in_a_busy_programs_queue_leaks_nothing() -> None:
    listener = Listener().hears_all_at_once(scanned(EAN, [30.0] * 64))
    assert [scan.text for scan in listener.scans] == [EAN]
    assert listener.delivered == []


def test_a_deadline_that_comes_too_early_changes_nothing() -> None:
    recogniser = WedgeRecogniser(IS_KNOWN)
    recogniser.on_key(press("a", 0.0))
    assert recogniser.on_deadline(44.0).released == ()
    assert len(recogniser.on_deadline(45.0).released) == 1
    assert recogniser.on_deadline(90.0).released == ()


def test_text_without_an_end_is_given_back() -> None:
    recogniser = WedgeRecogniser(IS_KNOWN)
    released = sum(
        len(recogniser.on_key(press("a", number * 2.0)).released) for number in range(5001)
    )
    assert released == 5000


def test_a_long_qr_code_is_one_scan() -> None:
    text = "https://example.no/" + "a1b2" * 200
    [scan] = Listener().hears(scanned(text, [3.0] * 900)).scans
    assert scan.text == text


@pytest.mark.parametrize("layout", ["no", "se", "dk", "fi", "de"])
@pytest.mark.parametrize("with_scan_codes", [True, False])
def test_the_wallets_own_token_is_read_on_every_layout(
    *, layout: str, with_scan_codes: bool
) -> None:
    keys = scanned(TOKEN, [3.0] * 64, layout=LAYOUTS[layout], with_scan_codes=with_scan_codes)
    listener = Listener().hears(keys)
    assert [scan.text for scan in listener.scans] == [TOKEN]
    assert listener.scans[0].typed != TOKEN
    assert listener.delivered == []


def test_a_scan_that_may_be_two_codes_is_left_as_typed_and_tells_both() -> None:
    recogniser = WedgeRecogniser(lambda text: text in {"AB-123", "AB/123"})
    listener = Listener(recogniser)
    [scan] = listener.hears(scanned("AB/123", [3.0] * 9, layout=LAYOUTS["no"])).scans
    assert scan.text == "AB-123"
    assert {spelling.text for spelling in scan.spellings} == {"AB-123", "AB/123"}
    assert scan.symbology is None


def test_an_aim_prefix_becomes_the_symbology_of_the_scan() -> None:
    keys = scanned("]E0" + EAN, [3.0] * 64, layout=LAYOUTS["no"])
    [wedge_scan] = Listener().hears(keys).scans
    scan = wedge_scan.as_scan("scanner")
    assert (scan.text, scan.symbology, scan.kind) == (EAN, Symbology.EAN_13, ScanKind.WEDGE)
    assert scan.source == "scanner"
    assert scan.at_ms == 48


def test_neither_a_key_nor_a_scan_shows_its_text_in_a_log() -> None:
    keys = scanned(NUMBER, [3.0] * 64)
    [scan] = Listener().hears(keys).scans
    assert NUMBER not in repr(scan)
    assert NUMBER not in repr(scan.as_scan("scanner"))
    assert "4" not in repr(press("4", 1.0))


def test_a_slow_scanner_is_forgotten_after_twenty_fast_scans() -> None:
    listener = Listener(WedgeRecogniser(IS_KNOWN, Profile((80.0, 80.0))))
    for number in range(20):
        listener.hears(scanned(EAN, [3.0] * 64, at_ms=1000.0 * number))
    assert listener.recogniser.profile.slow_ms is None


def test_a_letter_and_enter_right_behind_a_scan_are_a_persons() -> None:
    keys = scanned(EAN, [3.0] * 64)
    behind = typed("a\n", [10.0, 10.0], at_ms=keys[-1].at_ms, dwell_ms=1.0)
    assert Listener().hears([*keys, *behind]).text == "a\n"


def test_a_hand_that_rolls_over_the_keys_and_pauses_is_a_person() -> None:
    keys = typed("kaffee\n", [0.0, 20.0, 20.0, 20.0, 240.0, 20.0, 20.0], dwell_ms=10.0)
    assert Listener().hears(keys).text == "kaffee\n"
