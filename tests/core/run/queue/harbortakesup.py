#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""harbortakesup.py JOB: what `harbor job resume` makes of a job folder before it runs anything. Prints how many trials it
finds done and how many are left; fails as it would."""
import asyncio
import sys
from pathlib import Path

from harbor.job import Job
from harbor.models.job.config import JobConfig

folder = Path(sys.argv[1]).resolve()
config = JobConfig.model_validate_json((folder / "config.json").read_text())
config.jobs_dir, config.job_name = folder.parent, folder.name
job = asyncio.run(Job.create(config))
job._init_job_lock()
job._write_job_lock()
print(f"{len(job._existing_trial_configs)} done, {len(job._remaining_trial_configs)} left")
