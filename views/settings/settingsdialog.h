// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QVBoxLayout;

namespace quayside {

class Appearance;

/// The user's preferences: theme, text size, language and sandbox roots. A change takes effect at once, but for the
/// language.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(Appearance &appearance, QWidget *parent = nullptr);

private:
    void addSandbox(QVBoxLayout *column);
    void addThemeChoice(QVBoxLayout *column, Appearance &appearance);
    void addTextSize(QVBoxLayout *column, Appearance &appearance);
    void addLanguage(QVBoxLayout *column, Appearance &appearance);
};

} // namespace quayside
