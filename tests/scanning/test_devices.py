from pathlib import Path

from pos_app.scanning.devices import Camera, cameras, find_camera


def node(devices: Path, number: int, name: str, index: int = 0) -> None:
    folder = devices / f"video{number}"
    folder.mkdir()
    (folder / "name").write_text(f"{name}\n")
    (folder / "index").write_text(f"{index}\n")


def test_cameras_are_told_by_number_and_name_without_their_other_nodes(tmp_path: Path) -> None:
    node(tmp_path, 10, "Scale camera")
    node(tmp_path, 2, "HD Pro Webcam C920")
    node(tmp_path, 3, "HD Pro Webcam C920", index=1)
    assert cameras(tmp_path) == [Camera(2, "HD Pro Webcam C920"), Camera(10, "Scale camera")]


def test_two_of_a_make_are_told_apart(tmp_path: Path) -> None:
    for number in (0, 1, 4):
        node(tmp_path, number, "Webcam")
    assert [camera.name for camera in cameras(tmp_path)] == ["Webcam", "Webcam 2", "Webcam 3"]
    assert find_camera("Webcam 2", tmp_path) == Camera(1, "Webcam 2")
    assert find_camera("Webcam 4", tmp_path) is None


def test_a_node_that_tells_nothing_is_known_by_itself(tmp_path: Path) -> None:
    (tmp_path / "video7").mkdir()
    (tmp_path / "videofilter").mkdir()
    assert cameras(tmp_path) == [Camera(7, "video7")]


def test_a_system_without_such_a_folder_has_none(tmp_path: Path) -> None:
    assert cameras(tmp_path / "nothing") == []
