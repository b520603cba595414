// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/recordingpage.h"

#include "views/models/wording.h"
#include "views/recording/seekbar.h"
#include "views/recording/terminalscreen.h"
#include "views/widgets/parts/emptystate.h"
#include "views/widgets/parts/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

namespace {

constexpr int frameMs = 40;
constexpr qsizetype longestLabel = 120; ///< characters

std::vector<SeekMark> marksOf(const Recording &recording)
{
    std::vector<SeekMark> marks;
    for (const CastEvent &event : recording.events) {
        if (event.kind == CastKind::Marker)
            marks.push_back(
                {.seconds = event.seconds, .label = QString::fromUtf8(event.data).simplified().left(longestLabel)});
    }
    return marks;
}

} // namespace

RecordingPage::RecordingPage(QWidget *parent) : QWidget(parent)
{
    build();
    m_timer.setInterval(frameMs);
    connect(&m_timer, &QTimer::timeout, this, &RecordingPage::advance);
    connect(m_play, &QPushButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_previous, &QPushButton::clicked, this, [this] { jumpMarker(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { jumpMarker(1); });
    connect(m_bar, &SeekBar::momentChosen, this, &RecordingPage::choose);
    auto *space = new QShortcut(Qt::Key_Space, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(space, &QShortcut::activated, this, [this] { setPlaying(!isPlaying()); });
}

void RecordingPage::build()
{
    m_screen = new TerminalScreen;
    m_play = new QPushButton(tr("Play"));
    m_previous = new QPushButton(tr("Previous marker"));
    m_next = new QPushButton(tr("Next marker"));
    m_bar = new SeekBar;
    m_speed = new QComboBox;
    m_speed->setAccessibleName(tr("Speed"));
    for (const double speed : {0.5, 1.0, 2.0, 4.0, 16.0})
        m_speed->addItem(QStringLiteral("%1×").arg(QLocale().toString(speed)), speed);
    m_speed->setCurrentIndex(1);
    m_time = makeLabel({}, LabelRole::Muted);
    auto *footer = new QFrame;
    footer->setProperty("role", QStringLiteral("footer"));
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(12, 6, 12, 6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_play, m_previous, m_next})
        row->addWidget(widget);
    row->addWidget(m_bar, 1);
    row->addWidget(m_time);
    row->addWidget(m_speed);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_screen, 1);
    column->addWidget(footer);
    m_empty = new EmptyState(tr("No recording"), tr("This trial left no terminal recording."));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(whole);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
}

void RecordingPage::clear(const QString &why)
{
    setPlaying(false);
    m_reading.cancel();
    m_screen->setTerminal(nullptr);
    m_terminal.reset();
    m_recording.reset();
    m_empty->setTexts(tr("No recording"), why);
    m_stack->setCurrentIndex(0);
}

void RecordingPage::setRecording(const Folder &folder, const QString &file)
{
    clear(tr("Reading %1").arg(file));
    m_wanted.reset();
    const auto read = [folder, file](const RunControl &control) -> Result<std::pair<Recording, Keyframes>> {
        const auto bytes = ByteRange::open(folder, file);
        auto recording = bytes ? readRecording(*bytes) : std::unexpected(bytes.error());
        if (!recording)
            return std::unexpected(recording.error());
        Keyframes keyframes = makeKeyframes(*recording, control.stopToken());
        return std::pair(std::move(*recording), std::move(keyframes));
    };
    m_reading.start(read, [this](Result<std::pair<Recording, Keyframes>> done) {
        if (done)
            take(std::move(done->first), std::move(done->second));
        else
            clear(describe(done.error()));
    });
}

void RecordingPage::take(Recording recording, Keyframes keyframes)
{
    m_recording = std::make_shared<const Recording>(std::move(recording));
    m_terminal = std::make_unique<RecordingTerminal>(m_recording, std::move(keyframes));
    std::vector<SeekMark> marks = marksOf(*m_recording);
    m_previous->setVisible(!marks.empty());
    m_next->setVisible(!marks.empty());
    m_bar->setRecording(m_recording->length(), std::move(marks));
    m_screen->setTerminal(m_terminal.get());
    m_stack->setCurrentIndex(1);
    seek(0);
    if (m_wanted)
        seekTo(*m_wanted);
    Q_EMIT loaded();
}

std::optional<Instant> RecordingPage::clockTime() const
{
    if (!m_recording || !m_recording->start)
        return std::nullopt;
    return Instant{.microseconds = m_recording->start->microseconds + static_cast<std::int64_t>(m_at * 1e6),
                   .clock = m_recording->start->clock};
}

void RecordingPage::choose(double seconds)
{
    seek(seconds);
    if (const auto time = clockTime(); time && !isPlaying())
        Q_EMIT timeChosen(*time);
}

void RecordingPage::seek(double seconds)
{
    if (!m_terminal)
        return;
    m_at = std::clamp(seconds, 0.0, m_recording->length());
    m_terminal->seek(m_at);
    showMoment();
}

void RecordingPage::seekTo(Instant time)
{
    m_wanted = time;
    if (m_recording && m_recording->start && m_recording->start->clock == time.clock)
        seek(static_cast<double>(time.microseconds - m_recording->start->microseconds) / 1e6);
}

void RecordingPage::showMoment()
{
    m_bar->setMoment(m_at);
    m_time->setText(QStringLiteral("%1 / %2").arg(sayMoment(m_at), sayMoment(m_recording->length())));
    m_screen->update();
    if (!isPlaying())
        m_screen->announceText();
}

void RecordingPage::setPlaying(bool on)
{
    if (on && m_recording && m_at >= m_recording->length())
        seek(0);
    const bool wasPlaying = isPlaying();
    m_clock.start();
    if (on && m_recording)
        m_timer.start();
    else
        m_timer.stop();
    m_play->setText(isPlaying() ? tr("Pause") : tr("Play"));
    if (wasPlaying && !on)
        m_screen->announceText();
    if (const auto time = clockTime(); !on && wasPlaying && time)
        Q_EMIT timeChosen(*time);
}

void RecordingPage::advance()
{
    const double passed = static_cast<double>(m_clock.restart()) / 1000.0;
    if (m_bar->isSliderDown())
        return;
    seek(m_at + passed * m_speed->currentData().toDouble());
    if (m_at >= m_recording->length())
        setPlaying(false);
}

void RecordingPage::jumpMarker(int direction)
{
    std::optional<double> target;
    for (const CastEvent &event : m_recording->events) {
        if (event.kind != CastKind::Marker)
            continue;
        if (direction > 0 && event.seconds > m_at + 0.01 && !target)
            target = event.seconds;
        if (direction < 0 && event.seconds < m_at - 0.01)
            target = event.seconds;
    }
    if (target)
        choose(*target);
}

} // namespace quayside
