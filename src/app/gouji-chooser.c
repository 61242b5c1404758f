/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-chooser.h"

#include "config.h"

#include <glib/gi18n.h>

#define KEY_FOLDER "recent-folder"

typedef struct
{
  GtkWidget *object; /* weak */
  GSettings *settings;
  GtkFileChooserNative *dialog;
  GoujiChosenFunc func;
} Choice;

static void
choice_free (Choice *self)
{
  g_clear_weak_pointer (&self->object);
  g_clear_object (&self->settings);
  g_object_unref (self->dialog);
  g_free (self);
}

static void
remember_folder (Choice *self)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (self->dialog));
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL && self->settings != NULL)
    g_settings_set_string (self->settings, KEY_FOLDER, uri);
}

static void
on_response (Choice *self, int response)
{
  g_autoptr (GListModel) chosen = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (response == GTK_RESPONSE_ACCEPT && self->object != NULL)
    {
      remember_folder (self);
      chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (self->dialog));
      for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
        g_ptr_array_add (files, g_list_model_get_item (chosen, i));
      self->func (self->object, (GFile **) files->pdata, files->len);
    }
  choice_free (self);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
set_folder (Choice *self)
{
  g_autofree char *uri
      = self->settings != NULL ? g_settings_get_string (self->settings, KEY_FOLDER) : g_strdup ("");
  g_autoptr (GFile) folder = *uri != '\0' ? g_file_new_for_uri (uri) : NULL;

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->dialog), folder, NULL);
}

static const char *
name_question (GoujiChooseWhat what)
{
  switch (what)
    {
    case GOUJI_CHOOSE_FOLDERS:
      return _("Open folders of disclosures");
    case GOUJI_CHOOSE_RULES:
      return _("Add a rule file");
    case GOUJI_CHOOSE_PROFILE:
      return _("Add the requirements of a place");
    case GOUJI_CHOOSE_DOCUMENTS:
    default:
      return _("Open a disclosure");
    }
}

static void
add_filters (GtkFileChooser *chooser, GoujiChooseWhat what)
{
  static const char *const documents[] = { "*.txt", "*.csv", "*.tsv", "*.json", "*.jsonl", NULL };
  static const char *const rules[] = { "*.rules", "*.txt", NULL };
  static const char *const profiles[] = { "*.ini", NULL };
  static const char *const all[] = { "*", NULL };

  if (what == GOUJI_CHOOSE_FOLDERS)
    return;
  if (what == GOUJI_CHOOSE_DOCUMENTS)
    add_filter (chooser, _("Disclosures"), documents);
  else if (what == GOUJI_CHOOSE_RULES)
    add_filter (chooser, _("Rule files"), rules);
  else
    add_filter (chooser, _("Requirements of places"), profiles);
  add_filter (chooser, _("All files"), all);
}

void
gouji_choose (GtkWidget *object, GoujiChooseWhat what, GSettings *settings, GoujiChosenFunc func)
{
  Choice *self = g_new0 (Choice, 1);

  g_set_weak_pointer (&self->object, object);
  g_set_object (&self->settings, settings);
  self->func = func;
  self->dialog = gtk_file_chooser_native_new (
      name_question (what), GTK_WINDOW (gtk_widget_get_root (object)),
      what == GOUJI_CHOOSE_FOLDERS ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                   : GTK_FILE_CHOOSER_ACTION_OPEN,
      NULL, NULL);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->dialog), TRUE);
  add_filters (GTK_FILE_CHOOSER (self->dialog), what);
  set_folder (self);
  g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (on_response), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->dialog));
}
