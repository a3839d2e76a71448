"""A whole workbook by chance: how it is headed, what stands between the rows, and what each person's row must give."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from jobmatch.registry.sheet import Cell, Sheet, Workbook
from tests.registry.unseen import columns as kinds
from tests.registry.unseen.columns import Kind, Told, Writer
from tests.registry.unseen.people import VILLAGES, Person, a_person
from tests.registry.unseen.spelling import dressed, in_tcvn3, in_vni

_SCHOOL_MARKS = ((1, "Chưa học xong TH"), (2, "Tốt nghiệp TH"), (3, "Tốt nghiệp THCS"), (4, "Tốt nghiệp THPT"))
_TRADE_MARKS = (
    (0, "Chưa qua ĐT"),
    (1, "CNKT không bằng"),
    (2, "Dưới 3 tháng"),
    (3, "Sơ cấp"),
    (4, "Trung cấp"),
    (5, "Cao đẳng"),
    (6, "Đại học"),
)
_TITLES = ("DANH SÁCH LAO ĐỘNG CÓ NHU CẦU TÌM VIỆC", "BẢNG TỔNG HỢP CUNG LAO ĐỘNG NĂM 2025", "Danh sách người lao động trên địa bàn xã")
Merge = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """One or several columns side by side: their upper header, their lower headers, and their cells for a person."""

    upper: str
    lower: tuple[str, ...]
    cells: Callable[[Person, Random], tuple[tuple[Cell, ...], Told]]
    group: str = ""


def _one(kind: Kind, writer: Writer, header: str) -> Piece:
    def cells(person: Person, chance: Random) -> tuple[tuple[Cell, ...], Told]:
        cell, told = writer(person, chance)
        return (cell,), told

    return Piece(header, ("",), cells, _GROUP_OF.get(kind.name, ""))


_GROUP_OF = dict.fromkeys(("name", "birth", "sex", "citizen_id", "people"), "Thông tin cá nhân")
_GROUP_OF |= {
    "schooling": "Trình độ",
    "training": "Trình độ",
    "wish": "Nguyện vọng",
    "pay": "Nguyện vọng",
    "phone": "Liên hệ",
    "village": "Liên hệ",
}


def _marks(field_name: str, answers: Sequence[tuple[int, str]], upper: str, code: Callable[[Person], int], sign: str) -> Piece:
    def cells(person: Person, chance: Random) -> tuple[tuple[Cell, ...], Told]:
        marks = tuple(sign if answer == code(person) else None for answer, _ in answers)
        return marks, {field_name: code(person)}

    return Piece(upper, tuple(label for _, label in answers), cells)


def _birth_by_sex(chance: Random) -> Piece:
    writer = chance.choice(kinds.BIRTH.writers[:7])

    def cells(person: Person, chance: Random) -> tuple[tuple[Cell, ...], Told]:
        cell, told = writer(person, chance)
        return ((None, cell) if person.is_woman else (cell, None)), {**told, "sex": "F" if person.is_woman else "M"}

    return Piece(chance.choice(("Ngày, tháng, năm sinh", "Năm sinh", "Ngày sinh", "Sinh năm")), ("Nam", "Nữ"), cells)


def _sex_by_marks(chance: Random) -> Piece:
    sign = chance.choice(("x", "X", "v", "1", "√"))

    def cells(person: Person, chance: Random) -> tuple[tuple[Cell, ...], Told]:
        return ((None, sign) if person.is_woman else (sign, None)), {"sex": "F" if person.is_woman else "M"}

    return Piece(chance.choice(("Giới tính", "GT")), ("Nam", "Nữ"), cells)


def _birth_in_parts(chance: Random) -> Piece:
    def cells(person: Person, chance: Random) -> tuple[tuple[Cell, ...], Told]:
        born = person.born
        if person.only_year:
            return (None, None, float(born.year)), {"birth": str(born.year)}
        return (float(born.day), str(born.month), float(born.year)), {"birth": born.isoformat()}

    return Piece(chance.choice(("Ngày tháng năm sinh", "Ngày sinh")), ("Ngày", "Tháng", "Năm"), cells)


def _name_in_parts(chance: Random) -> Piece:
    def cells(person: Person, chance: Random) -> tuple[tuple[Cell, ...], Told]:
        *family, given = person.name.split()
        return (" ".join(family), given), {"full_name": person.name}

    return Piece("Họ và tên", chance.choice((("Họ và đệm", "Tên"), ("Họ", "Tên"), ("Họ đệm", "Tên"), ("Họ, chữ đệm", "Tên"))), cells)


def _pieces(chance: Random, *, has_village: bool, deep: bool) -> list[Piece]:
    def one(kind: Kind, *, header: str = "") -> Piece:
        return _one(kind, chance.choice(kind.writers), header or chance.choice(kind.headers))

    name = _name_in_parts(chance) if deep and chance.random() < 0.3 else one(kinds.NAME)
    birth, sex = one(kinds.BIRTH if chance.random() < 0.8 else kinds.BIRTH_YEAR), [one(kinds.SEX)]
    if deep:
        match chance.randrange(4):
            case 0:
                birth, sex = _birth_by_sex(chance), []
            case 1:
                sex = [_sex_by_marks(chance)]
            case 2:
                birth = _birth_in_parts(chance)
    rest = [one(kinds.CITIZEN_ID)] if chance.random() < 0.9 else []
    rest += [one(kinds.VILLAGE)] if has_village else []
    headers = {"DT"}
    for kind in kinds.ORDINARY:
        if chance.random() < 0.7:
            header = chance.choice([header for header in kind.headers if header not in headers or chance.random() < 0.5])
            if header == "DT":
                if "DT used" in headers:
                    header = kind.headers[0] if kind.headers[0] != "DT" else kind.headers[1]
                headers.add("DT used")
            piece = one(kind, header=header)
            if deep and kind is kinds.SCHOOLING and chance.random() < 0.6:
                piece = _marks(
                    "education", _SCHOOL_MARKS, "Trình độ giáo dục phổ thông", lambda person: person.schooling, chance.choice("xXv1")
                )
            if deep and kind is kinds.TRAINING and chance.random() < 0.6:
                upper = chance.choice(("Trình độ CMKT", "Trình độ chuyên môn kỹ thuật", "Trình độ chuyên môn"))
                piece = _marks("qualification", _TRADE_MARKS, upper, lambda person: person.training, chance.choice("xXv1"))
            rest.append(piece)
    rest += [one(kind) for kind in kinds.OTHERS if chance.random() < 0.25]
    chance.shuffle(rest)
    lead = [name, birth, *sex] if chance.random() < 0.7 else [name]
    if len(lead) == 1:
        rest[1:1] = [birth, *sex]
    number = Piece(
        chance.choice(("STT", "TT", "Số TT", "No.", "#", "Stt")), ("",), lambda person, chance: ((float(chance.randrange(900)),), {})
    )
    return [*([number] if chance.random() < 0.9 else []), *lead, *rest]


@dataclass(frozen=True, slots=True)
class _Plan:
    """How one clerk sets up a sheet: the columns, how far from the left, with a banner above the header, how the words are written."""

    pieces: Sequence[Piece]
    left: int
    has_banner: bool
    dress: Callable[[str], str]

    @property
    def is_deep(self) -> bool:
        return any(len(piece.lower) > 1 for piece in self.pieces)


@dataclass(slots=True)
class _Draft:
    """A sheet as it grows; `told` says for Excel rows what their people must give."""

    chance: Random
    rows: list[list[Cell]] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)
    told: dict[int, Told] = field(default_factory=dict)

    def line(self, plan: _Plan, *cells: Cell) -> None:
        self.rows.append([*[None] * plan.left, *cells])

    def titles(self, village: str) -> None:
        self.rows += [[None]] * self.chance.choice((0, 0, 1, 2))
        if self.chance.random() < 0.8:
            self.rows.append(["UBND HUYỆN HẢI HÀ", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
            self.rows.append(["UBND XÃ QUẢNG SƠN", None, None, None, "Độc lập - Tự do - Hạnh phúc"])
        self.rows.append([None, f"{self.chance.choice(_TITLES)} {village.upper() if self.chance.random() < 0.5 else village}".strip()])
        if self.chance.random() < 0.4:
            self.rows.append(["(Kèm theo Công văn số 15/UBND-LĐ ngày 12/02/2025 của UBND xã)"])
        self.rows += [[None]] * self.chance.choice((0, 1))

    def header(self, plan: _Plan) -> None:
        groups: list[Cell] = [None] * plan.left
        upper: list[Cell] = [None] * plan.left
        lower: list[Cell] = [None] * plan.left
        before, top = "", len(self.rows) + plan.has_banner
        for piece in plan.pieces:
            at, width = len(upper), len(piece.lower)
            upper += [plan.dress(piece.upper), *[None] * (width - 1)]
            lower += [plan.dress(text) if text else None for text in piece.lower]
            groups += [plan.dress(piece.group) if piece.group and piece.group != before else None, *[None] * (width - 1)]
            before = piece.group
            if width > 1:
                self.merged.append((top, at, top, at + width - 1))
            elif plan.is_deep:
                self.merged.append((top, at, top + 1, at))
        self.rows += [*([groups] if plan.has_banner else []), upper, *([lower] if plan.is_deep else [])]

    def people(self, plan: _Plan, people: Sequence[Person], village: str = "") -> None:
        for person in people:
            row: list[Cell] = [None] * plan.left
            told: dict[str, object] = {"village": village} if village else {}
            for piece in plan.pieces:
                cells, says = piece.cells(person, self.chance)
                row += cells
                told |= says
            self.rows.append(row)
            self.told[len(self.rows)] = told

    def ending(self, plan: _Plan) -> None:
        people = len(self.told)
        if self.chance.random() < 0.5:
            self.line(plan, self.chance.choice(("Tổng cộng", "Cộng", "TỔNG SỐ", "Tổng cộng:")), float(people))
        if self.chance.random() < 0.3:
            self.line(plan, f"Danh sách này có {people} người./.")
        if self.chance.random() < 0.6:
            self.rows += [[None], [None, None, None, None, "Quảng Sơn, ngày 12 tháng 02 năm 2025"]]
            self.rows.append([None, "NGƯỜI LẬP BIỂU", None, None, "TM. ỦY BAN NHÂN DÂN"])
            self.rows += [
                [None, "(Ký, ghi rõ họ tên)", None, None, "CHỦ TỊCH"],
                [None],
                [None, "Phạm Thị Huệ", None, None, "Đinh Công Loan"],
            ]
        if self.chance.random() < 0.2:
            self.rows.append(["Ghi chú: cột trình độ ghi theo bằng cấp cao nhất"])


def _by_titles(draft: _Draft, plan: _Plan, villages: Sequence[str]) -> None:
    for place, named in enumerate(villages):
        draft.line(plan, draft.chance.choice((named, f"{'I' * (place + 1)}. {named}", named.upper(), f"{named}: 6 người")))
        draft.people(plan, [a_person(draft.chance, (named,)) for _ in range(6)], named)


def _over_pages(draft: _Draft, plan: _Plan, village: str) -> None:
    """One list, or one that goes on with its header on the next printed page, or two lists of different columns under each other."""
    people = [a_person(draft.chance, (village,) if village else VILLAGES) for _ in range(25)]
    draft.people(plan, people[:12], village)
    second = plan
    match draft.chance.randrange(6):
        case 0:
            draft.header(plan)
        case 1:
            draft.rows.append([None])
            draft.line(plan, "Trang 2")
            draft.header(plan)
        case 2:
            second = replace(plan, pieces=_pieces(draft.chance, has_village=not village, deep=plan.is_deep), has_banner=False)
            draft.rows.append([None])
            draft.line(plan, "II. DANH SÁCH LAO ĐỘNG BỔ SUNG")
            draft.header(second)
    draft.people(second, people[12:], village)


@dataclass(frozen=True, slots=True)
class UnseenList:
    """`told` gives for `sheet name` and Excel row what the draft of that row must say; every other row is no person."""

    workbook: Workbook
    told: dict[tuple[str, int], Told]


def _in_font(sheet: Sheet, font: Callable[[str], str]) -> Sheet:
    rows = tuple(tuple(font(cell) if isinstance(cell, str) else cell for cell in row) for row in sheet.rows)
    return Sheet(sheet.name, rows, sheet.merged, sheet.hidden)


def _a_plan(chance: Random, *, has_village: bool, style: int) -> _Plan:
    def dress(text: str) -> str:
        return text if style < 2 else text.upper() if style == 2 else dressed(text, chance)

    deep = chance.random() < 0.5
    pieces = _pieces(chance, has_village=has_village, deep=deep)
    return _Plan(pieces, chance.choice((0, 0, 0, 1, 2)), not deep and chance.random() < 0.15, dress)


def an_unseen_list(seed: int) -> UnseenList:
    """The list of that number: the same number gives the same list."""
    chance = Random(seed)
    villages_by = chance.choice(("column", "column", "title rows", "sheets", "title"))
    style = chance.randrange(6)
    plan = _a_plan(chance, has_village=villages_by == "column", style=style)
    names = VILLAGES[: chance.randrange(2, 5)]
    sheets: list[Sheet] = []
    told: dict[tuple[str, int], Told] = {}
    for village in names if villages_by == "sheets" else [names[0] if villages_by == "title" else ""]:
        draft = _Draft(chance)
        draft.titles(village if villages_by == "title" else "")
        draft.header(plan)
        if chance.random() < 0.35:
            form = chance.choice(("({})", "{}", "[{}]"))
            draft.line(plan, *(form.format(place) for place in range(1, len(draft.rows[-1]) - plan.left + 1)))
        if villages_by == "title rows":
            _by_titles(draft, plan, names)
        else:
            _over_pages(draft, plan, village)
        draft.ending(plan)
        name = village if villages_by == "sheets" else chance.choice(("Sheet1", "DS lao động", "Tổng hợp", "xa QS"))
        sheet = Sheet(name, tuple(map(tuple, draft.rows)), tuple(draft.merged))
        font = chance.random()
        if style < 3 and font < 0.2:
            sheet = _in_font(sheet, in_tcvn3 if font < 0.1 else in_vni)
        sheets.append(sheet)
        told |= {(name, row): says for row, says in draft.told.items()}
    if chance.random() < 0.2:
        sheets.append(Sheet("Tong hop", (("STT", "Thôn", "Số lao động", "Nam", "Nữ"), (1.0, "Thôn 3", 40.0, 18.0, 22.0))))
    return UnseenList(Workbook("quang_son_ds.xlsx", tuple(sheets)), told)
