"""People of the registry as rows of a commune's list: for eyes and printers, and read back by the importer with the same values."""

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.groups import group_name
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.registry.worker import BirthDate, Sex, WorkerDraft

HEADER = (
    *("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Số CCCD/CMND", "Số điện thoại", "Thôn", "Xã", "Địa chỉ"),
    *("Đối tượng ưu tiên", "Trình độ học vấn", "Trình độ chuyên môn", "Chuyên ngành đào tạo", "Tình trạng việc làm"),
    *("Công việc hiện nay", "Số năm kinh nghiệm", "Nguyện vọng việc làm", "Nơi làm việc mong muốn", "Mức lương mong muốn"),
    *("Nhu cầu học nghề", "Ghi chú", "Mã số CMND cũ"),
)
_SEXES = {Sex.MALE: "Nam", Sex.FEMALE: "Nữ"}
_EMPLOYMENT = {"working": "Có việc làm", "unemployed": "Thất nghiệp", "inactive": "Không tham gia hoạt động kinh tế"}
_ANSWERS = {Answer.YES: "Có", Answer.NO: "Không", Answer.UNKNOWN: ""}

Cell = str | int | float | None


def list_row(number: int, values: WorkerDraft, village: str, commune: str) -> list[Cell]:
    """Every number that somebody is known by is text; thôn and commune are called as the caller says."""
    return [
        number,
        values.full_name,
        birth_text(values.birth),
        _SEXES[values.sex] if values.sex else "",
        values.ethnicity,
        values.citizen_id or values.old_id,
        "; ".join(values.phones),
        village,
        commune,
        values.address_text,
        "; ".join(map(group_name, values.priority_groups)),
        "" if values.education is None else EDUCATION[values.education],
        "" if values.qualification is None else QUALIFICATION[values.qualification],
        values.major,
        _EMPLOYMENT.get(values.employment, values.employment),
        values.current_job,
        "" if values.experience_years is None else f"{values.experience_years:g}".replace(".", ","),
        values.wish_text,
        values.wish_place_text,
        pay_text(values.wage_min_vnd, values.wage_max_vnd),
        _ANSWERS[values.wants_training],
        values.note,
        values.old_id if values.citizen_id else "",  # the importer reads one number of a row, and knows this one already
    ]


def birth_text(birth: BirthDate | None) -> str:
    """03/12/1986, 12/1986 or 1986: what is not known is not made up."""
    parts = (birth.day, birth.month, birth.year) if birth else ()
    return "/".join(f"{part:02d}" for part in parts if part is not None)


def pay_text(low: int | None, high: int | None) -> str:
    if low is None:
        return "" if high is None else f"đến {high}"
    return str(low) if high is None or high == low else f"{low} - {high}"
