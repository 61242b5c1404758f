/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-removal.h"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define KEY_NAME "gouji-removal-name"
#define KEY_FUNC "gouji-removal-func"

static void
on_response (GObject *self, const char *response, AdwMessageDialog *dialog)
{
  GoujiRemovalFunc remove = g_object_get_data (G_OBJECT (dialog), KEY_FUNC);

  if (g_str_equal (response, "remove"))
    remove (self, g_object_get_data (G_OBJECT (dialog), KEY_NAME));
}

/**
 * gouji_removal_ask:
 * @body: what follows from it
 */
void
gouji_removal_ask (GtkWidget *button,
                   const char *heading,
                   const char *body,
                   const char *name,
                   GoujiRemovalFunc remove,
                   GObject *self)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (button) && name != NULL && remove != NULL);

  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (button)), heading, body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "remove",
                                    _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove",
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (dialog), KEY_NAME, g_strdup (name), g_free);
  g_object_set_data (G_OBJECT (dialog), KEY_FUNC, remove);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
