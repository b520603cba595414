// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QTest>

/// Fails the test with the error's own words.
#define VERIFY_RESULT(result) \
    QVERIFY2((result).has_value(), (result).has_value() ? "" : qPrintable(quayside::describe((result).error())))
