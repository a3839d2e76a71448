"""Findings in words, for each audience: short sentences that can be read aloud, longest first where one breath may not do for all.

An audience for which a finding has no sentence is not told of it. The places in a sentence are facts of `audience.Fact`, and each audience
has those alone that it may hear: the suite holds every template against that list.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from jobmatch.matching.audience import Audience, Fact
from jobmatch.matching.findings import Finding
from jobmatch.matching.shortlist import Reason, ReasonKind
from jobmatch.matching.spoken_facts import MAX_SYLLABLES
from jobmatch.text.ear.syllables import syllables

Templates = Mapping[str, tuple[str, ...]]

STAFF: Templates = {
    "wish.employer": ("Muốn vào làm đúng nơi này.",),
    "wish.same": ("Muốn {wished}, đúng việc này.",),
    "wish.same_later": ("Nguyện vọng {wish_order} là {wished}, đúng việc này.", "Cũng muốn {wished}, đúng việc này."),
    "wish.near": ("Muốn {wished}, nghề gần với việc này.",),
    "wish.abroad": ("Muốn đi làm ở nước ngoài.",),
    "wish.any": ("Nói là việc gì cũng nhận.",),
    "wish.factory": ("Muốn làm trong nhà máy, việc này ở nhà máy.",),
    "wish.other": ("Muốn {other_wish}, khác với việc này.",),
    "wish.at_home": ("Muốn {wished}, nhưng chưa nói muốn đi nước ngoài.",),
    "wish.only_abroad": ("Chỉ ghi muốn đi nước ngoài, việc này ở trong nước.",),
    "wish.only_factory": ("Muốn làm trong nhà máy, việc này không ở nhà máy.",),
    "wish.unlike": ("Nguyện vọng đã ghi không phải việc này.",),
    "wish.unknown": ("Chưa rõ muốn làm việc gì.",),
    "trade.same_years": ("Đã {done} {years}, đúng nghề này.",),
    "trade.same_enough": ("Đã {done} {years}, đủ số năm nơi tuyển cần.",),
    "trade.same_new": ("Đang {done}, đúng nghề này, nhưng mới vào nghề.",),
    "trade.same_undated": ("Đang {done}, đúng nghề này.",),
    "trade.near_years": ("Đã {done} {years}, nghề gần với việc này.",),
    "trade.near_enough": ("Đã {done} {years}, nghề gần với việc này.",),
    "trade.near_new": ("Đang {done}, nghề gần với việc này, nhưng mới vào nghề.",),
    "trade.near_undated": ("Đang {done}, nghề gần với việc này.",),
    "trade.learnt": ("Đã học {learnt}, hợp với việc này.",),
    "trade.other": ("Đã {done} {years}, chưa làm nghề này.", "Đang {done}, chưa làm nghề này."),
    "trade.learnt_other": ("Đã học {learnt}, khác với việc này.",),
    "trade.unread": ("Việc đang làm ghi chưa rõ, cần hỏi lại.",),
    "trade.unknown": ("Chưa rõ đã từng làm nghề gì.",),
    "job.other": ("Muốn {other_wish}, đã {done} {years}, đều khác việc này.", "Muốn {other_wish}, đang {done}, đều khác việc này."),
    "travel.at_home": ("Nhà ở {home}, ngay gần chỗ làm.", "Nhà ở ngay gần chỗ làm."),
    "travel.near": ("Nhà ở {home}, cách chỗ làm {way}.", "Nhà ở {commune}, cách chỗ làm {way}."),
    "travel.near_helped": ("Nhà ở {home}, cách chỗ làm {way}, {help}.", "Nhà ở {commune}, cách chỗ làm {way}, {help}."),
    "travel.willing": ("Nhà ở {home}, cách chỗ làm {way}, nhưng đi làm xa được.", "Nhà ở {commune}, cách {way}, nhưng đi làm xa được."),
    "travel.willing_helped": ("Nhà ở {home}, cách {way}, đi làm xa được, {help}.", "Nhà ở {commune}, cách {way}, đi làm xa được, {help}."),
    "travel.wished": ("Nhà ở {home}, cách {way}, nhưng ghi muốn làm ở vùng đó.", "Nhà ở {commune}, cách {way}, ghi muốn làm ở vùng đó."),
    "travel.by_boat": ("Nhà ở {home}, phải đi tàu mới đến chỗ làm.", "Nhà ở {commune}, phải đi tàu mới đến chỗ làm."),
    "travel.far": ("Nhà ở {home}, cách chỗ làm {way}.", "Nhà ở {commune}, cách chỗ làm {way}."),
    "travel.far_helped": ("Nhà ở {home}, cách chỗ làm {way}, dù {help}.", "Nhà ở {commune}, cách chỗ làm {way}, dù {help}."),
    "travel.abroad_from": ("Nhà ở {home}, muốn đi làm ở nước ngoài.",),
    "travel.abroad": ("Muốn đi làm ở nước ngoài.",),
    "travel.unknown": ("Chưa rõ nhà ở xã nào, nên chưa biết đường đi làm.",),
    "travel.unknown_place": ("Nhà ở {home}, chưa rõ chỗ làm ở đâu.", "Chưa rõ chỗ làm ở đâu."),
    "pay.from": ("Mong lương {pay_asked}, nơi tuyển trả từ {pay_low}.",),
    "pay.to": ("Mong lương {pay_asked}, nơi tuyển trả đến {pay_high}.",),
    "pay.about": ("Mong lương {pay_asked}, nơi tuyển trả gần bằng, đến {pay_high}.",),
    "pay.near_top": ("Mong lương {pay_asked}, gần mức cao nhất nơi tuyển trả.",),
    "pay.above": ("Mong lương {pay_asked}, nơi tuyển chỉ trả đến {pay_high}.",),
    "pay.unsaid": ("Mong lương {pay_asked}, nơi tuyển chưa nói rõ trả bao nhiêu.",),
    "pay.unknown": ("Chưa rõ mong lương bao nhiêu.",),
    "qualification.enough": ("{paper}, đủ như nơi tuyển cần.",),
    "qualification.skilled": ("Chưa có bằng nhưng đã thạo nghề {years}.",),
    "qualification.short": ("Việc này cần {paper_asked}, hồ sơ ghi {paper}.",),
    "qualification.unknown": ("Việc này cần {paper_asked}, chưa rõ có không.",),
    "qualification.unasked": ("{paper}, việc này không đòi bằng cấp.",),
    "education.enough": ("{school}, đủ như nơi tuyển cần.",),
    "education.short": ("Nơi tuyển cần {school_asked}, hồ sơ ghi {school}.",),
    "education.unknown": ("Nơi tuyển cần {school_asked}, chưa rõ đã học đến đâu.",),
    "education.unasked": ("{school}, việc này không đòi học vấn.",),
    "experience.short": ("Việc này cần người đã làm {years_asked}, hồ sơ ghi ít hơn.",),
    "experience.unknown": ("Việc này cần người đã làm {years_asked}, chưa rõ có không.",),
    "licence.held": ("Có {licence}, đúng như việc này cần.",),
    "licence.ask": ("Việc này cần {licence_asked}, chưa rõ có không.",),
    "licence.fails": ("Bằng lái đã ghi không đủ, việc này cần {licence_asked}.",),
    "shift.yes": ("Nói là làm được ca đêm.",),
    "shift.no": ("Nói là không làm ca đêm, việc này có ca đêm.",),
    "shift.unknown": ("Việc này có ca đêm, chưa rõ có làm được không.",),
    "shift.by_day": ("Không làm ca đêm, việc này làm ban ngày.",),
    "heavy.yes": ("Nói là làm được việc nặng.",),
    "heavy.no": ("Nói là không làm việc nặng, việc này nặng.",),
    "heavy.unknown": ("Việc này nặng, chưa rõ có làm được không.",),
    "heavy.light": ("Cần việc nhẹ, việc này không nặng.",),
    "free.unemployed": ("Đang chưa có việc, có thể đi làm sớm.",),
    "free.inactive": ("Hiện không đi làm ở đâu.",),
    "free.working": ("Hiện đang đi làm nơi khác.",),
    "free.unknown": ("Chưa rõ hiện có việc làm chưa.",),
    "fresh.old": ("Nguyện vọng ghi từ {wish_age} tháng trước, cần hỏi còn không.",),
    "offer.training": ("Nơi tuyển dạy việc cho người mới.",),
    "offer.room": ("Nơi tuyển có chỗ ở cho người làm.",),
    "offer.bus": ("Nơi tuyển có xe đưa đón.",),
    "offer.pay": ("Nơi tuyển trả từ {pay_low} đến {pay_high} một tháng.",),
    "offer.fixed_pay": ("Nơi tuyển trả {pay_low} một tháng.",),
    "offer.no_paper": ("Việc này không đòi bằng cấp nghề.",),
    "offer.by_day": ("Việc này làm ban ngày.",),
    "offer.places": ("Nơi tuyển cần {quantity} người {title}.",),
    "offer.open": ("Nơi tuyển còn nhận hồ sơ.",),
    "child.ask": ("Cần hỏi ngày sinh: phải đủ mười lăm tuổi mới được đi làm.",),
    "child.fails": ("Chưa đủ mười lăm tuổi, luật chưa cho đi làm.",),
    "minor.ask": ("Cần hỏi ngày sinh: việc này phải đủ mười tám tuổi.",),
    "minor.fails": ("Chưa đủ mười tám tuổi, luật không cho làm việc này.",),
    "abroad.ask": ("Chưa rõ có muốn đi làm ở nước ngoài không.",),
    "abroad.fails": ("Đã nói là không đi làm ở nước ngoài.",),
    "needs_no_work.fails": ("Đã ghi là không có nhu cầu tìm việc.",),
    "wish.ask_any": ("Nói là việc gì cũng nhận, cần hỏi có muốn {title} không.",),
}

# What an interview needs: what somebody can do, and from which commune they would come. No question that only the centre may ask.
ENTERPRISE: Templates = {
    "wish.employer": ("Muốn vào làm ở đơn vị mình.",),
    "wish.same": ("Muốn {wished}, đúng việc đang tuyển.",),
    "wish.same_later": ("Muốn {wished}, đúng việc đang tuyển.",),
    "wish.near": ("Muốn {wished}, nghề gần với việc đang tuyển.",),
    "wish.abroad": ("Muốn đi làm ở nước ngoài.",),
    "wish.any": ("Sẵn sàng nhận việc này.",),
    "wish.factory": ("Muốn làm trong nhà máy.",),
    "trade.same_years": ("Đã {done} {years}, đúng nghề đang tuyển.",),
    "trade.same_enough": ("Đã {done} {years}, đủ số năm yêu cầu.",),
    "trade.same_new": ("Đã {done}, đúng nghề đang tuyển, mới vào nghề.",),
    "trade.same_undated": ("Đã {done}, đúng nghề đang tuyển.",),
    "trade.near_years": ("Đã {done} {years}, nghề gần với việc đang tuyển.",),
    "trade.near_enough": ("Đã {done} {years}, nghề gần với việc đang tuyển.",),
    "trade.near_new": ("Đã {done}, nghề gần với việc đang tuyển, mới vào nghề.",),
    "trade.near_undated": ("Đã {done}, nghề gần với việc đang tuyển.",),
    "trade.learnt": ("Đã học {learnt}, hợp với việc đang tuyển.",),
    "trade.other": ("Chưa làm nghề này, cần dạy việc.",),
    "trade.learnt_other": ("Chưa làm nghề này, cần dạy việc.",),
    "job.other": ("Chưa làm nghề này, cần dạy việc.",),
    "travel.at_home": ("Ở {commune}, ngay gần chỗ làm.",),
    "travel.near": ("Ở {commune}, cách chỗ làm {way}.",),
    "travel.near_helped": ("Ở {commune}, cách chỗ làm {way}.",),
    "travel.willing": ("Ở {commune}, cách chỗ làm {way}, đi làm xa được.", "Ở {commune}, đi làm xa được."),
    "travel.willing_helped": ("Ở {commune}, cách chỗ làm {way}, đi làm xa được.", "Ở {commune}, đi làm xa được."),
    "travel.wished": ("Ở {commune}, muốn làm ở vùng này.",),
    "travel.by_boat": ("Ở {commune}, phải đi tàu mới đến chỗ làm.",),
    "travel.far": ("Ở {commune}, cách chỗ làm {way}, nên tính xe đưa đón.", "Ở {commune}, cách chỗ làm {way}."),
    "travel.far_helped": ("Ở {commune}, cách chỗ làm {way}.",),
    "travel.abroad_from": ("Ở {commune}, muốn đi làm ở nước ngoài.",),
    "travel.abroad": ("Muốn đi làm ở nước ngoài.",),
    "pay.from": ("Mức lương đăng tuyển hợp với mong muốn.",),
    "pay.to": ("Mức lương đăng tuyển hợp với mong muốn.",),
    "pay.about": ("Mức lương đăng tuyển gần với mong muốn.",),
    "qualification.enough": ("{paper}, đủ như yêu cầu đăng tuyển.",),
    "qualification.skilled": ("Chưa có bằng nhưng đã thạo nghề {years}.",),
    "qualification.short": ("Đăng tuyển cần {paper_asked}, hồ sơ ghi {paper}.",),
    "qualification.unknown": ("Khi gặp nên hỏi có {paper_asked} không.",),
    "education.enough": ("{school}, đủ như yêu cầu đăng tuyển.",),
    "education.short": ("Đăng tuyển cần {school_asked}, hồ sơ ghi {school}.",),
    "education.unknown": ("Khi gặp nên hỏi đã {school_asked} chưa.",),
    "experience.short": ("Đăng tuyển cần người đã làm {years_asked}, hồ sơ ghi ít hơn.",),
    "experience.unknown": ("Khi gặp nên hỏi đã làm nghề này được mấy năm.",),
    "licence.held": ("Có {licence}, đúng như yêu cầu.",),
    "licence.ask": ("Khi gặp nên xem {licence_asked}.",),
    "shift.yes": ("Làm được ca đêm.",),
    "shift.unknown": ("Khi gặp nên hỏi có làm được ca đêm không.",),
    "heavy.yes": ("Làm được việc nặng.",),
    "heavy.unknown": ("Khi gặp nên nói rõ việc này nặng.",),
    "free.unemployed": ("Có thể đi làm sớm.",),
}

# To the person, about the job. "Mình" is how people here are spoken to whatever their age.
WORKER: Templates = {
    "wish.employer": ("Mình ghi muốn vào làm đúng nơi này.",),
    "wish.same": ("Mình muốn {wished}, nơi này đang tuyển đúng việc ấy.",),
    "wish.same_later": ("Mình cũng ghi muốn {wished}, nơi này đang tuyển đúng việc ấy.",),
    "wish.near": ("Mình muốn {wished}, việc này gần với nghề ấy.",),
    "wish.abroad": ("Mình muốn đi làm ở nước ngoài, việc này ở nước ngoài.",),
    "wish.any": ("Mình nói việc gì cũng nhận, việc này ai cũng học làm được.",),
    "wish.factory": ("Mình muốn làm trong nhà máy, việc này ở nhà máy.",),
    "wish.other": ("Mình muốn {other_wish}, còn việc này là việc khác.",),
    "wish.at_home": ("Mình muốn {wished}, nhưng việc này ở nước ngoài.",),
    "wish.only_abroad": ("Mình chỉ ghi muốn đi nước ngoài, việc này ở trong nước.",),
    "wish.only_factory": ("Mình muốn làm trong nhà máy, việc này không ở nhà máy.",),
    "wish.unlike": ("Việc này khác với nguyện vọng mình đã ghi.",),
    "wish.unknown": ("Xin cho biết mình muốn làm việc gì.",),
    "wish.ask_any": ("Mình nói việc gì cũng nhận, có muốn {title} không?",),
    "trade.same_years": ("Mình đã {done} {years}, đúng nghề nơi này cần.",),
    "trade.same_enough": ("Mình đã {done} {years}, đủ số năm nơi này cần.",),
    "trade.same_new": ("Mình đang {done}, đúng nghề nơi này cần.",),
    "trade.same_undated": ("Mình đang {done}, đúng nghề nơi này cần.",),
    "trade.near_years": ("Mình đã {done} {years}, nghề gần với việc này.",),
    "trade.near_enough": ("Mình đã {done} {years}, nghề gần với việc này.",),
    "trade.near_new": ("Mình đang {done}, nghề gần với việc này.",),
    "trade.near_undated": ("Mình đang {done}, nghề gần với việc này.",),
    "trade.learnt": ("Mình đã học {learnt}, hợp với việc này.",),
    "trade.other": ("Mình đã {done} {years}, chưa làm nghề này.", "Mình đang {done}, chưa làm nghề này."),
    "trade.learnt_other": ("Mình đã học {learnt}, còn việc này là nghề khác.",),
    "trade.unread": ("Xin cho biết rõ mình đang làm nghề gì.",),
    "trade.unknown": ("Xin cho biết mình đã từng làm nghề gì.",),
    "job.other": (
        "Mình muốn {other_wish}, đã {done} {years}, còn việc này là nghề khác.",
        "Mình muốn {other_wish}, còn việc này là nghề khác.",
    ),
    "travel.at_home": ("Nhà mình ngay gần chỗ làm.",),
    "travel.near": ("Nhà mình cách chỗ làm {way}.",),
    "travel.near_helped": ("Nhà mình cách chỗ làm {way}, nơi tuyển {help}.",),
    "travel.willing": ("Nhà mình cách chỗ làm {way}, mình đã nói đi xa được.",),
    "travel.willing_helped": ("Nhà mình cách chỗ làm {way}, nơi tuyển {help}.",),
    "travel.wished": ("Nhà mình cách chỗ làm {way}, nhưng mình muốn làm ở vùng đó.",),
    "travel.by_boat": ("Từ nhà mình phải đi tàu mới đến chỗ làm.",),
    "travel.far": ("Nhà mình cách chỗ làm {way}, đi về hằng ngày thì xa.",),
    "travel.far_helped": ("Nhà mình cách chỗ làm {way}, đi về hằng ngày thì xa, dù nơi tuyển {help}.",),
    "travel.abroad_from": ("Mình muốn đi làm ở nước ngoài.",),
    "travel.abroad": ("Mình muốn đi làm ở nước ngoài.",),
    "travel.unknown": ("Xin cho biết nhà mình ở xã nào.",),
    "travel.unknown_place": ("Nơi tuyển chưa nói rõ chỗ làm ở đâu.",),
    "pay.from": ("Mình mong lương {pay_asked}, nơi này trả từ {pay_low}.",),
    "pay.to": ("Mình mong lương {pay_asked}, nơi này trả đến {pay_high}.",),
    "pay.about": ("Mình mong lương {pay_asked}, nơi này trả gần bằng, đến {pay_high}.",),
    "pay.near_top": ("Mình mong lương {pay_asked}, gần mức cao nhất nơi này trả.",),
    "pay.above": ("Nơi này trả đến {pay_high}, thấp hơn mức {pay_asked} mình mong.",),
    "pay.unsaid": ("Nơi tuyển chưa nói rõ trả lương bao nhiêu.",),
    "pay.unknown": ("Xin cho biết mình mong lương bao nhiêu.",),
    "qualification.enough": ("Hồ sơ của mình ghi {paper}, đủ như nơi này cần.",),
    "qualification.skilled": ("Mình chưa có bằng nhưng đã thạo nghề {years}.",),
    "qualification.short": ("Nơi này cần {paper_asked}, hồ sơ của mình ghi {paper}.",),
    "qualification.unknown": ("Nơi này cần {paper_asked}, mình có không?",),
    "qualification.unasked": ("Việc này không đòi bằng cấp nghề.",),
    "education.enough": ("Mình {school}, đủ như nơi này cần.",),
    "education.short": ("Nơi này cần {school_asked}, hồ sơ của mình ghi {school}.",),
    "education.unknown": ("Nơi này cần {school_asked}, mình đã học đến đâu?",),
    "education.unasked": ("Mình {school}, việc này không đòi học vấn.",),
    "experience.short": ("Nơi này cần người đã làm {years_asked}, hồ sơ của mình ghi ít hơn.",),
    "experience.unknown": ("Nơi này cần người đã làm {years_asked}, mình có không?",),
    "licence.held": ("Mình có {licence}, đúng như việc này cần.",),
    "licence.ask": ("Việc này cần {licence_asked}, mình có không?",),
    "licence.fails": ("Việc này cần {licence_asked}, hồ sơ của mình chưa có.",),
    "shift.yes": ("Việc này có ca đêm, mình đã nói là làm được.",),
    "shift.no": ("Việc này có ca đêm, mình đã nói là không làm đêm.",),
    "shift.unknown": ("Việc này có ca đêm, mình có làm được không?",),
    "shift.by_day": ("Mình không làm ca đêm, việc này làm ban ngày.",),
    "heavy.yes": ("Việc này nặng, mình đã nói là làm được.",),
    "heavy.no": ("Việc này nặng, mình đã nói là cần việc nhẹ.",),
    "heavy.unknown": ("Việc này nặng, mình có làm được không?",),
    "heavy.light": ("Mình cần việc nhẹ, việc này không nặng.",),
    "free.unemployed": ("Mình đang chưa có việc, có thể đi làm sớm.",),
    "free.unknown": ("Xin cho biết mình hiện có việc làm chưa.",),
    "fresh.old": ("Nguyện vọng ghi từ {wish_age} tháng trước, mình còn muốn không?",),
    "offer.training": ("Nơi này dạy việc cho người mới.",),
    "offer.room": ("Nơi này có chỗ ở cho người làm.",),
    "offer.bus": ("Nơi này có xe đưa đón.",),
    "offer.pay": ("Nơi này trả từ {pay_low} đến {pay_high} một tháng.",),
    "offer.fixed_pay": ("Nơi này trả {pay_low} một tháng.",),
    "offer.no_paper": ("Việc này không đòi bằng cấp nghề.",),
    "offer.by_day": ("Việc này làm ban ngày.",),
    "offer.places": ("Nơi này cần {quantity} người {title}.",),
    "offer.open": ("Nơi này còn nhận hồ sơ.",),
    "child.ask": ("Xin cho biết ngày sinh, vì phải đủ mười lăm tuổi mới được đi làm.",),
    "child.fails": ("Mình chưa đủ mười lăm tuổi, luật chưa cho đi làm.",),
    "minor.ask": ("Xin cho biết ngày sinh, vì việc này phải đủ mười tám tuổi.",),
    "minor.fails": ("Mình chưa đủ mười tám tuổi, luật không cho làm việc này.",),
    "abroad.ask": ("Việc này ở nước ngoài, mình có muốn đi không?",),
    "abroad.fails": ("Việc này ở nước ngoài, mình đã nói là không đi.",),
    "needs_no_work.fails": ("Hồ sơ của mình ghi là không có nhu cầu tìm việc.",),
}

TEMPLATES: dict[Audience, Templates] = {Audience.STAFF: STAFF, Audience.ENTERPRISE: ENTERPRISE, Audience.WORKER: WORKER}


def reason_of(finding: Finding, audience: Audience) -> Reason | None:
    """In one sentence; None where this audience is not told of it."""
    return _reason(audience, finding.kind, finding.feature, finding.name, tuple(finding.facts.items()))


# Many pairs of a run share a finding with all its facts.
@lru_cache(maxsize=65536)
def _reason(audience: Audience, kind: ReasonKind, feature: str, name: str, facts: tuple[tuple[Fact, str], ...]) -> Reason | None:
    text = _said(audience, name, facts)
    return Reason(kind, feature, text) if text else None


def _said(audience: Audience, name: str, facts: tuple[tuple[Fact, str], ...]) -> str:
    """The first sentence that can be said in one breath."""
    known, text = cast(dict[str, str], dict(facts)), ""
    for template in TEMPLATES[audience].get(name, ()):
        text = _filled(template, known) or text
        if text and syllables(text) <= MAX_SYLLABLES:
            break
    return text


def _filled(template: str, facts: Mapping[str, str]) -> str:
    """Empty where a fact that it names is not known."""
    try:
        text = template.format(**facts)
    except KeyError:
        return ""
    return text[0].upper() + text[1:]
