// SPDX-License-Identifier: GPL-3.0-or-later
// A shell script and a patch out of a trajectory: read for what they write, never run.

#include "core/actions/action.h"

using namespace quayside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(actionsOfShell(text, QStringLiteral("/app")));
    static_cast<void>(actionsOfPatch(text, QStringLiteral("/app")));
    return 0;
}
