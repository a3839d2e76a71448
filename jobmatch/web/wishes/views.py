"""Words of wishes: which are in doubt, what they mean, and for how many people that holds."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import ngettext
from werkzeug.wrappers import Response

from jobmatch.catalogue.occupation_list import titles
from jobmatch.registry.worker import WishKind
from jobmatch.services.decide_wish import decide_wish, take_wish_decision_back
from jobmatch.services.see_wish_words import Doubt, SeenWish, see_wish, see_wish_words
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.addresses import asked
from jobmatch.web.desk import desk
from jobmatch.web.once import once
from jobmatch.web.whole_numbers import row_number
from jobmatch.web.wishes.forms import DecisionForm, WishWordsForm
from jobmatch.web.wishes.words import DOUBTS, TAGS, occupation_words, read_as

bp = Blueprint("wishes", __name__, url_prefix="/wishes")


@bp.get("")
@right("review.decide")
def show_list() -> str:
    form = WishWordsForm(request.args)
    choice = form.choice()
    seen = see_wish_words(desk().open_reading, choice, page=request.args.get("page", 1, type=row_number))
    return render_template(
        "wishes/list.html", form=form, choice=choice, seen=seen, doubts=DOUBTS, tags=TAGS, read_as=read_as, done=asked("done")
    )


@bp.get("/<wish_id>")
@right("review.decide")
def show(wish_id: str) -> str:
    seen = see_wish(desk().open_reading, wish_id)
    return page(seen, DecisionForm(data=as_read(seen)))


def as_read(seen: SeenWish) -> dict[str, str]:
    """What the reader made of the words, to be confirmed or mended; an open question is put as one for a trade."""
    first = next(iter(seen.group.wishes), None)
    if first is None or first.kind is WishKind.AMBIGUOUS:
        return {"kind_1": WishKind.OCCUPATION, "near": first.occupation if first else ""}
    return {"kind_1": first.kind, "near": first.occupation}


def page(seen: SeenWish, form: DecisionForm) -> str:
    form.offer(seen.nearest, seen.alike)
    trades = [occupation_words(code) for code in sorted(titles(), key=titles().__getitem__)]
    return render_template(
        "wishes/show.html", seen=seen, form=form, trades=trades, read_as=read_as, is_decided=seen.group.doubt is Doubt.DECIDED
    )


@bp.post("/<wish_id>")
@right("review.decide")
@once
def decide(wish_id: str) -> Response | tuple[str, int]:
    seen = see_wish(desk().open_reading, wish_id)
    form = DecisionForm()
    form.offer(seen.nearest, seen.alike)
    if not form.validate():
        return page(seen, form), 422
    wish_ids = [wish_id, *(form.also.data or ())]
    people = decide_wish(desk().open_work, wish_ids, form.meant(), account_id=signed_in.known().id, now=desk().now())
    flash(ngettext("Đã áp dụng cho %(num)d người.", "Đã áp dụng cho %(num)d người.", people))
    return redirect(url_for("wishes.show_list", done=wish_id))


@bp.post("/<wish_id>/take-back")
@right("review.decide")
@once
def take_back(wish_id: str) -> Response:
    people = take_wish_decision_back(desk().open_work, wish_id, account_id=signed_in.known().id, now=desk().now())
    flash(ngettext("Đã bỏ. %(num)d người trở lại như trước.", "Đã bỏ. %(num)d người trở lại như trước.", people))
    return redirect(url_for("wishes.show_list"))
