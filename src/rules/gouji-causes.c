/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-causes-private.h"

/* The same gap in the same row of several tables is shown once. */
static void
group_gaps (GoujiRun *run)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < run->drafts->len; i++)
    {
      GoujiDraft *draft = g_ptr_array_index (run->drafts, i);
      gpointer head;

      if (draft->key == NULL)
        continue;
      if (g_hash_table_lookup_extended (first, draft->key, NULL, &head))
        draft->parent = GPOINTER_TO_INT (head);
      else
        g_hash_table_insert (first, draft->key, GINT_TO_POINTER (i));
    }
}

void
gouji_causes_group (GoujiRun *run)
{
  group_gaps (run);
}
