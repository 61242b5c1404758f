/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "recognise/gouji-generic-outline-private.h"

G_BEGIN_DECLS

/* Lines and headings by what they are found by, while parents are looked for. */
typedef struct
{
  GoujiGenericOutline *outline;
  GHashTable *lines;    /* key → node + 1: the first line of that key */
  GHashTable *headings; /* key → node + 1 */
  guint       n_lines;  /* nodes that are lines; headings are appended behind */
  guint       n_parts;  /* levels of headings that parts take */
} GoujiGenericNesting;

GoujiGenericNode *gouji_generic_nesting_get_node (GoujiGenericNesting *self,
                                                  guint                node);
/* Notes it as repeated when a line of that key and those names stands above. */
void              gouji_generic_nesting_add_line (GoujiGenericNesting *self,
                                                  const char          *key,
                                                  guint                node);
int               gouji_generic_nesting_find     (GoujiGenericNesting *self,
                                                  const char          *key);
/* The heading of that key, made from @row's cells when there is none. */
int               gouji_generic_nesting_obtain_heading (GoujiGenericNesting *self,
                                                  const char          *key,
                                                  guint                level,
                                                  const char          *code,
                                                  guint                row,
                                                  int                  parent);
/* The heading of the row's part, or -1. */
int               gouji_generic_nesting_obtain_part (GoujiGenericNesting *self,
                                                  guint                row);

/* One each way of nesting: sets the parents of all lines. */
void              gouji_generic_nest_by_prefix   (GoujiGenericNesting *self);
void              gouji_generic_nest_by_levels   (GoujiGenericNesting *self);

G_END_DECLS
