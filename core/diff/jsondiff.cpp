// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/jsondiff.h"

#include "core/diff/jsonkeys.h"
#include "core/diff/linechanges.h"

#include <map>

namespace quayside {

namespace {

constexpr size_t mostRemarks = 100;

QString textOf(const JsonTree &value)
{
    return QString::fromStdString(jsonText(value));
}

bool isStructured(const JsonTree &value)
{
    return value.kind == JsonTreeKind::Array || value.kind == JsonTreeKind::Object;
}

/// Where the children of one name end that begin here.
size_t endOfName(const JsonTree &object, size_t first)
{
    size_t end = first + 1;
    while (end < object.names.size() && object.names[end] == object.names[first])
        ++end;
    return end;
}

QString escaped(const std::string &name)
{
    return QString::fromStdString(name)
        .replace(QLatin1Char('~'), QLatin1String("~0"))
        .replace(QLatin1Char('/'), QLatin1String("~1"));
}

/// Where the comparison stands: the same place on both sides, whose pointers differ inside keyed arrays.
struct Place {
    QString before;
    QString after;
    QStringList trail;

    Place member(const std::string &name) const
    {
        const QString step = QLatin1Char('/') + escaped(name);
        return {before + step, after + step, trail + QStringList(QString::fromStdString(name))};
    }
    Place element(size_t beforeIndex, size_t afterIndex, const QString &name = {}) const
    {
        return {before + QLatin1Char('/') + QString::number(beforeIndex),
                after + QLatin1Char('/') + QString::number(afterIndex),
                trail + QStringList(name.isEmpty() ? QString::number(afterIndex) : name)};
    }
};

class JsonComparison
{
public:
    JsonComparison(const JsonDiffOptions &options, const std::stop_token &stop) : m_options(options), m_stop(stop) {}

    void compare(const JsonTree &before, const JsonTree &after, const Place &place)
    {
        if (m_stop.stop_requested())
            return;
        if (before.kind == JsonTreeKind::Object && after.kind == JsonTreeKind::Object)
            return compareObjects(before, after, place);
        if (before.kind == JsonTreeKind::Array && after.kind == JsonTreeKind::Array)
            return compareArrays(before, after, place);
        if (isSameLeaf(before, after, place))
            ++m_diff.equalLeaves;
        else
            m_diff.changes.push_back(
                {JsonChangeKind::Changed, place.before, place.after, place.trail, textOf(before), textOf(after)});
    }

    JsonDiff take() { return std::move(m_diff); }

private:
    bool isSameLeaf(const JsonTree &before, const JsonTree &after, const Place &place)
    {
        if (before == after)
            return true;
        if (before.kind != JsonTreeKind::Number || after.kind != JsonTreeKind::Number)
            return false;
        const auto one = Decimal::parse(before.text), two = Decimal::parse(after.text);
        if (!one || !two || !isSameNumber(*one, *two, m_options.tolerance))
            return false;
        if (*one == *two)
            addRemark(JsonRemark::Kind::OtherForm, place.trail);
        return true;
    }

    void addRemark(JsonRemark::Kind kind, const QStringList &trail)
    {
        if (m_diff.remarks.size() < mostRemarks)
            m_diff.remarks.push_back({kind, trail});
    }

    void addRemoved(const JsonTree &value, const Place &place)
    {
        m_diff.changes.push_back({JsonChangeKind::Removed, place.before, {}, place.trail, textOf(value), {}});
    }
    void addAdded(const JsonTree &value, const Place &place)
    {
        m_diff.changes.push_back({JsonChangeKind::Added, {}, place.after, place.trail, {}, textOf(value)});
    }

    /// Both have their names in alphabetical order.
    void compareObjects(const JsonTree &before, const JsonTree &after, const Place &place)
    {
        size_t one = 0, two = 0;
        while (one < before.names.size() || two < after.names.size()) {
            const bool isLeft =
                two == after.names.size() || (one < before.names.size() && before.names[one] < after.names[two]);
            const bool isRight = !isLeft && (one == before.names.size() || after.names[two] < before.names[one]);
            const size_t oneEnd = isRight ? one : endOfName(before, one);
            const size_t twoEnd = isLeft ? two : endOfName(after, two);
            const Place member = place.member(isRight ? after.names[two] : before.names[one]);
            if (oneEnd > one + 1 || twoEnd > two + 1)
                addRemark(JsonRemark::Kind::RepeatedName, member.trail);
            for (; one < oneEnd && two < twoEnd; ++one, ++two)
                compare(before.children[one], after.children[two], member);
            for (; one < oneEnd; ++one)
                addRemoved(before.children[one], member);
            for (; two < twoEnd; ++two)
                addAdded(after.children[two], member);
        }
    }

    void noteFields(const JsonTree &array)
    {
        constexpr qsizetype mostFields = 20;
        if (array.children.empty())
            return;
        const JsonTree &first = array.children.front();
        for (size_t i = 0; i < first.names.size(); ++i) {
            const QString name = QString::fromStdString(first.names[i]);
            if (canName(first.children[i]) && m_diff.elementFields.size() < mostFields
                && !m_diff.elementFields.contains(name))
                m_diff.elementFields.append(name);
        }
    }

    void compareArrays(const JsonTree &before, const JsonTree &after, const Place &place)
    {
        noteFields(before);
        const auto key =
            m_options.keyedArrays ? keyFieldOf(before, after, m_options.keyField.toStdString()) : std::nullopt;
        if (key)
            compareKeyed(before, after, *key, place);
        else
            compareByPosition(before, after, place);
    }

    void compareKeyed(const JsonTree &before, const JsonTree &after, const std::string &key, const Place &place)
    {
        std::map<std::string, size_t> positions;
        for (size_t i = 0; i < after.children.size(); ++i)
            positions.emplace(keyOf(after, i, key), i);
        const auto placeOf = [&](const JsonTree &array, size_t beforeIndex, size_t afterIndex, size_t named) {
            const JsonTree &value = *childOf(array.children[named], key);
            const std::string text = value.kind == JsonTreeKind::String ? value.text : jsonText(value);
            return place.element(beforeIndex, afterIndex, QString::fromStdString(key + '=' + text));
        };
        std::vector<size_t> order;
        for (size_t i = 0; i < before.children.size(); ++i) {
            const auto found = positions.find(keyOf(before, i, key));
            if (found == positions.end()) {
                addRemoved(before.children[i], placeOf(before, i, i, i));
                continue;
            }
            order.push_back(found->second);
            compare(before.children[i], after.children[found->second], placeOf(before, i, found->second, i));
            positions.erase(found);
        }
        if (!std::ranges::is_sorted(order))
            addReordered(before, after, key, place);
        for (size_t i = 0; i < after.children.size(); ++i) {
            if (positions.contains(keyOf(after, i, key)))
                addAdded(after.children[i], placeOf(after, i, i, i));
        }
    }

    static std::string keyOf(const JsonTree &array, size_t index, const std::string &key)
    {
        return jsonText(*childOf(array.children[index], key));
    }

    void addReordered(const JsonTree &before, const JsonTree &after, const std::string &key, const Place &place)
    {
        const auto keysOf = [&](const JsonTree &array) {
            JsonTree keys{.kind = JsonTreeKind::Array};
            for (const JsonTree &element : array.children)
                keys.children.push_back(*childOf(element, key));
            return textOf(keys);
        };
        m_diff.changes.push_back(
            {JsonChangeKind::Reordered, place.before, place.after, place.trail, keysOf(before), keysOf(after)});
    }

    void countEqual(const JsonTree &value)
    {
        if (!isStructured(value)) {
            ++m_diff.equalLeaves;
            return;
        }
        for (const JsonTree &child : value.children)
            countEqual(child);
    }

    static QByteArray oneElementALine(const JsonTree &array)
    {
        QByteArray lines;
        for (const JsonTree &element : array.children) {
            lines += QByteArray::fromStdString(jsonText(element));
            lines += '\n';
        }
        return lines;
    }

    void compareByPosition(const JsonTree &before, const JsonTree &after, const Place &place)
    {
        const auto changes = changesByGit(oneElementALine(before), oneElementALine(after), {});
        size_t line = 0;
        const auto skipEqual = [&](size_t end) {
            for (; line < end; ++line)
                countEqual(before.children[line]);
        };
        for (const TextChange &change : changes.value_or(std::vector<TextChange>())) {
            skipEqual(static_cast<size_t>(change.before.first));
            compareChanged(before, after, change, place);
            line = static_cast<size_t>(change.before.end());
        }
        skipEqual(before.children.size());
    }

    void compareChanged(const JsonTree &before, const JsonTree &after, const TextChange &change, const Place &place)
    {
        const int paired = std::min(change.before.count, change.after.count);
        for (int i = 0; i < std::max(change.before.count, change.after.count); ++i) {
            const auto one = static_cast<size_t>(change.before.first + i);
            const auto two = static_cast<size_t>(change.after.first + i);
            if (i < paired)
                compare(before.children[one], after.children[two], place.element(one, two));
            else if (i < change.before.count)
                addRemoved(before.children[one], place.element(one, one));
            else
                addAdded(after.children[two], place.element(two, two));
        }
    }

    const JsonDiffOptions &m_options;
    const std::stop_token &m_stop;
    JsonDiff m_diff;
};

} // namespace

Result<JsonDiff> diffJson(const QByteArray &before, const QByteArray &after, const JsonDiffOptions &options,
                          std::stop_token stop)
{
    const auto one = parseJsonTree(before);
    if (!one)
        return std::unexpected(one.error());
    const auto two = parseJsonTree(after);
    if (!two)
        return std::unexpected(two.error());
    JsonComparison comparison(options, stop);
    comparison.compare(*one, *two, {});
    if (stop.stop_requested())
        return std::unexpected(cancelledError());
    return comparison.take();
}

QString trailText(const QStringList &trail)
{
    return trail.join(QStringLiteral(" › "));
}

} // namespace quayside
