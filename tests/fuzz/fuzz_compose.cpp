// SPDX-License-Identifier: GPL-3.0-or-later
// A docker-compose.yaml of a task: YAML, variables, extensions.

#include "core/run/composefile/composefile.h"

#include <cstdlib>

using namespace quayside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto file = parseComposeFile({.text = bytes,
                                        .variables = {{QStringLiteral("A"), QStringLiteral("b")}},
                                        .path = QStringLiteral("docker-compose.yaml"),
                                        .read = [&](const QString &) { return bytes; }});
    if (!file && file.error().message.isEmpty())
        std::abort();
    return 0;
}
