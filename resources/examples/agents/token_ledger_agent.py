# SPDX-License-Identifier: GPL-3.0-or-later
"""An agent for token-ledger-repair that believes the provider, finds both kinds of drift and repairs only those rows."""

import json
import sys
from decimal import Decimal

from ledgertools import APP, read_notes, read_table, try_sql, write_file
from trail import Trail

FIX = """\
CREATE TABLE corrected_ledger AS
WITH compared AS (
    SELECT p.event_id, p.input_tokens, p.output_tokens, p.model, p.region,
           l.input_units <> p.input_tokens OR l.output_units <> p.output_tokens AS drifted,
           l.region <> p.region AS moved
    FROM provider_events p JOIN billing_ledger l ON l.event_id = p.event_id
)
SELECT c.event_id,
       c.input_tokens,
       c.output_tokens,
       ROUND((c.input_tokens / 1e6 * r.input_price_per_million + c.output_tokens / 1e6 * r.output_price_per_million) * m.multiplier, 6) AS amount_usd,
       CASE WHEN c.drifted THEN 'unit drift: thousands were billed as single tokens'
            WHEN c.moved THEN 'stale region: priced again for the region of the provider'
            ELSE 'unchanged: the ledger already agreed with the provider' END AS correction_reason
FROM compared c
JOIN rate_card r ON r.model = c.model
JOIN region_multipliers m ON m.region = c.region
ORDER BY c.event_id;
"""

CAUSE = ("Two silent faults. An ingest release wrote token counts in a unit of thousands while billing went on reading single tokens; "
         "and one enrichment retry priced an event with a stale region from a cache.")


def compare_units(events, ledger):
    """Events whose billed units are not the provider's tokens, with the ratio of both."""
    return [{"event_id": event["event_id"], "ratio": event["input_tokens"] / row["input_units"]}
            for event, row in paired(events, ledger)
            if (row["input_units"], row["output_units"]) != (event["input_tokens"], event["output_tokens"])]


def compare_regions(events, ledger):
    """Events that were billed for another region than the provider's."""
    return [{"event_id": event["event_id"], "billed": row["region"], "metered": event["region"]}
            for event, row in paired(events, ledger) if row["region"] != event["region"]]


def paired(events, ledger):
    rows = {row["event_id"]: row for row in read_table(ledger)}
    return [(event, rows[event["event_id"]]) for event in read_table(events)]


def total_delta(ledger, corrected):
    billed = {row["event_id"]: row["amount_usd"] for row in ledger}
    return float(sum(Decimal(repr(row[3])) - Decimal(repr(billed[row[0]])) for row in corrected))


def report(affected, ledger, corrected):
    return {"affected_events": affected, "root_cause": CAUSE, "total_delta_usd": total_delta(ledger, corrected),
            "checks": ["Compared the token figures of every ledger row with the provider's.",
                       "Priced every event again from the rate card and the provider's region.",
                       "Made sure that only the affected events got a new amount."],
            "risk_level": "high"}


def main(instruction, trajectory):
    trail = Trail("token-ledger-agent", "0.2.0", instruction, (read_notes, read_table, compare_units, compare_regions, write_file, try_sql))
    trail.act("First the notes: they say what may have gone wrong.", (read_notes, {}))
    _, ledger = trail.act("Two faults are possible: a unit and a region. I read what was metered and what was billed.",
                          (read_table, {"name": "provider_events"}), (read_table, {"name": "billing_ledger"}))
    both = {"events": "provider_events", "ledger": "billing_ledger"}
    drifted, = trail.act("The notes cannot tell which worker took which event, so I compare row by row, not by batch.", (compare_units, both))
    moved, = trail.act(f"{len(drifted)} rows are off by a factor of 1000. Now the regions.", (compare_regions, both))
    affected = sorted(row["event_id"] for row in drifted + moved)
    corrected, = trail.act(f"Affected: {', '.join(affected)}. I try the repair on a copy before I write it.", (try_sql, {"script": FIX}))
    text = json.dumps(report(affected, ledger, corrected), indent=2) + "\n"
    trail.act(f"{len(corrected)} rows, every event once. I write both files.",
              (write_file, {"path": str(APP / "fix.sql"), "text": FIX}),
              (write_file, {"path": str(APP / "incident_report.json"), "text": text}))
    trail.act(f"Done: {len(affected)} rows repaired, {len(corrected) - len(affected)} left as they were.")
    trail.save(trajectory)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "/logs/agent/trajectory.json")
