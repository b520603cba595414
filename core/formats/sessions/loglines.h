// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byterange.h"
#include "core/data/issue.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <map>
#include <stop_token>

namespace quayside {

/// Reads a log of one JSON object a line. What cannot be read becomes an issue with the number of the line; lines that
/// are read but say nothing to a reader are counted by their type. Memory: one line, at most 64 MiB.
class LogLines
{
public:
    explicit LogLines(ByteRange bytes) : m_bytes(std::move(bytes)) {}

    void each(const std::function<void(const nlohmann::json &)> &read, const std::stop_token &stop = {});

    /// Notes that lines of this type are no steps.
    void leaveOut(const std::string &type) { ++m_leftOut[type]; }
    std::vector<Issue> takeIssues();

private:
    void parse(QByteArrayView line, const std::function<void(const nlohmann::json &)> &read, bool isLast);
    void note(Severity severity, const char *code, const QString &message);

    ByteRange m_bytes;
    std::vector<Issue> m_issues;
    std::map<std::string, int> m_leftOut;
    int m_number = 0;
};

/// The document, or a discarded value when it is none, nests deeper than 200, or holds over half a million values.
/// Bytes that are not UTF-8 are read as U+FFFD.
nlohmann::json parseLogJson(QByteArrayView text);

} // namespace quayside
