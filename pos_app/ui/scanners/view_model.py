"""The page of the scanners in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from pos_app.scanning.keys import KeyName
from pos_app.scanning.ports import Port
from pos_app.scanning.scan_log import ScanRecord
from pos_app.scanning.scanners import DirectScanner, Scanner, ScannerBook
from pos_app.scanning.source import ScanKind, SourceState, SourceStatus, Trouble
from pos_app.settings import CameraViewSettings
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.text import Tone

translate = QCoreApplication.translate

NEEDED: Final = 3
"""Scans of the sheet that set a scanner up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannersState:
    """All that the page shows. `heard` is None while no scanner is being set up.

    `direct` has the state of each scanner with a device of its own, by that device. `ports` is None
    while the devices of the machine are not asked for.
    """

    book: ScannerBook = field(default_factory=ScannerBook)
    camera_in_use: int | str | None = None
    camera: SourceStatus | None = None
    camera_view: CameraViewSettings = field(default_factory=CameraViewSettings)
    frames_per_second: float | None = None
    decode_ms: float | None = None
    direct: Mapping[str, SourceStatus] = field(default_factory=dict[str, SourceStatus])
    ports: tuple[Port, ...] | None = None
    records: tuple[ScanRecord, ...] = ()
    heard: int | None = None
    told: str = ""
    tone: Tone = Tone.SOFT


class PortView(Struct, frozen=True, kw_only=True):
    """One device that may be used, and the key that does so or ends it."""

    device: str
    icon: str
    name: str
    detail: str
    key: str
    is_used: bool


class ScanView(Struct, frozen=True, kw_only=True):
    """One scan; only that of a keyboard scanner has keys and gaps, the keys starred."""

    read: str
    how: str
    keys: str = ""
    gaps_ms: tuple[float, ...] = ()


class ScannersView(Struct, frozen=True, kw_only=True):
    """What the page shows, formatted. Without `ports` the last scans are shown."""

    sources: tuple[FactView, ...]
    scans: tuple[ScanView, ...]
    ports: tuple[PortView, ...] | None
    told: str
    tone: Tone
    set_up: str
    devices: str
    can_forget: bool
    has_camera: bool
    hint: str
    mirror: str
    turn: str
    can_widen: bool


def view_of(state: ScannersState) -> ScannersView:
    """Return the view of a state."""
    is_setting_up = state.heard is not None
    told = state.told
    if state.heard is not None:
        step = translate("scanners", "Scan code {number} of {needed} of the printed sheet.").format(
            number=state.heard + 1, needed=NEEDED
        )
        told = f"{told} {step}".strip()
    view = state.camera_view
    return ScannersView(
        sources=tuple(_sources(state)),
        scans=tuple(_scan(record) for record in state.records),
        ports=None if state.ports is None else tuple(_port(port, state) for port in state.ports),
        told=told,
        tone=state.tone,
        set_up=translate("scanners", "Cancel")
        if is_setting_up
        else translate("scanners", "Set up a scanner"),
        devices=translate("scanners", "Devices")
        if state.ports is None
        else translate("scanners", "Last scans"),
        can_forget=bool(state.book.keyboard) and not is_setting_up,
        has_camera=state.camera is not None,
        hint=light_hint(state.camera),
        mirror=translate("scanners", "Mirrored")
        if view.mirror
        else translate("scanners", "Mirror"),
        turn=translate("scanners", "Turn, {degrees}°").format(degrees=view.turn),
        can_widen=view.area != CameraViewSettings().area,
    )


def light_hint(status: SourceStatus | None) -> str:
    """Return the sentence that asks for light, or nothing where there is enough."""
    if status is None or Trouble.TOO_DARK not in status.troubles:
        return ""
    return translate("scanners", "Too dark to read codes. Give more light.")


def report_of(state: ScannersState) -> str:
    """Return all of it as text to send to whoever helps; no token is in it."""
    lines = [f"{fact.label}: {fact.value}" for fact in _sources(state)]
    for record in state.records:
        scan = _scan(record)
        lines.append(f"{scan.read}: {scan.how}")
        if record.keys:
            gaps = " ".join(f"{gap_ms:.0f}" for gap_ms in record.gaps_ms)
            lines.append(f"  typed {record.typed}  keys {scan.keys}")
            lines.append(f"  gaps ms {gaps}  readings {record.readings}")
    return "\n".join(lines)


def _sources(state: ScannersState) -> Iterator[FactView]:
    for scanner in state.book.keyboard:
        yield FactView(label=scanner.name, value=_manner(scanner))
    if not state.book.keyboard:
        yield FactView(
            label=translate("scanners", "Keyboard scanners"),
            value=translate("scanners", "understood as they come; none is set up"),
        )
    for direct in state.book.direct:
        yield FactView(label=direct.name, value=_direct(direct, state.direct.get(direct.device)))
    yield FactView(label=translate("scanners", "Camera"), value=_camera(state))


def _manner(scanner: Scanner) -> str:
    parts = [translate("scanners", "{gap} ms a key").format(gap=round(scanner.pace.gap_ms))]
    if scanner.prefix:
        parts.append(translate("scanners", "begins with {prefix}").format(prefix=scanner.prefix))
    match scanner.suffix:
        case KeyName.ENTER:
            parts.append(translate("scanners", "ends with Enter"))
        case KeyName.TAB:
            parts.append(translate("scanners", "ends with Tab"))
        case _:
            parts.append(translate("scanners", "ends with nothing"))
    if scanner.layout != "us":
        parts.append(
            translate("scanners", "through keyboard {layout}").format(layout=scanner.layout)
        )
    return ", ".join(parts)


def _direct(scanner: DirectScanner, status: SourceStatus | None) -> str:
    live = translate("scanners", "listens")
    parts = [_told(status or SourceStatus(SourceState.STARTING), live)]
    if scanner.kind == "serial" and scanner.baud is not None:
        parts.append(translate("scanners", "{baud} baud").format(baud=scanner.baud))
    if scanner.prefix:
        parts.append(translate("scanners", "begins with {prefix}").format(prefix=scanner.prefix))
    return ", ".join(parts)


def _camera(state: ScannersState) -> str:
    if state.camera is None:
        return translate("scanners", "none")
    parts = [_told(state.camera, translate("scanners", "looks"))]
    if state.camera.state is SourceState.LIVE and state.frames_per_second is not None:
        rate = translate("scanners", "{rate} frames a second, {time} ms to read one")
        parts.append(
            rate.format(rate=round(state.frames_per_second), time=round(state.decode_ms or 0))
        )
    return ", ".join(parts)


def _told(status: SourceStatus, live: str) -> str:
    words = {
        SourceState.STARTING: translate("scanners", "starting"),
        SourceState.LIVE: live,
        SourceState.LOST: translate("scanners", "lost; it is looked for"),
        SourceState.CLOSED: translate("scanners", "closed"),
    }
    troubles = {
        Trouble.DEVICE_LOST: "",  # the state says so
        Trouble.DEVICE_FORBIDDEN: translate("scanners", "this user may not open it"),
        Trouble.RATE_UNKNOWN: translate("scanners", "its speed is found by scanning"),
        Trouble.TOO_DARK: translate("scanners", "too dark"),
        Trouble.SECOND_DECODER_MISSING: translate("scanners", "zbar is not installed"),
        Trouble.BROKEN: translate("scanners", "broken"),
    }
    told = [troubles[trouble] for trouble in status.troubles]
    return ", ".join([words[status.state], *filter(None, told)])


def _port(port: Port, state: ScannersState) -> PortView:
    details = {
        "camera": translate("scanners", "Camera"),
        "serial": translate("scanners", "Serial scanner, {device}").format(device=port.device),
        "input": translate("scanners", "Keyboard; in use, its keys come to Tillit alone"),
    }
    is_used = port.device == state.camera_in_use or any(
        one.device == port.device for one in state.book.direct
    )
    return PortView(
        device=port.device,
        icon="camera" if port.kind == "camera" else "scanner",
        name=port.name,
        detail=details[port.kind],
        key=translate("scanners", "Stop") if is_used else translate("scanners", "Use"),
        is_used=is_used,
    )


def _scan(record: ScanRecord) -> ScanView:
    kind = {
        ScanKind.WEDGE: translate("scanners", "Keyboard"),
        ScanKind.CAMERA: translate("scanners", "Camera"),
        ScanKind.FILE: translate("scanners", "File"),
        ScanKind.SERIAL: translate("scanners", "Serial"),
        ScanKind.INPUT: translate("scanners", "Keyboard"),
        ScanKind.PASTE: translate("scanners", "Pasted"),
    }[record.kind]
    named = record.source and record.kind is not ScanKind.CAMERA
    source = record.source if named else kind
    return ScanView(
        read=f"{record.number}  {source}  {record.read}",
        how=_how(record),
        keys=" ".join(record.keys),
        gaps_ms=record.gaps_ms,
    )


def _how(record: ScanRecord) -> str:
    parts: Sequence[str] = [record.symbology] if record.symbology else []
    if record.usual_gap_ms is not None:
        keys = translate("scanners", "{count} characters, {gap} ms, {end}")
        end = record.suffix or translate("scanners", "no suffix")
        parts = [
            *parts,
            keys.format(count=len(record.gaps_ms) + 1, gap=round(record.usual_gap_ms), end=end),
        ]
    if record.readings == 0:
        parts = [*parts, translate("scanners", "unknown code")]
    if record.readings > 1:
        parts = [*parts, translate("scanners", "more than one reading")]
    return ", ".join(parts)
