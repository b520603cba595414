// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/formats/asciicast/terminal.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace quayside {

class EmptyState;
class SeekBar;
class TerminalScreen;

/// Plays a terminal recording: play and pause, any moment, faster or slower, from marker to marker.
class RecordingPage : public QWidget
{
    Q_OBJECT

public:
    explicit RecordingPage(QWidget *parent = nullptr);

    /// Reads the recording on a thread; until then the page says so. It opens at its start, or at what seekTo asked for
    /// since this call.
    void setRecording(const Folder &folder, const QString &file);
    void clear(const QString &why);

    void seek(double seconds);
    /// To the moment of a clock time, where the recording knows when it began.
    void seekTo(Instant time);
    double at() const { return m_at; }
    bool isPlaying() const { return m_timer.isActive(); }
    void setPlaying(bool on);

Q_SIGNALS:
    /// The user went to another moment; not sent while it plays.
    void timeChosen(const quayside::Instant &time);
    void loaded();

private:
    void build();
    void advance();
    void take(Recording recording, Keyframes keyframes);
    void choose(double seconds);
    std::optional<Instant> clockTime() const;
    void jumpMarker(int direction);
    void showMoment();

    std::shared_ptr<const Recording> m_recording;
    std::unique_ptr<RecordingTerminal> m_terminal;
    TerminalScreen *m_screen = nullptr;
    QPushButton *m_play = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    SeekBar *m_bar = nullptr;
    QComboBox *m_speed = nullptr;
    QLabel *m_time = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::optional<Instant> m_wanted;
    double m_at = 0;
    NewestRun m_reading{this};
};

} // namespace quayside
