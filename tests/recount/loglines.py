# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of an agent's log, read on their own: JSON objects, as many of them as can be had."""
import json
import re

GOOD_ESCAPE = re.compile(r'\\(u[0-9a-fA-F]{4}|["\\/bfnrt])?')
CONTROL = re.compile("[\0-\x1f]")
STARTS = re.compile(r'\{"(?:type|parentUuid|timestamp)":')
BLANK = "\0 \t\r"
MOST_TRIES = 16


def loads(text):
    """The value, or None. Python takes control characters, NaN and half a surrogate pair as they come."""
    text = text.removeprefix("\ufeff")
    escaped = GOOD_ESCAPE.sub(lambda m: m[0] if m[1] else "\ufffd", text)
    for attempt in (text, escaped, CONTROL.sub(" ", escaped)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def objects_in_a_row(text):
    """Whole objects from the start of a text; behind one that is broken, the one that ends the text."""
    text = text.strip(BLANK)
    while text.startswith("{"):
        end = end_of_object(text)
        value = loads(text[:end]) if end else None
        if not isinstance(value, dict):
            starts = [m.start() for m in STARTS.finditer(text, 1)][:MOST_TRIES]
            last = next((v for v in (loads(text[s:]) for s in starts) if isinstance(v, dict)), None)
            if last is not None:
                yield last
            return
        yield value
        text = text[end:].strip(BLANK)


def end_of_object(text):
    depth, quoted, i = 0, False, 0
    while i < len(text):
        c = text[i]
        if c == "\\" and quoted:
            i += 1
        elif c == '"':
            quoted = not quoted
        elif not quoted and c == "{":
            depth += 1
        elif not quoted and c == "}":
            depth -= 1
            if depth == 0:
                return i + 1
        i += 1
    return None


def lines_of(path):
    with open(path, "rb") as file:
        text = file.read().decode("utf-8", "replace")
    for line in text.split("\n"):
        line = line.strip(BLANK)
        if not line:
            continue
        value = loads(line)
        if isinstance(value, dict):
            yield value
        else:
            for part in line.split("\0"):
                yield from objects_in_a_row(part)


def member(value, key):
    return value.get(key) if isinstance(value, dict) else None


def text(value, key):
    found = member(value, key)
    return found if isinstance(found, str) else ""


def items(value):
    return value if isinstance(value, list) else []


def count(value, key):
    found = member(value, key)
    return found if type(found) is int and 0 < found <= 1 << 40 else 0


class Steps:
    """A run as a list of steps: who speaks, its calls, and which of them are answered."""
    PATIENCE = 32  # so many steps later a result finds its call no more

    def __init__(self):
        self.steps = []

    def add(self, source, copied=False):
        self.steps.append({"source": source, "copied": copied, "calls": [], "open": [], "answered": 0, "bare": 0})
        return self.steps[-1]

    def call(self, step, id):
        step["calls"].append(id)
        if id:
            step["open"].append(id)

    def answer(self, id):
        """The step whose call this answers; None where none waits for it."""
        for step in reversed(self.steps[-self.PATIENCE:]):
            if id and id in step["open"]:
                step["open"] = [one for one in step["open"] if one != id]
                step["answered"] += 1
                return step
        return None

    def bare(self, copied=False):
        step = self.add("agent", copied)
        step["bare"] = 1

    def last_of_agent(self):
        return next((s for s in reversed(self.steps[-self.PATIENCE:]) if s["source"] == "agent"), None)

    def summary(self):
        by = lambda source: sum(s["source"] == source for s in self.steps)
        return {"steps": len(self.steps), "user": by("user"), "system": by("system"), "agent": by("agent"),
                "copied": sum(s["copied"] for s in self.steps), "calls": sum(len(s["calls"]) for s in self.steps),
                "answered": sum(s["answered"] + s["bare"] for s in self.steps)}
