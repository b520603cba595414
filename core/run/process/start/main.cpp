// SPDX-License-Identifier: GPL-3.0-or-later
// quayside-start: becomes the program that a plan names. It is executed first, so that what enters a sandbox is no copy
// of the process that runs Quayside: it holds none of its memory, variables and descriptors, and nobody inside can look
// into it or trace it before the program takes its place.
#include "core/run/process/start/startplan.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace quayside::start;

namespace {

struct Program {
    const Plan *plan = nullptr;
    const char *folder = nullptr;
    char **arguments = nullptr;
    char **variables = nullptr;
    char **groups = nullptr;
};

[[noreturn]] void fail(Stage stage)
{
    const Message message{stage, errno};
    [[maybe_unused]] const ssize_t written = write(reportDescriptor, &message, sizeof message);
    _exit(127);
}

/// The next `count` texts, with a null pointer behind them.
char **takeTexts(char *&at, const char *end, std::uint32_t count)
{
    auto **texts = static_cast<char **>(calloc(count + 1UL, sizeof(char *)));
    if (!texts)
        fail(Stage::Plan);
    for (std::uint32_t i = 0; i < count; ++i) {
        const size_t left = static_cast<size_t>(end - at);
        const size_t length = strnlen(at, left);
        if (length == left) {
            errno = EINVAL;
            fail(Stage::Plan);
        }
        texts[i] = at;
        at += length + 1;
    }
    return texts;
}

Program readPlan()
{
    struct stat info{};
    errno = EINVAL;
    if (fstat(planDescriptor, &info) != 0 || info.st_size < static_cast<off_t>(sizeof(Plan)))
        fail(Stage::Plan);
    const auto size = static_cast<size_t>(info.st_size);
    void *memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, planDescriptor, 0);
    if (memory == MAP_FAILED)
        fail(Stage::Plan);
    close(planDescriptor);
    const auto *plan = static_cast<const Plan *>(memory);
    errno = EINVAL;
    if (plan->size != sizeof(Plan) || plan->limitCount > sizeof plan->limits / sizeof(Limit)
        || (plan->arguments == 0 && plan->entry != Entry::Stop))
        fail(Stage::Plan);
    char *at = static_cast<char *>(memory) + sizeof(Plan);
    const char *end = static_cast<char *>(memory) + size;
    Program program{.plan = plan};
    program.folder = *takeTexts(at, end, 1);
    program.arguments = takeTexts(at, end, plan->arguments);
    program.variables = takeTexts(at, end, plan->variables);
    program.groups = takeTexts(at, end, plan->groups);
    return program;
}

void restoreSignals()
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int number = 1; number < NSIG; ++number)
        signal(number, SIG_DFL);
}

/// So that the control group counts what the program does from its first instruction on.
void joinGroups(const Program &program)
{
    for (char **group = program.groups; *group; ++group) {
        const int file = open(*group, O_WRONLY | O_CLOEXEC);
        if (file < 0 || write(file, "0", 1) != 1)
            fail(Stage::Group);
        close(file);
    }
}

constexpr int networkKinds = CLONE_NEWUSER | CLONE_NEWNET;
constexpr int allKinds = networkKinds | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS;

void enterNamespaces(int kinds)
{
    if (setns(namespacesDescriptor, kinds) != 0)
        fail(Stage::Namespaces);
    close(namespacesDescriptor);
    // Both may be lost with the change of credentials.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
}

void dropCapabilities()
{
    for (int capability = 0; capability <= 63; ++capability)
        prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2]{};
    if (syscall(SYS_capset, &header, data) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        fail(Stage::Capabilities);
}

[[noreturn]] void execute(const Program &program)
{
    const Plan &plan = *program.plan;
    for (std::uint32_t i = 0; i < plan.limitCount; ++i) {
        const rlimit both{plan.limits[i].value, plan.limits[i].value};
        if (setrlimit(static_cast<__rlimit_resource>(plan.limits[i].resource), &both) != 0)
            fail(Stage::Limits);
    }
    if (plan.restrictsCpus == Presence::Present)
        sched_setaffinity(0, sizeof plan.cpus, &plan.cpus);
    if (*program.folder != '\0' && chdir(program.folder) != 0)
        fail(Stage::Folder);
    if (plan.inherited == Presence::Present) {
        dup2(inheritedDescriptor, planDescriptor);
        close(inheritedDescriptor);
    }
    execve(program.arguments[0], program.arguments, program.variables);
    fail(Stage::Program);
}

/// Stays in the pid namespace of Quayside and passes on how the program in the other one ended.
[[noreturn]] void standIn(pid_t child)
{
    const Message leader{Stage::Leader, child};
    [[maybe_unused]] const ssize_t written = write(reportDescriptor, &leader, sizeof leader);
    close_range(0, ~0U, 0);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

[[noreturn]] void executeInside(const Program &program)
{
    enterNamespaces(allKinds);
    const pid_t child = fork();
    if (child < 0)
        fail(Stage::Namespaces);
    if (child > 0)
        standIn(child);
    setsid();
    dropCapabilities();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    execute(program);
}

/// The kernel gives a signal for everybody to all at once: who forks in that moment forks no more before it came.
[[noreturn]] void stopAllInside()
{
    enterNamespaces(CLONE_NEWUSER | CLONE_NEWPID);
    const pid_t child = fork();
    if (child < 0)
        fail(Stage::Namespaces);
    if (child > 0)
        standIn(child);
    if (kill(-1, SIGSTOP) != 0 && errno != ESRCH)
        fail(Stage::Stop);
    _exit(0);
}

} // namespace

int main()
{
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    close_range(firstClosed, ~0U, 0);
    fcntl(reportDescriptor, F_SETFD, FD_CLOEXEC);
    const Program program = readPlan();
    restoreSignals();
    if (setsid() < 0)
        fail(Stage::Session);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != program.plan->parent)
        _exit(127);
    joinGroups(program);
    switch (program.plan->entry) {
    case Entry::None: break;
    case Entry::All: executeInside(program);
    case Entry::Network: enterNamespaces(networkKinds); break;
    case Entry::Stop: stopAllInside();
    }
    execute(program);
}
