// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/stampwatch.h"

namespace quayside {

StampWatch::StampWatch(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &StampWatch::look);
}

StampWatch::Watched StampWatch::glance(const Folder &folder, std::vector<QString> paths)
{
    Watched watched{.folder = folder, .paths = std::move(paths), .stamps = {}};
    watched.stamps.reserve(watched.paths.size());
    for (const QString &path : watched.paths)
        watched.stamps.push_back(folder.glance(path));
    return watched;
}

void StampWatch::watch(Watched watched, std::chrono::milliseconds pause)
{
    m_watched = std::move(watched);
    m_timer.start(pause);
}

void StampWatch::stop()
{
    m_timer.stop();
}

void StampWatch::look()
{
    if (glance(m_watched->folder, m_watched->paths).stamps == m_watched->stamps)
        return;
    m_timer.stop();
    Q_EMIT changed();
}

} // namespace quayside
