/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "app/gouji-decision-closures.h"

G_BEGIN_DECLS

typedef enum
{
  GOUJI_GROUP_BY_SEVERITY,
  GOUJI_GROUP_BY_TABLE,
  GOUJI_GROUP_BY_CHECK,
} GoujiGrouping;

/* A row of the list: a group's heading, or a finding. */
#define GOUJI_TYPE_FINDING_ITEM (gouji_finding_item_get_type ())
G_DECLARE_FINAL_TYPE (GoujiFindingItem, gouji_finding_item, GOUJI, FINDING_ITEM, GObject)

GoujiFinding       *gouji_finding_item_get_finding (GoujiFindingItem   *self); /* NULL: a heading */
const char         *gouji_finding_item_get_heading (GoujiFindingItem   *self);
guint               gouji_finding_item_get_count   (GoujiFindingItem   *self);
guint               gouji_finding_item_get_depth   (GoujiFindingItem   *self);

/* A report's findings, grouped and filtered by an index of its own. */
#define GOUJI_TYPE_FINDINGS_MODEL (gouji_findings_model_get_type ())
G_DECLARE_FINAL_TYPE (GoujiFindingsModel, gouji_findings_model, GOUJI, FINDINGS_MODEL, GObject)

GoujiFindingsModel *gouji_findings_model_new           (void);
void                gouji_findings_model_set_report    (GoujiFindingsModel *self,
                                                        GoujiReport        *report);
void                gouji_findings_model_set_grouping  (GoujiFindingsModel *self,
                                                        GoujiGrouping       grouping);
void                gouji_findings_model_set_shown     (GoujiFindingsModel *self,
                                                        GoujiSeverity       severity,
                                                        gboolean            shown);
void                gouji_findings_model_set_search    (GoujiFindingsModel *self,
                                                        const char         *text);
/* Only findings that @cell takes part in; NULL for all. */
void                gouji_findings_model_set_cell      (GoujiFindingsModel *self,
                                                        const GoujiCellRef *cell);
/* Only findings of which that was decided; @review may be NULL. */
void                gouji_findings_model_set_decided   (GoujiFindingsModel *self,
                                                        GoujiReview        *review,
                                                        GoujiDecided        decided);
guint               gouji_findings_model_find          (GoujiFindingsModel *self,
                                                        GoujiFinding       *finding);
guint               gouji_findings_model_get_n_findings (GoujiFindingsModel *self);

G_END_DECLS
