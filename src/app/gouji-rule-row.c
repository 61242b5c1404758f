/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-rule-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-choice.h"

#define CHOICE_CHARS 8
#define TEXT_CHARS 72

struct _GoujiRuleRow
{
  AdwActionRow parent_instance;

  GoujiRuleShelf *shelf;
  char *id;
  GtkWidget *choice;
  GtkWidget *toggle;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GoujiRuleRow, gouji_rule_row, ADW_TYPE_ACTION_ROW)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GoujiRuleInfo
get_info (GoujiRuleRow *self)
{
  GoujiRuleSet *all = gouji_rule_shelf_get_all (self->shelf);
  int rule = gouji_rule_set_find_rule (all, self->id);

  return rule >= 0 ? gouji_rule_set_get_info (all, rule) : (GoujiRuleInfo) { 0 };
}

static void
tell (GoujiRuleRow *self, gboolean kept, const GError *error)
{
  if (kept)
    return;
  g_signal_emit (self, signals[FAILED], 0, error->message);
  gouji_rule_row_refresh (self);
}

static void
on_chosen (GoujiRuleRow *self, guint severity)
{
  g_autoptr (GError) error = NULL;

  tell (self, gouji_rule_shelf_set_severity (self->shelf, self->id, severity, &error), error);
}

static void
on_toggled (GoujiRuleRow *self)
{
  g_autoptr (GError) error = NULL;
  gboolean on = gtk_switch_get_active (GTK_SWITCH (self->toggle));

  if (!self->refreshing)
    tell (self, gouji_rule_shelf_set_enabled (self->shelf, self->id, on, &error), error);
}

static void
append (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label;

  if (*text == '\0')
    return;
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TEXT_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

/* Made when it is opened: there are many rows. */
static void
make_popover (GtkMenuButton *button, gpointer data)
{
  GoujiRuleRow *self = data;
  GoujiRuleInfo info = get_info (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *popover = gtk_popover_new ();
  g_autofree char *source = *info.source != '\0' ? g_strdup_printf (_("Source: %s"), info.source)
                                                 : g_strdup ("");
  g_autofree char *place = g_strdup_printf ("%s:%u", info.file, info.line);

  append (box, info.title, "heading");
  append (box, info.advice, NULL);
  append (box, source, "dim-label");
  append (box, info.text, "monospace");
  append (box, place, "dim-label");
  gtk_widget_add_css_class (box, "detail");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static void
gouji_rule_row_dispose (GObject *object)
{
  GoujiRuleRow *self = GOUJI_RULE_ROW (object);

  g_clear_object (&self->shelf);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (gouji_rule_row_parent_class)->dispose (object);
}

static void
gouji_rule_row_class_init (GoujiRuleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_rule_row_dispose;
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gouji_rule_row_init (GoujiRuleRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
}

static void
add_suffix (GoujiRuleRow *self, GtkWidget *widget)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), widget);
}

static void
add_details (GoujiRuleRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "dialog-information-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("How it is written"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How it is written"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_popover, self, NULL);
  add_suffix (self, button);
}

static void
add_choice (GoujiRuleRow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < GOUJI_N_SEVERITIES; i++)
    gtk_string_list_append (labels, gouji_severity_get_label (i));
  self->choice = gouji_choice_new (_("Severity"), labels);
  gouji_choice_set_width (GOUJI_CHOICE (self->choice), CHOICE_CHARS);
  g_signal_connect_swapped (self->choice, "chosen", G_CALLBACK (on_chosen), self);
  add_suffix (self, self->choice);
}

/**
 * gouji_rule_row_new:
 * @id: of a rule of @shelf
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
gouji_rule_row_new (GoujiRuleShelf *shelf, const char *id)
{
  GoujiRuleRow *self;

  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (shelf) && id != NULL, NULL);

  self = g_object_new (GOUJI_TYPE_RULE_ROW, NULL);
  self->shelf = g_object_ref (shelf);
  self->id = g_strdup (id);
  add_details (self);
  add_choice (self);
  self->toggle = gtk_switch_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_info (self).title, -1);
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (on_toggled), self);
  add_suffix (self, self->toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->toggle);
  gouji_rule_row_refresh (self);
  return GTK_WIDGET (self);
}

void
gouji_rule_row_refresh (GoujiRuleRow *self)
{
  GoujiRuleInfo info;
  g_autofree char *changed = NULL;

  g_return_if_fail (GOUJI_IS_RULE_ROW (self));

  info = get_info (self);
  if (info.id == NULL)
    return;
  self->refreshing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), info.title);
  /* Translators: a rule's name, and the severity it has unless the user chooses another */
  changed = g_strdup_printf (_("%s · otherwise %s"), info.id, gouji_severity_get_label (info.written));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               info.severity == info.written ? info.id : changed);
  gouji_choice_set_text (GOUJI_CHOICE (self->choice), gouji_severity_get_label (info.severity));
  gouji_choice_set_selected (GOUJI_CHOICE (self->choice), info.severity);
  gtk_widget_set_sensitive (self->choice, info.enabled);
  gtk_switch_set_active (GTK_SWITCH (self->toggle), info.enabled);
  self->refreshing = FALSE;
}
