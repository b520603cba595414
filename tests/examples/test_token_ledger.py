# SPDX-License-Identifier: GPL-3.0-or-later
"""The token-ledger task: what its agents score, and that no output of an agent upsets the verifier."""

import json
import os
import sys
import unittest
from pathlib import Path

from tasklab import EXAMPLES, TaskLab

TASK = "token-ledger-repair"
DIMENSIONS = ("schema", "coverage", "units", "pricing", "diagnosis", "report", "safety")
WRONG = ["E-2003", "E-2004", "E-2007", "E-2010", "E-2014"]


def rewards(**values):
    return {name: values.get(name, 1.0) for name in DIMENSIONS} | {"reward": values["reward"]}


class Agents(unittest.TestCase):
    def setUp(self):
        self.lab = self.enterContext(TaskLab(TASK))

    def test_oracle_scores_full(self):
        self.assertEqual(self.lab.solve().returncode, 0)
        self.assertEqual(self.lab.verify(), rewards(reward=1.0))
        self.assertEqual(self.lab.details(), [])

    def test_doing_nothing_scores_nothing(self):
        self.assertEqual(self.lab.verify(), dict.fromkeys((*DIMENSIONS, "reward"), 0.0))

    def test_improved_agent_scores_full(self):
        trajectory = self.lab.act("token-ledger-agent")
        self.assertEqual(self.lab.verify(), rewards(reward=1.0))
        report = json.loads(self.lab.path("/app/incident_report.json").read_text())
        self.assertEqual(report["affected_events"], WRONG)
        self.assertEqual(report["total_delta_usd"], 20.279625)
        self.check_trajectory(trajectory)

    def test_weak_agent_is_told_apart(self):
        trajectory = self.lab.act("token-ledger-agent-v0")
        self.assertEqual(self.lab.verify(), rewards(units=0.75, pricing=0.6875, diagnosis=0.6875, report=0.0, reward=0.7063))
        details = self.lab.details()
        self.assertIn({"event_id": "E-2007", "field": "tokens", "expected": [3150000, 720000], "got": [3150, 720]}, details)
        self.assertIn({"event_id": "E-2014", "field": "amount_usd", "expected": 2.768125, "got": 2.6875}, details)
        self.assertEqual(sorted({row["event_id"] for row in details if row["event_id"] != "report"}), WRONG)
        self.check_trajectory(trajectory)

    def check_trajectory(self, trajectory):
        self.assertEqual(trajectory["schema_version"], "ATIF-v1.7")
        self.assertEqual([step["step_id"] for step in trajectory["steps"]], list(range(1, len(trajectory["steps"]) + 1)))
        self.assertEqual(trajectory["steps"][0]["message"], self.lab.instruction())
        for step in trajectory["steps"]:
            calls = [call["tool_call_id"] for call in step.get("tool_calls", [])]
            self.assertEqual(calls, [result["source_call_id"] for result in step.get("observation", {"results": []})["results"]])


class HostileOutput(unittest.TestCase):
    """The oracle's files with one of them spoiled: a clear score, quickly, and nothing written outside."""

    def setUp(self):
        self.lab = self.enterContext(TaskLab(TASK))
        self.lab.solve()
        self.sql = self.lab.path("/app/fix.sql")
        self.report = self.lab.path("/app/incident_report.json")

    def append(self, sql):
        self.sql.write_text(self.sql.read_text() + sql)

    def scores(self, **expected):
        got = self.lab.verify()
        self.assertEqual({name: got[name] for name in expected}, expected)
        return self.lab.details()

    def test_endless_query(self):
        self.append("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT MAX(x) FROM n;")
        details = self.scores(report=1.0)
        self.assertIn("sql", [row["field"] for row in details])

    def test_memory_hog(self):
        self.sql.write_text("CREATE TABLE corrected_ledger AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT randomblob(900000) FROM n;")
        self.scores(schema=0.0, report=1.0)

    def test_attach_writes_no_file(self):
        target = self.lab.path("/app/stolen.db")
        self.append(f"ATTACH DATABASE '{target}' AS other; CREATE TABLE other.t(x);")
        self.scores(report=1.0)
        self.assertFalse(target.exists())

    def test_shell_commands_and_broken_sql_are_named(self):
        self.sql.write_text(".mode csv\nSELEC 1;")
        self.assertIn("syntax error", json.dumps(self.scores(schema=0.0, safety=0.0, report=1.0)))

    def test_source_tables_changed(self):
        self.append("UPDATE billing_ledger SET region = 'apac' WHERE event_id = 'E-2014';")
        self.scores(schema=1.0, pricing=1.0, safety=0.0, reward=0.95)

    def test_evidence_changed(self):
        self.lab.path("/app/rate_card.csv").write_text("model\n")
        details = self.scores(pricing=1.0, safety=0.0)
        self.assertEqual([row["event_id"] for row in details], ["rate_card.csv"])

    def test_every_row_of_the_batch_multiplied(self):
        self.append("UPDATE corrected_ledger SET input_tokens = input_tokens * 1000 WHERE event_id = 'E-2013';")
        self.assertEqual([row["event_id"] for row in self.scores(units=0.9375, pricing=1.0)], ["E-2013"])

    def test_doubled_and_strange_rows(self):
        self.append("INSERT INTO corrected_ledger SELECT * FROM corrected_ledger WHERE event_id = 'E-2001';"
                    "INSERT INTO corrected_ledger VALUES ('E-9999', 1, 1, 9e999, x'ff'), (NULL, NULL, NULL, NULL, NULL);")
        self.scores(coverage=0.8125, units=0.9375)

    def test_values_that_are_no_json_numbers(self):
        self.append("UPDATE corrected_ledger SET amount_usd = 9e999, input_tokens = 'many', correction_reason = CAST(x'c328' AS TEXT);")
        self.scores(units=0.0, pricing=0.0, diagnosis=0.0, coverage=1.0)

    def test_all_phrases_at_once_diagnose_nothing(self):
        self.append("UPDATE corrected_ledger SET correction_reason = 'unit drift, stale region, unchanged';")
        self.scores(diagnosis=0.0, pricing=1.0)

    def test_a_view_is_not_a_table(self):
        self.append("ALTER TABLE corrected_ledger RENAME TO kept; CREATE VIEW corrected_ledger AS SELECT * FROM kept;")
        self.scores(schema=0.0, coverage=0.0)

    def test_more_columns(self):
        self.append("ALTER TABLE corrected_ledger ADD COLUMN note TEXT;")
        self.scores(schema=0.5, coverage=1.0)

    def test_files_that_are_not_plain(self):
        for path in (self.sql, self.report):
            path.unlink()
        os.mkfifo(self.sql)
        self.report.symlink_to("/dev/zero")
        self.assertEqual(self.lab.verify(timeout=20)["reward"], 0.0)

    def test_files_that_are_too_large(self):
        self.sql.write_bytes(b" " * (256 * 1024 + 1))
        self.report.write_bytes(b"[" * (256 * 1024 + 1))
        self.assertEqual(self.lab.verify()["reward"], 0.0)

    def test_reports_that_are_no_report(self):
        for text in ("[" * 200_000, "null", '{"total_delta_usd": NaN}', "{", "\ufeff{}", '{"checks": {"a": 1}, "affected_events": [[[]]], "root_cause": 1}'):
            with self.subTest(text=text[:40]):
                self.report.write_text(text)
                self.scores(report=0.0, reward=0.85)

    def test_report_is_credited_by_its_parts(self):
        report = json.loads(self.report.read_text()) | {"total_delta_usd": 20.2796, "affected_events": WRONG + WRONG[:1]}
        self.report.write_text(json.dumps(report))
        details = self.scores(report=0.6, reward=0.94)
        self.assertEqual([row["field"] for row in details], ["affected_events", "total_delta_usd"])

    def test_planted_reward_is_replaced(self):
        planted = self.lab.path("/logs/verifier/reward.json")
        planted.mkdir()
        (planted / "x").write_text("1")
        self.assertEqual(self.lab.verify()["reward"], 1.0)

    def test_planted_modules_are_not_imported(self):
        for name in ("json.py", "sqlite3.py", "sitecustomize.py"):
            self.lab.path(f"/app/{name}").write_text("raise SystemExit(0)")
        self.assertEqual(self.lab.verify()["reward"], 1.0)


class Files(unittest.TestCase):
    def test_pristine_inputs_are_those_of_the_environment(self):
        task = EXAMPLES / "tasks" / TASK
        for file in sorted((task / "tests" / "inputs").iterdir()):
            self.assertEqual(file.read_bytes(), (task / "environment" / file.name).read_bytes(), file.name)

    def test_nothing_hidden_is_in_the_environment(self):
        names = {file.name for file in (EXAMPLES / "tasks" / TASK / "environment").iterdir()}
        self.assertEqual(names, {"Dockerfile", "provider_events.csv", "billing_ledger.csv", "rate_card.csv", "region_multipliers.csv", "ingestion_notes.md"})


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    unittest.main()
