#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""baseimage.py TARGET.tar: a small root folder with sh, bash, coreutils, tar and python3, taken from this machine's own
files, for tests that have a container engine but no registry."""
import re
import subprocess
import sys
import tarfile
from pathlib import Path

PROGRAMS = """bash sh env cat chmod chown cmp cp cut date dirname basename dd df du echo expr false find grep head id ln ls mkdir mkfifo mktemp mv nproc od
printf ps pwd readlink realpath rm rmdir sed seq setsid sha256sum sleep sort stat sync tail tar tee test timeout touch tr true uname uniq wc whoami
xargs base64 mknod python3""".split()
LIBRARY = re.compile(r"(?:=>\s*)?(/\S+)\s+\(0x")

target = Path(sys.argv[1])
python_home = Path(subprocess.run(["python3", "-c", "import os; print(os.path.dirname(os.__file__))"], capture_output=True, text=True, check=True).stdout.strip())


def place_of(path):
    """Where the file goes: everything below /usr, whatever link of the root it was found through."""
    folder = path.parent.resolve()
    return str(folder / path.name).lstrip("/")


def libraries_of(path):
    listed = subprocess.run(["ldd", str(path)], capture_output=True, text=True).stdout
    return {Path(found) for found in LIBRARY.findall(listed)}


files = set()
for name in PROGRAMS:
    for folder in ("/usr/bin", "/bin"):
        path = Path(folder, name)
        if path.exists():
            files |= {path} | ({path.resolve()} if path.is_symlink() else set())
            break
extensions = list(python_home.glob("lib-dynload/*.so"))
for path in list(files) + extensions:
    files |= libraries_of(path)

written = set()
with tarfile.open(target, "w") as archive:
    def add(path, place=None):
        place = place or place_of(path)
        if place not in written:
            written.add(place)
            archive.add(path.resolve() if not path.is_symlink() or ".so" in path.name else path, place, recursive=False)

    def make(place, kind, mode=0o755, link="", content=b""):
        info = tarfile.TarInfo(place)
        info.type, info.mode, info.linkname, info.size = kind, mode, link, len(content)
        import io
        archive.addfile(info, io.BytesIO(content))

    for name in ("bin", "sbin", "lib", "lib64"):
        make(name, tarfile.SYMTYPE, link=f"usr/{name}")
    for name, mode in (("tmp", 0o1777), ("root", 0o700), ("var", 0o755), ("var/tmp", 0o1777), ("home", 0o755), ("media", 0o755), ("mnt", 0o755), ("opt", 0o755), ("run", 0o755), ("srv", 0o755), ("proc", 0o755), ("sys", 0o755), ("dev", 0o755), ("etc", 0o755)):
        make(name, tarfile.DIRTYPE, mode)
    make("etc/passwd", tarfile.REGTYPE, 0o644, content=b"root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/:/bin/sh\n")
    make("etc/group", tarfile.REGTYPE, 0o644, content=b"root:x:0:\nnogroup:x:65534:\n")
    for path in sorted(files):
        add(path)
    for path in sorted(python_home.rglob("*")):
        if path.is_file() and not {"test", "__pycache__", "dist-packages", "idlelib", "ensurepip"} & set(path.relative_to(python_home).parts):
            add(path, str(path).lstrip("/"))
