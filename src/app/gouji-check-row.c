/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-check-row.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/gouji-rule-row.h"

struct _GoujiCheckRow
{
  AdwExpanderRow parent_instance;

  GoujiRuleShelf *shelf;
  char *check;
  GPtrArray *rows; /* GoujiRuleRow; made when the row is first expanded */
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GoujiCheckRow, gouji_check_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef void (*RuleFunc) (GoujiCheckRow *self, const GoujiRuleInfo *info, gpointer data);

static void
for_each_rule (GoujiCheckRow *self, RuleFunc func, gpointer data)
{
  GoujiRuleSet *all = gouji_rule_shelf_get_all (self->shelf);

  for (guint i = 0; i < gouji_rule_set_get_n_rules (all); i++)
    {
      GoujiRuleInfo info = gouji_rule_set_get_info (all, i);

      if (g_str_equal (info.check, self->check))
        func (self, &info, data);
    }
}

static void
on_rule_failed (GoujiCheckRow *self, const char *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

static void
add_rule (GoujiCheckRow *self, const GoujiRuleInfo *info, gpointer data)
{
  GtkWidget *row = gouji_rule_row_new (self->shelf, info->id);

  g_signal_connect_swapped (row, "failed", G_CALLBACK (on_rule_failed), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
on_expanded (GoujiCheckRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && self->rows->len == 0)
    for_each_rule (self, add_rule, NULL);
}

static void
on_enabled (GoujiCheckRow *self)
{
  gboolean on = adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self));
  g_autoptr (GError) error = NULL;

  if (self->shelf == NULL || self->refreshing
      || gouji_rule_shelf_set_enabled (self->shelf, self->check, on, &error))
    return;
  g_signal_emit (self, signals[FAILED], 0, error->message);
  gouji_check_row_refresh (self);
}

static void
gouji_check_row_dispose (GObject *object)
{
  GoujiCheckRow *self = GOUJI_CHECK_ROW (object);

  g_clear_object (&self->shelf);
  g_clear_pointer (&self->check, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (gouji_check_row_parent_class)->dispose (object);
}

static void
gouji_check_row_class_init (GoujiCheckRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_check_row_dispose;
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gouji_check_row_init (GoujiCheckRow *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_show_enable_switch (ADW_EXPANDER_ROW (self), TRUE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
  g_signal_connect (self, "notify::enable-expansion", G_CALLBACK (on_enabled), NULL);
}

/**
 * gouji_check_row_new:
 *
 * Returns: (transfer floating): the row, folded
 */
GtkWidget *
gouji_check_row_new (GoujiRuleShelf *shelf, const char *check)
{
  GoujiCheckRow *self;

  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (shelf) && check != NULL, NULL);

  self = g_object_new (GOUJI_TYPE_CHECK_ROW, NULL);
  self->shelf = g_object_ref (shelf);
  self->check = g_strdup (check);
  gouji_check_row_refresh (self);
  return GTK_WIDGET (self);
}

const char *
gouji_check_row_get_check (GoujiCheckRow *self)
{
  g_return_val_if_fail (GOUJI_IS_CHECK_ROW (self), NULL);
  return self->check;
}

typedef struct
{
  guint n, n_on, n_rated; /* rules, those on, those rated otherwise */
  const char *title;
} Count;

static void
count_rule (GoujiCheckRow *self, const GoujiRuleInfo *info, gpointer data)
{
  Count *count = data;

  count->n++;
  count->n_on += info->enabled;
  count->n_rated += info->severity != info->written;
  count->title = *info->check_title != '\0' ? info->check_title : info->title;
}

static char *
dup_subtitle (const Count *count)
{
  g_autofree char *on = NULL;
  g_autofree char *rated = NULL;

  if (count->n_on == count->n)
    on = g_strdup_printf (g_dngettext (NULL, "%u rule", "%u rules", count->n), count->n);
  else
    on = g_strdup_printf (_("%u of %u rules on"), count->n_on, count->n);
  if (count->n_rated == 0)
    return g_steal_pointer (&on);
  rated = g_strdup_printf (g_dngettext (NULL, "%u rated otherwise", "%u rated otherwise", count->n_rated),
                           count->n_rated);
  return g_strdup_printf ("%s · %s", on, rated);
}

/**
 * gouji_check_row_refresh:
 *
 * Shows what the shelf says now.
 */
void
gouji_check_row_refresh (GoujiCheckRow *self)
{
  Count count = { 0 };
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (GOUJI_IS_CHECK_ROW (self));

  for_each_rule (self, count_rule, &count);
  if (count.n == 0)
    return;
  self->refreshing = TRUE;
  title = g_strdup_printf ("%s  %s", self->check, count.title);
  subtitle = dup_subtitle (&count);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), count.n_on > 0);
  self->refreshing = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    gouji_rule_row_refresh (g_ptr_array_index (self->rows, i));
}

typedef struct
{
  const char *text; /* folded */
  gboolean found;
} Search;

static gboolean
has_text (const char *in, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (in, -1);

  return strstr (folded, text) != NULL;
}

static void
match_rule (GoujiCheckRow *self, const GoujiRuleInfo *info, gpointer data)
{
  Search *search = data;

  search->found = search->found || has_text (info->id, search->text)
                  || has_text (info->title, search->text) || has_text (info->check_title, search->text)
                  || has_text (info->text, search->text);
}

gboolean
gouji_check_row_filter (GoujiCheckRow *self, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  Search search = { folded, FALSE };

  g_return_val_if_fail (GOUJI_IS_CHECK_ROW (self), FALSE);

  for_each_rule (self, match_rule, &search);
  gtk_widget_set_visible (GTK_WIDGET (self), search.found);
  return search.found;
}
