"""Normalise paths without touching the disk: dots, double slashes, too many .."""

from posixpath import normpath


def run(path):
    clean = normpath(path)
    return clean[1:] if clean.startswith("//") else clean
