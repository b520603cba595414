// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/comparison.h"
#include "core/async/newestrun.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QTableView;

namespace quayside {

class ElidedLabel;
class JsonDiffModel;

/// The paths at which two JSON documents differ. The field that names the elements of arrays can be changed, numbers
/// can be given a tolerance; what is chosen is spelt out below with its path.
class JsonDiffView : public QWidget
{
    Q_OBJECT

public:
    explicit JsonDiffView(QWidget *parent = nullptr);

    /// `comparison` holds a JSON comparison and the texts it is about.
    void setComparison(std::shared_ptr<const ContentComparison> comparison);
    JsonDiffModel *model() const { return m_model; }

Q_SIGNALS:
    /// Enter or a double click on a path.
    void pathActivated(const quayside::JsonChange &change);

private:
    QWidget *makeBar();
    QWidget *makeDetail();
    void fillKeys();
    void compareAgain();
    void take(JsonDiff diff);
    void showCurrent();

    std::shared_ptr<const ContentComparison> m_comparison;
    NewestRun m_comparing{this};
    JsonDiffModel *m_model = nullptr;
    QTableView *m_view = nullptr;
    QComboBox *m_key = nullptr;
    QComboBox *m_tolerance = nullptr;
    QLabel *m_text = nullptr;
    ElidedLabel *m_trail = nullptr;
    QLabel *m_before = nullptr;
    QLabel *m_after = nullptr;
};

} // namespace quayside
