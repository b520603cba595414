"""Give the next three times of a cron line, with ranges, lists and steps."""

from datetime import datetime, timedelta

LIMITS = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 6))


def values(field, low, high):
    for part in field.split(","):
        span, _, step = part.partition("/")
        first, _, last = (f"{low}-{high}" if span == "*" else span).partition("-")
        yield from range(int(first), int(last or first) + 1, int(step or 1))


def run(line, after):
    minute, hour, day, month, weekday = (set(values(f, *limit)) for f, limit in zip(line.split(), LIMITS))
    moment, found = datetime.fromisoformat(after), []
    while len(found) < 3:
        moment += timedelta(minutes=1)
        now = (moment.minute in minute, moment.hour in hour, moment.day in day, moment.month in month, moment.isoweekday() % 7 in weekday)
        if all(now):
            found.append(moment.isoformat(" ", "minutes"))
    return found
