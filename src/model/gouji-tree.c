/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-tree-private.h"

#include <string.h>

#include "model/gouji-assignment-private.h"

/* Statements by function, the one with most columns first. */
static const GoujiRole sources[] = {
  GOUJI_ROLE_EXPENDITURE, GOUJI_ROLE_GENERAL, GOUJI_ROLE_APPROPRIATION_EXPENDITURE,
  GOUJI_ROLE_FUND,        GOUJI_ROLE_STATE_CAPITAL, GOUJI_ROLE_INCOME,
};

static void
node_free (gpointer data)
{
  GoujiNode *node = data;

  g_clear_pointer (&node->occurrences, g_array_unref);
  g_clear_pointer (&node->children, g_array_unref);
  g_free (node);
}

static GoujiNode *
node_at (const GoujiTree *self, guint index)
{
  return g_ptr_array_index (self->nodes, index);
}

guint
gouji_tree_append_node (GoujiTree *self, GoujiNodeKind kind, const char *name)
{
  GoujiNode *node = g_new0 (GoujiNode, 1);

  node->kind = kind;
  node->parent = -1;
  node->code = node->official = node->candidates = "";
  node->name = name;
  node->total = node->basic = node->project = GOUJI_AMOUNT_INIT;
  node->unit = GOUJI_UNIT_UNKNOWN;
  node->project_index = node->indicator_index = -1;
  node->children = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->nodes, node);
  return self->nodes->len - 1;
}

void
gouji_tree_adopt (GoujiTree *self, int parent, guint child)
{
  GoujiNode *node = node_at (self, child);

  node->parent = parent;
  if (parent < 0)
    {
      g_array_append_val (self->roots, child);
      return;
    }
  node->level = node_at (self, parent)->level + 1;
  g_array_append_val (node_at (self, parent)->children, child);
}

static guint
obtain_code (GoujiTree *self, const char *code)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_code, code));
  guint index;

  if (known > 0)
    return known - 1;
  index = gouji_tree_append_node (self, GOUJI_NODE_CODE, "");
  node_at (self, index)->code = code;
  node_at (self, index)->occurrences = g_array_new (FALSE, FALSE, sizeof (GoujiOccurrence));
  g_hash_table_insert (self->by_code, (gpointer) code, GUINT_TO_POINTER (index + 1));
  return index;
}

static void
note_occurrence (GoujiTree *self, guint table_index, guint line_index, const GoujiLine *line)
{
  GoujiNode *node = node_at (self, obtain_code (self, line->code));
  GoujiOccurrence occurrence = { table_index, line_index };

  g_array_append_val (node->occurrences, occurrence);
  if (strlen (line->name) > strlen (node->name))
    node->name = line->name;
}

static gboolean
is_functional (const GoujiTable *table, const GoujiLine *line)
{
  return *line->code != '\0' && gouji_table_get_code_kind (table) == GOUJI_CODE_FUNCTION
         && gouji_table_get_role (table) != GOUJI_ROLE_GENERIC;
}

static void
collect_codes (GoujiTree *self)
{
  for (guint t = 0; t < gouji_disclosure_get_n_tables (self->disclosure); t++)
    {
      const GoujiTable *table = gouji_disclosure_get_table (self->disclosure, t);

      for (guint l = 0; l < gouji_table_get_n_lines (table); l++)
        {
          const GoujiLine *line = gouji_table_get_line (table, l);

          if (is_functional (table, line))
            note_occurrence (self, t, l, line);
        }
    }
}

static GoujiAmount
amount_of (const GoujiTable *table, const GoujiLine *line, const char *id)
{
  int column = gouji_table_find_column (table, line->list, id);

  return column >= 0 ? gouji_table_get_amount (table, line->row, column) : GOUJI_AMOUNT_INIT;
}

static gboolean
take_amounts (GoujiTree *self, GoujiNode *node, GoujiRole role)
{
  for (guint i = 0; i < node->occurrences->len; i++)
    {
      GoujiOccurrence at = g_array_index (node->occurrences, GoujiOccurrence, i);
      const GoujiTable *table = gouji_disclosure_get_table (self->disclosure, at.table);
      const GoujiLine *line = gouji_table_get_line (table, at.line);

      if (gouji_table_get_role (table) != role)
        continue;
      node->total = amount_of (table, line, "total");
      node->basic = amount_of (table, line, "basic");
      node->project = amount_of (table, line, "project");
      node->unit = gouji_table_get_amount_unit (table);
      return TRUE;
    }
  return FALSE;
}

static void
enrich (GoujiTree *self, GoujiNode *node)
{
  const GoujiClassificationEntry *entry
      = gouji_classification_lookup (gouji_classification_get_default (), GOUJI_CODE_FUNCTION,
                                     node->code, gouji_disclosure_get_year (self->disclosure));

  if (entry == NULL)
    return;
  node->official = entry->name;
  node->sureness = entry->sureness;
}

static int
by_code (gconstpointer a, gconstpointer b, gpointer data)
{
  const GoujiTree *self = data;

  return strcmp (node_at (self, *(const guint *) a)->code, node_at (self, *(const guint *) b)->code);
}

/* The longest known code that begins @code. */
static int
find_parent (const GoujiTree *self, const char *code)
{
  for (gsize length = strlen (code) - 1; length >= 1; length--)
    {
      g_autofree char *prefix = g_strndup (code, length);
      int parent = gouji_tree_find_code (self, prefix);

      if (parent >= 0)
        return parent;
    }
  return -1;
}

static void
link_codes (GoujiTree *self)
{
  guint n = self->nodes->len;
  g_autofree guint *order = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof (guint), by_code, self);
  for (guint i = 0; i < n; i++)
    {
      GoujiNode *node = node_at (self, order[i]);

      node->level = 1;
      gouji_tree_adopt (self, find_parent (self, node->code), order[i]);
      for (guint role = 0; role < G_N_ELEMENTS (sources); role++)
        if (take_amounts (self, node, sources[role]))
          break;
      enrich (self, node);
    }
}

static guint
add_project (GoujiTree *self, guint index, int parent)
{
  const GoujiProject *project = gouji_disclosure_get_project (self->disclosure, index);
  const GoujiFund *fund = gouji_project_find_fund (project, GOUJI_FUND_TOTAL);
  guint node = gouji_tree_append_node (self, GOUJI_NODE_PROJECT, project->name);

  gouji_tree_adopt (self, parent, node);
  node_at (self, node)->project_index = index;
  node_at (self, node)->unit = project->amount_unit;
  if (fund != NULL)
    node_at (self, node)->total = node_at (self, node)->project = fund->amount[GOUJI_PERIOD_ANNUAL];
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, i);
      guint child = gouji_tree_append_node (self, GOUJI_NODE_INDICATOR, indicator->level3);

      gouji_tree_adopt (self, node, child);
      node_at (self, child)->project_index = index;
      node_at (self, child)->indicator_index = i;
    }
  return node;
}

/* 分 of an amount; amounts too large for that are not assigned. */
static gint64
in_fen (GoujiDecimal yuan)
{
  GoujiDecimal fen;

  if (!gouji_decimal_shift (yuan, 2, &fen) || !gouji_decimal_round (fen, 0, &fen))
    return G_MAXINT64 / 4;
  return fen.coefficient;
}

typedef struct
{
  GArray *projects;      /* guint: index of the project */
  GArray *project_funds; /* gint64 */
  GArray *codes;         /* guint: node */
  GArray *code_amounts;  /* gint64 */
  gint64 tolerance;
} Puzzle;

static void
puzzle_clear (Puzzle *puzzle)
{
  g_array_unref (puzzle->projects);
  g_array_unref (puzzle->project_funds);
  g_array_unref (puzzle->codes);
  g_array_unref (puzzle->code_amounts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Puzzle, puzzle_clear)

/* Half of the last printed place, in 分. */
static gint64
half_unit (GoujiAmount amount, GoujiAmountUnit unit)
{
  gint64 half = 50;

  for (int power = unit - (int) amount.places; power > 0; power--)
    half *= 10;
  return half;
}

static void
collect_leaves (GoujiTree *self, Puzzle *puzzle)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const GoujiNode *node = node_at (self, i);
      GoujiDecimal yuan;
      gint64 fen;

      if (node->kind != GOUJI_NODE_CODE || node->children->len > 0
          || !gouji_amount_is_number (node->project)
          || !gouji_amount_in_yuan (node->project, node->unit, &yuan))
        continue;
      fen = in_fen (yuan);
      if (fen <= 0)
        continue;
      g_array_append_val (puzzle->codes, i);
      g_array_append_val (puzzle->code_amounts, fen);
      puzzle->tolerance = MAX (puzzle->tolerance, half_unit (node->project, node->unit));
    }
}

static void
collect_projects (GoujiTree *self, Puzzle *puzzle)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (self->disclosure); i++)
    {
      GoujiDecimal yuan;
      gint64 fen;

      if (!gouji_project_get_total (gouji_disclosure_get_project (self->disclosure, i),
                                    GOUJI_PERIOD_ANNUAL, &yuan))
        continue;
      fen = in_fen (yuan);
      g_array_append_val (puzzle->projects, i);
      g_array_append_val (puzzle->project_funds, fen);
    }
}

static char *
join_candidates (GoujiTree *self, const Puzzle *puzzle, const GoujiAssignment *solved, guint project)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < puzzle->codes->len; i++)
    {
      if (!solved->possible[project * puzzle->codes->len + i])
        continue;
      if (codes->len > 0)
        g_string_append (codes, "、");
      g_string_append (codes, node_at (self, g_array_index (puzzle->codes, guint, i))->code);
    }
  return g_string_free (g_steal_pointer (&codes), FALSE);
}

/* The only node a project can belong to, or -1. */
static int
only_code (const Puzzle *puzzle, const GoujiAssignment *solved, guint project)
{
  int only = -1;

  if (!solved->complete || solved->n_solutions >= GOUJI_ASSIGNMENT_MAX)
    return -1;
  for (guint i = 0; i < puzzle->codes->len; i++)
    {
      if (!solved->possible[project * puzzle->codes->len + i])
        continue;
      if (only >= 0)
        return -1;
      only = g_array_index (puzzle->codes, guint, i);
    }
  return only;
}

static void
add_uncertain (GoujiTree *self, guint index, int *heading, const char *candidates)
{
  guint node;

  if (*heading < 0)
    {
      *heading = gouji_tree_append_node (self, GOUJI_NODE_UNCERTAIN, "");
      node_at (self, *heading)->level = 1;
      gouji_tree_adopt (self, -1, *heading);
    }
  node = add_project (self, index, *heading);
  node_at (self, node)->candidates = gouji_disclosure_intern (self->disclosure, candidates);
}

static void
attach_projects (GoujiTree *self)
{
  g_auto (Puzzle) puzzle = {
    g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (gint64)),
    g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (gint64)), 0
  };
  g_autoptr (GoujiAssignment) solved = NULL;
  guint next = 0;
  int heading = -1;

  collect_leaves (self, &puzzle);
  collect_projects (self, &puzzle);
  solved = gouji_assignment_solve ((gint64 *) (gpointer) puzzle.project_funds->data, puzzle.projects->len,
                                   (gint64 *) (gpointer) puzzle.code_amounts->data, puzzle.codes->len,
                                   puzzle.tolerance);
  self->n_assignments = solved->n_solutions;
  for (guint i = 0; i < gouji_disclosure_get_n_projects (self->disclosure); i++)
    {
      gboolean has_total = next < puzzle.projects->len && g_array_index (puzzle.projects, guint, next) == i;
      int code = has_total ? only_code (&puzzle, solved, next) : -1;
      g_autofree char *candidates
          = has_total ? join_candidates (self, &puzzle, solved, next) : g_strdup ("");

      if (code >= 0)
        add_project (self, i, code);
      else
        add_uncertain (self, i, &heading, candidates);
      next += has_total;
    }
}

/**
 * gouji_tree_new:
 * @disclosure: a recognised disclosure; kept as long as the tree
 *
 * Builds the classification tree from the disclosure's own tables.  The document
 * does not say which project belongs to which 项: a project is attached where the
 * amounts allow only one assignment, and stands under "assignment not certain",
 * with the possible codes, where they allow several.
 *
 * Returns: (transfer full): the tree
 */
GoujiTree *
gouji_tree_new (GoujiDisclosure *disclosure)
{
  GoujiTree *self;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), NULL);

  self = g_new0 (GoujiTree, 1);
  self->disclosure = g_object_ref (disclosure);
  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->roots = g_array_new (FALSE, FALSE, sizeof (guint));
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_line = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  collect_codes (self);
  link_codes (self);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    if (gouji_table_get_role (gouji_disclosure_get_table (disclosure, i)) == GOUJI_ROLE_GENERIC)
      gouji_tree_add_lines (self, i);
  attach_projects (self);
  return self;
}

void
gouji_tree_free (GoujiTree *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->nodes);
  g_array_unref (self->roots);
  g_hash_table_unref (self->by_line);
  g_hash_table_unref (self->by_code);
  g_object_unref (self->disclosure);
  g_free (self);
}

guint
gouji_tree_get_n_nodes (const GoujiTree *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->nodes->len;
}

const GoujiNode *
gouji_tree_get_node (const GoujiTree *self, guint node)
{
  g_return_val_if_fail (self != NULL && node < self->nodes->len, NULL);
  return node_at (self, node);
}

/**
 * gouji_tree_get_roots:
 *
 * Returns: (transfer none) (element-type guint): the nodes at the top
 */
const GArray *
gouji_tree_get_roots (const GoujiTree *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->roots;
}

/**
 * gouji_tree_find_code:
 *
 * Returns: the code's node, or -1
 */
int
gouji_tree_find_code (const GoujiTree *self, const char *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, -1);
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->by_code, code)) - 1;
}

/**
 * gouji_tree_find_project:
 *
 * Returns: the project's node, or -1
 */
int
gouji_tree_find_project (const GoujiTree *self, guint project)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->nodes->len; i++)
    if (node_at (self, i)->kind == GOUJI_NODE_PROJECT
        && node_at (self, i)->project_index == (int) project)
      return i;
  return -1;
}

/**
 * gouji_tree_get_n_assignments:
 *
 * Returns: how many assignments of projects to 项 the amounts allow, counted up to 1,000
 */
guint
gouji_tree_get_n_assignments (const GoujiTree *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_assignments;
}
