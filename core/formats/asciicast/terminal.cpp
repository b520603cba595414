// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/terminal.h"

#include <algorithm>

#include <vterm.h>

namespace quayside {

namespace {

std::optional<TerminalColor> colorOf(const VTermColor &color)
{
    if (VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color))
        return std::nullopt;
    if (VTERM_COLOR_IS_INDEXED(&color))
        return TerminalColor{.kind = TerminalColor::Kind::Palette, .index = color.indexed.idx};
    return TerminalColor{.kind = TerminalColor::Kind::Direct, .red = color.rgb.red, .green = color.rgb.green, .blue = color.rgb.blue};
}

} // namespace

class RecordingTerminal::Screen
{
public:
    Screen(int rows, int columns) : m_terminal(vterm_new(rows, columns), vterm_free)
    {
        vterm_set_utf8(m_terminal.get(), 1);
        m_screen = vterm_obtain_screen(m_terminal.get());
        vterm_screen_enable_altscreen(m_screen, 1);
        vterm_screen_reset(m_screen, 1);
    }

    void write(const QByteArray &bytes) { vterm_input_write(m_terminal.get(), bytes.constData(), static_cast<size_t>(bytes.size())); }
    void resize(int rows, int columns) { vterm_set_size(m_terminal.get(), rows, columns); }

    std::pair<int, int> size() const
    {
        int rows = 0;
        int columns = 0;
        vterm_get_size(m_terminal.get(), &rows, &columns);
        return {rows, columns};
    }

    VTermPos cursor() const
    {
        VTermPos position{};
        vterm_state_get_cursorpos(vterm_obtain_state(m_terminal.get()), &position);
        return position;
    }

    VTermScreenCell cell(int row, int column) const
    {
        VTermScreenCell cell{};
        vterm_screen_get_cell(m_screen, VTermPos{.row = row, .col = column}, &cell);
        return cell;
    }

private:
    std::unique_ptr<VTerm, void (*)(VTerm *)> m_terminal;
    VTermScreen *m_screen = nullptr;
};

RecordingTerminal::RecordingTerminal(std::shared_ptr<const Recording> recording) : m_recording(std::move(recording))
{
    restart();
}

RecordingTerminal::~RecordingTerminal() = default;

void RecordingTerminal::restart()
{
    m_screen = std::make_unique<Screen>(m_recording->rows, m_recording->columns);
    m_next = 0;
}

void RecordingTerminal::apply(const CastEvent &event)
{
    if (event.kind == CastKind::Output)
        m_screen->write(event.data);
    if (event.kind != CastKind::Resize)
        return;
    const auto parts = event.data.split('x');
    const int columns = parts.front().toInt();
    const int rows = parts.back().toInt();
    if (parts.size() == 2 && columns > 0 && rows > 0 && columns <= 1000 && rows <= 1000)
        m_screen->resize(rows, columns);
}

void RecordingTerminal::seek(double seconds)
{
    const auto &events = m_recording->events;
    if (m_next > 0 && events[m_next - 1].seconds > seconds)
        restart();
    for (; m_next < events.size() && events[m_next].seconds <= seconds; ++m_next)
        apply(events[m_next]);
    m_at = seconds;
}

int RecordingTerminal::columns() const
{
    return m_screen->size().second;
}

int RecordingTerminal::rows() const
{
    return m_screen->size().first;
}

std::pair<int, int> RecordingTerminal::cursor() const
{
    const VTermPos position = m_screen->cursor();
    return {position.row, position.col};
}

TerminalCell RecordingTerminal::cell(int row, int column) const
{
    const VTermScreenCell raw = m_screen->cell(row, column);
    TerminalCell cell{.width = std::max<int>(1, raw.width)};
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && raw.chars[i] != 0; ++i) {
        if (raw.chars[i] <= 0x10FFFF)
            cell.text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&raw.chars[i]), 1);
    }
    cell.style = {.foreground = colorOf(raw.fg), .background = colorOf(raw.bg), .isBold = raw.attrs.bold != 0, .isItalic = raw.attrs.italic != 0,
                  .isUnderlined = raw.attrs.underline != 0, .isStruck = raw.attrs.strike != 0, .isInverse = raw.attrs.reverse != 0};
    return cell;
}

QString RecordingTerminal::rowText(int row) const
{
    QString text;
    for (int column = 0; column < columns();) {
        const TerminalCell one = cell(row, column);
        text += one.text.isEmpty() ? QStringLiteral(" ") : one.text;
        column += one.width;
    }
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

} // namespace quayside
