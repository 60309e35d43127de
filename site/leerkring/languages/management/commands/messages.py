from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from leerkring.languages.catalogue import files
from leerkring.languages.catalogue.check import flaws, problems
from leerkring.languages.catalogue.extract import extracted
from leerkring.languages.catalogue.merge import merged
from leerkring.languages.catalogue.visible import untranslated
from leerkring.operations.disk import why_not_written
from leerkring.settings.environment import ROOT


class Command(BaseCommand):
    help = (
        "The Dutch of the interface: `compile` makes the .mo files, `update` brings new texts into the .po, "
        "`check` lists what is not translated."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["compile", "update", "check"])
        parser.add_argument("--quiet", action="store_true", help="say nothing when all is well")

    def handle(self, *args: Any, what: str, quiet: bool, **options: Any) -> None:
        self.quiet = quiet
        {"compile": self.compile, "update": self.update, "check": self.check_all}[what]()

    def compile(self) -> None:
        try:
            for path in files.outdated():
                files.compile_one(path)
        except OSError as error:
            raise CommandError(why_not_written(error)) from error
        self.say("The interface texts are compiled.")

    def update(self) -> None:
        found = extracted()
        files.write(files.OURS, merged(files.read(files.OURS), found))
        missing = len(list(problems(files.read(files.OURS), found)))
        self.say(f"{len(found)} texts, {missing} still to translate or to mend.")

    def check_all(self) -> None:
        wrong = [*problems(files.read(files.OURS), extracted())]
        wrong += [f"{files.OVERRIDES.relative_to(ROOT)}: {flaw}" for flaw in flaws(files.read(files.OVERRIDES))]
        for path in filter(files.is_template, files.sources()):
            place = path.relative_to(ROOT)
            wrong += [
                f"{place}:{line}: visible text that no tag translates: {text}" for line, text in untranslated(path)
            ]
        if wrong:
            raise CommandError("\n".join([*wrong, f"{len(wrong)} texts to mend (manage.py messages update)."]))
        self.say("Every text of the interface is translated.")

    def say(self, sentence: str) -> None:
        if not self.quiet:
            self.stdout.write(sentence)
