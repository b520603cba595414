// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/pathlanes.h"

#include "views/models/comparewording.h"
#include "views/models/pathwording.h"
#include "views/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr int laneHeight = 34;
constexpr int runHeight = 40;
constexpr int nameWidth = 190;
constexpr int wordsWidth = 280;

struct MatchLook {
    StepMatch match;
    double above; ///< of half the lane
    double below;
};

/// In the order in which they are drawn where several fall on one pixel: what differs most comes last.
constexpr std::array looks{MatchLook{StepMatch::Same, 0.16, 0.16}, MatchLook{StepMatch::Moved, 0.42, 0.42},
                           MatchLook{StepMatch::ArgumentsDiffer, 0.62, 0.62}, MatchLook{StepMatch::OnlyFirst, 1, 0},
                           MatchLook{StepMatch::OnlySecond, 0, 1}};

QColor colorOf(const ThemeTokens &tokens, StepMatch match)
{
    switch (match) {
    case StepMatch::Same: return tokens.unscored;
    case StepMatch::ArgumentsDiffer: return tokens.partial;
    case StepMatch::Moved: return tokens.accent;
    case StepMatch::OnlyFirst: return tokens.fail;
    case StepMatch::OnlySecond: return tokens.pass;
    }
    return tokens.text;
}

} // namespace

PathLanes::PathLanes(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Overview of the paths"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PathLanes::setPaths(PathSetPointer set, std::vector<QString> names)
{
    m_set = std::move(set);
    m_names = std::move(names);
    m_chosen = 0;
    m_current.reset();
    updateGeometry();
    update();
}

void PathLanes::setChosen(size_t other)
{
    m_chosen = other;
    update();
}

void PathLanes::setCurrent(std::optional<size_t> pair)
{
    m_current = pair;
    update();
}

QSize PathLanes::sizeHint() const
{
    const size_t lanes = m_set ? std::max<size_t>(1, m_set->others.size()) : 1;
    return {800, static_cast<int>(lanes) * laneHeight + runHeight};
}

QRect PathLanes::laneRect(size_t lane) const
{
    const int run = lane > m_chosen ? runHeight : 0;
    return {0, static_cast<int>(lane) * laneHeight + run, width(), laneHeight};
}

QRect PathLanes::stripRect(size_t lane) const
{
    return laneRect(lane).adjusted(nameWidth, 4, -wordsWidth, -4);
}

double PathLanes::xOf(size_t lane, double pair) const
{
    const QRect strip = stripRect(lane);
    return strip.left()
        + pair / static_cast<double>(std::max<size_t>(1, m_set->others[lane].alignment.pairs.size())) * strip.width();
}

size_t PathLanes::pairAt(size_t lane, int x) const
{
    const QRect strip = stripRect(lane);
    const auto count = static_cast<double>(m_set->others[lane].alignment.pairs.size());
    return static_cast<size_t>(
        std::clamp((x - strip.left()) / static_cast<double>(strip.width()) * count, 0.0, std::max(0.0, count - 1)));
}

std::optional<size_t> PathLanes::laneAt(const QPoint &position) const
{
    for (size_t lane = 0; m_set && lane < m_set->others.size(); ++lane) {
        if (laneRect(lane).contains(position))
            return lane;
    }
    return std::nullopt;
}

void PathLanes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    if (!m_set)
        return;
    for (size_t lane = 0; lane < m_set->others.size(); ++lane)
        paintLane(painter, tokens, lane);
    paintRun(painter, tokens);
}

void PathLanes::paintLane(QPainter &painter, const ThemeTokens &tokens, size_t lane) const
{
    const AlignedTrial &other = m_set->others[lane];
    const QRect rect = laneRect(lane);
    if (lane == m_chosen && m_set->others.size() > 1)
        painter.fillRect(rect, tokens.selection);
    painter.setFont(lane == m_chosen ? boldFont(font()) : font());
    painter.setPen(tokens.text);
    painter.drawText(QRect(8, rect.top(), nameWidth - 16, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(lane < m_names.size() ? m_names[lane] : QString(),
                                                      Qt::ElideMiddle, nameWidth - 16));
    const bool isAligned = m_set->first && other.path;
    const QString words = isAligned ? sayDifference(other.difference, *m_set->first, *other.path, other.alignment)
                                    : sayProblem(other.problem ? *other.problem : *m_set->problem);
    painter.setFont(smallFont(font()));
    painter.setPen(isAligned ? tokens.muted : tokens.faint);
    painter.drawText(QRect(rect.right() - wordsWidth + 12, rect.top(), wordsWidth - 20, rect.height()),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, wordsWidth - 20));
    if (!isAligned)
        return;
    paintPairs(painter, tokens, lane);
    paintFlags(painter, tokens, lane);
}

void PathLanes::paintPairs(QPainter &painter, const ThemeTokens &tokens, size_t lane) const
{
    const auto &pairs = m_set->others[lane].alignment.pairs;
    const QRect strip = stripRect(lane);
    const double half = strip.height() / 2.0;
    const double middle = strip.top() + half;
    const double width = std::max(
        1.0, strip.width() / static_cast<double>(std::max<size_t>(1, pairs.size())) - (pairs.size() < 200 ? 1 : 0));
    for (const MatchLook &look : looks) {
        const QColor color = colorOf(tokens, look.match);
        int lastX = -1;
        for (size_t i = 0; i < pairs.size(); ++i) {
            const double x = xOf(lane, static_cast<double>(i));
            if (pairs[i].match != look.match || static_cast<int>(x) == lastX)
                continue;
            lastX = width <= 1 ? static_cast<int>(x) : -1;
            painter.fillRect(QRectF(x, middle - look.above * half, width, (look.above + look.below) * half), color);
        }
    }
}

void PathLanes::paintFlags(QPainter &painter, const ThemeTokens &tokens, size_t lane) const
{
    const Alignment &alignment = m_set->others[lane].alignment;
    const QRect strip = stripRect(lane).adjusted(0, -4, 0, 4);
    const auto flag = [&](const std::optional<size_t> &pair, const QColor &color, QChar sign) {
        if (!pair)
            return;
        const double x = xOf(lane, static_cast<double>(*pair));
        painter.setPen(QPen(color, 1.5));
        painter.drawLine(QPointF(x, strip.top()), QPointF(x, strip.bottom()));
        painter.drawText(QRectF(x + 2, strip.top() - 2, 12, 12), Qt::AlignLeft, QString(sign));
    };
    flag(alignment.divergence, tokens.fail, u'▼');
    flag(alignment.rejoin, tokens.pass, u'▲');
    if (lane == m_chosen && m_current) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRect(
            QRectF(xOf(lane, static_cast<double>(*m_current)) - 1.5, strip.top() + 1, 4, strip.height() - 2));
    }
}

/// Second minus first in tokens along the pairs that both have.
void PathLanes::paintRun(QPainter &painter, const ThemeTokens &tokens) const
{
    if (m_chosen >= m_set->others.size() || !m_set->first || !m_set->others[m_chosen].path)
        return;
    const AlignedTrial &other = m_set->others[m_chosen];
    std::vector<std::pair<size_t, double>> points;
    double least = 0;
    double most = 0;
    for (size_t i = 0; i < other.alignment.pairs.size(); ++i) {
        const AlignedPair &pair = other.alignment.pairs[i];
        if (!pair.first || !pair.second)
            continue;
        const auto a = m_set->first->tokensAt(static_cast<size_t>(pair.first->value));
        const auto b = other.path->tokensAt(static_cast<size_t>(pair.second->value));
        if (!a || !b)
            continue;
        points.emplace_back(i, static_cast<double>(b->value - a->value));
        least = std::min(least, points.back().second);
        most = std::max(most, points.back().second);
    }
    const QRect lane = laneRect(m_chosen);
    const QRect area(stripRect(m_chosen).left(), lane.bottom() + 4, stripRect(m_chosen).width(), runHeight - 10);
    painter.setFont(smallFont(font()));
    painter.setPen(tokens.muted);
    painter.drawText(QRect(8, area.top(), nameWidth - 16, area.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("tokens, second less first"));
    if (points.empty() || most == least) {
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                         points.empty() ? tr("not reported by both") : tr("no difference"));
        return;
    }
    const auto yOf = [&](double value) { return area.bottom() - (value - least) / (most - least) * area.height(); };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line);
    painter.drawLine(QPointF(area.left(), yOf(0)), QPointF(area.right(), yOf(0)));
    QPolygonF line;
    for (const auto &[pair, value] : points)
        line << QPointF(xOf(m_chosen, static_cast<double>(pair) + 0.5), yOf(value));
    painter.setPen(QPen(tokens.arms[1], 1.6));
    painter.drawPolyline(line);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(tokens.muted);
    painter.drawText(QRect(area.right() + 12, area.top(), wordsWidth - 20, area.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, tr("%1 at the end").arg(sayTokensChange(points.back().second)));
}

void PathLanes::mousePressEvent(QMouseEvent *event)
{
    const auto lane = laneAt(event->pos());
    if (!lane)
        return;
    if (*lane != m_chosen)
        Q_EMIT laneChosen(*lane);
    if (stripRect(*lane).contains(event->pos()) && !m_set->others[*lane].alignment.pairs.empty())
        Q_EMIT pairChosen(pairAt(*lane, event->pos().x()));
}

bool PathLanes::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto lane = laneAt(help->pos());
    QString text;
    if (lane && m_set->others[*lane].path && m_set->first) {
        const Alignment &alignment = m_set->others[*lane].alignment;
        text = sayCounts(alignment);
        if (stripRect(*lane).contains(help->pos()) && !alignment.pairs.empty())
            text = sayMatch(alignment.pairs[pairAt(*lane, help->pos().x())].match) + QLatin1Char('\n') + text;
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace quayside
