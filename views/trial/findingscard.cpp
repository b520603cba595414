// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/findingscard.h"

#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace quayside {

namespace {

constexpr std::size_t mostEvidence = 3;

bool leadsSomewhere(const Evidence &evidence)
{
    return evidence.step || !evidence.file.isEmpty();
}

} // namespace

FindingsCard::FindingsCard(const Workbench &workbench, const std::vector<Finding> &findings, QWidget *parent)
    : Card(tr("Findings"), parent), m_workbench(workbench)
{
    setNote(tr("hints, not scores"));
    for (const Finding &finding : findings)
        add(finding);
}

void FindingsCard::add(const Finding &finding)
{
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::grid / 2);
    QLabel *message =
        makeLabel(finding.message, finding.severity == Severity::Info ? LabelRole::Plain : LabelRole::Warn);
    message->setWordWrap(true);
    message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(message);
    for (std::size_t i = 0; i < std::min(mostEvidence, finding.evidence.size()); ++i) {
        auto *text = new ElidedLabel(finding.evidence[i].text, LabelRole::Muted, Qt::ElideRight);
        text->setFont(smallFont(text->font()));
        words->addWidget(text);
    }
    row->addLayout(words, 1);
    if (!finding.evidence.empty() && leadsSomewhere(finding.evidence.front())) {
        auto *button = new QPushButton(tr("Show"));
        button->setAccessibleName(tr("Show: %1").arg(finding.message));
        connect(button, &QPushButton::clicked, this, [this, evidence = finding.evidence.front()] { jump(evidence); });
        row->addWidget(button, 0, Qt::AlignTop);
    }
    body()->addLayout(row);
}

void FindingsCard::jump(const Evidence &evidence)
{
    if (evidence.step)
        m_workbench.selection.goToStep(*evidence.step);
    else
        m_workbench.selection.goToFile(TrialTab::Files, evidence.file);
}

} // namespace quayside
