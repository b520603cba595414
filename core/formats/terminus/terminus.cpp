// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/terminus/terminus.h"

#include "core/formats/sessions/convertedformat.h"
#include "core/formats/sessions/loglines.h"
#include "core/formats/sessions/stepparts.h"
#include "core/formats/sessions/trajectorywriter.h"
#include "core/formats/terminus/answer.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

using nlohmann::json;

constexpr QLatin1StringView prefix{"episode-"};
constexpr QLatin1StringView promptName{"/prompt.txt"};
constexpr Bytes largestFile{64LL << 20};

std::vector<int> episodesIn(const Folder &folder, const QString &agentFolder)
{
    std::vector<int> numbers;
    const auto entries = folder.list(agentFolder);
    for (const FolderEntry &entry : entries.value_or(std::vector<FolderEntry>())) {
        bool isNumber = false;
        const int number = entry.name.startsWith(prefix) ? entry.name.sliced(prefix.size()).toInt(&isNumber) : 0;
        if (isNumber && number >= 0 && entry.kind == EntryKind::Folder)
            numbers.push_back(number);
    }
    std::ranges::sort(numbers);
    return numbers;
}

QString below(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
}

/// Reads the episodes of one run.
class EpisodeReader
{
public:
    explicit EpisodeReader(const LogSource &source)
        : m_source(source), m_agentFolder(source.file.chopped(promptName.size()).section(QLatin1Char('/'), 0, -2))
    {
    }

    Conversion read();

private:
    QString fileOf(int episode, QLatin1StringView name) const
    {
        return below(m_agentFolder, prefix + QString::number(episode) + name);
    }
    std::optional<QByteArray> text(int episode, QLatin1StringView name);
    void readEpisode(int episode, std::optional<int> next);
    void addCalls(const TerminusAnswer &answer, int episode, json &step) const;
    void readRequest(int episode, json &step);
    void readUsage(const json &usage, json &step);

    const LogSource &m_source;
    QString m_agentFolder;
    TrajectoryWriter m_writer;
    std::vector<Issue> m_issues;
    std::string m_model;
};

std::optional<QByteArray> EpisodeReader::text(int episode, QLatin1StringView name)
{
    const QString file = fileOf(episode, name);
    auto bytes = m_source.folder.read(file, largestFile);
    if (bytes)
        return *bytes;
    if (bytes.error().code != ErrorCode::NotFound)
        m_issues.push_back(issueFrom(bytes.error(), Severity::Error, QStringLiteral("terminus.file")));
    return std::nullopt;
}

void EpisodeReader::addCalls(const TerminusAnswer &answer, int episode, json &step) const
{
    const std::string start = "call_" + std::to_string(episode) + "_";
    int number = 0;
    for (const TerminusCommand &command : answer.commands) {
        json arguments{{"keystrokes", command.keystrokes.toStdString()}};
        if (command.seconds)
            arguments["duration"] = *command.seconds;
        addCall(step, start + std::to_string(++number), "bash_command", std::move(arguments));
    }
    if (answer.isComplete)
        addCall(step, start + "task_complete", "mark_task_complete", json::object());
}

void EpisodeReader::readUsage(const json &usage, json &step)
{
    const auto put = [&](const char *key, std::optional<std::int64_t> tokens) {
        if (tokens && *tokens >= 0)
            step["metrics"][key] = *tokens;
    };
    put("prompt_tokens", integerOf(usage, "prompt_tokens"));
    put("completion_tokens", integerOf(usage, "completion_tokens"));
    if (const json *details = memberOf(usage, "prompt_tokens_details"))
        put("cached_tokens", integerOf(*details, "cached_tokens"));
    if (const json *cost = memberOf(usage, "cost"); cost && cost->is_number())
        step["metrics"]["cost_usd"] = *cost;
}

void EpisodeReader::readRequest(int episode, json &step)
{
    const auto bytes = text(episode, QLatin1StringView("/debug.json"));
    if (!bytes)
        return;
    const json request = parseLogJson(*bytes);
    if (!request.is_object()) {
        m_issues.push_back({.severity = Severity::Warning,
                            .code = QStringLiteral("terminus.debug"),
                            .path = m_source.folder.absolute(fileOf(episode, QLatin1StringView("/debug.json"))),
                            .where = QStringLiteral("line 1"),
                            .message = QStringLiteral("no JSON object; times and tokens of this episode are missing")});
        return;
    }
    if (std::string time = textOf(request, "start_time"); !time.empty()) {
        std::ranges::replace(time, ' ', 'T');
        step["timestamp"] = time;
    }
    if (const std::string model = textOf(request, "model"); !model.empty()) {
        step["model_name"] = model;
        m_model = model;
    }
    const std::string response = textOf(request, "original_response");
    const json answer = parseLogJson(QByteArrayView(response));
    if (const json *usage = memberOf(answer, "usage"))
        readUsage(*usage, step);
    const json *choices = memberOf(answer, "choices");
    const json *message =
        choices && choices->is_array() && !choices->empty() ? memberOf(choices->front(), "message") : nullptr;
    if (message)
        joinText(step, "reasoning_content",
                 textOf(*message, textOf(*message, "reasoning_content").empty() ? "reasoning" : "reasoning_content"));
}

void EpisodeReader::readEpisode(int episode, std::optional<int> next)
{
    const auto response = text(episode, QLatin1StringView("/response.txt"));
    if (!response) {
        m_issues.push_back({.severity = Severity::Info,
                            .code = QStringLiteral("terminus.no-answer"),
                            .path = m_source.folder.absolute(fileOf(episode, QLatin1StringView("/response.txt"))),
                            .message = QStringLiteral("episode %1 got no answer").arg(episode)});
        return;
    }
    const TerminusAnswer answer = readTerminusAnswer(*response);
    json step{{"source", "agent"}, {"message", answer.message.toStdString()}};
    addCalls(answer, episode, step);
    readRequest(episode, step);
    const auto back = next ? text(*next, promptName) : std::nullopt;
    if (back || answer.isComplete) // the last answer's output is in no prompt; the run ended with it all the same
        addResult(step, {}, back.value_or(QByteArray()).toStdString());
    m_writer.add(std::move(step));
}

Conversion EpisodeReader::read()
{
    const std::vector<int> episodes = episodesIn(m_source.folder, m_agentFolder);
    if (const auto prompt = episodes.empty() ? std::nullopt : text(episodes.front(), promptName))
        m_writer.add({{"source", "user"}, {"message", prompt->toStdString()}});
    for (size_t i = 0; i < episodes.size() && !m_source.stop.stop_requested(); ++i)
        readEpisode(episodes[i], i + 1 < episodes.size() ? std::optional(episodes[i + 1]) : std::nullopt);
    json head{{"schema_version", "ATIF-v1.7"}, {"agent", {{"name", "terminus-2"}, {"version", "unknown"}}}};
    if (!m_model.empty())
        head["agent"]["model_name"] = m_model;
    return {.trajectory = m_writer.finish(head, m_source.folder.absolute(m_agentFolder)),
            .issues = std::move(m_issues),
            .source = QStringLiteral("terminus-2 episodes")};
}

} // namespace

std::vector<QString> findTerminusEpisodes(const Folder &folder, const QString &agentFolder)
{
    const std::vector<int> episodes = episodesIn(folder, agentFolder);
    if (episodes.empty())
        return {};
    return {below(agentFolder, prefix + QString::number(episodes.front()) + promptName)};
}

bool isTerminusEpisode(const QString &file)
{
    const QString parent = QFileInfo(QFileInfo(file).path()).fileName();
    return file.endsWith(promptName) && parent.startsWith(prefix);
}

Result<Conversion> convertTerminusEpisodes(const LogSource &source)
{
    return EpisodeReader(source).read();
}

namespace {

/// Episodes are added beside each other, and files to each of them.
std::vector<QString> episodeFolders(const Folder &folder, const QString &file)
{
    const QString agentFolder = file.section(QLatin1Char('/'), 0, -3);
    std::vector<QString> places{agentFolder};
    const auto entries = folder.list(agentFolder);
    for (const FolderEntry &entry : entries.value_or(std::vector<FolderEntry>())) {
        if (entry.kind == EntryKind::Folder)
            places.push_back(below(agentFolder, entry.name));
    }
    return places;
}

} // namespace

TrajectoryFormat terminusFormat()
{
    return {.name = QStringLiteral("terminus-2"),
            .record = RunRecord::Log,
            .find = findTerminusEpisodes,
            .claims = claimsByName<isTerminusEpisode>,
            .index = indexConverted<convertTerminusEpisodes>,
            .places = episodeFolders};
}

} // namespace quayside
