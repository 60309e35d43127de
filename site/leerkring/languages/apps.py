import logging

from django.apps import AppConfig

log = logging.getLogger(__name__)


class LanguagesConfig(AppConfig):
    name = "leerkring.languages"
    label = "languages"

    def ready(self) -> None:
        """Compile the texts when they are missing or older than their source, so that nobody reads old ones."""
        from leerkring.languages.catalogue.files import outdated

        if paths := outdated():
            self._compile(paths)

    def _compile(self, paths: list) -> None:
        from django.utils.translation.reloader import translation_file_changed

        from leerkring.languages.catalogue.files import compile_one

        try:
            for path in paths:
                # Django may have read the old file while it loaded the models.
                translation_file_changed(sender=None, file_path=compile_one(path))
        except OSError as error:
            log.warning("The interface texts could not be compiled (%s): run `manage.py messages compile`.", error)
