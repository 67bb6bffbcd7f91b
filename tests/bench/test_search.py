from pos_app.bench.search import search_figures


def test_a_search_is_measured_beside_looking_at_every_name() -> None:
    [found] = search_figures(count=2_000)
    assert found.name == "the slowest search among 2000 articles, between two keys"
    assert found.value > 0
    assert found.aim == "at most 50 ms"
    assert found.against is not None
    assert "every name" in found.against
