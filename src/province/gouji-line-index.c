/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "province/gouji-line-index.h"

#include "province/gouji-line-match-private.h"

struct _GoujiLineIndex
{
  GObject parent_instance;

  GoujiProvince *province; /* or NULL */
  char *text;
  guint order;
  gboolean descending;
  guint32 *sorted;  /* all lines in the order; NULL for that of the file */
  guint32 *lines;   /* those that are listed; NULL for all of them as sorted */
  guint n_lines;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoujiLineIndex, gouji_line_index, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return GOUJI_TYPE_LISTED_LINE;
}

static guint
get_n_items (GListModel *model)
{
  return GOUJI_LINE_INDEX (model)->n_lines;
}

static guint
line_at (GoujiLineIndex *self, guint position)
{
  if (self->lines != NULL)
    return self->lines[position];
  return self->sorted != NULL ? self->sorted[position] : position;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GoujiLineIndex *self = GOUJI_LINE_INDEX (model);

  if (position >= self->n_lines)
    return NULL;
  return gouji_listed_line_new (self->province, line_at (self, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
gouji_line_index_finalize (GObject *object)
{
  GoujiLineIndex *self = GOUJI_LINE_INDEX (object);

  g_clear_object (&self->province);
  g_free (self->text);
  g_free (self->sorted);
  g_free (self->lines);
  G_OBJECT_CLASS (gouji_line_index_parent_class)->finalize (object);
}

static void
gouji_line_index_class_init (GoujiLineIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_line_index_finalize;
}

static void
gouji_line_index_init (GoujiLineIndex *self)
{
  self->text = g_strdup ("");
}

GoujiLineIndex *
gouji_line_index_new (void)
{
  return g_object_new (GOUJI_TYPE_LINE_INDEX, NULL);
}

/* Lists that are told of all going and all coming apart are done in a fraction of the
 * time that one change of everything takes them. */
static void
empty (GoujiLineIndex *self)
{
  guint n = self->n_lines;

  g_clear_pointer (&self->lines, g_free);
  self->n_lines = 0;
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

static void
collect (GoujiLineIndex *self, const guint8 *found)
{
  guint n = self->province->n_lines;

  self->lines = g_new (guint32, n + 1);
  for (guint i = 0; i < n; i++)
    {
      guint32 line = self->sorted != NULL ? self->sorted[i] : i;

      self->lines[self->n_lines] = line;
      self->n_lines += found[line];
    }
  self->lines = g_renew (guint32, self->lines, self->n_lines + 1);
}

static void
fill (GoujiLineIndex *self)
{
  g_autofree guint8 *found = NULL;

  if (self->province == NULL)
    return;
  found = gouji_line_match_find (self->province, self->text);
  if (found != NULL)
    collect (self, found);
  else
    self->n_lines = self->province->n_lines;
  if (self->n_lines > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->n_lines);
}

static void
sort (GoujiLineIndex *self)
{
  gboolean as_read = self->order == GOUJI_LINE_ORDER_FILE && !self->descending;

  g_clear_pointer (&self->sorted, g_free);
  if (self->province != NULL && !as_read)
    self->sorted = gouji_line_order_sort (self->province, self->order, self->descending);
}

/**
 * gouji_line_index_set_province:
 * @province: (nullable): whose lines are listed
 *
 * An order by a column that @province does not have gives way to that of the file.
 */
void
gouji_line_index_set_province (GoujiLineIndex *self, GoujiProvince *province)
{
  g_return_if_fail (GOUJI_IS_LINE_INDEX (self));
  g_return_if_fail (province == NULL || GOUJI_IS_PROVINCE (province));

  if (self->province == province)
    return;
  empty (self);
  g_set_object (&self->province, province);
  if (province != NULL
      && self->order >= GOUJI_LINE_ORDER_AMOUNT + gouji_province_get_n_columns (province))
    self->order = GOUJI_LINE_ORDER_FILE;
  sort (self);
  fill (self);
}

GoujiProvince *
gouji_line_index_get_province (GoujiLineIndex *self)
{
  g_return_val_if_fail (GOUJI_IS_LINE_INDEX (self), NULL);

  return self->province;
}

/**
 * gouji_line_index_set_text:
 * @text: words with spaces between
 *
 * Lists the lines that say all of the words, capitals or not, each in the line's code,
 * name or source of funds, in its unit's code or name, or as one of its amounts.
 */
void
gouji_line_index_set_text (GoujiLineIndex *self, const char *text)
{
  g_return_if_fail (GOUJI_IS_LINE_INDEX (self) && text != NULL);

  if (g_str_equal (self->text, text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  empty (self);
  fill (self);
}

const char *
gouji_line_index_get_text (GoujiLineIndex *self)
{
  g_return_val_if_fail (GOUJI_IS_LINE_INDEX (self), "");

  return self->text;
}

/**
 * gouji_line_index_get_line:
 * @position: less than the number of items
 *
 * Returns: the number that the line has in the province, without an object for it
 */
guint
gouji_line_index_get_line (GoujiLineIndex *self, guint position)
{
  g_return_val_if_fail (GOUJI_IS_LINE_INDEX (self) && position < self->n_lines, 0);

  return line_at (self, position);
}

/**
 * gouji_line_index_set_order:
 * @order: a GoujiLineOrder, or %GOUJI_LINE_ORDER_AMOUNT plus the number of a column
 */
void
gouji_line_index_set_order (GoujiLineIndex *self, guint order, gboolean descending)
{
  g_return_if_fail (GOUJI_IS_LINE_INDEX (self));
  g_return_if_fail (self->province == NULL || order < GOUJI_LINE_ORDER_AMOUNT
                    || order - GOUJI_LINE_ORDER_AMOUNT
                           < gouji_province_get_n_columns (self->province));

  if (self->order == order && self->descending == descending)
    return;
  empty (self);
  self->order = order;
  self->descending = descending;
  sort (self);
  fill (self);
}
