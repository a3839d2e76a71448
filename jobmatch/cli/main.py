"""`jobmatch`: a list of commands whose files are loaded when they are called."""

from importlib import import_module

import click

from jobmatch.errors import Refused

# Name -> where its click command stands, and what it is for. `jobmatch workers import` must not load Flask, so nothing is imported
# before it is called; serve and scheduler are doors of their own, reached by name alone.
COMMANDS = {
    "bench": ("jobmatch.cli.bench:command", "Measure the ranking on invented people beside other ways, as ratios within one run."),
    "db": ("jobmatch.cli.database:command", "Migrations, drift and integrity."),
    "demo": ("jobmatch.cli.demo:command", "The whole way on invented people: import, match, invite, write for the radio."),
    "evaluate": (
        "jobmatch.cli.evaluate:command",
        "How good a ranking is, how it compares with plain baselines, and how it shares attention among groups.",
    ),
    "explain": ("jobmatch.cli.explain:command", "Why a worker stands where they stand behind a vacancy, or why not."),
    "fair": ("jobmatch.cli.fair:command", "Job fairs: add one, list them, share out the seats and print the letters."),
    "match": ("jobmatch.cli.match:command", "Rank all workers behind all open vacancies and keep the run."),
    "radio": ("jobmatch.cli.radio:command", "Newsletters that a commune's announcer reads aloud."),
    "settings": ("jobmatch.cli.settings:command", "The centre, its signatories, its document numbers, its stations' pace."),
    "scheduler": ("jobmatch.scheduler.main:command", "Do the due work: matches, invitations, newsletters, imports."),
    "serve": ("jobmatch.web.server:command", "Serve the site with gunicorn."),
    "stations": ("jobmatch.cli.stations:command", "The stations that newsletters are written for, and their codes."),
    "users": ("jobmatch.cli.users:command", "Who may sign in: add, disable, reset, list."),
    "vacancies": ("jobmatch.cli.vacancies:command", "Vacancies: import a list, export all of them."),
    "workers": ("jobmatch.cli.workers:command", "The registry: import lists, export people, list duplicates."),
}


class LoadedWhenCalled(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name][0].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> object:
        """A refusal is one sentence and exit code 1, never a traceback."""
        try:
            return super().invoke(ctx)
        except Refused as refused:
            click.echo(str(refused), err=True)
            ctx.exit(1)


@click.group(cls=LoadedWhenCalled, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jobmatch")
def main() -> None:
    """Workers, vacancies, matches, fairs and newsletters of an employment centre."""
