"""The Nu Html Checker (validator.nu, npm's vnu-jar) finds nothing in any page or stylesheet."""

import json
import subprocess
from collections.abc import Iterator
from typing import Any

from tests.audit import tools
from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "markup"
TITLE = "HTML and CSS are valid (Nu Html Checker)"

VNU = "vnu-jar/build/dist/vnu.jar"
ENDINGS = {"text/html": "html", "text/css": "css"}
# Properties of SVG 2 that stylesheets may set and that the checker does not know yet; tests/audit/programs.py asks it.
UNKNOWN_TO_CHECKER = ("paint-order", "r")


def concerns(visit: Visit) -> bool:
    """Look at everything with HTML or CSS in it."""
    return visit.is_html or visit.content_type == "text/css"


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield what the checker says of the saved answers; it is started once for pages and once for stylesheets."""
    for content_type, ending in ENDINGS.items():
        saved = [visit for visit in visits if concerns(visit) and visit.content_type == content_type]
        folder = tools.work_folder(f"markup-{ending}")
        for number, visit in enumerate(saved):
            (folder / f"{number}.{ending}").write_bytes(visit.body)
        for message in messages(str(folder), *([f"--{ending}"] if ending == "css" else [])):
            if is_unknown_property(message):
                continue
            number = int(message["url"].rpartition("/")[2].partition(".")[0])
            yield Finding(NAME, saved[number].url, describe(message))


def is_unknown_property(message: dict[str, Any]) -> bool:
    """Say whether a message is about a property that the checker alone does not know."""
    return any(f"Property “{name}” doesn't exist" in message["message"] for name in UNKNOWN_TO_CHECKER)


def messages(folder: str, *options: str) -> list[dict[str, Any]]:
    """Return what the checker says of the files in a folder. Raises RuntimeError where it does not run."""
    command = ["java", "-Xss4m", "-jar", str(tools.module(VNU)), "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run([*command, *options, folder], capture_output=True, text=True)
    if done.returncode or not done.stdout:
        raise RuntimeError(f"The Nu Html Checker failed:\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout)["messages"]


def describe(message: dict[str, Any]) -> str:
    """Return what is wrong and where."""
    extract = " ".join(message.get("extract", "").split())
    return (
        f"{message.get('subType', message['type'])}: {message['message']} (line {message.get('lastLine')}: {extract})"
    )
