"""A day at the counter, drawn by a seed: scanners of every kind, people between them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count
from random import Random

from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import LAYOUTS, US
from pos_app.scanning.pace import Profile
from pos_app.scanning.scanners import Scanner
from pos_app.scanning.setting_up import SET_UP_TEXTS, scanner_heard
from pos_app.scanning.wedge import WedgeRecogniser
from tests.scanning import keyboard
from tests.scanning.keyboard import IS_KNOWN, Listener

EVERY_LAYOUT = {"us": US, **LAYOUTS}
WORDS = ("kaffe", "lettmelk", "3*", "129,50", "Rømme", "12", "0450", "brød og smør")
PAUSE_MS = 500.0
MACHINE_MS = 35.0
NEEDED_OF_THE_NEW = 12
_numbers = count(1)


@dataclass(frozen=True, kw_only=True)
class Hardware:
    """One scanner as it left its factory, and the system it is plugged into."""

    gap_ms: float
    jitter: float
    layout: str = "us"
    tells_places: bool = True
    suffix: KeyName | None = KeyName.ENTER
    prefix: str = ""
    shift_costs: bool = False
    by_number: bool = False
    stalls: bool = False

    def scan(self, chance: Random, code: str, at_ms: float) -> list[Key]:
        """Return the keys of one scan."""
        text = self.prefix + code

        def gap() -> float:
            return self.gap_ms * chance.uniform(1 - self.jitter, 1 + self.jitter)

        gaps = [gap() for _ in range(len(text) + 1)]
        if self.stalls:
            gaps[chance.randrange(5, len(text))] = 240.0
        if self.by_number:
            keys = spelled(text, gap, at_ms)
        else:
            keys = keyboard.scanned(
                text,
                gaps,
                at_ms,
                suffix=False,
                layout=EVERY_LAYOUT[self.layout],
                with_scan_codes=self.tells_places,
            )
            keys = slowed_by_shift(keys, gap) if self.shift_costs else keys
        if self.suffix is not None:
            end = replace(
                keyboard.enter(keys[-1].at_ms + gap()),
                name=self.suffix,
                text="\r" if self.suffix is KeyName.ENTER else "\t",
            )
            keys += [end, keyboard.release_of(end, end.at_ms)]
        return keys


def slowed_by_shift(keys: list[Key], gap: Callable[[], float]) -> list[Key]:
    """Return the keys with Shift as reports of their own, at the pace of all others."""
    late_ms = 0.0
    told: list[Key] = []
    for key in keys:
        told.append(replace(key, at_ms=key.at_ms + late_ms) if late_ms else key)
        if key.name is KeyName.SHIFT and key.pressed:
            late_ms += gap()
    return told


def spelled(text: str, gap: Callable[[], float], at_ms: float) -> list[Key]:
    """Return what a scanner presses that spells every character by its number."""
    keys: list[Key] = []
    for character in text:
        alt = Key(name=KeyName.ALT, at_ms=at_ms, code=2, scan_code=56, event=next(_numbers))
        keys.append(alt)
        for digit in f"{ord(character):04}":
            at_ms += gap()
            press = Key(
                name=KeyName.ALT_DIGIT,
                at_ms=at_ms,
                text=digit,
                code=ord(digit),
                scan_code=(82, 79, 80, 81, 75, 76, 77, 71, 72, 73)[int(digit)],
                event=next(_numbers),
            )
            keys += [press, keyboard.release_of(press, at_ms)]
        keys.append(keyboard.release_of(alt, at_ms))
        at_ms += gap()
    return keys


def hands(chance: Random, text: str, at_ms: float, gap_ms: float) -> list[Key]:
    """Return what a person presses: uneven, and now and then over the key before."""
    gaps = [max(50.0, gap_ms * chance.lognormvariate(0, 0.25)) for _ in text]
    return keyboard.typed(text, gaps, at_ms, dwell_ms=gap_ms * chance.uniform(0.5, 1.3))


def codes(chance: Random) -> str:
    """Draw a code of those a till meets."""
    hexadecimal = f"{chance.getrandbits(128):032x}"
    uuid = (
        "-".join((hexadecimal[:8], hexadecimal[8:12], hexadecimal[12:16], hexadecimal[16:20]))
        + f"-{hexadecimal[20:]}"
    )
    return chance.choice(
        [
            with_check_digit(chance, 13),
            with_check_digit(chance, 8),
            with_check_digit(chance, 12),
            "".join(chance.choices("0123456789", k=chance.choice((16, 19, 40)))),
            uuid,
            f"DINCARD:{uuid}",
        ]
    )


def strange(chance: Random) -> str:
    """Draw a code that no shape of ours fits, full of what other layouts break."""
    return "".join(chance.choices("ABYZ0189:;/-_+]=@", k=chance.randrange(8, 20)))


def with_check_digit(chance: Random, length: int) -> str:
    digits = "".join(chance.choices("0123456789", k=length - 1))
    weighted = sum(int(d) * (3 if at % 2 == 0 else 1) for at, d in enumerate(reversed(digits)))
    return digits + str(-weighted % 10)


def paced(chance: Random, least_ms: float, most_ms: float) -> float:
    return least_ms * (most_ms / least_ms) ** chance.random()


def set_up(chance: Random, hardware: Hardware, name: str = "scanner") -> Scanner:
    """Return the scanner after three scans of the sheet."""
    return scanner_heard(name, [hardware.scan(chance, text, 0.0) for text in SET_UP_TEXTS])


@dataclass
class Story:
    """One stretch of keys and what has to come of it."""

    keys: list[Key] = field(default_factory=list[Key])
    scans: list[str] = field(default_factory=list[str])
    typed: list[Key] = field(default_factory=list[Key])
    scanners: list[str] = field(default_factory=list[str])
    profile: Profile = field(default_factory=Profile)
    at_once: bool = False

    @property
    def ends_ms(self) -> float:
        return max((key.at_ms for key in self.keys), default=0.0)

    def adds_scan(self, chance: Random, hardware: Hardware, code: str, name: str = "") -> None:
        pause_ms = chance.uniform(PAUSE_MS, 2000.0)
        self.keys += hardware.scan(chance, code, self.ends_ms + pause_ms)
        self.scans.append(code)
        self.scanners.append(name)

    def adds_typing(self, chance: Random, text: str, gap_ms: float) -> None:
        pause_ms = chance.uniform(PAUSE_MS, 2000.0)
        keys = hands(chance, text, self.ends_ms + pause_ms, gap_ms)
        self.keys += keys
        self.typed += keys

    def heard(self) -> Listener:
        listener = Listener(WedgeRecogniser(IS_KNOWN, self.profile))
        return (listener.hears_all_at_once if self.at_once else listener.hears)(self.keys)


def story_of(seed: int) -> Story:
    """Draw one story: a scanner new or set up, fast or slow, and people before and after it."""
    chance = Random(seed)
    story = Story()
    kind = chance.choice(("new and fast", "set up", "set up", "new and slow", "two"))
    layout = chance.choice(sorted(EVERY_LAYOUT))
    tells_places = chance.random() < 0.6
    plain = Hardware(
        gap_ms=paced(chance, 2.0, 28.0),
        jitter=chance.uniform(0.0, 0.25),
        layout=layout,
        tells_places=tells_places,
        shift_costs=chance.random() < 0.3,
    )
    person_ms = chance.uniform(60.0, 250.0)
    match kind:
        case "new and fast":
            hardware = replace(
                plain,
                suffix=chance.choice((KeyName.ENTER, KeyName.TAB, None)),
                stalls=chance.random() < 0.2,
                prefix=chance.choice(("", "", "]C0")),
                by_number=chance.random() < 0.1 and plain.gap_ms < 20,
            )
            pieces = [(hardware, "")]
        case "new and slow":
            slow = replace(plain, gap_ms=paced(chance, 36.0, 260.0), shift_costs=False)
            hardware = replace(slow, jitter=chance.uniform(0.0, 0.14))
            pieces = [(hardware, "")]
        case "set up":
            hardware = replace(
                plain,
                gap_ms=paced(chance, 2.0, 300.0),
                jitter=chance.uniform(0.0, 0.3),
                suffix=chance.choice((KeyName.ENTER, KeyName.TAB, None)),
                prefix=chance.choice(("", "S", "%%")),
            )
            story.profile = Profile(scanners=(set_up(chance, hardware),))
            pieces = [(hardware, "scanner")]
        case _:
            one = replace(plain, prefix=chance.choice(("", "A")))
            other = replace(
                plain,
                gap_ms=paced(chance, 90.0, 300.0),
                layout="us",
                prefix=chance.choice(("", "B")),
            )
            story.profile = Profile(
                scanners=(set_up(chance, one, "one"), set_up(chance, other, "other"))
            )
            pieces = [(one, "one"), (other, "other")]
    for hardware, name in pieces:
        if chance.random() < 0.5:
            story.adds_typing(chance, chance.choice(WORDS), person_ms)
        for _ in range(chance.choice((1, 1, 2))):
            is_fast = hardware.gap_ms * (1 + hardware.jitter) < MACHINE_MS
            draw = strange if is_fast and chance.random() < 0.1 else codes
            code = draw(chance)
            if kind == "new and slow" and len(code) < NEEDED_OF_THE_NEW:
                code = with_check_digit(chance, 13)
            story.adds_scan(chance, hardware, code, name)
    if chance.random() < 0.5:
        story.adds_typing(chance, chance.choice(WORDS) + "\n", person_ms)
    story.at_once = kind == "new and fast" and chance.random() < 0.2
    return story
