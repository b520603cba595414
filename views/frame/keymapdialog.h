// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace quayside {

/// Which key does what: the window's own actions, and the keys of lists, trials and viewers.
class KeyMapDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeyMapDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace quayside
