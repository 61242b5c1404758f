/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-general-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-settings.h"
#include "rules/gouji-profiles.h"

struct _GoujiGeneralPage
{
  AdwPreferencesPage parent_instance;

  GSettings *settings;
  GStrv profiles; /* names */
  GtkWidget *profile_row;
};

G_DEFINE_FINAL_TYPE (GoujiGeneralPage, gouji_general_page, ADW_TYPE_PREFERENCES_PAGE)

static void
gouji_general_page_dispose (GObject *object)
{
  GoujiGeneralPage *self = GOUJI_GENERAL_PAGE (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->profiles, g_strfreev);
  G_OBJECT_CLASS (gouji_general_page_parent_class)->dispose (object);
}

static void
gouji_general_page_class_init (GoujiGeneralPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_general_page_dispose;
}

static void
gouji_general_page_init (GoujiGeneralPage *self)
{
  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (self), "general");
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), _("General"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "preferences-system-symbolic");
}

static AdwPreferencesGroup *
add_group (GoujiGeneralPage *self, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
  return group;
}

static void
add_reviewer (GoujiGeneralPage *self)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name that decisions are signed with"));
  g_settings_bind (self->settings, "reviewer", row, "text", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (add_group (self, _("Reviewer")), row);
}

/* Of the setting, in its order. */
static const char *const nicks[] = { "printed", "yuan", "ten-thousand-yuan", "hundred-million-yuan" };

static gboolean
get_enum (GValue *value, GVariant *variant, gpointer enumeration)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), nicks[i]))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
set_enum (const GValue *value, const GVariantType *type, gpointer enumeration)
{
  guint i = g_value_get_uint (value);

  return i < G_N_ELEMENTS (nicks) ? g_variant_new_string (nicks[i]) : NULL;
}

static void
add_unit (GoujiGeneralPage *self, AdwPreferencesGroup *group)
{
  const char *const names[] = { C_("unit of sums", "As printed"), "元", "万元", "亿元", NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Unit of sums"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("For the tree and sums over documents. Documents stay as printed."));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  g_settings_bind_with_mapping (self->settings, "display-unit", row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_enum, set_enum, NULL, NULL);
  adw_preferences_group_add (group, row);
}

static void
add_switch (GoujiGeneralPage *self, AdwPreferencesGroup *group, const char *key, const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_settings_bind (self->settings, key, toggle, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (group, row);
}

static gboolean
get_profile (GValue *value, GVariant *variant, gpointer page)
{
  GoujiGeneralPage *self = page;
  const char *name = g_variant_get_string (variant, NULL);

  g_value_set_uint (value, 0);
  for (guint i = 0; self->profiles[i] != NULL; i++)
    if (g_str_equal (self->profiles[i], name))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
set_profile (const GValue *value, const GVariantType *type, gpointer page)
{
  GoujiGeneralPage *self = page;
  guint i = g_value_get_uint (value);

  return i < g_strv_length (self->profiles) ? g_variant_new_string (self->profiles[i]) : NULL;
}

/* What was added or taken away is chosen from at once.  A choice that is gone stays in the
 * settings, to count again when its profile is back. */
static void
fill_profiles (GoujiGeneralPage *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  g_settings_unbind (self->profile_row, "selected");
  g_clear_pointer (&self->profiles, g_strfreev);
  self->profiles = gouji_profiles_list ();
  for (guint i = 0; self->profiles[i] != NULL; i++)
    gtk_string_list_append (model, gouji_profiles_get_title (self->profiles[i]));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->profile_row), G_LIST_MODEL (model));
  g_settings_bind_with_mapping (self->settings, "profile", self->profile_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_profile, set_profile, self, NULL);
}

static gboolean
are_listed (GoujiGeneralPage *self)
{
  g_auto (GStrv) names = gouji_profiles_list ();

  return g_strv_equal ((const char *const *)names, (const char *const *)self->profiles);
}

static void
on_shelf_changed (GoujiGeneralPage *self)
{
  if (self->settings != NULL && !are_listed (self))
    fill_profiles (self);
}

static void
add_profile (GoujiGeneralPage *self)
{
  self->profile_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->profile_row), _ ("What is required"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->profile_row),
                               _ ("Where a document does not tell its place."));
  fill_profiles (self);
  adw_preferences_group_add (add_group (self, _ ("Place")), self->profile_row);
  g_signal_connect_object (gouji_settings_get_shelf (), "changed", G_CALLBACK (on_shelf_changed),
                           self, G_CONNECT_SWAPPED);
}

/**
 * gouji_general_page_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
gouji_general_page_new (GSettings *settings)
{
  GoujiGeneralPage *self = g_object_new (GOUJI_TYPE_GENERAL_PAGE, NULL);
  AdwPreferencesGroup *shown;

  if (settings == NULL)
    return GTK_WIDGET (self);
  self->settings = g_object_ref (settings);
  add_reviewer (self);
  shown = add_group (self, _("Shown"));
  add_unit (self, shown);
  add_switch (self, shown, "reopen", _("Open the last documents again at the start"));
  add_profile (self);
  return GTK_WIDGET (self);
}
