/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-preferences.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-checks-page.h"
#include "app/gouji-general-page.h"
#include "app/gouji-rule-files-page.h"

#define WIDTH 720
#define HEIGHT 640

struct _GoujiPreferences
{
  AdwPreferencesWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (GoujiPreferences, gouji_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* To be read in peace, and copied: it may tell a line and a column. */
static void
on_failed (GoujiPreferences *self, const char *message)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("That could not be done"), message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gouji_preferences_class_init (GoujiPreferencesClass *klass)
{
}

static void
gouji_preferences_init (GoujiPreferences *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_modal (GTK_WINDOW (self), FALSE);
  /* Most of what there is to find is folded away; the checks have a search of their own. */
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (self), FALSE);
}

static void
add_page (GoujiPreferences *self, GtkWidget *page)
{
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (page));
  if (g_signal_lookup ("failed", G_OBJECT_TYPE (page)) != 0)
    g_signal_connect_object (page, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
}

/**
 * gouji_preferences_new:
 * @parent: beside which it stays
 *
 * Returns: (transfer none): the window, not shown yet
 */
GtkWindow *
gouji_preferences_new (GtkWindow *parent, GSettings *settings, GoujiRuleShelf *shelf)
{
  GoujiPreferences *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && GOUJI_IS_RULE_SHELF (shelf), NULL);

  self = g_object_new (GOUJI_TYPE_PREFERENCES, "transient-for", parent, NULL);
  add_page (self, gouji_general_page_new (settings));
  add_page (self, gouji_checks_page_new (shelf));
  add_page (self, gouji_rule_files_page_new (shelf));
  gouji_accessible_complete (GTK_WIDGET (self));
  return GTK_WINDOW (self);
}
