"""From what a person wrote about cameras to where frames come from."""

from dataclasses import replace
from pathlib import Path

from pos_app.scanning.devices import cameras
from pos_app.scanning.feeds import NAMED, Area, Device, FeedSpec, View, spec_of
from pos_app.settings import CameraViewSettings, TillSettings, read_settings, write_settings


def camera_spec(camera: int | str, view: CameraViewSettings) -> FeedSpec:
    """Return where the frames come from; what is wished of a device holds for devices only."""
    spec = spec_of(camera)
    if not isinstance(spec, Device):
        return spec
    return replace(
        spec,
        frame_width_px=view.width_px,
        frame_height_px=view.height_px,
        exposure=view.exposure,
        focus=view.focus,
    )


def camera_view(view: CameraViewSettings) -> View:
    """Return how the camera stands, and the part of a frame that codes are held into."""
    return View(area=Area(*view.area), turn=view.turn, mirror=view.mirror)


def camera_lines() -> list[str]:
    """Return a line for each camera of this system: what `till.toml` may say, and its number."""
    return [f'camera = "{NAMED}{camera.name}"   # or {camera.index}' for camera in cameras()]


def kept_camera(data: Path, camera: int | str | None, view: CameraViewSettings) -> TillSettings:
    """Write the camera and how it stands into the settings of a data folder; return them whole.

    Raises Refused: SETTINGS_INVALID, FOLDER_READ_ONLY.
    """
    settings = replace(read_settings(data), camera=camera, camera_view=view)
    write_settings(data, settings)
    return settings
