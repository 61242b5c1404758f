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
};

/* @item's report may be dropped when there are too many. */
void gouji_stack_keep (GoujiStack     *self,
                       GoujiStackItem *item);

void gouji_stack_notify_progress (GoujiStack *self);

G_END_DECLS
