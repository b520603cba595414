// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/topbar.h"

#include "views/frame/breadcrumb.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace quayside {

namespace {

QToolButton *makeToolButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    button->setAutoRaise(true);
    return button;
}

QPushButton *makeButton(QAction *action)
{
    auto *button = new QPushButton(action->text());
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    return button;
}

/// Looks like a search field, opens the palette that finds anything by name.
QPushButton *makeFindField(QAction *action)
{
    QPushButton *field = makeButton(action);
    field->setObjectName(QStringLiteral("findField"));
    field->setText(QString());
    field->setAccessibleName(action->text());
    field->setFixedWidth(240);
    field->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(2 * metrics::grid, 0, 2 * metrics::grid, 0);
    row->addWidget(makeLabel(action->text(), LabelRole::Faint));
    row->addStretch();
    QLabel *key = makeLabel(action->shortcut().toString(QKeySequence::NativeText), LabelRole::Key);
    key->setFont(smallFont(key->font()));
    row->addWidget(key, 0, Qt::AlignVCenter);
    return field;
}

} // namespace

TopBar::TopBar(const Workbench &workbench, const TopBarActions &actions, Breadcrumb::PageTitle titleOf, QWidget *parent)
    : QFrame(parent)
{
    setProperty("role", QStringLiteral("bar"));
    setFixedHeight(metrics::barHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * metrics::grid, 0, 3 * metrics::grid, 0);
    row->setSpacing(2 * metrics::grid);
    QLabel *name = makeLabel(QStringLiteral("Quayside"));
    name->setFont(boldFont(font()));
    row->addWidget(name);
    row->addWidget(makeToolButton(actions.back));
    row->addWidget(makeToolButton(actions.forward));
    row->addWidget(new Breadcrumb(workbench, titleOf), 1);
    row->addWidget(makeFindField(actions.find));
    row->addWidget(makeButton(actions.open));
    if (actions.compare->isVisible())
        row->addWidget(makeButton(actions.compare));
    if (actions.launch->isVisible()) {
        QPushButton *launch = makeButton(actions.launch);
        launch->setProperty("role", QStringLiteral("primary"));
        row->addWidget(launch);
    }
    row->addWidget(makeToolButton(actions.menu));
}

} // namespace quayside
