// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storeaccess.h"

namespace quayside {

StoreAccess diskAccess()
{
    return {.find = findJobs,
            .outline = outlineJob,
            .isArchive = looksLikeArchive,
            .unpack = [](const QString &archive, const QString &target, std::stop_token stop) {
                return unpackArchive(archive, target, {}, std::move(stop));
            }};
}

} // namespace quayside
