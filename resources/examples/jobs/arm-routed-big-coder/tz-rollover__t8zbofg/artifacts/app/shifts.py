from collections import Counter
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo


def run(start, end, zone):
    here = ZoneInfo(zone)
    now, end = (datetime.fromisoformat(text).replace(tzinfo=here) for text in (start, end))
    hours = Counter()
    while now < end:
        midnight = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), here)
        until = min(midnight, end)
        hours[now.date().isoformat()] += (until.astimezone(timezone.utc) - now.astimezone(timezone.utc)).total_seconds() / 3600
        now = until
    return dict(hours)
