// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/breadcrumb.h"

#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

QString linked(const QString &target, const QString &text, const QColor &color)
{
    return QStringLiteral("<a href=\"%1\" style=\"color:%2; text-decoration:none\">%3</a>")
        .arg(target, color.name(), text.toHtmlEscaped());
}

QString shortened(const QString &text)
{
    constexpr qsizetype most = 20;
    return text.size() <= most ? text : text.left(most / 2) + QStringLiteral("…") + text.right(most / 2 - 1);
}

QString strong(const QString &text)
{
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}

QString agentOf(const JobPointer &job, const TrialName &name)
{
    const auto found = std::ranges::find(job->trials, name, [](const TrialPointer &trial) { return trial->name; });
    return found == job->trials.end() ? QString() : (*found)->agent.name;
}

} // namespace

Breadcrumb::Breadcrumb(const Workbench &workbench, PageTitle titleOf, QWidget *parent)
    : QLabel(parent), m_workbench(workbench), m_titleOf(titleOf)
{
    setTextFormat(Qt::RichText);
    setAccessibleName(tr("Where you are"));
    connect(this, &QLabel::linkActivated, this, &Breadcrumb::follow);
    connect(&workbench.selection, &Selection::changed, this, &Breadcrumb::refresh);
    connect(&workbench.store, &JobStore::jobChanged, this, &Breadcrumb::refresh);
    refresh();
}

void Breadcrumb::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void Breadcrumb::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    refresh();
}

QSize Breadcrumb::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

QString Breadcrumb::nameOf(const Location &location) const
{
    if (const QString title = m_titleOf(location.place); !title.isEmpty())
        return title;
    if (!location.trial.value.isEmpty())
        return location.trial.value;
    const JobPointer job = location.job ? m_workbench.store.job(*location.job) : nullptr;
    return job ? job->name : QFileInfo(location.file).fileName();
}

QStringList Breadcrumb::parts(const Location &location, Detail detail, const QString &name) const
{
    const ThemeTokens &tokens = tokensOf(this);
    if (location.place == Place::Jobs)
        return {strong(name)};
    QStringList way{linked(QStringLiteral("jobs"), tr("jobs"), tokens.muted)};
    const JobPointer job = location.job ? m_workbench.store.job(*location.job) : nullptr;
    if (location.place == Place::Trial && job) {
        way << linked(QStringLiteral("job"), detail == Detail::Short ? shortened(job->name) : job->name, tokens.muted);
        const QString agent = agentOf(job, location.trial);
        if (!agent.isEmpty() && detail == Detail::Whole)
            way << QStringLiteral("<span style=\"color:%1\">%2</span>").arg(tokens.muted.name(), agent.toHtmlEscaped());
    }
    return way << strong(name);
}

void Breadcrumb::say(Detail detail, const QString &name)
{
    const QString divider = QStringLiteral("<span style=\"color:%1\"> / </span>").arg(tokensOf(this).faint.name());
    setText(parts(m_workbench.selection.location(), detail, name).join(divider));
}

void Breadcrumb::refresh()
{
    const QString name = nameOf(m_workbench.selection.location());
    setToolTip({});
    for (const Detail detail : {Detail::Whole, Detail::NoAgent, Detail::Short}) {
        say(detail, name);
        if (sizeHint().width() <= width())
            return;
    }
    const QFontMetrics measure(boldFont(font()));
    const int room = measure.horizontalAdvance(name) - (sizeHint().width() - width()) - 1;
    say(Detail::Short, measure.elidedText(name, Qt::ElideMiddle, std::max(0, room)));
    setToolTip(name);
}

void Breadcrumb::follow(const QString &link)
{
    const Location here = m_workbench.selection.location();
    if (link == QLatin1String("job") && here.job)
        m_workbench.selection.goToJob(*here.job);
    else
        m_workbench.selection.goToJobs();
}

} // namespace quayside
