/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stack/gouji-stack-item.h"

G_BEGIN_DECLS

typedef enum
{
  GOUJI_ROLL_UP_FUNCTION,
  GOUJI_ROLL_UP_ECONOMIC,
  GOUJI_ROLL_UP_UNIT, /* departments, and their units below them */
  GOUJI_ROLL_UP_PROJECT,
  GOUJI_N_ROLL_UPS,
} GoujiRollUpBy;

/* Amounts of different years, or of budget and final accounts, or whose unit is not told,
 * are not added together. */
typedef struct
{
  int                 year;
  GoujiDisclosureKind kind;
  gboolean            unit_known;
  guint               n_documents;
} GoujiRollUpScope;

/* What one document adds to a node; index of the item in the list model. */
typedef struct
{
  guint        item;
  GoujiDecimal total;
} GoujiRollUpPart;

typedef struct
{
  const char   *code;
  const char   *name;
  int           parent;   /* node, or -1 */
  GoujiDecimal  total, basic, project; /* 元; as printed when the scope tells no unit */
  guint         findings; /* of all documents, of this node and below it */
  GoujiSeverity worst;
  GArray       *parts;    /* GoujiRollUpPart, in the order of the list model */
  GArray       *children; /* guint, by code, then by name */
} GoujiRollUpNode;

/* The amounts of many documents put together: totals and findings that roll up.  A
 * department's own document is left out where documents of its units are counted, for it
 * contains them. */
typedef struct _GoujiRollUp GoujiRollUp;

/* (transfer full) (element-type GoujiRollUpScope): of the documents in @items (a list of
 * GoujiStackItem), the one with most documents first. */
GArray                *gouji_roll_up_list_scopes (GListModel          *items);
GoujiRollUp           *gouji_roll_up_new         (GListModel          *items,
                                                  GoujiRollUpBy        by,
                                                  const GoujiRollUpScope *scope);
void                   gouji_roll_up_free        (GoujiRollUp         *self);
guint                  gouji_roll_up_get_n_nodes (const GoujiRollUp   *self);
const GoujiRollUpNode *gouji_roll_up_get_node    (const GoujiRollUp   *self,
                                                  guint                node);
const GArray          *gouji_roll_up_get_roots   (const GoujiRollUp   *self); /* guint */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiRollUp, gouji_roll_up_free)

G_END_DECLS
