// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QVBoxLayout;

namespace quayside {

class Appearance;

/// What the user likes: how the window looks. A change takes effect at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(Appearance &appearance, QWidget *parent = nullptr);

private:
    void addThemeChoice(QVBoxLayout *column, Appearance &appearance);
};

} // namespace quayside
