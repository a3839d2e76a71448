"""A village head's tick sheet: what can be ticked, and what a tick says of the person."""

from dataclasses import replace

from jobmatch.registry.worker import Standing, WorkerDraft

# In the order of the boxes on the sheet, each keyed back by its number.
ANSWERS: dict[Standing, str] = {
    Standing.SEEKING: "Còn nhu cầu",
    Standing.EMPLOYED: "Đã có việc",
    Standing.AWAY: "Đi vắng",
    Standing.UNREACHABLE: "Không liên lạc được",
}
_BY_KEY = {str(number): standing for number, standing in enumerate(ANSWERS, 1)}
KEYS = tuple(_BY_KEY)


def answer_of(key: str) -> Standing | None:
    """None for what is no number of a box."""
    return _BY_KEY.get(key.strip())


def answer_draft(standing: Standing, known: WorkerDraft) -> WorkerDraft:
    """What the tick adds to the person's rows. It names the person too, so that it speaks of somebody when it stands alone."""
    named = WorkerDraft(known.full_name, known.sex, known.birth)
    return replace(named, standing=standing, employment="working" if standing is Standing.EMPLOYED else "")
