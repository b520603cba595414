// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/bracketscan.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quayside;

namespace {

std::vector<size_t> naiveBrackets(const std::string &text)
{
    std::vector<size_t> found;
    bool inString = false;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && inString) {
            ++i;
        } else if (text[i] == '"') {
            inString = !inString;
        } else if (!inString && std::string_view("{}[]").contains(text[i])) {
            found.push_back(i);
        }
    }
    return found;
}

std::vector<size_t> scannedBrackets(std::string text)
{
    const size_t size = text.size();
    text.resize((size + 63) / 64 * 64, ' ');
    BracketScan scan;
    std::vector<size_t> found;
    for (size_t block = 0; block < text.size(); block += 64) {
        std::uint64_t bits = scan.next(text.data() + block);
        for (; bits != 0; bits &= bits - 1)
            found.push_back(block + static_cast<size_t>(std::countr_zero(bits)));
    }
    return found;
}

} // namespace

class TestBracketScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAByteByByteReading();
    void backslashRunsAcrossBlocks();
};

void TestBracketScan::agreesWithAByteByByteReading()
{
    QRandomGenerator random(20260418);
    constexpr std::string_view inside = "ab\\\"{}[]:, n";
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        const int strings = random.bounded(12);
        for (int i = 0; i < strings; ++i) {
            text += "{[}]: ,"[random.bounded(7)];
            text += '"';
            const int length = random.bounded(90);
            for (int c = 0; c < length; ++c) {
                const char drawn = inside[static_cast<size_t>(random.bounded(static_cast<int>(inside.size())))];
                if (drawn == '"' || drawn == '\\')
                    text += '\\';
                text += drawn;
            }
            text += '"';
        }
        QCOMPARE(scannedBrackets(text), naiveBrackets(text));
    }
}

void TestBracketScan::backslashRunsAcrossBlocks()
{
    for (size_t run = 0; run < 140; ++run) {
        const std::string text = "[\"" + std::string(run, '\\') + "\"]\"{}";
        QCOMPARE(scannedBrackets(text), naiveBrackets(text));
    }
}

QTEST_GUILESS_MAIN(TestBracketScan)
#include "tst_bracketscan.moc"
