// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparewith.h"

#include "views/models/jobnames.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"

#include <QCoreApplication>
#include <QCursor>
#include <QMenu>
#include <QWidget>

namespace quayside {

namespace {

bool hasArms(const Job &job)
{
    return agentNames(job).size() > 1 || modelNames(job).size() > 1;
}

/// The jobs that the user points at.
std::vector<JobKey> jobsAtHand(const Selection &selection)
{
    if (selection.location().place == Place::Jobs)
        return selection.chosenJobs();
    const auto job = selection.location().job;
    return job ? std::vector{*job} : std::vector<JobKey>();
}

/// Under the mouse where it is on the window; by keyboard it may be anywhere, then in the middle of the window.
QPoint placeOver(const QWidget &window)
{
    const QPoint mouse = QCursor::pos();
    return window.rect().contains(window.mapFromGlobal(mouse)) ? mouse : window.mapToGlobal(window.rect().center());
}

} // namespace

void compareAtHand(const Workbench &workbench, QWidget *parent)
{
    const std::vector<JobKey> jobs = jobsAtHand(workbench.selection);
    const JobPointer only = jobs.size() == 1 ? workbench.store.job(jobs.front()) : nullptr;
    if (only && !hasArms(*only))
        compareWith(workbench, jobs.front(), parent);
    else
        workbench.selection.go({.place = Place::Compare, .jobs = jobs});
}

void compareWith(const Workbench &workbench, JobKey job, QWidget *parent)
{
    const std::vector<JobKey> keys = workbench.store.jobs();
    const QStringList names = shownJobNames(workbench.store);
    const auto go = [&workbench](std::vector<JobKey> jobs) {
        workbench.selection.go({.place = Place::Compare, .jobs = std::move(jobs)});
    };
    if (keys.size() < 3)
        return go(keys);
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("compareWithMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] == job)
            menu->addSection(
                QCoreApplication::translate("quayside", "Compare %1 with").arg(names[static_cast<qsizetype>(i)]));
    }
    for (size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] != job)
            QObject::connect(menu->addAction(names[static_cast<qsizetype>(i)]), &QAction::triggered, parent,
                             [go, job, other = keys[i]] { go({job, other}); });
    }
    menu->addSeparator();
    QObject::connect(menu->addAction(QCoreApplication::translate("quayside", "All open jobs")), &QAction::triggered,
                     parent, [go] { go({}); });
    menu->popup(placeOver(*parent));
}

} // namespace quayside
