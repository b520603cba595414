// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/chartkit/dimensionbars.h"

#include "views/models/wording.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr int rowHeight = 24;
constexpr int barHeight = 10;

QColor colorFor(const Reward &reward, const ThemeTokens &tokens)
{
    return isScore(reward) ? outcomeColor(tokens, outcomeOf(reward)) : tokens.accent;
}

/// A score, or beside one what looks like a part of it.
bool hasBar(const Reward &reward, const Rewards &all)
{
    const bool isShare = reward.value >= 0 && reward.value <= 1;
    return isShare && std::ranges::any_of(all, isScore);
}

} // namespace

DimensionBars::DimensionBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString DimensionBars::sayValue(const Reward &reward) const
{
    if (const auto words = m_words.find(reward.key); words != m_words.end())
        return words->second;
    return hasBar(reward, m_rewards) ? sayReward(reward.value) : sayMeasure(reward.value);
}

void DimensionBars::setRewards(const Rewards &rewards, const std::map<QString, QString> &words)
{
    m_rewards = rewards;
    m_words = words;
    const auto primary = primaryReward(m_rewards);
    std::ranges::stable_partition(m_rewards,
                                  [&](const Reward &reward) { return primary && reward.key == primary->key; });
    QStringList said;
    for (const Reward &reward : m_rewards)
        said << QStringLiteral("%1 %2").arg(reward.key, sayValue(reward));
    setAccessibleName(tr("Rewards: %1").arg(said.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

QSize DimensionBars::sizeHint() const
{
    return {280, static_cast<int>(m_rewards.size()) * rowHeight};
}

void DimensionBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    const QFontMetrics measure(boldFont(font()));
    int nameWidth = 60;
    for (const Reward &reward : m_rewards)
        nameWidth = std::clamp(measure.horizontalAdvance(reward.key) + 12, nameWidth, width() / 2);
    int numberWidth = measure.horizontalAdvance(QStringLiteral("0.0000")) + 8;
    for (const Reward &reward : m_rewards)
        numberWidth = std::max(numberWidth, measure.horizontalAdvance(sayValue(reward)) + 8);
    const int barWidth = std::max(20, width() - nameWidth - numberWidth);
    for (size_t row = 0; row < m_rewards.size(); ++row) {
        const Reward &reward = m_rewards[row];
        const QRect line(0, static_cast<int>(row) * rowHeight, width(), rowHeight);
        painter.setFont(row == 0 ? boldFont(font()) : font());
        painter.setPen(tokens.text);
        painter.drawText(line.adjusted(0, 0, nameWidth - width(), 0), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(reward.key, Qt::ElideMiddle, nameWidth - 8));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, sayValue(reward));
        if (!hasBar(reward, m_rewards))
            continue;
        const QRectF track(nameWidth, line.top() + (rowHeight - barHeight) / 2.0, barWidth, barHeight);
        painter.fillRect(track, tokens.faintLine);
        QRectF bar = track;
        bar.setWidth(std::max(2.0, track.width() * reward.value));
        painter.fillRect(bar, colorFor(reward, tokens));
    }
}

} // namespace quayside
