/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "province/gouji-province-private.h"

static const gint64 powers[GOUJI_EXPORT_PLACES + 1] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };

guint
gouji_province_get_n_columns (GoujiProvince *self)
{
  g_return_val_if_fail (GOUJI_IS_PROVINCE (self), 0);

  return self->layout->n_amounts;
}

/**
 * gouji_province_get_column:
 *
 * Returns: (transfer none): the id of the amounts in that column, "total"
 */
const char *
gouji_province_get_column (GoujiProvince *self, guint column)
{
  g_return_val_if_fail (GOUJI_IS_PROVINCE (self) && column < self->layout->n_amounts, "");

  return self->layout->columns[column];
}

/**
 * gouji_province_get_field:
 *
 * Returns: which field of a line of the file the amounts in that column are, from 1
 */
guint
gouji_province_get_field (GoujiProvince *self, guint column)
{
  guint field = 0;

  g_return_val_if_fail (GOUJI_IS_PROVINCE (self) && column < self->layout->n_amounts, 0);

  for (guint n = 0; n <= column; field++)
    n += self->layout->fields[field] == GOUJI_EXPORT_AMOUNT;
  return field;
}

/* The part that @line is of; @line (inout) becomes the line among its own. */
static GoujiExportPart *
find_part (GoujiProvince *self, guint *line)
{
  guint part = self->parts->len - 1;

  while (part > 0 && *line < self->first_lines[part])
    part--;
  *line -= self->first_lines[part];
  return g_ptr_array_index (self->parts, part);
}

static const GoujiExportRun *
find_run (const GoujiExportPart *part, guint line)
{
  guint low = 0;
  guint high = part->runs->len - 1;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (g_array_index (part->runs, GoujiExportRun, middle).first <= line)
        low = middle;
      else
        high = middle - 1;
    }
  return &g_array_index (part->runs, GoujiExportRun, low);
}

static GoujiAmount
get_amount (const GoujiExportPart *part, guint line, guint column)
{
  guint8 print = part->prints[column][line];
  GoujiAmount amount = { 0, GOUJI_PRINT_PLACES (print), GOUJI_PRINT_FORM (print) };

  amount.coefficient = part->amounts[column][line] / powers[GOUJI_EXPORT_PLACES - amount.places];
  return amount;
}

/**
 * gouji_province_get_line:
 * @line: less than gouji_province_get_n_lines()
 * @out: (out): the line, with amounts as printed
 */
void
gouji_province_get_line (GoujiProvince *self, guint line, GoujiProvinceLine *out)
{
  const GoujiExportPart *texts;
  const GoujiExportPart *part;
  const GoujiExportRun *run;

  g_return_if_fail (GOUJI_IS_PROVINCE (self) && out != NULL && line < self->n_lines);

  texts = gouji_province_get_texts (self);
  part = find_part (self, &line);
  run = find_run (part, line);
  out->unit = run->unit;
  out->place = run->place + line - run->first;
  out->code = gouji_text_pool_get (texts->codes, part->line_codes[line]);
  out->name = gouji_text_pool_get (texts->names, part->line_names[line]);
  out->fund = gouji_text_pool_get (texts->funds, part->line_funds[line]);
  for (guint i = 0; i < self->layout->n_amounts; i++)
    out->amounts[i] = get_amount (part, line, i);
}

/**
 * gouji_province_set_amount:
 * @line: less than gouji_province_get_n_lines()
 * @column: less than gouji_province_get_n_columns()
 *
 * Puts @amount in the place of what is printed and checks the unit of the line again.
 * The verdict alone follows; a disclosure read from the file has what is printed.
 *
 * Returns: %FALSE, and nothing is changed, when the amount does not fit the column
 */
gboolean
gouji_province_set_amount (GoujiProvince *self, guint line, guint column, GoujiDecimal amount)
{
  GoujiExportPart *part;
  gint64 value;

  g_return_val_if_fail (GOUJI_IS_PROVINCE (self) && line < self->n_lines, FALSE);
  g_return_val_if_fail (column < self->layout->n_amounts, FALSE);

  if (amount.places > GOUJI_EXPORT_PLACES
      || __builtin_mul_overflow (amount.coefficient, powers[GOUJI_EXPORT_PLACES - amount.places],
                                 &value))
    return FALSE;
  part = find_part (self, &line);
  part->amounts[column][line] = value;
  part->prints[column][line] = GOUJI_PRINT (GOUJI_AMOUNT_NUMBER, amount.places);
  gouji_province_check_one (self, find_run (part, line)->unit);
  return TRUE;
}
