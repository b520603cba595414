"""Repair text that was decoded once too often, and leave good text alone."""

def run(text):
    return text.encode("latin-1", "ignore").decode("utf-8", "ignore")
