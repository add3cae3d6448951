"""What pages say to machines has the types that schema.org gives each property, as ``schema-dts`` states them.

Every graph becomes a constant of a declared type, and TypeScript's compiler looks at all of them at once.
"""

import json
import re
import subprocess
from collections.abc import Iterator

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
    """Yield what the compiler finds; each thing of a graph is a constant of its own, so that it says which is meant."""
    folder = tools.work_folder("schema")
    (folder / "node_modules").symlink_to(tools.module(""))
    (folder / "tsconfig.json").write_text(json.dumps(SETTINGS))
    urls = {}
    for number, visit in enumerate(filter(concerns, visits)):
        urls[f"page{number}.ts"] = visit.url
        (folder / f"page{number}.ts").write_text("\n".join(constants(visit)), encoding="utf-8")
    command = ["node", str(tools.module("typescript/bin/tsc")), "--pretty", "false", "--project", str(folder)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    errors = list(ERROR.finditer(done.stdout))
    if done.returncode and not errors:
        raise RuntimeError(f"tsc failed:\n{done.stdout}{done.stderr}")
    for error in errors:
        said = (folder / error["file"]).read_text(encoding="utf-8").splitlines()[int(error["line"]) - 1]
        yield Finding(NAME, urls.get(error["file"], error["file"]), f"{said[:120]}…: {error['what'][:300]}")


def constants(visit: Visit) -> Iterator[str]:
    """Yield the lines of a module that declares what a page says."""
    yield 'import type { Thing } from "schema-dts";'
    for script in visit.document.xpath(SCRIPTS):
        for number, thing in enumerate(json.loads(script).get("@graph", [])):
            yield f"export const thing{number}: Thing = {json.dumps(thing, ensure_ascii=False)};"
