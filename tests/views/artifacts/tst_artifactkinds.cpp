// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of artifact on the real page: what it is compared with, in which form, and what can be changed about it.
#include "tests/views/artifacts/artifactscene.h"
#include "views/artifacts/artifactspage.h"
#include "views/diff/comparisonview.h"
#include "views/diff/diffview.h"
#include "views/diff/imagediffview.h"
#include "views/diff/jsondiffview.h"
#include "views/diff/threewayview.h"
#include "views/models/artifacttreemodel.h"
#include "views/models/jsondiffmodel.h"
#include "views/models/tablediffmodel.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/text/textview.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace quayside;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QImage picture(const QColor &bar)
{
    QImage image(320, 200, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(20, 20, 280, 4, Qt::black);
    painter.fillRect(60, 60, 40, 120, bar);
    painter.fillRect(140, 90, 40, 90, Qt::darkCyan);
    return image;
}

void fill(const ArtifactScene &scene)
{
    scene.leave(s("oracle"), s("app/notes.txt"), "alpha\nbravo\ncharlie\ndelta\necho\n");
    scene.leave(s("ada"), s("app/notes.txt"), "alpha\nbravo changed by ada\ncharlie\ndelta\necho\n");
    scene.leave(s("bob"), s("app/notes.txt"), "alpha\nbravo\ncharlie\ndelta changed by bob\necho\n");
    scene.leave(
        s("oracle"), s("app/report.json"),
        R"({"rows":[{"event_id":"E-1","sku":"A","cost":1.5},{"event_id":"E-2","sku":"B","cost":2.0}],"total":3.5})");
    scene.leave(
        s("ada"), s("app/report.json"),
        R"({"rows":[{"event_id":"E-2","sku":"B","cost":2.0004},{"event_id":"E-1","sku":"A","cost":9}],"total":3.5})");
    scene.leave(s("oracle"), s("app/rows.csv"), "id,name,amount\n1,ore,10\n2,tin,20\n3,zinc,30\n");
    scene.leave(s("ada"), s("app/rows.csv"), "id,name,amount\n1,ore,10.001\n3,zinc,31\n4,lead,40\n");
    scene.leaveImage(s("oracle"), s("app/plot.png"), picture(Qt::darkBlue));
    scene.leaveImage(s("ada"), s("app/plot.png"), picture(Qt::darkRed));
    const QStringList tables{s("CREATE TABLE ledger (id INTEGER PRIMARY KEY, amount REAL)"),
                             s("CREATE TABLE rates (name TEXT PRIMARY KEY, rate REAL)"),
                             s("INSERT INTO ledger VALUES (1, 2.5), (2, 3.5)"), s("INSERT INTO rates VALUES ('a', 1)")};
    scene.leaveDatabase(s("oracle"), s("app/ledger.db"), tables);
    scene.leaveDatabase(s("ada"), s("app/ledger.db"),
                        tables + QStringList{s("UPDATE ledger SET amount = 9 WHERE id = 2"), s("DROP TABLE rates")});
    QByteArray binary(64, '\0');
    for (int i = 0; i < 64; ++i)
        binary[i] = static_cast<char>(i * 5);
    scene.leave(s("oracle"), s("app/blob.bin"), binary);
    binary[33] = '\1';
    scene.leave(s("ada"), s("app/blob.bin"), binary);
    scene.leave(s("oracle"), s("app/src/main.py"), "print('solved')\n");
    scene.leave(s("ada"), s("app/src/main.py"), "pass\n");
    scene.temp.write(scene.taskPath(s("environment/src/main.py")), "pass\n");
    scene.leave(s("oracle"), s("app/src/same.py"), "x = 1\n");
    scene.leave(s("ada"), s("app/src/same.py"), "x = 1\n");
    scene.leave(s("oracle"), s("app/only_oracle.txt"), "x\n");
    scene.leave(s("ada"), s("app/extra.txt"), "a word: wolverine\n");
    scene.temp.write(scene.taskPath(s("tests/golden_other.txt")), "alpha zero\nbravo changed by ada\n");
    scene.declareUncollected(s("ada"), s("/app/never.log"));
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

QAction *entryHolding(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (QAction *below = action->menu() ? entryHolding(*action->menu(), text) : nullptr)
            return below;
        if (!action->menu() && action->text().contains(text))
            return action;
    }
    return nullptr;
}

} // namespace

class TestArtifactKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        fill(m_scene);
    }

    void init()
    {
        m_page = std::make_unique<ArtifactsPage>();
        m_page->resize(1280, 800);
        m_scene.open(*m_page, s("ada"));
        QTRY_VERIFY(tree()->model()->rowCount() > 0);
    }

    void cleanup() { m_page.reset(); }

    void theTreeTellsStates_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<ArtifactState>("state");
        QTest::addColumn<QString>("sign");
        QTest::newRow("text") << s("app/notes.txt") << ArtifactState::Differs << s("≠");
        QTest::newRow("same") << s("app/src/same.py") << ArtifactState::Same << s("=");
        QTest::newRow("starter") << s("app/src/main.py") << ArtifactState::Unchanged << s("○");
        QTest::newRow("missing") << s("app/only_oracle.txt") << ArtifactState::Missing << s("−");
        QTest::newRow("extra") << s("app/extra.txt") << ArtifactState::Extra << s("+");
        QTest::newRow("not collected") << s("app/never.log") << ArtifactState::NotCollected << s("∅");
        QTest::newRow("picture") << s("app/plot.png") << ArtifactState::Differs << s("≠");
        QTest::newRow("database") << s("app/ledger.db") << ArtifactState::Differs << s("≠");
    }

    void theTreeTellsStates()
    {
        QFETCH(QString, path);
        QFETCH(ArtifactState, state);
        QFETCH(QString, sign);
        const QModelIndex index = rowOf(*tree()->model(), path);
        QVERIFY(index.isValid());
        QCOMPARE(static_cast<ArtifactState>(index.data(ArtifactTreeModel::StateRole).toInt()), state);
        QCOMPARE(index.data(ArtifactTreeModel::SignRole).toString(), sign);
    }

    void foldersAreRows()
    {
        const QModelIndex file = rowOf(*tree()->model(), s("app/src/main.py"));
        const QModelIndex folder = file.parent();
        QCOMPARE(folder.data().toString(), s("src"));
        QVERIFY(folder.data(ArtifactTreeModel::NoteRole).toString().contains(QLatin1String("1 of 2")));
        QCOMPARE(folder.parent().data().toString(), s("app"));
    }

    void textHasRulerChangesAndAReason()
    {
        choose(s("app/notes.txt"));
        QTRY_COMPARE(diff()->changeCount(), 1);
        QVERIFY(child<ElidedLabel>("expectationReason")->whole().contains(QLatin1String("kinds__oracle")));
        shoot("text");
    }

    void jsonByStructureWithKeyAndTolerance()
    {
        choose(s("app/report.json"));
        useForm(s("by structure"));
        auto *json = m_page->findChild<JsonDiffView *>();
        QTRY_VERIFY(json->isVisible());
        const auto paths = [&] { return static_cast<int>(json->model()->diff().changes.size()); };
        QCOMPARE(paths(), 3); // two costs, and the order
        shoot("json");
        pick("jsonTolerance", 1e-3);
        QTRY_COMPARE(paths(), 2);
        auto *key = child<QComboBox>("jsonKey");
        const int bySku = key->findData(s("sku"));
        QVERIFY(bySku > 0);
        key->setCurrentIndex(bySku);
        Q_EMIT key->activated(bySku);
        QTRY_VERIFY(json->model()->diff().changes.front().trail.contains(s("sku=A")));
        Q_EMIT key->activated((key->setCurrentIndex(1), 1));
        QTRY_VERIFY(paths() > 3);
    }

    void tableByCellWithAnotherKey()
    {
        choose(s("app/rows.csv"));
        useForm(s("by cell"));
        auto *model = m_page->findChild<TableDiffModel *>();
        QTRY_COMPARE(model->diff().changedCells, 2);
        QCOMPARE(model->diff().addedRows, 1);
        QCOMPARE(model->diff().removedRows, 1);
        shoot("table");
        pick("tableTolerance", 1e-2);
        QTRY_COMPARE(model->diff().changedCells, 1);
        auto *key = child<QComboBox>("tableKey");
        const int byName = key->findData(s("name"));
        QVERIFY(byName > 0);
        key->setCurrentIndex(byName);
        Q_EMIT key->activated(byName);
        QTRY_COMPARE(model->diff().keys, std::vector<int>{1});
    }

    void picturesByPixel()
    {
        choose(s("app/plot.png"));
        auto *images = m_page->findChild<ImageDiffView *>();
        QTRY_VERIFY(images->isVisible());
        QTRY_COMPARE(images->difference().differing, 40 * 120);
        auto *mode = child<QComboBox>("imageMode");
        for (int i = 0; i < mode->count(); ++i) {
            mode->setCurrentIndex(i);
            shoot(qPrintable(s("image-%1").arg(i)));
        }
    }

    void databasesByTableAndRow()
    {
        choose(s("app/ledger.db"));
        auto *model = m_page->findChild<TableDiffModel *>();
        QTRY_COMPARE(model->diff().changedCells, 1);
        auto *tables = child<QComboBox>("diffTable");
        QCOMPARE(tables->count(), 4); // with the schema and the settings
        QVERIFY(tables->itemText(1).endsWith(s("missing")));
        QVERIFY(tables->itemText(2).startsWith(s("sqlite_schema")) && !tables->itemText(2).endsWith(s("same")));
        shoot("sqlite");
        tables->setCurrentIndex(1);
        Q_EMIT tables->activated(1);
        QTRY_COMPARE(model->diff().removedRows, 1); // the table that is gone
    }

    void binariesByHashAndBytes()
    {
        choose(s("app/blob.bin"));
        auto *hex = m_page->findChild<TextView *>(s("hexDiff"));
        QTRY_VERIFY(hex->isVisible());
        shoot("binary");
        QVERIFY(hex->document().source().size() > 200);
    }

    void missingAndUncollectedSaySo()
    {
        choose(s("app/only_oracle.txt"));
        QTRY_COMPARE(diff()->changeCount(), 1);
        shoot("missing");
        choose(s("app/never.log"));
        QTRY_VERIFY(shown(s("not collected")));
        shoot("uncollected");
    }

    void theExpectationIsChosenByHand()
    {
        choose(s("app/notes.txt"));
        QTRY_COMPARE(diff()->changeCount(), 1);
        QMenu *menu = child<QToolButton>("expectation")->menu();
        for (const auto &[entry, reason] :
             {std::pair{s("kinds__bob"), s("kinds__bob")}, std::pair{s("golden_other.txt"), s("golden_other.txt")}}) {
            QAction *action = entryHolding(*menu, entry);
            QVERIFY2(action, qPrintable(entry));
            action->trigger();
            QTRY_VERIFY2(child<ElidedLabel>("expectationReason")->whole().contains(reason),
                         qPrintable(child<ElidedLabel>("expectationReason")->whole()));
        }
        QTRY_COMPARE(diff()->changeCount(), 2);
    }

    void threeWays()
    {
        choose(s("app/notes.txt"));
        QTRY_COMPARE(diff()->changeCount(), 1);
        QAction *bob = entryHolding(*child<QToolButton>("beside")->menu(), s("kinds__bob"));
        QVERIFY(bob);
        bob->trigger();
        auto *three = m_page->findChild<ThreeWayView *>();
        QTRY_VERIFY(three->isVisible());
        QCOMPARE(three->changeCount(), 2);
        shoot("three");
        QTest::keyClick(three, Qt::Key_Home);
        QTest::keyClick(three, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(three, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(three->currentChange(), std::optional(1));
        entryHolding(*child<QToolButton>("beside")->menu(), s("Nothing"))->trigger();
        QTRY_VERIFY(!three->isVisible());
    }

    void contentsAreSearched()
    {
        QTest::mouseClick(child<QPushButton>("searchContents"), Qt::LeftButton);
        QTest::keyClicks(child<QLineEdit>("artifactFilter"), s("WOLVERINE"));
        auto *model = static_cast<ArtifactTreeModel *>(tree()->model());
        QTRY_COMPARE(model->fileCount(), 1);
        const QModelIndex file = rowOf(*model, s("app/extra.txt"));
        QVERIFY(file.isValid());
        QCOMPARE(model->rowCount(file), 1);
        shoot("search");
        tree()->setCurrentIndex(model->index(0, 0, file));
        QTRY_COMPARE(diff()->currentAfterText(), s("a word: wolverine"));
        child<QLineEdit>("artifactFilter")->clear();
        QTRY_VERIFY(model->fileCount() > 8);
    }

    void opensOutsideOnlyAfterAsking()
    {
        QStringList opened;
        m_page->setOpener([&](const QString &path) { opened += path; });
        choose(s("app/notes.txt"));
        QTRY_COMPARE(diff()->changeCount(), 1);
        for (const auto answer : {QMessageBox::Cancel, QMessageBox::Open}) {
            QTest::mouseClick(child<QPushButton>("openOutside"), Qt::LeftButton);
            auto *question = m_page->findChild<QMessageBox *>();
            QVERIFY(question && opened.isEmpty());
            question->button(answer)->click();
            QTRY_VERIFY(!m_page->findChild<QMessageBox *>());
        }
        QCOMPARE(opened, QStringList(m_scene.pathOf(s("ada"), s("app/notes.txt"))));
    }

    void everythingElseIsListedWhenAskedFor()
    {
        auto *model = static_cast<ArtifactTreeModel *>(tree()->model());
        const int artifacts = model->fileCount();
        QTest::mouseClick(child<QPushButton>("everything"), Qt::LeftButton);
        QTRY_VERIFY(model->fileCount() > artifacts);
    }

private:
    template <typename Widget> Widget *child(const char *name) const
    {
        auto *found = m_page->findChild<Widget *>(s(name));
        if (!found)
            qFatal("no child named %s", name);
        return found;
    }

    QTreeView *tree() const { return child<QTreeView>("artifactTree"); }
    DiffView *diff() const { return m_page->findChild<DiffView *>(); }

    void choose(const QString &path) const
    {
        const QModelIndex index = rowOf(*tree()->model(), path);
        QVERIFY2(index.isValid(), qPrintable(path));
        tree()->scrollTo(index);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(index).center());
    }

    void useForm(const QString &name) const
    {
        auto *form = child<QComboBox>("diffForm");
        QTRY_VERIFY(form->findText(name) >= 0);
        form->setCurrentIndex(form->findText(name));
        Q_EMIT form->activated(form->currentIndex());
    }

    void pick(const char *name, double value) const
    {
        auto *box = child<QComboBox>(name);
        box->setCurrentIndex(box->findData(value));
        Q_EMIT box->activated(box->currentIndex());
    }

    bool shown(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    /// For a person to look at; set QUAYSIDE_SHOTS to a folder.
    void shoot(const char *name) const
    {
        const QString folder = qEnvironmentVariable("QUAYSIDE_SHOTS");
        if (folder.isEmpty())
            return;
        for (const auto &[choice, suffix] :
             {std::pair{ThemeChoice::Dark, "dark"}, std::pair{ThemeChoice::Light, "light"}}) {
            applyTheme(*qApp, choice);
            for (const QSize size : {QSize(1920, 900), QSize(1280, 640)}) {
                m_page->resize(size);
                QTest::qWait(30);
                m_page->grab().save(
                    QDir(folder).filePath(s("kind-%1-%2-%3.png").arg(s(name), s(suffix)).arg(size.width())));
            }
        }
    }

    ArtifactScene m_scene;
    std::unique_ptr<ArtifactsPage> m_page;
};

QTEST_MAIN(TestArtifactKinds)
#include "tst_artifactkinds.moc"
