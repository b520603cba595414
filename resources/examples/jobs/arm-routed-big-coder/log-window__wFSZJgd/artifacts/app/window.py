"""Print the busiest minute of a log. Lines carry a UTC offset of their own."""

from collections import Counter
from datetime import datetime, timezone


def run(lines):
    minutes = Counter()
    for line in lines:
        moment = datetime.fromisoformat(line.split()[0]).astimezone(timezone.utc)
        minutes[moment.strftime("%Y-%m-%d %H:%M")] += 1
    return minutes.most_common(1)[0] if minutes else None
