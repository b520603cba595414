// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"
#include "core/run/environment/sandboxbuild.h"
#include "tests/support/dockerfilecases.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"
#include "tests/support/testengine.h"

#include <QCryptographicHash>
#include <QDir>

#include <algorithm>
#include <array>

#include <sys/stat.h>
#include <unistd.h>

using namespace quayside;

namespace {

const QByteArray baseName = TestEngine::baseImage;
const QString searchPath = QStringLiteral("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");

/// A line a path: what an image has otherwise than its base, and how its commands start.
using Built = QStringList;

const Built failedBuild{QStringLiteral("the build fails")};

QString linkOf(const QString &path)
{
    std::array<char, 4096> text{};
    const auto size = readlink(QFile::encodeName(path).constData(), text.data(), text.size());
    return QFile::decodeName(QByteArray(text.data(), std::max<ssize_t>(size, 0)));
}

QString described(const QString &path)
{
    struct stat info;
    if (lstat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    if (S_ISLNK(info.st_mode))
        return QStringLiteral("l ") + linkOf(path);
    const QString mode = QString::number(info.st_mode & 07777, 8);
    if (S_ISDIR(info.st_mode))
        return QStringLiteral("d ") + mode;
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QStringLiteral("f %1 %2").arg(mode, QString::fromLatin1(hash.result().toHex()));
}

void list(const QString &folder, const QString &below, QMap<QString, QString> &tree)
{
    const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (const QFileInfo &info : QDir(folder + QLatin1Char('/') + below).entryInfoList(all)) {
        const QString name = below.isEmpty() ? info.fileName() : below + QLatin1Char('/') + info.fileName();
        const QString path = folder + QLatin1Char('/') + name;
        tree.insert(name, described(path));
        if (info.isDir() && !info.isSymLink())
            list(folder, name, tree);
    }
}

/// The system's own folders are read-only in the sandbox.
bool isCompared(const QString &path)
{
    return path != QLatin1String("usr") && !path.startsWith(QLatin1String("usr/"));
}

Built builtOf(QStringList tree, const QStringList &variables, const QString &folder)
{
    tree.sort();
    QStringList sorted = variables;
    sorted.sort();
    return tree
        + QStringList{QStringLiteral("variables ") + sorted.join(QLatin1Char('|')), QStringLiteral("folder ") + folder};
}

} // namespace

/// The Dockerfiles of tests/dockerfiles, built by Docker's BuildKit and by the sandbox.
class TestDockerfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        const TestEngine engine(ContainerEngine::Docker, TestEngine::Builder::BuildKit);
        if (!engine.problem().isEmpty())
            QSKIP(qPrintable(engine.problem()));
        VERIFY_RESULT(unpackBase(engine));
        buildAll(engine);
        VERIFY_RESULT(readImages(engine));
        const auto image = build({QStringLiteral("base alone"), {{QStringLiteral("Dockerfile"), "FROM base\n"}}});
        VERIFY_RESULT(image);
        list(image->layer, {}, m_base);
    }

    void isBuiltAsByAnEngine_data()
    {
        QTest::addColumn<QString>("name");
        for (const DockerfileCase &one : m_cases)
            QTest::newRow(qPrintable(one.name)) << one.name;
    }

    void isBuiltAsByAnEngine()
    {
        QFETCH(QString, name);
        const auto one = std::ranges::find(m_cases, name, &DockerfileCase::name);
        const auto image = build(*one);
        const Built ours = image ? outcomeOf(*image) : failedBuild;
        if (ours == m_expected.value(name)) {
            ++m_equal;
            return;
        }
        QFAIL(qPrintable(QStringLiteral("by the engine:\n  %1\nby the sandbox:\n  %2\n%3")
                             .arg(m_expected.value(name).join(QLatin1String("\n  ")), ours.join(QLatin1String("\n  ")),
                                  image ? QString() : describe(image.error()))));
    }

    void cleanupTestCase() { qInfo("%d of %zu Dockerfiles are built as by an engine", m_equal, m_cases.size()); }

private:
    QString context() const { return m_folder.path(QStringLiteral("context")); }

    Result<QByteArray> unpackBase(const TestEngine &engine) const
    {
        m_folder.makeFolder(QStringLiteral("root"));
        return outputOf({.command = {QStringLiteral("tar"), QStringLiteral("-C"), m_folder.path(QStringLiteral("root")),
                                     QStringLiteral("-xpf"), engine.baseArchive()},
                         .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}},
                        {.timeout = Milliseconds(60'000)}, StopFlag());
    }

    void writeCase(const DockerfileCase &one) const
    {
        QDir(context()).removeRecursively();
        writeContext(m_folder, QStringLiteral("context"), one);
    }

    void buildAll(const TestEngine &engine)
    {
        (void)engine.call({QStringLiteral("tag"), QString::fromLatin1(baseName), QStringLiteral("base")});
        for (size_t i = 0; i < m_cases.size(); ++i) {
            writeCase(m_cases[i]);
            const QString tag = QStringLiteral("case-%1").arg(i);
            const auto built =
                engine.call({QStringLiteral("build"), QStringLiteral("--quiet"), QStringLiteral("--network"),
                             QStringLiteral("none"), QStringLiteral("-t"), tag, context()});
            if (built)
                m_tags.insert(tag + QStringLiteral(":latest"), m_cases[i].name);
            else
                m_expected.insert(m_cases[i].name, failedBuild);
        }
    }

    Result<void> readImages(const TestEngine &engine)
    {
        const QString saved = m_folder.path(QStringLiteral("saved.tar"));
        const QStringList tags = m_tags.keys();
        if (const auto done = engine.call(
                QStringList{QStringLiteral("save"), QStringLiteral("-o"), saved, QStringLiteral("base")} + tags);
            !done)
            return std::unexpected(done.error());
        const auto text = outputOf(
            {.command = {QStringLiteral("python3"), QStringLiteral(QUAYSIDE_SOURCE "/tests/support/imagetree.py"),
                         saved, QStringLiteral("base:latest")},
             .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}},
            {.timeout = Milliseconds(120'000)}, StopFlag());
        if (!text)
            return std::unexpected(text.error());
        const Json images = jsonFrom(*text);
        for (const auto &[tag, image] : images.items()) {
            if (const QString name = m_tags.value(QString::fromStdString(tag)); !name.isEmpty())
                m_expected.insert(name, outcomeOf(image));
        }
        return {};
    }

    static Built outcomeOf(const Json &image)
    {
        QStringList tree;
        for (const auto &[path, text] : image["tree"].items()) {
            if (isCompared(QString::fromStdString(path)))
                tree << QString::fromStdString(path + ' ' + text.get<std::string>());
        }
        for (const Json &path : image["gone"])
            tree << QString::fromStdString(path.get<std::string>()) + QStringLiteral(" gone");
        QStringList variables;
        for (const Json &variable : image["env"]) {
            if (const QString text = QString::fromStdString(variable.get<std::string>()); text != searchPath)
                variables << text;
        }
        return builtOf(tree, variables, QString::fromStdString(image["folder"].get<std::string>()));
    }

    Built outcomeOf(const SandboxImage &image) const
    {
        QMap<QString, QString> found;
        list(image.layer, {}, found);
        QStringList tree;
        for (const auto &[path, text] : found.asKeyValueRange()) {
            if (m_base.value(path) != text && isCompared(path))
                tree << path + QLatin1Char(' ') + text;
        }
        for (const auto &[path, text] : m_base.asKeyValueRange()) {
            if (!found.contains(path))
                tree << path + QStringLiteral(" gone");
        }
        QStringList variables;
        for (const auto &[name, value] : image.variables.asKeyValueRange())
            variables << name + QLatin1Char('=') + value;
        variables.removeAll(searchPath);
        return builtOf(tree, variables, image.workingFolder);
    }

    Result<SandboxImage> build(const DockerfileCase &one) const
    {
        writeCase(one);
        const EnvironmentRequest request{.session = QStringLiteral("test.one"), .context = context()};
        const auto file = readDockerfile(request);
        if (!file)
            return std::unexpected(file.error());
        return buildSandboxImage(request, *file,
                                 {.roots = {{QStringLiteral("base"), m_folder.path(QStringLiteral("root"))}},
                                  .buildFolder = m_folder.path(QStringLiteral("builds"))},
                                 StopFlag(), {});
    }

    TemporaryFolder m_folder;
    std::vector<DockerfileCase> m_cases = dockerfileCases();
    QMap<QString, QString> m_tags;
    QMap<QString, Built> m_expected; ///< by case
    QMap<QString, QString> m_base;   ///< what every layer has
    int m_equal = 0;
};

QTEST_GUILESS_MAIN(TestDockerfiles)
#include "tst_dockerfiles.moc"
