// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>

/// The text of one source file, as clang-format leaves it.
struct SourceText {
    QString file;
    QString text;
};

/// How many lines each class has: its declaration and all its member functions, whatever files they are in. A class
/// that is declared in a .cpp is named after its file too. What is nested in a class counts as the class.
std::map<QString, int> linesOfClasses(const std::vector<SourceText> &sources);
