/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-rows-private.h"

struct _GoujiRows
{
  GHashTable *rows;      /* position → GObject */
  GHashTable *positions; /* the other way, of all rows that were ever put and are there */
};

GoujiRows *
gouji_rows_new (void)
{
  GoujiRows *self = g_new0 (GoujiRows, 1);

  self->rows = g_hash_table_new (NULL, NULL);
  self->positions = g_hash_table_new (NULL, NULL);
  return self;
}

static void
on_row_gone (gpointer data, GObject *row)
{
  GoujiRows *self = data;
  gpointer position = g_hash_table_lookup (self->positions, row);

  g_hash_table_remove (self->positions, row);
  if (g_hash_table_lookup (self->rows, position) == row)
    g_hash_table_remove (self->rows, position);
}

void
gouji_rows_free (GoujiRows *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->positions);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_object_weak_unref (row, on_row_gone, self);
  g_hash_table_unref (self->positions);
  g_hash_table_unref (self->rows);
  g_free (self);
}

GObject *
gouji_rows_get (GoujiRows *self, guint position)
{
  return g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
}

void
gouji_rows_put (GoujiRows *self, guint position, GObject *row)
{
  g_object_weak_ref (row, on_row_gone, self);
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (position), row);
  g_hash_table_insert (self->positions, row, GUINT_TO_POINTER (position));
}

void
gouji_rows_drop (GoujiRows *self, guint n)
{
  GHashTableIter iter;
  gpointer position;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &position, NULL))
    if (GPOINTER_TO_UINT (position) >= n)
      g_hash_table_iter_remove (&iter);
}

guint
gouji_rows_get_end (GoujiRows *self)
{
  GHashTableIter iter;
  gpointer position;
  guint end = 0;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &position, NULL))
    end = MAX (end, GPOINTER_TO_UINT (position) + 1);
  return end;
}

void
gouji_rows_foreach (GoujiRows *self, GoujiRowFunc func, gpointer data)
{
  GHashTableIter iter;
  gpointer position, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &position, &row))
    func (data, GPOINTER_TO_UINT (position), row);
}
