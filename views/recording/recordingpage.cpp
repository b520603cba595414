// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/recordingpage.h"

#include "views/models/wording.h"
#include "views/recording/terminalscreen.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QSlider>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

namespace {

constexpr int ticksASecond = 20;
constexpr int frameMs = 40;

QString sayMoment(double seconds)
{
    const auto whole = static_cast<qint64>(seconds);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
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
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) { seek(static_cast<double>(value) / ticksASecond); });
    auto *space = new QShortcut(Qt::Key_Space, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(space, &QShortcut::activated, this, [this] { setPlaying(!isPlaying()); });
}

RecordingPage::~RecordingPage() = default;

void RecordingPage::build()
{
    m_screen = new TerminalScreen;
    m_play = new QPushButton(tr("Play"));
    m_previous = new QPushButton(tr("Previous marker"));
    m_next = new QPushButton(tr("Next marker"));
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setAccessibleName(tr("Moment"));
    m_speed = new QComboBox;
    m_speed->setAccessibleName(tr("Speed"));
    for (const double speed : {0.5, 1.0, 2.0, 4.0, 16.0})
        m_speed->addItem(QStringLiteral("%1×").arg(QLocale().toString(speed)), speed);
    m_speed->setCurrentIndex(1);
    m_time = makeLabel({}, LabelRole::Muted);
    auto *bar = new QFrame;
    bar->setProperty("role", QStringLiteral("footer"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_play, m_previous, m_next})
        row->addWidget(widget);
    row->addWidget(m_slider, 1);
    row->addWidget(m_time);
    row->addWidget(m_speed);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_screen, 1);
    column->addWidget(bar);
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
    m_screen->setTerminal(nullptr);
    m_terminal.reset();
    m_recording.reset();
    m_empty->setTexts(tr("No recording"), why);
    m_stack->setCurrentIndex(0);
}

void RecordingPage::setRecording(const Folder &folder, const QString &file)
{
    const auto bytes = ByteRange::open(folder, file);
    auto recording = bytes ? readRecording(*bytes) : std::unexpected(bytes.error());
    if (!recording) {
        clear(describe(recording.error()));
        return;
    }
    setPlaying(false);
    m_recording = std::make_shared<const Recording>(std::move(*recording));
    m_terminal = std::make_unique<RecordingTerminal>(m_recording);
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, static_cast<int>(m_recording->length() * ticksASecond) + 1);
    const bool hasMarkers = std::ranges::contains(m_recording->events, CastKind::Marker, &CastEvent::kind);
    m_previous->setVisible(hasMarkers);
    m_next->setVisible(hasMarkers);
    m_screen->setTerminal(m_terminal.get());
    m_stack->setCurrentIndex(1);
    seek(m_recording->length());
}

void RecordingPage::seek(double seconds)
{
    if (!m_terminal)
        return;
    m_at = std::clamp(seconds, 0.0, m_recording->length());
    m_terminal->seek(m_at);
    show();
    if (m_recording->start)
        Q_EMIT timeChanged(Instant{.microseconds = m_recording->start->microseconds + static_cast<std::int64_t>(m_at * 1e6)});
}

void RecordingPage::seekTo(Instant time)
{
    if (m_recording && m_recording->start && m_recording->start->clock == time.clock)
        seek(static_cast<double>(time.microseconds - m_recording->start->microseconds) / 1e6);
}

void RecordingPage::show()
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(static_cast<int>(m_at * ticksASecond));
    m_time->setText(QStringLiteral("%1 / %2").arg(sayMoment(m_at), sayMoment(m_recording->length())));
    m_screen->update();
}

void RecordingPage::setPlaying(bool on)
{
    if (on && m_recording && m_at >= m_recording->length())
        seek(0);
    m_clock.start();
    if (on && m_recording)
        m_timer.start();
    else
        m_timer.stop();
    m_play->setText(isPlaying() ? tr("Pause") : tr("Play"));
}

void RecordingPage::advance()
{
    const double passed = static_cast<double>(m_clock.restart()) / 1000.0;
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
        seek(*target);
}

} // namespace quayside
