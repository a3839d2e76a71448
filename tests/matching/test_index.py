"""The index gives the points that asking pair by pair gives, however the registry is cut, shuffled or mended."""

from dataclasses import fields, replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.matching import index as indexes
from jobmatch.matching.block import make_block
from jobmatch.matching.conditions import judge
from jobmatch.matching.employers import names_employer
from jobmatch.matching.features import FEATURES, Feature
from jobmatch.matching.index import Index, build_index, make_part
from jobmatch.matching.lines import Lines, best_lines, scorer_of
from jobmatch.matching.need import read_need
from jobmatch.matching.points import points_of
from jobmatch.matching.ranking import explain, rank
from jobmatch.matching.sight import Haystack, Sight
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.weights import DEFAULT_WEIGHTS
from jobmatch.registry.worker import Constraints, Wish, WishKind
from jobmatch.vacancies.vacancy import BusStop, WagePeriod
from tests.matching.pairs import ANY_WORK, COOKING, NO_NEED, SEWING, TODAY, a_snapshot, a_vacancy

# Vacancies that ask for different things, some of them in the same way.
VACANCIES = (
    a_vacancy("V1"),
    a_vacancy("V2", title="Công nhân may chuyền", night_shift=Answer.YES, bus=Answer.YES, workplace="06922-2020"),
    a_vacancy("V3", title="Đầu bếp", occupation="5120", housing=Answer.YES, experience_years=3, workplace="06949-2020"),
    a_vacancy("V4", title="Lái xe tải", occupation="8332", licence_classes=("C",), qualification=3, education=4),
    a_vacancy("V5", title="Điều dưỡng viên", occupation="5321", country="JP"),
    a_vacancy("V6", title="Phụ hồ", occupation="9313", heavy_work=Answer.YES, wage_period=WagePeriod.NEGOTIABLE),
    replace(
        a_vacancy("V8", night_shift=Answer.YES, workplace="06949-2020"), stops=(BusStop("06922-2020", "chợ"), BusStop("06925-2020", "cầu"))
    ),
    replace(a_vacancy("V9", bus=Answer.NO, workplace="06949-2020"), stops=(BusStop("06922-2020", "chợ"),)),
    a_vacancy("V7", title="Công nhân", occupation="", enterprise="Công ty TNHH Texhong"),
)
NEEDS = [read_need(vacancy) for vacancy in VACANCIES]
answers = st.sampled_from(list(Answer))
people = st.builds(
    Candidate,
    worker_no=st.just(0),
    wishes=st.lists(st.sampled_from([SEWING, COOKING, ANY_WORK, NO_NEED, Wish(WishKind.ABROAD, "xkld")]), max_size=3, unique=True).map(
        tuple
    ),
    wish_text=st.sampled_from(["", "may", "nấu ăn", "lái xe tải", "xin vào Texhong"]),
    wish_place_text=st.sampled_from(["", "gần nhà", "Quảng Hà"]),
    current_job=st.sampled_from(["", "thợ may", "phụ bếp", "lái xe ben"]),
    major=st.sampled_from(["", "may công nghiệp"]),
    experience_years=st.sampled_from([None, 0.0, 2.0, 7.0]),
    education=st.sampled_from([None, 2, 4]),
    qualification=st.sampled_from([None, 0, 3]),
    wage_min_vnd=st.sampled_from([None, 6_000_000, 9_000_000, 14_000_000]),
    licences=st.sampled_from([(), ("C",), ("B2",)]),
    employment=st.sampled_from(["", "working", "unemployed"]),
    constraints=st.builds(Constraints, night_shift=answers, heavy_work=answers, far_away=answers, abroad=answers, has_motorbike=answers),
    place_id=st.sampled_from(["", "06922-2020", "06949-2020"]),
    is_minor=st.sampled_from([Answer.NO, Answer.UNKNOWN, Answer.YES]),
)
crowds = st.lists(people, min_size=1, max_size=14).map(
    lambda crowd: tuple(replace(one, worker_no=number) for number, one in enumerate(crowd, 1))
)


@settings(deadline=None, max_examples=30)
@given(crowds)
def test_tables_give_every_pair_the_points_that_it_has_by_itself(crowd: tuple[Candidate, ...]) -> None:
    block, part = make_block(crowd, TODAY), make_part(crowd, TODAY)
    sight, scorer = Sight(block, NEEDS, TODAY), scorer_of(part, NEEDS, DEFAULT_WEIGHTS, TODAY)

    for need in NEEDS:
        plain, excluded = points_of(block, need, sight, DEFAULT_WEIGHTS), judge(block, need).excluded
        values, micro = scorer.gave(need, np.arange(len(crowd)))

        assert scorer.totals(need)[~excluded].tolist() == plain.total[~excluded].tolist()
        assert (scorer.totals(need)[excluded] < 0).all()
        assert micro.T.tolist() == [column.tolist() for column in plain.micro]
        assert np.array_equal(values.T, np.array(plain.values), equal_nan=True)


@settings(deadline=None, max_examples=30)
@given(crowds, st.randoms(use_true_random=False), st.integers(1, 8))
def test_one_part_and_eight_give_identical_lists(crowd: tuple[Candidate, ...], draw: Random, cuts: int) -> None:
    shuffled = draw.sample(crowd, len(crowd))
    pieces: list[list[Candidate]] = [[] for _ in range(cuts)]
    for one in shuffled:
        pieces[draw.randrange(cuts)].append(one)

    assert told(Index(TODAY, tuple(make_part(piece, TODAY) for piece in pieces))) == told(build_index(crowd, TODAY))


@settings(deadline=None, max_examples=30)
@given(crowds, crowds, st.sets(st.integers(1, 14), max_size=3))
def test_a_mended_index_gives_the_lists_of_one_made_anew(before: tuple[Candidate, ...], now: tuple[Candidate, ...], gone: set[int]) -> None:
    changed = tuple(one for one in now if one.worker_no not in gone)
    numbers = {one.worker_no for one in changed} | gone
    anew = build_index([*(one for one in before if one.worker_no not in numbers), *changed], TODAY)

    mended = build_index(before, TODAY).with_changed(changed, gone)

    assert told(mended) == told(anew)
    assert len(mended) == len(anew)


@settings(deadline=None, max_examples=20)
@given(crowds)
def test_a_pair_judged_alone_is_the_pair_of_the_list(crowd: tuple[Candidate, ...]) -> None:
    for shortlist in rank(a_snapshot(*crowd, vacancies=VACANCIES), top=3):
        for match in shortlist.matches:
            [one] = [candidate for candidate in crowd if candidate.worker_no == match.worker_no]
            [vacancy] = [each for each in VACANCIES if each.ref == shortlist.vacancy_ref]

            alone = explain(a_snapshot(one, vacancies=(vacancy,)), DEFAULT_WEIGHTS, vacancy.ref, one.worker_no)

            assert replace(alone, rank=match.rank) == match


def told(index: Index, top: int = 5) -> list[list[list[object]]]:
    return [_plain(lines) for lines in best_lines(index, NEEDS, DEFAULT_WEIGHTS, top)]


def _plain(lines: Lines) -> list[list[object]]:
    """Values that are not known are no numbers, and equal to nothing."""
    return [np.nan_to_num(getattr(lines, field.name).astype(float), nan=-1).tolist() for field in fields(Lines)]


def test_a_registry_of_several_parts_is_ranked_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    crowd = tuple(Candidate(number, wishes=(SEWING,) if number % 3 else (COOKING,)) for number in range(1, 20))
    whole = rank(a_snapshot(*crowd, vacancies=VACANCIES), top=7)

    monkeypatch.setattr(indexes, "PART", 4)

    assert len(build_index(crowd, TODAY).parts) == 5
    assert rank(a_snapshot(*crowd, vacancies=VACANCIES), top=7) == whole
    assert explain(a_snapshot(*crowd, vacancies=VACANCIES), DEFAULT_WEIGHTS, "V1", whole[0].matches[6].worker_no) == whole[0].matches[6]


def test_the_best_of_thousands_are_those_of_a_full_sort() -> None:
    draw = Random(7)
    crowd = [
        Candidate(number, wishes=draw.choice([(SEWING,), (COOKING,), ()]), wage_min_vnd=draw.randrange(5, 20) * 10**6)
        for number in range(4000)
    ]
    index, need = build_index(crowd, TODAY), NEEDS[0]

    [lines] = best_lines(index, [need], DEFAULT_WEIGHTS, 50)

    totals = scorer_of(index.parts[0], [need], DEFAULT_WEIGHTS, TODAY).totals(need)
    assert lines.numbers.tolist() == sorted(range(4000), key=lambda number: (-totals[number], number))[:50]


def test_a_feature_sees_the_columns_that_it_names_and_no_others() -> None:
    block = make_block([Candidate(1)], TODAY)

    taken = block.take(np.array([0]), ("night",))

    assert taken.night.tolist() == block.night.tolist()
    with pytest.raises(AttributeError):
        _ = taken.heavy


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_every_feature_names_what_it_reads(feature: Feature) -> None:
    assert feature.reads  # asked person by person otherwise, which is slow


@given(st.lists(st.text("ab ", max_size=8).map(str.strip), min_size=1, max_size=6), st.text("ab", min_size=1, max_size=3))
def test_many_texts_are_searched_as_one_by_one(texts: list[str], name: str) -> None:
    assert Haystack(texts).naming([name]).tolist() == [names_employer(text, (name,)) for text in texts]
