// SPDX-License-Identifier: GPL-3.0-or-later
// git itself applies our patches of files in any encoding.
#include "core/artifacts/artifactpatch.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QProcess>
#include <QStandardPaths>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const char *text)
{
    const QString read = QString::fromUtf8(text);
    return QByteArray("\xff\xfe") + QByteArray(reinterpret_cast<const char *>(read.utf16()), read.size() * 2);
}

} // namespace

class TestArtifactPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gitAppliesIt_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("isThere");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
            QTest::addRow("%s", name) << before << after << true;
        };
        QByteArray noise(100'000, 0);
        for (qsizetype i = 0; i < noise.size(); ++i)
            noise[i] = static_cast<char>((i * 7919) >> 3);
        row("plain", "one\ntwo\n", "one\nthree\n");
        row("UTF-16", utf16("one\ntwo\n"), utf16("one\nthr\u00e9e\n"));
        row("UTF-16 becomes UTF-8", utf16("one\n"), "one\n");
        row("Latin-1", "caf\xe9\nx\n", "caf\xe9\ny\n");
        row("byte order mark", "one\n", "\xef\xbb\xbfone\n");
        row("line ends", "one\r\ntwo\r\n", "one\ntwo\r\n");
        row("no last line end", "one\n", "one");
        row("binary", QByteArray("\0\1\2", 3), noise);
        row("binary becomes short", noise, QByteArray("\0", 1));
        row("filled", "", "one\n");
        row("emptied", noise, "");
        QTest::addRow("deleted") << QByteArray("one\n") << QByteArray() << false;
        QTest::addRow("deleted binary") << noise << QByteArray() << false;
        QTest::addRow("deleted empty") << QByteArray() << QByteArray() << false;
    }
    void gitAppliesIt()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(bool, isThere);
        const QString git = QStandardPaths::findExecutable(u"git"_s);
        if (git.isEmpty())
            QSKIP("git is not installed");
        const TemporaryFolder temp;
        const QString name = u"a file é.dat"_s;
        temp.write(u"before/"_s + name, before);
        if (isThere)
            temp.write(u"after/"_s + name, after);
        const auto folder = Folder::open(temp.path());
        PatchedFiles files{.before = ComparedFile{*folder, u"before/"_s + name}, .after = {}, .name = name};
        if (isThere)
            files.after = ComparedFile{*folder, u"after/"_s + name};
        const auto comparison = compareContents(files.before, files.after);
        VERIFY_RESULT(comparison);
        const auto patch = patchOf(*comparison, files);
        VERIFY_RESULT(patch);
        QProcess apply;
        apply.setWorkingDirectory(temp.path(u"before"_s));
        apply.start(git, {u"apply"_s, u"--whitespace=nowarn"_s, u"-"_s});
        apply.write(*patch);
        apply.closeWriteChannel();
        QVERIFY(apply.waitForFinished());
        QVERIFY2(apply.exitCode() == 0, (apply.readAllStandardError() + patch->left(500)).constData());
        const auto result = folder->read(u"before/"_s + name, Bytes(1 << 20));
        QCOMPARE(result.has_value(), isThere);
        if (isThere)
            QCOMPARE(*result, after);
    }

    void whatIsTheSameHasNone()
    {
        const TemporaryFolder temp;
        temp.write(u"a"_s, utf16("one"));
        const auto folder = Folder::open(temp.path());
        const PatchedFiles files{
            .before = ComparedFile{*folder, u"a"_s}, .after = ComparedFile{*folder, u"a"_s}, .name = u"a"_s};
        QVERIFY(patchOf(*compareContents(files.before, files.after), files)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestArtifactPatch)
#include "tst_artifactpatch.moc"
