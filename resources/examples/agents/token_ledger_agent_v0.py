# SPDX-License-Identifier: GPL-3.0-or-later
"""A weak agent for token-ledger-repair: it takes the ledger at its word, so every drifted row stays as it is."""

import json
import sys

from ledgertools import APP, read_table, try_sql, write_file
from trail import Trail

FIX = """\
CREATE TABLE corrected_ledger AS
SELECT event_id,
       input_units AS input_tokens,
       output_units AS output_tokens,
       amount_usd,
       'unchanged: every billed row has a price' AS correction_reason
FROM billing_ledger;
"""


def report():
    return {"affected_events": [], "root_cause": "No row without a price was found.", "total_delta_usd": 0.0, "checks": [], "risk_level": "low"}


def main(instruction, trajectory):
    trail = Trail("token-ledger-agent-v0", "0.1.0", instruction, (read_table, write_file, try_sql))
    ledger, = trail.act("The ledger is what was billed, so I start there.", (read_table, {"name": "billing_ledger"}))
    unpriced = [row["event_id"] for row in ledger if row["amount_usd"] <= 0]
    trail.act(f"{len(ledger)} rows, {len(unpriced)} without a price. The ledger looks complete; I carry its rows over.",
              (write_file, {"path": str(APP / "fix.sql"), "text": FIX}), (try_sql, {"script": FIX}))
    trail.act("The table has a row for every billed event. Nothing to report.",
              (write_file, {"path": str(APP / "incident_report.json"), "text": json.dumps(report(), indent=2) + "\n"}))
    trail.act("Done: the ledger is consistent, and both files are in place.")
    trail.save(trajectory)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "/logs/agent/trajectory.json")
