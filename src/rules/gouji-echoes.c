/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-echoes-private.h"

#include <string.h>

/* Tables beyond this are not told apart. */
#define MAX_TABLES 63
#define TEXT MAX_TABLES

#define TOTAL "="
#define ANYTHING ""

struct _GoujiEchoes
{
  GoujiDisclosure *disclosure;
  GHashTable *tables; /* utf8 → guint64, a bit for every table that prints it */
};

/* Printed to the fen, whatever its unit; nothing is told from zero. */
static char *
dup_key (const char *name, GoujiDecimal yuan)
{
  if (gouji_decimal_sign (yuan) == 0 || !gouji_decimal_rescale (yuan, 2, &yuan))
    return NULL;
  return g_strdup_printf ("%s|%" G_GINT64_FORMAT, name, yuan.coefficient);
}

static void
add (GoujiEchoes *self, const char *name, GoujiDecimal yuan, guint table)
{
  g_autofree char *key = dup_key (name, yuan);
  guint64 *known = key != NULL ? g_hash_table_lookup (self->tables, key) : NULL;

  if (known == NULL && key != NULL)
    {
      known = g_new0 (guint64, 1);
      g_hash_table_insert (self->tables, g_steal_pointer (&key), known);
    }
  if (known != NULL)
    *known |= G_GUINT64_CONSTANT (1) << MIN (table, TEXT);
}

static guint64
find (GoujiEchoes *self, const char *name, GoujiDecimal yuan)
{
  g_autofree char *key = dup_key (name, yuan);
  const guint64 *known = key != NULL ? g_hash_table_lookup (self->tables, key) : NULL;

  return known != NULL ? *known : 0;
}

/* What a cell speaks of: its line's code and name, and the last text above its column. */
typedef struct
{
  const char *names[3];
  guint n;
} Words;

static void
add_word (Words *words, const char *name)
{
  if (*name != '\0')
    words->names[words->n++] = name;
}

static Words
list_words (GoujiTable *table, const GoujiLine *line, guint column)
{
  const char *title = gouji_table_get_column (table, column)->title;
  const char *last = title != NULL ? strrchr (title, '/') : NULL;
  Words words = { .n = 0 };

  add_word (&words, line->code);
  add_word (&words, line->kind == GOUJI_LINE_TOTAL ? TOTAL : line->name);
  add_word (&words, last != NULL ? last + 1 : title != NULL ? title : "");
  return words;
}

static void
add_line (GoujiEchoes *self, guint index, const GoujiLine *line)
{
  GoujiTable *table = gouji_disclosure_get_table (self->disclosure, index);

  for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
    {
      const GoujiColumn *info = gouji_table_get_column (table, column);
      GoujiAmount amount = gouji_table_get_amount (table, line->row, column);
      Words words = list_words (table, line, column);
      GoujiDecimal yuan;

      if (info->list != line->list || info->kind != GOUJI_COLUMN_AMOUNT
          || !gouji_amount_is_number (amount)
          || !gouji_amount_in_yuan (amount, gouji_table_get_amount_unit (table), &yuan))
        continue;
      for (guint i = 0; i < words.n; i++)
        add (self, words.names[i], yuan, index);
    }
}

static void
add_claims (GoujiEchoes *self)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (self->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (self->disclosure, i);

      if (gouji_decimal_sign (claim->amount.step) > 0)
        add (self, ANYTHING, claim->amount.yuan, TEXT);
    }
}

GoujiEchoes *
gouji_echoes_new (GoujiDisclosure *disclosure)
{
  GoujiEchoes *self = g_new0 (GoujiEchoes, 1);

  self->disclosure = disclosure;
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < MIN (gouji_disclosure_get_n_tables (disclosure), MAX_TABLES); i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (disclosure, i);

      for (guint j = 0; j < gouji_table_get_n_lines (table); j++)
        add_line (self, i, gouji_table_get_line (table, j));
    }
  add_claims (self);
  return self;
}

void
gouji_echoes_free (GoujiEchoes *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->tables);
  g_free (self);
}

guint
gouji_echoes_count (GoujiEchoes *self, const GoujiCellRef *cell, GoujiDecimal yuan)
{
  GoujiTable *table = gouji_disclosure_get_table (self->disclosure, cell->table);
  int line = gouji_table_find_line_at (table, cell->row, cell->column);
  guint64 tables = find (self, ANYTHING, yuan);
  guint n = 0;

  if (line >= 0)
    {
      Words words = list_words (table, gouji_table_get_line (table, line), cell->column);

      for (guint i = 0; i < words.n; i++)
        tables |= find (self, words.names[i], yuan);
    }
  if (cell->table < MAX_TABLES)
    tables &= ~(G_GUINT64_CONSTANT (1) << cell->table);
  for (; tables != 0; tables &= tables - 1)
    n++;
  return n;
}
