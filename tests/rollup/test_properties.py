"""What holds for any portfolio: order never matters, what is no level never counts, and the rules keep their order."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from ambitieweb.derive.rollup import median, most_chosen
from rollup.small_portfolio import linked, project, rolled_up

RATINGS = st.sampled_from(["0", "1", "2", "3", "niet relevant", "nog te bepalen", None])
WEBS = st.lists(
    st.fixed_dictionaries(dict.fromkeys(("water", "bodem", "lucht", "mensen"), RATINGS)), min_size=1, max_size=6
)
RULES = st.sampled_from(["minimum", "mediaan", "meest gekozen", "gewogen naar uitgaven"])
AMOUNTS = st.lists(st.one_of(st.none(), st.integers(0, 10_000)), min_size=12, max_size=12)


def proposals(
    webs: list[dict[str, str | None]], rule: str, amounts: list[int | None], order: list[int]
) -> dict[str, int | None]:
    """What the category proposes; `order` says in which order the files are written and how they are called."""
    files = {"categorieen/wegen.yml": f"naam: Wegen\nouder: stad\nweb: {{optelregel: {rule}, themas: {{}}}}\n"}
    for position, index in enumerate(order):
        levels = ", ".join(f"{theme}: {rating}" for theme, rating in webs[index].items() if rating is not None)
        more = "" if amounts[index] is None else f"geraamde_waarde: {amounts[index]}\n"
        files |= project(position, levels, more)
    with TemporaryDirectory() as folder:
        found = rolled_up(linked(Path(folder), files)).get(("categorie", "wegen"))
    return {theme.theme.id: theme.proposal for theme in found.themes} if found else {}


@settings(max_examples=40, deadline=None)
@given(WEBS, RULES, AMOUNTS, st.randoms(use_true_random=False))
def test_the_order_of_files_never_matters(webs, rule, amounts, random) -> None:  # type: ignore[no-untyped-def]
    order = list(range(len(webs)))
    shuffled = list(order)
    random.shuffle(shuffled)
    assert proposals(webs, rule, amounts, order) == proposals(webs, rule, amounts, shuffled)


@settings(max_examples=40, deadline=None)
@given(WEBS, RULES, AMOUNTS, st.sampled_from(["niet relevant", "nog te bepalen"]))
def test_a_web_that_has_no_level_never_changes_a_result(webs, rule, amounts, word) -> None:  # type: ignore[no-untyped-def]
    extra = [*webs, dict.fromkeys(("water", "bodem", "lucht", "mensen"), word)]
    assert proposals(webs, rule, amounts, list(range(len(webs)))) == proposals(
        extra, rule, amounts, list(range(len(extra)))
    )


@settings(max_examples=25, deadline=None)
@given(WEBS)
def test_minimum_is_at_most_the_median_and_that_is_at_most_the_maximum(webs) -> None:  # type: ignore[no-untyped-def]
    order = list(range(len(webs)))
    nothing: list[int | None] = [None] * 12
    lowest, middle = proposals(webs, "minimum", nothing, order), proposals(webs, "mediaan", nothing, order)
    for theme in ("water", "bodem", "lucht", "mensen"):
        levels = [int(web[theme]) for web in webs if web[theme] in ("0", "1", "2", "3")]
        assert (lowest[theme] is None) == (middle[theme] is None) == (not levels)
        if levels:
            assert lowest[theme] == min(levels)
            assert min(levels) <= middle[theme] <= max(levels)


@given(st.lists(st.integers(0, 3), min_size=1, max_size=40))
def test_half_of_the_webs_lie_at_or_below_the_median_and_half_at_or_above(levels: list[int]) -> None:
    middle = median([Decimal(levels.count(level)) for level in range(4)])
    assert middle is not None
    assert 2 * sum(level <= middle for level in levels) >= len(levels)
    assert 2 * sum(level >= middle for level in levels) >= len(levels)


@given(st.lists(st.integers(0, 3), min_size=1, max_size=40))
def test_no_level_is_chosen_more_often_than_the_most_chosen(levels: list[int]) -> None:
    counts = [levels.count(level) for level in range(4)]
    level, tied = most_chosen(counts)
    assert level is not None
    assert counts[level] == max(counts)
    assert tied == () or (level == min(tied) and all(counts[other] == max(counts) for other in tied))


def test_equal_weights_weigh_like_a_count() -> None:
    for counts in ([1, 2, 0, 1], [0, 1, 1, 0], [5, 0, 0, 5], [0, 0, 0, 1]):
        assert median([Decimal(count) for count in counts]) == median([Decimal(count * 700) for count in counts])
