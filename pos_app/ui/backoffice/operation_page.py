"""One operation on its way to central: what happened, what became of it, what can be done."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from pos_app.domain.operation import OperationKind
from pos_app.domain.outbox import OutboxState
from pos_app.sync.traffic import At, Sent, Traffic
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.sync_words import (
    amount_name,
    fields_of,
    kind_words,
    outcome_sentence,
    reason_of,
    state_words,
)
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone

translate = QCoreApplication.translate

_WITH_RECEIPT = frozenset({OperationKind.SALE_COMPLETED, OperationKind.SALE_RETURNED})


class OperationPage(Page):
    """Shows what an operation says, why it is parked if it is, and lets it be sent again."""

    def __init__(self, office: Office, traffic: Traffic, at: At) -> None:
        super().__init__(office)
        self._traffic = traffic
        self._at = at
        self._sent: Sent | None = None

    def begin(self) -> None:
        """Ask for the operation as it stands now."""

        def known(sent: Sent | None) -> None:
            self._sent = sent
            self.office.show()

        self.office.deliver(self._traffic.find(self._at), known, self.office.tell_error)

    def view(self) -> OfficeView:
        """Return the operation."""
        sent = self._sent
        if sent is None:
            return OfficeView(sheet=ListSheetView(key="operation", title=""))
        is_parked = sent.state is OutboxState.PARKED
        number = self.office.money.count(sent.sequence)
        return OfficeView(
            sheet=ListSheetView(
                key="operation",
                title=f"{kind_words(sent.kind)}  {number}",
                sentence=self._sentence(sent),
                tone=Tone.DECLINED if is_parked else Tone.SOFT,
                rows=tuple(self._rows(sent)),
                keys=(
                    KeyView(
                        key="again",
                        text=translate("sync", "Send again"),
                        icon="sync",
                        is_enabled=is_parked,
                    ),
                    KeyView(key="json", text=translate("sync", "Save as JSON"), icon="save"),
                ),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - the rows have no keys
        """Send it again, or take it along."""
        if key == "again":
            self.office.deliver(
                self._traffic.ask_again(self._at), self._asked, self.office.tell_error
            )
        elif self._sent is not None:
            name = f"central-{self._at.incarnation}-{self._at.sequence:06}.json"
            content = _as_json(self._sent)
            self.office.await_paper(
                self.office.ports.papers.save_pieces(name, lambda: (content.encode(),))
            )

    def _asked(self, was_parked: bool) -> None:  # noqa: FBT001 - what the books answer
        if was_parked:
            self.office.ports.wake_line()
            self.office.tell(
                translate("sync", "It is sent once more. The same question has the same answer.")
            )
        self.begin()

    def _sentence(self, sent: Sent) -> str:
        if sent.state is OutboxState.PENDING:
            return translate("sync", "Central has not heard of it yet. It is sent by itself.")
        reason = reason_of(sent, self.office.money)
        return " ".join(part for part in (reason, outcome_sentence(sent.outcome)) if part)

    def _rows(self, sent: Sent) -> Iterator[RowView]:
        money = self.office.money
        yield _fact("state", translate("sync", "State"), state_words(sent), icon="sync")
        yield _fact("made", translate("sync", "Happened"), money.moment(sent.made_at_ms))
        content: dict[str, Any] = json.loads(sent.content)
        body: Mapping[str, Any] = content["body"]
        operator = body.get("operator")
        if isinstance(operator, str) and operator:
            yield _fact("operator", translate("sync", "By"), operator, icon="cashier")
        if sent.kind in _WITH_RECEIPT and isinstance(body.get("number"), int):
            name = translate("sync", "Receipt")
            yield _fact("receipt", name, str(body["number"]), icon="receipt")
        if sent.amount_minor:
            yield _amount("amount", translate("sync", "Amount"), money.money(sent.amount_minor))
        for field in ("amount_minor", "remainder_minor"):
            if isinstance(body.get(field), int):
                yield _amount(field, translate("sync", "Amount"), money.money(body[field]))
        yield from self._tenders(body)
        for field, value in fields_of(sent).items():
            name = amount_name(field)
            if name is not None and isinstance(value, int) and value:
                yield _amount(field, name, money.money(value), icon="notice")

    def _tenders(self, body: Mapping[str, Any]) -> Iterator[RowView]:
        for number, tender in enumerate(body.get("tenders", ())):
            if tender.get("kind") == "card":
                name = tender.get("card_name") or translate("sync", "Card")
                detail = tender["masked_code"]
                if tender.get("approved_by"):
                    by = translate("sync", "allowed by {name}").format(name=tender["approved_by"])
                    risk = self.office.money.money(tender["at_risk_minor"])
                    detail = f"{detail}  {risk} {by}"
                yield RowView(
                    key=f"tender_{number}",
                    icon="card",
                    title=name,
                    detail=detail,
                    amount=self.office.money.money(tender["amount_minor"]),
                )


def _as_json(sent: Sent) -> str:
    told = sent._asdict() | {
        "state": sent.state.value,
        "content": json.loads(sent.content),
        "fields": fields_of(sent),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _fact(key: str, title: str, detail: str, *, icon: str = "information") -> RowView:
    return RowView(key=key, icon=icon, title=title, detail=detail)


def _amount(key: str, title: str, amount: str, *, icon: str = "cash") -> RowView:
    return RowView(key=key, icon=icon, title=title, amount=amount)
