"""A column of citizen IDs that slipped by a row, or stands under another's header, shows in people who all have another number at once."""

from jobmatch.errors import Refused
from jobmatch.registry.reading.result import ReadWorkbook

# features.csv A4: an import that would change more than 5 % of the numbers stops. Under three people a share says nothing.
LARGEST_SHARE = 0.05
FEWEST_PEOPLE = 3
CODE = "citizen_ids_slipped"


def id_columns(read: ReadWorkbook) -> list[str]:
    """Where the numbers stand: 'Thôn 7, cột E'."""
    return [f"{sheet.name}, cột {letter}" for sheet in read.sheets if (letter := sheet.column_of.get("citizen_id"))]


def slipped_numbers(changes: int, compared: int, columns: list[str]) -> Refused | None:
    """Why a list is not written as it stands: `changes` of the `compared` people known by name and birth date have other numbers."""
    if changes < FEWEST_PEOPLE or changes <= LARGEST_SHARE * compared:
        return None
    where = f" ({'; '.join(columns[:3])})" if columns else ""
    return Refused(
        CODE,
        f"{changes} trong {compared} người trùng họ tên, ngày sinh với sổ lại có số căn cước khác. Cột số căn cước{where} có thể bị lệch.",
        "Mở tệp, đối chiếu cột số căn cước với vài thẻ căn cước. Lệch thì sửa rồi gửi lại; đúng thì xác nhận đã kiểm tra cột này.",
    )
