// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/jsondiffview.h"

#include "core/text/showntext.h"
#include "views/models/jsondiffmodel.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace quayside {

namespace {

const QString byPosition = QStringLiteral("\n"); ///< no field is named so

/// The fields by which arrays were matched in a diff: of a trail's "event_id=E-2007" the first part.
QStringList fieldsIn(const JsonDiff &diff)
{
    QStringList fields;
    for (const JsonChange &change : diff.changes) {
        for (const QString &part : change.trail) {
            const QString field = part.section(QLatin1Char('='), 0, 0);
            if (part.contains(QLatin1Char('=')) && !fields.contains(field))
                fields.append(field);
        }
    }
    return fields;
}

QString sayRemarks(const JsonDiff &diff)
{
    const auto forms = std::ranges::count(diff.remarks, JsonRemark::Kind::OtherForm, &JsonRemark::kind);
    const auto names = static_cast<qsizetype>(diff.remarks.size()) - forms;
    QString text;
    if (forms > 0)
        text += QLatin1String("; ")
            + JsonDiffView::tr("%n number(s) of the same value written in another way", nullptr,
                               static_cast<int>(forms));
    if (names > 0)
        text += QLatin1String("; ")
            + JsonDiffView::tr("%n name(s) repeated in an object", nullptr, static_cast<int>(names));
    return text;
}

QLabel *makeValueLabel()
{
    QLabel *label = makeLabel({});
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString shownValue(const QString &value)
{
    constexpr qsizetype longest = 600;
    return showText(QStringView(value).left(longest)).text
        + (value.size() > longest ? QStringLiteral(" …") : QString());
}

} // namespace

JsonDiffView::JsonDiffView(QWidget *parent) : QWidget(parent)
{
    m_model = new JsonDiffModel(this);
    m_view = new QTableView;
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("jsonChanges"));
    m_view->setAccessibleName(tr("Paths that differ"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_view, 1);
    column->addWidget(makeDetail());
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JsonDiffView::showCurrent);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT pathActivated(m_model->diff().changes[static_cast<size_t>(index.row())]);
    });
}

QWidget *JsonDiffView::makeBar()
{
    auto *bar = new QFrame;
    bar->setProperty("role", QStringLiteral("bar"));
    m_key = new QComboBox;
    m_key->setObjectName(QStringLiteral("jsonKey"));
    m_key->setAccessibleName(tr("How elements of arrays meet"));
    m_key->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_tolerance = new QComboBox;
    m_tolerance->setObjectName(QStringLiteral("jsonTolerance"));
    m_tolerance->setAccessibleName(tr("Tolerance of numbers"));
    for (const double tolerance : {0.0, 1e-9, 1e-6, 1e-3, 1e-2, 1e-1})
        m_tolerance->addItem(tolerance == 0 ? tr("numbers exact") : tr("numbers ± %1").arg(tolerance), tolerance);
    m_text = makeLabel({}, LabelRole::Muted);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(3 * metrics::grid, metrics::grid, 3 * metrics::grid, metrics::grid);
    row->addWidget(m_key);
    row->addWidget(m_tolerance);
    row->addWidget(m_text, 1);
    connect(m_key, &QComboBox::activated, this, &JsonDiffView::compareAgain);
    connect(m_tolerance, &QComboBox::activated, this, &JsonDiffView::compareAgain);
    return bar;
}

QWidget *JsonDiffView::makeDetail()
{
    auto *detail = new QFrame;
    detail->setProperty("role", QStringLiteral("footer"));
    m_trail = new ElidedLabel;
    m_trail->setObjectName(QStringLiteral("jsonTrail"));
    m_before = makeValueLabel();
    m_after = makeValueLabel();
    auto *values = new QGridLayout;
    values->setColumnStretch(1, 1);
    values->addWidget(makeLabel(tr("expected"), LabelRole::Muted), 0, 0, Qt::AlignTop);
    values->addWidget(m_before, 0, 1);
    values->addWidget(makeLabel(tr("got"), LabelRole::Muted), 1, 0, Qt::AlignTop);
    values->addWidget(m_after, 1, 1);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 3 * metrics::grid, 2 * metrics::grid);
    column->addWidget(m_trail);
    column->addLayout(values);
    return detail;
}

void JsonDiffView::setComparison(std::shared_ptr<const ContentComparison> comparison)
{
    m_comparing.cancel();
    m_comparison = std::move(comparison);
    m_tolerance->setCurrentIndex(0);
    fillKeys();
    take(*m_comparison->json);
}

void JsonDiffView::fillKeys()
{
    const QStringList fields = fieldsIn(*m_comparison->json);
    m_key->clear();
    m_key->addItem(fields.isEmpty() ? tr("arrays by position or guessed key")
                                    : tr("arrays by guessed key: %1").arg(fields.join(QStringLiteral(", "))),
                   QString());
    m_key->addItem(tr("arrays by position"), byPosition);
    for (const QString &name : m_comparison->json->elementFields)
        m_key->addItem(tr("arrays by %1").arg(showText(name).text), name);
}

void JsonDiffView::compareAgain()
{
    const QString key = m_key->currentData().toString();
    JsonDiffOptions options{.tolerance = {.absolute = m_tolerance->currentData().toDouble()}};
    options.keyedArrays = key != byPosition;
    options.keyField = options.keyedArrays ? key : QString();
    m_text->setText(tr("Comparing…"));
    m_comparing.start(
        [comparison = m_comparison, options](const RunControl &control) {
            return diffJson(comparison->text->before.text(), comparison->text->after.text(), options,
                            control.stopToken());
        },
        [this](Result<JsonDiff> diff) {
            if (diff)
                take(std::move(*diff));
        });
}

void JsonDiffView::take(JsonDiff diff)
{
    const auto paths = static_cast<int>(diff.changes.size());
    m_text->setText((paths == 0 ? tr("no path differs") : tr("%n path(s) differ", nullptr, paths)) + sayRemarks(diff));
    m_model->setDiff(std::move(diff));
    const int room = std::max(600, m_view->viewport()->width());
    m_view->resizeColumnToContents(JsonDiffModel::KindColumn);
    m_view->setColumnWidth(JsonDiffModel::PathColumn, room * 2 / 5);
    m_view->setColumnWidth(JsonDiffModel::ExpectedColumn, room / 4);
    m_view->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
}

void JsonDiffView::showCurrent()
{
    const QModelIndex index = m_view->currentIndex();
    const bool hasCurrent = index.isValid();
    const JsonChange change = hasCurrent ? m_model->diff().changes[static_cast<size_t>(index.row())] : JsonChange();
    m_trail->setWhole(hasCurrent ? showText(trailText(change.trail)).text : QString());
    m_before->setText(change.kind == JsonChangeKind::Added ? tr("not there") : shownValue(change.before));
    m_after->setText(change.kind == JsonChangeKind::Removed ? tr("not there") : shownValue(change.after));
}

} // namespace quayside
