# SPDX-License-Identifier: GPL-3.0-or-later
"""Tools of the token ledger agents: reading tables, writing files, trying SQL on a copy of the tables."""

import csv
import sqlite3
from pathlib import Path

APP = Path("/app")
TABLES = ("provider_events", "billing_ledger", "rate_card", "region_multipliers")
NUMBERS = {"input_tokens": int, "output_tokens": int, "input_units": int, "output_units": int, "amount_usd": float,
           "input_price_per_million": float, "output_price_per_million": float, "multiplier": float}


def read_table(name):
    """Reads a CSV file of /app as a list of rows."""
    with open(APP / f"{name}.csv", newline="", encoding="utf-8") as file:
        return [{key: NUMBERS.get(key, str)(value) for key, value in row.items()} for row in csv.DictReader(file)]


def read_notes():
    """Reads the ingestion notes."""
    return (APP / "ingestion_notes.md").read_text(encoding="utf-8")


def write_file(path, text):
    """Writes a file."""
    Path(path).write_text(text, encoding="utf-8")
    return f"wrote {len(text.encode())} bytes to {path}"


def try_sql(script):
    """Runs a script on an in-memory copy of the tables and shows the corrected ledger."""
    database = sqlite3.connect(":memory:")
    for table in TABLES:
        rows = read_table(table)
        database.execute(f"CREATE TABLE {table} ({', '.join(rows[0])})")
        database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", [list(row.values()) for row in rows])
    database.executescript(script)
    return [list(row) for row in database.execute("SELECT * FROM corrected_ledger ORDER BY event_id")]
