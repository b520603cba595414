// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporaryfolder.h"
#include "views/theme/theme.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>

using namespace quayside;

namespace {

constexpr qint64 megabyte = 1'000'000;
constexpr double longestFrame = 50;

QByteArray logLines(qint64 bytes, const QByteArray &word)
{
    QByteArray text;
    for (int i = 0; text.size() < bytes; ++i)
        text += "2026-11-21T03:04:05." + QByteArray::number(100'000 + i % 900'000) + "Z INFO  worker["
            + QByteArray::number(i % 64) + "]: step finished, " + word + " reward 0.5, tokens 12345\n";
    return text;
}

void writeFile(const QString &path, const QByteArray &block, qint64 size, const QByteArray &longUnit, qint64 longLine)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    qint64 written = 0;
    for (; written < (size - longLine) / 2; written += block.size())
        file.write(block);
    for (qint64 rest = longLine; rest > 0; rest -= longUnit.size())
        file.write(longUnit);
    file.write("\n");
    for (written += longLine; written < size; written += block.size())
        file.write(block);
    file.write("the needle at the very end\n");
}

/// The longest and the mean time of an action with everything it leads to, up to and with the painting.
class Frames
{
public:
    explicit Frames(const char *name) : m_name(name) {}
    ~Frames()
    {
        qInfo("%-44s %6d frames, mean %7.2f ms, longest %7.2f ms", m_name, m_count, m_sum / std::max(1, m_count),
              m_longest);
    }
    void measure(TextView &view, const auto &action)
    {
        QElapsedTimer timer;
        timer.start();
        action();
        QCoreApplication::processEvents();
        view.viewport()->repaint();
        const double time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        m_longest = std::max(m_longest, time);
        m_sum += time;
        ++m_count;
    }
    double longest() const { return m_longest; }

private:
    const char *m_name;
    double m_longest = 0;
    double m_sum = 0;
    int m_count = 0;
};

std::unique_ptr<TextDocument> openDocument(const TemporaryFolder &temp, const QString &name)
{
    auto handle = Folder::open(temp.path())->openFile(name);
    return std::make_unique<TextDocument>(ByteSource(std::move(*handle)));
}

} // namespace

/// How a view on a large file feels: the time of every frame, in a real widget.
class BenchTextView : public QObject
{
    Q_OBJECT

    TemporaryFolder m_temp;

    void waitForIndex(TextView &view, Frames &frames)
    {
        while (view.document().isIndexing())
            frames.measure(view, [] {});
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeChoice::Light);
        const QByteArray ascii = logLines(megabyte, "plain");
        const QByteArray mixed = logLines(megabyte, "\x1b[32mgrün\x1b[0m 日本語");
        writeFile(m_temp.path(QStringLiteral("ascii.log")), ascii, 200 * megabyte, "{\"key\": [1, 2, 3]}, ",
                  50 * megabyte);
        writeFile(m_temp.path(QStringLiteral("mixed.log")), mixed, 200 * megabyte,
                  "{\"schlüssel\": \"日本語\"}\x1b[31m, ", 50 * megabyte);
        writeFile(m_temp.path(QStringLiteral("code.json")), ascii, 200 * megabyte, "{\"key\": [1, 2, 3]}, ",
                  50 * megabyte);
        writeFile(m_temp.path(QStringLiteral("giga.log")), ascii, 1000 * megabyte, {}, 0);
    }

    void frames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("wraps");
        QTest::newRow("200 MB, one 50 MB line") << QStringLiteral("ascii.log") << false;
        QTest::newRow("200 MB, one 50 MB line, wrapped") << QStringLiteral("ascii.log") << true;
        QTest::newRow("200 MB, colours and CJK") << QStringLiteral("mixed.log") << false;
        QTest::newRow("200 MB, colours and CJK, wrapped") << QStringLiteral("mixed.log") << true;
        QTest::newRow("200 MB, highlighted as JSON") << QStringLiteral("code.json") << false;
        QTest::newRow("1 GB") << QStringLiteral("giga.log") << false;
    }

    void frames()
    {
        QFETCH(QString, name);
        QFETCH(bool, wraps);
        TextPane pane;
        TextView &view = *pane.view();
        pane.resize(1440, 900);
        view.setWrap(wraps ? WrapMode::On : WrapMode::Off);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        double longest = 0;
        {
            Frames frames("open and paint the first screen");
            frames.measure(view, [&] {
                view.setDocument(openDocument(m_temp, name));
                view.setLanguage(Highlighter::languageOfFile(name));
            });
            longest = std::max(longest, frames.longest());
        }
        QElapsedTimer indexing;
        indexing.start();
        {
            Frames frames("while the index is made");
            waitForIndex(view, frames);
            longest = std::max(longest, frames.longest());
        }
        qInfo("index whole after %lld ms: %lld lines, %lld rows", indexing.elapsed(),
              view.document().index().totals().lines, view.document().index().totals().rows);
        const qint64 rows = view.document().index().totals().rows;
        {
            Frames frames("page down from the start");
            for (int i = 0; i < 300; ++i)
                frames.measure(view, [&] { QTest::keyClick(&view, Qt::Key_PageDown); });
            longest = std::max(longest, frames.longest());
        }
        {
            Frames frames("page down in the middle (the long line)");
            view.verticalScrollBar()->setValue(static_cast<int>(rows / 2));
            view.select(view.document().size() / 2, view.document().size() / 2);
            for (int i = 0; i < 300; ++i)
                frames.measure(view, [&] { QTest::keyClick(&view, Qt::Key_PageDown); });
            longest = std::max(longest, frames.longest());
        }
        {
            Frames frames("scroll sideways in the long line");
            for (int i = 0; i < 100; ++i)
                frames.measure(view, [&] { view.horizontalScrollBar()->setValue(i * 137); });
            view.horizontalScrollBar()->setValue(0);
            longest = std::max(longest, frames.longest());
        }
        {
            Frames frames("jump to random places with the scroll bar");
            QRandomGenerator random(1);
            for (int i = 0; i < 300; ++i)
                frames.measure(view, [&] {
                    view.verticalScrollBar()->setValue(random.bounded(view.verticalScrollBar()->maximum()));
                });
            longest = std::max(longest, frames.longest());
        }
        {
            Frames frames("jump to the end and to the start");
            for (int i = 0; i < 20; ++i) {
                frames.measure(view, [&] { QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier); });
                frames.measure(view, [&] { QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier); });
            }
            longest = std::max(longest, frames.longest());
        }
        for (const auto &pattern : {QStringLiteral("needle at the very end"), QStringLiteral("reward 0.5")}) {
            view.goToLine(0);
            QElapsedTimer searching;
            searching.start();
            Frames frames("frames while searching");
            frames.measure(view, [&] { pane.find(pattern); });
            while (pane.search().isRunning())
                frames.measure(view, [] {});
            qInfo("search \"%s\": %lld hits in %lld ms", qPrintable(pattern), pane.search().count(),
                  searching.elapsed());
            longest = std::max(longest, frames.longest());
        }
        QVERIFY2(longest < longestFrame, qPrintable(QStringLiteral("a frame took %1 ms").arg(longest)));
    }

    void literalSearchAgainstGrep()
    {
        const QString path = m_temp.path(QStringLiteral("giga.log"));
        for (const auto &pattern :
             {QStringLiteral("very end"), QStringLiteral("worker[63]"), QStringLiteral("zzz"), QStringLiteral("e s")}) {
            QElapsedTimer timer;
            timer.start();
            QProcess grep;
            grep.start(QStringLiteral("grep"), {QStringLiteral("-c"), QStringLiteral("-F"), pattern, path});
            QVERIFY(grep.waitForFinished(-1));
            const qint64 grepTime = timer.restart();
            auto handle = Folder::open(m_temp.path())->openFile(QStringLiteral("giga.log"));
            const ByteSource source(std::move(*handle));
            qint64 exact = 0;
            const auto matcher =
                TextMatcher::compile({.pattern = pattern, .caseSensitivity = Qt::CaseSensitive}, TextEncoding::Utf8);
            timer.restart();
            matcher->search(source, 0, {}, [&](const SearchChunk &chunk) { exact += std::ssize(chunk.hits); });
            const qint64 exactTime = timer.restart();
            qint64 folded = 0;
            const auto folding = TextMatcher::compile({.pattern = pattern}, TextEncoding::Utf8);
            timer.restart();
            folding->search(source, 0, {}, [&](const SearchChunk &chunk) { folded += std::ssize(chunk.hits); });
            const qint64 foldedTime = timer.restart();
            const auto regex = TextMatcher::compile(
                {.pattern = QRegularExpression::escape(pattern), .kind = SearchKind::Regex}, TextEncoding::Utf8);
            timer.restart();
            regex->search(source, 0, {}, [](const SearchChunk &) {});
            qInfo("1 GB \"%s\": grep -c -F %lld ms; exact %lld ms (%lld hits); ignoring case %lld ms; regex %lld ms",
                  qPrintable(pattern), grepTime, exactTime, exact, foldedTime, timer.elapsed());
        }
    }
};

QTEST_MAIN(BenchTextView)
#include "tst_textview_speed.moc"
