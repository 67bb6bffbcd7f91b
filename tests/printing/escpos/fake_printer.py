"""A printer that reads ESC/POS byte by byte and keeps what would be on paper.

It knows the commands of the published command set that a receipt has use for, and stops at any
other: a real printer would print the rest of it as letters.
"""

from dataclasses import dataclass, field

from PIL import Image, ImageDraw, ImageFont

from pos_app.paths import resource

CODE_PAGES = {0: "cp437", 2: "cp850", 5: "cp865", 16: "cp1252", 19: "cp858"}
DOTS_OF_A_LETTER = 12
LINE_DOTS = 30


@dataclass(frozen=True)
class Printed:
    """One line of letters, as the print head set it."""

    text: str
    bold: bool
    wide: bool
    high: bool

    @property
    def columns(self) -> int:
        return len(self.text) * (2 if self.wide else 1)


@dataclass
class FakePrinter:
    """Paper that is `columns` wide, and a drawer."""

    columns: int = 42
    paper: list[Printed | Image.Image] = field(default_factory=list[Printed | Image.Image])
    cuts: int = 0
    pulses: int = 0
    fed_lines: int = 0

    def feed(self, content: bytes) -> "FakePrinter":
        """Take bytes as they come and print them."""
        self._bytes = content
        self._at = 0
        self._reset()
        while self._at < len(content):
            self._step()
        assert not self._line, "letters that no line feed pushed out of the printer"
        return self

    @property
    def lines(self) -> list[str]:
        """What can be read of the paper as letters."""
        return [line.text for line in self.paper if isinstance(line, Printed)]

    @property
    def pictures(self) -> list[Image.Image]:
        """What was drawn."""
        return [line for line in self.paper if isinstance(line, Image.Image)]

    def picture(self) -> Image.Image:
        """Return the whole of the paper as one would see it."""
        heights = [
            part.height if isinstance(part, Image.Image) else LINE_DOTS * (2 if part.high else 1)
            for part in self.paper
        ]
        width = self.columns * DOTS_OF_A_LETTER
        seen = Image.new("L", (width + 40, sum(heights) + 40), 255)
        top = 20
        for part, height in zip(self.paper, heights, strict=True):
            drawn = part if isinstance(part, Image.Image) else _set_letters(part, width, height)
            seen.paste(drawn.convert("L"), (20, top))
            top += height
        return seen

    def _reset(self) -> None:
        self._line = ""
        self._code_page = 0
        self._bold = self._wide = self._high = False

    def _take(self, count: int) -> bytes:
        taken = self._bytes[self._at : self._at + count]
        assert len(taken) == count, "the bytes end within a command"
        self._at += count
        return taken

    def _step(self) -> None:
        first = self._take(1)
        match first:
            case b"\x1b":
                self._escape()
            case b"\x1d":
                self._group()
            case b"\n":
                self.paper.append(Printed(self._line, self._bold, self._wide, self._high))
                self._line = ""
            case _:
                assert first >= b" ", f"a control byte that no printer knows: {first!r}"
                self._line += first.decode(CODE_PAGES[self._code_page])

    def _escape(self) -> None:
        command = self._take(1)
        match command:
            case b"@":
                self._reset()
            case b"t":
                self._code_page = self._take(1)[0]
                assert self._code_page in CODE_PAGES, "a code page that this printer does not have"
            case b"E":
                self._bold = bool(self._take(1)[0] & 1)
            case b"!":
                mode = self._take(1)[0]
                self._bold = bool(mode & 8)
                self._high, self._wide = bool(mode & 16), bool(mode & 32)
            case b"d":
                self.fed_lines += self._take(1)[0]
            case b"p":
                self._take(3)
                self.pulses += 1
            case _:
                raise AssertionError(f"ESC {command!r} is no command of this printer")

    def _group(self) -> None:
        command = self._take(1)
        match command:
            case b"V":
                self._take(1)
                self.cuts += 1
            case b"v":
                kind, _, across_low, across_high, down_low, down_high = self._take(6)
                assert kind == ord("0")
                across, down = across_low + 256 * across_high, down_low + 256 * down_high
                assert (across - 1) * 8 < self.columns * DOTS_OF_A_LETTER, "wider than the paper"
                raster = bytes(255 - byte for byte in self._take(across * down))
                self.paper.append(Image.frombytes("1", (across * 8, down), raster))
            case _:
                raise AssertionError(f"GS {command!r} is no command of this printer")


def _set_letters(line: Printed, width: int, height: int) -> Image.Image:
    face = "TillitPaper-SemiBold.ttf" if line.bold else "TillitPaper-Regular.ttf"
    across = 2 if line.wide else 1
    small = Image.new("L", (width // across, LINE_DOTS), 255)
    pen = ImageDraw.Draw(small)
    font = ImageFont.truetype(resource("fonts", face), 22)
    for number, letter in enumerate(line.text):
        pen.text(((number + 0.5) * DOTS_OF_A_LETTER, 24), letter, fill=0, font=font, anchor="ms")
    return small.resize((width, height))
