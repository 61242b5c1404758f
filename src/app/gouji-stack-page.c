/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-stack-page.h"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-closures.h"
#include "app/gouji-column-menu.h"
#include "app/gouji-column-title.h"
#include "app/gouji-filter-bar.h"
#include "app/gouji-list-focus.h"
#include "app/gouji-pane-handle.h"
#include "app/gouji-roll-up-pane.h"
#include "app/gouji-row-copy.h"
#include "app/gouji-settings.h"
#include "app/gouji-stack-column.h"
#include "app/gouji-stack-filter.h"
#include "app/gouji-template.h"

/* While documents arrive the list is sorted and filtered again so often at most. */
#define REFRESH_MS 250

#define DEFAULT_WIDTH 400

struct _GoujiStackPage
{
  GtkWidget parent_instance;

  GoujiStack *stack_model;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GtkFilter *filter;
  GtkColumnViewColumn *part_column; /* what each adds to the selected node */
  guint refresh;

  AdwFlap *flap;
  GoujiPaneHandle *handle; /* between the sums and the list */
  GoujiRollUpPane *roll_up;

  GtkSearchEntry *search;
  GtkDropDown *show;
  GoujiFilterBar *filter_bar;
  GtkMenuButton *columns;
  GtkWidget *progress_box;
  GtkProgressBar *progress;
  GtkStack *stack;
  GtkColumnView *view;
  GtkLabel *summary;
};

G_DEFINE_FINAL_TYPE (GoujiStackPage, gouji_stack_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SHOW_TREE,
  N_PROPS,
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
is_of_node (GoujiStackPage *self, GoujiStackItem *item)
{
  g_autofree char *part = NULL;

  if (gouji_roll_up_pane_get_node (self->roll_up) == NULL)
    return TRUE;
  part = gouji_roll_up_pane_dup_part (self->roll_up, item);
  return part != NULL;
}

static gboolean
matches (gpointer item, gpointer data)
{
  GoujiStackPage *self = data;

  return gouji_stack_show_matches (gtk_drop_down_get_selected (self->show), item)
         && is_of_node (self, item)
         && gouji_stack_item_contains (item, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* What the whole stack comes to, in one line. */
static char *
dup_summary (GoujiStack *stack)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (stack));
  guint counts[GOUJI_N_SEVERITIES] = { 0 };
  guint64 amounts = 0, tied = 0;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (G_LIST_MODEL (stack), i);
      GoujiCoverage coverage = gouji_stack_item_get_coverage (item);

      for (guint severity = 0; severity < GOUJI_N_SEVERITIES; severity++)
        counts[severity] += gouji_stack_item_get_count (item, severity);
      amounts += coverage.amounts;
      tied += coverage.tied;
    }
  g_string_printf (text, ngettext ("%u document", "%u documents", n), n);
  for (guint severity = 0; severity < GOUJI_N_SEVERITIES; severity++)
    g_string_append_printf (text, "   %s %u", gouji_severity_glyph (severity), counts[severity]);
  if (amounts > 0)
    {
      g_string_append (text, "   ");
      g_string_append_printf (text, _("%.1f %% of the amounts tied"), 100.0 * tied / amounts);
    }
  return g_string_free (text, FALSE);
}

/* What the selected document could not be read for, else what all come to. */
static char *
dup_line (GoujiStackPage *self)
{
  GoujiStackItem *item = gtk_single_selection_get_selected_item (self->selection);
  const char *error = item != NULL ? gouji_stack_item_get_error (item) : "";

  if (*error == '\0')
    return dup_summary (self->stack_model);
  return g_strdup_printf ("%s: %s", gouji_stack_item_get_path (item), error);
}

static void
show_line (GoujiStackPage *self)
{
  g_autofree char *line = dup_line (self);

  gtk_label_set_text (self->summary, line);
}

static gboolean
is_filtered (GoujiStackPage *self)
{
  return gtk_drop_down_get_selected (self->show) != GOUJI_STACK_SHOW_ALL
         || gouji_roll_up_pane_get_node (self->roll_up) != NULL
         || *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

/* What is shown is of all these at once; each can be taken off by itself. */
static void
show_filters (GoujiStackPage *self)
{
  const GoujiRollUpNode *node = gouji_roll_up_pane_get_node (self->roll_up);
  GoujiStackShow show = gtk_drop_down_get_selected (self->show);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *of_node
      = node != NULL ? g_strstrip (g_strdup_printf ("%s %s", node->code, node->name)) : NULL;

  gouji_filter_bar_set_filter (self->filter_bar, "stack.any-node", of_node);
  gouji_filter_bar_set_filter (self->filter_bar, "stack.any-state",
                               show != GOUJI_STACK_SHOW_ALL ? gouji_stack_show_get_label (show)
                                                            : NULL);
  gouji_filter_bar_set_filter (self->filter_bar, "stack.any-text", *text != '\0' ? text : NULL);
}

static void
show_state (GoujiStackPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->stack_model));
  gboolean nothing_left = n > 0 && g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0;

  gouji_filter_bar_show (self->filter_bar, g_list_model_get_n_items (G_LIST_MODEL (self->filtered)), n,
                         is_filtered (self));
  show_line (self);
  gtk_stack_set_visible_child_name (self->stack, nothing_left ? "empty" : "list");
  gtk_widget_set_visible (self->progress_box, gouji_stack_get_busy (self->stack_model));
  gtk_progress_bar_set_fraction (self->progress, gouji_stack_get_progress (self->stack_model));
}

static void
refresh_now (GoujiStackPage *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (sorter != NULL)
    gtk_sorter_changed (sorter, GTK_SORTER_CHANGE_DIFFERENT);
  show_state (self);
}

/* The sums wait until all is there: what one looks at does not move about. */
static gboolean
on_refresh (gpointer data)
{
  GoujiStackPage *self = data;

  self->refresh = 0;
  if (!gouji_stack_get_busy (self->stack_model))
    gouji_roll_up_pane_refresh (self->roll_up);
  refresh_now (self);
  return G_SOURCE_REMOVE;
}

static void
refresh_soon (GoujiStackPage *self)
{
  if (self->refresh == 0)
    self->refresh = g_timeout_add (REFRESH_MS, on_refresh, self);
}

static void
on_filter_changed (GoujiStackPage *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_filters (self);
  show_state (self);
}

/* The documents that add to the selected node, and what each adds. */
static void
on_node_changed (GoujiStackPage *self)
{
  const GoujiRollUpNode *node = gouji_roll_up_pane_get_node (self->roll_up);

  gtk_column_view_column_set_visible (self->part_column, node != NULL);
  show_filters (self);
  refresh_now (self);
}

static void
on_activated (GoujiStackPage *self, guint position)
{
  g_autoptr (GoujiStackItem) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);
  const GoujiRollUpNode *node = gouji_roll_up_pane_get_node (self->roll_up);

  g_signal_emit (self, signals[CHOSEN], 0, item, node != NULL ? node->code : "");
}

static void
show_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiStackPage *self = GOUJI_STACK_PAGE (widget);

  gouji_roll_up_pane_unselect (self->roll_up);
  gtk_drop_down_set_selected (self->show, GOUJI_STACK_SHOW_ALL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* The button of a filter goes with it. */
static void
leave_filters (GoujiStackPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->filter_bar)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
any_node_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  leave_filters (GOUJI_STACK_PAGE (widget));
  gouji_roll_up_pane_unselect (GOUJI_STACK_PAGE (widget)->roll_up);
}

static void
any_state_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  leave_filters (GOUJI_STACK_PAGE (widget));
  gtk_drop_down_set_selected (GOUJI_STACK_PAGE (widget)->show, GOUJI_STACK_SHOW_ALL);
}

static void
any_text_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  leave_filters (GOUJI_STACK_PAGE (widget));
  gtk_editable_set_text (GTK_EDITABLE (GOUJI_STACK_PAGE (widget)->search), "");
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiStackPage *self = GOUJI_STACK_PAGE (widget);
  GoujiStackItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL)
    gouji_stack_remove (self->stack_model, item);
}

static void
on_flap_revealed (GoujiStackPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TREE]);
}

static void
gouji_stack_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SHOW_TREE)
    g_value_set_boolean (value, adw_flap_get_reveal_flap (GOUJI_STACK_PAGE (object)->flap));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gouji_stack_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SHOW_TREE)
    adw_flap_set_reveal_flap (GOUJI_STACK_PAGE (object)->flap, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gouji_stack_page_dispose (GObject *object)
{
  GoujiStackPage *self = GOUJI_STACK_PAGE (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_STACK_PAGE);
  g_clear_object (&self->part_column);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->stack_model);
  G_OBJECT_CLASS (gouji_stack_page_parent_class)->dispose (object);
}

static void
search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gouji_stack_page_focus_search (GOUJI_STACK_PAGE (widget));
}

static void
gouji_stack_page_class_init (GoujiStackPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gouji_stack_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = gouji_stack_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = gouji_stack_page_set_property;
  properties[PROP_SHOW_TREE]
      = g_param_spec_boolean ("show-tree", NULL, NULL, TRUE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  g_type_ensure (GOUJI_TYPE_FILTER_BAR);
  g_type_ensure (GOUJI_TYPE_ROLL_UP_PANE);
  g_type_ensure (GOUJI_TYPE_PANE_HANDLE);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, GOUJI_TYPE_STACK_ITEM, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-stack-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, flap);
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, handle);
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, roll_up);
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, search);
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, show);
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, columns);
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, progress_box);
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, progress);
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, view);
  gtk_widget_class_bind_template_child (widget_class, GoujiStackPage, summary);
  gtk_widget_class_install_action (widget_class, "stack.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "stack.any-node", NULL, any_node_action);
  gtk_widget_class_install_action (widget_class, "stack.any-state", NULL, any_state_action);
  gtk_widget_class_install_action (widget_class, "stack.any-text", NULL, any_text_action);
  gtk_widget_class_install_action (widget_class, "stack.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "stack.remove", NULL);
}

static void
fill_show (GoujiStackPage *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (GoujiStackShow show = 0; show < GOUJI_N_STACK_SHOWS; show++)
    gtk_string_list_append (labels, gouji_stack_show_get_label (show));
  gtk_drop_down_set_model (self->show, G_LIST_MODEL (labels));
}

static void
setup_part (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (list_item, label);
  gouji_accessible_name_item (list_item, label);
}

static void
bind_part (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiStackPage *self)
{
  g_autofree char *part
      = gouji_roll_up_pane_dup_part (self->roll_up, gtk_list_item_get_item (list_item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), part != NULL ? part : "");
}

static int
compare_parts (gconstpointer a, gconstpointer b, gpointer data)
{
  return gouji_roll_up_pane_compare (GOUJI_STACK_PAGE (data)->roll_up, (GoujiStackItem *) a,
                                     (GoujiStackItem *) b);
}

static void
add_part_column (GoujiStackPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_parts, self, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_part), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_part), self);
  self->part_column = gtk_column_view_column_new (_("Amount"), factory);
  gtk_column_view_column_set_sorter (self->part_column, sorter);
  gtk_column_view_column_set_resizable (self->part_column, TRUE);
  gtk_column_view_column_set_visible (self->part_column, FALSE);
  gtk_column_view_insert_column (self->view, 1, self->part_column);
}

/* All but the first, which tells what the row is of, need not be shown. */
/* Counts without the signs that stand before them on the screen. */
static char *
dup_cell (GoujiStackColumn column, GoujiStackItem *item)
{
  if (column >= GOUJI_STACK_COLUMN_ERRORS && column <= GOUJI_STACK_COLUMN_NOTES)
    return g_strdup_printf (
        "%u", gouji_stack_item_get_count (item, gouji_stack_column_get_severity (column)));
  return gouji_stack_column_format (column, item);
}

static GStrv
dup_cells (gpointer item, gpointer data)
{
  GStrv cells = g_new0 (char *, GOUJI_N_STACK_COLUMNS + 2);
  GoujiStackPage *self = data;
  guint n = 0;

  for (GoujiStackColumn column = 0; column < GOUJI_N_STACK_COLUMNS; column++)
    cells[n++] = item != NULL ? dup_cell (column, item)
                              : g_strdup (gouji_stack_column_get_title (column));
  if (gouji_roll_up_pane_get_node (self->roll_up) != NULL)
    cells[n] = item != NULL ? gouji_roll_up_pane_dup_part (self->roll_up, item)
                            : g_strdup (gtk_column_view_column_get_title (self->part_column));
  return cells;
}

static void
add_columns (GoujiStackPage *self)
{
  GoujiColumnChoice choices[GOUJI_N_STACK_COLUMNS];
  g_autoptr (GMenuModel) menu = NULL;

  for (GoujiStackColumn id = 0; id < GOUJI_N_STACK_COLUMNS; id++)
    {
      g_autoptr (GtkColumnViewColumn) column = gouji_stack_column_new (id);

      choices[id] = (GoujiColumnChoice) { gouji_stack_column_get_name (id),
                                          gouji_stack_column_get_title (id), column };
      gtk_column_view_append_column (self->view, column);
    }
  menu = gouji_column_menu_new (GTK_WIDGET (self), choices + 1, GOUJI_N_STACK_COLUMNS - 1,
                                gouji_settings_get_default (), "hidden-columns");
  gtk_menu_button_set_menu_model (self->columns, menu);
}

/* The columns as they were added, the part's among them. */
static void
align_titles (GoujiStackPage *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (GoujiStackColumn id = 0; id < GOUJI_N_STACK_COLUMNS; id++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, id == 0 ? 0 : id + 1);

      if (gouji_stack_column_is_numeric (id))
        gouji_column_title_align_end (self->view, column);
    }
  gouji_column_title_align_end (self->view, self->part_column);
}

static void
bind_settings (GoujiStackPage *self)
{
  GSettings *settings = gouji_settings_get_default ();

  if (settings != NULL)
    g_settings_bind (settings, "roll-up-position", self->handle, "width", G_SETTINGS_BIND_DEFAULT);
  else
    gouji_pane_handle_set_width (self->handle, DEFAULT_WIDTH);
}

/* Asked for, for to set it with every document that arrives has GTK look for the pointer
 * each time. */
static gboolean
on_query_tooltip (GtkLabel *summary, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (summary)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (summary));
  return TRUE;
}

static void
gouji_stack_page_init (GoujiStackPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  fill_show (self);
  add_columns (self);
  add_part_column (self);
  bind_settings (self);
  align_titles (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->summary), TRUE);
  g_signal_connect (self->summary, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  gouji_row_copy_install (GTK_WIDGET (self->view), dup_cells, self);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                          g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activated), self);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (show_line), self);
  g_signal_connect_swapped (self->roll_up, "node-changed", G_CALLBACK (on_node_changed), self);
  g_signal_connect_swapped (self->flap, "notify::reveal-flap", G_CALLBACK (on_flap_revealed), self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_filter_changed), self);
  g_signal_connect_swapped (self->show, "notify::selected", G_CALLBACK (on_filter_changed), self);
}

void
gouji_stack_page_set_stack (GoujiStackPage *self, GoujiStack *stack)
{
  g_return_if_fail (GOUJI_IS_STACK_PAGE (self) && GOUJI_IS_STACK (stack));

  g_set_object (&self->stack_model, stack);
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (stack));
  gouji_roll_up_pane_set_items (self->roll_up, G_LIST_MODEL (stack));
  g_signal_connect_object (stack, "notify", G_CALLBACK (refresh_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stack, "items-changed", G_CALLBACK (refresh_soon), self, G_CONNECT_SWAPPED);
  show_state (self);
}

GtkColumnView *
gouji_stack_page_get_view (GoujiStackPage *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_PAGE (self), NULL);
  return self->view;
}

static guint
find (GoujiStackPage *self, GoujiStackItem *item)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)); i++)
    {
      g_autoptr (GoujiStackItem) listed = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      if (listed == item)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/**
 * gouji_stack_page_select:
 * @item: (nullable): the document whose row is selected from now on
 */
void
gouji_stack_page_select (GoujiStackPage *self, GoujiStackItem *item)
{
  guint position;

  g_return_if_fail (GOUJI_IS_STACK_PAGE (self));

  position = item != NULL ? find (self, item) : GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                "list.scroll-to-item", "u", position);
}

/**
 * gouji_stack_page_dup_neighbour:
 * @item: (nullable): where to begin; %NULL before the first
 * @step: 1 for the next, -1 for the one before
 *
 * Returns: (transfer full) (nullable): the neighbour in the order and choice listed
 */
GoujiStackItem *
gouji_stack_page_dup_neighbour (GoujiStackPage *self, GoujiStackItem *item, int step)
{
  guint position;

  g_return_val_if_fail (GOUJI_IS_STACK_PAGE (self), NULL);

  position = item != NULL ? find (self, item) : GTK_INVALID_LIST_POSITION;
  if (position == GTK_INVALID_LIST_POSITION)
    return g_list_model_get_item (G_LIST_MODEL (self->sorted), 0);
  if (step < 0 && position == 0)
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->sorted), position + step);
}

/* Not away from what is being typed. */
void
gouji_stack_page_focus_list (GoujiStackPage *self)
{
  GtkRoot *root;

  g_return_if_fail (GOUJI_IS_STACK_PAGE (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root == NULL || !GTK_IS_TEXT (gtk_root_get_focus (root)))
    gouji_list_focus_soon (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                           gtk_column_view_get_model (self->view));
}

void
gouji_stack_page_focus_search (GoujiStackPage *self)
{
  g_return_if_fail (GOUJI_IS_STACK_PAGE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
