/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-corrections-store.h"
#include "rules/gouji-checker.h"
#include "stack/gouji-stack-item.h"

G_BEGIN_DECLS

/* The disclosures a reviewer works on: a GListModel of GoujiStackItem in the order added,
 * read and checked in the background on all cores.  One that fails does not stop the
 * rest.  A file of many units becomes an item a unit; an export of a
 * province lists all at once, with what its columns say.
 *
 * Properties: "busy"; "progress", from 0 to 1 over what was added; "n-done". */
#define GOUJI_TYPE_STACK (gouji_stack_get_type ())
G_DECLARE_FINAL_TYPE (GoujiStack, gouji_stack, GOUJI, STACK, GObject)

GoujiStack  *gouji_stack_new          (GoujiRuleSet        *rules);
/* With the corrections that @store (nullable) has for the documents. */
void         gouji_stack_set_store    (GoujiStack          *self,
                                       GoujiCorrectionsStore *store);
GoujiCorrectionsStore *gouji_stack_get_store (GoujiStack       *self); /* or NULL */
/* Files and folders; folders are walked. */
void         gouji_stack_add          (GoujiStack          *self,
                                       GFile              **files,
                                       guint                n_files);
/* What was read from @file otherwise, in the place of what the stack has of that file.
 * (transfer none): the item of the report at @index. */
GoujiStackItem *gouji_stack_take      (GoujiStack          *self,
                                       GFile               *file,
                                       GPtrArray           *reports,
                                       guint                index);
/* Takes @item off the list; one that is worked on stays, and FALSE is returned. */
gboolean     gouji_stack_remove       (GoujiStack          *self,
                                       GoujiStackItem      *item);
/* Takes off what came from @file, but for @but, unless it is worked on. */
void         gouji_stack_remove_file  (GoujiStack          *self,
                                       GFile               *file,
                                       GoujiStackItem      *but);
/* Stops what is under way; items that wait stay in the list as such. */
void         gouji_stack_cancel       (GoujiStack          *self);
void         gouji_stack_clear        (GoujiStack          *self);
gboolean     gouji_stack_get_busy     (GoujiStack          *self);
double       gouji_stack_get_progress (GoujiStack          *self);
GoujiRuleSet *gouji_stack_get_rules   (GoujiStack          *self);
/* What is checked from now on; what the stack has is checked again. */
void         gouji_stack_set_rules    (GoujiStack          *self,
                                       GoujiRuleSet        *rules);

/* The report of an item, read again when it is no longer in memory. */
void         gouji_stack_open_async   (GoujiStack          *self,
                                       GoujiStackItem      *item,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
/* (transfer full) */
GoujiReport *gouji_stack_open_finish  (GoujiStack          *self,
                                       GAsyncResult        *result,
                                       GError             **error);

G_END_DECLS
