// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/linescanner.h"
#include "core/text/rowreader.h"

#include <cstdlib>

using namespace quayside;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

LineIndex makeIndex(QByteArrayView bytes, TextEncoding encoding, qsizetype window)
{
    LineScanner scanner(0, encoding);
    LineIndex index;
    while (true) {
        const qint64 at = scanner.totals().scannedTo;
        scanner.scan(bytes.sliced(at, std::min<qsizetype>(window, bytes.size() - at)));
        index.append(scanner.takePlaces(), scanner.totals());
        if (scanner.totals().scannedTo == at)
            return index;
    }
}

/// Short inputs would never have a long line: some bytes stand for many.
QByteArray stretched(QByteArrayView data)
{
    QByteArray bytes;
    for (const char c : data) {
        const auto value = static_cast<unsigned char>(c);
        bytes += value > 0xf8 ? QByteArray((value - 0xf8) * 700, 'x') : QByteArray(1, c);
    }
    return bytes;
}

} // namespace

/// Rows cover the text without a gap, are found again by number and by offset, whatever windows the scanner was fed.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 2 || size > 4000)
        return 0;
    const auto encoding = static_cast<TextEncoding>(data[0] % 3);
    const QByteArray bytes = stretched(QByteArrayView(data + 2, static_cast<qsizetype>(size - 2)));
    const LineIndex index = makeIndex(bytes, encoding, 2 + 97 * data[1]);
    require(index.totals() == makeIndex(bytes, encoding, bytes.size() + 2).totals());
    const ByteSource source(bytes);
    const RowReader reader(source, encoding, index);
    const auto rows = reader.rows(0, 1'000'000);
    require(std::ssize(rows) == index.totals().rows);
    qint64 end = 0;
    for (const TextRow &row : rows) {
        require(row.start >= end && row.start - end <= 4 && row.end >= row.start);
        require(row.row == &row - rows.data());
        end = row.end;
        require(reader.rows(row.row, 1) == std::vector{row});
        require(row.length() == 0 || reader.rowAtOffset(row.start) == row);
    }
    return 0;
}
