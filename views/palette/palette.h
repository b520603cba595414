// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/palette/paletteentries.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace quayside {

class PaletteModel;
struct Workbench;

/// Opens a job, a trial or an action by name: type a few characters, then Enter.
class Palette : public QDialog
{
    Q_OBJECT

public:
    Palette(const Workbench &workbench, const QList<QAction *> &actions, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &query);
    void openCurrent();

    const Workbench &m_workbench;
    PaletteModel *m_model = nullptr;
    QLineEdit *m_query = nullptr;
    QListView *m_list = nullptr;
};

} // namespace quayside
