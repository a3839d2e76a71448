"""A column of citizen IDs that slipped by a row, or stands under another's header, shows in people who all have another number at once."""

from collections.abc import Mapping, Sequence

from jobmatch.errors import Refused
from jobmatch.registry.reading.result import ReadSheet, ReadWorkbook

# features.csv A4: an import that would change more than 5 % of the numbers stops. Under three people a share says nothing.
LARGEST_SHARE = 0.05
FEWEST_PEOPLE = 3
MOST_NAMED = 3  # sheets
CODE = "citizen_ids_slipped"


def id_changes(read: ReadWorkbook, of_sheets: Mapping[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Where the numbers stand ('Thôn 7, cột E') -> of how many people known by name and birth date they differ, and of how many they
    were compared. `of_sheets` has the counts by sheet.
    """
    return {_where(sheet): of_sheets[sheet.name] for sheet in read.sheets if sheet.name in of_sheets}


def _where(sheet: ReadSheet) -> str:
    letter = sheet.column_of.get("citizen_id")
    return f"{sheet.name}, cột {letter}" if letter else sheet.name


def slipped_numbers(ids: Mapping[str, Sequence[int]]) -> Refused | None:
    """Why a list is not written as it stands. `ids` are its `id_changes`.

    Each sheet by itself, for among many good ones a bad one would be few people; and all together, for sheets may be small.
    """
    slipped = {where: counts for where, counts in ids.items() if _stops(*counts)}
    if not slipped and _stops(*map(sum, zip((0, 0), *ids.values(), strict=True))):
        slipped = {where: counts for where, counts in ids.items() if counts[0]}
    if not slipped:
        return None
    changes, compared = map(sum, zip(*slipped.values(), strict=True))
    return Refused(
        CODE,
        f"{changes} trong {compared} người trùng họ tên, ngày sinh với sổ lại có số căn cước khác. "
        f"Cột số căn cước ({'; '.join(list(slipped)[:MOST_NAMED])}) có thể bị lệch.",
        "Mở tệp, đối chiếu cột số căn cước với vài thẻ căn cước. Lệch thì sửa rồi gửi lại; đúng thì xác nhận đã kiểm tra cột này.",
    )


def _stops(changes: int, compared: int) -> bool:
    return changes >= FEWEST_PEOPLE and changes > LARGEST_SHARE * compared
