// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/terminal.h"

#include "core/formats/asciicast/playevent.h"

#include <algorithm>

namespace quayside {

namespace {

std::optional<TerminalColor> colorOf(const VTermColor &color)
{
    if (VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color))
        return std::nullopt;
    if (VTERM_COLOR_IS_INDEXED(&color))
        return TerminalColor{.kind = TerminalColor::Kind::Palette, .index = color.indexed.idx};
    return TerminalColor{
        .kind = TerminalColor::Kind::Direct, .red = color.rgb.red, .green = color.rgb.green, .blue = color.rgb.blue};
}

} // namespace

RecordingTerminal::RecordingTerminal(std::shared_ptr<const Recording> recording, Keyframes keyframes)
    : m_recording(std::move(recording)), m_keyframes(std::move(keyframes))
{
    m_screen = std::make_unique<VtermScreen>(m_recording->rows, m_recording->columns);
}

RecordingTerminal::~RecordingTerminal() = default;

/// Goes to the last keyframe at or before an event, unless the terminal is already between the two.
void RecordingTerminal::startNear(size_t event)
{
    const auto behind = std::ranges::upper_bound(m_keyframes, event, {}, &Keyframe::events);
    const Keyframe *frame = behind == m_keyframes.begin() ? nullptr : &*std::prev(behind);
    if (m_next <= event && (!frame || frame->events <= m_next))
        return;
    m_next = frame ? frame->events : 0;
    m_screen = std::make_unique<VtermScreen>(frame ? frame->rows : m_recording->rows,
                                             frame ? frame->columns : m_recording->columns);
    if (frame)
        m_screen->resume(frame->redraw, frame->lastCharacter);
}

void RecordingTerminal::seek(double seconds)
{
    const auto &events = m_recording->events;
    const auto behind = std::ranges::upper_bound(events, seconds, {}, &CastEvent::seconds);
    const auto end = static_cast<size_t>(behind - events.begin());
    startNear(end);
    for (; m_next < end; ++m_next)
        play(events[m_next], *m_screen);
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
    cell.style = {.foreground = colorOf(raw.fg),
                  .background = colorOf(raw.bg),
                  .isBold = raw.attrs.bold != 0,
                  .isItalic = raw.attrs.italic != 0,
                  .isUnderlined = raw.attrs.underline != 0,
                  .isStruck = raw.attrs.strike != 0,
                  .isInverse = raw.attrs.reverse != 0};
    if (cell.text.isEmpty()) // what a blank does not show, it does not have
        cell.style = {.foreground = cell.style.isInverse ? cell.style.foreground : std::nullopt,
                      .background = cell.style.background,
                      .isInverse = cell.style.isInverse};
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
