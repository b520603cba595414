# SPDX-License-Identifier: GPL-3.0-or-later
"""A claude-code session, or what it printed as stream-json, counted again."""
import itertools
import json
from loglines import Steps, count, items, lines_of, member, text


def is_line(line):
    kind, message = text(line, "type"), member(line, "message")
    if kind in ("user", "assistant") and text(message, "role"):
        return True
    if kind == "system" and text(line, "subtype") == "init":
        return True
    return line.get("sessionId") is not None and line.get("type") is not None


def answer_id(line):
    id, request = text(line.get("message"), "id"), text(line, "requestId") or text(line, "request_id")
    return (id, request) if id or request else None


def is_boundary(line):
    keys = ("compactMetadata", "compact_metadata", "microcompactMetadata", "microcompact_metadata")
    return any(line.get(k) is not None for k in keys) or text(line, "subtype").endswith("compact_boundary")


def speaks(line):
    kind = text(line, "type")
    if kind == "system":
        return bool(text(line, "content")) or is_boundary(line)
    return kind in ("user", "assistant") and line.get("message") is not None


def names_of(line):
    """By each of these the line is known when it is written again."""
    message = line.get("message")
    content = json.dumps(member(message, "content") if message is not None else line.get("content"), sort_keys=True)
    if text(line, "uuid"):
        yield ("uuid", line["uuid"])
    if text(line, "timestamp"):
        yield (text(line, "type"), line["timestamp"], content)
    if text(line, "type") == "assistant" and answer_id(line):
        yield (answer_id(line), content)


class Answers:
    """The figures of each answer, once: an answer's lines may be parted by others, and each states them again."""

    def __init__(self):
        self.parts = {}
        self.part = 0

    def read(self, id, usage_of, part):
        usage = member(usage_of, "usage")
        if not isinstance(usage, dict):
            return
        cached, created = count(usage, "cache_read_input_tokens"), usage.get("cache_creation_input_tokens")
        if type(created) is not int:
            split = member(usage, "cache_creation")
            created = count(split, "ephemeral_5m_input_tokens") + count(split, "ephemeral_1h_input_tokens")
        else:
            created = count(usage, "cache_creation_input_tokens")
        is_final = not ("stop_reason" in usage_of and usage_of["stop_reason"] is None)
        figures = (count(usage, "input_tokens") + cached + created, cached, count(usage, "output_tokens"))
        old, old_final = self.parts.setdefault(id, {}).get(part, ((0, 0, 0), False))
        self.parts[id][part] = (tuple(map(max, old, figures)), old_final or is_final)

    def total(self):
        total = [0, 0, 0]
        for parts in self.parts.values():
            figures = [(p, c, o if final else 0) for (p, c, o), final in parts.values()]
            for i in range(3):
                total[i] += max(f[i] for f in figures)
        return total


class Thread:
    serials = itertools.count(1)

    def __init__(self, answers=None):
        self.run = Steps()
        self.answers = Answers() if answers is None else answers
        self.open = None  # the id of the answer whose step is the last of the agent's
        self.open_step = None
        self.serial = 0

    def close(self):
        self.open_step = None

    def read(self, line):
        kind = text(line, "type")
        if kind == "system":
            self.close()
            self.run.add("system")
        elif kind == "assistant" and isinstance(line["message"], dict):
            self.read_answer(line, line["message"])
        elif kind == "user" and isinstance(line["message"], dict):
            self.read_user(line, line["message"])

    def read_answer(self, line, message):
        id = answer_id(line)
        if self.open_step is None or id is None or id != self.open:
            self.serial = next(self.serials)
            self.open, self.open_step = id, self.run.add("agent")
        for block in items(message.get("content")):
            kind = text(block, "type")
            if kind.endswith("tool_use") and not (text(block, "id") and text(block, "id") in self.open_step["calls"]):
                self.run.call(self.open_step, text(block, "id"))
            elif kind.endswith("tool_result") and text(block, "tool_use_id") in self.open_step["calls"]:
                if text(block, "tool_use_id") in self.open_step["open"]:
                    self.open_step["open"].remove(text(block, "tool_use_id"))
                self.open_step["answered"] += 1
        self.answers.read(id or self.serial, message, self.serial)

    def read_again(self, line):
        message = line.get("message")
        if self.open_step is not None and text(line, "type") == "assistant" and answer_id(line) == self.open and isinstance(message, dict):
            self.answers.read(self.open or self.serial, message, self.serial)

    def read_user(self, line, message):
        content = message.get("content")
        words = isinstance(content, str)
        for block in items(content):
            if text(block, "type") != "tool_result":
                words = True
            elif self.run.answer(text(block, "tool_use_id")) is None:
                self.close()
                self.run.bare()
        if words:
            self.close()
            made = any(line.get(k) is True for k in ("isMeta", "isCompactSummary", "isSynthetic"))
            self.run.add("system" if made else "user")


def threads_in(path, seen, answers=None):
    """The conversations of a file, but for the lines that were seen; `answers` is for what several files share."""
    main, sidechains, by_uuid, last = Thread(answers), {}, {}, [None]

    def thread_of(line):
        call, agent, uuid, before = (text(line, k) for k in ("parent_tool_use_id", "agentId", "uuid", "parentUuid"))
        if not call and line.get("isSidechain") is not True:
            return main
        if call or agent:
            return sidechains.setdefault(call or ("agent", agent), Thread(answers))
        if before in by_uuid:
            thread = by_uuid[before]
        elif before and sidechains:
            thread = last[0] or next(iter(sidechains.values()))
        else:
            thread = sidechains.setdefault(("line", uuid), Thread(answers))
        by_uuid.setdefault(uuid, thread)
        last[0] = thread
        return thread

    for line in lines_of(path):
        if not speaks(line):
            if text(line, "type") == "result":
                if line.get("is_error") is True:
                    main.close()
                    main.run.add("system")
            elif line.get("isSidechain") is True:
                thread_of(line)
            continue
        thread, names = thread_of(line), set(names_of(line))
        if names & seen:
            thread.read_again(line)
        else:
            thread.read(line)
        seen |= names
    return [main, *sidechains.values()]


def tokens_of_run(paths):
    """Of all files of a run together: an answer that stands in several of them is one."""
    seen, answers = set(), Answers()
    for path in paths:
        threads_in(path, seen, answers)
    return answers.total()


def recount(path):
    threads = threads_in(path, set())
    total = [sum(column) for column in zip(*(t.answers.total() for t in threads))]
    summaries = [t.run.summary() for t in threads]
    return {**{key: sum(s[key] for s in summaries) for key in summaries[0]},
            "prompt_tokens": total[0], "cached_tokens": total[1], "completion_tokens": total[2]}
