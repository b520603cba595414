// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/folderwatcher.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace std::chrono_literals;

class TestFolderWatcher : public QObject
{
    Q_OBJECT

private:
    static QSet<QString> foldersTold(const QSignalSpy &spy)
    {
        QSet<QString> all;
        for (const QList<QVariant> &call : spy)
            all.unite(call.front().value<QSet<QString>>());
        return all;
    }

private Q_SLOTS:
    void tellsWhichFolderChangedOnceForManyChanges()
    {
        const TemporaryFolder temp;
        temp.makeFolder(QStringLiteral("a"));
        temp.makeFolder(QStringLiteral("b"));
        FolderWatcher watcher(50ms);
        QCOMPARE(watcher.watch(temp.path(QStringLiteral("a"))), FolderWatcher::Watching::Yes);
        QCOMPARE(watcher.watch(temp.path(QStringLiteral("b"))), FolderWatcher::Watching::Yes);
        QSignalSpy changed(&watcher, &FolderWatcher::changed);
        for (int i = 0; i < 20; ++i)
            temp.write(QStringLiteral("a/%1").arg(i), "x");
        QVERIFY(changed.wait(1000));
        QTest::qWait(100);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(foldersTold(changed), QSet<QString>{temp.path(QStringLiteral("a"))});
    }

    void seesAFileWrittenInPlace()
    {
        const TemporaryFolder temp;
        temp.write(QStringLiteral("result"), "old");
        FolderWatcher watcher(10ms);
        watcher.watch(temp.path());
        QSignalSpy changed(&watcher, &FolderWatcher::changed);
        QFile file(temp.path(QStringLiteral("result")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("new");
        file.close();
        QVERIFY(changed.wait(1000));
    }

    void saysWhatItCannotWatch()
    {
        const TemporaryFolder temp;
        temp.makeFolder(QStringLiteral("a"));
        temp.makeFolder(QStringLiteral("b"));
        temp.write(QStringLiteral("file"), "");
        FolderWatcher watcher(10ms);
        watcher.setLimit(1);
        QCOMPARE(watcher.watch(temp.path(QStringLiteral("none"))), FolderWatcher::Watching::No);
        QCOMPARE(watcher.watch(temp.path(QStringLiteral("file"))), FolderWatcher::Watching::No);
        QCOMPARE(watcher.watch(temp.path(QStringLiteral("a"))), FolderWatcher::Watching::Yes);
        QCOMPARE(watcher.watch(temp.path(QStringLiteral("b"))), FolderWatcher::Watching::No);
    }

    void countsItsUsers()
    {
        const TemporaryFolder temp;
        FolderWatcher watcher(10ms);
        watcher.watch(temp.path());
        watcher.watch(temp.path());
        watcher.unwatch(temp.path());
        QCOMPARE(watcher.count(), 1);
        watcher.unwatch(temp.path());
        QCOMPARE(watcher.count(), 0);
        QSignalSpy changed(&watcher, &FolderWatcher::changed);
        temp.write(QStringLiteral("x"), "");
        QVERIFY(!changed.wait(100));
    }

    void canWatchAFolderThatCameBack()
    {
        const TemporaryFolder temp;
        const QString path = temp.path(QStringLiteral("a"));
        temp.makeFolder(QStringLiteral("a"));
        FolderWatcher watcher(10ms);
        watcher.watch(path);
        QSignalSpy changed(&watcher, &FolderWatcher::changed);
        QDir(path).removeRecursively();
        QVERIFY(changed.wait(1000));
        QVERIFY(!watcher.isWatched(path));
        temp.makeFolder(QStringLiteral("a"));
        QCOMPARE(watcher.watch(path), FolderWatcher::Watching::Yes);
        temp.write(QStringLiteral("a/x"), "");
        QVERIFY(changed.wait(1000));
    }
};

QTEST_GUILESS_MAIN(TestFolderWatcher)
#include "tst_folderwatcher.moc"
