// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/classlines.h"

#include <QRegularExpression>

#include <set>
#include <vector>

namespace {

/// A class or a function of the outermost level.
struct Piece {
    QString owner; ///< the class
    bool isDeclaration = false;
    int lines = 0;
};

/// The class that a line of the outermost level begins to declare, or a member of which it begins to define.
std::optional<Piece> pieceAt(const QString &line)
{
    static const QRegularExpression declaration(
        QStringLiteral("^(?:template <.*> )?(?:class|struct) (\\w+)(?!::)\\b[^;]*$"));
    static const QRegularExpression member(
        QStringLiteral("^(?!class |struct |using )(?:\\w[^(=]*?)?\\b(\\w+)(?:::\\w+)*::(?:~?\\w+|operator[^(]+)\\("));
    if (const auto match = declaration.match(line); match.hasMatch())
        return Piece{.owner = match.captured(1), .isDeclaration = true};
    if (const auto match = member.match(line); match.hasMatch())
        return Piece{.owner = match.captured(1)};
    return std::nullopt;
}

/// A piece ends with the brace that closes it at the start of a line, or, where it is short, on the line it began on.
bool isEnd(const QString &line, bool hasBody)
{
    if (hasBody)
        return line == QLatin1String("}") || line == QLatin1String("};");
    return line.endsWith(QLatin1Char(';')) || line.endsWith(QLatin1String(" {}")) || line.endsWith(QLatin1String(" }"));
}

std::vector<Piece> piecesOf(const QString &text)
{
    std::vector<Piece> pieces;
    std::optional<Piece> open;
    bool hasBody = false;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (!open) {
            open = pieceAt(line);
            hasBody = false;
        }
        if (!open)
            continue;
        ++open->lines;
        hasBody = hasBody || line.startsWith(QLatin1Char('{')) || line.endsWith(QLatin1Char('{'));
        if (isEnd(line, hasBody)) {
            pieces.push_back(*open);
            open.reset();
        }
    }
    return pieces;
}

} // namespace

std::map<QString, int> linesOfClasses(const std::vector<SourceText> &sources)
{
    std::map<QString, int> lines;
    for (const SourceText &source : sources) {
        const auto pieces = piecesOf(source.text);
        std::set<QString> own; // classes of this .cpp alone
        for (const Piece &piece : pieces) {
            if (piece.isDeclaration && source.file.endsWith(QLatin1String(".cpp")))
                own.insert(piece.owner);
        }
        for (const Piece &piece : pieces)
            lines[own.contains(piece.owner) ? piece.owner + QLatin1String(" of ") + source.file : piece.owner] +=
                piece.lines;
    }
    return lines;
}
