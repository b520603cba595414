#!/bin/sh
cd / || exit 1
mkdir -p /logs/verifier
rm -rf /logs/verifier/reward.txt
if python3 -I /tests/test_two_bucket.py 2>&1; then
    echo 1 > /logs/verifier/reward.txt
else
    echo 0 > /logs/verifier/reward.txt
fi
