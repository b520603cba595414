# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets agents that were written for Harbor (BaseAgents in Python) work through the lines of JSON of a program on the host.
Importing Harbor takes seconds: one server does it, and forks for each agent.
    harboragent.py serve SOCKET MODULE_FILE
    harboragent.py setup|run SOCKET CLASS SESSION    the program of one agent; setup and run are two objects of the class
"""
import asyncio
import base64
import importlib.util
import json
import os
import socket
import sys
import tempfile
import threading
from pathlib import Path
from types import SimpleNamespace


def tell(**line):
    print(json.dumps(line), flush=True)


class Environment:
    """What the agent is given instead of Harbor's: commands, and its logs brought to /logs/agent after each."""

    def __init__(self, logs):
        self.logs = logs
        self.sent = {}
        self.requests = 0

    def ask(self, **request):
        self.requests += 1
        tell(id=self.requests, **request)
        answer = json.loads(sys.stdin.readline())
        assert answer["id"] == self.requests, answer
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer

    async def exec(self, command, cwd=None, env=None, timeout_sec=None, user=None):
        assert not env and user is None, "not needed by the agents that this is for"
        self.send_logs()
        request = {"exec": command}
        if cwd:
            request["cwd"] = cwd
        if timeout_sec:
            request["timeout_sec"] = timeout_sec
        answer = self.ask(**request)
        return SimpleNamespace(stdout=answer["stdout"], stderr=answer["stderr"], return_code=answer["exit_code"])

    def send_logs(self):
        for file in sorted(self.logs.rglob("*")):
            content = file.read_bytes() if file.is_file() else None
            if content is not None and self.sent.get(file) != content:
                self.ask(upload=f"/logs/agent/{file.relative_to(self.logs)}", base64=base64.b64encode(content).decode())
                self.sent[file] = content


def report(context):
    usage = {key: getattr(context, key) for key in ("n_input_tokens", "n_cache_tokens", "n_output_tokens", "cost_usd")}
    tell(usage={key: value for key, value in usage.items() if value is not None})
    if context.metadata:
        tell(metadata=context.metadata)


def work(agents, context, phase, name, session):
    start = json.loads(sys.stdin.readline())
    with tempfile.TemporaryDirectory() as folder:
        logs = Path(folder)
        environment = Environment(logs)
        agent = getattr(agents, name)(logs_dir=logs, model_name=start["model"] or None)
        agent.session_id = session
        try:
            if phase == "setup":
                asyncio.run(agent.setup(environment))
            else:
                asyncio.run(agent.run(start["instruction"], environment, context))
        except Exception as error:
            tell(failed=type(error).__name__, message=str(error))
        environment.send_logs()
        report(context)


def serve(path, module_file):
    from harbor.models.agent.context import AgentContext
    spec = importlib.util.spec_from_file_location("agents", module_file)
    agents = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(agents)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(64)
    print("ready", flush=True)
    while True:
        client, _ = listener.accept()
        if os.fork():
            client.close()
            continue
        message, streams, _, _ = socket.recv_fds(client, 65536, 3)
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")
        # Its program is gone: so is the agent.
        threading.Thread(target=lambda: (client.recv(1), os._exit(1)), daemon=True).start()
        work(agents, AgentContext(), *json.loads(message))
        sys.stdout.flush()
        client.send(b"\0")
        os._exit(0)


def call(phase, path, name, session):
    with socket.socket(socket.AF_UNIX) as server:
        server.connect(path)
        socket.send_fds(server, [json.dumps([phase, name, session]).encode()], [0, 1, 2])
        return 0 if server.recv(1) else 1


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        import signal
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        serve(*sys.argv[2:])
    sys.exit(call(*sys.argv[1:]))
