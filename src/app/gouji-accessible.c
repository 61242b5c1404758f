/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-accessible.h"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

void
gouji_accessible_name (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * gouji_accessible_name_by:
 * @label: what is called as @widget is to be called, now and later
 */
void
gouji_accessible_name_by (GtkWidget *widget, GtkWidget *label)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && GTK_IS_WIDGET (label));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
}

/**
 * gouji_accessible_name_item:
 * @label: in the child of @item
 *
 * Names the row of a list, or the cell of a column, that shows @item.
 */
void
gouji_accessible_name_item (GtkListItem *item, GtkWidget *label)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_LIST_ITEM (item));

  child = gtk_list_item_get_child (item);
  if (child != NULL && gtk_widget_get_parent (child) != NULL)
    gouji_accessible_name_by (gtk_widget_get_parent (child), label);
}

/**
 * gouji_accessible_name_row:
 * @item: of the column that says what a row is about
 * @label: in the child of @item
 *
 * Names the row of a column view, and the cell that holds @label.
 */
void
gouji_accessible_name_row (GtkListItem *item, GtkWidget *label)
{
  GtkWidget *cell, *row;

  g_return_if_fail (GTK_IS_LIST_ITEM (item));

  gouji_accessible_name_item (item, label);
  cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  if (row != NULL)
    gouji_accessible_name_by (row, label);
}

/* A button that opens something is a button inside of what has the name. */
static GtkWidget *
find_button (GtkWidget *control)
{
  for (GtkWidget *child = gtk_widget_get_first_child (control); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      return child;
  return NULL;
}

/* The headings of a column view, and the list inside of it as long as that has no rows. */
static void
name_rows (GtkWidget *view)
{
  GtkWidget *header = gtk_widget_get_first_child (view);
  GtkWidget *rows = gtk_widget_get_last_child (view);

  if (header != NULL)
    gouji_accessible_name_by (header, view);
  if (rows != NULL && g_type_is_a (G_OBJECT_TYPE (rows), GTK_TYPE_LIST_BASE))
    gouji_accessible_name_by (rows, view);
}

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_COLUMN_VIEW (widget) || g_type_is_a (G_OBJECT_TYPE (widget), GTK_TYPE_LIST_BASE);
}

/* A list that scrolls is focused as a whole while it is empty. */
static void
name_scroller (GtkScrolledWindow *scroller)
{
  GtkWidget *child = gtk_scrolled_window_get_child (scroller);

  if (child != NULL && GTK_IS_VIEWPORT (child))
    child = gtk_viewport_get_child (GTK_VIEWPORT (child));
  if (child != NULL && (is_list (child) || GTK_IS_GRID (child)))
    gouji_accessible_name_by (GTK_WIDGET (scroller), child);
}

/* Tab goes on to the next control, not through the thousands of rows, which the arrow keys
 * do. */
static gboolean
on_list_key (GtkEventControllerKey *keys G_GNUC_UNUSED,
             guint key,
             guint code G_GNUC_UNUSED,
             GdkModifierType modifiers,
             GtkScrolledWindow *scroller)
{
  gboolean back = key == GDK_KEY_ISO_Left_Tab || modifiers & GDK_SHIFT_MASK;

  if ((key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && key != GDK_KEY_ISO_Left_Tab)
      || modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit_by_name (scroller, "move-focus-out", back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
let_tab_leave (GtkScrolledWindow *scroller)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_list_key), scroller);
  gtk_widget_add_controller (GTK_WIDGET (scroller), keys);
}

/* In GTK 4.18 what scrolls is nothing in particular, whose name is not read out. */
static void
complete_scroller (GtkScrolledWindow *scroller)
{
  GtkWidget *child = gtk_scrolled_window_get_child (scroller);

  g_object_set (scroller, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  name_scroller (scroller);
  /* A list in a popover is alone there: Tab would find nowhere to go. */
  if (child != NULL && is_list (child)
      && gtk_widget_get_ancestor (GTK_WIDGET (scroller), GTK_TYPE_POPOVER) == NULL)
    let_tab_leave (scroller);
}

static void
take_no_focus (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      /* What pops up has to be gone through with keys. */
      if (GTK_IS_POPOVER (child))
        continue;
      gtk_widget_set_focusable (child, FALSE);
      take_no_focus (child);
    }
}

/* The button is focused, not the copy of the chosen row that it shows.  GTK 4.18 calls what is
 * labelled by a list of choices after the one in force, and does so when that changes. */
static void
name_drop_down_button (GtkWidget *control)
{
  GtkWidget *button = find_button (control);
  const char *name = gtk_widget_get_tooltip_text (control);

  if (button == NULL)
    return;
  if (name == NULL)
    {
      gouji_accessible_name_by (button, control);
      return;
    }
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gouji_accessible_name (button, name);
}

static void
name_drop_down (GtkWidget *control)
{
  GtkWidget *button = find_button (control);

  if (button == NULL)
    return;
  name_drop_down_button (control);
  g_signal_connect (control, "notify::selected-item", G_CALLBACK (name_drop_down_button), NULL);
  g_signal_connect (control, "map", G_CALLBACK (name_drop_down_button), NULL);
  take_no_focus (button);
}

/* GTK 4.18 no longer hands the name of what shows but an icon on to the button inside. */
static void
name_menu_button (GtkMenuButton *control)
{
  GtkWidget *button = find_button (GTK_WIDGET (control));

  if (button != NULL && gtk_menu_button_get_label (control) == NULL)
    gouji_accessible_name_by (button, GTK_WIDGET (control));
}

/* A combo row shows its choice in a list of one row, which takes the focus from the row. */
static void
name_preferences_row (AdwPreferencesRow *row)
{
  const char *title = adw_preferences_row_get_title (row);

  if (*title != '\0')
    gouji_accessible_name (GTK_WIDGET (row), title);
  if (ADW_IS_COMBO_ROW (row))
    take_no_focus (GTK_WIDGET (row));
}

/* “_Open” is written for the eye; and what opens the menu beside it has but a tooltip. */
static void
name_split_button (AdwSplitButton *button)
{
  GtkWidget *inner = find_button (GTK_WIDGET (button));
  const char *menu = adw_split_button_get_dropdown_tooltip (button);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (button)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child) && *menu != '\0')
      gouji_accessible_name (child, menu);
  if (inner != NULL && gtk_widget_get_tooltip_text (GTK_WIDGET (button)) != NULL)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gouji_accessible_name (inner, gtk_widget_get_tooltip_text (GTK_WIDGET (button)));
    }
}

/* GTK 4.8 reads out both the label as it is written, with its underline, and as it is shown. */
static void
name_button (GtkWidget *button, const char *label)
{
  g_auto (GStrv) parts = label != NULL ? g_strsplit (label, "_", -1) : NULL;
  g_autofree char *name = NULL;

  if (parts == NULL || parts[0] == NULL || parts[1] == NULL)
    return;
  name = g_strjoinv ("", parts);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gouji_accessible_name (button, name);
}

/* Its text scrolls, and takes the focus where it offers nothing to press. */
static void
name_status_page (AdwStatusPage *page)
{
  GtkWidget *scroller = gtk_widget_get_first_child (GTK_WIDGET (page));

  gouji_accessible_name (GTK_WIDGET (page), adw_status_page_get_title (page));
  if (scroller != NULL)
    gouji_accessible_name_by (scroller, GTK_WIDGET (page));
}

static GtkWidget *
find_close_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "close"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_close_button (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
name_info_bar (GtkWidget *bar)
{
  GtkWidget *button = find_close_button (bar);

  if (button == NULL)
    return;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gouji_accessible_name (button, _("Close this message"));
  gtk_widget_set_tooltip_text (button, _("Close this message"));
}

/**
 * gouji_accessible_complete:
 *
 * Hands the names of the controls in @root on to the parts of them that take the focus, and
 * lets Tab go from one list to the next.
 */
void
gouji_accessible_complete (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  /* Parts first, so that what their control says of them has the last word. */
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gouji_accessible_complete (child);
  if (GTK_IS_DROP_DOWN (root))
    name_drop_down (root);
  if (GTK_IS_MENU_BUTTON (root))
    name_menu_button (GTK_MENU_BUTTON (root));
  if (GTK_IS_SCROLLED_WINDOW (root))
    complete_scroller (GTK_SCROLLED_WINDOW (root));
  if (GTK_IS_INFO_BAR (root))
    name_info_bar (root);
  if (GTK_IS_COLUMN_VIEW (root))
    name_rows (root);
  if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root)))
    name_button (root, gtk_button_get_label (GTK_BUTTON (root)));
  if (GTK_IS_CHECK_BUTTON (root) && gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (root)))
    name_button (root, gtk_check_button_get_label (GTK_CHECK_BUTTON (root)));
  if (ADW_IS_SPLIT_BUTTON (root))
    name_split_button (ADW_SPLIT_BUTTON (root));
  if (ADW_IS_PREFERENCES_ROW (root))
    name_preferences_row (ADW_PREFERENCES_ROW (root));
  if (ADW_IS_STATUS_PAGE (root))
    name_status_page (ADW_STATUS_PAGE (root));
}
