from jobmatch.vacancies.enterprise import enterprise_key


def test_an_enterprise_is_known_in_long_and_short_with_marks_and_without() -> None:
    for other in ("CTY TNHH MTV dệt may - TM Xuân Hà", "công ty trách nhiệm hữu hạn một thành viên Dệt may và Thương mại Xuân Hà"):
        assert enterprise_key(other) == enterprise_key("Công ty TNHH MTV Dệt may & TM Xuân Hà")

    assert enterprise_key("Công ty CP Xuân Hà") != enterprise_key("Công ty TNHH Xuân Hà")
