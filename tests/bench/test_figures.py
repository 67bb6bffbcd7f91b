import json

from pos_app.bench.figures import Aim, as_json, figure, percentile, print_table, report


def test_a_figure_is_judged_by_its_aim() -> None:
    aim = Aim(direction="at most", bound=1.5)
    assert figure("ratio", 1.49, "x", aim=aim).met is True
    assert figure("ratio", 1.51, "x", aim=aim).met is False
    assert figure("rate", 10, "a second", aim=Aim(direction="at least", bound=11)).met is False
    assert figure("plain", 1.0, "ms").met is None


def test_a_figure_keeps_four_digits_that_mean_something() -> None:
    assert figure("small", 0.000123456, "s").value == 0.0001235
    assert figure("large", 1234567.0, "a second").value == 1235000
    assert figure("nothing", 0.0, "ms").value == 0


def test_a_percentile_is_a_sample_that_was_seen() -> None:
    samples = [5.0, 1.0, 3.0, 2.0, 4.0]
    assert percentile(samples, 0.5) == 3
    assert percentile(samples, 0.99) == 5
    assert percentile(samples, 0) == 1


def test_a_report_is_one_json_object_with_the_agreed_names() -> None:
    told = json.loads(as_json(report("wallet", [figure("p50", 1.2, "x", against="by hand")])))
    assert set(told) == {"name", "machine", "figures"}
    assert set(told["figures"][0]) == {"name", "value", "unit", "against", "aim", "met"}


def test_a_table_says_what_was_met_and_what_was_not() -> None:
    lines: list[str] = []
    aim = Aim(direction="at most", bound=1.5)
    told = report("wallet", [figure("p50", 1.2, "x", aim=aim), figure("p99", 2, "x", aim=aim)])
    print_table(told, lines.append)
    assert lines[1].endswith("aim: at most 1.5 x met")
    assert lines[2].endswith("NOT met")
