"""A posting with its slips mended, where it asks and offers: 'tốt nghệp THPT', 'kinh nghệm', 'xe đưa đnó'."""

from functools import cache

from jobmatch.catalogue.full_words import job_words, place_words
from jobmatch.catalogue.skills import skill_spellings
from jobmatch.text.mending import Mender
from jobmatch.vacancies.seen_text import SeenText

_PHRASES = """
tốt nghiệp THPT trở lên; tốt nghiệp THCS trở lên; tốt nghiệp tiểu học; trình độ học vấn; trình độ văn hóa; trình độ chuyên môn
học hết lớp; trung học phổ thông; trung học cơ sở; tốt nghiệp trung cấp; tốt nghiệp cao đẳng; tốt nghiệp đại học; bằng sơ cấp nghề
chứng chỉ nghề; bằng cấp; không yêu cầu trình độ; không yêu cầu bằng cấp; không cần kinh nghiệm; có kinh nghiệm ít nhất năm
kinh nghiệm từ năm trở lên; kinh nghiệm tối thiểu năm; ưu tiên có kinh nghiệm; ưu tiên người biết; chưa có kinh nghiệm được đào tạo
có tay nghề; biết việc; thợ lành nghề; có bằng lái xe hạng; có giấy phép lái xe hạng; bằng lái ô tô; có xe máy đi lại; có sức khỏe tốt
sức khỏe bình thường; chịu được áp lực; có chỗ ở; có nhà ở cho công nhân; có ký túc xá; ký túc xá miễn phí; bao ăn ở; hỗ trợ ăn ở
hỗ trợ nhà ở; hỗ trợ tiền nhà; hỗ trợ tiền thuê nhà; ăn ở tại chỗ; có xe đưa đón; xe đưa đón công nhân; hỗ trợ xăng xe; hỗ trợ đi lại
hỗ trợ ăn trưa; hỗ trợ ăn ca; cơm ca miễn phí; suất ăn ca; phụ cấp ăn trưa; làm ca đêm; làm theo ca; đi ca ba kíp; ca kíp xoay ca
làm giờ hành chính; làm hành chính; không làm đêm; không tăng ca; thời gian làm việc; nghỉ chủ nhật; ngày đêm luân phiên; hai ca ngày đêm
đổi ca hàng tuần; có tăng ca; làm thêm giờ; phụ cấp ca đêm; được đào tạo; đào tạo tại chỗ; đào tạo miễn phí; học nghề có lương
được hướng dẫn; kèm nghề; chưa biết được dạy; lương thỏa thuận; mức lương từ triệu đến triệu đồng một tháng; lương cơ bản
thu nhập bình quân; lương sản phẩm; lương theo sản phẩm; phụ cấp; thưởng chuyên cần; thưởng lễ tết; đóng bảo hiểm đầy đủ; bảo hiểm xã hội
bảo hiểm y tế; chế độ theo luật; hợp đồng lao động; thử việc; địa điểm làm việc; nơi làm việc; số lượng tuyển người; hạn nộp hồ sơ
nộp hồ sơ đến hết ngày; liên hệ; điện thoại; yêu cầu; quyền lợi; mô tả; công việc nặng nhọc; chịu được việc nặng; bốc vác hàng nặng
công việc nhẹ nhàng; làm ngoài trời; đứng lâu; nhanh nhẹn; trung thực; chăm chỉ; trên tuổi; dưới tuổi; từ tuổi đến tuổi; nam nữ đều được
và hoặc; với của các những này khi cho trong ngoài; là được; cũng được; trở lên
"""
# Ordinary words of adverts that name no job and no condition: one slip away from a word of the lists, and yet meant.
_ORDINARY = """
nếu phải quyết lược huống duyệt hiểu tuân tiềm chiến đương tưởng yếu nhuận biện lường hữu vượt lệnh mưu miền lệ sống nghiêm hưởng suốt
luôn để thì mà là của và với các những một hai ba bốn năm sáu bảy tám chín mười trăm nghìn triệu tỷ vì nên do bởi cùng cũng đã đang sẽ sắp
vừa mới rất quá khá hơn nhất đều cả mọi mỗi từng vài nhiều ít đủ thiếu đúng sai tốt xấu lớn nhỏ cao thấp dài ngắn rộng hẹp nhanh chậm sớm
muộn trước sau trên dưới trong ngoài giữa bên cạnh gần xa đây đó kia này nào đâu sao gì ai bao khi lúc ngày tháng tuần giờ phút sáng trưa
chiều tối đêm bạn anh chị em ông bà cô chú bác con cháu người dân khách hàng đối tác đồng nghiệp nhóm đội ban phòng bộ phận cấp giám đốc
quản lý trưởng cần muốn mong được bị có không chưa chẳng hãy đừng thể biết nghĩ tin nhớ quên tìm gặp gọi nói hỏi trả lời đọc viết nghe xem
thấy đi đến về lên xuống vào ra qua lại mang đưa lấy cho nhận gửi giao mua bán thuê mượn thu chi tính toán đếm đo cân kiểm tra theo dõi
báo cáo lập kế hoạch thực hiện triển khai hoàn thành đảm bảo duy trì phát mở nâng cải thiện hỗ trợ giúp phối hợp tham gia chịu trách nhiệm
vụ quyền hạn lợi ích mục tiêu doanh số thị trường sản phẩm dịch chất lượng giá trị hiệu quả năng suất uy tín chính sách chế độ đãi ngộ môi
văn hóa cơ hội thăng tiến du lịch sinh nhật hiếu hỉ ốm đau thai nghỉ phép lễ tết thưởng phạt kỷ luật quy định trình nội pháp tài liệu hồ
sơ giấy tờ chứng từ đơn sổ thông dữ hệ thống phần mềm mạng kỹ tiếp đàm phán thuyết phục xử tình giải vấn đề độc linh hoạt tạo cẩn thận tỉ
mỉ kiên nhẫn nại như nhằm thứ gồm họp sẵn hiền trương biểu luận gắn lắng siêng điệp hiến tần buổi load bank team true back phone nhu ngoại
hình ưa nhìn ngữ tiếng trung hàn học máy thạo sử dụng vận am kiến thức chuyên ngành lĩnh vực liên quan
"""


@cache
def _mender() -> Mender:
    phrases = [part for part in _PHRASES.replace("\n", ";").split(";") if part.strip()]
    return Mender([*job_words(), *place_words(), *skill_spellings(), *phrases, *_ORDINARY.split()])


def meant_words(text: SeenText) -> SeenText:
    """The same text to be searched, with the way back to what was typed; words that stand in no list stay as they are."""
    mendings = _mender().mendings(text.seen, strict=True)
    if not mendings:
        return text
    began = text.starts or range(len(text.seen) + 1)
    parts: list[str] = []
    places: list[int] = []
    line_starts = {0}
    end = length = 0
    for start, stop, meant in [*mendings, (len(text.seen), len(text.seen), "")]:
        kept = text.seen[end:start]
        line_starts |= {length + at + 1 for at, letter in enumerate(kept) if letter == "\n"}
        parts += [kept, meant]
        places += [*began[end:start], *(began[min(start + at, max(start, stop - 1))] for at in range(len(meant)))]
        length, end = length + len(kept) + len(meant), stop
    return SeenText(text.typed, "".join(parts), [*places, began[len(text.seen)]], sorted(line_starts))
