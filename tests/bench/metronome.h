// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <ctime>

#include <sys/syscall.h>
#include <unistd.h>

namespace quayside {

/// Interrupts this thread every millisecond, and adds up how much longer than that it took: nothing in the thread ran
/// then, not even this. A virtual machine whose host gives the processor to others is silent without saying so. One at
/// a time.
class Metronome
{
public:
    Metronome()
    {
        struct sigaction action{};
        action.sa_handler = beat;
        action.sa_flags = SA_RESTART;
        sigaction(SIGPROF, &action, nullptr);
        sigevent event{};
        event.sigev_notify = SIGEV_THREAD_ID;
        event.sigev_signo = SIGPROF;
        event._sigev_un._tid = static_cast<pid_t>(syscall(SYS_gettid));
        timer_create(CLOCK_MONOTONIC, &event, &m_timer);
        const itimerspec everyMs{.it_interval = {.tv_sec = 0, .tv_nsec = 1'000'000},
                                 .it_value = {.tv_sec = 0, .tv_nsec = 1'000'000}};
        s_last = nowMs();
        timer_settime(m_timer, 0, &everyMs, nullptr);
    }
    ~Metronome() { timer_delete(m_timer); }
    Metronome(const Metronome &) = delete;
    Metronome &operator=(const Metronome &) = delete;

    /// ms since the beginning, in silences of more than half a ms beyond the beat.
    double silentMs() const { return s_silent; }

private:
    static double nowMs()
    {
        timespec time{};
        clock_gettime(CLOCK_MONOTONIC, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    static void beat(int)
    {
        const double now = nowMs();
        if (now - s_last > 1.5)
            s_silent = s_silent + (now - s_last - 1);
        s_last = now;
    }

    timer_t m_timer{};
    static inline volatile double s_last = 0;
    static inline volatile double s_silent = 0;
};

} // namespace quayside
