// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/trajectoryformat.h"

#include "core/formats/acpx/acpx.h"
#include "core/formats/atif/atifformat.h"
#include "core/formats/claudecode/claudecode.h"
#include "core/formats/codex/codex.h"
#include "core/formats/oracle/oracle.h"
#include "core/formats/terminus/terminus.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

std::vector<QString> recordsIn(const Folder &trial, const QString &agentFolder, RunRecord record)
{
    for (const TrajectoryFormat &format : trajectoryFormats()) {
        if (format.record != record)
            continue;
        if (std::vector<QString> files = format.find(trial, agentFolder); !files.empty())
            return files;
    }
    return {};
}

} // namespace

std::span<const TrajectoryFormat> trajectoryFormats()
{
    static const std::array all{oracleFormat(), terminusFormat(), claudeFormat(),
                                codexFormat(),  acpxFormat(),     atifFormat()};
    return all;
}

const TrajectoryFormat *claimingFormat(const Folder &folder, const QString &file)
{
    const auto all = trajectoryFormats();
    const auto found =
        std::ranges::find_if(all, [&](const TrajectoryFormat &format) { return format.claims(folder, file); });
    return found == all.end() ? nullptr : &*found;
}

const TrajectoryFormat &trajectoryFormatOf(const Folder &folder, const QString &file)
{
    const TrajectoryFormat *claiming = claimingFormat(folder, file);
    return claiming ? *claiming : trajectoryFormats().back();
}

std::vector<QString> findTrajectoryFiles(const Folder &trial, const std::vector<QString> &agentFolders)
{
    std::vector<QString> files;
    bool hasTrajectory = false;
    for (const QString &folder : agentFolders) {
        std::vector<QString> here = recordsIn(trial, folder, RunRecord::Trajectory);
        hasTrajectory = hasTrajectory || !here.empty();
        if (here.empty())
            here = recordsIn(trial, folder, RunRecord::Log);
        files.insert(files.end(), here.begin(), here.end());
    }
    const auto outside = hasTrajectory ? std::vector<QString>() : recordsIn(trial, {}, RunRecord::Trajectory);
    return outside.empty() ? files : outside;
}

std::vector<QString> findRecords(const Folder &trial, const std::vector<QString> &agentFolders, RunRecord record)
{
    std::vector<QString> files;
    for (const QString &folder : agentFolders) {
        const std::vector<QString> here = recordsIn(trial, folder, record);
        files.insert(files.end(), here.begin(), here.end());
    }
    return files;
}

} // namespace quayside
