"""What pages say to machines has the types that schema.org gives each property, as ``schema-dts`` states them.

Every graph becomes a constant of a declared type, and TypeScript's compiler looks at all of them at once.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from typing import Any

from tests.audit import tools
from tests.audit.checks.linked_data import SCRIPTS, concerns
from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "schema-types"
TITLE = "JSON-LD has the types of schema.org (schema-dts, TypeScript)"

__all__ = ["NAME", "TITLE", "check", "concerns"]

ERROR = re.compile(r"^(?P<file>[^(\n]+)\((?P<line>\d+),\d+\): error (?P<what>.+)$", re.M)
SETTINGS = {
    "compilerOptions": {
        "strict": True,
        "noEmit": True,
        "skipLibCheck": True,
        "module": "esnext",
        "moduleResolution": "bundler",
        "target": "es2022",
        "types": [],
    },
    "include": ["*.ts"],
}


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield what the compiler finds; a thing that many pages describe alike is compiled once."""
    urls: dict[str, str] = {}
    for visit in filter(concerns, visits):
        for thing in things(visit):
            urls.setdefault(declaration(thing), visit.url)
    folder = tools.work_folder("schema")
    (folder / "node_modules").symlink_to(tools.module(""))
    (folder / "tsconfig.json").write_text(json.dumps(SETTINGS))
    lines = ['import type * as schema from "schema-dts";']
    lines += [f"export const thing{number}{said}" for number, said in enumerate(urls)]
    (folder / "things.ts").write_text("\n".join(lines), encoding="utf-8")
    command = ["node", str(tools.module("typescript/bin/tsc")), "--pretty", "false", "--project", str(folder)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    errors = list(ERROR.finditer(done.stdout))
    if done.returncode and not errors:
        raise RuntimeError(f"tsc failed:\n{done.stdout}{done.stderr}")
    pages = list(urls.values())
    for error in errors:
        number = int(error["line"]) - 2
        yield Finding(NAME, pages[number], f"{lines[number + 1][:120]}…: {error['what'][:300]}")


def things(visit: Visit) -> Iterator[dict[str, Any]]:
    """Yield what a page describes."""
    for script in visit.document.xpath(SCRIPTS):
        yield from json.loads(script).get("@graph", [])


def declaration(thing: dict[str, Any]) -> str:
    """Return the rest of the declaration of a constant: its type, which is what it says it is, and its value."""
    kind = thing.get("@type", "Thing")
    thing = without_constraints(thing)
    return f": schema.{kind if isinstance(kind, str) else 'Thing'} = {json.dumps(thing, ensure_ascii=False)};"


def without_constraints(thing: Any) -> Any:
    """Return a thing without what its action asks for: notes, not properties (https://schema.org/docs/actions.html)."""
    if isinstance(thing, dict):
        return {name: without_constraints(part) for name, part in thing.items() if not name.endswith("-input")}
    return [without_constraints(part) for part in thing] if isinstance(thing, list) else thing
