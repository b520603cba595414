// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textdocument.h"

#include "core/text/decode.h"
#include "core/text/escape.h"

#include <algorithm>
#include <ranges>

namespace quayside {

namespace {

constexpr qsizetype guessBytes = 8 * 1024;
constexpr qsizetype firstBytes = 256 * 1024;
constexpr qsizetype scanWindow = 1024 * 1024;
constexpr int windowsPerReport = 16;
constexpr qint64 styleLookBack = 64 * 1024;

/// Stops early when the source ends or gives less than its size promised.
LineScanner scanAll(const ByteSource &source, LineScanner scanner, const std::stop_token &stop, const auto &report)
{
    QByteArray window(scanWindow, Qt::Uninitialized);
    int windows = 0;
    while (!stop.stop_requested()) {
        const qint64 before = scanner.totals().scannedTo;
        const qsizetype got = source.read(before, std::span(window.data(), static_cast<size_t>(window.size())));
        scanner.scan(QByteArrayView(window).first(got));
        if (scanner.totals().scannedTo == before)
            break;
        if (++windows % windowsPerReport == 0)
            report(scanner);
    }
    return scanner;
}

/// The part between "ESC [" and "m" when the bytes begin with a colour sequence.
std::optional<QByteArrayView> renditionParameters(QByteArrayView bytes)
{
    if (bytes.size() < 3 || bytes[1] != '[')
        return std::nullopt;
    for (qsizetype at = 2; at < std::min<qsizetype>(bytes.size(), longestEscape); ++at) {
        const char c = bytes[at];
        if (c == 'm')
            return bytes.sliced(2, at - 2);
        if ((c < '0' || c > '9') && c != ';' && c != ':')
            return std::nullopt;
    }
    return std::nullopt;
}

QString withoutRenditions(const QString &text)
{
    const std::u32string codes = text.toStdU32String();
    std::u32string plain;
    for (size_t at = 0; at < codes.size();) {
        const auto escape = parseEscape(std::u32string_view(codes).substr(at));
        const bool isRendition = escape && escape->kind == EscapeKind::Rendition;
        if (!isRendition)
            plain += codes[at];
        at += isRendition ? static_cast<size_t>(escape->length) : 1;
    }
    return QString::fromStdU32String(plain);
}

} // namespace

TextDocument::TextDocument(ByteSource source, QObject *parent) : QObject(parent), m_source(std::move(source))
{
    start();
}

TextDocument::~TextDocument() = default;

void TextDocument::start()
{
    const QByteArray first = m_source.read(0, firstBytes);
    m_guess = guessEncoding(QByteArrayView(first).first(std::min(first.size(), guessBytes)));
    m_index = LineIndex(m_guess.markLength);
    m_scanner = LineScanner(m_guess.markLength, m_guess.encoding);
    m_scanner.scan(QByteArrayView(first).sliced(std::min<qsizetype>(m_guess.markLength, first.size())));
    m_index.append(m_scanner.takePlaces(), m_scanner.totals());
    if (first.size() == firstBytes)
        indexTheRest();
}

void TextDocument::indexTheRest()
{
    m_indexing.start(
        [this, source = m_source, scanner = m_scanner](const RunControl &control) {
            return scanAll(source, scanner, control.stopToken(), [&](LineScanner &at) {
                control.publish([this, places = at.takePlaces(), totals = at.totals()] { take(places, totals); });
            });
        },
        [this](LineScanner scanner) {
            const auto places = scanner.takePlaces();
            m_scanner = std::move(scanner);
            take(places, m_scanner.totals());
            Q_EMIT indexed();
        });
}

void TextDocument::take(const std::vector<RowPlace> &places, const LineTotals &totals)
{
    m_index.append(places, totals);
    Q_EMIT indexGrew();
}

void TextDocument::refresh()
{
    const qint64 now = m_source.size();
    if (now < size()) {
        m_indexing.cancel();
        start();
        Q_EMIT restarted();
    } else if (!isIndexing() && now - size() >= unitSize(m_guess.encoding)) {
        if (size() == m_guess.markLength)
            return start(), Q_EMIT restarted();
        indexTheRest();
    }
}

std::vector<TextRow> TextDocument::rows(qint64 first, int count) const
{
    return RowReader(m_source, m_guess.encoding, m_index).rows(first, count);
}

std::optional<TextRow> TextDocument::rowAtOffset(qint64 offset) const
{
    return RowReader(m_source, m_guess.encoding, m_index).rowAtOffset(offset);
}

std::optional<TextRow> TextDocument::firstRowOfLine(qint64 line) const
{
    return RowReader(m_source, m_guess.encoding, m_index).firstRowOfLine(line);
}

QByteArray TextDocument::bytesOf(const TextRow &row) const
{
    return m_source.read(row.start, row.length());
}

/// Goes back to the last sequence that resets everything, then forward again.
TerminalStyle TextDocument::styleBefore(const TextRow &row) const
{
    TerminalStyle style;
    if (m_guess.encoding != TextEncoding::Utf8)
        return style;
    const qint64 from = std::max<qint64>(m_guess.markLength, row.start - styleLookBack);
    const QByteArray before = m_source.read(from, row.start - from);
    std::vector<QByteArrayView> sequences;
    for (qsizetype at = before.lastIndexOf('\x1b'); at >= 0; at = at > 0 ? before.lastIndexOf('\x1b', at - 1) : -1) {
        const auto parameters = renditionParameters(QByteArrayView(before).sliced(at));
        if (!parameters)
            continue;
        sequences.push_back(*parameters);
        if (parameters->isEmpty() || *parameters == "0" || parameters->startsWith("0;"))
            break;
    }
    for (const QByteArrayView parameters : sequences | std::views::reverse)
        style = applySgr(style, parameters);
    return style;
}

QString TextDocument::plainText(qint64 from, qint64 to) const
{
    const QString text = decodeForMatching(m_source.read(from, to - from), m_guess.encoding);
    return text.contains(QChar(0x1b)) ? withoutRenditions(text) : text;
}

} // namespace quayside
