"""Signatures beside the chain: what a country's law asks for, one signer for each.

A signer signs receipts in their own commit, each signature over the one before. Without a signer
the chain of hashes is all there is.
"""

from typing import Protocol

from pos_app.domain.giving_back import ReturnReceipt
from pos_app.domain.operation import Operation
from pos_app.domain.receipt import Receipt
from pos_app.domain.till import Till
from pos_app.storage.statement import Connection


class Signer(Protocol):
    """Signs what a law has signed: called within the commit, after the operation was appended."""

    def sign(
        self,
        connection: Connection,
        till: Till,
        operation: Operation,
        *,
        number: int,
        with_vat_minor: int,
        without_vat_minor: int,
    ) -> None:
        """Keep a signature of the receipt; amounts of returns are negative."""
        ...


def sign_sale(
    connection: Connection, till: Till, signer: Signer | None, operation: Operation, made: Receipt
) -> None:
    """Sign the goods of a sale. Value put on cards is no sale and is not signed."""
    totals = made.sale.totals()
    if signer is not None and made.sale.goods:
        signer.sign(
            connection,
            till,
            operation,
            number=made.number,
            with_vat_minor=totals.goods_minor,
            without_vat_minor=totals.goods_minor - totals.vat_minor,
        )


def sign_return(
    connection: Connection,
    till: Till,
    signer: Signer | None,
    operation: Operation,
    made: ReturnReceipt,
) -> None:
    """Sign the goods of a return, as a sale of less than nothing."""
    returned = made.returned
    if signer is not None and returned.goods:
        vat_minor = sum(share.vat_minor for share in returned.vat)
        signer.sign(
            connection,
            till,
            operation,
            number=made.number,
            with_vat_minor=-returned.goods_minor,
            without_vat_minor=vat_minor - returned.goods_minor,
        )
