#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a variant of a Harbor job to compare it with: the same tasks, another agent name, rewards drawn anew. With
--lift Q each failed trial passes with probability Q, so the true improvement is Q times the share of failures; with
Q = 0 (a null variant) a share of the trials just swaps its reward with another one. Usage:

    resample_job.py JOB TARGET [--lift Q] [--noise SHARE] [--seed N] [--agent NAME]
"""

import argparse
import json
import random
from pathlib import Path


def read(path):
    try:
        return json.loads(path.read_text())
    except (OSError, ValueError):
        return None


def reward_of(result):
    rewards = (result.get("verifier_result") or {}).get("rewards") or {}
    return rewards.get("reward")


def redraw(rewards, lift, noise, rng):
    """The new reward of each trial, None where it had none."""
    drawn = list(rewards)
    scored = [i for i, reward in enumerate(rewards) if reward is not None]
    moved = [i for i in scored if rng.random() < noise]
    values = [rewards[i] for i in moved]
    rng.shuffle(values)  # a permutation: the mean stays what it was
    for i, value in zip(moved, values):
        drawn[i] = value
    return [1.0 if reward is not None and reward < 1 and rng.random() < lift else reward for reward in drawn]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("job", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--lift", type=float, default=0.0)
    parser.add_argument("--noise", type=float, default=0.2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--agent", default="variant")
    given = parser.parse_args()
    rng = random.Random(given.seed)
    folders = sorted(path.parent for path in given.job.glob("*/result.json"))
    results = [read(folder / "result.json") or {} for folder in folders]
    before = [reward_of(result) for result in results]
    after = redraw(before, given.lift, given.noise, rng)
    for folder, result, reward in zip(folders, results, after):
        trial = given.target / folder.name
        trial.mkdir(parents=True, exist_ok=True)
        if reward is not None:
            result["verifier_result"]["rewards"]["reward"] = reward
        if result.get("agent_info"):
            result["agent_info"]["name"] = given.agent
        (trial / "result.json").write_text(json.dumps(result))
        config = read(folder / "config.json")
        if config is not None:
            (trial / "config.json").write_text(json.dumps(config))
    for name in ("result.json", "config.json"):
        whole = read(given.job / name)
        if whole is not None:
            (given.target / name).write_text(json.dumps(whole))
    scored = [(a, b) for a, b in zip(before, after) if a is not None]
    print(json.dumps({"trials": len(folders), "scored": len(scored), "mean_before": sum(a for a, _ in scored) / len(scored),
                      "mean_after": sum(b for _, b in scored) / len(scored)}))


if __name__ == "__main__":
    main()
