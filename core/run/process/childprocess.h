// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/process/processspec.h"

#include <sys/types.h>

namespace quayside {

/// A child program and its pipes. It is killed, with its whole session, when the object is destroyed.
class ChildProcess
{
public:
    static Result<ChildProcess> start(const ProcessSpec &spec);

    ChildProcess(ChildProcess &&other) noexcept;
    ChildProcess &operator=(ChildProcess &&other) noexcept;
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    ~ChildProcess();

    pid_t pid() const { return m_pid; }
    int exitDescriptor() const { return m_exit.get(); } ///< readable once the program has ended
    int outDescriptor() const { return m_out.get(); }   ///< -1 when redirected or closed
    int errDescriptor() const { return m_err.get(); }

    /// All of it, blocking. False when the program does not read any more.
    bool write(QByteArrayView bytes);
    void closeInput() { m_in = FileHandle(); }
    void closeOut() { m_out = FileHandle(); }
    void closeErr() { m_err = FileHandle(); }

    /// A signal to every process of its session.
    void signalSession(int number) const;

    /// Waits for the end and reaps it.
    ProcessResult wait();

private:
    ChildProcess() = default;

    pid_t m_pid = 0;
    pid_t m_leader = 0;
    FileHandle m_exit;
    FileHandle m_in;
    FileHandle m_out;
    FileHandle m_err;
};

} // namespace quayside
