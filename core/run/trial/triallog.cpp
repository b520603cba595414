// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/triallog.h"

#include "core/base/writablefolder.h"

#include <QDir>

#include <algorithm>
#include <cstring>
#include <ranges>

namespace quayside {

namespace {

constexpr qint64 streamCap = qint64(256) << 20;

/// One file that is being written; both streams of a program go into it.
class Stream
{
public:
    Stream(const QString &path, const Masks &masks, TrialLog log, std::function<void(QByteArrayView)> watcher)
        : m_out(masks), m_err(masks), m_log(std::move(log)), m_watcher(std::move(watcher))
    {
        auto file = m_log.append(path);
        if (file)
            m_file = std::move(*file);
        else
            m_log.noteLoss(file.error());
        m_path = path;
    }

    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    ~Stream()
    {
        put(m_out.flush());
        put(m_err.flush());
    }

    void take(StreamKind kind, QByteArrayView bytes) { put((kind == StreamKind::Out ? m_out : m_err).filter(bytes)); }

private:
    void put(const QByteArray &bytes)
    {
        if (bytes.isEmpty())
            return;
        if (m_watcher)
            m_watcher(bytes);
        if (m_file.get() < 0 || m_written >= streamCap || m_log.loss())
            return;
        write(QByteArrayView(bytes).first(std::min(bytes.size(), streamCap - m_written)));
        m_written += bytes.size();
        if (m_written >= streamCap)
            write("\n[quayside: cut here at 256 MiB]\n");
    }

    void write(QByteArrayView bytes)
    {
        if (const auto written = writeAll(m_file.get(), bytes); !written)
            m_log.noteLoss({ErrorCode::Failed, m_path, {}, QString::fromLocal8Bit(std::strerror(written.error()))});
    }

    FileHandle m_file;
    QString m_path;
    Redactor m_out;
    Redactor m_err;
    TrialLog m_log;
    std::function<void(QByteArrayView)> m_watcher;
    qint64 m_written = 0;
};

} // namespace

TrialLog::TrialLog(QString folder, Masks masks, TrialWatcher watcher, StopFlag stop)
    : m_folder(std::move(folder)), m_masks(std::move(masks)), m_watcher(std::move(watcher)), m_stop(std::move(stop))
{
}

OutputSink TrialLog::open(const QString &path) const
{
    auto stream = std::make_shared<Stream>(path, m_masks, *this, m_watcher.output);
    return [stream](StreamKind kind, QByteArrayView bytes) { stream->take(kind, bytes); };
}

void TrialLog::say(const QString &line) const
{
    const auto file = WritableFolder::open(m_folder).and_then(
        [](const WritableFolder &folder) { return folder.append(QStringLiteral("trial.log")); });
    if (file)
        (void)writeAll(file->get(), m_masks.masked(QByteArrayView(line.toUtf8())) + '\n');
}

Result<FileHandle> TrialLog::append(const QString &path) const
{
    const QString relative = QDir(m_folder).relativeFilePath(path);
    return WritableFolder::open(m_folder).and_then([&](const WritableFolder &folder) {
        return folder.makeFolder(relative.section(QLatin1Char('/'), 0, -2)).and_then([&] {
            return folder.append(relative);
        });
    });
}

void TrialLog::sayLeftOut(const QString &source, const Download &download) const
{
    constexpr size_t mostSaid = 100;
    for (const LeftOut &one : download.leftOut | std::views::take(mostSaid))
        say(QStringLiteral("Left out of %1: %2 (%3)").arg(source, one.path, one.cause));
    if (download.leftOut.size() > mostSaid)
        say(QStringLiteral("Left out of %1: %2 more").arg(source).arg(download.leftOut.size() - mostSaid));
}

bool TrialLog::makeFolder(const QString &path) const
{
    const auto made = WritableFolder::open(m_folder).and_then(
        [&](const WritableFolder &folder) { return folder.makeFolder(QDir(m_folder).relativeFilePath(path)); });
    if (!made)
        noteLoss({ErrorCode::Failed, path, {}, QStringLiteral("cannot make this folder")});
    return made.has_value();
}

void TrialLog::noteLoss(const Error &error) const
{
    if (*m_loss)
        return;
    *m_loss = error;
    m_stop.request();
}

void TrialLog::noteIfLost(const Error &error) const
{
    if (error.code == ErrorCode::NotWritable)
        noteLoss(error);
}

} // namespace quayside
