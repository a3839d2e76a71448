"""The text for oral translation."""

from jobmatch.radio.short_form import MOST_SYLLABLES, short_form
from tests.radio.newsletters import a_posting, a_script, a_vacancy


def test_it_is_short_and_greets_and_says_that_nobody_pays():
    vacancies = [a_vacancy(f"V-{number}", enterprise=f"Công ty TNHH Dệt may số {number}") for number in range(1, 9)]

    short = short_form(a_script(*vacancies, slot_seconds=400))

    assert short.syllables <= MOST_SYLLABLES
    assert short.sentences[0] == "Thưa bà con."
    assert "Không phải nộp tiền." in short.sentences


def test_the_numbers_stand_once_more_at_the_side():
    short = short_form(a_script(a_vacancy(posting=a_posting(workplace=""))))

    assert short.numbers == (
        "một trăm hai mươi",
        "bảy triệu năm trăm nghìn đồng",
        "mười một triệu đồng",
        "ngày ba mươi mốt tháng ba",
    )


def test_an_item_is_told_whole_or_not_at_all():
    script = a_script(a_vacancy("V-1"), a_vacancy("V-2", enterprise="Công ty CP Gạch Hải Hà", title="Công nhân lò gạch"), slot_seconds=400)

    said = short_form(script).sentences

    opened = sum("cần tuyển" in sentence for sentence in said)
    assert opened == sum(sentence.startswith("Hạn nhận hồ sơ") for sentence in said)
