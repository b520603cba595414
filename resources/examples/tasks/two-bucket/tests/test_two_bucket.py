# SPDX-License-Identifier: GPL-3.0-or-later
"""Hidden tests of two-bucket. The agent's code never runs in this process, so it can neither skip nor stop a test."""

import json
import subprocess
import sys
import unittest
from pathlib import Path

CALL = Path(__file__).resolve().parent / "call.py"


def call(*arguments):
    done = subprocess.run([sys.executable, "-I", CALL], input=json.dumps(arguments), text=True, capture_output=True, timeout=10)
    if done.returncode != 0:
        raise AssertionError(f"measure{arguments} ended with: {done.stderr.strip().splitlines()[-1:] or done.returncode}")
    return json.loads(done.stdout.splitlines()[-1])


class Measure(unittest.TestCase):
    def reaches(self, arguments, *expected):
        self.assertEqual(call(*arguments), {"value": list(expected)})

    def refuses(self, *arguments):
        got = call(*arguments)
        self.assertIn("value_error", got)
        self.assertNotEqual(got["value_error"].strip(), "", "the error has no message")

    def test_example_of_the_instruction(self):
        self.reaches((3, 5, 1, "one"), 4, "one", 5)

    def test_start_with_the_larger(self):
        self.reaches((3, 5, 1, "two"), 8, "two", 3)

    def test_goal_is_the_first_filling(self):
        self.reaches((4, 9, 4, "one"), 1, "one", 0)

    def test_goal_is_the_other_size(self):
        self.reaches((2, 3, 3, "one"), 2, "two", 2)

    def test_larger_bucket_is_one(self):
        self.reaches((8, 3, 7, "one"), 8, "one", 3)

    def test_long_way_from_one(self):
        self.reaches((7, 11, 2, "one"), 14, "one", 11)

    def test_long_way_from_two(self):
        self.reaches((7, 11, 2, "two"), 18, "two", 7)

    def test_common_divisor_that_fits(self):
        self.reaches((6, 15, 9, "two"), 2, "two", 6)

    def test_common_divisor_that_does_not(self):
        self.refuses(6, 15, 5, "one")

    def test_goal_larger_than_both(self):
        self.refuses(5, 7, 8, "one")

    def test_goal_of_nothing(self):
        self.refuses(3, 5, 0, "one")

    def test_bucket_without_size(self):
        self.refuses(0, 5, 5, "two")

    def test_negative_size(self):
        self.refuses(3, -5, 1, "one")

    def test_unknown_bucket(self):
        self.refuses(3, 5, 1, "three")


if __name__ == "__main__":
    unittest.main(verbosity=2)
