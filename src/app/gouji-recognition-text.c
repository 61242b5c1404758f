/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-recognition-text.h"

#include "config.h"

#include <glib/gi18n.h>

static char *
describe_grounds (GoujiGrounds grounds)
{
  static const struct
  {
    GoujiGrounds ground;
    const char *text;
  } texts[] = {
    { GOUJI_GROUND_HAND, NC_ ("what speaks for it", "said by you") },
    { GOUJI_GROUND_TITLE, NC_ ("what speaks for it", "title") },
    { GOUJI_GROUND_HEADER, NC_ ("what speaks for it", "header") },
    { GOUJI_GROUND_COLUMNS, NC_ ("what speaks for it", "columns") },
    { GOUJI_GROUND_TOTAL, NC_ ("what speaks for it", "adds up") },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (grounds & texts[i].ground)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                              g_dpgettext2 (NULL, "what speaks for it", texts[i].text));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
describe_obstacle (GoujiObstacle obstacle)
{
  switch (obstacle)
    {
    case GOUJI_OBSTACLE_HAND:
      return _("no table, said by you");
    case GOUJI_OBSTACLE_NO_TITLE:
      return _("no title above it, and the header does not tell");
    case GOUJI_OBSTACLE_UNKNOWN_TITLE:
      return _("the words above it name no known table, and the header does not tell");
    case GOUJI_OBSTACLE_NO_AMOUNTS:
      return _("its title is known, but it has no column of amounts");
    case GOUJI_OBSTACLE_NONE:
    default:
      return "";
    }
}

/* What could not be understood of a table, under the role it has; NULL: nothing. */
static const char *
describe_gap (const GoujiTable *table)
{
  if (gouji_table_is_damaged (table))
    return _("may be damaged by extraction");
  if (gouji_table_get_project (table) >= 0
      || gouji_table_get_n_header_rows (table) == gouji_table_get_n_rows (table))
    return NULL;
  return gouji_table_get_n_lines (table) == 0 ? _("no line of it could be read") : NULL;
}

/**
 * gouji_recognition_to_text:
 * @disclosure: whose grid it is
 * @trouble: (out): whether it is something to look into
 *
 * Returns: (transfer full): "title · header", or what is wrong
 */
char *
gouji_recognition_to_text (const GoujiRecognition *self,
                           GoujiDisclosure *disclosure,
                           gboolean *trouble)
{
  g_autofree char *grounds = NULL;
  const char *gap;

  g_return_val_if_fail (self != NULL && trouble != NULL, NULL);

  *trouble = self->table < 0 && self->obstacle != GOUJI_OBSTACLE_HAND;
  if (self->table < 0)
    return g_strdup (describe_obstacle (self->obstacle));
  grounds = describe_grounds (self->grounds);
  gap = describe_gap (gouji_disclosure_get_table (disclosure, self->table));
  *trouble = gap != NULL;
  if (gap == NULL)
    return g_steal_pointer (&grounds);
  return *grounds != '\0' ? g_strdup_printf ("%s · %s", gap, grounds) : g_strdup (gap);
}

/**
 * gouji_recognition_summary:
 * @n_tables: how many tables were recognised
 * @n_not: how many grids were not
 *
 * Returns: (transfer full): that in words
 */
char *
gouji_recognition_summary (guint n_tables, guint n_not)
{
  g_autofree char *tables = g_strdup_printf (
      ngettext ("%u table recognised", "%u tables recognised", n_tables), n_tables);

  if (n_not == 0)
    return g_steal_pointer (&tables);
  /* Translators: %s is “11 tables recognised”. */
  return g_strdup_printf (ngettext ("%s, %u not", "%s, %u not", n_not), tables, n_not);
}
