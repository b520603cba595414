// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <nlohmann/json.hpp>

#include <optional>

namespace quayside {

/// The member of an object, or nullptr.
const nlohmann::json *memberOf(const nlohmann::json &object, const char *key);
/// The member's string; empty when there is none.
std::string textOf(const nlohmann::json &object, const char *key);
std::optional<std::int64_t> integerOf(const nlohmann::json &object, const char *key);
bool isTrue(const nlohmann::json &object, const char *key);

/// Joins two texts with a blank line between them.
void joinText(nlohmann::json &step, const char *key, const std::string &text);

/// Appends a call to a step. Arguments that are no object become the argument "input".
void addCall(nlohmann::json &step, const std::string &id, const std::string &function, nlohmann::json arguments);
bool hasCall(const nlohmann::json &step, const std::string &id);

/// Appends a result to a step's observation and returns it.
nlohmann::json &addResult(nlohmann::json &step, const std::string &callId, nlohmann::json content);

/// A text part, or an image part whose path is a data: URL.
nlohmann::json textPart(const std::string &text);
nlohmann::json imagePart(const std::string &mediaType, const std::string &path);

/// Parts as content: the text alone where there is nothing else.
nlohmann::json contentOf(nlohmann::json parts);

} // namespace quayside
