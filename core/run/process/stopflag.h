// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <atomic>
#include <memory>

namespace quayside {

/// A request to stop that a blocking wait can poll for. Copies share one flag; any thread may ask or look.
class StopFlag
{
public:
    StopFlag();

    void request() const;
    bool isRequested() const;

    /// Becomes readable once a stop was requested; never read it.
    int descriptor() const;

private:
    struct Shared {
        std::atomic<bool> requested = false;
        FileHandle event;
    };

    std::shared_ptr<Shared> m_shared;
};

} // namespace quayside
