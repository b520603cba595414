// SPDX-License-Identifier: GPL-3.0-or-later
// Another process that writes a job while a test watches: livewriter FOLDER TRIALS PAUSE_MS
// Each trial begins, gets half a result, and then the whole one.

#include "tests/support/livejob.h"

#include <QFile>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fputs("usage: livewriter FOLDER TRIALS PAUSE_MS\n", stderr);
        return 2;
    }
    const int trials = std::atoi(argv[2]);
    const std::chrono::milliseconds pause(std::atoi(argv[3]));
    quayside::LiveJob job(QFile::decodeName(argv[1]));
    job.begin(trials);
    for (int number = 0; number < trials; ++number) {
        job.beginTrial(number);
        std::this_thread::sleep_for(pause);
        job.writeHalf(number, 1);
        std::this_thread::sleep_for(pause);
        job.finishTrial(number, 1);
    }
    std::this_thread::sleep_for(pause);
    job.end();
    return 0;
}
