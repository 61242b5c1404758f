/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-goods-private.h"
#include "rules/gouji-topic-private.h"

/* X6: what is bought fits the item of expenditure it is paid from, and costs what such
 * things cost.  Which goods serve one purpose and what is usual is in items.ini. */

/* A row of a procurement table that says what is bought. */
typedef struct
{
  const char *item;
  const char *economic; /* "[30201] 办公费", "" */
  const GoujiGoods *goods;
  GoujiCellRef economic_cell;
} Purchase;

/* The columns of a procurement table, -1 where it has none. */
typedef struct
{
  int item, economic, quantity, measure, total;
} Columns;

static const char *
text_at (GoujiTable *table, guint row, int column)
{
  const char *text = column >= 0 ? gouji_table_get_cell (table, row, column).text : NULL;

  return text != NULL ? text : "";
}

static int
find_column (GoujiTable *table, const char *id)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    if (g_strcmp0 (gouji_table_get_column (table, i)->id, id) == 0)
      return i;
  return -1;
}

/* What all of a row costs: the total, where money is told apart by source. */
static int
find_amounts (GoujiTable *table)
{
  int column = find_column (table, "total");

  for (guint i = 0; column < 0 && i < gouji_table_get_n_columns (table); i++)
    if (gouji_table_get_column (table, i)->kind == GOUJI_COLUMN_AMOUNT)
      column = i;
  return column;
}

static Columns
find_columns (GoujiTable *table)
{
  return (Columns) {
    .item = find_column (table, "item"),
    .economic = find_column (table, "economic"),
    .quantity = find_column (table, "quantity"),
    .measure = find_column (table, "measure"),
    .total = find_amounts (table),
  };
}

/* The digits of "[30201] 办公费" or "30201", "" when it begins with none. */
static char *
dup_code (const char *economic)
{
  const char *digits = economic + strspn (economic, "[( ");

  return g_strndup (digits, strspn (digits, "0123456789"));
}

static void
collect (GoujiTable *table, guint number, const Columns *columns, GArray *purchases)
{
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    {
      const char *item = text_at (table, row, columns->item);
      Purchase purchase = {
        .item = item,
        .economic = text_at (table, row, columns->economic),
        .goods = gouji_goods_find (item, NULL),
        .economic_cell = GOUJI_CELL_REF_TABLE ((int) number, (int) row, columns->economic),
      };

      if (gouji_table_get_row_kind (table, row) == GOUJI_ROW_BODY && purchase.goods != NULL)
        g_array_append_val (purchases, purchase);
    }
}

/* Consumables (302) and equipment (310): classes differ, not items of one class. */
static gboolean
is_of_other_class (const Purchase *a, const Purchase *b)
{
  g_autofree char *left = dup_code (a->economic);
  g_autofree char *right = dup_code (b->economic);

  return strlen (left) >= 3 && strlen (right) >= 3 && strncmp (left, right, 3) != 0;
}

static void
report_kind (GoujiRun *run, guint rule, const GArray *purchases, const char *kind)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < purchases->len; i++)
    {
      const Purchase *purchase = &g_array_index (purchases, Purchase, i);

      if (purchase->goods->kind != kind)
        continue;
      if (list->len > 0)
        g_string_append (list, C_ ("between purchases", "; "));
      g_string_append_printf (list, C_ ("a purchase and its item", "%s (%s)"), purchase->item,
                              purchase->economic);
      gouji_draft_add_cell (draft, &purchase->economic_cell);
    }
  draft->message = g_strdup_printf (_("One purpose is paid from several items: %s"), list->str);
  gouji_topic_report (run, draft);
}

static void
compare_kinds (GoujiRun *run, guint rule, const GArray *purchases)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < purchases->len; i++)
    {
      const Purchase *first = &g_array_index (purchases, Purchase, i);
      guint n = 0;
      gboolean split = FALSE;

      if (!g_hash_table_add (seen, (gpointer) first->goods->kind))
        continue;
      for (guint j = i + 1; j < purchases->len; j++)
        {
          const Purchase *other = &g_array_index (purchases, Purchase, j);

          if (other->goods->kind != first->goods->kind)
            continue;
          n++;
          split = split || is_of_other_class (first, other);
        }
      if (split)
        report_kind (run, rule, purchases, first->goods->kind);
      else if (n > 0)
        gouji_run_count (run, rule, FALSE);
    }
}

void
gouji_check_goods_items (GoujiRun *run, guint rule)
{
  g_autoptr (GArray) purchases = g_array_new (FALSE, FALSE, sizeof (Purchase));
  int index = -1;

  while ((index = gouji_disclosure_find_table (run->disclosure, GOUJI_ROLE_PROCUREMENT, index)) >= 0)
    {
      GoujiTable *table = gouji_disclosure_get_table (run->disclosure, index);
      Columns columns = find_columns (table);

      if (columns.item >= 0 && columns.economic >= 0)
        collect (table, index, &columns, purchases);
    }
  compare_kinds (run, rule, purchases);
}

static void
report_price (GoujiRun *run,
              guint rule,
              const GoujiGoods *goods,
              guint index,
              guint row,
              const Columns *columns,
              GoujiDecimal price)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, index);
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  const GoujiCellRef amount = GOUJI_CELL_REF_TABLE ((int) index, (int) row, columns->total);
  const GoujiCellRef quantity = GOUJI_CELL_REF_TABLE ((int) index, (int) row, columns->quantity);
  g_autofree char *each = gouji_decimal_to_grouped (price);
  g_autofree char *low = gouji_decimal_to_grouped (goods->low);
  g_autofree char *high = gouji_decimal_to_grouped (goods->high);

  gouji_draft_add_cell (draft, &amount);
  gouji_draft_add_cell (draft, &quantity);
  draft->actual = g_strdup (each);
  draft->equation = g_strdup_printf ("%s%s ÷ %s%s = %s元", text_at (table, row, columns->total),
                                     gouji_amount_unit_to_text (gouji_table_get_amount_unit (table)),
                                     text_at (table, row, columns->quantity),
                                     text_at (table, row, columns->measure), each);
  draft->message = g_strdup_printf (_("%s: %s元 for one %s; such things cost between %s元 and %s元"),
                                    text_at (table, row, columns->item), each,
                                    text_at (table, row, columns->measure), low, high);
  gouji_topic_report (run, draft);
}

/* What one costs, in 元 to the fen. */
static gboolean
find_price (GoujiTable *table, guint row, const Columns *columns, GoujiDecimal *price)
{
  GoujiAmount amount = gouji_table_get_amount (table, row, columns->total);
  g_autofree char *printed = g_strstrip (g_strdup (text_at (table, row, columns->quantity)));
  GoujiAmount quantity = gouji_amount_parse (printed);
  GoujiDecimal yuan;

  return gouji_amount_is_number (amount) && gouji_amount_is_number (quantity)
         && quantity.coefficient > 0
         && gouji_amount_in_yuan (amount, gouji_table_get_amount_unit (table), &yuan)
         && gouji_decimal_sign (yuan) > 0
         && gouji_decimal_divide (yuan, gouji_amount_get_decimal (quantity), 2, price);
}

static void
check_prices (GoujiRun *run, guint rule, guint index)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, index);
  Columns columns = find_columns (table);

  if (columns.item < 0 || columns.quantity < 0 || columns.measure < 0 || columns.total < 0
      || gouji_table_get_amount_unit (table) == GOUJI_UNIT_UNKNOWN)
    return;
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    {
      g_autofree char *measure = g_strstrip (g_strdup (text_at (table, row, columns.measure)));
      const GoujiGoods *goods = gouji_goods_find (text_at (table, row, columns.item), measure);
      GoujiDecimal price;

      if (gouji_table_get_row_kind (table, row) != GOUJI_ROW_BODY || goods == NULL
          || !find_price (table, row, &columns, &price))
        continue;
      if (gouji_decimal_compare (price, goods->low) >= 0
          && gouji_decimal_compare (price, goods->high) <= 0)
        gouji_run_count (run, rule, FALSE);
      else
        report_price (run, rule, goods, index, row, &columns, price);
    }
}

void
gouji_check_goods_prices (GoujiRun *run, guint rule)
{
  int index = -1;

  while ((index = gouji_disclosure_find_table (run->disclosure, GOUJI_ROLE_PROCUREMENT, index)) >= 0)
    check_prices (run, rule, index);
}
