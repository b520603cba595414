#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""harborrewards.py FOLDER: what Harbor makes of the reward files in each folder below: a line of JSON "name outcome", by
name. The outcome is an exception's type, or the rewards, each as the 64-bit number nearest to it."""
import json
import sys
from pathlib import Path
from types import SimpleNamespace

from harbor.models.verifier.result import VerifierResult
from harbor.verifier.verifier import RewardFileNotFoundError, Verifier


def rewards_in(folder: Path) -> dict:
    verifier = Verifier.__new__(Verifier)
    verifier.trial_paths = SimpleNamespace(reward_text_path=folder / "reward.txt", reward_json_path=folder / "reward.json")
    if verifier.trial_paths.reward_json_path.exists():
        rewards = verifier._parse_reward_json()
    elif verifier.trial_paths.reward_text_path.exists():
        rewards = verifier._parse_reward_text()
    else:
        raise RewardFileNotFoundError()
    return VerifierResult(rewards=rewards).rewards


def outcome_of(folder: Path):
    try:
        return {key: float(value) for key, value in rewards_in(folder).items()}
    except Exception as error:
        return type(error).__name__


for folder in sorted(Path(sys.argv[1]).iterdir()):
    print(json.dumps([folder.name, outcome_of(folder)]))
