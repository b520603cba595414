// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a finished job of N trials on disk: makejob FOLDER N

#include "tests/support/livejob.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv)
{
    const int trials = argc == 3 ? std::atoi(argv[2]) : 0;
    if (trials <= 0) {
        std::fputs("usage: makejob FOLDER TRIALS\n", stderr);
        return 2;
    }
    quayside::LiveJob(QFile::decodeName(argv[1])).writeWhole(trials);
    return 0;
}
