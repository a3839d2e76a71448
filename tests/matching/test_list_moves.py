from jobmatch.matching.list_moves import list_move


def test_who_enters_who_leaves_and_who_changes_places() -> None:
    move = list_move("V1", before=(4, 7, 9), after=(7, 4, 2))

    assert (move.enters, move.leaves, move.shifts, move.changes) == ((2,), (9,), 2, True)


def test_the_same_list_moves_nobody() -> None:
    move = list_move("V1", before=(4, 7), after=(4, 7))

    assert (move.enters, move.leaves, move.shifts, move.changes) == ((), (), 0, False)
