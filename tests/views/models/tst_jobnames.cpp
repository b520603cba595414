// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/jobnames.h"

#include <QTest>

using namespace quayside;
using namespace Qt::StringLiterals;

class TestJobNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEqualNamesApart_data()
    {
        QTest::addColumn<std::vector<NamedPath>>("named");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("none") << std::vector<NamedPath>() << QStringList();
        QTest::newRow("different names") << std::vector<NamedPath>{{u"a"_s, u"/x/a"_s}, {u"b"_s, u"/x/b"_s}}
                                         << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("folder between") << std::vector<NamedPath>{{u"kimi"_s, u"/data/one/jobs/kimi"_s},
                                                                  {u"other"_s, u"/data/one/jobs/other"_s},
                                                                  {u"kimi"_s, u"/data/two/jobs/kimi"_s}}
                                        << QStringList{u"one · kimi"_s, u"other"_s, u"two · kimi"_s};
        QTest::newRow("long folders that begin alike")
            << std::vector<NamedPath>{{u"kimi"_s, u"/data/algobridge-0001-fix/kimi"_s},
                                      {u"kimi"_s, u"/data/algobridge-0002-add/kimi"_s}}
            << QStringList{u"…0001-fix · kimi"_s, u"…0002-add · kimi"_s};
        QTest::newRow("one in the other")
            << std::vector<NamedPath>{{u"jobs"_s, u"/a/jobs"_s}, {u"jobs"_s, u"/a/b/jobs"_s}}
            << QStringList{u"jobs"_s, u"b · jobs"_s};
        QTest::newRow("the same twice") << std::vector<NamedPath>{{u"a"_s, u"/x/a"_s}, {u"a"_s, u"/x/a"_s}}
                                        << QStringList{u"a"_s, u"a"_s};
        QTest::newRow("names that are no folders")
            << std::vector<NamedPath>{{u"run"_s, u"/x/1.zip"_s}, {u"run"_s, u"/x/2.zip"_s}}
            << QStringList{u"1.zip · run"_s, u"2.zip · run"_s};
    }

    void tellsEqualNamesApart()
    {
        QFETCH(std::vector<NamedPath>, named);
        QFETCH(QStringList, shown);
        QCOMPARE(toldApart(named), shown);
    }

    void manyAreToldApart()
    {
        std::vector<NamedPath> named;
        for (int i = 0; i < 1000; ++i)
            named.push_back({u"kimi"_s, u"/data/shindo/run-%1/kimi"_s.arg(i)});
        const QStringList shown = toldApart(named);
        QCOMPARE(QSet<QString>(shown.begin(), shown.end()).size(), 1000);
    }
};

QTEST_GUILESS_MAIN(TestJobNames)
#include "tst_jobnames.moc"
