#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares two finished Harbor jobs again, without a line of Quayside's own code, and holds it against what
`quayside compare BASELINE ARM --json` printed: exit code 1, and what differs, when the two do not agree. The jobs have
one agent each, and their tasks are scored by the key "reward". Usage:

    comparison.py BASELINE ARM PRINTED.json
"""

import datetime
import json
import math
import pathlib
import sys
from collections import defaultdict
from statistics import fmean

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "reference"))
from stats_reference import NORMAL, difference, mcnemar, mean_t, median_interval, newcombe_paired, wilson  # noqa: E402


def seconds(result):
    start, end = (datetime.datetime.fromisoformat(result[key].replace("Z", "+00:00")) for key in ("started_at", "finished_at"))
    return (end.replace(tzinfo=None) - start.replace(tzinfo=None)).total_seconds()


READERS = {
    "score": lambda result: ((result.get("verifier_result") or {}).get("rewards") or {}).get("reward"),
    "cost_median": lambda result: (result.get("agent_result") or {}).get("cost_usd"),
    "output_median": lambda result: (result.get("agent_result") or {}).get("n_output_tokens"),
    "elapsed_ms_median": lambda result: 1000 * seconds(result),
}


def task_values(job):
    """{figure: {task: what the attempts that report it say}}"""
    seen = {name: defaultdict(list) for name in READERS}
    for path in sorted(pathlib.Path(job).glob("*/result.json")):
        result = json.loads(path.read_text())
        for name, read in READERS.items():
            value = read(result)
            if value is not None:
                seen[name][result["task_name"]].append(value)
    return seen


def means(tasks):
    return {task: fmean(values) for task, values in tasks.items()}


def are_rates(tasks):
    return all(len(values) == 1 and values[0] in (0, 1) for values in tasks.values())


def score_interval(tasks):
    if are_rates(tasks):
        return wilson(sum(values[0] for values in tasks.values()), len(tasks), 0.95)
    _, _, low, high = mean_t(list(means(tasks).values()), 0.95)
    return max(0, low), min(1, high)


def rate_difference(pairs):
    """Of (arm, baseline) passes: the same five figures as stats_reference.difference."""
    both, only_arm, only_baseline = (pairs.count(pair) for pair in ((1, 1), (1, 0), (0, 1)))
    value, low, high = newcombe_paired(both, only_arm, only_baseline, len(pairs) - both - only_arm - only_baseline, 0.95)
    error = (value - low if value >= 0 else high - value) / NORMAL.inv_cdf(0.975)
    return value, low, high, mcnemar(only_arm, only_baseline)[1], (NORMAL.inv_cdf(0.975) + NORMAL.inv_cdf(0.8)) * error


def expectations(baseline, arm):
    """(what, number) for everything that is checked, as paths into the printed JSON."""
    for place, values_of in enumerate((baseline, arm)):
        low, high = score_interval(values_of["score"])
        yield ("arms", place, "score", "value"), fmean(means(values_of["score"]).values())
        yield ("arms", place, "score", "low"), low
        yield ("arms", place, "score", "high"), high
        for name in ("cost_median", "output_median", "elapsed_ms_median"):
            values = list(means(values_of[name]).values())
            if not values:
                continue
            middle, low, high = median_interval(values, 0.95)
            yield ("arms", place, name, "n"), len(values)
            yield ("arms", place, name, "value"), middle
            yield ("arms", place, name, "low"), low
            yield ("arms", place, name, "high"), high
    shared = sorted(set(baseline["score"]) & set(arm["score"]))
    pairs = [(fmean(arm["score"][task]), fmean(baseline["score"][task])) for task in shared]
    changes = [mine - other for mine, other in pairs]
    as_rates = are_rates(baseline["score"]) and are_rates(arm["score"])
    value, low, high, p, smallest = rate_difference(pairs) if as_rates else difference(changes, [], 0.95)
    yield ("differences", 0, "difference", "n"), len(shared)
    yield ("differences", 0, "difference", "value"), value
    yield ("differences", 0, "difference", "low"), low
    yield ("differences", 0, "difference", "high"), high
    yield ("differences", 0, "p"), p
    if smallest <= 1:  # scores cannot differ by more
        yield ("differences", 0, "smallest_detectable"), smallest
    yield ("differences", 0, "wins"), sum(change > 1e-12 for change in changes)
    yield ("differences", 0, "losses"), sum(change < -1e-12 for change in changes)


def main():
    baseline, arm, printed = sys.argv[1:]
    answer = json.loads(pathlib.Path(printed).read_text())
    differing = 0
    for path, expected in expectations(task_values(baseline), task_values(arm)):
        found = answer
        for key in path:
            found = found[key]
        tolerance = 1 if "elapsed_ms_median" in path else 1e-9 * max(1, abs(expected))
        if found is None or not math.isclose(found, expected, rel_tol=0, abs_tol=tolerance):
            differing += 1
            print(f"{'.'.join(map(str, path))}: printed {found}, counted again {expected}")
    print("disagree" if differing else "agree")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
