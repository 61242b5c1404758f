/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stack/gouji-stack-private.h"

G_BEGIN_DECLS

/* Reads and checks the input whose only item so far is at @iter. */
void gouji_stack_job_push_input (GoujiStack    *self,
                                 GSequenceIter *iter);
/* Reads and checks again what the stack has, by the rules it has now. */
void gouji_stack_job_push_all   (GoujiStack    *self);
/* Reads and checks @item with @others, what the stack has of its unit's other years. */
void gouji_stack_job_push_years (GoujiStack     *self,
                                 GoujiStackItem *item,
                                 GPtrArray      *others);
/* The function of the stack's pool. */
void gouji_stack_job_work       (gpointer       job,
                                 gpointer       user_data);

G_END_DECLS
