/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-classification.h"
#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* The classification tree of a disclosure: 类 / 款 / 项 with the amounts its own
 * tables print, projects under the 项 they belong to. */
typedef struct _GoujiTree GoujiTree;

typedef enum
{
  GOUJI_NODE_CODE,      /* a classification code */
  GOUJI_NODE_LINE,      /* a line or heading of a generic budget */
  GOUJI_NODE_PROJECT,   /* a project under its 项, or under UNCERTAIN */
  GOUJI_NODE_INDICATOR, /* an indicator under its project */
  GOUJI_NODE_UNCERTAIN, /* the heading "assignment not certain" */
} GoujiNodeKind;

/* A printed occurrence of a code: its line in one table. */
typedef struct
{
  guint table;
  guint line;
} GoujiOccurrence;

typedef struct
{
  GoujiNodeKind  kind;
  int            parent;    /* node index, or -1 */
  guint          level;     /* 1 类, 2 款, 3 项; below: deeper */
  const char    *code;      /* "" for others than codes */
  const char    *name;      /* as the document prints it, the longest print */
  const char    *official;  /* the classification's name, "" when unknown */
  GoujiSureness  sureness;  /* of the official name */
  /* From the table that prints most columns for functions; project nodes carry
   * their annual total in @total and @project.  All in @unit. */
  GoujiAmount    total, basic, project;
  GoujiAmountUnit unit;
  gboolean       summed;    /* LINE: prints no amount; @total is the sum of its children */
  int            project_index;   /* PROJECT and INDICATOR */
  int            indicator_index; /* INDICATOR */
  const char    *candidates; /* PROJECT under UNCERTAIN: the possible codes, "、" between */
  GArray        *occurrences; /* GoujiOccurrence, CODE and LINE only, printed order */
  GArray        *children;    /* guint node indices, printed order */
} GoujiNode;

GoujiTree       *gouji_tree_new            (GoujiDisclosure *disclosure);
void             gouji_tree_free           (GoujiTree       *self);
guint            gouji_tree_get_n_nodes    (const GoujiTree *self);
const GoujiNode *gouji_tree_get_node       (const GoujiTree *self,
                                            guint            node);
const GArray    *gouji_tree_get_roots      (const GoujiTree *self); /* guint */
int              gouji_tree_find_code      (const GoujiTree *self,
                                            const char      *code);
int              gouji_tree_find_project   (const GoujiTree *self,
                                            guint            project);
/* LINE only, see GoujiNodeKind. */
int              gouji_tree_find_line      (const GoujiTree *self,
                                            guint            table,
                                            guint            line);
/* How many assignments of projects to 项 the amounts allow, counted up to 1,000. */
guint            gouji_tree_get_n_assignments (const GoujiTree *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiTree, gouji_tree_free)

G_END_DECLS
