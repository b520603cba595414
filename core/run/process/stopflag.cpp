// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/process/stopflag.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace quayside {

StopFlag::StopFlag() : m_shared(std::make_shared<Shared>())
{
    m_shared->event = FileHandle(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
}

void StopFlag::request() const
{
    if (m_shared->requested.exchange(true))
        return;
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_shared->event.get(), &one, sizeof one);
}

bool StopFlag::isRequested() const
{
    return m_shared->requested;
}

int StopFlag::descriptor() const
{
    return m_shared->event.get();
}

} // namespace quayside
