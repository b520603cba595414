"""Merge any number of CSV files by a key column. A later file wins; columns that only some files have are kept."""

import csv


def run(files, key):
    header, rows = [], {}
    for file in files:
        for row in csv.DictReader(file):
            header += [name for name in row if name not in header]
            rows.setdefault(row[key], {}).update(row)
    return [header] + [[row.get(name, "") for name in header] for row in rows.values()]
