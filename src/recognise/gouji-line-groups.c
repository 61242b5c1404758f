/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-line-groups-private.h"

#include <string.h>

#include "model/gouji-amount.h"
#include "recognise/gouji-line-columns-private.h"
#include "recognise/gouji-text-private.h"

/* The lines of a list; groups of them go from @first to before @end. */
typedef struct
{
  GoujiTable *table;
  GoujiLineColumns columns;
  GArray *lines; /* guint: of the list, in its order */
} Groups;

static GoujiLine *
get_line (const Groups *self, guint i)
{
  return gouji_table_edit_line (self->table, g_array_index (self->lines, guint, i));
}

static const char *
cell_text (const Groups *self, const GoujiLine *line, guint column)
{
  const char *text = gouji_table_get_cell (self->table, line->row, column).text;

  return text != NULL ? text : "";
}

static gboolean
is_free_item (const GoujiLine *line)
{
  return line->kind == GOUJI_LINE_ITEM && line->parent < 0;
}

/* 1 where its name leads with 一、 2 with （一） and so on, 0 without a number. */
static guint
rank_of (const Groups *self, const GoujiLine *line)
{
  g_autofree char *folded = NULL;
  guint rank = 0;

  if (line->name_column < 0)
    return 0;
  folded = gouji_text_fold (cell_text (self, line, line->name_column));
  gouji_text_skip_ordinal (folded, &rank);
  return rank;
}

static gboolean
is_numbered (const Groups *self, const GoujiLine *line)
{
  return rank_of (self, line) > 0;
}

static const char *
unit_code (const Groups *self, const GoujiLine *line)
{
  for (guint i = 0; i < self->columns.n_texts; i++)
    if (g_strcmp0 (gouji_table_get_column (self->table, self->columns.texts[i])->id, "unit-code") == 0)
      return cell_text (self, line, self->columns.texts[i]);
  return "";
}

/* Twice the distance of @amount to the sum is no more than the half places of all. */
static gboolean
is_near (GoujiAmount amount, GoujiDecimal sum, guint n, guint8 places)
{
  GoujiDecimal twice, bound = { n + 1, MAX (places, amount.places) };

  return gouji_decimal_subtract (sum, gouji_amount_get_decimal (amount), &twice)
         && gouji_decimal_add (twice, twice, &twice)
         && gouji_decimal_compare (gouji_decimal_abs (twice), bound) <= 0;
}

/* What may be a part of the line above: a free item, or where @details the one that 其中
 * leads. */
static gboolean
is_part (const GoujiLine *line, gboolean details)
{
  return is_free_item (line) || (details && line->kind == GOUJI_LINE_DETAIL);
}

/* Whether what the parts from @first to before @end print in @column comes to what @head
 * prints there. */
static gboolean
sums_up_in (const Groups *self, guint column, const GoujiLine *head, guint first, guint end, gboolean details)
{
  GoujiAmount whole = gouji_table_get_amount (self->table, head->row, column);
  GoujiDecimal sum = GOUJI_DECIMAL_ZERO;
  guint n = 0;
  guint8 places = 0;

  if (!gouji_amount_is_number (whole) || whole.coefficient == 0)
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      const GoujiLine *line = get_line (self, i);
      GoujiAmount part = gouji_table_get_amount (self->table, line->row, column);

      if (!is_part (line, details) || !gouji_amount_is_number (part))
        continue;
      places = MAX (places, part.places);
      n++;
      if (!gouji_decimal_add (sum, gouji_amount_get_decimal (part), &sum))
        return FALSE;
    }
  return n > 0 && is_near (whole, sum, n, places);
}

static gboolean
sums_up (const Groups *self, const GoujiLine *head, guint first, guint end)
{
  for (guint i = 0; i < self->columns.n_amounts; i++)
    if (sums_up_in (self, self->columns.amounts[i], head, first, end, FALSE)
        || sums_up_in (self, self->columns.amounts[i], head, first, end, TRUE))
      return TRUE;
  return FALSE;
}

static void
adopt (const Groups *self, guint head, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (is_free_item (get_line (self, i)))
      get_line (self, i)->parent = g_array_index (self->lines, guint, head);
}

/* A line among coded ones that has no code of theirs: a unit, or what its money is for. */
static gboolean
is_uncoded (const Groups *self, const GoujiLine *line)
{
  return is_free_item (line) && *line->code == '\0' && line->id == NULL;
}

static guint
end_of_group (const Groups *self, guint first, gboolean (*heads) (const Groups *, const GoujiLine *))
{
  guint end = first;

  while (end < self->lines->len && get_line (self, end)->kind != GOUJI_LINE_TOTAL
         && get_line (self, end)->kind != GOUJI_LINE_SUBTOTAL && !heads (self, get_line (self, end)))
    end++;
  return end;
}

/* Units are told by their own codes; of other lines only their sums tell. */
static void
group_below_uncoded (const Groups *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const GoujiLine *head = get_line (self, i);
      guint end = end_of_group (self, i + 1, is_uncoded);

      if (is_uncoded (self, head) && end > i + 1
          && (*unit_code (self, head) != '\0' || sums_up (self, head, i + 1, end)))
        adopt (self, i, i + 1, end);
    }
}

/* A department above its units: 332 above 332303. */
static void
group_units (const Groups *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *code = unit_code (self, get_line (self, i));

      if (!is_uncoded (self, get_line (self, i)) || *code == '\0')
        continue;
      for (guint j = i + 1; j < self->lines->len; j++)
        {
          GoujiLine *line = get_line (self, j);
          const char *other = unit_code (self, line);

          if (is_uncoded (self, line) && strlen (other) > strlen (code)
              && g_str_has_prefix (other, code))
            line->parent = g_array_index (self->lines, guint, i);
        }
    }
}

/* 一、基本支出, then 工资福利支出 without a number, then 二、项目支出. */
static void
group_below_numbered (const Groups *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const GoujiLine *head = get_line (self, i);
      guint end = end_of_group (self, i + 1, is_numbered);

      if (is_free_item (head) && is_numbered (self, head) && end > i + 1
          && sums_up (self, head, i + 1, end))
        adopt (self, i, i + 1, end);
    }
}

/* Whether the lines from @first to before @end are free items that come to what @head prints
 * in every column, and the total prints the same. */
static gboolean
repeats_total (
    const Groups *self, const GoujiLine *total, const GoujiLine *head, guint first, guint end)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->columns.n_amounts; i++)
    {
      guint column = self->columns.amounts[i];
      GoujiAmount whole = gouji_table_get_amount (self->table, head->row, column);
      GoujiAmount same = gouji_table_get_amount (self->table, total->row, column);

      if (whole.coefficient != same.coefficient || whole.places != same.places)
        return FALSE;
      if (!gouji_amount_is_number (whole) || whole.coefficient == 0)
        continue;
      if (!sums_up_in (self, column, head, first, end, FALSE))
        return FALSE;
      any = TRUE;
    }
  return any;
}

/* 合计, the unit, and its projects: the unit's line repeats the total above the lines that
 * make it up. */
static void
group_below_first (const Groups *self)
{
  guint total = 0, head = 0;

  while (head < self->lines->len && !is_free_item (get_line (self, head)))
    head++;
  while (total < self->lines->len && get_line (self, total)->kind != GOUJI_LINE_TOTAL)
    total++;
  if (total < self->lines->len && head + 2 < self->lines->len
      && repeats_total (self, get_line (self, total), get_line (self, head), head + 1,
                        self->lines->len))
    adopt (self, head, head + 1, self->lines->len);
}

/* 公务用车购置及运行费, 其中：购置费, 运行费: 其中 leads more lines than its own where these come
 * to the line above together, in every column. */
static gboolean
make_up (const Groups *self, const GoujiLine *head, guint first, guint end)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->columns.n_amounts; i++)
    {
      GoujiAmount whole = gouji_table_get_amount (self->table, head->row, self->columns.amounts[i]);

      if (!gouji_amount_is_number (whole) || whole.coefficient == 0)
        continue;
      if (!sums_up_in (self, self->columns.amounts[i], head, first, end, TRUE))
        return FALSE;
      any = TRUE;
    }
  return any;
}

static void
group_below_detail (const Groups *self)
{
  for (guint i = 0; i + 1 < self->lines->len; i++)
    {
      const GoujiLine *detail = get_line (self, i);
      guint end = i + 1;

      if (detail->kind != GOUJI_LINE_DETAIL || i == 0
          || detail->parent != (int)g_array_index (self->lines, guint, i - 1)
          || make_up (self, get_line (self, i - 1), i, end))
        continue;
      while (end < self->lines->len && is_free_item (get_line (self, end))
             && !is_numbered (self, get_line (self, end)))
        if (make_up (self, get_line (self, i - 1), i, ++end))
          {
            adopt (self, i - 1, i + 1, end);
            break;
          }
    }
}

/* The only total of the list where it has a number below others, or the end. */
static guint
find_numbered_total (const Groups *self)
{
  guint found = self->lines->len;

  for (guint i = 0; i < self->lines->len; i++)
    {
      if (get_line (self, i)->kind != GOUJI_LINE_TOTAL)
        continue;
      if (found < self->lines->len || rank_of (self, get_line (self, i)) < 2)
        return self->lines->len;
      found = i;
    }
  return found;
}

/* 一、“三公”经费支出, （一）支出合计, 1.因公出国…, （二）相关统计数: the total is that of the
 * lines numbered below it, and what stands around these is not added to it. */
static void
group_numbered_total (const Groups *self)
{
  guint total = find_numbered_total (self);
  guint rank = total < self->lines->len ? rank_of (self, get_line (self, total)) : 0;
  guint end = total + 1;

  while (
      end < self->lines->len
      && (rank_of (self, get_line (self, end)) == 0 || rank_of (self, get_line (self, end)) > rank))
    end++;
  for (guint i = 0; rank > 0 && i < self->lines->len; i++)
    {
      GoujiLine *line = get_line (self, i);

      if (line->kind != GOUJI_LINE_ITEM)
        continue;
      if (i < total || i >= end)
        line->kind = GOUJI_LINE_DETAIL;
      else if (line->parent < (int)g_array_index (self->lines, guint, total))
        line->parent = -1;
    }
}

static gboolean
any_coded (const Groups *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (*get_line (self, i)->printed_code != '\0' && *get_line (self, i)->code != '\0')
      return TRUE;
  return FALSE;
}

static void
find_in_list (GoujiTable *table, guint list)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  const Groups self = { table, gouji_line_columns_collect (table, list), lines };

  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    if (gouji_table_get_line (table, i)->list == list)
      g_array_append_val (lines, i);
  if (gouji_table_get_code_kind (table) == GOUJI_CODE_UNIT || self.columns.item >= 0)
    return;
  if (any_coded (&self))
    {
      group_below_uncoded (&self);
      group_units (&self);
    }
  else if (self.columns.ordinals)
    {
      group_below_numbered (&self);
      group_numbered_total (&self);
    }
  else
    {
      group_below_detail (&self);
      group_below_first (&self);
    }
}

void
gouji_line_groups_find (GoujiTable *table)
{
  for (guint list = 0; list < gouji_table_get_n_lists (table); list++)
    find_in_list (table, list);
}
