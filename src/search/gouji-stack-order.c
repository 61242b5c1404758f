/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-stack-order.h"

#include <stdlib.h>
#include <string.h>

#include "province/gouji-line-order.h"

/* Amounts of an unknown unit are not to be compared with those of a known one. */
typedef enum
{
  NOT_PRINTED,
  UNIT_UNKNOWN,
  UNIT_KNOWN,
} Group;

/* What a line is ordered by. */
typedef struct
{
  const char *text;
  GoujiDecimal amount;
  Group group;
} Key;

typedef struct
{
  GoujiProvince *province;
  guint first; /* number of its first line */
  int column;  /* of the amounts, or -1 */
} Export;

struct _GoujiStackOrder
{
  GoujiStackOrderBy by;
  gboolean descending;
  GArray *exports; /* Export */
  GArray *keys;    /* Key: of the single lines */
  GStringChunk *texts;
  guint n_exported;
};

static void
clear_export (Export *export)
{
  g_object_unref (export->province);
}

GoujiStackOrder *
gouji_stack_order_new (GoujiStackOrderBy by, gboolean descending)
{
  GoujiStackOrder *self;

  g_return_val_if_fail (by > GOUJI_STACK_ORDER_NONE && by < GOUJI_N_STACK_ORDERS, NULL);

  self = g_new0 (GoujiStackOrder, 1);
  self->by = by;
  self->descending = descending;
  self->exports = g_array_new (FALSE, FALSE, sizeof (Export));
  g_array_set_clear_func (self->exports, (GDestroyNotify)clear_export);
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->texts = g_string_chunk_new (4096);
  return self;
}

void
gouji_stack_order_free (GoujiStackOrder *self)
{
  g_array_unref (self->exports);
  g_array_unref (self->keys);
  g_string_chunk_free (self->texts);
  g_free (self);
}

GoujiStackOrderBy
gouji_stack_order_get_by (GoujiStackOrder *self)
{
  g_return_val_if_fail (self != NULL, GOUJI_STACK_ORDER_NONE);

  return self->by;
}

guint
gouji_stack_order_get_n (GoujiStackOrder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_exported + self->keys->len;
}

static gboolean
is_by_amount (GoujiStackOrder *self)
{
  return self->by >= GOUJI_STACK_ORDER_TOTAL;
}

static int
find_column (GoujiStackOrder *self, GoujiProvince *province)
{
  static const char *const ids[] = { "total", "basic", "project" };

  if (is_by_amount (self))
    for (guint i = 0; i < gouji_province_get_n_columns (province); i++)
      if (g_str_equal (gouji_province_get_column (province, i),
                       ids[self->by - GOUJI_STACK_ORDER_TOTAL]))
        return i;
  return -1;
}

void
gouji_stack_order_add_export (GoujiStackOrder *self, GoujiProvince *province)
{
  Export export = { province, 0, 0 };

  g_return_if_fail (self != NULL && GOUJI_IS_PROVINCE (province) && self->keys->len == 0);

  g_object_ref (province);
  export.first = self->n_exported;
  export.column = find_column (self, province);
  g_array_append_val (self->exports, export);
  self->n_exported += gouji_province_get_n_lines (province);
}

const char *
gouji_stack_order_keep (GoujiStackOrder *self, const char *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  return g_string_chunk_insert (self->texts, text);
}

void
gouji_stack_order_add_line (GoujiStackOrder *self,
                            const char *text,
                            GoujiDecimal amount,
                            gboolean in_unit)
{
  Key key = { text, amount, in_unit ? UNIT_KNOWN : UNIT_UNKNOWN };

  g_return_if_fail (self != NULL && text != NULL);

  g_array_append_val (self->keys, key);
}

static guint
line_order (GoujiStackOrder *self, const Export *export)
{
  static const GoujiLineOrder orders[GOUJI_N_STACK_ORDERS] = {
    [GOUJI_STACK_ORDER_UNIT_CODE] = GOUJI_LINE_ORDER_UNIT,
    [GOUJI_STACK_ORDER_UNIT] = GOUJI_LINE_ORDER_UNIT_NAME,
    [GOUJI_STACK_ORDER_CODE] = GOUJI_LINE_ORDER_CODE,
    [GOUJI_STACK_ORDER_NAME] = GOUJI_LINE_ORDER_NAME,
    [GOUJI_STACK_ORDER_FUND] = GOUJI_LINE_ORDER_FUND,
  };

  if (is_by_amount (self))
    return export->column >= 0 ? GOUJI_LINE_ORDER_AMOUNT + export->column : GOUJI_LINE_ORDER_FILE;
  return orders[self->by];
}

/* Lines in order; (transfer full). */
typedef struct
{
  guint32 *lines;
  guint n;
} Sorted;

static Sorted
sort_export (GoujiStackOrder *self, const Export *export)
{
  guint order = line_order (self, export);
  Sorted sorted = { NULL, gouji_province_get_n_lines (export->province) };

  /* A column that is not there says the same of all lines. */
  sorted.lines = gouji_line_order_sort (export->province, order,
                                        order != GOUJI_LINE_ORDER_FILE && self->descending);
  for (guint i = 0; export->first > 0 && i < sorted.n; i++)
    sorted.lines[i] += export->first;
  return sorted;
}

static const char *
first_that_is_said (const char *text, const char *other)
{
  return *text != '\0' ? text : other;
}

static const char *
get_text (GoujiStackOrder *self, GoujiProvince *province, const GoujiProvinceLine *line)
{
  switch (self->by)
    {
    case GOUJI_STACK_ORDER_UNIT_CODE:
      return first_that_is_said (gouji_province_get_unit_code (province, line->unit),
                                 gouji_province_get_unit_name (province, line->unit));
    case GOUJI_STACK_ORDER_UNIT:
      return first_that_is_said (gouji_province_get_unit_name (province, line->unit),
                                 gouji_province_get_unit_code (province, line->unit));
    case GOUJI_STACK_ORDER_CODE:
      return line->code;
    case GOUJI_STACK_ORDER_NAME:
      return line->name;
    default:
      return line->fund;
    }
}

static Key
get_exported_key (GoujiStackOrder *self, guint line)
{
  const Export *export = NULL;
  Key key = { "", GOUJI_DECIMAL_ZERO, NOT_PRINTED };
  GoujiProvinceLine content;

  for (guint i = 0; i < self->exports->len; i++)
    if (g_array_index (self->exports, Export, i).first <= line)
      export = &g_array_index (self->exports, Export, i);
  gouji_province_get_line (export->province, line - export->first, &content);
  if (!is_by_amount (self))
    key.text = get_text (self, export->province, &content);
  else if (export->column >= 0 && gouji_amount_is_number (content.amounts[export->column]))
    {
      key.amount = gouji_amount_get_decimal (content.amounts[export->column]);
      key.group = UNIT_UNKNOWN;
    }
  return key;
}

static Key
get_key (GoujiStackOrder *self, guint line)
{
  if (line >= self->n_exported)
    return g_array_index (self->keys, Key, line - self->n_exported);
  return get_exported_key (self, line);
}

static int
compare_keys (GoujiStackOrder *self, const Key *a, const Key *b)
{
  int order;

  if (!is_by_amount (self))
    order = strcmp (a->text, b->text);
  else if (a->group != b->group)
    order = a->group < b->group ? -1 : 1;
  else
    order = gouji_decimal_compare (a->amount, b->amount);
  return self->descending ? -order : order;
}

static int
compare_lines (gconstpointer a, gconstpointer b, gpointer data)
{
  GoujiStackOrder *self = data;
  guint32 left = *(const guint32 *)a;
  guint32 right = *(const guint32 *)b;
  int order = compare_keys (self, &g_array_index (self->keys, Key, left - self->n_exported),
                            &g_array_index (self->keys, Key, right - self->n_exported));

  return order != 0 ? order : (left > right) - (left < right);
}

static Sorted
sort_lines (GoujiStackOrder *self)
{
  Sorted sorted = { g_new (guint32, self->keys->len + 1), self->keys->len };

  for (guint i = 0; i < sorted.n; i++)
    sorted.lines[i] = self->n_exported + i;
  g_qsort_with_data (sorted.lines, sorted.n, sizeof (guint32), compare_lines, self);
  return sorted;
}

/* Of lines that are alike those of @a come first. (transfer full) of both. */
static Sorted
merge (GoujiStackOrder *self, Sorted a, Sorted b)
{
  Sorted merged = { NULL, a.n + b.n };
  Key left, right;
  guint i = 0, j = 0;

  if (a.n == 0 || b.n == 0)
    {
      g_free (a.n == 0 ? a.lines : b.lines);
      return a.n == 0 ? b : a;
    }
  merged.lines = g_new (guint32, merged.n + 1);
  left = get_key (self, a.lines[0]);
  right = get_key (self, b.lines[0]);
  while (i < a.n && j < b.n)
    if (compare_keys (self, &left, &right) <= 0)
      {
        merged.lines[i + j] = a.lines[i];
        if (++i < a.n)
          left = get_key (self, a.lines[i]);
      }
    else
      {
        merged.lines[i + j] = b.lines[j];
        if (++j < b.n)
          right = get_key (self, b.lines[j]);
      }
  for (; i < a.n; i++)
    merged.lines[i + j] = a.lines[i];
  for (; j < b.n; j++)
    merged.lines[i + j] = b.lines[j];
  g_free (a.lines);
  g_free (b.lines);
  return merged;
}

/**
 * gouji_stack_order_sort:
 *
 * Lines that are alike keep the order they were added in.  Amounts come by what is printed,
 * and those of a known unit apart from the others: neither is more than the other.
 *
 * Returns: (transfer full): as many as gouji_stack_order_get_n() says
 */
guint32 *
gouji_stack_order_sort (GoujiStackOrder *self)
{
  Sorted sorted = { NULL, 0 };

  g_return_val_if_fail (self != NULL, NULL);

  sorted.lines = g_new (guint32, 1);
  for (guint i = 0; i < self->exports->len; i++)
    sorted = merge (self, sorted, sort_export (self, &g_array_index (self->exports, Export, i)));
  return merge (self, sorted, sort_lines (self)).lines;
}
