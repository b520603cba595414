// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/compareexport.h"

#include "core/export/comparisonjson.h"
#include "views/compare/answer.h"
#include "views/models/comparetext.h"
#include "views/widgets/parts/savefile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace quayside {

namespace {

void copy(const QByteArray &text)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
}

} // namespace

CompareExport::CompareExport(QWidget *parent) : QPushButton(tr("Export"), parent)
{
    auto *menu = new QMenu(this);
    menu->addAction(tr("Copy the answer"), this, [this] { copy(answer()); });
    menu->addAction(tr("Copy as Markdown"), this, [this] { copy(markdown()); });
    menu->addAction(tr("Copy as JSON"), this, [this] { copy(json()); });
    menu->addSeparator();
    menu->addAction(tr("Save as Markdown…"), this, [this] {
        askToSave(this,
                  {.title = tr("Save comparison"),
                   .filter = tr("Markdown (*.md)"),
                   .suffix = QStringLiteral("md"),
                   .bytes = markdown()});
    });
    menu->addAction(tr("Save as JSON…"), this, [this] {
        askToSave(this,
                  {.title = tr("Save comparison"),
                   .filter = tr("JSON (*.json)"),
                   .suffix = QStringLiteral("json"),
                   .bytes = json()});
    });
    setMenu(menu);
}

void CompareExport::setComparison(const ComparisonPointer &comparison, size_t arm)
{
    m_comparison = comparison;
    m_arm = arm;
}

QByteArray CompareExport::answer() const
{
    if (!m_comparison || m_comparison->differences.empty())
        return {};
    const Answer said = answerOf(*m_comparison, m_arm);
    return QStringList{said.question, said.verdict, said.ground}.join(QLatin1Char('\n')).toUtf8();
}

QByteArray CompareExport::markdown() const
{
    return m_comparison ? compareText(*m_comparison) : QByteArray();
}

QByteArray CompareExport::json() const
{
    return m_comparison ? comparisonJson(*m_comparison) : QByteArray();
}

} // namespace quayside
