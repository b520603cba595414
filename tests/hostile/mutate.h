// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace quayside {

/// How many mutants a test reads: QUAYSIDE_MUTANTS, or 400.
int mutants();

/// Changes a document at random in one of sixteen ways; the same for the same state of the generator.
void mutate(QByteArray &bytes, QRandomGenerator &random);

/// Everything that says whether a folder was touched.
QStringList stateOf(const QString &path);

} // namespace quayside
