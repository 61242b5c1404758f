/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-printed-units-private.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* K3: whose table it is, as printed above it.  A table taken over from another unit's
 * disclosure keeps that unit's name. */

/* Where more tables than this name others, the document is one of several units. */
#define MAX_STRANGERS 2
#define LEAST_TABLES 3

static const GoujiUnitPrint *
get_print (GArray *prints, guint index)
{
  return &g_array_index (prints, GoujiUnitPrint, index);
}

static gboolean
is_owner (const GoujiUnitPrint *print)
{
  return print->owner_of >= 0 && *print->folded != '\0';
}

static gboolean
is_same (const GoujiUnitPrint *a, const GoujiUnitPrint *b)
{
  return is_owner (b) && g_str_equal (a->folded, b->folded);
}

static guint
count_same (GArray *prints, const GoujiUnitPrint *print)
{
  guint n = 0;

  for (guint i = 0; i < prints->len; i++)
    n += is_same (print, get_print (prints, i));
  return n;
}

static const GoujiUnitPrint *
find_usual (GArray *prints, guint *n_tables, guint *n_usual)
{
  const GoujiUnitPrint *usual = NULL;

  *n_tables = 0;
  *n_usual = 0;
  for (guint i = 0; i < prints->len; i++)
    if (is_owner (get_print (prints, i)))
      {
        guint n = count_same (prints, get_print (prints, i));

        (*n_tables)++;
        if (n > *n_usual)
          usual = get_print (prints, i);
        *n_usual = MAX (n, *n_usual);
      }
  return usual;
}

static void
report_stranger (GoujiRun *run, guint rule, const GoujiUnitPrint *stranger,
                 const GoujiUnitPrint *usual)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  g_autofree char *table = gouji_words_dup_table (run->disclosure, stranger->owner_of);

  gouji_draft_add_cell (draft, &stranger->name_cell);
  gouji_draft_add_cell (draft, &usual->name_cell);
  draft->actual = g_strdup (stranger->name);
  draft->expected = g_strdup (usual->name);
  draft->message = g_strdup_printf (_("%s: the unit above the table is “%s”, above others “%s”"),
                                    table, stranger->name, usual->name);
  gouji_topic_report (run, draft);
}

/* A table with another owner than nearly all others. */
void
gouji_check_table_owners (GoujiRun *run, guint rule)
{
  g_autoptr (GArray) prints = gouji_printed_units_collect (run->disclosure);
  guint n_tables, n_usual;
  const GoujiUnitPrint *usual = find_usual (prints, &n_tables, &n_usual);

  if (n_tables < LEAST_TABLES || n_usual <= n_tables / 2 || n_tables - n_usual > MAX_STRANGERS)
    return;
  for (guint i = 0; i < prints->len; i++)
    if (is_same (usual, get_print (prints, i)))
      gouji_run_count (run, rule, FALSE);
    else if (is_owner (get_print (prints, i)))
      report_stranger (run, rule, get_print (prints, i), usual);
}
