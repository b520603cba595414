from collections import Counter
from datetime import datetime, timedelta


def run(start, end, zone):
    now, end = (datetime.fromisoformat(text) for text in (start, end))
    hours = Counter()
    while now < end:
        until = min(datetime(now.year, now.month, now.day) + timedelta(hours=24), end)
        hours[now.date().isoformat()] += (until - now).total_seconds() / 3600
        now = until
    return dict(hours)
