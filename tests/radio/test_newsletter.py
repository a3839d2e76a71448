"""What a newsletter tells, in which order, and what it leaves out."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from jobmatch.radio.air_time import Norms, air_time_seconds
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.vacancy import VacancyState, WagePeriod
from tests.radio.newsletters import FAIR, HERE, NO, PORT, STATION, YES, a_posting, a_script, a_vacancy, said_of

GOLDEN = Path(__file__).parents[1] / "golden" / "newsletter_quang_ha.txt"


def a_whole_newsletter():
    return a_script(
        a_vacancy("V-1", posting=a_posting(training_given=YES, bus=YES, meals=YES, night_shift=YES)),
        a_vacancy(
            "V-2",
            enterprise="Công ty CP Thủy sản Đông Bắc",
            title="CN chế biến thủy sản",
            quantity=40,
            closes_on=date(2025, 3, 25),
            posting=a_posting(wage_min_vnd=7_000_000, wage_max_vnd=9_000_000, workplace=HERE, night_shift=NO, meals=YES),
        ),
        a_vacancy(
            "V-3",
            enterprise="HTX Chè Đường Hoa",
            title="Hái chè",
            quantity=25,
            closes_on=date(2025, 3, 30),
            posting=a_posting(wage_min_vnd=300_000, wage_max_vnd=None, wage_period=WagePeriod.DAY, workplace="vung-che-duong-hoa"),
        ),
        fair=FAIR,
        replay_at=time(17),
        slot_seconds=300,
    )


def test_the_whole_newsletter_of_quang_ha_reads_as_agreed():
    assert a_whole_newsletter().text == GOLDEN.read_text("utf-8")


def test_a_whole_newsletter_may_go_on_air():
    script = a_whole_newsletter()

    assert script.findings == ()
    assert script.is_releasable


def test_the_same_input_gives_the_same_script_in_whatever_order_the_vacancies_come():
    vacancies = [a_vacancy(f"V-{number}", enterprise=f"Công ty TNHH May {name}") for number, name in enumerate(["An", "Bình", "Cúc"])]

    assert a_script(*vacancies) == a_script(*reversed(vacancies))


def test_every_sentence_points_to_the_field_it_came_from():
    sources = {sentence.source for sentence in a_whole_newsletter().sentences}

    assert {"vacancy:V-1.enterprise", "vacancy:V-1.wage", "vacancy:V-3.closes_on", "fair:2025-03-21.place", "frame:greeting"} <= sources


def test_the_nearest_work_comes_first_and_of_equally_near_work_that_which_asks_less():
    far = a_vacancy("FAR", enterprise="Công ty TNHH Dệt Đông Mai", posting=a_posting(workplace="06649-2020"))
    near_and_asking = a_vacancy("ASKS", enterprise="Công ty TNHH Cơ khí Tân Bình", posting=a_posting(workplace=HERE, experience_years=3.0))
    near = a_vacancy("NEAR", enterprise="Công ty TNHH Gạch Hải Hà", posting=a_posting(workplace=HERE))

    script = a_script(far, near_and_asking, near, slot_seconds=600)

    order = [sentence.source for sentence in script.sentences if sentence.source.endswith(".enterprise")]
    assert order == ["vacancy:NEAR.enterprise", "vacancy:ASKS.enterprise", "vacancy:FAR.enterprise"]


def test_one_enterprise_is_heard_twice_at_most_and_every_other_one_before_it_again():
    many = [a_vacancy(f"M-{number}", title=title) for number, title in enumerate(["Thợ may", "Thợ cắt", "Thợ là"])]
    other = a_vacancy("OTHER", enterprise="Công ty CP Gạch Hải Hà", quantity=1)

    script = a_script(*many, other, slot_seconds=600)

    told = [sentence.source.split(":")[1].split(".")[0] for sentence in script.sentences if sentence.source.endswith(".enterprise")]
    assert told == ["M-0", "OTHER", "M-1"]
    assert [each.vacancy_ref for each in script.left_out] == ["M-2"]


@pytest.mark.parametrize("state", [state for state in VacancyState if state is not VacancyState.APPROVED])
def test_only_approved_vacancies_are_told(state):
    script = a_script(a_vacancy(state=state))

    assert [each.vacancy_ref for each in script.left_out] == ["V-1"]


def test_a_vacancy_whose_last_day_has_passed_is_left_out():
    script = a_script(a_vacancy(closes_on=date(2025, 3, 13)))

    assert [each.vacancy_ref for each in script.left_out] == ["V-1"]


def test_unlawful_words_keep_a_vacancy_off_the_air_until_an_officer_records_why_they_are_lawful():
    vacancy = a_vacancy(requirements="Chỉ tuyển nữ")

    [left] = a_script(vacancy).left_out
    recorded = a_script(vacancy, recorded={"V-1": {Rule.SEX}})

    assert "Chỉ tuyển nữ" in left.reason
    assert recorded.left_out == ()
    assert "nữ" not in recorded.text


def test_pay_below_the_floor_keeps_a_vacancy_off_the_air():
    script = a_script(a_vacancy(salary_text="2 - 3 triệu", posting=a_posting(wage_min_vnd=2_000_000, wage_max_vnd=3_000_000)))

    assert [each.vacancy_ref for each in script.left_out] == ["V-1"]


def test_a_foreign_name_without_a_respelling_is_never_guessed():
    vacancy = a_vacancy(enterprise="Công ty TNHH Texhong Ngân Hà")

    [left] = a_script(vacancy).left_out
    respelled = a_script(vacancy, respellings={"Texhong": "Téc-hông"})

    assert "Texhong" in left.reason
    assert respelled.left_out == ()
    assert said_of(respelled, "enterprise") == [
        "Công ty trách nhiệm hữu hạn Téc-hông Ngân Hà cần tuyển một trăm hai mươi công nhân may công nghiệp."
    ]


def test_nothing_of_the_enterprises_own_sentences_is_read():
    script = a_script(a_vacancy(description="Liên hệ chị Lan 0370001234. Công ty hàng đầu", benefits="Lương cực khủng"))

    assert "Lan" not in script.text
    assert "hàng đầu" not in script.text
    assert "khủng" not in script.text


@pytest.mark.parametrize(
    ("title", "job"),
    [
        ("Công nhân may công nghiệp", "hai công nhân may công nghiệp"),
        ("TUYỂN GẤP 20 CN MAY", "hai công nhân may"),
        ("Tuyển thợ hàn (lương cao) - Thu nhập 10-15 triệu", "hai thợ hàn"),
        ("Cần tuyển LĐPT", "hai lao động phổ thông"),
        ("Nhân Viên Bán Hàng", "hai nhân viên bán hàng"),
        ("Chế biến thủy sản", "hai người chế biến thủy sản"),
        ("Thủy sản", "hai người làm thủy sản"),
        ("Làm gạch", "hai người làm gạch"),
        ("Lái xe hạng C tại Quảng Hà", "hai lái xe hạng xê"),
        ("Thợ may, không cần kinh nghiệm", "hai thợ may"),
        ("Bảo vệ - đi làm ngay", "hai bảo vệ"),
        ("Kế toán tổng hợp [HOT]", "hai kế toán tổng hợp"),
    ],
)
def test_the_title_is_said_as_the_name_of_a_job(title, job):
    script = a_script(a_vacancy(title=title, quantity=2))

    assert said_of(script, "enterprise") == [f"Công ty trách nhiệm hữu hạn May Hà Cối cần tuyển {job}."]


def test_a_title_with_an_undecided_abbreviation_is_asked():
    [left] = a_script(a_vacancy(title="Nhân viên KT")).left_out

    assert "KT" in left.reason


@pytest.mark.parametrize("title", ["LÀM CTY", "Làm việc tại nhà máy", "Đi làm khu công nghiệp", "BẰNG C", "Tuyển gấp"])
def test_a_title_that_does_not_name_the_work_is_asked(title):
    [left] = a_script(a_vacancy(title=title)).left_out

    assert "ghi rõ công việc" in left.reason


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        ({}, "Thu nhập từ bảy triệu năm trăm nghìn đồng đến mười một triệu đồng một tháng."),
        ({"wage_max_vnd": None}, "Thu nhập từ bảy triệu năm trăm nghìn đồng một tháng trở lên."),
        ({"wage_min_vnd": None}, "Thu nhập đến mười một triệu đồng một tháng."),
        ({"wage_min_vnd": 8_000_000, "wage_max_vnd": 8_000_000}, "Thu nhập tám triệu đồng một tháng."),
        (
            {"wage_min_vnd": 300_000, "wage_max_vnd": 350_000, "wage_period": WagePeriod.DAY},
            "Tiền công từ ba trăm nghìn đồng đến ba trăm năm mươi nghìn đồng một ngày.",
        ),
        (
            {"wage_min_vnd": 30_000, "wage_max_vnd": None, "wage_period": WagePeriod.HOUR},
            "Tiền công từ ba mươi nghìn đồng một giờ trở lên.",
        ),
        ({"wage_min_vnd": None, "wage_max_vnd": None, "wage_period": WagePeriod.PIECE}, "Tiền công tính theo sản phẩm."),
        ({"wage_min_vnd": None, "wage_max_vnd": None, "wage_period": WagePeriod.NEGOTIABLE}, "Mức lương do hai bên thỏa thuận."),
    ],
)
def test_pay_is_said_with_its_period(pay, said):
    assert said_of(a_script(a_vacancy(posting=a_posting(**pay))), "wage") == [said]


def test_requirements_of_the_job_are_said_one_by_one():
    posting = a_posting(education=3, experience_years=1.5, licence_classes=("C", "xe nâng"), qualification=None)

    script = a_script(a_vacancy(title="Lái xe", posting=posting))

    assert said_of(script, "education") == ["Yêu cầu tốt nghiệp trung học cơ sở trở lên."]
    assert said_of(script, "experience_years") == ["Yêu cầu có ít nhất một năm rưỡi kinh nghiệm."]
    assert said_of(script, "licence_classes") == ["Yêu cầu có giấy phép lái xe hạng xê và chứng chỉ vận hành xe nâng."]


def test_what_the_posting_leaves_open_is_not_spoken_of():
    script = a_script(a_vacancy(posting=a_posting(workplace="")))

    fields = {sentence.source.rpartition(".")[2] for sentence in script.sentences if sentence.source.startswith("vacancy:")}
    assert fields == {"enterprise", "wage", "closes_on"}


def test_work_abroad_is_called_by_its_lawful_name_and_its_country():
    vacancy = a_vacancy(
        posting=a_posting(country="JP", workplace="jp"),
        description="Giấy phép số 123/LĐTBXH-GP, thị trường Nhật Bản, tổng chi phí 90 triệu đồng",
    )

    script = a_script(vacancy, recorded={"V-1": {Rule.EXPORT, Rule.FEE}})

    assert said_of(script, "country") == ["Đây là việc làm ở nước ngoài theo hợp đồng, tại Nhật Bản."]


@pytest.mark.parametrize("slot_seconds", [120, 180, 240, 300, 420])
def test_a_slot_is_never_overrun_and_whoever_found_no_room_is_named(slot_seconds):
    vacancies = [a_vacancy(f"V-{number:02}", enterprise=f"Công ty TNHH Dệt may số {number}") for number in range(1, 16)]

    script = a_script(*vacancies, slot_seconds=slot_seconds)

    told = sum(sentence.source == "frame:ordinal" for sentence in script.sentences)
    assert script.air_time_seconds <= slot_seconds
    assert script.air_time_seconds == air_time_seconds(script.sentences, Norms())
    assert told + len(script.left_out) == len(vacancies)
    assert told > 0


def test_a_slower_announcer_is_given_fewer_words():
    vacancies = [a_vacancy(f"V-{number}", enterprise=f"Công ty TNHH Dệt may số {number}") for number in range(1, 9)]
    slow = replace(STATION, syllables_per_minute=120)

    usual = a_script(*vacancies)
    slower = a_script(*vacancies, station=slow)

    assert len(slower.text) < len(usual.text)
    assert slower.air_time_seconds <= 240


def test_a_fair_that_is_over_is_not_announced():
    script = a_script(a_vacancy(), fair=replace(FAIR, held_on=date(2025, 3, 13)))

    assert "phiên giao dịch" not in script.text


def test_the_office_phone_is_said_twice_and_slowly():
    slow = [sentence.spoken for sentence in a_script(a_vacancy()).sentences if sentence.slowly]

    number = "mã vùng không hai không ba, ba tám bảy, chín một hai ba."
    assert slow == [f"Số điện thoại: {number}", f"Xin nhắc lại: {number}"]


def test_without_a_place_nobody_is_sent_anywhere_and_the_port_is_named_in_words():
    script = a_script(a_vacancy(posting=a_posting(workplace=PORT)))

    assert said_of(script, "workplace") == ["Làm việc tại khu công nghiệp Cảng biển Hải Hà."]
