"""Abbreviations in full; what no context decides is asked."""

import pytest

from jobmatch.text import Lexicon, spoken
from tests.text.ear.hearing import asked, heard


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("TNHH", "trách nhiệm hữu hạn"),
        ("TNHH MTV", "trách nhiệm hữu hạn một thành viên"),
        ("CTCP", "công ty cổ phần"),
        ("Cty", "công ty"),
        ("Cty TNHH", "công ty trách nhiệm hữu hạn"),
        ("DNTN", "doanh nghiệp tư nhân"),
        ("DN", "doanh nghiệp"),
        ("FDI", "doanh nghiệp có vốn đầu tư nước ngoài"),
        ("doanh nghiệp FDI", "doanh nghiệp có vốn đầu tư nước ngoài"),
        ("HTX", "hợp tác xã"),
        ("XNK", "xuất nhập khẩu"),
        ("SXKD", "sản xuất kinh doanh"),
        ("KCN", "khu công nghiệp"),
        ("KCX", "khu chế xuất"),
        ("KKT", "khu kinh tế"),
        ("CCN", "cụm công nghiệp"),
        ("TX", "thị xã"),
        ("KP", "khu phố"),
        ("NVH", "nhà văn hóa"),
        ("NVH thôn 3", "nhà văn hóa thôn ba"),
        ("UBND", "Ủy ban nhân dân"),
        ("UBND xã", "Ủy ban nhân dân xã"),
        ("HĐND", "Hội đồng nhân dân"),
        ("TTDVVL", "Trung tâm Dịch vụ việc làm"),
        ("TT DVVL", "Trung tâm Dịch vụ việc làm"),
        ("SNV", "Sở Nội vụ"),
        ("BHXH", "bảo hiểm xã hội"),
        ("BHYT", "bảo hiểm y tế"),
        ("BHTN", "bảo hiểm thất nghiệp"),
        ("BHXH, BHYT, BHTN", "bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp"),
        ("MTTQ", "Mặt trận Tổ quốc"),
        ("NHCSXH", "Ngân hàng Chính sách xã hội"),
        ("LĐ", "lao động"),
        ("NLĐ", "người lao động"),
        ("NSDLĐ", "người sử dụng lao động"),
        ("LĐPT", "lao động phổ thông"),
        ("lđpt", "lao động phổ thông"),
        ("XKLĐ", "đi làm việc ở nước ngoài theo hợp đồng"),
        ("TTS", "thực tập sinh"),
        ("HĐLĐ", "hợp đồng lao động"),
        ("ATVSLĐ", "an toàn vệ sinh lao động"),
        ("PCCC", "phòng cháy chữa cháy"),
        ("KCS", "kiểm tra chất lượng sản phẩm"),
        ("QLNS", "quản lý nhân sự"),
        ("HCNS", "hành chính nhân sự"),
        ("NV", "nhân viên"),
        ("CNV", "công nhân viên"),
        ("CBCNV", "cán bộ, công nhân viên"),
        ("KTV", "kỹ thuật viên"),
        ("GV", "giáo viên"),
        ("CV", "hồ sơ xin việc"),
        ("THPT", "trung học phổ thông"),
        ("THCS", "trung học cơ sở"),
        ("TH", "tiểu học"),
        ("PTTH", "trung học phổ thông"),
        ("GDTX", "giáo dục thường xuyên"),
        ("CMKT", "chuyên môn kỹ thuật"),
        ("CNKT", "công nhân kỹ thuật"),
        ("SC", "sơ cấp"),
        ("TC", "trung cấp"),
        ("CĐ", "cao đẳng"),
        ("ĐH", "đại học"),
        ("ThS", "thạc sĩ"),
        ("CC", "chứng chỉ"),
        ("CCCD", "căn cước công dân"),
        ("CMND", "chứng minh nhân dân"),
        ("SHK", "sổ hộ khẩu"),
        ("GKSK", "giấy khám sức khỏe"),
        ("SYLL", "sơ yếu lý lịch"),
        ("QĐ", "quyết định"),
        ("DTTS", "dân tộc thiểu số"),
        ("BĐXN", "bộ đội xuất ngũ"),
        ("NKT", "người khuyết tật"),
        ("SĐT", "số điện thoại"),
        ("Zalo", "za lô"),
        ("zalo", "za lô"),
        ("Facebook", "phây búc"),
        ("mã QR", "mã quy a"),
        ("email", "thư điện tử"),
        ("GPLX", "giấy phép lái xe"),
        ("KTX", "ký túc xá"),
        ("CSKH", "chăm sóc khách hàng"),
        ("BHLĐ", "bảo hộ lao động"),
        ("VSATTP", "vệ sinh an toàn thực phẩm"),
        ("v.v.", "vân vân."),
        ("tập đoàn TKV", "tập đoàn Công nghiệp Than, Khoáng sản Việt Nam"),
    ],
)
def test_abbreviations_are_said_in_full(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Cty CP May Hà Cối", "công ty cổ phần May Hà Cối"),
        ("Công ty CP Thủy sản", "Công ty cổ phần Thủy sản"),
        ("nghị định của CP", "nghị định của Chính phủ"),
        ("20 CN may", "hai mươi công nhân may"),
        ("tuyển CN", "tuyển công nhân"),
        ("CN vận hành máy", "công nhân vận hành máy"),
        ("khu CN", "khu công nghiệp"),
        ("cụm CN", "cụm công nghiệp"),
        ("thợ may CN", "thợ may công nghiệp"),
        ("nghỉ CN", "nghỉ Chủ nhật"),
        ("nghỉ T7 + CN", "nghỉ thứ Bảy và Chủ nhật"),
        ("Cty CP Hải Hà - CN Quảng Ninh", "công ty cổ phần Hải Hà, chi nhánh Quảng Ninh"),
        ("TP Hạ Long", "thành phố Hạ Long"),
        ("TP. Hạ Long", "thành phố Hạ Long"),
        ("TP.Hạ Long", "thành phố Hạ Long"),
        ("TP kinh doanh", "trưởng phòng kinh doanh"),
        ("TPHCM", "Thành phố Hồ Chí Minh"),
        ("TT Quảng Hà", "thị trấn Quảng Hà"),
        ("TT. Quảng Hà", "thị trấn Quảng Hà"),
        ("TT Y tế", "trung tâm Y tế"),
        ("TT GDNN-GDTX", "trung tâm giáo dục nghề nghiệp, giáo dục thường xuyên"),
        ("lương TT", "lương thỏa thuận"),
        ("P. Hồng Hà", "phường Hồng Hà"),
        ("P.Kế toán", "phòng Kế toán"),
        ("X. Quảng Long", "xã Quảng Long"),
        ("H. Hải Hà", "huyện Hải Hà"),
        ("T. Quảng Ninh", "tỉnh Quảng Ninh"),
        ("ĐT: 0370001234", "điện thoại: không ba bảy, không không không, một hai ba bốn"),
        ("được ĐT nghề", "được đào tạo nghề"),
        ("nhân viên QC", "nhân viên kiểm tra chất lượng"),
        ("KCS/QC", "kiểm tra chất lượng sản phẩm hoặc kiểm tra chất lượng"),
        ("biển QC", "biển quảng cáo"),
        ("nộp HS", "nộp hồ sơ"),
        ("HS gồm", "hồ sơ gồm"),
        ("HS lớp 12", "học sinh lớp mười hai"),
        ("KT trưởng", "kế toán trưởng"),
        ("KT tổng hợp", "kế toán tổng hợp"),
        ("KT điện", "kỹ thuật điện"),
        ("TS. Nguyễn", "tiến sĩ Nguyễn"),
        ("chế biến TS", "chế biến thủy sản"),
        ("KH sản xuất", "kế hoạch sản xuất"),
        ("chăm sóc KH", "chăm sóc khách hàng"),
        ("NV BV", "nhân viên bảo vệ"),
        ("BV đa khoa", "bệnh viện đa khoa"),
        ("KS xây dựng", "kỹ sư xây dựng"),
        ("lễ tân KS", "lễ tân khách sạn"),
        ("hộ TB", "hộ thương binh"),
        ("TB tuyển dụng", "thông báo tuyển dụng"),
        ("quỹ CĐ", "quỹ công đoàn"),
        ("CV số 12", "công văn số mười hai"),
        ("TM&DV", "thương mại và dịch vụ"),
        ("TM-DV", "thương mại, dịch vụ"),
        ("có KN", "có kinh nghiệm"),
        ("TN THPT", "tốt nghiệp trung học phổ thông"),
        ("ký HĐ", "ký hợp đồng"),
        ("P.GĐ", "phó giám đốc"),
        ("Đoàn TNCS HCM", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Cty TNHH SX-TM-DV Hà Cối", "công ty trách nhiệm hữu hạn sản xuất, thương mại, dịch vụ Hà Cối"),
        ("GV T.Anh", "giáo viên tiếng Anh"),
        ("Lương CB 5tr + PC 500k", "Lương cơ bản năm triệu đồng và phụ cấp năm trăm nghìn đồng"),
        ("CN 200%", "Chủ nhật hai trăm phần trăm"),
        ("HTX DVNN", "hợp tác xã dịch vụ nông nghiệp"),
        ("đóng BHXH.", "đóng bảo hiểm xã hội."),
    ],
)
def test_the_words_around_decide(written, said):
    assert heard(written) == said


@pytest.mark.parametrize("written", ["CP", "CN", "TP", "TT", "ĐT", "QC", "HS", "KT", "TS", "BV", "KS", "KH"])
def test_what_no_context_decides_is_asked_with_its_meanings(written):
    [question] = spoken(f"xem {written} rồi báo").questions

    assert question.written == written
    assert len(question.options) > 1


def test_the_caller_decides_once():
    decided = Lexicon({"CN": "công nhân"})

    assert spoken("Được CN của công ty kèm", lexicon=decided).text == "Được công nhân của công ty kèm"


@pytest.mark.parametrize("written", ["XYZW", "công ty ABC", "máy CNC", "chuẩn ISO"])
def test_unknown_capitals_are_asked(written):
    assert asked(written)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("TUYỂN GẤP", "tuyển gấp"),
        ("TUYỂN DỤNG CÔNG NHÂN MAY", "tuyển dụng công nhân may"),
        ("THÔNG BÁO", "thông báo"),
        ("CÔNG TY TNHH MAY HÀ CỐI", "công ty trách nhiệm hữu hạn May Hà Cối"),
        ("TUYỂN 20 CN MAY", "tuyển hai mươi công nhân may"),
        ("HTX NÔNG NGHIỆP", "hợp tác xã Nông Nghiệp"),
        ("THỢ HÀN", "thợ hàn"),
        ("LẮP RÁP Ô TÔ", "lắp ráp ô tô"),
        ("Ô TÔ", "ô tô"),
        ("CẦN TUYỂN LĐPT", "cần tuyển lao động phổ thông"),
    ],
)
def test_shouting_becomes_small_letters(written, said):
    assert heard(written) == said
