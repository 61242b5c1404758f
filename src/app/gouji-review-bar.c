/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-review-bar.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-decision-closures.h"
#include "app/gouji-template.h"
#include "review/gouji-cell-target.h"
#include "review/gouji-review-store.h"

struct _GoujiReviewBar
{
  GtkWidget parent_instance;

  GoujiSession *session;
  guint next_conflict;
  GtkFileChooserNative *chooser; /* or NULL */

  GtkInfoBar *conflicts;
  GtkLabel *conflicts_label;
  GtkButton *next;
  GtkInfoBar *versions;
  GtkLabel *versions_label;
  GtkMenuButton *fixed;
  GtkLabel *fixed_list;
  GtkInfoBar *told;
  GtkLabel *told_label;
};

G_DEFINE_FINAL_TYPE (GoujiReviewBar, gouji_review_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
tell (GoujiReviewBar *self, GtkMessageType type, const char *message)
{
  gtk_info_bar_set_message_type (self->told, type);
  gtk_label_set_text (self->told_label, message);
  gtk_info_bar_set_revealed (self->told, TRUE);
}

static void
show_conflicts (GoujiReviewBar *self, GoujiReview *review)
{
  g_autoptr (GPtrArray) targets = review != NULL ? gouji_review_list_conflicts (review) : NULL;
  guint n = targets != NULL ? targets->len : 0;
  g_autofree char *text = g_strdup_printf (
      ngettext ("Reviewers disagree on %u item. What is decided next holds.",
                "Reviewers disagree on %u items. What is decided next holds.", n), n);

  gtk_label_set_text (self->conflicts_label, text);
  gtk_info_bar_set_revealed (self->conflicts, n > 0);
}

static guint
count_standing (GoujiReviewBar *self, GoujiReview *review, GoujiStanding standing)
{
  GoujiReport *report = gouji_session_get_report (self->session);
  guint n = 0;

  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    n += gouji_review_get_standing (review, report, gouji_report_get_finding (report, i)) == standing;
  return n;
}

static char *
list_fixed (GPtrArray *fixed)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fixed->len; i++)
    {
      const GoujiSeenFinding *finding = g_ptr_array_index (fixed, i);

      g_string_append_printf (text, "%s✓ %s  %s", i > 0 ? "\n" : "", finding->check, finding->message);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_versions (GoujiReviewBar *self, GoujiReview *review)
{
  g_autoptr (GPtrArray) fixed = gouji_review_list_fixed (review);
  g_autofree char *list = list_fixed (fixed);
  g_autofree char *label = g_strdup_printf (_("Fixed: %u"), fixed->len);
  g_autofree char *text
      = g_strdup_printf (_("Compared with the version reviewed before: %u fixed, %u new, %u reopened."),
                         fixed->len, count_standing (self, review, GOUJI_STANDING_NEW),
                         count_standing (self, review, GOUJI_STANDING_REOPENED));

  gtk_label_set_text (self->versions_label, text);
  gtk_label_set_text (self->fixed_list, list);
  gtk_menu_button_set_label (self->fixed, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fixed), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->fixed), fixed->len > 0);
}

static gboolean
has_before (GoujiReview *review)
{
  return review != NULL && *gouji_review_get_before (review) != '\0';
}

static void
on_review_changed (GoujiReviewBar *self)
{
  GoujiReview *review = gouji_session_get_review (self->session);

  show_conflicts (self, review);
  if (has_before (review) && gouji_session_get_report (self->session) != NULL)
    show_versions (self, review);
}

/* Closed, it stays so until another document is opened. */
static void
on_review (GoujiReviewBar *self)
{
  GoujiReview *review = gouji_session_get_review (self->session);

  self->next_conflict = 0;
  gtk_info_bar_set_revealed (self->told, FALSE);
  gtk_info_bar_set_revealed (self->versions,
                             has_before (review) && gouji_session_get_report (self->session) != NULL);
}

/* Something decided of an earlier version may not be in this one. */
static gboolean
select_target (GoujiReviewBar *self, const char *target)
{
  GoujiFinding *finding = gouji_target_find_finding (gouji_session_get_report (self->session), target);
  GoujiCellRef cell;

  if (finding != NULL)
    gouji_session_select_finding (self->session, finding);
  else if (gouji_cell_target_find (gouji_session_get_disclosure (self->session), target, &cell))
    {
      gouji_session_select_finding (self->session, NULL);
      gouji_session_select_cell (self->session, &cell);
    }
  else
    return FALSE;
  return TRUE;
}

static char *
describe_heads (GoujiReview *review, const char *target)
{
  g_autoptr (GPtrArray) heads = gouji_review_list_heads (review, target);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < heads->len; i++)
    {
      g_autofree char *line = gouji_decision_to_text (g_ptr_array_index (heads, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gouji_review_bar_next_conflict:
 *
 * Selects the next item on which reviewers disagree, and says what each of them said.
 *
 * Returns: %FALSE when the document has no such item
 */
gboolean
gouji_review_bar_next_conflict (GoujiReviewBar *self)
{
  GoujiReview *review;
  g_autoptr (GPtrArray) targets = NULL;

  g_return_val_if_fail (GOUJI_IS_REVIEW_BAR (self), FALSE);

  review = gouji_session_get_review (self->session);
  if (review == NULL || gouji_session_get_report (self->session) == NULL)
    return FALSE;
  targets = gouji_review_list_conflicts (review);
  for (guint i = 0; i < targets->len; i++)
    {
      const char *target = g_ptr_array_index (targets, self->next_conflict++ % targets->len);
      g_autofree char *text = describe_heads (review, target);

      if (!select_target (self, target))
        continue;
      tell (self, GTK_MESSAGE_WARNING, text);
      return TRUE;
    }
  return FALSE;
}

/**
 * gouji_review_bar_export:
 * @file: made or replaced
 *
 * Returns: %FALSE when the review could not be written
 */
gboolean
gouji_review_bar_export (GoujiReviewBar *self, GFile *file)
{
  GoujiReview *review;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL, *name = NULL;

  g_return_val_if_fail (GOUJI_IS_REVIEW_BAR (self) && G_IS_FILE (file), FALSE);

  review = gouji_session_get_review (self->session);
  if (review == NULL)
    return FALSE;
  name = g_file_get_parse_name (file);
  if (!gouji_review_export (review, file, &error))
    {
      tell (self, GTK_MESSAGE_ERROR, error->message);
      return FALSE;
    }
  message = g_strdup_printf (_("The review was exported to %s."), name);
  tell (self, GTK_MESSAGE_INFO, message);
  return TRUE;
}

/**
 * gouji_review_bar_import:
 * @file: a colleague's exported review of the same document
 *
 * Puts its decisions to those that are here.
 *
 * Returns: %FALSE when it could not be read or is of another document
 */
gboolean
gouji_review_bar_import (GoujiReviewBar *self, GFile *file)
{
  GoujiReview *review;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint n_new = 0;

  g_return_val_if_fail (GOUJI_IS_REVIEW_BAR (self) && G_IS_FILE (file), FALSE);

  review = gouji_session_get_review (self->session);
  if (review == NULL)
    return FALSE;
  if (!gouji_review_import (review, file, &n_new, &error))
    {
      tell (self, GTK_MESSAGE_ERROR, error->message);
      return FALSE;
    }
  message = g_strdup_printf (ngettext ("%u decision was new.", "%u decisions were new.", n_new), n_new);
  tell (self, GTK_MESSAGE_INFO, message);
  return TRUE;
}

static void
on_chosen (GoujiReviewBar *self, int response, GtkNativeDialog *dialog)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (chooser) : NULL;

  if (file != NULL && gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE)
    gouji_review_bar_export (self, file);
  else if (file != NULL)
    gouji_review_bar_import (self, file);
  g_clear_object (&self->chooser);
}

static void
choose (GoujiReviewBar *self, const char *title, GtkFileChooserAction action)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL || gouji_session_get_review (self->session) == NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (title, window, action, NULL, NULL);
  gtk_file_filter_set_name (filter, _("Reviews"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  if (action == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("review.json"));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/**
 * gouji_review_bar_choose_export:
 *
 * Asks for a file, and writes the review to it.
 */
void
gouji_review_bar_choose_export (GoujiReviewBar *self)
{
  g_return_if_fail (GOUJI_IS_REVIEW_BAR (self));

  choose (self, _("Export the review"), GTK_FILE_CHOOSER_ACTION_SAVE);
}

/**
 * gouji_review_bar_choose_import:
 *
 * Asks for a file, and takes in the review in it.
 */
void
gouji_review_bar_choose_import (GoujiReviewBar *self)
{
  g_return_if_fail (GOUJI_IS_REVIEW_BAR (self));

  choose (self, _("Import a review"), GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
hide (GtkInfoBar *bar)
{
  gtk_info_bar_set_revealed (bar, FALSE);
}

static void
gouji_review_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GoujiReviewBar *self = GOUJI_REVIEW_BAR (object);

  if (id != PROP_SESSION)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (!g_set_object (&self->session, g_value_get_object (value)) || self->session == NULL)
    return;
  g_signal_connect_object (self->session, "notify::review", G_CALLBACK (on_review), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "review-changed", G_CALLBACK (on_review_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
gouji_review_bar_dispose (GObject *object)
{
  GoujiReviewBar *self = GOUJI_REVIEW_BAR (object);

  g_clear_object (&self->chooser);
  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_REVIEW_BAR);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_review_bar_parent_class)->dispose (object);
}

static void
gouji_review_bar_class_init (GoujiReviewBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = gouji_review_bar_set_property;
  object_class->dispose = gouji_review_bar_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-review-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiReviewBar, conflicts);
  gtk_widget_class_bind_template_child (widget_class, GoujiReviewBar, conflicts_label);
  gtk_widget_class_bind_template_child (widget_class, GoujiReviewBar, next);
  gtk_widget_class_bind_template_child (widget_class, GoujiReviewBar, versions);
  gtk_widget_class_bind_template_child (widget_class, GoujiReviewBar, versions_label);
  gtk_widget_class_bind_template_child (widget_class, GoujiReviewBar, fixed);
  gtk_widget_class_bind_template_child (widget_class, GoujiReviewBar, fixed_list);
  gtk_widget_class_bind_template_child (widget_class, GoujiReviewBar, told);
  gtk_widget_class_bind_template_child (widget_class, GoujiReviewBar, told_label);
}

static void
gouji_review_bar_init (GoujiReviewBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (gouji_review_bar_next_conflict), self);
  g_signal_connect (self->versions, "response", G_CALLBACK (hide), NULL);
  g_signal_connect (self->told, "response", G_CALLBACK (hide), NULL);
}
