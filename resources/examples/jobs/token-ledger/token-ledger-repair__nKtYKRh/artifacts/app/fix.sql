CREATE TABLE corrected_ledger (
  event_id TEXT, input_tokens INTEGER, output_tokens INTEGER, amount_usd REAL, correction_reason TEXT
);
INSERT INTO corrected_ledger
SELECT
  p.event_id,
  p.input_tokens,
  p.output_tokens,
  ROUND((p.input_tokens * r.input_price_per_million + p.output_tokens * r.output_price_per_million) / 1000000.0 * m.multiplier, 6),
  CASE
    WHEN l.input_units <> p.input_tokens THEN 'unit drift: ledger held thousands of tokens'
    WHEN l.region <> p.region THEN 'stale region, priced again for ' || p.region
    ELSE 'unchanged'
  END
FROM provider_events p
JOIN billing_ledger l ON l.event_id = p.event_id
JOIN rate_card r ON r.model = p.model
JOIN region_multipliers m ON m.region = p.region;
