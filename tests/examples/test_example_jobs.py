# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled jobs: what they are meant to show is in them, they add up, and nothing of the machine they were made on is."""

import json
import re
import unittest
from collections import Counter
from datetime import datetime
from pathlib import Path

from tasklab import EXAMPLES, TaskLab

JOBS = EXAMPLES / "jobs"
STARTER = (EXAMPLES / "tasks" / "two-bucket" / "environment" / "two_bucket.py").read_text()
SIZE_CAP = 3_000_000


def load(path):
    return json.loads(path.read_text())


def trials_of(job):
    return {path.parent.name: load(path) for path in sorted((JOBS / job).glob("*/result.json"))}


def jobs():
    return sorted(path.parent.name for path in JOBS.glob("*/result.json"))


def trajectories():
    return sorted(JOBS.glob("*/*/agent/trajectory.json"))


def time(text):
    return datetime.fromisoformat(text)


def step_sums(trajectory):
    metrics = [step["metrics"] for step in trajectory["steps"] if "metrics" in step]
    return tuple(sum(entry[key] for entry in metrics) for key in ("prompt_tokens", "cached_tokens", "completion_tokens")) if metrics else (None,) * 3


def tool_calls(trajectory):
    return [call for step in trajectory["steps"] for call in step.get("tool_calls", [])]


class EveryJob(unittest.TestCase):
    def test_totals_are_those_of_the_trials(self):
        for job in jobs():
            with self.subTest(job=job):
                total, trials = load(JOBS / job / "result.json"), trials_of(job).values()
                stats = total["stats"]
                self.assertEqual(total["n_total_trials"], len(trials))
                self.assertEqual(stats["n_errored_trials"], sum(trial["exception_info"] is not None for trial in trials))
                for key in ("n_input_tokens", "n_cache_tokens", "n_output_tokens"):
                    reported = [trial["agent_result"][key] for trial in trials if trial["agent_result"][key] is not None]
                    self.assertEqual(stats[key], sum(reported) if reported else None)
                named = [name for entry in stats["evals"].values() for values in entry["reward_stats"].get("reward", {}).values() for name in values]
                self.assertEqual(sorted(named), sorted(trial["trial_name"] for trial in trials if trial["verifier_result"]))

    def test_steps_add_up_to_the_trial(self):
        for path in trajectories():
            with self.subTest(trial=path.parts[-3]):
                trajectory, result = load(path), load(path.parents[1] / "result.json")
                usage = result["agent_result"]
                self.assertEqual(step_sums(trajectory), (usage["n_input_tokens"], usage["n_cache_tokens"], usage["n_output_tokens"]))
                self.assertEqual(trajectory["final_metrics"]["total_steps"], len(trajectory["steps"]))

    def test_steps_lie_within_the_agent_phase(self):
        for path in trajectories():
            with self.subTest(trial=path.parts[-3]):
                phase = load(path.parents[1] / "result.json")["agent_execution"]
                times = [time(step["timestamp"]) for step in load(path)["steps"]]
                self.assertEqual(times, sorted(times))
                self.assertLessEqual(time(phase["started_at"]), times[0])
                self.assertLessEqual(times[-1], time(phase["finished_at"]))

    def test_phases_follow_each_other(self):
        for job in jobs():
            for name, trial in trials_of(job).items():
                phases = [trial[key] for key in ("environment_setup", "agent_setup", "agent_execution", "verifier") if trial[key]]
                times = [time(trial["started_at"])] + [time(phase[end]) for phase in phases for end in ("started_at", "finished_at")] + [time(trial["finished_at"])]
                self.assertEqual(times, sorted(times), name)

    def test_rewards_are_those_the_verifier_wrote(self):
        for job in jobs():
            for name, trial in trials_of(job).items():
                verifier = JOBS / job / name / "verifier"
                rewards = trial["verifier_result"] and trial["verifier_result"]["rewards"]
                if (verifier / "reward.json").exists():
                    self.assertEqual(rewards, load(verifier / "reward.json"), name)
                elif (verifier / "reward.txt").exists():
                    self.assertEqual(rewards, {"reward": float((verifier / "reward.txt").read_text())}, name)
                else:
                    self.assertIsNone(rewards, name)

    def test_manifests_tell_what_is_there(self):
        for path in JOBS.glob("*/*/artifacts/manifest.json"):
            listed = {entry["destination"] for entry in load(path) if entry["status"] == "ok"}
            there = {str(file.relative_to(path.parents[1])) for file in path.parent.rglob("*") if file.is_file() and file != path}
            self.assertEqual(listed, there, path.parts[-3])

    def test_only_paths_of_the_invented_machine(self):
        for path in sorted(JOBS.rglob("*")):
            if path.is_file():
                text = path.read_text()
                self.assertLessEqual(set(re.findall(r"/(?:home|root|Users)/[\w.-]*", text)), {"/home/eva"}, path)
                self.assertNotIn("quayside-task-", text, path)

    def test_all_of_it_is_small(self):
        self.assertLess(sum(path.stat().st_size for path in EXAMPLES.rglob("*") if path.is_file()), SIZE_CAP)


class TwoBucketSmoke(unittest.TestCase):
    """The case study: one client passes; the other reads for six minutes, writes nothing and says that it is done."""

    def setUp(self):
        self.trials = {trial["agent_info"]["name"]: trial for trial in trials_of("two-bucket-smoke").values()}

    def folder(self, agent):
        return JOBS / "two-bucket-smoke" / self.trials[agent]["trial_name"]

    def check(self, agent, version, reward, seconds, tokens):
        trial = self.trials[agent]
        self.assertEqual(trial["agent_info"], {"name": agent, "version": version, "model_info": {"name": "big-coder", "provider": "router"}})
        self.assertEqual(trial["verifier_result"]["rewards"], {"reward": reward})
        self.assertEqual((time(trial["finished_at"]) - time(trial["started_at"])).total_seconds(), seconds)
        usage = trial["agent_result"]
        self.assertEqual((usage["n_input_tokens"], usage["n_cache_tokens"], usage["n_output_tokens"]), tokens)
        self.assertIsNone(trial["exception_info"])

    def test_figures(self):
        self.check("codex", "0.142.0", 1.0, 68, (48_470, 31_744, 2_598))
        self.check("claude-code", "2.1.186", 0.0, 348, (278_176, 276_886, 22_530))
        self.assertEqual(load(JOBS / "two-bucket-smoke" / "lock.json")["harbor"]["version"], "0.13.2")

    def test_one_artifact_is_the_starter(self):
        self.assertEqual((self.folder("claude-code") / "artifacts/app/two_bucket.py").read_text(), STARTER)
        self.assertNotEqual((self.folder("codex") / "artifacts/app/two_bucket.py").read_text(), STARTER)

    def test_the_failing_one_reads_and_never_edits(self):
        trajectory = load(self.folder("claude-code") / "agent/trajectory.json")
        calls = Counter(call["function_name"] for call in tool_calls(trajectory))
        self.assertEqual(len(trajectory["steps"]), 64)
        self.assertEqual(calls, {"Read": 27, "Bash": 3, "Edit": 1})
        edit = next(step for step in trajectory["steps"] if step.get("tool_calls", [{}])[0].get("function_name") == "Edit")
        self.assertIn("not found", edit["observation"]["results"][0]["content"])
        self.assertNotIn(edit["tool_calls"][0]["arguments"]["old_string"], STARTER)
        self.assertIn("complete", trajectory["steps"][-1]["message"])


class TokenLedger(unittest.TestCase):
    """Forty trials of the ledger task; the scripted ones are what the task's own agents and verifier produced."""

    def setUp(self):
        self.trials = list(trials_of("token-ledger").values())

    def rewards(self, agent):
        return [trial["verifier_result"] and trial["verifier_result"]["rewards"]["reward"] for trial in self.trials if trial["agent_info"]["name"] == agent]

    def test_rewards_by_agent(self):
        for agent, reward in (("oracle", 1.0), ("nop", 0.0), ("token-ledger-agent", 1.0), ("token-ledger-agent-v0", 0.7063)):
            self.assertEqual(self.rewards(agent), [reward] * 8, agent)
        partial = [reward for reward in self.rewards("claude-code") if reward is not None]
        self.assertEqual(len(partial), 6)
        self.assertEqual(len(set(partial)), 6)

    def test_one_of_each_ending(self):
        endings = Counter((trial["exception_info"] and trial["exception_info"]["exception_message"], trial["verifier_result"] is None) for trial in self.trials)
        self.assertEqual(endings, {(None, False): 37, ("Not logged in", True): 1, ("Agent execution timed out after 180.0 seconds", False): 1, (None, True): 1})


class RecordedRewards(unittest.TestCase):
    """The artifacts of a trial, verified again, earn what the trial says. The evidence files are not kept with the artifacts, so safety is left out."""

    def again(self, task, folder):
        with TaskLab(task) as lab:
            for file in (folder / "artifacts" / "app").glob("*"):
                lab.path(f"/app/{file.name}").write_bytes(file.read_bytes())
            lab.install(lab.task / "tests", "/tests")
            lab.run(f"sh {lab.path('/tests')}/test.sh").check_returncode()
            return {file.name: file.read_text() for file in lab.path("/logs/verifier").iterdir()}

    def test_token_ledger(self):
        seen = set()
        for folder in sorted((JOBS / "token-ledger").glob("*/verifier")):
            artifacts = tuple(file.read_bytes() for file in sorted((folder.parent / "artifacts").glob("app/*")))
            if artifacts not in seen:
                seen.add(artifacts)
                rewards = json.loads(self.again("token-ledger-repair", folder.parent)["reward.json"])
                recorded = load(folder / "reward.json")
                self.assertEqual({key: rewards[key] for key in rewards if key not in ("safety", "reward")},
                                 {key: recorded[key] for key in recorded if key not in ("safety", "reward")}, folder.parent.name)
        self.assertEqual(len(seen), 10)

    def test_two_bucket(self):
        for folder in (JOBS / "two-bucket-smoke").glob("*/verifier"):
            self.assertEqual(self.again("two-bucket", folder.parent)["reward.txt"], (folder / "reward.txt").read_text())


class TwoArms(unittest.TestCase):
    """The same twelve tasks three times on a routed and on a fixed model: a difference that a paired look can see."""

    def setUp(self):
        self.arms = {arm: list(trials_of(f"arm-{arm}").values()) for arm in ("fixed-heron-coder", "routed-big-coder")}

    def passes(self, arm):
        passed = Counter()
        for trial in self.arms[arm]:
            passed[trial["task_name"]] += int(trial["verifier_result"]["rewards"]["reward"])
        return passed

    def test_same_tasks_and_agent(self):
        fixed, routed = (Counter((trial["task_name"], trial["task_checksum"], trial["agent_info"]["version"]) for trial in arm) for arm in self.arms.values())
        self.assertEqual(fixed, routed)
        self.assertEqual(sorted(fixed.values()), [3] * 12)

    def test_planted_difference(self):
        fixed, routed = self.passes("fixed-heron-coder"), self.passes("routed-big-coder")
        self.assertEqual((sum(fixed.values()), sum(routed.values())), (20, 28))
        self.assertEqual(sorted(routed[task] - fixed[task] for task in fixed | routed), [-1, 0, 0] + [1] * 9)

    def test_routed_is_cheaper(self):
        fixed, routed = (sum(trial["agent_result"]["cost_usd"] for trial in arm) for arm in self.arms.values())
        self.assertLess(routed, fixed * 0.7)


if __name__ == "__main__":
    unittest.main()
