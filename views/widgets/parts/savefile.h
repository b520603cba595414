// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QWidget;

namespace quayside {

/// What is to be saved and how the dialog names it.
struct SaveRequest {
    QString title;
    QString filter; ///< such as "PNG images (*.png)"
    QString suffix; ///< without the dot
    QByteArray bytes;
};

/// Asks where, without blocking, and writes by rename; a failure is shown with the path and the cause.
void askToSave(QWidget *parent, const SaveRequest &request);

} // namespace quayside
