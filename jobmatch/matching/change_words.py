"""Changes in words that can be read aloud: each ends a sentence that begins with "Nếu"."""

from collections.abc import Sequence
from itertools import pairwise

from jobmatch.matching.audience import Audience
from jobmatch.matching.changes import Altered, Change
from jobmatch.matching.spoken_facts import pay_said

_STAFF = {
    Change.ASK_SEEKS: "hỏi lại và người này còn tìm việc",
    Change.ASK_AGE: "hỏi ngày sinh và người này đã đủ tuổi",
    Change.ASK_LICENCE: "hỏi ra là có bằng lái hoặc chứng chỉ việc này cần",
    Change.ASK_ABROAD: "hỏi ra là muốn đi làm ở nước ngoài",
    Change.ASK_WISH: "hỏi ra là muốn làm việc này",
    Change.ASK_TRADE: "hỏi ra là đã làm nghề này",
    Change.ASK_HOME: "hỏi ra là nhà ở gần chỗ làm",
    Change.ASK_FAR: "hỏi ra là đi làm xa được",
    Change.ASK_PAY: "hỏi ra là chỉ mong mức lương nơi tuyển trả",
    Change.ASK_PAPER: "hỏi ra là có bằng cấp việc này cần",
    Change.ASK_SCHOOL: "hỏi ra là đã học đủ như nơi tuyển cần",
    Change.ASK_YEARS: "hỏi ra là đã làm đủ số năm nơi tuyển cần",
    Change.ASK_SKILLS: "hỏi ra là biết việc nơi tuyển cần",
    Change.ASK_NIGHT: "hỏi ra là làm được ca đêm",
    Change.ASK_HEAVY: "hỏi ra là làm được việc nặng",
    Change.ASK_FREE: "hỏi ra là đang chưa có việc",
    Change.ASK_STILL: "hỏi lại và nguyện vọng vẫn như cũ",
    Change.WISH: "người này cũng muốn làm việc này",
    Change.FAR: "người này đi làm xa được",
    Change.NIGHT: "người này làm được ca đêm",
    Change.HEAVY: "người này làm được việc nặng",
    Change.ABROAD: "người này muốn đi làm ở nước ngoài",
    Change.LESS_PAY: "người này nhận mức lương {amount} một tháng",
    Change.BUS: "nơi tuyển có xe đưa đón",
    Change.ROOM: "nơi tuyển có chỗ ở",
    Change.DAY_WORK: "nơi tuyển bỏ ca đêm",
    Change.PAY: "nơi tuyển trả thêm {amount} một tháng",
    Change.BEGINNERS: "nơi tuyển nhận người chưa có kinh nghiệm",
    Change.LESS_PAPER: "nơi tuyển bớt một bậc về bằng cấp nghề",
    Change.LESS_SCHOOL: "nơi tuyển bớt một bậc về học vấn",
    Change.NO_MUST: "nơi tuyển không coi yêu cầu nào là bắt buộc",
    Change.PAPER: "người này học để có bằng cấp việc này cần",
    Change.COURSE: "người này học thêm, có bằng cao hơn một bậc",
    Change.LICENCE: "người này có thêm bằng lái hoặc chứng chỉ việc này cần",
}
# What the person can tell or do; what only the enterprise can change is the centre's talk with the enterprise.
_WORKER = {
    Change.ASK_SEEKS: "mình vẫn còn tìm việc",
    Change.ASK_AGE: "mình cho biết ngày sinh và đã đủ tuổi",
    Change.ASK_LICENCE: "mình có bằng lái hoặc chứng chỉ việc này cần",
    Change.ASK_ABROAD: "mình muốn đi làm ở nước ngoài",
    Change.ASK_WISH: "mình muốn làm việc này",
    Change.ASK_TRADE: "mình đã làm nghề này",
    Change.ASK_HOME: "nhà mình ở gần chỗ làm",
    Change.ASK_FAR: "mình đi làm xa được",
    Change.ASK_PAY: "mức lương nơi này trả là được với mình",
    Change.ASK_PAPER: "mình có bằng cấp việc này cần",
    Change.ASK_SCHOOL: "mình đã học đủ như nơi này cần",
    Change.ASK_YEARS: "mình đã làm đủ số năm nơi này cần",
    Change.ASK_SKILLS: "mình biết việc nơi này cần",
    Change.ASK_NIGHT: "mình làm được ca đêm",
    Change.ASK_HEAVY: "mình làm được việc nặng",
    Change.ASK_STILL: "nguyện vọng của mình vẫn như cũ",
    Change.WISH: "mình cũng muốn làm việc này",
    Change.FAR: "mình đi làm xa được",
    Change.NIGHT: "mình làm được ca đêm",
    Change.HEAVY: "mình làm được việc nặng",
    Change.ABROAD: "mình muốn đi làm ở nước ngoài",
    Change.LESS_PAY: "mình nhận mức lương {amount} một tháng",
    Change.PAPER: "mình học để có bằng cấp việc này cần",
    Change.COURSE: "mình học thêm, có bằng cao hơn một bậc",
    Change.LICENCE: "mình có thêm bằng lái hoặc chứng chỉ việc này cần",
}
# Nobody hears that a list would have room for them if they had no work: it would be advice to leave what they have.
_UNSAID = {Audience.STAFF: frozenset[Change](), Audience.WORKER: frozenset({Change.ASK_FREE})}
_SUBJECTS = ("người này ", "nơi tuyển ", "mình ", "hỏi ra là ")
_SAID = {Audience.STAFF: _STAFF, Audience.WORKER: _WORKER | {change: words for change, words in _STAFF.items() if change not in _WORKER}}


def changes_said(steps: Sequence[Altered], audience: Audience = Audience.STAFF) -> str:
    """One clause: "hỏi ra là làm được ca đêm, và nơi tuyển có xe đưa đón". Who is meant twice running is named once.

    Empty where this audience is not told of one of them.
    """
    if any(step.change in _UNSAID[audience] for step in steps):
        return ""
    said = [_SAID[audience][step.change].format(amount=pay_said(step.amount_vnd or 0)) for step in steps]
    later = (_without_subject(words, before) for before, words in pairwise(said))
    return ", và ".join([*said[:1], *later])


def _without_subject(words: str, before: str) -> str:
    shared = next((who for who in _SUBJECTS if words.startswith(who) and before.startswith(who)), "")
    return words.removeprefix(shared)
