#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""validatejob.py SCHEMAS JOB: checks every JSON file of a job folder that Harbor has a model for, by each version."""
import json
import sys
from pathlib import Path

from harborschemas import HarborSchemas

schemas = HarborSchemas(sys.argv[1])
job = Path(sys.argv[2])
checked = 0


def check(path, name, of_part=None):
    global checked
    if problems := schemas.problems(json.loads(path.read_text()), name, of_part):
        sys.exit("\n".join(f"{path}: {problem}" for problem in problems))
    checked += 1


for kind in ("config", "lock", "result"):
    check(job / f"{kind}.json", f"job_{kind}")
for trial in sorted(p for p in job.iterdir() if p.is_dir()):
    check(trial / "config.json", "trial_config")
    check(trial / "result.json", "trial_result")
    check(trial / "result.json", "trial_result.written")
    check(trial / "lock.json", "job_lock", "TrialLock")
    for manifest in trial.glob("**/artifacts/manifest.json"):
        check(manifest, "artifact_manifest")
    for trajectory in trial.glob("**/agent/trajectory.json"):
        check(trajectory, "trajectory")
print(checked)
