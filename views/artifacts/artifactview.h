// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/graph.h"
#include "views/diff/comparisonview.h"

#include <QStackedWidget>

class QPushButton;

namespace quayside {

class EmptyState;
class FileView;

/// An artifact in sight: compared, by itself where there is nothing to compare it with, or a sentence instead of it.
class ArtifactView : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ArtifactView(QWidget *parent = nullptr);

    void say(const QString &title, const QString &text);
    /// With a button to stop it.
    void sayComparing(const QString &name);
    void showComparison(ShownComparison shown);
    void showFile(const Folder &folder, const QString &path);

    void goToLine(int line);
    /// Only the last writer of a line is known: a step whose lines were all written over leads to the start of the
    /// file. False while it is not known who wrote each line.
    bool goToLinesOf(StepRef step);

    bool isComparison() const;
    bool isFile() const;
    /// Whether the lines are in sight, with who wrote them.
    bool showsLines() const;
    /// The current line of what is compared.
    std::optional<int> line() const;
    /// Of the current line; null where none is known.
    const StepAction *writer() const;
    QString summary() const;
    IgnoredFlags ignored() const { return m_comparison->ignored(); }

Q_SIGNALS:
    void lineChanged();
    void ignoredChanged();
    void stepWanted(quayside::StepRef step);
    void stopWanted();
    void expectationWanted();

private:
    ComparisonView *m_comparison = nullptr;
    FileView *m_file = nullptr;
    EmptyState *m_message = nullptr;
    QPushButton *m_stop = nullptr;
    std::optional<int> m_uncountedLine; ///< of the file, gone to once its lines are counted so far
};

} // namespace quayside
