# SPDX-License-Identifier: GPL-3.0-or-later
"""Every bundled file against the JSON schemas of Harbor 0.22, taken from the folder that QUAYSIDE_SCHEMAS names."""

import json
import os
import tomllib
import unittest
from pathlib import Path

from tasklab import EXAMPLES

SCHEMAS = os.environ.get("QUAYSIDE_SCHEMAS")
FILES = {
    "job_config": "jobs/*/config.json",
    "job_lock": "jobs/*/lock.json",
    "job_result": "jobs/*/result.json",
    "trial_config": "jobs/*/*/config.json",
    "trial_result": "jobs/*/*/result.json",
    "trajectory": "jobs/*/*/agent/trajectory.json",
    "task": "tasks/*/task.toml",
}


@unittest.skipUnless(SCHEMAS, "QUAYSIDE_SCHEMAS is not set")
class Schemas(unittest.TestCase):
    def test_every_file_is_valid(self):
        from jsonschema import Draft202012Validator

        for name, pattern in FILES.items():
            validator = Draft202012Validator(json.loads((Path(SCHEMAS) / f"{name}.schema.json").read_text()))
            paths = sorted(EXAMPLES.glob(pattern))
            self.assertTrue(paths, pattern)
            for path in paths:
                with self.subTest(file=str(path.relative_to(EXAMPLES))):
                    value = tomllib.loads(path.read_text()) if path.suffix == ".toml" else json.loads(path.read_text())
                    self.assertEqual([f"{error.json_path}: {error.message}"[:200] for error in validator.iter_errors(value)], [])


if __name__ == "__main__":
    unittest.main()
