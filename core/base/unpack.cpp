// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/unpack.h"

#include "core/base/beneath.h"

#include <archive.h>
#include <archive_entry.h>

namespace quayside {

namespace {

/// Beyond this much, an archive that unpacks to very many times its own size is a bomb.
constexpr Bytes unsuspicious(64LL << 20);
constexpr int mostTimes = 250;

QString textOf(const char *utf8, const char *native)
{
    return utf8 ? QString::fromUtf8(utf8) : native ? nameFromNative(native) : QString();
}

QString nameOf(archive_entry *entry)
{
    return textOf(archive_entry_pathname_utf8(entry), archive_entry_pathname(entry));
}

QString linkOf(archive_entry *entry)
{
    return textOf(archive_entry_symlink_utf8(entry), archive_entry_symlink(entry));
}

QString hardLinkOf(archive_entry *entry)
{
    return textOf(archive_entry_hardlink_utf8(entry), archive_entry_hardlink(entry));
}

/// A path may be as long as whoever wrote it liked.
QString shortened(const QString &name)
{
    constexpr qsizetype most = 240;
    return name.size() <= most ? name : name.first(most / 2) + QStringLiteral("…") + name.last(most / 2);
}

class Unpacking
{
public:
    Unpacking(archive *reader, const WritableFolder &folder, const UnpackOrder &order)
        : m_reader(reader), m_writer(folder, order.limits), m_order(order)
    {
    }

    Result<Unpacked> run()
    {
        archive_entry *entry = nullptr;
        for (int status = next(&entry); status != ARCHIVE_EOF && !m_unpacked.limit; status = next(&entry)) {
            if (status < ARCHIVE_WARN)
                return std::unexpected(malformed());
            m_name = nameOf(entry);
            if (auto taken = take(entry); !taken && !settle(taken.error()))
                return std::unexpected(taken.error());
        }
        for (const QString &link : m_writer.finish())
            leaveOut(link, QStringLiteral("a link that leads out of the archive, or to what is not in it"));
        return std::move(m_unpacked);
    }

private:
    int next(archive_entry **entry) { return archive_read_next_header(m_reader, entry); }

    Error malformed() const
    {
        const char *text = archive_error_string(m_reader);
        return {
            ErrorCode::Malformed, {}, m_name, text ? QString::fromLocal8Bit(text) : QStringLiteral("unknown cause")};
    }

    void leaveOut(const QString &name, const QString &cause)
    {
        constexpr size_t most = 200;
        if (m_unpacked.leftOut.size() < most)
            m_unpacked.leftOut.push_back({shortened(name), cause});
    }

    /// Whether unpacking has an answer to an error of one entry.
    bool settle(const Error &error)
    {
        if (error.code == ErrorCode::Refused)
            leaveOut(m_name, error.message);
        else if (error.code == ErrorCode::TooLarge)
            m_unpacked.limit = Error{error.code, error.path, m_name, error.message};
        return error.code == ErrorCode::Refused || error.code == ErrorCode::TooLarge;
    }

    Result<void> take(archive_entry *entry)
    {
        if (isStopped())
            return std::unexpected(cancelledError());
        const std::optional<QString> place = m_order.place ? m_order.place(m_name) : m_name;
        if (!place)
            return {};
        const TreeEntry made{
            .name = *place,
            .mode = archive_entry_perm(entry),
            .modified = {.tv_sec = archive_entry_mtime(entry), .tv_nsec = archive_entry_mtime_nsec(entry)}};
        if (const QString first = hardLinkOf(entry); !first.isEmpty())
            return addName(made, first);
        switch (archive_entry_filetype(entry)) {
        case AE_IFREG: return addFile(made, Bytes(archive_entry_size(entry)));
        case AE_IFDIR: return m_writer.addFolder(made);
        case AE_IFLNK: return m_writer.addLink(made, linkOf(entry));
        default:
            return std::unexpected(Error{ErrorCode::Refused,
                                         {},
                                         {},
                                         QStringLiteral("neither a file nor a folder (a device, a FIFO or a socket)")});
        }
    }

    Result<void> addName(const TreeEntry &made, const QString &first)
    {
        const std::optional<QString> place = m_order.place ? m_order.place(first) : first;
        if (!place)
            return std::unexpected(
                Error{ErrorCode::Refused, {}, {}, QStringLiteral("a hard link to something outside the archive")});
        auto added = m_writer.addName(made, *place);
        // Whatever is wrong with the file it names, it is this entry that cannot be kept.
        if (!added && added.error().code == ErrorCode::NotWritable)
            added.error().code = ErrorCode::Refused;
        m_unpacked.files += added ? 1 : 0;
        return added;
    }

    Result<void> addFile(const TreeEntry &made, Bytes size)
    {
        auto added = m_writer.addFile(made, size, [&] { return nextBlock(); });
        m_unpacked.files += added ? 1 : 0;
        return added;
    }

    Result<std::optional<TreeWriter::Block>> nextBlock()
    {
        if (isStopped())
            return std::unexpected(cancelledError());
        const void *bytes = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(m_reader, &bytes, &size, &offset);
        if (status == ARCHIVE_EOF)
            return std::nullopt;
        if (status == ARCHIVE_FATAL)
            return std::unexpected(malformed());
        if (status < ARCHIVE_WARN) {
            Error error = malformed();
            error.code = ErrorCode::Refused;
            return std::unexpected(error);
        }
        const Bytes packed(archive_filter_bytes(m_reader, -1));
        if (m_writer.written() > unsuspicious && m_writer.written().value / mostTimes > packed.value)
            return std::unexpected(Error{ErrorCode::TooLarge,
                                         {},
                                         {},
                                         QStringLiteral("unpacks to more than %1 times its own size").arg(mostTimes)});
        return TreeWriter::Block{QByteArrayView(static_cast<const char *>(bytes), static_cast<qsizetype>(size)),
                                 offset};
    }

    bool isStopped() const { return m_order.isStopped && m_order.isStopped(); }

    archive *m_reader;
    TreeWriter m_writer;
    const UnpackOrder &m_order;
    Unpacked m_unpacked;
    QString m_name;
};

} // namespace

Result<Unpacked> unpack(archive *reader, const WritableFolder &folder, const UnpackOrder &order)
{
    return Unpacking(reader, folder, order).run();
}

} // namespace quayside
