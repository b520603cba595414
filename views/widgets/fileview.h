// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <QWidget>

class QStackedWidget;

namespace quayside {

class EmptyState;
class TextPane;

/// One file of somebody else's, in the viewer that suits it; says plainly what cannot be shown and why.
class FileView : public QWidget
{
    Q_OBJECT

public:
    explicit FileView(QWidget *parent = nullptr);

    void showFile(const Folder &folder, const QString &path);
    void showMessage(const QString &text);

private:
    QStackedWidget *m_stack = nullptr;
    TextPane *m_text = nullptr;
    EmptyState *m_message = nullptr;
};

} // namespace quayside
