"""Trades in which nobody under eighteen may work."""

# Work closed to people under eighteen (Labour Code 2019, articles 146 and 147; Circular 09/2020/TT-BLĐTBXH), by ISCO-08: mines and
# quarries, building sites, offshore fishing, loading, welding and metal pressing, machine upkeep, kilns and chemicals, slaughter,
# felling, hotels, bars and massage, driving of machines.
_CLOSED_TO_MINORS = (
    *("811", "9311", "3121", "711", "712", "713", "9312", "9313", "6222", "6223", "9333", "721", "723", "812", "813", "8181", "8182"),
    *("7542", "6210", "5132", "5142", "4224", "5151", "834", "833", "8322", "7541", "5414"),
)


def is_closed_to_minors(occupation: str) -> bool:
    """By ISCO-08 code; an unknown occupation is not closed."""
    return occupation.startswith(_CLOSED_TO_MINORS)
