# SPDX-License-Identifier: GPL-3.0-or-later
"""A codex session, or what `codex exec --json` printed, counted again."""
import json
from datetime import datetime, timezone
from loglines import Steps, count, items, lines_of, member, text

CONTEXT = ("<environment_context>", "<user_instructions>", "# AGENTS.md")
PRINTED_CALLS = ("command_execution", "file_change", "mcp_tool_call", "web_search", "todo_list", "collab_tool_call")
TOLD = ("response_item", "event_msg", "compacted", "token_usage_record")
LONGEST_COPY = 2.5


def is_line(line):
    kind, payload = text(line, "type"), line.get("payload")
    if not kind and line.get("id") is not None and line.get("timestamp") is not None and "instructions" in line:
        return True
    return (kind == "thread.started" and line.get("thread_id") is not None) or (
        isinstance(payload, dict) and kind in ("session_meta", "response_item"))


def seconds(value):
    try:
        time = datetime.fromisoformat(text(value, "timestamp").replace("Z", "+00:00"))
    except ValueError:
        return None
    return (time if time.tzinfo else time.replace(tzinfo=timezone.utc)).timestamp()


def made_at(uuid):
    digits = uuid.replace("-", "")
    try:
        return int(digits[:12], 16) / 1000 if len(digits) == 32 and digits[12] == "7" else None
    except ValueError:
        return None


def copied_lines(lines):
    """For each line, whether it repeats what the session was forked from."""
    self, start, copying, dated, head, marks = None, None, False, False, True, []
    for line in lines:
        payload = line.get("payload")
        if payload is not None and text(line, "type") == "session_meta":
            first, id = self is None, text(payload, "id")
            if first:
                self, copying = id, bool(text(payload, "forked_from_id"))
                start = next((t for t in (made_at(id), seconds(payload), seconds(line)) if t is not None), None)
            else:
                copying = id != self and (copying or head)
            marks.append(copying and not first)
            continue
        head = head and payload is None
        if copying and payload is not None:
            turn = made_at(text(payload, "turn_id"))
            if text(payload, "thread_id"):
                copying = text(payload, "thread_id") != self
            elif turn is not None:
                dated, copying = True, start is None or turn < start
            elif not dated:
                time = seconds(line)
                copying = time is None or start is None or time <= start + LONGEST_COPY
        marks.append(copying)
    return marks


def figures(usage):
    return tuple(count(usage, k) for k in ("input_tokens", "cached_input_tokens", "output_tokens"))


class Counter:
    def __init__(self):
        self.before = None

    def grew(self, total, last=None):
        before, self.before = self.before, total
        if before is None or any(t < b for t, b in zip(total, before)):
            return total if last is None else last
        return tuple(t - b for t, b in zip(total, before))


class Run:
    def __init__(self):
        self.steps, self.open, self.has_result, self.compacted, self.copying = Steps(), None, False, False, False
        self.tokens = []  # (whether copied, figures)

    def add(self, source):
        self.compacted = False
        return self.steps.add(source, self.copying)

    def close(self):
        self.open, self.has_result = None, False

    def set_copying(self, copying):
        if copying != self.copying:
            self.close()
        self.copying = copying

    def speak(self):
        if self.open is not None and self.has_result:
            self.close()
        if self.open is None:
            self.open = self.add("agent")
        return self.open

    def note(self):
        self.close()
        self.add("system")

    def compact(self):
        if not self.compacted:
            self.note()
        self.compacted = True

    def call(self, id):
        self.steps.call(self.speak(), id)

    def output(self, id):
        step = self.steps.answer(id)
        if step is None:
            self.close()
            self.compacted = False
            self.steps.bare(self.copying)
        elif step is self.open:
            self.has_result = True

    def count(self, amount):
        if any(amount):
            last = self.steps.last_of_agent()
            if last is None or last["copied"] != self.copying:
                self.speak()
            self.tokens.append((self.copying, amount))

    def item(self, item):
        kind = text(item, "type")
        if kind == "message":
            content = item.get("content")
            parts = [content] if isinstance(content, str) else [text(p, "text") if isinstance(member(p, "text"), str) and not text(p, "image_url") else None for p in items(content)]
            only = parts[0] if len(parts) == 1 and parts[0] is not None else "" if not parts else None
            if text(item, "role") == "assistant":
                self.speak()
            else:
                self.close()
                made = text(item, "role") != "user" or (only is not None and only.startswith(CONTEXT))
                self.add("system" if made else "user")
        elif kind == "reasoning":
            self.speak()
        elif kind.endswith("_call_output"):
            self.output(text(item, "call_id"))
        elif kind.endswith("_call"):
            self.call(text(item, "call_id") or text(item, "id"))
        elif "compaction" in kind:
            self.compact()

    def event(self, event):
        kind = text(event, "type")
        if kind in ("error", "stream_error", "turn_aborted"):
            self.note()
        elif kind == "context_compacted":
            self.compact()


def name_of(line):
    """By this a line is known when it is written again; None for one that is not."""
    kind, time, payload = text(line, "type"), text(line, "timestamp"), line.get("payload")
    return (kind, time, json.dumps(payload, sort_keys=True)) if payload is not None and kind in TOLD and time else None


def tokens_of_run(paths):
    """Of all files of a run together; what a file repeats of another moves its counter only."""
    seen, tokens = set(), [0, 0, 0]
    for path in paths:
        lines, total, unclaimed = list(lines_of(path)), Counter(), []
        for line, copied in zip(lines, copied_lines(lines)):
            info, name = member(line.get("payload"), "info"), name_of(line)
            known = name is not None and name in seen
            seen.add(name)
            if text(line, "type") == "event_msg" and member(info, "total_token_usage") is not None:
                last = member(info, "last_token_usage")
                more = total.grew(figures(info["total_token_usage"]), None if last is None else figures(last))
                if any(more):
                    unclaimed.clear()
                if not copied and not known:
                    tokens = [a + b for a, b in zip(tokens, more)]
            elif text(line, "type") == "token_usage_record" and not copied and not known:
                unclaimed.append(figures(member(line["payload"], "usage")))
        for amount in unclaimed:
            tokens = [a + b for a, b in zip(tokens, amount)]
    return tokens


def recount(path):
    run, total, printed, unclaimed, seen, has_head = Run(), Counter(), Counter(), [], set(), False
    printed_calls, printed_thread, printed_total = set(), "", [0, 0, 0]
    unique = []
    for line in lines_of(path):
        name = name_of(line)
        if name is None or name not in seen:
            unique.append(line)
        seen.add(name)
    for line, copied in zip(unique, copied_lines(unique)):
        kind, payload = text(line, "type"), line.get("payload")
        run.set_copying(copied)
        if isinstance(payload, dict):
            info = payload.get("info")
            if kind == "session_meta":
                has_head = True
            elif kind == "token_usage_record":
                if isinstance(payload.get("usage"), dict) and not copied:
                    unclaimed.append(figures(payload["usage"]))
            elif kind == "compacted":
                run.compact()
            elif kind == "response_item":
                run.item(payload)
            elif kind == "event_msg" and info is not None:
                all_of_it, last = member(info, "total_token_usage"), member(info, "last_token_usage")
                last = None if last is None else figures(last)
                more = last if all_of_it is None else total.grew(figures(all_of_it), last)
                if more is not None and any(more):
                    unclaimed.clear()
                if more is not None:
                    run.count(more)
            elif kind == "event_msg":
                run.event(payload)
        elif kind in ("message", "reasoning") or kind.endswith(("_call", "_call_output")):
            run.item(line)
        elif not kind and line.get("id") is not None and not has_head:
            has_head = True
        elif kind == "thread.started":
            printed_thread = text(line, "thread_id")
        elif kind == "turn.completed" and line.get("usage") is not None:
            printed_total = [a + b for a, b in zip(printed_total, printed.grew(figures(line["usage"])))]
        elif kind == "turn.failed" or (kind == "error" and payload is None):
            run.note()
        elif kind.startswith("item.") and line.get("item") is not None:
            item, done = line["item"], kind == "item.completed"
            id = (printed_thread, text(item, "id"))
            if text(item, "type") in PRINTED_CALLS:
                if id not in printed_calls:
                    printed_calls.add(id)
                    run.call(id)
                if done:
                    run.output(id)
            elif done and text(item, "type") in ("agent_message", "reasoning"):
                run.speak()
            elif done and text(item, "type") == "error":
                run.note()
    if unclaimed:
        run.count(tuple(sum(column) for column in zip(*unclaimed)))
    own = [amount for copied, amount in run.tokens if not copied]
    tokens = [sum(amount[i] for amount in own) for i in range(3)]
    return {**run.steps.summary(), "prompt_tokens": tokens[0], "cached_tokens": tokens[1], "completion_tokens": tokens[2],
            "final_prompt_tokens": tokens[0] + printed_total[0], "final_completion_tokens": tokens[2] + printed_total[2]}
