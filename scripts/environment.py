"""Make the project's own Python environment (`.venv`) when it is missing or out of date."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
PROGRAMS = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")


def ensure() -> Path:
    """Return the Python of an environment that holds pptlearn and everything its tests need."""
    if sys.version_info < (3, 11):
        sys.exit("pptlearn needs Python 3.11 or newer; call this script with one.")
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = HOME / "made-for"
    if not (PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted):
        print("Making the environment in .venv; this takes a minute, once.", file=sys.stderr)
        _make()
        stamp.write_text(wanted)
    return PYTHON


def _make() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = ["-e", str(ROOT), *project["dependency-groups"]["dev"]]
    uv = shutil.which("uv")
    if uv:
        _run(uv, "venv", "-q", "--clear", "--python", sys.executable, str(HOME))
        _run(uv, "pip", "install", "-q", "--compile-bytecode", "--python", str(PYTHON), *packages)
        return
    try:
        venv.create(HOME, clear=True, with_pip=True)
    except subprocess.CalledProcessError:
        sys.exit("This Python cannot make environments. On Debian and Ubuntu: apt-get install python3-venv")
    _run(str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages)


def _run(*command: str) -> None:
    done = subprocess.run(command, check=False)
    if done.returncode:
        sys.exit(f"This failed: {' '.join(command)}")
