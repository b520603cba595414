#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""validatejob.py SCHEMAS JOB: checks every JSON file of a job folder that Harbor has a model for."""
import json
import sys
from pathlib import Path

import jsonschema

schemas = Path(sys.argv[1])
job = Path(sys.argv[2])
checked = 0


def check(path, name):
    global checked
    schema = json.loads((schemas / f"{name}.schema.json").read_text())
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    errors = [f"{path}: {'/'.join(map(str, e.absolute_path))}: {e.message}" for e in validator.iter_errors(json.loads(path.read_text()))]
    if errors:
        sys.exit("\n".join(errors))
    checked += 1


for kind in ("config", "lock", "result"):
    check(job / f"{kind}.json", f"job_{kind}")
lock = json.loads((schemas / "job_lock.schema.json").read_text())
for trial in sorted(p for p in job.iterdir() if p.is_dir()):
    check(trial / "config.json", "trial_config")
    check(trial / "result.json", "trial_result")
    one = {"$defs": lock["$defs"], "$ref": "#/$defs/TrialLock"}
    jsonschema.validate(json.loads((trial / "lock.json").read_text()), one)
    checked += 1
    for trajectory in trial.glob("**/trajectory.json"):
        check(trajectory, "trajectory")
print(checked)
