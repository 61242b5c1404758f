/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stack/gouji-stack.h"

G_BEGIN_DECLS

struct _GoujiStack
{
  GObject parent_instance;

  GoujiRuleSet *rules;
  GoujiCorrectionsStore *store; /* or NULL */
  GSequence *items;    /* GoujiStackItem */
  GQueue kept;         /* items whose report can be dropped, oldest first */
  GThreadPool *pool;
  GCancellable *cancellable;
  GMainContext *context;
  guint n_walks;       /* folders being walked */
  guint n_added;       /* inputs since it was last idle */
  guint n_done;
  gboolean years_due;  /* something was read since other years were last looked at */
};

/* @item's report may be dropped when there are too many. */
void gouji_stack_keep (GoujiStack     *self,
                       GoujiStackItem *item);

void gouji_stack_notify_progress (GoujiStack *self);
/* (transfer full) (element-type GoujiStackItem): what may be other years of @item's unit;
 * empty when no rule asks. */
GPtrArray *gouji_stack_years_list (GoujiStack     *self,
                                   GoujiStackItem *item);
/* Once all is read: checks what has other years beside it with them. */
void gouji_stack_years_push      (GoujiStack     *self);

G_END_DECLS
