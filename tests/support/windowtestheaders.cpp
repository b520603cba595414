// SPDX-License-Identifier: GPL-3.0-or-later
// Empty on purpose: the target only compiles the headers that the tests of windows share.
