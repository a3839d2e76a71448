from jobmatch.fairs.outcome import read_outcomes

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
    assert (line.source, line.vacancy_ref, line.interview_result) == ("quangha.xlsx#Thôn 1!7", "V-2", "hired")
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


def test_whoever_was_not_invited_has_no_outcome() -> None:
    assert read_outcomes([{**LINE, "invited": "0"}]) == ([], [])


def test_the_further_step_reaches_further() -> None:
    lines, _ = read_outcomes([{**LINE, "interview_result": result} for result in ("hired", "", "declined", "rejected", "waiting")])

    assert [line.interview_result for line in sorted(lines, key=lambda line: line.reach)] == [
        "",
        "rejected",
        "declined",
        "waiting",
        "hired",
    ]
