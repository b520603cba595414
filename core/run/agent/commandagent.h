// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/agent/agent.h"
#include "core/run/agent/agentdefinition.h"

namespace quayside {

/// An agent whose program runs inside the environment, by the command of its definition.
class CommandAgent : public Agent
{
public:
    CommandAgent(AgentDefinition definition, QString model);

    AgentInfo info() const override;
    AgentOutcome setup(AgentCall &run) override;
    AgentOutcome run(AgentCall &run) override;
    QStringList collected() const override { return m_definition.collect; }
    QString trajectory() const override { return m_definition.trajectory; }

protected:
    const AgentDefinition &definition() const { return m_definition; }
    AgentOutcome uploadFiles(AgentCall &run) const;

private:
    AgentDefinition m_definition;
    QString m_model;
};

/// "provider/model" in two.
ModelInfo modelInfo(const QString &model);

/// The command with its {placeholders} replaced by quoted words.
QString fillCommand(const QString &command, const QString &instruction, const QString &model);

} // namespace quayside
