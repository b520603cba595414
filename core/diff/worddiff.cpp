// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/worddiff.h"

#include "core/diff/linechanges.h"

#include <algorithm>

namespace quayside {

namespace {

/// Beyond this many words only the differing middle is marked.
constexpr size_t mostWords = 4000;

enum class WordKind : std::uint8_t {
    Word,
    Blank,
    Sign,
};

WordKind kindOf(char byte)
{
    if (byte == ' ' || byte == '\t')
        return WordKind::Blank;
    const bool isAscii = static_cast<unsigned char>(byte) < 0x80;
    const bool isWord =
        !isAscii || byte == '_' || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
    return isWord ? WordKind::Word : WordKind::Sign;
}

std::vector<ByteSpan> wordsOf(std::string_view line)
{
    std::vector<ByteSpan> words;
    for (size_t start = 0; start < line.size();) {
        const WordKind kind = kindOf(line[start]);
        size_t end = start + 1;
        while (kind != WordKind::Sign && end < line.size() && kindOf(line[end]) == kind)
            ++end;
        words.push_back({static_cast<int>(start), static_cast<int>(end - start)});
        start = end;
    }
    return words;
}

std::string_view textOf(std::string_view line, ByteSpan span)
{
    return line.substr(static_cast<size_t>(span.first), static_cast<size_t>(span.count));
}

QByteArray oneWordALine(std::string_view line, const std::vector<ByteSpan> &words)
{
    QByteArray text;
    for (const ByteSpan &word : words)
        text += QByteArrayView(textOf(line, word)).toByteArray() + '\n';
    return text;
}

bool isBlank(std::string_view text)
{
    return std::ranges::all_of(text, [](char byte) { return kindOf(byte) == WordKind::Blank; });
}

void addSpan(std::vector<ByteSpan> &spans, std::string_view line, const std::vector<ByteSpan> &words, LineRange range)
{
    if (range.count == 0)
        return;
    const ByteSpan &last = words[static_cast<size_t>(range.end() - 1)];
    const int first = words[static_cast<size_t>(range.first)].first;
    const int end = last.first + last.count;
    const bool joins = !spans.empty()
        && isBlank(
            textOf(line, {spans.back().first + spans.back().count, first - spans.back().first - spans.back().count}));
    if (joins)
        spans.back().count = end - spans.back().first;
    else
        spans.push_back({first, end - first});
}

/// Blanks are marked only where nothing else differs.
void dropBlanks(std::vector<ByteSpan> &spans, std::string_view line)
{
    const bool hasWords =
        std::ranges::any_of(spans, [&](const ByteSpan &span) { return !isBlank(textOf(line, span)); });
    if (!hasWords)
        return;
    std::erase_if(spans, [&](const ByteSpan &span) { return isBlank(textOf(line, span)); });
    for (ByteSpan &span : spans) {
        while (isBlank(textOf(line, {span.first, 1})))
            ++span.first, --span.count;
        while (isBlank(textOf(line, {span.first + span.count - 1, 1})))
            --span.count;
    }
}

WordDiff wholeLines(std::string_view before, std::string_view after)
{
    WordDiff diff;
    if (!before.empty())
        diff.before.push_back({0, static_cast<int>(before.size())});
    if (!after.empty())
        diff.after.push_back({0, static_cast<int>(after.size())});
    return diff;
}

bool startsCharacter(std::string_view line, size_t at)
{
    return at >= line.size() || (static_cast<unsigned char>(line[at]) & 0xc0) != 0x80;
}

WordDiff differingMiddle(std::string_view before, std::string_view after)
{
    const size_t shorter = std::min(before.size(), after.size());
    auto start = static_cast<size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
    while (start > 0 && !startsCharacter(before, start))
        --start;
    size_t tail = 0;
    while (tail < shorter - start && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && !startsCharacter(before, before.size() - tail))
        --tail;
    const auto spanIn = [&](std::string_view line) {
        return ByteSpan{static_cast<int>(start), static_cast<int>(line.size() - tail - start)};
    };
    WordDiff diff{{spanIn(before)}, {spanIn(after)}};
    std::erase_if(diff.before, [](const ByteSpan &span) { return span.count == 0; });
    std::erase_if(diff.after, [](const ByteSpan &span) { return span.count == 0; });
    return diff;
}

std::vector<std::string_view> sortedWords(std::string_view line)
{
    std::vector<std::string_view> words;
    for (const ByteSpan &span : wordsOf(line)) {
        if (const std::string_view word = textOf(line, span); !isBlank(word))
            words.push_back(word);
    }
    std::ranges::sort(words);
    return words;
}

} // namespace

double likeness(std::string_view before, std::string_view after)
{
    const auto one = sortedWords(before);
    const auto two = sortedWords(after);
    if (one.empty() || two.empty())
        return one.empty() && two.empty() ? 1 : 0;
    std::vector<std::string_view> shared;
    std::ranges::set_intersection(one, two, std::back_inserter(shared));
    return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(one.size() + two.size());
}

WordDiff diffWords(std::string_view before, std::string_view after)
{
    if (before == after)
        return {};
    const auto one = wordsOf(before);
    const auto two = wordsOf(after);
    if (std::max(one.size(), two.size()) > mostWords)
        return differingMiddle(before, after);
    const auto changes = changesByGit(oneWordALine(before, one), oneWordALine(after, two), {});
    if (!changes || likeness(before, after) == 0)
        return wholeLines(before, after);
    WordDiff diff;
    for (const TextChange &change : *changes) {
        addSpan(diff.before, before, one, change.before);
        addSpan(diff.after, after, two, change.after);
    }
    dropBlanks(diff.before, before);
    dropBlanks(diff.after, after);
    return diff;
}

} // namespace quayside
