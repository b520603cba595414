// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/trialfiles.h"

#include "core/base/naturalorder.h"

#include <algorithm>

namespace quayside {

const std::vector<FileRole> &logRoles()
{
    static const std::vector<FileRole> roles{FileRole::Exception, FileRole::TrialLog, FileRole::VerifierLog,
                                             FileRole::AgentLog, FileRole::ServiceLog};
    return roles;
}

const std::vector<FileRole> &configRoles()
{
    static const std::vector<FileRole> roles{FileRole::Config, FileRole::Result, FileRole::Lock};
    return roles;
}

std::vector<TrialFile> filesOf(const TrialDetail &detail, const std::vector<FileRole> &roles)
{
    std::vector<TrialFile> found;
    for (const FileRole role : roles) {
        const auto start = std::ssize(found);
        std::ranges::copy_if(detail.files, std::back_inserter(found),
                             [role](const TrialFile &file) { return file.role == role && !file.isFolder; });
        std::ranges::sort(found.begin() + start, found.end(), NaturalOrder(), &TrialFile::path);
    }
    return found;
}

int countFiles(const TrialDetail &detail, const std::vector<FileRole> &roles)
{
    return static_cast<int>(filesOf(detail, roles).size());
}

} // namespace quayside
