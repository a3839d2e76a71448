import json
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from jobmatch.catalogue.answer import Answer
from jobmatch.store.posting_json import posting_from, posting_values
from jobmatch.vacancies.vacancy import Posting, WagePeriod

FULL = Posting(
    wage_min_vnd=7_500_000,
    wage_max_vnd=11_000_000,
    wage_period=WagePeriod.MONTH,
    night_shift=Answer.NO,
    housing=Answer.YES,
    quantity=120,
    deadline=date(2025, 3, 31),
    licence_classes=("C", "CE"),
    experience_years=1.5,
    education=3,
    qualification=0,
    occupation="8153",
    occupation_confidence=0.75,
    workplace="kcn-hai-ha",
    words=MappingProxyType({"wage": "7tr5 - 11tr", "nice.skills": "Ưu tiên biết tiếng Trung"}),
    skills=("may mot kim",),
    nice=MappingProxyType({"qualification": 4, "licence_classes": ("B2",), "skills": ("tieng trung",)}),
    musts=("experience_years",),
    accepted_musts=("licence_classes",),
)


def test_a_posting_comes_back_from_json_as_it_went_in():
    for posting in (FULL, Posting()):
        kept = json.loads(json.dumps(posting_values(posting)))

        assert posting_from(kept) == posting


def test_a_posting_of_another_version_is_still_read():
    kept = posting_values(FULL)
    for name in ("bus", "skills", "nice", "musts", "accepted_musts"):
        del kept[name]

    assert posting_from({**kept, "a_field_of_tomorrow": 1}) == replace(FULL, skills=(), nice={}, musts=(), accepted_musts=())
    assert posting_from({}) == Posting()
