// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/freshness.h"

#include "core/json/jsonerror.h"

namespace quayside {

std::optional<Milliseconds> ageOfNewest(const Folder &folder, std::span<const QString> files)
{
    std::optional<std::int64_t> newest;
    for (const QString &file : files) {
        if (const auto stamp = folder.stamp(file))
            newest = std::max(newest.value_or(stamp->modifiedNs), stamp->modifiedNs);
    }
    return newest.transform(
        [](std::int64_t modified) { return Milliseconds(now().microseconds / 1000 - modified / 1'000'000); });
}

Issue damageIssue(const Folder &folder, const QString &file, const Error &error, const QString &code)
{
    const bool isUnsettled = error.code == ErrorCode::Incomplete
        && ageOfNewest(folder, {{file}}).value_or(unsettledWithin) < unsettledWithin;
    if (error.code == ErrorCode::NotUtf8)
        return issueFrom(error, Severity::Warning, QStringLiteral("file.not-utf8"));
    return isUnsettled ? beingWritten(error) : issueFrom(error, Severity::Error, code);
}

std::optional<Issue> documentDamage(const Folder &folder, const QString &file, Bytes cap, const QString &code)
{
    const auto bytes = folder.read(file, cap);
    const auto error = bytes ? jsonError(*bytes, folder.absolute(file)) : std::optional(bytes.error());
    if (!error || error->code == ErrorCode::NotFound)
        return std::nullopt;
    return damageIssue(folder, file, *error, code);
}

} // namespace quayside
