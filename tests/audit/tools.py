"""The programs that checks use beside Python's packages: node's from package.json, Java, Chromium."""

import json
import platform
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

from tests.audit.serving import FOLDER, ROOT
from tests.journeys import browser as chromium

HERE = Path(__file__).parent
MODULES = ROOT / "var" / "audit-tools"
PACKAGES = ("django", "wagtail", "wagtail-localize", "granian", "playwright", "feedparser", "icalendar", "sectxt")
NEEDED = {"node": "nodejs", "npm": "npm", "java": "default-jre-headless"}
"""Debian's package for each program."""


def prepare() -> None:
    """Install what is missing of programs and node modules; raise SystemExit saying what to do where that fails."""
    missing = sorted({package for program, package in NEEDED.items() if not shutil.which(program)})
    apt = chromium.apt_get()
    if missing and apt:
        chromium.say(f"Installing {' '.join(missing)}")
        chromium.quietly([*apt, "update"])
        chromium.quietly([*apt, "install", "--yes", "--no-install-recommends", *missing])
    if absent := [program for program in NEEDED if not shutil.which(program)]:
        packages = " ".join(sorted({NEEDED[program] for program in absent}))
        raise SystemExit(f"The audit needs {', '.join(absent)}: install them, as with `apt-get install {packages}`.")
    install_modules()


def install_modules() -> None:
    """Install the node modules that package-lock.json names, unless they are there."""
    MODULES.mkdir(parents=True, exist_ok=True)
    wanted = (HERE / "package-lock.json").read_bytes()
    done = MODULES / "installed-lock.json"
    if done.exists() and done.read_bytes() == wanted:
        return
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copyfile(HERE / name, MODULES / name)
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=MODULES, check=True)
    done.write_bytes(wanted)


def module(path: str) -> Path:
    """Return where a file of a node module is."""
    return MODULES / "node_modules" / path


def work_folder(name: str) -> Path:
    """Return an empty folder for what a check writes."""
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def versions() -> dict[str, str]:
    """Return the version of each tool."""
    locked = json.loads((HERE / "package.json").read_text())["dependencies"]
    found = {"Python": platform.python_version(), **locked, **{name: version(name) for name in PACKAGES}}
    path = chromium.find()
    if path:
        said = subprocess.run([path, "--version"], capture_output=True, text=True).stdout
        found["Chromium"] = next((part for part in said.split() if part[0].isdigit()), "?")
    return found


if __name__ == "__main__":
    prepare()
