class Limit:
    def __init__(self, size, per_second):
        self.size, self.rate, self.levels = size, per_second, {}

    def allow(self, key, now):
        level, seen = self.levels.get(key, (self.size, now))
        level = min(self.size, level + (now - seen) * self.rate)
        allowed = level >= 1
        self.levels[key] = (level - allowed, now)
        for other in [k for k, (l, t) in self.levels.items() if l + (now - t) * self.rate >= self.size]:
            del self.levels[other]
        return allowed


def run(size, per_second, calls):
    limit = Limit(size, per_second)
    return [limit.allow(*call) for call in calls], len(limit.levels)
