// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace quayside {

/// A Harbor job on disk that grows bit by bit, written the way Harbor does it: plain writes, result.json last.
class LiveJob
{
public:
    /// `folder` is the job folder; it need not exist.
    explicit LiveJob(QString folder) : m_folder(std::move(folder)) {}

    const QString &folder() const { return m_folder; }

    /// The job's own files; `trials` is what it declares.
    void begin(int trials);
    void beginTrial(int number) const;
    void finishTrial(int number, double reward) const;
    /// The first half of what finishTrial writes.
    void writeHalf(int number, double reward) const;
    void removeTrial(int number) const;
    void end() const;

    /// All at once: a finished job of that many trials.
    void writeWhole(int trials);

    static QString trialName(int number);
    /// About 2.6 KB, with every block that Harbor 0.2 writes.
    static QByteArray trialResult(int number, double reward);

private:
    QString trialFolder(int number) const;
    QByteArray jobResult(bool isFinished) const;

    QString m_folder;
    int m_trials = 0;
};

} // namespace quayside
