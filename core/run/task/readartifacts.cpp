// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/readsections.h"

#include <QRegularExpression>

#include <algorithm>

namespace quayside {

namespace {

bool goesUp(const QString &path)
{
    return path.split(QLatin1Char('/')).contains(QLatin1String(".."));
}

bool isAbsolute(const QString &path)
{
    static const QRegularExpression drive(QStringLiteral(R"(\A[A-Za-z]:[/\\])"));
    return path.startsWith(QLatin1Char('/')) || drive.match(path).hasMatch();
}

/// What is wrong with where an artifact is kept, relative to the trial's folder of artifacts; empty for nothing.
QString faultOfDestination(const QString &path)
{
    const bool namesNothing = std::ranges::all_of(
        path.split(QLatin1Char('/')), [](const QString &part) { return part.isEmpty() || part == QLatin1String("."); });
    if (path.isEmpty())
        return {};
    if (path.contains(QLatin1Char('\\')))
        return QStringLiteral("has a backslash");
    if (path.startsWith(QLatin1Char('/')))
        return QStringLiteral("is not relative");
    if (namesNothing)
        return QStringLiteral("names no file");
    if (goesUp(path))
        return QStringLiteral("leads out of the folder");
    static const QRegularExpression manifest(QStringLiteral(R"(\Amanifest\.json/*\z)"));
    return manifest.match(path).hasMatch() ? QStringLiteral("is kept for the manifest") : QString();
}

ArtifactRule readTable(const TomlReader &reader)
{
    ArtifactRule rule{.source = reader.neededText("source"),
                      .destination = reader.text("destination").value_or(QString()),
                      .exclude = reader.texts("exclude"),
                      .service = readService(reader).value_or(QString())};
    if (const QString fault = faultOfDestination(rule.destination); !fault.isEmpty())
        reader.report("destination", QStringLiteral("\"%1\" %2").arg(rule.destination, fault));
    return rule;
}

void check(const TomlReader &reader, const ArtifactRule &rule)
{
    if (goesUp(rule.source))
        reader.report("artifacts", QStringLiteral("\"%1\" leads up").arg(rule.source));
    else if (!isAbsolute(rule.source))
        reader.report("artifacts", QStringLiteral("\"%1\" is not an absolute path").arg(rule.source),
                      isMainService(rule.service) ? Severity::Warning : Severity::Error);
}

} // namespace

std::optional<QString> readService(const TomlReader &reader)
{
    static const QRegularExpression name(QStringLiteral(R"(\A[a-zA-Z0-9][a-zA-Z0-9_.-]*\z)"));
    auto service = reader.text("service");
    if (!service)
        return std::nullopt;
    service = service->trimmed();
    if (!name.match(*service).hasMatch())
        reader.report("service", QStringLiteral("\"%1\" is no name of a service").arg(*service));
    return service;
}

std::vector<ArtifactRule> readArtifacts(const TomlReader &reader)
{
    std::vector<ArtifactRule> rules;
    const toml::node *node = reader.table().get("artifacts");
    if (!node)
        return rules;
    const toml::array *array = node->as_array();
    if (!array)
        reader.report("artifacts", QStringLiteral("a list of paths or tables expected"));
    // In the file's order: the first rule for a destination wins.
    for (size_t i = 0; array && i < array->size(); ++i) {
        if (const auto source = array->get(i)->value_exact<std::string>())
            rules.push_back({.source = QString::fromStdString(*source)});
        else if (const auto table = reader.tableAt("artifacts", i))
            rules.push_back(readTable(*table));
        else
            reader.report("artifacts", QStringLiteral("entry %1 is neither a path nor a table").arg(i + 1));
    }
    for (const ArtifactRule &rule : rules)
        check(reader, rule);
    return rules;
}

} // namespace quayside
