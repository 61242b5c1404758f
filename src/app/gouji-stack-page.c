/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-stack-page.h"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/gouji-document-list.h"
#include "app/gouji-document-order.h"
#include "app/gouji-filter-bar.h"
#include "app/gouji-list-focus.h"
#include "app/gouji-pane-handle.h"
#include "app/gouji-roll-up-pane.h"
#include "app/gouji-settings.h"
#include "app/gouji-stack-columns.h"
#include "app/gouji-stack-filter.h"
#include "app/gouji-stack-tally.h"
#include "app/gouji-template.h"

/* While documents arrive the list is sorted and filtered again so often at most. */
#define REFRESH_MS 250

#define DEFAULT_WIDTH 400

struct _GoujiStackPage
{
  GtkWidget parent_instance;

  GoujiStack *stack_model;
  GoujiDocumentList *list;
  GtkSingleSelection *selection;
  GoujiStackItem *selected; /* or NULL; maybe before its row is there */
  gboolean listing;         /* the list is being changed, and its selection with it */
  gboolean scroll;          /* to the row of what is selected, as soon as it is there */
  GoujiDocumentOrder order;
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
matches (gpointer data, GoujiStackItem *item)
{
  GoujiStackPage *self = data;

  return gouji_stack_show_matches (gtk_drop_down_get_selected (self->show), item)
         && is_of_node (self, item)
         && gouji_stack_item_contains (item, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
sort (gpointer data, GPtrArray *items)
{
  GoujiStackPage *self = data;

  gouji_document_order_sort (&self->order, items, self->roll_up);
}

/* What the selected document could not be read for, else what all come to. */
static char *
dup_line (GoujiStackPage *self)
{
  gboolean listed = gouji_document_list_find (self->list, self->selected) != G_MAXUINT;
  const char *error = listed ? gouji_stack_item_get_error (self->selected) : "";

  if (*error == '\0')
    return gouji_stack_tally_dup_text (self->stack_model);
  return g_strdup_printf ("%s: %s", gouji_stack_item_get_path (self->selected), error);
}

static void
show_line (GoujiStackPage *self)
{
  g_autofree char *line = self->stack_model != NULL ? dup_line (self) : g_strdup ("");

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
  guint n_listed = gouji_document_list_get_n (self->list);
  gboolean nothing_left = n > 0 && n_listed == 0;

  gouji_filter_bar_show (self->filter_bar, n_listed, n, is_filtered (self));
  show_line (self);
  gtk_stack_set_visible_child_name (self->stack, nothing_left ? "empty" : "list");
  gtk_widget_set_visible (self->progress_box, gouji_stack_get_busy (self->stack_model));
  gtk_progress_bar_set_fraction (self->progress, gouji_stack_get_progress (self->stack_model));
}

/* Not a row is selected but a document, wherever it is listed. */
static void
show_selected (GoujiStackPage *self)
{
  guint position = gouji_document_list_find (self->list, self->selected);
  gboolean was_listing = self->listing;

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    position = GTK_INVALID_LIST_POSITION;
  self->listing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->listing = was_listing;
  if (self->scroll && position != GTK_INVALID_LIST_POSITION)
    {
      self->scroll = FALSE;
      gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                  "list.scroll-to-item", "u", position);
    }
}

static void
on_selected (GoujiStackPage *self)
{
  GoujiListedDocument *row = gtk_single_selection_get_selected_item (self->selection);
  GoujiStackItem *item = row != NULL ? gouji_listed_document_get_item (row) : NULL;

  if (self->listing)
    return;
  g_set_object (&self->selected, item);
  show_line (self);
}

/* The focus goes along with the selection. */
static void
list_again (GoujiStackPage *self, gboolean taken)
{
  guint before;

  if (self->stack_model == NULL)
    return;
  before = gtk_single_selection_get_selected (self->selection);
  self->listing = TRUE;
  if (taken)
    gouji_document_list_take (self->list, G_LIST_MODEL (self->stack_model));
  else
    gouji_document_list_filter (self->list);
  self->listing = FALSE;
  if (!gouji_document_list_has (self->list, self->selected))
    g_clear_object (&self->selected);
  show_selected (self);
  if (gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION
      && gtk_single_selection_get_selected (self->selection) != before)
    gouji_list_focus_follow (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                             GTK_SELECTION_MODEL (self->selection));
  show_state (self);
}

static void
on_order_chosen (gpointer data, int column, gboolean descending)
{
  GoujiStackPage *self = data;

  gouji_document_order_choose (&self->order, column, descending);
  list_again (self, TRUE);
}

static void
on_filter_changed (GoujiStackPage *self)
{
  if (self->stack_model == NULL)
    return;
  show_filters (self);
  list_again (self, FALSE);
}

/* The documents that add to the selected node, and what each adds. */
static void
on_node_changed (GoujiStackPage *self)
{
  const GoujiRollUpNode *node;

  if (self->stack_model == NULL)
    return;
  node = gouji_roll_up_pane_get_node (self->roll_up);
  gtk_column_view_column_set_visible (self->part_column, node != NULL);
  show_filters (self);
  list_again (self, TRUE);
}

/* The documents are listed again once, whatever becomes of the selected node. */
static void
refresh_sums (GoujiStackPage *self)
{
  g_signal_handlers_block_by_func (self->roll_up, on_node_changed, self);
  gouji_roll_up_pane_refresh (self->roll_up);
  g_signal_handlers_unblock_by_func (self->roll_up, on_node_changed, self);
  on_node_changed (self);
}

/* The sums wait until all is there: what one looks at does not move about. */
static gboolean
on_refresh (gpointer data)
{
  GoujiStackPage *self = data;

  self->refresh = 0;
  if (gouji_stack_get_busy (self->stack_model))
    list_again (self, TRUE);
  else
    refresh_sums (self);
  return G_SOURCE_REMOVE;
}

static void
refresh_soon (GoujiStackPage *self)
{
  if (self->refresh == 0)
    self->refresh = g_timeout_add (REFRESH_MS, on_refresh, self);
}

/* What is gone is not listed, were it only until the refresh. */
static void
on_items_changed (GoujiStackPage *self)
{
  list_again (self, TRUE);
  refresh_soon (self);
}

static void
on_activated (GoujiStackPage *self, guint position)
{
  GoujiStackItem *item = gouji_document_list_get_item (self->list, position);
  const GoujiRollUpNode *node = gouji_roll_up_pane_get_node (self->roll_up);

  if (item == NULL)
    return;
  g_object_ref (item);
  g_signal_emit (self, signals[CHOSEN], 0, item, node != NULL ? node->code : "");
  g_object_unref (item);
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

  if (gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    gouji_stack_remove (self->stack_model, self->selected);
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
  g_clear_object (&self->stack_model); /* nothing is listed any more */
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_STACK_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->selected);
  g_clear_object (&self->list);
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
make_list (GoujiStackPage *self)
{
  gouji_document_order_init (&self->order);
  self->list = gouji_document_list_new (matches, sort, self);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (show_selected), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
}

static void
gouji_stack_page_init (GoujiStackPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_show (self);
  make_list (self);
  self->part_column = gouji_stack_columns_add (GTK_WIDGET (self), self->view, self->roll_up,
                                               self->columns, on_order_chosen, self);
  bind_settings (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->summary), TRUE);
  g_signal_connect (self->summary, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activated), self);
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
  gouji_roll_up_pane_set_items (self->roll_up, G_LIST_MODEL (stack));
  g_signal_connect_object (stack, "notify", G_CALLBACK (refresh_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stack, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  list_again (self, TRUE);
}

GtkColumnView *
gouji_stack_page_get_view (GoujiStackPage *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_PAGE (self), NULL);
  return self->view;
}

/**
 * gouji_stack_page_select:
 * @item: (nullable): the document whose row is selected from now on
 */
void
gouji_stack_page_select (GoujiStackPage *self, GoujiStackItem *item)
{
  g_return_if_fail (GOUJI_IS_STACK_PAGE (self));

  g_set_object (&self->selected, item);
  self->scroll = gouji_document_list_find (self->list, item) != G_MAXUINT;
  show_selected (self);
  show_line (self);
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
  GoujiStackItem *neighbour = NULL;
  guint position;

  g_return_val_if_fail (GOUJI_IS_STACK_PAGE (self), NULL);

  position = gouji_document_list_find (self->list, item);
  if (position == G_MAXUINT)
    neighbour = gouji_document_list_get_item (self->list, 0);
  else if (step > 0 || position > 0)
    neighbour = gouji_document_list_get_item (self->list, position + step);
  return neighbour != NULL ? g_object_ref (neighbour) : NULL;
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
