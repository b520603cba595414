// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/artifactoverlap.h"
#include "core/run/lint/taskrules.h"
#include "core/run/lint/verifierplace.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace quayside {

namespace {

/// Whether there is nothing but lines with a benchmark's canary at the start.
bool isEmptyInstruction(const QString &text)
{
    static const QRegularExpression canary(QStringLiteral(R"(\A(<!--.*canary.*-->|#.*canary.*)\z)"),
                                           QRegularExpression::CaseInsensitiveOption);
    QStringList lines = text.split(QLatin1Char('\n'));
    while (!lines.isEmpty() && canary.match(lines.front().trimmed()).hasMatch())
        lines.removeFirst();
    return std::ranges::all_of(lines, [](const QString &line) { return line.trimmed().isEmpty(); });
}

class LayoutCheck
{
public:
    LayoutCheck(const LintedTask &task, LintFindings &findings)
        : m_task(task), m_sources(task.sources), m_findings(findings)
    {
    }

    void run()
    {
        const QString environment = QStringLiteral("environment");
        if (m_task.outline.environment.image.isEmpty() && !QFileInfo(m_sources.absolute(environment)).isDir())
            add(environment, QStringLiteral("there is no such folder, and no environment.docker_image either"));
        for (const StepOutline *step : m_task.outline.passes())
            checkPass(step);
        for (const QString &entry : m_amongLogs)
            m_findings.add(LintRule::ArtifactLogOverlap, m_task.config(),
                           QStringLiteral("%1: collects from where the logs of agent and verifier are kept; let the "
                                          "agent write elsewhere")
                               .arg(entry),
                           lineOf(m_task.document, entry));
    }

private:
    void add(const QString &path, const QString &message)
    {
        m_findings.add(LintRule::InvalidTaskFiles, path.isEmpty() ? m_sources.root() : m_sources.absolute(path),
                       message);
    }

    void checkPass(const StepOutline *step)
    {
        const QString instruction = pathOf(step, QStringLiteral("instruction.md"));
        const bool isOutside = step
            && (!m_sources.staysInside(QStringLiteral("steps/") + step->name) || !m_sources.staysInside(instruction));
        if (isOutside)
            return add({}, QStringLiteral("the step %1 leads out of the task").arg(step->name));
        checkInstruction(instruction);
        const auto place = verifierPlace(m_task.outline, step, m_sources);
        if (place && !isSafe(*place, step))
            return add({},
                       QStringLiteral("a link in what the verifier is made of leads out of the task or in a circle"));
        if (place)
            collectAmongLogs(step, place->os);
        if (!place || place->tests == VerifierPlace::Tests::Uploaded)
            checkScript(step, place ? place->os : m_task.outline.os());
    }

    void checkInstruction(const QString &path)
    {
        if (!m_sources.has(path))
            return add(path, QStringLiteral("there is no instruction"));
        const auto text = m_sources.read(path);
        if (text && isEmptyInstruction(QString::fromUtf8(*text)))
            add(path, QStringLiteral("the instruction is empty"));
    }

    bool isSafe(const VerifierPlace &place, const StepOutline *step) const
    {
        if (!place.staysInside)
            return false;
        const bool isUndecided = m_sources.isUndecidedBelow(QStringLiteral("tests"))
            || (step && m_sources.isUndecidedBelow(pathOf(step, QStringLiteral("tests"))));
        const auto safe = [&](const QString &folder) {
            return m_sources.isSafe(folder, TaskSources::Kept::NotIgnored);
        };
        return isUndecided
            || (std::ranges::all_of(place.looked, safe)
                && (!place.isBuilt || m_sources.isSafe(place.folder, TaskSources::Kept::All)));
    }

    void collectAmongLogs(const StepOutline *step, const QString &os)
    {
        const auto collect = [&](const std::vector<ArtifactRule> &rules, const QString &prefix) {
            for (size_t i = 0; i < rules.size(); ++i) {
                if (overlapsLogs(rules[i], os))
                    m_amongLogs.insert(QStringLiteral("%1artifacts[%2]").arg(prefix).arg(i));
            }
        };
        collect(m_task.outline.artifacts, {});
        if (step)
            collect(step->artifacts, QStringLiteral("steps[%1].").arg(step - m_task.outline.steps.data()));
    }

    void checkScript(const StepOutline *step, const QString &os)
    {
        const QString stem = QStringLiteral("test");
        const QString script = scriptOf(m_sources, step, stem, os);
        if (!m_sources.has(script) && (script.isEmpty() || !m_sources.isUndecided(script)))
            add(pathOf(step, QStringLiteral("tests/") + scriptName(stem, os)),
                QStringLiteral("there is no script that verifies on this system, and no image that brings its tests"));
    }

    const LintedTask &m_task;
    const TaskSources &m_sources;
    LintFindings &m_findings;
    std::set<QString> m_amongLogs;
};

} // namespace

void checkLayout(const LintedTask &task, LintFindings &findings)
{
    LayoutCheck(task, findings).run();
}

} // namespace quayside
