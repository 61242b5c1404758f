/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-roll-up-pane.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-closures.h"
#include "app/gouji-column-title.h"
#include "app/gouji-display-unit.h"
#include "app/gouji-row-copy.h"
#include "app/gouji-template.h"

struct _GoujiRollUpPane
{
  GtkWidget parent_instance;

  GListModel *items;
  GArray *scopes;         /* GoujiRollUpScope, as offered */
  GtkTreeListModel *tree;
  GtkSingleSelection *selection;
  GHashTable *parts;      /* GoujiStackItem → GoujiRollUpPart, of the selected node */
  gboolean syncing;

  GtkDropDown *by;
  GtkDropDown *scope;
  GtkSearchEntry *search;
  GtkColumnView *view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *total_column;
  GtkColumnViewColumn *documents_column;
  GtkColumnViewColumn *findings_column;
};

G_DEFINE_FINAL_TYPE (GoujiRollUpPane, gouji_roll_up_pane, GTK_TYPE_WIDGET)

enum
{
  NODE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const GoujiRollUpScope *
get_scope (GoujiRollUpPane *self)
{
  guint selected = gtk_drop_down_get_selected (self->scope);

  return selected < self->scopes->len ? &g_array_index (self->scopes, GoujiRollUpScope, selected) : NULL;
}

static GoujiRollUpItem *
get_selected (GoujiRollUpPane *self)
{
  GtkTreeListRow *row
      = self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

static void
collect_parts (GoujiRollUpPane *self, const GoujiRollUpNode *node)
{
  g_hash_table_remove_all (self->parts);
  for (guint i = 0; node != NULL && i < node->parts->len; i++)
    {
      GoujiRollUpPart *part = &g_array_index (node->parts, GoujiRollUpPart, i);
      GoujiStackItem *item = g_list_model_get_item (self->items, part->item);

      if (item != NULL)
        g_hash_table_replace (self->parts, item, g_memdup2 (part, sizeof *part));
    }
}

static void
on_selected (GoujiRollUpPane *self)
{
  g_autoptr (GoujiRollUpItem) item = get_selected (self);

  if (self->syncing)
    return;
  collect_parts (self, item != NULL ? gouji_roll_up_item_get_node (item) : NULL);
  g_signal_emit (self, signals[NODE_CHANGED], 0);
}

static GListModel *
create_children (gpointer item, gpointer data G_GNUC_UNUSED)
{
  return gouji_roll_up_item_list_children (item);
}

static void
show_roots (GoujiRollUpPane *self, GListModel *roots)
{
  gboolean searching = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';

  gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  self->tree = gtk_tree_list_model_new (roots, FALSE, searching, create_children, NULL, NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->tree)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static void
rebuild (GoujiRollUpPane *self)
{
  const GoujiRollUpScope *scope = get_scope (self);
  g_autofree char *heading = NULL;

  if (self->syncing || scope == NULL)
    return;
  self->syncing = TRUE;
  show_roots (self, gouji_roll_up_item_list_roots (
                        gouji_roll_up_new (self->items, gtk_drop_down_get_selected (self->by), scope),
                        scope->unit_known, gtk_editable_get_text (GTK_EDITABLE (self->search))));
  heading = gouji_display_unit_head (_("Total"), gouji_roll_up_choose_unit (scope->unit_known));
  gtk_column_view_column_set_title (self->total_column,
                                    scope->unit_known ? heading : _("Total, no unit"));
  self->syncing = FALSE;
  on_selected (self);
}

static char *
describe_scope (const GoujiRollUpScope *scope)
{
  g_autofree char *year
      = scope->year > 0 ? g_strdup_printf ("%d", scope->year) : g_strdup (_("Year not told"));
  const char *kind = scope->kind == GOUJI_KIND_BUDGET  ? _("Budget")
                     : scope->kind == GOUJI_KIND_FINAL ? _("Final accounts")
                                                       : _("Kind not told");

  return g_strdup_printf ("%s · %s (%u)", year, kind, scope->n_documents);
}

static guint
find_scope (GArray *scopes, const GoujiRollUpScope *wanted)
{
  for (guint i = 0; wanted != NULL && i < scopes->len; i++)
    {
      const GoujiRollUpScope *scope = &g_array_index (scopes, GoujiRollUpScope, i);

      if (scope->year == wanted->year && scope->kind == wanted->kind
          && scope->unit_known == wanted->unit_known)
        return i;
    }
  return 0;
}

static void
offer_scopes (GoujiRollUpPane *self)
{
  g_autoptr (GArray) scopes = gouji_roll_up_list_scopes (self->items);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = find_scope (scopes, get_scope (self));

  for (guint i = 0; i < scopes->len; i++)
    {
      g_autofree char *label = describe_scope (&g_array_index (scopes, GoujiRollUpScope, i));

      gtk_string_list_append (labels, label);
    }
  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (labels));
  g_clear_pointer (&self->scopes, g_array_unref);
  self->scopes = g_steal_pointer (&scopes);
  gtk_drop_down_set_selected (self->scope, selected);
}

static void
setup_name (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 8);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), 20);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), text);
  gtk_list_item_set_child (list_item, expander);
}

static void
bind_name (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item));
  GtkWidget *text = gtk_tree_expander_get_child (expander);
  GtkTreeListRow *row = gtk_list_item_get_item (list_item);
  g_autoptr (GoujiRollUpItem) item = gtk_tree_list_row_get_item (row);
  const GoujiRollUpNode *node = gouji_roll_up_item_get_node (item);
  g_autofree char *name
      = *node->code != '\0' ? g_strdup_printf ("%s %s", node->code, node->name) : g_strdup (node->name);

  gtk_tree_expander_set_list_row (expander, row);
  gtk_inscription_set_text (GTK_INSCRIPTION (text), name);
  gtk_widget_set_tooltip_text (text, name);
  gouji_accessible_name_by (GTK_WIDGET (expander), text);
  gouji_accessible_name_row (list_item, text);
}

static void
unbind_name (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item)), NULL);
}

static void
setup_number (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (list_item, label);
  gouji_accessible_name_item (list_item, label);
}

static void
bind_total (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  g_autoptr (GoujiRollUpItem) item = gtk_tree_list_row_get_item (gtk_list_item_get_item (list_item));
  g_autofree char *total = gouji_roll_up_item_dup_total (item);
  g_autofree char *tooltip = g_strdup_printf (_("%.1f %% of the row above it"),
                                              gouji_roll_up_item_get_share (item) * 100);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), total);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (list_item), tooltip);
}

static void
bind_documents (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  g_autoptr (GoujiRollUpItem) item = gtk_tree_list_row_get_item (gtk_list_item_get_item (list_item));
  g_autofree char *number = g_strdup_printf ("%u", gouji_roll_up_item_get_node (item)->parts->len);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), number);
}

static void
bind_findings (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  g_autoptr (GoujiRollUpItem) item = gtk_tree_list_row_get_item (gtk_list_item_get_item (list_item));
  const GoujiRollUpNode *node = gouji_roll_up_item_get_node (item);
  g_autofree char *badge = gouji_format_badge (node->worst, node->findings);
  const char *classes[] = { "numeric", gouji_severity_css_class (node->worst), NULL };

  gtk_label_set_text (GTK_LABEL (label), badge);
  gtk_widget_set_css_classes (label, classes);
}

static void
set_factory (GtkColumnViewColumn *column, GCallback setup, GCallback bind, GCallback unbind)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, NULL);
  if (unbind != NULL)
    g_signal_connect (factory, "unbind", unbind, NULL);
  gtk_column_view_column_set_factory (column, factory);
}

static void
gouji_roll_up_pane_dispose (GObject *object)
{
  GoujiRollUpPane *self = GOUJI_ROLL_UP_PANE (object);

  self->syncing = TRUE;
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_ROLL_UP_PANE);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->items);
  g_clear_pointer (&self->parts, g_hash_table_unref);
  g_clear_pointer (&self->scopes, g_array_unref);
  G_OBJECT_CLASS (gouji_roll_up_pane_parent_class)->dispose (object);
}

static void
gouji_roll_up_pane_class_init (GoujiRollUpPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gouji_roll_up_pane_dispose;
  signals[NODE_CHANGED] = g_signal_new ("node-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-roll-up-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiRollUpPane, by);
  gtk_widget_class_bind_template_child (widget_class, GoujiRollUpPane, scope);
  gtk_widget_class_bind_template_child (widget_class, GoujiRollUpPane, search);
  gtk_widget_class_bind_template_child (widget_class, GoujiRollUpPane, view);
  gtk_widget_class_bind_template_child (widget_class, GoujiRollUpPane, name_column);
  gtk_widget_class_bind_template_child (widget_class, GoujiRollUpPane, total_column);
  gtk_widget_class_bind_template_child (widget_class, GoujiRollUpPane, documents_column);
  gtk_widget_class_bind_template_child (widget_class, GoujiRollUpPane, findings_column);
}

static GStrv
dup_cells (gpointer item, gpointer data)
{
  GoujiRollUpPane *self = data;
  const GoujiRollUpNode *node = item != NULL ? gouji_roll_up_item_get_node (item) : NULL;
  GStrv cells = g_new0 (char *, 6);

  if (node != NULL)
    {
      cells[0] = g_strdup (node->code);
      cells[1] = g_strdup (node->name);
      cells[2] = gouji_roll_up_item_dup_total (item);
      cells[3] = g_strdup_printf ("%u", node->parts->len);
      cells[4] = g_strdup_printf ("%u", node->findings);
      return cells;
    }
  cells[0] = g_strdup (_("Code"));
  cells[1] = g_strdup (_("Name"));
  cells[2] = g_strdup (gtk_column_view_column_get_title (self->total_column));
  cells[3] = g_strdup (gtk_column_view_column_get_title (self->documents_column));
  cells[4] = g_strdup (gtk_column_view_column_get_title (self->findings_column));
  return cells;
}

static void
gouji_roll_up_pane_init (GoujiRollUpPane *self)
{
  self->scopes = g_array_new (FALSE, FALSE, sizeof (GoujiRollUpScope));
  self->parts = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  set_factory (self->name_column, G_CALLBACK (setup_name), G_CALLBACK (bind_name),
               G_CALLBACK (unbind_name));
  set_factory (self->total_column, G_CALLBACK (setup_number), G_CALLBACK (bind_total), NULL);
  set_factory (self->documents_column, G_CALLBACK (setup_number), G_CALLBACK (bind_documents), NULL);
  set_factory (self->findings_column, G_CALLBACK (setup_number), G_CALLBACK (bind_findings), NULL);
  gouji_row_copy_install (GTK_WIDGET (self->view), dup_cells, self);
  gouji_column_title_align_end (self->view, self->total_column);
  gouji_column_title_align_end (self->view, self->documents_column);
  gouji_column_title_align_end (self->view, self->findings_column);
  g_signal_connect_swapped (self->by, "notify::selected", G_CALLBACK (rebuild), self);
  g_signal_connect_swapped (self->scope, "notify::selected", G_CALLBACK (rebuild), self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (rebuild), self);
  gouji_display_unit_follow (self, G_CALLBACK (rebuild));
}

void
gouji_roll_up_pane_set_items (GoujiRollUpPane *self, GListModel *items)
{
  g_return_if_fail (GOUJI_IS_ROLL_UP_PANE (self) && G_IS_LIST_MODEL (items));

  g_set_object (&self->items, items);
  gouji_roll_up_pane_refresh (self);
}

void
gouji_roll_up_pane_refresh (GoujiRollUpPane *self)
{
  g_return_if_fail (GOUJI_IS_ROLL_UP_PANE (self));

  self->syncing = TRUE;
  offer_scopes (self);
  self->syncing = FALSE;
  rebuild (self);
}

void
gouji_roll_up_pane_unselect (GoujiRollUpPane *self)
{
  g_return_if_fail (GOUJI_IS_ROLL_UP_PANE (self));

  if (self->selection != NULL)
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

const GoujiRollUpNode *
gouji_roll_up_pane_get_node (GoujiRollUpPane *self)
{
  g_autoptr (GoujiRollUpItem) item = NULL;

  g_return_val_if_fail (GOUJI_IS_ROLL_UP_PANE (self), NULL);

  item = get_selected (self);
  return item != NULL ? gouji_roll_up_item_get_node (item) : NULL;
}

char *
gouji_roll_up_pane_dup_part (GoujiRollUpPane *self, GoujiStackItem *item)
{
  const GoujiRollUpPart *part;
  const GoujiRollUpScope *scope;

  g_return_val_if_fail (GOUJI_IS_ROLL_UP_PANE (self), NULL);

  part = g_hash_table_lookup (self->parts, item);
  scope = get_scope (self);
  return part != NULL && scope != NULL ? gouji_roll_up_format (part->total, scope->unit_known) : NULL;
}

int
gouji_roll_up_pane_compare (GoujiRollUpPane *self, GoujiStackItem *a, GoujiStackItem *b)
{
  const GoujiRollUpPart *one, *other;

  g_return_val_if_fail (GOUJI_IS_ROLL_UP_PANE (self), 0);

  one = g_hash_table_lookup (self->parts, a);
  other = g_hash_table_lookup (self->parts, b);
  if (one == NULL || other == NULL)
    return (one != NULL) - (other != NULL);
  return gouji_decimal_compare (one->total, other->total);
}

GtkColumnView *
gouji_roll_up_pane_get_view (GoujiRollUpPane *self)
{
  g_return_val_if_fail (GOUJI_IS_ROLL_UP_PANE (self), NULL);

  return self->view;
}
