// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"

#include <QLabel>

namespace quayside {

struct Workbench;

/// The path to the page that is open, each part a link: jobs / job / agent / trial. Where there is too little room the
/// agent is left out, then the job's name is elided in the middle, then the page's own.
class Breadcrumb : public QLabel
{
    Q_OBJECT

public:
    /// The title of a page that is not named after a job, a trial or a file.
    using PageTitle = QString (*)(Place place);

    Breadcrumb(const Workbench &workbench, PageTitle titleOf, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void follow(const QString &link);
    enum class Detail : std::uint8_t { Whole, NoAgent, Short };
    QString nameOf(const Location &location) const;
    QStringList parts(const Location &location, Detail detail, const QString &name) const;
    void say(Detail detail, const QString &name);

    const Workbench &m_workbench;
    PageTitle m_titleOf;
};

} // namespace quayside
