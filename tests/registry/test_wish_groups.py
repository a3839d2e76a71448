"""Wishes in the same words stand together; what nobody understands comes first."""

from jobmatch.registry.wishes.groups import Doubt, WishText, alike, grouped
from jobmatch.registry.worker import Wish, WishKind

UNCLEAR = (Wish(WishKind.AMBIGUOUS, ""),)
SEWING = (Wish(WishKind.OCCUPATION, "may", "8153", 0.9),)
GUESS = (Wish(WishKind.OCCUPATION, "phụ", "9313", 0.3), Wish(WishKind.CONSTRAINT, "gần nhà"))


def test_spellings_of_one_wording_are_one_group_under_the_commonest():
    [group] = grouped([WishText("LÀM GIẦY", 2, UNCLEAR), WishText("làm giầy", 5, UNCLEAR), WishText("lam giay.", 1, UNCLEAR)], set())

    assert (group.text, group.people, set(group.spellings)) == ("làm giầy", 8, {"LÀM GIẦY", "làm giầy", "lam giay."})


def test_the_unclear_come_before_the_unsure_and_the_decided_last_each_by_people():
    texts = [
        WishText("may", 90, SEWING),
        WishText("kt", 3, UNCLEAR),
        WishText("phụ", 7, GUESS),
        WishText("cn", 40, UNCLEAR),
        WishText("nề", 5, SEWING),
    ]

    groups = grouped(texts, {"ne"})

    assert [(group.key, group.doubt) for group in groups] == [
        ("cn", Doubt.UNCLEAR),
        ("kt", Doubt.UNCLEAR),
        ("phu", Doubt.UNSURE),
        ("may", Doubt.SURE),
        ("ne", Doubt.DECIDED),
    ]


def test_words_of_nothing_are_no_group():
    assert grouped([WishText(" - ", 3, ())], set()) == []


def test_slips_and_another_order_are_alike_and_what_is_decided_is_not_offered():
    texts = [WishText(text, 1, UNCLEAR) for text in ("làm giầy da", "làm giây daa", "giầy da làm", "làm da giầy xuất khẩu", "phụ hồ")]
    groups = grouped(texts, {"giay da lam"})
    group = next(group for group in groups if group.text == "làm giầy da")

    assert [other.text for other in alike(group, groups)] == ["làm giây daa"]


def test_the_name_of_a_group_in_addresses_is_not_its_words():
    [group] = grouped([WishText("đau lưng", 1, UNCLEAR)], set())

    assert group.id.isalnum()
    assert "dau" not in group.id
