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

static gboolean
contains_word (GoujiStackItem *item, const char *word)
{
  static const GoujiStackColumn columns[]
      = { GOUJI_STACK_COLUMN_UNIT, GOUJI_STACK_COLUMN_CODE, GOUJI_STACK_COLUMN_DEPARTMENT,
          GOUJI_STACK_COLUMN_YEAR, GOUJI_STACK_COLUMN_KIND, GOUJI_STACK_COLUMN_FILE };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *text = gouji_stack_column_format (columns[i], item);
      g_autofree char *folded = g_utf8_casefold (text, -1);

      if (strstr (folded, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
gouji_stack_item_contains (GoujiStackItem *item, const char *search)
{
  g_autofree char *folded = g_utf8_casefold (search, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !contains_word (item, words[i]))
      return FALSE;
  return TRUE;
}
