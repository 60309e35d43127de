#!/usr/bin/env python
"""Runs the commands of Leerkring; `./manage.py help` lists them."""

import os
import sys
from pathlib import Path

# `site` is a module of Python itself, so the folder is never a package: it only joins the path.
sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerkring.settings.dev")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:  # says in one sentence what is missing
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        sys.exit(130)
