"""What a person may set about one till, kept as `till.toml` in its data folder.

Every field has a default that sells, so a till without the file is a stand-alone shop.
"""

import os
import tomllib
from pathlib import Path
from typing import Annotated, Final, Literal, cast

from pos_app.domain.floor_limit import FloorLimitPolicy
from pos_app.domain.ids import AccountId, TillId, checked_account_id, checked_name
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.domain.shop import Shop
from pos_app.domain.tables import Between, read_value
from pos_app.domain.value import field, value
from pos_app.errors import Code, Refused
from pos_app.printing.spellings import SPELLINGS

FILE_NAME: Final = "till.toml"

Theme = Literal["system", "light", "dark", "contrast"]
Language = Literal["en", "nb", "sv", "da", "de", "fi"]
CardPin = Literal["ask", "never"]


@value(kw_only=True)
class ShopSettings:
    """The `[shop]` table."""

    name: str = "My shop"
    address: tuple[str, ...] = ()
    organisation_number: str | None = None


@value(kw_only=True)
class PrinterSettings:
    """The `[printer]` table.

    `kind` is the system's print `queue`, which prints pages; `pdf`, no printer: paper is kept in
    the till's folder; or a receipt printer that speaks ESC/POS: in the `network` (`address` is a
    host, or host:port), on a `serial` line (a device), by `usb` (no address), or a device `file`.
    Such a one prints each sale by itself if `each_sale` says so; `drawer` opens with the receipt of
    a sale for cash.
    """

    kind: Literal["queue", "pdf", "network", "serial", "usb", "file"] = "queue"
    address: str = ""
    baud: int = 9600
    columns: Annotated[int, Between(24, 64)] = 42
    code_pages: tuple[Literal["CP437", "CP850", "CP852", "CP858", "CP865", "CP1252"], ...] = (
        "CP858",
        "CP865",
        "CP437",
    )
    cutter: bool = True
    drawer: bool = True
    each_sale: bool = True

    def check(self) -> None:
        """Raise ValueError for a printer that nobody could find."""
        if self.kind not in {"queue", "pdf", "usb"} and not self.address:
            raise ValueError(f"printer.address: a printer of kind {self.kind!r} needs one")
        port = self.address.rpartition(":")[2] if ":" in self.address else "9100"
        if self.kind == "network" and not port.isdecimal():
            raise ValueError(f"printer.address: {port!r} is no port")


@value(kw_only=True)
class KioskSettings:
    """The `[kiosk]` table, for a till at which customers serve themselves.

    After `idle_s` without a touch it asks whether somebody is there, and starts over `warning_s`
    later. `hides_balance` covers a balance until it is asked for. `terminal` is a program, with its
    arguments, that has the bank terminal take a payment, `lamp` one that calls staff; without them
    the kiosk offers neither. With `one_switch_s` the focus walks by itself, a key each so many
    seconds, for whoever has one switch only.
    """

    idle_s: Annotated[int, Between(10, 900)] = 60
    warning_s: Annotated[int, Between(5, 120)] = 25
    hides_balance: bool = True
    terminal: tuple[str, ...] = ()
    lamp: tuple[str, ...] = ()
    one_switch_s: Annotated[float, Between(0, 20)] = 0


@value(kw_only=True)
class MailSettings:
    """The `[mail]` table: the mail server that receipts are handed to; without a `host` none are.

    `security` is how the connection is hidden: `starttls`, `tls` from its first byte, or `none` for
    a server on the same machine, which is told no password. `user` signs in with the password that
    `tillit mail-password` was given. `sender` is whom letters are from: an address, or a name and
    an address in angle brackets.
    """

    host: str = ""
    port: Annotated[int, Between(1, 65_535)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    sender: str = ""

    def check(self) -> None:
        """Raise ValueError for letters that would be from nobody."""
        if self.host:
            from pos_app.domain.mail_address import checked_mail_address  # noqa: PLC0415 - few do

            try:
                checked_mail_address(self.sender.rpartition("<")[2].rstrip(">"))
            except Refused as error:
                raise ValueError(f"mail.sender: {self.sender!r} is no address") from error


@value(kw_only=True)
class CameraViewSettings:
    """The `[camera_view]` table: what is wished of the camera, and where codes are held.

    `exposure` and `focus` are in the driver's own units, and are the camera's own without a value.
    `turn` is by how many degrees, clockwise, the picture has to be turned to stand upright; `area`
    is left, top, right and bottom as shares of what that gives; codes elsewhere are not read.
    `mirror` turns the preview over for whoever looks at themselves in it.
    """

    width_px: Annotated[int, Between(160, 7680)] = 1280
    height_px: Annotated[int, Between(120, 4320)] = 720
    exposure: float | None = None
    focus: float | None = None
    area: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    turn: Literal[0, 90, 180, 270] = 0
    mirror: bool = False

    def check(self) -> None:
        """Raise ValueError for an area that is none."""
        left, top, right, bottom = self.area
        if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
            raise ValueError("camera_view.area: left < right and top < bottom, from 0 to 1")


@value(kw_only=True)
class ReturnSettings:
    """Why goods come back: what there is to choose from, and whether somebody has to say so.

    Without `reasons` a few are offered in the language of the screen.
    """

    reasons: tuple[Annotated[str, Between(1, 60)], ...] = ()
    asks_reason: bool = False


@value(kw_only=True)
class FloorLimitSettings:
    """The `[floor_limit]` table, in minor units: what a manager may allow while the line is down.

    `payment_minor` for one payment beyond what the till holds of the card, 0 for nothing ever;
    `till_minor` for all that central has not answered for, without a value five payments.
    """

    payment_minor: Annotated[int, Between(0, LARGEST_AMOUNT_MINOR)] = 0
    till_minor: Annotated[int, Between(0, LARGEST_AMOUNT_MINOR)] | None = None

    def as_policy(self) -> FloorLimitPolicy:
        """Return how far people may go at this till."""
        till_minor = 5 * self.payment_minor if self.till_minor is None else self.till_minor
        return FloorLimitPolicy(payment_minor=self.payment_minor, till_minor=till_minor)


@value(kw_only=True)
class TillSettings:
    """One till's settings.

    `camera` is None for no camera, a device number, "camera:" and a name that `tillit cameras`
    tells, an address (rtsp://, http://), or the path of a video file or image folder.
    `card_pin`: a card that has a PIN pays once that was entered, or where nobody asks, on its scan.
    `locale` decides how money and dates are written, `language` what the screen says. `sound` may
    be switched off; colour and words stay. `customer_display` shows the sale on the second screen,
    or in a window. `key_folder`, absolute or beside this file, is where the key of the books lies;
    without it the operating system's keyring or the user's configuration folder holds the key. A
    shop with staff locks its till when nobody touched it for `lock_after_s`. `signer` signs
    receipts as a law asks for.
    """

    account_id: str = "P00000001"
    till_id: str = "till-1"
    operator: str = "Cashier"
    currency: Currency = Currency.NOK
    locale: str = "nb_NO"
    language: Language = "en"
    theme: Theme = "system"
    sound: bool = True
    camera: int | str | None = None
    card_pin: CardPin = "ask"
    customer_display: bool = False
    key_folder: str | None = None
    signer: Literal["none", "norway"] = "none"
    lock_after_s: Annotated[int, Between(10)] = 300
    shop: ShopSettings = field(default_factory=ShopSettings)
    printer: PrinterSettings = field(default_factory=PrinterSettings)
    kiosk: KioskSettings = field(default_factory=KioskSettings)
    mail: MailSettings = field(default_factory=MailSettings)
    camera_view: CameraViewSettings = field(default_factory=CameraViewSettings)
    floor_limit: FloorLimitSettings = field(default_factory=FloorLimitSettings)
    returns: ReturnSettings = field(default_factory=ReturnSettings)

    def as_shop(self) -> Shop:
        """Return the shop as receipts print it."""
        return Shop(
            name=self.shop.name,
            address=self.shop.address,
            organisation_number=self.shop.organisation_number,
        )

    def account(self) -> AccountId:
        """Return the account whose cards this till spends."""
        return checked_account_id(self.account_id)

    def till(self) -> TillId:
        """Return the name of this till: it leads receipt numbers and the journal."""
        return TillId(checked_name(self.till_id, "till_id"))


def read_settings(data: Path) -> TillSettings:
    """Return the settings of a data folder, or the defaults where there is no file.

    Raises Refused(SETTINGS_INVALID) naming the file and what is wrong in it.
    """
    path = data / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return TillSettings()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(Code.SETTINGS_INVALID, path=str(path), reason=str(error)) from error
    try:
        settings = read_value(TillSettings, tomllib.loads(text))
        settings.account()
        settings.till()
        settings.printer.check()
        settings.camera_view.check()
        settings.mail.check()
        _check_locale(settings.locale)
    except ValueError as error:
        raise Refused(Code.SETTINGS_INVALID, path=str(path), reason=str(error)) from error
    except Refused as error:
        raise Refused(Code.SETTINGS_INVALID, path=str(path), **error.fields) from error
    return settings


def write_settings(data: Path, settings: TillSettings) -> Path:
    """Write the settings of a data folder, replacing those that are there; return the file.

    Raises Refused(FOLDER_READ_ONLY) where that is not possible.
    """
    import msgspec  # noqa: PLC0415 - most starts only read them

    path = data / FILE_NAME
    told = msgspec.to_builtins(settings)
    unfinished = path.with_suffix(".unfinished")
    try:
        with unfinished.open("wb") as file:
            file.write(msgspec.toml.encode(_without_none(told)))
            file.flush()
            # The name must not be on the disk before the words: they say where the key is.
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise Refused(Code.FOLDER_READ_ONLY, path=str(path), reason=str(error)) from error
    return path


def _without_none(table: dict[str, object]) -> dict[str, object]:
    """Leave out what is not set: TOML has no word for nothing."""
    return {
        name: _without_none(cast("dict[str, object]", value)) if isinstance(value, dict) else value
        for name, value in table.items()
        if value is not None
    }


def _check_locale(locale: str) -> None:
    if locale in SPELLINGS:
        return
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - 40 ms, for other places only

    try:
        Locale.parse(locale)
    except UnknownLocaleError as error:
        raise ValueError(str(error)) from error
