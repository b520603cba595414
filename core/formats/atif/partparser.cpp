// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/partparser.h"

#include "core/formats/atif/jsontext.h"
#include "core/formats/atif/pythonjson.h"
#include "core/json/jsonerror.h"
#include "core/json/jsonfault.h"

namespace quayside {

std::optional<JsonElement> PartParser::parse(const QByteArray &json)
{
    JsonElement root;
    const auto error = m_parser.parse(json.constData(), static_cast<size_t>(json.size())).get(root);
    return error == simdjson::SUCCESS ? std::optional(root) : std::nullopt;
}

std::optional<JsonElement> PartParser::parse(QByteArray &json, PlacedNotes &notes)
{
    if (const auto root = parse(std::as_const(json)))
        return root;
    const StrictJson strict = strictJson(json);
    if (strict.notANumber)
        notes.noteAt("atif.number", *strict.notANumber, QStringLiteral("NaN or Infinity, which JSON has no word for"),
                     Severity::Warning);
    if (const auto root = parse(strict.json))
        return root;
    const QByteArray raw = json;
    const auto fault = findJsonFault(raw);
    const qsizetype offset = fault ? fault->offset : 0;
    sanitizeJson({json.data(), static_cast<size_t>(json.size())});
    const auto root = parse(strictJson(json).json);
    if (!root) {
        notes.noteAt(notes.isInStep() ? "atif.step" : "atif.syntax", offset, fault ? fault->cause : QString());
        return std::nullopt;
    }
    const bool isControl = offset < raw.size() && static_cast<unsigned char>(raw[offset]) < 0x20;
    notes.noteAt(isControl ? "atif.syntax" : "atif.encoding", offset,
                 isControl ? QStringLiteral("a control character that JSON has escaped")
                           : QStringLiteral("bytes that are not UTF-8"));
    return root;
}

} // namespace quayside
