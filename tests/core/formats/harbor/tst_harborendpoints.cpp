// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jobbuilder.h"
#include "tests/support/loaded.h"

using namespace quayside;
using namespace Qt::StringLiterals;

/// Where an agent was told to ask for its model.
class TestHarborEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRead_data()
    {
        QTest::addColumn<QByteArray>("agent");
        QTest::addColumn<QString>("endpoint");
        const auto row = [](const char *name, const char *agent, const char *endpoint) {
            QTest::newRow(name) << QByteArray(agent).replace('\'', '"') << QString::fromLatin1(endpoint);
        };
        row("nothing", "{}", "");
        row("base_url", "{'base_url': 'http://router.local:4000/v1/'}", "http://router.local:4000/v1");
        row("an option", "{'kwargs': {'api_base': 'http://router.local:4000/v1'}}", "http://router.local:4000/v1");
        row("a variable", "{'env': {'ANTHROPIC_BASE_URL': 'https://router.local'}}", "https://router.local");
        row("base_url beats the others",
            "{'env': {'OPENAI_BASE_URL': 'http://b'}, 'kwargs': {'api_base': 'http://c'}, 'base_url': 'http://a'}",
            "http://a");
        row("a template says nothing", "{'env': {'OPENAI_BASE_URL': '${OPENAI_BASE_URL}'}}", "");
        row("secrets are left out", "{'base_url': 'https://me:pass@router.local/v1?key=secret'}",
            "https://router.local/v1");
        row("without a scheme", "{'base_url': 'me:pass@router.local:4000/v1?key=secret'}", "router.local:4000/v1");
        row("no text", "{'base_url': 7, 'kwargs': [], 'env': null}", "");
    }
    void isRead()
    {
        QFETCH(QByteArray, agent);
        QFETCH(QString, endpoint);
        const TemporaryFolder folder;
        const TrialSpec spec{.agent = u"codex"_s, .model = u"openai/small"_s, .rewards = {{u"reward"_s, 1}}};
        writeJob(folder, u"demo"_s, {.trials = {spec}});
        Json config = trialConfigJson(spec, HarborVersion::V0_22);
        config["agent"].update(Json::parse(agent.toStdString()));
        Json result = trialResultJson(spec, HarborVersion::V0_22);
        result["config"] = config;
        writeJson(folder, u"demo/%1/config.json"_s.arg(spec.name), config);
        writeJson(folder, u"demo/%1/result.json"_s.arg(spec.name), result);
        const Job job = onlyJob(folder.path(u"demo"_s));
        QCOMPARE(job.trials.size(), 1U);
        const auto model = job.trials.front()->agent.model;
        QVERIFY(model);
        QCOMPARE(model->name, u"small"_s);
        QCOMPARE(model->endpoint, endpoint);
    }
};

QTEST_GUILESS_MAIN(TestHarborEndpoints)
#include "tst_harborendpoints.moc"
