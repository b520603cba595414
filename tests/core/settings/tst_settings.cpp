// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/recentpaths.h"
#include "core/settings/session.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace quayside;

namespace {

enum class Taste : std::uint8_t {
    Sweet,
    Sour,
};

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_temp;
    QString path() const { return m_temp.path(QString::fromLatin1(QTest::currentTestFunction())); }

private Q_SLOTS:
    void keepsValuesOverRuns()
    {
        {
            SettingsFile file(path());
            SettingValue<int>(file, QStringLiteral("size")).set(12);
            SettingValue<Taste>(file, QStringLiteral("taste")).set(Taste::Sour);
            SettingValue<QStringList>(file, QStringLiteral("columns")).set({QStringLiteral("a,b"), QStringLiteral("c")});
        }
        SettingsFile file(path());
        QCOMPARE(SettingValue<int>(file, QStringLiteral("size"), 3).get(), 12);
        QCOMPARE(SettingValue<Taste>(file, QStringLiteral("taste")).get(), Taste::Sour);
        QCOMPARE(SettingValue<QStringList>(file, QStringLiteral("columns")).get(), (QStringList{QStringLiteral("a,b"), QStringLiteral("c")}));
    }

    void fallsBackOnWhatCannotBeRead()
    {
        SettingsFile file(path());
        SettingValue<int> size(file, QStringLiteral("size"), 3);
        QCOMPARE(size.get(), 3);
        file.setValue(QStringLiteral("size"), QStringLiteral("large"));
        QCOMPARE(size.get(), 3);
        size.set(5);
        size.forget();
        QCOMPARE(size.get(), 3);
    }

    void remembersTheNewestPathsOnce()
    {
        SettingsFile file(path());
        RecentPaths recent(file);
        for (int i = 0; i < RecentPaths::most + 3; ++i)
            recent.add(QStringLiteral("/p%1").arg(i));
        recent.add(QStringLiteral("/p10"));
        QCOMPARE(recent.paths().size(), RecentPaths::most);
        QCOMPARE(recent.paths().front(), QStringLiteral("/p10"));
        QCOMPARE(recent.paths().count(QStringLiteral("/p10")), 1);
        recent.remove(QStringLiteral("/p10"));
        QCOMPARE(recent.paths().front(), QStringLiteral("/p14"));
    }

    void restoresASession()
    {
        const Session session{.paths = {QStringLiteral("/a"), QStringLiteral("/b c")}, .jobPath = QStringLiteral("/a/job"),
                              .trial = QStringLiteral("t__1"), .tab = QStringLiteral("logs")};
        {
            SettingsFile file(path());
            QCOMPARE(loadSession(file), Session());
            saveSession(file, session);
        }
        QCOMPARE(loadSession(SettingsFile(path())), session);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
