// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/showntext.h"

#include "core/text/decode.h"
#include "core/text/escape.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace quayside {

namespace {

struct CodeRange {
    char32_t first, last;
};

/// Direction marks, zero-width and other default-ignorable characters (Unicode DerivedCoreProperties), line separators.
constexpr std::array<CodeRange, 17> invisibleRanges{{{0x00ad, 0x00ad},
                                                     {0x034f, 0x034f},
                                                     {0x061c, 0x061c},
                                                     {0x115f, 0x1160},
                                                     {0x17b4, 0x17b5},
                                                     {0x180b, 0x180f},
                                                     {0x200b, 0x200f},
                                                     {0x2028, 0x202e},
                                                     {0x2060, 0x206f},
                                                     {0x3164, 0x3164},
                                                     {0xfeff, 0xfeff},
                                                     {0xffa0, 0xffa0},
                                                     {0xfff0, 0xfffb},
                                                     {0x1bca0, 0x1bca3},
                                                     {0x1d173, 0x1d17a},
                                                     {0xe0000, 0xe0fff},
                                                     {0xf0000, 0x10ffff}}};

bool isInvisible(char32_t code)
{
    const auto after = std::ranges::upper_bound(invisibleRanges, code, {}, &CodeRange::first);
    return after != invisibleRanges.begin() && code <= std::prev(after)->last;
}

QString hexToken(char32_t value, int digits, QLatin1String prefix)
{
    const QString number = QString::number(value, 16).toUpper().rightJustified(digits, QLatin1Char('0'));
    return QChar(0x27e6) + prefix + number + QChar(0x27e7);
}

/// Turns decoded characters into a ShownText, piece by piece.
class Composer
{
public:
    Composer(QByteArrayView bytes, TextEncoding encoding, const TerminalStyle &start) : m_style(start)
    {
        m_codes.reserve(static_cast<size_t>(bytes.size()));
        m_steps.reserve(static_cast<size_t>(bytes.size()));
        for (qsizetype at = 0; at < bytes.size();) {
            const DecodedUnit step = decodeOne(bytes.sliced(at), encoding);
            m_codes += step.isValid ? step.code : U'\0';
            m_steps.push_back(
                {.start = static_cast<int>(at), .invalid = step.isValid ? 0 : step.code, .isValid = step.isValid});
            at += step.length;
        }
        m_size = static_cast<int>(bytes.size());
        m_shown.text.reserve(bytes.size());
        m_shown.bytes.reserve(static_cast<size_t>(bytes.size()) + 1);
    }

    ShownText compose()
    {
        while (m_at < m_codes.size())
            takeNext();
        closeStyle();
        m_shown.bytes.push_back(m_size);
        m_shown.styleAfter = m_style;
        return std::move(m_shown);
    }

private:
    struct Step {
        int start = 0;
        char32_t invalid = 0;
        bool isValid = true;
    };

    void takeNext()
    {
        const char32_t code = m_codes[m_at];
        if (code == 0x1b && m_steps[m_at].isValid) {
            if (const auto escape = parseEscape(std::u32string_view(m_codes).substr(m_at)))
                return takeEscape(*escape);
        }
        takeCharacter();
    }

    void takeEscape(const Escape &escape)
    {
        const auto length = static_cast<size_t>(escape.length);
        if (escape.kind == EscapeKind::Rendition) {
            QByteArray parameters;
            for (const char32_t c : std::u32string_view(m_codes).substr(m_at + 2, length - 3))
                parameters += static_cast<char>(c);
            closeStyle();
            m_style = applySgr(m_style, parameters);
            m_at += length;
            return;
        }
        const auto start = static_cast<int>(m_shown.text.size());
        for (const size_t end = m_at + length; m_at < end; ++m_at)
            append(shownForm(m_at));
        addToken(start);
    }

    void takeCharacter()
    {
        const char32_t code = m_codes[m_at];
        const bool isOrdinary = code >= 0x20 && code < 0x7f;
        const auto start = static_cast<int>(m_shown.text.size());
        if (isOrdinary || code == U'\t') {
            m_shown.text += QChar(static_cast<char16_t>(code));
            m_shown.bytes.push_back(m_steps[m_at].start);
        } else {
            append(shownForm(m_at));
            if (!m_steps[m_at].isValid || !tokenFor(code).isEmpty())
                addToken(start);
        }
        ++m_at;
    }

    QString shownForm(size_t at) const
    {
        if (!m_steps[at].isValid)
            return hexToken(m_steps[at].invalid, 2, QLatin1String("x"));
        const QString token = tokenFor(m_codes[at]);
        return token.isEmpty() ? QString(QChar::fromUcs4(m_codes[at])) : token;
    }

    void append(const QString &piece)
    {
        m_shown.text += piece;
        m_shown.bytes.insert(m_shown.bytes.end(), static_cast<size_t>(piece.size()), m_steps[m_at].start);
    }

    void addToken(int start)
    {
        const auto length = static_cast<int>(m_shown.text.size()) - start;
        auto &tokens = m_shown.tokens;
        if (!tokens.empty() && tokens.back().start + tokens.back().length == start)
            tokens.back().length += length;
        else
            tokens.push_back({.start = start, .length = length});
    }

    void closeStyle()
    {
        const auto end = static_cast<int>(m_shown.text.size());
        if (m_style != TerminalStyle{} && end > m_styleStart)
            m_shown.styles.push_back({.start = m_styleStart, .length = end - m_styleStart, .style = m_style});
        m_styleStart = end;
    }

    std::u32string m_codes;
    std::vector<Step> m_steps;
    ShownText m_shown;
    TerminalStyle m_style;
    size_t m_at = 0;
    int m_styleStart = 0;
    int m_size = 0;
};

bool isPlain(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return (c >= 0x20 && c < 0x7f) || c == '\t'; });
}

/// Most rows of most files: every byte is a character that shows itself.
ShownText showPlain(QByteArrayView bytes, const TerminalStyle &style)
{
    ShownText shown{.text = QString::fromLatin1(bytes), .styleAfter = style};
    shown.bytes.resize(static_cast<size_t>(bytes.size()) + 1);
    std::iota(shown.bytes.begin(), shown.bytes.end(), 0);
    if (style != TerminalStyle{} && !bytes.isEmpty())
        shown.styles.push_back({.start = 0, .length = static_cast<int>(bytes.size()), .style = style});
    return shown;
}

} // namespace

int ShownText::unitOfByte(int byte) const
{
    return static_cast<int>(std::ranges::lower_bound(bytes, byte) - bytes.begin());
}

QString tokenFor(char32_t code)
{
    if (code < 0x20 && code != U'\t')
        return QChar(static_cast<char16_t>(0x2400 + code));
    if (code == 0x7f)
        return QChar(0x2421);
    if ((code >= 0x80 && code < 0xa0) || isInvisible(code))
        return hexToken(code, 4, QLatin1String("U+"));
    return {};
}

ShownText showText(QByteArrayView bytes, TextEncoding encoding, const TerminalStyle &start)
{
    if (encoding == TextEncoding::Utf8 && isPlain(bytes))
        return showPlain(bytes, start);
    return Composer(bytes, encoding, start).compose();
}

ShownText showText(QStringView text, const TerminalStyle &start)
{
    return showText(QByteArrayView(text.toUtf8()), TextEncoding::Utf8, start);
}

} // namespace quayside
