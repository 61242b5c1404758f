/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stack/gouji-roll-up.h"

#include "config.h"

#include <glib/gi18n-lib.h>

struct _GoujiRollUp
{
  GArray *nodes;      /* GoujiRollUpNode */
  GArray *roots;      /* guint */
  GHashTable *by_key; /* key → node + 1 */
  GStringChunk *texts;
};

static void
clear_node (gpointer data)
{
  GoujiRollUpNode *node = data;

  g_array_unref (node->parts);
  g_array_unref (node->children);
}

static GoujiRollUpNode *
get (GoujiRollUp *self, guint node)
{
  return &g_array_index (self->nodes, GoujiRollUpNode, node);
}

/* The node that @key stands for below @parent, made when there is none. */
static guint
obtain (GoujiRollUp *self, const char *key, const char *code, const char *name, int parent)
{
  gpointer known = g_hash_table_lookup (self->by_key, key);
  GoujiRollUpNode node = { .parent = parent, .worst = GOUJI_SEVERITY_NOTE };
  guint index = self->nodes->len;

  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 1;
  node.code = g_string_chunk_insert_const (self->texts, code);
  node.name = g_string_chunk_insert_const (self->texts, name);
  node.parts = g_array_new (FALSE, FALSE, sizeof (GoujiRollUpPart));
  node.children = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->nodes, node);
  g_hash_table_insert (self->by_key, g_string_chunk_insert (self->texts, key), GUINT_TO_POINTER (index + 1));
  g_array_append_val (parent >= 0 ? get (self, parent)->children : self->roots, index);
  return index;
}

static void
count_findings (GoujiRollUpNode *node, guint findings, GoujiSeverity worst)
{
  if (findings == 0)
    return;
  node->worst = node->findings == 0 ? worst : MIN (node->worst, worst);
  node->findings += findings;
}

static void
add_part (GoujiRollUpNode *node, guint item, GoujiDecimal total)
{
  GoujiRollUpPart *last
      = node->parts->len > 0 ? &g_array_index (node->parts, GoujiRollUpPart, node->parts->len - 1) : NULL;
  GoujiRollUpPart part = { item, total };

  gouji_decimal_add (node->total, total, &node->total);
  if (last != NULL && last->item == item)
    gouji_decimal_add (last->total, total, &last->total);
  else
    g_array_append_val (node->parts, part);
}

/* What tells entries of different documents apart: the code; without one the name, and
 * what it stands under. */
static char *
dup_key (GoujiRollUp *self, const GoujiSummaryEntry *entry, int parent)
{
  const GoujiRollUpNode *above = parent >= 0 ? get (self, parent) : NULL;

  if (*entry->code != '\0')
    return g_strdup (entry->code);
  return g_strdup_printf ("%s/%s\n%s", above != NULL ? above->code : "", above != NULL ? above->name : "",
                          entry->name);
}

static void
add_summary (GoujiRollUp *self, const GoujiSummary *summary, GoujiSummaryKind kind, guint item)
{
  guint n = gouji_summary_get_n_entries (summary, kind);
  g_autofree int *nodes = g_new (int, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      const GoujiSummaryEntry *entry = gouji_summary_get_entry (summary, kind, i);
      int parent = entry->parent >= 0 ? nodes[entry->parent] : -1;
      g_autofree char *key = dup_key (self, entry, parent);
      GoujiRollUpNode *node;

      nodes[i] = obtain (self, key, entry->code, entry->name, parent);
      node = get (self, nodes[i]);
      add_part (node, item, entry->total);
      gouji_decimal_add (node->basic, entry->basic, &node->basic);
      gouji_decimal_add (node->project, entry->project, &node->project);
      count_findings (node, entry->findings, entry->worst);
    }
}

static GoujiSeverity
worst_of (GoujiStackItem *item)
{
  GoujiSeverity severity = GOUJI_SEVERITY_ERROR;

  while (severity < GOUJI_SEVERITY_NOTE && gouji_stack_item_get_count (item, severity) == 0)
    severity++;
  return severity;
}

static void
add_unit (GoujiRollUp *self, GoujiStackItem *item, const GoujiSummary *summary, guint position)
{
  const char *department = gouji_stack_item_get_department (item);
  const char *unit = gouji_stack_item_get_unit (item);
  g_autofree char *unit_key = NULL;
  guint nodes[2], findings = 0;

  for (GoujiSeverity severity = 0; severity < GOUJI_N_SEVERITIES; severity++)
    findings += gouji_stack_item_get_count (item, severity);
  nodes[0] = obtain (self, department, "", *department != '\0' ? department : _("No department named"), -1);
  unit_key = g_strdup_printf ("%s\n%s\n%s", department, gouji_stack_item_get_code (item), unit);
  nodes[1] = obtain (self, unit_key, gouji_stack_item_get_code (item),
                     *unit != '\0' ? unit : gouji_stack_item_get_path (item), nodes[0]);
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      add_part (get (self, nodes[i]), position, gouji_summary_get_total (summary));
      count_findings (get (self, nodes[i]), findings, worst_of (item));
    }
}

static GoujiRollUpScope
scope_of (GoujiStackItem *item)
{
  const GoujiSummary *summary = gouji_stack_item_get_summary (item);

  return (GoujiRollUpScope) { gouji_stack_item_get_year (item), gouji_stack_item_get_kind (item),
                              summary != NULL && gouji_summary_get_unit_known (summary), 1 };
}

static gboolean
is_same_scope (const GoujiRollUpScope *a, const GoujiRollUpScope *b)
{
  return a->year == b->year && a->kind == b->kind && a->unit_known == b->unit_known;
}

static gboolean
is_in_scope (GoujiStackItem *item, const GoujiRollUpScope *scope)
{
  GoujiRollUpScope own = scope_of (item);

  return gouji_stack_item_get_summary (item) != NULL && is_same_scope (&own, scope);
}

/* The departments that units of the scope name as theirs. */
static GHashTable *
list_departments (GListModel *items, const GoujiRollUpScope *scope)
{
  GHashTable *departments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (items, i);
      const char *department = gouji_stack_item_get_department (item);

      if (is_in_scope (item, scope) && !g_str_equal (department, gouji_stack_item_get_unit (item)))
        g_hash_table_add (departments, g_strdup (department));
    }
  return departments;
}

static gboolean
contains_counted_units (GoujiStackItem *item, GHashTable *departments)
{
  return gouji_stack_item_get_level (item) == GOUJI_LEVEL_DEPARTMENT
         && *gouji_stack_item_get_unit (item) != '\0'
         && g_hash_table_contains (departments, gouji_stack_item_get_unit (item));
}

static int
by_code (gconstpointer a, gconstpointer b, gpointer data)
{
  const GoujiRollUpNode *one = get (data, *(const guint *) a);
  const GoujiRollUpNode *other = get (data, *(const guint *) b);
  int order = g_strcmp0 (one->code, other->code);

  return order != 0 ? order : g_strcmp0 (one->name, other->name);
}

static void
sort (GoujiRollUp *self)
{
  g_array_sort_with_data (self->roots, by_code, self);
  for (guint i = 0; i < self->nodes->len; i++)
    g_array_sort_with_data (get (self, i)->children, by_code, self);
}

static void
add_item (GoujiRollUp *self, GoujiStackItem *item, GoujiRollUpBy by, guint position)
{
  static const GoujiSummaryKind kinds[GOUJI_N_ROLL_UPS] = {
    [GOUJI_ROLL_UP_FUNCTION] = GOUJI_SUMMARY_FUNCTION,
    [GOUJI_ROLL_UP_ECONOMIC] = GOUJI_SUMMARY_ECONOMIC,
    [GOUJI_ROLL_UP_PROJECT] = GOUJI_SUMMARY_PROJECT,
  };
  const GoujiSummary *summary = gouji_stack_item_get_summary (item);

  if (by == GOUJI_ROLL_UP_UNIT)
    add_unit (self, item, summary, position);
  else
    add_summary (self, summary, kinds[by], position);
}

/**
 * gouji_roll_up_new:
 * @items: a list of GoujiStackItem
 * @by: what the tree is made of
 * @scope: the year and kind of document that are put together
 *
 * Returns: (transfer full): a tree whose nodes are sums over the documents
 */
GoujiRollUp *
gouji_roll_up_new (GListModel *items, GoujiRollUpBy by, const GoujiRollUpScope *scope)
{
  GoujiRollUp *self;
  g_autoptr (GHashTable) departments = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (items) && by < GOUJI_N_ROLL_UPS && scope != NULL, NULL);

  self = g_new0 (GoujiRollUp, 1);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (GoujiRollUpNode));
  g_array_set_clear_func (self->nodes, clear_node);
  self->roots = g_array_new (FALSE, FALSE, sizeof (guint));
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_string_chunk_new (4096);
  departments = list_departments (items, scope);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (items, i);

      if (is_in_scope (item, scope) && !contains_counted_units (item, departments))
        add_item (self, item, by, i);
    }
  sort (self);
  return self;
}

void
gouji_roll_up_free (GoujiRollUp *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_key);
  g_array_unref (self->nodes);
  g_array_unref (self->roots);
  g_string_chunk_free (self->texts);
  g_free (self);
}

guint
gouji_roll_up_get_n_nodes (const GoujiRollUp *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->nodes->len;
}

const GoujiRollUpNode *
gouji_roll_up_get_node (const GoujiRollUp *self, guint node)
{
  g_return_val_if_fail (self != NULL && node < self->nodes->len, NULL);

  return &g_array_index (self->nodes, GoujiRollUpNode, node);
}

const GArray *
gouji_roll_up_get_roots (const GoujiRollUp *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->roots;
}

static int
by_number (gconstpointer a, gconstpointer b)
{
  const GoujiRollUpScope *one = a, *other = b;

  if (one->n_documents != other->n_documents)
    return one->n_documents > other->n_documents ? -1 : 1;
  return one->year != other->year ? other->year - one->year : (int) one->kind - (int) other->kind;
}

static void
count_scope (GArray *scopes, const GoujiRollUpScope *scope)
{
  for (guint i = 0; i < scopes->len; i++)
    {
      GoujiRollUpScope *known = &g_array_index (scopes, GoujiRollUpScope, i);

      if (!is_same_scope (known, scope))
        continue;
      known->n_documents++;
      return;
    }
  g_array_append_val (scopes, *scope);
}

GArray *
gouji_roll_up_list_scopes (GListModel *items)
{
  GArray *scopes = g_array_new (FALSE, FALSE, sizeof (GoujiRollUpScope));

  g_return_val_if_fail (G_IS_LIST_MODEL (items), scopes);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (items, i);

      GoujiRollUpScope scope = scope_of (item);

      if (gouji_stack_item_get_summary (item) != NULL)
        count_scope (scopes, &scope);
    }
  g_array_sort (scopes, by_number);
  return scopes;
}
