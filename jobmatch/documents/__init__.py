"""Files in and out: workbooks, letters, lists, sheets, QR codes. No rules of the trade."""
