#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent implementation of every formula in core/stats, in plain Python: exact fractions and integers where the
C++ uses special functions, numerical integration where it uses Boost. Prints random cases with the expected numbers as
JSON lines; the test feeds the same cases to the C++ and compares. Usage: stats_reference.py SEED"""

import json
import math
import random
import sys
from collections import Counter
from fractions import Fraction
from statistics import NormalDist, fmean, stdev

MASK = (1 << 64) - 1
NORMAL = NormalDist()


def bisect(function, low, high):
    """The root of an increasing function."""
    for _ in range(200):
        middle = (low + high) / 2
        if function(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def wilson(x, n, confidence):
    # The two roots of (x/n - p)^2 = z^2 p (1 - p) / n.
    z2 = NORMAL.inv_cdf(0.5 + confidence / 2) ** 2
    a, b, c = 1 + z2 / n, -(2 * x / n + z2 / n), (x / n) ** 2
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    return [0.0 if x == 0 else (-b - root) / (2 * a), 1.0 if x == n else (-b + root) / (2 * a)]


def at_least(x, n, p):
    return math.fsum(math.comb(n, k) * p ** k * (1 - p) ** (n - k) for k in range(x, n + 1))


def clopper_pearson(x, n, confidence):
    tail = (1 - confidence) / 2
    low = 0.0 if x == 0 else bisect(lambda p: at_least(x, n, p) - tail, 0.0, 1.0)
    high = 1.0 if x == n else bisect(lambda p: at_least(x + 1, n, p) - (1 - tail), 0.0, 1.0)
    return [low, high]


def student_half(t, v):
    """P(0 <= T <= t) by Simpson's rule after t = sqrt(v) tan(angle)."""
    angle, panels = math.atan(t / math.sqrt(v)), 4000
    step = angle / panels
    weights = [1] + [4 if i % 2 else 2 for i in range(1, panels)] + [1]
    total = math.fsum(w * math.cos(i * step) ** (v - 1) for i, w in enumerate(weights)) * step / 3
    return total * math.exp(math.lgamma((v + 1) / 2) - math.lgamma(v / 2)) / math.sqrt(math.pi)


def student_quantile(p, v):
    angle = bisect(lambda a: student_half(math.sqrt(v) * math.tan(a), v) - (p - 0.5), 0.0, math.pi / 2 - 1e-9)
    return math.sqrt(v) * math.tan(angle)


_quantiles = {}


def t_quantile(p, v):
    return _quantiles.setdefault((p, v), student_quantile(p, v)) if (p, v) not in _quantiles else _quantiles[(p, v)]


def two_sided(t, v):
    return 1 - 2 * student_half(abs(t), v)


def mean_t(values, confidence):
    error = stdev(values) / math.sqrt(len(values))
    half = t_quantile(0.5 + confidence / 2, len(values) - 1) * error
    return [fmean(values), error, fmean(values) - half, fmean(values) + half]


def clustered(values, clusters, corrected):
    centre, total = fmean(values), 0.0
    for name in set(clusters):
        total += math.fsum(v - centre for v, c in zip(values, clusters) if c == name) ** 2
    count = len(set(clusters))
    return math.sqrt(total * (count / (count - 1) if corrected else 1)) / len(values)


def difference(values, families, confidence):
    """Mean, interval, p and smallest detectable difference of task differences, over tasks or over families of them."""
    units = len(set(families)) if families else len(values)
    error = clustered(values, families, True) if families else stdev(values) / math.sqrt(units)
    critical = t_quantile(0.5 + confidence / 2, units - 1)
    centre = fmean(values)
    return [centre, centre - critical * error, centre + critical * error, two_sided(centre / error, units - 1),
            (critical + t_quantile(0.8, units - 1)) * error]


def mcnemar(b, c):
    n, least = b + c, min(b, c)
    doubled = Fraction(2 * sum(math.comb(n, k) for k in range(least + 1)), 2 ** n)
    return [float(min(1, doubled)), float(min(1, doubled - Fraction(math.comb(n, least), 2 ** n)))]


def newcombe_paired(a, b, c, d, confidence):
    n = a + b + c + d
    l1, u1 = wilson(a + b, n, confidence)
    l2, u2 = wilson(a + c, n, confidence)
    p1, p2 = (a + b) / n, (a + c) / n
    margins = (a + b) * (c + d) * (a + c) * (b + d)
    cross = a * d - b * c
    phi = 0.0 if margins == 0 else (max(cross - n / 2, 0) if cross > 0 else cross) / math.sqrt(margins)

    def side(x, y):
        return math.sqrt(max(0.0, x ** 2 - 2 * phi * x * y + y ** 2))

    return [p1 - p2, p1 - p2 - side(p1 - l1, u2 - p2), p1 - p2 + side(u1 - p1, p2 - l2)]


def newcombe_unpaired(x1, n1, x2, n2, confidence):
    l1, u1 = wilson(x1, n1, confidence)
    l2, u2 = wilson(x2, n2, confidence)
    p1, p2 = x1 / n1, x2 / n2
    return [p1 - p2, p1 - p2 - math.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2),
            p1 - p2 + math.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)]


def welch(a, b, confidence):
    va, vb = stdev(a) ** 2 / len(a), stdev(b) ** 2 / len(b)
    v = (va + vb) ** 2 / (va ** 2 / (len(a) - 1) + vb ** 2 / (len(b) - 1))
    error = math.sqrt(va + vb)
    difference = fmean(a) - fmean(b)
    half = student_quantile(0.5 + confidence / 2, v) * error
    return [difference, difference - half, difference + half, v, two_sided(difference / error, v)]


def holm(p):
    # The step-down rule read directly: the largest (m - #smaller) * p among the p up to one's own.
    order = sorted(range(len(p)), key=lambda i: p[i])
    rank = {index: position for position, index in enumerate(order)}
    return [max(min(1.0, (len(p) - rank[j]) * p[j]) for j in order[:rank[i] + 1]) for i in range(len(p))]


def pass_at_k(n, c, k):
    return 1.0 if n - c < k else float(1 - Fraction(math.comb(n - c, k), math.comb(n, k)))


def pass_hat_k(n, c, k):
    return float(Fraction(math.comb(c, k), math.comb(n, k)))


def median_interval(values, confidence):
    values, n = sorted(values), len(values)
    middle = values[n // 2] if n % 2 else (values[n // 2 - 1] + values[n // 2]) / 2

    def rank(order, probability):
        for k in range(1, n + 1):
            share = Fraction(k, n)
            if sum(math.comb(n, j) * share ** j * (1 - share) ** (n - j) for j in range(order, n + 1)) >= probability:
                return k
        return n

    tail = (1 - Fraction(confidence)) / 2
    return [middle, values[rank((n + 1) // 2, tail) - 1], values[rank(n // 2 + 1, 1 - tail) - 1]]


def clustered_median(values, families, confidence):
    middle, low, high = median_interval(values, confidence)
    below = [1.0 if v < middle else 0.5 if v == middle else 0.0 for v in values]
    half = t_quantile(0.5 + confidence / 2, len(set(families)) - 1) * clustered(below, families, True)
    n, ranked = len(values), sorted(values)
    lowest = ranked[max(1, math.floor(n * (0.5 - half))) - 1]
    highest = ranked[min(n, math.ceil(n * (0.5 + half))) - 1]
    return [middle, min(low, lowest), max(high, highest)]


class Draws:
    """SplitMix64 and Lemire's mapping, from their papers."""

    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound):
        while True:
            product = (self.next() >> 32) * bound
            if product % 2 ** 32 >= 2 ** 32 % bound:
                return product >> 32


def bootstrap(values, seed, resamples, confidence):
    """Mean of resampled tasks between expanded percentiles."""
    draws, n = Draws(seed), len(values)
    means = sorted(math.fsum(values[draws.below(n)] for _ in range(n)) / n for _ in range(resamples))
    tail = NORMAL.cdf(-math.sqrt(n / (n - 1)) * t_quantile(1 - (1 - confidence) / 2, n - 1))

    def at(probability):
        position = probability * (resamples - 1)
        below = math.floor(position)
        return means[below] + (position - below) * (means[min(below + 1, resamples - 1)] - means[below])

    return [fmean(values), at(tail), at(1 - tail)]


def sign_flip(values, seed, flips):
    """Exact for few values, by counting how often each sum occurs; else drawn."""
    if len(values) <= 20:
        sums = Counter({0.0: 1})
        for value in values:
            following = Counter()
            for total, ways in sums.items():
                following[total + value] += ways
                following[total - value] += ways
            sums = following
        return sum(ways for total, ways in sums.items() if abs(total) >= abs(sum(values)) - 1e-12) / 2 ** len(values)
    draws, count = Draws(seed), 1
    for _ in range(flips):
        total, bits = 0.0, 0
        for i, value in enumerate(values):
            if i % 64 == 0:
                bits = draws.next()
            total += value if bits & 1 else -value
            bits >>= 1
        count += abs(total) >= abs(sum(values)) - 1e-12
    return count / (1 + flips)


def cases(rng):
    confidence = 0.95
    for _ in range(60):
        n = rng.randint(1, 250)
        x = rng.choice([0, n, rng.randint(0, n)])
        yield "wilson", {"x": x, "n": n}, wilson(x, n, confidence)
        yield "clopperPearson", {"x": x, "n": n}, clopper_pearson(x, n, confidence)
    for _ in range(60):
        b, c = rng.randint(0, 60), rng.randint(0, 60)
        yield "mcNemar", {"b": b, "c": c}, mcnemar(b, c)
        a, d = rng.choice([0, rng.randint(0, 90)]), rng.choice([0, rng.randint(1, 90)])
        if a + b + c + d:
            yield "newcombePaired", {"a": a, "b": b, "c": c, "d": d}, newcombe_paired(a, b, c, d, confidence)
        n1, n2 = rng.randint(1, 90), rng.randint(1, 90)
        x1, x2 = rng.randint(0, n1), rng.randint(0, n2)
        yield "newcombeUnpaired", {"x1": x1, "n1": n1, "x2": x2, "n2": n2}, newcombe_unpaired(x1, n1, x2, n2, confidence)
    for _ in range(12):
        values = [rng.random() for _ in range(rng.randint(2, 120))]
        other = [rng.random() ** 2 for _ in range(rng.randint(2, 120))]
        yield "mean", {"values": values}, mean_t(values, confidence)
        centred = [v - 0.45 for v in values]
        yield "difference", {"differences": centred, "families": []}, difference(centred, [], confidence)
        yield "welch", {"a": values, "b": other}, welch(values, other, confidence)
        clusters = [rng.randint(0, 7) for _ in values]
        if len(set(clusters)) > 1:
            yield ("difference", {"differences": centred, "families": clusters},
                   difference(centred, clusters, confidence))
            if len(set(clusters)) > 2:
                yield ("clusteredMedian", {"values": values, "families": clusters},
                       clustered_median(values, clusters, confidence))
            yield ("clustered", {"values": values, "clusters": clusters},
                   [clustered(values, clusters, False), clustered(values, clusters, True)])
        skewed = [math.exp(3 * v) for v in values + other]
        yield "median", {"values": skewed}, median_interval(skewed, confidence)
        yield "holm", {"p": other}, holm(other)
    for _ in range(60):
        n = rng.randint(1, 60)
        c, k = rng.randint(0, n), rng.randint(1, n)
        yield "attempts", {"n": n, "c": c, "k": k}, [pass_at_k(n, c, k), pass_hat_k(n, c, k)]
    for _ in range(6):
        values, seed = [rng.random() for _ in range(rng.randint(3, 40))], rng.getrandbits(53)
        yield ("bootstrap", {"values": values, "seed": seed, "resamples": 300}, bootstrap(values, seed, 300, confidence))
        for most in (12, 90):
            values = [rng.choice([rng.random() - 0.4, -1 / 3, 0, 1 / 3]) for _ in range(rng.randint(2, most))]
            yield "signFlip", {"values": values, "seed": 11, "flips": 300}, [sign_flip(values, 11, 300)]


def check_against_scipy():
    """Where scipy is installed, it must agree with this file too."""
    try:
        from scipy import stats
    except ImportError:
        return False
    for v in (1, 2, 7, 29.5, 88):
        assert abs(student_quantile(0.975, v) - stats.t.ppf(0.975, v)) < 1e-9, v
    for x, n in ((3, 10), (62, 89), (1, 200)):
        low, high = clopper_pearson(x, n, 0.95)
        assert abs(low - stats.beta.ppf(0.025, x, n - x + 1)) < 1e-10
        assert abs(high - stats.beta.ppf(0.975, x + 1, n - x)) < 1e-10
    router = [1 / 3] * 9 + [-1 / 3] + [0.0] * 2
    ours = difference(router, [], 0.95)
    theirs = stats.ttest_1samp(router, 0)
    assert abs(ours[3] - theirs.pvalue) < 1e-9
    for mine, its in zip(ours[1:3], theirs.confidence_interval(0.95)):
        assert abs(mine - its) < 1e-9
    flipped = stats.permutation_test((router,), fmean, permutation_type="samples", n_resamples=math.inf)
    assert abs(sign_flip(router, 1, 1) - flipped.pvalue) < 1e-12
    return True


if __name__ == "__main__":
    for name, given, expected in cases(random.Random(int(sys.argv[1]))):
        print(json.dumps({"name": name, "given": given, "expected": expected}))
    print(json.dumps({"name": "scipy", "given": {}, "expected": [1.0 if check_against_scipy() else 0.0]}))
