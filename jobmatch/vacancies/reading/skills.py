"""Skills that a posting asks for or calls welcome, by the terms of the reviewed list."""

from collections.abc import Iterator
from functools import lru_cache

from jobmatch.catalogue.skills import skill_spans
from jobmatch.text.folding import fold
from jobmatch.vacancies.demand import Firmness
from jobmatch.vacancies.reading.asking import Asked, clauses, firmness, said
from jobmatch.vacancies.seen_text import SeenText, sees

# A duty alone ('đón khách') asks for nothing that one must know before.
_ABLE = sees(
    r"biết|thành thạo|thạo|sử dụng|dùng được|vận hành|giao tiếp|kỹ năng|tay nghề|chứng chỉ|bằng|khả năng|nắm|hiểu|đọc|yêu cầu|kinh nghiệm"
    r"|kn|trình độ|phải|cần có|thợ|ưu tiên|lợi thế|có nghề"
)
_NOT_ASKED = sees(
    r"(?:được|sẽ|hỗ trợ|miễn phí)(?: \w+){0,2} (?:học|đào tạo|dạy|hướng dẫn)|đào tạo|học tiếng|dạy (?:nghề|việc|tiếng)"
    r"|{not} (?:cần|yêu cầu|đòi hỏi|bắt buộc|phải|nhất thiết)|chưa biết|trung tâm|khoá học|giáo viên"
)


def read_skills(text: SeenText) -> list[Asked]:
    """Everything of the title; of the rest what stands beside a word for being able."""
    return list(_skills(text))


def _skills(text: SeenText) -> Iterator[Asked]:
    plain = "".join(map(_plain_letter, text.seen))
    title_end = text.seen.find("\n")
    for clause in clauses(text.seen):
        is_title = clause.end <= title_end or title_end < 0
        if not is_title and (
            not _ABLE.search(text.seen, clause.start, clause.end) or _NOT_ASKED.search(text.seen, clause.start, clause.end)
        ):
            continue
        for begin, end, term in skill_spans(plain[clause.start : clause.end]):
            start, stop = clause.start + begin, clause.start + end
            how = firmness(text.seen, clause, start, stop, is_counted=False)
            # A title calls nothing indispensable, whatever else stands in it.
            yield Asked(term, said(text, clause, start, stop), Firmness.ASKED if is_title and how is Firmness.MUST else how)


@lru_cache(maxsize=1024)
def _plain_letter(letter: str) -> str:
    """One letter for one, so that places stay the same."""
    folded = fold(letter)
    return folded if len(folded) == 1 else letter
