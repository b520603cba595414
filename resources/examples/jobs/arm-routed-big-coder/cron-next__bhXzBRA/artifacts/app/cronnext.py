from datetime import datetime, timedelta

LIMITS = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 6))


def values(field, low, high):
    for part in field.split(","):
        span, _, step = part.partition("/")
        first, _, last = (f"{low}-{high}" if span == "*" else span).partition("-")
        yield from range(int(first), int(last or first) + 1, int(step or 1))


def run(line, after):
    fields = line.split()
    minute, hour, day, month, weekday = (set(values(f, *limit)) for f, limit in zip(fields, LIMITS))
    either = fields[2] != "*" and fields[4] != "*"
    moment, found = datetime.fromisoformat(after), []
    while len(found) < 3:
        moment += timedelta(minutes=1)
        days = (moment.day in day, moment.isoweekday() % 7 in weekday)
        if moment.minute in minute and moment.hour in hour and moment.month in month and (any(days) if either else all(days)):
            found.append(moment.isoformat(" ", "minutes"))
    return found
