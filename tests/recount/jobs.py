#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts every Harbor job under a folder again, without a line of Quayside's own code, and prints what
`quayside summary DIR --json` should say of it: {"jobs": [...]}, each job by its path.

With --compare FILE it reads what quayside printed and says where the two differ; exit code 1 when they do."""

import argparse
import datetime
import json
import math
import pathlib
import sys


def load(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def is_job(folder):
    result = load(folder / "result.json")
    config = load(folder / "config.json")
    return (isinstance(result, dict) and "n_total_trials" in result) or (isinstance(config, dict) and "job_name" in config)


def job_folders(root):
    if is_job(root):
        yield root
        return
    for child in sorted(root.iterdir()):
        if child.is_dir() and not child.is_symlink():
            yield from job_folders(child)


def number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def add(total, value):
    return total if not number(value) else (total or 0) + value


def moment(text):
    """Seconds and whether the zone is known; None for what is not a time."""
    if not isinstance(text, str):
        return None
    when = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    zoned = when.tzinfo is not None
    return (when if zoned else when.replace(tzinfo=datetime.timezone.utc)).timestamp(), zoned


def agent_results(result):
    if isinstance(result.get("agent_result"), dict) and any(number(v) for v in result["agent_result"].values()):
        return [result["agent_result"]]
    return [step.get("agent_result") or {} for step in result.get("step_results") or []]


def judged(rewards):
    key = "reward" if "reward" in rewards else next(iter(rewards)) if len(rewards) == 1 else None
    if key is None:
        return "unscored"
    return "scored" if key == "reward" and 0 <= rewards[key] <= 1 else "measured"


class Recount:
    def __init__(self, folder):
        self.folder = folder
        self.counts = dict(present=0, with_result=0, scored=0, measured=0, unscored=0, errored=0, scored_and_errored=0)
        self.rewards, self.exceptions = {}, {}
        self.tokens = dict(input=None, cache=None, output=None)
        self.cost = None
        self.agents, self.models, self.tasks = set(), set(), set()
        self.times = []

    def add_trial(self, folder):
        self.counts["present"] += 1
        result = load(folder / "result.json")
        if result is None:
            return
        rewards = {k: v for k, v in ((result.get("verifier_result") or {}).get("rewards") or {}).items() if number(v)}
        exception = result.get("exception_info")
        self.counts["with_result"] += 1
        outcome = judged(rewards)
        self.counts[outcome] += 1
        self.counts["errored"] += exception is not None
        self.counts["scored_and_errored"] += outcome == "scored" and exception is not None
        for key, value in rewards.items():
            self.rewards.setdefault(key, []).append(value)
        if exception:
            kind = exception["exception_type"]
            self.exceptions[kind] = self.exceptions.get(kind, 0) + 1
        self.add_usage(result)
        self.add_names(result)
        self.times += [moment(result.get("started_at")), moment(result.get("finished_at"))]

    def add_usage(self, result):
        for part in agent_results(result):
            self.tokens["input"] = add(self.tokens["input"], part.get("n_input_tokens"))
            self.tokens["cache"] = add(self.tokens["cache"], part.get("n_cache_tokens"))
            self.tokens["output"] = add(self.tokens["output"], part.get("n_output_tokens"))
            self.cost = add(self.cost, part.get("cost_usd"))

    def add_names(self, result):
        self.agents.add(result["agent_info"]["name"])
        self.models.add((result["agent_info"].get("model_info") or {}).get("name"))
        self.tasks.add(result["task_name"])

    def duration(self):
        zoned = [t[0] for t in self.times if t and t[1]]
        local = [t[0] for t in self.times if t and not t[1]]
        times = zoned or local
        return max(times) - min(times) if times else None

    def summary(self):
        declared = (load(self.folder / "result.json") or {}).get("n_total_trials")
        return {
            "path": str(self.folder),
            "trials": {"declared": declared, **self.counts},
            "rewards": {k: {"n": len(v), "mean": sum(v) / len(v)} for k, v in sorted(self.rewards.items())},
            "exceptions": self.exceptions,
            "tokens": self.tokens,
            "cost_usd": self.cost,
            "agents": sorted(self.agents - {None}),
            "models": sorted(self.models - {None}),
            "tasks": sorted(self.tasks - {None}),
            "duration_s": self.duration(),
        }


def recount(root):
    jobs = []
    for folder in job_folders(root):
        job = Recount(folder)
        for child in sorted(folder.iterdir()):
            if child.is_dir() and ((child / "config.json").exists() or (child / "result.json").exists()):
                job.add_trial(child)
        jobs.append(job.summary())
    return {"jobs": jobs}


def same(mine, theirs):
    if number(mine) and number(theirs):
        return math.isclose(mine, theirs, rel_tol=1e-9, abs_tol=1e-3 if isinstance(mine, float) else 0)
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return mine.keys() == theirs.keys() and all(same(mine[k], theirs[k]) for k in mine)
    return mine == theirs


def differences(mine, theirs):
    printed = {job["path"]: job for job in theirs["jobs"]}
    for job in mine["jobs"]:
        other = printed.pop(job["path"], None)
        if other is None:
            yield f"{job['path']}: not in the summary"
            continue
        for key, value in job.items():
            if key == "duration_s" and job["trials"]["with_result"] == 0:
                continue  # only the job's own clock knows
            if key == "trials":  # which of those without a result still run is not in their files
                other[key] = {count: other[key][count] for count in value}
            if not same(value, other[key]):
                yield f"{job['path']}: {key}: recounted {value}, printed {other[key]}"
    for path in printed:
        yield f"{path}: not a job by the recount"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--compare", type=pathlib.Path, help="what quayside summary --json printed")
    options = parser.parse_args()
    mine = recount(options.folder)
    if not options.compare:
        print(json.dumps(mine, indent=2))
        return 0
    found = list(differences(mine, json.loads(options.compare.read_text(encoding="utf-8"))))
    print("\n".join(found) or f"{len(mine['jobs'])} jobs agree")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
