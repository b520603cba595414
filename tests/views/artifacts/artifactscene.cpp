// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/artifacts/artifactscene.h"

#include "core/evidence/makeevidence.h"
#include "core/load/load.h"
#include "views/artifacts/artifactspage.h"

#include "tests/support/jobbuilder.h" // after: its Json would be shadowed by a kind of content

#include <QBuffer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace quayside {

namespace {

const QString task = QStringLiteral("kinds");

QString folderOf(const QString &trial)
{
    return QStringLiteral("jobs/one/kinds__") + trial;
}

TrialSpec trialOf(const QString &name, const QString &agent, double reward)
{
    return {.name = QStringLiteral("kinds__") + name,
            .task = task,
            .agent = agent,
            .rewards = {{QStringLiteral("reward"), reward}}};
}

} // namespace

ArtifactScene::ArtifactScene()
{
    writeJob(temp, QStringLiteral("jobs/one"),
             {.trials = {trialOf(QStringLiteral("oracle"), QStringLiteral("oracle"), 1),
                         trialOf(QStringLiteral("ada"), QStringLiteral("ada-agent"), 0),
                         trialOf(QStringLiteral("bob"), QStringLiteral("bob-agent"), 0)}});
    temp.write(folderOf(QStringLiteral("ada")) + QStringLiteral("/agent/ada.log"), "hello\n");
    temp.write(folderOf(QStringLiteral("ada")) + QStringLiteral("/verifier/test-stdout.txt"), "1 failed\n");
    temp.write(QStringLiteral("tasks/kinds/task.toml"), "version = \"1.0\"\n");
}

QString ArtifactScene::pathOf(const QString &trial, const QString &file) const
{
    return temp.path(folderOf(trial) + QStringLiteral("/artifacts/") + file);
}

void ArtifactScene::leave(const QString &trial, const QString &file, const QByteArray &bytes) const
{
    temp.write(folderOf(trial) + QStringLiteral("/artifacts/") + file, bytes);
}

void ArtifactScene::leaveImage(const QString &trial, const QString &file, const QImage &image) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        qFatal("cannot write a picture");
    leave(trial, file, bytes);
}

void ArtifactScene::leaveDatabase(const QString &trial, const QString &file, const QStringList &statements) const
{
    leave(trial, file, {});
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("scene"));
        database.setDatabaseName(pathOf(trial, file));
        if (!database.open())
            qFatal("cannot make a database");
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("%s", qPrintable(query.lastError().text()));
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("scene"));
}

void ArtifactScene::declareUncollected(const QString &trial, const QString &source) const
{
    const Json manifest = Json::array({{{"source", source.toStdString()},
                                        {"destination", "artifacts" + source.toStdString()},
                                        {"type", "file"},
                                        {"status", "failed"}}});
    writeJson(temp, folderOf(trial) + QStringLiteral("/artifacts/manifest.json"), manifest);
}

QString ArtifactScene::taskPath(const QString &file) const
{
    return QStringLiteral("tasks/kinds/") + file;
}

EvidencePointer ArtifactScene::evidence(const QString &trial) const
{
    const auto opened = findJobs(temp.path(QStringLiteral("jobs/one")));
    const auto job = opened ? loadJob(opened->jobs.front()) : std::unexpected(opened.error());
    if (!job)
        qFatal("%s", qPrintable(describe(job.error())));
    const auto loaded = std::make_shared<const Job>(*job);
    const auto wanted = std::ranges::find_if(
        loaded->trials, [&](const TrialPointer &candidate) { return candidate->name.value.endsWith(trial); });
    return makeEvidence({}, {.job = loaded, .trial = *wanted}, everyPart);
}

void ArtifactScene::open(ArtifactsPage &page, const QString &trial) const
{
    page.setEvidence(evidence(trial));
    page.show();
}

} // namespace quayside
