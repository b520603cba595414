// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byterange.h"
#include "core/data/issue.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <map>
#include <stop_token>

namespace quayside {

/// Reads a log of one JSON object a line. A bad character costs that character; of a line in which a writer died, the
/// objects that are whole are read. What cannot be read becomes an issue with the number of the line; lines that are
/// read but say nothing to a reader are counted by their type. Memory: one line, at most 64 MiB.
class LogLines
{
public:
    explicit LogLines(ByteRange bytes) : m_bytes(std::move(bytes)) {}

    void each(const std::function<void(const nlohmann::json &)> &read, const std::stop_token &stop = {});

    /// Notes that lines of this type are no steps.
    void leaveOut(const std::string &type) { ++m_leftOut[type]; }
    /// Notes that a line was written before.
    void leaveOutRepeated() { ++m_repeated; }
    std::vector<Issue> takeIssues();

private:
    void parse(QByteArrayView line, const std::function<void(const nlohmann::json &)> &read, bool isLast);
    void note(Severity severity, const char *code, const QString &message);

    ByteRange m_bytes;
    std::vector<Issue> m_issues;
    std::map<std::string, int> m_leftOut;
    int m_number = 0;
    int m_repeated = 0;
};

/// The document, or a discarded value when it is none, nests deeper than 200, or holds over half a million values. What
/// JSON does not allow is repaired (see repairedJson).
nlohmann::json parseLogJson(QByteArrayView text);

/// The objects in a line that is none: what is whole between NULs, behind another object, or behind one that was cut.
std::vector<nlohmann::json> objectsWithin(QByteArrayView line);

} // namespace quayside
