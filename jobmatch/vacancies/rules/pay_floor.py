"""Pay below the minimum wage of the region in which the work is done."""

from datetime import date

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.wages import WageFloor, wage_floor, wage_region
from jobmatch.vacancies.finding import Finding, Rule
from jobmatch.vacancies.reading.pay import PostedPay, posted_pays
from jobmatch.vacancies.rules.sign import Family, Sign, any_of
from jobmatch.vacancies.seen_text import SeenText, see, sees
from jobmatch.vacancies.vacancy import WagePeriod

# Paid days of a month of normal hours; the same as everywhere in the product.
DAYS_A_MONTH = 26
CHEAPEST, DEAREST = "IV", "I"
_PLACE_LINE = sees(r"địa điểm|nơi làm việc|làm việc tại|địa chỉ|tại|ở|kcn|khu công nghiệp|xã|phường|thị trấn|huyện|thành phố")
# Where hours are fewer, or someone still learns, the monthly floor is no plain measure.
_FEWER_HOURS = sees(
    r"bán thời gian|part[ -]?time|nửa ngày|nửa buổi|làm thêm|ca (?:tối|sáng|chiều)|theo ca 4|(?:[1-6]|hai|ba|bốn|năm)\s*(?:tiếng|giờ"
    r"|h)\s*/?\s*(?:một |mỗi |1 )?(?:ngày|ca|buổi)"
)
_LEARNS = sees(r"học việc|học nghề|tập nghề|thử việc|thực tập")

UNPAID = Family(
    Rule.WAGE,
    ("khong luong", "ko luong", "k luong", "khong cong", "khong tinh luong", "khong tra luong", "khong tinh cong", "khong huong luong"),
    (
        Sign(
            any_of(
                r"(?:thử việc|làm thử|học việc|học nghề|tập việc|đào tạo|tuần đầu|tháng đầu|(?:\d+|một|hai|ba|bảy) (?:ngày|tuần"
                r"|tháng) (?:đầu|thử việc|học việc|làm thử))[^.;\n]{0,25}?{not} (?:có |được |tính |hưởng |trả )*(?:lương|công)"
            )
        ),
        Sign(any_of(r"{not} (?:có |được |tính |hưởng |trả )*lương[^.;\n]{0,25} (?:thử việc|làm thử|học việc|học nghề)")),
    ),
    "Làm việc thì phải được trả lương: thử việc ít nhất bằng 85% mức lương của công việc (Bộ luật Lao động 2019, điều 26). "
    "Có thể viết: “Thử việc 6 ngày, hưởng 85% lương”.",
    any_of(r"nghỉ {not} (?:hưởng )?lương|{not} (?:phải|có chuyện|có) [^.;\n]{0,15}không lương"),
)


def in_text(text: SeenText, on: date) -> list[Finding]:
    """Pay named in the words themselves, against the region that the words name, else against the cheapest."""
    pays = [pay for pay in posted_pays(text) if _below(pay, wage_floor(DEAREST, on))]
    if not pays:
        return []
    region = next((region for line in text.typed.split("\n") if (region := _region_of_line(line, on))), CHEAPEST)
    return [finding for pay in pays if (finding := against_floor(pay, wage_floor(region, on), text)) is not None]


def _region_of_line(line: str, on: date) -> str:
    if not _PLACE_LINE.search(line.lower()):
        return ""
    place = default_gazetteer().find_workplace(line, on)
    return wage_region(place.id, on) if place is not None else ""


def _lowest(pay: PostedPay) -> int | None:
    return pay.max_vnd if pay.min_vnd is None else pay.min_vnd


def _below(pay: PostedPay, floor: WageFloor | None) -> bool:
    least = _lowest(pay)
    if floor is None or least is None:
        return False
    if pay.period is WagePeriod.HOUR:
        return least < floor.hourly_vnd
    return pay.period in (WagePeriod.MONTH, WagePeriod.DAY) and least * _days(pay) < floor.monthly_vnd


def _days(pay: PostedPay) -> int:
    return DAYS_A_MONTH if pay.period is WagePeriod.DAY else 1


def against_floor(pay: PostedPay, floor: WageFloor | None, text: SeenText) -> Finding | None:
    """What to say of pay under the floor; None where it is not. A day's pay is converted, and only shown to be checked."""
    if floor is None or not _below(pay, floor):
        return None
    least = _lowest(pay) or 0
    where = f"vùng {floor.region} (Nghị định {floor.decree})"
    if pay.period is WagePeriod.HOUR:
        advice = f"{_vnd(least)} một giờ thấp hơn lương tối thiểu giờ của {where} là {_vnd(floor.hourly_vnd)}. "
        return _finding(pay, advice + f"Ghi từ {_vnd(floor.hourly_vnd)} một giờ trở lên.", blocks=True)
    month = f"{_vnd(floor.monthly_vnd)} một tháng"
    if pay.period is WagePeriod.DAY:
        advice = (
            f"{_vnd(least)} một ngày x {DAYS_A_MONTH} ngày = {_vnd(least * DAYS_A_MONTH)}, thấp hơn lương tối thiểu {where} là {month}. "
        )
        return _finding(pay, advice + f"Nếu làm đủ giờ, ghi “từ {_vnd(_day_floor(floor))} một ngày”.", blocks=False)
    advice = f"{_vnd(least)} một tháng thấp hơn lương tối thiểu {where} là {month} cho người làm đủ giờ. "
    advice += f"Ghi lương từ {_vnd(floor.monthly_vnd)} trở lên, hoặc ghi rõ số giờ làm mỗi ngày và tiền một giờ."
    is_plain = not _FEWER_HOURS.search(text.seen) and not _LEARNS.search(see(pay.words).seen)
    return _finding(pay, advice, blocks=is_plain)


def _day_floor(floor: WageFloor) -> int:
    return -(-floor.monthly_vnd // (DAYS_A_MONTH * 1000)) * 1000


def _finding(pay: PostedPay, advice: str, *, blocks: bool) -> Finding:
    return Finding(Rule.WAGE, pay.words, advice, pay.start, blocks)


def _vnd(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") + " đồng"
