# SPDX-License-Identifier: GPL-3.0-or-later
"""Records what a script agent really does, as an ATIF v1.7 trajectory."""

import json
from datetime import datetime, timezone
from pathlib import Path


def now():
    return datetime.now(timezone.utc).isoformat()


class Trail:
    """Steps of one run. A tool is an ordinary function; using it calls the function and notes call and result."""

    def __init__(self, name, version, instruction, tools):
        self.tools = {tool.__name__: tool for tool in tools}
        described = [{"type": "function", "function": {"name": tool.__name__, "description": tool.__doc__}} for tool in tools]
        self.agent = {"name": name, "version": version, "tool_definitions": described}
        self.steps = [{"step_id": 1, "timestamp": now(), "source": "user", "message": instruction}]
        self.calls = 0

    def act(self, message, *uses):
        """One step: says message, then uses each (tool, arguments). Gives the results."""
        step = {"step_id": len(self.steps) + 1, "timestamp": now(), "source": "agent", "message": message, "llm_call_count": 0}
        results = [self._use(step, tool.__name__, arguments) for tool, arguments in uses]
        self.steps.append(step)
        return results

    def _use(self, step, name, arguments):
        self.calls += 1
        call = f"call_{self.calls}"
        result = self.tools[name](**arguments)
        content = result if isinstance(result, str) else json.dumps(result, ensure_ascii=False)
        step.setdefault("tool_calls", []).append({"tool_call_id": call, "function_name": name, "arguments": arguments})
        step.setdefault("observation", {"results": []})["results"].append({"source_call_id": call, "content": content})
        return result

    def save(self, path):
        trajectory = {"schema_version": "ATIF-v1.7", "session_id": f"{self.agent['name']}-{self.steps[0]['timestamp']}",
                      "agent": self.agent, "steps": self.steps, "final_metrics": {"total_steps": len(self.steps)}}
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(json.dumps(trajectory, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
