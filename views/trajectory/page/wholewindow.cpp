// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/wholewindow.h"

#include "views/widgets/viewers/fileview.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace quayside {

QWidget *openWhole(const QByteArray &text, const QString &name, QWidget *parent)
{
    auto *window = new QWidget(parent, Qt::Window);
    window->setObjectName(QStringLiteral("wholeWindow"));
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(name);
    auto *view = new FileView;
    auto *column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view);
    auto *close = new QShortcut(Qt::Key_Escape, window);
    QObject::connect(close, &QShortcut::activated, window, &QWidget::close);
    window->resize(900, 640);
    view->showBytes(text, name);
    window->show();
    view->setFocus();
    return window;
}

} // namespace quayside
