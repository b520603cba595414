// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/jsondiff.h"

#include "core/diff/jsonkeys.h"
#include "core/diff/linechanges.h"

#include <map>

namespace quayside {

namespace {

constexpr int deepestValue = 200;

QString textOf(const SortedJson &value)
{
    return QString::fromStdString(serialized(value));
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

    void compare(const SortedJson &before, const SortedJson &after, const Place &place)
    {
        if (m_stop.stop_requested())
            return;
        if (before.is_object() && after.is_object())
            return compareObjects(before, after, place);
        if (before.is_array() && after.is_array())
            return compareArrays(before, after, place);
        if (isSameLeaf(before, after))
            ++m_diff.equalLeaves;
        else
            m_diff.changes.push_back(
                {JsonChangeKind::Changed, place.before, place.after, place.trail, textOf(before), textOf(after)});
    }

    JsonDiff take() { return std::move(m_diff); }

private:
    bool isSameLeaf(const SortedJson &before, const SortedJson &after) const
    {
        if (before == after)
            return true;
        return before.is_number() && after.is_number()
            && isSameNumber(before.get<double>(), after.get<double>(), m_options.tolerance);
    }

    void addRemoved(const SortedJson &value, const Place &place)
    {
        m_diff.changes.push_back({JsonChangeKind::Removed, place.before, {}, place.trail, textOf(value), {}});
    }
    void addAdded(const SortedJson &value, const Place &place)
    {
        m_diff.changes.push_back({JsonChangeKind::Added, {}, place.after, place.trail, {}, textOf(value)});
    }

    void compareObjects(const SortedJson &before, const SortedJson &after, const Place &place)
    {
        for (const auto &member : before.items()) {
            const auto other = after.find(member.key());
            if (other == after.end())
                addRemoved(member.value(), place.member(member.key()));
            else
                compare(member.value(), *other, place.member(member.key()));
        }
        for (const auto &member : after.items()) {
            if (!before.contains(member.key()))
                addAdded(member.value(), place.member(member.key()));
        }
    }

    void noteFields(const SortedJson &array)
    {
        constexpr qsizetype mostFields = 20;
        if (array.empty() || !array.front().is_object())
            return;
        for (const auto &member : array.front().items()) {
            const QString name = QString::fromStdString(member.key());
            const bool canName = member.value().is_string() || member.value().is_number_integer();
            if (canName && m_diff.elementFields.size() < mostFields && !m_diff.elementFields.contains(name))
                m_diff.elementFields.append(name);
        }
    }

    void compareArrays(const SortedJson &before, const SortedJson &after, const Place &place)
    {
        noteFields(before);
        const auto key =
            m_options.keyedArrays ? keyFieldOf(before, after, m_options.keyField.toStdString()) : std::nullopt;
        if (key)
            compareKeyed(before, after, *key, place);
        else
            compareByPosition(before, after, place);
    }

    void compareKeyed(const SortedJson &before, const SortedJson &after, const std::string &key, const Place &place)
    {
        std::map<SortedJson, size_t> positions;
        for (size_t i = 0; i < after.size(); ++i)
            positions.emplace(after[i][key], i);
        const auto nameOf = [&](const SortedJson &element) {
            const SortedJson &value = element[key];
            return QString::fromStdString(key + '='
                                          + (value.is_string() ? value.get<std::string>() : serialized(value)));
        };
        std::vector<size_t> order;
        for (size_t i = 0; i < before.size(); ++i) {
            const auto found = positions.find(before[i][key]);
            if (found == positions.end()) {
                addRemoved(before[i], place.element(i, i, nameOf(before[i])));
                continue;
            }
            order.push_back(found->second);
            compare(before[i], after[found->second], place.element(i, found->second, nameOf(before[i])));
            positions.erase(found);
        }
        if (!std::ranges::is_sorted(order))
            addReordered(before, after, key, place);
        for (size_t i = 0; i < after.size(); ++i) {
            if (positions.contains(after[i][key]))
                addAdded(after[i], place.element(i, i, nameOf(after[i])));
        }
    }

    void addReordered(const SortedJson &before, const SortedJson &after, const std::string &key, const Place &place)
    {
        const auto keysOf = [&](const SortedJson &array) {
            SortedJson keys = SortedJson::array();
            for (const SortedJson &element : array)
                keys.push_back(element[key]);
            return textOf(keys);
        };
        m_diff.changes.push_back(
            {JsonChangeKind::Reordered, place.before, place.after, place.trail, keysOf(before), keysOf(after)});
    }

    void countEqual(const SortedJson &value)
    {
        if (!value.is_structured()) {
            ++m_diff.equalLeaves;
            return;
        }
        for (const SortedJson &child : value)
            countEqual(child);
    }

    static QByteArray oneElementALine(const SortedJson &array)
    {
        QByteArray lines;
        for (const SortedJson &element : array) {
            lines += QByteArray::fromStdString(serialized(element));
            lines += '\n';
        }
        return lines;
    }

    void compareByPosition(const SortedJson &before, const SortedJson &after, const Place &place)
    {
        const auto changes = changesByGit(oneElementALine(before), oneElementALine(after), {});
        size_t line = 0;
        const auto skipEqual = [&](size_t end) {
            for (; line < end; ++line)
                countEqual(before[line]);
        };
        for (const TextChange &change : changes.value_or(std::vector<TextChange>())) {
            skipEqual(static_cast<size_t>(change.before.first));
            compareChanged(before, after, change, place);
            line = static_cast<size_t>(change.before.end());
        }
        skipEqual(before.size());
    }

    void compareChanged(const SortedJson &before, const SortedJson &after, const TextChange &change, const Place &place)
    {
        const int paired = std::min(change.before.count, change.after.count);
        for (int i = 0; i < std::max(change.before.count, change.after.count); ++i) {
            const auto one = static_cast<size_t>(change.before.first + i);
            const auto two = static_cast<size_t>(change.after.first + i);
            if (i < paired)
                compare(before[one], after[two], place.element(one, two));
            else if (i < change.before.count)
                addRemoved(before[one], place.element(one, one));
            else
                addAdded(after[two], place.element(two, two));
        }
    }

    const JsonDiffOptions &m_options;
    const std::stop_token &m_stop;
    JsonDiff m_diff;
};

Result<SortedJson> parsed(const QByteArray &bytes)
{
    bool isTooDeep = false;
    const auto limit = [&](int depth, SortedJson::parse_event_t, SortedJson &) {
        isTooDeep = isTooDeep || depth > deepestValue;
        return !isTooDeep;
    };
    const auto tooDeep = [] {
        return std::unexpected(
            Error{ErrorCode::TooLarge, {}, {}, QStringLiteral("nested deeper than %1").arg(deepestValue)});
    };
    try {
        SortedJson value = SortedJson::parse(bytes.begin(), bytes.end(), limit);
        return isTooDeep ? Result<SortedJson>(tooDeep()) : Result<SortedJson>(std::move(value));
    } catch (const SortedJson::parse_error &error) {
        if (isTooDeep)
            return tooDeep();
        return std::unexpected(
            Error{ErrorCode::Malformed, {}, QStringLiteral("byte %1").arg(error.byte), QStringLiteral("not JSON")});
    } catch (const SortedJson::exception &error) {
        return std::unexpected(Error{ErrorCode::Malformed, {}, {}, QString::fromUtf8(error.what())});
    }
}

} // namespace

Result<JsonDiff> diffJson(const QByteArray &before, const QByteArray &after, const JsonDiffOptions &options,
                          std::stop_token stop)
{
    const auto one = parsed(before);
    if (!one)
        return std::unexpected(one.error());
    const auto two = parsed(after);
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
