"""A key as the wedge recogniser sees it: what a toolkit's key event says, without the toolkit."""

from enum import StrEnum, auto

from pos_app.domain.value import field, value


class KeyName(StrEnum):
    """The only differences between keys that tell a scanner from a person."""

    CHARACTER = auto()
    """Has a text of one character and neither Ctrl, Alt nor Meta held with it."""
    DEAD = auto()
    """An accent that waits for the next key; its text is empty or the accent."""
    SHIFT = auto()
    ALT = auto()
    """Alone or with digits it may spell a character by its number."""
    ALT_DIGIT = auto()
    """A digit of the keypad while Alt is held; its text is the digit."""
    CONTROL = auto()
    SEPARATOR = auto()
    """What scanners press for the separator of a GS1 code, and a command of anybody else: F8, Ctrl
    and the right bracket, or the control character itself. Its text is the separator."""
    ENTER = auto()
    TAB = auto()
    OTHER = auto()
    """All that no scanner sends: shortcuts, arrows, Escape, Backspace, function keys."""


@value(kw_only=True, eq=False)
class Key:
    """One press or release of one key. Its repr never shows the text, which may be a PIN.

    `at_ms` is when the key moved, as the system stamped it, not when the program got round to
    it: a busy screen makes the second collapse to nothing between keys. Where the system gives no
    stamp (0), pass the time of arrival. `code` is the toolkit's number of the key.
    `scan_code` is the key's place on the keyboard as a PC set 1 scan code, whatever the layout
    (X11 and Wayland: the native code less 8; Windows: the native code), or 0 where unknown.
    `repeated` marks the presses a held key makes by itself. `composed`: the text was spelled by
    an Alt code, so that the place says nothing about it. `erasable`: what it writes goes into a
    field that one Backspace gives back as it was. `event` comes back untouched.
    """

    name: KeyName
    at_ms: float
    text: str = field(default="", repr=False)
    pressed: bool = True
    code: int = field(default=0, repr=False)
    scan_code: int = field(default=0, repr=False)
    shifted: bool = field(default=False, repr=False)
    repeated: bool = False
    composed: bool = False
    erasable: bool = False
    event: object = field(default=None, repr=False)

    @property
    def place(self) -> tuple[int, int]:
        """What a release has in common with its press, even when Shift was let go between."""
        return (self.scan_code, 0) if self.scan_code else (0, self.code)
