"""Goods that nobody paid for are found out, and what was put at risk is not."""

from pos_app.simulation.truth import Paper, Truth
from pos_app.simulation.world import World


def test_who_carries_away_what_was_paid_in_breaks_no_promise() -> None:
    world = World(1)
    truth = Truth(world)
    truth.pay_in("card", 100)
    truth.carry_away("card", 60)
    truth.carry_away("card", 40)
    assert world.violations == []
    assert truth.excess_minor == 0


def test_one_ore_more_is_found() -> None:
    world = World(1)
    truth = Truth(world)
    truth.pay_in("card", 100)
    truth.pay_in("other", 100)
    truth.carry_away("card", 101)
    (violation,) = world.violations
    assert "invariant 5" in violation
    assert "excess_minor=1 bound_minor=0" in violation


def test_what_an_accident_put_at_risk_is_the_bound() -> None:
    world = World(1)
    truth = Truth(world)
    truth.take_risk(10, "cloned")
    truth.carry_away("card", 10)
    assert world.violations == []
    truth.carry_away("card", 1)
    assert len(world.violations) == 1


def test_a_receipt_is_remembered_by_its_sale() -> None:
    truth = Truth(World(1))
    paper = Paper("sale", "till-1", 1, 7, b"hash")
    truth.hand_out(paper)
    truth.hand_out(paper)
    assert truth.papers == {"sale": paper}
    truth.lose({"sale"})
    assert truth.lost == {"sale"}
