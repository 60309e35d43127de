"""Fills DATA_DIR as `make demo` does: `DATA_DIR=… python -m tests.served.build`."""

import django


def build() -> None:
    django.setup()
    from django.core.management import call_command

    from tests.conftest import plant_roots

    call_command("migrate", run_syncdb=True, verbosity=0)
    plant_roots()
    try:
        call_command("demo", prepare_only=True)
    except ImportError:
        call_command("load_library")


if __name__ == "__main__":
    build()
