#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""digesttasks.py FOLDER: makes task folders with all that bears on their digest, and prints what the Harbor package that
Python finds computes for each: a line "name digest checksum", "refused" for what it does not compute."""
import sys
from pathlib import Path

from dirhash import Filter, dirhash_impl
from harbor.models.task.file_filter import TaskFileFilter
from harbor.publisher.packager import Packager

root = Path(sys.argv[1])
BASE = {
    "task.toml": "[agent]\ntimeout_sec = 1\n",
    "instruction.md": "do it\n",
    "environment/Dockerfile": "FROM any\n",
    "environment/data/deep/table.csv": "1\n",
    "environment/data/notes.txt": "n\n",
    "tests/test.sh": "#!/bin/sh\n",
    "tests/data/big.log": "log\n",
    "tests/data/keep.log": "keep\n",
    "tests/data/deep/x.o": "o\n",
    "solution/solve.sh": "#!/bin/sh\n",
}
NOISE = {
    "LICENSE": "free\n",
    "README.md": "read\n",
    "trajectory.json": "{}\n",
    "agents/mine.toml": "name = 'mine'\n",
    "environment/.DS_Store": "x",
    "environment/a~": "x",
    "environment/m.pyc": "x",
    "environment/x.swp": "x",
    "tests/__pycache__/a.txt": "x",
    "tests/.hidden": "x",
    "tests/\u00e4\u00f6.txt": "x",
    "tests/\U0001f600.txt": "x",
    "tests/\uff5e.txt": "x",
    "tests/a b.txt": "x",
    "tests/A.txt": "x",
    "tests/a-b/c": "x",
    "tests/a.b": "x",
    "tests/a/b": "x",
}
STEPS = {
    "steps/one/instruction.md": "first\n",
    "steps/one/tests/test.sh": "1\n",
    "steps/one/tests/junk.log": "1\n",
    "steps/one/solution/solve.sh": "1\n",
    "steps/one/workdir/w.log": "1\n",
    "steps/two/tests/test.sh": "2\n",
}
PATTERNS = {
    "comment": "# nothing\n\n   \n",
    "name": "notes.txt\n",
    "rooted": "/notes.txt\n/task.toml\n",
    "folder": "data/\n",
    "folder-file": "task.toml/\n",
    "star": "*\n!tests\n!tests/**\n",
    "star-slash": "*/\n!solution/\n",
    "below-star": "tests/*\n!tests/test.sh\n",
    "star-in-the-middle": "*/data/deep\n",
    "double-first": "**/deep\n",
    "double-last": "environment/**\n",
    "double-middle": "environment/**/table.csv\n",
    "double-alone": "**\n!/task.toml\n",
    "double-folder": "**/\n",
    "suffix": "*.log\n!keep.log\n",
    "back-and-forth": "!*.log\n*.log\n!tests/data/\n",
    "question": "tes?.sh\n????????.sh\n",
    "class": "[n-o]otes.txt\n[!k]*.log\n",
    "class-caret": "[^k]eep.log\n",
    "class-closing": "[]x].o\n[]-]\n",
    "class-open": "[abc\n*.[o\n",
    "class-posix": "[[:alpha:]].o\n",
    "class-slash": "tests[/]test.sh\n",
    "class-backslash": "[\\]x].o\n",
    "escaped": "\\#x\n\\!y\ntest\\.sh\n",
    "trailing-space": "test.sh   \nsolve.sh\\ \n",
    "leading-space": " test.sh\n",
    "two-slashes": "tests//test.sh\n",
    "dot": "./tests\n.\n",
    "slash": "/\n",
    "not-slash": "tests/*\n!/\n",
    "crlf": "notes.txt\r\n*.csv\r\n",
    "form-feed": "notes.txt\f*.csv\n",
    "upper": "TEST.SH\n",
    "lone-backslash": "a\\\n",
    "exclamation": "!\n",
    "reversed-class": "[z-a]\n",
    "dollar": "notes.txt$\n^notes.txt\nnotes+txt\n",
}


def computed(compute):
    try:
        return compute()
    except Exception:
        return "refused"


def checksum(task):
    """As Task.checksum, for a folder that may be no valid task."""
    filter_ = TaskFileFilter(task)

    class Included(Filter):
        def include(self, path):
            return not filter_.is_excluded(task / path.relative)

    return dirhash_impl(task, "sha256", filter_=Included())


cases = {"base": ({}, {}), "noise": (NOISE, {}), "steps": (STEPS, {})}
for name, text in PATTERNS.items():
    cases[f"git-{name}"] = ({**NOISE, **STEPS, ".gitignore": text}, {})
    cases[f"harbor-{name}"] = ({**NOISE, **STEPS, "tests/.harborignore": text}, {})
cases |= {
    "harbor-everywhere": ({**STEPS, **{f"{folder}.harborignore": "*.log\n*.o\n" for folder in
                                       ("", "environment/", "tests/", "solution/", "steps/one/", "steps/one/tests/", "steps/one/workdir/")}}, {}),
    "harbor-deeper-wins": ({"tests/.harborignore": "*.log\n", "tests/data/.harborignore": "!keep.log\n"}, {}),
    "harbor-folder-is-final": ({"tests/.harborignore": "data/\n", "tests/data/.harborignore": "!keep.log\n"}, {}),
    "harbor-git-together": ({".gitignore": "*.log\n", "tests/.harborignore": "!keep.log\n*.o\n"}, {}),
    "harbor-all-tests": ({"tests/.harborignore": "*\n"}, {}),
    "file-link": ({}, {"tests/also.sh": "test.sh", "environment/up": "../instruction.md"}),
    "folder-link": ({}, {"tests/more": "data", "environment/all": ".."}),
    "dangling-link": ({}, {"tests/gone": "nowhere"}),
    "link-to-ignored": ({"tests/.harborignore": "*.log\n"}, {"environment/log": "../tests/data/big.log", "tests/l": "data/big.log"}),
    "top-file-link": ({}, {"README.md": "instruction.md"}),
    "linked-folder-on-top": ({"shared/s.txt": "s\n"}, {"steps": "shared"}),
    "linked-ignore-out": ({}, {"tests/.harborignore": "/etc/hostname"}),
    "ignore-is-a-folder": ({"tests/.harborignore/x": "x"}, {}),
}
for name, (files, links) in cases.items():
    task = root / name
    for path, text in {**BASE, **files}.items():
        (task / path).parent.mkdir(parents=True, exist_ok=True)
        (task / path).write_bytes(text.encode())
    for path, target in links.items():
        (task / path).symlink_to(target)
    print(name, computed(lambda: Packager.compute_content_hash(task)[0]), computed(lambda: checksum(task)))
