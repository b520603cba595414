#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""harborruns.py CONFIG: a job as `harbor run -c CONFIG` makes it, without looking first whether there is an engine."""
import asyncio
import sys
from pathlib import Path

from harbor.job import Job
from harbor.models.job.config import JobConfig


async def run() -> None:
    job = await Job.create(JobConfig.model_validate_json(Path(sys.argv[1]).read_text()))
    await job.run()


asyncio.run(run())
