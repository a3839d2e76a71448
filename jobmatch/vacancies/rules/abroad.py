"""Work abroad without a licence, and across the border without papers."""

from jobmatch.vacancies.finding import Finding, Rule
from jobmatch.vacancies.reading.abroad import abroad_words, names_a_licence, smuggled_words
from jobmatch.vacancies.seen_text import SeenText

LICENCE_MISSING = (
    "Chỉ doanh nghiệp có giấy phép mới được tuyển người đi làm việc ở nước ngoài theo hợp đồng (Luật số 69/2020/QH14). "
    "Ghi đủ: “Giấy phép số …, nước …, văn bản chấp thuận số …, tổng chi phí người lao động phải trả …”."
)
SMUGGLED = (
    "Không đăng việc qua biên giới không có hợp đồng, giấy phép: người lao động dễ bị bắt giữ, lừa bán. Sửa câu chữ cũng không đăng được. "
    "Việc hợp pháp ở nước ngoài phải ghi: “Đi theo hợp đồng của doanh nghiệp có giấy phép số …”."
)


def in_text(text: SeenText) -> list[Finding]:
    """At most one finding: the words that speak of work abroad."""
    if (span := smuggled_words(text)) is not None:
        return [Finding(Rule.EXPORT, text.words(*span), SMUGGLED, text.typed_at(span[0]))]
    span = abroad_words(text)
    if span is None or names_a_licence(text):
        return []
    return [Finding(Rule.EXPORT, text.words(*span), LICENCE_MISSING, text.typed_at(span[0]))]
