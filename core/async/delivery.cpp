// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/delivery.h"

#include <mutex>
#include <vector>

namespace quayside {

struct Delivery::Box {
    std::mutex lock;
    QObject *receiver = nullptr;
    std::vector<Call> calls;
};

Delivery::Delivery(QObject *receiver) : m_box(std::make_shared<Box>())
{
    m_box->receiver = receiver;
}

Delivery::~Delivery()
{
    std::vector<Call> dropped;
    const std::lock_guard guard(m_box->lock);
    m_box->receiver = nullptr;
    dropped.swap(m_box->calls);
}

void Delivery::Sender::post(Call call) const
{
    const std::lock_guard guard(m_box->lock);
    if (!m_box->receiver)
        return;
    m_box->calls.push_back(std::move(call));
    if (m_box->calls.size() == 1)
        QMetaObject::invokeMethod(m_box->receiver, [box = m_box] { open(box); }, Qt::QueuedConnection);
}

void Delivery::open(const std::shared_ptr<Box> &box)
{
    std::vector<Call> calls;
    {
        const std::lock_guard guard(box->lock);
        calls.swap(box->calls);
    }
    for (Call &call : calls) {
        if (!box->receiver) // a call may have ended its own receiver; only this thread writes it
            return;
        call();
    }
}

} // namespace quayside
