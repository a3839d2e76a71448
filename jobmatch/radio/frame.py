"""What stands round the items of a newsletter: call sign, greeting, contact, warning, notice of the fair, repeats, closing."""

from collections.abc import Sequence
from datetime import date, time

from jobmatch.catalogue.organisation import Organisation
from jobmatch.radio.fair_notice import FairNotice
from jobmatch.radio.script import Sentence, Station
from jobmatch.radio.words import capitalised, clock, part_of_day, part_of_today, weekday_and_date
from jobmatch.text import Lexicon, spoken
from jobmatch.text.ear.dates import date_in_words
from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.phones import phone_in_words

_KINDS_OF_HALL = ("nhà văn hóa", "trung tâm", "sân", "hội trường", "xã", "trường")
# Labour Code 45/2019/QH14, articles 11(2) and 17: nobody pays to be hired, nobody gives originals away.
NO_FEE = "Bà con lưu ý: người lao động không phải nộp bất cứ khoản tiền nào để được tuyển dụng."
KEEP_PAPERS = "Bà con không giao bản chính giấy tờ tùy thân cho người khác giữ."
WARNING = (Sentence(NO_FEE, "frame:warning"), Sentence(KEEP_PAPERS, "frame:warning", ends_item=True))


def opening(station: Station, items: int, fair: FairNotice | None, on: date) -> tuple[Sentence, ...]:
    return (
        Sentence(f"Đây là {station.name}.", "frame:call_sign", ends_item=True),
        Sentence("Kính chào quý vị và bà con.", "frame:greeting"),
        Sentence(f"Mời bà con nghe bản tin việc làm, {weekday_and_date(on, with_year=True)}.", "frame:greeting"),
        Sentence(_headline(items, fair), "frame:headline", ends_item=True),
    )


def _headline(items: int, fair: FairNotice | None) -> str:
    notice = "một thông báo về phiên giao dịch việc làm"
    if not items:
        return f"Bản tin hôm nay có {notice}." if fair else "Hôm nay chưa có thông tin tuyển dụng mới."
    news = f"{number_in_words(items)} thông tin tuyển dụng"
    return f"Bản tin hôm nay có {news}{f' và {notice}' if fair else ''}."


def contact(organisation: Organisation, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """The office and its phone, twice and slowly; without a phone the gate will ask for it."""
    said = [Sentence(f"Bà con có nhu cầu, xin liên hệ {spoken(organisation.name, lexicon=lexicon).text}.", "organisation.name")]
    address = spoken(organisation.address, lexicon=lexicon)
    if address.text and not address.questions:
        said.append(Sentence(f"Địa chỉ: {address.text.rstrip('.')}.", "organisation.address"))
    number = phone_in_words(organisation.phone)
    if number:
        said.append(Sentence(f"Số điện thoại: {number}.", "organisation.phone", slowly=True))
        said.append(Sentence(f"Xin nhắc lại: {number}.", "organisation.phone", slowly=True))
    return (*said[:-1], _ending(said[-1]))


def notice(fair: FairNotice, lexicon: Lexicon, *, brief: bool = False) -> tuple[Sentence, ...]:
    """The fair; `brief` keeps who, when and where, and that nobody pays."""
    source = f"fair:{fair.held_on.isoformat()}"
    until = f" đến {clock(fair.ends_at)}" if fair.ends_at else ""
    opens = f"{'từ ' if until else ''}{clock(fair.opens_at)}{until}"
    said = [
        Sentence("Sau đây là thông báo.", "frame:notice"),
        Sentence(f"{capitalised(spoken(fair.organiser, lexicon=lexicon).text)} tổ chức phiên giao dịch việc làm.", f"{source}.organiser"),
        Sentence(f"Thời gian: {opens}, {weekday_and_date(fair.held_on)}.", f"{source}.opens_at"),
        Sentence(f"Địa điểm: {capitalised(_place(fair, lexicon))}.", f"{source}.place"),
    ]
    if fair.enterprises and not brief:
        said.append(Sentence(f"Có {number_in_words(fair.enterprises)} doanh nghiệp phỏng vấn trực tiếp bà con.", f"{source}.enterprises"))
    if not brief:
        said.append(Sentence("Bà con nào đã nhận giấy mời, khi đến xin mang theo giấy mời.", "frame:notice"))
    said.append(Sentence("Bà con đến dự không phải nộp tiền.", "frame:notice", ends_item=brief))
    return tuple(said) if brief else (*said, Sentence("Kính mời bà con đến dự đông đủ.", "frame:notice", ends_item=True))


def repeats(deadlines: Sequence[date], fair: FairNotice | None, lexicon: Lexicon, on: date) -> tuple[Sentence, ...]:
    """What the ear needs twice: the last day, and when and where the fair is."""
    said = []
    if deadlines:
        first = date_in_words(min(deadlines), with_year=min(deadlines).year != on.year)
        which = "hạn nhận hồ sơ" if len(set(deadlines)) == 1 else "hạn nhận hồ sơ sớm nhất"
        said.append(Sentence(f"Xin nhắc lại: {which} là hết {first}.", "frame:repeat"))
    if fair:
        when = f"{clock(fair.opens_at)} {part_of_day(fair.opens_at)} {weekday_and_date(fair.held_on)}"
        said.append(Sentence(f"Phiên giao dịch việc làm mở lúc {when}, tại {_place(fair, lexicon)}.", "frame:repeat"))
    return (*said[:-1], _ending(said[-1])) if said else ()


def closing(replay_at: time | None) -> tuple[Sentence, ...]:
    said = [Sentence("Bản tin việc làm đến đây là hết.", "frame:closing")]
    if replay_at:
        said.append(Sentence(f"Bản tin được phát lại vào {clock(replay_at)} {part_of_today(replay_at)}.", "frame:closing"))
    return (*said, Sentence("Xin cảm ơn quý vị và bà con đã chú ý lắng nghe.", "frame:closing", ends_item=True))


def _place(fair: FairNotice, lexicon: Lexicon) -> str:
    words = spoken(fair.place, lexicon=lexicon).text.rstrip(".")
    return words[:1].lower() + words[1:] if words.lower().startswith(_KINDS_OF_HALL) else words


def _ending(sentence: Sentence) -> Sentence:
    return Sentence(sentence.spoken, sentence.source, True, sentence.slowly)
