// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/stepreader.h"

#include <QSet>

namespace quayside {

namespace {

std::unexpected<Error> wrongMount(const QString &message, ErrorCode code = ErrorCode::Malformed)
{
    return std::unexpected(Error{code, {}, {}, QStringLiteral("RUN --mount: ") + message});
}

/// The fields of type=bind,source=a,... under one name each.
Result<VariableMap> fieldsOf(const QString &flag, const DockerScope &scope)
{
    static const VariableMap names{{QStringLiteral("src"), QStringLiteral("source")},
                                   {QStringLiteral("dst"), QStringLiteral("target")},
                                   {QStringLiteral("destination"), QStringLiteral("target")},
                                   {QStringLiteral("ro"), QStringLiteral("readonly")},
                                   {QStringLiteral("rw"), QStringLiteral("readwrite")}};
    static const QSet<QString> known{QStringLiteral("type"),     QStringLiteral("source"),    QStringLiteral("target"),
                                     QStringLiteral("readonly"), QStringLiteral("readwrite"), QStringLiteral("from"),
                                     QStringLiteral("id"),       QStringLiteral("sharing"),   QStringLiteral("mode"),
                                     QStringLiteral("uid"),      QStringLiteral("gid"),       QStringLiteral("size"),
                                     QStringLiteral("required"), QStringLiteral("env")};
    VariableMap fields;
    for (const QString &part : flag.split(QLatin1Char(','))) {
        const QString key = part.section(QLatin1Char('='), 0, 0).toLower();
        const QString name = names.value(key, key);
        if (!known.contains(name))
            return wrongMount(QStringLiteral("there is no field %1").arg(key));
        const bool hasValue = part.contains(QLatin1Char('='));
        const auto value = scope.expanded(hasValue ? part.section(QLatin1Char('='), 1) : QStringLiteral("true"));
        if (!value)
            return std::unexpected(value.error());
        fields.insert(name, *value);
    }
    return fields;
}

Result<std::vector<RunMount>> bindOf(const VariableMap &fields, RunMount mount, const OriginFinder &find)
{
    if (const QString from = fields.value(QStringLiteral("from")); !from.isEmpty()) {
        const auto origin = find(from);
        if (!origin)
            return std::unexpected(origin.error());
        mount.origin = *origin;
    }
    mount.source = fields.value(QStringLiteral("source"), QStringLiteral("/"));
    return std::vector<RunMount>{mount};
}

/// Nobody gives a build in the sandbox secrets or keys.
Result<std::vector<RunMount>> secretOf(const QString &type, const VariableMap &fields)
{
    if (fields.value(QStringLiteral("required")) == QLatin1String("true"))
        return wrongMount(type + QStringLiteral(" is required, and a build in the sandbox is given none"),
                          ErrorCode::Unsupported);
    return std::vector<RunMount>();
}

} // namespace

Result<std::vector<RunMount>> readMount(const QString &flag, const DockerScope &scope, const OriginFinder &find)
{
    const auto fields = fieldsOf(flag, scope);
    if (!fields)
        return std::unexpected(fields.error());
    const QString type = fields->value(QStringLiteral("type"), QStringLiteral("bind"));
    if (type == QLatin1String("secret") || type == QLatin1String("ssh"))
        return secretOf(type, *fields);
    const QString target = fields->value(QStringLiteral("target"));
    if (target.isEmpty())
        return wrongMount(QStringLiteral("there is no target"));
    const bool isCache = type == QLatin1String("cache");
    RunMount mount{.target = scope.inside(target), .id = fields->value(QStringLiteral("id"), target)};
    if (mount.target.size() > 1 && mount.target.endsWith(QLatin1Char('/')))
        mount.target.chop(1);
    mount.isWritable = fields->contains(QStringLiteral("readonly"))
        ? fields->value(QStringLiteral("readonly")) == QLatin1String("false")
        : isCache || fields->value(QStringLiteral("readwrite")) == QLatin1String("true");
    if (mount.target == QLatin1String("/"))
        return wrongMount(QStringLiteral("the target cannot be /"));
    if (type == QLatin1String("bind"))
        return bindOf(*fields, mount, find);
    if (isCache && fields->contains(QStringLiteral("from")))
        return wrongMount(QStringLiteral("a cache with a content of its own (from=) is not supported by the sandbox"),
                          ErrorCode::Unsupported);
    if (!isCache && type != QLatin1String("tmpfs"))
        return wrongMount(QStringLiteral("there is no type %1").arg(type));
    mount.kind = isCache ? RunMount::Kind::Cache : RunMount::Kind::Memory;
    return std::vector<RunMount>{mount};
}

} // namespace quayside
