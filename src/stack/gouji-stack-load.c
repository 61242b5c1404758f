/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stack/gouji-stack-load.h"

#include "loader/gouji-loader.h"
#include "stack/gouji-summary.h"

GPtrArray *
gouji_stack_load (GFile *file, GoujiRuleSet *rules, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) disclosures = gouji_load (file, NULL, NULL, cancellable, error);

  for (guint i = 0; disclosures != NULL && i < disclosures->len; i++)
    {
      GoujiReport *report
          = gouji_checker_run (rules, g_ptr_array_index (disclosures, i), cancellable, error);

      if (report == NULL)
        return NULL;
      g_ptr_array_add (reports, report);
    }
  return disclosures != NULL ? g_steal_pointer (&reports) : NULL;
}

GPtrArray *
gouji_stack_summarise (GPtrArray *reports)
{
  GPtrArray *summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) gouji_summary_unref);

  for (guint i = 0; i < reports->len; i++)
    g_ptr_array_add (summaries, gouji_summary_new (g_ptr_array_index (reports, i)));
  return summaries;
}
