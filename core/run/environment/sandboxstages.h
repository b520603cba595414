// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/buildplace.h"
#include "core/run/environment/sandboxsettings.h"

#include <map>

namespace quayside {

/// Builds the stages of a Dockerfile one after the other, each in a layer of its own, and shows their files to those
/// that come later. A finished stage is seen through a sandbox in which nothing runs.
class SandboxStages : public FileTrees
{
public:
    SandboxStages(const Dockerfile &file, const QString &context, const SandboxSettings &settings,
                  const BuildPlace &place);

    /// The last stage's files become `layer`. Errors: BuildFailed, `where` = the line; Cancelled; TimedOut.
    Result<void> build(const QString &layer);

    Result<const FileTree *> at(const FileOrigin &origin) override;

private:
    /// A finished stage or an image, looked at.
    struct View {
        SandboxSession session;
        FileTree tree;
    };

    Result<void> buildStage(size_t number, const QString &layer);
    Result<BuildLayer> begin(size_t number, const QString &layer) const;
    Result<const FileTree *> contextTree();
    Result<const FileTree *> viewOf(const QString &key, const BuildLayer &layer);
    Result<BuildLayer> layerOfImage(const QString &image) const;

    const Dockerfile &m_file;
    QString m_context;
    const SandboxSettings &m_settings;
    const BuildPlace &m_place;
    std::map<size_t, BuildLayer> m_built;
    std::map<QString, View> m_views;
    std::optional<FileTree> m_contextTree;
};

} // namespace quayside
