/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-formula-private.h"

GoujiFormula *
gouji_formula_new (void)
{
  GoujiFormula *self = g_new0 (GoujiFormula, 1);

  self->scopes = g_array_new (FALSE, FALSE, sizeof (GoujiScope));
  self->others = g_array_new (FALSE, FALSE, sizeof (GoujiScope));
  self->relations = g_array_new (FALSE, FALSE, sizeof (GoujiRelation));
  self->exprs = g_array_new (FALSE, FALSE, sizeof (GoujiExpr));
  self->references = g_array_new (FALSE, FALSE, sizeof (GoujiReference));
  self->conditions = g_array_new (FALSE, FALSE, sizeof (GoujiCondition));
  self->where = -1;
  self->when = -1;
  return self;
}

void
gouji_formula_free (GoujiFormula *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->scopes);
  g_array_unref (self->others);
  g_array_unref (self->relations);
  g_array_unref (self->exprs);
  g_array_unref (self->references);
  g_array_unref (self->conditions);
  g_free (self);
}

gboolean
gouji_formula_asks_header (const GoujiFormula *self)
{
  for (guint i = 0; i < self->references->len; i++)
    if (GOUJI_FORMULA_REFERENCE (self, i)->pick == GOUJI_PICK_PARTS)
      return TRUE;
  return FALSE;
}
