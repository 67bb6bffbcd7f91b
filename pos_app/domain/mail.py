"""A mail that waits to be sent: to whom, about what, and how it went so far."""

from pos_app.domain.value import field, value


@value(kw_only=True)
class Mail:
    """`letter` is the whole of it, to the byte.

    Without `next_try_at_ms` it was refused for good and waits for a person. `problem` is what was
    in the way at the last of its `tries`.
    """

    mail_id: str
    address: str = field(repr=False)
    about: str
    letter: bytes = field(repr=False)
    queued_at_ms: int
    tries: int = 0
    next_try_at_ms: int | None
    problem: str | None = None
