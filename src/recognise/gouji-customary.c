/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-customary-private.h"

#include <string.h>

#include "recognise/gouji-words-private.h"

/* Enough rows must foot before columns without headers are believed. */
#define MIN_FOOTING_ROWS 3

static guint
collect_amounts (const GoujiTable *table, guint *columns, guint max)
{
  guint n = 0;

  for (guint i = 0; i < gouji_table_get_n_columns (table) && n < max; i++)
    if (gouji_table_get_column (table, i)->kind == GOUJI_COLUMN_AMOUNT
        || gouji_table_get_column (table, i)->kind == GOUJI_COLUMN_OTHER)
      columns[n++] = i;
  return n;
}

static GoujiDecimal
value_at (const GoujiTable *table, guint row, guint column)
{
  const char *text = gouji_table_get_cell (table, row, column).text;
  GoujiAmount amount = gouji_amount_parse (text != NULL ? text : "");

  return gouji_amount_is_number (amount) ? gouji_amount_get_decimal (amount) : GOUJI_DECIMAL_ZERO;
}

static gboolean
row_foots (const GoujiTable *table, guint row, const guint *columns, guint n)
{
  GoujiDecimal total = value_at (table, row, columns[0]);
  GoujiDecimal sum = GOUJI_DECIMAL_ZERO;

  for (guint i = 1; i < n; i++)
    if (!gouji_decimal_add (sum, value_at (table, row, columns[i]), &sum))
      return FALSE;
  return gouji_decimal_sign (total) != 0 && gouji_decimal_compare (sum, total) == 0;
}

static gboolean
table_foots (const GoujiTable *table, const guint *columns, guint n)
{
  guint rows = 0, footing = 0;

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    {
      if (gouji_table_get_row_kind (table, row) != GOUJI_ROW_BODY)
        continue;
      rows++;
      footing += row_foots (table, row, columns, n);
    }
  return footing >= MIN_FOOTING_ROWS && footing * 10 >= rows * 8;
}

/**
 * gouji_customary_complete:
 * @table: a table with a role, whose header may have been lost
 *
 * Where a table lost its header in text extraction, the columns customary for its
 * role are tried from the first amount on; they are taken only when the rows foot
 * with them.
 */
void
gouji_customary_complete (GoujiTable *table)
{
  const char *role = gouji_role_get_name (gouji_table_get_role (table));
  const char *const *ids = gouji_words_get_list (GOUJI_WORDS_CUSTOMARY, role, "columns");
  guint columns[16];
  guint n = collect_amounts (table, columns, G_N_ELEMENTS (columns));

  if (gouji_table_get_n_header_rows (table) > 0 || n < 2 || ids[0] == NULL
      || !table_foots (table, columns, n))
    return;
  for (guint i = 0; i < n && ids[i] != NULL; i++)
    {
      GoujiColumn column = *gouji_table_get_column (table, columns[i]);

      column.kind = GOUJI_COLUMN_AMOUNT;
      column.id = ids[i];
      gouji_table_set_column (table, columns[i], &column);
    }
}
