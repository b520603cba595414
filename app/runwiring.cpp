// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runwiring.h"

#include "app/taskoffers.h"
#include "core/run/queue/runboard.h"
#include "core/run/spec/specfile.h"
#include "core/store/jobstore.h"
#include "views/launch/launchpage.h"
#include "views/queue/foreignrunbox.h"
#include "views/queue/queuepage.h"
#include "views/state/selection.h"
#include "views/state/setting.h"
#include "views/state/workbench.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

namespace quayside {

namespace {

constexpr qsizetype mostRecentTasks = 10;

/// What was started last, but for its name; at first an empty form that writes to the user's documents.
RunSpec lastSpec()
{
    RunSpec spec;
    if (const auto last = parseSpec(setting::lastLaunch.read(QSettings()), QStringLiteral("settings"));
        last && !last->tasks.isEmpty())
        spec = *last;
    else
        spec.jobsFolder =
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/quayside-jobs");
    spec.jobName.clear();
    return spec;
}

void remember(const RunSpec &spec)
{
    QSettings settings;
    QStringList recent = spec.tasks + setting::recentTasks.read(settings);
    recent.removeDuplicates();
    setting::lastLaunch.write(settings, writeSpec(spec));
    setting::recentTasks.write(settings, recent.mid(0, mostRecentTasks));
}

/// Opens a job unless a folder around it is open already and will show it by itself.
void openJob(const Workbench &workbench, const QString &folder)
{
    for (const SourceId source : workbench.store.sources()) {
        if (folder.startsWith(workbench.store.pathOf(source) + QLatin1Char('/')))
            return;
    }
    workbench.store.open(folder);
}

void showResults(const Workbench &workbench, const QString &folder, const TrialName &trial)
{
    openJob(workbench, folder);
    const auto jobs = workbench.store.jobs();
    const auto found = std::ranges::find_if(jobs, [&](JobKey key) {
        const JobPointer job = workbench.store.job(key);
        return job && job->path == folder;
    });
    if (found == jobs.end())
        return workbench.selection.goToJobs();
    const JobPointer job = workbench.store.job(*found);
    const bool isThere = std::ranges::contains(job->trials, trial, [](const TrialPointer &each) { return each->name; });
    if (isThere)
        workbench.selection.goToTrial(*found, trial);
    else
        workbench.selection.goToJob(*found);
}

void start(const Workbench &workbench, LaunchPage *page, const CheckedSpec &checked)
{
    const auto queue = workbench.runs.start(checked.spec, checked.material, checked.secrets);
    page->showFailure(queue ? QString() : describe(queue.error()));
    if (!queue)
        return;
    remember(checked.spec);
    openJob(workbench, (*queue)->folder());
    workbench.selection.go({.place = Place::Queue});
}

} // namespace

LaunchPage *makeLaunchPage(const Workbench &workbench)
{
    auto *page = new LaunchPage;
    page->setSpec(lastSpec());
    page->setTaskOffers([&workbench] { return searchForTasks(workbench.store); });
    QObject::connect(page, &LaunchPage::startRequested, page,
                     [&workbench, page](const CheckedSpec &checked) { start(workbench, page, checked); });
    return page;
}

QueuePage *makeQueuePage(const Workbench &workbench)
{
    auto *page = new QueuePage(workbench.runs);
    QObject::connect(
        page, &QueuePage::resultsRequested, page,
        [&workbench](const QString &folder, const TrialName &trial) { showResults(workbench, folder, trial); });
    QObject::connect(page, &QueuePage::newRunRequested, page,
                     [&workbench] { workbench.selection.go({.place = Place::Launch}); });
    return page;
}

void resumeRun(const Workbench &workbench, const QString &jobFolder, QWidget *parent, const QString &accepted)
{
    if (workbench.runs.isResuming(jobFolder))
        return;
    auto *answer = new QObject(parent); // as long as the answer is awaited
    QObject::connect(&workbench.runs, &RunBoard::resumed, answer,
                     [&workbench, answer, jobFolder](const RunQueue *queue) {
                         if (queue->folder() != jobFolder)
                             return;
                         answer->deleteLater();
                         workbench.selection.go({.place = Place::Queue});
                     });
    QObject::connect(&workbench.runs, &RunBoard::notResumed, answer,
                     [answer, jobFolder, parent](const QString &folder, const Error &error) {
                         if (folder != jobFolder)
                             return;
                         answer->deleteLater();
                         auto *box = new QMessageBox(QMessageBox::Warning, LaunchPage::tr("This run cannot go on"),
                                                     describe(error), QMessageBox::Ok, parent->window());
                         box->setAttribute(Qt::WA_DeleteOnClose);
                         box->open();
                     });
    QObject::connect(&workbench.runs, &RunBoard::notTrusted, answer,
                     [&workbench, answer, jobFolder, parent](const QString &folder, const ForeignRun &run) {
                         if (folder != jobFolder)
                             return;
                         answer->deleteLater();
                         auto *box = new ForeignRunBox(folder, run, parent->window());
                         box->setAttribute(Qt::WA_DeleteOnClose);
                         QObject::connect(box, &QDialog::accepted, parent,
                                          [&workbench, folder, parent, accepted = run.digest()] {
                                              resumeRun(workbench, folder, parent, accepted);
                                          });
                         box->open();
                     });
    workbench.runs.resume(jobFolder, accepted);
}

void closeWhenStopped(const Workbench &workbench, QWidget *window)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, LaunchPage::tr("Trials are running"),
                        LaunchPage::tr("Closing the window stops them. They can go on later from the job's page."),
                        QMessageBox::Yes | QMessageBox::No, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->button(QMessageBox::Yes)->setText(LaunchPage::tr("Stop them and close"));
    box->button(QMessageBox::No)->setText(LaunchPage::tr("Keep running"));
    box->setDefaultButton(QMessageBox::No);
    RunBoard &runs = workbench.runs;
    QObject::connect(box, &QMessageBox::finished, window, [&runs, window](int answer) {
        if (answer != QMessageBox::Yes)
            return;
        const auto closeIfIdle = [&runs, window] {
            if (!runs.isActive())
                window->close();
        };
        QObject::connect(&runs, &RunBoard::activeChanged, window, closeIfIdle, Qt::QueuedConnection);
        runs.stopAll();
        closeIfIdle();
    });
    box->open();
}

} // namespace quayside
