/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "recognise/gouji-generic-mapping.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-error.h"

/* Far more than any table has; a bound for what is read from a file. */
#define MAX_COLUMNS 16384
#define MAX_HEADER_ROWS 64

typedef struct
{
  guint8 use; /* GoujiGenericUse */
  guint8 level;
} Column;

struct _GoujiGenericMapping
{
  guint n_columns;
  Column *columns;
  guint n_header_rows;
  char decimal_mark;
  GoujiNesting nesting;
};

G_DEFINE_BOXED_TYPE (GoujiGenericMapping,
                     gouji_generic_mapping,
                     gouji_generic_mapping_copy,
                     gouji_generic_mapping_free)

static const char *const uses[GOUJI_GENERIC_N_USES] = {
  [GOUJI_GENERIC_IGNORED] = "ignored", [GOUJI_GENERIC_CODE] = "code",
  [GOUJI_GENERIC_NAME] = "name",       [GOUJI_GENERIC_PARENT] = "parent",
  [GOUJI_GENERIC_DEPTH] = "depth",     [GOUJI_GENERIC_PART] = "part",
  [GOUJI_GENERIC_AMOUNT] = "amount",
};

static const char *const nestings[GOUJI_NESTING_N] = {
  [GOUJI_NESTING_NONE] = "none",     [GOUJI_NESTING_PREFIX] = "prefix",
  [GOUJI_NESTING_LEVELS] = "levels", [GOUJI_NESTING_PARENT] = "parent",
  [GOUJI_NESTING_DEPTH] = "depth",
};

/**
 * gouji_generic_mapping_new:
 *
 * Returns: (transfer full): a mapping that ignores all columns, with one header row,
 *   a point before the decimals, and no levels
 */
GoujiGenericMapping *
gouji_generic_mapping_new (guint n_columns)
{
  GoujiGenericMapping *self = g_new0 (GoujiGenericMapping, 1);

  self->n_columns = n_columns;
  self->columns = g_new0 (Column, n_columns);
  self->n_header_rows = 1;
  self->decimal_mark = '.';
  return self;
}

GoujiGenericMapping *
gouji_generic_mapping_copy (const GoujiGenericMapping *self)
{
  GoujiGenericMapping *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (GoujiGenericMapping, 1);
  *copy = *self;
  copy->columns = g_new (Column, self->n_columns);
  if (self->n_columns > 0)
    memcpy (copy->columns, self->columns, self->n_columns * sizeof (Column));
  return copy;
}

void
gouji_generic_mapping_free (GoujiGenericMapping *self)
{
  if (self == NULL)
    return;
  g_free (self->columns);
  g_free (self);
}

gboolean
gouji_generic_mapping_equal (const GoujiGenericMapping *self, const GoujiGenericMapping *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->n_columns != other->n_columns || self->n_header_rows != other->n_header_rows
      || self->decimal_mark != other->decimal_mark || self->nesting != other->nesting)
    return FALSE;
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].use != other->columns[i].use
        || self->columns[i].level != other->columns[i].level)
      return FALSE;
  return TRUE;
}

guint
gouji_generic_mapping_get_n_columns (const GoujiGenericMapping *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_columns;
}

/**
 * gouji_generic_mapping_get_use:
 *
 * Returns: what the column is; %GOUJI_GENERIC_IGNORED beyond the mapping's columns
 */
GoujiGenericUse
gouji_generic_mapping_get_use (const GoujiGenericMapping *self, guint column)
{
  g_return_val_if_fail (self != NULL, GOUJI_GENERIC_IGNORED);
  return column < self->n_columns ? self->columns[column].use : GOUJI_GENERIC_IGNORED;
}

guint
gouji_generic_mapping_get_level (const GoujiGenericMapping *self, guint column)
{
  g_return_val_if_fail (self != NULL, 0);
  return column < self->n_columns ? self->columns[column].level : 0;
}

/**
 * gouji_generic_mapping_set_use:
 * @level: codes and names only: 0 for the line itself, n for the n-th level from the top
 */
void
gouji_generic_mapping_set_use (GoujiGenericMapping *self,
                               guint column,
                               GoujiGenericUse use,
                               guint level)
{
  gboolean levelled = use == GOUJI_GENERIC_CODE || use == GOUJI_GENERIC_NAME;

  g_return_if_fail (self != NULL && column < self->n_columns);
  g_return_if_fail (use < GOUJI_GENERIC_N_USES && level <= GOUJI_GENERIC_MAX_LEVELS);

  self->columns[column] = (Column){ use, levelled ? level : 0 };
}

int
gouji_generic_mapping_find (const GoujiGenericMapping *self, GoujiGenericUse use, guint level)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].use == use && self->columns[i].level == level)
      return i;
  return -1;
}

guint
gouji_generic_mapping_get_header_rows (const GoujiGenericMapping *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_header_rows;
}

void
gouji_generic_mapping_set_header_rows (GoujiGenericMapping *self, guint n_rows)
{
  g_return_if_fail (self != NULL && n_rows <= MAX_HEADER_ROWS);
  self->n_header_rows = n_rows;
}

char
gouji_generic_mapping_get_decimal_mark (const GoujiGenericMapping *self)
{
  g_return_val_if_fail (self != NULL, '.');
  return self->decimal_mark;
}

void
gouji_generic_mapping_set_decimal_mark (GoujiGenericMapping *self, char mark)
{
  g_return_if_fail (self != NULL && (mark == '.' || mark == ','));
  self->decimal_mark = mark;
}

GoujiNesting
gouji_generic_mapping_get_nesting (const GoujiGenericMapping *self)
{
  g_return_val_if_fail (self != NULL, GOUJI_NESTING_NONE);
  return self->nesting;
}

void
gouji_generic_mapping_set_nesting (GoujiGenericMapping *self, GoujiNesting nesting)
{
  g_return_if_fail (self != NULL && nesting < GOUJI_NESTING_N);
  self->nesting = nesting;
}

/**
 * gouji_generic_mapping_dup_summary:
 *
 * Returns: (transfer full): "nesting prefix; code 1, name 2, amount 3, amount 4": what
 *   the columns, counted from 1, are, in the words of the key file
 */
char *
gouji_generic_mapping_dup_summary (const GoujiGenericMapping *self)
{
  GString *text;
  const char *separator = "; ";

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  g_string_append_printf (text, "nesting %s", nestings[self->nesting]);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].use == GOUJI_GENERIC_IGNORED)
        continue;
      g_string_append_printf (text, "%s%s", separator, uses[self->columns[i].use]);
      if (self->columns[i].level > 0)
        g_string_append_printf (text, "/%u", self->columns[i].level);
      g_string_append_printf (text, " %u", i + 1);
      separator = ", ";
    }
  return g_string_free (text, FALSE);
}

/**
 * gouji_generic_mapping_to_key_file:
 *
 * Writes the mapping as the keys `columns` ("code", "name", "code/1" for a level, …),
 * `header-rows`, `decimal-mark` and `nesting` of @group.
 */
void
gouji_generic_mapping_to_key_file (const GoujiGenericMapping *self,
                                   GKeyFile *file,
                                   const char *group)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const char mark[2] = { self != NULL ? self->decimal_mark : '.', '\0' };

  g_return_if_fail (self != NULL && file != NULL && group != NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *use = uses[self->columns[i].use];

      g_ptr_array_add (texts, self->columns[i].level > 0
                                  ? g_strdup_printf ("%s/%u", use, self->columns[i].level)
                                  : g_strdup (use));
    }
  g_key_file_set_string_list (file, group, "columns", (const char *const *)texts->pdata,
                              texts->len);
  g_key_file_set_integer (file, group, "header-rows", self->n_header_rows);
  g_key_file_set_string (file, group, "decimal-mark", mark);
  g_key_file_set_string (file, group, "nesting", nestings[self->nesting]);
}

static int
find_name (const char *const *names, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (names[i], name))
      return i;
  return -1;
}

static gboolean
parse_column (GoujiGenericMapping *self, guint column, const char *text)
{
  const char *slash = strchr (text, '/');
  g_autofree char *name = slash != NULL ? g_strndup (text, slash - text) : g_strdup (text);
  int use = find_name (uses, GOUJI_GENERIC_N_USES, name);
  guint64 level = 0;

  if (use < 0
      || (slash != NULL
          && !g_ascii_string_to_unsigned (slash + 1, 10, 1, GOUJI_GENERIC_MAX_LEVELS, &level,
                                          NULL)))
    return FALSE;
  if (level > 0 && use != GOUJI_GENERIC_CODE && use != GOUJI_GENERIC_NAME)
    return FALSE;
  gouji_generic_mapping_set_use (self, column, use, level);
  return TRUE;
}

static void
set_bad_value (GError **error, const char *group, const char *key, const char *value)
{
  gouji_set_error_at (error, GOUJI_ERROR_INVALID, NULL, 0, 0,
                      _ ("“%s” in group “%s” has the value “%s”, which means nothing"), key, group,
                      value != NULL ? value : "");
}

static gboolean
read_settings (GoujiGenericMapping *self, GKeyFile *file, const char *group, GError **error)
{
  g_autofree char *mark = g_key_file_get_string (file, group, "decimal-mark", NULL);
  g_autofree char *nesting = g_key_file_get_string (file, group, "nesting", NULL);
  g_autofree char *rows = g_key_file_get_string (file, group, "header-rows", NULL);
  int found = nesting != NULL ? find_name (nestings, GOUJI_NESTING_N, nesting) : -1;
  guint64 n_rows = 0;

  if (g_strcmp0 (mark, ".") != 0 && g_strcmp0 (mark, ",") != 0)
    set_bad_value (error, group, "decimal-mark", mark);
  else if (found < 0)
    set_bad_value (error, group, "nesting", nesting);
  else if (rows == NULL
           || !g_ascii_string_to_unsigned (rows, 10, 0, MAX_HEADER_ROWS, &n_rows, NULL))
    set_bad_value (error, group, "header-rows", rows);
  else
    {
      self->decimal_mark = *mark;
      self->nesting = found;
      self->n_header_rows = n_rows;
      return TRUE;
    }
  return FALSE;
}

/**
 * gouji_generic_mapping_from_key_file:
 *
 * Reads what gouji_generic_mapping_to_key_file() wrote; a value that means nothing is
 * refused, for a mapping half understood would be applied to amounts.
 *
 * Returns: (transfer full): the mapping, or %NULL with @error of %GOUJI_ERROR or
 *   %G_KEY_FILE_ERROR
 */
GoujiGenericMapping *
gouji_generic_mapping_from_key_file (GKeyFile *file, const char *group, GError **error)
{
  g_autoptr (GoujiGenericMapping) self = NULL;
  g_auto (GStrv) columns = NULL;
  gsize n = 0;

  g_return_val_if_fail (file != NULL && group != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  columns = g_key_file_get_string_list (file, group, "columns", &n, error);
  if (columns == NULL)
    return NULL;
  if (n > MAX_COLUMNS)
    {
      gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, NULL, 0, 0,
                          _ ("Group “%s” has more than %d columns"), group, MAX_COLUMNS);
      return NULL;
    }
  self = gouji_generic_mapping_new (n);
  for (gsize i = 0; i < n; i++)
    if (!parse_column (self, i, columns[i]))
      {
        set_bad_value (error, group, "columns", columns[i]);
        return NULL;
      }
  if (!read_settings (self, file, group, error))
    return NULL;
  return g_steal_pointer (&self);
}
