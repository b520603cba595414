// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/testfailure.h"
#include "core/artifacts/verifieroutput.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace quayside {

/// What a test that was unfolded has to say: its message, what it expected and got, its other attempts and its
/// traceback, and ways to the places it speaks of.
class TestDetails : public QWidget
{
    Q_OBJECT

public:
    explicit TestDetails(const TestCase &test, QWidget *parent = nullptr);

    /// Where the verifier's output speaks of it; nothing takes the way there away.
    void setOutputPlace(const std::optional<OutputPlace> &place);
    /// The artifact that it is about; empty where no line of any is known.
    void setArtifact(const QString &path);

Q_SIGNALS:
    void outputWanted(const quayside::OutputPlace &place);
    void artifactWanted();

private:
    void addMessage(const TestFailure &failure);
    void addParts(const TestCase &test);
    void addLinks(const TestCase &test, const TestFailure &failure);

    std::optional<OutputPlace> m_place;
    QVBoxLayout *m_column = nullptr;
    QPushButton *m_output = nullptr;
    QPushButton *m_artifact = nullptr;
};

} // namespace quayside
