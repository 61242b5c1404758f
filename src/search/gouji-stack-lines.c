/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-stack-lines.h"

#include <string.h>

#include "province/gouji-line-index.h"

/* An export, and which item each of its units is. */
typedef struct
{
  GoujiLineIndex *index;
  GPtrArray *units; /* GoujiStackItem; holes for what was taken off the list */
} Export;

/* An entry of the summary of a document. */
typedef struct
{
  guint32 item;
  guint32 text; /* which of the codes and names there are */
  guint32 entry;
  guint32 kind;
} Line;

struct _GoujiStackLines
{
  GObject parent_instance;

  GPtrArray *exports;   /* Export */
  GPtrArray *items;     /* GoujiStackItem: of the lines below */
  GPtrArray *texts;     /* "code\nname" */
  GHashTable *numbers;  /* text → its number + 1 */
  GArray *lines;        /* Line */
  GArray *listed;       /* guint32: those of lines that say the text */
  GHashTable *rows;      /* position → GoujiStackLine that somebody has */
  GHashTable *positions; /* the other way */
  char *text;
  guint n;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoujiStackLines, gouji_stack_lines, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
drop_unit (GoujiStackItem *unit)
{
  g_clear_object (&unit);
}

static void
export_free (Export *export)
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
  return GOUJI_STACK_LINES (model)->n;
}

static const GoujiSummaryEntry *
get_entry (GoujiStackLines *self, const Line *line)
{
  const GoujiStackItem *item = g_ptr_array_index (self->items, line->item);

  return gouji_summary_get_entry (gouji_stack_item_get_summary ((GoujiStackItem *) item), line->kind,
                                  line->entry);
}

static GoujiStackLine *
get_exported (const Export *export, guint position)
{
  g_autoptr (GoujiListedLine) line = g_list_model_get_item (G_LIST_MODEL (export->index), position);

  return gouji_stack_line_new_listed (
      g_ptr_array_index (export->units, gouji_listed_line_get_unit (line)), line);
}

/* As it is listed now. */
static GoujiStackLine *
make_line (GoujiStackLines *self, guint position)
{
  const Line *line;

  for (guint i = 0; i < self->exports->len; i++)
    {
      const Export *export = g_ptr_array_index (self->exports, i);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (export->index));

      if (position < n)
        return get_exported (export, position);
      position -= n;
    }
  line = &g_array_index (self->lines, Line, g_array_index (self->listed, guint32, position));
  return gouji_stack_line_new_summed (g_ptr_array_index (self->items, line->item),
                                      get_entry (self, line));
}

static void
on_row_gone (gpointer data, GObject *row)
{
  GoujiStackLines *self = data;
  gpointer position = g_hash_table_lookup (self->positions, row);

  g_hash_table_remove (self->positions, row);
  if (g_hash_table_lookup (self->rows, position) == row)
    g_hash_table_remove (self->rows, position);
}

static gpointer
get_item (GListModel *model, guint position)
{
  GoujiStackLines *self = GOUJI_STACK_LINES (model);
  GoujiStackLine *row;

  if (position >= self->n)
    return NULL;
  row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
  if (row != NULL)
    return g_object_ref (row);
  row = make_line (self, position);
  g_object_weak_ref (G_OBJECT (row), on_row_gone, self);
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (position), row);
  g_hash_table_insert (self->positions, row, GUINT_TO_POINTER (position));
  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
forget_rows (GoujiStackLines *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->positions);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_object_weak_unref (row, on_row_gone, self);
  g_hash_table_remove_all (self->positions);
  g_hash_table_remove_all (self->rows);
}

static void
gouji_stack_lines_finalize (GObject *object)
{
  GoujiStackLines *self = GOUJI_STACK_LINES (object);

  forget_rows (self);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->positions);
  g_ptr_array_unref (self->exports);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->lines);
  g_array_unref (self->listed);
  g_free (self->text);
  G_OBJECT_CLASS (gouji_stack_lines_parent_class)->finalize (object);
}

static void
gouji_stack_lines_class_init (GoujiStackLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_stack_lines_finalize;
}

static void
gouji_stack_lines_init (GoujiStackLines *self)
{
  self->exports = g_ptr_array_new_with_free_func ((GDestroyNotify) export_free);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->rows = g_hash_table_new (NULL, NULL);
  self->positions = g_hash_table_new (NULL, NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->listed = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->text = g_strdup ("");
}

GoujiStackLines *
gouji_stack_lines_new (void)
{
  return g_object_new (GOUJI_TYPE_STACK_LINES, NULL);
}

/* What stood at @n and behind is on its way out, and stands there no more. */
static void
drop_rows (GoujiStackLines *self, guint n)
{
  GHashTableIter iter;
  gpointer position;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &position, NULL))
    if (GPOINTER_TO_UINT (position) >= n)
      g_hash_table_iter_remove (&iter);
}

/* Another @n lines are listed now.  Rows that a list has made, and making them is most of
 * its work, stay and stand for other lines; only that there are more or fewer is told. */
static void
announce (GoujiStackLines *self, guint n)
{
  guint before = self->n;
  GHashTableIter iter;
  gpointer position, row;

  self->n = n;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &position, &row))
    if (GPOINTER_TO_UINT (position) < MIN (n, before))
      {
        g_autoptr (GoujiStackLine) line = make_line (self, GPOINTER_TO_UINT (position));

        gouji_stack_line_assign (row, line);
      }
  drop_rows (self, n);
  if (n != before)
    g_list_model_items_changed (G_LIST_MODEL (self), MIN (n, before), before - MIN (n, before),
                                n - MIN (n, before));
}

/* A word as it is found in the texts there are, each of which is looked at once. */
typedef struct
{
  GoujiQuery *query;
  guint8 *texts;
  guint8 *items;
} Word;

static void
word_init (Word *word, GoujiStackLines *self, const char *text)
{
  word->query = gouji_query_new (text, GOUJI_UNIT_UNKNOWN);
  word->texts = g_new (guint8, self->texts->len);
  word->items = g_new (guint8, self->items->len);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const char *said = g_ptr_array_index (self->texts, i);

      word->texts[i] = gouji_query_matches (word->query, &said, 1);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      GoujiStackItem *item = g_ptr_array_index (self->items, i);
      const char *said[] = { gouji_stack_item_get_code (item), gouji_stack_item_get_unit (item) };

      word->items[i] = gouji_query_matches (word->query, said, G_N_ELEMENTS (said));
    }
}

static void
word_clear (Word *word)
{
  gouji_query_free (word->query);
  g_free (word->texts);
  g_free (word->items);
}

static gboolean
is_amount (GoujiStackLines *self, const Word *word, const Line *line)
{
  const GoujiSummaryEntry *entry = get_entry (self, line);
  GoujiStackItem *item = g_ptr_array_index (self->items, line->item);
  GoujiAmountUnit unit = gouji_summary_get_unit_known (gouji_stack_item_get_summary (item))
                             ? GOUJI_UNIT_YUAN
                             : GOUJI_UNIT_UNKNOWN;

  return gouji_query_matches_amount (word->query, entry->total, unit)
         || gouji_query_matches_amount (word->query, entry->basic, unit)
         || gouji_query_matches_amount (word->query, entry->project, unit);
}

static void
keep_those_with (GoujiStackLines *self, const char *text)
{
  guint n = 0;
  Word word;

  word_init (&word, self, text);
  for (guint i = 0; i < self->listed->len; i++)
    {
      guint32 number = g_array_index (self->listed, guint32, i);
      const Line *line = &g_array_index (self->lines, Line, number);

      if (word.texts[line->text] || word.items[line->item]
          || (gouji_query_has_amount (word.query) && is_amount (self, &word, line)))
        g_array_index (self->listed, guint32, n++) = number;
    }
  g_array_set_size (self->listed, n);
  word_clear (&word);
}

static void
filter_lines (GoujiStackLines *self)
{
  g_auto (GStrv) words = g_strsplit_set (self->text, " \t", -1);

  g_array_set_size (self->listed, self->lines->len);
  for (guint i = 0; i < self->lines->len; i++)
    g_array_index (self->listed, guint32, i) = i;
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      keep_those_with (self, words[i]);
}

static void
fill (GoujiStackLines *self)
{
  guint n;

  filter_lines (self);
  n = self->listed->len;
  for (guint i = 0; i < self->exports->len; i++)
    {
      Export *export = g_ptr_array_index (self->exports, i);

      gouji_line_index_set_text (export->index, self->text);
      n += g_list_model_get_n_items (G_LIST_MODEL (export->index));
    }
  announce (self, n);
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
        Line line = { self->items->len, number_of (self, entry->code, entry->name), i, kind };

        g_array_append_val (self->lines, line);
      }
  g_ptr_array_add (self->items, g_object_ref (item));
}

static Export *
find_export (GoujiStackLines *self, GoujiProvince *province)
{
  Export *export;

  for (guint i = 0; i < self->exports->len; i++)
    {
      export = g_ptr_array_index (self->exports, i);
      if (gouji_line_index_get_province (export->index) == province)
        return export;
    }
  export = g_new0 (Export, 1);
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
      const Export *export = g_ptr_array_index (self->exports, i - 1);

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
  fill (self);
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
      const Export *export = g_ptr_array_index (self->exports, i);

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
