/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A stack of the units of an export: when all are listed, when all rules have been asked
 * of all of them, how long the main loop was held up, and memory.  GOUJI_BENCH_EXPORT
 * names a file; else one is made of GOUJI_BENCH_UNITS units. */

#include <string.h>

#include "../province/export.h"
#include "stack/gouji-stack.h"

#define N_UNITS 2000

typedef struct
{
  gint64 start;
  gint64 listed; /* when there was more than one item, or 0 */
} Filling;

static void
on_changed (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Filling *filling = data;

  if (filling->listed == 0 && g_list_model_get_n_items (model) > 1)
    filling->listed = g_get_monotonic_time ();
}

static guint64
get_private (void)
{
  g_autofree char *text = NULL;
  guint64 bytes = 0;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;
  for (char *p = text; (p = strstr (p, "Private_")) != NULL; p++)
    bytes += g_ascii_strtoull (strchr (p, ':') + 1, NULL, 10) * 1024;
  return bytes;
}

/* The longest that one turn of the main loop took. */
static gint64
run_until_idle (GoujiStack *stack)
{
  gint64 longest = 0;

  while (gouji_stack_get_busy (stack))
    {
      gint64 start = g_get_monotonic_time ();

      if (g_main_context_iteration (NULL, FALSE))
        longest = MAX (longest, g_get_monotonic_time () - start);
      else
        g_usleep (200);
    }
  return longest;
}

static void
measure (GFile *file)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autoptr (GoujiStack) stack = gouji_stack_new (rules);
  guint64 before = get_private ();
  Filling filling = { g_get_monotonic_time (), 0 };
  gint64 longest;
  guint n;

  g_signal_connect (stack, "items-changed", G_CALLBACK (on_changed), &filling);
  gouji_stack_add (stack, &file, 1);
  longest = run_until_idle (stack);
  n = g_list_model_get_n_items (G_LIST_MODEL (stack));
  g_print ("%u units\n", n);
  g_print ("  %-28s %8.0f ms\n", "all listed", (filling.listed - filling.start) / 1000.0);
  g_print ("  %-28s %8.0f ms\n", "all rules asked",
           (g_get_monotonic_time () - filling.start) / 1000.0);
  g_print ("  %-28s %8.1f ms\n", "longest turn of the main loop", longest / 1000.0);
  g_print ("  %-28s %8.1f MB\n", "private", (get_private () - before) / 1e6);
}

int
main (void)
{
  const char *given = g_getenv ("GOUJI_BENCH_EXPORT");
  const char *wanted = g_getenv ("GOUJI_BENCH_UNITS");
  guint n_units = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : N_UNITS;
  g_autofree char *text = NULL;
  GFile *file;

  if (given == NULL)
    text = export_dup_text (&(Export) { .n_units = MAX (n_units, 2), .sources = TRUE, .errors = 50 });
  file = given != NULL ? g_file_new_for_path (given) : export_write (text);
  g_clear_pointer (&text, g_free);
  measure (file);
  if (given == NULL)
    export_delete (file);
  else
    g_object_unref (file);
  return 0;
}
