// SPDX-License-Identifier: GPL-3.0-or-later
// Artifacts that are large or slow to compare, on the real page.
#include "tests/views/artifacts/artifactscene.h"
#include "views/artifacts/artifactspage.h"
#include "views/models/artifacttreemodel.h"
#include "views/theme/theme.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"
#include "views/widgets/viewers/fileview.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace quayside;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray shuffled(int count, std::uint32_t seed)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        seed = seed * 1664525 + 1013904223;
        text += QByteArray::number(seed >> 22) + '\n';
    }
    return text;
}

} // namespace

class TestArtifactLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void aSlowComparisonCanBeStopped()
    {
        ArtifactScene scene;
        scene.leave(s("oracle"), s("app/slow.txt"), shuffled(8'000'000, 1));
        scene.leave(s("ada"), s("app/slow.txt"), shuffled(8'000'000, 2));
        ArtifactsPage page;
        open(page, scene);
        QPushButton *stop = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((stop = button(page, s("Stop"))), 20'000);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY(isSaid(page, s("The comparison was stopped.")));
        QVERIFY(!stop->isVisible());
    }

    void aHitInALargeFileIsScrolledTo()
    {
        ArtifactScene scene;
        QByteArray log;
        for (int i = 0; log.size() < (12 << 20); ++i)
            log += "an ordinary line of the log, number " + QByteArray::number(i) + '\n';
        const auto line = log.count('\n');
        scene.leave(s("ada"), s("app/long.log"), log + "the wolverine\n" + log.left(4000));
        ArtifactsPage page;
        open(page, scene);
        QTest::mouseClick(page.findChild<QPushButton *>(s("searchContents")), Qt::LeftButton);
        QTest::keyClicks(page.findChild<QLineEdit *>(s("artifactFilter")), s("wolverine"));
        auto *tree = page.findChild<QTreeView *>(s("artifactTree"));
        const QAbstractItemModel &model = *tree->model();
        QModelIndex hit;
        QTRY_VERIFY_WITH_TIMEOUT((hit = rowHolding(model, s("wolverine"))).isValid(), 20'000);
        tree->setCurrentIndex(hit);
        auto *viewer = page.findChild<FileView *>();
        QTRY_VERIFY(viewer->isVisible());
        QTRY_COMPARE(viewer->textPane()->view()->caretLine(), line);
    }

    void aGigabyteOpensInTheViewer()
    {
        ArtifactScene scene;
        scene.leave(s("ada"), s("app/huge.log"), "the start\n");
        QVERIFY(QFile::resize(scene.pathOf(s("ada"), s("app/huge.log")), 1LL << 30));
        ArtifactsPage page;
        open(page, scene);
        auto *viewer = page.findChild<FileView *>();
        QTRY_VERIFY_WITH_TIMEOUT(viewer->isVisible(), 20'000);
        QVERIFY(viewer->mode().has_value());
        QVERIFY(viewer->messageText().isEmpty());
    }

private:
    static void open(ArtifactsPage &page, ArtifactScene &scene)
    {
        page.resize(1280, 700);
        scene.open(page, s("ada"));
        QTRY_VERIFY(page.findChild<QTreeView *>(s("artifactTree"))->model()->rowCount() > 0);
    }

    static QPushButton *button(const ArtifactsPage &page, const QString &text)
    {
        const auto buttons = page.findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&](const QPushButton *candidate) { return candidate->isVisible() && candidate->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }

    static bool isSaid(const ArtifactsPage &page, const QString &text)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    /// The row of a hit: it has a file above it and nothing below.
    static QModelIndex rowHolding(const QAbstractItemModel &model, const QString &text, const QModelIndex &parent = {})
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            if (!model.hasChildren(index) && index.data().toString().contains(text))
                return index;
            if (const QModelIndex below = rowHolding(model, text, index); below.isValid())
                return below;
        }
        return {};
    }
};

QTEST_MAIN(TestArtifactLimits)
#include "tst_artifactlimits.moc"
