// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/beneath.h"
#include "core/base/unpack.h"
#include "core/load/load.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <ranges>

#include <archive.h>

namespace quayside {

namespace {

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;

Reader makeReader()
{
    Reader reader(archive_read_new(), archive_read_free);
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_bzip2(reader.get());
    archive_read_support_filter_xz(reader.get());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_format_tar(reader.get());
    archive_read_support_format_zip(reader.get());
    return reader;
}

Result<Unpacked> unpackFile(const QString &path, const WritableFolder &folder, const UnpackOrder &order)
{
    constexpr size_t blockSize = 128 * 1024;
    const Reader reader = makeReader();
    if (archive_read_open_filename(reader.get(), nativeName(path).constData(), blockSize) == ARCHIVE_OK)
        return unpack(reader.get(), folder, order);
    const char *text = archive_error_string(reader.get());
    return std::unexpected(Error{ErrorCode::Malformed,
                                 path,
                                 {},
                                 QStringLiteral("this is no archive that can be read (%1)")
                                     .arg(text ? QString::fromLocal8Bit(text) : QStringLiteral("unknown cause"))});
}

std::vector<Issue> issuesOf(const Unpacked &unpacked, const QString &archive)
{
    constexpr int most = 200;
    std::vector<Issue> issues;
    for (const auto &[name, cause] : unpacked.leftOut | std::views::take(most))
        issues.push_back({Severity::Warning, QStringLiteral("archive.entry-left-out"), archive, name, cause});
    return issues;
}

} // namespace

bool looksLikeArchive(const QString &path)
{
    constexpr std::array endings{".zip",  ".tar",    ".tar.gz", ".tgz",     ".tar.zst",
                                 ".tzst", ".tar.xz", ".txz",    ".tar.bz2", ".tbz2"};
    return std::ranges::any_of(
        endings, [&](const char *ending) { return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

Result<std::vector<Issue>> unpackArchive(const QString &archive, const QString &target, const UnpackLimits &limits,
                                         std::stop_token stop)
{
    if (!QFileInfo::exists(archive))
        return std::unexpected(Error{ErrorCode::NotFound, archive, {}, QStringLiteral("there is no such file")});
    if (!QFileInfo(archive).isFile())
        return std::unexpected(Error{ErrorCode::NotRegular, archive, {}, QStringLiteral("not a regular file")});
    if (!QDir().mkpath(target))
        return std::unexpected(Error{ErrorCode::Failed, target, {}, QStringLiteral("this folder could not be made")});
    const auto folder = WritableFolder::open(target);
    if (!folder)
        return std::unexpected(folder.error());
    const auto unpacked = unpackFile(
        archive, *folder, {.limits = limits, .isStopped = [&] { return stop.stop_requested(); }, .place = {}});
    if (const Error *error = !unpacked ? &unpacked.error() : unpacked->limit ? &*unpacked->limit : nullptr)
        return std::unexpected(Error{error->code, archive, error->where, error->message});
    return issuesOf(*unpacked, archive);
}

} // namespace quayside
