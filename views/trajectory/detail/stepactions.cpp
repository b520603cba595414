// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/detail/stepactions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace quayside {

StepActions::StepActions(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("footer"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    for (Jump *jump : {&m_previous, &m_next}) {
        jump->button = new QPushButton;
        row->addWidget(jump->button);
        connectJump(*jump);
    }
    auto *copyButton = new QPushButton(tr("Copy"));
    auto *menu = new QMenu(copyButton);
    addFormat(menu, tr("as text"), CopyFormat::Text);
    addFormat(menu, tr("as Markdown"), CopyFormat::Markdown);
    addFormat(menu, tr("as JSON"), CopyFormat::Json);
    copyButton->setMenu(menu);
    row->addWidget(copyButton);
    row->addStretch(1);
    clear();
}

void StepActions::connectJump(const Jump &jump)
{
    connect(jump.button, &QPushButton::clicked, this, [this, &jump] {
        if (jump.target)
            Q_EMIT stepRequested(*jump.target);
    });
}

void StepActions::addFormat(QMenu *menu, const QString &text, CopyFormat format)
{
    connect(menu->addAction(text), &QAction::triggered, this,
            [this, format] { QGuiApplication::clipboard()->setText(copyOfCard(*m_run, m_step, format)); });
}

void StepActions::clear()
{
    m_run.reset();
    hide();
}

void StepActions::setStep(const RunPointer &run, RunIndex step)
{
    m_run = run;
    m_step = step;
    const QString tool = toolOf(*run, step);
    constexpr qsizetype shortName = 8;
    const bool isShort = tool.size() <= shortName;
    m_previous.button->setText(isShort ? tr("Previous %1").arg(tool) : tr("Previous"));
    m_previous.button->setToolTip(tr("The call of %1 before this one (P)").arg(tool));
    m_next.button->setText(isShort ? tr("Next %1").arg(tool) : tr("Next"));
    m_next.button->setToolTip(tr("The next call of %1 (N)").arg(tool));
    aim(m_previous);
    aim(m_next);
    show();
}

void StepActions::aim(Jump &jump)
{
    jump.button->setVisible(!toolOf(*m_run, m_step).isEmpty());
    jump.target = nextOfTool(*m_run, m_step, jump.direction);
    jump.button->setEnabled(jump.target.has_value());
}

} // namespace quayside
