#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""harborcounts.py JOB: where Harbor's own count of a finished job differs from what its files state: a line each, nothing
where all is the same. By the rule since 0.26; the viewer's answers by whatever version this is."""
import json
import sys
from pathlib import Path

from fastapi.testclient import TestClient
from harbor.metrics.mean import Mean
from harbor.models.job.result import JobStats
from harbor.models.trial.result import TrialResult
from harbor.utils.pass_at_k import compute_pass_at_k_by_evals
from harbor.viewer.server import create_app

job = Path(sys.argv[1])
stated = json.loads((job / "result.json").read_text())
files = {path.parent.name: json.loads(path.read_text()) for path in job.glob("*/result.json")}
trials = {name: TrialResult.model_validate(content) for name, content in files.items()}
has_policies = hasattr(TrialResult, "recorded_exceptions")


def compare(place, ours, harbors):
    if ours != harbors:
        print(f"{place}: {ours!r} stated, {harbors!r} counted")


def without_order(stats):
    return {key: without_order(value) for key, value in stats.items()} if isinstance(stats, dict) else \
        sorted(stats) if isinstance(stats, list) and all(isinstance(one, str) for one in stats) else stats


def eval_key(trial):
    model = trial.agent_info.model_info
    return JobStats.format_agent_evals_key(trial.agent_info.name, model and model.name, trial.source or "adhoc")


def recount():
    for name, trial in trials.items():
        counted = json.loads(trial.model_dump_json())
        for key in ("reward_valid", "exception_info", "step_results", "agent_result"):
            compare(f"{name}/{key}", files[name][key], counted[key])
    stats = JobStats.from_trial_results(list(trials.values()), n_total_trials=stated["n_total_trials"],
                                        n_retries=stated["stats"]["n_retries"])
    passes = compute_pass_at_k_by_evals(list(trials.values()))
    for key, group in stats.evals.items():
        rewards = [trial.verifier_result.rewards for trial in trials.values() if eval_key(trial) == key and trial.reward_valid]
        group.metrics = [Mean().compute(rewards)] if rewards else []
        group.pass_at_k = passes.get(key, {})
    counted = json.loads(stats.model_dump_json())
    for key, value in counted.items():
        compare(f"stats/{key}", without_order(stated["stats"][key]), without_order(value))


def look():
    client = TestClient(create_app(job.parent))
    row = next(one for one in client.get("/api/jobs").json()["items"] if one["name"] == job.name)
    compare("viewer/completed", stated["stats"]["n_completed_trials"], row["n_completed_trials"])
    compare("viewer/errored", stated["stats"]["n_errored_trials"], row["n_errored_trials"])
    compare("viewer/metrics", {key: one["metrics"] for key, one in stated["stats"]["evals"].items() if one["metrics"]},
            {key: one["metrics"] for key, one in row["evals"].items()})
    page = client.get(f"/api/jobs/{job.name}/trials", params={"page_size": 100}).json()["items"]
    compare("viewer/trials", sorted(trials), sorted(one["name"] for one in page))
    for one in page if has_policies else []:
        own = files[one["name"]]
        rewards = own["verifier_result"]["rewards"] if own["reward_valid"] else {}
        compare(f"viewer/{one['name']}", rewards.get("reward", rewards[min(rewards)] if rewards else None), one["reward"])
    if has_policies:
        compare("viewer/source", 200, client.get("/api/source/jobs").status_code)


if has_policies:
    recount()
look()
