/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rules/gouji-draft-private.h"

#include <glib/gi18n-lib.h>

/* From so many cells on a draft looks them up. */
#define MANY_CELLS 32

static void
clear_suspect (gpointer suspect)
{
  g_free (((GoujiSuspect *) suspect)->value);
}

GoujiDraft *
gouji_draft_new (guint rule, GoujiSeverity severity)
{
  GoujiDraft *self = g_new0 (GoujiDraft, 1);

  self->rule = rule;
  self->severity = severity;
  self->cells = g_array_new (FALSE, FALSE, sizeof (GoujiCellRef));
  self->terms = g_array_new (FALSE, FALSE, sizeof (GoujiTerm));
  self->advice = g_string_new (NULL);
  self->suspects = g_array_new (FALSE, FALSE, sizeof (GoujiSuspect));
  g_array_set_clear_func (self->suspects, clear_suspect);
  self->parent = -1;
  return self;
}

void
gouji_draft_free (GoujiDraft *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->cells);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_array_unref (self->terms);
  g_string_free (self->advice, TRUE);
  g_array_unref (self->suspects);
  g_free (self->message);
  g_free (self->equation);
  g_free (self->expected);
  g_free (self->actual);
  g_free (self->difference);
  g_free (self->id);
  g_free (self->key);
  g_free (self);
}

/* Adds the sentence @text to the advice. */
void
gouji_draft_advise (GoujiDraft *self, const char *text)
{
  g_autofree char *before = NULL;

  g_assert (self != NULL && text != NULL);

  if (self->advice->len == 0 || *text == '\0')
    {
      g_string_append (self->advice, text);
      return;
    }
  before = g_strdup (self->advice->str);
  g_string_printf (self->advice, C_ ("two sentences", "%s %s"), before, text);
}

static guint
hash_cell (gconstpointer key)
{
  return gouji_cell_ref_hash (key);
}

static gboolean
equal_cells (gconstpointer a, gconstpointer b)
{
  return gouji_cell_ref_equal (a, b);
}

/* The array moves as it grows, so that the set has its own. */
static void
remember (GoujiDraft *self, const GoujiCellRef *cell)
{
  g_hash_table_add (self->known, g_memdup2 (cell, sizeof *cell));
}

static gboolean
has_cell (GoujiDraft *self, const GoujiCellRef *cell)
{
  if (self->known != NULL)
    return g_hash_table_contains (self->known, cell);
  for (guint i = 0; i < self->cells->len; i++)
    if (gouji_cell_ref_equal (&g_array_index (self->cells, GoujiCellRef, i), cell))
      return TRUE;
  return FALSE;
}

/* Adds @cell once. */
void
gouji_draft_add_cell (GoujiDraft *self, const GoujiCellRef *cell)
{
  g_assert (self != NULL && cell != NULL);

  if (has_cell (self, cell))
    return;
  if (self->known == NULL && self->cells->len >= MANY_CELLS)
    {
      self->known = g_hash_table_new_full (hash_cell, equal_cells, g_free, NULL);
      for (guint i = 0; i < self->cells->len; i++)
        remember (self, &g_array_index (self->cells, GoujiCellRef, i));
    }
  if (self->known != NULL)
    remember (self, cell);
  g_array_append_val (self->cells, *cell);
}
