"""Old fonts are read, clean text is left alone."""

import pytest

from jobmatch.text.legacy_fonts import LegacyFont, legacy_font, repair_legacy


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ñY BAN NH¢N D¢N", "ỦY BAN NHÂN DÂN"),
        ("Hä Vµ T£N", "HỌ VÀ TÊN"),
        ("Lª Hµ", "Lê Hà"),
        ("§èi t\u00adîng \u00adu tiªn", "Đối tượng ưu tiên"),
        ("N÷", "Nữ"),
        ("c«ng nh©n may", "công nhân may"),
        ("Nu«i ngao, lx fc", "Nuôi ngao, lx fc"),
        ("Coäng hoøa xaõ hoäi", "Cộng hòa xã hội"),
        ("NGUYEÃN VAÊN ÑÖÙC", "NGUYỄN VĂN ĐỨC"),
        ("Phaïm Thò Höông", "Phạm Thị Hương"),
    ],
)
def test_tcvn3_and_vni_are_read(typed, meant):
    assert repair_legacy(typed) == meant


@pytest.mark.parametrize(
    "clean", ["Hà Nam", "LÊ THÀNH", "Lý", "Vò", "thỏa thuận", "Công ty Nestlé®", "Müller", "3 × 4 mét", "KCN Hải Hà", "Trần Thị Hồng", ""]
)
def test_clean_text_is_never_repaired(clean):
    assert repair_legacy(clean) == clean


def test_the_font_of_the_sheet_decides_what_could_be_either():
    assert repair_legacy("Vò", expected=LegacyFont.TCVN3) == "Vũ"
    assert repair_legacy("Löu Thò Thoa", expected=LegacyFont.VNI) == "Lưu Thị Thoa"
    assert legacy_font("Hà") is None
