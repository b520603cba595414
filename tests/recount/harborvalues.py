#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what quayside reads of real Harbor jobs with the right values that stand beside them (right-values.json).

usage: harborvalues.py QUAYSIDE FOLDER
Prints each difference and "N values, M differ"; exit code 1 when there are any.
"""
import json
import math
import subprocess
import sys
from pathlib import Path


class Check:
    def __init__(self):
        self.values = 0
        self.wrong = []

    def equal(self, place, right, got):
        self.values += 1
        near = isinstance(right, float) and isinstance(got, (int, float)) and math.isclose(
            right, got, rel_tol=1e-6, abs_tol=6e-5)
        if not near and right != got:
            self.wrong.append(f"{place}: right is {right!r}, read is {got!r}")


def read(quayside, *arguments):
    done = subprocess.run([quayside, *arguments, "--json"], capture_output=True, check=False)
    return json.loads(done.stdout)


def tokens(facts):
    return [facts["tokens"]["input"], facts["tokens"]["cache"], facts["tokens"]["output"]]


def models(facts):
    return {m["model"]: [*tokens(m), m["cost_usd"]] for m in facts["model_usage"]}


def sum_of(usage):
    return [sum(column) if None not in column else None for column in zip(*usage.values())]


def check_usage(check, place, right, got):
    usage = right.get("model_usage_in_cached_out_usd") or {}
    stated = right.get("tokens_in_cached_out") or [None] * 3
    # Without a total the models say what was used.
    if stated == [None] * 3 and right.get("cost_usd") is None and usage:
        *stated, cost = sum_of(usage)
    else:
        cost = right.get("cost_usd")
    check.equal(place + "/tokens", stated, tokens(got))
    check.equal(place + "/cost", cost, got["cost_usd"])
    for name, figures in usage.items():
        for index, figure in enumerate(figures):
            check.equal(f"{place}/models/{name}/{index}", figure, models(got).get(name, [None] * 4)[index])
    check.equal(place + "/models", sorted(usage), sorted(models(got)))


def check_trial(check, place, right, got):
    model = (got["agent"]["model"] or {}).get("name")
    provider = (got["agent"]["model"] or {}).get("provider")
    if "task" not in right:  # no result
        return
    whole = right.get("model")
    check.equal(place + "/task", right["task"], got["task"]["name"])
    check.equal(place + "/agent", right["agent"], got["agent"]["name"])
    check.equal(place + "/model", whole, model if model == whole or not provider else f"{provider}/{model}")
    rewards = right["rewards"] or {}
    check.equal(place + "/rewards", sorted(rewards), sorted(got["rewards"]))
    for key, value in rewards.items():
        check.equal(f"{place}/rewards/{key}", float(value), got["rewards"].get(key))
    check.equal(place + "/exception", right["exception"], (got["exception"] or {}).get("type"))
    if "reward_valid" in right:
        check.equal(place + "/reward_valid", right["reward_valid"], got["reward_valid"])
    check_usage(check, place, right, got)
    seconds = right.get("seconds") or {}
    if seconds.get("total") is not None:
        check.equal(place + "/seconds", float(seconds["total"]), got["duration_s"])
    for name, phase in (("agent", "agent_execution"), ("verifier", "verifier")):
        if seconds.get(name) is not None:
            found = [p["duration_s"] for p in got["phases"] if p["phase"] == phase]
            found += [p["duration_s"] for s in got["steps"] for p in s["phases"] if p["phase"] == phase]
            if found:
                check.equal(f"{place}/seconds/{name}", round(float(seconds[name]), 2), round(sum(found), 2))


def check_job(check, quayside, folder, right):
    got = read(quayside, "summary", str(folder))["jobs"][0]
    place = folder.name
    warnings = [i["message"] for i in got["issues"] if i["code"] == "job.totals-differ" and i["severity"] == "warning"]
    check.equal(place + "/contradictions", [], warnings)
    result = right["job_result"]
    if "n_completed_trials" in result:
        check.equal(place + "/with_result", result["n_completed_trials"], got["trials"]["with_result"])
    if "numbers_by" in right:
        check.equal(place + "/counting", "valid-only" if right["numbers_by"] == "0.26" else "all", got["counting"])
        for key, eval_ in right["evals"].items():
            for rule, name in (("as_0.25", "all"), ("as_0.26", "valid-only")):
                counted = got["evals"].get(key, {}).get(name, {})
                check.equal(f"{place}/{key}/{name}/n", eval_[rule]["n_trials"], counted.get("with_reward"))
                check.equal(f"{place}/{key}/{name}/errors", eval_[rule]["n_errors"], counted.get("with_exception"))
                check.equal(f"{place}/{key}/{name}/exceptions", eval_[rule]["exceptions"], counted.get("exceptions"))
                for reward, mean in (eval_[rule]["metric"] or {}).items():
                    if reward == "mean" and "mean" not in counted.get("means", {}):
                        only = list(counted.get("means", {}).values())
                        check.equal(f"{place}/{key}/{name}/mean", float(mean), only[0] if len(only) == 1 else 0.0)
                    else:
                        check.equal(f"{place}/{key}/{name}/{reward}", float(mean), counted.get("means", {}).get(reward))
    for name, trial in right["trials"].items():
        check_trial(check, f"{place}/{name}", trial, read(quayside, "trial", str(folder / name)))


def main():
    quayside, folder = sys.argv[1], Path(sys.argv[2])
    check = Check()
    for name, right in json.loads((folder / "right-values.json").read_text()).items():
        if (folder / name / "result.json").exists() and "job_result" in right:
            check_job(check, quayside, folder / name, right)
    print("\n".join(check.wrong))
    print(f"{check.values} values, {len(check.wrong)} differ")
    return 1 if check.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
