// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/growthwatch.h"

namespace quayside {

GrowthWatch::GrowthWatch(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &GrowthWatch::look);
}

void GrowthWatch::watch(const Folder &folder, std::vector<QString> paths, std::chrono::milliseconds pause)
{
    m_folder = folder;
    m_paths = std::move(paths);
    m_known = stamps();
    m_timer.start(pause);
}

void GrowthWatch::stop()
{
    m_timer.stop();
}

std::vector<std::optional<FileStamp>> GrowthWatch::stamps() const
{
    std::vector<std::optional<FileStamp>> stamps;
    stamps.reserve(m_paths.size());
    for (const QString &path : m_paths)
        stamps.push_back(m_folder->glance(path));
    return stamps;
}

void GrowthWatch::look()
{
    if (stamps() == m_known)
        return;
    m_timer.stop();
    Q_EMIT changed();
}

} // namespace quayside
