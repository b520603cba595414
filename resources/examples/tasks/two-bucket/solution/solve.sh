#!/bin/sh
set -eu

cat > /app/two_bucket.py <<'PY'
from collections import deque

NAMES = ("one", "two")


def measure(bucket_one, bucket_two, goal, start_bucket):
    sizes = (bucket_one, bucket_two)
    if min(*sizes, goal) < 1:
        raise ValueError("sizes and goal must be at least 1")
    if start_bucket not in NAMES:
        raise ValueError("start_bucket must be 'one' or 'two'")
    start = NAMES.index(start_bucket)
    first = tuple(size if bucket == start else 0 for bucket, size in enumerate(sizes))
    seen, queue = {first}, deque([(first, 1)])
    while queue:
        levels, moves = queue.popleft()
        if goal in levels:
            bucket = levels.index(goal)
            return moves, NAMES[bucket], levels[1 - bucket]
        for following in reachable(levels, sizes):
            forbidden = following[start] == 0 and following[1 - start] == sizes[1 - start]
            if not forbidden and following not in seen:
                seen.add(following)
                queue.append((following, moves + 1))
    raise ValueError("the goal cannot be reached")


def reachable(levels, sizes):
    for bucket in (0, 1):
        other = 1 - bucket
        poured = min(levels[bucket], sizes[other] - levels[other])
        for mine, theirs in ((sizes[bucket], levels[other]), (0, levels[other]), (levels[bucket] - poured, levels[other] + poured)):
            yield (mine, theirs) if bucket == 0 else (theirs, mine)
PY
