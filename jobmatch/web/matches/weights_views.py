"""Weights: which are in force, one set beside others, what other weights would change, and learning them from outcomes."""

from collections.abc import Mapping
from dataclasses import asdict
from urllib.parse import urlencode

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.matching.learning import LEARNT_FROM, Step
from jobmatch.matching.measuring.shadow import Verdict
from jobmatch.services.keep_weights import EXPERT, go_back, keep_weight_set, put_in_force
from jobmatch.services.learn_weights import LEAST_OUTCOMES, see_readiness
from jobmatch.services.order_job import order_job
from jobmatch.services.see_job_runs import see_order
from jobmatch.services.see_match_runs import see_match_run
from jobmatch.services.see_weights import Scope, newest_learned, see_weight_set, see_weights
from jobmatch.services.try_weights import try_weights
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.matches import weights_words
from jobmatch.web.matches.forms import NameForm, ScopeForm, WeightsForm
from jobmatch.web.matches.views import bp, ordered
from jobmatch.web.matches.words import feature_words
from jobmatch.web.once import once
from jobmatch.web.whole_numbers import row_number

LEARNING = "learn_weights"


@bp.get("/weights")
@right("match.weights_config")
def show_weights_in_force() -> str:
    return render_template(
        "matches/weights_in_force.html",
        seen=see_weights(desk().open_reading),
        ready=see_readiness(desk().open_reading),
        least=LEAST_OUTCOMES,
        under_way=see_order(desk().open_reading, LEARNING),
        expert=EXPERT,
    )


@bp.post("/weights/learn")
@right("match.weights_config")
@once
def learn() -> Response:
    """Learning ends with a candidate, and nothing is in force by itself."""
    account = signed_in.known()
    under_way = see_order(desk().open_reading, LEARNING)
    arguments = {"account": account.id, "as_of": desk().today().isoformat()}
    job_run = under_way or order_job(desk().open_work, LEARNING, "", at=desk().now(), arguments=arguments, ordered_by=account.id)
    return redirect(url_for("job_runs.show", run_id=job_run))


@bp.post("/weights/back")
@right("match.weights_config")
@once
def take_back() -> Response:
    scope = Scope(request.form.get("fair_code", ""), request.form.get("vacancy_ref", ""))
    go_back(desk().open_work, scope, request.form.get("line", 0, type=row_number), account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã quay lại số điểm trước. Bấm lần nữa thì trở về như cũ."))
    return redirect(url_for("matches.show_weights_in_force"))


@bp.get("/weights/<int:set_id>")
@right("match.weights_config")
def show_weight_set(set_id: int) -> str:
    """Where it was tried stands in the address, and in the form to put it in force."""
    fair_code = request.args.get("fair", "")
    said = {"scope": f"fair:{fair_code}" if fair_code else "", "vacancy": request.args.get("vacancy", "")}
    return weight_set_page(set_id, ScopeForm(formdata=None, data=said))


@bp.post("/weights/<int:set_id>")
@right("match.weights_config")
@once
def put_weights_in_force(set_id: int) -> Response | tuple[str, int]:
    form = ScopeForm()
    if not form.validate():
        return weight_set_page(set_id, form), 422
    put_in_force(
        desk().open_work,
        set_id,
        form.said(),
        reason=form.reason.data,
        despite_thin=form.despite_thin.data,
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    flash(_("Từ lần khớp sau dùng số điểm này. Các lần khớp cũ giữ nguyên."))
    return redirect(url_for("matches.show_weights_in_force"))


def weight_set_page(set_id: int, form: ScopeForm) -> str:
    seen = see_weight_set(desk().open_reading, set_id)
    form.offer(seen.fairs)
    comparison = seen.evidence.get("comparison")
    worse = [move for move in seen.weight_set.group_moves if move.is_worse] if seen.weight_set else []
    return render_template(
        "matches/weight_set.html",
        seen=seen,
        set_id=set_id,
        form=form,
        words=weights_words,
        feature_words=feature_words,
        comparison=comparison,
        is_thin=bool(seen.evidence) and (seen.is_outdated or not comparison or comparison["verdict"] == Verdict.UNDECIDED),
        is_worse=comparison is not None and comparison["verdict"] == Verdict.WORSE,
        worse_groups=worse,
        worse_names=[weights_words.group_words(move.trait, move.group) for move in worse],
        try_address=trial_address(seen.newest_run, {each.feature: each.points for each in seen.features}) if seen.newest_run else "",
        steps=[(step, seen.evidence["steps"][step], step in LEARNT_FROM) for step in Step if step in seen.evidence.get("steps", {})],
    )


@bp.get("/<run_id>/weights")
@right("match.weights_config")
def show_weights(run_id: str) -> str | tuple[str, int]:
    """Nothing is written: what is in the address is tried. A change on the form answers with what it changes, or the button does."""
    run = see_match_run(desk().open_reading, run_id).run
    form = WeightsForm(request.args or None, data=asdict(run.weights))
    is_sound = not request.args or form.validate()
    trial = try_weights(
        desk().open_reading,
        desk().open_work,
        run_id,
        form.vacancy.data or "",
        form.weights() if is_sound else run.weights,
        on=desk().today(),
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    form.offer(trial.vacancies)
    form.vacancy.data = trial.vacancy.ref
    is_live = "HX-Request" in request.headers
    page = render_template(
        "matches/weights_effect.html" if is_live else "matches/weights.html",
        trial=trial,
        form=form,
        is_sound=is_sound,
        evened=None if is_sound else evened_address(run_id, form),
        beside=None if is_live else beside(run_id),
    )
    return page, 200 if is_sound else 422


def evened_address(run_id: str, form: WeightsForm) -> str:
    """The same page with the same proportions as a hundred; empty where nothing was typed."""
    weights = form.evened()
    return trial_address(run_id, {"vacancy": form.vacancy.data, **asdict(weights)}) if weights else ""


def trial_address(run_id: str, said: Mapping[str, object]) -> str:
    return f"{url_for('matches.show_weights', run_id=run_id)}?{urlencode(said)}"


def beside(run_id: str) -> dict[str, list[tuple[str, int]]]:
    """Feature -> what stands beside its field: the expert's points, those of the run, and the newest learnt ones."""
    run, expert = see_match_run(desk().open_reading, run_id).run, see_weight_set(desk().open_reading, EXPERT)
    learned = newest_learned(desk().open_reading)
    in_force = {each.feature: each.in_force for each in expert.features}
    columns = [(_("chuyên gia"), {each.feature: each.expert for each in expert.features}), (_("đang dùng chung"), in_force)]
    if asdict(run.weights) != in_force:
        columns.append((_("lần khớp này"), asdict(run.weights)))
    if learned:
        columns.append((_("học được"), asdict(learned.weights)))
    return {each.feature: [(words, points[each.feature]) for words, points in columns] for each in expert.features}


@bp.post("/<run_id>/weights")
@right("match.weights_config")
@once
def order_with_weights(run_id: str) -> Response | tuple[str, int]:
    run, form = see_match_run(desk().open_reading, run_id).run, WeightsForm(request.form)
    if not form.validate():
        abort(400)
    return redirect(url_for("job_runs.show", run_id=ordered(run.fair_code, asdict(form.weights()), run.top)))


@bp.post("/<run_id>/weights/keep")
@right("match.weights_config")
@once
def keep_weights(run_id: str) -> Response | tuple[str, int]:
    """What was tried, under a name; where it shall be in force is said on the page that follows."""
    form = WeightsForm(request.form)
    if not form.validate():
        abort(400)
    set_id = keep_weight_set(desk().open_work, NameForm().said(), form.weights(), account_id=signed_in.known().id, now=desk().now())
    fair_code = see_match_run(desk().open_reading, run_id).run.fair_code
    return redirect(url_for("matches.show_weight_set", set_id=set_id, fair=fair_code, vacancy=form.vacancy.data or None))
