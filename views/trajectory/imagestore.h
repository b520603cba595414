// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <QCache>
#include <QObject>
#include <QPixmap>

#include <set>

namespace quayside {

/// The images that steps name, read from beside the trajectory and scaled on a worker. URLs and paths that lead out of
/// the trial are never fetched.
class ImageStore : public QObject
{
    Q_OBJECT

public:
    explicit ImageStore(QObject *parent = nullptr);

    void setFolder(const Folder &folder);
    /// The image, or nothing yet; `arrived` tells when it is there. `path` is relative to the folder.
    QPixmap image(const QString &path, int height);

Q_SIGNALS:
    void arrived();

private:
    std::optional<Folder> m_folder;
    QCache<QString, QPixmap> m_pixmaps;
    std::set<QString> m_asked;
};

} // namespace quayside
