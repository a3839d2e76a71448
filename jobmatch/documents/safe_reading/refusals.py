"""Why a file cannot be read, in words that say what the clerk can do."""

from jobmatch.errors import Refused

_SAVE_AGAIN = "Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi gửi lại."

_WORDS: dict[str, tuple[str, str]] = {
    "file_missing": ("Không tìm thấy tệp.", "Hãy kiểm tra lại tên tệp và thư mục."),
    "file_empty": ("Tệp trống, không có nội dung.", "Hãy kiểm tra lại tệp ở máy gửi rồi gửi lại."),
    "file_too_large": ("Tệp quá lớn (trên 30 MB).", "Hãy bỏ ảnh trong tệp, hoặc tách theo thôn rồi gửi từng tệp."),
    "file_not_workbook": ("Tệp không đúng định dạng bảng tính.", "Hãy gửi tệp .xlsx, .xls, .ods hoặc .csv."),
    "file_encrypted": ("Tệp có mật khẩu nên không mở được.", "Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi gửi lại."),
    "file_damaged": ("Tệp bị hỏng hoặc sai định dạng bên trong.", _SAVE_AGAIN),
    "file_unsafe": ("Định dạng bên trong tệp lạ, không an toàn để mở.", _SAVE_AGAIN),
    "file_inflates": (
        "Tệp quá lớn khi mở ra (trên 100 MB).",
        "Hãy xóa ảnh và các dòng, cột trống đã kẻ khung (bảng tối đa 20.000 dòng), rồi lưu lại.",
    ),
    "file_too_slow": ("Đọc tệp mất quá lâu nên đã dừng lại.", "Hãy tách tệp theo thôn rồi gửi từng tệp."),
    "too_many_rows": (
        "Có trang tính quá nhiều dòng hoặc cột (giới hạn 20000 dòng, 256 cột).",
        "Hãy xóa các ô ở xa ngoài bảng, hoặc tách tệp rồi gửi lại.",
    ),
    "cell_too_large": ("Có ô chữ quá lớn trong tệp.", "Kiểm tra dấu ngoặc kép trong tệp CSV, hoặc gửi tệp .xlsx."),
    "encoding_unknown": (
        "Không nhận ra bảng mã hóa chữ của tệp, hoặc tệp có ký tự không đọc được.",
        "Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng CSV UTF-8 hoặc .xlsx rồi gửi lại.",
    ),
    "too_many_sheets": ("Tệp có quá nhiều trang tính (trên 100).", "Hãy tách tệp rồi gửi từng phần."),
}


def refuse(code: str) -> Refused:
    """The refusal for a code, ready to raise."""
    message, fix = _WORDS[code]
    return Refused(code, message, fix)
