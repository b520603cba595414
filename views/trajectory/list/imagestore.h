// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <QCache>
#include <QObject>
#include <QPixmap>

#include <functional>
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
    /// An image that stands in the trajectory itself as a data: URL, which `fetch` gives on a worker.
    QPixmap inlineImage(const QString &key, int height, std::function<QString()> fetch);

Q_SIGNALS:
    void arrived();

private:
    QPixmap find(const QString &name, int height, const std::function<QImage()> &read);

    std::optional<Folder> m_folder;
    QCache<QString, QPixmap> m_pixmaps;
    std::set<QString> m_asked;
};

} // namespace quayside
