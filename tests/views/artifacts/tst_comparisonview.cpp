// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/comparison.h"
#include "core/diff/texthunks.h"
#include "tests/support/result.h"
#include "tests/support/screenshot.h"
#include "tests/support/temporaryfolder.h"
#include "views/diff/comparisonview.h"
#include "views/diff/diffview.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace quayside;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray numbered(int first, int last)
{
    QByteArray text;
    for (int i = first; i <= last; ++i)
        text += "line " + QByteArray::number(i) + " says something of its own\n";
    return text;
}

} // namespace

/// What a person does with two texts side by side: saves the patch, sees what was moved, clicks the ruler, is told what is coarse.
class TestComparisonView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void init()
    {
        m_view = std::make_unique<ComparisonView>();
        m_view->resize(1000, 600);
    }

    void theSavedPatchMakesOneFileOfTheOther()
    {
        const QByteArray before = numbered(1, 40);
        const QByteArray after = numbered(1, 10) + "a new line\n" + numbered(13, 40) + "no end of line";
        show(before, after);
        const auto actions = m_view->findChildren<QAction *>();
        const auto save = std::ranges::find(actions, s("Save as a patch…"), &QAction::text);
        QVERIFY(save != actions.end());
        (*save)->trigger();
        auto *dialog = m_view->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(m_temp.path(s("one.patch")));
        QProcess git;
        git.setWorkingDirectory(m_temp.path());
        git.start(s("git"), {s("apply"), s("--unsafe-paths"), s("one.patch")});
        QVERIFY(git.waitForFinished() && git.exitStatus() == QProcess::NormalExit);
        QVERIFY2(git.exitCode() == 0, git.readAllStandardError().constData());
        QFile patched(m_temp.path(s("out.txt")));
        QVERIFY(patched.open(QIODevice::ReadOnly));
        QCOMPARE(patched.readAll(), after);
    }

    void whatWasMovedIsMarked()
    {
        const QByteArray block = numbered(100, 108);
        show(numbered(1, 10) + block + numbered(11, 30), numbered(1, 30) + block);
        const QImage moved = shot("moved");
        show(numbered(1, 10) + block + numbered(11, 30), numbered(1, 30) + numbered(200, 208));
        const QColor mark = tokensOf(m_view.get()).partial;
        QVERIFY(countOf(moved, mark) > 200);                // the stripes beside nine lines on either side
        QCOMPARE(countOf(m_view->grab().toImage(), mark), 0); // nothing was moved here
    }

    void aClickOnTheRulerGoesThere()
    {
        QByteArray after = numbered(1, 400);
        after.replace("line 20 ", "line XX ").replace("line 380 ", "line YY ");
        show(numbered(1, 400), after);
        auto *diff = m_view->diffView();
        const QWidget *area = diff->viewport();
        QTest::mouseClick(diff->viewport(), Qt::LeftButton, {}, {area->width() - 3, area->height() * 9 / 10});
        QVERIFY2(*diff->currentAfterLine() > 300, qPrintable(QString::number(*diff->currentAfterLine())));
        QTest::mouseClick(diff->viewport(), Qt::LeftButton, {}, {area->width() - 3, 40});
        QVERIFY2(*diff->currentAfterLine() < 60, qPrintable(QString::number(*diff->currentAfterLine())));
        diff->goToNextChange();
        QCOMPARE(diff->currentAfterLine(), std::optional(19));
    }

    void aCoarseComparisonSaysSo()
    {
        QByteArray before;
        QByteArray after;
        for (int i = 0; i < 60'000; ++i) {
            before += QByteArray::number(i * 7919 % 60'013) + " before\n";
            after += QByteArray::number(i * 104'729 % 60'013) + (i % 3 ? " before\n" : " after\n");
        }
        show(before, after, {.budget = {.time = std::chrono::milliseconds(1)}});
        QVERIFY(isSaid(s("Coarse")));
        show("a\n", "b\n");
        QVERIFY(!isSaid(s("Coarse")));
    }

private:
    void show(const QByteArray &before, const QByteArray &after, const ContentOptions &options = {})
    {
        m_temp.write(s("out.txt"), before);
        m_temp.write(s("new/out.txt"), after);
        const auto old = Folder::open(m_temp.path());
        const auto folder = Folder::open(m_temp.path(s("new")));
        VERIFY_RESULT(old);
        VERIFY_RESULT(folder);
        const ComparedFile left{.folder = *old, .path = s("out.txt")};
        const ComparedFile right{.folder = *folder, .path = s("out.txt")};
        const auto compared = compareContents(left, right, options);
        VERIFY_RESULT(compared);
        m_view->show({.comparison = std::make_shared<const ContentComparison>(*compared), .before = left, .after = right, .name = s("out.txt"), .beforeTitle = s("expected"), .afterTitle = s("this trial")});
        static_cast<QWidget *>(m_view.get())->show();
        QTest::qWait(20);
    }

    QImage shot(const char *name)
    {
        saveScreenshot(*m_view, s(name));
        return m_view->grab().toImage();
    }

    static int countOf(const QImage &image, const QColor &color)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
        }
        return count;
    }

    bool isSaid(const QString &text) const
    {
        const auto labels = m_view->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    TemporaryFolder m_temp;
    std::unique_ptr<ComparisonView> m_view;
};

QTEST_MAIN(TestComparisonView)
#include "tst_comparisonview.moc"
