"""A sale: its lines, its discounts and the totals they add up to.

Prices hold their VAT. Loading a card is not a sale of goods: it is a line of its own kind, without
VAT and without discount, and stays outside the goods total.
"""

from enum import StrEnum

from pos_app.domain.article import Article
from pos_app.domain.ids import CardId, LineId, RefId, SaleId
from pos_app.domain.money import Currency, share_out, vat_within
from pos_app.domain.value import field, value

WHOLE_BASIS_POINTS = 10_000


@value(kw_only=True)
class Discount:
    """A part of a price given away: a share in basis points or a fixed amount, never both."""

    basis_points: int = 0
    amount_minor: int = 0

    def taken_from(self, gross_minor: int) -> int:
        """Return what this discount takes from an amount: never more than the amount itself."""
        if self.basis_points:
            doubled = 2 * gross_minor * self.basis_points + WHOLE_BASIS_POINTS
            return min(gross_minor, doubled // (2 * WHOLE_BASIS_POINTS))
        return min(gross_minor, self.amount_minor)


NO_DISCOUNT = Discount()


@value(kw_only=True)
class GoodsLine:
    """So many of one article at the price it had when it was scanned."""

    line_id: LineId
    article: Article
    quantity: int = 1
    discount: Discount = NO_DISCOUNT

    @property
    def gross_minor(self) -> int:
        """Price times quantity, before any discount."""
        return self.article.unit_price_minor * self.quantity

    @property
    def discount_minor(self) -> int:
        """What the line's own discount takes off."""
        return self.discount.taken_from(self.gross_minor)

    @property
    def amount_minor(self) -> int:
        """What the line costs before a discount on the whole sale."""
        return self.gross_minor - self.discount_minor


class LoadKind(StrEnum):
    """How value gets onto the card: on one that is in use, or by activating a pre-printed one."""

    TOP_UP = "top_up"
    ACTIVATION = "activation"


@value(kw_only=True)
class LoadLine:
    """Value to put on a card when the sale completes; `ref_id` is made with the line."""

    line_id: LineId
    kind: LoadKind
    card_id: CardId
    card_name: str | None
    masked_code: str
    amount_minor: int
    ref_id: RefId


Line = GoodsLine | LoadLine


@value(kw_only=True)
class VatShare:
    """One VAT rate's part of a sale: what was paid at that rate and the VAT within it."""

    basis_points: int
    gross_minor: int
    vat_minor: int


@value(kw_only=True)
class Totals:
    """What a sale adds up to. `total_minor = goods_minor + loads_minor`, VAT included in goods."""

    goods_minor: int
    discount_minor: int
    loads_minor: int
    vat: tuple[VatShare, ...]

    @property
    def total_minor(self) -> int:
        """What the customer owes before cash rounding."""
        return self.goods_minor + self.loads_minor

    @property
    def vat_minor(self) -> int:
        """All VAT within the goods total."""
        return sum(share.vat_minor for share in self.vat)


@value(kw_only=True)
class Sale:
    """What is being sold. Immutable: a changed sale is a new value."""

    sale_id: SaleId
    currency: Currency
    lines: tuple[Line, ...] = ()
    discount: Discount = field(default=NO_DISCOUNT)

    @property
    def goods(self) -> tuple[GoodsLine, ...]:
        """The lines that are goods, in the order they were added."""
        return tuple(line for line in self.lines if isinstance(line, GoodsLine))

    @property
    def loads(self) -> tuple[LoadLine, ...]:
        """The lines that put value on cards."""
        return tuple(line for line in self.lines if isinstance(line, LoadLine))

    def totals(self) -> Totals:
        """Return the totals; the sale's discount is shared over the lines so that VAT is exact."""
        goods = self.goods
        before = [line.amount_minor for line in goods]
        sale_discount_minor = self.discount.taken_from(sum(before))
        shares = share_out(sale_discount_minor, before)
        gross_by_rate: dict[int, int] = {}
        for line, share_minor in zip(goods, shares, strict=True):
            rate = line.article.vat_basis_points
            gross_by_rate[rate] = gross_by_rate.get(rate, 0) + line.amount_minor - share_minor
        return Totals(
            goods_minor=sum(before) - sale_discount_minor,
            discount_minor=sale_discount_minor + sum(line.discount_minor for line in goods),
            loads_minor=sum(line.amount_minor for line in self.loads),
            vat=tuple(
                VatShare(
                    basis_points=rate,
                    gross_minor=gross_minor,
                    vat_minor=vat_within(gross_minor, rate),
                )
                for rate, gross_minor in sorted(gross_by_rate.items(), reverse=True)
            ),
        )


@value(kw_only=True)
class ParkedSale:
    """A sale put aside: lines and discounts only, its cards were released. Survives a restart."""

    sale: Sale
    parked_at_ms: int
    operator: str
