"""Which occupation a vacancy means: its title where the title names a job, else what the description says will be done."""

import re
from collections.abc import Iterator
from functools import cache

from jobmatch.catalogue.coder import OccupationCoder
from jobmatch.catalogue.data_files import read_data
from jobmatch.catalogue.occupations import default_coder
from jobmatch.text.folding import canonical, fold

# What stands around the name of a job in a folded title: the call (but 'tuyển than' is a trade), the number, the pay, the place in
# brackets, the country of a job abroad.
_AROUND = re.compile(
    r"\[[^\]]*\]|\([^)]*\)|\b(?:can )?tuyen(?: dung)?(?: gap)?\b(?! than)|\bgap\b|\b\d+ (?:nguoi|lao dong|nam|nu)\b"
    r"|[-–,|]?\s*\b(?:thu nhap|(?<!chat )(?<!so )luong|muc luong)\b.*"
    r"|\b(?:xkld|xuat khau lao dong)\b(?:[^:]*:)?|\bdi lam ngay\b|\bvan phong xuong\b|\b\d+\b|[!*_]+"
)
# Folded words that name no trade by themselves.
_NAMELESS_WORDS = """
cong nhan cn cnsx nhan vien nv lao dong pho thong ldpt san xuat truc tiep gian tiep khoi nguoi lam viec cong ty cty xuong phan xuong
doi ca ngay dem toan ban thoi gian hien truong thi vu vi tri day chuyen van hanh di ngay moi so luong lon nam nu va hoac
"""
_NAMELESS = frozenset(_NAMELESS_WORDS.split())
_POSITION = re.compile(r"^\W*(?:vi tri|cong viec|chuc danh)\s*:\s*(.+)")
_SENTENCE = re.compile(r"\n|[.;](?:\s|$)")
_LEAST_DUTY = 0.45
FACTORY_LABOUR, _GUESS = "9329", 0.2


def bare_title(title: str) -> str:
    """The name of the job alone: 'Tuyển gấp 2 kế toán - Thu nhập 9 triệu' is 'kế toán'."""
    marked, plain = canonical(title), fold(title)
    if len(marked) != len(plain):  # letters of another script: what is cut from one cannot be cut from the other
        marked = plain
    kept = [marked[start:end] for start, end in _kept_spans(plain)]
    return " ".join(" ".join(kept).split()).strip(" -–:,.")


def _kept_spans(folded: str) -> Iterator[tuple[int, int]]:
    """The spans between what stands around a job's name."""
    start = 0
    for found in _AROUND.finditer(folded):
        yield start, found.start()
        start = found.end()
    yield start, len(folded)


def names_a_job(title: str) -> bool:
    """False for 'công nhân sản xuất', 'nhân viên ca ngày' and the like."""
    # 'Nhà máy' goes as a pair: without tone marks its second half is also the word for sewing.
    return any(word not in _NAMELESS for word in re.findall(r"\w+", fold(title).replace("nha may", " ")))


@cache
def _duty_coder() -> OccupationCoder:
    return OccupationCoder([(duty, row["code"]) for row in read_data("duties.csv") for duty in row["duties"].split(";")])


def job_of_posting(title: str, description: str = "") -> tuple[str, float]:
    """ISCO-08 code and confidence; general factory labour, with little confidence, where nothing says more."""
    sentences = [part for part in _SENTENCE.split(description) if len(part.split()) > 2]
    stated = [found[1] for part in sentences if (found := _POSITION.search(fold(part)))]
    for name in map(bare_title, (title, *stated[:1])):
        if names_a_job(name) and (answers := default_coder().top([name], k=1)[0]):
            return answers[0]
    best = max((answers[0] for answers in _duty_coder().top(sentences, k=1) if answers), key=lambda answer: answer[1], default=("", 0.0))
    return best if best[1] >= _LEAST_DUTY else (FACTORY_LABOUR, _GUESS)
