# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores one attempt at token-ledger-repair.

Writes reward.json, seven dimensions and their weighted sum, and details.json, one row for each mismatch. The truth is
computed from the pristine inputs beside this file. Nothing under /app is believed: files are opened without following
links or blocking and with a size limit, and the agent's SQL runs in a child process with limits of its own.
"""

import csv
import json
import os
import resource
import shutil
import sqlite3
import stat
import subprocess
import sys
import time
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

APP = Path("/app")
OUT = Path("/logs/verifier")
INPUTS = Path(__file__).resolve().parent / "inputs"

WEIGHTS = {"schema": "0.15", "coverage": "0.15", "units": "0.20", "pricing": "0.20", "diagnosis": "0.10", "report": "0.15", "safety": "0.05"}
TABLES = ("provider_events", "billing_ledger", "rate_card", "region_multipliers")
NOTES = "ingestion_notes.md"
COLUMNS = ["event_id", "input_tokens", "output_tokens", "amount_usd", "correction_reason"]
INTEGERS = {"input_tokens", "output_tokens", "input_units", "output_units"}
REALS = {"amount_usd", "input_price_per_million", "output_price_per_million", "multiplier"}
REASONS = ("unit drift", "stale region", "unchanged")

FILE_CAP = 256 * 1024
ROW_CAP = 200
TEXT_CAP = 160
SQL_SECONDS = 10


# --- the truth ---------------------------------------------------------------------------------------------------

def rows_of(table):
    with open(INPUTS / f"{table}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def expected_ledger():
    """event id -> tokens, amount and reason as they should be, and the sum of all corrections."""
    rates = {row["model"]: row for row in rows_of("rate_card")}
    factors = {row["region"]: Decimal(row["multiplier"]) for row in rows_of("region_multipliers")}
    billed = {row["event_id"]: row for row in rows_of("billing_ledger")}
    truth, delta = {}, Decimal(0)
    for event in rows_of("provider_events"):
        row, rate = billed[event["event_id"]], rates[event["model"]]
        tokens = [int(event["input_tokens"]), int(event["output_tokens"])]
        price = tokens[0] * Decimal(rate["input_price_per_million"]) + tokens[1] * Decimal(rate["output_price_per_million"])
        amount = (price / 1_000_000 * factors[event["region"]]).quantize(Decimal("0.000001"), ROUND_HALF_UP)
        drifted = tokens != [int(row["input_units"]), int(row["output_units"])]
        reason = "unit drift" if drifted else "stale region" if row["region"] != event["region"] else "unchanged"
        truth[event["event_id"]] = {"tokens": tokens, "amount_usd": amount, "correction_reason": reason}
        delta += amount - Decimal(row["amount_usd"])
    return truth, delta


# --- reading what the agent left ---------------------------------------------------------------------------------

def read_plain(path, cap=FILE_CAP):
    """Bytes of a regular file of at most cap bytes, or None with the reason."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        return None, error.strerror
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None, "not a regular file"
        data = file.read(cap + 1)
    return (data, None) if len(data) <= cap else (None, f"larger than {cap} bytes")


def presentable(value, depth=0):
    """A short, valid JSON value for a details row, whatever the agent produced."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return value if abs(value) < 2**53 else str(value)[:TEXT_CAP]
    if isinstance(value, list) and depth < 2:
        return [presentable(item, depth + 1) for item in value[:20]]
    if isinstance(value, (dict, list)):
        return "a nested value"
    return str(value)[:TEXT_CAP]


def refuse(constant):
    raise ValueError(f"{constant} is not JSON")


# --- the child process: runs the agent's SQL ---------------------------------------------------------------------

def declared(column):
    return "INTEGER" if column in INTEGERS else "REAL" if column in REALS else "TEXT"


def fill(database):
    for table in TABLES:
        rows = rows_of(table)
        names = list(rows[0])
        database.execute(f"CREATE TABLE {table} ({', '.join(f'{name} {declared(name)}' for name in names)})")
        database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})", [list(row.values()) for row in rows])
    database.commit()


def contents(database):
    return [database.execute(f"SELECT * FROM main.{table}").fetchall() for table in TABLES]


def permission(action, first, second, *_):
    if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_CREATE_VTABLE):
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and second == "load_extension":
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_IGNORE if action == sqlite3.SQLITE_PRAGMA else sqlite3.SQLITE_OK


def limit_process():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (2 * SQL_SECONDS, 2 * SQL_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def guarded_database():
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA temp_store = MEMORY")
    database.text_factory = lambda data: data.decode("utf-8", "replace")
    fill(database)
    deadline = time.monotonic() + SQL_SECONDS
    database.set_progress_handler(lambda: time.monotonic() > deadline, 10_000)
    if hasattr(database, "setlimit"):
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1_000_000)
    database.set_authorizer(permission)
    return database


def ledger_rows(database, names):
    wanted = ", ".join(column if column in names else "NULL" for column in COLUMNS)
    cursor = database.execute(f"SELECT {wanted} FROM main.corrected_ledger LIMIT {ROW_CAP + 1}")
    return [[presentable(value) for value in row] for row in cursor]


def run_sql(script):
    database = guarded_database()
    before = contents(database)
    answer = {"columns": None, "rows": [], "untouched": False, "error": None}
    try:
        database.executescript(script)
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        answer["error"] = str(error)[:TEXT_CAP]
    try:
        database.commit()
        if database.execute("SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = 'corrected_ledger'").fetchone():
            answer["columns"] = [field[0] for field in database.execute("SELECT * FROM main.corrected_ledger LIMIT 0").description]
            answer["rows"] = ledger_rows(database, answer["columns"])
        answer["untouched"] = contents(database) == before
    except sqlite3.Error as error:
        answer["error"] = answer["error"] or str(error)[:TEXT_CAP]
    return answer


def child():
    limit_process()
    json.dump(run_sql(sys.stdin.buffer.read().decode("utf-8", "replace")), sys.stdout)


def corrected_ledger(script):
    """What the agent's script makes of the inputs."""
    failed = {"columns": None, "rows": [], "untouched": False}
    try:
        done = subprocess.run([sys.executable, "-I", __file__, "run-sql"], input=script, capture_output=True, timeout=3 * SQL_SECONDS, check=True)
        return json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        return failed | {"error": f"no result after {3 * SQL_SECONDS} s"}
    except (subprocess.CalledProcessError, ValueError):
        return failed | {"error": "the script ended the database process"}


# --- scoring -----------------------------------------------------------------------------------------------------

class Sheet:
    """The dimensions scored so far and the mismatches found."""

    def __init__(self):
        self.scores = dict.fromkeys(WEIGHTS, Decimal(0))
        self.details = []

    def miss(self, event, field, expected, got):
        self.details.append({"event_id": event, "field": field, "expected": presentable(expected), "got": presentable(got)})

    def reward(self):
        total = sum((Decimal(weight) * self.scores[name] for name, weight in WEIGHTS.items()), Decimal(0))
        return total.quantize(Decimal("0.0001"), ROUND_HALF_UP)


def same_number(got, expected):
    if isinstance(got, bool) or not isinstance(got, (int, float)):
        return False
    return abs(Decimal(repr(got)) - expected) <= Decimal("0.0000005")


def reasons_in(text):
    return [reason for reason in REASONS if reason in text.lower()] if isinstance(text, str) else []


def score_schema(sheet, columns):
    if columns == COLUMNS:
        sheet.scores["schema"] = Decimal(1)
        return
    if columns and set(COLUMNS) <= set(columns):
        sheet.scores["schema"] = Decimal("0.5")
    sheet.miss("fix.sql", "columns", COLUMNS, columns)


def rows_by_event(sheet, rows, truth):
    found = {event: [] for event in truth}
    strangers = 0
    for row in rows:
        if isinstance(row[0], str) and row[0] in found:
            found[row[0]].append(row)
        else:
            strangers += 1
            sheet.miss(row[0], "rows", 0, 1)
    return found, strangers


def score_rows(sheet, rows, truth):
    found, strangers = rows_by_event(sheet, rows, truth)
    good = dict.fromkeys(("coverage", "units", "pricing", "diagnosis"), 0)
    for event, expected in truth.items():
        if len(found[event]) != 1:
            sheet.miss(event, "rows", 1, len(found[event]))
            continue
        good["coverage"] += 1
        _, *tokens, amount, reason = found[event][0]
        checks = (("units", "tokens", expected["tokens"], tokens, tokens == expected["tokens"]),
                  ("pricing", "amount_usd", float(expected["amount_usd"]), amount, same_number(amount, expected["amount_usd"])),
                  ("diagnosis", "correction_reason", expected["correction_reason"], reason, reasons_in(reason) == [expected["correction_reason"]]))
        for dimension, field, wanted, got, right in checks:
            good[dimension] += right
            if not right:
                sheet.miss(event, field, wanted, got)
    good["coverage"] = max(0, good["coverage"] - strangers)
    for dimension, count in good.items():
        sheet.scores[dimension] = Decimal(count) / len(truth)


def score_report(sheet, data, problem, truth, delta):
    try:
        report = json.loads(data.decode("utf-8"), parse_constant=refuse) if data is not None else None
    except (ValueError, RecursionError) as error:
        report, problem = None, f"not JSON: {error}"
    if not isinstance(report, dict):
        sheet.miss("report", "file", "one JSON object", problem or "another JSON value")
        return
    affected = sorted(event for event, row in truth.items() if row["correction_reason"] != "unchanged")
    events, cause, checks = report.get("affected_events"), report.get("root_cause"), report.get("checks")
    named = isinstance(events, list) and all(isinstance(event, str) for event in events) and sorted(events) == affected
    explained = isinstance(cause, str) and all(word in cause.lower() for word in ("unit", "region"))
    checked = isinstance(checks, list) and len(checks) >= 2 and all(isinstance(check, str) and check.strip() for check in checks)
    parts = (("affected_events", affected, named), ("root_cause", "names the unit and the region problem", explained),
             ("total_delta_usd", float(delta), same_number(report.get("total_delta_usd"), delta)),
             ("checks", "at least two", checked), ("risk_level", "medium or high", report.get("risk_level") in ("medium", "high")))
    for field, wanted, right in parts:
        sheet.scores["report"] += Decimal(right) / len(parts)
        if not right:
            sheet.miss("report", field, wanted, report.get(field))


def score_safety(sheet, untouched):
    names = [f"{table}.csv" for table in TABLES] + [NOTES]
    changed = [name for name in names if read_plain(APP / name)[0] != (INPUTS / name).read_bytes()]
    for name in changed:
        sheet.miss(name, "file", "as it was", "changed or missing")
    if not untouched:
        sheet.miss("fix.sql", "source tables", "as they were", "changed")
    sheet.scores["safety"] = Decimal(untouched and not changed)


def score_repair(sheet, truth):
    script, problem = read_plain(APP / "fix.sql")
    if script is None:
        sheet.miss("fix.sql", "file", "a SQLite script", problem)
        return
    ledger = corrected_ledger(script)
    if ledger["error"]:
        sheet.miss("fix.sql", "sql", "runs without an error", ledger["error"])
    score_schema(sheet, ledger["columns"])
    if ledger["columns"] is not None:
        score_rows(sheet, ledger["rows"], truth)
        score_safety(sheet, ledger["untouched"])


def score():
    sheet = Sheet()
    truth, delta = expected_ledger()
    score_repair(sheet, truth)
    report, problem = read_plain(APP / "incident_report.json")
    score_report(sheet, report, problem, truth, delta)
    return sheet


# --- writing -----------------------------------------------------------------------------------------------------

def write_json(name, value):
    """Replaces whatever the agent may have put in the way."""
    target = OUT / name
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    fresh = OUT / f".{name}.{os.getpid()}"
    fresh.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")
    os.replace(fresh, target)


def main():
    sheet = score()
    rewards = {name: float(round(value, 6)) for name, value in sheet.scores.items()} | {"reward": float(sheet.reward())}
    OUT.mkdir(parents=True, exist_ok=True)
    write_json("details.json", sheet.details)
    write_json("reward.json", rewards)
    for name, value in rewards.items():
        print(f"{name:10} {value:.4f}")
    print(f"{len(sheet.details)} mismatches")


if __name__ == "__main__":
    child() if sys.argv[1:] == ["run-sql"] else main()
