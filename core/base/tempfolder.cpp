// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tempfolder.h"

#include "core/base/beneath.h"
#include "core/base/removetree.h"

#include <QDir>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace quayside {

TempFolder::TempFolder()
{
    QByteArray name = nativeName(QDir::tempPath() + QStringLiteral("/quayside-XXXXXX"));
    if (::mkdtemp(name.data()))
        m_path = nameFromNative(name);
    else
        m_cause = QString::fromLocal8Bit(std::strerror(errno));
}

TempFolder::~TempFolder()
{
    if (isValid())
        (void)removeTree(m_path);
}

} // namespace quayside
