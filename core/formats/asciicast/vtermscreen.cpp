// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/vtermscreen.h"

#include <QString>

#include <algorithm>

namespace quayside {

namespace {

constexpr uint32_t lastCharacter = 0x10FFFF;
constexpr int narrowest = 2; ///< in one column a wide character makes libvterm 0.3 write past the screen

QByteArray sgrOf(const VTermColor &color, int base)
{
    if (VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color))
        return {};
    if (VTERM_COLOR_IS_INDEXED(&color))
        return ";" + QByteArray::number(base) + ";5;" + QByteArray::number(color.indexed.idx);
    return ";" + QByteArray::number(base) + ";2;" + QByteArray::number(color.rgb.red) + ';'
        + QByteArray::number(color.rgb.green) + ';' + QByteArray::number(color.rgb.blue);
}

QByteArray sgrOf(const VTermScreenCellAttrs &attributes, const VTermColor &foreground, const VTermColor &background)
{
    QByteArray codes = "\033[0";
    const auto put = [&codes](bool isOn, const char *code) { codes += isOn ? code : ""; };
    put(attributes.bold, ";1");
    put(attributes.italic, ";3");
    put(attributes.underline == VTERM_UNDERLINE_SINGLE, ";4");
    put(attributes.underline == VTERM_UNDERLINE_DOUBLE, ";21");
    put(attributes.underline == VTERM_UNDERLINE_CURLY, ";4:3");
    put(attributes.blink, ";5");
    put(attributes.reverse, ";7");
    put(attributes.conceal, ";8");
    put(attributes.strike, ";9");
    if (attributes.font > 0)
        codes += ";" + QByteArray::number(10 + attributes.font);
    return codes + sgrOf(foreground, 38) + sgrOf(background, 48) + 'm';
}

QByteArray moveTo(int row, int column)
{
    return "\033[" + QByteArray::number(row + 1) + ';' + QByteArray::number(column + 1) + 'H';
}

QByteArray charactersOf(const VTermScreenCell &cell)
{
    QString text;
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; ++i) {
        if (cell.chars[i] <= lastCharacter)
            text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&cell.chars[i]), 1);
    }
    return text.toUtf8();
}

bool isDefault(const VTermColor &color)
{
    return VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color);
}

/// Of a blank only the background shows, and the pen's colour where the two are swapped.
bool looksTheSame(const VTermScreenCell &left, const VTermScreenCell &right)
{
    const QByteArray text = charactersOf(left).trimmed();
    if (text != charactersOf(right).trimmed() || left.attrs.reverse != right.attrs.reverse)
        return false;
    if (!text.isEmpty())
        return left.width == right.width
            && sgrOf(left.attrs, left.fg, left.bg) == sgrOf(right.attrs, right.fg, right.bg);
    return sgrOf(left.bg, 48) == sgrOf(right.bg, 48)
        && (left.attrs.reverse == 0 || sgrOf(left.fg, 38) == sgrOf(right.fg, 38));
}

} // namespace

VtermScreen::VtermScreen(int rows, int columns) : m_terminal(vterm_new(rows, std::max(narrowest, columns)), vterm_free)
{
    vterm_set_utf8(m_terminal.get(), 1);
    m_screen = vterm_obtain_screen(m_terminal.get());
    vterm_screen_enable_altscreen(m_screen, 1);
    vterm_screen_reset(m_screen, 1);
}

void VtermScreen::resize(int rows, int columns)
{
    vterm_set_size(m_terminal.get(), rows, std::max(narrowest, columns));
}

void VtermScreen::write(QByteArrayView bytes)
{
    const QByteArray safe = m_guard.filtered(bytes);
    vterm_input_write(m_terminal.get(), safe.constData(), static_cast<size_t>(safe.size()));
}

void VtermScreen::resume(const QByteArray &redraw, const QByteArray &lastCharacter)
{
    write(redraw);
    m_guard.setLastCharacter(lastCharacter);
}

std::pair<int, int> VtermScreen::size() const
{
    int rows = 0;
    int columns = 0;
    vterm_get_size(m_terminal.get(), &rows, &columns);
    return {rows, columns};
}

VTermPos VtermScreen::cursor() const
{
    VTermPos position{};
    vterm_state_get_cursorpos(vterm_obtain_state(m_terminal.get()), &position);
    return position;
}

VTermScreenCell VtermScreen::cell(int row, int column) const
{
    VTermScreenCell cell{};
    vterm_screen_get_cell(m_screen, VTermPos{.row = row, .col = column}, &cell);
    return cell;
}

QByteArray VtermScreen::redraw() const
{
    const auto [rows, columns] = size();
    QByteArray bytes;
    QByteArray pen;
    for (int row = 0; row < rows; ++row) {
        bool isThere = false;  // the cursor is where the next cell goes
        bool mayCover = false; // what was written may be wider than its cell: half a wide character
        for (int column = 0; column < columns;) {
            const VTermScreenCell one = cell(row, column);
            const QByteArray text = charactersOf(one);
            const bool isUntouched =
                text.isEmpty() && isDefault(one.fg) && isDefault(one.bg) && one.attrs.reverse == 0 && !mayCover;
            if (!isUntouched) {
                bytes += isThere ? QByteArray() : moveTo(row, column);
                if (QByteArray sgr = sgrOf(one.attrs, one.fg, one.bg); sgr != pen)
                    bytes += pen = std::move(sgr);
                bytes += !text.isEmpty()
                    ? text
                    : QByteArray(one.attrs.reverse ? " " : "\033[X"); // erasing keeps colours alone
            }
            isThere = text.size() == 1;
            mayCover = text.size() > 1 && one.width < 2;
            column += std::max<int>(1, one.width);
        }
    }
    VTermState *state = vterm_obtain_state(m_terminal.get());
    VTermScreenCellAttrs attributes{};
    VTermValue value{};
    const auto is = [&](VTermAttr attribute) {
        return vterm_state_get_penattr(state, attribute, &value) ? value.boolean != 0 : false;
    };
    attributes.bold = is(VTERM_ATTR_BOLD);
    attributes.italic = is(VTERM_ATTR_ITALIC);
    attributes.blink = is(VTERM_ATTR_BLINK);
    attributes.reverse = is(VTERM_ATTR_REVERSE);
    attributes.conceal = is(VTERM_ATTR_CONCEAL);
    attributes.strike = is(VTERM_ATTR_STRIKE);
    if (vterm_state_get_penattr(state, VTERM_ATTR_UNDERLINE, &value))
        attributes.underline = static_cast<unsigned>(value.number) & 3U;
    if (vterm_state_get_penattr(state, VTERM_ATTR_FONT, &value))
        attributes.font = static_cast<unsigned>(value.number) & 15U;
    VTermValue foreground{};
    VTermValue background{};
    vterm_state_get_penattr(state, VTERM_ATTR_FOREGROUND, &foreground);
    vterm_state_get_penattr(state, VTERM_ATTR_BACKGROUND, &background);
    const VTermPos at = cursor();
    return bytes + sgrOf(attributes, foreground.color, background.color) + moveTo(at.row, at.col);
}

bool VtermScreen::showsTheSame(const VtermScreen &other) const
{
    const auto [rows, columns] = size();
    const VTermPos at = cursor();
    if (other.size() != size() || other.cursor().row != at.row || other.cursor().col != at.col)
        return false;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns;) {
            const VTermScreenCell one = cell(row, column);
            if (!looksTheSame(one, other.cell(row, column)))
                return false;
            column += std::max<int>(1, one.width);
        }
    }
    return true;
}

} // namespace quayside
