// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"
#include "views/widgets/text/searchbar.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"
#include "views/widgets/viewers/fileview.h"
#include "views/widgets/viewers/hexpane.h"
#include "views/widgets/viewers/hexview.h"
#include "views/widgets/viewers/imageview.h"
#include "views/widgets/viewers/jsontreeview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTreeView>

#include <sys/stat.h>

using namespace quayside;

using Modes = std::vector<FileViewMode>;

namespace {

QByteArray png(QSize size, const char *format = "PNG")
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

QAbstractButton *buttonNamed(const QWidget &widget, const QString &name)
{
    for (auto *button : widget.findChildren<QAbstractButton *>()) {
        if (button->accessibleName() == name || button->text() == name)
            return button;
    }
    return nullptr;
}

} // namespace

class TestFileView : public QObject
{
    Q_OBJECT

    TemporaryFolder m_temp;
    FileView m_view;

    void show(const QString &path)
    {
        const auto folder = Folder::open(m_temp.path());
        VERIFY_RESULT(folder);
        m_view.showFile(*folder, path);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_temp.write(QStringLiteral("a/run.py"), "print('hello')\n");
        m_temp.write(QStringLiteral("result.json"),
                     R"({"reward": 0.5, "steps": [{"a/b": "x"}, 2, null], "note": "\u202eevil"})");
        m_temp.write(QStringLiteral("broken.json"), R"({"reward": )");
        m_temp.write(QStringLiteral("picture.png"), png({40, 30}));
        m_temp.write(QStringLiteral("lie.png"), "this is no picture");
        m_temp.write(
            QStringLiteral("drawing.svg"),
            "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect width='20' height='10'/></svg>");
        m_temp.write(QStringLiteral("data.bin"),
                     QByteArray("\x7f"
                                "ELF\0\1\2needle\0",
                                14)
                         + QByteArray(5'000, '\xee'));
        m_temp.write(QStringLiteral("empty"), "");
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), m_temp.path(QStringLiteral("out"))));
        QCOMPARE(mkfifo(QFile::encodeName(m_temp.path(QStringLiteral("pipe"))).constData(), 0600), 0);
        m_view.resize(900, 500);
        m_view.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_view));
    }

    void picksTheViewer_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Modes>("modes");
        QTest::newRow("code") << QStringLiteral("a/run.py") << Modes{FileViewMode::Text, FileViewMode::Hex};
        QTest::newRow("json") << QStringLiteral("result.json")
                              << Modes{FileViewMode::Text, FileViewMode::Tree, FileViewMode::Hex};
        QTest::newRow("picture") << QStringLiteral("picture.png")
                                 << Modes{FileViewMode::Picture, FileViewMode::Hex, FileViewMode::Text};
        QTest::newRow("drawing") << QStringLiteral("drawing.svg")
                                 << Modes{FileViewMode::Picture, FileViewMode::Text, FileViewMode::Hex};
        QTest::newRow("binary") << QStringLiteral("data.bin") << Modes{FileViewMode::Hex, FileViewMode::Text};
        QTest::newRow("empty") << QStringLiteral("empty") << Modes{FileViewMode::Text, FileViewMode::Hex};
    }

    void picksTheViewer()
    {
        QFETCH(QString, path);
        QFETCH(Modes, modes);
        show(path);
        QCOMPARE(m_view.modes(), modes);
        QCOMPARE(m_view.mode(), modes.front());
        QVERIFY(m_view.messageText().isEmpty());
    }

    void saysWhatItDoesNotOpen_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reason");
        QTest::newRow("link out") << QStringLiteral("out") << QStringLiteral("leads out");
        QTest::newRow("pipe") << QStringLiteral("pipe") << QStringLiteral("pipe");
        QTest::newRow("missing") << QStringLiteral("nothing") << QStringLiteral("not there");
        QTest::newRow("folder") << QStringLiteral("a") << QStringLiteral("folder");
        QTest::newRow("up") << QStringLiteral("../../etc/passwd") << QStringLiteral("leads out");
    }

    void saysWhatItDoesNotOpen()
    {
        QFETCH(QString, path);
        QFETCH(QString, reason);
        show(path);
        QVERIFY(m_view.modes().empty());
        QVERIFY2(m_view.messageText().contains(reason), qPrintable(m_view.messageText()));
        QVERIFY(!buttonNamed(m_view, QStringLiteral("Open with another program …"))->isVisible());
    }

    void switchesBetweenTextAndTree()
    {
        show(QStringLiteral("result.json"));
        QCOMPARE(m_view.textPane()->view()->language(), QStringLiteral("JSON"));
        QSignalSpy loaded(m_view.treeView(), &JsonTreeView::loaded);
        QTest::mouseClick(buttonNamed(m_view, QStringLiteral("Tree")), Qt::LeftButton);
        QCOMPARE(m_view.mode(), FileViewMode::Tree);
        QTRY_COMPARE(loaded.size(), 1);
        QTreeView *tree = m_view.treeView()->tree();
        QVERIFY(tree->isVisible());
        m_view.treeView()->showPointer(QStringLiteral("/steps/0/a~1b"));
        QCOMPARE(tree->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("x"));
        m_view.treeView()->showPointer(QStringLiteral("/note"));
        QCOMPARE(tree->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("⟦U+202E⟧evil"));
    }

    void saysWhyThereIsNoTree()
    {
        show(QStringLiteral("broken.json"));
        QSignalSpy loaded(m_view.treeView(), &JsonTreeView::loaded);
        m_view.setMode(FileViewMode::Tree);
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(!m_view.treeView()->tree()->isVisible());
    }

    void showsPictures()
    {
        show(QStringLiteral("picture.png"));
        QTRY_COMPARE(m_view.imageView()->image().size, QSize(40, 30));
        QCOMPARE(m_view.imageView()->factor(), 1.0);
        m_view.imageView()->setFactor(4);
        QCOMPARE(m_view.imageView()->scale(), ImageScale::Free);
        QTest::keyClick(m_view.imageView(), Qt::Key_0);
        QCOMPARE(m_view.imageView()->scale(), ImageScale::Fit);
        QVERIFY(!m_view.grab().isNull());
    }

    void fallsBackWhenAPictureIsNone()
    {
        show(QStringLiteral("lie.png"));
        QTRY_COMPARE(m_view.mode(), FileViewMode::Text);
        QCOMPARE(m_view.textPane()->view()->document().size(), 18);
    }

    void readsBytes()
    {
        show(QStringLiteral("data.bin"));
        HexView *hex = m_view.hexPane()->view();
        QCOMPARE(hex->rowText(0),
                 QStringLiteral("00000000  7f 45 4c 46 00 01 02 6e 65 65 64 6c 65 00 ee ee |·ELF···needle···|"));
        QTest::keyClick(hex, Qt::Key_Right);
        QTest::keyClick(hex, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(hex, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(hex, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("45 4c 46"));
        hex->copyText();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("ELF"));
        QTest::keyClick(hex, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(hex->caret(), 5'013);
        m_view.hexPane()->searchBar()->open(QStringLiteral("needle"));
        QTRY_COMPARE(m_view.hexPane()->search().count(), 1);
        QTRY_COMPARE(hex->selectionFrom(), 7);
        QCOMPARE(hex->selectionTo(), 13);
        QVERIFY(!hex->grab().isNull());
    }

    void asksBeforeItOpensAFileElsewhere()
    {
        QStringList opened;
        m_view.setOpener([&](const QString &path) { opened += path; });
        show(QStringLiteral("a/run.py"));
        auto *button = buttonNamed(m_view, QStringLiteral("Open with another program …"));
        for (const auto answer : {QMessageBox::Cancel, QMessageBox::Open}) {
            QTest::mouseClick(button, Qt::LeftButton);
            auto *question = m_view.findChild<QMessageBox *>();
            QVERIFY(question);
            QVERIFY(opened.isEmpty());
            question->button(answer)->click();
            QTRY_VERIFY(!m_view.findChild<QMessageBox *>());
        }
        QCOMPARE(opened, QStringList(m_temp.path(QStringLiteral("a/run.py"))));
    }

    void copiesThePath()
    {
        show(QStringLiteral("a/run.py"));
        QTest::mouseClick(buttonNamed(m_view, QStringLiteral("Copy the path")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), m_temp.path(QStringLiteral("a/run.py")));
    }

    void bytesForgetASearchThatWasTakenAway()
    {
        const ByteSource source(QByteArray(4'000, 'x'));
        HexView view;
        view.resize(600, 300);
        view.setSource(source);
        SearchRun run;
        view.setSearch(&run);
        view.setSearch(nullptr);
        QSignalSpy finished(&run, &SearchRun::finished);
        VERIFY_RESULT(run.start(source, TextEncoding::Utf8, {.pattern = QStringLiteral("x")}));
        QVERIFY(finished.wait());
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TestFileView)
#include "tst_fileview.moc"
