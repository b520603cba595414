// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/settingsdialog.h"

#include "views/settings/appearance.h"
#include "views/theme/theme.h"
#include "views/widgets/labels.h"

#include <QDialogButtonBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace quayside {

SettingsDialog::SettingsDialog(Appearance &appearance, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    setMinimumWidth(360);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(5 * metrics::grid, 5 * metrics::grid, 5 * metrics::grid, 4 * metrics::grid);
    column->setSpacing(2 * metrics::grid);
    addThemeChoice(column, appearance);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void SettingsDialog::addThemeChoice(QVBoxLayout *column, Appearance &appearance)
{
    column->addWidget(makeSectionLabel(tr("Theme")));
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("As the desktop")},
                                                       {ThemeChoice::Light, tr("Light")},
                                                       {ThemeChoice::Dark, tr("Dark")}};
    for (const auto &[choice, name] : choices) {
        auto *button = new QRadioButton(name);
        button->setChecked(appearance.theme() == choice);
        connect(button, &QRadioButton::clicked, this, [&appearance, choice = choice] { appearance.setTheme(choice); });
        column->addWidget(button);
    }
}

} // namespace quayside
