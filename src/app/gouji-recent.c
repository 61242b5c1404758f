/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-recent.h"

#include "config.h"

#include "app/gouji-accessible.h"

#define MAX_RECENT 8

void
gouji_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = { .mime_type = (char *) "text/plain", .app_name = (char *) "Gouji",
                         .app_exec = (char *) "gouji %u" };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
by_visit (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

static void
append_row (GtkListBox *list, const char *name, const char *uri)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  gouji_accessible_name (row, name);
  gtk_list_box_append (list, row);
}

static void
append_item (GMenu *menu, const char *name, const char *uri)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

  g_menu_item_set_action_and_target (item, "win.open-uri", "s", uri);
  g_menu_append_item (menu, item);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

/**
 * gouji_recent_fill:
 *
 * Shows the documents this program opened last, as long as they exist.
 */
void
gouji_recent_fill (AdwSplitButton *button, GtkListBox *list)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  infos = g_list_sort (infos, by_visit);
  clear_list (list);
  for (GList *l = infos; l != NULL && n < MAX_RECENT; l = l->next)
    {
      GtkRecentInfo *info = l->data;

      if (!gtk_recent_info_has_application (info, "Gouji") || !gtk_recent_info_exists (info))
        continue;
      append_item (menu, gtk_recent_info_get_display_name (info), gtk_recent_info_get_uri (info));
      append_row (list, gtk_recent_info_get_display_name (info), gtk_recent_info_get_uri (info));
      n++;
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  adw_split_button_set_menu_model (button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (list), n > 0);
}

GFile *
gouji_recent_find_sample (void)
{
  const char *const *folders = g_get_system_data_dirs ();
  g_autofree char *built = NULL;

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], "gouji", "samples", "sample-2022.txt", NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_file_new_for_path (path);
    }
  built = g_build_filename (SAMPLES_DIR, "sample-2022.txt", NULL);
  return g_file_new_for_path (built);
}
