// SPDX-License-Identifier: GPL-3.0-or-later
// An archive of any kind, unpacked into a folder that nothing may leave.

#include "core/load/load.h"
#include "tests/fuzz/scratch.h"

#include <QDir>

#include <cstdlib>

using namespace quayside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    static const Scratch scratch;
    scratch.write("archive.bin", QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    QDir(scratch.path("cage")).removeRecursively();
    const UnpackLimits limits{.total = Bytes(1 << 16), .oneFile = Bytes(1 << 15), .entries = 30};
    static_cast<void>(unpackArchive(scratch.path("archive.bin"), scratch.path("cage/in"), limits));
    if (QDir(scratch.path("cage")).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)
        != QStringList(QStringLiteral("in")))
        std::abort();
    if (QDir(scratch.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot).size()
        != 2)
        std::abort();
    return 0;
}
