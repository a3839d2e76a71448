"""Who the centre is on a date: what stands at the head of letters and is said on air. Never a constant in code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Organisation:
    """`superior` stands above `name` on documents; `mark` is the organ's mark in document numbers ("TTDVVL" in "Số: 05/GM-TTDVVL").

    `place_name` goes before the date of documents ("Quảng Hà"). `signing_form` is how the signatory signs: "" for the head, "KT." for a
    deputy, "TL.", "TUQ."; `signatory_title` the office ("GIÁM ĐỐC"), `signatory_name` the person, empty while nobody is named.
    `phone` is the office's own number, digits only, and the only one that goes on air.
    """

    name: str
    superior: str = ""
    mark: str = ""
    place_name: str = ""
    address: str = ""
    phone: str = ""
    signing_form: str = ""
    signatory_title: str = ""
    signatory_name: str = ""
