// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/ignoredinstructions.h"

#include "core/run/dockerfile/dockerflags.h"
#include "core/run/dockerfile/dockerwords.h"
#include "core/run/dockerfile/stepreader.h"

#include <QMap>

namespace quayside {

namespace {

Result<void> checkIgnored(const DockerLine &line)
{
    QStringList flags;
    if (line.verb == QLatin1String("HEALTHCHECK"))
        flags = {QStringLiteral("interval"), QStringLiteral("timeout"), QStringLiteral("start-period"),
                 QStringLiteral("start-interval"), QStringLiteral("retries")};
    if (const auto read = DockerFlags::read(line, flags); !read)
        return std::unexpected(read.error());
    const bool mayBeEmpty = line.verb == QLatin1String("CMD") || line.verb == QLatin1String("ENTRYPOINT");
    if (line.rest.isEmpty() && !mayBeEmpty)
        return std::unexpected(Error{ErrorCode::Malformed, {}, {}, line.verb + QStringLiteral(" names nothing")});
    if (line.verb == QLatin1String("LABEL"))
        return readAssignments(line, QLatin1Char('\\')).transform([](const auto &) {});
    return readList(line.rest).transform([](const auto &) {});
}

} // namespace

std::optional<Result<QString>> whyIgnored(const DockerLine &line)
{
    static const QMap<QString, QString> reasons{
        {QStringLiteral("ENTRYPOINT"), QStringLiteral("ignored: the runner starts the commands")},
        {QStringLiteral("CMD"), QStringLiteral("ignored: the runner starts the commands")},
        {QStringLiteral("LABEL"), QStringLiteral("ignored: an image is not made")},
        {QStringLiteral("MAINTAINER"), QStringLiteral("ignored: an image is not made")},
        {QStringLiteral("EXPOSE"), QStringLiteral("ignored: no port is published")},
        {QStringLiteral("VOLUME"), QStringLiteral("ignored: every trial has a file system of its own")},
        {QStringLiteral("STOPSIGNAL"), QStringLiteral("ignored: the runner ends the processes")},
        {QStringLiteral("HEALTHCHECK"), QStringLiteral("ignored: the one of task.toml counts")}};
    const auto found = reasons.find(line.verb);
    if (found == reasons.end())
        return std::nullopt;
    if (const auto checked = checkIgnored(line); !checked)
        return Result<QString>(std::unexpected(checked.error()));
    return Result<QString>(*found);
}

} // namespace quayside
