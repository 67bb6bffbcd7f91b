from pathlib import Path

import pytest

from pos_app.domain.floor_limit import NO_FLOOR_LIMIT, FloorLimitPolicy
from pos_app.domain.money import Currency
from pos_app.errors import Code, Refused
from pos_app.settings import (
    FILE_NAME,
    CameraViewSettings,
    MailSettings,
    PrinterSettings,
    ShopSettings,
    TillSettings,
    read_settings,
    write_settings,
)


def test_a_till_without_a_settings_file_is_a_stand_alone_shop(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == TillSettings()


def test_settings_are_read_from_the_data_folder(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(
        'till_id = "kasse-2"\ncurrency = "SEK"\nlocale = "sv_SE"\ncamera = 0\n'
        '[shop]\nname = "Trädgården"\naddress = ["Storgatan 1", "Göteborg"]\n',
        encoding="utf-8",
    )
    settings = read_settings(tmp_path)
    assert settings.till() == "kasse-2"
    assert settings.currency is Currency.SEK
    assert settings.camera == 0
    assert settings.as_shop().address == ("Storgatan 1", "Göteborg")


@pytest.mark.parametrize(
    "text",
    [
        "till_id = ",
        'currency = "GBP"',
        '[mail]\nhost = "mail.example"',
        '[mail]\nhost = "mail.example"\nsender = "the shop"',
        '[mail]\nhost = "mail.example"\nsender = "a@b.example"\nport = 0',
        '[mail]\nsecurity = "ssl"',
        'account_id = "shop"',
        'till_id = " till"',
        'locale = "xx_YY_zz"',
        'theme = "pink"',
        'colour = "red"',
        "sound = 1",
    ],
)
def test_a_wrong_setting_is_refused_with_the_file_it_stands_in(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        read_settings(tmp_path)
    assert refusal.value.code is Code.SETTINGS_INVALID
    assert refusal.value.fields["path"] == str(tmp_path / FILE_NAME)
    assert refusal.value.fields["reason"]


def test_nothing_may_be_allowed_beyond_what_a_till_holds_until_the_shop_says_so() -> None:
    assert TillSettings().floor_limit.as_policy() == NO_FLOOR_LIMIT


@pytest.mark.parametrize(("till", "till_minor"), [("", 100_000), ("till_minor = 30000", 30_000)])
def test_a_floor_limit_is_for_one_payment_and_for_all_of_them(
    till: str, till_minor: int, tmp_path: Path
) -> None:
    table = f"[floor_limit]\npayment_minor = 20000\n{till}\n"
    (tmp_path / FILE_NAME).write_text(table, "utf-8")
    policy = read_settings(tmp_path).floor_limit.as_policy()
    assert policy == FloorLimitPolicy(payment_minor=20_000, till_minor=till_minor)


def test_a_settings_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refused) as refusal:
        read_settings(tmp_path)
    assert refusal.value.code is Code.SETTINGS_INVALID


def test_settings_that_are_written_are_read_back(tmp_path: Path) -> None:
    settings = TillSettings(
        till_id="kasse-2",
        currency=Currency.DKK,
        locale="da_DK",
        camera="/dev/null",
        shop=ShopSettings(name='Anna & "Åge"', address=("Ø 1",)),
    )
    write_settings(tmp_path, settings)
    assert read_settings(tmp_path) == settings


def test_settings_that_cannot_be_written_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        write_settings(tmp_path / "nowhere", TillSettings())
    assert refusal.value.code is Code.FOLDER_READ_ONLY


@pytest.mark.parametrize(
    "printer",
    [
        'kind = "network"',
        'kind = "network"\naddress = "till:door"',
        'kind = "serial"',
        'kind = "file"',
        'kind = "fax"',
        'kind = "usb"\ncolumns = 12',
        'kind = "usb"\ncode_pages = ["CP1"]',
    ],
)
def test_a_printer_that_nobody_could_find_is_refused(printer: str, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(f"[printer]\n{printer}\n")
    with pytest.raises(Refused) as caught:
        read_settings(tmp_path)
    assert caught.value.code is Code.SETTINGS_INVALID


def test_a_printer_of_the_network_is_read_as_it_was_written(tmp_path: Path) -> None:
    printer = PrinterSettings(kind="network", address="printer.shop:9100", columns=48)
    write_settings(tmp_path, TillSettings(printer=printer))
    assert read_settings(tmp_path).printer == printer


@pytest.mark.parametrize(
    "area", ["[0.5, 0, 0.5, 1]", "[0, 0, 1, 1.2]", "[0, 0.9, 1, 0.1]", "[0, 1]"]
)
def test_an_area_that_is_none_is_refused(area: str, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(f"[camera_view]\narea = {area}\n")
    with pytest.raises(Refused) as caught:
        read_settings(tmp_path)
    assert caught.value.code is Code.SETTINGS_INVALID


def test_what_is_wished_of_a_camera_is_read_as_it_was_written(tmp_path: Path) -> None:
    view = CameraViewSettings(exposure=120, area=(0.25, 0.0, 0.75, 1.0))
    write_settings(tmp_path, TillSettings(camera_view=view))
    assert read_settings(tmp_path).camera_view == view


@pytest.mark.parametrize("sender", ["post@shop.example", "Havn & Hage <post@shop.example>"])
def test_letters_are_from_an_address_with_or_without_a_name(tmp_path: Path, sender: str) -> None:
    mail = MailSettings(host="mail.example", sender=sender)
    write_settings(tmp_path, TillSettings(mail=mail))
    assert read_settings(tmp_path).mail == mail
