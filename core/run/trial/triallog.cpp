// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/triallog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace quayside {

namespace {

constexpr qint64 streamCap = qint64(256) << 20;

/// One file that is being written; both streams of a program go into it.
class Stream
{
public:
    Stream(const QString &path, const QStringList &masked, TrialLog log, std::function<void(QByteArrayView)> watcher)
        : m_file(path), m_out(masked), m_err(masked), m_log(std::move(log)), m_watcher(std::move(watcher))
    {
        if (m_log.makeFolder(QFileInfo(path).path())
            && !m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            m_log.noteLoss(fileError());
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
        if (!m_file.isOpen() || m_written >= streamCap || m_log.loss())
            return;
        if (!write(QByteArrayView(bytes).first(std::min(bytes.size(), streamCap - m_written))))
            m_log.noteLoss(fileError());
        m_written += bytes.size();
        if (m_written >= streamCap)
            m_file.write("\n[quayside: cut here at 256 MiB]\n");
    }

    /// Only a write that takes nothing at all says why.
    bool write(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const qint64 written = m_file.write(bytes.data(), bytes.size());
            if (written <= 0)
                return false;
            bytes = bytes.sliced(written);
        }
        return true;
    }

    Error fileError() const { return {ErrorCode::Failed, m_file.fileName(), {}, m_file.errorString()}; }

    QFile m_file;
    Redactor m_out;
    Redactor m_err;
    TrialLog m_log;
    std::function<void(QByteArrayView)> m_watcher;
    qint64 m_written = 0;
};

} // namespace

TrialLog::TrialLog(QString folder, QStringList masked, TrialWatcher watcher, StopFlag stop)
    : m_folder(std::move(folder)), m_masked(std::move(masked)), m_watcher(std::move(watcher)), m_stop(std::move(stop))
{
}

OutputSink TrialLog::open(const QString &path) const
{
    auto stream = std::make_shared<Stream>(path, m_masked, *this, m_watcher.output);
    return [stream](StreamKind kind, QByteArrayView bytes) { stream->take(kind, bytes); };
}

void TrialLog::say(const QString &line) const
{
    QFile file(m_folder + QStringLiteral("/trial.log"));
    Redactor redactor(m_masked);
    if (file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(redactor.filter(line.toUtf8()) + redactor.flush() + '\n');
}

bool TrialLog::makeFolder(const QString &path) const
{
    if (QFileInfo(m_folder).isDir() && QDir().mkpath(path))
        return true;
    noteLoss({ErrorCode::Failed, path, {}, QStringLiteral("cannot make this folder")});
    return false;
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
