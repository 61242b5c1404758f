/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-input.h"
#include "province/gouji-province.h"
#include "rules/gouji-report.h"
#include "stack/gouji-summary.h"

G_BEGIN_DECLS

typedef enum
{
  GOUJI_STACK_WAITING,
  GOUJI_STACK_WORKING,
  GOUJI_STACK_DONE,
  GOUJI_STACK_FAILED,
} GoujiStackState;

/* One disclosure of a stack: what a list shows of it, and how it is found again.
 * Properties of the same names as the getters; all change while it is worked on. */
#define GOUJI_TYPE_STACK_ITEM (gouji_stack_item_get_type ())
G_DECLARE_FINAL_TYPE (GoujiStackItem, gouji_stack_item, GOUJI, STACK_ITEM, GObject)

GoujiStackItem  *gouji_stack_item_new            (const GoujiInput *input,
                                                  guint             index);
GFile           *gouji_stack_item_get_file       (GoujiStackItem   *self);
/* (element-type GFile) (transfer none): all that it is read from, the file first. */
const GPtrArray *gouji_stack_item_get_files      (GoujiStackItem   *self);
void             gouji_stack_item_add_part       (GoujiStackItem   *self,
                                                  GFile            *file);
guint            gouji_stack_item_get_index      (GoujiStackItem   *self); /* of the disclosure in the file */
const char      *gouji_stack_item_get_path       (GoujiStackItem   *self); /* as the user knows it */
GoujiStackState  gouji_stack_item_get_state      (GoujiStackItem   *self);
const char      *gouji_stack_item_get_unit       (GoujiStackItem   *self); /* "" until it is read */
const char      *gouji_stack_item_get_code       (GoujiStackItem   *self);
const char      *gouji_stack_item_get_department (GoujiStackItem   *self);
int              gouji_stack_item_get_year       (GoujiStackItem   *self);
GoujiDisclosureKind gouji_stack_item_get_kind    (GoujiStackItem   *self);
guint            gouji_stack_item_get_count      (GoujiStackItem   *self,
                                                  GoujiSeverity     severity);
GoujiCoverage    gouji_stack_item_get_coverage   (GoujiStackItem   *self);
GoujiDisclosureLevel gouji_stack_item_get_level  (GoujiStackItem   *self);
/* (nullable): what it adds to sums over the stack; stays when the report is dropped. */
const GoujiSummary *gouji_stack_item_get_summary (GoujiStackItem   *self);
const char      *gouji_stack_item_get_sha256     (GoujiStackItem   *self);
const char      *gouji_stack_item_get_error      (GoujiStackItem   *self); /* located; "" */
/* (nullable): while it is kept in memory. */
GoujiReport     *gouji_stack_item_get_report     (GoujiStackItem   *self);

/* (nullable): the export it is a unit of, by gouji_stack_item_get_index(). */
GoujiProvince   *gouji_stack_item_get_province   (GoujiStackItem   *self);

/* Whether the file it was read from is still the one that stands under its name. */
gboolean         gouji_stack_item_is_current     (GoujiStackItem   *self);

/* How many of its errors and questions are decided, of how many; both 0 until it is told. */
guint            gouji_stack_item_get_n_decided  (GoujiStackItem   *self);
guint            gouji_stack_item_get_n_to_decide (GoujiStackItem  *self);
void             gouji_stack_item_set_review     (GoujiStackItem   *self,
                                                  guint             n_decided,
                                                  guint             n_to_decide);

/* For the stack. */
void             gouji_stack_item_set_province   (GoujiStackItem   *self,
                                                  GoujiProvince    *province);
void             gouji_stack_item_start          (GoujiStackItem   *self);
void             gouji_stack_item_finish         (GoujiStackItem   *self,
                                                  GoujiReport      *report,
                                                  GoujiSummary     *summary);
void             gouji_stack_item_fail           (GoujiStackItem   *self,
                                                  const char       *error);
void             gouji_stack_item_drop_report    (GoujiStackItem   *self);

G_END_DECLS
