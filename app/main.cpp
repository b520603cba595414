// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

int main(int argc, char **argv)
{
    return quayside::runQuayside(argc, argv);
}
