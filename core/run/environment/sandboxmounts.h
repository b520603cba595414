// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/buildplace.h"

namespace quayside {

/// What one RUN --mount after the other needs on the host, and what it leaves behind in the layer. Nothing runs in the
/// layer while this works.
class SandboxMounts
{
public:
    SandboxMounts(const BuildPlace &place, const BuildLayer &layer, FileTrees &trees);

    Result<void> prepare(const std::vector<RunMount> &mounts);

    const std::vector<SandboxMount> &mounts() const { return m_mounts; }
    /// The places in the layer that are there for the mounts alone, the innermost first.
    const QStringList &stubs() const { return m_stubs; }

private:
    Result<void> prepare(const RunMount &mount);
    /// A copy, or the folder itself where that shows the same.
    Result<QString> sourceOf(const RunMount &mount);
    Result<QString> targetOf(const QString &path) const;

    const BuildPlace &m_place;
    const BuildLayer &m_layer;
    FileTrees &m_trees;
    std::vector<SandboxMount> m_mounts;
    QStringList m_stubs;
};

} // namespace quayside
