#!/bin/sh
# Isolated Python: nothing the agent left in the environment or the working folder may change the scoring.
cd / || exit 1
python3 -I /tests/score.py && exit 0

echo "score.py could not run: no dimension is credited"
rm -rf /logs/verifier/reward.json
mkdir -p /logs/verifier
cat > /logs/verifier/reward.json <<'JSON'
{"schema": 0, "coverage": 0, "units": 0, "pricing": 0, "diagnosis": 0, "report": 0, "safety": 0, "reward": 0}
JSON
