# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the task folders of lintrows.py in a folder and lints each with Harbor. Prints a JSON line for each:
{"name", "options", "code", "findings": [[rule, path in the task, line], ...]}; what this version has no rule for is
left out, and so is what needs Docker Compose where there is none.
"""

import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import typer
from typer.testing import CliRunner

from harbor.cli.lint import lint_command
from lintrows import CLEAN, COMPOSE, ROWS, SINCE_026


app = typer.Typer()
app.command()(lint_command)


def make(task, changes):
    for name, content in {**CLEAN, **changes}.items():
        path = task / name
        if content is None:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        if content.startswith("-> "):
            path.symlink_to(content[3:])
        elif content == "fifo":
            os.mkfifo(path)
        else:
            path.write_text(content)


def provide_compose(folder):
    """A docker that has compose; older ones do not know an option that says what they do anyway."""
    docker = shutil.which("docker")
    if not docker or subprocess.run([docker, "compose", "version"], capture_output=True).returncode:
        return False
    wrapper = folder / "docker"
    wrapper.write_text(
        "#!/bin/bash\nkept=()\nfor word; do [ \"$word\" = --no-env-resolution ] || kept+=(\"$word\"); done\n"
        f"exec {docker} \"${{kept[@]}}\"\n"
    )
    wrapper.chmod(0o755)
    os.environ["PATH"] = f"{folder}:{os.environ['PATH']}"
    return True


def lint(task, options):
    result = CliRunner().invoke(app, [str(task), *options, "--json"])
    findings = json.loads(result.stdout) if result.exit_code < 2 else []
    root = str(task.resolve())
    return result.exit_code, sorted(
        [finding["rule"], os.path.relpath(finding["path"], root), finding["line"] or 0] for finding in findings
    )


def main():
    folder = Path(sys.argv[1])
    tools = folder / "bin"
    tools.mkdir()
    has_compose = provide_compose(tools)
    for name, changes, options, *needs in ROWS:
        task = folder / "tasks" / name
        make(task, changes)
        if (SINCE_026 in needs and version("harbor") < "0.26") or (COMPOSE in needs and not has_compose):
            continue
        code, findings = lint(task, options)
        print(json.dumps({"name": name, "options": options, "code": code, "findings": findings}))


main()
