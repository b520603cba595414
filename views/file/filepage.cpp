// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/file/filepage.h"

#include "core/formats/filekind.h"
#include "views/recording/recordingpage.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"
#include "views/trajectory/page/trajectorypage.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/viewers/fileview.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>

namespace quayside {

FilePage::FilePage(const Workbench &workbench, QWidget *parent) : QWidget(parent), m_feed(workbench.evidence, this)
{
    m_name = makeLabel({});
    m_name->setFont(boldFont(m_name->font()));
    m_folder = makeLabel({}, LabelRole::Muted);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar = new QTabBar;
    m_bar->setObjectName(QStringLiteral("fileTabs"));
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    auto *strip = new QFrame;
    strip->setProperty("role", QStringLiteral("bar"));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(4 * metrics::grid, metrics::grid, 4 * metrics::grid, 0);
    row->setSpacing(3 * metrics::grid);
    row->addWidget(m_name);
    row->addWidget(m_folder, 1);
    row->addWidget(m_bar);
    m_trajectory = new TrajectoryPage;
    m_recording = new RecordingPage;
    m_text = new FileView;
    m_stack = new QStackedWidget;
    for (QWidget *reading :
         {static_cast<QWidget *>(m_trajectory), static_cast<QWidget *>(m_recording), static_cast<QWidget *>(m_text)})
        m_stack->addWidget(reading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(strip);
    column->addWidget(m_stack, 1);
    connect(&m_feed, &EvidenceFeed::changed, m_trajectory, &TrajectoryPage::setEvidence);
    connect(m_bar, &QTabBar::currentChanged, this, &FilePage::showReading);
    connect(&workbench.selection, &Selection::changed, this, &FilePage::follow);
    follow(workbench.selection.location());
}

std::vector<FilePage::Reading> FilePage::readingsOf(const Folder &folder, const QString &file)
{
    switch (kindOfFile(folder, file)) {
    case FileKind::Recording: return {Reading::Recording, Reading::Text};
    case FileKind::Trajectory: return {Reading::Trajectory, Reading::Text};
    case FileKind::Other: break;
    }
    // a broken trajectory says itself what is wrong with it
    if (file.endsWith(QLatin1String(".json")))
        return {Reading::Trajectory, Reading::Text};
    return {Reading::Text};
}

void FilePage::follow(const Location &location)
{
    if (location.place != Place::File)
        return;
    if (location.file != m_path)
        setFile(location.file);
    if (location.step)
        m_trajectory->showStep(*location.step);
}

void FilePage::setFile(const QString &path)
{
    m_path = path;
    const QFileInfo info(path);
    m_name->setText(info.fileName());
    m_folder->setText(info.absolutePath());
    const auto folder = Folder::open(info.absolutePath());
    m_readings = folder ? readingsOf(*folder, info.fileName()) : std::vector{Reading::Text};
    const QSignalBlocker quiet(m_bar);
    while (m_bar->count() > 0)
        m_bar->removeTab(0);
    for (const Reading reading : m_readings)
        m_bar->addTab(reading == Reading::Trajectory      ? tr("Trajectory")
                          : reading == Reading::Recording ? tr("Recording")
                                                          : tr("Text"));
    m_bar->setVisible(m_readings.size() > 1);
    if (!folder)
        m_text->showMessage(folder.error().message);
    else
        m_text->showFile(*folder, info.fileName());
    if (m_readings.front() == Reading::Trajectory)
        m_feed.follow({.folder = *folder, .files = {info.fileName()}}, EvidencePart::Trajectory);
    else
        m_feed.stop();
    if (m_readings.front() == Reading::Recording)
        m_recording->setRecording(*folder, info.fileName());
    showReading(0);
}

void FilePage::showReading(int tab)
{
    switch (m_readings[static_cast<size_t>(tab)]) {
    case Reading::Trajectory: m_stack->setCurrentWidget(m_trajectory); break;
    case Reading::Recording: m_stack->setCurrentWidget(m_recording); break;
    case Reading::Text: m_stack->setCurrentWidget(m_text); break;
    }
}

} // namespace quayside
