"""A draft goes into its sealed text and comes back as it was."""

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.worker import BirthDate, Constraints, Sex, Wish, WishKind, WorkerDraft
from jobmatch.store.draft_json import draft_from, draft_text

FULL = WorkerDraft(
    "Phạm Thị Hồng",
    Sex.FEMALE,
    BirthDate(1986, 12),
    "Kinh",
    "022186000111",
    "",
    ("0912345678",),
    "06943",
    "Thôn 1",
    "Thôn 1, xã Quảng Chính",
    ("P02",),
    4,
    3,
    "May",
    "working",
    "may",
    1.5,
    (Wish(WishKind.OCCUPATION, "công nhân may", "8153", 0.9), Wish(WishKind.ANY, "gì cũng được")),
    "công nhân may, gì cũng được",
    "gần nhà",
    7_500_000,
    9_000_000,
    Answer.YES,
    ("B2",),
    Constraints(night_shift=Answer.NO, needs_bus=Answer.YES),
    "ghi chú",
)


def test_what_goes_in_comes_out() -> None:
    assert draft_from(draft_text(FULL)) == FULL


def test_what_a_row_does_not_say_takes_no_room() -> None:
    assert draft_text(WorkerDraft("Phạm Thị Hồng")) == '{"full_name": "Phạm Thị Hồng"}'
    assert draft_text(None) == ""


def test_a_field_of_another_version_is_passed_over() -> None:
    assert draft_from('{"full_name": "Phạm Thị Hồng", "shoe_size": 38}') == WorkerDraft("Phạm Thị Hồng")
