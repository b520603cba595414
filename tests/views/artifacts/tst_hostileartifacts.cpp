// SPDX-License-Identifier: GPL-3.0-or-later
// Artifacts that mean harm, on the real page: shown or refused, never followed, run or fetched.
#include "tests/views/artifacts/artifactscene.h"
#include "views/artifacts/artifactspage.h"
#include "views/diff/comparisonview.h"
#include "views/diff/diffview.h"
#include "views/models/artifacttreemodel.h"
#include "views/theme/theme.h"
#include "views/widgets/viewers/fileview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QTcpServer>
#include <QTest>
#include <QTreeView>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace quayside;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QModelIndex rowOf(const QAbstractItemModel &model, const QString &path, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(ArtifactTreeModel::PathRole).toString() == path)
            return index;
        if (const QModelIndex below = rowOf(model, path, index); below.isValid())
            return below;
    }
    return {};
}

/// 42 bytes of a stored entry that claims to hold 4 GiB.
QByteArray zipBomb()
{
    return QByteArray::fromHex("504b03042d00000008000000210000000000ffffffffffffffff01001400") + 'x'
        + QByteArray::fromHex("0100100000000000010000000000000001000000") + QByteArray(20'000, '\0');
}

} // namespace

class TestHostileArtifacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        connect(&m_server, &QTcpServer::newConnection, this, [this] { ++m_calls; });
        m_scene.temp.write(s("secret.txt"), "the secret outside\n");
    }

    void init()
    {
        m_page = std::make_unique<ArtifactsPage>();
        m_page->resize(1280, 700);
    }

    void cleanup() { m_page.reset(); }

    void aLinkOutIsShownAndNotFollowed()
    {
        m_scene.leave(s("ada"), s("app/plain.txt"), "x\n");
        QVERIFY(::symlink(qPrintable(m_scene.temp.path(s("secret.txt"))),
                          qPrintable(m_scene.pathOf(s("ada"), s("app/link.txt"))))
                == 0);
        QVERIFY(::symlink("/etc", qPrintable(m_scene.pathOf(s("ada"), s("app/folder")))) == 0);
        show(s("app/link.txt"));
        QCOMPARE(state(s("app/link.txt")), ArtifactState::Refused);
        QCOMPARE(state(s("app/folder")), ArtifactState::Refused);
        QTRY_VERIFY(isSaid(s("not opened")));
        QVERIFY(!isSaid(s("the secret outside")));
        QVERIFY(!m_page->findChild<ComparisonView *>()->isVisible());
        QVERIFY(!rowOf(*tree()->model(), s("app/folder/passwd")).isValid());
    }

    void aFifoIsNotOpened()
    {
        m_scene.leave(s("ada"), s("app/plain.txt"), "x\n");
        QVERIFY(::mkfifo(qPrintable(m_scene.pathOf(s("ada"), s("app/pipe"))), 0600) == 0);
        QElapsedTimer timer;
        timer.start();
        show(s("app/pipe"));
        QCOMPARE(state(s("app/pipe")), ArtifactState::Refused);
        QTRY_VERIFY(isSaid(s("not opened")));
    }

    void fourGigabytesOfNothing()
    {
        m_scene.leave(s("ada"), s("app/huge.log"), "the start\n");
        QVERIFY(::truncate(qPrintable(m_scene.pathOf(s("ada"), s("app/huge.log"))), 4LL << 30) == 0);
        show(s("app/huge.log"));
        auto *viewer = m_page->findChild<FileView *>();
        QTRY_VERIFY_WITH_TIMEOUT(viewer->isVisible(), 20'000);
        QCOMPARE(QFile::remove(m_scene.pathOf(s("ada"), s("app/huge.log"))), true);
    }

    void anArchiveIsNotUnpacked()
    {
        m_scene.leave(s("oracle"), s("app/out.zip"), zipBomb().left(1000));
        m_scene.leave(s("ada"), s("app/out.zip"), zipBomb());
        show(s("app/out.zip"));
        auto *view = m_page->findChild<ComparisonView *>();
        QTRY_VERIFY(view->isVisible());
        QVERIFY(!view->showsText());
    }

    void brokenTextIsMadeVisible_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QChar>("forbidden");
        QTest::newRow("invalid UTF-8") << QByteArray("caf\xe9 \xff\xfe end") << QChar(0xffff);
        QTest::newRow("terminal escape") << QByteArray("\x1b[2J\x1b]0;owned\x07 red") << QChar(0x1b);
        QTest::newRow("bidi override") << QByteArray("if admin \xe2\x80\xae } \xe2\x81\xa6 end") << QChar(0x202e);
        QTest::newRow("zero width") << QByteArray("pass\xe2\x80\x8bword") << QChar(0x200b);
        QTest::newRow("carriage return") << QByteArray("good\rbad") << QChar(u'\r');
    }

    void brokenTextIsMadeVisible()
    {
        QFETCH(QByteArray, line);
        QFETCH(QChar, forbidden);
        m_scene.leave(s("oracle"), s("app/odd.txt"), "first\nsecond\n");
        m_scene.leave(s("ada"), s("app/odd.txt"), "first\n" + line + "\n");
        show(s("app/odd.txt"));
        auto *diff = m_page->findChild<DiffView *>();
        QTRY_COMPARE(diff->changeCount(), 1);
        diff->goToAfterLine(1);
        QVERIFY(!diff->currentAfterText().isEmpty());
        QVERIFY2(!diff->currentAfterText().contains(forbidden), qPrintable(diff->currentAfterText()));
        QVERIFY(!m_page->grab().isNull());
    }

    void oddNamesAreMadeVisible()
    {
        const QString name = QStringLiteral("app/gpj.") + QChar(0x202e) + QStringLiteral("exe");
        m_scene.leave(s("ada"), name, "x\n");
        m_scene.open(*m_page, s("ada"));
        QTRY_VERIFY(rowOf(*tree()->model(), name).isValid());
        QVERIFY(!rowOf(*tree()->model(), name).data().toString().contains(QChar(0x202e)));
        QVERIFY(!rowOf(*tree()->model(), name).data(Qt::ToolTipRole).toString().contains(QChar(0x202e)));
    }

    void nothingRemoteIsFetched_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        const QByteArray url = "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()) + "/pixel.png";
        QTest::newRow("html") << s("app/page.html")
                              << QByteArray("<html><img src=\"" + url + "\"><script src=\"" + url
                                            + "\"></script><link rel=stylesheet href=\"" + url + "\"></html>\n");
        QTest::newRow("markdown") << s("app/readme.md")
                                  << QByteArray("# Title\n![pixel](" + url + ")\n<img src=\"" + url + "\">\n");
        QTest::newRow("svg")
            << s("app/chart.svg")
            << QByteArray(
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"20\" height=\"20\"><image xlink:href=\""
                   + url + "\" width=\"20\" height=\"20\"/></svg>\n");
    }

    void nothingRemoteIsFetched()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        m_scene.leave(s("oracle"), name, "other\n" + text);
        m_scene.leave(s("ada"), name, text);
        show(name);
        QTRY_VERIFY(m_page->findChild<ComparisonView *>()->isVisible());
        QVERIFY(!m_page->grab().isNull());
        QTest::qWait(300);
        QCOMPARE(m_calls, 0);
    }

private:
    QTreeView *tree() const { return m_page->findChild<QTreeView *>(s("artifactTree")); }

    ArtifactState state(const QString &path) const
    {
        return static_cast<ArtifactState>(rowOf(*tree()->model(), path).data(ArtifactTreeModel::StateRole).toInt());
    }

    void show(const QString &path)
    {
        m_scene.open(*m_page, s("ada"));
        QTRY_VERIFY(rowOf(*tree()->model(), path).isValid());
        tree()->setCurrentIndex(rowOf(*tree()->model(), path));
    }

    bool isSaid(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    ArtifactScene m_scene;
    std::unique_ptr<ArtifactsPage> m_page;
    QTcpServer m_server;
    int m_calls = 0;
};

QTEST_MAIN(TestHostileArtifacts)
#include "tst_hostileartifacts.moc"
