"""Find a Chromium for the journeys, or install one: ``python -m tests.journeys.browser``.

In this order: one in the PATH, with Debian's fonts for the scripts of our languages; Debian's package, where this user
may install it; the build that Playwright downloads.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
PACKAGES = ["chromium", "fonts-noto-core", "fonts-noto-cjk"]
# Chromium asks its makers' servers for updates and more; nothing here needs them.
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]
# Its sandbox refuses to run as root.
ARGUMENTS = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET


def find() -> str | None:
    """Return the path of a Chromium that can be run, or None."""
    installed = next(filter(None, map(shutil.which, NAMES)), None)
    return installed or downloaded()


def downloaded() -> str | None:
    """Return the path of the Chromium that Playwright has downloaded, or None."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> str:
    """Install a Chromium and return its path; raise SystemExit saying what to do where that fails."""
    apt = apt_get()
    if apt:
        say(f"No Chromium here. Installing Debian's: {' '.join(PACKAGES)}")
        quietly([*apt, "update"])
        quietly([*apt, "install", "--yes", "--no-install-recommends", *PACKAGES])
    if not find():
        say("No Chromium here. Downloading Playwright's.")
        quietly([sys.executable, "-m", "playwright", "install", "chromium"])
    path = find()
    if path is None:
        raise SystemExit(
            "The journeys need Chromium, and none could be installed (the messages above say why). Install it, for "
            f"example with `sudo apt-get install {' '.join(PACKAGES)}`, and run this again. Everything but the "
            "journeys runs without it: `.venv/bin/pytest --ignore tests/journeys`."
        )
    return path


def apt_get() -> list[str] | None:
    """Return the command that installs Debian's packages, or None where this user may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    asked = ["sudo", "--non-interactive"]
    if not shutil.which("sudo") or subprocess.run([*asked, "true"], capture_output=True).returncode:
        return None
    return [*asked, "DEBIAN_FRONTEND=noninteractive", "apt-get"]


def quietly(command: Sequence[str]) -> None:
    """Run a command; print what it said only where it fails."""
    done = subprocess.run(
        command,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        say(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}")


def say(text: str) -> None:
    """Print a line at once."""
    print(text, flush=True)  # noqa: T201  # the terminal is whom it talks to


if __name__ == "__main__":
    say(f"Journeys run in {find() or install()}.")
