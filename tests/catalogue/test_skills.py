import unicodedata
from collections import Counter

from jobmatch.catalogue.data_files import read_data
from jobmatch.catalogue.skills import skill_name, skills, skills_in
from jobmatch.text.folding import fold


def test_skills_are_found_by_any_of_their_names_with_or_without_marks():
    said = "Dùng máy 1 kim, vắt sổ; giao tiếp tiếng Trung, làm được Excel"

    for text in (said, fold(said), unicodedata.normalize("NFD", said)):
        assert skills_in(text) == ["may mot kim", "vat so", "tieng trung", "tin hoc van phong"]


def test_a_name_without_its_marks_means_one_skill_alone():
    named = Counter(fold(name) for row in read_data("skills.csv") for name in f"{row['term']};{row['spellings']}".strip("; ").split(";"))

    assert [name for name, times in named.items() if times > 1] == []


def test_a_term_of_another_version_of_the_list_is_its_own_name():
    assert skill_name("may mot kim") == "may một kim"
    assert skill_name("lai tau vu tru") == "lai tau vu tru"
    assert all(term == fold(skill.name) for term, skill in skills().items())
