/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What lines are ordered by, and which of them are shown in that order. */

#include <string.h>

#include "search/gouji-stack-lines-private.h"

static const char *
keep_unit (GoujiStackOrder *order, GoujiStackItem *item)
{
  const char *code = gouji_stack_item_get_code (item);
  const char *name = gouji_stack_item_get_unit (item);

  if (gouji_stack_order_get_by (order) == GOUJI_STACK_ORDER_UNIT_CODE)
    return gouji_stack_order_keep (order, *code != '\0' ? code : name);
  return gouji_stack_order_keep (order, *name != '\0' ? name : code);
}

/* @text: "code\nname" */
static const char *
keep_text (GoujiStackOrder *order, const char *text)
{
  const char *name = strchr (text, '\n') + 1;
  g_autofree char *code = g_strndup (text, name - text - 1);

  if (gouji_stack_order_get_by (order) == GOUJI_STACK_ORDER_CODE)
    return gouji_stack_order_keep (order, code);
  return gouji_stack_order_get_by (order) == GOUJI_STACK_ORDER_NAME
             ? gouji_stack_order_keep (order, name)
             : "";
}

static GoujiDecimal
choose_amount (GoujiStackOrder *order, const GoujiSummaryEntry *entry)
{
  switch (gouji_stack_order_get_by (order))
    {
    case GOUJI_STACK_ORDER_BASIC:
      return entry->basic;
    case GOUJI_STACK_ORDER_PROJECT:
      return entry->project;
    default:
      return entry->total;
    }
}

static void
add_lines (GoujiStackLines *self, GoujiStackOrder *order)
{
  gboolean of_unit = gouji_stack_order_get_by (order) == GOUJI_STACK_ORDER_UNIT_CODE
                     || gouji_stack_order_get_by (order) == GOUJI_STACK_ORDER_UNIT;
  guint n = of_unit ? self->items->len : self->texts->len;
  g_autofree const char **kept = g_new (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    kept[i] = of_unit ? keep_unit (order, g_ptr_array_index (self->items, i))
                      : keep_text (order, g_ptr_array_index (self->texts, i));
  for (guint i = 0; i < self->lines->len; i++)
    {
      const GoujiSummedLine *line = &g_array_index (self->lines, GoujiSummedLine, i);
      GoujiStackItem *item = g_ptr_array_index (self->items, line->item);

      gouji_stack_order_add_line (
          order, kept[of_unit ? line->item : line->text],
          choose_amount (order, gouji_stack_lines_get_entry (self, line)),
          gouji_summary_get_unit_known (gouji_stack_item_get_summary (item)));
    }
}

GoujiStackOrder *
gouji_stack_lines_take_order (GoujiStackLines *self)
{
  GoujiStackOrder *order = gouji_stack_order_new (self->by, self->descending);

  for (guint i = 0; i < self->exports->len; i++)
    {
      const GoujiStackExport *export = g_ptr_array_index (self->exports, i);

      gouji_stack_order_add_export (order, gouji_line_index_get_province (export->index));
    }
  add_lines (self, order);
  return order;
}

/* A byte a line, 1 where it is listed. */
static guint8 *
mark_listed (GoujiStackLines *self)
{
  guint8 *marks = g_new0 (guint8, gouji_stack_lines_get_total (self) + 1);
  guint first = 0;

  for (guint i = 0; i < self->exports->len; i++)
    {
      const GoujiStackExport *export = g_ptr_array_index (self->exports, i);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (export->index));

      for (guint position = 0; position < n; position++)
        marks[first + gouji_line_index_get_line (export->index, position)] = 1;
      first += gouji_province_get_n_lines (gouji_line_index_get_province (export->index));
    }
  for (guint i = 0; i < self->listed->len; i++)
    marks[first + g_array_index (self->listed, guint32, i)] = 1;
  return marks;
}

void
gouji_stack_lines_show_in_order (GoujiStackLines *self, guint n)
{
  guint total = gouji_stack_lines_get_total (self);
  g_autofree guint8 *marks = NULL;
  guint n_shown = 0;

  g_clear_pointer (&self->shown, g_free);
  if (self->ordered == NULL || n == total)
    return;
  marks = mark_listed (self);
  self->shown = g_new (guint32, n + 1);
  for (guint i = 0; i < total; i++)
    {
      self->shown[n_shown] = self->ordered[i];
      n_shown += marks[self->ordered[i]];
    }
}
