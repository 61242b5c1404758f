/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-document-model.h"

#include <string.h>

#define NARROWEST_COLUMN 3.0
#define WIDEST_COLUMN 18.0
/* Amounts stay on one line, in bold too. */
#define ROOM_FOR_TICK 2.2
#define BOLD 1.1
#define WIDEST_CONTENTS 40.0

typedef struct
{
  GoujiItemKind kind;
  guint index;
  guint row;
} Item;

typedef struct
{
  double *ems;
  guint n_columns;
} Widths;

struct _GoujiDocumentItem
{
  GObject parent_instance;
  Item item;
};

G_DEFINE_FINAL_TYPE (GoujiDocumentItem, gouji_document_item, G_TYPE_OBJECT)

struct _GoujiDocumentModel
{
  GObject parent_instance;

  GoujiDisclosure *disclosure;
  GArray *items;         /* Item */
  GArray *table_starts;  /* guint: position of each table's first row */
  GArray *block_starts;  /* guint: position of each block */
  GArray *table_widths;  /* Widths */
  GHashTable *grid_widths; /* block → Widths */
};

static void gouji_document_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoujiDocumentModel, gouji_document_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      gouji_document_model_list_init))

static void
gouji_document_item_class_init (GoujiDocumentItemClass *klass)
{
}

static void
gouji_document_item_init (GoujiDocumentItem *self)
{
}

GoujiItemKind
gouji_document_item_get_kind (GoujiDocumentItem *self)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_ITEM (self), GOUJI_ITEM_PARAGRAPH);
  return self->item.kind;
}

guint
gouji_document_item_get_index (GoujiDocumentItem *self)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_ITEM (self), 0);
  return self->item.index;
}

guint
gouji_document_item_get_row (GoujiDocumentItem *self)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_ITEM (self), 0);
  return self->item.row;
}

static GType
get_item_type (GListModel *model)
{
  return GOUJI_TYPE_DOCUMENT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return GOUJI_DOCUMENT_MODEL (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GoujiDocumentModel *self = GOUJI_DOCUMENT_MODEL (model);
  GoujiDocumentItem *item;

  if (position >= self->items->len)
    return NULL;
  item = g_object_new (GOUJI_TYPE_DOCUMENT_ITEM, NULL);
  item->item = g_array_index (self->items, Item, position);
  return item;
}

static void
gouji_document_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
free_widths (gpointer data)
{
  g_free (((Widths *) data)->ems);
  g_free (data);
}

static void
clear_widths (gpointer data)
{
  g_free (((Widths *) data)->ems);
}

static void
gouji_document_model_finalize (GObject *object)
{
  GoujiDocumentModel *self = GOUJI_DOCUMENT_MODEL (object);

  g_clear_object (&self->disclosure);
  g_array_unref (self->items);
  g_array_unref (self->table_starts);
  g_array_unref (self->block_starts);
  g_array_unref (self->table_widths);
  g_hash_table_unref (self->grid_widths);
  G_OBJECT_CLASS (gouji_document_model_parent_class)->finalize (object);
}

static void
gouji_document_model_class_init (GoujiDocumentModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_document_model_finalize;
}

static void
gouji_document_model_init (GoujiDocumentModel *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  self->table_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->block_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->table_widths = g_array_new (FALSE, TRUE, sizeof (Widths));
  g_array_set_clear_func (self->table_widths, clear_widths);
  self->grid_widths = g_hash_table_new_full (NULL, NULL, NULL, free_widths);
}

/**
 * gouji_text_ems:
 *
 * Returns: about how wide @text is, in ems: an ideograph is one, a Latin letter or
 *   digit a little more than half
 */
double
gouji_text_ems (const char *text)
{
  double ems = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    ems += g_unichar_iswide (g_utf8_get_char (p)) ? 1.0 : 0.58;
  return ems;
}

static void
widen (Widths *widths, guint column, const char *text, gboolean amount, double widest)
{
  double ems = gouji_text_ems (text) * (amount ? BOLD : 1) + (amount ? ROOM_FOR_TICK : 0.4);

  widths->ems[column] = MAX (MIN (ems, widest), widths->ems[column]);
}

/* A target as “≤227000元” carries a mark like an amount. */
static gboolean
may_carry_tick (const GoujiTable *table, const char *text)
{
  return gouji_amount_is_number (gouji_amount_parse (text))
         || (gouji_table_get_project (table) >= 0 && strpbrk (text, "0123456789") != NULL);
}

static Widths
new_widths (guint n_columns)
{
  Widths widths = { g_new (double, MAX (n_columns, 1)), n_columns };

  for (guint i = 0; i < n_columns; i++)
    widths.ems[i] = NARROWEST_COLUMN;
  return widths;
}

/* Headers may wrap; what they head decides the width. */
static void
measure_table (GoujiDocumentModel *self, const GoujiTable *table)
{
  Widths widths = new_widths (gouji_table_get_n_columns (table));

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < widths.n_columns; column++)
      {
        const char *text = gouji_table_get_cell (table, row, column).text;
        gboolean header = gouji_table_get_row_kind (table, row) != GOUJI_ROW_BODY;

        if (text == NULL || *text == '\0')
          continue;
        if (header)
          widths.ems[column] = MAX (widths.ems[column], MIN (gouji_text_ems (text) + 0.4, 6.5));
        else
          widen (&widths, column, text, may_carry_tick (table, text), WIDEST_COLUMN);
      }
  g_array_append_val (self->table_widths, widths);
}

static void
measure_grid (GoujiDocumentModel *self, guint index, const GoujiBlock *block)
{
  const GoujiGrid *grid = block->grid;
  double widest = block->use == GOUJI_USE_CONTENTS ? WIDEST_CONTENTS : WIDEST_COLUMN;
  Widths *widths = g_new (Widths, 1);

  *widths = new_widths (gouji_grid_get_n_columns (grid));
  for (guint row = 0; row < gouji_grid_get_n_rows (grid); row++)
    for (guint column = 0; column < widths->n_columns; column++)
      widen (widths, column, gouji_grid_get_text (grid, row, column), FALSE, widest);
  g_hash_table_insert (self->grid_widths, GUINT_TO_POINTER (index), widths);
}

static void
append (GoujiDocumentModel *self, GoujiItemKind kind, guint index, guint row)
{
  Item item = { kind, index, row };

  g_array_append_val (self->items, item);
}

static void
append_table (GoujiDocumentModel *self, guint table, gboolean titled)
{
  guint start;

  if (!titled)
    append (self, GOUJI_ITEM_TITLE, table, 0);
  start = self->items->len;
  g_array_index (self->table_starts, guint, table) = start;
  for (guint row = 0; row < gouji_table_get_n_rows (gouji_disclosure_get_table (self->disclosure, table)); row++)
    append (self, GOUJI_ITEM_TABLE_ROW, table, row);
}

static gboolean
is_title (GoujiDocumentModel *self, const GoujiBlock *block)
{
  GoujiPlace place;

  if (block->use != GOUJI_USE_CAPTION || block->table < 0)
    return FALSE;
  place = gouji_table_get_place (gouji_disclosure_get_table (self->disclosure, block->table));
  return place.line == block->place.line && place.source == block->place.source;
}

static void
append_block (GoujiDocumentModel *self, guint index, gboolean *titled, gboolean *placed)
{
  const GoujiBlock *block = gouji_disclosure_get_block (self->disclosure, index);

  if (is_title (self, block))
    {
      append (self, GOUJI_ITEM_TITLE, block->table, 0);
      titled[block->table] = TRUE;
    }
  else if (block->use == GOUJI_USE_TABLE && block->table >= 0)
    {
      if (!placed[block->table])
        append_table (self, block->table, titled[block->table]);
      placed[block->table] = TRUE;
    }
  else if (block->kind == GOUJI_BLOCK_PARAGRAPH)
    append (self, GOUJI_ITEM_PARAGRAPH, index, 0);
  else
    {
      measure_grid (self, index, block);
      for (guint row = 0; row < gouji_grid_get_n_rows (block->grid); row++)
        append (self, GOUJI_ITEM_GRID_ROW, index, row);
    }
}

static void
build (GoujiDocumentModel *self)
{
  guint n_tables = gouji_disclosure_get_n_tables (self->disclosure);
  g_autofree gboolean *titled = g_new0 (gboolean, MAX (n_tables, 1));
  g_autofree gboolean *placed = g_new0 (gboolean, MAX (n_tables, 1));

  g_array_set_size (self->table_starts, n_tables);
  for (guint i = 0; i < n_tables; i++)
    measure_table (self, gouji_disclosure_get_table (self->disclosure, i));
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (self->disclosure); i++)
    {
      g_array_append_val (self->block_starts, self->items->len);
      append_block (self, i, titled, placed);
    }
  /* Tables of data files that come without blocks. */
  for (guint i = 0; i < n_tables; i++)
    if (!placed[i])
      append_table (self, i, titled[i]);
}

/**
 * gouji_document_model_new:
 *
 * Returns: (transfer full): the disclosure as a list of rows and paragraphs
 */
GoujiDocumentModel *
gouji_document_model_new (GoujiDisclosure *disclosure)
{
  GoujiDocumentModel *self = g_object_new (GOUJI_TYPE_DOCUMENT_MODEL, NULL);

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), self);
  self->disclosure = g_object_ref (disclosure);
  build (self);
  return self;
}

GoujiDisclosure *
gouji_document_model_get_disclosure (GoujiDocumentModel *self)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_MODEL (self), NULL);
  return self->disclosure;
}

/**
 * gouji_document_model_find_cell:
 *
 * Returns: the position of the row or paragraph that holds @cell, or
 *   %G_MAXUINT when there is none
 */
guint
gouji_document_model_find_cell (GoujiDocumentModel *self, const GoujiCellRef *cell)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_MODEL (self) && cell != NULL, G_MAXUINT);

  if (cell->table >= 0 && (guint) cell->table < self->table_starts->len)
    return g_array_index (self->table_starts, guint, cell->table) + cell->row;
  if (cell->block >= 0 && (guint) cell->block < self->block_starts->len)
    return g_array_index (self->block_starts, guint, cell->block);
  return G_MAXUINT;
}

guint
gouji_document_model_find_table (GoujiDocumentModel *self, guint table)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_MODEL (self), G_MAXUINT);
  return table < self->table_starts->len ? g_array_index (self->table_starts, guint, table) : G_MAXUINT;
}

/**
 * gouji_document_model_get_table_at:
 *
 * Returns: the table whose row or title stands at @position, or -1
 */
int
gouji_document_model_get_table_at (GoujiDocumentModel *self, guint position)
{
  const Item *item;

  g_return_val_if_fail (GOUJI_IS_DOCUMENT_MODEL (self), -1);

  if (position >= self->items->len)
    return -1;
  item = &g_array_index (self->items, Item, position);
  return item->kind == GOUJI_ITEM_TITLE || item->kind == GOUJI_ITEM_TABLE_ROW ? (int) item->index : -1;
}

const double *
gouji_document_model_get_widths (GoujiDocumentModel *self,
                                 GoujiItemKind kind,
                                 guint index,
                                 guint *n_columns)
{
  const Widths *widths;

  g_return_val_if_fail (GOUJI_IS_DOCUMENT_MODEL (self) && n_columns != NULL, NULL);

  if (kind == GOUJI_ITEM_GRID_ROW)
    widths = g_hash_table_lookup (self->grid_widths, GUINT_TO_POINTER (index));
  else
    widths = &g_array_index (self->table_widths, Widths, index);
  *n_columns = widths->n_columns;
  return widths->ems;
}

double
gouji_document_model_get_width (GoujiDocumentModel *self)
{
  double widest = 0;

  g_return_val_if_fail (GOUJI_IS_DOCUMENT_MODEL (self), 0);

  for (guint i = 0; i < self->table_widths->len; i++)
    {
      const Widths *widths = &g_array_index (self->table_widths, Widths, i);
      double width = 0;

      for (guint column = 0; column < widths->n_columns; column++)
        width += widths->ems[column];
      widest = MAX (widest, width);
    }
  return widest;
}
