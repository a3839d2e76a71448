"""What an officer chooses for a file before it is written. Each choice is kept, and the file is read again by it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime
from string import ascii_letters

from jobmatch.errors import NotFound, Refused
from jobmatch.registry.preview import ListLayout, Preview, Tick
from jobmatch.registry.reading.reading_choices import meaning_of
from jobmatch.store import column_maps, upload_orders, uploads
from jobmatch.store.own_commune import own_codes
from jobmatch.store.upload_choices import UploadChoices
from jobmatch.store.work import OpenWork, Work

_PURPOSE = "Chọn cách đọc một danh sách"


def choose_columns(
    open_work: OpenWork,
    upload_id: int,
    header_key: str,
    columns: Mapping[str, str],
    *,
    account_id: int | None,
    now: datetime,
    within: str | None = None,
) -> int:
    """What columns mean, by Excel letter: in this file, and from now on in files of its communes with this header.

    A column without a word, or with one that means nothing, is left to the reader. Whoever is of the commune `within` settles nothing for
    others. The number of the run that reads the file again.
    """
    with open_work() as work:
        choices, layout = _hold(work, upload_id), _layout(work, upload_id, header_key, account_id=account_id, now=now)
        chosen = {letter: value for letter, value in columns.items() if meaning_of(value)}
        codes = own_codes(layout.commune_codes, within, now.date())
        column_maps.keep(work.session, codes, header_key, chosen, account_id=account_id, at=now)
        run_id = _keep(work, upload_id, _with_columns(choices, header_key, chosen), account_id=account_id, now=now)
        work.commit()
    return run_id


def forget_columns(
    open_work: OpenWork, upload_id: int, header_key: str, *, account_id: int | None, now: datetime, within: str | None = None
) -> int:
    """Neither this file nor a later one of its communes is read by what was chosen for this header."""
    return choose_columns(open_work, upload_id, header_key, {}, account_id=account_id, now=now, within=within)


def choose_repairs(
    open_work: OpenWork, upload_id: int, *, refuse: Collection[str], take_at: Collection[str], account_id: int | None, now: datetime
) -> int:
    """Keys of proposals that are refused, and the places (`sheet!cell`) at which nothing is refused any more."""

    def change(choices: UploadChoices, _seen: Preview) -> UploadChoices:
        kept = {key for key in choices.reading.refused if key.rpartition("!")[0] not in take_at}
        return _with_refused(choices, frozenset(kept | set(refuse)))

    return _choose(open_work, upload_id, change, account_id=account_id, now=now)


def choose_all_repairs(open_work: OpenWork, upload_id: int, code: str, *, refuse: bool, account_id: int | None, now: datetime) -> int:
    """All proposals of one kind are refused, or all refused ones of that kind are taken after all."""

    def change(choices: UploadChoices, seen: Preview) -> UploadChoices:
        if refuse:
            proposed = {line.key for line in seen.cells if line.problem.code == code and line.can_be_refused}
            return _with_refused(choices, choices.reading.refused | proposed)
        return _with_refused(choices, frozenset(key for key in choices.reading.refused if not key.endswith(f"!{code}")))

    return _choose(open_work, upload_id, change, account_id=account_id, now=now)


def choose_identities(
    open_work: OpenWork, upload_id: int, *, shown: Collection[Tick], ticked: Collection[Tick], account_id: int | None, now: datetime
) -> int:
    """Of the identity fields `shown` on one page those `ticked` may change; the others are held."""

    def change(choices: UploadChoices, _seen: Preview) -> UploadChoices:
        return replace(choices, ticks=(choices.ticks - set(shown)) | (set(ticked) & set(shown)))

    return _choose(open_work, upload_id, change, account_id=account_id, now=now)


def note_ids_checked(open_work: OpenWork, upload_id: int) -> None:
    """The officer's word that the column of citizen IDs was compared with cards: the file may be written though many numbers differ."""
    with open_work() as work:
        uploads.note_choices(work.session, upload_id, replace(_hold(work, upload_id), ids_checked=True))
        work.commit()


def _choose(
    open_work: OpenWork, upload_id: int, change: Callable[[UploadChoices, Preview], UploadChoices], *, account_id: int | None, now: datetime
) -> int:
    with open_work() as work:
        choices = _hold(work, upload_id)
        seen = uploads.preview(work.session, upload_id, reader=account_id, purpose=_PURPOSE, at=now)
        run_id = _keep(work, upload_id, change(choices, seen), account_id=account_id, now=now)
        work.commit()
    return run_id


def _hold(work: Work, upload_id: int) -> UploadChoices:
    state = uploads.hold(work.session, upload_id)
    upload = uploads.find(work.session, upload_id)
    if state is None or upload is None:
        raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")
    if state != uploads.READ:
        raise Refused("upload_not_read", "Tệp này chưa xem trước hoặc không còn chờ ghi.", "Tải lại trang để xem tệp ra sao.")
    if upload_orders.under_way(work.session, upload_id):
        raise Refused("upload_busy", "Tệp này đang được đọc hoặc ghi.", "Chờ xong rồi chọn lại.")
    return upload.choices


def _layout(work: Work, upload_id: int, header_key: str, *, account_id: int | None, now: datetime) -> ListLayout:
    seen = uploads.preview(work.session, upload_id, reader=account_id, purpose=_PURPOSE, at=now)
    found = next((layout for layout in seen.layouts if layout.header_key == header_key), None)
    if found is None:
        raise NotFound("layout_unknown", "Tệp không có bảng này.", "Tải lại trang rồi chọn lại.")
    return found


def _keep(work: Work, upload_id: int, choices: UploadChoices, *, account_id: int | None, now: datetime) -> int:
    uploads.note_choices(work.session, upload_id, replace(choices, wait=True))
    return upload_orders.order(work.session, upload_id, commit=False, account_id=account_id, now=now)


def _with_columns(choices: UploadChoices, header_key: str, chosen: Mapping[str, str]) -> UploadChoices:
    """Ticks, and the word that numbers were checked, were given for what the columns said until now."""
    columns = {**choices.reading.columns, header_key: chosen}
    return replace(choices, reading=replace(choices.reading, columns=columns), ticks=frozenset(), ids_checked=False)


def _with_refused(choices: UploadChoices, refused: frozenset[str]) -> UploadChoices:
    """A tick was given for what its row said until now."""
    read_otherwise = [_place(key) for key in refused ^ choices.reading.refused]
    ticks = {tick for tick in choices.ticks if not any(sheet == tick[0] and row in (None, tick[1]) for sheet, row in read_otherwise)}
    return replace(choices, reading=replace(choices.reading, refused=refused), ticks=frozenset(ticks))


def _place(key: str) -> tuple[str, int | None]:
    """Sheet and Excel row of a proposal; no row where it is one of a whole column."""
    sheet, cell, _code = key.rsplit("!", 2)
    row = cell.lstrip(ascii_letters)
    return sheet, int(row) if row.isdecimal() else None
