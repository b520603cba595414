// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/facttablemodel.h"
#include "views/models/modelroles.h"
#include "views/models/tabletext.h"
#include "views/models/trialgroupmodel.h"
#include "views/models/trialtablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;

namespace {

TrialPointer trial(const QString &name, std::optional<double> reward, const QString &agent = QStringLiteral("codex"))
{
    Trial made;
    made.name = TrialName(name);
    made.state = TrialState::Finished;
    made.agent.name = agent;
    if (reward)
        made.rewards = {{QStringLiteral("reward"), *reward}};
    return std::make_shared<const Trial>(std::move(made));
}

JobPointer job(std::vector<TrialPointer> trials)
{
    Job made;
    made.path = QStringLiteral("/jobs/one");
    made.trials = std::move(trials);
    return std::make_shared<const Job>(std::move(made));
}

QStringList shown(const TrialTableModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.trialAt(row)->name.value;
    return names;
}

int columnOf(const TrialTableModel &model, TrialField field)
{
    const auto found = std::ranges::find(model.columns(), field, &TrialColumn::field);
    return static_cast<int>(found - model.columns().begin());
}

} // namespace

class TestTrialModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesANewerSnapshotRowByRow()
    {
        TrialTableModel model;
        const QAbstractItemModelTester tester(&model);
        const auto b = trial(QStringLiteral("b"), 1);
        model.setJob(job({b}));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setJob(
            job({trial(QStringLiteral("a"), 0), b, trial(QStringLiteral("c"), 1), trial(QStringLiteral("d"), 1)}));
        QCOMPARE(inserts.size(), 2);
        model.setJob(job({model.trialAt(0), trial(QStringLiteral("b"), 0), model.trialAt(2), model.trialAt(3)}));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.rowOf(TrialName(QStringLiteral("c"))), 2);
        model.setJob(job({b}));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowOf(TrialName(QStringLiteral("c"))), -1);
    }

    void keepsWhatIsPointedAtWhenTheOrderChanges()
    {
        TrialTableModel model;
        TrialGroupModel groups(&model);
        const QAbstractItemModelTester tester(&model);
        const QAbstractItemModelTester groupTester(&groups);
        model.setJob(
            job({trial(QStringLiteral("a"), 0.1), trial(QStringLiteral("b"), 0.9), trial(QStringLiteral("c"), 0.5)}));
        const QPersistentModelIndex b = groups.indexOf(TrialName(QStringLiteral("b")));
        const QSignalSpy resets(&groups, &QAbstractItemModel::modelReset);
        groups.sort(columnOf(model, TrialField::Reward), Qt::DescendingOrder);
        QCOMPARE(b.row(), 0);
        model.setJob(job({model.trialAt(2), trial(QStringLiteral("b"), 0.0), model.trialAt(1)}));
        QCOMPARE(shown(model), (QStringList{QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(b.row(), 2);
        model.setFilter({.rewardTo = 0.3});
        QCOMPARE(b.row(), 1);
        QCOMPARE(groups.trialAt(b)->name.value, QStringLiteral("b"));
        QCOMPARE(resets.size(), 0);
    }

    void becomesAnyOtherTableStepByStep()
    {
        TrialTableModel model;
        TrialGroupModel groups(&model);
        const QAbstractItemModelTester tester(&model);
        const QAbstractItemModelTester groupTester(&groups);
        QRandomGenerator random(5);
        for (int round = 0; round < 60; ++round) {
            std::vector<TrialPointer> trials;
            for (int i = 0; i < 80; ++i) {
                if (random.bounded(10) > 0)
                    trials.push_back(
                        trial(QStringLiteral("t%1").arg(i, 3, 10, QLatin1Char('0')), random.bounded(3) * 0.5));
            }
            const auto kept = [&](const TrialPointer &made) {
                const int row = model.rowOf(made->name);
                return row >= 0 && random.bounded(50) > 0 ? model.trialAt(row) : made;
            };
            std::ranges::transform(trials, trials.begin(), kept);
            model.setJob(job(trials));
            const TrialFilter filter{.rewardFrom = random.bounded(2) ? std::optional(0.5) : std::nullopt};
            model.setFilter(filter);
            groups.sort(random.bounded(model.columnCount()),
                        random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            QStringList wanted;
            for (const TrialPointer &one : trials) {
                if (matches(*one, filter))
                    wanted << one->name.value;
            }
            QStringList is = shown(model);
            is.sort();
            QCOMPARE(is, wanted);
        }
    }

    void givesEveryRewardKeyAColumn()
    {
        Trial many = *trial(QStringLiteral("m"), 0.5);
        many.rewards.push_back({QStringLiteral("units"), 0.75});
        TrialTableModel model;
        model.setJob(job({std::make_shared<const Trial>(many), trial(QStringLiteral("n"), std::nullopt)}));
        const int units = columnOf(model, TrialField::Dimension);
        QCOMPARE(model.headerData(units, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("units"));
        QCOMPARE(model.index(0, units).data(SortRole).toDouble(), 0.75);
        QVERIFY(!model.index(1, units).data(SortRole).isValid());
    }

    void sortsTheUnreportedLastInBothDirections()
    {
        TrialTableModel model;
        model.setJob(job({trial(QStringLiteral("a"), std::nullopt), trial(QStringLiteral("b"), 0.2),
                          trial(QStringLiteral("c"), 0.9)}));
        const QAbstractItemModelTester tester(&model);
        const int reward = columnOf(model, TrialField::Reward);
        model.sort(reward, Qt::AscendingOrder);
        QCOMPARE(shown(model), (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
        model.sort(reward, Qt::DescendingOrder);
        QCOMPARE(shown(model), (QStringList{QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
    }

    void filtersByFacetRewardAndText()
    {
        TrialTableModel model;
        model.setJob(
            job({trial(QStringLiteral("alpha"), 0.0), trial(QStringLiteral("beta"), 0.5, QStringLiteral("nop")),
                 trial(QStringLiteral("gamma"), std::nullopt)}));
        const QAbstractItemModelTester tester(&model);
        model.setFilter({.text = QStringLiteral("ALP")});
        QCOMPARE(shown(model), QStringList{QStringLiteral("alpha")});
        model.setFilter({.facets = {{Facet::Agent, {{.name = QStringLiteral("nop"), .origin = {}}}}}});
        QCOMPARE(shown(model), QStringList{QStringLiteral("beta")});
        model.setFilter({.rewardTo = 0.4});
        QCOMPARE(shown(model), QStringList{QStringLiteral("alpha")});
        model.setFilter({});
        QCOMPARE(model.rowCount(), 3);
    }

    void groupsWithoutLosingTheOrder()
    {
        TrialTableModel model;
        TrialGroupModel groups(&model);
        const QAbstractItemModelTester tester(&groups);
        groups.setGrouping(TrialGrouping::Agent);
        model.setJob(job({trial(QStringLiteral("a"), 0.2), trial(QStringLiteral("b"), 0.6),
                          trial(QStringLiteral("n"), 0.0, QStringLiteral("nop"))}));
        groups.sort(columnOf(model, TrialField::Reward), Qt::DescendingOrder);
        QCOMPARE(groups.rowCount(), 2);
        const QModelIndex codex = groups.index(0, 0);
        QVERIFY(groups.isGroup(codex));
        QCOMPARE(codex.data(GroupSizeRole).toInt(), 2);
        QCOMPARE(groups.trialAt(groups.index(0, 0, codex))->name.value, QStringLiteral("b"));
        QCOMPARE(groups.indexOf(TrialName(QStringLiteral("n"))).parent().row(), 1);
        model.setFilter({.text = QStringLiteral("nop")});
        QCOMPARE(groups.rowCount(), 1);
        groups.setGrouping(TrialGrouping::None);
        QCOMPARE(groups.trialAt(groups.index(0, 0))->name.value, QStringLiteral("n"));
        model.setFilter({});
        QCOMPARE(groups.rowCount(), 3);
    }

    void copiesAsCsvAndMarkdown()
    {
        TrialTableModel model;
        model.setJob(job({trial(QStringLiteral("a,\"b\"|"), 0.5)}));
        const QList<int> columns{columnOf(model, TrialField::Trial), columnOf(model, TrialField::Reward)};
        QCOMPARE(toCsv(model, {model.index(0, 0)}, columns), QStringLiteral("Trial,Reward\n\"a,\"\"b\"\"|\",0.5000\n"));
        QCOMPARE(toMarkdown(model, {model.index(0, 0)}, columns),
                 QStringLiteral("| Trial | Reward |\n| --- | ---: |\n| a,\"b\"\\| | 0.5000 |\n"));
    }

    void figuresStandAtTheRight_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<Qt::AlignmentFlag>("side");
        QTest::newRow("with units") << QStringList{QStringLiteral("$0.05"), QStringLiteral("1 m 22 s"),
                                                   QStringLiteral("14.0 k"), QStringLiteral("1 (17 %)")}
                                    << Qt::AlignRight;
        QTest::newRow("with dashes") << QStringList{QStringLiteral("–"), QStringLiteral("0.40 – 0.89"), QString()}
                                     << Qt::AlignRight;
        QTest::newRow("signed") << QStringList{QStringLiteral("+22"), QStringLiteral("\u22123 to +44"),
                                               QStringLiteral("1e-05")}
                                << Qt::AlignRight;
        QTest::newRow("nothing but dashes") << QStringList{QStringLiteral("–"), QStringLiteral("–")} << Qt::AlignLeft;
        QTest::newRow("a word among them")
            << QStringList{QStringLiteral("0.5"), QStringLiteral("one run")} << Qt::AlignLeft;
        QTest::newRow("counted things") << QStringList{QStringLiteral("5 failed"), QStringLiteral("2 passed, 1 failed")}
                                        << Qt::AlignLeft;
        QTest::newRow("dates and hashes")
            << QStringList{QStringLiteral("2026-08-22"), QStringLiteral("9f2c41")} << Qt::AlignLeft;
    }

    void figuresStandAtTheRight()
    {
        QFETCH(QStringList, cells);
        QFETCH(Qt::AlignmentFlag, side);
        FactTable table{.title = {}, .file = {}, .columns = {QStringLiteral("column")}, .rows = {}};
        for (const QString &cell : cells)
            table.rows.push_back({cell});
        const FactTableModel model(table);
        QVERIFY(model.index(0, 0).data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(side));
        QVERIFY(model.headerData(0, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(side));
    }
};

QTEST_GUILESS_MAIN(TestTrialModels)
#include "tst_trialmodels.moc"
