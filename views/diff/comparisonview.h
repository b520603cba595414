// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/threecomparison.h"
#include "core/blame/blame.h"

#include <QWidget>

#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace quayside {

class BinaryDiffView;
class DiffView;
class ElidedLabel;
class ImageDiffView;
class JsonDiffView;
class TableDiffView;
class ThreeWayView;

/// Two files and how they differ, with the steps that wrote the second.
struct ShownComparison {
    std::shared_ptr<const ContentComparison> comparison;
    std::optional<ComparedFile> before;
    std::optional<ComparedFile> after;
    QString name; ///< of the file, as it is listed
    QString beforeTitle;
    QString afterTitle;
    std::optional<Blame> blame;
    std::shared_ptr<const ThreeWayComparison> three; ///< with another arm beside; null without
    QString besideTitle;
};

/// Shows a comparison in the form that fits it, with a bar to choose another form, the layout, what is ignored, and to
/// go from change to change.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);

    void show(ShownComparison shown);
    void goToLine(int afterLine);
    IgnoredFlags ignored() const;
    DiffView *diffView() const { return m_diff; }
    const std::optional<Blame> &blame() const { return m_shown.blame; }
    /// Whether the lines of the second file are shown, with the steps that wrote them.
    bool showsText() const;
    /// "5 changes, 9 lines added, 9 removed".
    QString summary() const;

Q_SIGNALS:
    /// There is nothing to compare with, and something is to be chosen.
    void expectationWanted();
    void ignoredChanged();
    void currentChanged();
    void stepWanted(quayside::StepRef step);

private:
    /// The ways to look at a file.
    enum class Form : std::uint8_t {
        Three,
        Text,
        Json,
        Table,
        Image,
        Hex,
    };

    QWidget *makeBar();
    void fillForms();
    void showForm();
    void arrangeText();
    void updateCounter();
    void exportPatch();
    void goToJsonPath(const JsonChange &change);
    void walk(int direction);
    Form form() const;
    /// Whether there is one file only, shown without a second one beside.
    bool isAlone() const { return !m_shown.before && !m_shown.three && m_shown.comparison->isSame; }
    QWidget *makeAloneNote();

    ShownComparison m_shown;
    QComboBox *m_form = nullptr;
    QComboBox *m_layout = nullptr;
    QToolButton *m_ignore = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_more = nullptr;
    QLabel *m_counter = nullptr;
    QWidget *m_alone = nullptr;
    QAction *m_folds = nullptr;
    ElidedLabel *m_remark = nullptr;
    QStackedWidget *m_stack = nullptr;
    DiffView *m_diff = nullptr;
    JsonDiffView *m_json = nullptr;
    TableDiffView *m_table = nullptr;
    ImageDiffView *m_image = nullptr;
    BinaryDiffView *m_binary = nullptr;
    ThreeWayView *m_three = nullptr;
};

} // namespace quayside
