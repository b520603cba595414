// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/jobfolder.h"
#include "tests/support/jobbuilder.h"
#include "tests/support/runbench.h"

#include <QFile>

#include <functional>

namespace quayside {

using namespace Qt::StringLiterals;

/// A job of this user that was interrupted, another of theirs with a layer left behind, and what must stay untouched.
class JournalAttack
{
public:
    JournalAttack()
    {
        qputenv("XDG_STATE_HOME", m_bench.folder().path(u"state"_s).toLocal8Bit());
        m_bench.folder().write(u"victim"_s, "precious");
        m_bench.folder().write(u"agents/host.toml"_s, hostAgent("host"));
        m_job = make(u"job"_s);
        m_other = make(u"other"_s);
        m_bench.folder().write(u"scratch/%1.one__x/kept"_s.arg(otherId()), "layer");
        m_bench.folder().write(u"scratch/everybody.one__x/kept"_s, "layer");
    }

    const RunBench &bench() const { return m_bench; }
    QString path(const QString &name) const { return m_bench.folder().path(name); }
    const QString &job() const { return m_job; }
    const QString &other() const { return m_other; }
    QString journal() const { return m_job + u"/.quayside-journal.jsonl"_s; }
    QString otherId() const { return Journal::read(m_other)->plan.jobId; }

    QByteArray text() const { return textOf(journal()); }
    QByteArray otherText() const { return textOf(m_other + u"/.quayside-journal.jsonl"_s); }

    void write(const QByteArray &text) const
    {
        QFile::remove(journal());
        QFile file(journal());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write the journal");
    }

    /// Changes the plan and leaves the seal of the old one.
    void change(const std::function<void(Json &)> &edit) const
    {
        QByteArrayList lines = text().split('\n');
        Json plan = Json::parse(lines[0].toStdString());
        edit(plan);
        lines[0] = QByteArray::fromStdString(plan.dump());
        write(lines.join('\n'));
    }

    void changeSpec(const QByteArray &before, const QByteArray &after) const
    {
        change([&](Json &plan) {
            const QByteArray spec = QByteArray::fromStdString(plan["spec"].get<std::string>());
            if (!spec.contains(before))
                qFatal("the spec holds no %s", before.constData());
            plan["spec"] = QByteArray(spec).replace(before, after).toStdString();
        });
    }

    void nameTrial(const QString &name) const
    {
        change([&](Json &plan) { plan["trials"][0]["name"] = name.toStdString(); });
    }

    /// Why something got through; empty when nothing did.
    QString damage() const
    {
        if (QFile::exists(path(u"canary"_s)))
            return u"a command was run"_s;
        if (textOf(path(u"victim"_s)) != "precious")
            return u"a file of the user was changed"_s;
        for (const QString &kept : {u"scratch/%1.one__x/kept"_s.arg(m_otherId), u"scratch/everybody.one__x/kept"_s}) {
            if (!QFile::exists(path(kept)))
                return u"the layer of another job was removed"_s;
        }
        return {};
    }

private:
    static QByteArray textOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QByteArray hostAgent(const char *name) const
    {
        return QByteArray("name = '") + name + "'\nversion = '1'\n[run]\nchannel = 'jsonl'\ncommand = 'touch "
            + path(u"canary"_s).toUtf8() + "; cat > /dev/null'\n";
    }

    QString make(const QString &name)
    {
        RunSpec spec = m_bench.spec({m_bench.task(u"one"_s)}, {u"nop"_s});
        spec.jobName = name;
        auto job = createJob(spec, readMaterial(spec));
        if (!job)
            qFatal("%s", qPrintable(describe(job.error())));
        m_otherId = job->plan.jobId;
        return job->folder;
    }

    RunBench m_bench;
    QString m_job;
    QString m_other;
    QString m_otherId;
};

} // namespace quayside
