CREATE TABLE corrected_ledger (
    event_id TEXT,
    input_tokens INTEGER,
    output_tokens INTEGER,
    amount_usd REAL,
    correction_reason TEXT
);

INSERT INTO corrected_ledger
SELECT
    event.event_id,
    event.input_tokens,
    event.output_tokens,
    ROUND((event.input_tokens * rate.input_price_per_million
           + event.output_tokens * rate.output_price_per_million) / 1e6 * factor.multiplier, 6),
    CASE
        WHEN (billed.input_units, billed.output_units) <> (event.input_tokens, event.output_tokens)
            THEN 'unit drift: billed in thousands of tokens as if they were tokens'
        WHEN billed.region <> event.region
            THEN 'stale region: billed for ' || billed.region || ', metered in ' || event.region
        ELSE 'unchanged: the billed row agrees with the provider'
    END
FROM provider_events AS event
JOIN billing_ledger AS billed USING (event_id)
JOIN rate_card AS rate ON rate.model = event.model
JOIN region_multipliers AS factor ON factor.region = event.region;
