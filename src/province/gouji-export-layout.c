/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "province/gouji-export-layout.h"

#include <string.h>

#include "loader/gouji-loader.h"
#include "loader/gouji-unit-layout.h"
#include "loader/gouji-unit-split.h"
#include "readers/gouji-csv-dialect.h"
#include "readers/gouji-reader.h"
#include "recognise/gouji-column-words.h"

static const char byte_order_mark[] = "\xEF\xBB\xBF";

void
gouji_export_layout_free (GoujiExportLayout *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->roles);
  g_free (self);
}

/* The sample's blocks, or NULL when it cannot be read as separated values. */
static GoujiDisclosure *
read_sample (const char *name, const char *sample, gsize length)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (sample, length);
  g_autofree char *text = NULL;

  text = gouji_decode_text (bytes, "", &length, NULL);
  if (text == NULL || gouji_reader_detect (text, length) != GOUJI_FORMAT_CSV)
    return NULL;
  gouji_disclosure_add_source (disclosure, name, "");
  if (!gouji_csv_reader_read (disclosure, 0, text, length, NULL)
      || gouji_disclosure_get_n_anomalies (disclosure) > 0)
    return NULL;
  return g_steal_pointer (&disclosure);
}

/* The only grid, which begins with the first line; or NULL. */
static const GoujiGrid *
find_grid (GoujiDisclosure *disclosure)
{
  const GoujiGrid *grid = NULL;

  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->kind == GOUJI_BLOCK_GRID && (grid != NULL || block->place.line != 1))
        return NULL;
      if (block->kind == GOUJI_BLOCK_GRID)
        grid = block->grid;
    }
  return grid;
}

static gboolean
take_unit_fields (GoujiExportLayout *self, const GoujiGrid *grid)
{
  GoujiUnitLayout unit = gouji_unit_layout_find (grid, 0);
  const struct
  {
    int column;
    GoujiExportField field;
  } found[] = {
    { unit.unit_code, GOUJI_EXPORT_UNIT_CODE },
    { unit.unit_name, GOUJI_EXPORT_UNIT_NAME },
    { unit.year, GOUJI_EXPORT_YEAR },
    { unit.fund, GOUJI_EXPORT_FUND },
  };

  self->n_fields = gouji_grid_get_n_columns (grid);
  if (self->n_fields > GOUJI_EXPORT_MAX_FIELDS || !gouji_unit_layout_has_unit (&unit)
      || unit.year < 0 || unit.project >= 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    if (found[i].column >= 0)
      self->fields[found[i].column] = found[i].field;
  self->by_fund = unit.fund >= 0;
  return TRUE;
}

/* What the recogniser made of a unit's table, back to the fields of the export. */
static gboolean
take_columns (GoujiExportLayout *self, GoujiTable *table)
{
  gboolean first = g_hash_table_size (self->roles) == 0;
  gboolean taken[GOUJI_EXPORT_MAX_FIELDS];
  guint column = 0;
  guint n_amounts = 0;

  for (guint i = 0; i < self->n_fields; i++)
    taken[i] = self->fields[i] >= GOUJI_EXPORT_UNIT_CODE && self->fields[i] <= GOUJI_EXPORT_FUND;
  for (guint i = 0; i < self->n_fields; i++)
    {
      GoujiExportField field = GOUJI_EXPORT_OTHER;
      const GoujiColumn *description;

      if (taken[i])
        continue;
      if (column >= gouji_table_get_n_columns (table))
        return FALSE;
      description = gouji_table_get_column (table, column++);
      if (description->kind == GOUJI_COLUMN_CODE)
        field = GOUJI_EXPORT_CODE;
      else if (description->kind == GOUJI_COLUMN_NAME)
        field = GOUJI_EXPORT_NAME;
      else if (description->kind == GOUJI_COLUMN_AMOUNT)
        field = GOUJI_EXPORT_AMOUNT;
      else if (description->kind != GOUJI_COLUMN_OTHER)
        return FALSE;
      if (field == GOUJI_EXPORT_AMOUNT
          && (description->id == NULL || n_amounts == GOUJI_EXPORT_MAX_AMOUNTS
              || (!first && self->columns[n_amounts] != description->id)))
        return FALSE;
      if (!first && self->fields[i] != field)
        return FALSE;
      if (field == GOUJI_EXPORT_AMOUNT)
        self->columns[n_amounts++] = description->id;
      self->fields[i] = field;
    }
  self->n_amounts = n_amounts;
  return column == gouji_table_get_n_columns (table);
}

static gboolean
has_only_plain_lists (GoujiTable *table)
{
  return gouji_table_get_n_lists (table) == 1
         && gouji_table_get_list_kind (table, 0) == GOUJI_LIST_MAIN
         && gouji_table_get_n_header_rows (table) == 1;
}

static gboolean
take_tables (GoujiExportLayout *self, GoujiDisclosure *unit)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (unit); i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (unit, i);
      const char *title = gouji_table_get_title (table);
      GoujiRole role = gouji_table_get_role (table);

      if (!has_only_plain_lists (table) || !take_columns (self, table))
        return FALSE;
      if (g_hash_table_size (self->roles) == 0)
        self->role = role;
      if (self->role != role)
        self->role = GOUJI_ROLE_NONE;
      g_hash_table_insert (self->roles, g_strdup (title), GUINT_TO_POINTER (role));
    }
  return TRUE;
}

/* Whether each field that lines cannot do without is there, and there once. */
static gboolean
is_complete (const GoujiExportLayout *self)
{
  guint counts[GOUJI_EXPORT_N_FIELDS] = { 0 };

  for (guint i = 0; i < self->n_fields; i++)
    counts[self->fields[i]]++;
  return counts[GOUJI_EXPORT_CODE] == 1 && counts[GOUJI_EXPORT_NAME] == 1
         && counts[GOUJI_EXPORT_AMOUNT] > 0;
}

/* The recogniser says what the columns mean, once, of the first units' lines. */
static gboolean
recognise (GoujiExportLayout *self, GoujiDisclosure *sample, gboolean whole)
{
  g_autoptr (GPtrArray) units = gouji_unit_split (g_object_ref (sample));
  guint n = units->len > 1 && !whole ? units->len - 1 : units->len;

  for (guint i = 0; i < n; i++)
    {
      GoujiDisclosure *unit = g_ptr_array_index (units, i);

      gouji_load_recognise (unit);
      if (gouji_disclosure_get_n_projects (unit) > 0 || !take_tables (self, unit))
        return FALSE;
    }
  return is_complete (self);
}

/* Most files are none: their first line tells so before anything is read. */
static gboolean
names_unit_and_year (const char *header, gsize length)
{
  g_autofree char *line = g_strndup (header, length);
  g_auto (GStrv) cells = g_strsplit_set (line, ",;\t\r", GOUJI_EXPORT_MAX_FIELDS + 1);
  gboolean unit = FALSE;
  gboolean year = FALSE;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      const char *id = gouji_column_words_find (g_strstrip (g_strdelimit (cells[i], "\"", ' ')));

      unit |= g_strcmp0 (id, "unit-code") == 0 || g_strcmp0 (id, "unit-name") == 0;
      year |= g_strcmp0 (id, "year") == 0;
    }
  return unit && year;
}

/* Where the lines begin, and how their fields are parted. */
static gboolean
find_header (GoujiExportLayout *self, const char *sample, gsize length)
{
  GoujiCsvDialect dialect;
  const char *end = memchr (sample, '\n', length);

  if (g_str_has_prefix (sample, byte_order_mark))
    self->header_start = strlen (byte_order_mark);
  if (end == NULL || end < sample + self->header_start
      || !g_utf8_validate_len (sample, end - sample, NULL)
      || !names_unit_and_year (sample + self->header_start, end - sample - self->header_start))
    return FALSE;
  dialect = gouji_csv_dialect_guess (sample + self->header_start, length - self->header_start);
  self->header_end = end + 1 - sample;
  self->separator = dialect.separator;
  return !dialect.declared;
}

/**
 * gouji_export_layout_find:
 * @name: of the file, which may be the only title
 * @sample: (array length=length): the beginning of a file, up to the end of a line
 * @whole: whether that is all of it
 *
 * An export holds, under a header in its first line, the lines of many units with
 * columns for unit and year, and of each line a code, a name and amounts.
 *
 * Returns: (transfer full) (nullable): how it is laid out, or %NULL when it is none, or
 *   one that has to be read in the ordinary way
 */
GoujiExportLayout *
gouji_export_layout_find (const char *name, const char *sample, gsize length, gboolean whole)
{
  g_autoptr (GoujiExportLayout) self = g_new0 (GoujiExportLayout, 1);
  g_autoptr (GoujiDisclosure) disclosure = NULL;
  const GoujiGrid *grid;

  g_return_val_if_fail (name != NULL && sample != NULL, NULL);

  self->roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!find_header (self, sample, length) || !g_utf8_validate_len (sample, length, NULL))
    return NULL;
  disclosure = read_sample (name, sample, length);
  grid = disclosure != NULL ? find_grid (disclosure) : NULL;
  if (grid == NULL || !take_unit_fields (self, grid) || !recognise (self, disclosure, whole))
    return NULL;
  return g_steal_pointer (&self);
}

GoujiRole
gouji_export_layout_get_role (const GoujiExportLayout *self, const char *fund)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (self != NULL && fund != NULL, GOUJI_ROLE_NONE);

  if (!self->by_fund)
    return self->role;
  title = gouji_unit_layout_dup_title (fund);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->roles, title));
}
