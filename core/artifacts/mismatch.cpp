// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/mismatch.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace quayside {

namespace {

bool isColumn(const QString &name, std::initializer_list<QLatin1String> names)
{
    return std::ranges::any_of(
        names, [&](QLatin1String candidate) { return name.compare(candidate, Qt::CaseInsensitive) == 0; });
}

bool isGot(const QString &column)
{
    return isColumn(column,
                    {QLatin1String("got"), QLatin1String("actual"), QLatin1String("received"), QLatin1String("found")});
}

bool isExpected(const QString &column)
{
    return isColumn(column, {QLatin1String("expected"), QLatin1String("want"), QLatin1String("wanted")});
}

bool isField(const QString &column)
{
    return isColumn(column,
                    {QLatin1String("field"), QLatin1String("column"), QLatin1String("key"), QLatin1String("path"),
                     QLatin1String("check")});
}

bool isFile(const QString &column)
{
    return isColumn(column, {QLatin1String("file"), QLatin1String("artifact")});
}

/// What a row that names the artifact is worth; more than any words in another one.
int worthOfName(const FactTable &table, const std::vector<QString> &cells, const QString &artifact)
{
    constexpr int named = 100;
    const QString name = artifact.section(QLatin1Char('/'), -1);
    for (size_t i = 0; i < cells.size() && i < table.columns.size(); ++i) {
        if (isFile(table.columns[i]) && cells[i].section(QLatin1Char('/'), -1) == name)
            return named;
    }
    return 0;
}

struct Word {
    QRegularExpression pattern;
    int weight = 0;
};

void addWord(std::vector<Word> &words, const QString &text, int weight)
{
    constexpr qsizetype shortest = 2, longest = 80;
    const QString word = text.trimmed();
    if (word.size() < shortest || word.size() > longest)
        return;
    words.push_back(
        {QRegularExpression(QStringLiteral("(?<![A-Za-z0-9])%1(?![A-Za-z0-9])").arg(QRegularExpression::escape(word))),
         weight});
}

std::vector<Word> wordsOf(const FactTable &table, const std::vector<QString> &cells)
{
    static const QRegularExpression separators(QStringLiteral("[\\[\\],\\s\"]+"));
    constexpr int fieldWeight = 4, gotWeight = 2, nameWeight = 1;
    std::vector<Word> words;
    for (size_t i = 0; i < cells.size() && i < table.columns.size(); ++i) {
        const QString &column = table.columns[i];
        if (isExpected(column) || isFile(column))
            continue;
        if (isGot(column)) {
            for (const QString &part : cells[i].split(separators, Qt::SkipEmptyParts))
                addWord(words, part, gotWeight);
        } else {
            addWord(words, cells[i], isField(column) ? fieldWeight : nameWeight);
        }
    }
    return words;
}

int scoreOf(const QString &line, const std::vector<Word> &words)
{
    int score = 0;
    for (const Word &word : words)
        score += word.pattern.match(line).hasMatch() ? word.weight : 0;
    return score;
}

} // namespace

bool listsMismatches(const FactTable &table)
{
    return std::ranges::any_of(table.columns, isGot) && std::ranges::any_of(table.columns, isExpected);
}

const FactTable *mismatchesOf(const TrialDetail &detail)
{
    const auto found = std::ranges::find_if(detail.tables, listsMismatches);
    return found == detail.tables.end() ? nullptr : &*found;
}

std::optional<MismatchPlace> placeOfMismatch(const FactTable &table, int row,
                                             const std::map<QString, QString> &artifactTexts)
{
    const auto words = wordsOf(table, table.rows[static_cast<size_t>(row)]);
    std::optional<MismatchPlace> best;
    int bestScore = 0;
    for (const auto &[artifact, text] : artifactTexts) {
        const QStringList lines = text.split(QLatin1Char('\n'));
        const int named = worthOfName(table, table.rows[static_cast<size_t>(row)], artifact);
        for (int line = 0; line < lines.size(); ++line) {
            const int score = named + scoreOf(lines[line], words);
            if (score > bestScore) {
                bestScore = score;
                best = {artifact, line};
            }
        }
    }
    return best;
}

} // namespace quayside
