// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/atif/atif.h"
#include "core/formats/atif/bracketscan.h"
#include "core/formats/atif/scanwindow.h"
#include "core/formats/atif/stepindexer.h"

namespace quayside {

/// Walks the brackets of one trajectory from the first byte to the last and hands each step, while it is in the window,
/// to the StepIndexer. After damage it goes on at the next place that looks like a step.
class TrajectoryScan
{
public:
    TrajectoryScan(ByteRange bytes, const IndexOptions &options);

    TrajectoryIndex run();

private:
    enum class Array : std::uint8_t {
        None,
        Steps,
        Embedded,
    };

    void walk();
    void visit(std::int64_t position, char bracket);
    void open(std::int64_t position, char bracket);
    void close(std::int64_t position, char bracket);
    void openArray(std::int64_t position, Array array);
    void finishElement(std::int64_t end);
    void finishStep(std::int64_t end);
    void noteGap(std::int64_t end);
    void appendOther(std::int64_t start, std::int64_t end);
    void noteOthers(std::string_view gap, std::int64_t from);
    void finishRoot(std::int64_t end);
    void finishCut();
    bool resume(std::int64_t limit);
    bool resumeAtEnd();
    void readHead();
    void appendHead(std::int64_t end);
    void appendPart(std::int64_t start, std::int64_t end);
    void report();
    bool isOtherEncoding();
    void noteNothing(std::int64_t size);
    void noteStep(std::int64_t position, size_t number, const QString &message);
    void note(Severity severity, const char *code, std::int64_t position, const QString &message);
    void note(Severity severity, const char *code, const IssuePlace &place, const QString &message);
    std::string_view keyBefore(std::int64_t position) const;

    IndexOptions m_options;
    TrajectoryIndex m_index;
    ScanWindow m_window;
    StepIndexer m_steps;
    BracketScan m_brackets;
    std::vector<ByteRange> m_embedded;
    size_t m_others = 0; ///< elements that are no embedded trajectories
    QByteArray m_head;
    std::int64_t m_cursor = 0;
    std::int64_t m_headFrom = 0;
    std::int64_t m_elementStart = -1;
    std::int64_t m_gapStart = 0;
    std::int64_t m_nextReport = 0;
    std::int64_t m_resumeBudget = 0;
    int m_depth = 0;
    Array m_array = Array::None;
    bool m_sawSteps = false;
    bool m_isDone = false;
    bool m_isRestarted = false;
};

} // namespace quayside
