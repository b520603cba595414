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
    Stream(const QString &path, const QStringList &masked, std::function<void(QByteArrayView)> watcher)
        : m_file(path), m_out(masked), m_err(masked), m_watcher(std::move(watcher))
    {
        QDir().mkpath(QFileInfo(path).path());
        m_open = m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
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
        if (!m_open || m_written >= streamCap)
            return;
        m_file.write(bytes.first(std::min(bytes.size(), streamCap - m_written)));
        m_written += bytes.size();
        if (m_written >= streamCap)
            m_file.write("\n[quayside: cut here at 256 MiB]\n");
    }

    QFile m_file;
    Redactor m_out;
    Redactor m_err;
    std::function<void(QByteArrayView)> m_watcher;
    qint64 m_written = 0;
    bool m_open = false;
};

} // namespace

TrialLog::TrialLog(QString folder, QStringList masked, TrialWatcher watcher)
    : m_folder(std::move(folder)), m_masked(std::move(masked)), m_watcher(std::move(watcher))
{
}

OutputSink TrialLog::open(const QString &path) const
{
    auto stream = std::make_shared<Stream>(path, m_masked, m_watcher.output);
    return [stream](StreamKind kind, QByteArrayView bytes) { stream->take(kind, bytes); };
}

void TrialLog::say(const QString &line) const
{
    QFile file(m_folder + QStringLiteral("/trial.log"));
    Redactor redactor(m_masked);
    if (file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(redactor.filter(line.toUtf8()) + redactor.flush() + '\n');
}

} // namespace quayside
