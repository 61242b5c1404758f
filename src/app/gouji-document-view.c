/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-document-view.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-breadcrumb.h"
#include "app/gouji-cell-walk.h"
#include "app/gouji-cell.h"
#include "app/gouji-closures.h"
#include "app/gouji-context-menu.h"
#include "app/gouji-document-model.h"
#include "app/gouji-document-row.h"
#include "app/gouji-hand-tick.h"
#include "app/gouji-project-page.h"
#include "app/gouji-template.h"
#include "report/gouji-tsv.h"

#define SMALLEST_ZOOM 0.6
#define LARGEST_ZOOM 2.4
#define ZOOM_STEP 1.15

#define ROWS_AROUND 3
#define FRAMES_A_STEP 2
#define REVEAL_FRAMES (2 * FRAMES_A_STEP)

struct _GoujiDocumentView
{
  GtkWidget parent_instance;

  GoujiSession *session;
  GoujiDocumentModel *model;
  GtkCssProvider *zoom_provider;
  double zoom;

  GoujiBreadcrumb *breadcrumb;
  GtkLabel *line_label;
  GtkToggleButton *document_button;
  GtkToggleButton *project_button;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GoujiProjectPage *project_page;

  guint revealed;  /* position of what was scrolled to last */
  guint revealing; /* the tick callback, 0 when that is done */
  int reveal_frame;
};

G_DEFINE_FINAL_TYPE (GoujiDocumentView, gouji_document_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, GoujiDocumentView *self)
{
  gtk_list_item_set_child (item, gouji_document_row_new (self->session));
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, GoujiDocumentView *self)
{
  gouji_document_row_bind (GOUJI_DOCUMENT_ROW (gtk_list_item_get_child (item)), self->model,
                           gtk_list_item_get_item (item));
}

/* The rows the list has made are its children's children. */
static void
update_rows (GoujiDocumentView *self)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (row != NULL && GOUJI_IS_DOCUMENT_ROW (row))
        gouji_document_row_update (GOUJI_DOCUMENT_ROW (row));
    }
}

static void
show_place (GoujiDocumentView *self)
{
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  g_autofree char *place = cell != NULL ? gouji_format_place (disclosure, cell) : g_strdup ("");

  gtk_label_set_text (self->line_label, place);
}

static void
on_selection_changed (GoujiDocumentView *self)
{
  int project = gouji_session_get_project (self->session);

  gtk_widget_set_sensitive (GTK_WIDGET (self->project_button), project >= 0);
  if (project < 0)
    gtk_toggle_button_set_active (self->document_button, TRUE);
  show_place (self);
  update_rows (self);
}

static double
em_pixels (GoujiDocumentView *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->list), "国");
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* A table wider than the pane is scrolled so that the cell's column shows. */
static void
reveal_column (GoujiDocumentView *self, const GoujiCellRef *cell)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  guint n_columns;
  const double *ems;
  double left = 0, width = 0, em = em_pixels (self);

  if (cell->table < 0)
    return;
  ems = gouji_document_model_get_widths (self->model, GOUJI_ITEM_TABLE_ROW, cell->table, &n_columns);
  for (int column = 0; column < cell->column && column < (int) n_columns; column++)
    left += ems[column] * em + 12;
  if (cell->column < (int) n_columns)
    width = ems[cell->column] * em + 12;
  /* The row has a margin on either side. */
  gtk_adjustment_clamp_page (adjustment, left, left + width + 24);
}

static void
scroll_to (GoujiDocumentView *self, gint64 position)
{
  gint64 last = (gint64) g_list_model_get_n_items (G_LIST_MODEL (self->model)) - 1;

  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                              (guint) CLAMP (position, 0, last));
}

/* The list scrolls no further than it must.  Rows behind the cell's go first, then rows
 * before it, so that it comes with what stands around it; each step waits for the list
 * to have laid out the one before.  A focus that is in the list comes along. */
static gboolean
go_on_revealing (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  GoujiDocumentView *self = GOUJI_DOCUMENT_VIEW (widget);

  if (self->model == NULL || self->reveal_frame == REVEAL_FRAMES)
    {
      self->revealing = 0;
      if (self->model != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
        gouji_document_view_focus (self);
      return G_SOURCE_REMOVE;
    }
  self->reveal_frame++;
  if (self->reveal_frame == FRAMES_A_STEP)
    scroll_to (self, (gint64) self->revealed - ROWS_AROUND);
  else if (self->reveal_frame == REVEAL_FRAMES)
    scroll_to (self, self->revealed);
  return G_SOURCE_CONTINUE;
}

static void
on_reveal (GoujiDocumentView *self)
{
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  guint position = cell != NULL && self->model != NULL ? gouji_document_model_find_cell (self->model, cell)
                                                       : G_MAXUINT;

  if (position == G_MAXUINT)
    return;
  self->revealed = position;
  self->reveal_frame = 0;
  scroll_to (self, (gint64) position + ROWS_AROUND);
  if (self->revealing == 0)
    self->revealing = gtk_widget_add_tick_callback (GTK_WIDGET (self), go_on_revealing, NULL, NULL);
  reveal_column (self, cell);
}

static void
on_report_changed (GoujiDocumentView *self)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  g_autoptr (GtkNoSelection) selection = NULL;

  g_clear_object (&self->model);
  gtk_list_view_set_model (self->list, NULL);
  if (disclosure == NULL)
    return;
  self->model = gouji_document_model_new (disclosure);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  show_place (self);
}

static void
set_session (GoujiDocumentView *self, GoujiSession *session)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  if (!g_set_object (&self->session, session) || session == NULL)
    return;
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  gtk_list_view_set_factory (self->list, factory);
  g_object_set (self->project_page, "session", session, NULL);
  g_object_set (self->breadcrumb, "session", session, NULL);
  g_signal_connect_object (session, "report-changed", G_CALLBACK (on_report_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "review-changed", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "reveal", G_CALLBACK (on_reveal), self, G_CONNECT_SWAPPED);
  on_report_changed (self);
}

static void
on_page_toggled (GoujiDocumentView *self)
{
  gboolean project = gtk_toggle_button_get_active (self->project_button);

  gtk_stack_set_visible_child_name (self->stack, project ? "project" : "document");
}

static gboolean
on_key (GtkEventControllerKey *keys, guint value, guint code, GdkModifierType state, GoujiDocumentView *self)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  if (value == GDK_KEY_space)
    return gtk_widget_activate_action (GTK_WIDGET (self), "page.decide", NULL);
  return gouji_cell_walk (self->session, GTK_WIDGET (self->list), value);
}

/* The row to go on from: of the selected cell, else the first that shows. */
static GtkWidget *
find_row_to_focus (GoujiDocumentView *self)
{
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  GtkWidget *first = NULL, *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      double y = -1;

      if (row == NULL || !gtk_widget_get_mapped (child))
        continue;
      if (cell != NULL && gouji_document_row_shows (GOUJI_DOCUMENT_ROW (row), cell))
        return child;
      gtk_widget_translate_coordinates (child, GTK_WIDGET (self->scroller), 0, 0, NULL, &y);
      if (first == NULL && y >= 0)
        first = child;
    }
  return first;
}

/**
 * gouji_document_view_focus:
 *
 * Gives the focus to the document where one is in it, or to the project's page.
 */
void
gouji_document_view_focus (GoujiDocumentView *self)
{
  GtkWidget *row;

  g_return_if_fail (GOUJI_IS_DOCUMENT_VIEW (self));

  row = gtk_toggle_button_get_active (self->document_button) ? find_row_to_focus (self) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (row);
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* Amounts as plain numbers, whatever marks they are printed with; all else as printed. */
static char *
dup_cell_text (const GoujiTable *table, guint row, guint column)
{
  const char *text = gouji_table_get_cell (table, row, column).text;
  GoujiAmount amount = gouji_table_get_amount (table, row, column);

  if (gouji_amount_is_number (amount))
    return gouji_decimal_to_string (gouji_amount_get_decimal (amount));
  return g_strdup (text != NULL ? text : "");
}

static void
append_row_text (GString *text, const GoujiTable *table, guint row)
{
  guint n = gouji_table_get_n_columns (table);
  g_auto (GStrv) cells = g_new0 (char *, n + 1);

  for (guint column = 0; column < n; column++)
    cells[column] = dup_cell_text (table, row, column);
  gouji_tsv_append_row (text, (const char *const *) cells);
}

static void
copy_text (GoujiDocumentView *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
copy_cell (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiDocumentView *self = GOUJI_DOCUMENT_VIEW (widget);
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  g_autofree char *text = NULL;

  if (cell == NULL)
    return;
  text = gouji_disclosure_dup_text (gouji_session_get_disclosure (self->session), cell);
  copy_text (self, text);
}

/* As tab-separated text, which spreadsheets paste into cells. */
static void
copy_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiDocumentView *self = GOUJI_DOCUMENT_VIEW (widget);
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  g_autoptr (GString) text = g_string_new (NULL);
  const GoujiTable *table;

  if (cell == NULL || cell->table < 0)
    return;
  table = gouji_disclosure_get_table (gouji_session_get_disclosure (self->session), cell->table);
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    append_row_text (text, table, row);
  copy_text (self, text->str);
}

static void
verify_cell (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gouji_hand_tick_toggle (GOUJI_DOCUMENT_VIEW (widget)->session);
}

static void
toggle_project (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiDocumentView *self = GOUJI_DOCUMENT_VIEW (widget);

  if (gtk_toggle_button_get_active (self->project_button))
    gtk_toggle_button_set_active (self->document_button, TRUE);
  else if (gtk_widget_get_sensitive (GTK_WIDGET (self->project_button)))
    gtk_toggle_button_set_active (self->project_button, TRUE);
}

static void
set_zoom (GoujiDocumentView *self, double zoom)
{
  char size[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *css = NULL;

  self->zoom = CLAMP (zoom, SMALLEST_ZOOM, LARGEST_ZOOM);
  g_ascii_formatd (size, sizeof size, "%.3f", self->zoom);
  css = g_strdup_printf (".document { font-size: %sem; }", size);
  gtk_css_provider_load_from_data (self->zoom_provider, css, -1);
  on_report_changed (self);
  on_reveal (self);
}

static void
zoom_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiDocumentView *self = GOUJI_DOCUMENT_VIEW (widget);

  if (g_str_equal (action, "document.zoom-in"))
    set_zoom (self, self->zoom * ZOOM_STEP);
  else if (g_str_equal (action, "document.zoom-out"))
    set_zoom (self, self->zoom / ZOOM_STEP);
  else
    set_zoom (self, 1);
}

static void
gouji_document_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (GOUJI_DOCUMENT_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gouji_document_view_dispose (GObject *object)
{
  GoujiDocumentView *self = GOUJI_DOCUMENT_VIEW (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_DOCUMENT_VIEW);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_object (&self->zoom_provider);
  G_OBJECT_CLASS (gouji_document_view_parent_class)->dispose (object);
}

static void
gouji_document_view_class_init (GoujiDocumentViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = gouji_document_view_set_property;
  object_class->dispose = gouji_document_view_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GOUJI_TYPE_PROJECT_PAGE);
  g_type_ensure (GOUJI_TYPE_BREADCRUMB);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-document-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentView, breadcrumb);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentView, line_label);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentView, document_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentView, project_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentView, stack);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentView, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentView, list);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentView, project_page);
  gtk_widget_class_install_action (widget_class, "document.copy", NULL, copy_cell);
  gtk_widget_class_install_action (widget_class, "document.copy-table", NULL, copy_table);
  gtk_widget_class_install_action (widget_class, "document.verify", NULL, verify_cell);
  gtk_widget_class_install_action (widget_class, "document.toggle-project", NULL, toggle_project);
  gtk_widget_class_install_action (widget_class, "document.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "document.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "document.zoom-normal", NULL, zoom_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "document.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "document.copy-table", NULL);
}

static const GoujiContextEntry menu[] = {
  { N_ ("_Decide…"), "win.decide" },
  { N_ ("_Tick by hand"), "document.verify" },
  { N_ ("_Copy"), "document.copy" },
  { N_ ("Copy the _whole table"), "document.copy-table" },
};

static void
gouji_document_view_init (GoujiDocumentView *self)
{
  GtkEventController *keys;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_direction (GTK_WIDGET (self->list), GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (GTK_WIDGET (self->scroller), GTK_TEXT_DIR_LTR);
  self->zoom = 1;
  self->zoom_provider = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self->list)),
                                  GTK_STYLE_PROVIDER (self->zoom_provider),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_swapped (self->project_button, "toggled", G_CALLBACK (on_page_toggled), self);
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gouji_context_menu_install (self->list, menu, G_N_ELEMENTS (menu));
}

GtkWidget *
gouji_document_view_new (void)
{
  return g_object_new (GOUJI_TYPE_DOCUMENT_VIEW, NULL);
}
