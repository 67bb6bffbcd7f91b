"""A serial line that sends at one rate and is read at another, bit by bit."""

from collections.abc import Iterator

BITS = 10  # a start bit, eight of data, a stop bit


def as_read(data: bytes, sent_at: int, read_at: int) -> bytes:
    """Return what a receiver at its own rate makes of bytes that are sent without a pause.

    A frame that does not end in a stop bit is read as zero, as terminals give it.
    """
    line = list(_bits_of(data))
    step = sent_at / read_at
    read = bytearray()
    at = 0.0
    while at < len(line):
        if _level(line, at):  # idle: look for the edge of a start bit, sixteen times a bit
            at += step / 16
            continue
        samples = [_level(line, at + step * (bit + 0.5)) for bit in range(BITS)]
        value = sum(level << number for number, level in enumerate(samples[1:9]))
        read.append(value if samples[9] and not samples[0] else 0)
        at += step * (BITS - 0.5)
        while at < len(line) and not _level(line, at):
            at += step / 16
    return bytes(read)


def _bits_of(data: bytes) -> Iterator[int]:
    yield from [1] * BITS
    for byte in data:
        yield 0
        yield from ((byte >> bit) & 1 for bit in range(8))
        yield 1
    yield from [1] * BITS


def _level(line: list[int], at: float) -> int:
    return line[int(at)] if at < len(line) else 1
