#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""imagetree.py SAVED.tar BASE: what each image of a "docker save" has otherwise than the image BASE, as JSON by tag:
{"tree": {path: "f 644 <sha256>" | "d 755" | "l <target>"}, "gone": [path], "env": [...], "folder": "/app"}."""
import hashlib
import json
import sys
import tarfile
from pathlib import PurePosixPath

saved = tarfile.open(sys.argv[1])
images = {tag: image for image in json.load(saved.extractfile("manifest.json")) for tag in image["RepoTags"] or []}
base_layers = images[sys.argv[2]]["Layers"]


def below(tree, folder):
    return [path for path in tree if path.startswith(f"{folder}/")]


def remove_hidden(tree, path):
    """A layer says by a file's name what it takes away."""
    name = path.name.removeprefix(".wh.")
    if name == ".wh..opq":
        gone = below(tree, str(path.parent))
    else:
        hidden = str(path.parent / name)
        gone = [hidden, *below(tree, hidden)]
    for one in gone:
        tree.pop(one, None)


def described(member, archive, tree):
    if member.isdir():
        return f"d {member.mode & 0o7777:o}"
    if member.issym():
        return f"l {member.linkname}"
    if member.islnk():
        return tree.get(member.linkname)
    digest = hashlib.sha256(archive.extractfile(member).read()).hexdigest()
    return f"f {member.mode & 0o7777:o} {digest}"


def apply(tree, layer):
    archive = tarfile.open(fileobj=saved.extractfile(layer))
    members = [(PurePosixPath(member.name), member) for member in archive.getmembers()]
    for path, _ in members:
        if path.name.startswith(".wh."):
            remove_hidden(tree, path)
    for path, member in members:
        if path.name.startswith(".wh.") or str(path) == ".":
            continue
        if not member.isdir():
            for gone in below(tree, str(path)):
                tree.pop(gone)
        tree[str(path)] = described(member, archive, tree)


base = {}
for layer in base_layers:
    apply(base, layer)
result = {}
for tag, image in images.items():
    config = json.load(saved.extractfile(image["Config"]))["config"]
    tree = dict(base)
    for layer in image["Layers"][len(base_layers):]:
        apply(tree, layer)
    result[tag] = {
        "tree": {path: text for path, text in tree.items() if base.get(path) != text},
        "gone": [path for path in base if path not in tree],
        "env": config.get("Env") or [],
        "folder": config.get("WorkingDir") or "/",
    }
json.dump(result, sys.stdout)
