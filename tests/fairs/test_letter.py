"""What a giấy mời and its list of signatures say."""

import json
from dataclasses import asdict, replace
from datetime import date, time

import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.organisation import Organisation
from jobmatch.fairs.home_words import in_sentence, sheet_marks, village_head
from jobmatch.fairs.job_words import job_title, offer_words, pay_words
from jobmatch.fairs.letter import Address, letter_head, letter_job, letter_words, short_date, written_date
from jobmatch.fairs.signature_list import Receiver, signature_list, signature_list_words
from jobmatch.vacancies.vacancy import Posting, Vacancy, WagePeriod
from tests.fairs.letters import CENTRE, FAIR, a_head, a_letter


def plain(text: str) -> str:
    """No-break spaces as spaces: where a line may end is looked at in pictures."""
    return text.replace("\u00a0", " ")


def test_the_head_is_that_of_the_official_form():
    head = a_head()

    assert (head.superior, head.issuer, head.number) == ("SỞ NỘI VỤ TỈNH QUẢNG NINH", "Trung tâm Dịch vụ việc làm", "05/GM-TTDVVL")
    assert plain(head.place_and_date) == "Quảng Hà, ngày 10 tháng 3 năm 2025"
    assert plain(head.time) == "08 giờ 00 phút, thứ Sáu, ngày 21 tháng 3 năm 2025"
    assert (head.signing, head.signatory) == (("GIÁM ĐỐC",), "Lương Quốc Bình")


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 1, 9), "ngày 09 tháng 01 năm 2026"),
        (date(2026, 2, 10), "ngày 10 tháng 02 năm 2026"),
        (date(2026, 3, 1), "ngày 01 tháng 3 năm 2026"),
    ],
)
def test_days_under_ten_and_the_first_two_months_have_a_zero(day: date, written: str):
    assert plain(written_date(day)) == written


@pytest.mark.parametrize(
    ("form", "title", "lines"),
    [
        ("", "Giám đốc", ("GIÁM ĐỐC",)),
        ("", "", ("GIÁM ĐỐC",)),
        ("KT.", "PHÓ GIÁM ĐỐC", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("TL.", "TRƯỞNG PHÒNG TƯ VẤN", ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG TƯ VẤN")),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("KT.", "PHÓ CHỦ TỊCH", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ],
)
def test_a_deputy_signs_for_the_head(form: str, title: str, lines: tuple[str, ...]):
    organisation = replace(CENTRE, signing_form=form, signatory_title=title)

    assert letter_head(organisation, FAIR, number="05", issued_on=date(2025, 3, 10)).signing == lines


def test_a_centre_of_which_nothing_is_known_but_its_name_still_has_a_head():
    head = letter_head(Organisation("Trung tâm"), FAIR, number="05", issued_on=date(2025, 3, 10))

    assert head.number == "05/GM"
    assert plain(head.place_and_date) == "ngày 10 tháng 3 năm 2025"
    assert "xin gọi" not in letter_words(a_letter(), head).closing


@pytest.mark.parametrize(("issued_on", "reply_by"), [(date(2025, 3, 10), "ngày 17/3"), (date(2025, 3, 19), "ngày 19/3")])
def test_the_slip_comes_back_four_days_before_the_fair_but_not_before_it_was_given_out(issued_on: date, reply_by: str):
    head = letter_head(CENTRE, FAIR, number="05", issued_on=issued_on)

    assert plain(short_date(head.reply_by)) == reply_by


def test_a_letter_says_who_what_when_where_and_that_nothing_is_paid():
    words = letter_words(a_letter(), a_head())

    assert f"{words.invites} {words.address} {words.full_name}" == "Trung tâm Dịch vụ việc làm trân trọng kính mời: Bà Đặng Thị Sáu"
    assert words.home == "Thôn 7, xã Quảng Long."
    assert [plain(fact) for fact in words.facts] == [
        "Tới dự: Phiên giao dịch việc làm năm 2025.",
        "Thời gian: 08 giờ 00 phút, thứ Sáu, ngày 21 tháng 3 năm 2025.",
        "Địa điểm: Nhà văn hóa xã Quảng Long.",
    ]
    assert "thẻ căn cước" in words.closing
    assert "không phải nộp bất cứ khoản tiền nào" in words.closing
    assert "không giao bản chính giấy tờ" in words.closing
    assert "xin gọi 0203 000 1122" in plain(words.closing)
    assert words.copies == ("Như trên", "UBND xã Quảng Long", "Lưu: VT")
    assert plain(words.reply_note) == "Bà giao lại cho trưởng thôn trước ngày 17/3"


def test_where_the_village_is_not_known_the_commune_stands_alone():
    assert letter_words(a_letter(village=""), a_head()).home == "Xã Quảng Long."


def test_a_letter_holds_nothing_of_the_person_but_name_and_village():
    letter = a_letter(token="SECRETSECRETSECRETSECRETSE")

    said = json.dumps(asdict(letter_words(letter, a_head())), ensure_ascii=False)

    assert "SECRET" not in said
    assert "SECRET" not in repr(letter)
    assert set(asdict(letter)) == {"full_name", "village", "commune", "jobs", "token", "code", "address", "pick_up"}


def test_tables_and_times_have_a_column_only_where_they_are_known():
    without = letter_words(a_letter(), a_head())
    jobs = (replace(a_letter().jobs[0], table="4", meets_at=time(8, 30)), a_letter().jobs[1])
    known = letter_words(replace(a_letter(), jobs=jobs), a_head())

    assert without.columns == ("Việc làm và doanh nghiệp", "Thu nhập một tháng")
    assert known.columns == ("Bàn số", "Giờ gặp", "Việc làm và doanh nghiệp", "Thu nhập một tháng")
    assert [plain(cell) for cell in known.rows[0]] == [
        "4",
        "08 giờ 30",
        "Công nhân may công nghiệp, Công ty TNHH May Hà Cối; có xe đón",
        "7,5 đến 11 triệu đồng",
    ]
    assert known.rows[1][:2] == ("", "")


def test_pay_by_the_day_among_jobs_by_the_month_names_the_period_of_each():
    by_day = letter_job(
        Vacancy("V3", "HTX Chè Đường Hoa", "Hái chè", 25, posting=Posting(wage_min_vnd=300_000, wage_period=WagePeriod.DAY))
    )

    words = letter_words(replace(a_letter(), jobs=(a_letter().jobs[0], by_day)), a_head())

    assert words.columns[-1] == "Thu nhập"
    assert [plain(row[-1]) for row in words.rows] == ["7,5 đến 11 triệu đồng một tháng", "từ 300.000 đồng một ngày"]


def test_where_the_record_does_not_say_the_letter_addresses_in_full():
    words = letter_words(replace(a_letter(), address=Address.UNKNOWN), a_head())

    assert words.address == "Ông/Bà"
    assert words.jobs_intro == "Việc làm phù hợp với nguyện vọng của Ông/Bà:"


@pytest.mark.parametrize(
    ("low", "high", "period", "said"),
    [
        (7_500_000, 11_000_000, WagePeriod.MONTH, "7,5 đến 11 triệu đồng một tháng"),
        (8_000_000, 8_000_000, WagePeriod.MONTH, "8 triệu đồng một tháng"),
        (8_250_000, None, WagePeriod.MONTH, "từ 8,25 triệu đồng một tháng"),
        (None, 9_000_000, WagePeriod.MONTH, "đến 9 triệu đồng một tháng"),
        (250_000, 300_000, WagePeriod.DAY, "250.000 đến 300.000 đồng một ngày"),
        (900_000, 1_200_000, WagePeriod.DAY, "900.000 đến 1,2 triệu đồng một ngày"),
        (25_500, None, WagePeriod.HOUR, "từ 25.500 đồng một giờ"),
        (None, None, WagePeriod.NEGOTIABLE, "Thỏa thuận"),
        (None, None, WagePeriod.PIECE, "Theo sản phẩm"),
    ],
)
def test_pay_is_said_as_people_write_it(low: int | None, high: int | None, period: WagePeriod, said: str):
    assert plain(pay_words(Posting(wage_min_vnd=low, wage_max_vnd=high, wage_period=period))) == said


@pytest.mark.parametrize(
    ("title", "occupation", "said"),
    [
        ("Tuyển gấp 2 kế toán - Thu nhập 9-12 triệu", "", "Kế toán"),
        ("LÁI XE NÂNG", "", "Lái xe nâng"),
        ("CÔNG NHÂN SẢN XUẤT (ĐI LÀM NGAY)", "8153", "Công nhân may công nghiệp"),
        ("Thợ may CN", "8153", "Thợ may cn (công nhân may công nghiệp)"),
        ("Nhân viên toàn thời gian", "", "Nhân viên toàn thời gian"),
    ],
)
def test_a_title_tells_the_job_without_shouting(title: str, occupation: str, said: str):
    posting = Posting(occupation=occupation, occupation_confidence=0.9 if occupation else 0.0)

    assert job_title(Vacancy("V1", "Công ty", title, 1, posting=posting)) == said


def test_a_guessed_occupation_is_not_printed():
    guessed = Posting(occupation="8153", occupation_confidence=0.4)

    assert job_title(Vacancy("V1", "Công ty", "Công nhân sản xuất", 1, posting=guessed)) == "Công nhân sản xuất"


def test_work_abroad_says_so_and_names_the_country():
    assert offer_words(Posting(country="JP", housing=Answer.YES)) == ("làm việc ở Nhật Bản", "có chỗ ở")
    assert offer_words(Posting(country="VN", bus=Answer.YES, housing=Answer.NO)) == ("có xe đón",)


@pytest.mark.parametrize(
    ("village", "head"),
    [
        ("Thôn 7", "trưởng thôn"),
        ("Khu phố Hoàng Hoa Thám", "trưởng khu phố"),
        ("Khu 3", "trưởng khu"),
        ("Bản Mốc 13", "trưởng bản"),
        ("Tổ 5", "tổ trưởng"),
        ("Bảo Lâm", "trưởng thôn"),
        ("", "trưởng thôn"),
    ],
)
def test_the_head_of_a_village_is_called_by_its_kind(village: str, head: str):
    assert village_head(village) == head


def test_the_kind_of_a_commune_is_no_name_within_a_sentence():
    assert [in_sentence(name) for name in ("Xã Quảng Long", "Thị trấn Quảng Hà", "Quảng Long")] == [
        "xã Quảng Long",
        "thị trấn Quảng Hà",
        "Quảng Long",
    ]


def test_each_village_has_a_mark_of_its_own_for_its_sheets():
    homes = [
        ("Xã Quảng Long", "Thôn 7"),
        ("Xã Quảng Lâm", "Thôn 7"),
        ("Xã Quảng Đức", "Bản Mốc 13"),
        ("Thị trấn Quảng Hà", "Khu phố Hoàng Hoa Thám"),
    ]

    marks = sheet_marks(homes)

    assert marks == sheet_marks(reversed(homes))
    assert sorted(marks.values()) == ["QDM13", "QHHHT", "QL7", "QL7.2"]


def test_the_list_is_in_vietnamese_name_order_and_holds_names_and_places_alone():
    receivers = [
        Receiver("Tằng Thị Hòa", "Xóm Trên"),
        Receiver("Đặng Văn An"),
        Receiver("Hoàng Thị Lỷ"),
        Receiver("Nguyễn Văn Lý"),
        Receiver("Bùi Thị Ân"),
    ]

    words = signature_list_words(signature_list("Xã Quảng Long", "Thôn 7", "QL7", receivers, head_name="Ông Chíu Văn Phúc"), a_head())

    assert [name for name, _ in words.rows] == ["Đặng Văn An", "Bùi Thị Ân", "Tằng Thị Hòa", "Hoàng Thị Lỷ", "Nguyễn Văn Lý"]
    assert plain(words.home_and_date) == "Xã Quảng Long · Thôn 7 · ngày 10/3/2025"
    assert plain(words.subject) == "Phiên giao dịch việc làm ngày 21 tháng 3 năm 2025. Thôn 7: 5 giấy mời."
    assert plain(words.return_note) == "Trưởng thôn: Ông Chíu Văn Phúc. Xin gửi lại tờ này trước ngày 17/3."
    assert words.signers == ("NGƯỜI GIAO", "TRƯỞNG THÔN")
    assert words.has_places


def test_a_list_without_places_has_no_column_for_them():
    assert not signature_list_words(signature_list("Xã Quảng Long", "Thôn 7", "QL7", [Receiver("Đặng Văn An")]), a_head()).has_places
