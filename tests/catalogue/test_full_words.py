from datetime import date

import pytest

from jobmatch.catalogue.full_words import in_full, otherwise_meant, workplace_meant
from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.text.folding import fold

TODAY = date(2025, 3, 7)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nv ks", "nhan vien khach san"),
        ("ks xây dựng", "kỹ sư xây dựng"),
        ("cn may", "cong nhan may"),
        ("may cn", "may cong nghiep"),
        ("ktv điện", "kỹ thuật viên điện"),
        ("kt trưởng", "kế toán trưởng"),
        ("cn cb ts", "cong nhan che bien thuy san"),
        ("y tá bv", "y tá bệnh viện"),
        ("giúp việc gđ", "giúp việc gia đình"),
        ("cb cnv", "can bo cong nhan vien"),
        ("thowj hanf", "tho han"),
        ("Tuyển gấp 10 ôcng nhân ợsi", "Tuyển gấp 10 công nhân sợi"),
    ],
)
def test_words_of_jobs_are_meant_in_full(typed: str, meant: str) -> None:
    assert fold(in_full(typed, slips=True)) == fold(meant)


def test_names_of_trades_mean_themselves() -> None:
    changed = [name for name, _ in own_labels() if len(in_full(name).split()) < len(name.split())]

    assert changed == []


def test_full_words_in_full_are_themselves() -> None:
    for typed in ("nv ks", "cn cb ts", "ktoán", "lx tải"):
        assert in_full(in_full(typed)) == in_full(typed)


@pytest.mark.parametrize("typed", ["KCN Cảng biiển Hảải Hà", "KCN Carng bieern Hari Haf", "KCN Cảng biển Hải Hà"])
def test_a_workplace_is_found_behind_slips_and_bare_keys(typed: str) -> None:
    found = workplace_meant(typed, TODAY)

    assert found is not None
    assert found.id == "kcn-cang-bien-hai-ha"


def test_a_place_of_nowhere_stays_nowhere() -> None:
    assert workplace_meant("xưởng nhà ông Tám", TODAY) is None


def test_lines_stay_lines() -> None:
    assert in_full("Tuyển nv ks\nVị trí: lễ tân").splitlines() == ["Tuyển nhân viên khách sạn", "Vị trí: lễ tân"]


@pytest.mark.parametrize("typed", ["sang Malaysia", "việc nhàn", "may thạo", "sẵn sàng nhận việc", "k có nc", "xin vào Texhong", "kt"])
def test_what_is_said_otherwise_stays_as_it_was_typed(typed: str) -> None:
    assert in_full(typed) == typed


def test_a_word_of_another_trade_may_be_a_slip_where_its_neighbours_expect_one() -> None:
    assert fold(otherwise_meant("phụ nuôi tôn")) == "phu nuoi tom"
    assert otherwise_meant("thợ hàn") == "thợ hàn"


@pytest.mark.parametrize("typed", ["nnhân viên bbán hàng", "nhân vviên bán hàngg"])
def test_a_key_held_too_long_is_one_letter(typed: str) -> None:
    assert fold(in_full(typed, slips=True)) == "nhan vien ban hang"
