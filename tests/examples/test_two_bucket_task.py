# SPDX-License-Identifier: GPL-3.0-or-later
"""The two-bucket task: the oracle passes, the starter and all kinds of wrong or hostile code do not."""

import unittest

from tasklab import TaskLab

ALWAYS_REFUSES = "def measure(*_):\n    raise ValueError('no')\n"
LEAVES_THE_PROCESS = "import os\ndef measure(*_):\n    os._exit(0)\n"
EQUALS_EVERYTHING = "class Any(tuple):\n    def __eq__(self, _):\n        return True\ndef measure(*_):\n    return Any()\n"


class TwoBucket(unittest.TestCase):
    def setUp(self):
        self.lab = self.enterContext(TaskLab("two-bucket"))

    def reward(self):
        self.lab.install(self.lab.task / "tests", "/tests")
        self.output = self.lab.run(f"sh {self.lab.path('/tests')}/test.sh").stdout
        return self.lab.path("/logs/verifier/reward.txt").read_text()

    def test_oracle_passes(self):
        self.assertEqual(self.lab.solve().returncode, 0)
        self.assertEqual(self.reward(), "1\n", "the oracle fails")
        self.assertIn("Ran 14 tests", self.output)

    def test_starter_fails_every_test(self):
        self.assertEqual(self.reward(), "0\n")
        self.assertIn("FAILED (failures=14)", self.output)

    def test_code_that_only_looks_right_fails(self):
        for code in (ALWAYS_REFUSES, LEAVES_THE_PROCESS, EQUALS_EVERYTHING, "syntax error", ""):
            with self.subTest(code=code):
                self.lab.path("/app/two_bucket.py").write_text(code)
                self.assertEqual(self.reward(), "0\n")


if __name__ == "__main__":
    unittest.main()
