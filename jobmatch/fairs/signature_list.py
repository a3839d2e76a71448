"""The list with which a village head hands out the letters of one thôn, and on which they come back answered."""

from collections.abc import Iterable
from dataclasses import dataclass

from jobmatch.fairs.home_words import in_sentence, village_head
from jobmatch.fairs.job_words import NBSP
from jobmatch.fairs.letter import LetterHead, short_date
from jobmatch.text.names import name_sort_key

# What a village head knows of each person; one box is marked.
ANSWERS = ("Sẽ đến", "Không đến", "Đã có việc", "Vắng nhà")


@dataclass(frozen=True, slots=True)
class Receiver:
    """`place` is where in the thôn the person lives ('Xóm Trên'), empty where that is not known."""

    full_name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class SignatureList:
    """`mark` begins the number of each of its sheets ('QL7' of 'QL7-02'); `head_name` is the village head, empty if not known."""

    commune: str
    village: str
    mark: str
    receivers: tuple[Receiver, ...]
    head_name: str = ""


@dataclass(frozen=True, slots=True)
class SignatureListWords:
    """A list in words; `has_places` is whether any receiver's place is known."""

    organisation: str
    home_and_date: str
    title: str
    subject: str
    return_note: str
    answers: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]
    has_places: bool
    mark: str
    foot_note: str
    signers: tuple[str, str]


def signature_list(commune: str, village: str, mark: str, receivers: Iterable[Receiver], *, head_name: str = "") -> SignatureList:
    """Receivers in the order of Vietnamese names; of two of one name, by the place."""
    in_order = sorted(receivers, key=lambda each: (name_sort_key(each.full_name), each.full_name, each.place))
    return SignatureList(commune, village, mark, tuple(in_order), head_name)


def signature_list_words(signing: SignatureList, head: LetterHead) -> SignatureListWords:
    who = village_head(signing.village)
    issued = f"ngày{NBSP}{head.issued_on.day}/{head.issued_on.month}/{head.issued_on.year}"
    village = signing.village or in_sentence(signing.commune)
    named = f"{who[:1].upper()}{who[1:]}: {signing.head_name}. " if signing.head_name else ""
    return SignatureListWords(
        organisation=head.issuer,
        home_and_date=" · ".join(part for part in (signing.commune, signing.village, issued) if part),
        title="DANH SÁCH GIAO GIẤY MỜI",
        subject=f"Phiên giao dịch việc làm {head.held_on}. {village}: {len(signing.receivers)}{NBSP}giấy mời.",
        return_note=f"{named}Xin gửi lại tờ này trước {short_date(head.reply_by)}.",
        answers=ANSWERS,
        rows=tuple((each.full_name, each.place) for each in signing.receivers),
        has_places=any(each.place for each in signing.receivers),
        mark=signing.mark,
        foot_note="Xếp theo tên. Ai ký hộ xin ghi rõ tên.",
        signers=("NGƯỜI GIAO", who.upper()),
    )
