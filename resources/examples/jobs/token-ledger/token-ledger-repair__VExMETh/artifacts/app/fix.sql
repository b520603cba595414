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
