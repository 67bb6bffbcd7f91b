"""Joins one cashier's workplace: desk, screen, scanner, camera, sound and receipts."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.bootstrap.back_office import BackOffice
from pos_app.bootstrap.clock import SystemClock
from pos_app.bootstrap.ground import Ground
from pos_app.bootstrap.late_books import LateBooks
from pos_app.bootstrap.outputs import ReceiptFiles
from pos_app.bootstrap.scan_devices import ScanDevices
from pos_app.checkout.acts import Acts
from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.desk import Desk
from pos_app.checkout.errands import Later, Ports
from pos_app.checkout.events import CardStopped
from pos_app.checkout.policy import DEFAULT_POLICY, Policy
from pos_app.domain.floor_limit import NO_FLOOR_LIMIT
from pos_app.domain.ids import new_uuid
from pos_app.domain.value import replace
from pos_app.paths import resource
from pos_app.scanning.verdict import WedgeScan
from pos_app.settings import TillSettings
from pos_app.ui.bridge import Bridge
from pos_app.ui.cashier.answer import Means
from pos_app.ui.cashier.presenter import Presenter
from pos_app.ui.cashier.screen import CashierScreen
from pos_app.ui.cashier.surroundings import Connection, Surroundings
from pos_app.ui.cashier.view_model import ViewModel
from pos_app.ui.front import Front
from pos_app.ui.money_text import MoneyText
from pos_app.ui.pictures import Pictures
from pos_app.ui.sounds import Silence, SoundState
from pos_app.ui.theme import Theme

if TYPE_CHECKING:
    from pos_app.bootstrap.line_switch import LineSwitch
    from pos_app.sync.status import LineStatus
    from pos_app.ui.customer.display import CustomerDisplay
    from pos_app.ui.sound_player import SoundPlayer


class CashierWorkplace:
    """Everything a cashier works with, on the UI thread from `start()` to `close()`."""

    def __init__(
        self,
        ground: Ground,
        catalogue: Catalogue,
        books: LateBooks,
        bridge: Bridge,
        theme: Theme,
        later: Later,
    ) -> None:
        settings = ground.settings
        clock = SystemClock()
        self.ground = ground
        self._settings = settings
        self._clock = clock
        self._bridge = bridge
        self.desk = Desk(
            Ports(
                till=ground.till,
                wallet=books.wallet,
                book=books.book,
                clock=clock,
                deliver=bridge.deliver,
                later=later,
                cards=books.cards,
            ),
            operator=settings.operator,
            currency=settings.currency,
            catalogue=catalogue,
            new_id=new_uuid,
            policy=policy_of(ground),
        )
        self._pictures = Pictures(pictures_of(ground.data), bridge)
        self.outputs = ReceiptFiles(
            ground.data,
            settings.as_shop(),
            settings.locale,
            settings.printer,
            settings.mail.sender,
            settings.language,
        )
        self.screen = CashierScreen(self._pictures.find)
        self._cues, sound = self._made_cues(settings)
        self.presenter = Presenter(
            screen=self.screen,
            desk=self.desk,
            view_model=ViewModel(catalogue, MoneyText(settings.locale, settings.currency)),
            means=Means(
                shelf=catalogue,
                acts=Acts(new_uuid, clock.now_ms),
                now_ms=clock.now_ms,
                country=country_of(settings.locale),
            ),
            around=Surroundings(
                shop=settings.as_shop(),
                locale=settings.locale,
                now_ms=clock.now_ms(),
                sound=sound,
                is_training=ground.is_training,
                can_mail=bool(settings.mail.host) and not ground.is_training,
            ),
            bridge=bridge,
            cues=self._cues,
            outputs=self.outputs,
        )
        self.office = BackOffice(ground, books, bridge, self.outputs, clock)
        self.front = Front(self.screen)
        self.devices = ScanDevices(
            ground,
            bridge,
            clock,
            screen=self.screen,
            presenter=self.presenter,
            cues=self._cues,
            take=self._take_scan,
            take_wedge=self._take_wedge_scan,
        )
        self._customer = customer_display(settings, theme) if settings.customer_display else None
        self._join(theme)

    def start(self) -> None:
        """Begin: recover what was left, listen to the scanner, look through the camera."""
        self.desk.start()
        self.office.begin()
        self.devices.start()
        self.presenter.start()
        if self._customer is not None:
            self._customer.start()
            self._customer.session_changed(self.desk.session)
            self.screen.window().activateWindow()  # not every system lets a window show behind

    def line_changed(self, status: "LineStatus") -> None:
        """Show how the till stands to its central, and let cards go that it stopped."""
        self.office.line_changed(status)
        self.presenter.surroundings_changed(partial(with_line, status=status))
        for card in status.stopped:
            self.desk.post(CardStopped(card_id=card.card_id, why=card.why))

    def show_switch(self, switch: "LineSwitch") -> None:
        """Put a switch of the line into the strip."""

        def show() -> None:
            self.presenter.surroundings_changed(
                lambda around: replace(around, line_is_cut=switch.is_cut)
            )

        def turn_over() -> None:
            switch.turn_over()
            show()

        self.presenter.lineSwitchPressed.connect(turn_over)
        show()

    def show_checking(self, *, is_checking: bool) -> None:
        """Show whether every page of the books is being looked at, beside the selling."""
        self.presenter.surroundings_changed(
            lambda around: replace(around, checks_pages=is_checking)
        )

    def watch(self, camera: int | str) -> None:
        """Look through a camera by its number, name or address, or a recording in its place."""
        self.devices.watch(camera)

    def close(self) -> None:
        """Stop scanner, camera, sound and printer; what is being printed is finished."""
        self.devices.close()
        self.office.close()
        self._pictures.close()
        if self._customer is not None:
            self._customer.let_go()
        self.outputs.close()
        self._cues.close()

    def _join(self, theme: Theme) -> None:
        self.desk.listen(self.presenter.session_changed)
        if self._customer is not None:
            self.desk.listen(self._customer.session_changed)
        self.office.join(self.front, self.desk, self.presenter)
        self._pictures.ready.connect(self.screen.show_pictures)
        self.presenter.appearancePressed.connect(theme.turn_over)
        self.presenter.scannersPressed.connect(self.devices.show_page)

    def _take_scan(self, text: str) -> None:
        if not self.office.take_scan(text):
            self.presenter.take_scan(text)

    def _take_wedge_scan(self, scan: WedgeScan) -> None:
        if not self.office.take_scan(scan.text):
            self.presenter.take_wedge_scan(scan)

    def _made_cues(self, settings: TillSettings) -> "tuple[Silence | SoundPlayer, SoundState]":
        if not settings.sound:
            return Silence(), SoundState.OFF
        from pos_app.ui.sound_player import SoundPlayer
        from pos_app.ui.speaker import MiniaudioSpeaker

        def tell(state: SoundState) -> None:
            self._bridge.call(
                lambda: self.presenter.surroundings_changed(
                    lambda around: replace(around, sound=state)
                )
            )

        return SoundPlayer(MiniaudioSpeaker, tell), SoundState.STARTING


def policy_of(ground: Ground) -> Policy:
    """Return what this shop allows at its counter; nothing is at risk in practice."""
    settings = ground.settings
    asks_pin = settings.card_pin == "ask"
    limit = NO_FLOOR_LIMIT if ground.is_training else settings.floor_limit.as_policy()
    return replace(DEFAULT_POLICY, asks_pin=asks_pin, floor_limit=limit)


def customer_display(settings: TillSettings, theme: Theme) -> "CustomerDisplay":
    """Return the display that faces the customer, not shown yet."""
    from pos_app.ui.customer.display import CustomerDisplay

    money = MoneyText(settings.locale, settings.currency)
    return CustomerDisplay(settings.shop.name, money, theme)


def country_of(locale: str) -> str:
    """Return the lower-case country of a locale such as `nb_NO`, empty where it names none."""
    return locale.replace("-", "_").partition("_")[2][:2].lower()


def with_line(around: Surroundings, status: "LineStatus") -> Surroundings:
    """Return the surroundings with what the line says of itself."""
    kept = status.kept
    return replace(
        around,
        connection=Connection.ONLINE if status.is_online else Connection.OFFLINE,
        pending_count=kept.pending.count,
        pending_minor=kept.pending.amount_minor,
        pending_since_ms=kept.oldest_ms,
        last_success_ms=status.last_success_ms,
        parked_count=kept.parked,
        must_join_again=kept.state != "live",
        speaks_only_api=kept.speech == "wallet_api",
        filling=(kept.filled, kept.to_fill) if kept.is_filling else None,
    )


def pictures_of(data: Path) -> Callable[[str], Path]:
    """Return where the picture of an article lies: in the data folder, else with the program."""

    def path_of(name: str) -> Path:
        own = data / name
        return own if own.is_file() else resource(name)

    return path_of
