"""What an import says of itself."""

from dataclasses import replace

from jobmatch.registry.import_report import file_report, import_report
from jobmatch.registry.intake import KnownRow, new_rows, plan_intake
from tests.registry.lists import AS_OF, a_row, read


def _name_reported(typed, known_name):
    book = read(a_row(**{"Họ và tên": typed}))
    draft = replace(book.rows[0].draft, full_name=known_name)
    plan = plan_intake([KnownRow(1, 1, AS_OF, draft)], new_rows([book], AS_OF))

    report = import_report([file_report(book)], plan, as_of=AS_OF, is_written=False)

    return report.files[0].rows[0].draft.full_name


def test_a_name_typed_without_marks_is_reported_with_those_that_another_list_has():
    assert _name_reported("PHAM THI HONG", "Phạm Thị Hồng") == "Phạm Thị Hồng"


def test_a_name_that_lacks_one_mark_is_reported_with_it():
    assert _name_reported("Phạm Thi Hồng", "Phạm Thị Hồng") == "Phạm Thị Hồng"


def test_a_name_typed_with_its_marks_is_reported_as_it_was_read():
    assert _name_reported("Phạm Thị Hống", "Phạm Thị Hồng") == "Phạm Thị Hống"
