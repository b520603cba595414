CREATE TABLE corrected_ledger AS
SELECT event_id,
       input_units AS input_tokens,
       output_units AS output_tokens,
       amount_usd,
       'unchanged: every billed row has a price' AS correction_reason
FROM billing_ledger;
