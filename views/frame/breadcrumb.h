// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"

#include <QLabel>

namespace quayside {

struct Workbench;

/// The way to the page that is open, each part a link to its place: jobs / job / agent / trial. Where there is too
/// little room the agent goes, then the middle of the job's name, then of the page's own.
class Breadcrumb : public QLabel
{
    Q_OBJECT

public:
    /// What a page is called that no job, trial or file names.
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
