import shutil
from pathlib import Path

import pytest

from tests.cli.commands import Tillit, runner
from tests.walks.shop import Shop, set_up_shop


@pytest.fixture
def tillit(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tillit:
    """Give the command. It may think that the process is its own."""
    return runner(monkeypatch, capsys)


@pytest.fixture(scope="session")
def shop_to_copy(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """Make a shop once."""
    return set_up_shop(tmp_path_factory.mktemp("shop") / "till", (500_00, 100_00), unsold=1)


@pytest.fixture
def data(shop_to_copy: Shop, tmp_path: Path) -> Path:
    """Give a till's folder of the test's own."""
    return shutil.copytree(shop_to_copy.data, tmp_path / "till")
