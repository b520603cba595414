#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import sys
from pathlib import Path

model, file, instruction = sys.argv[2], sys.argv[4], sys.argv[5]
assert Path(file).read_text() == instruction
sessions = Path("/root/.fake/sessions")
sessions.mkdir(parents=True, exist_ok=True)
(sessions / "one.jsonl").write_text(json.dumps({"key": os.environ["FAKE_KEY"]}) + "\n")
Path("/logs/agent/extra.log").write_text("extra\n")
steps = [{"step_id": 1, "source": "user", "message": instruction}, {"step_id": 2, "source": "agent", "model_name": model, "message": "done"}]
metrics = {"total_prompt_tokens": 1200, "total_completion_tokens": 34, "total_cached_tokens": 200, "total_cost_usd": 0.25, "total_steps": 2}
Path("/root/.fake/atif.json").write_text(json.dumps({"schema_version": "ATIF-v1.6", "session_id": "s", "agent": {"name": "fakeagent", "version": "3.1"},
                                                      "steps": steps, "final_metrics": metrics}))
print("model", model, "url", os.environ.get("FAKE_URL"))
Path("/app/done").touch()
