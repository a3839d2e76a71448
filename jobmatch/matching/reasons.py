"""Why this person for this vacancy, in short spoken Vietnamese; each sentence names a fact of the pair."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.occupations import closeness
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.matching.block import code_of, coded, says_wish
from jobmatch.matching.conditions import Condition
from jobmatch.matching.employers import employer_names, names_employer
from jobmatch.matching.need import Need
from jobmatch.matching.shortlist import Contribution, Reason, ReasonKind
from jobmatch.matching.sight import distance_km
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.spoken_facts import (
    EDUCATION_ASKED,
    EDUCATION_SAID,
    QUALIFICATION_SAID,
    first_that_fits,
    job_said,
    km_said,
    pay_said,
    place_said,
    title_said,
    years_said,
)
from jobmatch.registry.worker import WishKind
from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.folding import fold

MOST_FOR, LEAST_FOR, MOST_AGAINST, MOST_ASKED = 5, 2, 3, 3
# Values of the way to work, and of pay, from which they speak for a pair: about a third of those who fit in all else would still come.
_GOOD_WAY, _WAY_OF_WILLING, _GOOD_PAY = 0.7, 0.6, 0.6
_SAME_TRADE, _NEAR_TRADE = 0.95, 0.4
# What is asked first: what could still exclude, then what this very job is hard about, then what any job would ask.
_ASKED_FIRST = (
    "child",
    "minor",
    "licence",
    "abroad",
    "wish",
    "shift",
    "heavy",
    "fresh",
    "qualification",
    "education",
    "experience",
    "pay",
    "travel",
    "trade",
    "free",
)
_ORDER = ("thứ nhất", "thứ hai", "thứ ba", "thứ tư")
_DAILY_KM = 30.0
_DAYS_A_MONTH = 30
_STALE_DAYS = 180


@dataclass(frozen=True, slots=True)
class Pair:
    """One candidate, one vacancy, and what one feature found (`value` None = not known)."""

    candidate: Candidate
    need: Need
    value: float | None
    wish_age_days: int | None = None

    @property
    def occupation(self) -> str:
        return self.need.posting.occupation


FOR, AGAINST, ASK = ReasonKind.FOR, ReasonKind.AGAINST, ReasonKind.ASK
Said = tuple[ReasonKind, str] | None


def _wish(pair: Pair) -> Said:
    met = _wish_met(pair) or _wish_open(pair)
    if met or says_wish(pair.candidate):
        return met or _wish_missed(pair)
    return ASK, "Chưa rõ muốn làm việc gì."


def _wish_met(pair: Pair) -> Said:
    """The very employer, or a trade named in a wish."""
    if names_employer(fold(pair.candidate.wish_text), employer_names(pair.need.vacancy.enterprise)):
        return FOR, "Muốn vào đúng công ty này."
    named = coded(pair.candidate.wishes)
    near = [closeness(wish.occupation, pair.occupation) for wish in named]
    at = int(np.argmax(near)) if named else 0
    if not named or near[at] < _NEAR_TRADE:
        return None
    job = job_said(named[at].text, named[at].occupation)
    if near[at] >= _SAME_TRADE:
        return FOR, f"Ghi nguyện vọng {_ORDER[at]} là {job}, đúng nghề này."
    return FOR, f"Muốn làm {job}, nghề gần với việc này."


def _wish_open(pair: Pair) -> Said:
    """A wish that names no trade: abroad, any work, factory work."""
    kinds = {wish.kind for wish in pair.candidate.wishes}
    if pair.need.is_abroad and WishKind.ABROAD in kinds:
        return FOR, "Ghi nguyện vọng đi làm việc ở nước ngoài."
    if WishKind.ANY in kinds:
        return FOR, "Nói là nhận việc nào cũng được."
    in_factory = WishKind.AMBIGUOUS in kinds and pair.need.is_factory
    return (FOR, "Muốn làm trong công ty, nhà máy.") if in_factory else None


def _wish_missed(pair: Pair) -> Said:
    named = coded(pair.candidate.wishes)
    wanted = f"Muốn làm {job_said(named[0].text, named[0].occupation)}" if named else "Nguyện vọng đã ghi"
    return AGAINST, f"{wanted}, khác với việc này."


def _trade(pair: Pair) -> Said:
    worker = pair.candidate
    if not worker.current_job and not worker.major:
        return ASK, "Chưa rõ đã từng làm việc gì."
    code = code_of(fold(worker.current_job))[0]
    job = job_said(worker.current_job, code)
    if job and closeness(code, pair.occupation) >= _NEAR_TRADE:
        years = worker.experience_years
        return FOR, f"Đã làm {job} {years_said(years)}." if years else f"Đang làm {job}, mới vào nghề."
    learnt = code_of(fold(worker.major))[0]
    if learnt and closeness(learnt, pair.occupation) >= _NEAR_TRADE:
        return FOR, f"Đã học nghề {job_said(worker.major, learnt)}."
    if not job:
        return None
    taught = ", nơi tuyển sẽ dạy việc" if pair.need.posting.training_given is Answer.YES else ""
    return AGAINST, first_that_fits(f"Đang làm {job}, chưa làm nghề này{taught}.", f"Đang làm {job}, chưa làm nghề này.")


def _travel(pair: Pair) -> Said:
    worker, posting = pair.candidate, pair.need.posting
    home = default_gazetteer().get(worker.place_id) if worker.place_id else None
    if pair.need.is_abroad:
        return _abroad(pair, place_said(worker.village, home.name if home else ""))
    km = distance_km(worker.place_id, posting.workplace)
    if pair.value is None or home is None or np.isnan(km):
        return ASK, "Chưa rõ nhà cách chỗ làm bao xa."
    return _way_said(pair, km, home.name)


def _way_said(pair: Pair, km: float, commune: str) -> Said:
    worker, posting = pair.candidate, pair.need.posting
    help_given = ", có xe đưa đón" if posting.bus is Answer.YES else ", có chỗ ở" if posting.housing is Answer.YES else ""
    home, way = place_said(worker.village, commune), km_said(km)
    value = pair.value or 0.0
    if value >= _WAY_OF_WILLING and km > _DAILY_KM and worker.constraints.far_away is Answer.YES:
        return FOR, first_that_fits(f"Nhà ở {home}, cách {way}, đi làm xa được{help_given}.", f"Nhà cách {way}, nhưng đi làm xa được.")
    if value >= _GOOD_WAY:
        return FOR, first_that_fits(f"Nhà ở {home}, cách chỗ làm {way}{help_given}.", f"Nhà cách chỗ làm {way}.")
    lacking = help_given or ", chưa có xe đưa đón"
    return AGAINST, first_that_fits(f"Nhà ở {home}, cách chỗ làm {way}{lacking}.", f"Nhà cách chỗ làm {way}.")


def _abroad(pair: Pair, home: str) -> Said:
    """Where the will to go is not known, the condition of the same name asks."""
    if pair.value is None:
        return None
    if not home:
        return FOR, "Muốn đi làm ở nước ngoài."
    return FOR, first_that_fits(f"Nhà ở {home}, muốn đi làm ở nước ngoài.", "Muốn đi làm ở nước ngoài.")


def _pay(pair: Pair) -> Said:
    asked = pair.candidate.wage_min_vnd or pair.candidate.wage_max_vnd
    low, high = pair.need.pay_from_vnd, pair.need.pay_to_vnd
    if asked is None:
        return ASK, "Chưa rõ mong lương bao nhiêu."
    if low is None or high is None:
        return ASK, f"Mong {pay_said(asked)}, nơi tuyển chưa nói rõ mức lương."
    if asked <= high and (pair.value or 0.0) < _GOOD_PAY:
        return AGAINST, first_that_fits(f"Mong {pay_said(asked)}, gần mức cao nhất nơi tuyển trả.", "Mong lương gần mức cao nhất.")
    if asked <= high:
        offered = f"từ {pay_said(low)}" if asked <= low else f"đến {pay_said(high)}"
        return FOR, first_that_fits(f"Mong {pay_said(asked)}, nơi tuyển trả {offered}.", f"Mong {pay_said(asked)}, nơi tuyển trả được.")
    return AGAINST, first_that_fits(
        f"Mong {pay_said(asked)}, nơi tuyển chỉ trả đến {pay_said(high)}.", "Mong lương cao hơn mức nơi tuyển trả."
    )


def _qualification(pair: Pair) -> Said:
    asked, shown = pair.need.qualification, pair.candidate.qualification
    if not asked:
        return None
    if shown is None:
        return ASK, f"Việc này cần {QUALIFICATION_SAID[asked]}, chưa rõ có không."
    if shown >= asked:
        return FOR, f"Có {_held(shown)}, đủ như nơi tuyển cần."
    if pair.value == 1.0:
        return FOR, f"Chưa có bằng nhưng đã thạo nghề {years_said(pair.candidate.experience_years or 1)}."
    return AGAINST, f"Việc này cần {QUALIFICATION_SAID[asked]}, hồ sơ ghi {QUALIFICATION_SAID[shown]}."


def _held(qualification: int) -> str:
    return QUALIFICATION_SAID[qualification] if qualification > 1 else "nghề trong tay"


def _education(pair: Pair) -> Said:
    asked, shown = pair.need.education, pair.candidate.education
    if not asked:
        return None
    if shown is None:
        return ASK, "Chưa rõ đã học hết lớp mấy."
    if shown >= asked:
        return FOR, f"Học vấn {EDUCATION_SAID[shown]}, đủ như nơi tuyển cần."
    return AGAINST, f"Nơi tuyển cần học {EDUCATION_ASKED[asked]}, hồ sơ ghi {EDUCATION_SAID[shown]}."


def _experience(pair: Pair) -> Said:
    """Years that suffice are told with the trade."""
    asked = pair.need.posting.experience_years
    if not asked or pair.value == 1.0:
        return None
    if pair.value is None:
        return ASK, f"Việc này cần người đã làm {years_said(asked)}, chưa rõ có không."
    return AGAINST, f"Việc này cần người đã làm {years_said(asked)}, hồ sơ ghi ít hơn."


def _licence(pair: Pair) -> Said:
    """Without the licence the condition of the same name asks or excludes."""
    asked = pair.need.posting.licence_classes
    return (FOR, "Có bằng lái hoặc chứng chỉ mà việc này cần.") if asked and pair.value == 1.0 else None


def _shift(pair: Pair) -> Said:
    if not pair.need.is_night:
        says_no = pair.candidate.constraints.night_shift is Answer.NO
        return (FOR, "Không làm ca đêm, việc này làm ban ngày.") if says_no else None
    if pair.value is None:
        return ASK, "Chưa rõ có làm được ca đêm không."
    return (FOR, "Nói là làm được ca đêm.") if pair.value else (AGAINST, "Nói là không làm ca đêm, việc này có ca đêm.")


def _heavy(pair: Pair) -> Said:
    if not pair.need.is_heavy:
        says_no = pair.candidate.constraints.heavy_work is Answer.NO
        return (FOR, "Cần việc nhẹ, việc này không nặng.") if says_no else None
    if pair.value is None:
        return ASK, "Việc này nặng, chưa rõ có làm được không."
    return (FOR, "Nói là làm được việc nặng.") if pair.value else (AGAINST, "Nói là không làm việc nặng, việc này nặng.")


def _free(pair: Pair) -> Said:
    if pair.value is None:
        return ASK, "Chưa rõ hiện có việc làm chưa."
    if pair.candidate.employment == "unemployed":
        return FOR, "Đang chưa có việc, có thể đi làm sớm."
    if pair.candidate.employment == "inactive":
        return FOR, "Hiện không đi làm ở đâu."
    return AGAINST, "Hiện đang có việc khác."


def _fresh(pair: Pair) -> Said:
    days = pair.wish_age_days
    if days is None or days < _STALE_DAYS:
        return None
    return ASK, f"Nguyện vọng ghi từ {number_in_words(days // _DAYS_A_MONTH)} tháng trước, cần hỏi còn không."


# Feature -> what there is to say of it, each under the name of its own aspect.
_SAYS: dict[str, tuple[tuple[str, Callable[[Pair], Said]], ...]] = {
    "job": (("wish", _wish), ("trade", _trade)),
    **{
        name: ((name, says),)
        for name, says in (
            ("qualification", _qualification),
            ("education", _education),
            ("experience", _experience),
            ("licence", _licence),
            ("travel", _travel),
            ("pay", _pay),
            ("shift", _shift),
            ("heavy", _heavy),
            ("free", _free),
            ("fresh", _fresh),
        )
    },
}


def reasons_of(
    candidate: Candidate, need: Need, contributions: Sequence[Contribution], asked: Sequence[Condition], wish_age_days: int | None
) -> tuple[Reason, ...]:
    """Two to five reasons for, up to three against, up to three questions; those with most points first."""
    said: dict[ReasonKind, list[tuple[int, Reason]]] = {FOR: [], AGAINST: [], ASK: []}
    for condition in asked:
        said[ASK].append((0, Reason(ASK, condition.name, condition.ask)))
    for part in contributions:
        for aspect, says in _SAYS.get(part.feature, ()):
            if found := says(Pair(candidate, need, part.value, wish_age_days)):
                said[found[0]].append((part.points, Reason(found[0], aspect, found[1])))
    said[FOR] += _always_true(need, LEAST_FOR - len(said[FOR]))
    most = {FOR: MOST_FOR, AGAINST: MOST_AGAINST, ASK: MOST_ASKED}
    return tuple(reason for kind in (FOR, AGAINST, ASK) for _, reason in _most_telling(said[kind], kind)[: most[kind]])


def _most_telling(said: list[tuple[int, Reason]], kind: ReasonKind) -> list[tuple[int, Reason]]:
    """What gave most comes first among reasons for, what gave least among those against, the gravest question among questions."""
    if kind is ASK:
        return sorted(said, key=lambda one: _ASKED_FIRST.index(one[1].feature))
    return sorted(said, key=lambda one: -one[0] if kind is FOR else one[0])


def _always_true(need: Need, missing: int) -> list[tuple[int, Reason]]:
    """What speaks for anybody, used only where a pair has hardly anything of its own."""
    title = title_said(need.posting.occupation) or "việc này"
    general = (
        ("qualification", "Việc này không đòi bằng cấp nghề.", need.qualification == 0),
        ("licence", "Việc này không cần bằng lái xe.", not need.posting.licence_classes),
        ("shift", "Việc này làm ban ngày.", not need.is_night),
        ("wish", f"Nơi tuyển đang cần người làm {title}.", True),
        ("trade", "Nơi tuyển còn nhận hồ sơ.", True),
    )
    chosen = [(0, Reason(FOR, feature, text)) for feature, text, holds in general if holds]
    return chosen[: max(missing, 0)]
