/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-table.h"

G_BEGIN_DECLS

/* Puts what 单位资金 is made up of (事业收入, 经营收入, 上级补助, 附属单位上缴, 其他收入), and
 * what 财政拨款 is (the three budgets), below it where these are printed on one level with
 * it, and are what it comes to. */
void gouji_nested_sources_find (GoujiTable *table);

G_END_DECLS
