// SPDX-License-Identifier: GPL-3.0-or-later
// There is one way off the GUI thread: NewestRun. Walks every source of the program for another.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

/// "file: what matched" for each match in the sources below `folders`.
QStringList matchesIn(const QStringList &folders, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    const QDir root(QStringLiteral(QUAYSIDE_SOURCE));
    QStringList found;
    int files = 0;
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile source(it.next());
            if (!source.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(source.fileName()));
            ++files;
            const QString text = QString::fromUtf8(source.readAll());
            for (auto match = expression.globalMatch(text); match.hasNext();)
                found << root.relativeFilePath(source.fileName()) + QLatin1String(": ") + match.next().captured();
        }
    }
    if (files < 100)
        qFatal("the sources are not where they were");
    return found;
}

const QStringList program{QStringLiteral("core"), QStringLiteral("views"), QStringLiteral("app")};

} // namespace

class TestThreading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRunsOnThreadsOfQt()
    {
        const QStringList found = matchesIn(program, QStringLiteral("^#include <Q(tConcurrent|Future|ThreadPool).*>"));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void noThreadIsLeftToItself()
    {
        const QStringList found = matchesIn(program, QStringLiteral("\\.detach\\(\\)"));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    /// Whoever asks a window for its NewestRuns learns whether it is still at work.
    void aRunBelongsToItsView()
    {
        const QStringList found =
            matchesIn({QStringLiteral("views")}, QStringLiteral("^ *NewestRun \\w+(\\{(?!([^}]*, )?this\\}).*)?;"));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestThreading)
#include "tst_threading.moc"
