// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/result.h"
#include "views/models/jsontreemodel.h"

#include <QAbstractItemModelTester>

using namespace quayside;

class TestJsonTreeModel : public QObject
{
    Q_OBJECT

    static std::shared_ptr<const JsonValue> parsed(const QByteArray &bytes)
    {
        auto value = parseJson(bytes, QStringLiteral("test.json"));
        return value ? std::make_shared<const JsonValue>(std::move(*value)) : nullptr;
    }

private Q_SLOTS:
    void isATree()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model);
        model.setDocument(
            parsed(R"({"a": [1, {"b": null}], "empty": {}, "text": "two\nlines", "twice": 1, "twice": 2})"));
        QCOMPARE(model.rowCount(), 5);
        const QModelIndex list = model.index(0, 0);
        QCOMPARE(list.data().toString(), QStringLiteral("a"));
        QCOMPARE(list.siblingAtColumn(1).data().toString(), QStringLiteral("[ 2 ]"));
        QCOMPARE(model.rowCount(list), 2);
        QCOMPARE(model.index(1, 0, list).data(JsonTreeModel::PointerRole).toString(), QStringLiteral("/a/1"));
        QVERIFY(model.index(1, 0, list).data(JsonTreeModel::IsPositionRole).toBool());
        QCOMPARE(model.parent(model.index(1, 0, list)), list);
        QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("{}"));
        QVERIFY(!model.index(2, 1).data().toString().contains(u'\n'));
        QCOMPARE(model.index(4, 1).data().toString(), QStringLiteral("2"));
    }

    void findsPointers()
    {
        JsonTreeModel model;
        model.setDocument(parsed(R"({"a/b": {"~": [10, 20]}})"));
        const QModelIndex found = model.indexOf(QStringLiteral("/a~1b/~0/1"));
        QVERIFY(found.isValid());
        QCOMPARE(found.siblingAtColumn(1).data().toString(), QStringLiteral("20"));
        QCOMPARE(found.data(JsonTreeModel::PointerRole).toString(), QStringLiteral("/a~1b/~0/1"));
        QVERIFY(!model.indexOf(QStringLiteral("/a~1b/nothing")).isValid());
        QVERIFY(!model.indexOf(QString()).isValid());
    }

    void isEmptyWithoutADocument()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setDocument(parsed("[1]"));
        QCOMPARE(model.rowCount(), 1);
        model.setDocument(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestJsonTreeModel)
#include "tst_jsontreemodel.moc"
