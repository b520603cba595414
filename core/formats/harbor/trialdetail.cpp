// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/trialdetail.h"

#include "core/formats/harbor/analysis.h"
#include "core/formats/harbor/ctrf.h"
#include "core/formats/harbor/facttables.h"
#include "core/formats/harbor/freshness.h"
#include "core/formats/harbor/harbornames.h"
#include "core/formats/harbor/manifest.h"
#include "core/formats/harbor/rewardfiles.h"
#include "core/formats/harbor/trialfiles.h"
#include "core/formats/harbor/trialresult.h"

#include <QFileInfo>

namespace quayside {

namespace {

constexpr Bytes jsonCap{16 << 20};
constexpr Bytes textCap{4 << 20};
constexpr int mostReports = 64;

/// Fills a detail from one file after the other; a file that cannot be read is an issue.
class DetailReader
{
public:
    explicit DetailReader(const Folder &folder) : m_folder(folder)
    {
        m_detail.folder = folder.absolute({});
        m_detail.files = listTrialFiles(folder, m_detail.issues);
    }

    TrialDetail read()
    {
        readResult();
        m_detail.rewardSources = readRewardFiles(m_folder, m_detail.files, m_trial, m_detail.issues);
        for (const TrialFile &file : m_detail.files) {
            if (!file.isFolder && !file.isLink && !file.isSpecial)
                readFile(file);
        }
        readException();
        readTampering();
        return std::move(m_detail);
    }

private:
    /// The row is loaded elsewhere and says what is wrong with it; here it only dates the rewards, and says whether any
    /// were used.
    void readResult()
    {
        JsonNotes notes;
        const auto bytes = m_folder.read(HarborFile::result, HarborFile::resultCap);
        if (bytes && parseTrialResult(*bytes, {}, m_trial, notes))
            m_trial.state = TrialState::Finished;
    }

    void readFile(const TrialFile &file)
    {
        if (file.role == FileRole::Report)
            readReport(file.path);
        else if (file.role == FileRole::Analysis)
            readAnalysisFile(file.path);
        else if (file.role == FileRole::Manifest)
            readManifestFile(file.path);
    }

    std::optional<JsonValue> readJson(const QString &path)
    {
        const auto value = m_folder.read(path, jsonCap).and_then([&](const QByteArray &bytes) {
            return parseJson(bytes, m_folder.absolute(path));
        });
        if (value)
            return *value;
        m_detail.issues.push_back(damageIssue(m_folder, path, value.error(), QStringLiteral("trial.file-unreadable")));
        return std::nullopt;
    }

    void readReport(const QString &path)
    {
        if (++m_reports > mostReports)
            return;
        const auto value = readJson(path);
        if (!value)
            return;
        if (auto report = readCtrf(*value, path)) {
            m_detail.reports.push_back(std::move(*report));
            return;
        }
        auto tables = rewardKitTables(*value, path);
        if (tables.empty())
            tables = tablesOf(*value, QFileInfo(path).completeBaseName(), path);
        m_detail.tables.insert(m_detail.tables.end(), tables.begin(), tables.end());
    }

    void readManifestFile(const QString &path)
    {
        const auto value = readJson(path);
        if (!value)
            return;
        m_detail.hasArtifactManifest = true;
        const auto entries = readManifest(*value, stepOf(path));
        m_detail.artifacts.insert(m_detail.artifacts.end(), entries.begin(), entries.end());
    }

    void readAnalysisFile(const QString &path)
    {
        if (path == HarborFile::analysis) {
            if (const auto value = readJson(path))
                m_detail.analysis = readAnalysis(*value, path);
        } else if (!m_detail.analysis) {
            m_detail.analysis = Analysis{.file = path, .summary = textOf(path), .checks = {}, .cost = {}};
        }
    }

    QString textOf(const QString &path)
    {
        return QString::fromUtf8(m_folder.readStart(path, textCap).value_or(QByteArray()));
    }

    void readTampering()
    {
        if (!m_folder.stamp(HarborFile::tampering))
            return;
        m_detail.tamperingFile = HarborFile::tampering;
        const auto value = readJson(HarborFile::tampering);
        const JsonValue *list = value ? value->find(QLatin1StringView("tampering")) : nullptr;
        for (const JsonMember &entry : list ? list->children : std::vector<JsonMember>()) {
            const auto text = [&](const char *key) { return lineAt(entry.value, QLatin1StringView(key)); };
            if (const auto kind = tamperingNamed(text("kind")))
                m_detail.tampering.push_back({{*kind, text("path")}, text("step")});
        }
    }

    void readException()
    {
        m_detail.exceptionText = textOf(HarborFile::exception);
        if (m_detail.exceptionText.isEmpty() && m_trial.exception)
            m_detail.exceptionText = m_trial.exception->traceback;
    }

    const Folder &m_folder;
    TrialDetail m_detail;
    Trial m_trial;
    int m_reports = 0;
};

} // namespace

TrialDetail loadHarborDetail(const Folder &trial)
{
    return DetailReader(trial).read();
}

} // namespace quayside
