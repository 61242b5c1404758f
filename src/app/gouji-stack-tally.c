/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-stack-tally.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-closures.h"

/**
 * gouji_stack_tally_dup_text:
 *
 * Returns: (transfer full): documents, findings, and what is tied of the amounts
 */
char *
gouji_stack_tally_dup_text (GoujiStack *stack)
{
  guint n;
  guint counts[GOUJI_N_SEVERITIES] = { 0 };
  guint64 amounts = 0, tied = 0;
  GString *text;

  g_return_val_if_fail (GOUJI_IS_STACK (stack), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (stack));
  text = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (G_LIST_MODEL (stack), i);
      GoujiCoverage coverage = gouji_stack_item_get_coverage (item);

      for (guint severity = 0; severity < GOUJI_N_SEVERITIES; severity++)
        counts[severity] += gouji_stack_item_get_count (item, severity);
      amounts += coverage.amounts;
      tied += coverage.tied;
    }
  g_string_printf (text, ngettext ("%u document", "%u documents", n), n);
  for (guint severity = 0; severity < GOUJI_N_SEVERITIES; severity++)
    g_string_append_printf (text, "   %s %u", gouji_severity_glyph (severity), counts[severity]);
  if (amounts > 0)
    {
      g_string_append (text, "   ");
      g_string_append_printf (text, _ ("%.1f %% of the amounts tied"), 100.0 * tied / amounts);
    }
  return g_string_free (text, FALSE);
}
