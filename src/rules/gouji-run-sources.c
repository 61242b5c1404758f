/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-line-rules.h"
#include "rules/gouji-run-private.h"

/* What tables of the money that comes from one source are titled: 单位资金支出表. */
#define SOURCE_TITLE "资金支出表"
/**
 * gouji_line_rules_find_share:
 * @title: of the table
 *
 * Exports print a table for each source of funds beside one for all; statements as they
 * are published give a column to each instead.
 *
 * Returns: what part of the expenditure the table prints
 */
GoujiTableShare
gouji_line_rules_find_share (GoujiRole role, const char *title)
{
  g_return_val_if_fail (title != NULL, GOUJI_SHARE_NONE);

  switch (role)
    {
    case GOUJI_ROLE_EXPENDITURE:
      return g_str_has_suffix (title, SOURCE_TITLE) ? GOUJI_SHARE_SOURCE : GOUJI_SHARE_ALL;
    case GOUJI_ROLE_GENERAL:
    case GOUJI_ROLE_FUND:
    case GOUJI_ROLE_STATE_CAPITAL:
      return GOUJI_SHARE_FISCAL;
    default:
      return GOUJI_SHARE_NONE;
    }
}

/**
 * gouji_line_rules_are_shares:
 * @counts: how many filled tables there are of each share
 *
 * With fewer tables of single sources than two, other money may have no table of its
 * own; and of two tables of all nobody knows which is meant.
 *
 * Returns: whether the one table of all is the sum of the others
 */
gboolean
gouji_line_rules_are_shares (const guint counts[GOUJI_N_SHARES])
{
  return counts[GOUJI_SHARE_ALL] == 1 && counts[GOUJI_SHARE_SOURCE] >= 2;
}

static GArray *
find_sources (GoujiDisclosure *disclosure)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (int));
  guint counts[GOUJI_N_SHARES] = { 0 };

  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (disclosure, i);
      GoujiTableShare share = gouji_line_rules_find_share (gouji_table_get_role (table),
                                                           gouji_table_get_title (table));

      if (gouji_table_get_n_lines (table) == 0)
        continue;
      counts[share]++;
      if (share == GOUJI_SHARE_SOURCE || share == GOUJI_SHARE_FISCAL)
        g_array_append_val (sources, i);
    }
  if (!gouji_line_rules_are_shares (counts))
    g_array_set_size (sources, 0);
  return sources;
}

const GArray *
gouji_run_get_sources (GoujiRun *self, guint table)
{
  GoujiTable *all = gouji_disclosure_get_table (self->disclosure, table);

  if (self->sources == NULL)
    self->sources = find_sources (self->disclosure);
  if (self->sources->len == 0
      || gouji_line_rules_find_share (gouji_table_get_role (all), gouji_table_get_title (all))
             != GOUJI_SHARE_ALL)
    return NULL;
  return self->sources;
}
