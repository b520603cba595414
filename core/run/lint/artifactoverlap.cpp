// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/artifactoverlap.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr auto windows = QLatin1String("windows");

/// The parts of a path as POSIX has it, the root among them: two slashes at its start are not one.
QStringList partsOf(const QString &path)
{
    QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    parts.removeAll(QStringLiteral("."));
    const bool isDouble = path.startsWith(QLatin1String("//")) && !path.startsWith(QLatin1String("///"));
    if (path.startsWith(QLatin1Char('/')))
        parts.prepend(isDouble ? QStringLiteral("//") : QStringLiteral("/"));
    return parts;
}

bool startsWith(const QStringList &path, const QStringList &start)
{
    return path.size() >= start.size() && std::equal(start.begin(), start.end(), path.begin());
}

bool overlap(const QStringList &a, const QStringList &b)
{
    return startsWith(a, b) || startsWith(b, a);
}

/// Where a rule's files are kept, part by part.
QStringList keptAt(const ArtifactRule &rule)
{
    QStringList parts = partsOf(rule.destination.isEmpty() ? rule.source : rule.destination);
    parts.removeAll(QStringLiteral("/"));
    parts.removeAll(QStringLiteral(".."));
    return parts;
}

QString serviceOf(const ArtifactRule &rule)
{
    return rule.service.isEmpty() ? QStringLiteral("main") : rule.service;
}

bool isCovered(const ArtifactRule &rule, const ArtifactRule &earlier)
{
    const QStringList source = partsOf(rule.source);
    const QStringList above = partsOf(earlier.source);
    if (serviceOf(rule) != serviceOf(earlier) || !startsWith(source, above))
        return false;
    if (source == above && keptAt(rule) == keptAt(earlier))
        return rule.exclude == earlier.exclude;
    return earlier.exclude.isEmpty() && keptAt(rule) == keptAt(earlier) + source.sliced(above.size());
}

QString withoutSlashAtEnd(QString path)
{
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path;
}

std::vector<ArtifactRule> withUnasked(std::vector<ArtifactRule> rules, const QString &os)
{
    const QString unasked = os == windows ? QStringLiteral("C:/logs/artifacts") : QStringLiteral("/logs/artifacts");
    const bool isThere = std::ranges::any_of(rules, [&](const ArtifactRule &rule) {
        return withoutSlashAtEnd(rule.source) == unasked && serviceOf(rule) == QLatin1String("main");
    });
    if (!isThere)
        rules.insert(rules.begin(), {.source = unasked});
    return rules;
}

/// A path inside of an environment: Windows tells no case, and takes both slashes.
QStringList insideOf(const QString &path, const QString &os)
{
    if (os == windows)
        return partsOf(path.toLower().replace(QLatin1Char('\\'), QLatin1Char('/')));
    QStringList parts = partsOf(path);
    if (!parts.isEmpty() && parts.front() == QLatin1String("//"))
        parts.front() = QStringLiteral("/");
    return parts;
}

} // namespace

std::vector<ArtifactOverlap> overlapsOf(const std::vector<ArtifactRule> &rules, const QString &os)
{
    const std::vector<ArtifactRule> all = withUnasked(rules, os);
    std::vector<ArtifactOverlap> overlaps;
    for (auto first = all.begin(); first != all.end(); ++first) {
        for (auto second = first + 1; second != all.end(); ++second) {
            if (!isCovered(*second, *first) && overlap(keptAt(*first), keptAt(*second)))
                overlaps.push_back({*first, *second});
        }
    }
    return overlaps;
}

bool overlapsLogs(const ArtifactRule &rule, const QString &os)
{
    const QString root = os == windows ? QStringLiteral("c:/logs/") : QStringLiteral("/logs/");
    return std::ranges::any_of(std::array{"verifier", "agent"}, [&](const char *name) {
        return overlap(insideOf(rule.source, os), insideOf(root + QLatin1String(name), os));
    });
}

QString placeOf(const ArtifactRule &rule)
{
    return keptAt(rule).join(QLatin1Char('/'));
}

} // namespace quayside
