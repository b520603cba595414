#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts agents' logs again, independently of the program: steps, calls with their results, and tokens.

usage: logs.py PATH...         prints a JSON array, one object a log; folders are searched
       logs.py --run FILE...   prints the tokens of the files together, which are the sessions of one run
"""
import json
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import claudecode
import codex
import terminus
from loglines import lines_of


def format_of(path):
    if re.search(r"(^|/)episode-\d+/prompt\.txt$", path):
        number = int(re.search(r"episode-(\d+)/", path)[1])
        run = os.path.dirname(os.path.dirname(path))
        lower = any(re.fullmatch(r"episode-\d+", n) and int(n[8:]) < number for n in os.listdir(run))
        return None if lower else terminus
    if not path.endswith((".jsonl", ".txt")):
        return None
    for number, line in enumerate(lines_of(path)):
        for one in (claudecode, codex):
            if one.is_line(line):
                return one
        if number > 200:
            break
    return None


def files_of(path):
    if os.path.isfile(path):
        return [path]
    return sorted(os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)


def main():
    if sys.argv[1] == "--run":
        keys = ("prompt_tokens", "cached_tokens", "completion_tokens")
        json.dump(dict(zip(keys, format_of(sys.argv[2]).tokens_of_run(sys.argv[2:]))), sys.stdout)
        return
    found = []
    for path in (file for top in sys.argv[1:] for file in files_of(top)):
        reader = format_of(path)
        if reader:
            found.append({"file": path, "format": reader.__name__, **reader.recount(path)})
    json.dump(found, sys.stdout, indent=1)


main()
