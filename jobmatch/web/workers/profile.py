"""What is known of one person, with numbers covered until somebody says why."""

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from jobmatch.services.see_worker import HandEdit, OneWorker, reveal_worker, see_worker, standing_number
from jobmatch.web import signed_in
from jobmatch.web.access import may, right
from jobmatch.web.desk import desk
from jobmatch.web.scope import own_commune
from jobmatch.web.workers.area import bp
from jobmatch.web.workers.forms import ReasonForm
from jobmatch.web.workers.words import FIELDS, SEALED, constraint_lines, field_words, value_words, wish_words

# In the order in which staff ask; what stands elsewhere on the page is left out.
SHOWN = tuple(field for field in FIELDS if field not in ("full_name", "commune_code", "village", "wishes", "constraints"))


@bp.get("/<int:worker_no>")
@right("worker.view")
def show(worker_no: int) -> str | Response:
    """Somebody who turned out to be another worker is shown as that one."""
    standing = standing_number(desk().open_reading, worker_no)
    if standing != worker_no:
        return redirect(url_for(".show", worker_no=standing))
    account, with_looks = signed_in.known().id, may("audit.view")
    one = see_worker(desk().open_work, worker_no, with_looks=with_looks, account_id=account, now=desk().now(), within=own_commune())
    return page(one, ReasonForm(formdata=None))


@bp.post("/<int:worker_no>")
@right("worker.view_full_cccd")
def reveal(worker_no: int) -> str | tuple[str, int]:
    """The same page with whole numbers, for this once: it is not kept by the browser, and another look needs a reason again."""
    form, account, with_looks = ReasonForm(), signed_in.known().id, may("audit.view")
    if form.validate():
        return page(
            reveal_worker(desk().open_work, worker_no, form.reason.data, with_looks=with_looks, account_id=account, now=desk().now()), form
        )
    return page(see_worker(desk().open_work, worker_no, with_looks=with_looks, account_id=account, now=desk().now()), form), 422


def page(one: OneWorker, form: ReasonForm) -> str:
    return render_template(
        "workers/show.html",
        one=one,
        form=form,
        shown=SHOWN,
        sealed=SEALED,
        conditions=constraint_lines(one.values),
        field_words=field_words,
        value_words=value_words,
        wish_words=wish_words,
        may_undo=may_undo,
    )


def may_undo(edit: HandEdit) -> bool:
    """A commune officer takes back what he wrote himself."""
    return may("worker.create_edit") and (own_commune() is None or edit.written_by == signed_in.known().id)
