"""Letters and signature lists of a fair as PDF, one file of each for a thôn."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from jobmatch.documents.qr import qr_svg
from jobmatch.documents.typesetting import typeset_pdf
from jobmatch.fairs.letter import Letter, LetterHead, letter_words
from jobmatch.fairs.signature_list import SignatureList, signature_list_words

LETTERS, SIGNATURES = "letter.typ", "signature_list.typ"


def letters_pdf(letters: Sequence[Letter], head: LetterHead) -> bytes:
    """One A4 page for each letter, in the order given. Meant for one thôn: some 250 letters take 130 MB while they are set."""
    return typeset_pdf(LETTERS, letter_data(letters, head))


def signature_list_pdf(signing: SignatureList, head: LetterHead) -> bytes:
    """The list over as many pages as it needs, each with its head, the number of its sheet and the heads of its columns."""
    return typeset_pdf(SIGNATURES, signature_data(signing, head))


def letter_data(letters: Sequence[Letter], head: LetterHead) -> dict[str, Any]:
    """What the template lays out; every value is a string, or lists of strings."""
    return {
        "head": {
            "superior": head.superior,
            "issuer": head.issuer,
            "number": head.number,
            "place_and_date": head.place_and_date,
            "signing": head.signing,
            "signatory": head.signatory,
        },
        "letters": [asdict(letter_words(letter, head)) | {"qr": qr_svg(letter.token)} for letter in letters],
    }


def signature_data(signing: SignatureList, head: LetterHead) -> dict[str, Any]:
    return {"words": asdict(signature_list_words(signing, head))}
