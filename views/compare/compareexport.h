// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/comparetaskmodel.h"

#include <QPushButton>

namespace quayside {

/// A button to copy or save a comparison: its answer in words, or the whole as Markdown or JSON.
class CompareExport : public QPushButton
{
    Q_OBJECT

public:
    explicit CompareExport(QWidget *parent = nullptr);

    /// `arm` is the one that the answer is about.
    void setComparison(const ComparisonPointer &comparison, size_t arm);

private:
    QByteArray answer() const;
    QByteArray markdown() const;
    QByteArray json() const;

    ComparisonPointer m_comparison;
    size_t m_arm = 1;
};

} // namespace quayside
