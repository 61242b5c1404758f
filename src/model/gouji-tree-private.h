/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-tree.h"

G_BEGIN_DECLS

struct _GoujiTree
{
  GoujiDisclosure *disclosure;
  GPtrArray  *nodes;   /* GoujiNode */
  GArray     *roots;   /* guint */
  GHashTable *by_code; /* code → node + 1 */
  GHashTable *by_line; /* table → GArray of int: the line's node; generic budgets only */
  guint       n_assignments;
};

guint gouji_tree_append_node (GoujiTree     *self,
                              GoujiNodeKind  kind,
                              const char    *name);
void  gouji_tree_adopt       (GoujiTree     *self,
                              int            parent,
                              guint          child);
/* gouji-tree-lines.c: the lines of a generic budget, below one another as they say */
void  gouji_tree_add_lines   (GoujiTree     *self,
                              guint          table);

G_END_DECLS
