/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-document-order.h"

#include "loader/gouji-natural-order.h"

/* An item, and the text it is sorted by, made once and not with each comparison. */
typedef struct
{
  GoujiStackItem *item;
  char *text; /* or NULL */
} Key;

typedef struct
{
  int column;
  gboolean descending;
  GoujiRollUpPane *pane;
} By;

void
gouji_document_order_init (GoujiDocumentOrder *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->by); i++)
    {
      self->by[i].column = -1;
      self->by[i].descending = FALSE;
    }
}

/**
 * gouji_document_order_choose:
 * @column: what comes first from now on; -1 for nothing at all
 */
void
gouji_document_order_choose (GoujiDocumentOrder *self, int column, gboolean descending)
{
  g_return_if_fail (self != NULL && column <= (int)GOUJI_DOCUMENT_ORDER_PART);

  if (column < 0)
    gouji_document_order_init (self);
  else if (self->by[0].column != column)
    self->by[1] = self->by[0];
  self->by[0].column = column;
  self->by[0].descending = descending;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Key *one = a, *other = b;
  const By *by = data;
  int order;

  if (by->column == (int)GOUJI_DOCUMENT_ORDER_PART)
    order = gouji_roll_up_pane_compare (by->pane, one->item, other->item);
  else if (one->text != NULL)
    order = gouji_natural_order_compare (one->text, other->text);
  else
    order = gouji_stack_column_compare (by->column, one->item, other->item);
  return by->descending ? -order : order;
}

static Key *
make_keys (GPtrArray *items, int column)
{
  gboolean text
      = column != (int)GOUJI_DOCUMENT_ORDER_PART && gouji_stack_column_is_sorted_by_text (column);
  Key *keys = g_new (Key, items->len);

  for (guint i = 0; i < items->len; i++)
    {
      keys[i].item = g_ptr_array_index (items, i);
      keys[i].text = text ? gouji_stack_column_format (column, keys[i].item) : NULL;
    }
  return keys;
}

/* Those that are alike stay in their order. */
static void
sort_by (GPtrArray *items, By *by)
{
  g_autofree Key *keys = make_keys (items, by->column);

  g_qsort_with_data (keys, items->len, sizeof *keys, compare, by);
  for (guint i = 0; i < items->len; i++)
    {
      g_ptr_array_index (items, i) = keys[i].item;
      g_free (keys[i].text);
    }
}

void
gouji_document_order_sort (const GoujiDocumentOrder *self, GPtrArray *items, GoujiRollUpPane *pane)
{
  g_return_if_fail (self != NULL && items != NULL);

  for (guint i = G_N_ELEMENTS (self->by); i > 0; i--)
    {
      By by = { self->by[i - 1].column, self->by[i - 1].descending, pane };

      if (by.column >= 0)
        sort_by (items, &by);
    }
}
