// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/comparison.h"
#include "core/blame/blame.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace quayside {

class BinaryDiffView;
class DiffView;
class ElidedLabel;
class ImageDiffView;
class JsonDiffModel;
class TableDiffView;

/// Two files and how they differ, with who wrote the second.
struct ShownComparison {
    std::shared_ptr<const ContentComparison> comparison;
    std::optional<ComparedFile> before;
    std::optional<ComparedFile> after;
    QString name;        ///< of the file, as it is listed
    QString beforeTitle;
    QString afterTitle;
    std::optional<Blame> blame;
};

/// Shows a comparison in the form that fits it, with a bar to choose another form, the layout, what is ignored, and to go
/// from change to change.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);

    void show(ShownComparison shown);
    void goToLine(int afterLine);
    IgnoredFlags ignored() const;
    DiffView *diffView() const { return m_diff; }
    /// "5 changes, 9 lines added, 9 removed".
    QString summary() const;

Q_SIGNALS:
    void ignoredChanged();
    void currentChanged();
    void stepWanted(quayside::StepRef step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The ways to look at a file.
    enum class Form : std::uint8_t {
        Text,
        Json,
        Table,
        Image,
        Hex,
    };

    QWidget *makeBar();
    void fillForms();
    void showForm();
    void updateCounter();
    void exportPatch();
    void goToJsonPath(const QModelIndex &index);

    ShownComparison m_shown;
    QComboBox *m_form = nullptr;
    QComboBox *m_layout = nullptr;
    QToolButton *m_ignore = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_more = nullptr;
    QLabel *m_counter = nullptr;
    ElidedLabel *m_remark = nullptr;
    QStackedWidget *m_stack = nullptr;
    DiffView *m_diff = nullptr;
    QTableView *m_json = nullptr;
    JsonDiffModel *m_jsonModel = nullptr;
    TableDiffView *m_table = nullptr;
    ImageDiffView *m_image = nullptr;
    BinaryDiffView *m_binary = nullptr;
};

} // namespace quayside
