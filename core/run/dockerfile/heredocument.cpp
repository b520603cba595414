// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/heredocument.h"

#include "core/run/dockerfile/expand.h"

#include <QRegularExpression>

namespace quayside {

QString HereDocument::text() const
{
    static const QRegularExpression leadingTabs(QStringLiteral("^\\t+"), QRegularExpression::MultilineOption);
    return dropsTabs ? QString(content).remove(leadingTabs) : content;
}

std::optional<HereDocument> hereDocumentOf(const QString &word)
{
    static const QRegularExpression marker(QStringLiteral("\\A\\d*<<(-?)([^<]+)\\z"));
    const auto match = marker.match(word);
    if (!match.hasMatch())
        return std::nullopt;
    const auto name = expand(match.captured(2), {}, {.unset = ExpandRules::Unset::Keep});
    const auto raw =
        expand(match.captured(2), {}, {.quotes = ExpandRules::Quotes::Keep, .unset = ExpandRules::Unset::Keep});
    if (!name || !raw || name->words.size() != 1 || raw->words.size() != 1)
        return std::nullopt;
    return HereDocument{.name = name->words.front(),
                        .expands = name->words.front() == raw->words.front(),
                        .dropsTabs = !match.captured(1).isEmpty()};
}

std::vector<HereDocument> hereDocumentsOf(const QString &line)
{
    std::vector<HereDocument> documents;
    const auto split = expand(line, {},
                              {.quotes = ExpandRules::Quotes::Keep,
                               .escapes = ExpandRules::Escapes::Keep,
                               .unset = ExpandRules::Unset::Keep});
    for (const QString &word : split ? split->words : QStringList()) {
        if (auto document = hereDocumentOf(word))
            documents.push_back(std::move(*document));
    }
    return documents;
}

} // namespace quayside
