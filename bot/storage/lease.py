"""The lease on a database: one running copy at a time, and a note of whether the last stopped in order."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path

from bot.storage.errors import AlreadyRunning, ReadOnlyStorage, UnusableFolder


class LastRun(StrEnum):
    """How the run before this one left the database."""

    NONE = ""
    RUNNING = "running"
    STOPPED = "stopped"


class Lease:
    """A lock on a small file next to the database; the system frees it however the process ends."""

    def __init__(self, database: Path) -> None:
        self.path = database.with_name(database.name + ".lease")
        try:
            self._file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except FileNotFoundError as error:
            raise UnusableFolder(
                f"The folder {database.parent} is not there. Create it, then start again."
            ) from error
        except OSError as error:
            raise ReadOnlyStorage(
                f"{self.path} cannot be written ({error.strerror}). "
                f"Give the user Rostrum runs as the right to write in {database.parent}, then start again."
            ) from error
        try:
            _lock(self._file)
        except OSError as error:
            os.close(self._file)
            raise AlreadyRunning(
                f"Another copy of Rostrum is running on {database}. Stop it first: "
                "two copies cannot share a database."
            ) from error
        note = os.read(self._file, 16)
        self.last_run = next((state for state in LastRun if state.encode() == note), LastRun.NONE)

    def note(self, state: LastRun) -> None:
        """Write down how this run stands."""
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, state.encode())
        os.ftruncate(self._file, len(state))

    def release(self) -> None:
        """Let another copy have the database."""
        os.close(self._file)


if sys.platform == "win32":
    import msvcrt

    # Windows refuses to read locked bytes, so the lock lies far behind the note.
    _LOCKED_BYTE = 1 << 20

    def _lock(file: int) -> None:
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        os.lseek(file, 0, os.SEEK_SET)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
