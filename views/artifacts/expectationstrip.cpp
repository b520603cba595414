// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/expectationstrip.h"

#include "views/diff/blamewords.h"
#include "views/models/artifactwording.h"
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace quayside {

ExpectationStrip::ExpectationStrip(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("footer"));
    m_expectation = makeMenuButton(QStringLiteral("expectation"), tr("What the artifact is compared with"));
    m_reason = new ElidedLabel({}, LabelRole::Muted, Qt::ElideRight);
    m_reason->setObjectName(QStringLiteral("expectationReason"));
    m_beside = makeMenuButton(QStringLiteral("beside"), tr("Another arm to show beside, for a comparison of three"));
    m_summary = makeLabel({}, LabelRole::Muted);
    m_stepName = makeLabel({});
    m_stepText = new ElidedLabel({}, LabelRole::Muted, Qt::ElideRight);
    m_open = new QPushButton(tr("Open outside…"));
    m_open->setObjectName(QStringLiteral("openOutside"));
    m_open->setToolTip(tr("Open the file with another program, after asking"));
    m_showStep = new QPushButton(tr("Show the step"));
    m_showStep->setObjectName(QStringLiteral("showStep"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 3 * metrics::grid, 2 * metrics::grid);
    auto *against = new QHBoxLayout;
    against->addWidget(makeLabel(tr("Expected:"), LabelRole::Muted));
    against->addWidget(m_expectation);
    against->addWidget(m_reason, 1);
    against->addWidget(m_summary);
    against->addWidget(m_beside);
    auto *step = new QHBoxLayout;
    step->addWidget(m_stepName);
    step->addWidget(m_stepText, 1);
    step->addWidget(m_open);
    step->addWidget(m_showStep);
    column->addLayout(against);
    column->addLayout(step);
    connect(m_showStep, &QPushButton::clicked, this, &ExpectationStrip::stepWanted);
    connect(m_open, &QPushButton::clicked, this, &ExpectationStrip::openWanted);
    setChoices({});
}

QToolButton *ExpectationStrip::makeMenuButton(const QString &name, const QString &meaning)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("button"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    button->setToolTip(meaning);
    button->setAccessibleName(meaning);
    return button;
}

void ExpectationStrip::setChoices(const ExpectationChoices &choices)
{
    QMenu *against = m_expectation->menu();
    QMenu *beside = m_beside->menu();
    against->clear();
    beside->clear();
    connect(beside->addAction(tr("Nothing")), &QAction::triggered, this, &ExpectationStrip::besideDropped);
    beside->addSeparator();
    fillExpectationMenu(against, choices, [this](const Expectation &chosen) { Q_EMIT expectationChosen(chosen); });
    fillExpectationMenu(beside, choices, [this](const Expectation &chosen) { Q_EMIT besideChosen(chosen); });
    connect(against->addAction(tr("Choose a file…")), &QAction::triggered, this,
            [this] { chooseFile(&ExpectationStrip::expectationChosen); });
    connect(beside->addAction(tr("Choose a file…")), &QAction::triggered, this,
            [this] { chooseFile(&ExpectationStrip::besideChosen); });
}

void ExpectationStrip::setExpectation(const Expectation *expectation, const QString &reason)
{
    m_expectation->setText(expectation ? sayKind(expectation->kind) + QStringLiteral(" ▾") : tr("nothing ▾"));
    m_reason->setWhole(expectation ? reason : tr("there is nothing to compare this file with; choose a file"));
}

void ExpectationStrip::setBeside(const Expectation *beside)
{
    m_beside->setText(beside ? tr("beside: %1 ▾").arg(beside->agent.isEmpty() ? sayKind(beside->kind) : beside->agent)
                             : tr("beside: nothing ▾"));
}

void ExpectationStrip::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

void ExpectationStrip::setWriter(const StepAction *writer, const QString &known)
{
    m_showStep->setEnabled(writer != nullptr);
    m_stepName->setText(writer ? sayWriter(*writer) : known);
    if (!writer)
        return m_stepText->setWhole({});
    QString text = writer->action.command.isEmpty() ? writer->action.path : writer->action.command.simplified();
    if (writer->time)
        text += QStringLiteral("  ·  ") + sayInstant(writer->time);
    m_stepText->setWhole(text);
}

void ExpectationStrip::setCanOpen(bool canOpen)
{
    m_open->setVisible(canOpen);
}

void ExpectationStrip::say(const QString &problem)
{
    m_reason->setWhole(problem);
}

void ExpectationStrip::offerExpectations()
{
    m_expectation->menu()->popup(m_expectation->mapToGlobal(QPoint(0, -m_expectation->menu()->sizeHint().height())));
}

void ExpectationStrip::chooseFile(void (ExpectationStrip::*chosen)(const Expectation &))
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Compare with"));
    if (path.isEmpty())
        return;
    const auto file = chosenFile(path);
    if (file)
        Q_EMIT(this->*chosen)(*file);
    else
        say(describe(file.error()));
}

} // namespace quayside
