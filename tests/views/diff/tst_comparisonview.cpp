// SPDX-License-Identifier: GPL-3.0-or-later
// What the view of a comparison does beside showing it: says when it is coarse, marks moved blocks, leads from the
// ruler to a change, writes a patch.
#include "core/artifacts/comparison.h"
#include "tests/support/temporaryfolder.h"
#include "views/diff/comparisonview.h"
#include "views/diff/diffview.h"
#include "views/diff/imagediffview.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace quayside;

namespace {

/// Many lines, few different ones, in a random order: two of these take long to compare.
QByteArray shuffled(int count, std::uint32_t seed)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        seed = seed * 1664525 + 1013904223;
        text += QByteArray::number(seed >> 22) + '\n';
    }
    return text;
}

QByteArray numbered(int count, const QByteArray &word)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += word + ' ' + QByteArray::number(i) + '\n';
    return text;
}

QByteArray png(QRgb color)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestComparisonView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void init()
    {
        m_view = std::make_unique<ComparisonView>();
        m_view->resize(900, 600);
    }

    void cleanup() { m_view.reset(); }

    void aFileAloneHasTheWholeWidth()
    {
        const TemporaryFolder temp;
        temp.write(QStringLiteral("a.txt"), numbered(3, "line"));
        const ComparedFile file{*Folder::open(temp.path()), QStringLiteral("a.txt")};
        m_view->show({.comparison = std::make_shared<const ContentComparison>(*compareContents(file, file)),
                      .after = file,
                      .name = QStringLiteral("a.txt"),
                      .afterTitle = QStringLiteral("this trial")});
        m_view->setVisible(true);
        QCOMPARE(m_view->diffView()->diffLayout(), DiffLayout::Alone);
        QCOMPARE(m_view->summary(), QString());
        auto *note = m_view->findChild<QWidget *>(QStringLiteral("nothingToCompareWith"));
        QVERIFY(note->isVisible() && !m_view->findChild<QComboBox *>(QStringLiteral("diffLayout"))->isVisible());
        QSignalSpy wanted(m_view.get(), &ComparisonView::expectationWanted);
        QTest::mouseClick(note->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);

        m_view->show({.comparison = std::make_shared<const ContentComparison>(*compareContents(file, file)),
                      .before = file,
                      .after = file,
                      .name = QStringLiteral("a.txt")});
        QCOMPARE(m_view->diffView()->diffLayout(), DiffLayout::SideBySide);
        QVERIFY(!note->isVisible());
    }

    void aCoarseComparisonSaysSo_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("no time") << 1 << true;
        QTest::newRow("time enough") << 60'000 << false;
    }

    void aCoarseComparisonSaysSo()
    {
        QFETCH(int, milliseconds);
        QFETCH(bool, isSaid);
        const bool isLong = milliseconds == 1;
        show(shuffled(isLong ? 200'000 : 2'000, 1), shuffled(isLong ? 200'000 : 2'000, 2),
             {.budget = {.time = std::chrono::milliseconds(milliseconds)}});
        QCOMPARE(saysCoarse(), isSaid);
        QVERIFY(m_view->diffView()->changeCount() > 0);
    }

    void aCoarseThirdTextSaysSo()
    {
        for (const auto &[count, milliseconds, isSaid] :
             {std::tuple{2'000, 60'000, false}, std::tuple{200'000, 1, true}}) {
            const TextLines expected(shuffled(count, 1)), beside(shuffled(count, 2));
            const auto diff =
                compareThree(expected, expected, beside, {}, {}, {.time = std::chrono::milliseconds(milliseconds)});
            QVERIFY(diff);
            show("a\n", "b\n");
            m_shown.three = std::make_shared<const ThreeWayComparison>(expected, expected, beside, *diff);
            m_view->show(m_shown);
            QCOMPARE(saysCoarse(), isSaid);
        }
    }

    void movedBlocksLookDifferent()
    {
        const QByteArray block =
            "int answer_of_everything() { return 42; }\nint question_of_everything() { return 6 * 9; }\n";
        const QByteArray rest = numbered(6, "a line that stays");
        show(block + rest, rest + block);
        QVERIFY(m_shown.comparison->text->moved == (std::vector<MovedBlock>{{{0, 2}, {6, 2}}}));
        const QImage marked = m_view->diffView()->viewport()->grab().toImage();
        auto plain = std::make_shared<ContentComparison>(*m_shown.comparison);
        plain->text->moved.clear();
        m_shown.comparison = plain;
        m_view->show(m_shown);
        QVERIFY(m_view->diffView()->viewport()->grab().toImage() != marked);
    }

    void theRulerLeadsToAChange()
    {
        const QByteArray text = numbered(400, "line");
        show(text, QByteArray(text).replace("line 10\n", "early\n").replace("line 300\n", "late\n"));
        DiffView *diff = m_view->diffView();
        QCOMPARE(diff->changeCount(), 2);
        const int top = diff->viewport()->height() - diff->viewport()->height() * 9 / 10;
        const auto clickAt = [&](double share) {
            const int y = static_cast<int>(share * diff->viewport()->height());
            QTest::mouseClick(diff->viewport(), Qt::LeftButton, {}, {diff->viewport()->width() - 4, std::max(y, top)});
        };
        clickAt(0.9);
        QCOMPARE(diff->currentChange(), std::optional(1));
        QVERIFY(*diff->currentAfterLine() > 300);
        clickAt(0.5);
        QCOMPARE(diff->currentChange(), std::optional(0));
        QVERIFY(*diff->currentAfterLine() > 100 && *diff->currentAfterLine() < 300);
    }

    void theThresholdMayMoveWhileImagesAreDecoded()
    {
        show(png(qRgb(100, 100, 100)), png(qRgb(105, 100, 100)), {}, QStringLiteral("plot.png"));
        auto *images = m_view->findChild<ImageDiffView *>();
        auto *threshold = images->findChild<QSlider *>();
        threshold->setValue(4);
        QTRY_COMPARE(images->difference().differing, 40 * 30);
        QCOMPARE(images->difference().largest, 5);
        threshold->setValue(5);
        QTRY_COMPARE(images->difference().differing, 0);
    }

    void aPatchIsSaved()
    {
        show("one\ntwo\nthree\n", "one\nzwei\nthree\n");
        const QString target = m_temp.path(QStringLiteral("out.patch"));
        const auto actions = m_view->findChildren<QAction *>();
        const auto save = std::ranges::find_if(
            actions, [](const QAction *action) { return action->text().contains(QLatin1String("patch")); });
        QVERIFY(save != actions.end());
        (*save)->trigger();
        auto *dialog = m_view->findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        Q_EMIT dialog->fileSelected(target);
        QCOMPARE(
            contentsOf(target),
            QByteArray(
                "diff --git a/file.txt b/file.txt\n--- a/file.txt\n+++ b/file.txt\n@@ -1,3 +1,3 @@\n one\n-two\n+zwei\n three\n"));
    }

private:
    bool saysCoarse() const
    {
        const auto labels = m_view->findChildren<ElidedLabel *>();
        return std::ranges::any_of(labels, [](const ElidedLabel *label) {
            return label->isVisible() && label->whole().contains(QLatin1String("Coarse"));
        });
    }

    void show(const QByteArray &before, const QByteArray &after, const ContentOptions &options = {},
              const QString &name = QStringLiteral("file.txt"))
    {
        m_temp.write(QStringLiteral("before/") + name, before);
        m_temp.write(QStringLiteral("after/") + name, after);
        m_shown = {.name = name};
        m_shown.before = ComparedFile{*Folder::open(m_temp.path(QStringLiteral("before"))), name};
        m_shown.after = ComparedFile{*Folder::open(m_temp.path(QStringLiteral("after"))), name};
        const auto comparison = compareContents(m_shown.before, m_shown.after, options);
        QVERIFY(comparison);
        m_shown.comparison = std::make_shared<const ContentComparison>(*comparison);
        m_view->QWidget::show();
        m_view->show(m_shown);
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    TemporaryFolder m_temp;
    ShownComparison m_shown;
    std::unique_ptr<ComparisonView> m_view;
};

QTEST_MAIN(TestComparisonView)
#include "tst_comparisonview.moc"
