"""Keep how a match was asked for and looked at under a name, use it again, let it go. All staff share them."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.store import fairs, match_runs, match_settings
from jobmatch.store.match_settings import MatchSetting
from jobmatch.store.weight_sets import weights_kept
from jobmatch.store.work import OpenReading, OpenWork, Work
from jobmatch.text.folding import nfc

__all__ = [
    "MOST",
    "KnownSetting",
    "MatchSetting",
    "drop_setting",
    "find_setting",
    "keep_setting",
    "keep_setting_of_run",
    "list_settings",
    "weights_kept",
]

LONGEST_NAME = 60
MOST = 20  # what can still be looked over (features D18)
_RUNS_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class KnownSetting:
    """`run_id` is the newest run that was asked for in this way; empty: none yet."""

    setting: MatchSetting
    run_id: str


def list_settings(open_reading: OpenReading) -> list[KnownSetting]:
    with open_reading() as session:
        runs = [line.run for line in match_runs.newest(session, _RUNS_LOOKED_AT)]
        kept = match_settings.all_settings(session)
    found = {(run.fair_code, run.weights, run.top): run.id for run in reversed(runs) if not run.own_weights}
    return [KnownSetting(each, found.get((each.fair_code, each.weights, each.top), "")) for each in kept]


def find_setting(open_reading: OpenReading, setting_id: int) -> MatchSetting:
    with open_reading() as session:
        return _known(session, setting_id)


def keep_setting_of_run(open_work: OpenWork, run_id: str, name: str, query: str, *, account_id: int | None, now: datetime) -> MatchSetting:
    """Fair, weights and length of the lists are those of the run; `query` is the choice on the list that was on the screen."""
    with open_work() as work:
        run = match_runs.find(work.session, run_id)
        if run is None:
            raise NotFound("run_unknown", "Không có lần khớp này.", "Xem lại danh sách các lần khớp.")
        return _keep(work, MatchSetting(0, run.fair_code, name, run.weights, run.top, query), account_id, now)


def keep_setting(open_work: OpenWork, setting: MatchSetting, *, account_id: int | None, now: datetime) -> MatchSetting:
    """As it was before it had been let go, under a new number."""
    with open_work() as work:
        return _keep(work, setting, account_id, now)


def drop_setting(open_work: OpenWork, setting_id: int) -> MatchSetting:
    """What was let go, so that it can be kept again."""
    with open_work() as work:
        gone = _known(work.session, setting_id)
        match_settings.drop(work.session, setting_id)
        work.commit()
    return gone


def _keep(work: Work, setting: MatchSetting, account_id: int | None, now: datetime) -> MatchSetting:
    new, kept = replace(setting, name=nfc(setting.name)[:LONGEST_NAME]), match_settings.all_settings(work.session)
    if not new.name:
        raise Refused("setting_nameless", "Cách khớp chưa có tên.", "Đặt tên, ví dụ: Phiên tháng 3, chỉ rất hợp.")
    if len(kept) >= MOST:
        raise Refused("settings_many", f"Đã giữ {MOST} cách khớp.", "Bỏ bớt cách không dùng nữa rồi giữ lại.")
    if any((each.fair_code, each.name) == (new.fair_code, new.name) for each in kept):
        raise Refused("setting_name_taken", f"Đã có cách khớp tên “{new.name}” cho phiên này.", "Quay lại và đặt tên khác.")
    if new.fair_code and fairs.find(work.session, new.fair_code) is None:
        raise NotFound("fair_unknown", f"Không có phiên {new.fair_code}.", "Xem lại danh sách các phiên.")
    number = match_settings.keep(work.session, new, saved_by=account_id, at=now)
    work.commit()
    return replace(new, id=number)


def _known(session: Session, setting_id: int) -> MatchSetting:
    found = match_settings.find(session, setting_id)
    if found is None:
        raise NotFound("setting_unknown", "Không có cách khớp này.", "Tải lại trang để xem các cách đang giữ.")
    return found
