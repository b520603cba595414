// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/pairlist.h"

#include "core/formats/atif/atif.h"
#include "core/trajectory/wordsof.h"
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/widgets/kindlook.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace quayside {

namespace {

constexpr DecodeLimits lineLimits{.charactersPerText = 2048};

bool isDifference(const AlignedPair &pair)
{
    return pair.match != StepMatch::Same;
}

} // namespace

PairList::PairList(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Steps of both trials"));
    verticalScrollBar()->setSingleStep(metrics::rowHeight);
}

bool PairList::hasPaths() const
{
    return m_set && m_set->first && m_other < m_set->others.size() && other().path;
}

void PairList::setPaths(PathSetPointer set, size_t other)
{
    m_set = std::move(set);
    m_other = other;
    m_words.clear();
    m_current.reset();
    makeRows();
    verticalScrollBar()->setValue(0);
}

void PairList::setShown(Shown shown)
{
    m_shown = shown;
    makeRows();
    if (m_current && rowOfPair(*m_current))
        setCurrent(*m_current);
}

void PairList::makeRows()
{
    m_rows.clear();
    if (hasPaths()) {
        const Alignment &alignment = other().alignment;
        for (size_t pair = 0; pair < alignment.pairs.size(); ++pair) {
            if (alignment.divergence == pair)
                m_rows.push_back({pair, Row::Kind::Parting});
            if (alignment.meeting == pair)
                m_rows.push_back({pair, Row::Kind::Meeting});
            if (m_shown == Shown::All || isDifference(alignment.pairs[pair]))
                m_rows.push_back({pair, Row::Kind::Pair});
        }
    }
    updateScrollBar();
    viewport()->update();
}

void PairList::updateScrollBar()
{
    const int total = rowCount() * metrics::rowHeight;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, total - viewport()->height()));
}

std::optional<size_t> PairList::rowOfPair(size_t pair) const
{
    const auto found = std::ranges::find_if(
        m_rows, [pair](const Row &row) { return row.kind == Row::Kind::Pair && row.pair >= pair; });
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<size_t>(found - m_rows.begin()));
}

int PairList::rowAt(int y) const
{
    return (y + verticalScrollBar()->value()) / metrics::rowHeight;
}

std::optional<size_t> PairList::stepRow(size_t pair, Side side) const
{
    const AlignedPair &both = other().alignment.pairs[pair];
    const auto &index = side == Side::First ? both.first : both.second;
    return index ? std::optional(static_cast<size_t>(index->value)) : std::nullopt;
}

void PairList::setCurrent(size_t pair)
{
    const auto row = rowOfPair(pair);
    if (!row)
        return;
    m_current = m_rows[*row].pair;
    const int top = static_cast<int>(*row) * metrics::rowHeight;
    QScrollBar *bar = verticalScrollBar();
    const int room = std::min(viewport()->height() / 3, 3 * metrics::rowHeight);
    if (top < bar->value() + metrics::rowHeight)
        bar->setValue(top - room);
    else if (top + 2 * metrics::rowHeight > bar->value() + viewport()->height())
        bar->setValue(top + metrics::rowHeight + room - viewport()->height());
    viewport()->update();
    Q_EMIT currentChanged(*m_current);
}

void PairList::step(int by)
{
    const auto at = m_current ? rowOfPair(*m_current) : std::nullopt;
    auto row = at ? static_cast<std::ptrdiff_t>(*at) + by : 0;
    const auto last = std::ssize(m_rows) - 1;
    while (row > 0 && row < last && m_rows[static_cast<size_t>(row)].kind != Row::Kind::Pair)
        row += by > 0 ? 1 : -1;
    if (last >= 0)
        setCurrent(m_rows[static_cast<size_t>(std::clamp<std::ptrdiff_t>(row, 0, last))].pair);
}

void PairList::jump(int by)
{
    if (!hasPaths())
        return;
    const auto &pairs = other().alignment.pairs;
    auto pair = m_current ? static_cast<std::ptrdiff_t>(*m_current) + by : 0;
    const auto isIn = [&] { return pair >= 0 && pair < std::ssize(pairs); };
    const auto differs = [&](std::ptrdiff_t at) { return isDifference(pairs[static_cast<size_t>(at)]); };
    if (m_current && differs(static_cast<std::ptrdiff_t>(*m_current))) { // leave the stretch that it is in first
        while (isIn() && differs(pair) && pairs[static_cast<size_t>(pair)].match == pairs[*m_current].match)
            pair += by;
    }
    while (isIn() && !differs(pair))
        pair += by;
    if (isIn())
        setCurrent(static_cast<size_t>(pair));
}

void PairList::goToNextDifference()
{
    jump(1);
}

void PairList::goToPreviousDifference()
{
    jump(-1);
}

void PairList::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, viewport()->height() / metrics::rowHeight - 2);
    switch (event->key()) {
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Down: step(1); return;
    case Qt::Key_PageUp: step(-page); return;
    case Qt::Key_PageDown: step(page); return;
    case Qt::Key_Home: step(-rowCount()); return;
    case Qt::Key_End: step(rowCount()); return;
    case Qt::Key_N: jump(1); return;
    case Qt::Key_P: jump(-1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        for (const Side side : {Side::First, Side::Second}) {
            const auto row = m_current ? stepRow(*m_current, side) : std::nullopt;
            if (row)
                return Q_EMIT stepWanted(path(side).trial, path(side).run->ref(path(side).rows[*row].first));
        }
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PairList::mousePressEvent(QMouseEvent *event)
{
    const auto row = static_cast<size_t>(std::max(0, rowAt(event->pos().y())));
    if (row < m_rows.size())
        setCurrent(m_rows[row].pair);
}

void PairList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto at = static_cast<size_t>(std::max(0, rowAt(event->pos().y())));
    if (at >= m_rows.size() || m_rows[at].kind != Row::Kind::Pair)
        return;
    const Side side = columnsAt(0).second.left() <= event->pos().x() ? Side::Second : Side::First;
    if (const auto row = stepRow(m_rows[at].pair, side))
        Q_EMIT stepWanted(path(side).trial, path(side).run->ref(path(side).rows[*row].first));
}

void PairList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void PairList::scrollContentsBy(int, int)
{
    viewport()->update();
}

PairList::StepWords PairList::makeWords(const TrialPath &path, size_t row) const
{
    const AgentRun &run = *path.run;
    const RunIndex index = path.rows[row].first;
    const Step step = decodeStep(run.trajectoryOf(index), run.ref(index).step, lineLimits);
    StepWords words{.number = QString::number(index.value + 1),
                    .kind = mainKind(run.at(index)),
                    .isCall = !step.calls.empty(),
                    .isFailed = failed(run, index)};
    if (const auto time = timeToNext(run, index))
        words.time = sayDuration(time);
    if (words.isCall) {
        words.title = step.calls.front().function;
        words.line = lineOfCall(step.calls.front());
        return words;
    }
    words.title = sayKind(words.kind);
    words.line = firstLine(plainText(step.message));
    if (words.line.isEmpty())
        words.line = firstLine(step.reasoning.text);
    return words;
}

const PairList::StepWords &PairList::words(Side side, size_t row)
{
    const std::pair key(static_cast<int>(side), row);
    if (const StepWords *known = m_words.object(key))
        return *known;
    auto *made = new StepWords(makeWords(path(side), row));
    m_words.insert(key, made);
    return *made;
}

} // namespace quayside
