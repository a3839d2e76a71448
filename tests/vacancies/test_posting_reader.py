"""What is read out of a posting. The adverts are invented."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.text.folding import fold
from jobmatch.vacancies import WagePeriod, read_posting, vacancy_of_row
from jobmatch.vacancies.reading.deadline import deadline_of_cell
from jobmatch.vacancies.reading.number_of_people import quantity_of_cell
from jobmatch.vacancies.reading.pay import pay_of_field

TODAY = date(2025, 3, 7)
SEWING = """TUYỂN GẤP 50 CÔNG NHÂN MAY
Thu nhập từ 7.000.000đ đến 11.000.000đ/tháng
- Làm giờ hành chính, không làm ca đêm
- Có xe đưa đón các tuyến Quảng Hà, Móng Cái
- Bao ăn trưa. Chưa biết nghề được đào tạo
Hạn nộp hồ sơ: 15/4/2025. Nơi làm việc: KCN Hải Yên"""
SPINNING = """Nhà máy sợi tuyển công nhân vận hành máy
Số lượng: 120 người
Làm 3 ca 4 kíp, có ca đêm, công việc nặng
Lương: 8 - 11 triệu/tháng
Tốt nghiệp THCS trở lên, có ít nhất 1 năm kinh nghiệm
Có ký túc xá, xe tuyến, bữa ăn ca miễn phí"""


def test_an_advert_is_read_with_the_words_of_each_fact():
    posting = read_posting(SEWING, TODAY)

    assert (posting.wage_min_vnd, posting.wage_max_vnd, posting.wage_period) == (7_000_000, 11_000_000, WagePeriod.MONTH)
    assert (posting.quantity, posting.deadline, posting.workplace) == (50, date(2025, 4, 15), "kcn-hai-yen")
    assert (posting.night_shift, posting.bus, posting.meals, posting.training_given) == (Answer.NO, Answer.YES, Answer.YES, Answer.YES)
    assert posting.occupation == "8153"
    assert all(words in SEWING for words in posting.words.values())
    assert posting.words["night_shift"] == "không làm ca đêm"


def test_hours_conditions_and_offers_are_read():
    posting = read_posting(SPINNING, TODAY)

    assert (posting.quantity, posting.education, posting.experience_years) == (120, 3, 1.0)
    assert (posting.night_shift, posting.heavy_work, posting.housing, posting.bus, posting.meals) == (Answer.YES,) * 5


def test_an_advert_without_marks_says_the_same():
    marked, bare = read_posting(SPINNING, TODAY), read_posting("\n".join(map(fold, SPINNING.split("\n"))), TODAY)

    for name in ("wage_min_vnd", "wage_max_vnd", "quantity", "education", "experience_years", "night_shift", "housing", "bus", "meals"):
        assert getattr(bare, name) == getattr(marked, name), name


def test_what_is_not_said_stays_unknown():
    posting = read_posting("Nhân viên bán hàng", TODAY)

    assert (posting.wage_min_vnd, posting.wage_period, posting.quantity, posting.deadline) == (None, WagePeriod.NEGOTIABLE, None, None)
    assert (posting.night_shift, posting.housing, posting.bus, posting.heavy_work) == (Answer.UNKNOWN,) * 4
    assert (posting.education, posting.qualification, posting.experience_years, posting.country) == (None, None, None, "VN")


def test_unlawful_words_are_never_read_as_conditions_or_pay():
    posting = read_posting("Lái xe tải\nTuyển nam dưới 40 tuổi có bằng C\nĐặt cọc 3 triệu\nPhí đào tạo 2 triệu\nLương 10 triệu", TODAY)

    assert posting.wage_min_vnd == 10_000_000
    assert posting.licence_classes == ("C",)


@pytest.mark.parametrize(
    ("typed", "least", "most", "period"),
    [
        ("7-9 triệu", 7_000_000, 9_000_000, "month"),
        ("8tr5", 8_500_000, None, "month"),
        ("Tới 10,5 triệu", None, 10_500_000, "month"),
        ("upto 15tr", None, 15_000_000, "month"),
        ("Thu nhập 7,5 - 10 triệu + phụ cấp", 7_500_000, 10_000_000, "month"),
        ("5.500.000 - 7.500.000 VNĐ", 5_500_000, 7_500_000, "month"),
        ("Từ 6,5 triệu đến 9 triệu", 6_500_000, 9_000_000, "month"),
        ("Lương cơ bản 5tr, thu nhập 8 - 12 triệu", 8_000_000, 12_000_000, "month"),
        ("8 triệu, làm 8 tiếng/ngày", 8_000_000, None, "month"),
        ("350k/ngày", 350_000, None, "day"),
        ("300k/ca", 300_000, None, "day"),
        ("Lương ngày 280.000đ", 280_000, None, "day"),
        ("25.000đ/giờ", 25_000, None, "hour"),
        ("20.000-25.000đ/giờ", 20_000, 25_000, "hour"),
        ("28k/tiếng", 28_000, None, "hour"),
        ("5.000đ/kg", 5_000, None, "piece"),
        ("Lương sản phẩm", None, None, "piece"),
        ("Theo sản phẩm 10-15tr", 10_000_000, 15_000_000, "month"),
        ("500-700 đồng/sản phẩm", 500, 700, "piece"),
        ("8 000 000 - 10 000 000 đ", 8_000_000, 10_000_000, "month"),
        ("8000000", 8_000_000, None, "month"),
        ("350.000đ/công", 350_000, None, "day"),
        ("lcb 5tr, thu nhập 9tr", 9_000_000, None, "month"),
        ("len toi 15 trieu", None, 15_000_000, "month"),
        ("8->10tr", 8_000_000, 10_000_000, "month"),
        ("7 - 9 triêu", 7_000_000, 9_000_000, "month"),
        ("120-150 triệu/năm", 10_000_000, 12_500_000, "month"),
        ("20 man", None, None, "month"),
        ("Thoả thuận", None, None, "negotiable"),
        ("1.200 - 1.500 USD", None, None, "month"),
        ("160.000 yên/tháng", None, None, "month"),
    ],
)
def test_pay_of_a_cell(typed, least, most, period):
    pay = pay_of_field(typed)

    assert pay is not None
    assert (pay.min_vnd, pay.max_vnd, pay.period) == (least, most, period)
    assert pay.words in typed


OTHER_MONEY = [
    "Tháng lương thứ 13",
    "Thưởng 500k",
    "Tăng lương 500k mỗi năm",
    "Ứng lương 2 triệu",
    "Trả lương ngày 10",
    "Đóng BHXH trên mức lương 4.960.000",
    "Phụ cấp ăn ca 730.000đ/tháng",
    "Đồng phục trị giá 1 triệu",
]


@pytest.mark.parametrize("said", OTHER_MONEY)
def test_bonuses_rises_insurance_and_pay_days_are_no_pay(said):
    assert read_posting(f"Công nhân may\n{said}", TODAY).wage_min_vnd is None
    assert read_posting(f"Công nhân may\nLương 8-10 triệu\n{said}", TODAY).wage_min_vnd == 8_000_000


@pytest.mark.parametrize(
    "said",
    [
        "Mức lương chính thức sau thử việc từ 7 đến 10 triệu",
        "Lương theo thỏa thuận từ 7.000.000đ đến 10.000.000đ và phụ cấp",
        "Thu nhập hấp dẫn tùy theo tay nghề, từ 7 - 10 triệu",
        "Lương ; 7-10 Triệu + thưởng",
    ],
)
def test_words_may_stand_between_pay_and_its_amount(said):
    posting = read_posting(f"Công nhân may\n- {said}\n- Nghỉ Chủ nhật", TODAY)

    assert (posting.wage_min_vnd, posting.wage_max_vnd) == (7_000_000, 10_000_000)


def test_a_range_elsewhere_fills_the_end_that_the_cell_leaves_open():
    cells = {"title": "Đóng gói - Thu nhập 7,5-10,5 triệu", "salary_text": "Tới 10,5 triệu"}

    posting = vacancy_of_row(cells, TODAY).posting

    assert (posting.wage_min_vnd, posting.wage_max_vnd) == (7_500_000, 10_500_000)
    assert vacancy_of_row({**cells, "salary_text": "Tới 12 triệu"}, TODAY).posting.wage_min_vnd is None


def test_an_open_matter_other_than_pay_does_not_make_pay_negotiable():
    assert "wage_period" not in read_posting("Kế toán\nCông việc cụ thể trao đổi khi phỏng vấn", TODAY).words
    assert read_posting("Kế toán\nLương trao đổi khi phỏng vấn", TODAY).wage_period is WagePeriod.NEGOTIABLE


def test_a_sum_in_the_title_counts_where_the_cell_leaves_pay_open():
    vacancy = vacancy_of_row({"title": "Kế toán - Thu nhập 8-11,5 triệu", "salary_text": "Thoả thuận"}, TODAY)

    assert (vacancy.posting.wage_min_vnd, vacancy.posting.wage_max_vnd) == (8_000_000, 11_500_000)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Thời gian: 3 ca 4 kíp", Answer.YES),
        ("Thời gian: 2 ca, 12 tiếng, đổi ca hằng tuần", Answer.YES),
        ("Làm từ 22h đến 6h sáng", Answer.YES),
        ("Thời gian: giờ hành chính\nPhụ cấp ca đêm theo luật", Answer.NO),
        ("7h30 - 16h30, nghỉ Chủ nhật", Answer.NO),
        ("Không phải làm đêm", Answer.NO),
        ("Công việc ổn định", Answer.UNKNOWN),
    ],
)
def test_hours_say_whether_work_is_at_night(said, answer):
    assert read_posting(f"Công nhân\n{said}", TODAY).night_shift is answer


@pytest.mark.parametrize(
    ("said", "classes"),
    [
        ("Có giấy phép lái xe hạng FC", ("FC",)),
        ("Bằng lái B2, C", ("B2",)),
        ("Bằng D hoặc E", ("D",)),
        ("GPLX hạng A1 và B2", ("A1", "B2")),
        ("Có chứng chỉ lái xe nâng", ("xe nâng",)),
        ("Có chứng chỉ vận hành cẩu", ("xe cẩu",)),
        ("Chứng chỉ hàn 3G, 6G", ("hàn 3G", "hàn 6G")),
        ("Bằng B tin học", ()),
        ("Có xe máy", ()),
        ("Lái xe con của giám đốc", ()),
    ],
)
def test_licences_and_certificates(said, classes):
    assert read_posting(f"Nhân viên\n{said}", TODAY).licence_classes == classes


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("Có ít nhất 2 năm kinh nghiệm", 2.0),
        ("Kinh nghiệm từ 6 tháng", 0.5),
        ("kinh nghiệm 1 - 2 năm", 1.0),
        ("Không yêu cầu kinh nghiệm, được đào tạo", 0.0),
        ("Chưa biết việc sẽ được kèm nghề", 0.0),
        ("Ưu tiên có 3 năm kinh nghiệm", None),
        ("Công ty có 20 năm kinh nghiệm trong nghề", None),
    ],
)
def test_experience_asked_for(said, years):
    assert read_posting(f"Thợ điện\n{said}", TODAY).experience_years == years


@pytest.mark.parametrize(
    ("said", "education", "qualification"),
    [
        ("Tốt nghiệp THPT trở lên\nTrình độ: Sơ cấp trở lên", 4, 3),
        ("Tốt nghiệp cao đẳng, đại học chuyên ngành kế toán", None, 5),
        ("Học hết lớp 9 trở lên", 3, None),
        ("Trình độ 12/12", 4, None),
        ("Biết đọc, biết viết", 2, None),
        ("Biết đọc bản vẽ", None, None),
        ("Học nghề có lương, cấp bằng sơ cấp", None, None),
        ("Không yêu cầu bằng cấp", None, 0),
    ],
)
def test_schooling_and_training_asked_for(said, education, qualification):
    posting = read_posting(f"Nhân viên\n{said}", TODAY)

    assert (posting.education, posting.qualification) == (education, qualification)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31/03/2025", date(2025, 3, 31)),
        ("2025-03-31", date(2025, 3, 31)),
        ("hết ngày 25/3", date(2025, 3, 25)),
        ("45747", date(2025, 3, 31)),
        ("5-4-25", date(2025, 4, 5)),
        ("31/02/2025", None),
        ("khi đủ người", None),
    ],
)
def test_last_day_of_a_cell(typed, day):
    assert deadline_of_cell(typed, TODAY) == day


def test_a_day_without_its_year_is_the_nearest_one():
    assert deadline_of_cell("10/1", date(2025, 12, 20)) == date(2026, 1, 10)
    assert deadline_of_cell("28/12", date(2026, 1, 3)) == date(2025, 12, 28)


@pytest.mark.parametrize(
    ("typed", "number"), [("20", 20), ("05", 5), ("20.0", 20), ("30 người", 30), ("1.200", 1200), ("không giới hạn", None), ("", None)]
)
def test_number_of_people_of_a_cell(typed, number):
    assert quantity_of_cell(typed) == number


def test_work_abroad_has_its_country_and_no_pay_in_dong():
    posting = read_posting("Điều dưỡng làm việc tại Nhật Bản\nThu nhập 160.000 - 180.000 yên/tháng", TODAY)

    assert (posting.country, posting.wage_min_vnd, posting.words["wage_min_vnd"]) == ("JP", None, "Thu nhập 160.000 - 180.000 yên/tháng")


def test_a_company_or_goods_from_abroad_leave_the_work_at_home():
    assert read_posting("Công nhân may\nCông ty vốn Hàn Quốc, may hàng xuất đi Nhật Bản", TODAY).country == "VN"


def test_a_row_becomes_a_vacancy_with_the_enterprises_own_words():
    row = {
        "vacancy_id": "V-7",
        "enterprise": "HTX Chè Đường Hoa",
        "title": "Hái chè",
        "quantity": "25.0",
        "description": "Hái, phân loại chè",
        "salary_text": "300k/ngày",
        "workplace": "Vùng chè Đường Hoa",
        "education": "Không yêu cầu",
        "shift": "Hành chính",
        "deadline": "31/03/2025",
    }

    vacancy = vacancy_of_row(row, TODAY)

    assert (vacancy.ref, vacancy.quantity, vacancy.closes_on, vacancy.salary_text) == ("V-7", 25, date(2025, 3, 31), "300k/ngày")
    assert (vacancy.posting.wage_min_vnd, vacancy.posting.wage_period) == (300_000, WagePeriod.DAY)
    assert (vacancy.posting.workplace, vacancy.posting.night_shift) == ("vung-che-duong-hoa", Answer.NO)


def test_a_row_that_says_too_little_is_not_refused_here():
    vacancy = vacancy_of_row({"title": "Công nhân", "quantity": "nhiều"}, TODAY)

    assert (vacancy.quantity, vacancy.closes_on) == (0, None)


@given(st.text(max_size=150))
def test_any_text_can_be_read(text):
    posting = read_posting(text, TODAY)

    assert posting.wage_min_vnd is None or posting.wage_min_vnd > 0


@pytest.mark.parametrize(
    "said",
    [
        "Bắt buộc từ 18 đến 35 tuổi, tốt nghiệp THPT",
        "Bằng C bắt buộc dưới 45 tuổi",
        "Bắt buộc dân tộc Kinh, tốt nghiệp THPT",
        "Bắt buộc chưa lập gia đình, trình độ cao đẳng",
        "Bắt buộc ngoại hình ưa nhìn, biết tiếng Anh",
    ],
)
def test_what_the_law_forbids_makes_nothing_beside_it_indispensable(said: str) -> None:
    assert read_posting(f"Công nhân\n{said}", TODAY).musts == ()


@pytest.mark.parametrize(
    ("said", "skill"), [("tiếng Sán Chỉ", "tieng dan toc"), ("tiếng Sán Dìu", "tieng dan toc"), ("tiếng Hàn", "tieng han")]
)
def test_a_language_of_the_region_is_no_slip_of_another(said: str, skill: str) -> None:
    assert read_posting(f"Công nhân\nBiết {said}", TODAY).skills == (skill,)


def test_what_follows_is_another_matter() -> None:
    patient = read_posting("Công nhân\nTốt nghiệp THPT và phải chịu khó", TODAY)
    on_leave = read_posting("Công nhân\nTừ 1 năm kinh nghiệm, được nghỉ phép nếu có việc nhà", TODAY)

    assert (patient.education, patient.musts) == (4, ())
    assert (on_leave.experience_years, dict(on_leave.nice)) == (1.0, {})
