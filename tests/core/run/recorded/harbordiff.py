#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""harbordiff.py CONFIG SOURCE...: what `harbor run --diff` makes of the trials of a job's config.json, one line each in
the order of the plan: action, task, source trial. The first line is "error" where it refuses, then why."""
import asyncio
import json
import sys
from pathlib import Path

from harbor.job_diff import compare_job_trials, resolve_diff_sources
from harbor.job_plan import JobPlan
from harbor.models.job.config import JobConfig


async def run():
    config = JobConfig.model_validate_json(Path(sys.argv[1]).read_text())
    _, trials = await resolve_diff_sources(sys.argv[2:], jobs_dir=config.jobs_dir)
    return compare_job_trials(await JobPlan.from_config(config), trials)


try:
    result = asyncio.run(run())
except ValueError as error:
    print("error")
    print(str(error), file=sys.stderr)
else:
    lines = [(trial.action.value, trial.task_name, trial.source.trial_name if trial.source else "-")
             for trial in result.trials]
    print(json.dumps({"trials": sorted(lines), "unversioned": result.skipped_source_trials}))
