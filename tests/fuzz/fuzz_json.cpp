// SPDX-License-Identifier: GPL-3.0-or-later
// core/json: whole documents, one pass over fields, and the place of an error.

#include "core/json/jsonerror.h"
#include "core/json/jsonfields.h"
#include "core/json/jsonread.h"
#include "core/json/jsonvalue.h"

#include <cstdlib>

using namespace quayside;

namespace {

/// Asks every value for everything, also for what it is not.
void touch(const JsonCursor &value, int depth)
{
    value.kind();
    value.integer();
    value.boolean();
    value.number();
    if (depth < 50) {
        value.fields([&](std::string_view, const JsonCursor &inner) { touch(inner, depth + 1); });
        value.elements([&](const JsonCursor &inner) { touch(inner, depth + 1); });
    }
    value.string();
    value.token();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto value = parseJson(bytes, {}, {.depth = 60, .values = 20'000});
    if (value)
        toLine(*value, 1000);
    else if (value.error().message.isEmpty())
        std::abort();
    static_cast<void>(readJson(bytes, {}, [](const JsonCursor &root) { touch(root, 0); }));
    (void)jsonError(bytes, {});
    return 0;
}
