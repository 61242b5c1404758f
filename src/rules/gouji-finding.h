/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

typedef enum
{
  GOUJI_SEVERITY_ERROR,    /* 必须改正 */
  GOUJI_SEVERITY_QUESTION, /* 需核实说明 */
  GOUJI_SEVERITY_ROUNDING, /* 尾差 */
  GOUJI_SEVERITY_NOTE,     /* 提示 */
  GOUJI_N_SEVERITIES,
} GoujiSeverity;

typedef enum
{
  GOUJI_CATEGORY_WITHIN_TABLE,   /* 表内 */
  GOUJI_CATEGORY_BETWEEN_TABLES, /* 表间 */
  GOUJI_CATEGORY_CODES,
  GOUJI_CATEGORY_COMPLETENESS,
  GOUJI_CATEGORY_NARRATIVE,      /* 表文 */
  GOUJI_CATEGORY_INDICATORS,
  GOUJI_CATEGORY_DATES,
} GoujiCategory;

const char *gouji_severity_get_name  (GoujiSeverity severity); /* "error" … as in the formats */
const char *gouji_severity_get_label (GoujiSeverity severity); /* translated */
const char *gouji_category_get_name  (GoujiCategory category); /* "within-table" … */
const char *gouji_category_get_label (GoujiCategory category); /* translated */

/* A cell that may be the cause, and what it would have to say. */
typedef struct
{
  GoujiCellRef cell;
  char        *value;   /* plain decimal, in the table's unit */
  guint        settled; /* how many findings that would settle */
} GoujiSuspect;

/* A check that did not hold, with its proof.  Immutable once made. */
#define GOUJI_TYPE_FINDING (gouji_finding_get_type ())
G_DECLARE_FINAL_TYPE (GoujiFinding, gouji_finding, GOUJI, FINDING, GObject)

/* Read-only properties of the same names exist for all of these. */
const char         *gouji_finding_get_id         (GoujiFinding *self); /* check + cells: survives a reload */
const char         *gouji_finding_get_check      (GoujiFinding *self); /* "F1" */
const char         *gouji_finding_get_rule       (GoujiFinding *self); /* "F1-tree": which rule of the check */
GoujiSeverity       gouji_finding_get_severity   (GoujiFinding *self);
GoujiCategory       gouji_finding_get_category   (GoujiFinding *self);
const char         *gouji_finding_get_message    (GoujiFinding *self); /* translated, names as printed */
const char         *gouji_finding_get_equation   (GoujiFinding *self); /* with its numbers; "" */
const char         *gouji_finding_get_expected   (GoujiFinding *self); /* plain decimal or text; "" */
const char         *gouji_finding_get_actual     (GoujiFinding *self);
const char         *gouji_finding_get_difference (GoujiFinding *self);
const char         *gouji_finding_get_advice     (GoujiFinding *self); /* translated; "" */
const char         *gouji_finding_get_source     (GoujiFinding *self); /* of the rule: which regulation or custom; "" */
const char         *gouji_finding_get_parent     (GoujiFinding *self); /* id of the finding it follows from, or NULL */
guint               gouji_finding_get_n_cells    (GoujiFinding *self);
const GoujiCellRef *gouji_finding_get_cell       (GoujiFinding *self, guint cell); /* asserted cell first */
/* Of a finding without parent; the likeliest first. */
guint               gouji_finding_get_n_suspects (GoujiFinding *self);
const GoujiSuspect *gouji_finding_get_suspect    (GoujiFinding *self, guint suspect);

G_END_DECLS
