/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-checks-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-check-row.h"

struct _GoujiChecksPage
{
  AdwPreferencesPage parent_instance;

  GoujiRuleShelf *shelf;
  GtkWidget *search;
  GtkWidget *reset;
  GPtrArray *groups; /* AdwPreferencesGroup, one a category */
  GPtrArray *rows;   /* GoujiCheckRow */
  guint n_rules;
};

G_DEFINE_FINAL_TYPE (GoujiChecksPage, gouji_checks_page, ADW_TYPE_PREFERENCES_PAGE)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
fail (GoujiChecksPage *self, const char *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

static gboolean
has_row (GoujiChecksPage *self, const char *check)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (gouji_check_row_get_check (g_ptr_array_index (self->rows, i)), check))
      return TRUE;
  return FALSE;
}

static GtkWidget *
group_for (GoujiChecksPage *self, GoujiCategory category)
{
  const char *title = gouji_category_get_label (category);
  GtkWidget *group;

  for (guint i = 0; i < self->groups->len; i++)
    {
      group = g_ptr_array_index (self->groups, i);
      if (g_str_equal (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), title))
        return group;
    }
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
  return group;
}

static void
fill (GoujiChecksPage *self)
{
  GoujiRuleSet *all = gouji_rule_shelf_get_all (self->shelf);

  self->n_rules = gouji_rule_set_get_n_rules (all);
  for (guint i = 0; i < self->n_rules; i++)
    {
      GoujiRuleInfo info = gouji_rule_set_get_info (all, i);
      GtkWidget *row;

      if (has_row (self, info.check))
        continue;
      row = gouji_check_row_new (self->shelf, info.check);
      g_signal_connect_swapped (row, "failed", G_CALLBACK (fail), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group_for (self, info.category)), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
clear (GoujiChecksPage *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (ADW_PREFERENCES_PAGE (self), g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->groups, 0);
}

static void
filter (GoujiChecksPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  for (guint i = 0; i < self->groups->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->groups, i), FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (gouji_check_row_filter (GOUJI_CHECK_ROW (row), text))
        gtk_widget_set_visible (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP), TRUE);
    }
}

static void
on_shelf_changed (GoujiChecksPage *self)
{
  if (gouji_rule_set_get_n_rules (gouji_rule_shelf_get_all (self->shelf)) != self->n_rules)
    {
      clear (self);
      fill (self);
      filter (self);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    gouji_check_row_refresh (g_ptr_array_index (self->rows, i));
}

static void
on_reset (GoujiChecksPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!gouji_rule_shelf_reset (self->shelf, &error))
    fail (self, error->message);
}

static void
gouji_checks_page_dispose (GObject *object)
{
  GoujiChecksPage *self = GOUJI_CHECKS_PAGE (object);

  g_clear_object (&self->shelf);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (gouji_checks_page_parent_class)->dispose (object);
}

static void
gouji_checks_page_class_init (GoujiChecksPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_checks_page_dispose;
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_head (GoujiChecksPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->search = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->search, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search the checks"), -1);
  g_object_set (self->search, "placeholder-text", _("Search the checks"), NULL);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (filter), self);
  self->reset = gtk_button_new_with_mnemonic (_("All as they _were"));
  gtk_widget_set_tooltip_text (self->reset, _("Every check on, and as severe as its rules say"));
  g_signal_connect_swapped (self->reset, "clicked", G_CALLBACK (on_reset), self);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->reset);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (group));
}

static void
gouji_checks_page_init (GoujiChecksPage *self)
{
  self->groups = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (self), "checks");
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), _("Checks"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "emblem-ok-symbolic");
  add_head (self);
}

/**
 * gouji_checks_page_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
gouji_checks_page_new (GoujiRuleShelf *shelf)
{
  GoujiChecksPage *self;

  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (shelf), NULL);

  self = g_object_new (GOUJI_TYPE_CHECKS_PAGE, NULL);
  self->shelf = g_object_ref (shelf);
  fill (self);
  g_signal_connect_object (shelf, "changed", G_CALLBACK (on_shelf_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
