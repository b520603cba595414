// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/jsondiff.h"
#include "tests/support/result.h"

#include <QRandomGenerator>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace quayside;
using Json = nlohmann::json;

namespace {

Json::json_pointer pointerOf(const QString &text)
{
    return Json::json_pointer(text.toStdString());
}

Json randomValue(QRandomGenerator &random, int depth)
{
    const int kind = random.bounded(depth > 0 ? 7 : 5);
    switch (kind) {
    case 0: return nullptr;
    case 1: return random.bounded(2) == 1;
    case 2: return random.bounded(10);
    case 3: return random.bounded(10) / 4.0;
    case 4: return std::string(1, static_cast<char>('a' + random.bounded(4))) + "/~";
    case 5: {
        Json array = Json::array();
        for (int i = random.bounded(6); i > 0; --i)
            array.push_back(randomValue(random, depth - 1));
        return array;
    }
    default: {
        Json object = Json::object();
        for (int i = random.bounded(6); i > 0; --i)
            object[std::string(1, static_cast<char>('a' + random.bounded(8))) + "~/"] = randomValue(random, depth - 1);
        return object;
    }
    }
}

void collectPlaces(Json &value, std::vector<Json *> &places)
{
    places.push_back(&value);
    for (Json &child : value) {
        if (value.is_structured())
            collectPlaces(child, places);
    }
}

Json edited(Json value, QRandomGenerator &random)
{
    for (int i = random.bounded(5); i > 0; --i) {
        std::vector<Json *> places;
        collectPlaces(value, places);
        Json &place = *places[static_cast<size_t>(random.bounded(static_cast<int>(places.size())))];
        if (place.is_array() && random.bounded(2) == 0)
            place.insert(place.begin() + random.bounded(static_cast<int>(place.size()) + 1), randomValue(random, 1));
        else if (place.is_array() && !place.empty() && random.bounded(2) == 0)
            place.erase(static_cast<size_t>(random.bounded(static_cast<int>(place.size()))));
        else
            place = randomValue(random, 2);
    }
    return value;
}

void erase(Json &document, const Json::json_pointer &pointer)
{
    Json &parent = document.at(pointer.parent_pointer());
    if (parent.is_array())
        parent.erase(std::stoul(pointer.back()));
    else
        parent.erase(pointer.back());
}

void insert(Json &document, const Json::json_pointer &pointer, Json value)
{
    Json &parent = document.at(pointer.parent_pointer());
    if (parent.is_array())
        parent.insert(parent.begin() + std::stol(pointer.back()), std::move(value));
    else
        parent[pointer.back()] = std::move(value);
}

/// Changes first, then removals from the back, then additions from the front: each pointer is right when its turn
/// comes.
Json patched(Json document, const std::vector<JsonChange> &changes)
{
    std::vector<JsonChange> removed, added;
    for (const JsonChange &change : changes) {
        if (change.kind == JsonChangeKind::Changed)
            document.at(pointerOf(change.beforePointer)) = Json::parse(change.after.toStdString());
        else
            (change.kind == JsonChangeKind::Removed ? removed : added).push_back(change);
    }
    for (auto change = removed.rbegin(); change != removed.rend(); ++change)
        erase(document, pointerOf(change->beforePointer));
    for (const JsonChange &change : added)
        insert(document, pointerOf(change.afterPointer), Json::parse(change.after.toStdString()));
    return document;
}

QByteArray bytesOf(const Json &value)
{
    return QByteArray::fromStdString(value.dump());
}

} // namespace

class TestJsonDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applyingTheChangesGivesTheOther()
    {
        QRandomGenerator random(42);
        int different = 0;
        for (int i = 0; i < 1000; ++i) {
            const Json before = randomValue(random, 4);
            const Json after = edited(before, random);
            const auto diff = diffJson(bytesOf(before), bytesOf(after), {.keyedArrays = false});
            VERIFY_RESULT(diff);
            QVERIFY2(patched(before, diff->changes) == after, (before.dump() + " -> " + after.dump()).c_str());
            QCOMPARE(diff->changes.empty(), before == after);
            different += before != after;
        }
        QVERIFY(different > 400);
    }

    void findsExactlyTheEditsInKeyedRows()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 200; ++round) {
            Json rows = Json::array();
            for (int i = 0; i < 20; ++i)
                rows.push_back({{"event_id", "E-" + std::to_string(i)}, {"tokens", i * 100}, {"region", "eu"}});
            Json changed = rows;
            const size_t row = static_cast<size_t>(random.bounded(20));
            changed[row]["tokens"] = -1;
            std::shuffle(changed.begin(), changed.end(), random);
            const auto diff = diffJson(bytesOf({{"rows", rows}}), bytesOf({{"rows", changed}}));
            VERIFY_RESULT(diff);
            QCOMPARE(std::ranges::count(diff->changes, JsonChangeKind::Changed, &JsonChange::kind), 1);
            QCOMPARE(std::ranges::count(diff->changes, JsonChangeKind::Added, &JsonChange::kind), 0);
            const auto change = std::ranges::find(diff->changes, JsonChangeKind::Changed, &JsonChange::kind);
            QCOMPARE(trailText(change->trail), QStringLiteral("rows › event_id=E-%1 › tokens").arg(row));
            QCOMPARE(change->beforePointer, QStringLiteral("/rows/%1/tokens").arg(row));
            QCOMPARE(change->after, QStringLiteral("-1"));
        }
    }

    void toleratesSmallDifferences()
    {
        const QByteArray before("[1.0, 2.0, 1000000]"), after("[1.0000001, 2.1, 1000001]");
        QCOMPARE(diffJson(before, after)->changes.size(), 3U);
        QCOMPARE(diffJson(before, after, {.tolerance = {.absolute = 1e-6}})->changes.size(), 2U);
        QCOMPARE(diffJson(before, after, {.tolerance = {.relative = 1e-5}})->changes.size(), 1U);
        QVERIFY(diffJson("3", "3.0")->changes.empty());
    }

    void saysWhereJsonIsBroken()
    {
        const auto diff = diffJson("{\"a\": 1}", "{\"a\": ");
        QVERIFY(!diff);
        QCOMPARE(diff.error().code, ErrorCode::Malformed);
        QVERIFY(!diff.error().where.isEmpty());
        const auto deep = diffJson(QByteArray(100'000, '['), "1");
        QCOMPARE(deep.error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestJsonDiff)
#include "tst_jsondiff.moc"
