from collections import Counter


def run(lines):
    minutes = Counter(line[:16].replace("T", " ") for line in lines)
    return minutes.most_common(1)[0] if minutes else None
