"""Codes in files, for `tillit scan`: pictures, videos and folders of both."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pos_app.errors import Code, Refused, Unavailable
from pos_app.scanning import pictures
from pos_app.scanning.captures import VideoFeed
from pos_app.scanning.debounce import Debouncer, Sighting
from pos_app.scanning.decode import Decoder
from pos_app.scanning.feeds import Recording
from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Reading, Symbology
from pos_app.scanning.viewer import Viewer

VIDEO_SUFFIXES: Final = frozenset({".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpg", ".webm"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReading:
    """One code read in a file. `frame` counts from 1: pages of a picture, frames of a video."""

    path: Path
    frame: int
    symbology: Symbology
    text: str = field(repr=False)


def scan_files(paths: Iterable[Path]) -> Iterator[FileReading]:
    """Read pictures, videos, and folders of both (not the folders in them), in the order given.

    Every code of every picture is told; of a video each presentation once, with the frame in
    which it was first read. A file that cannot be read does not keep the others from being read.

    Raises:
        Refused: `UNREADABLE_FILE` after all else has been told; `path` names every path that is
            missing, damaged, neither picture nor video, or a folder with neither in it.
    """
    decoder = Decoder()
    unreadable: list[str] = []
    for path in paths:
        files = _files_in(path) if path.is_dir() else [path]
        if not files:
            unreadable.append(str(path))
        for file in files:
            try:
                yield from _readings_in(file, decoder)
            except (Refused, Unavailable):
                unreadable.append(str(file))
    if unreadable:
        raise Refused(Code.UNREADABLE_FILE, path=", ".join(unreadable))


def _files_in(folder: Path) -> list[Path]:
    videos = (path for path in folder.iterdir() if path.suffix.lower() in VIDEO_SUFFIXES)
    return sorted([*pictures.pictures_in(folder), *videos])


def _readings_in(path: Path, decoder: Decoder) -> Iterator[FileReading]:
    if path.suffix.lower() in pictures.SUFFIXES or cv2.haveImageReader(str(path)):
        for number, page in enumerate(pictures.read_pictures(path), start=1):
            for reading in decoder.read(page, thorough=True):
                yield _told(path, number, reading)
    else:
        yield from _readings_in_video(path, decoder)


def _readings_in_video(path: Path, decoder: Decoder) -> Iterator[FileReading]:
    feed = VideoFeed(Recording(path=path, realtime=False))
    viewer = Viewer(decoder, Debouncer(agreeing_frames=1))
    number = 0
    try:
        while feed.grab():
            number += 1
            look = viewer.look_at(feed.frame(), round(number * feed.interval_ms))
            for sighting, reading in look.news:
                if sighting is Sighting.SEEN:
                    yield _told(path, number, reading)
    finally:
        feed.close()
    if not number:
        raise Refused(Code.UNREADABLE_FILE, path=str(path))


def _told(path: Path, number: int, reading: Reading) -> FileReading:
    return FileReading(path=path, frame=number, symbology=reading.symbology, text=reading.text)
