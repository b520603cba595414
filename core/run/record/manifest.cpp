// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/manifest.h"

#include "core/json/json.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <ranges>

namespace quayside {

namespace {

constexpr Bytes manifestCap(64 << 20);

constexpr std::array<std::pair<ArtifactStatus, QLatin1StringView>, 4> statusNames{
    {{ArtifactStatus::Ok, QLatin1StringView("ok")},
     {ArtifactStatus::Failed, QLatin1StringView("failed")},
     {ArtifactStatus::Empty, QLatin1StringView("empty")},
     {ArtifactStatus::Skipped, QLatin1StringView("skipped")}}};

QString toText(ArtifactStatus status)
{
    return std::ranges::find(statusNames, status, &std::pair<ArtifactStatus, QLatin1StringView>::first)->second;
}

std::optional<ArtifactStatus> statusNamed(const QString &name)
{
    for (const auto &[status, text] : statusNames) {
        if (name == text)
            return status;
    }
    return std::nullopt;
}

Json leftOutJson(const std::vector<LeftOut> &leftOut)
{
    constexpr size_t mostNamed = 1000;
    Json json = Json::array();
    for (const LeftOut &one : leftOut | std::views::take(mostNamed))
        json.push_back({{"path", jsonText(one.path)}, {"reason", jsonText(one.cause)}});
    if (leftOut.size() > mostNamed)
        json.push_back({{"path", ""}, {"reason", jsonText(QStringLiteral("%1 more").arg(leftOut.size() - mostNamed))}});
    return json;
}

Json textsJson(const QStringList &texts)
{
    Json json = Json::array();
    for (const QString &text : texts)
        json.push_back(jsonText(text));
    return json;
}

Json entryJson(const ManifestEntry &entry)
{
    Json json{{"source", jsonText(entry.source)},
              {"destination", jsonText(entry.destination)},
              {"type", entry.isFolder ? "directory" : "file"},
              {"status", jsonText(toText(entry.status))},
              {"service", entry.service.isEmpty() ? Json() : Json(jsonText(entry.service))},
              {"exclude", entry.exclude ? textsJson(*entry.exclude) : Json()}};
    if (!entry.leftOut.empty())
        json["left_out"] = leftOutJson(entry.leftOut);
    return json;
}

std::optional<QStringList> textsAt(const Json &object, const char *key)
{
    const auto list = object.find(key);
    if (list == object.end() || !list->is_array())
        return std::nullopt;
    QStringList texts;
    for (const Json &text : *list) {
        if (text.is_string())
            texts << QString::fromStdString(text.get<std::string>());
    }
    return texts;
}

/// Nothing where a reader of Harbor's would refuse it.
std::optional<ManifestEntry> readEntry(const Json &json)
{
    const auto status = statusNamed(memberText(json, "status"));
    const QString type = memberText(json, "type");
    const bool isFolder = type == QLatin1String("directory");
    if (!status || (!isFolder && type != QLatin1String("file")) || memberText(json, "source").isEmpty()
        || memberText(json, "destination").isEmpty())
        return std::nullopt;
    return ManifestEntry{.source = memberText(json, "source"),
                         .destination = memberText(json, "destination"),
                         .isFolder = isFolder,
                         .status = *status,
                         .exclude = textsAt(json, "exclude"),
                         .service = memberText(json, "service"),
                         .leftOut = {}};
}

} // namespace

bool isConvention(const ArtifactRule &rule)
{
    return isMainService(rule.service) && rule.source == conventionFolder;
}

std::vector<ArtifactRule> withConvention(const std::vector<ArtifactRule> &rules)
{
    std::vector<ArtifactRule> all;
    if (std::ranges::none_of(rules, [](const ArtifactRule &rule) { return isConvention(rule); }))
        all.push_back({.source = conventionFolder, .destination = {}, .exclude = {}, .service = {}});
    all.insert(all.end(), rules.begin(), rules.end());
    return all;
}

QString artifactPlace(const ArtifactRule &rule)
{
    const QString wanted = rule.destination.isEmpty() ? rule.source : rule.destination;
    QStringList parts = QDir::cleanPath(wanted).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    parts.removeAll(QStringLiteral(".."));
    return parts.join(QLatin1Char('/'));
}

QByteArray manifestBytes(const std::vector<ManifestEntry> &entries)
{
    Json json = Json::array();
    for (const ManifestEntry &entry : entries)
        json.push_back(entryJson(entry));
    return QByteArray::fromStdString(serialized(json, 2));
}

Result<std::vector<ManifestEntry>> readManifest(const Folder &trial, const QString &artifacts)
{
    const QString path = artifacts + QLatin1Char('/') + manifestName;
    const auto bytes = trial.read(path, manifestCap);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Json json = jsonFrom(*bytes);
    const auto malformed = [&](const QString &where) {
        return std::unexpected(
            Error{ErrorCode::Malformed, trial.absolute(path), where, QStringLiteral("no record of an artifact")});
    };
    if (!json.is_array())
        return malformed({});
    std::vector<ManifestEntry> entries;
    for (const Json &one : json) {
        auto entry = readEntry(one);
        if (!entry)
            return malformed(QStringLiteral("[%1]").arg(entries.size()));
        entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace quayside
