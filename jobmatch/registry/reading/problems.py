"""The problems a list can have, in words that say where and what to do."""

from dataclasses import dataclass, field

from jobmatch.registry.cells import as_text, column_letter
from jobmatch.registry.reading.reading_choices import refusal_key
from jobmatch.registry.reading.result import Problem
from jobmatch.registry.sheet import Cell

# code: (message, fix). Whatever is proposed here is a question for staff; nothing is changed in the file.
WORDS: dict[str, tuple[str, str]] = {
    "name_missing": ("Dòng có dữ liệu nhưng không có họ tên.", "Điền họ tên rồi gửi lại dòng này, hoặc xóa dòng."),
    "name_unclear": ("Ô họ tên có số hoặc ký hiệu lạ.", "Kiểm tra họ tên theo căn cước."),
    "name_several": ("Ô họ tên ghi nhiều người.", "Tách mỗi người một dòng."),
    "name_short": ("Họ tên chỉ có một chữ.", "Ghi đủ họ, chữ đệm và tên."),
    "name_abbreviated": ("Họ tên viết tắt; đã đọc theo cách viết tắt thường gặp.", "Xác nhận họ tên đầy đủ."),
    "name_abbreviation_unclear": ("Họ tên viết tắt, không đoán được chữ đầy đủ.", "Ghi đủ họ tên theo căn cước."),
    "person_bare": ("Dòng chỉ có họ tên, không có thông tin nào khác.", "Bổ sung ngày sinh, thôn hoặc số căn cước, hoặc xóa dòng."),
    "birth_missing": ("Thiếu ngày sinh.", "Hỏi lại người lao động, ít nhất là năm sinh."),
    "birth_unreadable": ("Không đọc được ngày sinh.", "Ghi lại theo dạng ngày/tháng/năm."),
    "birth_impossible": ("Ngày sinh không có thật; chỉ giữ lại năm.", "Kiểm tra ngày, tháng theo căn cước."),
    "birth_swapped": ("Ngày sinh viết theo kiểu tháng/ngày; đã đổi lại.", "Xác nhận ngày sinh."),
    "birth_ambiguous": ("Cột này có ngày viết kiểu tháng/ngày, nên ngày này có thể bị đảo.", "Xác nhận ngày và tháng."),
    "birth_order_mixed": (
        "Cột này có ngày viết kiểu tháng/ngày; các ngày đó đã đổi lại, ngày khác đọc theo ngày/tháng.",
        "Xem lại cách ghi ngày sinh.",
    ),
    "birth_unlikely": ("Năm sinh ngoài độ tuổi lao động.", "Kiểm tra lại năm sinh."),
    "birth_short": ("Ô ngày sinh chỉ có một số ngắn, trong khi các dòng khác ghi đủ ngày.", "Ghi đủ ngày, tháng, năm sinh."),
    "age_outside": ("Theo ngày sinh thì người này chưa đủ 15 tuổi, hoặc quá già.", "Kiểm tra lại ngày sinh; chưa đủ 15 tuổi thì xóa dòng."),
    "birth_two_columns": ("Ngày sinh ghi ở cả cột Nam và cột Nữ.", "Xóa một ô và ghi lại giới tính."),
    "sex_two_marks": ("Đánh dấu cả Nam và Nữ.", "Giữ lại một dấu."),
    "sex_unclear": ("Không đọc được giới tính.", "Ghi Nam hoặc Nữ."),
    "citizen_id_missing": ("Thiếu số căn cước.", "Bổ sung số định danh 12 chữ số."),
    "citizen_id_scientific": (
        "Excel đã làm mất các chữ số cuối của số căn cước.",
        "Định dạng cột là Văn bản (Text) rồi nhập lại đủ 12 số.",
    ),
    "citizen_id_damaged": ("Số căn cước không đủ hoặc thừa chữ số.", "Nhập lại đủ 12 số theo căn cước."),
    "citizen_id_repaired": ("Số căn cước mất số 0 ở đầu; đã thêm lại.", "Định dạng cột là Văn bản (Text) để không mất số 0."),
    "citizen_id_sex": ("Giới tính không khớp với số căn cước.", "Kiểm tra giới tính và số căn cước."),
    "citizen_id_birth": ("Năm sinh không khớp với số căn cước.", "Kiểm tra năm sinh và số căn cước."),
    "citizen_id_province": ("Ba số đầu của căn cước không phải mã tỉnh nào.", "Kiểm tra số căn cước."),
    "old_id_only": ("Chỉ có số CMND 9 số, đã hết giá trị từ 01/01/2025.", "Bổ sung số định danh 12 chữ số."),
    "phone_unreadable": ("Số điện thoại thiếu hoặc thừa chữ số.", "Hỏi lại số điện thoại."),
    "phone_landline": ("Đây là số máy bàn, không nhắn tin được.", "Hỏi thêm số di động nếu có."),
    "pay_unclear": ("Mức lương có thể hiểu theo nhiều cách.", "Ghi rõ đơn vị, thí dụ 7.500.000 đồng/tháng."),
    "pay_unlikely": ("Mức lương ngoài khoảng thường gặp nên để trống.", "Kiểm tra lại số tiền."),
    "experience_unclear": ("Không đọc được số năm kinh nghiệm.", "Ghi số năm, thí dụ 3."),
    "education_unclear": ("Không đọc được trình độ học vấn.", "Ghi theo mẫu: Tiểu học, THCS, THPT."),
    "qualification_unclear": ("Không đọc được trình độ chuyên môn.", "Ghi theo mẫu phiếu cung lao động."),
    "employment_unclear": ("Không đọc được tình trạng việc làm.", "Ghi: có việc làm, thất nghiệp hoặc không tham gia."),
    "marks_several": ("Nhóm cột này có nhiều dấu trên một dòng nên để trống.", "Chỉ giữ lại một dấu."),
    "poor_or_near_poor": ("Cột chung 'Hộ nghèo, cận nghèo' không cho biết là hộ nào.", "Ghi rõ hộ nghèo hay hộ cận nghèo."),
    "village_missing": ("Chưa rõ thôn, khu phố.", "Bổ sung thôn để giao được giấy mời."),
    "commune_unknown": ("Không nhận ra xã của trang này.", "Ghi tên xã ở tiêu đề hoặc tên tệp rồi nạp lại."),
    "text_repaired": ("Chữ gõ bằng phông cũ hoặc lẫn ký tự lạ; đã đổi sang Unicode.", "Xem chữ đã đổi; nếu sai thì từ chối."),
    "text_unclear": ("Chữ gõ bằng phông cũ hoặc lẫn ký tự lạ, để nguyên như đã gõ.", "Gõ lại bằng phông Unicode."),
    "cell_error": ("Ô báo lỗi của Excel nên để trống.", "Nhập lại giá trị của ô này."),
    "phone_repaired": ("Số điện thoại mất số 0 ở đầu; đã thêm lại.", "Định dạng cột là Văn bản (Text) để không mất số 0."),
    "phone_renumbered": ("Số điện thoại 11 số cũ; đã đổi sang đầu số 10 số từ năm 2018.", "Hỏi lại số nếu không gọi được."),
    "birth_serial": ("Ngày sinh là một con số của Excel; đã đổi lại thành ngày.", "Định dạng cột là Ngày (Date) hoặc Văn bản (Text)."),
    "education_date": ("Excel đã đổi trình độ (như 9/12) thành ngày; đã đọc lại.", "Định dạng cột là Văn bản (Text) rồi nhập lại."),
    "pay_date": ("Excel đã đổi mức lương thành ngày nên để trống.", "Định dạng cột là Văn bản (Text) rồi nhập lại."),
    "education_unmarked": ("Nhóm cột trình độ học vấn chưa đánh dấu ô nào.", "Đánh dấu một ô."),
    "qualification_unmarked": ("Nhóm cột trình độ chuyên môn chưa đánh dấu ô nào.", "Đánh dấu một ô."),
    "employment_unmarked": ("Nhóm cột tình trạng việc làm chưa đánh dấu ô nào.", "Đánh dấu một ô."),
    "column_repeated": ("Tiêu đề cột này trùng với một cột khác; chỉ đọc cột đầu.", "Sửa lại tiêu đề của một trong hai cột."),
    "column_unknown": (
        "Không hiểu tiêu đề cột này nên không đọc.",
        "Chọn ý nghĩa của cột khi xem trước, hoặc chuyển nội dung sang cột Ghi chú.",
    ),
    "column_twice": (
        "Tiêu đề cột này trùng với một cột khác mà nội dung hai cột khác nhau.",
        "Sửa một trong hai tiêu đề, hoặc chọn ý nghĩa của từng cột khi xem trước.",
    ),
    "header_missing": ("Bảng không có dòng tiêu đề.", "Thêm dòng tiêu đề, hoặc chọn ý nghĩa của từng cột khi xem trước."),
    "sheet_hidden": ("Trang ẩn nên không đọc.", "Bỏ ẩn trang rồi nạp lại nếu cần."),
    "cells_far": ("Có ô nằm rất xa ngoài bảng nên không đọc.", "Xóa các ô ở xa nếu không cần."),
    "cells_hidden": ("Tệp có dòng hoặc cột bị ẩn; các ô ẩn vẫn được đọc.", "Bỏ ẩn để xem lại trước khi ghi vào sổ."),
    "row_ragged": ("Dòng có số ô khác các dòng khác, có thể bị lệch cột.", "Kiểm tra dấu phân cách của dòng này trong tệp gốc."),
    "cell_cut": ("Ô quá dài nên chỉ đọc 2.000 ký tự đầu.", "Rút gọn nội dung ô, hoặc chuyển phần dài sang văn bản khác."),
    "row_identical": ("Dòng này giống hệt một dòng khác trong tệp nên chỉ ghi một lần.", "Xóa dòng trùng."),
    "row_repeated": ("Trùng với một dòng khác trong tệp.", "Xóa dòng thừa nếu đúng là một người."),
    "identity_changed": (
        "Danh sách ghi khác với sổ về họ tên, giới tính, ngày sinh hoặc số giấy tờ; sổ vẫn giữ như cũ.",
        "Đối chiếu căn cước, rồi ghi theo danh sách hoặc giữ như cũ.",
    ),
    "citizen_id_shared": ("Hai người khác tên cùng một số căn cước.", "Kiểm tra số căn cước của từng người."),
    "list_empty": ("Bảng có tiêu đề nhưng không có dòng nào về người lao động.", "Kiểm tra xem đã gửi đúng tệp chưa."),
    "sheet_without_list": ("Trang không có danh sách người lao động nào.", "Kiểm tra lại dòng tiêu đề của bảng."),
    "total_differs": ("Số người ở dòng tổng cộng khác số dòng đọc được.", "Kiểm tra xem bảng có thiếu dòng nào không."),
}


@dataclass(slots=True)
class ProblemNotes:
    """Collects the problems of one row (or, with row 0, of a whole sheet). `refused` are the proposals that staff do not want."""

    file: str
    sheet: str
    row: int = 0
    found: list[Problem] = field(default_factory=list)
    refused: frozenset[str] = frozenset()

    @property
    def must_wait(self) -> bool:
        """True once a problem was noted that a person must decide before anything is written."""
        return any(not problem.is_warning for problem in self.found)

    def has(self, code: str) -> bool:
        return any(problem.code == code for problem in self.found)

    def is_refused(self, code: str, index: int | None) -> bool:
        """True where staff refused this proposal for this cell."""
        return bool(self.refused) and index is not None and refusal_key(self.sheet, self._place(index), code) in self.refused

    def _place(self, index: int) -> str:
        return f"{column_letter(index)}{self.row}" if self.row else ""

    def note(self, code: str, index: int | None = None, cell: Cell = None, *, is_warning: bool = True, proposal: str = "") -> None:
        """Note a problem in the column with that index; without an index the whole row or sheet is meant."""
        letter = column_letter(index) if index is not None else ""
        place = self._place(index) if index is not None else ""
        message, fix = WORDS[code]
        self.found.append(Problem(self.file, self.sheet, self.row, letter, place, as_text(cell), code, message, fix, is_warning, proposal))

    def note_column(self, code: str, index: int, found: str, proposal: str) -> None:
        """Note one proposal for all cells of a column; `found` is the first of them."""
        letter = column_letter(index)
        message, fix = WORDS[code]
        self.found.append(Problem(self.file, self.sheet, 0, letter, letter, found, code, message, fix, proposal=proposal))
