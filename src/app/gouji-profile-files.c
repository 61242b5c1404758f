/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-profile-files.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/gouji-chooser.h"
#include "app/gouji-closures.h"
#include "app/gouji-removal.h"
#include "rules/gouji-profiles.h"

#define ENDING ".ini"
#define KEY_NAME "gouji-profile-file"

struct _GoujiProfileFiles
{
  AdwPreferencesGroup parent_instance;

  GoujiRuleShelf *shelf;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (GoujiProfileFiles, gouji_profile_files, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
fail (GoujiProfileFiles *self, GFile *file, const GError *error)
{
  g_autofree char *message = gouji_error_to_text (file, error);

  g_signal_emit (self, signals[FAILED], 0, message);
}

static GFile *
get_file (const char *name)
{
  g_autoptr (GFile) folder = gouji_profiles_dup_default_folder ();

  return g_file_get_child (folder, name);
}

static char *
dup_profile_name (const char *file_name)
{
  return g_strndup (file_name, strcspn (file_name, "."));
}

static void
on_added (gpointer files_group, GFile **files, guint n_files)
{
  gouji_profile_files_add (files_group, files, n_files);
}

static void
on_add (GoujiProfileFiles *self)
{
  gouji_choose (GTK_WIDGET (self), GOUJI_CHOOSE_PROFILE, NULL, on_added);
}

static void
on_remove (GoujiProfileFiles *self, GtkWidget *button)
{
  const char *name = g_object_get_data (G_OBJECT (button), KEY_NAME);
  g_autofree char *body
      = g_strdup_printf (_("What %s requires will not be asked for any more. The file it "
                           "was added from stays where it is."),
                         name);

  gouji_removal_ask (button, _("Remove the requirements?"), body, name,
                     (GoujiRemovalFunc) gouji_profile_files_remove, G_OBJECT (self));
}

static void
add_remove_button (GoujiProfileFiles *self, GtkWidget *row, const char *name)
{
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Remove the requirements"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove the requirements"), -1);
  g_object_set_data_full (G_OBJECT (remove), KEY_NAME, g_strdup (name), g_free);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
}

static GtkWidget *
add_row (GoujiProfileFiles *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  return row;
}

/* A file that is no profile is told apart, with what is wrong: it may have been put into
 * the folder by hand. */
static void
add_file_row (GoujiProfileFiles *self, const char *name)
{
  g_autoptr (GFile) file = get_file (name);
  g_autoptr (GError) error = NULL;
  g_autofree char *profile = dup_profile_name (name);
  g_autofree char *subtitle = NULL;
  gboolean good = gouji_profiles_check_file (file, &error);
  GtkWidget *row;

  if (!good)
    subtitle = g_strdup (error->message);
  else if (*gouji_profiles_get_source (profile) != '\0')
    subtitle = g_strdup_printf (_("%s · %s"), gouji_profiles_get_title (profile),
                                gouji_profiles_get_source (profile));
  else
    subtitle = g_strdup (gouji_profiles_get_title (profile));
  row = add_row (self, name, subtitle);
  if (!good)
    gtk_widget_add_css_class (row, "error");
  add_remove_button (self, row, name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
list_names (void)
{
  g_autoptr (GFile) folder = gouji_profiles_dup_default_folder ();
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ENDING) && *name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
fill (GoujiProfileFiles *self)
{
  g_autoptr (GPtrArray) names = list_names ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < names->len; i++)
    add_file_row (self, g_ptr_array_index (names, i));
  if (names->len == 0)
    add_row (self, _("No requirements of your own yet"),
             _("Documents are asked for what is known of their place."));
}

static void
gouji_profile_files_dispose (GObject *object)
{
  GoujiProfileFiles *self = GOUJI_PROFILE_FILES (object);

  g_clear_object (&self->shelf);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (gouji_profile_files_parent_class)->dispose (object);
}

static void
gouji_profile_files_class_init (GoujiProfileFilesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_profile_files_dispose;
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gouji_profile_files_init (GoujiProfileFiles *self)
{
  GtkWidget *add = gtk_button_new_with_mnemonic (_("Add _Profile…"));

  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Requirements of places"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _("A profile says which tables, columns and sections a place asks for. One of the name of a "
         "built-in profile takes its place."));
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (add, _("Add the requirements of a place"));
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (on_add), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), add);
}

/**
 * gouji_profile_files_new:
 * @shelf: told when what is checked by has changed
 *
 * Returns: (transfer floating): the part of a page
 */
GtkWidget *
gouji_profile_files_new (GoujiRuleShelf *shelf)
{
  GoujiProfileFiles *self;

  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (shelf), NULL);

  self = g_object_new (GOUJI_TYPE_PROFILE_FILES, NULL);
  self->shelf = g_object_ref (shelf);
  fill (self);
  return GTK_WIDGET (self);
}

/* "requirements" is kept as "requirements.ini". */
static GFile *
get_kept (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name
      = g_str_has_suffix (base, ENDING) ? g_strdup (base) : g_strconcat (base, ENDING, NULL);

  return get_file (name);
}

static gboolean
keep (GFile *file, GError **error)
{
  g_autoptr (GFile) folder = gouji_profiles_dup_default_folder ();
  g_autoptr (GFile) kept = get_kept (file);

  if (!gouji_profiles_check_file (file, error))
    return FALSE;
  g_file_make_directory_with_parents (folder, NULL, NULL);
  return (g_file_equal (file, kept)
          || g_file_copy (file, kept, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
         && gouji_profiles_add_file (kept, error);
}

void
gouji_profile_files_add (GoujiProfileFiles *self, GFile **files, guint n_files)
{
  guint n_added = 0;

  g_return_if_fail (GOUJI_IS_PROFILE_FILES (self) && (files != NULL || n_files == 0));

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GError) error = NULL;

      if (keep (files[i], &error))
        n_added++;
      else
        fail (self, files[i], error);
    }
  if (n_added == 0)
    return;
  fill (self);
  gouji_rule_shelf_reload (self->shelf);
}

void
gouji_profile_files_remove (GoujiProfileFiles *self, const char *name)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *profile = NULL;

  g_return_if_fail (GOUJI_IS_PROFILE_FILES (self) && name != NULL);

  file = get_file (name);
  profile = dup_profile_name (name);
  if (!g_file_delete (file, NULL, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      fail (self, file, error);
      return;
    }
  gouji_profiles_remove (profile);
  fill (self);
  gouji_rule_shelf_reload (self->shelf);
}
