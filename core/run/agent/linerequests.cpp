// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/agent/linerequests.h"

#include "core/json/json.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr qsizetype outputCap = 8 << 20;

std::string utf8(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).toStdString();
}

Json failure(const QString &message)
{
    return Json{{"error", jsonText(message)}};
}

Json execute(const Json &request, AgentCall &run)
{
    QByteArray out;
    QByteArray err;
    ExecRequest exec{.command = memberText(request, "exec"),
                     .variables = run.variables,
                     .folder = memberText(request, "cwd"),
                     .user = run.user,
                     .timeLimit = {.timeout = run.deadline.remaining()}};
    if (const auto timeout = request.find("timeout_sec"); timeout != request.end() && timeout->is_number()) {
        const Milliseconds wanted(static_cast<std::int64_t>(std::clamp(timeout->get<double>(), 0.001, 1e6) * 1000));
        exec.timeLimit.timeout = std::min(exec.timeLimit.timeout.value_or(wanted), wanted);
    }
    const auto result = run.environment.exec(exec, [&](StreamKind kind, QByteArrayView bytes) {
        QByteArray &target = kind == StreamKind::Out ? out : err;
        target.append(bytes.first(std::min<qsizetype>(bytes.size(), outputCap - target.size())));
    });
    if (!result)
        return failure(describe(result.error()));
    Json answer{{"exit_code", result->code}, {"stdout", utf8(out)}, {"stderr", utf8(err)}};
    if (result->end == ProcessEnd::TimedOut)
        answer["timed_out"] = true;
    return answer;
}

Json upload(const Json &request, AgentCall &run)
{
    const QString target = memberText(request, "upload");
    const bool binary = request.contains("base64");
    const QByteArray bytes = binary ? QByteArray::fromBase64(memberText(request, "base64").toLatin1())
                                    : memberText(request, "text").toUtf8();
    const QFileInfo info(target);
    if (!target.startsWith(QLatin1Char('/')) || info.fileName().isEmpty())
        return failure(QStringLiteral("upload needs an absolute path of a file"));
    const QTemporaryDir staging;
    QFile file(staging.filePath(info.fileName()));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(file.errorString());
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    const auto uploaded = run.environment.upload(staging.path(), info.path());
    return uploaded ? Json{{"ok", true}} : failure(describe(uploaded.error()));
}

Json download(const Json &request, AgentCall &run)
{
    const QTemporaryDir staging;
    const QString name = QStringLiteral("file");
    const auto folder = WritableFolder::open(staging.path());
    const auto got = folder.and_then([&](const WritableFolder &target) {
        return run.environment.download(memberText(request, "download"), {.folder = target, .name = name});
    });
    if (!got)
        return failure(describe(got.error()));
    QFile file(staging.filePath(name));
    if (got->isFolder || !file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("not a file"));
    const QByteArray bytes = file.read(outputCap);
    const bool text = QString::fromUtf8(bytes).toUtf8() == bytes;
    return text ? Json{{"text", bytes.toStdString()}} : Json{{"base64", bytes.toBase64().toStdString()}};
}

template <typename T, typename Rep> void readFigure(const Json &usage, const char *key, std::optional<T> &target)
{
    if (const auto found = usage.find(key); found != usage.end() && found->is_number())
        target = T(found->get<Rep>());
}

void addUsage(const Json &usage, Usage &target)
{
    readFigure<Tokens, std::int64_t>(usage, "n_input_tokens", target.input);
    readFigure<Tokens, std::int64_t>(usage, "n_cache_tokens", target.cache);
    readFigure<Tokens, std::int64_t>(usage, "n_output_tokens", target.output);
    readFigure<Usd, double>(usage, "cost_usd", target.cost);
}

/// Whether the line reports something and asks for nothing.
bool isReport(const Json &line)
{
    return std::ranges::any_of(std::to_array({"usage", "metadata", "failed", "log"}),
                               [&](const char *key) { return line.contains(key); });
}

void take(const Json &line, AgentReport &report, const OutputSink &log)
{
    if (const auto usage = line.find("usage"); usage != line.end() && usage->is_object())
        addUsage(*usage, report.usage);
    if (const auto metadata = line.find("metadata"); metadata != line.end() && metadata->is_object())
        report.metadata = QByteArray::fromStdString(serialized(*metadata));
    if (const QString name = memberText(line, "failed"); !name.isEmpty())
        report.failure =
            AgentFailure{.kind = AgentFailure::Kind::Named, .message = memberText(line, "message"), .name = name};
    if (const QString text = memberText(line, "log"); !text.isEmpty())
        log(StreamKind::Out, text.toUtf8() + '\n');
}

} // namespace

QByteArray answerLine(QByteArrayView line, AgentCall &run, const OutputSink &log)
{
    const Json request = jsonFrom(line);
    Json answer;
    if (!request.is_object()) {
        answer = failure(QStringLiteral("one JSON object a line expected"));
    } else if (request.contains("exec")) {
        answer = execute(request, run);
    } else if (request.contains("upload")) {
        answer = upload(request, run);
    } else if (request.contains("download")) {
        answer = download(request, run);
    } else if (isReport(request)) {
        take(request, run.report, log);
        return {};
    } else {
        answer = failure(QStringLiteral("exec, upload, download, usage, metadata, failed or log expected"));
    }
    if (request.is_object() && request.contains("id"))
        answer["id"] = request["id"];
    return QByteArray::fromStdString(serialized(answer)) + '\n';
}

} // namespace quayside
