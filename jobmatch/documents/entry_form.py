"""The blank form of one person, for the thôn: the fields of the keyboard form, in its order and with its numbers."""

from jobmatch.catalogue.organisation import Organisation
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.documents.typesetting import typeset_pdf

TEMPLATE = "entry_form.typ"


def entry_form_pdf(centre: Organisation | None) -> bytes:
    """Two people on one sheet would be read wrong on a knee: one A4 page for one person."""
    labels = {"education": list(EDUCATION.values()), "qualification": list(QUALIFICATION.values())}
    return typeset_pdf(TEMPLATE, {"organisation": centre.name if centre else "", "phone": centre.phone if centre else "", **labels})
