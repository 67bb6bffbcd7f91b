"""The page of the scanners in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from pos_app.scanning.keys import KeyName
from pos_app.scanning.scan_log import ScanRecord
from pos_app.scanning.scanners import Scanner
from pos_app.scanning.source import ScanKind, SourceState, SourceStatus
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.text import Tone

translate = QCoreApplication.translate

NEEDED: Final = 3
"""Scans of the sheet that set a scanner up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannersState:
    """All that the page shows. `heard` is None while no scanner is being set up."""

    scanners: tuple[Scanner, ...] = ()
    camera: SourceStatus | None = None
    records: tuple[ScanRecord, ...] = ()
    heard: int | None = None
    told: str = ""
    tone: Tone = Tone.SOFT


class ScannersView(Struct, frozen=True, kw_only=True):
    """What the page shows, formatted."""

    sources: tuple[FactView, ...]
    scans: tuple[FactView, ...]
    told: str
    tone: Tone
    set_up: str
    can_forget: bool


def view_of(state: ScannersState) -> ScannersView:
    """Return the view of a state."""
    is_setting_up = state.heard is not None
    told = state.told
    if state.heard is not None:
        step = translate("scanners", "Scan code {number} of {needed} of the printed sheet.").format(
            number=state.heard + 1, needed=NEEDED
        )
        told = f"{told} {step}".strip()
    return ScannersView(
        sources=tuple(_sources(state)),
        scans=tuple(_scan(record) for record in state.records),
        told=told,
        tone=state.tone,
        set_up=translate("scanners", "Cancel")
        if is_setting_up
        else translate("scanners", "Set up a scanner"),
        can_forget=bool(state.scanners) and not is_setting_up,
    )


def report_of(state: ScannersState) -> str:
    """Return all of it as text to send to whoever helps; no token is in it."""
    lines = [f"{fact.label}: {fact.value}" for fact in _sources(state)]
    for record in state.records:
        fact = _scan(record)
        lines.append(f"{fact.label}: {fact.value}")
        if record.keys:
            gaps = " ".join(f"{gap_ms:.0f}" for gap_ms in record.gaps_ms)
            lines.append(f"  typed {record.typed}  keys {' '.join(record.keys)}")
            lines.append(f"  gaps ms {gaps}  readings {record.readings}")
    return "\n".join(lines)


def _sources(state: ScannersState) -> Iterator[FactView]:
    for scanner in state.scanners:
        yield FactView(label=scanner.name, value=_manner(scanner))
    if not state.scanners:
        yield FactView(
            label=translate("scanners", "Keyboard scanners"),
            value=translate("scanners", "understood as they come; none is set up"),
        )
    yield FactView(label=translate("scanners", "Camera"), value=_camera(state.camera))


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


def _camera(status: SourceStatus | None) -> str:
    if status is None:
        return translate("scanners", "none")
    words = {
        SourceState.STARTING: translate("scanners", "starting"),
        SourceState.LIVE: translate("scanners", "looks"),
        SourceState.LOST: translate("scanners", "lost; it is looked for"),
        SourceState.CLOSED: translate("scanners", "closed"),
    }
    return ", ".join([words[status.state], *map(str, status.troubles)])


def _scan(record: ScanRecord) -> FactView:
    kind = {
        ScanKind.WEDGE: translate("scanners", "Keyboard"),
        ScanKind.CAMERA: translate("scanners", "Camera"),
        ScanKind.FILE: translate("scanners", "File"),
    }.get(record.kind, str(record.kind))
    source = f" {record.source}" if record.source else ""
    return FactView(label=f"{record.number}  {kind}{source}  {record.read}", value=_how(record))


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
