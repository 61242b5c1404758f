/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-lines-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-column-order.h"
#include "app/gouji-column-title.h"
#include "app/gouji-display-unit.h"
#include "app/gouji-lines-column.h"
#include "app/gouji-row-copy.h"
#include "app/gouji-template.h"

/* A column of the view for each order but that of the documents. */
G_STATIC_ASSERT (GOUJI_N_STACK_ORDERS == GOUJI_N_LINES_COLUMNS + 1);
G_STATIC_ASSERT (GOUJI_STACK_ORDER_TOTAL == (int)GOUJI_LINES_COLUMN_TOTAL + 1);

struct _GoujiLinesPage
{
  GtkWidget parent_instance;

  GoujiStack *stack_model;
  GoujiStackLines *lines;
  GtkMultiSelection *selection;
  GtkColumnViewColumn *fund_column; /* of the view */
  GtkColumnViewColumn *total_column;
  GoujiColumnOrder *order; /* of the view */
  GoujiStackOrderBy order_by;
  gboolean descending;
  gboolean in_unit; /* some line tells the unit of its amounts */
  gboolean stale; /* the stack has changed since its lines were taken */

  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *clear_button;
  GtkMenuButton *order_button;
  GtkStack *stack;
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (GoujiLinesPage, gouji_lines_page, GTK_TYPE_WIDGET)

/* As actions call them. */
static const char *const order_names[GOUJI_N_STACK_ORDERS]
    = { "none", "unit-code", "unit", "code", "name", "fund", "total", "basic", "project" };

enum
{
  PROP_0,
  PROP_ORDER,
  PROP_DESCENDING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_state (GoujiLinesPage *self)
{
  guint total = gouji_stack_lines_get_total (self->lines);
  guint shown = gouji_stack_lines_get_n_listed (self->lines);
  gboolean filtered = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
  g_autofree char *text = NULL;

  if (gouji_stack_lines_get_sorting (self->lines))
    text = g_strdup (_ ("Sorting…"));
  else if (filtered)
    text = g_strdup_printf (_("%'u of %'u shown"), shown, total);
  else
    text = g_strdup_printf (ngettext ("%'u line", "%'u lines", total), total);
  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (self->clear_button, filtered);
  if (total == 0)
    gtk_stack_set_visible_child_name (self->stack, "none");
  else
    gtk_stack_set_visible_child_name (self->stack, shown > 0 ? "list" : "empty");
}

static void
on_entry_changed (GoujiLinesPage *self)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  gouji_stack_lines_set_text (self->lines, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  show_state (self);
}

static void
clear_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_editable_set_text (GTK_EDITABLE (GOUJI_LINES_PAGE (widget)->entry), "");
}

static void
on_activated (GoujiLinesPage *self, guint position)
{
  g_autoptr (GoujiStackLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  g_autoptr (GoujiSpot) spot = NULL;

  if (line == NULL)
    return;
  spot = gouji_stack_line_dup_spot (line);
  if (spot == NULL)
    return;
  g_signal_emit (self, signals[CHOSEN], 0, spot);
}

/* Enter in the entry opens the first line, Down goes to the list. */
static void
on_entry_activated (GoujiLinesPage *self)
{
  on_activated (self, 0);
}

static gboolean
on_key (GoujiLinesPage *self, guint key, guint code, GdkModifierType modifiers)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
      || modifiers & gtk_accelerator_get_default_mod_mask ())
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static gboolean
any_in_unit (GListModel *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (items, i);
      const GoujiSummary *summary = gouji_stack_item_get_summary (item);

      if (gouji_stack_item_get_province (item) == NULL && summary != NULL
          && gouji_summary_get_unit_known (summary))
        return TRUE;
    }
  return FALSE;
}

static void
take_lines (GoujiLinesPage *self)
{
  g_autofree char *title = NULL;

  self->stale = FALSE;
  self->in_unit = any_in_unit (G_LIST_MODEL (self->stack_model));
  gouji_lines_column_set_in_unit (self->view, self->in_unit);
  gouji_stack_lines_take (self->lines, G_LIST_MODEL (self->stack_model));
  title = gouji_lines_column_dup_title (GOUJI_LINES_COLUMN_TOTAL, self->in_unit);
  gtk_column_view_column_set_visible (self->fund_column, gouji_stack_lines_has_funds (self->lines));
  gtk_column_view_column_set_title (self->total_column, title);
  show_state (self);
}

/* What one reads does not move about: lines come when all documents are there. */
static void
on_stack_changed (GoujiLinesPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !gouji_stack_get_busy (self->stack_model))
    take_lines (self);
}

static void
on_unit_chosen (GoujiLinesPage *self)
{
  if (self->stack_model != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    take_lines (self);
}

static void
on_order_chosen (gpointer data, int column, gboolean descending)
{
  GoujiLinesPage *self = data;

  self->order_by = column + 1;
  self->descending = descending;
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  gouji_stack_lines_set_order (self->lines, self->order_by, descending);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCENDING]);
}

static void
set_order (GoujiLinesPage *self, const char *name)
{
  for (guint by = 0; by < GOUJI_N_STACK_ORDERS; by++)
    if (g_strcmp0 (order_names[by], name) == 0)
      gouji_column_order_set (self->order, (int)by - 1, self->descending && by > 0);
}

static void
gouji_lines_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GoujiLinesPage *self = GOUJI_LINES_PAGE (object);

  if (id == PROP_ORDER)
    g_value_set_string (value, order_names[self->order_by]);
  else if (id == PROP_DESCENDING)
    g_value_set_boolean (value, self->descending);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gouji_lines_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GoujiLinesPage *self = GOUJI_LINES_PAGE (object);

  if (id == PROP_ORDER)
    set_order (self, g_value_get_string (value));
  else if (id != PROP_DESCENDING)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->order_by != GOUJI_STACK_ORDER_NONE)
    gouji_column_order_set (self->order, (int)self->order_by - 1, g_value_get_boolean (value));
}

static void
gouji_lines_page_dispose (GObject *object)
{
  GoujiLinesPage *self = GOUJI_LINES_PAGE (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_LINES_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);
  g_clear_object (&self->stack_model);
  G_OBJECT_CLASS (gouji_lines_page_parent_class)->dispose (object);
}

static void
search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (GOUJI_LINES_PAGE (widget)->entry));
}

static void
gouji_lines_page_class_init (GoujiLinesPageClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gouji_lines_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = gouji_lines_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = gouji_lines_page_set_property;
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, "none", flags);
  properties[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, GOUJI_TYPE_SPOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-lines-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiLinesPage, entry);
  gtk_widget_class_bind_template_child (widget_class, GoujiLinesPage, count);
  gtk_widget_class_bind_template_child (widget_class, GoujiLinesPage, clear_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiLinesPage, order_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiLinesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GoujiLinesPage, view);
  gtk_widget_class_install_action (widget_class, "lines.clear", NULL, clear_action);
  gtk_widget_class_install_property_action (widget_class, "lines.order", "order");
  gtk_widget_class_install_property_action (widget_class, "lines.descending", "descending");
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
}

static GStrv
dup_cells (gpointer item, gpointer data)
{
  gboolean in_unit = GOUJI_LINES_PAGE (data)->in_unit;
  GStrv cells = g_new0 (char *, GOUJI_N_LINES_COLUMNS + 1);

  for (GoujiLinesColumn column = 0; column < GOUJI_N_LINES_COLUMNS; column++)
    cells[column] = item != NULL ? gouji_lines_column_format (column, item, in_unit)
                                 : gouji_lines_column_dup_title (column, in_unit);
  return cells;
}

static void
connect_keys (GoujiLinesPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->view));
}

/* For who does not click at headers. */
static void
fill_order_menu (GoujiLinesPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();
  g_autoptr (GMenu) direction = g_menu_new ();

  g_menu_append (columns, _ ("As in the documents"), "lines.order::none");
  for (GoujiLinesColumn column = 0; column < GOUJI_N_LINES_COLUMNS; column++)
    {
      g_autofree char *title = gouji_lines_column_dup_title (column, FALSE);
      g_autofree char *action = g_strconcat ("lines.order::", order_names[column + 1], NULL);

      g_menu_append (columns, title, action);
    }
  g_menu_append (direction, _ ("Descending"), "lines.descending");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (direction));
  gtk_menu_button_set_menu_model (self->order_button, G_MENU_MODEL (menu));
}

static void
gouji_lines_page_init (GoujiLinesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = gouji_stack_lines_new ();
  gouji_stack_lines_set_gradual (self->lines, TRUE);
  self->order = gouji_column_order_new (self->view, on_order_chosen, self);
  fill_order_menu (self);
  for (GoujiLinesColumn id = 0; id < GOUJI_N_LINES_COLUMNS; id++)
    {
      g_autoptr (GtkColumnViewColumn) column = gouji_lines_column_new (id);

      gtk_column_view_append_column (self->view, column);
      gouji_column_order_add (self->order, column);
      if (gouji_lines_column_is_amount (id))
        gouji_column_title_align_end (self->view, column);
      if (id == GOUJI_LINES_COLUMN_FUND)
        self->fund_column = column;
      if (id == GOUJI_LINES_COLUMN_TOTAL)
        self->total_column = column;
    }
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  connect_keys (self);
  gouji_row_copy_install (GTK_WIDGET (self->view), dup_cells, self);
  gouji_display_unit_follow (self, G_CALLBACK (on_unit_chosen));
  g_signal_connect_object (self->lines, "notify::sorting", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activated), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_entry_changed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_entry_activated), self);
}

void
gouji_lines_page_set_stack (GoujiLinesPage *self, GoujiStack *stack)
{
  g_return_if_fail (GOUJI_IS_LINES_PAGE (self) && GOUJI_IS_STACK (stack));

  g_set_object (&self->stack_model, stack);
  self->stale = TRUE;
  g_signal_connect_object (stack, "notify::busy", G_CALLBACK (on_stack_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (stack, "items-changed", G_CALLBACK (on_stack_changed), self,
                           G_CONNECT_SWAPPED);
}

void
gouji_lines_page_begin (GoujiLinesPage *self)
{
  g_return_if_fail (GOUJI_IS_LINES_PAGE (self) && self->stack_model != NULL);

  if (self->stale)
    take_lines (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

GtkEditable *
gouji_lines_page_get_entry (GoujiLinesPage *self)
{
  g_return_val_if_fail (GOUJI_IS_LINES_PAGE (self), NULL);
  return GTK_EDITABLE (self->entry);
}

GtkColumnView *
gouji_lines_page_get_view (GoujiLinesPage *self)
{
  g_return_val_if_fail (GOUJI_IS_LINES_PAGE (self), NULL);
  return self->view;
}
