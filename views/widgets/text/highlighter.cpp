// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/highlighter.h"
#include "core/formats/asciicast/recording.h"

#include "views/widgets/text/languages.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QFileInfo>
#include <QHash>

namespace quayside {

namespace {

using TextStyle = KSyntaxHighlighting::Theme::TextStyle;

SyntaxRole roleOfStyle(TextStyle style)
{
    switch (style) {
    case TextStyle::Keyword:
    case TextStyle::BuiltIn:
    case TextStyle::Extension: return SyntaxRole::Keyword;
    case TextStyle::ControlFlow: return SyntaxRole::Control;
    case TextStyle::Preprocessor:
    case TextStyle::Import: return SyntaxRole::Import;
    case TextStyle::DataType:
    case TextStyle::RegionMarker: return SyntaxRole::Type;
    case TextStyle::Function: return SyntaxRole::Function;
    case TextStyle::Attribute:
    case TextStyle::Others:
    case TextStyle::Variable: return SyntaxRole::Attribute;
    case TextStyle::Char:
    case TextStyle::SpecialChar:
    case TextStyle::String:
    case TextStyle::VerbatimString:
    case TextStyle::SpecialString: return SyntaxRole::String;
    case TextStyle::DecVal:
    case TextStyle::BaseN:
    case TextStyle::Float:
    case TextStyle::Constant: return SyntaxRole::Number;
    case TextStyle::Comment:
    case TextStyle::Documentation:
    case TextStyle::Annotation:
    case TextStyle::CommentVar:
    case TextStyle::Information: return SyntaxRole::Comment;
    case TextStyle::Warning:
    case TextStyle::Alert: return SyntaxRole::Warning;
    case TextStyle::Error: return SyntaxRole::Error;
    case TextStyle::Normal:
    case TextStyle::Operator: return SyntaxRole::Text;
    }
    return SyntaxRole::Text;
}

/// The diff language says by name, not by style, which side a line is on.
SyntaxRole roleOfDiff(const QString &name)
{
    if (name.startsWith(QLatin1String("Added")))
        return SyntaxRole::Added;
    if (name.startsWith(QLatin1String("Removed")))
        return SyntaxRole::Removed;
    if (name.startsWith(QLatin1String("Changed")))
        return SyntaxRole::Warning;
    return name.startsWith(QLatin1String("Normal")) ? SyntaxRole::Text : SyntaxRole::Heading;
}

const QHash<QString, QString> &shortNames()
{
    static const QHash<QString, QString> names{
        {QStringLiteral("sh"), QStringLiteral("Bash")},
        {QStringLiteral("shell"), QStringLiteral("Bash")},
        {QStringLiteral("console"), QStringLiteral("Bash")},
        {QStringLiteral("py"), QStringLiteral("Python")},
        {QStringLiteral("python3"), QStringLiteral("Python")},
        {QStringLiteral("js"), QStringLiteral("JavaScript")},
        {QStringLiteral("ts"), QStringLiteral("TypeScript")},
        {QStringLiteral("tsx"), QStringLiteral("TypeScript React (TSX)")},
        {QStringLiteral("jsx"), QStringLiteral("JavaScript React (JSX)")},
        {QStringLiteral("yml"), QStringLiteral("YAML")},
        {QStringLiteral("rs"), QStringLiteral("Rust")},
        {QStringLiteral("golang"), QStringLiteral("Go")},
        {QStringLiteral("rb"), QStringLiteral("Ruby")},
        {QStringLiteral("md"), QStringLiteral("Markdown")},
        {QStringLiteral("cpp"), QStringLiteral("C++")},
        {QStringLiteral("c++"), QStringLiteral("C++")},
        {QStringLiteral("cs"), QStringLiteral("C#")},
        {QStringLiteral("patch"), QStringLiteral("Diff")},
        {QStringLiteral("jsonl"), QStringLiteral("JSON")},
        {QStringLiteral("make"), QStringLiteral("Makefile")},
        {QStringLiteral("ps1"), QStringLiteral("PowerShell")},
        {QStringLiteral("tex"), QStringLiteral("LaTeX")},
    };
    return names;
}

} // namespace

struct HighlightState::Data {
    KSyntaxHighlighting::State state;
};

bool HighlightState::operator==(const HighlightState &other) const
{
    if (!m_data || !other.m_data)
        return m_data == other.m_data;
    return m_data == other.m_data || m_data->state == other.m_data->state;
}

class Highlighter::Engine : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    using AbstractHighlighter::highlightLine;

    void setDefinition(const KSyntaxHighlighting::Definition &definition) override
    {
        AbstractHighlighter::setDefinition(definition);
        m_isDiff = definition.name() == QLatin1String("Diff");
        m_roles.clear();
    }

    std::vector<SyntaxSpan> spans;

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const SyntaxRole role = roleOf(format);
        if (length <= 0 || role == SyntaxRole::Text)
            return;
        if (!spans.empty() && spans.back().role == role && spans.back().start + spans.back().length == offset)
            spans.back().length += length;
        else
            spans.push_back({.start = offset, .length = length, .role = role});
    }

private:
    SyntaxRole roleOf(const KSyntaxHighlighting::Format &format)
    {
        const auto known = m_roles.constFind(format.id());
        if (known != m_roles.cend())
            return *known;
        const SyntaxRole role = m_isDiff ? roleOfDiff(format.name()) : roleOfStyle(format.textStyle());
        m_roles.insert(format.id(), role);
        return role;
    }

    QHash<int, SyntaxRole> m_roles;
    bool m_isDiff = false;
};

Highlighter::Highlighter(Reading reading) : m_engine(std::make_unique<Engine>()), m_reading(reading) {}

Highlighter::~Highlighter() = default;

QString Highlighter::languageOfFile(const QString &fileName)
{
    const QString name = QFileInfo(fileName).fileName();
    if (name.endsWith(QLatin1String(".jsonl")) || isNamedLikeRecording(name))
        return QStringLiteral("JSON");
    const auto definition = languageRepository().definitionForFileName(name);
    return definition.isValid() && !definition.isHidden() ? definition.name() : QString();
}

QString Highlighter::languageNamed(const QString &word)
{
    const QString known = shortNames().value(word.toLower());
    const auto definition = languageRepository().definitionForName(known.isEmpty() ? word : known);
    return definition.isValid() ? definition.name() : QString();
}

QStringList Highlighter::languages()
{
    QStringList names;
    for (const auto &definition : languageRepository().definitions()) {
        if (!definition.isHidden() && definition.name() != QLatin1String("None"))
            names += definition.name();
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

void Highlighter::setLanguage(const QString &language)
{
    auto definition =
        language.isEmpty() ? KSyntaxHighlighting::Definition() : languageRepository().definitionForName(language);
    if (definition.isValid() && !prepare(definition.name()))
        definition = {};
    m_language = definition.isValid() ? definition.name() : QString();
    m_engine->setDefinition(definition);
}

bool Highlighter::prepare(const QString &language)
{
    if (m_reading == Reading::AtOnce)
        readLanguage(language);
    if (isLanguageRead(language))
        return true;
    m_missing.append(language);
    return false;
}

void Highlighter::readMissing(QObject *context, std::function<void()> done)
{
    if (m_missing.isEmpty())
        return;
    if (!m_reader)
        m_reader = std::make_unique<LanguageReader>();
    m_reader->read(std::exchange(m_missing, {}), context, std::move(done));
}

Highlighter::Line Highlighter::highlight(QStringView line, const HighlightState &before) const
{
    if (isPlain())
        return {};
    m_engine->spans.clear();
    auto after = std::make_shared<HighlightState::Data>();
    after->state = m_engine->highlightLine(line, before.m_data ? before.m_data->state : KSyntaxHighlighting::State());
    Line result{.spans = std::move(m_engine->spans)};
    result.after.m_data = std::move(after);
    return result;
}

std::vector<std::vector<SyntaxSpan>> Highlighter::highlightLines(const QStringList &lines) const
{
    std::vector<std::vector<SyntaxSpan>> all;
    all.reserve(static_cast<size_t>(lines.size()));
    HighlightState state;
    for (const QString &line : lines) {
        Line one = highlight(line, state);
        all.push_back(std::move(one.spans));
        state = one.after;
    }
    return all;
}

} // namespace quayside
