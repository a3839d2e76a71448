from jobmatch.fairs.outcome import WALK_IN, read_outcomes, together

LINE = {
    "fair_id": "PGD-2024-03",
    "date": "2024-03-22",
    "row_uid": "quangha.xlsx#Thôn 1!7",
    "invited": "1",
    "invited_for": "V-1",
    "attended": "1",
    "interviewed_for": "V-2",
    "interview_result": "hired",
    "started": "1",
    "still_working_3m": "0",
}


def test_a_line_says_how_far_the_person_went() -> None:
    [line], unread = read_outcomes([LINE])

    assert unread == []
    assert (line.source, line.vacancy_ref, line.interviewed_ref) == ("quangha.xlsx#Thôn 1!7", "V-1", "V-2")
    assert line.interview_result == "hired"
    assert (line.attended, line.started, line.still_working) == (True, True, False)


def test_what_was_not_recorded_stays_unknown() -> None:
    [line], _ = read_outcomes([{**LINE, "attended": "", "interviewed_for": "", "interview_result": "", "started": ""}])

    assert line.attended is None
    assert line.started is None
    assert line.vacancy_ref == "V-1"


def test_a_line_that_cannot_be_used_is_named_by_its_number() -> None:
    lines, unread = read_outcomes([LINE, {**LINE, "date": "22/03/2024"}, {**LINE, "interview_result": "perhaps"}, {**LINE, "row_uid": ""}])

    assert len(lines) == 1
    assert unread == [3, 4, 5]


def test_whoever_came_without_a_letter_is_told_apart() -> None:
    lines, _ = read_outcomes([LINE, {**LINE, "invited": "0"}, {**LINE, "reason": WALK_IN}])

    assert [line.invited for line in lines] == [True, False, False]


def test_two_lines_about_one_person_are_the_letter_and_how_far_it_went() -> None:
    stayed_away = {**LINE, "reason": "wish_match", "attended": "0", "interviewed_for": "", "interview_result": ""}
    walked_in = {**LINE, "invited": "0", "reason": WALK_IN, "invited_for": ""}
    lines, _ = read_outcomes([stayed_away, walked_in])

    one = together(lines)

    assert (one.invited, one.reason, one.vacancy_ref) == (True, "wish_match", "V-1")
    assert (one.attended, one.interviewed_ref, one.interview_result) == (True, "V-2", "hired")


def test_the_further_step_reaches_further() -> None:
    lines, _ = read_outcomes([{**LINE, "interview_result": result} for result in ("hired", "", "declined", "rejected", "waiting")])

    assert [line.interview_result for line in sorted(lines, key=lambda line: line.reach)] == [
        "",
        "rejected",
        "declined",
        "waiting",
        "hired",
    ]
