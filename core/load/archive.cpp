// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/load.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

#include <archive.h>
#include <archive_entry.h>

namespace quayside {

namespace {

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;
using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;

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

Writer makeWriter()
{
    Writer writer(archive_write_disk_new(), archive_write_free);
    archive_write_disk_set_options(writer.get(),
                                   ARCHIVE_EXTRACT_TIME | ARCHIVE_EXTRACT_UNLINK | ARCHIVE_EXTRACT_SECURE_SYMLINKS
                                       | ARCHIVE_EXTRACT_SECURE_NODOTDOT);
    return writer;
}

QString causeOf(archive *archive)
{
    const char *text = archive_error_string(archive);
    return text ? QString::fromLocal8Bit(text) : QStringLiteral("unknown cause");
}

QString nameOf(archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    return QFile::decodeName(archive_entry_pathname(entry));
}

/// Lexically: relative, and never above where it starts.
bool staysInside(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    return !clean.isEmpty() && !path.contains(QChar::Null) && !QDir::isAbsolutePath(clean)
        && clean != QLatin1String("..") && !clean.startsWith(QLatin1String("../"));
}

bool hasDotDot(const QString &path)
{
    return path.split(QLatin1Char('/')).contains(QLatin1String(".."));
}

/// Copies one archive into one folder and counts what it writes.
class Unpacking
{
public:
    Unpacking(QString path, QString target, const UnpackLimits &limits, std::stop_token stop)
        : m_path(std::move(path)), m_target(std::move(target)), m_limits(limits), m_stop(std::move(stop))
    {
    }

    Result<std::vector<Issue>> run()
    {
        constexpr size_t blockSize = 128 * 1024;
        if (archive_read_open_filename(m_reader.get(), QFile::encodeName(m_path).constData(), blockSize) != ARCHIVE_OK)
            return std::unexpected(malformed({}));
        archive_entry *entry = nullptr;
        for (int status = nextEntry(&entry); status != ARCHIVE_EOF; status = nextEntry(&entry)) {
            if (status < ARCHIVE_WARN)
                return std::unexpected(malformed(m_lastName));
            if (const auto written = takeEntry(entry); !written)
                return std::unexpected(written.error());
        }
        archive_write_close(m_writer.get());
        return m_issues;
    }

private:
    int nextEntry(archive_entry **entry) { return archive_read_next_header(m_reader.get(), entry); }

    Error malformed(const QString &where) { return {ErrorCode::Malformed, m_path, where, causeOf(m_reader.get())}; }

    Error tooLarge(QString message) const { return {ErrorCode::TooLarge, m_path, m_lastName, std::move(message)}; }

    void skip(const QString &name, QString message)
    {
        constexpr size_t most = 200;
        if (m_issues.size() < most)
            m_issues.push_back(
                {Severity::Warning, QStringLiteral("archive.entry-left-out"), m_path, name, std::move(message)});
    }

    Result<void> takeEntry(archive_entry *entry)
    {
        m_lastName = nameOf(entry);
        if (m_stop.stop_requested())
            return std::unexpected(
                Error{ErrorCode::Cancelled, m_path, m_lastName, QStringLiteral("unpacking was cancelled")});
        if (++m_entries > m_limits.entries)
            return std::unexpected(tooLarge(QStringLiteral("holds more than %1 entries").arg(m_limits.entries)));
        if (const auto refusal = refuse(entry)) {
            skip(m_lastName, *refusal);
            return {};
        }
        return write(entry);
    }

    std::optional<QString> refuse(archive_entry *entry) const
    {
        if (!staysInside(m_lastName) || hasDotDot(m_lastName))
            return QStringLiteral("its path leads out of the archive");
        if (const char *link = archive_entry_hardlink(entry);
            link && (!staysInside(QFile::decodeName(link)) || hasDotDot(QFile::decodeName(link))))
            return QStringLiteral("a hard link to something outside the archive");
        const auto type = archive_entry_filetype(entry);
        if (type == AE_IFLNK)
            return refuseLink(entry);
        if (type != AE_IFREG && type != AE_IFDIR && !archive_entry_hardlink(entry))
            return QStringLiteral("neither a file nor a folder (a device, a FIFO or a socket)");
        return std::nullopt;
    }

    std::optional<QString> refuseLink(archive_entry *entry) const
    {
        const QString target = QFile::decodeName(archive_entry_symlink(entry));
        const QString folder = m_lastName.contains(QLatin1Char('/'))
            ? m_lastName.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/')
            : QString();
        if (QDir::isAbsolutePath(target) || !staysInside(folder + target))
            return QStringLiteral("a link that leads out of the archive");
        return std::nullopt;
    }

    QByteArray inTarget(const QString &name) const
    {
        return QFile::encodeName(m_target + QLatin1Char('/') + QDir::cleanPath(name));
    }

    Result<void> write(archive_entry *entry)
    {
        const bool isFolder = archive_entry_filetype(entry) == AE_IFDIR;
        archive_entry_set_perm(entry, (archive_entry_perm(entry) & 0777U) | (isFolder ? 0700U : 0600U));
        archive_entry_set_pathname(entry, inTarget(m_lastName).constData());
        if (const char *link = archive_entry_hardlink(entry))
            archive_entry_set_hardlink(entry, inTarget(QFile::decodeName(link)).constData());
        if (archive_write_header(m_writer.get(), entry) < ARCHIVE_WARN) {
            skip(m_lastName, causeOf(m_writer.get()));
            return {};
        }
        const auto copied = archive_entry_hardlink(entry) ? Result<void>() : copyData();
        archive_write_finish_entry(m_writer.get());
        return copied;
    }

    Result<void> copyData()
    {
        std::int64_t file = 0;
        while (!m_stop.stop_requested()) {
            const void *block = nullptr;
            size_t size = 0;
            la_int64_t offset = 0;
            const int status = archive_read_data_block(m_reader.get(), &block, &size, &offset);
            if (status == ARCHIVE_EOF)
                return {};
            if (status == ARCHIVE_FATAL)
                return std::unexpected(malformed(m_lastName));
            if (status < ARCHIVE_WARN) {
                skip(m_lastName, causeOf(m_reader.get()));
                return {};
            }
            file = offset + static_cast<std::int64_t>(size);
            m_total += static_cast<std::int64_t>(size);
            if (file > m_limits.oneFile.value)
                return std::unexpected(
                    tooLarge(QStringLiteral("one file is larger than %1 bytes").arg(m_limits.oneFile.value)));
            if (m_total > m_limits.total.value)
                return std::unexpected(
                    tooLarge(QStringLiteral("unpacks to more than %1 bytes").arg(m_limits.total.value)));
            if (m_total > m_mostByRatio)
                return std::unexpected(
                    tooLarge(QStringLiteral("unpacks to more than %1 times its size").arg(m_limits.ratio)));
            if (archive_write_data_block(m_writer.get(), block, size, offset) < ARCHIVE_WARN)
                return std::unexpected(Error{ErrorCode::Failed, m_path, m_lastName, causeOf(m_writer.get())});
        }
        return {};
    }

    Reader m_reader = makeReader();
    Writer m_writer = makeWriter();
    QString m_path;
    QString m_target;
    const UnpackLimits &m_limits;
    std::stop_token m_stop;
    std::vector<Issue> m_issues;
    QString m_lastName;
    int m_entries = 0;
    std::int64_t m_total = 0;
    std::int64_t m_mostByRatio =
        std::max<std::int64_t>(m_limits.anyRatio.value, m_limits.ratio *QFileInfo(m_path).size());
};

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
    return Unpacking(archive, QFileInfo(target).canonicalFilePath(), limits, std::move(stop)).run();
}

} // namespace quayside
