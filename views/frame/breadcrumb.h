// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"

#include <QLabel>

namespace quayside {

struct Workbench;

/// The way to the page that is open, each part a link to its place: jobs / job / agent / trial.
class Breadcrumb : public QLabel
{
    Q_OBJECT

public:
    explicit Breadcrumb(const Workbench &workbench, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void follow(const QString &link);
    QStringList parts(const Location &location) const;

    const Workbench &m_workbench;
};

} // namespace quayside
