// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace quayside {

/// Lets workers call functions on the thread of an object: what is posted runs there, in order, through the event loop.
/// Once the Delivery is destroyed nothing more is called; senders may outlive it.
class Delivery
{
public:
    using Call = std::move_only_function<void()>;

private:
    struct Box;

public:
    /// Posts from any thread. Cheap to copy.
    class Sender
    {
    public:
        void post(Call call) const;

    private:
        friend class Delivery;
        explicit Sender(std::shared_ptr<Box> box) : m_box(std::move(box)) {}
        std::shared_ptr<Box> m_box;
    };

    explicit Delivery(QObject *receiver);
    Delivery(const Delivery &) = delete;
    Delivery &operator=(const Delivery &) = delete;
    ~Delivery();

    Sender sender() const { return Sender(m_box); }

private:
    static void open(const std::shared_ptr<Box> &box);

    std::shared_ptr<Box> m_box;
};

} // namespace quayside
