// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/testdetails.h"

#include "views/models/testlist.h"
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/parts/shorttext.h"

#include <QFrame>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace quayside {

namespace {

constexpr int indent = 10 * metrics::grid; ///< below the name

QWidget *makeComparison(const Assertion &assertion)
{
    auto *box = new QFrame;
    box->setProperty("role", QStringLiteral("field"));
    box->setObjectName(QStringLiteral("expectedAndGot"));
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 3 * metrics::grid, 2 * metrics::grid);
    grid->setHorizontalSpacing(4 * metrics::grid);
    grid->setColumnStretch(1, 1);
    grid->addWidget(makeLabel(TestDetails::tr("expected"), LabelRole::Muted), 0, 0, Qt::AlignTop);
    grid->addWidget(new ShortText(sayExpected(assertion)), 0, 1);
    grid->addWidget(makeLabel(TestDetails::tr("got"), LabelRole::Muted), 1, 0, Qt::AlignTop);
    auto *got = new ShortText(assertion.got, ShortTextLook::Message);
    got->setFont(monoFont(got->font()));
    grid->addWidget(got, 1, 1);
    return box;
}

/// What was said besides the headline and besides what is shown as expected and got: the lines that differ, where
/// values come from.
QString furtherWords(const TestFailure &failure)
{
    QStringList lines;
    for (const QString &line : failure.said) {
        const bool isShown = line.endsWith(failure.headline) || line == QLatin1String("assert False")
            || (failure.assertion && line.trimmed().startsWith(QLatin1String("assert ")));
        if (!isShown && (!lines.isEmpty() || !line.trimmed().isEmpty()))
            lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

QString sayPart(const TestPart &part)
{
    QStringList words{part.name, part.status};
    if (part.duration)
        words << sayDuration(part.duration);
    if (!part.message.isEmpty())
        words << part.message.section(QLatin1Char('\n'), 0, 0);
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

} // namespace

TestDetails::TestDetails(const TestCase &test, QWidget *parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(indent, 0, 0, 2 * metrics::grid);
    m_column->setSpacing(2 * metrics::grid);
    const TestFailure failure = failureOf(test);
    addMessage(failure);
    addParts(test);
    addLinks(test, failure);
}

void TestDetails::addMessage(const TestFailure &failure)
{
    if (failure.headline.isEmpty())
        return;
    m_column->addWidget(new ShortText(failure.headline, ShortTextLook::Message));
    if (failure.assertion)
        m_column->addWidget(makeComparison(*failure.assertion));
    if (const QString further = furtherWords(failure); !further.isEmpty())
        m_column->addWidget(new ShortText(further));
}

void TestDetails::addParts(const TestCase &test)
{
    for (const TestPart &attempt : test.attempts)
        m_column->addWidget(new ElidedLabel(tr("attempt %1").arg(sayPart(attempt)), LabelRole::Muted, Qt::ElideRight));
    for (const TestPart &step : test.steps)
        m_column->addWidget(new ElidedLabel(sayPart(step), LabelRole::Muted, Qt::ElideRight));
}

void TestDetails::addLinks(const TestCase &test, const TestFailure &failure)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4 * metrics::grid);
    m_artifact = makeLink({});
    m_artifact->setObjectName(QStringLiteral("artifactLink"));
    m_output = makeLink({});
    m_output->setObjectName(QStringLiteral("outputLink"));
    const auto lines = static_cast<int>(test.trace.count(QLatin1Char('\n'))) + 1;
    QPushButton *trace = makeLink(tr("traceback, %n lines", nullptr, lines));
    trace->setObjectName(QStringLiteral("traceLink"));
    trace->setCheckable(true);
    if (test.trace.isEmpty())
        trace->hide();
    row->addWidget(m_artifact);
    if (failure.place)
        row->addWidget(
            makeLabel(QStringLiteral("%1 : %2").arg(failure.place->file).arg(failure.place->line), LabelRole::Muted));
    row->addWidget(m_output);
    row->addWidget(trace);
    row->addStretch();
    m_column->addLayout(row);
    auto *text = new ShortText(test.trace);
    text->hide();
    m_column->addWidget(text);
    connect(trace, &QPushButton::toggled, text, &QWidget::setVisible);
    connect(m_artifact, &QPushButton::clicked, this, &TestDetails::artifactWanted);
    connect(m_output, &QPushButton::clicked, this, [this] { Q_EMIT outputWanted(*m_place); });
    setOutputPlace(std::nullopt);
    setArtifact({});
}

void TestDetails::setOutputPlace(const std::optional<OutputPlace> &place)
{
    m_place = place;
    m_output->setVisible(place.has_value());
    if (place)
        m_output->setText(tr("%1, line %2").arg(place->file, QLocale().toString(place->line + 1)));
}

void TestDetails::setArtifact(const QString &path)
{
    m_artifact->setVisible(!path.isEmpty());
    m_artifact->setText(tr("Show in %1").arg(path.section(QLatin1Char('/'), -1)));
}

} // namespace quayside
