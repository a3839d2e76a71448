from jobmatch.vacancies.enterprise import enterprise_key, read_tax_code


def test_an_enterprise_is_known_in_long_and_short_with_marks_and_without() -> None:
    for other in ("CTY TNHH MTV dệt may - TM Xuân Hà", "công ty trách nhiệm hữu hạn một thành viên Dệt may và Thương mại Xuân Hà"):
        assert enterprise_key(other) == enterprise_key("Công ty TNHH MTV Dệt may & TM Xuân Hà")

    assert enterprise_key("Công ty CP Xuân Hà") != enterprise_key("Công ty TNHH Xuân Hà")


def test_a_tax_code_has_a_check_digit_and_perhaps_a_branch() -> None:
    assert read_tax_code("0100109106") == "0100109106"
    assert read_tax_code(" 0100 109 106 - 001 ".replace(" - ", "-")) == "0100109106-001"
    for wrong in ("0100109107", "010010910", "０１００１０９１０６", "0100109106-1", "abc", ""):
        assert read_tax_code(wrong) is None
