#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts trajectories again, independently of the program: steps, sums, and whether Harbor's rules hold.

usage: trajectories.py FOLDER...   prints a JSON array, one object a file that has steps
"""
import json
import os
import re
import sys
from datetime import datetime

TEXT, INT, NUM, BOOL, OBJ, ARR, NULL = "text", "int", "num", "bool", "obj", "arr", "null"
OPTIONAL = {
    "root": {"schema_version": [TEXT], "session_id": [TEXT, NULL], "trajectory_id": [TEXT, NULL], "agent": [OBJ], "steps": [ARR],
             "notes": [TEXT, NULL], "final_metrics": [OBJ, NULL], "continued_trajectory_ref": [TEXT, NULL], "extra": [OBJ, NULL],
             "subagent_trajectories": [ARR, NULL]},
    "agent": {"name": [TEXT], "version": [TEXT], "model_name": [TEXT, NULL], "tool_definitions": [ARR, NULL], "extra": [OBJ, NULL]},
    "step": {"step_id": [INT], "timestamp": [TEXT, NULL], "source": [TEXT], "model_name": [TEXT, NULL],
             "reasoning_effort": [TEXT, INT, NUM, NULL], "message": [TEXT, ARR], "reasoning_content": [TEXT, NULL],
             "tool_calls": [ARR, NULL], "observation": [OBJ, NULL], "metrics": [OBJ, NULL], "is_copied_context": [BOOL, NULL],
             "llm_call_count": [INT, NULL], "extra": [OBJ, NULL]},
    "tool_call": {"tool_call_id": [TEXT], "function_name": [TEXT], "arguments": [OBJ], "extra": [OBJ, NULL]},
    "observation": {"results": [ARR]},
    "result": {"source_call_id": [TEXT, NULL], "content": [TEXT, ARR, NULL], "subagent_trajectory_ref": [ARR, NULL], "extra": [OBJ, NULL]},
    "part": {"type": [TEXT], "text": [TEXT, NULL], "source": [OBJ, NULL]},
    "image": {"media_type": [TEXT], "path": [TEXT]},
    "audio": {"media_type": [TEXT], "path": [TEXT], "duration_sec": [INT, NUM, NULL]},
    "ref": {"trajectory_id": [TEXT, NULL], "session_id": [TEXT, NULL], "trajectory_path": [TEXT, NULL], "extra": [OBJ, NULL]},
    "metrics": {"prompt_tokens": [INT, NULL], "completion_tokens": [INT, NULL], "cached_tokens": [INT, NULL], "cost_usd": [INT, NUM, NULL],
                "prompt_token_ids": [ARR, NULL], "completion_token_ids": [ARR, NULL], "logprobs": [ARR, NULL], "extra": [OBJ, NULL]},
    "final_metrics": {"total_prompt_tokens": [INT, NULL], "total_completion_tokens": [INT, NULL], "total_cached_tokens": [INT, NULL],
                      "total_cost_usd": [INT, NUM, NULL], "total_steps": [INT, NULL], "extra": [OBJ, NULL]},
}
REQUIRED = {"root": ["agent", "steps"], "agent": ["name", "version"], "step": ["step_id", "source", "message"],
            "tool_call": ["tool_call_id", "function_name", "arguments"], "observation": ["results"], "part": ["type"],
            "image": ["media_type", "path"], "audio": ["media_type", "path"]}
IMAGES = {"image/" + name for name in ("jpeg", "png", "gif", "webp")}
AUDIO = {"audio/" + name for name in (
    "wav", "x-wav", "wave", "vnd.wave", "mpeg", "mp3", "mpga", "x-mpeg", "mp4", "x-m4a", "m4a", "aac", "x-aac", "ogg",
    "flac", "x-flac", "webm", "aiff", "x-aiff")}


def kind(value):
    if value is None:
        return NULL
    if isinstance(value, bool):
        return BOOL
    return {str: TEXT, int: INT, float: NUM, dict: OBJ, list: ARR}[type(value)]


def fits(shape, value):
    if kind(value) != OBJ:
        return False
    known = OPTIONAL[shape]
    return all(k in known and kind(v) in known[k] for k, v in value.items()) and all(k in value for k in REQUIRED.get(shape, []))


def each(shape, values):
    return all(fits(shape, value) for value in values or [])


def parts_ok(content, folder):
    if not isinstance(content, list):
        return True
    for part in content:
        if not fits("part", part):
            return False
        if part["type"] == "text" and (part.get("text") is None or part.get("source") is not None):
            return False
        if part["type"] in ("image", "audio"):
            source = part.get("source")
            if part.get("text") is not None or not fits(part["type"], source):
                return False
            media = source["media_type"]
            known = media in IMAGES if part["type"] == "image" else media.strip().lower() in AUDIO
            if not known or (source.get("duration_sec") or 0) < 0:
                return False
            path = source["path"]
            if folder is not None and "://" not in path and not os.path.exists(os.path.join(folder, path)):
                return False
        if part["type"] not in ("text", "image", "audio"):
            return False
    return True


def timestamp_ok(text):
    try:
        datetime.fromisoformat(text.replace("Z", "+00:00"))
        return True
    except ValueError:
        return False


def step_ok(number, step, folder):
    if not fits("step", step) or step["step_id"] != number or step["source"] not in ("system", "user", "agent"):
        return False
    if step["source"] != "agent":
        if any(step.get(k) is not None for k in ("model_name", "reasoning_effort", "reasoning_content", "tool_calls", "metrics")):
            return False
    elif step.get("llm_call_count") == 0 and (step.get("metrics") is not None or step.get("reasoning_content") is not None):
        return False
    if step.get("timestamp") is not None and not timestamp_ok(step["timestamp"]):
        return False
    calls, observation = step.get("tool_calls") or [], step.get("observation")
    results = observation["results"] if observation is not None and fits("observation", observation) else []
    if observation is not None and not fits("observation", observation):
        return False
    if not each("tool_call", calls) or not each("result", results) or not parts_ok(step["message"], folder):
        return False
    ids = {call["tool_call_id"] for call in calls}
    for result in results:
        if result.get("source_call_id") is not None and result["source_call_id"] not in ids:
            return False
        if not parts_ok(result.get("content"), folder) or not each("ref", result.get("subagent_trajectory_ref")):
            return False
        for ref in result.get("subagent_trajectory_ref") or []:
            if ref.get("trajectory_id") is None and ref.get("trajectory_path") is None:
                return False
    return step.get("metrics") is None or fits("metrics", step["metrics"])


def valid(trajectory, folder):
    version = re.fullmatch(r"ATIF-v1\.[0-8]", trajectory.get("schema_version", "ATIF-v1.8") or "")
    if not version or not fits("root", trajectory) or not fits("agent", trajectory["agent"]) or not trajectory["steps"]:
        return False
    if trajectory.get("final_metrics") is not None and not fits("final_metrics", trajectory["final_metrics"]):
        return False
    inner = trajectory.get("subagent_trajectories") or []
    if not all(isinstance(one, dict) for one in inner):
        return False
    ids = [one.get("trajectory_id") for one in inner]
    if None in ids or len(set(ids)) != len(ids) or not all(valid(one, None) for one in inner):
        return False
    return all(step_ok(i + 1, step, folder) for i, step in enumerate(trajectory["steps"]))


def total(trajectory, key):
    values = [s["metrics"][key] for s in trajectory["steps"]
              if isinstance(s, dict) and isinstance(s.get("metrics"), dict) and s["metrics"].get(key) is not None and not s.get("is_copied_context")]
    return sum(values) if values and not has_no_count(trajectory) else None


def has_no_count(trajectory):
    """An agent that called tools and did not use a token: whoever wrote the zeros did not know."""
    steps = [s for s in trajectory["steps"] if isinstance(s, dict)]
    acted = any(s.get("source") == "agent" and s.get("tool_calls") for s in steps)
    kinds = ("prompt_tokens", "cached_tokens", "completion_tokens")
    counts = [s["metrics"].get(k) for s in steps if isinstance(s.get("metrics"), dict) for k in kinds]
    return acted and not any(counts)


def no_number(word):
    raise ValueError(f"{word} is no JSON")


def main():
    found = []
    for top in sys.argv[1:]:
        for folder, folders, files in os.walk(top):
            folders.sort()
            for name in sorted(files):
                if not name.endswith(".json") or "trajectory" not in name:
                    continue
                path = os.path.join(folder, name)
                try:
                    with open(path, encoding="utf-8") as file:
                        data = json.load(file, parse_constant=no_number)
                except (ValueError, OSError):
                    continue
                if not isinstance(data, dict) or not isinstance(data.get("steps"), list):
                    continue
                found.append({"file": path, "steps": len(data["steps"]), "valid": valid(data, folder),
                              **{k: total(data, k) for k in ("prompt_tokens", "cached_tokens", "completion_tokens", "cost_usd")}})
    json.dump(found, sys.stdout, indent=1)


main()
