"""One sentence for a disk that takes nothing more. Settings read it: it reads no more of them than `environment`."""

from errno import EACCES, ENOSPC, EPERM, EROFS
from pathlib import Path

from leerkring.settings.environment import DATA_DIR

FULL = "The disk is full. Make room and run it again: nothing is lost."
ANOTHER = "Name another folder for the data: DATA_DIR=/some/folder"
NO_DATABASE = f"The file of the database holds something else. Move it away first. {ANOTHER}"


def why_not_written(error: Exception) -> str:
    """What to do about a file, a folder or a database that could not be written."""
    number = getattr(error, "errno", None)
    if number == ENOSPC or "disk is full" in str(error):
        return FULL
    if is_no_database(error):
        return NO_DATABASE
    place = getattr(error, "filename", None)
    if number in (EACCES, EPERM, EROFS) and place:
        said = f"{place} may not be written here."
        return f"{said} {ANOTHER}" if _is_for_data(Path(str(place)).absolute()) else said
    return f"The data cannot be kept: {error}"


def is_no_database(error: Exception) -> bool:
    """SQLite's words for a file that holds something else."""
    return "not a database" in str(error)


def _is_for_data(place: Path) -> bool:
    """Whether DATA_DIR leads here, or through here: a folder above it may be the one that cannot be made."""
    return place.is_relative_to(DATA_DIR.absolute()) or DATA_DIR.absolute().is_relative_to(place)
