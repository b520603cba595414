// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace quayside {

/// The folder of what this program remembers of its runs outside of any job folder: $XDG_STATE_HOME/quayside.
QString runStateFolder();

/// A secret of this user on this machine. A journal whose plan it has sealed was written here; anybody else can write a
/// journal, but not its seal.
class JournalKey
{
public:
    /// Errors: NotFound; Refused when the file is not a plain file that its owner alone may read.
    static Result<JournalKey> load();
    /// Makes one where there is none. Errors: Failed when the folder cannot be written; Refused as above.
    static Result<JournalKey> loadOrMake();

    QByteArray seal(const QByteArray &plan) const;
    bool fits(const QByteArray &plan, const QByteArray &seal) const;

private:
    explicit JournalKey(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    QByteArray m_bytes;
};

} // namespace quayside
