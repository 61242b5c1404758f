/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-search-page.h"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/gouji-display-unit.h"
#include "app/gouji-search-row.h"
#include "app/gouji-template.h"
#include "search/gouji-search.h"

/* Keys on the entry go so many rows on. */
#define PAGE_ROWS 8

struct _GoujiSearchPage
{
  GtkWidget parent_instance;

  GoujiWorkspace *workspace;
  GoujiSearch *searched;
  GListStore *rows; /* GoujiSearchItem */
  GtkSingleSelection *selection;
  gboolean fresh; /* nothing of what is looked for now has been listed */

  GtkSearchEntry *entry;
  GtkSpinner *spinner;
  GtkLabel *count;
  GtkStack *stack;
  GtkListView *list;
  AdwStatusPage *empty_page;
};

G_DEFINE_FINAL_TYPE (GoujiSearchPage, gouji_search_page, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_choosable (GoujiSearchPage *self, guint position)
{
  g_autoptr (GoujiSearchItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  return item != NULL
         && (gouji_search_item_get_hit (item) != NULL || gouji_search_item_get_more (item) > 0);
}

/* The row at @position, or the next one in the direction of @step that is no heading. */
static void
select_near (GoujiSearchPage *self, gint64 position, int step)
{
  gint64 n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  position = CLAMP (position, 0, n - 1);
  while (position >= 0 && position < n && !is_choosable (self, position))
    position += step;
  if (position < 0 || position >= n)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", (guint) position);
}

static void
show_state (GoujiSearchPage *self)
{
  const GoujiHits *hits = gouji_search_get_hits (self->searched);
  guint total = hits != NULL ? gouji_hits_get_total (hits) : 0;
  gboolean typed = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
  gboolean busy = gouji_search_get_busy (self->searched);
  g_autofree char *count = g_strdup_printf (ngettext ("%u found", "%u found", total), total);

  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_label_set_text (self->count, typed ? count : "");
  if (total > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (!typed || !busy)
    gtk_stack_set_visible_child_name (self->stack, typed ? "empty" : "start");
}

/* What one has gone to stays selected while more comes. */
static void
on_changed (GoujiSearchPage *self)
{
  g_autoptr (GPtrArray) items = gouji_search_item_list (gouji_search_get_hits (self->searched));
  guint selected = gtk_single_selection_get_selected (self->selection);

  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       items->pdata, items->len);
  if (items->len > 0)
    select_near (self, self->fresh || selected == GTK_INVALID_LIST_POSITION ? 0 : selected, 1);
  self->fresh = FALSE;
  show_state (self);
}

static void
start (GoujiSearchPage *self)
{
  GoujiSession *session = gouji_workspace_get_session (self->workspace);

  self->fresh = TRUE;
  gouji_search_set_shown (self->searched, gouji_workspace_get_item (self->workspace),
                          gouji_session_get_report (session));
  gouji_search_start (self->searched, gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                      gouji_display_unit_choose (GOUJI_UNIT_TEN_THOUSAND_YUAN));
  show_state (self);
}

static void
choose (GoujiSearchPage *self, guint position)
{
  g_autoptr (GoujiSearchItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (item == NULL)
    return;
  if (gouji_search_item_get_hit (item) != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, gouji_hit_get_spot (gouji_search_item_get_hit (item)));
  else if (gouji_search_item_get_more (item) > 0)
    gouji_search_extend (self->searched, gouji_search_item_get_kind (item));
}

static void
on_entry_activated (GoujiSearchPage *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
on_closed (GoujiSearchPage *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

/* The list is walked through while one types. */
static gboolean
on_key (GoujiSearchPage *self, guint key, guint code, GdkModifierType modifiers)
{
  gint64 selected = gtk_single_selection_get_selected (self->selection);

  if (modifiers & gtk_accelerator_get_default_mod_mask () || selected == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      select_near (self, selected + 1, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      select_near (self, selected - 1, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      select_near (self, selected + PAGE_ROWS, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      select_near (self, selected - PAGE_ROWS, -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
close_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  on_closed (GOUJI_SEARCH_PAGE (widget));
}

static void
gouji_search_page_dispose (GObject *object)
{
  GoujiSearchPage *self = GOUJI_SEARCH_PAGE (object);

  if (self->searched != NULL)
    gouji_search_stop (self->searched);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_SEARCH_PAGE);
  g_clear_object (&self->searched);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (gouji_search_page_parent_class)->dispose (object);
}

static void
search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (GOUJI_SEARCH_PAGE (widget)->entry));
}

static void
gouji_search_page_class_init (GoujiSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gouji_search_page_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, GOUJI_TYPE_SPOT);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, GoujiSearchPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, GoujiSearchPage, count);
  gtk_widget_class_bind_template_child (widget_class, GoujiSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GoujiSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, GoujiSearchPage, empty_page);
  gtk_widget_class_install_action (widget_class, "search.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "search.close", NULL);
}

static void
connect_keys (GoujiSearchPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

static void
gouji_search_page_init (GoujiSearchPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gouji_search_row_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (GOUJI_TYPE_SEARCH_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->list));
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (choose), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_entry_activated), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (on_closed), self);
  connect_keys (self);
}

void
gouji_search_page_set_workspace (GoujiSearchPage *self, GoujiWorkspace *workspace)
{
  g_return_if_fail (GOUJI_IS_SEARCH_PAGE (self) && GOUJI_IS_WORKSPACE (workspace));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->searched = gouji_search_new (gouji_workspace_get_stack (workspace));
  g_signal_connect_object (self->searched, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->searched, "notify::busy", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (start), self);
}

/**
 * gouji_search_page_begin:
 *
 * What was typed before is there to be typed over.
 */
void
gouji_search_page_begin (GoujiSearchPage *self)
{
  g_return_if_fail (GOUJI_IS_SEARCH_PAGE (self) && self->workspace != NULL);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  start (self);
}

void
gouji_search_page_end (GoujiSearchPage *self)
{
  g_return_if_fail (GOUJI_IS_SEARCH_PAGE (self));

  if (self->searched != NULL)
    gouji_search_stop (self->searched);
}

GtkEditable *
gouji_search_page_get_entry (GoujiSearchPage *self)
{
  g_return_val_if_fail (GOUJI_IS_SEARCH_PAGE (self), NULL);
  return GTK_EDITABLE (self->entry);
}

GtkListView *
gouji_search_page_get_list (GoujiSearchPage *self)
{
  g_return_val_if_fail (GOUJI_IS_SEARCH_PAGE (self), NULL);
  return self->list;
}
