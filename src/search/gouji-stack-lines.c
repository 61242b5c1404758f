/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-stack-lines-private.h"

/* More than this are sorted in a thread. */
#define MANY 20000

enum
{
  PROP_0,
  PROP_SORTING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoujiStackLines, gouji_stack_lines, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
drop_unit (GoujiStackItem *unit)
{
  g_clear_object (&unit);
}

static void
export_free (GoujiStackExport *export)
{
  g_object_unref (export->index);
  g_ptr_array_unref (export->units);
  g_free (export);
}

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return GOUJI_TYPE_STACK_LINE;
}

static guint
get_n_items (GListModel *model)
{
  return gouji_gradual_get_told (GOUJI_STACK_LINES (model)->gradual);
}

static GoujiStackLine *
make_exported (const GoujiStackExport *export, guint number)
{
  GoujiProvince *province = gouji_line_index_get_province (export->index);
  g_autoptr (GoujiListedLine) line = gouji_listed_line_new (province, number);

  return gouji_stack_line_new_listed (
      g_ptr_array_index (export->units, gouji_listed_line_get_unit (line)), line);
}

static GoujiStackLine *
make_summed (GoujiStackLines *self, guint number)
{
  const GoujiSummedLine *line = &g_array_index (self->lines, GoujiSummedLine, number);

  return gouji_stack_line_new_summed (g_ptr_array_index (self->items, line->item),
                                      gouji_stack_lines_get_entry (self, line));
}

/* By its number among all lines. */
static GoujiStackLine *
make_numbered (GoujiStackLines *self, guint number)
{
  for (guint i = 0; i < self->exports->len; i++)
    {
      const GoujiStackExport *export = g_ptr_array_index (self->exports, i);
      guint n = gouji_province_get_n_lines (gouji_line_index_get_province (export->index));

      if (number < n)
        return make_exported (export, number);
      number -= n;
    }
  return make_summed (self, number);
}

/* As it is listed now. */
static GoujiStackLine *
make_line (GoujiStackLines *self, guint position)
{
  if (self->ordered != NULL)
    return make_numbered (self,
                          self->shown != NULL ? self->shown[position] : self->ordered[position]);
  for (guint i = 0; i < self->exports->len; i++)
    {
      const GoujiStackExport *export = g_ptr_array_index (self->exports, i);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (export->index));

      if (position < n)
        return make_exported (export, gouji_line_index_get_line (export->index, position));
      position -= n;
    }
  return make_summed (self, g_array_index (self->listed, guint32, position));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return gouji_gradual_dup_row (GOUJI_STACK_LINES (model)->gradual, position);
}

static gpointer
make_row (gpointer model, guint position)
{
  return position != GOUJI_GRADUAL_NOTHING ? make_line (model, position)
                                           : g_object_new (GOUJI_TYPE_STACK_LINE, NULL);
}

static void
assign_row (gpointer model, guint position, gpointer row)
{
  g_autoptr (GoujiStackLine) line = NULL;

  if (position == GOUJI_GRADUAL_NOTHING)
    {
      gouji_stack_line_clear (row);
      return;
    }
  line = make_line (model, position);
  gouji_stack_line_assign (row, line);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
gouji_stack_lines_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SORTING)
    g_value_set_boolean (value, gouji_stack_lines_get_sorting (GOUJI_STACK_LINES (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gouji_stack_lines_dispose (GObject *object)
{
  GoujiStackLines *self = GOUJI_STACK_LINES (object);

  if (self->sorting != NULL)
    g_cancellable_cancel (self->sorting);
  g_clear_object (&self->sorting);
  G_OBJECT_CLASS (gouji_stack_lines_parent_class)->dispose (object);
}

static void
gouji_stack_lines_finalize (GObject *object)
{
  GoujiStackLines *self = GOUJI_STACK_LINES (object);

  gouji_gradual_free (self->gradual);
  g_ptr_array_unref (self->exports);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->lines);
  g_array_unref (self->listed);
  g_free (self->ordered);
  g_free (self->shown);
  g_free (self->text);
  G_OBJECT_CLASS (gouji_stack_lines_parent_class)->finalize (object);
}

static void
gouji_stack_lines_class_init (GoujiStackLinesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gouji_stack_lines_get_property;
  object_class->dispose = gouji_stack_lines_dispose;
  object_class->finalize = gouji_stack_lines_finalize;
  properties[PROP_SORTING]
      = g_param_spec_boolean ("sorting", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gouji_stack_lines_init (GoujiStackLines *self)
{
  self->exports = g_ptr_array_new_with_free_func ((GDestroyNotify) export_free);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->gradual = gouji_gradual_new (G_LIST_MODEL (self), make_row, assign_row);
  self->lines = g_array_new (FALSE, FALSE, sizeof (GoujiSummedLine));
  self->listed = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->text = g_strdup ("");
}

GoujiStackLines *
gouji_stack_lines_new (void)
{
  return g_object_new (GOUJI_TYPE_STACK_LINES, NULL);
}

static guint
count_listed (GoujiStackLines *self)
{
  guint n = self->listed->len;

  for (guint i = 0; i < self->exports->len; i++)
    {
      const GoujiStackExport *export = g_ptr_array_index (self->exports, i);

      n += g_list_model_get_n_items (G_LIST_MODEL (export->index));
    }
  return n;
}

static void
fill (GoujiStackLines *self)
{
  guint n;

  gouji_stack_lines_filter (self);
  for (guint i = 0; i < self->exports->len; i++)
    {
      GoujiStackExport *export = g_ptr_array_index (self->exports, i);

      gouji_line_index_set_text (export->index, self->text);
    }
  n = count_listed (self);
  gouji_stack_lines_show_in_order (self, n);
  gouji_gradual_announce (self->gradual, n);
}

/* @ordered: (transfer full) (nullable) */
static void
show_ordered (GoujiStackLines *self, guint32 *ordered)
{
  g_free (self->ordered);
  self->ordered = ordered;
  gouji_stack_lines_show_in_order (self, gouji_gradual_get_n (self->gradual));
  gouji_gradual_announce (self->gradual, gouji_gradual_get_n (self->gradual));
}

static void
sort_in_thread (GTask *task,
                gpointer lines G_GNUC_UNUSED,
                gpointer order,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  g_task_return_pointer (task, gouji_stack_order_sort (order), g_free);
}

/* @lines: (transfer full): held here and not by the task, whose end may be in the thread. */
static void
on_sorted (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer lines)
{
  g_autoptr (GoujiStackLines) self = lines;
  guint32 *ordered = g_task_propagate_pointer (G_TASK (result), NULL);

  if (g_task_get_cancellable (G_TASK (result)) != self->sorting)
    {
      g_free (ordered);
      return;
    }
  g_clear_object (&self->sorting);
  show_ordered (self, ordered);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORTING]);
}

static void
stop_sorting (GoujiStackLines *self)
{
  if (self->sorting == NULL)
    return;
  g_cancellable_cancel (self->sorting);
  g_clear_object (&self->sorting);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORTING]);
}

static void
sort (GoujiStackLines *self)
{
  GoujiStackOrder *order;
  g_autoptr (GTask) task = NULL;

  stop_sorting (self);
  if (self->by == GOUJI_STACK_ORDER_NONE)
    {
      if (self->ordered != NULL)
        show_ordered (self, NULL);
      return;
    }
  order = gouji_stack_lines_take_order (self);
  if (gouji_stack_order_get_n (order) <= MANY)
    {
      show_ordered (self, gouji_stack_order_sort (order));
      gouji_stack_order_free (order);
      return;
    }
  self->sorting = g_cancellable_new ();
  task = g_task_new (NULL, self->sorting, on_sorted, g_object_ref (self));
  g_task_set_task_data (task, order, (GDestroyNotify)gouji_stack_order_free);
  g_task_run_in_thread (task, sort_in_thread);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORTING]);
}

static guint
number_of (GoujiStackLines *self, const char *code, const char *name)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s", code, name);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, text));

  if (number > 0)
    return number - 1;
  g_ptr_array_add (self->texts, g_steal_pointer (&text));
  g_hash_table_insert (self->numbers, g_ptr_array_index (self->texts, self->texts->len - 1),
                       GUINT_TO_POINTER (self->texts->len));
  return self->texts->len - 1;
}

static void
take_summary (GoujiStackLines *self, GoujiStackItem *item)
{
  const GoujiSummary *summary = gouji_stack_item_get_summary (item);

  for (GoujiSummaryKind kind = 0; kind < GOUJI_N_SUMMARIES; kind++)
    for (guint i = 0; i < gouji_summary_get_n_entries (summary, kind); i++)
      {
        const GoujiSummaryEntry *entry = gouji_summary_get_entry (summary, kind, i);
        GoujiSummedLine line
            = { self->items->len, number_of (self, entry->code, entry->name), i, kind };

        g_array_append_val (self->lines, line);
      }
  g_ptr_array_add (self->items, g_object_ref (item));
}

static GoujiStackExport *
find_export (GoujiStackLines *self, GoujiProvince *province)
{
  GoujiStackExport *export;

  for (guint i = 0; i < self->exports->len; i++)
    {
      export = g_ptr_array_index (self->exports, i);
      if (gouji_line_index_get_province (export->index) == province)
        return export;
    }
  export = g_new0 (GoujiStackExport, 1);
  export->index = gouji_line_index_new ();
  export->units = g_ptr_array_new_with_free_func ((GDestroyNotify) drop_unit);
  gouji_line_index_set_text (export->index, self->text);
  gouji_line_index_set_province (export->index, province);
  g_ptr_array_set_size (export->units, gouji_province_get_n_units (province));
  g_ptr_array_add (self->exports, export);
  return export;
}

static void
take_item (GoujiStackLines *self, GoujiStackItem *item)
{
  GoujiProvince *province = gouji_stack_item_get_province (item);

  if (province != NULL)
    g_ptr_array_index (find_export (self, province)->units, gouji_stack_item_get_index (item))
        = g_object_ref (item);
  else if (gouji_stack_item_get_summary (item) != NULL)
    take_summary (self, item);
}

static void
take_summaries (GoujiStackLines *self, const GPtrArray *units)
{
  for (guint i = 0; i < units->len; i++)
    {
      GoujiStackItem *item = g_ptr_array_index (units, i);

      if (item != NULL && gouji_stack_item_get_summary (item) != NULL)
        take_summary (self, item);
    }
}

/* An export whose units are not all on the list cannot be shown by its columns. */
static void
drop_torn_exports (GoujiStackLines *self)
{
  for (guint i = self->exports->len; i > 0; i--)
    {
      const GoujiStackExport *export = g_ptr_array_index (self->exports, i - 1);

      if (!g_ptr_array_find (export->units, NULL, NULL))
        continue;
      take_summaries (self, export->units);
      g_ptr_array_remove_index (self->exports, i - 1);
    }
}

/**
 * gouji_stack_lines_take:
 * @items: list of #GoujiStackItem
 *
 * Documents that are not read yet have no lines yet: to be called again when they are.
 */
void
gouji_stack_lines_take (GoujiStackLines *self, GListModel *items)
{
  g_return_if_fail (GOUJI_IS_STACK_LINES (self) && G_IS_LIST_MODEL (items));

  g_ptr_array_set_size (self->exports, 0);
  g_ptr_array_set_size (self->items, 0);
  g_hash_table_remove_all (self->numbers);
  g_ptr_array_set_size (self->texts, 0);
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (items, i);

      take_item (self, item);
    }
  drop_torn_exports (self);
  g_clear_pointer (&self->ordered, g_free);
  fill (self);
  sort (self);
}

void
gouji_stack_lines_set_text (GoujiStackLines *self, const char *text)
{
  g_return_if_fail (GOUJI_IS_STACK_LINES (self) && text != NULL);

  if (g_str_equal (self->text, text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  fill (self);
}

guint
gouji_stack_lines_get_total (GoujiStackLines *self)
{
  guint total;

  g_return_val_if_fail (GOUJI_IS_STACK_LINES (self), 0);

  total = self->lines->len;
  for (guint i = 0; i < self->exports->len; i++)
    {
      const GoujiStackExport *export = g_ptr_array_index (self->exports, i);

      total += gouji_province_get_n_lines (gouji_line_index_get_province (export->index));
    }
  return total;
}

gboolean
gouji_stack_lines_has_funds (GoujiStackLines *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_LINES (self), FALSE);

  return self->exports->len > 0;
}

/**
 * gouji_stack_lines_set_order:
 *
 * Lines that are alike stay in the order of the documents.  Amounts whose unit no document
 * tells are apart from the others.
 */
void
gouji_stack_lines_set_order (GoujiStackLines *self, GoujiStackOrderBy by, gboolean descending)
{
  g_return_if_fail (GOUJI_IS_STACK_LINES (self) && by < GOUJI_N_STACK_ORDERS);

  if (self->by == by && (self->descending == descending || by == GOUJI_STACK_ORDER_NONE))
    return;
  self->by = by;
  self->descending = descending;
  sort (self);
}

gboolean
gouji_stack_lines_get_sorting (GoujiStackLines *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_LINES (self), FALSE);

  return self->sorting != NULL;
}

void
gouji_stack_lines_set_gradual (GoujiStackLines *self, gboolean gradual)
{
  g_return_if_fail (GOUJI_IS_STACK_LINES (self));

  gouji_gradual_turn_on (self->gradual, gradual);
}

guint
gouji_stack_lines_get_n_listed (GoujiStackLines *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_LINES (self), 0);

  return gouji_gradual_get_n (self->gradual);
}
