/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stack/gouji-summary.h"

#include "model/gouji-tree.h"
#include "rules/gouji-finding-counts.h"

struct _GoujiSummary
{
  gatomicrefcount references;
  GArray *entries[GOUJI_N_SUMMARIES]; /* GoujiSummaryEntry */
  GArray *findings;                   /* GoujiSummaryFinding */
  GStringChunk *texts;
  GoujiDecimal total;
  gboolean unit_known;
};

/* Exact sums of what a document prints hardly ever outgrow 64 bits; a sum that does
 * keeps what it had, and is then as wrong as it is visible. */
static void
add (GoujiDecimal *sum, GoujiDecimal amount)
{
  gouji_decimal_add (*sum, amount, sum);
}

/* As printed where no unit is told: of two such documents the amounts can be compared,
 * with others they cannot. */
static GoujiDecimal
in_yuan (GoujiSummary *self, GoujiAmount amount, GoujiAmountUnit unit)
{
  GoujiDecimal yuan = GOUJI_DECIMAL_ZERO;

  if (!gouji_amount_is_number (amount))
    return yuan;
  if (unit == GOUJI_UNIT_UNKNOWN)
    return gouji_amount_get_decimal (amount);
  self->unit_known = TRUE;
  gouji_amount_in_yuan (amount, unit, &yuan);
  return yuan;
}

static guint
append (GoujiSummary *self, GoujiSummaryKind kind, const char *code, const char *name, int parent)
{
  GoujiSummaryEntry entry = { .parent = parent, .worst = GOUJI_SEVERITY_NOTE };

  entry.code = g_string_chunk_insert_const (self->texts, code);
  entry.name = g_string_chunk_insert_const (self->texts, name);
  g_array_append_val (self->entries[kind], entry);
  return self->entries[kind]->len - 1;
}

static GoujiSummaryEntry *
get (GoujiSummary *self, GoujiSummaryKind kind, guint index)
{
  return &g_array_index (self->entries[kind], GoujiSummaryEntry, index);
}

static void
set_count (GoujiSummaryEntry *entry, const GoujiFindingCounts *counts, guint node)
{
  entry->findings = counts->nodes[node].count;
  if (entry->findings > 0)
    entry->worst = counts->nodes[node].worst;
}

static void add_codes (GoujiSummary             *self,
                       const GoujiTree          *tree,
                       const GoujiFindingCounts *counts,
                       const GArray             *nodes,
                       int                       parent);

/* A 类 or 款 that is not printed is what is printed below it. */
static void
add_children (GoujiSummary *self, const GoujiTree *tree, const GoujiFindingCounts *counts,
              const GoujiNode *node, guint index)
{
  guint first = self->entries[GOUJI_SUMMARY_FUNCTION]->len;

  add_codes (self, tree, counts, node->children, index);
  if (gouji_amount_is_number (node->total))
    return;
  for (guint i = first; i < self->entries[GOUJI_SUMMARY_FUNCTION]->len; i++)
    {
      GoujiSummaryEntry child = *get (self, GOUJI_SUMMARY_FUNCTION, i);
      GoujiSummaryEntry *entry = get (self, GOUJI_SUMMARY_FUNCTION, index);

      if (child.parent != (int) index)
        continue;
      add (&entry->total, child.total);
      add (&entry->basic, child.basic);
      add (&entry->project, child.project);
    }
}

static void
add_project (GoujiSummary *self, const GoujiFindingCounts *counts, const GoujiNode *node, guint index)
{
  guint added = append (self, GOUJI_SUMMARY_PROJECT, "", node->name, -1);
  GoujiSummaryEntry *entry = get (self, GOUJI_SUMMARY_PROJECT, added);

  entry->total = entry->project = in_yuan (self, node->total, node->unit);
  set_count (entry, counts, index);
}

static void
add_code (GoujiSummary *self, const GoujiTree *tree, const GoujiFindingCounts *counts, guint index,
          int parent)
{
  const GoujiNode *node = gouji_tree_get_node (tree, index);
  guint added = append (self, GOUJI_SUMMARY_FUNCTION, node->code,
                        *node->official != '\0' && node->sureness == GOUJI_SURENESS_HIGH ? node->official
                                                                                         : node->name,
                        parent);
  GoujiSummaryEntry *entry = get (self, GOUJI_SUMMARY_FUNCTION, added);

  entry->total = in_yuan (self, node->total, node->unit);
  entry->basic = in_yuan (self, node->basic, node->unit);
  entry->project = in_yuan (self, node->project, node->unit);
  set_count (entry, counts, index);
  add_children (self, tree, counts, node, added);
  if (parent < 0)
    add (&self->total, get (self, GOUJI_SUMMARY_FUNCTION, added)->total);
}

static void
add_codes (GoujiSummary *self, const GoujiTree *tree, const GoujiFindingCounts *counts,
           const GArray *nodes, int parent)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      guint index = g_array_index (nodes, guint, i);
      const GoujiNode *node = gouji_tree_get_node (tree, index);

      if (node->kind == GOUJI_NODE_CODE)
        add_code (self, tree, counts, index, parent);
      else if (node->kind == GOUJI_NODE_PROJECT)
        add_project (self, counts, node, index);
      else if (node->kind == GOUJI_NODE_UNCERTAIN)
        add_codes (self, tree, counts, node->children, parent);
    }
}

/* The code that an item printed without one has in the classification of the year. */
static const char *
economic_code (GoujiDisclosure *disclosure, const GoujiLine *line, const char *above)
{
  const GoujiClassificationEntry *entry;

  if (*line->code != '\0')
    return line->code;
  entry = gouji_classification_find_name (gouji_classification_get_default (), GOUJI_CODE_ECONOMIC, above,
                                          line->level <= 1 ? 3 : 5, line->name,
                                          gouji_disclosure_get_year (disclosure));
  return entry != NULL ? entry->code : "";
}

/* How many findings name a cell of the line, and how grave the worst of them is. */
static void
count_line (GoujiReport *report, guint table, guint line, GoujiSummaryEntry *entry)
{
  const GoujiTable *of = gouji_disclosure_get_table (gouji_report_get_disclosure (report), table);

  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);
      const GoujiCellRef *cell
          = gouji_finding_get_n_cells (finding) > 0 ? gouji_finding_get_cell (finding, 0) : NULL;

      if (cell == NULL || cell->table != (int) table
          || gouji_table_find_line_at (of, cell->row, cell->column) != (int) line)
        continue;
      entry->worst = entry->findings == 0 ? gouji_finding_get_severity (finding)
                                          : MIN (entry->worst, gouji_finding_get_severity (finding));
      entry->findings++;
    }
}

static int
add_item (GoujiSummary *self, GoujiReport *report, guint table, guint line, int parent)
{
  GoujiDisclosure *disclosure = gouji_report_get_disclosure (report);
  const GoujiTable *of = gouji_disclosure_get_table (disclosure, table);
  const GoujiLine *item = gouji_table_get_line (of, line);
  int column = gouji_table_find_column (of, item->list, "total");
  const char *above = parent >= 0 ? get (self, GOUJI_SUMMARY_ECONOMIC, parent)->code : "";
  guint added;
  GoujiSummaryEntry *entry;

  if (column < 0)
    column = gouji_table_find_column (of, item->list, "amount");
  added = append (self, GOUJI_SUMMARY_ECONOMIC, economic_code (disclosure, item, above), item->name, parent);
  entry = get (self, GOUJI_SUMMARY_ECONOMIC, added);
  if (column >= 0)
    entry->total = entry->basic = in_yuan (self, gouji_table_get_amount (of, item->row, column),
                                           gouji_table_get_column (of, column)->unit);
  count_line (report, table, line, entry);
  return added;
}

static void
add_economic (GoujiSummary *self, GoujiReport *report)
{
  GoujiDisclosure *disclosure = gouji_report_get_disclosure (report);
  int table = gouji_disclosure_find_table (disclosure, GOUJI_ROLE_GENERAL_BASIC, -1);
  const GoujiTable *of;
  g_autofree int *entries = NULL;

  if (table < 0)
    return;
  of = gouji_disclosure_get_table (disclosure, table);
  entries = g_new (int, MAX (gouji_table_get_n_lines (of), 1));
  for (guint i = 0; i < gouji_table_get_n_lines (of); i++)
    {
      const GoujiLine *line = gouji_table_get_line (of, i);
      int parent = line->parent >= 0 && line->parent < (int) i ? entries[line->parent] : -1;

      entries[i] = line->kind == GOUJI_LINE_ITEM ? add_item (self, report, table, i, parent) : -1;
    }
}

static void
add_findings (GoujiSummary *self, GoujiReport *report)
{
  guint n = gouji_report_get_n_findings (report);

  self->findings = g_array_sized_new (FALSE, FALSE, sizeof (GoujiSummaryFinding), n);
  for (guint i = 0; i < n; i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);
      GoujiSummaryFinding kept = { .severity = gouji_finding_get_severity (finding) };

      kept.id = g_string_chunk_insert (self->texts, gouji_finding_get_id (finding));
      kept.check = g_string_chunk_insert_const (self->texts, gouji_finding_get_check (finding));
      kept.message = g_string_chunk_insert_const (self->texts, gouji_finding_get_message (finding));
      kept.equation
          = g_string_chunk_insert_const (self->texts, gouji_finding_get_equation (finding));
      g_array_append_val (self->findings, kept);
    }
}

/**
 * gouji_summary_new:
 *
 * Returns: (transfer full): what the document of @report prints, by code
 */
GoujiSummary *
gouji_summary_new (GoujiReport *report)
{
  GoujiSummary *self;
  g_autoptr (GoujiTree) tree = NULL;
  g_autoptr (GoujiFindingCounts) counts = NULL;

  g_return_val_if_fail (GOUJI_IS_REPORT (report), NULL);

  self = g_new0 (GoujiSummary, 1);
  g_atomic_ref_count_init (&self->references);
  self->texts = g_string_chunk_new (512);
  for (guint kind = 0; kind < GOUJI_N_SUMMARIES; kind++)
    self->entries[kind] = g_array_new (FALSE, FALSE, sizeof (GoujiSummaryEntry));
  tree = gouji_tree_new (gouji_report_get_disclosure (report));
  counts = gouji_finding_counts_new (report, tree);
  add_codes (self, tree, counts, gouji_tree_get_roots (tree), -1);
  add_economic (self, report);
  add_findings (self, report);
  return self;
}

GoujiSummary *
gouji_summary_ref (GoujiSummary *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
gouji_summary_unref (GoujiSummary *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (guint kind = 0; kind < GOUJI_N_SUMMARIES; kind++)
    g_array_unref (self->entries[kind]);
  g_array_unref (self->findings);
  g_string_chunk_free (self->texts);
  g_free (self);
}

guint
gouji_summary_get_n_entries (const GoujiSummary *self, GoujiSummaryKind kind)
{
  g_return_val_if_fail (self != NULL && kind < GOUJI_N_SUMMARIES, 0);

  return self->entries[kind]->len;
}

const GoujiSummaryEntry *
gouji_summary_get_entry (const GoujiSummary *self, GoujiSummaryKind kind, guint entry)
{
  g_return_val_if_fail (self != NULL && kind < GOUJI_N_SUMMARIES, NULL);
  g_return_val_if_fail (entry < self->entries[kind]->len, NULL);

  return &g_array_index (self->entries[kind], GoujiSummaryEntry, entry);
}

GoujiDecimal
gouji_summary_get_total (const GoujiSummary *self)
{
  g_return_val_if_fail (self != NULL, GOUJI_DECIMAL_ZERO);

  return self->total;
}

gboolean
gouji_summary_get_unit_known (const GoujiSummary *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->unit_known;
}

guint
gouji_summary_get_n_findings (const GoujiSummary *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->findings->len;
}

const GoujiSummaryFinding *
gouji_summary_get_finding (const GoujiSummary *self, guint finding)
{
  g_return_val_if_fail (self != NULL && finding < self->findings->len, NULL);

  return &g_array_index (self->findings, GoujiSummaryFinding, finding);
}
