// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/regrading.h"

#include <QTest>

using namespace quayside;

namespace {

TrialPointer trial(const QString &job, const QString &name, const Rewards &rewards, const QString &from = {})
{
    return std::make_shared<const Trial>(Trial{.name = TrialName(name),
                                               .folder = QStringLiteral("/here/%1/%2").arg(job, name),
                                               .regradedFrom = from,
                                               .rewards = rewards});
}

JobPointer job(const QString &name, std::vector<TrialPointer> trials)
{
    return std::make_shared<const Job>(Job{.path = QStringLiteral("/here/") + name, .trials = std::move(trials)});
}

Rewards score(double value)
{
    return {{.key = scoreKey, .value = value}};
}

} // namespace

class TestRegrading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheTrialByFolderAndAfterAMove()
    {
        const JobPointer old = job(QStringLiteral("old"),
                                   {trial(QStringLiteral("old"), QStringLiteral("a__1"), score(1)),
                                    trial(QStringLiteral("old"), QStringLiteral("a__2"), {})});
        const auto found = [&](const QString &from) {
            return regradedTrial(*trial(QStringLiteral("new"), QStringLiteral("a__9"), {}, from), {old});
        };
        QCOMPARE(found(QStringLiteral("/here/old/a__2")), old->trials[1]);
        QCOMPARE(found(QStringLiteral("/srv/elsewhere/old/a__1")), old->trials[0]);
        QCOMPARE(found(QStringLiteral("/srv/elsewhere/other/a__1")), TrialPointer());
        QCOMPARE(found(QString()), TrialPointer());
    }

    void everyVerdict_data()
    {
        QTest::addColumn<Rewards>("before");
        QTest::addColumn<Rewards>("after");
        QTest::addColumn<RegradeOutcome>("verdict");
        QTest::newRow("same") << score(1) << score(1) << RegradeOutcome::Same;
        QTest::newRow("up") << score(0) << score(0.5) << RegradeOutcome::Up;
        QTest::newRow("down") << score(1) << score(0) << RegradeOutcome::Down;
        QTest::newRow("gained") << Rewards() << score(0) << RegradeOutcome::Gained;
        QTest::newRow("lost") << score(0) << Rewards() << RegradeOutcome::Lost;
        QTest::newRow("none") << Rewards() << Rewards() << RegradeOutcome::None;
    }
    void everyVerdict()
    {
        QFETCH(Rewards, before);
        QFETCH(Rewards, after);
        const JobPointer old = job(QStringLiteral("old"), {trial(QStringLiteral("old"), QStringLiteral("a"), before)});
        const JobPointer again =
            job(QStringLiteral("new"),
                {trial(QStringLiteral("new"), QStringLiteral("b"), after, QStringLiteral("/here/old/a")),
                 trial(QStringLiteral("new"), QStringLiteral("c"), after)});
        const auto regradings = regradingsOf(*again, {old, again});
        QCOMPARE(regradings.size(), size_t(1));
        QTEST(outcomeOf(regradings[0]), "verdict");
        QCOMPARE(outcomeOf(regradingsOf(*again, {again})[0]), RegradeOutcome::Unknown);
    }

    void keysOfBothSides()
    {
        const Rewards before{{QStringLiteral("a"), 1}, {QStringLiteral("b"), 0}};
        const Rewards after{{QStringLiteral("c"), 2}, {QStringLiteral("a"), 0}};
        const std::vector<KeyChange> expected{{QStringLiteral("a"), 1, 0},
                                              {QStringLiteral("b"), 0, std::nullopt},
                                              {QStringLiteral("c"), std::nullopt, 2}};
        QCOMPARE(keyChanges(before, after), expected);
    }
};

QTEST_GUILESS_MAIN(TestRegrading)
#include "tst_regrading.moc"
