"""Whether a posting means work at night. What is said of the hours decides; an allowance for nights alone does not."""

from jobmatch.catalogue.answer import Answer
from jobmatch.vacancies.reading.offers import Said
from jobmatch.vacancies.seen_text import SeenText, sees

_LATE = r"(?:(?:2[1-4]|0?[0-5])\s*(?:h|giờ|:)\s*\d{0,2})"
_NO = sees(
    r"{not}(?: (?:phải|có|cần|làm|bắt buộc|yêu cầu|đi|trực|phân))* (?:ca đêm|làm đêm|đêm|ca 3|tăng ca đêm)|(?:chỉ"
    r"|toàn) (?:làm )?(?:ca ngày|ban ngày)|nghỉ đêm|{not} (?:làm |phải |đi |theo )*(?:xoay )?ca(?=\W|$)"
)
_NIGHT = sees(
    r"(?:ca|làm|trực|làm ca|làm việc|trông|gác|canh|tăng ca|đi)[^\S\n]+(?:ca )?(?:ban )?đêm|(?:và|hoặc|,|/) ?đêm"
    r"|ca (?:3|iii|ba)(?!\s*[:(]?\s*(?:từ )?\d)(?=\W|$)"
    r"|(?:3|ba) ca|(?:2|hai) ca(?! (?:ngày|sáng|hành chính))|(?:4|bốn) kíp|24\s*/\s*24|ngày và đêm|ngày đêm"
    rf"|(?:đến|tới|-|–)\s?{_LATE} ?(?:sáng|đêm|hôm sau)|(?:2[0-3])\s*(?:h|giờ|:)\s*\d{{0,2}}\s*(?:-|–|đến|tới)\s*0?[4-8]\s*(?:h|giờ|:)"
    rf"|ca c(?=\W|$)|qua đêm"
)
_TURNS = sees(
    r"(?:xoay|đổi|đảo|luân phiên|chia)(?: (?:vòng|theo|sang))* ca|ca (?:kíp|xoay|luân phiên)|(?:làm|theo|đi) (?:theo )?ca(?! (?:ngày|sáng"
    r"|chiều|hành chính|tàu|cao|4|gãy))|trực ca"
)
_DAY = sees(
    r"giờ hành chính|hành chính|ca ngày|ban ngày|ca sáng|ca chiều|(?:từ )?(?:0?[5-9])\s*(?:h|giờ|:)\s*\d{0,2}(?: sáng)?\s*(?:-|–|đến|tới"
    r"|~)\s*(?:1[4-9]|0?[4-6])\s*(?:h|giờ|:)?\s*\d{0,2}"
)
# Outside the words about hours 'hành chính' is also an office and its work.
_OFFICE_WORK = sees(
    r"(?:nhân viên|nv|chuyên viên|phòng|bộ phận|thủ tục|công việc|công tác|quản lý|trưởng phòng|quản trị|kế toán|thư ký|về)[\s-]+hành chính"
    r"|hành chính(?=[\s,/&-]+(?:văn phòng|nhân sự|tổng hợp|kế toán|quản trị|sự nghiệp|công|lễ tân))"
)
_HOURS = sees(
    r"(?:thời gian(?: làm việc)?|giờ làm(?: việc)?|ca làm(?: việc)?|lịch làm(?: việc)?|thời gian ca)[\s:–-]+(?P<hours>[^\n]{3,160})"
)
_ALLOWANCE = sees(r"(?:phụ cấp|trợ cấp|tiền|lương|hệ số|thêm|thưởng)(?: \w+){0,2} (?:ca |làm )?(?:ca )?đêm[^.;,\n]{0,25}")


def read_night(text: SeenText, shift: SeenText) -> Said | None:
    """`shift` is the cell for the shift, perhaps empty. None where nothing is said."""
    hours = [found.span("hours") for found in _HOURS.finditer(text.seen)]
    if found := _NO.search(text.seen):
        return Said(Answer.NO, text.words(*found.span()))
    for part, spans in ((shift, [(0, len(shift.seen))]), (text, hours)):
        for span in spans:
            said = _of_hours(part, *span)
            if said is not None:
                return said
    return _anywhere(text)


def _of_hours(text: SeenText, start: int, end: int) -> Said | None:
    """Words about the hours themselves: a night among them, or turns, else day."""
    for pattern, answer in ((_NIGHT, Answer.YES), (_DAY, Answer.NO), (_TURNS, Answer.YES)):
        if found := pattern.search(text.seen, start, end):
            return Said(answer, text.words(*found.span()))
    return None


def _anywhere(text: SeenText) -> Said | None:
    allowances = [found.span() for found in _ALLOWANCE.finditer(text.seen)]
    for found in _NIGHT.finditer(text.seen):
        if not any(start <= found.start() < end for start, end in allowances):
            return Said(Answer.YES, text.words(*found.span()))
    offices = {found.end() for found in _OFFICE_WORK.finditer(text.seen)}
    for pattern, answer in ((_DAY, Answer.NO), (_TURNS, Answer.YES)):
        if found_one := next((found for found in pattern.finditer(text.seen) if found.end() not in offices), None):
            return Said(answer, text.words(*found_one.span()))
    if allowances:
        return Said(Answer.YES, text.words(*allowances[0]))
    return None
