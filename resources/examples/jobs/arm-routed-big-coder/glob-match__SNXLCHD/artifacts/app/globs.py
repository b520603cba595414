"""Match paths against patterns with *, ?, [...] and **."""

import re


def translate(pattern):
    parts = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    pieces = re.findall(r"\*\*/|\*\*|\*|\?|\[[^]]+\]|[^*?[]+", pattern)
    return "".join(parts.get(piece) or (piece if piece[0] == "[" else re.escape(piece)) for piece in pieces)


def run(pattern, paths):
    expression = re.compile(translate(pattern))
    return [path for path in paths if expression.fullmatch(path)]
