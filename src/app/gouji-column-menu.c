/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-column-menu.h"

#define GROUP "columns"

static void
hide_column (GSettings *settings, const char *key, const char *name, gboolean hidden)
{
  g_auto (GStrv) names = g_settings_get_strv (settings, key);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_str_equal (names[i], name))
      g_ptr_array_add (kept, names[i]);
  if (hidden)
    g_ptr_array_add (kept, (char *) name);
  g_ptr_array_add (kept, NULL);
  g_settings_set_strv (settings, key, (const char *const *) kept->pdata);
}

static void
on_visible (GtkColumnViewColumn *column, GParamSpec *pspec, GSettings *settings)
{
  hide_column (settings, g_object_get_data (G_OBJECT (column), "gouji-key"),
               g_object_get_data (G_OBJECT (column), "gouji-name"),
               !gtk_column_view_column_get_visible (column));
}

static void
remember (const GoujiColumnChoice *choice, GSettings *settings, const char *key)
{
  g_auto (GStrv) hidden = g_settings_get_strv (settings, key);
  GObject *column = G_OBJECT (choice->column);

  g_object_set_data_full (column, "gouji-key", g_strdup (key), g_free);
  g_object_set_data_full (column, "gouji-name", g_strdup (choice->name), g_free);
  if (g_strv_contains ((const char *const *) hidden, choice->name))
    gtk_column_view_column_set_visible (choice->column, FALSE);
  g_signal_connect_object (column, "notify::visible", G_CALLBACK (on_visible), settings, 0);
}

GMenuModel *
gouji_column_menu_new (GtkWidget *owner,
                       const GoujiColumnChoice *choices,
                       guint n_choices,
                       GSettings *settings,
                       const char *key)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GMenu *menu;

  g_return_val_if_fail (GTK_IS_WIDGET (owner) && choices != NULL && key != NULL, NULL);

  menu = g_menu_new ();
  for (guint i = 0; i < n_choices; i++)
    {
      g_autoptr (GPropertyAction) action
          = g_property_action_new (choices[i].name, choices[i].column, "visible");
      g_autofree char *name = g_strconcat (GROUP ".", choices[i].name, NULL);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
      g_menu_append (menu, choices[i].title, name);
      gtk_column_view_column_set_header_menu (choices[i].column, G_MENU_MODEL (menu));
      if (settings != NULL)
        remember (&choices[i], settings, key);
    }
  gtk_widget_insert_action_group (owner, GROUP, G_ACTION_GROUP (group));
  return G_MENU_MODEL (menu);
}
