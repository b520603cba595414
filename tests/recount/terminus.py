# SPDX-License-Identifier: GPL-3.0-or-later
"""The episodes of a terminus-2 run, counted again; the path is that of the first prompt."""
import os
import re
from loglines import count, items, loads, member, text

KEYSTROKES = re.compile(r"<keystrokes[^>]*>.*?</keystrokes>", re.S)


def read(folder, name):
    try:
        with open(os.path.join(folder, name), "rb") as file:
            return file.read().decode("utf-8", "replace")
    except OSError:
        return None


def calls_in(answer):
    start, end = answer.find("{"), answer.rfind("}")
    form = loads(answer[start:end + 1]) if 0 <= start <= end else None
    if isinstance(form, dict) and (form.get("commands") is not None or form.get("analysis") is not None):
        done = form.get("task_complete") is True
        return len(items(form.get("commands"))) + done, done
    if "<keystrokes" in answer or "<analysis>" in answer:
        done = re.search(r"<task_complete[^>]*>(.*?)</task_complete>", answer, re.S)
        done = bool(done) and done[1].strip() == "true"
        return len(KEYSTROKES.findall(answer)) + done, done
    return 0, False


def recount(path):
    agent = os.path.dirname(os.path.dirname(path))
    numbers = sorted(int(n[8:]) for n in os.listdir(agent) if re.fullmatch(r"episode-\d+", n) and os.path.isdir(os.path.join(agent, n)))
    folders = [os.path.join(agent, f"episode-{n}") for n in numbers]
    found = {"steps": 0, "user": 0, "system": 0, "agent": 0, "copied": 0, "calls": 0, "answered": 0,
             "prompt_tokens": 0, "cached_tokens": 0, "completion_tokens": 0}
    if folders and read(folders[0], "prompt.txt") is not None:
        found["user"] = 1
    for i, folder in enumerate(folders):
        answer = read(folder, "response.txt")
        if answer is None:
            continue
        calls, done = calls_in(answer)
        found["agent"] += 1
        found["calls"] += calls
        found["answered"] += done or (i + 1 < len(folders) and read(folders[i + 1], "prompt.txt") is not None)
        request = loads(read(folder, "debug.json") or "")
        usage = member(loads(text(request, "original_response")), "usage")
        found["prompt_tokens"] += count(usage, "prompt_tokens")
        found["completion_tokens"] += count(usage, "completion_tokens")
        found["cached_tokens"] += count(member(usage, "prompt_tokens_details"), "cached_tokens")
    found["steps"] = found["user"] + found["agent"]
    return found
