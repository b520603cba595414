// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/rewardfile.h"

#include "core/json/json.h"
#include "tests/support/harborpackage.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QRandomGenerator>

#include <array>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

/// What a verifier left; null: no such file.
struct Files {
    const char *text = nullptr;
    const char *json = nullptr;
};

constexpr std::array table{
    Files{"1"},
    Files{"1.0\n"},
    Files{"-1"},
    Files{"1e3"},
    Files{"1_0"},
    Files{"1__0"},
    Files{"_1"},
    Files{"1_"},
    Files{"1_.5"},
    Files{"1e1_0"},
    Files{" \t0.5\r\n"},
    Files{".5"},
    Files{"5."},
    Files{"+1"},
    Files{"+-1"},
    Files{"\xc2\xa0"
          "1"},
    Files{"\xef\xbc\x91"},
    Files{"\xd9\xa1.\xd9\xa5"},
    Files{"\xef\xbb\xbf"
          "1"},
    Files{"\xff"},
    Files{""},
    Files{"  \n"},
    Files{"nan"},
    Files{"inf"},
    Files{"-Infinity"},
    Files{"1e999"},
    Files{"yes"},
    Files{"true"},
    Files{"0x1"},
    Files{"0x1p3"},
    Files{"1,5"},
    Files{"1 2"},
    Files{"1\n2"},
    Files{"1\x1c"},
    Files{"1e"},
    Files{"1e+"},
    Files{"infinit"},
    Files{"1d"},
    Files{nullptr, R"({"a":1})"},
    Files{nullptr, R"({"a":1,"b":0.5,"c":-2})"},
    Files{nullptr, R"({"a":123456789012345678901234567890})"},
    Files{nullptr, R"({"a":1e308})"},
    Files{nullptr, R"({"a":-0.0})"},
    Files{nullptr, R"({"a":1E2})"},
    Files{nullptr, R"({"a":true})"},
    Files{nullptr, R"({"a":false,"b":true})"},
    Files{nullptr, R"({})"},
    Files{nullptr, R"({"":1})"},
    Files{nullptr, R"({"a":1,"a":2})"},
    Files{nullptr, R"({"a":"x","a":2})"},
    Files{nullptr, R"({"\u0061":3})"},
    Files{nullptr, R"({"\ud83d\ude00":3})"},
    Files{nullptr, "\n {\"a\" :\t1 }\r\n"},
    Files{nullptr, ""},
    Files{nullptr, "  "},
    Files{nullptr, "null"},
    Files{nullptr, "5"},
    Files{nullptr, "true"},
    Files{nullptr, "1e999"},
    Files{nullptr, "NaN"},
    Files{nullptr, "\"1\""},
    Files{nullptr, "[1]"},
    Files{nullptr, "[]"},
    Files{nullptr, R"({"a":NaN})"},
    Files{nullptr, R"({"a":Infinity})"},
    Files{nullptr, R"({"a":-Infinity})"},
    Files{nullptr, R"({"a":1e999})"},
    Files{nullptr, R"({"a":"1"})"},
    Files{nullptr, R"({"a":null})"},
    Files{nullptr, R"({"a":[1]})"},
    Files{nullptr, R"({"a":{"b":1}})"},
    Files{nullptr, R"({"a":1)"},
    Files{nullptr, R"({"a":1}})"},
    Files{nullptr, R"({"a":1} x)"},
    Files{nullptr, R"({"a":1,})"},
    Files{nullptr, R"({a:1})"},
    Files{nullptr, R"({'a':1})"},
    Files{nullptr, R"({"a":01})"},
    Files{nullptr, R"({"a":.5})"},
    Files{nullptr, R"({"a":5.})"},
    Files{nullptr, R"({"a":+1})"},
    Files{nullptr, R"({"a":1_0})"},
    Files{nullptr, "{\"a\xff\":1}"},
    Files{nullptr, "\xef\xbb\xbf{\"a\":1}"},
    Files{nullptr, "{\"a\tb\":1}"},
    Files{nullptr, R"({"a":1} // one)"},
    Files{"0.5", R"({"a":1})"},
    Files{"0.5", ""},
    Files{"0.5", "x"},
    Files{},
};

/// Files that a verifier could have left if it went wrong: pieces of the table, cut and joined.
Files madeUp(QRandomGenerator &random, QByteArray &text, QByteArray &json)
{
    const auto piece = [&](bool ofText) {
        QByteArray all;
        for (int i = random.bounded(1, 3); i > 0; --i) {
            const Files &one = table[static_cast<size_t>(random.bounded(static_cast<int>(table.size())))];
            const QByteArray whole(ofText ? one.text : one.json);
            const qsizetype from = random.bounded(4) == 0 ? random.bounded(static_cast<int>(whole.size()) + 1) : 0;
            all += whole.mid(from, random.bounded(4) == 0 ? random.bounded(6) : -1);
        }
        return all;
    };
    text = piece(true);
    json = piece(false);
    const int which = random.bounded(3);
    return {which == 1 ? nullptr : text.constData(), which == 0 ? nullptr : json.constData()};
}

/// As harborrewards.py says it.
Json outcomeOf(const QString &folder)
{
    const auto rewards = readRewards(folder);
    if (!rewards)
        return jsonText(toText(rewards.error().type));
    Json json = Json::object();
    for (const Reward &reward : *rewards)
        json[jsonText(reward.key)] = reward.value;
    return json;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : u"none"_s;
}

void write(const TemporaryFolder &folder, const QString &name, const Files &files)
{
    folder.makeFolder(name);
    if (files.text)
        folder.write(name + u"/reward.txt"_s, files.text);
    if (files.json)
        folder.write(name + u"/reward.json"_s, files.json);
}

} // namespace

class TestRewardFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asHarborReadsThem_data()
    {
        QTest::addColumn<int>("package");
        const auto packages = HarborPackage::all();
        for (qsizetype i = 0; i < packages.size(); ++i)
            QTest::newRow(qPrintable(packages[i].version())) << static_cast<int>(i);
    }
    void asHarborReadsThem()
    {
        if (HarborPackage::all().isEmpty())
            QSKIP("QUAYSIDE_HARBOR names no folder with packages of Harbor");
        QFETCH(int, package);
        constexpr int made = 400;
        const TemporaryFolder folder;
        int number = 0;
        const auto next = [&] { return u"%1"_s.arg(number++, 4, 10, QLatin1Char('0')); };
        for (const Files &files : table)
            write(folder, next(), files);
        QRandomGenerator random(20261201);
        QByteArray text;
        QByteArray json;
        for (int i = 0; i < made; ++i)
            write(folder, next(), madeUp(random, text, json));
        const auto said = HarborPackage::all()[package].python(
            {QStringLiteral(QUAYSIDE_SOURCE "/tests/core/run/record/harborrewards.py"), folder.path()});
        VERIFY_RESULT(said);
        QStringList differences;
        int scored = 0;
        for (const QByteArray &line : said->trimmed().split('\n')) {
            const Json harbors = jsonFrom(line);
            const QString name = QString::fromStdString(harbors[0].get<std::string>());
            const Json ours = outcomeOf(folder.path(name));
            scored += ours.is_object();
            if (ours != harbors[1])
                differences << u"%1 (text <%2>, json <%3>): %4, not %5"_s.arg(
                    name, contentOf(folder.path(name + u"/reward.txt"_s)),
                    contentOf(folder.path(name + u"/reward.json"_s)), QString::fromStdString(serialized(ours)),
                    QString::fromStdString(serialized(harbors[1])));
        }
        qInfo("%d folders, %d with rewards", number, scored);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    void saysWhy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *file, const char *bytes, const char *outcome) {
            QTest::addRow("%s <%s>", file, bytes)
                << QString::fromLatin1(file) << QByteArray(bytes) << QString::fromLatin1(outcome);
        };
        row("reward.txt", "0.5\n", "{\"reward\":0.5}");
        row("reward.txt", "1_0", "{\"reward\":10.0}");
        row("reward.txt", "", "\"RewardFileEmptyError\"");
        row("reward.txt", " ", "\"VerifierOutputParseError\"");
        row("reward.json", "{\"a\":true}", "{\"a\":1.0}");
        row("reward.json", "{}", "{}");
        row("reward.json", "[1]", "\"VerifierOutputParseError\"");
        row("other.txt", "1", "\"RewardFileNotFoundError\"");
    }
    void saysWhy()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, outcome);
        const TemporaryFolder folder;
        folder.write(name, bytes);
        QCOMPARE(QString::fromStdString(serialized(outcomeOf(folder.path()))), outcome);
    }
};

QTEST_GUILESS_MAIN(TestRewardFile)
#include "tst_rewardfile.moc"
