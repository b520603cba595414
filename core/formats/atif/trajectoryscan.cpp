// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/trajectoryscan.h"

#include "core/formats/atif/headreader.h"
#include "core/formats/atif/jsonpath.h"
#include "core/formats/atif/jsontext.h"
#include "core/formats/atif/plainelements.h"
#include "core/formats/atif/stepmarker.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr std::int64_t mostHead = 64LL << 20;
constexpr std::int64_t firstReport = 256 * 1024;
constexpr int mostNesting = 8;
constexpr size_t mostScanIssues = 1000;

} // namespace

TrajectoryScan::TrajectoryScan(ByteRange bytes, const IndexOptions &options)
    : m_options(options), m_window(bytes), m_steps(m_index), m_nextReport(firstReport),
      m_resumeBudget(bytes.size() * 2 + (1 << 20))
{
    m_index.bytes = std::move(bytes);
}

TrajectoryIndex TrajectoryScan::run()
{
    if (isOtherEncoding())
        return std::move(m_index);
    if (m_index.bytes.bytes(0, 3) == "\xEF\xBB\xBF")
        note(Severity::Error, "atif.encoding", 0, QStringLiteral("a byte order mark, which JSON does not have"));
    do {
        walk();
    } while (!m_isDone && !m_options.stop.stop_requested() && resumeAtEnd());
    if (!m_isDone && !m_options.stop.stop_requested())
        finishCut();
    readHead();
    if (m_options.stop.stop_requested())
        m_index.completeness = Completeness::Cancelled;
    const int nesting = m_options.nesting + 1;
    for (const ByteRange &part : m_embedded) {
        if (nesting > mostNesting) {
            note(Severity::Warning, "atif.nesting", part.offset(),
                 QStringLiteral("trajectories embedded deeper than 8 are left out"));
            break;
        }
        m_index.embedded.push_back(std::make_shared<const TrajectoryIndex>(
            indexTrajectory(part, {.stop = m_options.stop, .nesting = nesting})));
    }
    return std::move(m_index);
}

void TrajectoryScan::walk()
{
    while (!m_isDone) {
        const std::int64_t keepFrom = m_elementStart >= 0 ? m_elementStart : m_cursor - ScanWindow::lookBehind;
        const std::int64_t held = m_window.provide(m_cursor, keepFrom);
        if (held <= 0)
            return;
        m_isRestarted = false;
        const std::int64_t block = m_cursor;
        std::uint64_t found = m_brackets.next(m_window.at(block)); // the padding is blanks
        while (found != 0 && !m_isDone && !m_isRestarted) {
            const std::int64_t position = block + std::countr_zero(found);
            found &= found - 1;
            visit(position, *m_window.at(position));
        }
        if (!m_isRestarted)
            m_cursor = std::min(block + 64, block + held);
        m_index.indexed = std::max(m_index.indexed, m_cursor);
        if (m_index.indexed >= m_nextReport) {
            if (m_options.stop.stop_requested())
                return;
            report();
        }
    }
}

void TrajectoryScan::report()
{
    m_nextReport = m_index.indexed + std::max(m_index.indexed, firstReport);
    if (m_options.onProgress)
        m_options.onProgress(m_index);
}

void TrajectoryScan::visit(std::int64_t position, char bracket)
{
    if (bracket == '{' || bracket == '[')
        open(position, bracket);
    else
        close(position, bracket);
}

void TrajectoryScan::open(std::int64_t position, char bracket)
{
    if (m_depth == 0 && bracket == '[') {
        m_index.completeness = Completeness::NotATrajectory;
        note(Severity::Error, "atif.root", position, QStringLiteral("the file is a JSON array, not a trajectory"));
        m_isDone = true;
        return;
    }
    if (m_depth == 1 && bracket == '[') {
        const std::string_view key = keyBefore(position);
        if (key == "steps")
            openArray(position, Array::Steps);
        else if (key == "subagent_trajectories")
            openArray(position, Array::Embedded);
    } else if (m_depth == 2 && m_array != Array::None) {
        noteGap(position);
        m_elementStart = position;
    }
    ++m_depth;
}

void TrajectoryScan::openArray(std::int64_t position, Array array)
{
    if (array == Array::Steps && !m_index.steps.empty())
        note(Severity::Warning, "atif.duplicate-key", position,
             QStringLiteral("a second \"steps\": its steps follow those of the first"));
    appendHead(position);
    m_head += "[]";
    m_array = array;
    m_gapStart = position + 1;
    if (array == Array::Steps) {
        m_sawSteps = true;
        readHead();
    }
}

void TrajectoryScan::close(std::int64_t position, char bracket)
{
    const bool isStray = m_depth == 2 && m_array != Array::None && bracket == '}';
    if (m_depth == 0 || isStray) {
        note(Severity::Error, "atif.syntax", position, QStringLiteral("a closing bracket that nothing opens"));
        return;
    }
    --m_depth;
    if (m_depth == 2 && m_elementStart >= 0) {
        finishElement(position + 1);
    } else if (m_depth == 1 && m_array != Array::None) {
        noteGap(position);
        m_array = Array::None;
        m_headFrom = position + 1;
    } else if (m_depth == 0) {
        finishRoot(position + 1);
    }
}

void TrajectoryScan::finishElement(std::int64_t end)
{
    if (m_array == Array::Embedded)
        m_embedded.push_back(m_index.bytes.part(m_elementStart, end - m_elementStart));
    else
        finishStep(end);
    if (!m_isRestarted) {
        m_elementStart = -1;
        m_gapStart = end;
    }
}

void TrajectoryScan::finishStep(std::int64_t end)
{
    const std::int64_t start = m_elementStart;
    if (!m_window.holds(start)) {
        appendPart(start, end);
        return;
    }
    m_steps.append(m_window.span(start, end), m_window.capacity(start), start);
    if (!m_index.steps.back().has(StepFlag::Damaged))
        return;
    m_index.steps.pop_back();
    if (!resume(end)) {
        appendPart(start, end);
        noteStep(start, m_index.steps.size(), QStringLiteral("step %1 is not valid JSON").arg(m_index.steps.size()));
    }
}

/// Appends a step that is damaged, cut off or larger than the window, by its first readable part.
void TrajectoryScan::appendPart(std::int64_t start, std::int64_t end)
{
    constexpr std::int64_t part = 1 << 20;
    QByteArray text = closeCutJson(m_index.bytes.bytes(start, std::min(part, end - start)));
    const qsizetype size = text.size();
    text.append(static_cast<qsizetype>(ScanWindow::padding), ' ');
    m_steps.append({text.data(), static_cast<size_t>(size)}, static_cast<size_t>(text.size()), start);
    m_index.steps.back().length = end - start;
    m_index.steps.back().set(StepFlag::Damaged);
}

/// Looks for the beginning of a step behind the damaged one, up to `limit`, and goes on there.
bool TrajectoryScan::resume(std::int64_t limit)
{
    const std::int64_t start = m_elementStart;
    const std::int64_t from = std::max(start + 1, m_window.start());
    const std::int64_t cost = limit - from;
    if (cost > m_resumeBudget)
        return false;
    m_resumeBudget -= std::max<std::int64_t>(cost, 64);
    const auto marker = findStepMarker(m_window.view(from, limit));
    if (!marker)
        return false;
    const std::int64_t next = from + static_cast<std::int64_t>(*marker);
    if (start >= 0) {
        const size_t number = m_index.steps.size() + 1;
        noteStep(start, number,
                 QStringLiteral("step %1 is not valid JSON; reading goes on at byte %2")
                     .arg(number)
                     .arg(m_index.bytes.offset() + next));
        appendPart(start, next);
        m_elementStart = -1;
    }
    m_brackets = {};
    m_cursor = next;
    m_depth = 2;
    m_array = Array::Steps;
    m_gapStart = next;
    m_isRestarted = true;
    return true;
}

/// Something other than a comma between two elements: numbers, words, text.
void TrajectoryScan::noteGap(std::int64_t end)
{
    const std::int64_t from = std::max(m_gapStart, m_window.start());
    const std::string_view gap = m_window.view(from, end);
    const std::string_view words = trimmedJson(gap);
    if (words.empty() || words == ",")
        return;
    if (m_array == Array::Embedded)
        return noteOthers(gap, from);
    if (!arePlainElements(gap))
        return appendOther(from, end);
    for (const std::string_view other : plainElements(gap)) {
        const std::int64_t start = from + (other.data() - gap.data());
        appendOther(start, start + std::ssize(other));
    }
}

/// A step that is no object.
void TrajectoryScan::appendOther(std::int64_t start, std::int64_t end)
{
    StepEntry entry{.offset = start, .length = end - start};
    entry.set(StepFlag::Damaged);
    m_index.steps.push_back(entry);
    noteStep(start, m_index.steps.size(), QStringLiteral("step %1 is not an object").arg(m_index.steps.size()));
}

/// What stands between embedded trajectories, `from` being the place of its first byte.
void TrajectoryScan::noteOthers(std::string_view gap, std::int64_t from)
{
    for (const std::string_view other : plainElements(gap)) {
        const std::int64_t position = from + (other.data() - gap.data());
        const QString member = QStringLiteral("subagent_trajectories[%1]").arg(m_embedded.size() + m_others++);
        note(Severity::Error, "atif.embedded", IssuePlace{.member = member, .byte = m_index.bytes.offset() + position},
             QStringLiteral("an embedded trajectory is an object"));
    }
}

void TrajectoryScan::finishRoot(std::int64_t end)
{
    if (!m_sawSteps && m_index.steps.empty() && resume(m_window.end())) {
        note(Severity::Error, "atif.syntax", end,
             QStringLiteral("the trajectory's first bracket is not where it should be"));
        return;
    }
    m_isDone = true;
    appendHead(end);
    m_index.completeness = m_sawSteps ? Completeness::Whole : Completeness::NotATrajectory;
    m_index.indexed = end;
    const QByteArray rest = m_index.bytes.bytes(end, 4096);
    if (!trimmedJson({rest.constData(), static_cast<size_t>(rest.size())}).empty())
        note(Severity::Error, "atif.trailing", end, QStringLiteral("text behind the end of the trajectory"));
    if (m_sawSteps)
        return;
    const std::vector<JsonPath> steps{{{.name = "steps"}}};
    const std::int64_t where = locate({m_head.constData(), static_cast<size_t>(m_head.size())}, steps).front();
    note(Severity::Error, "atif.no-steps",
         IssuePlace{.member = QStringLiteral("steps"), .byte = m_index.bytes.offset() + byteOfHead(m_index, where)},
         QStringLiteral("there is no array of steps"));
}

/// The file ended inside a step, or no step was found at all: a quote may have been lost somewhere before.
bool TrajectoryScan::resumeAtEnd()
{
    const bool inStep = m_array == Array::Steps && m_elementStart >= 0 && m_window.holds(m_elementStart);
    return (inStep || m_index.steps.empty()) && resume(m_window.end());
}

/// UTF-16 and UTF-32, by their mark or by the zeros of a first bracket: nothing of them is read.
bool TrajectoryScan::isOtherEncoding()
{
    const QByteArray start = m_index.bytes.bytes(0, 4).leftJustified(4, 1);
    const bool isLittle = start.startsWith("\xFF\xFE") && start[3] == 0;
    const bool isBig = start.startsWith("\xFE\xFF") && start[2] == 0;
    const bool isUnmarked = (start.startsWith('{') && start[1] == 0 && start[2] != 0 && start[3] == 0)
        || (start[0] == 0 && start[1] == '{' && start[2] == 0 && start[3] != 0);
    const bool isWide = (isLittle && start[2] == 0) || start == QByteArrayView("\0\0\xFE\xFF", 4);
    if (!isLittle && !isBig && !isUnmarked && !isWide)
        return false;
    m_index.completeness = Completeness::NotATrajectory;
    note(Severity::Error, "atif.encoding", 0,
         QStringLiteral("the file is UTF-%1; JSON has to be UTF-8").arg(isWide ? 32 : 16));
    return true;
}

/// Says of a file in which nothing opens what it is instead.
void TrajectoryScan::noteNothing(std::int64_t size)
{
    constexpr std::int64_t most = 64 * 1024;
    const QByteArray start = m_index.bytes.bytes(0, most);
    if (size == 0)
        note(Severity::Error, "atif.empty", 0, QStringLiteral("the file is empty"));
    else if (trimmedJson({start.constData(), static_cast<size_t>(start.size())}).empty())
        note(Severity::Error, "atif.empty", 0, QStringLiteral("the file has nothing but blanks"));
    else
        note(Severity::Error, "atif.root", 0, QStringLiteral("the file has no JSON object"));
}

/// The file ended before the trajectory did: saves what there is.
void TrajectoryScan::finishCut()
{
    const std::int64_t size = m_window.end();
    m_isDone = true;
    m_index.completeness = m_sawSteps || !m_index.steps.empty() ? Completeness::Cut : Completeness::NotATrajectory;
    if (m_depth == 0 && m_index.steps.empty())
        noteNothing(size);
    else
        note(Severity::Error, "atif.cut", size,
             QStringLiteral("the file ends in the middle, after %1 steps").arg(m_index.steps.size()));
    if (m_elementStart >= 0 && m_array == Array::Steps)
        appendPart(m_elementStart, size);
    else if (m_elementStart >= 0)
        m_embedded.push_back(m_index.bytes.part(m_elementStart, size - m_elementStart));
    else if (m_array == Array::None)
        appendHead(size);
}

void TrajectoryScan::appendHead(std::int64_t end)
{
    const std::int64_t room = std::max<std::int64_t>(mostHead - m_head.size(), 0);
    m_index.headParts.push_back({.inHead = m_head.size(), .inBytes = m_headFrom});
    m_head += m_index.bytes.bytes(m_headFrom, std::min(end - m_headFrom, room));
    m_headFrom = end;
}

void TrajectoryScan::readHead()
{
    m_index.headJson = closeCutJson(m_head);
    m_index.head = readTrajectoryHead(m_index.headJson);
}

std::string_view TrajectoryScan::keyBefore(std::int64_t position) const
{
    const std::int64_t from = std::max(m_window.start(), position - ScanWindow::lookBehind);
    std::string_view before = trimmedJson(m_window.view(from, position));
    if (!before.ends_with(':'))
        return {};
    before.remove_suffix(1);
    before = trimmedJson(before);
    if (!before.ends_with('"'))
        return {};
    before.remove_suffix(1);
    const size_t quote = before.rfind('"');
    return quote == std::string_view::npos ? std::string_view() : before.substr(quote + 1);
}

/// `number` counts from 1.
void TrajectoryScan::noteStep(std::int64_t position, size_t number, const QString &message)
{
    note(Severity::Error, "atif.step",
         IssuePlace{.member = QStringLiteral("steps[%1]").arg(number - 1),
                    .step = static_cast<int>(number),
                    .byte = m_index.bytes.offset() + position},
         message);
}

void TrajectoryScan::note(Severity severity, const char *code, std::int64_t position, const QString &message)
{
    note(severity, code, IssuePlace{.byte = m_index.bytes.offset() + position}, message);
}

void TrajectoryScan::note(Severity severity, const char *code, const IssuePlace &place, const QString &message)
{
    if (m_index.issues.size() >= mostScanIssues)
        return;
    m_index.issues.push_back({.severity = severity,
                              .code = QString::fromLatin1(code),
                              .path = m_index.bytes.path(),
                              .where = QStringLiteral("byte %1").arg(place.byte),
                              .message = message,
                              .place = place});
}

} // namespace quayside
