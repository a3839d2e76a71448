"""The steps of a vacancy, what staff put right in it, and what they decide."""

import re
from collections.abc import Callable
from datetime import date
from types import MappingProxyType
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, Field, Form, RadioField, SearchField, SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, StopValidation, ValidationError

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.occupation_list import titles
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.catalogue.skills import skill_name, skills_in
from jobmatch.text.folding import fold
from jobmatch.vacancies.day_words import read_day
from jobmatch.vacancies.demand import NOTHING, Demand, Firmness, demand_of
from jobmatch.vacancies.draft import MOST_SOUGHT, DayPart, JobPart, NeedsPart, PayPart, PlacePart, last_day_allowed
from jobmatch.vacancies.reading.licences import TICKETS
from jobmatch.vacancies.vacancy import ASKABLE, Posting, Vacancy, WagePeriod
from jobmatch.web.desk import desk
from jobmatch.web.typed_text import one_line, readable, some_lines
from jobmatch.web.vacancies.words import ANSWERS, FIRMNESS, PERIODS
from jobmatch.web.words import day, thousands

MOST_PAY = 1_000_000_000
LONGEST_TEXT = 4000
_WHOLE = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+", re.ASCII)
_SHORT = re.compile(r"(\d+(?:[.,]\d{1,3})?)\s*(triệu|trieu|tr|nghìn|nghin|ngàn|ngan|k)", re.ASCII | re.IGNORECASE)
_LICENCE = re.compile(r"(?:A[1-4]?|B[12]?|C1?|D[12]?|BE|C1E|CE|D1E|D2E|DE|E|F[BCDE]2?)")


class OneOf(RadioField):  # type: ignore[misc]
    """Says what to do where nothing, or nothing on the page, was chosen."""

    def pre_validate(self, form: Form) -> None:
        if self.data not in [value for value, *_rest in self.iter_choices()]:
            raise StopValidation(_("Chọn một ô"))


class OneOfList(SelectField):  # type: ignore[misc]
    def pre_validate(self, form: Form) -> None:
        if self.data not in [value for value, *_rest in self.iter_choices()]:
            raise StopValidation(_("Chọn một dòng trong danh sách"))


def short_text(label: Any, missing: Any, *, hint: Any = "", longest: int = 200) -> StringField:
    return StringField(label, [DataRequired(missing), *limits(longest)], filters=[one_line], description=hint)


def long_text(label: Any, *, hint: Any = "") -> TextAreaField:
    return TextAreaField(label, limits(LONGEST_TEXT), filters=[some_lines], description=hint)


def limits(longest: int) -> list[Callable[[Form, Field], None]]:
    return [Length(max=longest, message=_("Rút gọn còn dưới %(longest)s chữ", longest=longest)), readable]


def answers(label: Any, *, hint: Any = "", with_unknown: bool = True) -> RadioField:
    offered = (Answer.NO, Answer.YES, Answer.UNKNOWN) if with_unknown else (Answer.NO, Answer.YES)
    return OneOf(label, choices=[SelectChoice(answer.value, ANSWERS[answer]) for answer in offered], description=hint)


class StepForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    """One step: filled from a vacancy, and made into the part that it writes."""


class JobForm(StepForm):
    title = short_text(
        _("Tên công việc"), _("Nhập tên công việc, ví dụ Công nhân may"), hint=_("Viết như bà con hay gọi, ví dụ Công nhân may.")
    )
    description = long_text(
        _("Mô tả công việc"), hint=_("Làm gì, ở đâu, lương, ca, xe đón: viết một mạch cũng được, hệ thống đọc giúp các bước sau.")
    )

    @staticmethod
    def values(vacancy: Vacancy) -> dict[str, Any]:
        return {"title": vacancy.title, "description": vacancy.description}

    def part(self) -> JobPart:
        return JobPart(self.title.data, self.description.data or "")


class FirstForm(JobForm):
    """The first step where staff write for an enterprise."""

    enterprise = short_text(
        _("Doanh nghiệp"), _("Nhập tên doanh nghiệp như trên giấy phép"), hint=_("Tên đầy đủ, ví dụ Công ty TNHH May Hà Cối.")
    )


class PlaceForm(StepForm):
    workplace_text = short_text(
        _("Nơi làm việc"),
        _("Nhập nơi làm việc, ví dụ xã Quảng Hà"),
        hint=_("Tên xã, khu công nghiệp hoặc nước, ví dụ KCN Cảng biển Hải Hà."),
    )
    quantity = StringField(
        _("Số lượng tuyển"),
        [DataRequired(_("Nhập số lượng tuyển bằng số, ví dụ 120"))],
        filters=[one_line],
        description=_("Số người cần tuyển lần này."),
    )
    closes_on = StringField(_("Hạn nộp hồ sơ"), [DataRequired(_("Nhập hạn nộp hồ sơ, ví dụ 31/3/2025"))], filters=[one_line])

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.closes_on.description = _("Nhiều nhất 60 ngày, ví dụ %(day)s.", day=day(last_day_allowed(desk().today())))

    def validate_quantity(self, field: StringField) -> None:
        if not re.fullmatch(r"\d{1,4}|\d\.\d{3}", field.data or "", re.ASCII) or not 1 <= quantity_of(field.data) <= MOST_SOUGHT:
            raise ValidationError(_("Nhập số lượng tuyển bằng số, ví dụ 120"))

    def validate_closes_on(self, field: StringField) -> None:
        chosen, today = read_day(field.data or ""), desk().today()
        if chosen is None:
            raise ValidationError(_("Nhập hạn nộp theo ngày/tháng/năm, ví dụ 31/3/2025"))
        if chosen < today:
            raise ValidationError(_("Hạn nộp đã qua. Chọn từ ngày %(day)s trở đi", day=day(today)))
        if chosen > last_day_allowed(today):
            raise ValidationError(_("Chọn hạn nộp trước ngày %(day)s", day=day(last_day_allowed(today))))

    @staticmethod
    def values(vacancy: Vacancy) -> dict[str, Any]:
        posting = vacancy.posting
        number, last = vacancy.quantity or posting.quantity, vacancy.closes_on or posting.deadline
        return {
            "workplace_text": vacancy.workplace_text or posting.words.get("workplace", ""),
            "quantity": thousands(number) if number else "",
            "closes_on": day(last) if last else "",
        }

    def part(self) -> PlacePart:
        closes_on = read_day(self.closes_on.data)
        assert closes_on
        return PlacePart(self.workplace_text.data, quantity_of(self.quantity.data), closes_on)


class PayFields(FlaskForm):  # type: ignore[misc]
    wage_period = OneOf(
        _("Cách trả lương"),
        choices=[SelectChoice(period.value, words) for period, words in PERIODS.items()],
    )
    wage_min_vnd = StringField(_("Từ"), filters=[one_line])
    wage_max_vnd = StringField(_("Đến"), filters=[one_line])

    def validate_wage_min_vnd(self, field: StringField) -> None:
        low, high = check_amount(field.data), amount_of(self.wage_max_vnd.data)
        if self.is_counted() and not low and not self.wage_max_vnd.data:
            raise ValidationError(_("Nhập số tiền, ví dụ 7.500.000"))
        if low and high and low > high:
            raise ValidationError(_("Số “Từ” lớn hơn số “Đến”. Đổi lại cho đúng"))

    def validate_wage_max_vnd(self, field: StringField) -> None:
        check_amount(field.data)

    def is_counted(self) -> bool:
        return self.wage_period.data in (WagePeriod.MONTH, WagePeriod.DAY, WagePeriod.HOUR)

    def pay(self) -> PayPart:
        """Amounts that were typed before another way of paying was chosen are dropped."""
        period = WagePeriod(self.wage_period.data)
        if not self.is_counted():
            return PayPart(period, None, None)
        return PayPart(period, amount_of(self.wage_min_vnd.data), amount_of(self.wage_max_vnd.data))

    @staticmethod
    def pay_values(posting: Posting) -> dict[str, Any]:
        is_said = "wage_period" in posting.words
        return {
            "wage_period": posting.wage_period.value if is_said else WagePeriod.MONTH.value,
            "wage_min_vnd": thousands(posting.wage_min_vnd) if posting.wage_min_vnd else "",
            "wage_max_vnd": thousands(posting.wage_max_vnd) if posting.wage_max_vnd else "",
        }


class PayForm(StepForm, PayFields):
    @staticmethod
    def values(vacancy: Vacancy) -> dict[str, Any]:
        return PayFields.pay_values(vacancy.posting)

    def part(self) -> PayPart:
        return self.pay()


class DayForm(StepForm):
    shift_text = StringField(_("Giờ làm"), limits(300), filters=[one_line], description=_("Ví dụ: 7 giờ 30 đến 16 giờ 30, nghỉ Chủ nhật."))
    night_shift = answers(_("Có làm ca đêm không?"), hint=_("Ca đêm là từ 22 giờ đến 6 giờ."), with_unknown=False)
    bus = BooleanField(_("Xe đưa đón"))
    meals = BooleanField(_("Bữa ăn ca"))
    housing = BooleanField(_("Chỗ ở"))
    benefits = long_text(_("Quyền lợi khác"), hint=_("Bảo hiểm, thưởng, phụ cấp, nghỉ phép."))

    @staticmethod
    def values(vacancy: Vacancy) -> dict[str, Any]:
        posting = vacancy.posting
        night = posting.night_shift.value if posting.night_shift is not Answer.UNKNOWN else None
        offers = {name: getattr(posting, name) is Answer.YES for name in ("bus", "meals", "housing")}
        return {"shift_text": vacancy.shift_text, "night_shift": night, "benefits": vacancy.benefits, **offers}

    def part(self) -> DayPart:
        bus, meals, housing = (Answer.YES if field.data else Answer.NO for field in (self.bus, self.meals, self.housing))
        return DayPart(
            self.shift_text.data or "", Answer(self.night_shift.data), bus, meals, housing, self.benefits.data or ""
        )  # fmt: skip


def how_firmly(label: Any) -> SelectField:
    """A form that says nothing of it, as one opened before there was this choice, asks."""
    offered = [SelectChoice(firmness.value, words) for firmness, words in FIRMNESS.items()]
    return OneOfList(label, choices=offered, default=Firmness.ASKED.value)


class NeedsFields(FlaskForm):  # type: ignore[misc]
    education = OneOfList(
        _("Học vấn ít nhất"),
        choices=[SelectChoice(str(code), _("Không yêu cầu") if code == 0 else label) for code, label in EDUCATION.items() if code != 1],
    )
    qualification = OneOfList(
        _("Trình độ nghề ít nhất"),
        choices=[SelectChoice(str(code), _("Không yêu cầu") if code == 0 else label) for code, label in QUALIFICATION.items()],
    )
    experience_years = StringField(
        _("Kinh nghiệm ít nhất (năm)"), filters=[one_line], description=_("Để trống nếu không cần.")
    )  # fmt: skip
    licence_classes = StringField(
        _("Bằng lái, chứng chỉ"), filters=[one_line], description=_("Ví dụ C hoặc B2, xe nâng. Để trống nếu không cần.")
    )
    skills = StringField(
        _("Kỹ năng"), [*limits(300)], filters=[one_line], description=_("Ví dụ may một kim, tiếng Trung. Để trống nếu không cần.")
    )
    education_need = how_firmly(_("Cần đến mức nào?"))
    qualification_need = how_firmly(_("Cần đến mức nào?"))
    experience_years_need = how_firmly(_("Cần đến mức nào?"))
    licence_classes_need = how_firmly(_("Cần đến mức nào?"))
    skills_need = how_firmly(_("Cần đến mức nào?"))
    training_given = answers(_("Chưa biết nghề thì có dạy không?"))
    heavy_work = answers(_("Có phải mang vác nặng không?"))

    def validate_experience_years(self, field: StringField) -> None:
        if field.data and (not re.fullmatch(r"\d{1,2}(?:[.,]\d)?", field.data, re.ASCII) or years_of(field.data) > 40):
            raise ValidationError(_("Nhập số năm, ví dụ 1 hoặc 1,5"))

    def validate_licence_classes(self, field: StringField) -> None:
        if not all(_LICENCE.fullmatch(name) or name in TICKETS for name in licences_of(field.data)):
            raise ValidationError(_("Ghi hạng bằng lái, ví dụ B2, C hoặc CE, hay tên chứng chỉ, ví dụ xe nâng"))

    def validate_skills(self, field: StringField) -> None:
        if unknown := [name for name in names_of(field.data) if not skills_in(name)]:
            raise ValidationError(_("Chưa có kỹ năng “%(name)s” trong danh sách. Ghi tên khác, hoặc ghi vào ô Yêu cầu", name=unknown[0]))

    def demands(self) -> dict[str, Demand]:
        values = {
            "education": int(self.education.data),
            "qualification": int(self.qualification.data),
            "experience_years": years_of(self.experience_years.data),
            "licence_classes": licences_of(self.licence_classes.data),
            "skills": tuple(dict.fromkeys(term for name in names_of(self.skills.data) for term in skills_in(name))),
        }
        return {name: Demand(value, Firmness(self[f"{name}_need"].data)) for name, value in values.items()}

    def answers(self) -> dict[str, Answer]:
        return {name: Answer(self[name].data or Answer.UNKNOWN) for name in ("training_given", "heavy_work")}

    @staticmethod
    def needs_values(posting: Posting, *, accepted_alone: bool = False) -> dict[str, Any]:
        shown = {name: demand_of(posting, name, accepted_alone=accepted_alone) or Demand(NOTHING[name]) for name in ASKABLE}
        years = shown["experience_years"].value
        return {
            "education": str(shown["education"].value),
            "qualification": str(shown["qualification"].value),
            "experience_years": f"{years:g}".replace(".", ",") if years else "",
            "licence_classes": ", ".join(shown["licence_classes"].value),
            "skills": ", ".join(map(skill_name, shown["skills"].value)),
            **{f"{name}_need": demand.firmness.value for name, demand in shown.items()},
            "training_given": posting.training_given.value,
            "heavy_work": posting.heavy_work.value,
        }


class NeedsForm(StepForm, NeedsFields):
    requirements = long_text(_("Yêu cầu"), hint=_("Cần gì thì nêu việc đó. Giới tính, tuổi, ngoại hình không phải điều kiện."))

    @staticmethod
    def values(vacancy: Vacancy) -> dict[str, Any]:
        return {"requirements": vacancy.requirements, **NeedsFields.needs_values(vacancy.posting)}

    def part(self) -> NeedsPart:
        demands = self.demands()
        asked: dict[str, Any] = {name: demand.value for name, demand in demands.items()}
        firmness = MappingProxyType({name: demand.firmness for name, demand in demands.items()})
        training, heavy = self.answers().values()
        return NeedsPart(self.requirements.data or "", **asked, training_given=training, heavy_work=heavy, firmness=firmness)


class CorrectForm(PayFields, NeedsFields):
    """What was read, for an officer to put right."""

    occupation = OneOfList(_("Nghề"))
    workplace = StringField(_("Nơi làm việc"), limits(200), filters=[one_line], description=_("Tên xã, khu công nghiệp hoặc nước."))
    night_shift = answers(_("Ca đêm"))
    bus = answers(_("Xe đưa đón"))
    meals = answers(_("Bữa ăn ca"))
    housing = answers(_("Chỗ ở"))

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        trades = [SelectChoice(code, f"{name} ({code})") for code, name in sorted(titles().items(), key=lambda title: title[1])]
        self.occupation.choices = [SelectChoice("", _("Chưa rõ")), *trades]

    @staticmethod
    def values(posting: Posting, place_name: str) -> dict[str, Any]:
        said = {name: getattr(posting, name).value for name in ("night_shift", "bus", "meals", "housing")}
        return {
            "occupation": posting.occupation,
            "workplace": place_name,
            **said,
            **PayFields.pay_values(posting),
            **NeedsFields.needs_values(posting, accepted_alone=True),
        }


class ReturnForm(FlaskForm):  # type: ignore[misc]
    message = TextAreaField(_("Lời nhắn cho doanh nghiệp"), [DataRequired(_("Ghi rõ chỗ cần sửa")), *limits(2000)], filters=[some_lines])


class HiredForm(FlaskForm):  # type: ignore[misc]
    number = StringField(_("Số người đã tuyển thêm"), filters=[one_line])

    def validate_number(self, field: StringField) -> None:
        if not re.fullmatch(r"\d{1,4}", field.data or "", re.ASCII) or int(field.data) < 1:
            raise ValidationError(_("Nhập số người bằng số, ví dụ 3"))


class RenewForm(FlaskForm):  # type: ignore[misc]
    closes_on = StringField(_("Hạn mới"), filters=[one_line], description=_("Ví dụ 31/3/2025, nhiều nhất 60 ngày."))

    def validate_closes_on(self, field: StringField) -> None:
        if read_day(field.data or "") is None:
            raise ValidationError(_("Nhập hạn mới theo ngày/tháng/năm, ví dụ 31/3/2025"))

    def day(self) -> date:
        chosen = read_day(self.closes_on.data)
        assert chosen
        return chosen


class FilterForm(Form):  # type: ignore[misc]
    """Of the address, so that a list can be saved, printed and taken out as it stands."""

    text = SearchField(_("Việc, doanh nghiệp, mã"), [Length(max=200)])
    enterprise = SelectField(_("Doanh nghiệp"), validate_choice=False)

    def offer(self, enterprises: tuple[tuple[int, str], ...]) -> None:
        self.enterprise.choices = [SelectChoice("", _("Tất cả")), *(SelectChoice(str(number), name) for number, name in enterprises)]

    def enterprise_id(self) -> int | None:
        chosen = self.enterprise.data or ""
        return int(chosen) if re.fullmatch(r"\d{1,9}", chosen, re.ASCII) else None

    def said(self) -> dict[str, str]:
        return {name: value[:200] for name, value in self.data.items() if value}


def quantity_of(typed: str) -> int:
    return int(typed.replace(".", ""))


def check_amount(typed: str | None) -> int | None:
    amount = amount_of(typed)
    if typed and (amount is None or not 1 <= amount <= MOST_PAY):
        raise ValidationError(_("Nhập số đồng, ví dụ 7.500.000"))
    return amount


def amount_of(typed: str | None) -> int | None:
    """'7.500.000', '7500000', '7,5 triệu', '250k'; None for an empty field and for what is no amount."""
    bare = re.sub(r"\s*(?:đồng|đ|vnđ|vnd)$", "", (typed or "").strip().lower())
    if _WHOLE.fullmatch(bare):
        return int(re.sub(r"[.,]", "", bare))
    if found := _SHORT.fullmatch(bare):
        size = 1_000_000 if found[2].startswith("tr") else 1_000
        return round(float(found[1].replace(",", ".")) * size)
    return None


def years_of(typed: str | None) -> float:
    return float((typed or "0").replace(",", ".") or 0)


def names_of(typed: str | None) -> list[str]:
    """What stands between commas."""
    return [name for part in re.split(r"[,;/]", typed or "") if (name := part.strip())]


def licences_of(typed: str | None) -> tuple[str, ...]:
    """Classes in capitals, 'B2 C' being two of them, and certificates by the name they are kept by."""
    held: list[str] = []
    for name in names_of(typed):
        ticket = next((ticket for ticket in TICKETS if fold(ticket) == fold(name)), "")
        held += [ticket] if ticket else name.upper().split()
    return tuple(dict.fromkeys(held))
