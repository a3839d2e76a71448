"""Yes or no of what a posting says: heavy work, housing, bus, meals, training. What it does not say stays unknown."""

from dataclasses import dataclass

from jobmatch.catalogue.answer import Answer
from jobmatch.vacancies.seen_text import SeenText, sees

# field: (what a no looks like, what a yes looks like). The no is tried first, because it holds the words of the yes.
_SAYINGS = {
    "heavy_work": (
        r"(?:công việc|việc|làm)(?: (?:rất|khá|tương đối))* (?:nhẹ nhàng|nhẹ|nhàn|đơn giản, nhẹ)|{not} (?:phải |làm )?(?:bốc vác|mang vác"
        r"|bê vác|việc nặng|vác nặng|nặng nhọc)",
        r"(?:việc|công việc|làm việc|lao động)(?: \w+){0,1} nặng(?: nhọc)?|nặng nhọc|(?:bốc|mang|bê|khuân|khiêng) (?:vác|xếp|nặng|hàng"
        r"|dỡ)|bốc xếp|vác nặng|chịu được (?:việc )?nặng|khiêng vác|(?:nâng|vác|bê|mang)(?: \w+){0,3} (?:2[1-9]|[3-9]\d) ?kg"
        r"|khai thác (?:hầm lò|than)|chịu nặng",
    ),
    "housing": (
        r"{not}(?: (?:có|bố trí|hỗ trợ|cung cấp|bao))* (?:chỗ ở|nhà ở|ký túc xá|ktx|nơi ở|nhà trọ|ăn ở)|(?:tự lo"
        r"|tự túc)(?: \w+){0,2} (?:chỗ ở|nơi ở|nhà ở|ăn ở|nhà trọ)|(?:chỗ ở|nơi ở|ăn ở|nhà ở) tự (?:túc|lo)",
        r"(?:có|bố trí|hỗ trợ|cung cấp|miễn phí|bao|được|lo|cấp|ở|nuôi|sắp xếp|trợ cấp|phụ cấp|tiền|ăn)[^.;\n]{0,28}(?:chỗ ở|nhà ở"
        r"|ký túc xá|ktx|nơi ở|nhà trọ|phòng trọ|nhà tập thể|phòng ở|ch[ỗ] ngủ|lán ở|lán trại|chỗ ăn ở|nhà công vụ|chỗ ăn nghỉ)|(?:bao"
        r"|nuôi|lo|hỗ trợ|được) (?:cả )?(?:ăn,? ?(?:ở|uống ở|nghỉ)|ăn và ở|ở)(?=\W|$)|ký túc xá(?: \w+){0,2} (?:miễn phí|cho)"
        r"|ăn ở[^.;\n]{0,25} (?:công ty|chủ|xưởng) lo|ăn ở (?:miễn phí|tại chỗ|tại công ty|công ty lo)|ở lại (?:công ty|xưởng"
        r"|công trường)|ktx|ký túc xá|nhà ở tập thể|(?:hỗ trợ|phụ cấp|trợ cấp|tiền) (?:thuê |tiền )*(?:nhà(?! ăn| trẻ| máy| hàng| bếp"
        r"| xưởng| kho| thầu| khách)(?: (?:ở|trọ))?|trọ|phòng (?:trọ|ở))",
    ),
    "bus": (
        r"{not}(?: (?:có|bố trí|hỗ trợ))* (?:xe )?(?:đưa đón|xe đưa|xe tuyến|xe đón)|(?:tự túc|tự lo)[^.;\n]{0,20} (?:đi lại|phương tiện"
        r"|xe)|(?:phương tiện|đi lại) tự túc",
        r"đưa đón(?! khách| học sinh| trẻ| con| các cháu| sếp| giám đốc| chuyên gia| lãnh đạo| bệnh nhân| đoàn)|đưa rước (?:công nhân"
        r"|nhân viên|cn)|xe (?:đưa|đón|tuyến|ca|đưa rước) (?:công nhân|nhân viên|người|cn|cnv|đi làm|đón)|(?:có|bố trí|hỗ trợ) xe"
        r" (?:đưa(?: đón)?|đón|tuyến|buýt|bus|đi làm)|xe (?:bus|buýt)(?: \w+){0,2} (?:đón|công nhân|miễn phí)|xe tuyến|shuttle",
    ),
    "meals": (
        r"{not}(?: (?:có|bao|hỗ trợ|lo))* (?:ăn ca|ăn trưa|cơm|bữa ăn|ăn uống)|(?:tự túc|tự lo)(?: \w+){0,2} (?:ăn|cơm)|(?:ăn uống|cơm"
        r"|ăn ca|ăn trưa) tự túc",
        r"(?:hỗ trợ|có|bao|nuôi|miễn phí|phụ cấp|trợ cấp|tiền|cung cấp|được|suất|lo|cơm|bữa|đài thọ|chế độ|ăn)[^.;\n]{0,16}(?:ăn ca"
        r"|ăn trưa|ăn tối|ăn sáng|ăn giữa ca|ăn uống|bữa ăn|bữa trưa|bữa chính|cơm ca|cơm trưa|cơm|suất ăn|ăn phụ|tiền ăn)"
        r"|(?<!nấu\s)(?<!nau\s)bữa ăn|(?<!nấu\s)(?<!nau\s)bữa (?:trưa|ca|chính|phụ|tối|sáng)|\d+ bữa|(?<!nấu\s)(?<!nau\s)ăn ca(?! hát)"
        r"|(?<!nấu\s)(?<!nau\s)cơm (?:ca|trưa|tối|công ty|miễn phí|ngày)|ăn trưa (?:tại|miễn)"
        # Without marks 'bảo an toàn' begins like 'bao ăn'.
        r"|(?:bao|nuôi|lo) (?:cả )?ăn(?! (?:toàn|ninh|sinh|tâm))|ăn ở miễn phí"
        r"|tiền (?:ăn|cơm)|ăn giữa ca",
    ),
    "training_given": (
        r"{not}(?: (?:có|được|nhận))* (?:đào tạo|kèm nghề|dạy nghề)|{not} (?:nhận|tuyển)[^.;,\n]{0,15}(?:chưa biết (?:việc|nghề)"
        r"|người mới)|phải (?:biết|có) (?:nghề|tay nghề)|yêu cầu[^.;,\n]{0,10}tay nghề",
        r"(?:được|sẽ|có|hỗ trợ|miễn phí|công ty|tự|chưa biết[^.;\n]{0,20}|nhận)[^.;,\n]{0,12}(?:đào tạo|kèm nghề|kèm cặp|dạy nghề"
        r"|hướng dẫn nghề|dạy việc|học nghề|chỉ việc|cầm tay chỉ việc|hướng dẫn công việc|hướng dẫn từ đầu)(?! (?:nhân viên|đội ngũ"
        r"|nhân sự|công nhân mới))|đào tạo (?:từ đầu|miễn phí|nghề|tại chỗ|lại|có lương|khi|trước khi|ngắn|bài bản|việc|cho người chưa"
        r"|thêm|\d+ (?:ngày|tuần|tháng))|(?:chưa biết|chưa có)(?: \w+){0,4} (?:được|sẽ|có)? ?(?:đào tạo|kèm|dạy|hướng dẫn|chỉ)"
        r"|học (?:nghề|việc) có lương|hưởng lương học việc|vừa học vừa làm|(?:học nghề|học tiếng)[^.;\n]{0,25}(?:trước khi|cấp bằng"
        r"|miễn phí)|dạy nghề",
    ),
}
_COMPILED = {name: (sees(no), sees(yes)) for name, (no, yes) in _SAYINGS.items()}


@dataclass(frozen=True, slots=True)
class Said:
    answer: Answer = Answer.UNKNOWN
    words: str = ""


def read_offers(text: SeenText) -> dict[str, Said]:
    """Per field of `Posting` what the text says; a field that it does not speak of is left out."""
    said = {}
    for name, (no, yes) in _COMPILED.items():
        if found := no.search(text.seen):
            said[name] = Said(Answer.NO, text.words(*found.span()))
        elif found := yes.search(text.seen):
            said[name] = Said(Answer.YES, text.words(*found.span()))
    return said
