// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/texthunks.h"
#include "tests/core/diff/randomtext.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace quayside;

namespace {

constexpr int pairs = 1000;

QString nameOf(int pair)
{
    return QStringLiteral("%1.txt").arg(pair, 4, 10, QLatin1Char('0'));
}

struct Pair {
    QByteArray before;
    QByteArray after;
};

std::vector<Pair> randomPairs()
{
    QRandomGenerator random(20260524);
    std::vector<Pair> all;
    for (int i = 0; i < pairs; ++i) {
        const QByteArray before = randomText(random);
        all.push_back({before, i % 10 == 0 ? randomText(random) : randomlyEdited(before, random)});
    }
    return all;
}

QByteArray git(const QStringList &arguments, const QString &folder, const QByteArray &input = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("git"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return {};
    return process.readAllStandardOutput() + process.readAllStandardError();
}

/// From a file's name to its "@@ -a,b +c,d @@" headings.
QMap<QString, QStringList> hunksInPatch(const QByteArray &patch)
{
    static const QRegularExpression file(QStringLiteral(R"(^diff --git .*/(\d+\.txt)$)"));
    static const QRegularExpression hunk(QStringLiteral("^@@ -[0-9,]+ \\+[0-9,]+ @@"));
    QMap<QString, QStringList> all;
    QString current;
    for (const QByteArray &bytes : patch.split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        if (const auto match = file.match(line); match.hasMatch())
            current = match.captured(1);
        else if (const auto heading = hunk.match(line); heading.hasMatch())
            all[current].append(heading.captured());
    }
    return all;
}

QStringList ourHunks(const Pair &pair, IgnoredFlags ignored)
{
    const TextLines before(pair.before), after(pair.after);
    const auto diff = diffText(before, after, ignored);
    const QByteArray patch = patchText(*diff, before, after, {nameOf(0), nameOf(0)});
    return hunksInPatch(patch).value(nameOf(0));
}

} // namespace

/// Our hunks are git's hunks, and git applies our patches.
class TestGitEquality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_pairs = randomPairs();
        for (int i = 0; i < pairs; ++i) {
            m_folder.write(QStringLiteral("a/") + nameOf(i), m_pairs[static_cast<size_t>(i)].before);
            m_folder.write(QStringLiteral("b/") + nameOf(i), m_pairs[static_cast<size_t>(i)].after);
        }
    }

    void hunksEqualGits_data()
    {
        QTest::addColumn<IgnoredFlags>("ignored");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("exact") << IgnoredFlags() << QStringList();
        QTest::newRow("white space") << IgnoredFlags(Ignored::WhiteSpace) << QStringList{QStringLiteral("-w")};
        QTest::newRow("amount of it") << IgnoredFlags(Ignored::WhiteSpaceAmount) << QStringList{QStringLiteral("-b")};
        QTest::newRow("line ends") << IgnoredFlags(Ignored::LineEnds)
                                   << QStringList{QStringLiteral("--ignore-cr-at-eol")};
    }

    void hunksEqualGits()
    {
        QFETCH(IgnoredFlags, ignored);
        QFETCH(QStringList, options);
        const QStringList arguments =
            QStringList{QStringLiteral("-c"), QStringLiteral("core.safecrlf=false"), QStringLiteral("diff"),
                        QStringLiteral("--no-index"), QStringLiteral("-U3")}
            + options + QStringList{QStringLiteral("a"), QStringLiteral("b")};
        const auto theirs = hunksInPatch(git(arguments, m_folder.path()));
        QVERIFY(theirs.size() > pairs / 2);
        for (int i = 0; i < pairs; ++i) {
            const QStringList ours = ourHunks(m_pairs[static_cast<size_t>(i)], ignored);
            QVERIFY2(ours == theirs.value(nameOf(i)),
                     qPrintable(nameOf(i) + QStringLiteral(": ") + ours.join(QLatin1Char(' ')) + QStringLiteral(" / ")
                                + theirs.value(nameOf(i)).join(QLatin1Char(' '))));
        }
    }

    void gitAppliesOurPatches()
    {
        QByteArray patches;
        for (int i = 0; i < pairs; ++i) {
            const auto &pair = m_pairs[static_cast<size_t>(i)];
            m_folder.write(QStringLiteral("work/") + nameOf(i), pair.before);
            const TextLines before(pair.before), after(pair.after);
            const auto diff = diffText(before, after);
            VERIFY_RESULT(diff);
            QCOMPARE(applied(*diff, before, after), pair.after);
            patches += patchText(*diff, before, after, {nameOf(i), nameOf(i)});
        }
        const QByteArray said =
            git({QStringLiteral("apply"), QStringLiteral("--whitespace=nowarn"), QStringLiteral("-")},
                m_folder.path(QStringLiteral("work")), patches);
        QCOMPARE(said, QByteArray());
        for (int i = 0; i < pairs; ++i) {
            QFile file(m_folder.path(QStringLiteral("work/") + nameOf(i)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), m_pairs[static_cast<size_t>(i)].after);
        }
    }

private:
    TemporaryFolder m_folder;
    std::vector<Pair> m_pairs;
};

QTEST_GUILESS_MAIN(TestGitEquality)
#include "tst_gitequality.moc"
