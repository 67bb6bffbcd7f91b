"""The door to who works here: PINs are judged as those of cards are, slowly and counted.

A PIN takes tens of milliseconds to judge, too long to hold the one writer: it is judged ahead and
counted in the commit. A wrong one is counted though it is refused.
"""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Final

from pos_app.domain.ids import AccountId, CardId, checked_name
from pos_app.domain.operation import OperationKind
from pos_app.domain.pin import lock_ms_after, tries_left_after
from pos_app.domain.staff import (
    LONGEST_STAFF_NAME,
    Right,
    Role,
    StaffId,
    StaffMember,
    checked_staff_pin,
)
from pos_app.domain.till import Till
from pos_app.errors import Code, Refused
from pos_app.journal.noting import note
from pos_app.storage import staff
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.wallet.context import Context
from pos_app.wallet.futures import got, then
from pos_app.wallet.hashes import is_pin, pin_hash
from pos_app.wallet.outcome import Denied, Granted, Outcome
from pos_app.wallet.pins import PinProof

_ACCOUNT_OF_STAFF: Final = AccountId("staff")
"""PINs of staff are kept as those of cards, by keys that no account and no central ever changes."""

_WithHash = Callable[[Connection, str], None]
_WithProof = Callable[[Connection, PinProof | None], Outcome[StaffMember]]


class Staff:
    """Who works at one till. A shop without staff sells as ever. Errors are the store's too."""

    def __init__(self, store: Store, context: Context, till: Till) -> None:
        self._store = store
        self._context = context
        self._till = till

    def members(self) -> Future[tuple[StaffMember, ...]]:
        """Return everybody who works here, by name."""
        return self._store.read(lambda connection: staff.list_staff(connection, self._till.till_id))

    def add(self, member: StaffMember, pin: str, operator: str) -> Future[None]:
        """Let somebody work here. Repeating it changes nothing. The first has to be an owner.

        Refused: INVALID_FIELD (name or PIN), STAFF_NAME_TAKEN, LAST_OWNER.
        """
        return self._with_hash(member.staff_id, pin, partial(self._add, member, operator))

    def change(self, member: StaffMember, operator: str) -> Future[None]:
        """Give somebody another name or role. Refused: as `add`, and STAFF_NOT_FOUND."""
        return self._store.write(partial(self._change, member, operator))

    def change_pin(self, staff_id: StaffId, pin: str, operator: str) -> Future[None]:
        """Give somebody another PIN. Refused: INVALID_FIELD, STAFF_NOT_FOUND."""
        return self._with_hash(staff_id, pin, partial(self._change_pin, staff_id, operator))

    def remove(self, staff_id: StaffId, operator: str) -> Future[None]:
        """Let somebody go; repeating it changes nothing. Refused: LAST_OWNER."""
        return self._store.write(partial(self._remove, staff_id, operator))

    def sign_in(self, staff_id: StaffId, pin: str) -> Future[StaffMember]:
        """Return who it is, if the PIN says so.

        Refused: STAFF_NOT_FOUND, INVALID_PIN with the tries left, PIN_LOCKED with its end.
        """
        return self._with_proof(staff_id, pin, partial(self._sign_in, staff_id, pin))

    def sign_out(self, member: StaffMember) -> Future[None]:
        """Note that somebody left the till, or that it was locked."""
        return self._store.write(
            lambda connection: note(
                connection,
                self._context,
                self._till,
                OperationKind.SIGNED_OUT,
                member.name,
                {"staff_id": member.staff_id},
            )
        )

    def approve(
        self, staff_id: StaffId, pin: str, right: Right, about: str, operator: str
    ) -> Future[StaffMember]:
        """Approve one action of somebody else, and note both; nobody is switched.

        `about` is what stood on the screen. Refused: as `sign_in`, and NOT_ALLOWED.
        """
        approve = partial(self._approve, staff_id, pin, right, about, operator)
        return self._with_proof(staff_id, pin, approve)

    def _with_hash(self, staff_id: StaffId, pin: str, work: _WithHash) -> Future[None]:
        return then(
            self._store.read(lambda _: self._hash_of(staff_id, pin)),
            lambda hash_: self._store.write(lambda connection: work(connection, hash_)),
        )

    def _with_proof(self, staff_id: StaffId, pin: str, work: _WithProof) -> Future[StaffMember]:
        return got(
            then(
                self._store.read(lambda connection: self._prove(connection, staff_id, pin)),
                lambda proof: self._store.write(lambda connection: work(connection, proof)),
            )
        )

    def _hash_of(self, staff_id: StaffId, pin: str) -> str:
        name = self._pin_name(staff_id)
        return pin_hash(self._context, _ACCOUNT_OF_STAFF, name, checked_staff_pin(pin))

    def _is_pin(self, staff_id: StaffId, pin: str, kept: str) -> bool:
        name = self._pin_name(staff_id)
        return is_pin(self._context, _ACCOUNT_OF_STAFF, name, pin, kept)

    def _pin_name(self, staff_id: StaffId) -> CardId:
        return CardId(f"{self._till.till_id} {staff_id}")

    def _prove(self, connection: Connection, staff_id: StaffId, pin: str) -> PinProof | None:
        kept = staff.find_member(connection, self._till.till_id, staff_id)
        if kept is None or kept.pin.locked_until_ms > self._context.clock.now_ms():
            return None
        return PinProof(kept.pin.attempt, self._is_pin(staff_id, pin, kept.pin.hash))

    def _judged(
        self, connection: Connection, staff_id: StaffId, pin: str, proof: PinProof | None
    ) -> Outcome[StaffMember]:
        kept = self._get(connection, staff_id)
        now_ms = self._context.clock.now_ms()
        if kept.pin.locked_until_ms > now_ms:
            return Denied(Refused(Code.PIN_LOCKED, until_ms=kept.pin.locked_until_ms))
        if proof is not None and proof.attempt == kept.pin.attempt:
            right = proof.right
        else:
            right = self._is_pin(staff_id, pin, kept.pin.hash)
        failures = 0 if right else kept.pin.failures + 1
        lock_ms = lock_ms_after(failures)
        staff.record_staff_try(
            connection,
            self._till.till_id,
            staff_id,
            failures=failures,
            locked_until_ms=now_ms + lock_ms if lock_ms else 0,
        )
        if right:
            return Granted(kept.member)
        return Denied(Refused(Code.PIN_INVALID, tries_left=tries_left_after(failures)))

    def _sign_in(
        self, staff_id: StaffId, pin: str, connection: Connection, proof: PinProof | None
    ) -> Outcome[StaffMember]:
        outcome = self._judged(connection, staff_id, pin, proof)
        if isinstance(outcome, Granted):
            member = outcome.answer
            body = {"staff_id": member.staff_id, "role": member.role.value}
            self._note(connection, OperationKind.SIGNED_IN, member.name, body)
        return outcome

    def _approve(
        self,
        staff_id: StaffId,
        pin: str,
        right: Right,
        about: str,
        operator: str,
        connection: Connection,
        proof: PinProof | None,
    ) -> Outcome[StaffMember]:
        outcome = self._judged(connection, staff_id, pin, proof)
        if isinstance(outcome, Denied):
            return outcome
        member = outcome.answer
        if not member.role.may(right):
            return Denied(Refused(Code.NOT_ALLOWED, right=right.value))
        body = {"right": right.value, "about": about, "approved_by": member.name}
        self._note(connection, OperationKind.OVERRIDE_GIVEN, operator, body)
        return outcome

    def _add(self, member: StaffMember, operator: str, connection: Connection, hash_: str) -> None:
        known = staff.find_member(connection, self._till.till_id, member.staff_id)
        if known is not None and known.member == member:
            return
        self._check(connection, member)
        staff.add_member(connection, self._till.till_id, member, pin_hash=hash_)
        self._note_change(connection, member, operator, "added")

    def _change(self, member: StaffMember, operator: str, connection: Connection) -> None:
        self._get(connection, member.staff_id)
        self._check(connection, member)
        staff.change_member(connection, self._till.till_id, member)
        self._note_change(connection, member, operator, "changed")

    def _change_pin(
        self, staff_id: StaffId, operator: str, connection: Connection, hash_: str
    ) -> None:
        member = self._get(connection, staff_id).member
        staff.change_staff_pin(connection, self._till.till_id, staff_id, pin_hash=hash_)
        self._note_change(connection, member, operator, "pin")

    def _remove(self, staff_id: StaffId, operator: str, connection: Connection) -> None:
        kept = staff.find_member(connection, self._till.till_id, staff_id)
        if kept is None:
            return
        others = self._others(connection, staff_id)
        if others and not any(member.role is Role.OWNER for member in others):
            raise Refused(Code.LAST_OWNER)
        staff.leave(connection, self._till.till_id, staff_id, self._context.clock.now_ms())
        self._note_change(connection, kept.member, operator, "removed")

    def _check(self, connection: Connection, member: StaffMember) -> None:
        checked_name(member.name, "name", LONGEST_STAFF_NAME)
        others = self._others(connection, member.staff_id)
        if any(other.name.casefold() == member.name.casefold() for other in others):
            raise Refused(Code.STAFF_NAME_TAKEN, name=member.name)
        if not any(one.role is Role.OWNER for one in (*others, member)):
            raise Refused(Code.LAST_OWNER)

    def _others(self, connection: Connection, staff_id: StaffId) -> tuple[StaffMember, ...]:
        here = staff.list_staff(connection, self._till.till_id)
        return tuple(one for one in here if one.staff_id != staff_id)

    def _get(self, connection: Connection, staff_id: StaffId) -> staff.KeptMember:
        kept = staff.find_member(connection, self._till.till_id, staff_id)
        if kept is None:
            raise Refused(Code.STAFF_NOT_FOUND, staff_id=staff_id)
        return kept

    def _note_change(
        self, connection: Connection, member: StaffMember, operator: str, change: str
    ) -> None:
        body = {
            "change": change,
            "staff_id": member.staff_id,
            "name": member.name,
            "role": member.role.value,
        }
        self._note(connection, OperationKind.STAFF_CHANGED, operator, body)

    def _note(
        self, connection: Connection, kind: OperationKind, operator: str, body: dict[str, str]
    ) -> None:
        note(connection, self._context, self._till, kind, operator, body)
