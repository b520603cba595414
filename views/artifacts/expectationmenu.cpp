// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/expectationmenu.h"

#include "core/text/showntext.h"
#include "views/models/artifactwording.h"
#include "views/models/words.h"

#include <QMenu>

#include <map>
#include <set>

namespace quayside {

namespace {

using Choose = std::function<void(const Expectation &)>;

/// An ampersand in a name is no shortcut.
QString entryText(const QString &text)
{
    return showText(text).text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

void addEntry(QMenu *menu, const QString &text, const Expectation &expectation, const Choose &choose)
{
    QObject::connect(menu->addAction(entryText(text)), &QAction::triggered, menu,
                     [expectation, choose] { choose(expectation); });
}

void addBest(QMenu *menu, const std::vector<Expectation> &candidates, const Choose &choose)
{
    std::set<ExpectationKind> seen;
    for (const Expectation &candidate : candidates) {
        if (seen.insert(candidate.kind).second)
            addEntry(menu, sayExpectation(candidate), candidate, choose);
    }
}

void addTrials(QMenu *menu, const std::vector<Expectation> &candidates, const Choose &choose)
{
    std::map<QString, std::vector<const Expectation *>> byJob;
    for (const Expectation &candidate : candidates) {
        if (!candidate.trial.isEmpty())
            byJob[candidate.job].push_back(&candidate);
    }
    for (const auto &[job, trials] : byJob) {
        QMenu *below = menu->addMenu(entryText(tr("Trials of %1").arg(job)));
        for (const Expectation *trial : trials)
            addEntry(below,
                     QStringLiteral("%1 · %2").arg(
                         trial->trial,
                         trial->kind == ExpectationKind::Passed ? tr("%1, passed").arg(trial->agent) : trial->agent),
                     *trial, choose);
    }
}

void addTaskFiles(QMenu *menu, const std::vector<Expectation> &files, const Choose &choose)
{
    std::map<ExpectationKind, QMenu *> folders;
    for (const Expectation &file : files) {
        QMenu *&below = folders[file.kind];
        if (!below)
            below =
                menu->addMenu(entryText(tr("Files of the task: %1").arg(file.path.section(QLatin1Char('/'), 0, 0))));
        addEntry(below, file.path, file, choose);
    }
}

} // namespace

void fillExpectationMenu(QMenu *menu, const ExpectationChoices &choices, const Choose &choose)
{
    addBest(menu, choices.candidates, choose);
    if (!choices.candidates.empty())
        menu->addSeparator();
    addTrials(menu, choices.candidates, choose);
    addTaskFiles(menu, choices.taskFiles, choose);
}

} // namespace quayside
