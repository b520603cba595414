// SPDX-License-Identifier: GPL-3.0-or-later
// An attacker inside a sandbox: stops each new process as early as it can and looks into it. Writes a line for all it
// could see that is not the sandbox's own. Or forks again and again, each time to live on in the child, and counts.
// Usage: stopper look|hold|fork FILE
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

FILE *seen = nullptr;
int stopped = 0;
int caught = 0; ///< before they became the program they were to become

std::string contentOf(int pid, const char *name)
{
    const std::string path = "/proc/" + std::to_string(pid) + '/' + name;
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    std::string text(1 << 16, '\0');
    const ssize_t got = file < 0 ? -1 : read(file, text.data(), text.size());
    if (file >= 0)
        close(file);
    text.resize(got < 0 ? 0 : static_cast<size_t>(got));
    return text;
}

std::string linkOf(int pid, const std::string &name)
{
    const std::string path = "/proc/" + std::to_string(pid) + '/' + name;
    char text[4096];
    const ssize_t got = readlink(path.c_str(), text, sizeof text);
    return {text, got < 0 ? 0 : static_cast<size_t>(got)};
}

bool isOfTheSandbox(const std::string &file)
{
    for (const std::string_view begin :
         {"/usr/", "/lib", "/etc/", "/dev/", "/proc/", "/bin/", "/tmp/", "/app", "/logs"}) {
        if (file.starts_with(begin))
            return true;
    }
    return file.empty() || file == "/";
}

void look(int pid)
{
    if (contentOf(pid, "cmdline").starts_with("quayside-start"))
        ++caught;
    if (contentOf(pid, "environ").find("HOST_ONLY") != std::string::npos)
        fprintf(seen, "LEAK variables of the host process, pid %d\n", pid);
    const std::string program = linkOf(pid, "exe");
    if (program.find("quayside") != std::string::npos || program.find("tst_") != std::string::npos)
        fprintf(seen, "LEAK program %s, pid %d\n", program.c_str(), pid);
    for (int descriptor = 3; descriptor < 40; ++descriptor) {
        const std::string file = linkOf(pid, "fd/" + std::to_string(descriptor));
        // A program of the sandbox opens sockets of its own, such as the one of a name service.
        const bool isOwn = file.starts_with("socket:") && !program.empty() && isOfTheSandbox(program);
        if (!isOfTheSandbox(file) && !isOwn)
            fprintf(seen, "LEAK descriptor %d is %s, pid %d\n", descriptor, file.c_str(), pid);
    }
    const std::string maps = contentOf(pid, "maps");
    if (maps.find("quayside") != std::string::npos || maps.find("tst_") != std::string::npos)
        fprintf(seen, "LEAK memory map, pid %d\n", pid);
}

/// It is stopped and let go again and again, so that every moment of its start is seen.
void lookAtEachMoment(int pid)
{
    for (int turn = 0; turn < 40; ++turn) {
        look(pid);
        if (kill(pid, SIGCONT) != 0)
            return;
        if (kill(pid, SIGSTOP) != 0)
            return;
    }
    kill(pid, SIGCONT);
}

void hold(int pid)
{
    while (kill(pid, SIGSTOP) == 0) {}
}

[[noreturn]] void liveOn(const char *counter)
{
    const int file = open(counter, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    for (unsigned long turn = 1;; ++turn) {
        [[maybe_unused]] const ssize_t written = pwrite(file, &turn, sizeof turn, 0);
        if (fork() > 0)
            _exit(0);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const bool holds = std::strcmp(argv[1], "hold") == 0;
    seen = fopen(argv[2], "ae");
    if (!seen)
        return 2;
    setvbuf(seen, nullptr, _IONBF, 0);
    fprintf(seen, "ready\n");
    if (std::strcmp(argv[1], "fork") == 0)
        liveOn("/tmp/counter");
    int last = getpid();
    for (long turn = 0;; ++turn) {
        for (int pid = last + 1; pid <= last + 32; ++pid) {
            if (kill(pid, SIGSTOP) != 0)
                continue;
            last = pid;
            fprintf(seen, "stopped %d caught %d\n", ++stopped, caught);
            holds ? hold(pid) : lookAtEachMoment(pid);
        }
    }
}
