"""A till that starts where there is no network sells at once: nothing of it asks for one."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Final, NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.upkeep import audit_of
from tests.walks.counter import opened_till
from tests.walks.shop import ARTICLES, set_up_shop

pytestmark = pytest.mark.slow

ROOT: Final = Path(__file__).parents[2]
NO_NETWORK: Final = ("unshare", "--map-root-user", "--net")
# A machine without a network still speaks with itself, as the demo's till does with its central.
ONLY_ITSELF: Final = """
import fcntl, os, socket, struct, sys
SET_FLAGS, UP = 0x8914, 1
with socket.socket() as any_socket:
    fcntl.ioctl(any_socket, SET_FLAGS, struct.pack("16sh14x", b"lo", UP))
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


@pytest.fixture
def unplugged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every call to another machine be a finding."""

    def refuse(*_: object) -> NoReturn:
        raise AssertionError("the till asked for a network")

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.mark.usefixtures("unplugged")
def test_a_cold_start_without_a_network_leads_to_the_first_sale(
    tmp_path: Path, qapp: QApplication
) -> None:
    shop = set_up_shop(tmp_path / "till", (500_00,))
    with opened_till(shop, qapp) as till:
        till.scan(ARTICLES[0].code)
        till.scan(shop.tokens[0])
        receipt = till.sold()
        till.press(Qt.Key.Key_Return, "\r")
    assert receipt.number == 1
    assert audit_of(shop.data).receipts == 1


def test_the_whole_demo_sells_on_a_machine_without_any_network(tmp_path: Path) -> None:
    if subprocess.run([*NO_NETWORK, "true"], check=False).returncode != 0:
        pytest.skip("this machine gives nobody a network of one's own")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(
        [
            *(*NO_NETWORK, sys.executable, "-c", ONLY_ITSELF),
            *("-m", "pos_app", "demo", "--headless", "--dir", tmp_path),
        ],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.endswith("The sale is in the books.\n")
    assert audit_of(tmp_path).clean
