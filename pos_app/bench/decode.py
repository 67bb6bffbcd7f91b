"""Reads hard frames with every decoder there is and with ours: how many, how many wrong, how fast.

Time is that of the thread, on one core, so that a busy machine does not change it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from time import thread_time
from typing import Final

from pos_app.bench.figures import Aim, Figure, Report, figure, percentile, report
from pos_app.bench.frames.dataset import CODES, WIDTHS_PX, Case, Kind, cases
from pos_app.bench.frames.shaky import frames_read
from pos_app.bench.frames.video import seconds_a_frame
from pos_app.scanning.decode import Decoder
from pos_app.scanning.libraries import Zbar, read_by_zxing
from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Frame

DEFAULT_RUNS: Final = 2
"""How many frames of each kind, size and condition: 3,700 in all, in half an hour."""

SEED: Final = 20_261_125
OURS: Final = "ours"
LIBRARIES: Final = ("zxing-cpp", "pyzbar", "OpenCV")

_MS: Final = 1000
_TIMES_THE_BEST: Final[Mapping[Kind, float]] = {Kind.LONG: 1.7, Kind.DIGITS: 1.45}
_MOST_MS: Final = 20.0
_FRAMES_A_SECOND: Final = 30.0
_HANDS: Final = 48
_LARGEST_PX: Final = WIDTHS_PX[-1]

Read = Callable[[Frame], list[str]]


@dataclass
class Tally:
    """What one decoder made of the frames."""

    read: dict[Kind, int] = field(default_factory=lambda: defaultdict(int))
    wrong: int = 0
    seconds: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, case: Case, texts: list[str], seconds: float) -> None:
        """Count one frame."""
        self.read[case.kind] += case.truth in texts
        self.wrong += any(text != case.truth for text in texts)
        self.seconds[case.width_px].append(seconds)


def measure_decode(runs: int) -> Report:
    """Read the whole data set, so many frames of each sort; about 15 minutes for each of them."""
    return report("decode", figures_of(cases(SEED, runs)))


def figures_of(frames: Iterable[Case]) -> list[Figure]:
    """Read the frames with every decoder and return the figures. OpenCV keeps to one thread."""
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        counts: dict[Kind, int] = defaultdict(int)
        tallies = {name: Tally() for name in (*LIBRARIES, OURS)}
        readers = _readers()
        for case in frames:
            frame = case.frame()
            counts[case.kind] += 1
            for name, read in readers.items():
                began = thread_time()
                texts = read(frame)
                tallies[name].add(case, texts, thread_time() - began)
        return [
            *_rates(counts, tallies),
            *_wrong(sum(counts.values()), tallies),
            *_times(tallies),
            _on_video(),
            *_of_shaky_hands(),
        ]
    finally:
        cv2.setNumThreads(threads)


def _readers() -> dict[str, Read]:
    decoder, zbar = Decoder(), Zbar()
    return {
        "zxing-cpp": lambda frame: [
            reading.text for reading in read_by_zxing(frame, thorough=True)
        ],
        "pyzbar": lambda frame: [reading.text for reading in zbar.read(frame, agreeing_lines=1)],
        "OpenCV": _read_by_opencv,
        OURS: lambda frame: [reading.text for reading in decoder.read(frame)],
    }


def _read_by_opencv(frame: Frame) -> list[str]:
    """Read by OpenCV's two detectors; its bars are EAN and UPC only."""
    found_bars, bars, _, _ = cv2.barcode.BarcodeDetector().detectAndDecodeWithType(frame)
    found_squares, squares, _, _ = cv2.QRCodeDetector().detectAndDecodeMulti(frame)
    texts = (*(bars if found_bars else ()), *(squares if found_squares else ()))
    return [text for text in texts if text]


def _rates(counts: Mapping[Kind, int], tallies: Mapping[str, Tally]) -> list[Figure]:
    figures: list[Figure] = []
    for kind in CODES:
        if not counts[kind]:
            continue
        of = f"{counts[kind]} hard frames"
        shares = {name: tally.read[kind] / counts[kind] for name, tally in tallies.items()}
        for name, share in shares.items():
            figures.append(figure(f"{kind}: read by {name}", 100 * share, "%", against=of))
        best = max(LIBRARIES, key=lambda name: shares[name])
        times = _TIMES_THE_BEST.get(kind)
        if shares[best]:
            figures.append(
                figure(
                    f"{kind}: read by {OURS}, times the best library",
                    shares[OURS] / shares[best],
                    "x",
                    against=f"{100 * shares[best]:.1f} % by {best}",
                    aim=Aim(direction="at least", bound=times) if times else None,
                )
            )
    return figures


def _wrong(count: int, tallies: Mapping[str, Tally]) -> list[Figure]:
    none = Aim(direction="at most", bound=0)
    return [
        figure(
            f"frames read wrongly by {name}",
            tally.wrong,
            "frames",
            against=f"{count} frames, with and without a code",
            aim=none if name == OURS else None,
        )
        for name, tally in tallies.items()
    ]


def _times(tallies: Mapping[str, Tally]) -> list[Figure]:
    return [
        figure(
            f"a frame {width_px} px wide by {name}, {told}",
            _MS * percentile(tally.seconds[width_px], share),
            "ms",
            aim=Aim(direction="at most", bound=_MOST_MS)
            if (name, width_px, share) == (OURS, _LARGEST_PX, 0.5)
            else None,
        )
        for width_px in WIDTHS_PX
        for name, tally in tallies.items()
        for told, share in (("median", 0.5), ("p90", 0.9))
        if tally.seconds[width_px]
    ]


def _of_shaky_hands() -> list[Figure]:
    shaken = frames_read(_HANDS, SEED)
    of = f"{shaken.frames} blurred and noisy frames of {_HANDS} shaky hands"
    alone = figure("a shaky hand: frames read one by one", shaken.alone, "frames", against=of)
    together = figure(
        "a shaky hand: frames read with those before them", shaken.together, "frames", against=of
    )
    wrong = figure(
        "a shaky hand: frames read wrongly",
        shaken.wrong,
        "frames",
        against=of,
        aim=Aim(direction="at most", bound=0),
    )
    if not shaken.alone:
        return [alone, together, wrong]
    gain = figure(
        "a shaky hand: what frames before are worth",
        shaken.together / shaken.alone,
        "x",
        against="the same frames one by one",
    )
    return [alone, together, gain, wrong]


def _on_video() -> Figure:
    return figure(
        f"video {_LARGEST_PX} px wide, a card that comes and goes, read by {OURS}",
        1 / seconds_a_frame(_LARGEST_PX, SEED),
        "frames a second",
        aim=Aim(direction="at least", bound=_FRAMES_A_SECOND),
    )
