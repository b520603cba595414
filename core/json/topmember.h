// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

namespace quayside {

/// The text of one field of the object that a file holds, found without keeping more of the file than that: for a small
/// field of a file of any size. Of a name that is there twice the last one. Nothing when it is not there, is longer
/// than `cap`, or the file cannot be read. Only as much of the file is checked as is needed to find the field.
std::optional<QByteArray> topMember(const FileHandle &file, QByteArrayView name, Bytes cap);

} // namespace quayside
