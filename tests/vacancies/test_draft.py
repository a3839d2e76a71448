"""A vacancy written step by step."""

from dataclasses import replace
from datetime import date

from jobmatch.catalogue.answer import Answer
from jobmatch.vacancies.demand import Demand, Firmness, demand_of, demanded
from jobmatch.vacancies.draft import (
    DayPart,
    JobPart,
    NeedsPart,
    Part,
    PayPart,
    PlacePart,
    confirmed,
    held_over,
    missing,
    pay_words,
    with_part,
)
from jobmatch.vacancies.vacancy import Vacancy, VacancyState, WagePeriod

TODAY = date(2025, 3, 7)
EMPTY = Vacancy("", "Công ty TNHH May Hà Cối", "", 0, state=VacancyState.DRAFT)
JOB = JobPart("Công nhân may", "Lương 7,5 - 11 triệu, làm ca ngày, có xe đưa đón. Hạn nộp 31/3/2025.")
PLACE = PlacePart("Xã Quảng Hà", 25, date(2025, 4, 15))
PAY = PayPart(WagePeriod.MONTH, 8_000_000, 11_000_000)
DAY = DayPart("7 giờ 30 đến 16 giờ 30", Answer.NO, Answer.NO, Answer.YES, Answer.UNKNOWN, "")
NEEDS = NeedsPart("Biết may", 3, 0, 1.0, (), Answer.YES, Answer.UNKNOWN)


def test_free_words_propose_what_later_steps_confirm() -> None:
    draft = with_part(EMPTY, JOB, TODAY)

    assert (draft.posting.wage_min_vnd, draft.posting.wage_max_vnd) == (7_500_000, 11_000_000)
    assert "7,5 - 11" in draft.posting.words["wage_min_vnd"]
    assert draft.posting.deadline == date(2025, 3, 31)
    assert draft.posting.bus is Answer.YES


def test_what_a_person_has_set_stays_when_the_words_change() -> None:
    draft = with_part(with_part(EMPTY, JOB, TODAY), PAY, TODAY)

    again = with_part(draft, replace(JOB, description="Lương 20 triệu, không có xe"), TODAY)

    assert (again.posting.wage_min_vnd, again.posting.words["wage_min_vnd"]) == (8_000_000, "")
    assert again.salary_text == "Từ 8.000.000 đến 11.000.000 đồng/tháng"


def test_what_nobody_has_set_follows_the_words() -> None:
    draft = with_part(EMPTY, JOB, TODAY)

    again = with_part(draft, replace(JOB, description="Lương 9 triệu"), TODAY)

    assert (again.posting.wage_min_vnd, again.posting.bus) == (9_000_000, Answer.UNKNOWN)


def test_a_place_is_understood_or_left_open_and_abroad_is_seen() -> None:
    assert with_part(EMPTY, PLACE, TODAY).posting.workplace
    assert with_part(EMPTY, replace(PLACE, workplace_text="chỗ cũ"), TODAY).posting.workplace == ""
    assert with_part(EMPTY, replace(PLACE, workplace_text="Nhật Bản"), TODAY).posting.country == "JP"


def test_an_officers_occupation_stays_until_the_title_is_another() -> None:
    draft = with_part(EMPTY, JOB, TODAY)
    draft = replace(draft, posting=confirmed(draft.posting, occupation="7531", occupation_confidence=1.0))

    assert with_part(draft, replace(JOB, description="May áo"), TODAY).posting.occupation == "7531"
    assert with_part(draft, replace(JOB, title="Phụ bếp"), TODAY).posting.occupation != "7531"


def test_all_steps_done_nothing_is_missing_and_before_each_missing_thing_names_its_step() -> None:
    draft = EMPTY
    assert {part for part, _ in missing(draft, TODAY)} == {Part.JOB, Part.PLACE, Part.PAY, Part.DAY}

    for part in (JOB, PLACE, PAY, DAY, NEEDS):
        draft = with_part(draft, part, TODAY)

    assert missing(draft, TODAY) == []
    assert [part for part, _ in missing(draft, date(2025, 4, 16))] == [Part.PLACE]
    assert draft.education_text == "Không yêu cầu"


def test_a_person_sets_how_firmly_each_thing_is_asked_and_reading_again_changes_nothing_of_it() -> None:
    firmness = {"education": Firmness.NICE, "experience_years": Firmness.MUST, "skills": Firmness.NICE}
    needs = replace(NEEDS, skills=("tieng trung",), firmness=firmness)

    draft = with_part(with_part(EMPTY, JOB, TODAY), needs, TODAY)
    again = with_part(draft, replace(JOB, description="Bắt buộc tốt nghiệp THPT. Ưu tiên có bằng lái xe C. Phải biết tiếng Anh"), TODAY)

    for vacancy in (draft, again):
        posting = vacancy.posting
        assert (posting.education, posting.experience_years, posting.skills) == (0, 1.0, ())
        assert dict(posting.nice) == {"education": 3, "skills": ("tieng trung",)}
        assert posting.musts == ("experience_years",)


def test_only_staff_accept_a_must_and_it_lasts_as_long_as_its_value() -> None:
    draft = with_part(EMPTY, replace(NEEDS, qualification=3, firmness={"qualification": Firmness.MUST}), TODAY)
    assert (draft.posting.musts, draft.posting.accepted_musts) == (("qualification",), ())
    assert demand_of(draft.posting, "qualification", accepted_alone=True) == Demand(3, Firmness.ASKED)

    values = demanded(draft.posting, {"qualification": Demand(3, Firmness.MUST)}, by_staff=True)
    accepted = replace(draft, posting=confirmed(draft.posting, **values))

    assert accepted.posting.accepted_musts == ("qualification",)
    same = with_part(accepted, replace(NEEDS, qualification=3, firmness={"qualification": Firmness.MUST}), TODAY)
    assert same.posting.accepted_musts == ("qualification",)
    for other in (replace(NEEDS, qualification=5, firmness={"qualification": Firmness.MUST}), replace(NEEDS, qualification=3)):
        assert with_part(accepted, other, TODAY).posting.accepted_musts == ()


def test_an_accepted_must_that_was_read_lapses_when_the_words_ask_for_something_else() -> None:
    draft = with_part(EMPTY, JobPart("Lái xe tải", "Có bằng lái xe hạng C"), TODAY)
    held = replace(draft.posting, accepted_musts=("licence_classes",))

    same = with_part(replace(draft, posting=held), JobPart("Lái xe tải", "Cần bằng lái xe hạng C"), TODAY)
    other = with_part(replace(draft, posting=held), JobPart("Lái xe tải", "Có bằng lái xe hạng CE"), TODAY)

    assert (same.posting.accepted_musts, other.posting.accepted_musts) == (("licence_classes",), ())


def test_what_a_person_has_set_is_held_over_into_another_reading() -> None:
    held = confirmed(with_part(EMPTY, JOB, TODAY).posting, wage_min_vnd=9_000_000)
    read = with_part(EMPTY, replace(JOB, description="Lương 20 triệu"), TODAY).posting

    posting = held_over(held, read)

    assert (posting.wage_min_vnd, posting.words["wage_min_vnd"], posting.bus) == (9_000_000, "", Answer.UNKNOWN)


def test_pay_is_put_into_the_words_of_an_advert() -> None:
    for part, words in (
        (PAY, "Từ 8.000.000 đến 11.000.000 đồng/tháng"),
        (PayPart(WagePeriod.DAY, 300_000, None), "Từ 300.000 đồng/ngày"),
        (PayPart(WagePeriod.HOUR, None, 40_000), "Đến 40.000 đồng/giờ"),
        (PayPart(WagePeriod.MONTH, 7_000_000, 7_000_000), "7.000.000 đồng/tháng"),
        (PayPart(WagePeriod.PIECE, None, None), "Lương theo sản phẩm"),
        (PayPart(WagePeriod.NEGOTIABLE, None, None), "Thỏa thuận"),
    ):
        assert pay_words(part) == words
