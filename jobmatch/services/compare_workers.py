"""Two people side by side: what each list says of them, what speaks for one person, and what they would be together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.registry.same_person.check import Context, compare
from jobmatch.registry.same_person.evidence import MOST_LINES, lines_of
from jobmatch.registry.same_person.likeness import trait_of
from jobmatch.registry.same_person.side_by_side import Sameness, side_by_side
from jobmatch.registry.telling import tell
from jobmatch.registry.worker import WorkerDraft
from jobmatch.store import access_log, merges, provenance, review_list
from jobmatch.store.place_book import read_places
from jobmatch.store.provenance import Provenance
from jobmatch.store.review_list import ReviewChoice, ReviewLine, Walk
from jobmatch.store.told_rows import told_rows
from jobmatch.store.work import OpenReading, OpenWork
from jobmatch.store.worker_filters import WorkerChoice
from jobmatch.store.worker_lines import WorkerLine, worker_lines
from jobmatch.store.worker_reading import head_of
from jobmatch.store.worker_search import find_workers
from jobmatch.store.worker_secrets import SECRETS

__all__ = [
    "Compared",
    "Evidence",
    "Provenance",
    "ReviewChoice",
    "ReviewLine",
    "Sameness",
    "Side",
    "Speaks",
    "Twins",
    "Walk",
    "WorkerLine",
    "compare_workers",
    "find_twins",
    "pair_after",
]

PURPOSE = "So hai hồ sơ, số được che"
PURPOSE_OF_SEARCH = "Tìm hồ sơ trùng người"
LONGEST_RECORD_NO = 9  # digits; a longer number is that of a paper or a phone
SHORTEST_REASON = 5
TAIL = 4
MOST_TWINS = 20
# From here on the page offers merging first: chances are even.
LEANS_FROM = 0.5
# Less than this changes the odds by less than half: it is shown, and taken for no side.
LITTLE_BITS = 0.5


class Speaks(StrEnum):
    """For one person, against it, or too little to say."""

    FOR = "for"
    AGAINST = "against"
    LITTLE = "ask"


@dataclass(frozen=True, slots=True)
class Evidence:
    words: str
    speaks: Speaks


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two. Of numbers `values` hold the last digits, and of what is sensitive nothing, unless the page is open."""

    worker_no: int
    values: WorkerDraft
    commune: str
    sources: tuple[Provenance, ...]
    is_invited: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """`joined` is what the rows of both say together. `question` is what was asked of the pair, the conflict of numbers before all else;
    None where nobody ever asked. `kept_no` is whom a merge keeps unless the officer says otherwise.
    """

    one: Side
    other: Side
    fields: Mapping[str, Sameness]
    evidence: tuple[Evidence, ...]
    leans_to_one: bool
    joined: WorkerDraft
    joined_commune: str
    kept_no: int
    question: ReviewLine | None
    walk: Walk
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Twins:
    """People who may be meant, for somebody who was found to stand in the registry twice."""

    worker_no: int
    full_name: str
    found: tuple[WorkerLine, ...]


def compare_workers(
    open_work: OpenWork,
    one_no: int,
    other_no: int,
    choice: ReviewChoice,
    *,
    reason: str | None = None,
    account_id: int,
    now: datetime,
) -> Compared:
    """With whole numbers where `reason` says why. Both people are named in the access log, and the reason beside them."""
    if reason is not None and len(reason.strip()) < SHORTEST_REASON:
        raise Refused("reason_missing", "Chưa ghi vì sao cần xem số.", "Ghi ngắn gọn, ví dụ: đối chiếu căn cước.")
    purpose = PURPOSE if reason is None else reason.strip()
    with open_work() as work:
        session, numbers = work.session, (one_no, other_no)
        if one_no == other_no or merges.standing(session, numbers) != set(numbers):
            raise NotFound("pair_unknown", "Hai hồ sơ này không còn cùng trong sổ.", "Xem lại danh sách chờ quyết.")
        told = told_rows(session, numbers, reader=account_id, purpose=purpose, at=now)
        access_log.note(session, reader=account_id, purpose=purpose, at=now, fields=SECRETS, worker_nos=numbers)
        invited = merges.written_to(session, numbers)
        a, b = (tell(told[number]).values for number in numbers)
        one, other = (_side(session, number, values, number in invited) for number, values in zip(numbers, (a, b), strict=True))
        question = review_list.question_of_pair(session, one_no, other_no)
        walk = review_list.walk(session, choice, one_no, other_no)
        work.commit()
    evidence, score = _evidence(a, b)
    joined = tell([*told[one_no], *told[other_no]]).values
    compared = Compared(
        one,
        other,
        side_by_side(a, b),
        evidence,
        (score if question is None or question.score is None else question.score) >= LEANS_FROM,
        joined,
        next((side.commune for side, values in ((one, a), (other, b)) if _home(values) == _home(joined)), ""),
        min(numbers, key=lambda number: (number not in invited, number)),
        question,
        walk,
        is_open=reason is not None,
    )
    return compared if compared.is_open else _covered(compared)


def _side(session: Session, worker_no: int, values: WorkerDraft, is_invited: bool) -> Side:
    head = head_of(session, worker_no)
    assert head is not None
    _, sources = provenance.of_worker(session, worker_no, head.origins)
    return Side(worker_no, values, head.commune, tuple(sources), is_invited)


def _evidence(a: WorkerDraft, b: WorkerDraft) -> tuple[tuple[Evidence, ...], float]:
    """The most telling first. The measure is that of the two alone: lines and their order need no registry of thousands."""
    context, first, second = Context.of((a, b)), trait_of(a), trait_of(b)
    told = sorted(context.told(first, second), key=lambda each: -abs(each[1]))[:MOST_LINES]
    lines = tuple(Evidence(lines_of(first, second, [each])[0], _speaks(each[1])) for each in told)
    return lines, compare(a, b, context).score


def _speaks(bits: float) -> Speaks:
    if abs(bits) < LITTLE_BITS:
        return Speaks.LITTLE
    return Speaks.FOR if bits > 0 else Speaks.AGAINST


def _home(values: WorkerDraft) -> tuple[str, str]:
    return values.commune_code, values.village


def _covered(compared: Compared) -> Compared:
    one, other = (replace(side, values=_without_numbers(side.values)) for side in (compared.one, compared.other))
    return replace(compared, one=one, other=other, joined=_without_numbers(compared.joined))


def _without_numbers(values: WorkerDraft) -> WorkerDraft:
    return replace(
        values,
        citizen_id=values.citizen_id[-TAIL:],
        old_id=values.old_id[-TAIL:],
        phones=tuple(phone[-TAIL:] for phone in values.phones),
        ethnicity="",
        priority_groups=(),
    )


def pair_after(open_reading: OpenReading, choice: ReviewChoice, one_no: int, other_no: int) -> tuple[int, int] | None:
    """The next pair on the way, None where this one is the last."""
    with open_reading() as session:
        return review_list.walk(session, choice, one_no, other_no).next_pair


def find_twins(open_work: OpenWork, worker_no: int, words: str, *, today: date, account_id: int, now: datetime) -> Twins:
    """Whoever the words may mean: a name, a number of a paper, or the number of the record. Everybody shown is named in the access log."""
    with open_work() as work:
        session = work.session
        if not merges.standing(session, (worker_no,)):
            raise NotFound("worker_unknown", "Không có người này trong sổ.", "Tìm lại theo tên hoặc thôn.")
        places = read_places(session)
        choice, typed = WorkerChoice(words=words), words.strip()
        found = find_workers(session, choice, places, today=today, most=MOST_TWINS).worker_nos if typed else ()
        numbered = merges.standing(session, (int(typed),)) if typed.isdecimal() and len(typed) < LONGEST_RECORD_NO else ()
        likely = [number for number in dict.fromkeys((*numbered, *found)) if number != worker_no]
        asked, *lines = worker_lines(session, [worker_no, *likely], places, today)
        access_log.note(session, reader=account_id, purpose=PURPOSE_OF_SEARCH, at=now, fields=("list",), worker_nos=[worker_no, *likely])
        work.commit()
    return Twins(worker_no, asked.full_name, tuple(lines))
