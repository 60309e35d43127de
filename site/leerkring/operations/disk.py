"""One sentence for a disk that takes nothing more. Settings read it: only the standard library."""

from errno import EACCES, ENOSPC, EPERM, EROFS

FULL = "The disk is full. Make room and run it again: nothing is lost."


def why_not_written(error: Exception) -> str:
    """What to do about a file, a folder or a database that could not be written."""
    number = getattr(error, "errno", None)
    if number == ENOSPC or "disk is full" in str(error):
        return FULL
    if number in (EACCES, EPERM, EROFS):
        return f"{error.filename} may not be written here. Name another folder for the data: DATA_DIR=/some/folder"  # type: ignore[attr-defined]
    return f"The data cannot be kept: {error}"
