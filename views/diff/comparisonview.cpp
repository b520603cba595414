// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/comparisonview.h"

#include "core/artifacts/artifactpatch.h"
#include "core/diff/texthunks.h"
#include "views/diff/binarydiffview.h"
#include "views/diff/diffview.h"
#include "views/diff/imagediffview.h"
#include "views/diff/jsondiffview.h"
#include "views/diff/tablediffview.h"
#include "views/diff/threewayview.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/parts/savefile.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

namespace quayside {

namespace {

constexpr Bytes largestImage(64 << 20);

QToolButton *makeButton(const QString &text, const QString &name)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setProperty("role", QStringLiteral("button"));
    return button;
}

QByteArray bytesOf(const std::optional<ComparedFile> &file)
{
    return file ? file->folder.read(file->path, largestImage).value_or(QByteArray()) : QByteArray();
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent) : QWidget(parent)
{
    m_diff = new DiffView;
    m_json = new JsonDiffView;
    m_table = new TableDiffView;
    m_image = new ImageDiffView;
    m_binary = new BinaryDiffView;
    m_three = new ThreeWayView;
    m_stack = new QStackedWidget;
    for (QWidget *page : std::initializer_list<QWidget *>{m_diff, m_json, m_table, m_image, m_binary, m_three})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    connect(m_diff, &DiffView::currentChanged, this, &ComparisonView::updateCounter);
    connect(m_diff, &DiffView::currentChanged, this, &ComparisonView::currentChanged);
    connect(m_diff, &DiffView::stepWanted, this, &ComparisonView::stepWanted);
    connect(m_json, &JsonDiffView::pathActivated, this, &ComparisonView::goToJsonPath);
    connect(m_three, &ThreeWayView::currentChanged, this, &ComparisonView::updateCounter);
}

QWidget *ComparisonView::makeBar()
{
    auto *bar = new QFrame;
    bar->setProperty("role", QStringLiteral("bar"));
    m_form = new QComboBox;
    m_form->setObjectName(QStringLiteral("diffForm"));
    m_form->setAccessibleName(tr("Form of the comparison"));
    m_layout = new QComboBox;
    m_layout->setObjectName(QStringLiteral("diffLayout"));
    m_layout->setAccessibleName(tr("Layout"));
    m_layout->addItems({tr("side by side"), tr("unified")});
    m_ignore = makeButton(tr("Ignore"), tr("What may differ"));
    auto *menu = new QMenu(m_ignore);
    const std::pair<QString, Ignored> kinds[] = {{tr("White space"), Ignored::WhiteSpace},
                                                 {tr("Amount of white space"), Ignored::WhiteSpaceAmount},
                                                 {tr("Upper and lower case"), Ignored::Case},
                                                 {tr("Line ends"), Ignored::LineEnds}};
    for (const auto &[name, kind] : kinds) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setData(static_cast<int>(kind));
        connect(action, &QAction::toggled, this, &ComparisonView::ignoredChanged);
    }
    m_ignore->setMenu(menu);
    m_ignore->setPopupMode(QToolButton::InstantPopup);
    m_previous = makeButton(QStringLiteral("↑"), tr("Previous change (Alt+Up)"));
    m_next = makeButton(QStringLiteral("↓"), tr("Next change (Alt+Down)"));
    m_more = makeButton(QStringLiteral("…"), tr("More"));
    auto *more = new QMenu(m_more);
    m_folds = more->addAction(tr("Hide equal lines far from a change"));
    m_folds->setCheckable(true);
    connect(m_folds, &QAction::toggled, this, &ComparisonView::arrangeText);
    connect(more->addAction(tr("Save as a patch…")), &QAction::triggered, this, &ComparisonView::exportPatch);
    m_more->setMenu(more);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_counter = makeLabel({}, LabelRole::Muted);
    m_remark = new ElidedLabel({}, LabelRole::Warn);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(3 * metrics::grid, metrics::grid, 3 * metrics::grid, metrics::grid);
    row->addWidget(m_form);
    row->addWidget(m_layout);
    row->addWidget(m_ignore);
    row->addWidget(m_more);
    m_alone = makeAloneNote();
    row->addWidget(m_alone);
    row->addWidget(m_remark, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_counter);
    connect(m_form, &QComboBox::activated, this, &ComparisonView::showForm);
    connect(m_layout, &QComboBox::activated, this, &ComparisonView::arrangeText);
    connect(m_previous, &QToolButton::clicked, this, [this] { walk(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { walk(1); });
    for (const auto &[key, button] : {std::pair{Qt::Key_Up, m_previous}, std::pair{Qt::Key_Down, m_next}}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    }
    return bar;
}

QWidget *ComparisonView::makeAloneNote()
{
    auto *note = new QWidget;
    note->setObjectName(QStringLiteral("nothingToCompareWith"));
    auto *row = new QHBoxLayout(note);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeLabel(tr("Nothing to compare with:"), LabelRole::Muted));
    QPushButton *choose = makeLink(tr("choose…"));
    connect(choose, &QPushButton::clicked, this, &ComparisonView::expectationWanted);
    row->addWidget(choose);
    return note;
}

/// A file alone has the whole width, and none of its lines is hidden for being equal to itself.
void ComparisonView::arrangeText()
{
    const DiffLayout chosen = m_layout->currentIndex() == 1 ? DiffLayout::Unified : DiffLayout::SideBySide;
    m_diff->setDiffLayout(isAlone() ? DiffLayout::Alone : chosen);
    m_diff->setContext(m_folds->isChecked() && !isAlone() ? std::optional(3) : std::nullopt);
}

void ComparisonView::walk(int direction)
{
    if (form() == Form::Three)
        direction > 0 ? m_three->goToNextChange() : m_three->goToPreviousChange();
    else
        direction > 0 ? m_diff->goToNextChange() : m_diff->goToPreviousChange();
}

ComparisonView::Form ComparisonView::form() const
{
    return static_cast<Form>(m_form->currentData().toInt());
}

bool ComparisonView::showsText() const
{
    return m_form->count() > 0 && form() == Form::Text;
}

IgnoredFlags ComparisonView::ignored() const
{
    IgnoredFlags flags;
    for (const QAction *action : m_ignore->menu()->actions()) {
        if (action->isChecked())
            flags |= static_cast<Ignored>(action->data().toInt());
    }
    return flags;
}

void ComparisonView::show(ShownComparison shown)
{
    m_shown = std::move(shown);
    const ContentComparison &comparison = *m_shown.comparison;
    DiffContent content{.fileName = m_shown.name,
                        .beforeTitle = m_shown.beforeTitle,
                        .afterTitle = m_shown.afterTitle,
                        .blame = m_shown.blame};
    if (comparison.text)
        content.text = std::shared_ptr<const TextComparison>(m_shown.comparison, &*comparison.text);
    m_diff->setContent(std::move(content));
    arrangeText();
    m_alone->setVisible(isAlone());
    if (m_shown.three)
        m_three->setContent({.texts = m_shown.three,
                             .fileName = m_shown.name,
                             .titles = {m_shown.beforeTitle, m_shown.afterTitle, m_shown.besideTitle}});
    QStringList remarks;
    const bool isCoarse = comparison.text && comparison.text->diff.precision == DiffPrecision::Coarse;
    if (isCoarse || (m_shown.three && m_shown.three->diff.precision == DiffPrecision::Coarse))
        remarks.append(tr("Coarse: too much differs for a full comparison"));
    for (const Error &remark : comparison.remarks)
        remarks.append(describe(remark));
    m_remark->setWhole(remarks.join(QStringLiteral("; ")));
    fillForms();
    showForm();
}

void ComparisonView::fillForms()
{
    const ContentComparison &comparison = *m_shown.comparison;
    m_form->clear();
    if (m_shown.three)
        m_form->addItem(tr("three ways"), static_cast<int>(Form::Three));
    if (comparison.kind == ContentKind::Image)
        m_form->addItem(tr("as images"), static_cast<int>(Form::Image));
    if (comparison.table || comparison.sqlite)
        m_form->addItem(comparison.sqlite ? tr("by table and row") : tr("by cell"), static_cast<int>(Form::Table));
    if (comparison.text)
        m_form->addItem(tr("as text"), static_cast<int>(Form::Text));
    if (comparison.json && !isAlone())
        m_form->addItem(tr("by structure"), static_cast<int>(Form::Json));
    if (comparison.binary)
        m_form->addItem(tr("as bytes"), static_cast<int>(Form::Hex));
    m_form->setEnabled(m_form->count() > 1);
}

void ComparisonView::showForm()
{
    const ContentComparison &comparison = *m_shown.comparison;
    const bool isText = form() == Form::Text;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_layout, m_more})
        widget->setVisible(isText && !isAlone());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ignore, m_previous, m_next, m_counter})
        widget->setVisible((isText && !isAlone()) || form() == Form::Three);
    switch (form()) {
    case Form::Three: m_stack->setCurrentWidget(m_three); break;
    case Form::Text: m_stack->setCurrentWidget(m_diff); break;
    case Form::Json:
        m_json->setComparison(m_shown.comparison);
        m_stack->setCurrentWidget(m_json);
        break;
    case Form::Table:
        if (comparison.sqlite)
            m_table->setDatabases(*comparison.sqlite);
        else
            m_table->setTables(*comparison.table);
        m_stack->setCurrentWidget(m_table);
        break;
    case Form::Image:
        m_image->setImages(bytesOf(m_shown.before), bytesOf(m_shown.after), m_shown.name);
        m_stack->setCurrentWidget(m_image);
        break;
    case Form::Hex:
        m_binary->setComparison(*comparison.binary, m_shown.before, m_shown.after);
        m_stack->setCurrentWidget(m_binary);
        break;
    }
    updateCounter();
    Q_EMIT currentChanged();
}

void ComparisonView::updateCounter()
{
    const bool isThree = m_form->count() > 0 && form() == Form::Three;
    const auto current = isThree ? m_three->currentChange() : m_diff->currentChange();
    const int count = isThree ? m_three->changeCount() : m_diff->changeCount();
    m_counter->setText(count == 0 ? tr("no change") : tr("change %1 of %2").arg(current ? *current + 1 : 0).arg(count));
}

void ComparisonView::goToLine(int afterLine)
{
    const int text = m_form->findData(static_cast<int>(Form::Text));
    if (text < 0)
        return;
    m_form->setCurrentIndex(text);
    showForm();
    m_diff->goToAfterLine(afterLine);
}

/// From a path to the line where its last name stands: each name is looked for below the one before.
void ComparisonView::goToJsonPath(const JsonChange &change)
{
    if (!m_shown.comparison->text)
        return;
    const TextLines &after = m_shown.comparison->text->after;
    int line = 0;
    for (const QString &part : change.trail) {
        const QByteArray name = '"' + part.section(QLatin1Char('='), -1).toUtf8() + '"';
        for (int candidate = line; candidate < after.count(); ++candidate) {
            if (after.line(candidate).contains(std::string_view(name.constData(), static_cast<size_t>(name.size())))) {
                line = candidate;
                break;
            }
        }
    }
    goToLine(line);
}

QString ComparisonView::summary() const
{
    if (!m_shown.comparison || isAlone())
        return {};
    if (m_form->count() > 0 && form() == Form::Three)
        return m_three->summary();
    if (m_shown.comparison->isSame)
        return tr("the same bytes");
    if (!m_shown.comparison->text || !showsText())
        return {};
    const DiffTotals totals = totalsOf(m_shown.comparison->text->diff);
    return tr("%1, %2, %3")
        .arg(tr("%n change(s)", nullptr, totals.changes), tr("%n line(s) added", nullptr, totals.added),
             tr("%n removed", nullptr, totals.removed));
}

void ComparisonView::exportPatch()
{
    if (!m_shown.comparison)
        return;
    const auto patch =
        patchOf(*m_shown.comparison, {.before = m_shown.before, .after = m_shown.after, .name = m_shown.name});
    if (!patch)
        return m_remark->setWhole(describe(patch.error()));
    askToSave(this,
              {.title = tr("Save as a patch"),
               .filter = tr("Patches (*.patch *.diff)"),
               .suffix = QStringLiteral("patch"),
               .bytes = *patch});
}

} // namespace quayside
