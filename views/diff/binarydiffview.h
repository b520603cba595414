// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/comparison.h"

#include <QWidget>

namespace quayside {

class TextView;

/// Size, SHA-256 and the differing bytes of two files in hex, 16 in a row.
class BinaryDiffView : public QWidget
{
    Q_OBJECT

public:
    explicit BinaryDiffView(QWidget *parent = nullptr);

    void setComparison(const BinaryDiff &diff, const std::optional<ComparedFile> &before,
                       const std::optional<ComparedFile> &after);

private:
    TextView *m_text = nullptr;
};

} // namespace quayside
