/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-error.h"
#include "recognise/gouji-corrections.h"

#define HEAD "corrections"
#define FACTS "facts"
#define TABLE "table "
#define MAPPING "mapping "
#define FORMAT 1
#define NO_TABLE "none"
#define MAX_LENGTH (1024 * 1024)

typedef struct
{
  const GoujiCorrections *corrections;
  GKeyFile *file;
} Writing;

/* "table 1:40": the grid that begins in line 40 of the first source. */
static char *
group_name (const char *prefix, GoujiPlace place)
{
  return g_strdup_printf ("%s%u:%u", prefix, place.source + 1u, place.line);
}

static void
write_grid (GoujiPlace place, gpointer data)
{
  const Writing *self = data;
  g_autofree char *group = group_name (TABLE, place);
  g_autofree char *mapping_group = group_name (MAPPING, place);
  const GoujiGenericMapping *mapping = gouji_corrections_get_mapping (self->corrections, place);
  GoujiAmountUnit unit = gouji_corrections_get_unit (self->corrections, place);
  GoujiRole role;

  if (gouji_corrections_get_role (self->corrections, place, &role))
    g_key_file_set_string (self->file, group, "role",
                           role != GOUJI_ROLE_NONE ? gouji_role_get_name (role) : NO_TABLE);
  if (unit != GOUJI_UNIT_UNKNOWN)
    g_key_file_set_string (self->file, group, "unit", gouji_amount_unit_to_text (unit));
  if (mapping != NULL)
    gouji_generic_mapping_to_key_file (mapping, self->file, mapping_group);
}

/**
 * gouji_corrections_to_text:
 *
 * Returns: (transfer full): the corrections as the text of a key file
 */
char *
gouji_corrections_to_text (const GoujiCorrections *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  Writing writing = { self, file };

  g_return_val_if_fail (self != NULL, NULL);

  g_key_file_set_integer (file, HEAD, "format", FORMAT);
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    if (*gouji_corrections_get_fact (self, i) != '\0')
      g_key_file_set_string (file, FACTS, gouji_fact_get_name (i),
                             gouji_corrections_get_fact (self, i));
  gouji_corrections_foreach_grid (self, write_grid, &writing);
  return g_key_file_to_data (file, NULL, NULL);
}

static gboolean
refuse (GError **error, const char *name, const char *group, const char *key, const char *value)
{
  gouji_set_error_at (error, GOUJI_ERROR_INVALID, name, 0, 0,
                      _("“%s” in group “%s” has the value “%s”, which means nothing"), key, group,
                      value);
  return FALSE;
}

static gboolean
parse_place (const char *text, GoujiPlace *place)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  guint64 source, line;

  if (g_strv_length (parts) != 2
      || !g_ascii_string_to_unsigned (parts[0], 10, 1, G_MAXUINT16, &source, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, G_MAXUINT32, &line, NULL))
    return FALSE;
  *place = (GoujiPlace) { .line = line, .source = source - 1 };
  return TRUE;
}

/* Word for word: a unit within other words, as captions have it, is none here. */
static GoujiAmountUnit
parse_unit (const char *text)
{
  for (GoujiAmountUnit unit = GOUJI_UNIT_YUAN; unit <= GOUJI_UNIT_HUNDRED_MILLION_YUAN; unit++)
    if (*text != '\0' && g_str_equal (gouji_amount_unit_to_text (unit), text))
      return unit;
  return GOUJI_UNIT_UNKNOWN;
}

static gboolean
read_table (GoujiCorrections *self, GKeyFile *file, const char *group, GoujiPlace place,
            const char *name, GError **error)
{
  g_autofree char *role = g_key_file_get_string (file, group, "role", NULL);
  g_autofree char *unit = g_key_file_get_string (file, group, "unit", NULL);

  if (role != NULL && !g_str_equal (role, NO_TABLE) && gouji_role_from_text (role) == GOUJI_ROLE_NONE)
    return refuse (error, name, group, "role", role);
  if (unit != NULL && parse_unit (unit) == GOUJI_UNIT_UNKNOWN)
    return refuse (error, name, group, "unit", unit);
  if (role != NULL)
    gouji_corrections_set_role (self, place, gouji_role_from_text (role));
  if (unit != NULL)
    gouji_corrections_set_unit (self, place, parse_unit (unit));
  return TRUE;
}

static gboolean
read_mapping (GoujiCorrections *self, GKeyFile *file, const char *group, GoujiPlace place,
              const char *name, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoujiGenericMapping) mapping
      = gouji_generic_mapping_from_key_file (file, group, &local_error);

  if (mapping == NULL)
    {
      gouji_set_error_at (error, GOUJI_ERROR_INVALID, name, 0, 0, "%s", local_error->message);
      return FALSE;
    }
  gouji_corrections_set_mapping (self, place, mapping);
  return TRUE;
}

/* What a fact of a few words may be; of the others any text will do. */
static gboolean
fact_is_valid (GoujiFact fact, const char *value)
{
  guint64 year;

  switch (fact)
    {
    case GOUJI_FACT_YEAR:
      return g_ascii_string_to_unsigned (value, 10, 1900, 9999, &year, NULL);
    case GOUJI_FACT_KIND:
      return g_str_equal (value, "budget") || g_str_equal (value, "final");
    case GOUJI_FACT_LEVEL:
      return g_str_equal (value, "unit") || g_str_equal (value, "department");
    default:
      return TRUE;
    }
}

static gboolean
read_facts (GoujiCorrections *self, GKeyFile *file, const char *name, GError **error)
{
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    {
      g_autofree char *value = g_key_file_get_string (file, FACTS, gouji_fact_get_name (i), NULL);

      if (value == NULL || *value == '\0')
        continue;
      if (!fact_is_valid (i, value))
        return refuse (error, name, FACTS, gouji_fact_get_name (i), value);
      gouji_corrections_set_fact (self, i, value);
    }
  return TRUE;
}

static gboolean
read_group (GoujiCorrections *self, GKeyFile *file, const char *group, const char *name,
            GError **error)
{
  GoujiPlace place;

  if (g_str_equal (group, HEAD))
    return TRUE;
  if (g_str_equal (group, FACTS))
    return read_facts (self, file, name, error);
  if (g_str_has_prefix (group, TABLE) && parse_place (group + strlen (TABLE), &place))
    return read_table (self, file, group, place, name, error);
  if (g_str_has_prefix (group, MAPPING) && parse_place (group + strlen (MAPPING), &place))
    return read_mapping (self, file, group, place, name, error);
  gouji_set_error_at (error, GOUJI_ERROR_INVALID, name, 0, 0, _("There is no group “%s”"), group);
  return FALSE;
}

static gboolean
check_head (GKeyFile *file, const char *name, GError **error)
{
  g_autofree char *format = g_key_file_get_string (file, HEAD, "format", NULL);

  if (g_strcmp0 (format, G_STRINGIFY (FORMAT)) == 0)
    return TRUE;
  gouji_set_error_at (error, GOUJI_ERROR_INVALID, name, 0, 0,
                      _("These are no corrections of format %d"), FORMAT);
  return FALSE;
}

/**
 * gouji_corrections_from_text:
 * @name: of the file, for messages
 *
 * Reads what gouji_corrections_to_text() wrote.  A file that is understood in part only is
 * refused, for it would be saved without the rest.
 *
 * Returns: (transfer full): the corrections, or %NULL with @error of %GOUJI_ERROR
 */
GoujiCorrections *
gouji_corrections_from_text (const char *text, gsize length, const char *name, GError **error)
{
  g_autoptr (GoujiCorrections) self = gouji_corrections_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;
  g_auto (GStrv) groups = NULL;

  g_return_val_if_fail (text != NULL && name != NULL, NULL);

  if (length > MAX_LENGTH)
    {
      gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, name, 0, 0,
                          _("More than %d bytes of corrections"), MAX_LENGTH);
      return NULL;
    }
  if (!g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, &local_error))
    {
      gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, name, 0, 0, "%s", local_error->message);
      return NULL;
    }
  if (!check_head (file, name, error))
    return NULL;
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    if (!read_group (self, file, groups[i], name, error))
      return NULL;
  return g_steal_pointer (&self);
}
