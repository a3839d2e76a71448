import pytest

from jobmatch.catalogue.data_files import read_data
from jobmatch.catalogue.occupation_list import OWN_LISTS, official_labels, own_labels
from jobmatch.catalogue.occupations import closeness, occupation_name, vsco2
from jobmatch.catalogue.posting_job import bare_title, job_of_posting, names_a_job
from jobmatch.catalogue.related_trades import related
from jobmatch.text.folding import canonical

KNOWN = {code for _, code in official_labels()}


@pytest.mark.parametrize(
    ("a", "b", "near"), [("8153", "8153", 1), ("7231", "7232", 0.7), ("2611", "2651", 0.4), ("7112", "7511", 0.2), ("5414", "2221", 0)]
)
def test_the_tree_says_how_near_two_occupations_are(a: str, b: str, near: float):
    assert closeness(a, b) == closeness(b, a) == near


def test_what_people_of_the_trades_say_goes_before_the_tree():
    assert closeness("8153", "7531") == 0.8
    assert closeness("7112", "9313") > 0.4
    assert closeness("7541", "7543") < 0.2  # a diver and a checker of goods, in one minor group


def test_an_unknown_code_is_near_nothing():
    assert closeness("", "8153") == closeness("", "") == 0


def test_every_code_of_our_lists_is_a_unit_group_of_isco():
    files = (*OWN_LISTS, "coded_wishes.csv", "duties.csv")
    codes = {row["code"] for name in files for row in read_data(name)}
    pairs = {row[side] for row in read_data("related_trades.csv") for side in ("code_a", "code_b")}

    assert codes | pairs <= KNOWN


def test_a_pair_of_trades_is_reviewed_once_with_a_reason():
    rows = list(read_data("related_trades.csv"))

    assert len({frozenset((row["code_a"], row["code_b"])) for row in rows}) == len(rows)
    assert all(row["why"] and 0 < float(row["closeness"]) < 1 for row in rows)
    assert all(row["code_a"] != row["code_b"] for row in rows)


def test_the_order_of_two_reviewed_trades_does_not_matter():
    assert all(related(row["code_a"], row["code_b"]) == related(row["code_b"], row["code_a"]) for row in read_data("related_trades.csv"))


def test_two_reviewed_trades_lie_no_further_apart_than_a_third_allows():
    """Who is at home in two trades makes these two no strangers: near and near are never far."""
    pairs = {frozenset((row["code_a"], row["code_b"])): float(row["closeness"]) for row in read_data("related_trades.csv")}
    near = {pair for pair, value in pairs.items() if value >= 0.7}

    strangers = [
        tuple(sorted(one ^ other)) for one in near for other in near if len(one ^ other) == 2 and pairs.get(frozenset(one ^ other), 1) < 0.3
    ]

    assert strangers == []


@pytest.mark.parametrize(
    "codes",
    [
        ("8153", "7531", "7532", "7543"),
        ("8151", "8152", "8154"),
        ("7511", "6221", "6222", "9216"),
        ("7112", "9313", "7114", "7122"),
        ("6112", "9211", "7513"),
        ("8322", "8332", "8331", "9621"),
        ("9215", "6210", "7521"),
        ("4224", "5131", "5113"),
        ("5311", "5322", "9111"),
        ("7233", "7412", "7231", "7212"),
    ],
    ids=["sewing", "textile", "seafood", "construction", "tea", "driving", "forestry", "tourism", "care", "mechanics"],
)
def test_the_trades_of_the_region_know_each_other(codes: tuple[str, ...]):
    assert all(any(related(code, other) for other in codes if other != code) for code in codes)


def test_names_are_vietnamese_where_we_have_one():
    assert occupation_name("8153") == "Công nhân may công nghiệp"
    assert occupation_name("9999") == ""


def test_vsco_keeps_managers_and_preschool_teachers_apart():
    assert (vsco2("1321"), vsco2("2342"), vsco2("8153")) == ("17", "36", "81")


def test_our_own_list_names_each_occupation_once_and_each_name_means_one():
    rows = list(read_data("occupations_own.csv"))
    codes = [row["code"] for row in rows]
    names = [(canonical(name), code) for name, code in own_labels(("occupations_own.csv",))]

    assert len(codes) == len(set(codes)) >= 150
    assert sorted({name for name, _ in names}) == sorted(name for name, _ in names)


def test_no_label_is_empty():
    assert all(text.strip() and len(code) == 4 for text, code in own_labels())


def test_a_title_is_freed_from_the_call_and_the_pay() -> None:
    assert bare_title("Tuyển gấp 2 kế toán - Thu nhập 9-12 triệu") == "kế toán"
    assert bare_title("TUYEN GAP 2 KE TOAN - thu nhap 9 trieu") == "ke toan"
    assert bare_title("Tuyển tuyển than") == "tuyển than"
    assert bare_title("Nhân viên kiểm tra chất lượng (KCS/QC), lương 8 triệu") == "nhân viên kiểm tra chất lượng"
    assert bare_title("Xklđ hàn - Thu nhập 36,5-49,5 triệu") == "hàn"
    assert bare_title("[Hải Hà] XKLĐ Nhật Bản: may, dệt") == "may, dệt"
    assert not names_a_job("Công nhân sản xuất")


@pytest.mark.parametrize(
    ("title", "description", "code"),
    [
        ("Tuyển gấp 10 công nhân may", "", "8153"),
        ("Lao động phổ thông", "Vị trí: Phụ kho\nNhập xuất hàng", "9333"),
        ("Nhân viên", "Rửa bát, nhặt rau, dọn bếp.", "9412"),
        ("Tuyển nhân viên", "Hạch toán chứng từ, kê khai thuế", "3313"),
        ("Công nhân", "", "9329"),
    ],
)
def test_the_duties_speak_where_the_title_does_not(title: str, description: str, code: str):
    assert job_of_posting(title, description)[0] == code


@pytest.mark.parametrize("title", ["Ông nhân sản xuất", "Công Ngân", "Hân viên toàn thời goan"])
def test_a_title_that_may_name_no_job_but_for_a_slip_gives_way_to_the_job_that_is_stated(title: str) -> None:
    stated = "Vị trí: nhân viên bảo vệ. Công việc cụ thể trao đổi khi phỏng vấn."

    assert job_of_posting(title, stated)[0] == job_of_posting("Nhân viên", stated)[0] == "5414"
