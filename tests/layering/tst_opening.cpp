// SPDX-License-Identifier: GPL-3.0-or-later
// What an agent, a task or an archive shaped is opened by core/base alone: Folder to read, WritableFolder to write.
#include "tests/layering/sources.h"

#include <QTest>

#include <map>
#include <ranges>
#include <set>

namespace {

/// Opening, copying or removing by a path, but for Folder and WritableFolder. A descriptor may be opened anew.
const QRegularExpression opensAPath(QStringLiteral(
    "\\bQFile \\w+\\(|\\bQ(SaveFile|TemporaryDir|TemporaryFile|DirIterator)\\b(?!>)|[^\\w:]::open(at|at2)?\\("
    "|\\bfopen\\(|\\b[io]?fstream\\b|std::filesystem|removeRecursively|\\bQFile::(copy|rename|remove|link|setPermissions)\\("
    "|[^\\w]openat\\("));

/// Files of core/run and core/load that do so all the same, because no agent has a hand in what they open.
const std::map<QString, QString> opensOwnFiles{
    {QStringLiteral("core/run/agent/agentcatalog.cpp"), QStringLiteral("the user's agents")},
    {QStringLiteral("core/run/agent/commandagent.cpp"), QStringLiteral("the user's agents, a temporary folder")},
    {QStringLiteral("core/run/agent/linerequests.cpp"), QStringLiteral("a temporary folder")},
    {QStringLiteral("core/run/environment/composefiles.cpp"), QStringLiteral("a folder of its own in the cache")},
    {QStringLiteral("core/run/environment/controlgroup.cpp"), QStringLiteral("the kernel's files")},
    {QStringLiteral("core/run/environment/copytree.cpp"), QStringLiteral("layers, part by part and through no link")},
    {QStringLiteral("core/run/environment/podmanbuild.cpp"), QStringLiteral("notes in the cache")},
    {QStringLiteral("core/run/environment/sandboxbuild.cpp"), QStringLiteral("builds in the cache")},
    {QStringLiteral("core/run/environment/sandboxlayer.cpp"),
     QStringLiteral("a layer whose processes have ended, part by part and through no link")},
    {QStringLiteral("core/run/environment/sandboxprocesses.cpp"), QStringLiteral("the kernel's files")},
    {QStringLiteral("core/run/environment/sandboxroot.cpp"), QStringLiteral("a layer that nobody was in yet")},
    {QStringLiteral("core/run/environment/sandboxsession.cpp"), QStringLiteral("the kernel's files")},
    {QStringLiteral("core/run/environment/sandboxsettings.cpp"), QStringLiteral("the user's settings")},
    {QStringLiteral("core/run/environment/scratchclaim.cpp"), QStringLiteral("claims in the cache")},
    {QStringLiteral("core/run/lint/lint.cpp"), QStringLiteral("the user's tasks")},
    {QStringLiteral("core/run/process/processtrace.cpp"), QStringLiteral("the kernel's files")},
    {QStringLiteral("core/run/queue/journal.cpp"), QStringLiteral("a journal, through no link")},
    {QStringLiteral("core/run/queue/journalkey.cpp"), QStringLiteral("the user's state folder")},
    {QStringLiteral("core/run/queue/tracerecord.cpp"), QStringLiteral("the user's state folder")},
    {QStringLiteral("core/run/secret/secrets.cpp"), QStringLiteral("the user's variables")},
    {QStringLiteral("core/run/trial/trialrunner.cpp"), QStringLiteral("the log of the build")},
};

} // namespace

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What an agent, a task or an archive shaped is opened by core/base alone, which follows no link out. An exception
    /// that is no longer needed is one too many.
    void onlyBaseOpensWhatOthersShape()
    {
        std::set<QString> opening;
        for (const QString &file :
             sourcesBelow(QStringLiteral("core/run")) + sourcesBelow(QStringLiteral("core/load"))) {
            if (opensAPath.match(textOf(file)).hasMatch())
                opening.insert(file);
        }
        QStringList wrong;
        for (const QString &file : opening) {
            if (!opensOwnFiles.contains(file))
                wrong << file + QStringLiteral(" opens a path by itself: use Folder or WritableFolder");
        }
        for (const QString &file : opensOwnFiles | std::views::keys) {
            if (!opening.contains(file))
                wrong << file + QStringLiteral(" is an exception that is not needed any more");
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
