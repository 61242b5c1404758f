/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-generic-outline-private.h"

#include <string.h>

#include "recognise/gouji-generic-cell-private.h"

static gboolean
is_used (const GoujiGenericMapping *mapping, guint column, GoujiGenericUse use)
{
  return gouji_generic_mapping_get_use (mapping, column) == use;
}

static const char *
dup_stripped (GoujiGenericOutline *self, const char *text)
{
  g_autofree char *copy = NULL;

  if (!g_ascii_isspace (*text) && (*text == '\0' || !g_ascii_isspace (text[strlen (text) - 1])))
    return text;
  copy = g_strstrip (g_strdup (text));
  return g_string_chunk_insert_const (self->texts, copy);
}

/* A blank amount is printed all the same where there is a dash; 无 and the like are text. */
static gboolean
prints_amount (const GoujiGenericOutline *self, guint row)
{
  char mark = gouji_generic_mapping_get_decimal_mark (self->mapping);

  for (guint i = 0; i < gouji_generic_mapping_get_n_columns (self->mapping); i++)
    if (is_used (self->mapping, i, GOUJI_GENERIC_AMOUNT)
        && gouji_generic_is_number (gouji_grid_get_text (self->grid, row, i), mark))
      return TRUE;
  return FALSE;
}

/* The innermost code, or name, that the row prints: its own, else that of a level. */
static int
find_own (const GoujiGenericOutline *self, guint row, GoujiGenericUse use)
{
  int best = -1;
  guint best_level = 0;

  for (guint i = 0; i < gouji_generic_mapping_get_n_columns (self->mapping); i++)
    {
      guint level = gouji_generic_mapping_get_level (self->mapping, i);

      if (!is_used (self->mapping, i, use) || *gouji_grid_get_text (self->grid, row, i) == '\0')
        continue;
      if (level == 0)
        return i;
      if (level > best_level)
        {
          best = i;
          best_level = level;
        }
    }
  return best;
}

static gboolean
has_levels_of_codes (const GoujiGenericMapping *mapping)
{
  return gouji_generic_mapping_get_nesting (mapping) == GOUJI_NESTING_LEVELS;
}

static void
find_kind (GoujiGenericNode *node)
{
  const char *total = gouji_generic_total_kind (*node->code != '\0' ? node->code : node->name);

  if (total == NULL)
    return;
  node->kind = g_str_equal (total, "total") ? GOUJI_LINE_TOTAL : GOUJI_LINE_SUBTOTAL;
  if (*node->code == '\0')
    return;
  /* The word stands in the column of the codes. */
  node->name = node->code;
  node->name_column = node->code_column;
  node->code = "";
  node->code_column = -1;
}

/* The heading's name must not pass for that of a line which only misses its own. */
static int
find_name (const GoujiGenericOutline *self, guint row, int code_column)
{
  int column = find_own (self, row, GOUJI_GENERIC_NAME);

  if (column < 0 || code_column < 0 || has_levels_of_codes (self->mapping))
    return column;
  return gouji_generic_mapping_get_level (self->mapping, column) == 0 ? column : -1;
}

static guint
count_filled (const GoujiGenericOutline *self, guint row)
{
  guint n = 0;

  for (guint i = 0; i < gouji_grid_get_row_length (self->grid, row); i++)
    n += *gouji_grid_get_text (self->grid, row, i) != '\0';
  return n;
}

static gboolean
has_amounts (const GoujiGenericMapping *mapping)
{
  return gouji_generic_mapping_find (mapping, GOUJI_GENERIC_AMOUNT, 0) >= 0;
}

static void
read_row (GoujiGenericOutline *self, guint row)
{
  GoujiGenericNode node = { row, GOUJI_LINE_ITEM, 0, FALSE, FALSE, -1, "", "", -1, -1 };

  if (count_filled (self, row) == 0)
    return;
  node.code_column = find_own (self, row, GOUJI_GENERIC_CODE);
  node.name_column = find_name (self, row, node.code_column);
  if (node.code_column >= 0)
    node.code = dup_stripped (self, gouji_grid_get_text (self->grid, row, node.code_column));
  if (node.name_column >= 0)
    node.name = dup_stripped (self, gouji_grid_get_text (self->grid, row, node.name_column));
  find_kind (&node);
  if (*node.code == '\0' && *node.name == '\0')
    g_array_append_val (*(prints_amount (self, row) ? &self->strays : &self->notes), row);
  else if (count_filled (self, row) == 1 && has_amounts (self->mapping)
           && !prints_amount (self, row))
    g_array_append_val (self->notes, row);
  else
    g_array_append_val (self->nodes, node);
}

/**
 * gouji_generic_outline_new:
 * @grid: kept as long as the outline, as is @mapping
 *
 * Returns: (transfer full): the lines of @grid, with their parents
 */
GoujiGenericOutline *
gouji_generic_outline_new (const GoujiGrid *grid, const GoujiGenericMapping *mapping)
{
  GoujiGenericOutline *self = g_new0 (GoujiGenericOutline, 1);

  self->grid = grid;
  self->mapping = mapping;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (GoujiGenericNode));
  self->strays = g_array_new (FALSE, FALSE, sizeof (guint));
  self->notes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->texts = g_string_chunk_new (4096);
  for (guint row = gouji_generic_mapping_get_header_rows (mapping);
       row < gouji_grid_get_n_rows (grid); row++)
    read_row (self, row);
  gouji_generic_outline_nest (self);
  gouji_generic_outline_find_totals (self);
  return self;
}

void
gouji_generic_outline_free (GoujiGenericOutline *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->nodes);
  g_array_unref (self->strays);
  g_array_unref (self->notes);
  g_string_chunk_free (self->texts);
  g_free (self);
}

char *
gouji_generic_outline_dup_part (const GoujiGenericOutline *self, guint row)
{
  GString *part = g_string_new (NULL);

  for (guint i = 0; i < gouji_generic_mapping_get_n_columns (self->mapping); i++)
    if (is_used (self->mapping, i, GOUJI_GENERIC_PART))
      {
        g_string_append (part, gouji_grid_get_text (self->grid, row, i));
        g_string_append_c (part, '\x1f');
      }
  return g_string_free (part, FALSE);
}
