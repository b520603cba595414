// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blame/replay.h"

#include "core/diff/textdiff.h"

#include <algorithm>

namespace quayside {

Replay::Replay(const std::optional<QByteArray> &starter)
    : m_isKnown(starter.has_value()), m_text(starter.value_or(QByteArray())),
      m_origins(static_cast<size_t>(m_text.count()))
{
}

void Replay::apply(const Action &action, size_t writer)
{
    const QByteArray text = action.text.value_or(QString()).toUtf8();
    switch (action.kind) {
    case ActionKind::Write:
        become(text, writer);
        m_isKnown = true;
        m_opaque.clear();
        m_pieces.clear();
        return;
    case ActionKind::Append:
        become(m_text.text() + text, writer);
        if (!m_isKnown)
            m_pieces.push_back({text, writer});
        return;
    case ActionKind::Replace:
    case ActionKind::Patch: return replace(action, writer);
    case ActionKind::Insert: return insert(action, writer);
    case ActionKind::Remove: *this = Replay(QByteArray()); return;
    case ActionKind::Change: m_opaque.push_back(writer); return;
    case ActionKind::Read:
    case ActionKind::Run:
    case ActionKind::Wait:
    case ActionKind::Other: return;
    }
}

/// Lines that stay the same keep their writer.
void Replay::become(const QByteArray &text, size_t writer)
{
    TextLines next(text);
    std::vector<std::optional<size_t>> origins(static_cast<size_t>(next.count()), writer);
    if (const auto diff = diffText(m_text, next)) {
        int before = 0, after = 0;
        const auto keep = [&](int end) {
            while (before < end)
                origins[static_cast<size_t>(after++)] = m_origins[static_cast<size_t>(before++)];
        };
        for (const TextChange &change : diff->changes) {
            keep(change.before.first);
            before = change.before.end();
            after = change.after.end();
        }
        keep(m_text.count());
    }
    m_text = std::move(next);
    m_origins = std::move(origins);
}

void Replay::replace(const Action &action, size_t writer)
{
    const QByteArray before = action.replaced.toUtf8();
    const QByteArray after = action.text.value_or(QString()).toUtf8();
    const qsizetype at = before.isEmpty() ? -1 : m_text.text().indexOf(before);
    if (at < 0) {
        m_pieces.push_back({after, writer});
        return;
    }
    QByteArray text = m_text.text();
    if (action.replacesAll)
        text.replace(before, after);
    else
        text.replace(at, before.size(), after);
    become(text, writer);
}

void Replay::insert(const Action &action, size_t writer)
{
    QByteArray piece = action.text.value_or(QString()).toUtf8();
    if (!piece.endsWith('\n'))
        piece += '\n';
    const int line = action.line.value_or(0);
    if (!m_isKnown || line < 0 || line > m_text.count()) {
        m_pieces.push_back({piece, writer});
        return;
    }
    const QByteArray head = QByteArrayView(m_text.lines({0, line})).toByteArray();
    become(head + piece + m_text.text().sliced(head.size()), writer);
}

} // namespace quayside
