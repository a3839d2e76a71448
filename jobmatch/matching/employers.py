"""Names by which people call an enterprise: 'Texhong' stands for the whole company name on its gate."""

from functools import lru_cache

from jobmatch.text.folding import fold

# Words of a company name that many share: its form, its trade, its region.
_SHARED_WORDS = """
cong ty tnhh mtv mot thanh vien co phan cp ctcp tap doan nha may xi nghiep chi nhanh doanh nghiep tu nhan hop tac xa htx khu nghiep va
thuong mai dich vu san xuat xuat nhap khau dau tu phat trien xay dung van tai viet nam quoc te det soi may nhuom hoan tat hai ha quang ninh
mong cai cang bien che thuy san than lam mien bac dong tay nam group company limited
"""
_SHARED = frozenset(_SHARED_WORDS.split())
_SHORTEST_SINGLE = 5


@lru_cache(maxsize=4096)
def employer_names(enterprise: str) -> tuple[str, ...]:
    """Folded runs of own words in the name, longest first: two syllables or more, or one long foreign word."""
    runs: list[list[str]] = [[]]
    for word in fold(enterprise).split():
        if word in _SHARED:
            runs.append([])
        else:
            runs[-1].append(word)
    names = [" ".join(run) for run in runs if len(run) > 1 or any(len(word) >= _SHORTEST_SINGLE for word in run)]
    return tuple(sorted(names, key=len, reverse=True))


def names_employer(folded_text: str, names: tuple[str, ...]) -> bool:
    """True when one of the names stands in the text as whole words."""
    bordered = f" {folded_text} "
    return any(f" {name} " in bordered for name in names)
