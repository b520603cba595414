// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every include of the program and fails on one that points up, sideways between tools, or at a library that
// belongs to another room. The order of the rooms is ARCHITECTURE.md's.
#include "tests/layering/classlines.h"
#include "tests/layering/sources.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <ranges>
#include <set>

namespace {

/// Rooms of core from the ground up; an include may only point down, so that no two rooms stand on each other.
const std::vector<QStringList> coreFloors{
    {QStringLiteral("base"), QStringLiteral("stats")},
    {QStringLiteral("async"), QStringLiteral("data"), QStringLiteral("json"), QStringLiteral("watch")},
    {QStringLiteral("text")},
    {QStringLiteral("formats"), QStringLiteral("diff"), QStringLiteral("run")},
    {QStringLiteral("actions"), QStringLiteral("artifacts"), QStringLiteral("load")},
    {QStringLiteral("trajectory"), QStringLiteral("store")},
    {QStringLiteral("blame"), QStringLiteral("compare"), QStringLiteral("findings"), QStringLiteral("timeline")},
    {QStringLiteral("evidence"), QStringLiteral("figures"), QStringLiteral("export")},
};

std::optional<size_t> coreFloor(const QString &room)
{
    const auto found = std::ranges::find_if(coreFloors, [&](const QStringList &floor) { return floor.contains(room); });
    return found == coreFloors.end() ? std::nullopt : std::optional<size_t>(found - coreFloors.begin());
}

/// File names that belong to a format; the rest of the program asks the format where something lies.
const QRegularExpression formatNames(QStringLiteral(
    "\"[^\"\\n]*(trajectory\\.json|result\\.json|config\\.json|lock\\.json|manifest\\.json|summary\\.json|analysis\\.json"
    "|task\\.toml|job\\.log|trial\\.log|exception\\.txt|reward\\.(txt|json)|oracle\\.txt|\\.cast|\\.cont-|\\.summarization-"
    "|ctrf|episode-|agent/|verifier/|artifacts/|steps/|agent-logs)[^\"\\n]*\""));

/// Rooms of views that every tool stands on.
const std::map<QString, int> viewFloors{{QStringLiteral("models"), 0},  {QStringLiteral("theme"), 1},
                                        {QStringLiteral("state"), 1},   {QStringLiteral("delegates"), 2},
                                        {QStringLiteral("widgets"), 2}, {QStringLiteral("diff"), 2}};
constexpr int toolFloor = 3;
/// Pages that are made of tools: a trial's tabs are the trajectory, the artifacts, ...; a file alone is read by the
/// same
constexpr int pageFloor = 4;

/// Rooms within a tool's room, from the ground up: those of one floor do not know each other.
const std::map<QString, int> trajectoryFloors{{QStringLiteral("text"), 0},   {QStringLiteral("strip"), 1},
                                              {QStringLiteral("list"), 1},   {QStringLiteral("detail"), 1},
                                              {QStringLiteral("facets"), 1}, {QStringLiteral("page"), 2}};

/// Of a file, and of a class in all its files.
constexpr int mostLines = 400;

struct Include {
    QString file;
    QString target;
};

std::vector<Include> includesOf(const QString &file)
{
    static const QRegularExpression pattern(QStringLiteral("^#include [<\"]([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    std::vector<Include> includes;
    for (auto it = pattern.globalMatch(textOf(file)); it.hasNext();)
        includes.push_back({file, it.next().captured(1)});
    return includes;
}

QString room(const QString &path)
{
    return path.section(QLatin1Char('/'), 1, 1);
}

QString layer(const QString &path)
{
    return path.section(QLatin1Char('/'), 0, 0);
}

QString folderOf(const QString &path)
{
    return path.section(QLatin1Char('/'), 0, -2);
}

/// Which rooms inside a room include which others of the same room.
std::map<QString, std::set<QString>> neighboursIn(const QString &folder)
{
    std::map<QString, std::set<QString>> neighbours;
    for (const QString &file : sourcesBelow(folder)) {
        for (const Include &include : includesOf(file)) {
            const bool isSameRoom = layer(file) == layer(include.target) && room(file) == room(include.target);
            if (isSameRoom && folderOf(file) != folderOf(include.target))
                neighbours[folderOf(file)].insert(folderOf(include.target));
        }
    }
    return neighbours;
}

/// All that a room includes, by way of others as well.
std::set<QString> reachedFrom(const QString &start, const std::map<QString, std::set<QString>> &neighbours)
{
    std::set<QString> reached;
    std::vector<QString> open{start};
    while (!open.empty()) {
        const auto next = neighbours.find(open.back());
        open.pop_back();
        if (next == neighbours.end())
            continue;
        for (const QString &neighbour : next->second) {
            if (reached.insert(neighbour).second)
                open.push_back(neighbour);
        }
    }
    return reached;
}

int viewFloor(const QString &path)
{
    if (room(path) == QLatin1String("trial") || room(path) == QLatin1String("file"))
        return pageFloor;
    const auto found = viewFloors.find(room(path));
    return found == viewFloors.end() ? toolFloor : found->second;
}

QString innerRoom(const QString &path)
{
    return path.section(QLatin1Char('/'), 2, 2);
}

/// Both are within the trajectory's room.
QString objectionWithinTrajectory(const Include &include)
{
    const auto from = trajectoryFloors.find(innerRoom(include.file));
    const auto to = trajectoryFloors.find(innerRoom(include.target));
    if (from == trajectoryFloors.end() || to == trajectoryFloors.end())
        return QStringLiteral("a room that this test does not know");
    return from == to || to->second < from->second ? QString()
                                                   : QStringLiteral("a part of the page knows another part");
}

/// Why an include is wrong; empty when it is fine.
QString objection(const Include &include)
{
    const QString from = layer(include.file);
    const QString to = layer(include.target);
    if (from == QLatin1String("core") && (to == QLatin1String("views") || to == QLatin1String("app")))
        return QStringLiteral("core knows nothing of the window");
    if (from == QLatin1String("views") && to == QLatin1String("app"))
        return QStringLiteral("views know nothing of the application");
    if (include.file.startsWith(QLatin1String("app/headless/"))
        && ((to == QLatin1String("app") && room(include.target) != QLatin1String("headless"))
            || (to == QLatin1String("views") && room(include.target) != QLatin1String("models"))))
        return QStringLiteral("a command knows nothing of the window");
    if (from == QLatin1String("core") && to == QLatin1String("core")) {
        const auto fromFloor = coreFloor(room(include.file));
        const auto toFloor = coreFloor(room(include.target));
        if (!fromFloor || !toFloor)
            return QStringLiteral("a room that this test does not know");
        const bool isOwn = room(include.file) == room(include.target);
        return isOwn || toFloor < fromFloor ? QString() : QStringLiteral("does not point down");
    }
    if (from == QLatin1String("views") && to == QLatin1String("views")) {
        const int fromFloor = viewFloor(include.file);
        const int toFloor = viewFloor(include.target);
        if (toFloor > fromFloor)
            return QStringLiteral("points up");
        if (fromFloor == toolFloor && toFloor == toolFloor && room(include.file) != room(include.target))
            return QStringLiteral("a tool knows another tool");
        if (room(include.file) == QLatin1String("trajectory") && room(include.target) == QLatin1String("trajectory"))
            return objectionWithinTrajectory(include);
    }
    return {};
}

/// Libraries that one room alone may know: what the include starts with, and whose it is.
const std::vector<std::pair<QString, QStringList>> owners{
    {QStringLiteral("QtCharts"), {QStringLiteral("views/charts")}},
    {QStringLiteral("QChart"), {QStringLiteral("views/charts")}},
    {QStringLiteral("QProcess"), {QStringLiteral("core/run")}},
    {QStringLiteral("archive"), {QStringLiteral("core/base"), QStringLiteral("core/load"), QStringLiteral("core/run")}},
    {QStringLiteral("git2"), {QStringLiteral("core/diff")}},
    // The scanners of trajectories go through files of 100 MB in windows of their own
    {QStringLiteral("simdjson"), {QStringLiteral("core/json"), QStringLiteral("core/formats/atif")}},
    {QStringLiteral("nlohmann"),
     {QStringLiteral("core/json"), QStringLiteral("core/formats/sessions"), QStringLiteral("core/formats/claudecode"),
      QStringLiteral("core/formats/codex")}},
    {QStringLiteral("yaml-cpp"), {QStringLiteral("core/run")}},
    {QStringLiteral("QJson"), {}},
    {QStringLiteral("boost/"), {QStringLiteral("core/stats")}},
    {QStringLiteral("QWidget"), {QStringLiteral("views"), QStringLiteral("app")}},
    {QStringLiteral("QPainter"), {QStringLiteral("views"), QStringLiteral("app")}}};

bool isForeign(const Include &include)
{
    return std::ranges::any_of(owners, [&](const auto &owner) {
        const auto owns = [&](const QString &folder) { return include.file.startsWith(folder); };
        return include.target.startsWith(owner.first) && !std::ranges::any_of(owner.second, owns);
    });
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludePointsDown()
    {
        QStringList wrong;
        int seen = 0;
        for (const QString &folder : {QStringLiteral("core"), QStringLiteral("views"), QStringLiteral("app")}) {
            for (const QString &file : sourcesBelow(folder)) {
                for (const Include &include : includesOf(file)) {
                    ++seen;
                    const QString why = objection(include);
                    if (!why.isEmpty())
                        wrong << QStringLiteral("%1 includes %2: %3").arg(file, include.target, why);
                }
            }
        }
        QVERIFY(seen > 500);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    /// A room of many files has rooms inside it, and they are in an order too.
    void roomsInsideARoomPointOneWay()
    {
        const auto neighbours = neighboursIn(QStringLiteral("views"));
        QVERIFY(neighbours.contains(QStringLiteral("views/widgets/viewers")));
        QStringList wrong;
        for (const QString &folder : neighbours | std::views::keys) {
            if (reachedFrom(folder, neighbours).contains(folder))
                wrong << folder + QStringLiteral(" includes what includes it");
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void everyLibraryHasItsRoom()
    {
        QStringList wrong;
        for (const QString &file : programSources()) {
            for (const Include &include : includesOf(file)) {
                if (isForeign(include))
                    wrong << QStringLiteral("%1 includes %2").arg(file, include.target);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    /// Two types of one name in one namespace link without a word and crash later.
    void noTypeIsDefinedTwice()
    {
        static const QRegularExpression pattern(QStringLiteral("^(?:struct|class|enum class) (\\w+)\\b(?!::)[^;\\n]*$"),
                                                QRegularExpression::MultilineOption);
        std::map<QString, QStringList> places;
        for (const QString &file : programSources().filter(QRegularExpression(QStringLiteral("\\.h$")))) {
            for (auto it = pattern.globalMatch(textOf(file)); it.hasNext();)
                places[it.next().captured(1)] << file;
        }
        QStringList wrong;
        for (const auto &[name, files] : places) {
            if (files.size() > 1)
                wrong << name + QLatin1String(": ") + files.join(QLatin1String(", "));
        }
        QVERIFY(places.size() > 200);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    /// What a file calls an exception stands in one table, and beside it what Harbor does about each.
    void everyExceptionIsNamedInOnePlace()
    {
        const QString table = QStringLiteral("core/data/exceptiontype.cpp");
        static const QRegularExpression row(QStringLiteral("ExceptionName\\{\\w+, \"(\\w+Error)\""));
        QStringList names;
        for (auto it = row.globalMatch(textOf(table)); it.hasNext();)
            names << it.next().captured(1);
        QVERIFY(names.size() > 20);
        const QRegularExpression literal(QStringLiteral("\"(%1)\"").arg(names.join(QLatin1Char('|'))));
        QStringList wrong = matchesOutside(table, literal);
        wrong.removeIf(
            [](const QString &match) { return match.startsWith(QLatin1String("core/data/exceptionpolicy.cpp")); });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    /// A key of the settings is a typed constant of views/state.
    void everySettingStandsInOnePlace()
    {
        static const QRegularExpression access(
            QStringLiteral("[sS]ettings(\\(\\))?\\.(value|setValue|contains|remove|beginGroup)\\(.*"));
        const QStringList wrong = matchesOutside(QStringLiteral("views/state/setting.h"), access);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    /// What is printed is made visible in one place, so that nothing steers a terminal.
    void everythingIsPrintedInOnePlace()
    {
        static const QRegularExpression printing(QStringLiteral(
            "std::(print|println|cout|cerr|printf|fprintf|puts|fputs|fwrite|vprint\\w*)\\b|QTextStream \\w+\\(std(out|err)\\).*"));
        const QStringList wrong = matchesOutside(QStringLiteral("app/headless/commandline.cpp"), printing);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void noFileIsTooLong()
    {
        QStringList wrong;
        for (const QString &file : programSources()) {
            const auto lines = textOf(file).count(QLatin1Char('\n'));
            if (lines > mostLines)
                wrong << QStringLiteral("%1: %2 lines").arg(file).arg(lines);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void countsAClassOverAllItsFiles()
    {
        const std::vector<SourceText> sources{
            {QStringLiteral("a.h"),
             QStringLiteral("class A;\nclass A : public B\n{\n    struct Inner {\n    };\n"
                            "    void f() {}\n};\nenum class E {\n    One,\n};\n")},
            {QStringLiteral("a.cpp"),
             QStringLiteral("A::A() : B() {}\n\nA::~A() = default;\n\n"
                            "A::Inner A::g(int a,\n           int b)\n{\n    if (a)\n"
                            "        return {};\n}\n\nvoid A::Inner::h()\n{\n}\n")},
            {QStringLiteral("b.cpp"),
             QStringLiteral("class C\n{\n};\nint free(int x)\n{\n    return A::k(x);\n}\n"
                            "const int one = A::k(1);\nint A::k(int x)\n{\n    return x;\n}\n")}};
        const std::map<QString, int> expected{{QStringLiteral("A"), 6 + 1 + 1 + 6 + 3 + 4},
                                              {QStringLiteral("C of b.cpp"), 3}};
        QCOMPARE(linesOfClasses(sources), expected);
    }

    /// A room of core that is gone leaves no floor behind.
    void everyRoomIsThere()
    {
        QStringList rooms = QDir(QStringLiteral(QUAYSIDE_SOURCE "/core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QStringList known;
        for (const QStringList &floor : coreFloors)
            known += floor;
        rooms.sort();
        known.sort();
        QCOMPARE(known, rooms);
    }

    void onlyFormatsKnowFileNames()
    {
        QStringList wrong;
        for (const QString &file : programSources()) {
            if (file.startsWith(QLatin1String("core/formats/")) || file.startsWith(QLatin1String("core/run/")))
                continue;
            for (const QString &line : textOf(file).split(QLatin1Char('\n'))) {
                const bool isCode =
                    !line.trimmed().startsWith(QLatin1String("//")) && !line.startsWith(QLatin1Char('#'));
                const auto match = formatNames.match(line.section(QLatin1String("///<"), 0, 0));
                if (isCode && match.hasMatch())
                    wrong << file + QLatin1String(": ") + match.captured();
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    /// A class that is cut into files is as large as before.
    void noClassIsTooLong()
    {
        std::vector<SourceText> sources;
        for (const QString &file : programSources())
            sources.push_back({file, textOf(file)});
        const auto classes = linesOfClasses(sources);
        QStringList wrong;
        for (const auto &[name, lines] : classes) {
            if (lines > mostLines)
                wrong << QStringLiteral("%1: %2 lines, at most %3").arg(name).arg(lines).arg(mostLines);
        }
        QVERIFY(classes.size() > 300);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
