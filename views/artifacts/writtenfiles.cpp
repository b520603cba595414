// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/writtenfiles.h"

#include "core/actions/action.h"
#include "core/artifacts/artifactfile.h"
#include "core/text/showntext.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace quayside {

FilesByStep filesWritten(const std::vector<StepAction> &actions, const TrialDetail &detail, const std::stop_token &stop)
{
    FilesByStep files;
    const auto artifacts = artifactFiles(detail);
    for (const StepAction &action : actions) {
        if (stop.stop_requested())
            break;
        if (!isWriting(action.action.kind) || action.action.path.isEmpty())
            continue;
        for (const ArtifactFile &artifact : artifacts) {
            auto &written = files[action.step];
            const WrittenFile file{artifact.path, artifact.shown};
            if (artifact.isPresent && isSamePlace(action.action.path, artifact.source)
                && !std::ranges::contains(written, file))
                written.push_back(file);
        }
    }
    return files;
}

WrittenFiles::WrittenFiles(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("footer"));
    m_text = new ElidedLabel({}, LabelRole::Muted);
    m_show = new QPushButton(tr("Show the lines"));
    m_show->setObjectName(QStringLiteral("showWritten"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * metrics::grid, metrics::grid, 3 * metrics::grid, metrics::grid);
    row->addWidget(m_text, 1);
    row->addWidget(m_show);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_step && m_files.contains(*m_step))
            Q_EMIT artifactWanted(m_files[*m_step].back().path, *m_step);
    });
    hide();
}

void WrittenFiles::setEvidence(const EvidencePointer &evidence)
{
    if (evidence->actions == m_actions)
        return;
    m_actions = evidence->actions;
    m_run.cancel();
    if (!m_actions || !evidence->detail) {
        m_files.clear();
        return showStep();
    }
    m_run.start([actions = m_actions, detail = evidence->detail](
                    const RunControl &control) { return filesWritten(*actions, *detail, control.stopToken()); },
                [this](FilesByStep files) {
                    m_files = std::move(files);
                    showStep();
                });
}

void WrittenFiles::setStep(StepRef step)
{
    m_step = step;
    showStep();
}

void WrittenFiles::showStep()
{
    const auto found = m_step ? m_files.find(*m_step) : m_files.end();
    const bool wrote = found != m_files.end() && !found->second.empty();
    setVisible(wrote);
    if (!wrote)
        return;
    QStringList names;
    for (const WrittenFile &file : found->second)
        names << showText(file.shown).text;
    static_cast<ElidedLabel *>(m_text)->setWhole(tr("This step wrote to %1").arg(names.join(QStringLiteral(", "))));
}

} // namespace quayside
