// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/fileview.h"

#include "core/text/textdocument.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/highlighter.h"
#include "views/widgets/textpane.h"
#include "views/widgets/textview.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace quayside {

FileView::FileView(QWidget *parent) : QWidget(parent)
{
    m_stack = new QStackedWidget;
    m_text = new TextPane;
    m_message = new EmptyState({}, {});
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

void FileView::showFile(const Folder &folder, const QString &path)
{
    auto file = folder.openFile(path);
    if (!file)
        return m_message->setTexts(path, file.error().message), m_stack->setCurrentWidget(m_message);
    m_text->view()->setDocument(std::make_unique<TextDocument>(ByteSource(std::move(*file))));
    m_text->view()->setLanguage(Highlighter::languageOfFile(path));
    m_stack->setCurrentWidget(m_text);
}

void FileView::showMessage(const QString &text)
{
    m_message->setTexts({}, text);
    m_stack->setCurrentWidget(m_message);
}

} // namespace quayside
