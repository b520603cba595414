// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/modelusage.h"

#include "core/json/jsonfields.h"
#include "core/json/jsonfile.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr Bytes trajectoryCap(512 << 20);

struct StepUse {
    QString model; ///< empty: its agent's
    std::optional<Usage> usage;
};

struct ModelTotal {
    ModelUsage sum;
    bool isUnpriced = false;
};

QString nameIn(const JsonCursor &object)
{
    QString name;
    object.fields([&](std::string_view key, const JsonCursor &value) {
        if (key == "model_name")
            name = stringOf(value);
    });
    return name;
}

Usage metricsOf(const JsonCursor &object)
{
    Usage usage;
    object.fields([&](std::string_view key, const JsonCursor &value) {
        const auto tokens = [&] { return value.integer().transform([](std::int64_t count) { return Tokens(count); }); };
        if (key == "prompt_tokens")
            usage.input = tokens();
        else if (key == "cached_tokens")
            usage.cache = tokens();
        else if (key == "completion_tokens")
            usage.output = tokens();
        else if (key == "cost_usd")
            usage.cost = value.number().transform([](double cost) { return Usd(cost); });
    });
    return usage;
}

StepUse stepUse(const JsonCursor &step)
{
    StepUse use;
    step.fields([&](std::string_view key, const JsonCursor &value) {
        if (key == "model_name")
            use.model = stringOf(value);
        else if (key == "metrics" && value.kind() == JsonKind::Object)
            use.usage = metricsOf(value);
    });
    return use;
}

class Totals
{
public:
    void addTrajectory(const JsonCursor &trajectory)
    {
        QString agent;
        std::vector<StepUse> steps;
        trajectory.fields([&](std::string_view key, const JsonCursor &value) {
            if (key == "agent")
                agent = nameIn(value);
            else if (key == "steps")
                value.elements([&](const JsonCursor &step) { steps.push_back(stepUse(step)); });
            else if (key == "subagent_trajectories")
                value.elements([&](const JsonCursor &inner) { addTrajectory(inner); });
        });
        for (const StepUse &step : steps) {
            if (const QString model = step.model.isEmpty() ? agent : step.model; step.usage && !model.isEmpty())
                add(model, *step.usage);
        }
    }

    std::vector<ModelUsage> take()
    {
        std::vector<ModelUsage> models;
        for (ModelTotal &total : m_totals) {
            if (total.isUnpriced)
                total.sum.usage.cost.reset();
            models.push_back(total.sum);
        }
        return models;
    }

private:
    void add(const QString &model, const Usage &usage)
    {
        auto total = std::ranges::find(m_totals, model, [](const ModelTotal &one) { return one.sum.model; });
        if (total == m_totals.end())
            total = m_totals.insert(total, {.sum = {.model = model}});
        total->sum.usage = total->sum.usage + usage;
        const bool hasTokens =
            usage.input.value_or(Tokens()) != Tokens() || usage.output.value_or(Tokens()) != Tokens();
        total->isUnpriced |= !usage.cost && hasTokens;
    }

    std::vector<ModelTotal> m_totals;
};

} // namespace

std::vector<ModelUsage> modelsUsed(const QString &agentFolder)
{
    Totals totals;
    const auto read = Folder::open(agentFolder).and_then([&](const Folder &folder) {
        return readJsonFile(folder, QStringLiteral("trajectory.json"), trajectoryCap,
                            [&](const JsonCursor &root) { totals.addTrajectory(root); });
    });
    return read ? totals.take() : std::vector<ModelUsage>();
}

} // namespace quayside
