// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/atif/domvalue.h"
#include "core/formats/atif/placednotes.h"

namespace quayside {

/// Parses the head of a trajectory or one of its steps as Harbor does, with Python, and notes what is no JSON.
class PartParser
{
public:
    /// What is read is there until the next is. Afterwards bytes that stopped a strict parser are blanks in `json`, or
    /// question marks.
    std::optional<JsonElement> parse(QByteArray &json, PlacedNotes &notes);

private:
    std::optional<JsonElement> parse(const QByteArray &json);

    simdjson::dom::parser m_parser;
};

} // namespace quayside
