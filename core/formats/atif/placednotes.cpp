// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/placednotes.h"

#include <QStringList>

namespace quayside {

namespace {

constexpr size_t mostNotes = 10'000;

/// Those of the parts that are not empty, with dots between.
QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QLatin1Char('.'));
}

QString sayPlace(const IssuePlace &place)
{
    return (place.member.isEmpty() ? QString() : place.member + QStringLiteral(", "))
        + QStringLiteral("byte %1").arg(place.byte);
}

} // namespace

bool PlacedNotes::isFull() const
{
    return m_issues.size() >= mostNotes;
}

void PlacedNotes::add(const char *code, const QString &message, Severity severity)
{
    m_issues.push_back({.severity = severity,
                        .code = QString::fromLatin1(code),
                        .path = m_trajectory.bytes.path(),
                        .message = message});
}

void PlacedNotes::note(const char *code, const JsonSpot &spot, const QString &message, Severity severity)
{
    if (isFull())
        return;
    m_waiting.emplace_back(m_issues.size(), spot.path());
    add(code, message, severity);
}

void PlacedNotes::noteAt(const char *code, std::int64_t offset, const QString &message, Severity severity)
{
    if (isFull())
        return;
    add(code, message, severity);
    placeOne(m_issues.back(), {}, offset);
}

/// `offset` and `member` are within the current part.
void PlacedNotes::placeOne(Issue &issue, const QString &member, std::int64_t offset) const
{
    const std::int64_t within = m_step ? m_trajectory.at(*m_step).offset + offset : byteOfHead(m_trajectory, offset);
    const QString step = m_step ? QStringLiteral("steps[%1]").arg(m_step->value) : QString();
    issue.place = IssuePlace{.member = joined({m_base, step, member}),
                             .step = m_step.transform([](StepIndex index) { return index.value + 1; }),
                             .byte = m_trajectory.bytes.offset() + within};
    issue.where = sayPlace(*issue.place);
}

void PlacedNotes::place(const QByteArray &json)
{
    if (m_waiting.empty())
        return;
    std::vector<JsonPath> paths;
    for (auto &[number, path] : m_waiting)
        paths.push_back(std::move(path));
    const auto offsets = locate({json.constData(), static_cast<size_t>(json.size())}, paths);
    for (size_t i = 0; i < paths.size(); ++i)
        placeOne(m_issues[m_waiting[i].first], toText(paths[i]), offsets[i]);
    m_waiting.clear();
}

void PlacedNotes::add(const std::vector<Issue> &placed)
{
    for (Issue issue : placed) {
        if (issue.place) {
            issue.place->member = joined({m_base, issue.place->member});
            issue.where = sayPlace(*issue.place);
        }
        m_issues.push_back(std::move(issue));
    }
}

} // namespace quayside
