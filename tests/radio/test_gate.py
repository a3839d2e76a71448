"""What the gate stops, in drafts and in the edits of staff alike."""

from dataclasses import replace

import pytest

from jobmatch.radio.gate import check
from tests.radio.newsletters import CENTRE, FAIR, ON, a_script, a_sentence, a_vacancy


def rules_for(words, **how):
    return {finding.rule for finding in check([a_sentence(words)], on=ON, **how) if finding.sentence and finding.blocks}


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Công ty cần tuyển 20 công nhân.", "unread"),
        ("Bà con được CN của công ty kèm một tháng.", "unread"),
        ("Lương 8tr một tháng.", "unread"),
        ("Tuyển nam/nữ làm ca ngày.", "unread"),
        ("May & thêu.", "unread"),
        ("Liên hệ qua abc@gmail.com.", "unread"),
        ("Công ty Texhong cần tuyển thợ.", "unread"),
        ("Công ty TNHH May Hà Cối cần tuyển thợ.", "unread"),
        ("Công ty “May Hà Cối” cần tuyển thợ.", "sign"),
        ("Xin gặp chị Lan ở phòng nhân sự.", "personal"),
        ("Xin gặp ông Bùi Văn Khoát.", "personal"),
        ("Người lao động sinh ngày mùng một tháng tư.", "personal"),
        ("Chỉ tuyển nữ dưới ba mươi lăm tuổi.", "law"),
        ("Ưu tiên người Kinh.", "law"),
        ("Bà con nộp phí hồ sơ năm trăm nghìn đồng.", "law"),
        ("Bà con đặt cọc một triệu đồng.", "law"),
        ("Công ty giữ bằng gốc của bà con.", "law"),
        ("Công ty uy tín hàng đầu cần tuyển thợ.", "praise"),
        ("Việc nhẹ lương cao.", "praise"),
        ("Cam kết bao đậu.", "praise"),
        ("Cơ hội vàng, nhanh tay đăng ký.", "praise"),
    ],
)
def test_a_sentence_that_may_not_go_on_air_is_stopped(words, rule):
    assert rule in rules_for(words)


@pytest.mark.parametrize(
    "words",
    [
        "Công ty trách nhiệm hữu hạn Thương mại siêu thị Hải Hà cần tuyển năm phụ kho.",
        "Công ty trách nhiệm hữu hạn Téc-hông Ngân Hà cần tuyển sáu mươi thợ sợi.",
        "Bà con chưa biết nghề được công ty dạy nghề một tháng.",
        "Yêu cầu có giấy phép lái xe hạng xê.",
        "Bà con lưu ý: người lao động không phải nộp bất cứ khoản tiền nào để được tuyển dụng.",
        "Bà con không giao bản chính giấy tờ tùy thân cho người khác giữ.",
        "Thu nhập từ bảy triệu năm trăm nghìn đồng đến mười một triệu đồng một tháng.",
        "Tiền công ba trăm nghìn đồng một ngày.",
        "Phiên giao dịch mở lúc tám giờ, thứ Sáu, ngày hai mươi mốt tháng ba, tại nhà văn hóa xã Quảng Long.",
        "Công việc không phải làm ca đêm.",
    ],
)
def test_a_sentence_that_is_fit_for_air_passes(words):
    assert rules_for(words) == set()


def test_only_the_phone_of_the_office_may_be_said():
    office = "Số điện thoại: mã vùng không hai không ba, ba tám bảy, chín một hai ba."
    private = "Số điện thoại: không ba bảy, không không không, một hai ba bốn."

    assert rules_for(office, office_phone=CENTRE.phone) == set()
    assert rules_for(private, office_phone=CENTRE.phone) == {"personal"}


def test_a_phone_said_once_keeps_the_script_off_the_air():
    script = a_script(a_vacancy())
    once = [sentence for sentence in script.sentences if not sentence.spoken.startswith("Xin nhắc lại: mã vùng")]

    rules = {finding.rule for finding in check(once, on=ON, slot_seconds=240) if finding.blocks}

    assert rules == {"phone"}


@pytest.mark.parametrize(
    ("gone", "rule"),
    [("Đây là", "call_sign"), ("Bà con lưu ý", "fee_warning"), ("Bà con không giao", "papers_warning"), ("Kính chào", "greeting")],
)
def test_a_part_that_is_missing_is_named(gone, rule):
    script = a_script(a_vacancy())
    left = [sentence for sentence in script.sentences if not sentence.spoken.startswith(gone)]

    assert rule in {finding.rule for finding in check(left, on=ON)}


def test_a_script_longer_than_its_slot_is_stopped():
    script = a_script(a_vacancy(), fair=FAIR)

    assert "slot" in {finding.rule for finding in check(script, on=ON, slot_seconds=30)}


def test_a_long_sentence_is_advice_and_one_that_no_breath_carries_is_stopped():
    long = "Công ty có xe đưa đón từ nhà của bà con ở các thôn, có bữa ăn ca, có đóng bảo hiểm xã hội và bảo hiểm y tế cho bà con."
    endless = f"{long[:-1]} và bảo hiểm thất nghiệp, có nhà ở, có lớp mẫu giáo cho trẻ nhỏ của người lao động ở xa."

    [advice] = [finding for finding in check([a_sentence(long)], on=ON) if finding.rule == "length"]
    [stopped] = [finding for finding in check([a_sentence(endless)], on=ON) if finding.rule == "length"]

    assert not advice.blocks
    assert stopped.blocks


def test_names_of_bodies_dates_and_phones_do_not_count_as_length():
    words = "Công ty trách nhiệm hữu hạn một thành viên Thương mại Dịch vụ Hải Hà nhận hồ sơ đến hết ngày ba mươi mốt tháng ba."

    assert "length" not in {finding.rule for finding in check([a_sentence(words)], on=ON)}


def test_hard_words_get_a_plainer_one_as_advice():
    [advice] = [finding for finding in check([a_sentence("Ứng viên mang hồ sơ đến.")], on=ON) if finding.rule == "plain_words"]

    assert "người xin việc" in advice.message
    assert not advice.blocks


def test_an_edit_of_staff_goes_through_the_same_gate():
    script = a_script(a_vacancy())
    edited = replace(script, sentences=(*script.sentences[:5], a_sentence("Lương 8tr."), *script.sentences[5:]))

    assert "unread" in {finding.rule for finding in check(edited, on=ON)}
    assert not replace(edited, findings=tuple(check(edited, on=ON))).is_releasable
