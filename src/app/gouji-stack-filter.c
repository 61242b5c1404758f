/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-stack-filter.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/gouji-stack-column.h"

const char *
gouji_stack_show_get_label (GoujiStackShow show)
{
  static const char *const labels[GOUJI_N_STACK_SHOWS] = {
    [GOUJI_STACK_SHOW_ALL] = N_ ("All documents"),
    [GOUJI_STACK_SHOW_ERRORS] = N_ ("With errors"),
    [GOUJI_STACK_SHOW_QUESTIONS] = N_ ("With questions"),
    [GOUJI_STACK_SHOW_CLEAN] = N_ ("Without either"),
    [GOUJI_STACK_SHOW_OPEN] = N_ ("Still to decide"),
    [GOUJI_STACK_SHOW_DECIDED] = N_ ("All decided"),
    [GOUJI_STACK_SHOW_UNREADABLE] = N_ ("Not readable"),
  };

  g_return_val_if_fail (show < GOUJI_N_STACK_SHOWS, "");

  return _(labels[show]);
}

static gboolean
is_decided (GoujiStackItem *item)
{
  return gouji_stack_item_get_n_decided (item) > 0
         && gouji_stack_item_get_n_decided (item) == gouji_stack_item_get_n_to_decide (item);
}

gboolean
gouji_stack_show_matches (GoujiStackShow show, GoujiStackItem *item)
{
  GoujiStackState state = gouji_stack_item_get_state (item);
  guint errors = gouji_stack_item_get_count (item, GOUJI_SEVERITY_ERROR);
  guint questions = gouji_stack_item_get_count (item, GOUJI_SEVERITY_QUESTION);

  switch (show)
    {
    case GOUJI_STACK_SHOW_ERRORS:
      return errors > 0;
    case GOUJI_STACK_SHOW_QUESTIONS:
      return questions > 0;
    case GOUJI_STACK_SHOW_CLEAN:
      return state == GOUJI_STACK_DONE && errors == 0 && questions == 0;
    case GOUJI_STACK_SHOW_OPEN:
      return errors + questions > 0 && !is_decided (item);
    case GOUJI_STACK_SHOW_DECIDED:
      return is_decided (item);
    case GOUJI_STACK_SHOW_UNREADABLE:
      return state == GOUJI_STACK_FAILED;
    case GOUJI_STACK_SHOW_ALL:
    case GOUJI_N_STACK_SHOWS:
    default:
      return TRUE;
    }
}

/* What an item says to a search, folded, and of which state of the item that is. */
typedef struct
{
  GoujiStackState state;
  gconstpointer summary;
  char *text;
} Said;

static void
said_free (Said *said)
{
  g_free (said->text);
  g_free (said);
}

static char *
dup_said (GoujiStackItem *item)
{
  static const GoujiStackColumn columns[]
      = { GOUJI_STACK_COLUMN_UNIT, GOUJI_STACK_COLUMN_CODE, GOUJI_STACK_COLUMN_DEPARTMENT,
          GOUJI_STACK_COLUMN_YEAR, GOUJI_STACK_COLUMN_KIND, GOUJI_STACK_COLUMN_FILE };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *shown = gouji_stack_column_format (columns[i], item);

      g_string_append_printf (text, "%s\n", shown);
    }
  return g_utf8_casefold (text->str, text->len);
}

/* Kept with the item: thousands are asked with every letter that is typed. */
static const char *
get_said (GoujiStackItem *item)
{
  static GQuark quark;
  Said *said;

  if (quark == 0)
    quark = g_quark_from_static_string ("gouji-stack-filter-said");
  said = g_object_get_qdata (G_OBJECT (item), quark);
  if (said != NULL && said->state == gouji_stack_item_get_state (item)
      && said->summary == gouji_stack_item_get_summary (item))
    return said->text;
  said = g_new (Said, 1);
  said->state = gouji_stack_item_get_state (item);
  said->summary = gouji_stack_item_get_summary (item);
  said->text = dup_said (item);
  g_object_set_qdata_full (G_OBJECT (item), quark, said, (GDestroyNotify) said_free);
  return said->text;
}

gboolean
gouji_stack_item_contains (GoujiStackItem *item, const char *search)
{
  g_autofree char *folded = g_utf8_casefold (search, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (get_said (item), words[i]) == NULL)
      return FALSE;
  return TRUE;
}
