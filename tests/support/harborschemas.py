# SPDX-License-Identifier: GPL-3.0-or-later
"""Harbor's JSON schemas: a folder with one folder for each version, harbor-0.26-schemas and so on."""
import json
from pathlib import Path

import jsonschema


class HarborSchemas:
    def __init__(self, folder):
        self.versions = sorted(Path(folder).glob("harbor-*-schemas"))

    def _validators(self, name, of_part):
        for version in self.versions:
            path = version / f"{name}.schema.json"
            if not path.exists():
                continue
            schema = json.loads(path.read_text())
            if of_part:
                schema = {"$defs": schema["$defs"], "$ref": f"#/$defs/{of_part}"}
            make = jsonschema.validators.validator_for(schema)
            yield version.name, make(schema, format_checker=jsonschema.FormatChecker())

    def problems(self, value, name, of_part=None):
        """What any version has against a value, as lines; `of_part` is a definition of the schema `name`."""
        return [f"{version}: {'/'.join(map(str, error.absolute_path))}: {error.message}"[:300]
                for version, validator in self._validators(name, of_part) for error in validator.iter_errors(value)]
