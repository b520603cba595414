// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/differsstrip.h"

#include "views/models/comparewording.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>

namespace quayside {

namespace {

constexpr qsizetype mostSaid = 5;

} // namespace

DiffersStrip::DiffersStrip(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("card"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::cardPadding, 6, metrics::cardPadding, 6);
    row->setSpacing(metrics::cardPadding);
    m_mark = makeLabel(QStringLiteral("▲"), LabelRole::Warn);
    row->addWidget(m_mark);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_differs = makeLabel({});
    m_differs->setTextFormat(Qt::RichText); // what is shown in it is escaped
    m_differs->setWordWrap(true);
    m_equal = new ElidedLabel({}, LabelRole::Muted, Qt::ElideRight);
    m_equal->setFont(smallFont(font()));
    texts->addWidget(m_differs);
    texts->addWidget(m_equal);
    row->addLayout(texts, 1);
    auto *details = new QPushButton(tr("Details"));
    connect(details, &QPushButton::clicked, this, &DiffersStrip::detailsWanted);
    row->addWidget(details);
}

void DiffersStrip::setComparison(const Comparison &comparison)
{
    const QStringList differs = sayWhatDiffers(comparison.facts, sayFactShort);
    const auto weight = heaviest(comparison.facts);
    m_mark->setVisible(weight && *weight != Weight::Note);
    QString text = differs.mid(0, mostSaid).join(QStringLiteral(" · ")).toHtmlEscaped();
    if (differs.size() > mostSaid)
        text += QStringLiteral(" · ") + tr("%n more", nullptr, static_cast<int>(differs.size() - mostSaid));
    m_differs->setText(differs.isEmpty() ? tr("Nothing else differs as far as it was recorded.")
                                         : QStringLiteral("<b>%1</b> %2").arg(tr("Check before you compare:"), text));
    m_differs->setToolTip(sayWhatDiffers(comparison.facts).join(QLatin1Char('\n')));
    QStringList rest{sayWhatIsEqual(comparison.facts), sayUnknown(comparison.facts)};
    rest.removeAll(QString());
    m_equal->setWhole(rest.join(QStringLiteral(" · ")));
}

} // namespace quayside
