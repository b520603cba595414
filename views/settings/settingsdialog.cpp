// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/settingsdialog.h"

#include "views/settings/appearance.h"
#include "views/settings/sandboxroots.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace quayside {

SettingsDialog::SettingsDialog(Appearance &appearance, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    setMinimumWidth(520);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(5 * metrics::grid, 5 * metrics::grid, 5 * metrics::grid, 4 * metrics::grid);
    column->setSpacing(2 * metrics::grid);
    addThemeChoice(column, appearance);
    addTextSize(column, appearance);
    addLanguage(column, appearance);
    addSandbox(column);
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
    auto *row = new QHBoxLayout;
    row->setSpacing(4 * metrics::grid);
    for (const auto &[choice, name] : choices) {
        auto *button = new QRadioButton(name);
        button->setChecked(appearance.theme() == choice);
        connect(button, &QRadioButton::clicked, this, [&appearance, choice = choice] { appearance.setTheme(choice); });
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
}

void SettingsDialog::addSandbox(QVBoxLayout *column)
{
    column->addSpacing(2 * metrics::grid);
    column->addWidget(makeSectionLabel(tr("Sandbox: where an image's root folder is")));
    column->addWidget(new SandboxRoots);
}

void SettingsDialog::addTextSize(QVBoxLayout *column, Appearance &appearance)
{
    column->addSpacing(2 * metrics::grid);
    column->addWidget(makeSectionLabel(tr("Text size")));
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("textSize"));
    box->setAccessibleName(tr("Text size"));
    const std::pair<TextSize, QString> sizes[] = {{TextSize::Small, tr("Small")},
                                                  {TextSize::Normal, tr("Normal")},
                                                  {TextSize::Large, tr("Large")},
                                                  {TextSize::Largest, tr("Largest")}};
    for (const auto &[size, name] : sizes)
        box->addItem(name, static_cast<int>(size));
    box->setCurrentIndex(box->findData(static_cast<int>(appearance.textSize())));
    connect(box, &QComboBox::activated, this,
            [&appearance, box] { appearance.setTextSize(static_cast<TextSize>(box->currentData().toInt())); });
    column->addWidget(box);
}

void SettingsDialog::addLanguage(QVBoxLayout *column, Appearance &appearance)
{
    column->addSpacing(2 * metrics::grid);
    column->addWidget(makeSectionLabel(tr("Language")));
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("language"));
    box->setAccessibleName(tr("Language"));
    box->addItem(tr("As the desktop"), QString());
    for (const char *code : {"en", "de", "zh_CN"})
        box->addItem(QLocale(QLatin1String(code)).nativeLanguageName(), QString::fromLatin1(code));
    box->setCurrentIndex(std::max(0, box->findData(appearance.language())));
    column->addWidget(box);
    QLabel *note = makeLabel(tr("The language changes at the next start."), LabelRole::Muted);
    note->setVisible(false);
    connect(box, &QComboBox::activated, this, [&appearance, box, note] {
        appearance.setLanguage(box->currentData().toString());
        note->show();
    });
    column->addWidget(note);
}

} // namespace quayside
