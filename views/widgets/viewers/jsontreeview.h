// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/base/error.h"
#include "core/text/bytesource.h"

#include <QWidget>

class QStackedWidget;
class QTreeView;

namespace quayside {

class EmptyState;
class JsonTreeModel;
struct JsonValue;

/// A JSON document as a tree that is read on another thread; says why when it cannot be a tree.
class JsonTreeView : public QWidget
{
    Q_OBJECT

public:
    /// Larger documents stay text.
    static constexpr qint64 largestDocument = 64LL * 1024 * 1024;

    explicit JsonTreeView(QWidget *parent = nullptr);

    void setSource(const ByteSource &source, const QString &path);
    /// Opens the tree down to the value at a JSON pointer and selects it.
    void showPointer(const QString &pointer);
    QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    void loaded();

private:
    void take(const Result<std::shared_ptr<const JsonValue>> &tree);
    void showMenu(const QPoint &point);
    void expandSmall();

    QStackedWidget *m_stack = nullptr;
    QTreeView *m_tree = nullptr;
    JsonTreeModel *m_model = nullptr;
    EmptyState *m_message = nullptr;
    QString m_wantedPointer;
    NewestRun m_reading{this};
};

} // namespace quayside
