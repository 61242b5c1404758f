/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-rule-files-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-chooser.h"
#include "app/gouji-closures.h"
#include "app/gouji-profile-files.h"
#include "app/gouji-removal.h"
#include "app/gouji-settings.h"
#include "app/gouji-trial-window.h"
#include "loader/gouji-rule-book.h"

#define KEY_NAME "gouji-rule-file"

struct _GoujiRuleFilesPage
{
  AdwPreferencesPage parent_instance;

  GoujiRuleShelf *shelf;
  GtkWidget *group;
  GPtrArray *rows;
  char *trying; /* the file whose documents are being chosen, or NULL */
};

G_DEFINE_FINAL_TYPE (GoujiRuleFilesPage, gouji_rule_files_page, ADW_TYPE_PREFERENCES_PAGE)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
fail (GoujiRuleFilesPage *self, const char *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

static const char *
name_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), KEY_NAME);
}

static void
on_added (gpointer page, GFile **files, guint n_files)
{
  gouji_rule_files_page_add (page, files, n_files);
}

static void
on_add (GoujiRuleFilesPage *self)
{
  gouji_choose (GTK_WIDGET (self), GOUJI_CHOOSE_RULES, NULL, on_added);
}

static void
on_documents_chosen (gpointer page, GFile **files, guint n_files)
{
  GoujiRuleFilesPage *self = page;
  g_autofree char *name = g_steal_pointer (&self->trying);

  if (name != NULL)
    gouji_rule_files_page_try (self, name, files, n_files);
}

static void
on_try (GoujiRuleFilesPage *self, GtkWidget *button)
{
  g_free (self->trying);
  self->trying = g_strdup (name_of (button));
  gouji_choose (GTK_WIDGET (self), GOUJI_CHOOSE_FOLDERS, gouji_settings_get_default (),
                on_documents_chosen);
}

static void
on_toggled (GoujiRuleFilesPage *self, GParamSpec *pspec, GtkWidget *toggle)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup (name_of (toggle));

  if (!gouji_rule_shelf_switch_file (self->shelf, name, gtk_switch_get_active (GTK_SWITCH (toggle)),
                                     &error))
    fail (self, error->message);
}

static void
remove_file (gpointer page, const char *name)
{
  GoujiRuleFilesPage *self = page;
  g_autoptr (GError) error = NULL;

  if (!gouji_rule_shelf_remove_file (self->shelf, name, &error))
    fail (self, error->message);
}

static void
on_remove (GoujiRuleFilesPage *self, GtkWidget *button)
{
  const char *name = name_of (button);
  g_autofree char *body
      = g_strdup_printf (_("The rules of %s will not be checked any more. The file it was "
                           "added from stays where it is."),
                         name);

  gouji_removal_ask (button, _("Remove the rule file?"), body, name, remove_file, G_OBJECT (self));
}

static void
add_suffix (GtkWidget *row, GtkWidget *widget, const GoujiRuleFile *file, const char *name)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (widget), KEY_NAME, g_strdup (file->name), g_free);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
}

/* How the examples that the rules bring with them came out. */
static char *
dup_subtitle (GoujiRuleFilesPage *self, const GoujiRuleFile *file)
{
  g_autoptr (GoujiRuleSet) trial = gouji_rule_shelf_dup_trial (self->shelf, file->name);
  guint n_examples = 0, n_wrong = 0;
  g_autofree char *rules
      = g_strdup_printf (g_dngettext (NULL, "%u rule", "%u rules", file->n_rules), file->n_rules);

  for (guint i = 0; trial != NULL && i < gouji_rule_set_get_n_rules (trial); i++)
    {
      GoujiRuleInfo info = gouji_rule_set_get_info (trial, i);

      for (guint j = 0; info.enabled && j < info.n_examples; j++)
        {
          g_auto (GoujiExampleResult) result = { 0 };

          gouji_rule_book_try (trial, i, j, &result);
          n_examples++;
          n_wrong += !result.as_told;
        }
    }
  if (n_examples == 0)
    return g_strdup_printf (_("%s · no examples"), rules);
  if (n_wrong == 0)
    return g_strdup_printf (g_dngettext (NULL, "%s · its example comes out right",
                                         "%s · all %u examples come out right", n_examples),
                            rules, n_examples);
  return g_strdup_printf (_("%s · %u of %u examples come out wrong"), rules, n_wrong, n_examples);
}

static void
add_controls (GoujiRuleFilesPage *self, GtkWidget *row, const GoujiRuleFile *file)
{
  GtkWidget *try = gtk_button_new_with_mnemonic (_("_Try…"));
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_tooltip_text (try, _("See what it would find in a folder of documents"));
  gtk_widget_set_tooltip_text (remove, _("Remove the rule file"));
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_sensitive (try, *file->error == '\0');
  gtk_switch_set_active (GTK_SWITCH (toggle), file->on);
  add_suffix (row, try, file, _("See what it would find in a folder of documents"));
  add_suffix (row, remove, file, _("Remove the rule file"));
  add_suffix (row, toggle, file, file->name);
  g_signal_connect_object (try, "clicked", G_CALLBACK (on_try), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
}

static void
add_row (GoujiRuleFilesPage *self, const GoujiRuleFile *file)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = *file->error == '\0' ? dup_subtitle (self, file) : g_strdup (file->error);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), file->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (*file->error != '\0')
    gtk_widget_add_css_class (row, "error");
  add_controls (self, row, file);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_empty (GoujiRuleFilesPage *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("No rule files yet"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("The built-in checks are all there is."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
}

static void
fill (GoujiRuleFilesPage *self)
{
  guint n = gouji_rule_shelf_get_n_files (self->shelf);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n; i++)
    add_row (self, gouji_rule_shelf_get_file (self->shelf, i));
  if (n == 0)
    add_empty (self);
}

/* The switch that was flipped is among what is made anew. */
static gboolean
fill_later (gpointer data)
{
  GoujiRuleFilesPage *self = data;

  if (self->shelf != NULL)
    fill (self);
  return G_SOURCE_REMOVE;
}

static void
on_shelf_changed (GoujiRuleFilesPage *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fill_later, g_object_ref (self), g_object_unref);
}

static void
gouji_rule_files_page_dispose (GObject *object)
{
  GoujiRuleFilesPage *self = GOUJI_RULE_FILES_PAGE (object);

  g_clear_object (&self->shelf);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->trying, g_free);
  G_OBJECT_CLASS (gouji_rule_files_page_parent_class)->dispose (object);
}

static void
gouji_rule_files_page_class_init (GoujiRuleFilesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_rule_files_page_dispose;
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gouji_rule_files_page_init (GoujiRuleFilesPage *self)
{
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add…"));

  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (self), "rules");
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), _("Rule files"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "text-x-generic-symbolic");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Checks of your own"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->group),
      _("A rule file is copied and stays off until you switch it on. Try it on a folder of "
        "documents first."));
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (on_add), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), add);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (self->group));
}

static void
add_profiles (GoujiRuleFilesPage *self)
{
  GtkWidget *profiles = gouji_profile_files_new (self->shelf);

  g_signal_connect_object (profiles, "failed", G_CALLBACK (fail), self, G_CONNECT_SWAPPED);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (profiles));
}

/**
 * gouji_rule_files_page_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
gouji_rule_files_page_new (GoujiRuleShelf *shelf)
{
  GoujiRuleFilesPage *self;

  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (shelf), NULL);

  self = g_object_new (GOUJI_TYPE_RULE_FILES_PAGE, NULL);
  self->shelf = g_object_ref (shelf);
  fill (self);
  add_profiles (self);
  g_signal_connect_object (shelf, "changed", G_CALLBACK (on_shelf_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
gouji_rule_files_page_add (GoujiRuleFilesPage *self, GFile **files, guint n_files)
{
  g_return_if_fail (GOUJI_IS_RULE_FILES_PAGE (self) && (files != NULL || n_files == 0));

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *message = NULL;

      if (gouji_rule_shelf_add_file (self->shelf, files[i], &error))
        continue;
      message = gouji_error_to_text (files[i], error);
      fail (self, message);
    }
}

void
gouji_rule_files_page_try (GoujiRuleFilesPage *self, const char *name, GFile **files, guint n_files)
{
  g_autoptr (GoujiRuleSet) rules = NULL;
  g_autoptr (GoujiTrial) trial = NULL;

  g_return_if_fail (GOUJI_IS_RULE_FILES_PAGE (self) && name != NULL);

  rules = gouji_rule_shelf_dup_trial (self->shelf, name);
  if (rules == NULL)
    return;
  trial = gouji_trial_new (rules, files, n_files);
  gtk_window_present (gouji_trial_window_new (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), name, trial));
}
