/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-trial-window.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-closures.h"

#define WIDTH 640
#define HEIGHT 600

struct _GoujiTrialWindow
{
  AdwWindow parent_instance;

  GoujiTrial *trial;
  GtkWidget *progress;
  GtkWidget *page;
  GtkWidget *summary;  /* AdwPreferencesGroup */
  GtkWidget *checks;   /* AdwPreferencesGroup */
  GtkWidget *findings; /* AdwPreferencesGroup */
  GPtrArray *check_rows;
  guint n_shown;       /* findings */
};

G_DEFINE_FINAL_TYPE (GoujiTrialWindow, gouji_trial_window, ADW_TYPE_WINDOW)

static char *
dup_summary (GoujiTrialWindow *self)
{
  guint n_checked = gouji_trial_get_n_checked (self->trial);
  guint n_findings = gouji_trial_get_n_findings (self->trial);
  guint n_failed = gouji_trial_get_n_failed (self->trial);
  g_autofree char *documents = g_strdup_printf (
      g_dngettext (NULL, "%u document checked", "%u documents checked", n_checked), n_checked);
  g_autofree char *findings
      = g_strdup_printf (g_dngettext (NULL, "%u finding", "%u findings", n_findings), n_findings);
  g_autofree char *failed
      = n_failed > 0 ? g_strdup_printf (g_dngettext (NULL, "%u could not be read", "%u could not be read",
                                                     n_failed),
                                        n_failed)
                     : NULL;

  return failed != NULL ? g_strjoin (" · ", documents, findings, failed, NULL)
                        : g_strjoin (" · ", documents, findings, NULL);
}

static void
append_count (GString *text, const GoujiTrialCheck *check, GoujiStatus status)
{
  if (check->n[status] == 0)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append_printf (text, "%s %u", gouji_status_get_label (status), check->n[status]);
}

static void
show_check (GoujiTrialWindow *self, guint i, const GoujiTrialCheck *check)
{
  g_autoptr (GString) counts = g_string_new (NULL);
  GtkWidget *row;

  if (i == self->check_rows->len)
    {
      g_autofree char *title = g_strdup_printf ("%s  %s", check->check, check->title);

      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->checks), row);
      g_ptr_array_add (self->check_rows, row);
    }
  row = g_ptr_array_index (self->check_rows, i);
  for (guint status = 0; status < GOUJI_N_STATUSES; status++)
    append_count (counts, check, status);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), counts->str);
}

static void
add_finding (GoujiTrialWindow *self, const GoujiTrialFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *glyph = gtk_label_new (gouji_severity_glyph (finding->severity));
  g_autofree char *subtitle = *finding->equation != '\0'
                                  ? g_strdup_printf ("%s\n%s", finding->document, finding->equation)
                                  : g_strdup (finding->document);

  gtk_widget_add_css_class (glyph, gouji_severity_get_name (finding->severity));
  gtk_widget_set_tooltip_text (glyph, gouji_severity_get_label (finding->severity));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->message);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), glyph);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->findings), row);
}

static void
describe_rest (GoujiTrialWindow *self)
{
  guint rest = gouji_trial_get_n_findings (self->trial) - self->n_shown;
  g_autofree char *text
      = rest > 0 ? g_strdup_printf (g_dngettext (NULL, "The first ones; %u more", "The first ones; %u more",
                                                 rest),
                                    rest)
                 : NULL;

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->findings), text);
  gtk_widget_set_visible (self->findings, self->n_shown > 0);
}

static void
on_changed (GoujiTrialWindow *self)
{
  const GPtrArray *checks = gouji_trial_get_checks (self->trial);
  const GPtrArray *findings = gouji_trial_get_findings (self->trial);
  g_autofree char *summary = dup_summary (self);

  gtk_widget_set_visible (self->progress, gouji_trial_get_busy (self->trial));
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 gouji_trial_get_progress (self->trial));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->summary), summary);
  for (guint i = 0; i < checks->len; i++)
    show_check (self, i, g_ptr_array_index (checks, i));
  gtk_widget_set_visible (self->checks, checks->len > 0);
  for (; self->n_shown < findings->len; self->n_shown++)
    add_finding (self, g_ptr_array_index (findings, self->n_shown));
  describe_rest (self);
}

static void
gouji_trial_window_dispose (GObject *object)
{
  GoujiTrialWindow *self = GOUJI_TRIAL_WINDOW (object);

  if (self->trial != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->trial, self);
      gouji_trial_cancel (self->trial);
    }
  g_clear_object (&self->trial);
  g_clear_pointer (&self->check_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (gouji_trial_window_parent_class)->dispose (object);
}

static void
gouji_trial_window_class_init (GoujiTrialWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_trial_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
add_group (GoujiTrialWindow *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (group));
  return group;
}

static void
gouji_trial_window_init (GoujiTrialWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->check_rows = g_ptr_array_new ();
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  self->progress = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Progress of reading"), -1);
  self->page = adw_preferences_page_new ();
  gtk_widget_set_vexpand (self->page, TRUE);
  self->summary = add_group (self, _("What it would find"));
  self->checks = add_group (self, _("Checks, and in how many documents"));
  self->findings = add_group (self, _("Findings"));
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), self->page);
  adw_window_set_content (ADW_WINDOW (self), box);
}

/**
 * gouji_trial_window_new:
 * @name: of the rule file that is tried
 *
 * Returns: (transfer none): the window, not shown yet; closing it stops the trial
 */
GtkWindow *
gouji_trial_window_new (GtkWindow *parent, const char *name, GoujiTrial *trial)
{
  GoujiTrialWindow *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && name != NULL && GOUJI_IS_TRIAL (trial), NULL);

  /* Translators: the name of a rule file */
  title = g_strdup_printf (_("Trying %s"), name);
  self = g_object_new (GOUJI_TYPE_TRIAL_WINDOW, "transient-for", parent, "title", title, NULL);
  self->trial = g_object_ref (trial);
  g_signal_connect_object (trial, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  return GTK_WINDOW (self);
}
