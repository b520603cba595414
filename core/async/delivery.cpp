// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/delivery.h"

#include <mutex>
#include <vector>

namespace quayside {

struct Delivery::Box {
    std::mutex lock;
    QObject *receiver = nullptr;
    std::vector<Letter> letters;
};

Delivery::Delivery(QObject *receiver) : m_box(std::make_shared<Box>())
{
    m_box->receiver = receiver;
}

Delivery::~Delivery()
{
    std::vector<Letter> dropped;
    const std::lock_guard guard(m_box->lock);
    m_box->receiver = nullptr;
    dropped.swap(m_box->letters);
}

void Delivery::Sender::post(Letter letter) const
{
    const std::lock_guard guard(m_box->lock);
    if (!m_box->receiver)
        return;
    m_box->letters.push_back(std::move(letter));
    if (m_box->letters.size() == 1)
        QMetaObject::invokeMethod(m_box->receiver, [box = m_box] { open(box); }, Qt::QueuedConnection);
}

void Delivery::open(const std::shared_ptr<Box> &box)
{
    std::vector<Letter> letters;
    {
        const std::lock_guard guard(box->lock);
        letters.swap(box->letters);
    }
    for (Letter &letter : letters) {
        if (!box->receiver) // a letter may have ended its own receiver; only this thread writes it
            return;
        letter();
    }
}

} // namespace quayside
