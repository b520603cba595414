// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace quayside {

/// Translates a text of a function that belongs to no class. lupdate files these under the context "quayside"; a class
/// with a tr() of its own uses that.
inline QString tr(const char *text, const char *disambiguation = nullptr, int n = -1)
{
    return QCoreApplication::translate("quayside", text, disambiguation, n);
}

} // namespace quayside
