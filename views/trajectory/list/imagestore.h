// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/base/folder.h"
#include "core/data/step.h"
#include "core/trajectory/graph.h"

#include <QCache>
#include <QPixmap>

#include <functional>
#include <set>

namespace quayside {

/// The images that steps name, read from beside the trajectory and scaled off the GUI thread, one after another. URLs
/// and paths that lead out of the trial are never fetched.
class ImageStore : public QObject
{
    Q_OBJECT

public:
    explicit ImageStore(QObject *parent = nullptr);

    void setFolder(const Folder &folder);
    /// The image that a step names, or a null one until it has been read; `arrived` is sent then.
    QPixmap image(const TrajectoryGraph &graph, StepRef step, const ImagePart &image, int height);

Q_SIGNALS:
    void arrived();

private:
    using Read = std::function<QImage(const std::stop_token &)>;
    struct Request {
        QString key;
        Read read;
    };

    QPixmap fileImage(const QString &path, int height);
    QPixmap inlineImage(const TrajectoryPointer &trajectory, StepRef step, const ImagePart &image, int height);
    QPixmap find(const QString &name, int height, Read read);
    void readNext();
    void take(const QString &key, const QImage &image);

    std::optional<Folder> m_folder;
    QCache<QString, QPixmap> m_pixmaps;
    std::set<QString> m_asked; ///< and not there
    std::vector<Request> m_waiting;
    NewestRun m_newest{this};
};

} // namespace quayside
