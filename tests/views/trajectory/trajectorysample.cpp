// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/trajectory/trajectorysample.h"

#include "core/formats/format.h"
#include "core/trajectory/loadgraph.h"
#include "tests/views/trajectory/followtrial.h"
#include "views/trajectory/page/trajectorypage.h"

#include "tests/support/temporaryfolder.h"

#include <QSignalSpy>
#include <QTest>

namespace quayside {

QByteArray callStep(int number, const QByteArray &command, const QByteArray &result)
{
    return R"({"step_id": )" + QByteArray::number(number) + R"(, "source": "agent", "timestamp": "2026-04-15T08:00:)"
        + QByteArray::number(number % 60).rightJustified(2, '0')
        + R"(Z", "message": "", "reasoning_content": "because", "tool_calls": [
        {"tool_call_id": "c", "function_name": "Bash", "arguments": {"command": ")"
        + command + R"("}}],
        "observation": {"results": [{"source_call_id": "c", "content": ")"
        + result + R"("}]}, "metrics": {"prompt_tokens": 10}})";
}

QByteArray sample(int calls)
{
    QByteArray json = R"({"schema_version": "ATIF-v1.7", "agent": {"name": "walker", "version": "1"}, "steps": [
        {"step_id": 1, "source": "user", "message": "do it"})";
    for (int i = 2; i <= calls + 1; ++i)
        json += ",\n"
            + callStep(i, i > 5 && i < 15 ? QByteArray("cat again.py") : "run " + QByteArray::number(i),
                       i == 4 ? "Exit code 2" : "fine");
    return json + "]}";
}

std::vector<RunPointer> runsIn(const TemporaryFolder &folder)
{
    const auto opened = Folder::open(folder.path());
    const auto graph = std::make_shared<const TrajectoryGraph>(loadGraph(*opened, trajectoriesOf(*opened)));
    std::vector<RunPointer> runs;
    for (const AgentChain &agent : agentsOf(*graph))
        runs.push_back(std::make_shared<const AgentRun>(makeRun(graph, agent)));
    return runs;
}

void openTrial(TrajectoryPage &page, const TemporaryFolder &folder)
{
    page.resize(1200, 800);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy loaded(&page, &TrajectoryPage::loaded);
    follow(page, *Folder::open(folder.path()));
    QVERIFY(loaded.wait());
}

void openSample(TrajectoryPage &page, const TemporaryFolder &folder, int calls)
{
    folder.write(QStringLiteral("agent/trajectory.json"), sample(calls));
    openTrial(page, folder);
}

} // namespace quayside
