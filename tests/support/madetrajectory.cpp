// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/madetrajectory.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

namespace quayside {

namespace {

QByteArray words(QRandomGenerator &random, qint64 bytes)
{
    static const QByteArray pool[] = {"the ",
                                      "test ",
                                      "def run(self):\\n    ",
                                      "return ",
                                      "value ",
                                      "\\\"quoted\\\" ",
                                      "/app/src/main.py ",
                                      "error? ",
                                      "0x7f3a ",
                                      "\\t",
                                      "{brace} ",
                                      "[list] ",
                                      "gr\xC3\xBC\xC3\x9F ",
                                      "import os\\n",
                                      "assert x == 1\\n"};
    QByteArray text;
    text.reserve(bytes + 32);
    while (text.size() < bytes)
        text += pool[random.bounded(static_cast<int>(std::size(pool)))];
    return text;
}

QByteArray stepOf(int number, qint64 bytes, QRandomGenerator &random)
{
    const qint64 seconds = number * 3LL;
    const QByteArray time = QStringLiteral("2026-04-%1T%2:%3:%4.%5Z")
                                .arg(1 + seconds / 86400 % 28, 2, 10, QLatin1Char('0'))
                                .arg(seconds / 3600 % 24, 2, 10, QLatin1Char('0'))
                                .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                                .arg(seconds % 60, 2, 10, QLatin1Char('0'))
                                .arg(number % 1000, 3, 10, QLatin1Char('0'))
                                .toUtf8();
    const QByteArray tool = number % 3 == 0 ? "Read" : number % 3 == 1 ? "Bash" : "Edit";
    const QByteArray id = "call_" + QByteArray::number(number);
    return "    {\n      \"step_id\": " + QByteArray::number(number) + ",\n      \"timestamp\": \"" + time
        + "\",\n      \"source\": \"agent\",\n      \"model_name\": \"model/large\",\n      \"message\": \"\",\n      \"reasoning_content\": \""
        + words(random, bytes / 10) + "\",\n      \"tool_calls\": [{\"tool_call_id\": \"" + id
        + "\", \"function_name\": \"" + tool + "\", \"arguments\": {\"command\": \"" + words(random, 60)
        + "\"}}],\n      \"observation\": {\"results\": [{\"source_call_id\": \"" + id + "\", \"content\": \""
        + words(random, bytes - bytes / 10 - 560) + "\"}]},\n      \"metrics\": {\"prompt_tokens\": "
        + QByteArray::number(1000 + number) + ", \"completion_tokens\": " + QByteArray::number(number % 700)
        + ", \"cached_tokens\": " + QByteArray::number(900 + number) + ", \"cost_usd\": 0.0125}\n    }";
}

} // namespace

bool writeTrajectory(const QString &path, int steps, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QRandomGenerator random(20260422);
    file.write(
        "{\n  \"schema_version\": \"ATIF-v1.7\",\n  \"session_id\": \"made\",\n  \"agent\": {\"name\": \"made\", \"version\": \"1\"},\n  \"steps\": [\n");
    for (int i = 1; i <= steps; ++i)
        file.write(stepOf(i, std::max<qint64>(700, bytes / steps), random) + (i < steps ? ",\n" : "\n"));
    return file.write("  ]\n}\n") > 0;
}

} // namespace quayside
