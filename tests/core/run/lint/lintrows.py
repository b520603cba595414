# SPDX-License-Identifier: GPL-3.0-or-later
"""Task folders that break each rule of `harbor lint`, made of one that breaks none.

A row is (name, changes, options). A change writes a text, or with None removes what is there; a value that begins with
"-> " makes a link; "fifo" a special file.
"""

PIN = "@sha256:" + "a" * 64
COMMIT = "0123456789abcdef0123456789abcdef01234567"
TOML = '[agent]\nuser = "agent"\n[verifier]\nenvironment_mode = "separate"\n'
CLEAN = {
    "task.toml": TOML,
    "instruction.md": "Write the report.\n",
    "environment/Dockerfile": f"FROM debian{PIN}\nRUN apt-get update\n",
    "tests/Dockerfile": f"FROM debian{PIN}\nCOPY . /tests\n",
    "tests/test.sh": "#!/bin/sh\necho 1 > /logs/verifier/reward.txt\n",
    "solution/solve.sh": "#!/bin/sh\ntouch /app/done\n",
}
STEPS = TOML + '[[steps]]\nname = "one"\n[[steps]]\nname = "two"\n'
STEPPED = {
    "task.toml": STEPS,
    "instruction.md": None,
    "steps/one/instruction.md": "First.\n",
    "steps/two/instruction.md": "Second.\n",
    "steps/one/solution/solve.sh": "#!/bin/sh\n",
}
SHARED = {"task.toml": TOML.replace("separate", "shared"), "tests/Dockerfile": None}
ALL = ["--select", "ALL"]
SINCE_026 = "since 0.26"
COMPOSE = "compose"


def toml(text, before=""):
    return {"task.toml": before + TOML + text}


def test(*lines):
    return {"tests/test.sh": "#!/bin/sh\n" + "".join(line + "\n" for line in lines)}


def dockerfile(*lines):
    return {"environment/Dockerfile": f"FROM debian{PIN} AS base\n" + "".join(line + "\n" for line in lines)}


def compose(text, top=""):
    return {"environment/docker-compose.yaml": "services:\n  main:\n" + text + top}


CONFIG = [
    ("clean", {}, ALL),
    ("toml-broken", {"task.toml": "a = = 1\n"}, ALL),
    ("toml-with-mark", {"task.toml": "\ufeff" + TOML}, ALL),
    ("toml-empty", {"task.toml": ""}, ALL),
    ("timeout-text", toml("timeout_sec = 'soon'\n"), ALL),
    ("mode-unknown", {"task.toml": '[verifier]\nenvironment_mode = "own"\n'}, ALL),
    ("shared-with-environment", {"task.toml": '[verifier]\nenvironment_mode = "shared"\n[verifier.environment]\n'}, ALL),
    ("name-without-org", toml('[task]\nname = "report"\n'), ALL),
    ("step-name", toml('[[steps]]\nname = "a/b"\n'), ALL),
    ("step-twice", toml('[[steps]]\nname = "one"\n[[steps]]\nname = "ONE"\n'), ALL),
    ("host-address", toml('[environment]\nnetwork_mode = "allowlist"\nallowed_hosts = ["http://x.org"]\n'), ALL),
    ("hosts-for-nothing", toml('[environment]\nallowed_hosts = ["x.org"]\n'), ALL),
    ("server-without-url", toml('[[environment.mcp_servers]]\nname = "s"\n'), ALL),
    ("artifact-up", toml("", 'artifacts = [{source = "/app/../etc"}]\n'), ALL),
    ("cpus-endless", toml("[environment]\ncpus = inf\n"), ALL),
    ("memory-conflict", toml('[environment]\nmemory = "1G"\nmemory_mb = 5\n'), ALL),
    ("memory-empty", toml('[environment]\nmemory = ""\n'), ALL),
    ("tpu-topology", toml('[environment.tpu]\ntype = "v4"\ntopology = "big"\n'), ALL),
    ("check-without-command", toml("[environment.healthcheck]\nretries = 2\n"), ALL),
    ("env-number", toml("[environment.env]\nA = 1\n"), ALL),
    ("number-as-text", toml('timeout_sec = "60"\n'), ALL),
    ("unknown-top", toml("", "colour = 1\n"), ALL),
    ("unknown-nested", toml("tiemout_sec = 5\n[environment]\nmemory_mbb = 1\n[environment.healthcheck]\ncommand = 'x'\nretry = 2\n"), ALL),
    ("unknown-in-steps", {**STEPPED, "task.toml": STEPS + "[steps.agent]\ntimeout = 3\n[steps.more]\na = 1\n"}, ALL),
    ("unknown-in-artifact", toml("", 'artifacts = [{source = "/app/x", to = "y"}, "/app/z"]\n'), ALL),
    ("unknown-and-invalid", toml("timeout_sec = 'x'\nmore = 1\n"), ALL),
    ("metadata-is-free", toml('[metadata]\nany = 1\n[metadata.deep]\nx = "y"\n'), ALL),
    ("old-keys", toml('[environment]\nmemory = "1G"\nstorage = "2G"\nallow_internet = false\n', 'version = "1.0"\n'), ALL),
    ("root-agent-unset", {"task.toml": TOML.replace('user = "agent"', "")}, ALL),
    ("root-agent-number", {"task.toml": TOML.replace('"agent"', "0")}, ALL),
    ("root-agent-group", {"task.toml": TOML.replace('"agent"', '"root:staff"')}, ALL),
    ("root-agent-off", {"task.toml": TOML.replace('"agent"', '"root"')}, []),
    ("root-agent-of-a-step", {**STEPPED, "task.toml": STEPS + '[steps.agent]\nuser = "root"\n'}, ALL),
    ("shared-unsaid", {"task.toml": "", "tests/Dockerfile": None}, []),
    ("shared-step", {**STEPPED, "task.toml": STEPS + '[steps.verifier]\nenvironment_mode = "shared"\n'}, ALL),
    ("overlap-equal", toml("", 'artifacts = [{source = "/a", destination = "x"}, {source = "/b", destination = "x"}]\n'), ALL),
    ("overlap-nested", toml("", 'artifacts = ["/app/out", {source = "/b", destination = "app/out/b"}]\n'), ALL),
    ("overlap-unasked", toml("", 'artifacts = [{source = "/b", destination = "logs/artifacts/b"}]\n'), ALL),
    ("overlap-covered", toml("", 'artifacts = ["/app", "/app/out"]\n'), ALL),
    ("overlap-excluded", toml("", 'artifacts = [{source = "/app", exclude = ["*.o"]}, "/app/out"]\n'), ALL),
    ("overlap-services", toml("", 'artifacts = ["/data", {source = "/data", service = "db"}]\n'), ALL),
    ("overlap-in-a-step", {**STEPPED, "task.toml": 'artifacts = ["/app/out"]\n' + STEPS + 'artifacts = [{source = "/b", destination = "app"}]\n'}, ALL),
    ("overlap-dots", toml("", 'artifacts = ["/app/./out", "/app//out/", "/"]\n'), ALL),
    ("artifact-of-logs", toml("", 'artifacts = ["/logs/verifier/report", "/logs", "//logs/agent", "/logs/other"]\n'), ALL),
    ("artifact-of-logs-shared", {**SHARED, "task.toml": 'artifacts = ["/logs/agent"]\n' + SHARED["task.toml"]}, ALL),
    ("artifact-of-logs-windows", toml('[environment]\nos = "windows"\n', 'artifacts = ["c:\\\\LOGS\\\\agent\\\\x"]\n'), ALL),
    ("unpinned-config", toml('[verifier.environment]\ndocker_image = "a:1"\n[environment]\ndocker_image = "b"\n'), ALL),
    ("unpinned-config-of-a-step", {**STEPPED, "task.toml": STEPS + '[steps.verifier.environment]\ndocker_image = "c"\n'}, ALL),
]

FILES = [
    ("no-toml", {"task.toml": None}, ALL),
    ("no-instruction", {"instruction.md": None}, ALL),
    ("empty-instruction", {"instruction.md": " \n\n"}, ALL),
    ("canary-instruction", {"instruction.md": "<!-- the canary GUID -->\n# canary\n\n"}, ALL),
    ("canary-and-text", {"instruction.md": "# a canary\nDo it.\n"}, ALL),
    ("no-environment", {"environment/Dockerfile": None}, ALL),
    ("no-environment-but-image", {"environment/Dockerfile": None, **toml(f'[environment]\ndocker_image = "a{PIN}"\n')}, ALL),
    ("no-script-shared", {**SHARED, "tests/test.sh": None}, ALL),
    ("no-script-separate", {"tests/test.sh": None, "tests/Dockerfile": None}, ALL),
    ("no-script-but-image", {"tests/test.sh": None}, ALL),
    ("windows-script", {**SHARED, "task.toml": SHARED["task.toml"] + '[environment]\nos = "Windows"\n'}, ALL),
    ("windows-bat", {**SHARED, "task.toml": SHARED["task.toml"] + '[environment]\nos = "windows"\n', "tests/test.bat": "exit 0\n"}, ALL),
    ("step-without-instruction", {**STEPPED, "steps/two/instruction.md": None}, ALL),
    ("steps-fine", STEPPED, ALL),
    ("step-with-own-tests", {**STEPPED, "steps/one/tests/Dockerfile": "FROM own\nRUN pip install x\n", "steps/one/tests/test.sh": "pip install pytest\n"}, ALL),
    ("steps-shared-scripts", {**STEPPED, "tests/Dockerfile": None, "task.toml": STEPS.replace("separate", "shared"), "tests/test.sh": None, "steps/one/tests/test.sh": "#!/bin/sh\n"}, ALL),
    ("link-outside", {"solution/passwd": "-> /etc/passwd"}, ALL),
    ("link-nowhere", {"environment/gone": "-> nothing"}, ALL),
    ("link-inside", {"solution/same": "-> ../instruction.md"}, ALL),
    ("link-to-folder", {"solution/env": "-> ../environment"}, ALL),
    ("link-circle", {"solution/round": "-> ."}, ALL),
    ("link-to-itself", {"solution/self": "-> self"}, ALL),
    ("link-in-tests", {"tests/passwd": "-> /etc/passwd"}, ALL),
    ("link-in-environment", {"tests/Dockerfile": None, "environment/passwd": "-> /etc/passwd"}, ALL),
    ("link-of-a-step", {**STEPPED, "steps/two/instruction.md": None, "steps/two": "-> /etc"}, ALL),
    ("fifo", {"environment/pipe": "fifo"}, ALL),
    ("git-is-skipped", {".git/away": "-> /etc/passwd"}, ALL),
    ("task-link", {"task.toml": "-> /etc/hostname"}, ALL),
    ("ignore-in-root", {".harborignore": "*.log\n"}, ALL, SINCE_026),
    ("ignore-in-environment", {"environment/.harborignore": "*.log\n"}, [], SINCE_026),
    ("ignore-in-step", {**STEPPED, "steps/one/.harborignore": "x\n", "steps/one/solution/.harborignore": "y\n"}, ALL, SINCE_026),
    ("ignore-in-tests", {"tests/.harborignore": "*.log\npasswd\n", "tests/passwd": "-> /etc/passwd"}, ALL, SINCE_026),
    ("ignored-build", {"tests/.harborignore": "*\n", "tests/Dockerfile": "FROM any\n"}, ALL, SINCE_026),
    ("ignored-script", {**SHARED, "tests/.harborignore": "test.sh\n"}, ALL, SINCE_026),
    ("ignore-broken", {**SHARED, "tests/.harborignore": "ok\na\\\n", "tests/passwd": "-> /etc/passwd"}, ALL, SINCE_026),
    ("ignore-is-a-link", {"tests/.harborignore": "-> /etc/hostname"}, ALL, SINCE_026),
    ("ignore-is-a-folder", {"solution/.harborignore/x": "x\n"}, ALL, SINCE_026),
]

SOURCES = [
    ("from-unpinned", {"environment/Dockerfile": "FROM debian:13 AS base\nFROM base\nFROM scratch\nFROM ${IMAGE}\nFROM Other\n"}, ALL),
    ("from-with-platform", {"environment/Dockerfile": "FROM --platform=linux/amd64 debian\n"}, ALL),
    ("from-of-the-verifier", {"tests/Dockerfile": "# comment\n\nFROM \\\n  debian\n"}, ALL),
    ("images-off", {"environment/Dockerfile": "FROM debian\n"}, []),
    ("pip-unpinned", dockerfile("RUN pip install numpy", "RUN apt-get install x && pip3 install --no-cache-dir a==1 b>=2"), []),
    ("pip-pinned", dockerfile("RUN pip install numpy==2.1.0 'pandas[all]==2.0' https://x.org/a.zip#sha256=" + "b" * 64), []),
    ("pip-wildcard", dockerfile("RUN python3 -m pip install numpy==2.*", 'RUN pip install "a~=1.0" "b===1"'), []),
    ("pip-as-json", dockerfile('RUN ["pip", "install", "numpy"]', 'RUN ["sh", "-c", "pip install numpy"]'), []),
    ("pip-local", dockerfile("RUN pip install . /wheels/a.whl a.tar.gz file:///x $PACKAGES -e .", "RUN pip install -r requirements.txt"), []),
    ("pip-constrained", dockerfile("RUN pip install -c constraints.txt numpy", "RUN pip install --constraint=c.txt numpy"), []),
    ("pip-upgrade", dockerfile("RUN pip install --upgrade pip", "RUN pip install -U pip wheel"), []),
    ("pip-address", dockerfile("RUN pip install git+https://x.org/a.git", f"RUN pip install git+https://x.org/a@{COMMIT}", "RUN pip install -e git+https://x.org/b"), []),
    ("pip-options", dockerfile("RUN pip install -i https://x.org/simple --target /opt a==1", "RUN pip install --python 3.12 b"), []),
    ("pip-condition", dockerfile("RUN pip install 'a==1; python_version < \"3\"' 'b; python_version < \"3\"'", "RUN pip install 'c=1'"), []),
    ("uv", dockerfile("RUN uv pip install a", "RUN uv tool install b==1", "RUN uvx --with c tool", "RUN uvx --from d tool", "RUN uvx -w e==1 tool", "RUN uv add f"), []),
    ("pip-continued", dockerfile("RUN apt-get update \\", " # nothing", " && pip install \\", "  numpy"), []),
    ("pip-in-heredoc", dockerfile("RUN <<END", "pip install numpy", "END", "RUN pip install b"), []),
    ("pip-quoted-heredoc", dockerfile('RUN echo "<<END" && pip install b', "RUN echo 'open"), []),
    ("pip-windows", {**dockerfile("RUN pip install numpy"), **toml('[environment]\nos = "windows"\n[verifier.environment]\nos = "linux"\n')}, []),
    ("pip-in-solution", {"solution/solve.sh": "pip install numpy # now\n# pip install b\n(pip install c)\n"}, []),
    ("pip-in-shared-tests", {**SHARED, **test("pip install pytest", "curl -o x https://x.org/x")}, ["--ignore", "shared-verifier"]),
    ("runtime-install", test("pip install pytest==8.0", "uvx --with pytest_json_ctrf==1 --with pytest tool", "pip install --no-index pytest==8", "pip install pytest-cov==1"), []),
    ("download-to-file", test("curl -o a https://x.org/a", "curl -O https://x.org/a", "curl --output=/dev/null https://x.org", "curl -oa https://x.org/a", "curl https://x.org/a > b"), []),
    ("download-to-shell", test("curl -sSf https://x.org/i.sh | sh", "curl https://x.org | cat", "wget -qO- https://x.org/i.sh | bash"), []),
    ("download-wget", test("wget https://x.org/a", "wget --spider https://x.org", "wget -qO- https://x.org", "wget -O /dev/null https://x.org", "wget -O \"$OUT\" https://x.org"), []),
    ("download-git", test("git clone https://x.org/a.git", "git clone git@x.org:a/b.git", "git fetch https://x.org/a", "git clone ../here"), []),
    ("download-local", test("curl -o a http://localhost:80/a", "curl -o a http://127.0.0.1/a", "curl -o a http://api/a", "curl -o a http://x.localhost/", "curl -o a http://10.0.0.1/"), []),
    ("download-behind", test("cd /x && curl --url=https://u:p@x.org:81/a -o a; echo https://x.org", "if true; then curl -o a https://x.org; fi"), []),
    ("leak", dockerfile("COPY tests/test.sh /x", "ADD [\"../tests/test_a.py\", \"/x\"]", "COPY --chown=a solution/solve.sh /", "COPY tests /x", "COPY a /tests/test.sh"), []),
    ("leak-in-verifier", {"tests/Dockerfile": f"FROM a{PIN}\nCOPY tests/test.sh /x\n"}, ALL),
    ("verifier-in-environment", {"tests/Dockerfile": None, **test("pip install pytest")}, []),
]

COMPOSE_ROWS = [
    ("compose-clean", compose("    environment: [A=b]\n")),
    ("compose-privileged", compose("    privileged: true\n  db:\n    image: a\n    privileged: 'yes'\n")),
    ("compose-unprivileged", compose("    privileged: false\n    cap_add: []\n    cap_drop: [ALL]\n")),
    ("compose-capabilities", compose("    cap_add:\n      - SYS_ADMIN\n")),
    ("compose-writable", compose("    volumes: [./data:/data, './more:/more:ro', 'named:/n', /only]\n", "volumes:\n  named:\n")),
    ("compose-external", compose("    volumes: ['/etc:/e:ro', '../../x:/x:ro', '../tests:/t:ro', '~/a:/a:ro']\n")),
    ("compose-long", compose("    volumes:\n      - {type: bind, source: /srv, target: /s}\n      - type: volume\n        source: v\n        target: /v\n      - {type: tmpfs, target: /t}\n      - {type: bind, source: ./a, target: /a, read_only: true}\n", "volumes: {v: }\n")),
    ("compose-link", {**compose("    volumes: ['./out/x:/x:ro']\n"), "environment/out": "-> /etc"}),
    ("compose-logs", compose("    volumes: ['${HOST_AGENT_LOGS_PATH}:${ENV_AGENT_LOGS_PATH}']\n")),
    ("compose-variables", {**compose("    image: ${IMAGE:-busybox}\n    volumes: ['${DATA}:/data', '$${X}:/x:ro']\n"), **toml('[environment.env]\nDATA = "/srv/${NO}"\n')}),
    ("compose-variable-needed", compose("    image: ${QUAYSIDE_NOT_SET:?say it}\n")),
    ("compose-variable-broken", compose("    image: ${}\n")),
    ("compose-local-volume", compose("    volumes: ['vol:/v', 'two:/w:ro', 'ro:/r', 'far:/f:ro,rw', 'a:/b']\n", "volumes:\n  far: {driver: nfs, driver_opts: {o: bind}}\n  vol: {driver_opts: {type: none, o: bind, device: /srv}}\n  two: {driver_opts: {o: 'rbind,rw', device: ./x}}\n  ro: {driver_opts: {o: 'bind,rw,ro', device: /srv}}\n")),
    ("compose-local-volume-unused", compose("    image: a\n", "volumes:\n  v: {driver_opts: {o: bind}}\n")),
    ("compose-local-volume-empty", compose("    volumes: ['vol:/v']\n", "volumes:\n  vol: {driver_opts: {o: bind}}\n")),
    ("compose-images", compose(f"    build: .\n    image: own\n  a:\n    image: own\n  b:\n    image: redis:7\n  c:\n    image: redis{PIN}\n  d:\n    image: ${{MAIN_IMAGE_NAME}}\n")),
    ("compose-yaml-broken", compose("    image: [a\n")),
    ("compose-yaml-twice", compose("    image: a\n    image: b\n")),
    ("compose-unknown-key", compose("    imagee: a\n")),
    ("compose-unknown-top", compose("    image: a\n", "colour: x\n")),
    ("compose-extension-key", compose("    x-own: {a: b}\n", "x-more: 1\n")),
    ("compose-wrong-type", compose("    image: [a]\n")),
    ("compose-nothing-for-a-list", compose("    image: a\n    cap_add:\n")),
    ("compose-number-for-a-flag", compose("    image: a\n    privileged: 1\n")),
    ("compose-number-for-a-name", compose("    image: a\n    cap_add: [1]\n")),
    ("compose-mount-without-target", compose("    image: a\n    volumes: [{type: bind, source: /x}]\n")),
    ("compose-list", {"environment/docker-compose.yaml": "- a\n"}),
    ("compose-empty", {"environment/docker-compose.yaml": ""}),
    ("compose-anchors", compose("    <<: *base\n  b:\n    <<: *base\n    privileged: false\n", "x-base: {a: 1}\n") | {"environment/docker-compose.yaml": "x-base: &base\n  privileged: true\n  cap_add: [A]\nservices:\n  main:\n    <<: *base\n  b:\n    <<: *base\n    privileged: false\n"}),
    ("compose-extends", compose("    extends: base\n  base:\n    image: a\n    privileged: true\n    volumes: ['/srv:/s']\n")),
    ("compose-extends-mounts", compose("    extends: {service: base}\n    volumes: ['./a:/s:ro', './b:/b']\n  base:\n    image: a\n    cap_add: [A]\n    volumes: ['/srv:/s', './b:/b:ro']\n")),
    ("compose-extends-file", {**compose("    extends: {file: more/base.yaml, service: base}\n    image: b\n"), "environment/more/base.yaml": "services:\n  base:\n    extends: {file: deep.yaml, service: deep}\n    image: a\n", "environment/more/deep.yaml": "services:\n  deep:\n    privileged: true\n"}),
    ("compose-extends-nothing", compose("    extends: {file: none.yaml, service: base}\n")),
    ("compose-extends-no-service", compose("    extends: {service: none}\n")),
    ("compose-include", {**compose("    image: b\n", "include: [more.yaml, {path: [other.yaml]}]\n"), "environment/more.yaml": "services:\n  db:\n    image: a\n    cap_add: [A]\n", "environment/other.yaml": "services:\n  web:\n    image: c\n    privileged: true\n"}),
    ("compose-env-file", {**compose("    image: ${IMAGE}\n    volumes: ['${DATA-named}:/data']\n"), "environment/.env": "# own\nIMAGE=redis\nexport DATA='./x'\n"}),
    ("compose-same-target", compose("    image: a\n    volumes: ['./a:/s', '/srv:/s:ro']\n")),
    ("compose-profiles", compose("    image: a\n  db:\n    profiles: [never]\n    image: b\n    privileged: true\n")),
    ("compose-blocks", compose("    command: |\n      echo one: two\n      echo three\n    entrypoint: >-\n      a\n      b\n    volumes:\n    - \"./a:/a\"\n")),
    ("compose-bind-without-source", compose("    volumes: [{type: bind, target: /x}]\n")),
    ("compose-mount-broken", compose("    volumes: ['one:/two:ro:more']\n")),
    ("compose-mount-empty-part", compose("    volumes: ['${QUAYSIDE_NOT_SET}:/data']\n")),
    ("compose-mount-of-letters", compose("    volumes: ['a:b:c:d:e', './a:/a:ro,rw', './b:/b:z,ro', '/c:/c:rw,ro']\n")),
    ("compose-windows-source", compose("    volumes: ['C:\\data:/data']\n")),
    ("compose-of-tests", {"tests/docker-compose.yaml": "services:\n  main:\n    privileged: true\n"}),
    ("compose-of-a-step", {**STEPPED, "steps/two/tests/docker-compose.yaml": "services:\n  main:\n    cap_add: [NET_ADMIN]\n"}),
    ("compose-elsewhere", {"solution/docker-compose.yaml": "services:\n  main:\n    privileged: true\n"}),
    ("compose-without-config", {**compose("    privileged: true\n"), "task.toml": "x = =\n"}),
]

CHOICES = [
    ("choose-nothing-there", {"task.toml": ""}, ["--select", "root-agent"]),
    ("choose-and-ignore", {"task.toml": ""}, ["--select", "ALL", "--ignore", "root-agent"]),
    ("choose-more", {"task.toml": ""}, ["--extend-select", "root-agent"]),
    ("choose-unknown", {}, ["--select", "no-such-rule"]),
    ("choose-all-ignored", {}, ["--ignore", "ALL"]),
    ("task-ignores", {"task.toml": '[metadata.harbor.lint]\nignore = ["shared-verifier"]\n'}, []),
    ("task-adds", {"task.toml": '[metadata.harbor.lint]\nextend-select = ["ALL"]\n'}, []),
    ("task-selects", {"task.toml": '[metadata.harbor.lint]\nselect = ["root-agent"]\n'}, ["--extend-select", "shared-verifier"]),
    ("task-unknown-rule", {"task.toml": '[metadata.harbor.lint]\nignore = ["nothing"]\n'}, []),
    ("task-unknown-key", {"task.toml": "[metadata.harbor.lint]\nmore = 1\n"}, []),
    ("task-no-table", {"task.toml": "[metadata]\nharbor = 1\n"}, []),
    ("dataset/one", {"../dataset.toml": '[metadata.harbor.lint]\nselect = ["root-agent", "shared-verifier"]\n', "task.toml": ""}, []),
    ("dataset/two", {"task.toml": '[metadata.harbor.lint]\nignore = ["root-agent"]\n'}, []),
    ("dataset/deep/three", {"task.toml": ""}, []),
    ("dataset-broken/one", {"../dataset.toml": "x = =\n"}, []),
]

ROWS = CONFIG + FILES + SOURCES + [(*row, ALL, COMPOSE) for row in COMPOSE_ROWS] + CHOICES
