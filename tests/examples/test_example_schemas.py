# SPDX-License-Identifier: GPL-3.0-or-later
"""Every bundled file against the JSON schemas of each version of Harbor in the folder that QUAYSIDE_SCHEMAS names."""

import json
import os
import sys
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
        sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
        from harborschemas import HarborSchemas

        schemas = HarborSchemas(SCHEMAS)
        for name, pattern in FILES.items():
            paths = sorted(EXAMPLES.glob(pattern))
            self.assertTrue(paths, pattern)
            for path in paths:
                with self.subTest(file=str(path.relative_to(EXAMPLES))):
                    value = tomllib.loads(path.read_text()) if path.suffix == ".toml" else json.loads(path.read_text())
                    self.assertEqual(schemas.problems(value, name), [])


if __name__ == "__main__":
    unittest.main()
