from math import gcd


def measure(bucket_one, bucket_two, goal, start_bucket):
    """Least moves to see `goal` in one of two buckets, which one shows it, and what is left in the other."""
    if start_bucket not in ("one", "two"):
        raise ValueError("start_bucket has to be 'one' or 'two'")
    if bucket_one < 1 or bucket_two < 1 or goal < 1:
        raise ValueError("sizes and goal have to be positive")
    if goal > max(bucket_one, bucket_two) or goal % gcd(bucket_one, bucket_two):
        raise ValueError(f"{goal} litres cannot be measured with {bucket_one} and {bucket_two}")

    size = {"one": bucket_one, "two": bucket_two}
    first, second = start_bucket, "two" if start_bucket == "one" else "one"
    level = {first: size[first], second: 0}
    moves = 1
    while goal not in level.values():
        if size[second] == goal:
            level[second] = goal
        elif level[first] == 0:
            level[first] = size[first]
        elif level[second] == size[second]:
            level[second] = 0
        else:
            poured = min(level[first], size[second] - level[second])
            level[first] -= poured
            level[second] += poured
        moves += 1
    shows = first if level[first] == goal else second
    return moves, shows, level[second if shows == first else first]
