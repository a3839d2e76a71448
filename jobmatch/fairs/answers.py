"""What outcomes of past fairs say about pairs: who was shown a vacancy, and how far that went."""

from collections.abc import Iterable, Iterator

from jobmatch.fairs.outcome import Outcome
from jobmatch.matching.learning import Answer, Step

_ANSWERED = {"hired": True, "rejected": False, "declined": False}


def answers(outcomes: Iterable[Outcome]) -> list[Answer]:
    """Every answer that somebody gave.

    Whoever came without a letter says nothing: all of them came, and of those who stayed at home nobody knows. A letter because of a
    commune's list names no vacancy, so that it says whether the person came and nothing of a pair; the interview that they had does.
    A vacancy that nobody was sent to is no answer of anybody.
    """
    known = [each for each in outcomes if each.invited]
    with_interviews = {each.fair_code for each in known if each.interviewed_ref}
    return [answer for each in known for answer in _answers(each, are_interviews_kept=each.fair_code in with_interviews)]


def _answers(of: Outcome, *, are_interviews_kept: bool) -> Iterator[Answer]:
    if of.vacancy_ref and of.attended is not None:
        yield Answer(of.fair_code, of.vacancy_ref, of.worker_id, Step.ATTENDED, of.attended)
    if of.vacancy_ref and of.attended and are_interviews_kept:
        yield Answer(of.fair_code, of.vacancy_ref, of.worker_id, Step.INTERVIEWED, of.interviewed_ref == of.vacancy_ref)
    if of.interviewed_ref and of.interview_result in _ANSWERED:
        is_hired = _ANSWERED[of.interview_result]
        yield Answer(of.fair_code, of.interviewed_ref, of.worker_id, Step.HIRED, is_hired)
        if is_hired and of.started is not None:
            yield Answer(of.fair_code, of.interviewed_ref, of.worker_id, Step.STARTED, of.started)
            if of.started and of.still_working is not None:
                yield Answer(of.fair_code, of.interviewed_ref, of.worker_id, Step.STAYED, of.still_working)
