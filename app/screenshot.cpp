// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "app/application.h"
#include "app/headless/loadpath.h"
#include "app/pages.h"
#include "app/runshots.h"
#include "app/translations.h"
#include "core/async/newestrun.h"
#include "core/data/identity.h"
#include "core/export/summaryjson.h"
#include "views/compare/comparepanes.h"
#include "views/theme/theme.h"
#include "views/trial/trialtabpage.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <map>

namespace quayside {

namespace {

constexpr int patience = 60'000; // ms until a page that never settles is drawn as it is
constexpr int stillTurns = 50;   // of the event loop, 5 ms apart, without anything being read before a page counts as
                                 // settled: turns and not time, of which a busy machine gives us little

struct Request {
    QStringList paths;
    QString folder;
    QString prefix;
    QSize size{1280, 800};
    ThemeChoice theme = ThemeChoice::Light;
    QString page;
};

struct Shot {
    QString name;
    Location location;
    ComparePanes::Pane pane = ComparePanes::Pane::Tasks;
};

ComparePanes *comparePanes(Application &application)
{
    return application.window.pages().page(Place::Compare)->findChild<ComparePanes *>();
}

bool isBusy(Application &application, const Location &location)
{
    for (const SourceId source : application.store.sources()) {
        if (application.store.isLoading(source))
            return true;
    }
    if (std::ranges::any_of(application.window.findChildren<NewestRun *>(), &NewestRun::isRunning))
        return true;
    const auto asks = pageType(location.place).isBusy;
    return asks && asks(*application.window.pages().page(location.place));
}

void settle(Application &application, const Location &location)
{
    QElapsedTimer total;
    total.start();
    for (int still = 0; still < stillTurns && total.elapsed() < patience; ++still) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        if (isBusy(application, location))
            still = 0;
        else
            QThread::msleep(5);
    }
}

/// The trial that shows most: one that failed with rewards in several dimensions, else one that failed, else any.
TrialPointer telling(const Job &job)
{
    const auto weight = [](const TrialPointer &trial) {
        const Outcome outcome = outcomeOf(*trial);
        const bool missed = outcome == Outcome::Failed || outcome == Outcome::Partial;
        return (missed ? 100 : 0) + static_cast<int>(trial->rewards.size()) + (totalTokens(trial->usage) ? 50 : 0);
    };
    return *std::ranges::max_element(job.trials, {}, weight);
}

/// Up to six trials of the task that most trials were made of, one of each agent first.
std::vector<TrialPlace> mostTried(const JobStore &store)
{
    std::map<Identity, std::vector<TrialPlace>> byTask;
    for (const JobKey key : store.jobs()) {
        for (const TrialPointer &trial : store.job(key)->trials) {
            if (totalTokens(trial->usage))
                byTask[identityOf(trial->task)].push_back({key, trial->name});
        }
    }
    std::vector<TrialPlace> best;
    for (const auto &[task, trials] : byTask) {
        if (trials.size() > best.size())
            best = trials;
    }
    best.resize(std::min<size_t>(best.size(), 4));
    return best;
}

/// "job" or "job-NAME".
QString nameOf(Place place, const QString &subject = {})
{
    const QString id = QLatin1String(pageType(place).id);
    return subject.isEmpty() ? id : id + QLatin1Char('-') + subject;
}

void addCompareShots(std::vector<Shot> &shots, const QString &name, const Location &location)
{
    using enum ComparePanes::Pane;
    shots.push_back({name, location, Tasks});
    shots.push_back({name + QStringLiteral("-arms"), location, Arms});
    shots.push_back({name + QStringLiteral("-dimensions"), location, Dimensions});
    shots.push_back({name + QStringLiteral("-attempts"), location, Attempts});
    shots.push_back({name + QStringLiteral("-differs"), location, Differs});
}

std::vector<Shot> shotsOf(const JobStore &store)
{
    std::vector<Shot> shots;
    for (const Place place : {Place::Jobs, Place::Launch, Place::Queue, Place::Lint})
        shots.push_back({nameOf(place), {.place = place}});
    for (const SourceId source : store.sources()) {
        for (const QString &file : store.filesOf(source))
            shots.push_back(
                {nameOf(Place::File, QFileInfo(file).completeBaseName()), {.place = Place::File, .file = file}});
    }
    for (const JobKey key : store.jobs()) {
        const JobPointer job = store.job(key);
        shots.push_back({nameOf(Place::Job, job->name), {.place = Place::Job, .job = key}});
        if (job->trials.empty())
            continue;
        const TrialName trial = telling(*job)->name;
        for (const TrialTab tab : allTrialTabs()) {
            const QString name = nameOf(Place::Trial, job->name + QLatin1Char('-') + idOf(tab));
            shots.push_back({name, {.place = Place::Trial, .job = key, .trial = trial, .tab = tab}});
        }
    }
    if (auto trials = mostTried(store); trials.size() >= 2)
        shots.push_back({nameOf(Place::SideBySide), {.place = Place::SideBySide, .trials = std::move(trials)}});
    addCompareShots(shots, nameOf(Place::Compare), {.place = Place::Compare});
    for (const JobKey key : store.jobs())
        addCompareShots(shots, nameOf(Place::Compare, store.job(key)->name), {.place = Place::Compare, .jobs = {key}});
    return shots;
}

QString fileName(const Request &request, const QString &page)
{
    QString safe = page;
    for (QChar &c : safe) {
        if (!c.isLetterOrNumber() && c != QLatin1Char('-') && c != QLatin1Char('_') && c != QLatin1Char('.'))
            c = QLatin1Char('_');
    }
    const QString theme = request.theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    return QDir(request.folder)
        .filePath(
            QStringLiteral("%1-%2-%3x%4.png").arg(safe, theme).arg(request.size.width()).arg(request.size.height()));
}

std::vector<Issue> issuesOf(const JobStore &store)
{
    std::vector<Issue> issues;
    const auto add = [&](const std::vector<Issue> &more) { issues.insert(issues.end(), more.begin(), more.end()); };
    for (const SourceId source : store.sources())
        add(store.issuesOf(source));
    for (const JobKey key : store.jobs())
        add(allIssues(*store.job(key)));
    return issues;
}

/// The queue while the bundled tasks run; only when it is asked for, because it starts programs.
void runExamples(Application &application, std::optional<ExampleRun> &run)
{
    run.emplace(application);
    QElapsedTimer total;
    total.start();
    while (!run->isReady() && total.elapsed() < patience) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
    }
}

int draw(Application &application, const Request &request, std::optional<ExampleRun> &run)
{
    int drawn = 0;
    for (const Shot &shot : shotsOf(application.store)) {
        if (!request.page.isEmpty() && !shot.name.contains(request.page))
            continue;
        application.selection.go(shot.location);
        if (shot.location.place == Place::Launch)
            showExampleLaunch(application);
        if (shot.location.place == Place::Lint)
            showExampleLint(application);
        if (shot.location.place == Place::Queue && request.page == shot.name)
            runExamples(application, run);
        else
            settle(application, shot.location);
        if (shot.location.place == Place::Compare) {
            comparePanes(application)->showPane(shot.pane);
            settle(application, shot.location);
        }
        const QString file = fileName(request, shot.name);
        if (!application.window.grab().save(file)) {
            complain(QStringLiteral("cannot write %1").arg(file));
            return static_cast<int>(ExitCode::Damaged);
        }
        printLine(file);
        ++drawn;
    }
    const std::vector<Issue> issues = issuesOf(application.store);
    complainOf(issues);
    if (drawn > 0)
        return static_cast<int>(exitCodeFor(issues));
    return wrongUse(QStringLiteral("screenshot"), QStringLiteral("no page is named %1").arg(request.page));
}

std::optional<QSize> sizeFrom(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return parts.size() == 2 && size.width() >= 320 && size.height() >= 240 && size.width() <= 8192
            && size.height() <= 8192
        ? std::optional(size)
        : std::nullopt;
}

int run(const Request &request)
{
    if (!QDir().mkpath(request.folder)) {
        complain(QStringLiteral("cannot make the folder %1").arg(request.folder));
        return static_cast<int>(ExitCode::WrongUse);
    }
    installTranslations();
    applyTheme(*qApp, request.theme);
    std::optional<ExampleRun> examples; // its folder goes after what writes there
    Application application;
    application.window.resize(request.size);
    application.window.show();
    for (const QString &path : request.paths)
        application.store.open(path);
    settle(application, {});
    return draw(application, request, examples);
}

} // namespace

int runScreenshot(const QStringList &arguments)
{
    const QString command = QStringLiteral("screenshot");
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Renders the pages of the window with the given data to PNG files, without a screen."));
    parser.addPositionalArgument(QStringLiteral("path"),
                                 QStringLiteral("What to open; the bundled examples when left out."),
                                 QStringLiteral("[PATH...]"));
    parser.addOption({QStringLiteral("out"), QStringLiteral("Folder for the pictures."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("Size of the window in pixels."), QStringLiteral("WxH"),
                      QStringLiteral("1280x800")});
    parser.addOption(
        {QStringLiteral("theme"), QStringLiteral("light or dark."), QStringLiteral("NAME"), QStringLiteral("light")});
    parser.addOption(
        {QStringLiteral("page"), QStringLiteral("Only pages whose name contains this."), QStringLiteral("NAME")});
    if (const auto done = parseArguments(parser, command, arguments))
        return static_cast<int>(*done);
    const auto size = sizeFrom(parser.value(QStringLiteral("size")));
    const QString theme = parser.value(QStringLiteral("theme"));
    if (!parser.isSet(QStringLiteral("out")))
        return wrongUse(command, QStringLiteral("--out DIR is missing"));
    if (!size)
        return wrongUse(command, QStringLiteral("--size takes WIDTHxHEIGHT from 320x240 to 8192x8192"));
    if (theme != QLatin1String("light") && theme != QLatin1String("dark"))
        return wrongUse(command, QStringLiteral("--theme takes light or dark"));
    QStringList paths = parser.positionalArguments();
    if (paths.isEmpty())
        paths << examplesFolder();
    for (const QString &path : paths) {
        if (path.isEmpty() || !QFileInfo::exists(path))
            return wrongUse(command, QStringLiteral("there is no file or folder named %1").arg(path));
    }
    return run({.paths = paths,
                .folder = parser.value(QStringLiteral("out")),
                .size = *size,
                .theme = theme == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light,
                .page = parser.value(QStringLiteral("page"))});
}

} // namespace quayside
