// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/foreignrun.h"

#include <QDialog>

namespace quayside {

/// Asks whether a run that somebody else started may go on, over the list of everything it would do. Accepted is a yes.
class ForeignRunBox : public QDialog
{
    Q_OBJECT

public:
    ForeignRunBox(const QString &jobFolder, const ForeignRun &run, QWidget *parent);
};

} // namespace quayside
