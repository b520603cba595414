// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textviewaccessible.h"

#include "views/widgets/text/textview.h"

#include <QAccessibleWidget>

namespace quayside {

namespace {

/// Offsets count characters of the page on screen: a text of gigabytes has no other text a screen reader could take.
class TextViewAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit TextViewAccessible(TextView *view) : QAccessibleWidget(view, QAccessible::EditableText) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    int characterCount() const override { return static_cast<int>(view()->page().text().size()); }
    QString text(int start, int end) const override { return view()->page().text().mid(start, end - start); }
    int cursorPosition() const override { return positionOf(view()->selection().position); }
    int selectionCount() const override { return view()->selection().isEmpty() ? 0 : 1; }
    void selection(int index, int *start, int *end) const override
    {
        const bool isThere = index == 0 && selectionCount() == 1;
        *start = isThere ? positionOf(view()->selection().from()) : 0;
        *end = isThere ? positionOf(view()->selection().to()) : 0;
    }

    void addSelection(int start, int end) override { view()->select(offsetOf(start), offsetOf(end)); }
    void removeSelection(int) override { setCursorPosition(cursorPosition()); }
    void setSelection(int, int start, int end) override { addSelection(start, end); }
    void setCursorPosition(int position) override { view()->select(offsetOf(position), offsetOf(position)); }

    QRect characterRect(int position) const override
    {
        const QRect rect = view()->page().rectOf(position);
        return rect.isNull() ? rect : rect.translated(view()->viewport()->mapToGlobal(QPoint()));
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return positionOf(view()->offsetAt(view()->viewport()->mapFromGlobal(point)));
    }
    void scrollToSubstring(int start, int) override { setCursorPosition(start); }
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    TextView *view() const { return static_cast<TextView *>(widget()); }

    int positionOf(qint64 offset) const { return view()->page().positionOf(offset); }
    qint64 offsetOf(int position) const { return view()->page().offsetOf(position); }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<TextView *>(object);
    return view != nullptr ? new TextViewAccessible(view) : nullptr;
}

} // namespace

void installTextViewAccessibility()
{
    QAccessible::installFactory(makeAccessible);
}

} // namespace quayside
