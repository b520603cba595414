// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/treewriter.h"
#include "core/run/process/stopflag.h"
#include "core/run/secret/redactor.h"

#include <sys/types.h>

namespace quayside {

/// What a file holds, masked, block by block; its holes stay holes.
class MaskedFile
{
public:
    MaskedFile(const FileHandle &source, const Masks &masks, const StopFlag &stop);

    /// Nothing at the end. Errors: Cancelled, Failed.
    Result<std::optional<TreeWriter::Block>> next();

private:
    Result<bool> readOn();
    bool passHole();

    const FileHandle &m_source;
    const StopFlag &m_stop;
    Redactor m_redactor;
    QByteArray m_chunk;
    QByteArray m_masked;    ///< what next() has handed out
    off_t m_read = 0;       ///< how far the source has been read
    off_t m_contentEnd = 0; ///< of the content that is being read
    off_t m_written = 0;    ///< how far the blocks go, holes included
    bool m_isAtEnd = false;
    bool m_isEndSaid = false;
};

} // namespace quayside
