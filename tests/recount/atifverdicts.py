#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Harbor's own validator says of trajectories, and where it says so.

usage: atifverdicts.py                       of the documents on standard input, one a line
       atifverdicts.py SEED COUNT FILE...    of COUNT damaged copies of the files

Prints a JSON object for each: {"document": its text, "valid": ..., "places": ["steps[0].message", ...]}.
Ends with 3 where Harbor is not installed.
"""
import copy
import json
import random
import sys

try:
    from harbor.models.trajectories import Trajectory
    from harbor.utils.trajectory_validator import TrajectoryValidator
    from pydantic import ValidationError
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)

WORDS = ["", "x", "12", " 12 ", "+3", "-3", "1.0", "1.", "1_000", "1e3", "1__0", "-_1", ".5", "inf", "-inf", "nan", "0x1", "9" * 30, "-" + "9" * 25,
         "true", "yes", "NO", "t", "2", "user", "agent", "system", "Agent", "tool", "text", "image", "audio", "video", "image/png",
         "IMAGE/PNG", "image/bmp", "audio/wav", " Audio/X-WAV ", "audio/mp3", "audio/midi", "audio/wav;rate=8000", "audio/", "\x1caudio/ogg",
         "ATIF-v1.0", "ATIF-v1.7", "ATIF-v1.8", "ATIF-v1.9", "atif-v1.8", "ATIF-v1.10", "half a pair \ud83d"]
TIMES = ["2026-03-04T11:00:00Z", "2026-03-04T11:00:00z", "2026-W10-3", "2026W103", "20260304T110000", "2026-03-04 11", "2026-03", "2026-063",
         "2026-03-04T24:00:00Z", "2026-03-04T11:00:60", "2026-02-29", "2024-02-29", "2026-03-04T11:00:00,5", "2026-03-04T11:00:00.5+02",
         "2026-03-04T11:00:00+0200", "2026-03-04T11:00:00 Z", " 2026-03-04", "2026-03-04x11:00", "now", "1700000000", "2026-03-04T11:00:00ZZ"]
NUMBERS = [0, 1, 2, -1, 1.0, 0.0, -0.0, 1.5, -0.1, 1e18, 9.3e18, 1e300, 2**63, 2**64, -2**63 - 1, 10**30, float("nan"), float("inf"), float("-inf")]
PARTS = [{"type": "text", "text": "t"}, {"type": "text"}, {"type": "text", "text": "t", "source": None},
         {"type": "image", "source": {"media_type": "image/png", "path": "a.png"}}, {"type": "image"},
         {"type": "audio", "source": {"media_type": "audio/wav", "path": "a.wav", "duration_sec": 0.25}},
         {"type": "audio", "text": "t", "source": {"media_type": "audio/mp3", "path": ""}},
         {"type": "audio", "source": {"media_type": "image/png", "path": "a.png"}},
         {"type": "image", "source": {"media_type": "audio/wav", "path": "a.wav"}},
         {"type": "audio", "source": {"media_type": "audio/x-wav", "path": "a.wav", "duration_sec": "2", "rate": 8000}},
         {"type": "video", "source": {"media_type": "video/mp4", "path": "v.mp4"}}, "t", 7]
FIELDS = ["step_id", "timestamp", "source", "model_name", "reasoning_effort", "message", "reasoning_content", "tool_calls", "observation",
          "metrics", "is_copied_context", "llm_call_count", "extra", "prompt_tokens", "cost_usd", "logprobs", "total_steps", "notes",
          "duration_sec", "source_call_id", "content", "subagent_trajectory_ref", "trajectory_id", "session_id", "schema_version", "house_rule"]


def any_value(chance):
    kind = chance.randrange(8)
    if kind < 2:
        return chance.choice(WORDS)
    if kind == 2:
        return chance.choice(TIMES)
    if kind < 5:
        return chance.choice(NUMBERS)
    if kind == 5:
        return chance.choice([None, True, False])
    if kind == 6:
        return chance.sample(PARTS, chance.randrange(4))
    return chance.choice([[], {}, [1, "2", 3.0], ["x"], {"results": []}, {"results": [{}]}, {"k": 1}, [{}], [{"session_id": "s"}],
                          [{"trajectory_path": ""}], {"prompt_tokens": "12"}])


def nodes(value, path=()):
    yield path, value
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in list(children)[:40]:
        yield from nodes(child, path + (key,))


def damage(document, chance):
    """Changes one place; most of them are in what ATIF has rules about, not in arguments and the like."""
    places = [(path, value) for path, value in nodes(document) if path and "arguments" not in path[:-1] and "extra" not in path[:-1]]
    path, value = chance.choice(places)
    holder = document
    for key in path[:-1]:
        holder = holder[key]
    kind = chance.randrange(10)
    if kind < 4:
        holder[path[-1]] = chance.choice(TIMES) if path[-1] == "timestamp" and kind < 3 else any_value(chance)
    elif kind == 4:
        del holder[path[-1]]
    elif kind == 5 and isinstance(value, dict):
        value[chance.choice(FIELDS)] = any_value(chance)
    elif kind == 6 and isinstance(value, list) and value:
        value.insert(chance.randrange(len(value) + 1), copy.deepcopy(chance.choice(value)))
    elif kind == 7 and isinstance(value, list):
        chance.shuffle(value)
    elif kind == 8 and path[-1] in ("message", "content"):
        holder[path[-1]] = chance.sample(PARTS[:10], chance.randrange(4))
    elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
        holder[path[-1]] = value + value if isinstance(value, str) else str(value)


def damage_text(text, chance):
    at = chance.randrange(len(text))
    kind = chance.randrange(6)
    if kind == 0:
        return text[:at]
    if kind == 1:
        return text + chance.choice([" {}", "x", "]", " \n", "\x00"])
    if kind == 2:
        return "\ufeff" + text
    if kind == 3:
        return text[:at] + chance.choice(["\x01", "\t", "\\", "\"", ",", "}", "\\ud83d"]) + text[at:]
    if kind == 4:
        return text[:at] + text[at + 1 + chance.randrange(3):]
    return text.replace("{", '{"schema_version": 7, ', 1)


def mutants(seed, count, files):
    originals = []
    for name in files:
        with open(name, encoding="utf-8") as file:
            originals.append(json.load(file))
    chance = random.Random(seed)
    for _ in range(count):
        document = copy.deepcopy(chance.choice(originals))
        del document["steps"][8:]
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            damage(document, chance)
        text = json.dumps(document)
        yield damage_text(text, chance) if chance.randrange(8) == 0 else text


def place_of(error, document):
    """A location of pydantic names the branches of unions as well, which are nowhere in the document. Of a source each
    error stands for one of its two kinds: it is the source that is neither."""
    place, value = "", document
    for key in error["loc"]:
        if key in ("ImageSource", "AudioSource"):
            break
        if isinstance(value, list) and isinstance(key, int):
            place, value = f"{place}[{key}]", value[key]
        elif isinstance(value, dict) and (key in value or error["type"] == "missing"):
            place, value = f"{place}.{key}", value.get(key)
    return place.removeprefix(".")


def places_in(document):
    try:
        Trajectory(**document)
    except ValidationError as error:
        return sorted({place_of(one, document) for one in error.errors(include_url=False, include_context=False)})
    return []


def verdict(text):
    validator = TrajectoryValidator()
    try:
        is_valid = validator.validate(text)
    except Exception:  # Harbor's command calls the file invalid then
        is_valid = False
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        document = None
    places = places_in(document) if not is_valid and isinstance(document, dict) else []
    return {"document": text, "valid": is_valid, "places": places}


def main():
    seeded = len(sys.argv) > 3
    documents = mutants(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]) if seeded else (line.rstrip("\n") for line in sys.stdin)
    for text in documents:
        print(json.dumps(verdict(text)))


main()
