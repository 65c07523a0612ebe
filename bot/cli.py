"""The command line: run, rehearse, rules, topic, check-config, verify, backup, export, recount."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console

from bot.settings import ConfigError, LogLevel, Settings, discord_token, load, report
from bot.storage.errors import BackupRefused, ExportRefused, StartupError

if TYPE_CHECKING:
    from bot.client import CommitteeBot

app = typer.Typer(
    name="rostrum",
    help="Runs an ECOSOC committee session inside a Discord server.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
rules = typer.Typer(help="Rulebooks: what they say, and where it is written.", no_args_is_help=True)
app.add_typer(rules, name="rules")
topics = typer.Typer(help="Topics: the facts of a research report.", no_args_is_help=True)
app.add_typer(topics, name="topic")
_out = Console(highlight=False, soft_wrap=True, markup=False)
_err = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)

SettingsOption = Annotated[
    Path | None,
    typer.Option("--settings", help="The settings file; else config/settings.yaml, if it is there."),
]


@app.command()
def run(settings: SettingsOption = None) -> None:
    """Connect to Discord with the token in DISCORD_TOKEN."""
    from bot.app import create_bot
    from bot.client import CannotConnectError

    loaded = _settings(settings)
    set_up_log(loaded.log_level)
    try:
        token = discord_token()
    except ConfigError as error:
        (problem,) = error.problems
        _fail(f"{problem.path} holds {problem.found}: set it as “Host it” in README.md says.")
    try:
        asyncio.run(_serve(create_bot(loaded), token))
    except ConfigError as error:
        _fail(report(error.problems))
    except (StartupError, CannotConnectError) as error:
        _fail(str(error))
    except KeyboardInterrupt:
        _out.print("Rostrum has stopped.")


def set_up_log(level: LogLevel) -> None:
    """Write to the log what is at least of a level, but never what people send or what is stored of it.

    At the level of debug these libraries write down whatever passes through them, ballot papers among it.
    """
    logging.basicConfig(level=level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for library in ("discord", "aiosqlite"):
        logging.getLogger(library).setLevel(max(logging.INFO, logging.getLevelNamesMapping()[level.upper()]))


async def _serve(bot: CommitteeBot, token: str) -> None:
    """Serve until the process is told to stop, which closes everything in order."""
    serving = asyncio.ensure_future(bot.serve(token))
    if sys.platform != "win32":
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, serving.cancel)
    with suppress(asyncio.CancelledError):
        await serving


@app.command()
def rehearse(
    script: Annotated[
        Path | None, typer.Option(help="Play this sitting instead of opening the page.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="With --script: the folder for transcript, journal, boards and resolution."),
    ] = None,
    committee: Annotated[str | None, typer.Option(help="The committee to rehearse with.")] = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="The page's port; another where it is taken.")
    ] = None,
    empty: Annotated[
        bool,
        typer.Option("--empty", help="Begin in a server without a committee, to set one up."),
    ] = False,
    settings: SettingsOption = None,
) -> None:
    """Practise in an embedded Discord, in the browser or from a script; no account is needed."""
    loaded = _settings(settings)
    logging.basicConfig(level=logging.ERROR)
    try:
        if script is not None:
            _play(script, loaded, out)
        else:
            loaded = replace(loaded, rehearsal_port=loaded.rehearsal_port if port is None else port)
            _open_page(loaded, committee, empty=empty)
    except ConfigError as error:
        _fail(report(error.problems))


def _play(path: Path, settings: Settings, out: Path | None) -> None:
    from bot.rehearsal.playing import play_script
    from bot.rehearsal.script import read_script

    script = read_script(path, settings.own_folders)

    def progress(number: int, of: int) -> None:
        _err.print(f"[{number}/{of}]", end=" " if number < of else "\n")

    failure = asyncio.run(play_script(script, settings, out=out, say=_out.print, progress=progress))
    if failure is not None:
        _fail(f"\n{path}: {failure}")
    _out.print(f"\nThe sitting went as written: {len(script.steps)} steps.")
    if out is not None:
        _out.print(f"Transcript, journal, boards and resolution are in {out}.")


def _open_page(settings: Settings, committee: str | None, *, empty: bool) -> None:
    from bot.rehearsal.page import empty_server, usual_cast
    from bot.rehearsal.page import rehearse as open_page
    from bot.settings.committees import load_committee
    from bot.settings.problems import Problem

    problems: list[Problem] = []
    found = load_committee(committee or settings.committee, problems, settings.own_folders)
    if found is None:
        raise ConfigError(problems)

    def tell(address: str) -> None:
        what = "The server is empty." if empty else "The committee is waiting."
        _out.print(f"{what} Open this address in a browser on this computer:")
        _out.print(f"\n    {address}\n")
        if empty:
            _out.print("As Secretariat, type /committee create; every other person is under “Viewing as”.")
        else:
            _out.print("Choose who you are under “Viewing as”. As President, press “Chair's panel”.")
        _out.print("Press Ctrl+C here to end the rehearsal; nothing of it is kept.")

    try:
        asyncio.run(open_page(empty_server(found) if empty else usual_cast(found), settings, tell))
    except KeyboardInterrupt:
        _out.print("The rehearsal is over.")


@rules.command("show")
def show_rules(
    name: Annotated[str, typer.Argument(help="A rulebook or a committee, by its name or its file.")],
    key: Annotated[
        str | None, typer.Option(help="One value, such as caucus.total_maximum, or a section.")
    ] = None,
    members: Annotated[
        int | None,
        typer.Option(min=1, max=193, help="Reckon for so many members; else the committee's, or 54."),
    ] = None,
    settings: SettingsOption = None,
) -> None:
    """Print the rules of procedure, each with its source: quorums, motions in order of precedence, voting."""
    from bot.rules_printing import SEATS, find_rulebook, no_key_text, print_key, print_rulebook

    try:
        rulebook, seats = find_rulebook(name, _settings(settings).own_folders)
    except ConfigError as error:
        _fail(report(error.problems))
    if key is None:
        print_rulebook(rulebook, members or seats or SEATS)
    elif not print_key(rulebook, key, members or seats or SEATS):
        _fail(no_key_text(rulebook, key))


@topics.command("import")
def import_topic(
    file: Annotated[
        Path, typer.Argument(help="A research report or background guide: .pdf, .docx, .txt or .md.")
    ],
    out: Annotated[
        Path | None, typer.Option(help="The topic file to write; else in your config_folder, or here.")
    ] = None,
    settings: SettingsOption = None,
) -> None:
    """Read a report into a topic file: sections, terms, parties, dates, figures, documents, sources."""
    from bot.files.unreadable import UnreadableFile
    from bot.rendering.file_refusals import REPORT, unreadable_file_text
    from bot.topic_importing import TopicExistsError, import_report

    try:
        found = import_report(file, out, _settings(settings).own_folders, _err)
    except OSError as error:
        _fail(f"{error.filename or file} cannot be used ({error.strerror}).")
    except UnreadableFile as error:
        _fail(unreadable_file_text(error, REPORT))
    except TopicExistsError as error:
        _fail(str(error))
    except KeyboardInterrupt:
        _fail("Stopped. Nothing was stored.")
    _out.print(found)


@app.command("check-config")
def check_config(settings: SettingsOption = None) -> None:
    """Check every configuration file and tell all problems at once."""
    from bot.services.catalogue import check_all

    problems = check_all(settings)
    if problems:
        _fail(report(problems))
    _out.print("All configuration files are right.")


@app.command()
def verify(
    database: Annotated[Path | None, typer.Argument(help="The database; else that of the settings.")] = None,
    settings: SettingsOption = None,
) -> None:
    """Prove that no journal in a database was altered."""
    from bot.storage.verify import verify_file

    path = database or _settings(settings).database
    if not path.is_file():
        _fail(f"There is no database at {path}.")
    faults = verify_file(path)
    if faults:
        _fail("\n".join([f"{path} is not as it was recorded:", *map(str, faults)]))
    _out.print(f"{path}: every journal is whole.")


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(help="The file to write; it must not exist yet.")],
    settings: SettingsOption = None,
) -> None:
    """Copy the database to a file, also while the bot is running."""
    from bot.storage.backup import back_up_file

    source = _settings(settings).database
    if not source.is_file():
        _fail(f"There is no database at {source}.")
    try:
        asyncio.run(back_up_file(source, target))
    except BackupRefused as error:
        _fail(str(error))
    _out.print(f"{source} is copied to {target}, and the copy is whole.")


@app.command()
def export(
    committee: Annotated[str, typer.Argument(help="The committee, by its name or its number.")],
    target: Annotated[Path, typer.Argument(help="The file to write; it must not exist yet.")],
    settings: SettingsOption = None,
) -> None:
    """Write a committee's journal to a file, with its hash chain, for a recount; also while the bot runs."""
    from bot.storage.export import export_file

    source = _settings(settings).database
    if not source.is_file():
        _fail(f"There is no database at {source}.")
    try:
        number, name = _committee(source, committee)
        entries = export_file(source, number, target)
    except ExportRefused as error:
        _fail(str(error))
    _out.print(f"The journal of {name} is in {target}: {entries} entries.")
    _out.print(f"Recount it with: rostrum recount {target}")


def _committee(database: Path, wanted: str) -> tuple[int, str]:
    """The one committee of that name or number; else it is told which there are."""
    from bot.storage.export import committees_in

    known = committees_in(database)
    found = [own for own in known if wanted.casefold() in (str(own.number), own.name.casefold())]
    listed = "".join(f"\n  {own.number}  {own.name}" for own in (found or known))
    if len(found) > 1:
        _fail(f"{len(found)} committees are called {wanted!r}: name one by its number.{listed}")
    if not found:
        _fail(f"There is no committee {wanted!r}; there are:{listed or ' none'}")
    return found[0].number, found[0].name


@app.command()
def recount(
    file: Annotated[Path, typer.Argument(help="A journal written by `rostrum export` or by a rehearsal.")],
) -> None:
    """Reckon every result of an exported journal anew, by nothing that the bot reckons with."""
    from bot.recount.journal import NotAJournalError
    from bot.recount.report import recount_file

    try:
        report = recount_file(file.read_bytes())
    except OSError as error:
        _fail(f"{file} cannot be read ({error.strerror}).")
    except NotAJournalError as error:
        _fail(f"{file} is no exported journal. {error}")
    for line in report.lines:
        _out.print(line)
    if not report.agrees:
        raise typer.Exit(1)


def _settings(path: Path | None) -> Settings:
    try:
        return load(path)
    except ConfigError as error:
        _fail(report(error.problems))


def _fail(text: str) -> NoReturn:
    _err.print(text)
    raise typer.Exit(1)
