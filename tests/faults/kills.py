"""Programs of the tests that are started, say what they have acknowledged, and are killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def killed_after(lines: int, module: str, *arguments: object) -> list[str]:
    """Start a module, kill it right after it has said some lines; answers with all that got out."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
    assert process.returncode == -signal.SIGKILL
    # A kill may fall into the printing of the last line.
    return [line.strip() for line in said if line.endswith("\n")]
