/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-tree-pane.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-closures.h"
#include "app/gouji-column-title.h"
#include "app/gouji-display-unit.h"
#include "app/gouji-row-copy.h"
#include "app/gouji-shown-text.h"
#include "app/gouji-template.h"
#include "app/gouji-tree-item.h"
#include "app/gouji-wrap-label.h"

struct _GoujiTreePane
{
  GtkWidget parent_instance;

  GoujiSession *session;
  GtkTreeListModel *tree;
  GtkSingleSelection *selection;
  gboolean syncing;

  GtkToggleButton *function_button;
  GtkToggleButton *table_button;
  GtkToggleButton *project_button;
  GtkSearchEntry *search;
  GtkColumnView *view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *total_column;
  GtkColumnViewColumn *basic_column;
  GtkColumnViewColumn *project_column;
  GtkColumnViewColumn *findings_column;
};

G_DEFINE_FINAL_TYPE (GoujiTreePane, gouji_tree_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GoujiTreeItem *
item_of (GtkListItem *list_item, GtkTreeListRow **row)
{
  *row = gtk_list_item_get_item (list_item);
  return gtk_tree_list_row_get_item (*row);
}

/* What is budgeted is known by its name: it may take two lines. */
static void
setup_name (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiTreePane *self)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *code = gtk_label_new (NULL);
  GtkWidget *name = gouji_wrap_label_new (2);

  gtk_widget_add_css_class (code, "numeric");
  gtk_widget_add_css_class (code, "code");
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), code);
  gtk_box_append (GTK_BOX (box), name);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_list_item_set_child (list_item, expander);
}

static void
bind_name (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiTreePane *self)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item));
  GtkWidget *box = gtk_tree_expander_get_child (expander);
  GtkWidget *code = gtk_widget_get_first_child (box);
  GtkWidget *name = gtk_widget_get_last_child (box);
  GtkTreeListRow *row;
  g_autoptr (GoujiTreeItem) item = item_of (list_item, &row);
  g_autofree char *spoken
      = g_strdup_printf ("%s %s", gouji_tree_item_get_code (item), gouji_tree_item_get_name (item));

  gtk_tree_expander_set_list_row (expander, row);
  gtk_label_set_text (GTK_LABEL (code), gouji_tree_item_get_code (item));
  gtk_widget_set_visible (code, *gouji_tree_item_get_code (item) != '\0');
  gouji_wrap_label_set_text (GOUJI_WRAP_LABEL (name), gouji_tree_item_get_name (item));
  gouji_shown_tooltip (name, gouji_tree_item_get_tooltip (item));
  gouji_accessible_name (GTK_WIDGET (expander), g_strstrip (spoken));
  gouji_accessible_name_row (list_item, GTK_WIDGET (expander));
}

static void
unbind_name (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiTreePane *self)
{
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item)), NULL);
}

static void
setup_amount (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiTreePane *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (list_item, label);
  gouji_accessible_name_item (list_item, label);
}

static void
bind_basic (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiTreePane *self)
{
  GtkTreeListRow *row;
  g_autoptr (GoujiTreeItem) item = item_of (list_item, &row);
  g_autofree char *text = gouji_tree_item_dup_basic (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), text);
}

static void
bind_project (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiTreePane *self)
{
  GtkTreeListRow *row;
  g_autoptr (GoujiTreeItem) item = item_of (list_item, &row);
  g_autofree char *text = gouji_tree_item_dup_project (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), text);
}

/* The total with a bar for its share of the parent, below the digits, which have nothing there. */
static void
setup_total (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiTreePane *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (bar, "share");
  gtk_widget_set_valign (bar, GTK_ALIGN_END);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), label);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), bar);
  gtk_widget_set_valign (overlay, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (list_item, overlay);
  gouji_accessible_name_item (list_item, label);
}

static void
bind_total (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiTreePane *self)
{
  GtkWidget *overlay = gtk_list_item_get_child (list_item);
  GtkWidget *bar = gtk_widget_get_last_child (overlay);
  GtkTreeListRow *row;
  g_autoptr (GoujiTreeItem) item = item_of (list_item, &row);
  g_autofree char *text = gouji_tree_item_dup_total (item);
  double share = gouji_tree_item_get_share (item);
  g_autofree char *description = g_strdup_printf (_("%.1f %% of the row above it"), share * 100);

  gtk_label_set_text (GTK_LABEL (gtk_overlay_get_child (GTK_OVERLAY (overlay))), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), share);
  gtk_widget_set_visible (bar, share > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static void
bind_findings (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiTreePane *self)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  GtkTreeListRow *row;
  g_autoptr (GoujiTreeItem) item = item_of (list_item, &row);
  guint count = gouji_tree_item_get_n_findings (item);
  GoujiSeverity worst = gouji_tree_item_get_worst (item);
  const char *classes[] = { "numeric", gouji_severity_css_class (worst), NULL };
  g_autofree char *badge = gouji_format_badge (worst, count);

  gtk_label_set_text (GTK_LABEL (label), badge);
  gtk_widget_set_css_classes (label, classes);
}

static void
set_factory (GoujiTreePane *self, GtkColumnViewColumn *column, GCallback setup, GCallback bind, GCallback unbind)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, self);
  g_signal_connect (factory, "bind", bind, self);
  if (unbind != NULL)
    g_signal_connect (factory, "unbind", unbind, self);
  gtk_column_view_column_set_factory (column, factory);
}

static GListModel *
create_children (gpointer item, gpointer data)
{
  return gouji_tree_item_list_children (item);
}

static GoujiTreeMode
get_mode (GoujiTreePane *self)
{
  if (gtk_toggle_button_get_active (self->table_button))
    return GOUJI_TREE_BY_TABLE;
  return gtk_toggle_button_get_active (self->project_button) ? GOUJI_TREE_BY_PROJECT
                                                             : GOUJI_TREE_BY_FUNCTION;
}

static void
expand_levels (GoujiTreePane *self, guint depth)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), i);

      gtk_tree_list_row_set_expanded (row, gtk_tree_list_row_get_depth (row) < depth);
    }
}

/* The rows are in a list view inside the column view. */
static void
scroll_to (GoujiTreePane *self, guint position)
{
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", position);
}

static void
on_selected (GoujiTreePane *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GoujiTreeItem) item = NULL;

  if (self->syncing || row == NULL)
    return;
  item = gtk_tree_list_row_get_item (row);
  gouji_tree_item_select (item);
}

/* Whether amounts are told apart into basic and project; other countries' are not. */
static gboolean
is_split (GoujiTreePane *self)
{
  const GoujiTree *tree = gouji_session_get_tree (self->session);
  guint n = tree != NULL ? gouji_tree_get_n_nodes (tree) : 0;

  for (guint i = 0; i < n; i++)
    if (gouji_tree_get_node (tree, i)->kind != GOUJI_NODE_LINE)
      return get_mode (self) == GOUJI_TREE_BY_FUNCTION;
  return n == 0 && get_mode (self) == GOUJI_TREE_BY_FUNCTION;
}

static void
rebuild (GoujiTreePane *self)
{
  GListModel *roots;
  g_autofree char *heading = NULL;

  if (self->session == NULL)
    return;
  heading = gouji_display_unit_head (_("Total"), gouji_tree_item_choose_unit (self->session));
  gtk_column_view_column_set_title (self->total_column, heading);
  gtk_column_view_column_set_visible (self->basic_column, is_split (self));
  gtk_column_view_column_set_visible (self->project_column, is_split (self));
  self->syncing = TRUE;
  gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  roots = gouji_tree_item_list_roots (self->session, get_mode (self),
                                      gtk_editable_get_text (GTK_EDITABLE (self->search)));
  self->tree = gtk_tree_list_model_new (roots, FALSE, FALSE, create_children, NULL, NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->tree)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (on_selected), self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    expand_levels (self, 2);
  self->syncing = FALSE;
}

static gboolean
has_selected_below (GoujiTreeItem *item)
{
  g_autoptr (GListModel) children = gouji_tree_item_list_children (item);

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (GoujiTreeItem) child = g_list_model_get_item (children, i);

      if (gouji_tree_item_is_selected (child) || has_selected_below (child))
        return TRUE;
    }
  return FALSE;
}

/* Rows that open put their children behind them, where the loop comes to them. */
static void
expand_to_selected (GoujiTreePane *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), i);
      g_autoptr (GoujiTreeItem) item = gtk_tree_list_row_get_item (row);

      if (gouji_tree_item_is_selected (item))
        return;
      if (!gtk_tree_list_row_get_expanded (row) && has_selected_below (item))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

/* The row that stands for what is selected elsewhere. */
static void
on_selection_changed (GoujiTreePane *self)
{
  guint found = GTK_INVALID_LIST_POSITION;

  self->syncing = TRUE;
  expand_to_selected (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), i);
      g_autoptr (GoujiTreeItem) item = gtk_tree_list_row_get_item (row);

      if (!gouji_tree_item_is_selected (item))
        continue;
      found = i;
      break;
    }
  gtk_single_selection_set_selected (self->selection, found);
  self->syncing = FALSE;
  if (found != GTK_INVALID_LIST_POSITION)
    scroll_to (self, found);
}

static void
expand_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiTreePane *self = GOUJI_TREE_PANE (widget);

  if (self->tree != NULL)
    expand_levels (self, g_str_equal (action, "tree.expand-all") ? 100 : 0);
}

static void
select_row (GoujiTreePane *self, GtkTreeListRow *row)
{
  guint position = gtk_tree_list_row_get_position (row);

  gtk_single_selection_set_selected (self->selection, position);
  scroll_to (self, position);
}

/* Closes the row, or goes to the one above it in the tree. */
static void
step_out (GoujiTreePane *self, GtkTreeListRow *row)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);

  if (gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, FALSE);
  else if (parent != NULL)
    select_row (self, parent);
}

/* Opens the row, or goes to the first one below it in the tree. */
static void
step_in (GoujiTreePane *self, GtkTreeListRow *row)
{
  g_autoptr (GtkTreeListRow) child = gtk_tree_list_row_get_child_row (row, 0);

  if (!gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, TRUE);
  else if (child != NULL)
    select_row (self, child);
}

static void
expand_below (GtkTreeListRow *row)
{
  gtk_tree_list_row_set_expanded (row, TRUE);
  for (guint i = 0;; i++)
    {
      g_autoptr (GtkTreeListRow) child = gtk_tree_list_row_get_child_row (row, i);

      if (child == NULL)
        return;
      expand_below (child);
    }
}

/* The keys of trees everywhere; GTK gives them to the focused row's expander only. */
static gboolean
on_key (GtkEventControllerKey *keys, guint value, guint code, GdkModifierType state, GoujiTreePane *self)
{
  GtkTreeListRow *row
      = self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;

  if (row == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;
  if (value == GDK_KEY_Left || value == GDK_KEY_KP_Left)
    step_out (self, row);
  else if (value == GDK_KEY_Right || value == GDK_KEY_KP_Right)
    step_in (self, row);
  else if (value == GDK_KEY_plus || value == GDK_KEY_KP_Add)
    gtk_tree_list_row_set_expanded (row, TRUE);
  else if (value == GDK_KEY_minus || value == GDK_KEY_KP_Subtract)
    gtk_tree_list_row_set_expanded (row, FALSE);
  else if (value == GDK_KEY_asterisk || value == GDK_KEY_KP_Multiply)
    expand_below (row);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static GStrv
dup_header (GoujiTreePane *self)
{
  GStrvBuilder *cells = g_strv_builder_new ();
  GStrv header;

  g_strv_builder_add_many (cells, _("Code"), _("Name"),
                           gtk_column_view_column_get_title (self->total_column),
                           gtk_column_view_column_get_title (self->basic_column),
                           gtk_column_view_column_get_title (self->project_column),
                           gtk_column_view_column_get_title (self->findings_column), NULL);
  header = g_strv_builder_end (cells);
  g_strv_builder_unref (cells);
  return header;
}

static GStrv
dup_cells (gpointer item, gpointer self)
{
  GStrv cells;

  if (item == NULL)
    return dup_header (self);
  cells = g_new0 (char *, 7);
  cells[0] = g_strdup (gouji_tree_item_get_code (item));
  cells[1] = g_strdup (gouji_tree_item_get_name (item));
  cells[2] = gouji_tree_item_dup_total (item);
  cells[3] = gouji_tree_item_dup_basic (item);
  cells[4] = gouji_tree_item_dup_project (item);
  cells[5] = g_strdup_printf ("%u", gouji_tree_item_get_n_findings (item));
  return cells;
}

/* What is typed on the tree is looked for in it. */
static void
connect_keys (GoujiTreePane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->view));
}

static void
on_mode_toggled (GoujiTreePane *self, GtkToggleButton *button)
{
  gboolean amounts = get_mode (self) != GOUJI_TREE_BY_TABLE;

  if (!gtk_toggle_button_get_active (button))
    return;
  gtk_column_view_column_set_visible (self->total_column, amounts);
  rebuild (self);
}

static void
set_session (GoujiTreePane *self, GoujiSession *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;
  g_signal_connect_object (session, "report-changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  rebuild (self);
}

static void
gouji_tree_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (GOUJI_TREE_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gouji_tree_pane_dispose (GObject *object)
{
  GoujiTreePane *self = GOUJI_TREE_PANE (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_TREE_PANE);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_tree_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-tree-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiTreePane, function_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiTreePane, table_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiTreePane, project_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiTreePane, search);
  gtk_widget_class_bind_template_child (widget_class, GoujiTreePane, view);
  gtk_widget_class_bind_template_child (widget_class, GoujiTreePane, name_column);
  gtk_widget_class_bind_template_child (widget_class, GoujiTreePane, total_column);
  gtk_widget_class_bind_template_child (widget_class, GoujiTreePane, basic_column);
  gtk_widget_class_bind_template_child (widget_class, GoujiTreePane, project_column);
  gtk_widget_class_bind_template_child (widget_class, GoujiTreePane, findings_column);
}

static void
gouji_tree_pane_class_init (GoujiTreePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = gouji_tree_pane_set_property;
  object_class->dispose = gouji_tree_pane_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "tree.expand-all", NULL, expand_action);
  gtk_widget_class_install_action (widget_class, "tree.collapse-all", NULL, expand_action);
}

static void
gouji_tree_pane_init (GoujiTreePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_factory (self, self->name_column, G_CALLBACK (setup_name), G_CALLBACK (bind_name),
               G_CALLBACK (unbind_name));
  set_factory (self, self->total_column, G_CALLBACK (setup_total), G_CALLBACK (bind_total), NULL);
  set_factory (self, self->basic_column, G_CALLBACK (setup_amount), G_CALLBACK (bind_basic), NULL);
  set_factory (self, self->project_column, G_CALLBACK (setup_amount), G_CALLBACK (bind_project), NULL);
  set_factory (self, self->findings_column, G_CALLBACK (setup_amount), G_CALLBACK (bind_findings), NULL);
  gouji_column_title_align_end (self->view, self->total_column);
  gouji_column_title_align_end (self->view, self->basic_column);
  gouji_column_title_align_end (self->view, self->project_column);
  gouji_column_title_align_end (self->view, self->findings_column);
  connect_keys (self);
  gouji_row_copy_install (GTK_WIDGET (self->view), dup_cells, self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (rebuild), self);
  gouji_display_unit_follow (self, G_CALLBACK (rebuild));
  g_signal_connect_swapped (self->function_button, "toggled", G_CALLBACK (on_mode_toggled), self);
  g_signal_connect_swapped (self->table_button, "toggled", G_CALLBACK (on_mode_toggled), self);
  g_signal_connect_swapped (self->project_button, "toggled", G_CALLBACK (on_mode_toggled), self);
}

GtkWidget *
gouji_tree_pane_new (void)
{
  return g_object_new (GOUJI_TYPE_TREE_PANE, NULL);
}

GtkColumnView *
gouji_tree_pane_get_view (GoujiTreePane *self)
{
  g_return_val_if_fail (GOUJI_IS_TREE_PANE (self), NULL);
  return self->view;
}

void
gouji_tree_pane_focus_search (GoujiTreePane *self)
{
  g_return_if_fail (GOUJI_IS_TREE_PANE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
