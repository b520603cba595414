// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/spec/runmaterial.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace quayside {

class AgentList;
class PathList;
class SourceFields;
class TimeoutFields;
class VariableTable;

/// A RunSpec as fields, in two columns: itself, and more(). What is wrong with a field stands below it.
class LaunchForm : public QWidget
{
    Q_OBJECT

public:
    explicit LaunchForm(QWidget *parent = nullptr);

    RunSpec spec() const;
    void setSpec(const RunSpec &spec);
    Secrets typedSecrets() const;

    void setAvailableAgents(const std::vector<AgentDefinition> &agents);
    void showProblems(const std::vector<SpecProblem> &problems);
    /// Where the values come from that the last check has read.
    void showSources(const QMap<QString, QString> &sources, const std::vector<AgentDefinition> &chosen);
    PathList *tasks() const { return m_tasks; }
    /// Where results go and what the agents are given; the owner of the form lays it out.
    QWidget *more() const { return m_more; }

Q_SIGNALS:
    void changed();

private:
    void addWhat(QVBoxLayout *column);
    void refreshEnabled();
    void addWhere(QVBoxLayout *column);
    void addLimits(QVBoxLayout *column);
    void addVariables(QVBoxLayout *column);
    /// The label that says what is wrong with the fields of these names (those of SpecProblem).
    QLabel *makeProblemLabel(const QStringList &fields);
    void addField(QVBoxLayout *column, const QString &title, QWidget *field, const QStringList &names);

    QWidget *m_more = nullptr;
    RunSpec m_rest; ///< what no field shows is kept as it came
    PathList *m_tasks = nullptr;
    SourceFields *m_sources = nullptr;
    AgentList *m_agents = nullptr;
    QLineEdit *m_models = nullptr;
    QComboBox *m_environment = nullptr;
    QLineEdit *m_jobName = nullptr;
    QLineEdit *m_jobsFolder = nullptr;
    QSpinBox *m_attempts = nullptr;
    QSpinBox *m_concurrent = nullptr;
    QSpinBox *m_retries = nullptr;
    TimeoutFields *m_timeouts = nullptr;
    QLineEdit *m_artifacts = nullptr;
    VariableTable *m_variables = nullptr;
    QLabel *m_taken = nullptr; ///< what the agents take without being told to
    QLineEdit *m_envFile = nullptr;
    std::vector<std::pair<QStringList, QLabel *>> m_problems;
};

} // namespace quayside
