"""`jobmatch evaluate`: rankings and the coder against judgements of people, with baselines, robustness, and shares of attention."""

import csv
import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import click

from jobmatch.cli.desk import open_desk
from jobmatch.cli.options import as_json
from jobmatch.cli.waiting import waiting
from jobmatch.errors import Refused
from jobmatch.services.evaluate_coding import CodingEvaluation, CodingMeasure, evaluate_coding
from jobmatch.services.evaluate_ranking import Evaluation, GroupTrait, Measure, Standing, evaluate_ranking
from jobmatch.services.evaluate_robustness import Loss, OwnFigures, evaluate_own_set, evaluate_robustness

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
SUITES = ("rank", "coding", "robustness", "fairness", "all")
# Figures of which less is better: a gate on them is the most that is let through.
LESS_IS_BETTER = ("error", "loss", "gini", "never", "thin", "ndkl")

Figures = dict[str, float]


@click.command("evaluate")
@click.option("--suite", type=click.Choice(SUITES), default="rank", show_default=True, help="What to measure.")
@click.option("--ranking", type=FILE, help="As jobmatch match --out writes it; without it the labelled set that comes with jobmatch.")
@click.option("--judgements", type=FILE, help="csv: vacancy_ref, worker_no (or source, or person_id), grade 0 to 3.")
@click.option("--people", type=FILE, help="csv: row_uid, person_id; where judgements name persons.")
@click.option("--against", type=FILE, help="Another ranking of the same vacancies: what is reached above it, vacancy by vacancy.")
@click.option("--labels", type=FILE, help="csv: text, code. What codes are called, in any language; for coding.")
@click.option("--queries", type=FILE, help="csv: text, code. Titles with their right code, a line for each; for coding.")
@click.option("--floor", type=click.FloatRange(0, 1), help="Refuse when nDCG@10 is under this.")
@click.option("--gate", "gates", multiple=True, metavar="NAME=VALUE", help="Refuse when this figure is worse. May be given again.")
@click.option("--seed", default=1, show_default=True, help="Of the slips and short forms that are tried.")
@as_json
def command(
    *,
    suite: str,
    ranking: Path | None,
    judgements: Path | None,
    people: Path | None,
    against: Path | None,
    labels: Path | None,
    queries: Path | None,
    floor: float | None,
    gates: Sequence[str],
    seed: int,
    as_json: bool,
) -> None:
    """How good a ranking is, how it compares with plain baselines, and how it shares attention among groups.

    Files may be packed as .gz. Groups under five people are not shown. Robustness has gates of its own: what may be lost by slips, bare
    keys, short forms and missing marks. Whenever a gate is broken the command ends with 1.

    \b
    jobmatch evaluate
    jobmatch evaluate --ranking ranking.csv --judgements judged.csv
    jobmatch evaluate --ranking ranking.csv --judgements judged.csv --against old.csv --gate MRR=0.5 --json
    jobmatch evaluate --suite robustness
    jobmatch evaluate --suite coding --labels labels.csv --queries titles.csv --gate coding.accuracy@1=0.4
    """
    if (ranking is None) != (judgements is None):
        raise click.UsageError("--ranking and --judgements go together")
    if suite == "fairness" and ranking is None:
        raise click.UsageError("fairness is measured on a --ranking with its --judgements")
    if (labels is None) != (queries is None) or (suite == "coding" and labels is None):
        raise click.UsageError("coding is measured with --labels and --queries")
    wanted = _limits(gates) | ({"nDCG@10": floor} if floor is not None else {})
    report = Report()
    with waiting("Measuring"):
        if ranking and judgements and suite in ("rank", "fairness", "all"):
            report.add_ranking(_evaluated(ranking, judgements, people, against))
        elif suite in ("rank", "all"):
            report.add_own(evaluate_own_set())
        if labels and queries and suite in ("coding", "all"):
            report.add_coding(evaluate_coding(rows(labels), rows(queries)))
        if suite in ("robustness", "all"):
            report.add_losses(evaluate_robustness(seed))
    click.echo(json.dumps(report.found, ensure_ascii=False) if as_json else "\n".join(report.lines))
    if broken := report.broken + _broken(wanted, report.figures):
        raise Refused("gate_broken", f"Không đạt: {'; '.join(broken)}.", "Xem lại thay đổi gần đây, trọng số và danh mục nghề.")


@dataclass(slots=True)
class Report:
    """What was measured: for machines, in lines, as figures by name, and which stored gates it breaks."""

    found: dict[str, Any] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    figures: Figures = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def add_ranking(self, measured: Evaluation) -> None:
        self.found |= asdict(measured)
        self.lines += ranking_lines(measured)
        self.figures |= ranking_figures(measured)

    def add_own(self, measured: OwnFigures) -> None:
        self.found |= asdict(measured)
        self.lines += own_lines(measured)
        self.figures |= measure_figures(measured.measures["ranking"])
        self.broken += measured.fallen()

    def add_coding(self, measured: CodingEvaluation) -> None:
        self.found["coding"] = asdict(measured)
        self.lines += coding_lines(measured)
        self.figures |= coding_figures(measured.plain)

    def add_losses(self, measured: Sequence[Loss]) -> None:
        self.found["robustness"] = [asdict(each) | {"loss": each.share, "holds": each.holds} for each in measured]
        self.lines += map(loss_line, measured)
        self.figures |= {f"{each.side}.{each.form}.loss": each.share for each in measured}
        self.broken += [f"{each.side}, {each.form}: {each.share:.1%}" for each in measured if not each.holds]


def _evaluated(ranking: Path, judgements: Path, people: Path | None, against: Path | None) -> Evaluation:
    desk = open_desk()
    return evaluate_ranking(
        desk.open_reading,
        desk.open_work,
        rows(ranking),
        rows(judgements),
        rows(people) if people else (),
        other=rows(against) if against else (),
        account_id=None,
        now=desk.now(),
    )


def rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8-sig") as lines:
        yield from csv.DictReader(lines)


def _limits(gates: Sequence[str]) -> Figures:
    limits: Figures = {}
    for gate in gates:
        name, _, value = gate.rpartition("=")
        try:
            limits[name] = float(value)
        except ValueError:
            raise click.BadParameter(f"{gate}: a name, = and a number", param_hint="--gate") from None
    return limits


def _broken(wanted: Figures, figures: Figures) -> list[str]:
    """What is worse than its gate, or was not measured."""
    broken = []
    for name, limit in wanted.items():
        if name not in figures:
            raise click.BadParameter(f"{name} was not measured; there are {', '.join(sorted(figures))}", param_hint="--gate")
        reached = figures[name]
        less = name.endswith(LESS_IS_BETTER)
        if reached > limit if less else reached < limit:
            broken.append(f"{name} {reached:.4f} {'cao' if less else 'thấp'} hơn mức {'trần' if less else 'sàn'} {limit:.4f}")
    return broken


def measure_figures(measures: Sequence[Measure]) -> Figures:
    return {each.name: each.mean for each in measures}


def ranking_figures(found: Evaluation) -> Figures:
    shared = found.attention
    return measure_figures(found.measures["ranking"]) | {
        "band_error": found.band_error,
        "gini": shared.gini,
        "never": shared.never,
        "thin": shared.thin_share,
        "listed": shared.listed,
        **{f"{trait.trait}.ndkl": trait.ndkl for trait in found.groups},
    }


def coding_figures(measure: CodingMeasure) -> Figures:
    return {
        "coding.accuracy@1": measure.accuracy,
        "coding.hit@5": measure.hit5,
        "coding.MRR": measure.mrr,
        "coding.calibration_error": measure.calibration_error,
    }


def measure_lines(measures: Mapping[str, Sequence[Measure]]) -> list[str]:
    lines = [f"{'':10}" + "".join(f"{each.name:>25}" for each in next(iter(measures.values())))]
    for name, of_ranking in measures.items():
        lines.append(f"{name:10}" + "".join(f"{f'{each.mean:.4f} [{each.low:.3f}, {each.high:.3f}]':>25}" for each in of_ranking))
    return lines


def ranking_lines(found: Evaluation) -> list[str]:
    shared = found.attention
    lines = measure_lines(found.measures)
    for each in found.against:
        sure = "sure" if each.is_sure else "not sure"
        lines.append(f"against {each.name:12} {each.mean:+.4f} [{each.low:+.4f}, {each.high:+.4f}]  {sure}")
    for band in found.bands:
        lines.append(f"{band.fit:12} {band.pairs:6} pairs  suitable {band.suitable:.3f} [{band.low:.3f}, {band.high:.3f}]")
    lines.append(f"shares of the words carry over to other vacancies within {found.band_error:.3f}")
    lines.append(
        f"listed {shared.listed:.3f} of all people, never {shared.never:.3f}, gini {shared.gini:.3f}, congestion {shared.congestion:.3f}, "
        f"vacancies with under three people {shared.thin}"
    )
    for trait in found.groups:
        lines += trait_lines(trait)
    return lines


def trait_lines(of: GroupTrait) -> list[str]:
    return [f"{of.trait}  NDKL {of.ndkl:.4f}", *map(standing_line, of.groups)]


def standing_line(of: Standing) -> str:
    ratio = f"{of.ratio:.2f} [{of.low:.2f}, {of.high:.2f}]" if None not in (of.ratio, of.low, of.high) else "-"
    skew = f"{of.skew:+.2f}" if of.skew is not None else "-"
    return (
        f"  {of.group:24} {of.people:6} people {of.share:.3f}  qualified {of.desired:.3f}  first ten {of.first10:.3f}  "
        f"first twenty {of.first20:.3f}  attention over qualified {ratio}  skew@10 {skew}"
    )


def own_lines(found: OwnFigures) -> list[str]:
    return [*measure_lines(found.measures), *measure_lines({"held out": found.held_out})[1:]]


def coding_lines(found: CodingEvaluation) -> list[str]:
    return [coding_line("plain", found.plain), *(coding_line(f"{number} decided", each) for number, each in found.by_decisions.items())]


def coding_line(name: str, of: CodingMeasure) -> str:
    surest = " ".join(f"{share:.3f}" for share in of.accuracy_of_surest)
    return (
        f"{name:14} {of.queries:6} titles  accuracy@1 {of.accuracy:.4f}  hit@5 {of.hit5:.4f}  MRR {of.mrr:.4f}  "
        f"calibration error {of.calibration_error:.4f}  of the surest fifths {surest}"
    )


def loss_line(of: Loss) -> str:
    return f"{of.side:10} {of.form:24} {of.kept:.4f} -> {of.reached:.4f}  lost {of.share:7.2%}  {'' if of.holds else 'TOO MUCH'}".rstrip()
