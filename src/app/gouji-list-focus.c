/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-list-focus.h"

/* A list has rows to focus after its first layout. */
#define FRAMES_TO_ROWS 20

typedef struct
{
  GtkSelectionModel *selection;
  guint n_frames;
} Wait;

static void
wait_free (Wait *wait)
{
  g_object_unref (wait->selection);
  g_free (wait);
}

/* Rows that cannot be selected, as headings, take no focus. */
static gboolean
focus_first (GtkWidget *list, GtkStateFlags flags)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_mapped (row) && (gtk_widget_get_state_flags (row) & flags) == flags
        && gtk_widget_grab_focus (row))
      return TRUE;
  return FALSE;
}

/* A menu that was opened meanwhile keeps the focus. */
static gboolean
is_in_popover (GtkWidget *list)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  return popover != NULL && !gtk_widget_is_ancestor (list, popover);
}

static gboolean
focus_row (GtkWidget *list, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  Wait *wait = data;
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (wait->selection);
  GtkStateFlags flags = gtk_bitset_is_empty (selected) ? GTK_STATE_FLAG_NORMAL : GTK_STATE_FLAG_SELECTED;

  if (is_in_popover (list) || focus_first (list, flags) || ++wait->n_frames == FRAMES_TO_ROWS)
    return G_SOURCE_REMOVE;
  return G_SOURCE_CONTINUE;
}

/**
 * gouji_list_focus_soon:
 * @list: whose children are rows
 *
 * Focuses the selected row, before one is selected the first, as soon as it is there.
 */
void
gouji_list_focus_soon (GtkWidget *list, GtkSelectionModel *selection)
{
  Wait *wait;

  g_return_if_fail (GTK_IS_WIDGET (list) && GTK_IS_SELECTION_MODEL (selection));

  wait = g_new0 (Wait, 1);
  wait->selection = g_object_ref (selection);
  gtk_widget_add_tick_callback (list, focus_row, wait, (GDestroyNotify) wait_free);
}

/**
 * gouji_list_focus_follow:
 *
 * Takes the focus along to what was selected, if it is in the list at all, so that arrow
 * keys go on from there.
 */
void
gouji_list_focus_follow (GtkWidget *list, GtkSelectionModel *selection)
{
  g_return_if_fail (GTK_IS_WIDGET (list));

  if (gtk_widget_get_focus_child (list) != NULL)
    gouji_list_focus_soon (list, selection);
}

/**
 * gouji_list_focus_skip:
 *
 * Since GTK 4.12 that takes saying so for the focus, which before followed from the others.
 */
void
gouji_list_focus_skip (GtkListItem *item, gboolean heading)
{
  g_return_if_fail (GTK_IS_LIST_ITEM (item));

  gtk_list_item_set_selectable (item, !heading);
  gtk_list_item_set_activatable (item, !heading);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (item), "focusable") != NULL)
    g_object_set (item, "focusable", !heading, NULL);
}
