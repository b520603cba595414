# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs an example task in a plain temporary folder: its files laid out as in an environment, absolute paths redirected."""

import json
import os
import re
import shlex
import shutil
import subprocess
import tempfile
import tomllib
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
PLACES = ("app", "tests", "solution", "logs", "installed-agent")


class TaskLab:
    """One environment of one task. Use as a context manager; `root` stands for `/`."""

    def __init__(self, task):
        self.task = EXAMPLES / "tasks" / task
        self._folder = tempfile.TemporaryDirectory(prefix="quayside-task-")
        self.root = Path(self._folder.name)

    def __enter__(self):
        for place in ("app", "logs/agent", "logs/verifier"):
            (self.root / place).mkdir(parents=True)
        for line in (self.task / "environment" / "Dockerfile").read_text().splitlines():
            if line.startswith("COPY "):
                *sources, target = line.split()[1:]
                for source in sources:
                    shutil.copy(self.task / "environment" / source, self.path(target))
        return self

    def __exit__(self, *_):
        self._folder.cleanup()

    def path(self, inside):
        return self.root / str(inside).lstrip("/")

    def instruction(self):
        return (self.task / "instruction.md").read_text()

    def _redirect(self, text):
        return re.sub(rf"(?<![\w.])/({'|'.join(PLACES)})\b", lambda found: f"{self.root}/{found[1]}", text)

    def install(self, source, place):
        """Copies files as an upload would, with the absolute paths in scripts redirected."""
        for file in [source] if source.is_file() else sorted(source.rglob("*")):
            target = self.path(place) / (file.name if source.is_file() else file.relative_to(source))
            if file.is_file() and "__pycache__" not in file.parts:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, target)
                if file.suffix in (".sh", ".py"):
                    target.write_text(self._redirect(file.read_text()))

    def run(self, command, timeout=60):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(["/bin/sh", "-c", command], cwd=self.path("/app"), env=environment, text=True, capture_output=True, timeout=timeout)

    def solve(self):
        self.install(self.task / "solution", "/solution")
        return self.run(f"sh {self.path('/solution')}/solve.sh")

    def act(self, agent):
        """Runs an agent as its definition says. Gives its trajectory."""
        definition = tomllib.loads((EXAMPLES / "agents" / f"{agent}.toml").read_text())
        for file in definition["install"]["files"]:
            self.install(EXAMPLES / "agents" / file, "/installed-agent")
        command = self._redirect(definition["run"]["command"]).replace("{instruction}", shlex.quote(self.instruction()))
        self.run(command).check_returncode()
        return json.loads(self.path("/logs/agent/trajectory.json").read_text())

    def verify(self, timeout=60):
        """Runs the hidden tests. Gives the rewards."""
        self.install(self.task / "tests", "/tests")
        self.output = self.run(f"sh {self.path('/tests')}/test.sh", timeout).stdout
        return json.loads(self.path("/logs/verifier/reward.json").read_text())

    def details(self):
        return json.loads(self.path("/logs/verifier/details.json").read_text())
