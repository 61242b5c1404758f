/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-header-matrix-private.h"

#include <string.h>

#include "recognise/gouji-text-private.h"

/**
 * gouji_header_match_column:
 *
 * Returns: (nullable): what a header says that prints @text
 */
const GoujiWord *
gouji_header_match_column (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  const char *rest = gouji_text_skip_year (folded);

  /* "2022年" alone stands over amounts of that year. */
  return gouji_words_match (GOUJI_WORDS_COLUMNS, *rest != '\0' ? rest : "amount");
}

GoujiColumnKind
gouji_header_kind_of (const GoujiWord *word)
{
  static const struct
  {
    const char *name;
    GoujiColumnKind kind;
  } kinds[] = {
    { "code", GOUJI_COLUMN_CODE },         { "code-part", GOUJI_COLUMN_CODE_PART },
    { "name", GOUJI_COLUMN_NAME },         { "amount", GOUJI_COLUMN_AMOUNT },
    { "weak", GOUJI_COLUMN_AMOUNT },       { "text", GOUJI_COLUMN_TEXT },
    { "quantity", GOUJI_COLUMN_QUANTITY }, { "other", GOUJI_COLUMN_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (word->kind, kinds[i].name) == 0)
      return kinds[i].kind;
  return GOUJI_COLUMN_OTHER;
}

static gboolean
same_parents (const GoujiHeaderMatrix *self, guint row, guint a, guint b)
{
  for (guint above = 0; above < row; above++)
    if (self->origin[above][a] != self->origin[above][b])
      return FALSE;
  return TRUE;
}

/* A cell with nothing to its left but a parent that has words of its own further
 * down is spanned from above, not from the left. */
static void
spread_row (GoujiHeaderMatrix *self, guint row)
{
  for (guint column = 0; column < self->n_columns; column++)
    {
      GoujiCell cell = gouji_table_get_cell (self->table, self->first_row + row, column);
      gboolean filled = cell.text != NULL && *cell.text != '\0';

      self->origin[row][column] = filled ? (int) column : -1;
      self->text[row][column] = filled ? cell.text : "";
      if (filled || column == 0 || self->origin[row][column - 1] < 0)
        continue;
      if (row > 0 && !same_parents (self, row, column - 1, column))
        continue;
      if (row > 0 && self->origin[row - 1][column] == (int) column)
        continue;
      self->origin[row][column] = self->origin[row][column - 1];
      self->text[row][column] = self->text[row][column - 1];
    }
}

/* 栏次 | | 1 | 2 …: numbers the columns and says nothing of them. */
static gboolean
is_numbering_row (const GoujiHeaderMatrix *self, guint row)
{
  gint64 next = 1;

  for (guint column = 0; column < self->n_columns; column++)
    {
      const char *text = gouji_table_get_cell (self->table, self->first_row + row, column).text;
      GoujiAmount amount = gouji_amount_parse (text != NULL ? text : "");
      const GoujiWord *word;

      if (text == NULL || *text == '\0')
        continue;
      word = gouji_amount_is_number (amount) ? NULL : gouji_header_match_column (text);
      if (word != NULL && gouji_header_kind_of (word) == GOUJI_COLUMN_OTHER)
        continue;
      if (!gouji_amount_is_number (amount) || amount.places != 0 || amount.coefficient != next++)
        return FALSE;
    }
  return next > 1;
}

static void
clear_row (GoujiHeaderMatrix *self, guint row)
{
  for (guint column = 0; column < self->n_columns; column++)
    {
      self->origin[row][column] = -1;
      self->text[row][column] = "";
    }
}

/**
 * gouji_header_spread:
 * @self: (out caller-allocates): zeroed
 * @table: whose header rows are marked
 */
void
gouji_header_spread (GoujiHeaderMatrix *self, const GoujiTable *table)
{
  guint end = gouji_table_get_n_header_rows (table);

  self->table = table;
  while (self->first_row < end && gouji_table_get_row_kind (table, self->first_row) == GOUJI_ROW_NOTE)
    self->first_row++;
  self->n_rows = MIN (end - self->first_row, GOUJI_HEADER_MAX_ROWS);
  self->n_columns = MIN (gouji_table_get_n_columns (table), GOUJI_HEADER_MAX_COLUMNS);
  for (guint row = 0; row < self->n_rows; row++)
    {
      if (is_numbering_row (self, row))
        clear_row (self, row);
      else
        spread_row (self, row);
    }
}

/**
 * gouji_header_join_titles:
 *
 * Returns: (transfer full): the header's texts from top to bottom, "/" between
 */
char *
gouji_header_join_titles (const GoujiHeaderMatrix *self, guint column)
{
  g_autoptr (GString) title = g_string_new (NULL);
  int before = -1;

  for (guint row = 0; row < self->n_rows; row++)
    {
      g_autofree char *text = NULL;

      if (self->origin[row][column] < 0 || (before >= 0 && *self->text[row][column] == '\0'))
        continue;
      text = gouji_text_squeeze (self->text[row][column]);
      if (title->len > 0)
        g_string_append_c (title, '/');
      g_string_append (title, text);
      before = row;
    }
  return g_string_free (g_steal_pointer (&title), FALSE);
}
