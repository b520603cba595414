// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sessions/trajectorywriter.h"

#include <nlohmann/json.hpp>

namespace quayside {

namespace {

std::string dumped(const nlohmann::json &json)
{
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void append(Spill &target, const ByteRange &bytes)
{
    constexpr std::int64_t window = 1 << 20;
    for (std::int64_t at = 0; at < bytes.size(); at += window)
        target.append(bytes.bytes(at, window));
}

} // namespace

void TrajectoryWriter::add(nlohmann::json step)
{
    // The id leads, so that reading goes on here after damage.
    const bool isFirst = m_count == 0;
    ++m_count;
    step.erase("step_id");
    const std::string rest = dumped(step);
    const std::string start =
        (isFirst ? "{\"steps\":[\n" : ",\n") + std::string("{\"step_id\":") + std::to_string(m_count);
    m_bytes.append(QByteArrayView(start));
    m_bytes.append(rest.size() > 2 ? "," : "");
    m_bytes.append(QByteArrayView(rest).sliced(1));
}

ByteRange TrajectoryWriter::finish(const nlohmann::json &head, const QString &path,
                                   const std::vector<ByteRange> &embedded)
{
    m_bytes.append(m_count == 0 ? "{\"steps\":[]" : "\n]");
    for (size_t i = 0; i < embedded.size(); ++i) {
        m_bytes.append(i == 0 ? ",\"subagent_trajectories\":[" : ",");
        append(m_bytes, embedded[i]);
    }
    m_bytes.append(embedded.empty() ? "" : "]");
    const std::string rest = dumped(head);
    m_bytes.append(rest.size() > 2 ? "," : "");
    m_bytes.append(QByteArrayView(rest).sliced(1));
    return m_bytes.take(path);
}

} // namespace quayside
