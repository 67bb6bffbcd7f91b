"""The shop: what stands at the head of a receipt."""

from pos_app.domain.value import value


@value(kw_only=True)
class Shop:
    """Who sells. `address` is one line a row; the organisation number is printed as given."""

    name: str
    address: tuple[str, ...] = ()
    organisation_number: str | None = None
