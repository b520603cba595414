// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

#include <string>

namespace quayside {

/// A document in memory: to build what is written, and to read what is small. What may be large is read with readJson.
using Json = nlohmann::ordered_json;

/// Never throws: what is not JSON, or deeper than 1,024 levels, gives a discarded value, which is neither an object nor
/// of any other type.
Json jsonFrom(QByteArrayView bytes);

std::string jsonText(const QString &text);

/// The text of a member that is a string, else empty.
QString memberText(const Json &object, const char *key);

/// On one line, or indented by so many spaces. Never throws: what is not UTF-8 is replaced.
std::string serialized(const Json &json, int indent = -1);

} // namespace quayside
