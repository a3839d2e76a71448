"""Which occupation a vacancy means: its title where the title names a job, else what the description says will be done."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from jobmatch.catalogue.coder import OccupationCoder
from jobmatch.catalogue.data_files import read_data
from jobmatch.catalogue.full_words import otherwise_meant
from jobmatch.catalogue.given_names import NO_NAMES, GivenNames, name_key
from jobmatch.catalogue.occupations import coder_with
from jobmatch.text.folding import canonical, fold

# What stands around the name of a job in a folded title: the call (but 'tuyển than' is a trade), the number, the pay, the place in
# brackets, the country of a job abroad; and, however it is typed, what behind a dash is counted from so much to so much.
_AROUND = re.compile(
    r"\[[^\]]*\]|\([^)]*\)|\b(?:can )?tuyen(?: dung)?(?: gap)?\b(?! than)|\bgap\b|\b\d+ (?:nguoi|lao dong|nam|nu)\b"
    r"|\s[-–|]\s(?:[a-z]+ ){1,3}\d+(?:[.,]\d+)?\s?[-–]\s?\d.*"
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
_SHORTEST_SLIP = 3
# A title read in such doubt is mostly misspelt: of 231 with slips two in a hundred more were right by the duties, of clean ones as many.
_DOUBTFUL_TITLE = 0.4
FACTORY_LABOUR, _GUESS = "9329", 0.2
DECIDED = 1.0


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
    return any(word not in _NAMELESS for word in _words(title))


def _words(title: str) -> list[str]:
    return re.findall(r"\w+", fold(title).replace("nha may", " "))


def _may_be_nameless(title: str) -> bool:
    """Each word is one that names no trade, or a slip away from one: 'công ngân', 'hân viên'."""
    return all(word in _NAMELESS or _is_near(word) for word in _words(title))


def _is_near(word: str) -> bool:
    nameless = (meant for meant in _NAMELESS if len(meant) >= _SHORTEST_SLIP)
    return len(word) >= _SHORTEST_SLIP and any(OSA.distance(meant, word, score_cutoff=1) <= 1 for meant in nameless)


@cache
def _duty_coder() -> OccupationCoder:
    return OccupationCoder([(duty, row["code"]) for row in read_data("duties.csv") for duty in row["duties"].split(";")])


def title_key(title: str) -> str:
    """The one form under which equal titles meet, whatever call, pay and number stand around them."""
    return name_key(bare_title(title)) or name_key(title)


def job_of_posting(title: str, description: str = "", names: GivenNames = NO_NAMES) -> tuple[str, float]:
    """ISCO-08 code and confidence: as staff decided for this title, else as its words are read; general factory labour, with little
    confidence, where nothing says more.
    """
    if decided := _decided(names).get(title_key(title), ""):
        return decided, DECIDED
    asked, words = _asked(title, description), _titles_that_name(names)
    titled = next((answer for name in asked if (answer := _surest_reading(name, words))[0]), ("", 0.0))
    if titled[1] >= _DOUBTFUL_TITLE:
        return titled
    best = max(_by_duties(description, 1), key=lambda answer: answer[1], default=("", 0.0))
    if best[1] >= max(_LEAST_DUTY, titled[1]):
        return best
    return titled if titled[0] else (FACTORY_LABOUR, _GUESS)


def _surest_reading(title: str, names: GivenNames) -> tuple[str, float]:
    """The title as it stands, or as its words may have been meant, whichever the coder is surer of."""
    readings = dict.fromkeys((title, otherwise_meant(title)))
    answers = [answer[0] for answer in coder_with(names).top(readings, k=1) if answer]
    return max(answers, key=lambda answer: answer[1], default=("", 0.0))


def accepted_from(names: GivenNames = NO_NAMES) -> float:
    """So sure a reading is taken without a question: by what decisions have shown."""
    return coder_with(_titles_that_name(names)).accept_from()


def likely_jobs(title: str, description: str = "", names: GivenNames = NO_NAMES, *, k: int = 5) -> list[tuple[str, float]]:
    """Up to `k` codes with their confidence, the reading first; what the duties say fills up what the title leaves open."""
    first = job_of_posting(title, description, names)
    by_title = [answer for name in _asked(title, description) for answer in coder_with(_titles_that_name(names)).top([name], k=k)[0]]
    by_duties = sorted(_by_duties(description, k), key=lambda answer: -answer[1])
    # Two of the places are for the duties, where they say something else.
    likely: dict[str, float] = {}
    for code, sure in (first, *by_title[: max(1, k - 2)], *by_duties[:2], *by_title, *by_duties):
        likely.setdefault(code, sure)
    return list(likely.items())[:k]


def _asked(title: str, description: str) -> list[str]:
    """The title, and what the description says outright to be the job; of both what names a trade, the surer name first."""
    stated = [found[1] for part in _sentences(description) if (found := _POSITION.search(fold(part)))]
    named = [name for name in map(bare_title, (title, *stated[:1])) if names_a_job(name)]
    return named[::-1] if len(named) > 1 and _may_be_nameless(named[0]) else named


def _sentences(description: str) -> list[str]:
    return [part for part in _SENTENCE.split(description) if len(part.split()) > 2]


def _by_duties(description: str, k: int) -> list[tuple[str, float]]:
    return [answer for answers in _duty_coder().top(_sentences(description), k=k) for answer in answers]


@lru_cache(maxsize=4)
def _decided(names: GivenNames) -> dict[str, str]:
    """The newest decision on each title."""
    return {title_key(text): code for text, code in reversed(names.decisions)}


@lru_cache(maxsize=4)
def _titles_that_name(names: GivenNames) -> GivenNames:
    """A decision on 'nhân viên' holds for that title alone: like it are titles of every trade."""
    named = ((bare_title(text), code) for text, code in names.decisions)
    return GivenNames(names.synonyms, tuple((text, code) for text, code in named if names_a_job(text)))
