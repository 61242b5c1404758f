/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-tree-item.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-closures.h"
#include "app/gouji-display-unit.h"
#include "rules/gouji-finding-counts.h"

struct _GoujiTreeItem
{
  GObject parent_instance;

  GoujiSession *session; /* (unowned): outlives the view it is shown in */
  int node;              /* of the tree, or -1 for a table */
  int table;
  char *name;
  char *tooltip;
};

G_DEFINE_FINAL_TYPE (GoujiTreeItem, gouji_tree_item, G_TYPE_OBJECT)

static void
gouji_tree_item_finalize (GObject *object)
{
  GoujiTreeItem *self = GOUJI_TREE_ITEM (object);

  g_free (self->name);
  g_free (self->tooltip);
  G_OBJECT_CLASS (gouji_tree_item_parent_class)->finalize (object);
}

static void
gouji_tree_item_class_init (GoujiTreeItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_tree_item_finalize;
}

static void
gouji_tree_item_init (GoujiTreeItem *self)
{
  self->node = self->table = -1;
}

/* Computed once a report and kept with it. */
static const GoujiFindingCounts *
get_counts (GoujiSession *session)
{
  GoujiReport *report = gouji_session_get_report (session);
  GoujiFindingCounts *counts = g_object_get_data (G_OBJECT (report), "gouji-finding-counts");

  if (counts == NULL)
    {
      counts = gouji_finding_counts_new (report, gouji_session_get_tree (session));
      g_object_set_data_full (G_OBJECT (report), "gouji-finding-counts", counts,
                              (GDestroyNotify) gouji_finding_counts_free);
    }
  return counts;
}

static const GoujiNode *
get_node (GoujiTreeItem *self)
{
  const GoujiTree *tree = gouji_session_get_tree (self->session);

  return self->node >= 0 && tree != NULL ? gouji_tree_get_node (tree, self->node) : NULL;
}

/* The cell that a generic budget's line or heading is printed in. */
static gboolean
cell_of_node (GoujiTreeItem *self, const GoujiNode *node, GoujiCellRef *cell)
{
  const GoujiOccurrence *at;
  const GoujiLine *line;

  if (node->kind != GOUJI_NODE_LINE)
    return FALSE;
  at = &g_array_index (node->occurrences, GoujiOccurrence, 0);
  line = gouji_table_get_line (
      gouji_disclosure_get_table (gouji_session_get_disclosure (self->session), at->table), at->line);
  *cell = GOUJI_CELL_REF_TABLE (at->table, line->row,
                                line->name_column >= 0 ? line->name_column : MAX (line->code_column, 0));
  return TRUE;
}

/* Any cell of the line will do. */
static gboolean
is_on_line (GoujiTreeItem *self, const GoujiNode *node, const GoujiCellRef *cell)
{
  const GoujiOccurrence *at = &g_array_index (node->occurrences, GoujiOccurrence, 0);
  const GoujiTable *table
      = gouji_disclosure_get_table (gouji_session_get_disclosure (self->session), at->table);

  return cell->table == (int) at->table && gouji_table_get_line (table, at->line)->row == (guint) cell->row
         && gouji_table_get_line (table, at->line)->list
                == gouji_table_get_column (table, cell->column)->list;
}

static char *
name_of_node (const GoujiNode *node)
{
  if (node->kind == GOUJI_NODE_UNCERTAIN)
    return g_strdup (_("Assignment not certain"));
  if (node->kind == GOUJI_NODE_PROJECT && *node->candidates != '\0')
    return g_strdup_printf ("%s (%s)", node->name, node->candidates);
  return g_strdup (*node->name != '\0' ? node->name : node->official);
}

/* A name that only the classification has is said to be its, never shown as printed,
 * and a guess not at all. */
static char *
tooltip_of_node (const GoujiNode *node)
{
  if (*node->official == '\0' || node->sureness < GOUJI_SURENESS_MEDIUM)
    return g_strdup (node->name);
  if (node->sureness == GOUJI_SURENESS_HIGH)
    return g_strdup_printf (_("%s\nClassification: %s"), node->name, node->official);
  return g_strdup_printf (_("%s\nClassification (not certain): %s"), node->name, node->official);
}

static GoujiTreeItem *
new_for_node (GoujiSession *session, guint index)
{
  GoujiTreeItem *self = g_object_new (GOUJI_TYPE_TREE_ITEM, NULL);
  const GoujiNode *node = gouji_tree_get_node (gouji_session_get_tree (session), index);

  self->session = session;
  self->node = index;
  self->name = name_of_node (node);
  self->tooltip = tooltip_of_node (node);
  return self;
}

static GoujiTreeItem *
new_for_table (GoujiSession *session, guint index)
{
  GoujiTreeItem *self = g_object_new (GOUJI_TYPE_TREE_ITEM, NULL);
  const GoujiTable *table = gouji_disclosure_get_table (gouji_session_get_disclosure (session), index);
  int project = gouji_table_get_project (table);

  self->session = session;
  self->table = index;
  self->name = project >= 0 ? g_strdup (gouji_disclosure_get_project (
                                            gouji_session_get_disclosure (session), project)
                                            ->name)
                            : gouji_table_short_title (table);
  self->tooltip = g_strdup_printf ("%s\n%s", gouji_table_get_title (table),
                                   gouji_role_get_title (gouji_table_get_role (table)));
  return self;
}

static gboolean
node_matches (const GoujiTree *tree, guint index, const char *search)
{
  const GoujiNode *node = gouji_tree_get_node (tree, index);

  return strstr (node->code, search) != NULL || strstr (node->name, search) != NULL;
}

static void
append_nodes (GListStore *store, GoujiSession *session, GoujiTreeMode mode, const char *search)
{
  const GoujiTree *tree = gouji_session_get_tree (session);

  for (guint i = 0; i < gouji_tree_get_n_nodes (tree); i++)
    {
      const GoujiNode *node = gouji_tree_get_node (tree, i);
      gboolean wanted = mode == GOUJI_TREE_BY_PROJECT ? node->kind == GOUJI_NODE_PROJECT
                        : *search != '\0'             ? node->kind != GOUJI_NODE_UNCERTAIN
                                                      : node->parent < 0;
      g_autoptr (GoujiTreeItem) item = NULL;

      if (!wanted || (*search != '\0' && !node_matches (tree, i, search)))
        continue;
      item = new_for_node (session, i);
      g_list_store_append (store, item);
    }
}

static void
append_tables (GListStore *store, GoujiSession *session, const char *search)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (session);

  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      g_autoptr (GoujiTreeItem) item = new_for_table (session, i);

      if (strstr (item->name, search) != NULL)
        g_list_store_append (store, item);
    }
}

/**
 * gouji_tree_item_list_roots:
 * @search: "" for the whole tree; else the rows whose code or name contains it, in
 *   one flat list
 */
GListModel *
gouji_tree_item_list_roots (GoujiSession *session, GoujiTreeMode mode, const char *search)
{
  GListStore *store = g_list_store_new (GOUJI_TYPE_TREE_ITEM);

  g_return_val_if_fail (GOUJI_IS_SESSION (session) && search != NULL, G_LIST_MODEL (store));

  if (gouji_session_get_tree (session) == NULL)
    return G_LIST_MODEL (store);
  if (mode == GOUJI_TREE_BY_TABLE)
    append_tables (store, session, search);
  else
    append_nodes (store, session, mode, search);
  return G_LIST_MODEL (store);
}

GListModel *
gouji_tree_item_list_children (GoujiTreeItem *self)
{
  const GoujiNode *node = get_node (self);
  GListStore *store;

  if (node == NULL || node->children->len == 0)
    return NULL;
  store = g_list_store_new (GOUJI_TYPE_TREE_ITEM);
  for (guint i = 0; i < node->children->len; i++)
    {
      g_autoptr (GoujiTreeItem) item
          = new_for_node (self->session, g_array_index (node->children, guint, i));

      g_list_store_append (store, item);
    }
  return G_LIST_MODEL (store);
}

const char *
gouji_tree_item_get_code (GoujiTreeItem *self)
{
  const GoujiNode *node = get_node (self);

  return node != NULL ? node->code : "";
}

const char *
gouji_tree_item_get_name (GoujiTreeItem *self)
{
  return self->name;
}

const char *
gouji_tree_item_get_tooltip (GoujiTreeItem *self)
{
  return self->tooltip;
}

GoujiAmountUnit
gouji_tree_item_choose_unit (GoujiSession *session)
{
  const GoujiTree *tree = gouji_session_get_tree (session);
  const GArray *roots = tree != NULL ? gouji_tree_get_roots (tree) : NULL;

  if (roots == NULL || roots->len == 0)
    return GOUJI_UNIT_UNKNOWN;
  return gouji_display_unit_choose (gouji_tree_get_node (tree, g_array_index (roots, guint, 0))->unit);
}

char *
gouji_tree_item_dup_total (GoujiTreeItem *self)
{
  const GoujiNode *node = get_node (self);

  return node != NULL ? gouji_display_unit_format (node->total, node->unit, gouji_tree_item_choose_unit (self->session)) : g_strdup ("");
}

char *
gouji_tree_item_dup_basic (GoujiTreeItem *self)
{
  const GoujiNode *node = get_node (self);

  return node != NULL ? gouji_display_unit_format (node->basic, node->unit, gouji_tree_item_choose_unit (self->session)) : g_strdup ("");
}

char *
gouji_tree_item_dup_project (GoujiTreeItem *self)
{
  const GoujiNode *node = get_node (self);

  return node != NULL ? gouji_display_unit_format (node->project, node->unit, gouji_tree_item_choose_unit (self->session)) : g_strdup ("");
}

double
gouji_tree_item_get_share (GoujiTreeItem *self)
{
  const GoujiNode *node = get_node (self);
  const GoujiTree *tree = gouji_session_get_tree (self->session);
  const GoujiNode *parent;

  if (node == NULL || node->parent < 0)
    return 0;
  parent = gouji_tree_get_node (tree, node->parent);
  return gouji_share (node->total, node->unit, parent->total, parent->unit);
}

static GoujiFindingCount
get_count (GoujiTreeItem *self)
{
  const GoujiFindingCounts *counts = get_counts (self->session);

  if (self->node >= 0 && (guint) self->node < counts->n_nodes)
    return counts->nodes[self->node];
  if (self->table >= 0 && (guint) self->table < counts->n_tables)
    return counts->tables[self->table];
  return (GoujiFindingCount) { 0, GOUJI_SEVERITY_NOTE };
}

guint
gouji_tree_item_get_n_findings (GoujiTreeItem *self)
{
  return get_count (self).count;
}

GoujiSeverity
gouji_tree_item_get_worst (GoujiTreeItem *self)
{
  return get_count (self).worst;
}

/**
 * gouji_tree_item_select:
 *
 * Selects what the row stands for in the session.
 */
void
gouji_tree_item_select (GoujiTreeItem *self)
{
  const GoujiNode *node = get_node (self);
  GoujiCellRef cell;

  g_return_if_fail (GOUJI_IS_TREE_ITEM (self));

  if (self->table >= 0)
    gouji_session_select_table (self->session, self->table);
  else if (node != NULL && cell_of_node (self, node, &cell))
    gouji_session_select_cell (self->session, &cell);
  else if (node != NULL && node->kind == GOUJI_NODE_CODE)
    gouji_session_select_code (self->session, node->code);
  else if (node != NULL && node->project_index >= 0)
    gouji_session_select_project (self->session, node->project_index);
}

gboolean
gouji_tree_item_is_selected (GoujiTreeItem *self)
{
  const GoujiNode *node = get_node (self);
  const char *code = gouji_session_get_code (self->session);
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  GoujiCellRef own;

  if (self->table >= 0)
    return cell != NULL && cell->table == self->table;
  if (node == NULL)
    return FALSE;
  if (cell_of_node (self, node, &own))
    return cell != NULL && is_on_line (self, node, cell);
  if (node->kind == GOUJI_NODE_CODE)
    return *code != '\0' && g_str_equal (node->code, code);
  return node->kind == GOUJI_NODE_PROJECT
         && node->project_index == gouji_session_get_project (self->session);
}
