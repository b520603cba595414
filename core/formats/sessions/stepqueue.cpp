// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sessions/stepqueue.h"

#include "core/formats/sessions/stepparts.h"

#include <algorithm>

namespace quayside {

namespace {

using nlohmann::json;

constexpr size_t mostHeld = 32;

bool isOfAgent(const json &step)
{
    return textOf(step, "source") == "agent";
}

/// The ids of the calls that have no result.
std::vector<std::string> openCalls(const json &step)
{
    std::vector<std::string> open;
    const json *calls = memberOf(step, "tool_calls");
    const json *observation = memberOf(step, "observation");
    const json *results = observation ? memberOf(*observation, "results") : nullptr;
    for (const json &call : calls ? *calls : json::array()) {
        const std::string id = textOf(call, "tool_call_id");
        const bool isAnswered = results
            && std::ranges::any_of(*results, [&id](const json &one) { return textOf(one, "source_call_id") == id; });
        if (!isAnswered && !id.empty())
            open.push_back(id);
    }
    return open;
}

} // namespace

json &StepQueue::add(json step)
{
    m_held.push_back(std::move(step));
    release();
    return m_held.back();
}

json *StepQueue::stepWaitingFor(const std::string &callId)
{
    const auto found = std::find_if(m_held.rbegin(), m_held.rend(), [&callId](const json &step) {
        return hasCall(step, callId) && std::ranges::contains(openCalls(step), callId);
    });
    return found == m_held.rend() ? nullptr : &*found;
}

json *StepQueue::lastAgentStep()
{
    const auto found = std::find_if(m_held.rbegin(), m_held.rend(), isOfAgent);
    return found == m_held.rend() ? nullptr : &*found;
}

/// Writes the steps that wait for nothing; never the last one.
void StepQueue::release()
{
    while (m_held.size() > 1) {
        const bool isWaiting = &m_held.front() == lastAgentStep() || !openCalls(m_held.front()).empty();
        if (isWaiting && m_held.size() <= mostHeld)
            return;
        writeFirst();
    }
}

void StepQueue::writeFirst()
{
    json &step = m_held.front();
    for (const std::string &call : m_findStarted ? openCalls(step) : std::vector<std::string>()) {
        if (json reference = m_findStarted(call); !reference.is_null())
            step["observation"]["results"].push_back(
                {{"source_call_id", call}, {"subagent_trajectory_ref", json::array({std::move(reference)})}});
    }
    m_writer.add(std::move(step));
    m_held.pop_front();
}

void StepQueue::end()
{
    while (!m_held.empty())
        writeFirst();
}

ByteRange StepQueue::finish(const json &head, const QString &path, const std::vector<ByteRange> &embedded)
{
    end();
    return m_writer.finish(head, path, embedded);
}

} // namespace quayside
