"""The page of the line: how the till stands to its central, and every operation with its state."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer

from pos_app.domain.joining import JoiningState, Speech
from pos_app.domain.outbox import OutboxState
from pos_app.sync.traffic import NEWEST, PAGE, At, Overview, Sent, Traffic
from pos_app.ui.ages import age_words
from pos_app.ui.backoffice.join_page import JoinPage
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.operation_page import OperationPage
from pos_app.ui.backoffice.rights_page import RightsPage
from pos_app.ui.backoffice.risks_page import RisksPage
from pos_app.ui.backoffice.sync_words import kind_words, lost_words, state_words
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate

LOOK_EVERY_MS: Final = 700
"""How often the page asks anew while it is seen: what drains is seen to drain."""

_ICONS: Final = {
    OutboxState.PENDING: "pending",
    OutboxState.ACKED: "accepted",
    OutboxState.PARKED: "notice",
}


class SyncPage(Page):
    """What waits, what central has, what a person must look at; a page of operations at a time."""

    def __init__(self, office: Office, traffic: Traffic) -> None:
        super().__init__(office)
        self._traffic = traffic
        self._overview: Overview | None = None
        self._rows: tuple[Sent, ...] = ()
        self._state: OutboxState | None = None
        self._places = [NEWEST]
        self._is_syncing_since: int | None = None
        self._timer = QTimer(office)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look_again)

    def begin(self) -> None:
        """Ask how the till stands, and go on asking while the page is seen."""
        self._timer.start()
        self._ask()

    def view(self) -> OfficeView:
        """Return the page."""
        return OfficeView(
            sheet=ListSheetView(
                key=f"sync_{self._state}_{len(self._places)}",
                title=translate("sync", "The line to central"),
                sentence=self._sentence(),
                rows=self._all_rows(),
                keys=() if self._overview is None else self._keys(),
            )
        )

    def press(self, row: str, key: str) -> None:
        """Sync now, show others, look at one, ask again or take them along."""
        match (row, key):
            case ("central", "join"):
                self.office.open(JoinPage(self.office))
            case ("central", _):
                self._sync_now()
            case ("waiting", _):
                self._show_only(OutboxState.PENDING)
            case ("parked", "again"):
                self._ask_all_again()
            case ("parked", _):
                self._show_only(OutboxState.PARKED)
            case ("rights", _):
                self.office.open(RightsPage(self.office, self._traffic))
            case ("risks", _):
                self.office.open(RisksPage(self.office, self._traffic))
            case ("", _):
                self._press_foot(key)
            case _:
                life, _, sequence = row.partition("/")
                at = At(int(life), int(sequence))
                self.office.open(OperationPage(self.office, self._traffic, at))

    def _press_foot(self, key: str) -> None:
        match key:
            case "older":
                last = self._rows[-1]
                self._places.append(At(last.incarnation, last.sequence))
            case "newer":
                self._places.pop()
            case "all":
                self._state, self._places = None, [NEWEST]
            case _:
                self._save(key)
                return
        self._ask_rows()

    def _ask(self) -> None:
        self.office.deliver(self._traffic.overview(), self._know, self.office.tell_error)

    def _know(self, overview: Overview) -> None:
        before, self._overview = self._overview, overview
        if before is None or (before.kept, before.sent) != (overview.kept, overview.sent):
            self._ask_rows()
        elif before != overview:
            self.office.show()

    def _ask_rows(self) -> None:
        before, state = self._places[-1], self._state

        def known(rows: tuple[Sent, ...]) -> None:
            if (before, state) == (self._places[-1], self._state):
                self._rows = rows
                self.office.show()

        self.office.deliver(self._traffic.page(before, state), known, self.office.tell_error)

    def _look_again(self) -> None:
        if not self.office.is_front(self):
            self._timer.stop()
            return
        self._ask()
        if self._is_syncing_since is not None:
            self._tell_progress(self._is_syncing_since)

    def _sync_now(self) -> None:
        self.office.ports.wake_line()
        self._is_syncing_since = self.office.ports.now_ms()
        self.office.tell(translate("sync", "Asking central…"))

    def _tell_progress(self, since_ms: int) -> None:
        status, overview = self.office.ports.line_status(), self._overview
        if status is None or overview is None:
            return
        count = self.office.money.count(overview.kept.pending.count)
        if not status.is_online:
            sentence = translate(
                "sync", "Central does not answer. {count} wait; nothing is lost."
            ).format(count=count)
        elif overview.kept.pending.count:
            self.office.tell(translate("sync", "Sending: {count} left.").format(count=count))
            return
        elif status.last_success_ms is None or status.last_success_ms < since_ms:
            return
        else:
            sentence = translate("sync", "Done: central has everything.")
        self._is_syncing_since = None
        self.office.tell(sentence)

    def _show_only(self, state: OutboxState) -> None:
        self._state, self._places = state, [NEWEST]
        self._ask_rows()

    def _ask_all_again(self) -> None:
        def asked(count: int) -> None:
            self.office.ports.wake_line()
            sentence = translate("sync", "{count} are sent to central once more.")
            self.office.tell(sentence.format(count=self.office.money.count(count)))
            self._ask()

        self.office.deliver(self._traffic.ask_all_again(), asked, self.office.tell_error)

    def _save(self, kind: str) -> None:
        office, state = self.office, self._state
        name = f"central-{state or 'all'}-{office.ports.now_ms()}.{kind}"

        pieces = self._traffic.as_csv if kind == "csv" else self._traffic.as_json
        office.await_paper(office.ports.papers.save_pieces(name, lambda: pieces(state)))

    def _sentence(self) -> str:
        overview, status = self._overview, self.office.ports.line_status()
        if overview is None:
            return ""
        if overview.joining.state is not JoiningState.LIVE:
            return translate(
                "sync", "This till has to join again: cash and the terminal go on, cards wait."
            )
        kept = overview.kept
        if kept.is_filling:
            done, total = (self.office.money.count(n) for n in (kept.filled, kept.to_fill))
            learning = translate("strip", "Learning cards, {done} of {total}")
            return learning.format(done=done, total=total)
        parts = [
            translate("sync", "The line is up.")
            if status is not None and status.is_online
            else translate("sync", "The line is down; selling goes on.")
        ]
        if status is not None and status.last_success_ms is not None:
            last = translate("strip", "Central answered last {moment}.")
            parts.append(last.format(moment=self.office.money.moment(status.last_success_ms)))
        if overview.joining.speech is Speech.WALLET_API:
            parts.append(translate("sync", "Central speaks only the wallet API."))
            parts.append(lost_words())
        return " ".join(parts)

    def _all_rows(self) -> tuple[RowView, ...]:
        overview = self._overview
        if overview is None:
            return ()
        return (*self._head_rows(overview), *(self._row(sent) for sent in self._rows))

    def _head_rows(self, overview: Overview) -> tuple[RowView, ...]:
        money, kept, joining = self.office.money, overview.kept, overview.joining
        status = self.office.ports.line_status()
        is_online = status is not None and status.is_online
        show = translate("office", "Show")
        waiting = translate("sync", "{count} waiting").format(count=money.count(kept.pending.count))
        age = ""
        if kept.oldest_ms is not None:
            age = translate("sync", "The oldest for {age}.").format(
                age=age_words(self.office.ports.now_ms() - kept.oldest_ms)
            )
        rows = [
            RowView(
                key="central",
                icon="online" if is_online else "offline",
                title=joining.address,
                detail=translate(
                    "sync", "Till {till} of account {account}, joined {moment} (life {life})"
                ).format(
                    till=joining.till_id,
                    account=joining.account_id,
                    moment=money.moment(joining.joined_at_ms),
                    life=joining.incarnation,
                ),
                keys=(self._key_of(joining.state),),
            ),
            RowView(
                key="waiting",
                icon="pending",
                title=waiting,
                detail=age,
                amount=money.money(kept.pending.amount_minor),
                keys=(KeyView(key="show", text=show, is_enabled=kept.pending.count > 0),),
            ),
        ]
        if kept.parked:
            title = translate("strip", "{count} to look at")
            rows.append(
                RowView(
                    key="parked",
                    icon="notice",
                    title=title.format(count=money.count(kept.parked)),
                    detail=translate("sync", "Kept here until a person has seen to them."),
                    keys=(
                        KeyView(key="again", text=translate("sync", "Send again")),
                        KeyView(key="show", text=show, is_loud=True),
                    ),
                )
            )
        held = overview.held
        rows.append(
            RowView(
                key="rights",
                icon="card",
                title=translate("sync", "Can be spent without the line"),
                detail=translate("sync", "Allowances held: {count}").format(
                    count=money.count(held.rights)
                ),
                amount=money.money(held.left_minor),
                keys=(KeyView(key="show", text=show, is_enabled=held.rights > 0),),
            )
        )
        if overview.at_risk.ever or overview.at_risk.payments:
            rows.append(self._risks_row(overview))
        return tuple(rows)

    def _risks_row(self, overview: Overview) -> RowView:
        money, at_risk = self.office.money, overview.at_risk
        detail = translate("sync", "Central has not answered for: {count}")
        show = KeyView(key="show", text=translate("office", "Show"), is_enabled=at_risk.ever > 0)
        return RowView(
            key="risks",
            icon="notice" if at_risk.payments else "accepted",
            title=translate("sync", "At risk by floor limit"),
            detail=detail.format(count=money.count(at_risk.payments)),
            amount=money.money(at_risk.amount_minor),
            keys=(show,),
        )

    def _key_of(self, state: JoiningState) -> KeyView:
        if state is JoiningState.LIVE:
            return KeyView(
                key="sync", text=translate("sync", "Sync now"), icon="sync", is_loud=True
            )
        return KeyView(key="join", text=translate("sync", "Join again"), is_loud=True)

    def _row(self, sent: Sent) -> RowView:
        money = self.office.money
        return RowView(
            key=f"{sent.incarnation}/{sent.sequence}",
            icon=_ICONS[sent.state],
            title=f"{kind_words(sent.kind)}  {money.count(sent.sequence)}",
            detail=f"{money.moment(sent.made_at_ms)}  {state_words(sent)}",
            amount=money.money(sent.amount_minor) if sent.amount_minor else "",
            keys=(KeyView(key="show", text=translate("office", "Show")),),
        )

    def _keys(self) -> tuple[KeyView, ...]:
        keys = [
            KeyView(
                key="newer",
                text=translate("sync", "Newer"),
                is_enabled=len(self._places) > 1,
            ),
            KeyView(
                key="older",
                text=translate("sync", "Older"),
                is_enabled=len(self._rows) == PAGE,
            ),
        ]
        if self._state is not None:
            keys.append(KeyView(key="all", text=translate("sync", "Show all")))
        csv = KeyView(key="csv", text=translate("sync", "Save as CSV"), icon="save")
        json = KeyView(key="json", text=translate("sync", "Save as JSON"), icon="save")
        return (*keys, csv, json)
