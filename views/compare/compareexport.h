// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/comparetaskmodel.h"

#include <QPushButton>

namespace quayside {

/// Takes a comparison elsewhere: its answer in words, the whole as Markdown or JSON, copied or saved.
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
