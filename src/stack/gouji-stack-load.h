/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "loader/gouji-corrections-store.h"
#include "province/gouji-province.h"
#include "stack/gouji-stack-item.h"

G_BEGIN_DECLS

/* What a stack does to the files of an item, in any thread; @store (nullable) is where
 * corrections are looked for.  (transfer full) (element-type GoujiReport) */
GPtrArray *gouji_stack_load      (GoujiStackItem *item,
                                  GoujiCorrectionsStore *store,
                                  GoujiRuleSet  *rules,
                                  GCancellable  *cancellable,
                                  GError       **error);
/* The same for some units of an export. */
GPtrArray *gouji_stack_load_units (GoujiProvince *province,
                                   GoujiCorrectionsStore *store,
                                   guint          first,
                                   guint          n,
                                   GoujiRuleSet  *rules,
                                   GCancellable  *cancellable,
                                   GError       **error);
/* (transfer full): the report of @item alone; @others (nullable) (element-type
 * GoujiStackItem) may be other years of its unit. */
GoujiReport *gouji_stack_load_item (GoujiStackItem *item,
                                   GPtrArray     *others,
                                   GoujiCorrectionsStore *store,
                                   GoujiRuleSet  *rules,
                                   GCancellable  *cancellable,
                                   GError       **error);
/* (transfer full) (element-type GoujiSummary): of each of @reports. */
GPtrArray *gouji_stack_summarise (GPtrArray     *reports);

G_END_DECLS
