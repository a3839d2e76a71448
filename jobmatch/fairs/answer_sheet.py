"""The answer to 'sao nhà tôi không được mời?': what was known, what decided, what to correct and where. For the person, in plain words.

It is taken home: nothing of it names another person, a priority group, health or a number by which somebody is known.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.fairs.fair import Fair
from jobmatch.fairs.tie_rule import TIE_RULE
from jobmatch.matching.shortlist import Reason
from jobmatch.matching.snapshot import Candidate


class Decided(StrEnum):
    """What decided whether the person is invited; one for each rule that can."""

    INVITED = "invited"
    NO_PLAN = "no_plan"
    REFUSED = "refused"
    CHILD = "child"
    SEEKS_NOT = "seeks_not"
    SHARED_ID = "shared_id"
    TO_CONFIRM = "to_confirm"
    HAS_A_SEAT = "has_a_seat"
    TAKEN_OFF = "taken_off"
    EXCLUDED = "excluded"
    NOT_LISTED = "not_listed"
    JOBS_FULL = "jobs_full"
    TIE = "tie"
    NO_SEAT = "no_seat"
    CHANGED_SINCE = "changed_since"


_SAID = {
    Decided.INVITED: "Đã có tên trong danh sách mời. Nếu chưa nhận được giấy mời, xin hỏi trưởng thôn.",
    Decided.NO_PLAN: "Phiên này chưa lập danh sách mời, nên chưa mời ai.",
    Decided.REFUSED: "Hồ sơ ghi là không đồng ý cho khớp việc hoặc không đồng ý nhận giấy mời, nên trung tâm không mời.",
    Decided.CHILD: "Hồ sơ ghi là chưa đủ mười lăm tuổi. Luật chưa cho đi làm, nên trung tâm không mời.",
    Decided.SEEKS_NOT: "Hồ sơ ghi là nay không tìm việc: đã có việc, đi vắng hoặc không liên lạc được. Vì vậy không mời.",
    Decided.SHARED_ID: "Hồ sơ và một hồ sơ khác đang ghi cùng một số căn cước. Chưa rõ của ai, nên chưa mời.",
    Decided.TO_CONFIRM: "Nguyện vọng ghi đã lâu, chưa có ai hỏi lại. Trung tâm chưa mời khi chưa biết còn muốn tìm việc không.",
    Decided.HAS_A_SEAT: "Đã có chỗ ở phiên này với một hồ sơ ghi trước đây.",
    Decided.TAKEN_OFF: "Cán bộ trung tâm đã đưa ra khỏi danh sách của việc này và có ghi lý do. Xin hỏi trung tâm để biết lý do.",
    Decided.EXCLUDED: "Chưa việc nào ở phiên này nhận được, vì hồ sơ có điều chưa đạt điều kiện.",
    Decided.NOT_LISTED: "Không bị loại. Với các việc của phiên này, có những người khác hợp hơn nên danh sách đã đủ.",
    Decided.JOBS_FULL: "Có việc hợp, nhưng các việc ấy đã mời đủ số người, là những người hợp hơn.",
    Decided.TIE: f"Có việc hợp và bằng điểm với người được mời cuối cùng. {TIE_RULE}",
    Decided.NO_SEAT: "Có việc hợp, nhưng hội trường hết chỗ và người được mời hợp với các việc này hơn.",
    Decided.CHANGED_SINCE: "Hồ sơ hoặc danh sách việc đã đổi sau khi lập danh sách mời, lần lập sau sẽ xét lại.",
}
_TO_DO = {
    Decided.REFUSED: "Muốn được mời thì báo lại là đồng ý, lúc nào cũng đổi được.",
    Decided.CHILD: "Nếu ngày sinh ghi sai, xin đưa căn cước để sửa.",
    Decided.SEEKS_NOT: "Nếu vẫn đang tìm việc, xin báo lại để ghi vào sổ.",
    Decided.SHARED_ID: "Xin đưa căn cước để sửa số ghi sai.",
    Decided.EXCLUDED: "Nếu điều ấy ghi sai hoặc nay đã khác, xin báo lại để sửa.",
    Decided.TO_CONFIRM: "Xin cho biết còn muốn tìm việc không, và muốn việc gì.",
}
# Whose record is looked at no further: nothing of them is matched.
NOT_MATCHED = frozenset({Decided.REFUSED, Decided.CHILD, Decided.SEEKS_NOT, Decided.SHARED_ID})
_ANSWERS = {Answer.YES: "được", Answer.NO: "không"}
_NOT_KNOWN = "chưa rõ"


@dataclass(frozen=True, slots=True)
class AnswerJob:
    """A vacancy of the fair near to the person. `place` on its list of `listed` people, 0: not on it, or `is_put_on` by an officer.

    `way` ends a sentence with "Nếu".
    """

    title: str
    enterprise: str
    place: int
    listed: int
    reasons: tuple[Reason, ...]
    way: str = ""
    is_put_on: bool = False

    @property
    def stands(self) -> str:
        if self.place:
            return f"Đứng thứ {self.place} trong danh sách {self.listed} người của việc này."
        if self.is_put_on:
            return f"Cán bộ trung tâm đã ghi thêm vào danh sách {self.listed} người của việc này."
        return f"Chưa vào danh sách {self.listed} người của việc này."


@dataclass(frozen=True, slots=True)
class PersonAnswer:
    """`facts` are what the ranking was given, by name; `unknown` what nobody has asked. `told_on`: when the wish was told or confirmed.

    `because` says what keeps who is excluded from every vacancy.
    """

    worker_no: int
    full_name: str
    home: str
    decided: Decided
    facts: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]
    told_on: date | None
    jobs: tuple[AnswerJob, ...]
    because: tuple[str, ...] = ()

    @property
    def answer(self) -> str:
        return " ".join((_SAID[self.decided], *self.because))

    @property
    def to_do(self) -> tuple[str, ...]:
        """What the person can tell, that of the rule that decided first."""
        said = [_TO_DO[self.decided]] if self.decided in _TO_DO else []
        if self.decided is not Decided.INVITED and self.unknown:
            said.append(f"Xin cho biết thêm: {', '.join(self.unknown)}.")
        return tuple(said)


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """`matched_on` is the day of the records that were ranked, `planned_on` and `planned_by` of the list of invitations."""

    fair: Fair
    people: tuple[PersonAnswer, ...]
    matched_on: date | None
    planned_on: date | None
    planned_by: str
    organisation: str
    phone: str
    printed_on: date


def decided_by_seats(own: Collection[str], full: Collection[str], tied: bool, hall_is_full: bool) -> Decided:
    """Why somebody on the lists `own`, one or more, has no seat, as the plan gives it; `full` jobs have all that may be invited."""
    if tied:
        return Decided.TIE
    if all(ref in full for ref in own):
        return Decided.JOBS_FULL
    return Decided.NO_SEAT if hall_is_full else Decided.CHANGED_SINCE


def facts_used(person: Candidate, home: str) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """What the ranking knows of somebody, by name, and the names of what it does not know. Health and children are not among them."""
    said = person.constraints
    asked = person.wage_min_vnd or person.wage_max_vnd
    known = (
        ("việc muốn làm", person.wish_text),
        ("nghề đang làm", person.current_job),
        ("số năm làm nghề", _years(person.experience_years) if person.current_job else ""),
        ("nghề đã học", person.major),
        ("học vấn", EDUCATION[person.education] if person.education is not None else ""),
        ("bằng cấp nghề", QUALIFICATION[person.qualification] if person.qualification is not None else ""),
        ("bằng lái, chứng chỉ", ", ".join(person.licences)),
        ("lương mong muốn", f"từ {asked:,} đồng một tháng".replace(",", ".") if asked else ""),
        ("nhà ở", home),
        ("muốn làm ở đâu", person.wish_place_text),
        ("làm ca đêm", _ANSWERS.get(said.night_shift, "")),
        ("làm việc nặng", _ANSWERS.get(said.heavy_work, "")),
        ("đi làm xa", _ANSWERS.get(said.far_away, "")),
        ("đi làm ở nước ngoài", _ANSWERS.get(said.abroad, "")),
    )
    # What most people do not have is not asked for as if it were missing.
    optional = {"nghề đã học", "bằng lái, chứng chỉ", "muốn làm ở đâu", "số năm làm nghề", "đi làm ở nước ngoài"}
    missing = (name for name, words in known if not words and name not in optional)
    return tuple((name, words) for name, words in known if words), tuple(missing)


def _years(years: float | None) -> str:
    return "" if years is None else f"{years:g}".replace(".", ",") + " năm"
