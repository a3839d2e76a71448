"""What the words of a wish mean: up to three wishes in order, and for which other wordings it holds too."""

from collections.abc import Sequence

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import Field, Form, RadioField, SearchField, SelectChoice, SelectField, SelectMultipleField, StringField
from wtforms.validators import ValidationError

from jobmatch.catalogue.occupations import code_named, default_coder
from jobmatch.registry.worker import WishKind
from jobmatch.services.see_wish_words import Doubt, WishGroup, WishWordsChoice
from jobmatch.web.typed_fields import at_most
from jobmatch.web.typed_text import one_line, readable
from jobmatch.web.wishes.words import KINDS, NAMING, occupation_words

_OFFERED = 3
_KINDS = [SelectChoice(kind.value, words) for kind, words in KINDS.items()]


class WishWordsForm(Form):  # type: ignore[misc]  # WTForms carries no types
    """Of the address. What it cannot read asks for everything."""

    words = SearchField(_("Có chữ"), filters=[lambda text: (text or "").replace("\0", "")[:200]])
    doubt = StringField()

    def choice(self) -> WishWordsChoice:
        doubts = {doubt.value: doubt for doubt in Doubt}
        return WishWordsChoice(self.words.data or "", doubts.get(self.doubt.data or ""))


def _occupation(label: str, hint: str = "") -> StringField:
    return StringField(label, filters=[one_line], validators=[at_most(120), readable, _is_known], description=hint)


def _is_known(_form: Form, field: Field) -> None:
    if field.data and not code_named(field.data):
        near = "; ".join(occupation_words(code) for code, _sure in default_coder().top([field.data], k=_OFFERED)[0])
        unknown = gettext("Chưa rõ là nghề nào. Gần nhất: %(near)s", near=near) if near else gettext("Chọn một nghề trong danh sách")
        raise ValidationError(unknown)


class DecisionForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    kind_1 = SelectField(_("Người ghi muốn nói gì?"), choices=_KINDS)
    near = RadioField(_("Nghề nào?"), default="", validate_choice=False)
    occupation_1 = _occupation(_("Nghề khác"), _("Gõ vài chữ rồi chọn trong danh sách, ví dụ: công nhân may."))
    kind_2 = SelectField(_("Mong muốn thứ hai"), choices=[SelectChoice("", _("Không có")), *_KINDS], default="")
    occupation_2 = _occupation(_("Nghề của mong muốn thứ hai"))
    kind_3 = SelectField(_("Mong muốn thứ ba"), choices=[SelectChoice("", _("Không có")), *_KINDS], default="")
    occupation_3 = _occupation(_("Nghề của mong muốn thứ ba"))
    also = SelectMultipleField(validate_choice=False)

    def offer(self, nearest: Sequence[str], alike: Sequence[WishGroup]) -> None:
        self.near.choices = [
            *(SelectChoice(code, occupation_words(code)) for code in nearest),
            SelectChoice("", _("Không nêu nghề, hoặc nghề khác")),
        ]
        self.also.choices = [SelectChoice(group.id, group.text) for group in alike]

    def validate(self, extra_validators: object = None) -> bool:
        if not super().validate(extra_validators):
            return False
        unnamed = [field for (kind, code), field in zip(self.meant(), self._fields_of_meant(), strict=True) if _lacks(kind, code)]
        for field in unnamed:
            field.errors = [gettext("Chọn một nghề, hoặc đổi câu trả lời ở trên")]
        return not unnamed

    def _given(self) -> list[tuple[WishKind, str, Field]]:
        fields = ((self.kind_1, self.occupation_1), (self.kind_2, self.occupation_2), (self.kind_3, self.occupation_3))
        given = []
        for place, (kind, occupation) in enumerate(fields):
            if kind.data:
                typed = code_named(occupation.data or "") or (self.near.data or "" if place == 0 else "")
                given.append((WishKind(kind.data), typed, occupation))
        return given

    def meant(self) -> list[tuple[WishKind, str]]:
        """Kinds with the occupation that each names, first wish first."""
        return [(kind, code if kind in NAMING else "") for kind, code, _field in self._given()]

    def _fields_of_meant(self) -> list[Field]:
        return [field for _kind, _code, field in self._given()]


def _lacks(kind: WishKind, code: str) -> bool:
    return kind is WishKind.OCCUPATION and not code
