// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sessions/sessionhistory.h"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>

namespace quayside {

namespace {

constexpr size_t mostRelated = 100;

struct KnownSession {
    const SessionFile *file = nullptr;
    std::shared_ptr<LineKeys> keys = std::make_shared<LineKeys>();

    const std::vector<LoggedLine> &lines() const { return file->session.lines; }
};

bool isKnown(const LoggedLine &line, const LineKeys &keys)
{
    return std::ranges::any_of(line.keys, [&keys](LineKey key) { return keys.contains(key); });
}

bool share(const KnownSession &a, const KnownSession &b)
{
    return std::ranges::any_of(a.lines(), [&b](const LoggedLine &line) { return isKnown(line, *b.keys); });
}

bool isWithin(const KnownSession &a, const KnownSession &b)
{
    return !a.lines().empty()
        && std::ranges::all_of(a.lines(), [&b](const LoggedLine &line) { return isKnown(line, *b.keys); });
}

std::int64_t startOfItsOwn(const KnownSession &a, const KnownSession &b)
{
    const auto own = std::ranges::find_if(a.lines(), [&b](const LoggedLine &line) { return !isKnown(line, *b.keys); });
    return own == a.lines().end() ? std::numeric_limits<std::int64_t>::min() : own->micros;
}

bool isBefore(const KnownSession &a, const KnownSession &b)
{
    if (a.file->session.isOfSubagent != b.file->session.isOfSubagent)
        return b.file->session.isOfSubagent;
    return share(a, b) && startOfItsOwn(a, b) < startOfItsOwn(b, a);
}

/// The order is not total: what must come before nothing else that is left comes next.
std::vector<KnownSession> sorted(const std::vector<KnownSession> &all)
{
    std::vector<std::vector<bool>> precedes(all.size(), std::vector<bool>(all.size()));
    std::vector<size_t> left;
    for (size_t i = 0; i < all.size(); ++i) {
        left.push_back(i);
        for (size_t j = 0; j < all.size(); ++j)
            precedes[i][j] = i != j && isBefore(all[i], all[j]);
    }
    std::vector<KnownSession> order;
    while (!left.empty()) {
        auto next = std::ranges::find_if(left, [&](size_t one) {
            return std::ranges::none_of(left, [&](size_t other) { return precedes[other][one]; });
        });
        next = next == left.end() ? left.begin() : next;
        order.push_back(all[*next]);
        left.erase(next);
    }
    return order;
}

SessionPlace placeOf(const std::vector<KnownSession> &order, size_t which, std::set<QString> &taken)
{
    const KnownSession &self = order[which];
    auto earlier = std::make_shared<LineKeys>();
    for (size_t i = 0; i < which; ++i) {
        if (share(self, order[i]))
            earlier->insert(order[i].keys->begin(), order[i].keys->end());
    }
    SessionPlace place;
    if (!earlier->empty())
        place.earlier = std::move(earlier);
    const auto next = std::find_if(order.begin() + static_cast<std::ptrdiff_t>(which) + 1, order.end(),
                                   [&](const KnownSession &other) {
                                       return other.file->session.isOfSubagent == self.file->session.isOfSubagent
                                           && isWithin(self, other) && !taken.contains(other.file->file);
                                   });
    if (next != order.end()) {
        place.next = next->file->file;
        taken.insert(place.next);
    }
    return place;
}

/// Those that share a line with another; no more than can be compared with each other.
std::vector<KnownSession> relatedOf(const std::vector<SessionFile> &files)
{
    std::vector<KnownSession> all;
    std::unordered_map<LineKey, int> filesWith;
    for (const SessionFile &file : files) {
        KnownSession &session = all.emplace_back(KnownSession{.file = &file});
        for (const LoggedLine &line : file.session.lines)
            session.keys->insert(line.keys.begin(), line.keys.end());
        for (const LineKey key : *session.keys)
            ++filesWith[key];
    }
    std::erase_if(all, [&filesWith](const KnownSession &one) {
        return std::ranges::none_of(*one.keys, [&filesWith](LineKey key) { return filesWith[key] > 1; });
    });
    all.resize(std::min(all.size(), mostRelated));
    return all;
}

} // namespace

SessionHistory historyOf(const std::vector<SessionFile> &files)
{
    const std::vector<KnownSession> order = sorted(relatedOf(files));
    std::set<QString> related;
    for (const KnownSession &one : order)
        related.insert(one.file->file);
    SessionHistory history;
    auto next = order.begin();
    for (const SessionFile &file : files)
        history.files.push_back(related.contains(file.file) ? (next++)->file->file : file.file);
    std::set<QString> taken;
    for (size_t i = 0; i < order.size(); ++i)
        history.places.emplace(order[i].file->file, placeOf(order, i, taken));
    for (const QString &file : taken)
        history.places[file].isContinuation = true;
    return history;
}

} // namespace quayside
