/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-finding-counts.h"

static void
count (GoujiFindingCount *counts, guint index, GoujiSeverity severity, GHashTable *seen)
{
  if (!g_hash_table_add (seen, GUINT_TO_POINTER (index + 1)))
    return;
  if (counts[index].count == 0 || severity < counts[index].worst)
    counts[index].worst = severity;
  counts[index].count++;
}

/* The tree's node for a cell: that of its line's code, or of its form's project. */
static int
node_of (const GoujiTree *tree, const GoujiTable *table, const GoujiCellRef *cell)
{
  int line, node;

  if (gouji_table_get_project (table) >= 0)
    return gouji_tree_find_project (tree, gouji_table_get_project (table));
  line = gouji_table_find_line_at (table, cell->row, cell->column);
  if (line < 0)
    return -1;
  node = gouji_tree_find_line (tree, cell->table, line);
  if (node >= 0 || *gouji_table_get_line (table, line)->code == '\0')
    return node;
  return gouji_tree_find_code (tree, gouji_table_get_line (table, line)->code);
}

static void
count_finding (GoujiFindingCounts *self, GoujiReport *report, const GoujiTree *tree, GoujiFinding *finding)
{
  GoujiDisclosure *disclosure = gouji_report_get_disclosure (report);
  g_autoptr (GHashTable) nodes = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) tables = g_hash_table_new (NULL, NULL);
  GoujiSeverity severity = gouji_finding_get_severity (finding);

  for (guint i = 0; i < gouji_finding_get_n_cells (finding); i++)
    {
      const GoujiCellRef *cell = gouji_finding_get_cell (finding, i);
      int node;

      if (cell->table < 0)
        continue;
      count (self->tables, cell->table, severity, tables);
      node = node_of (tree, gouji_disclosure_get_table (disclosure, cell->table), cell);
      for (; node >= 0; node = gouji_tree_get_node (tree, node)->parent)
        count (self->nodes, node, severity, nodes);
    }
}

/**
 * gouji_finding_counts_new:
 *
 * Returns: (transfer full): counts of all nodes and tables, each finding counted
 *   once a node and once a table
 */
GoujiFindingCounts *
gouji_finding_counts_new (GoujiReport *report, const GoujiTree *tree)
{
  GoujiFindingCounts *self = g_new0 (GoujiFindingCounts, 1);

  self->n_nodes = gouji_tree_get_n_nodes (tree);
  self->n_tables = gouji_disclosure_get_n_tables (gouji_report_get_disclosure (report));
  self->nodes = g_new0 (GoujiFindingCount, MAX (self->n_nodes, 1));
  self->tables = g_new0 (GoujiFindingCount, MAX (self->n_tables, 1));
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    count_finding (self, report, tree, gouji_report_get_finding (report, i));
  return self;
}

void
gouji_finding_counts_free (GoujiFindingCounts *self)
{
  if (self == NULL)
    return;
  g_free (self->nodes);
  g_free (self->tables);
  g_free (self);
}
