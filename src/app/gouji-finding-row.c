/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-finding-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-closures.h"
#include "app/gouji-decision-closures.h"
#include "app/gouji-shown-text.h"
#include "app/gouji-template.h"

#define INDENT 18

struct _GoujiFindingRow
{
  GtkWidget parent_instance;

  GtkLabel *glyph;
  GtkLabel *check;
  GtkLabel *message;
  GtkLabel *decision;
  GtkLabel *place;

  GoujiSession *session; /* while it shows a finding */
  GoujiFinding *finding;
  gulong review_changed;
};

G_DEFINE_FINAL_TYPE (GoujiFindingRow, gouji_finding_row, GTK_TYPE_WIDGET)

static void
gouji_finding_row_dispose (GObject *object)
{
  gouji_finding_row_unbind (GOUJI_FINDING_ROW (object));
  gouji_template_dispose (GTK_WIDGET (object), GOUJI_TYPE_FINDING_ROW);
  G_OBJECT_CLASS (gouji_finding_row_parent_class)->dispose (object);
}

static void
gouji_finding_row_class_init (GoujiFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gouji_finding_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "findingrow");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingRow, check);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingRow, decision);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingRow, place);
}

static void
gouji_finding_row_init (GoujiFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gouji_finding_row_new (void)
{
  return g_object_new (GOUJI_TYPE_FINDING_ROW, NULL);
}

/* The list's row around it takes the focus, and is called after what stands in it. */
static void
name_row (GoujiFindingRow *self, const char *name)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (row != NULL)
    gouji_accessible_name (row, name);
}

static void
bind_heading (GoujiFindingRow *self, GoujiFindingItem *item)
{
  g_autofree char *count = g_strdup_printf ("%u", gouji_finding_item_get_count (item));
  g_autofree char *name = NULL;

  gtk_label_set_text (self->message, gouji_finding_item_get_heading (item));
  gtk_label_set_text (self->place, count);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "group");
  name = g_strdup_printf ("%s: %s", gouji_finding_item_get_heading (item), count);
  name_row (self, name);
}

static char *
first_place (GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  if (gouji_finding_get_n_cells (finding) == 0)
    return g_strdup ("");
  return gouji_format_place (disclosure, gouji_finding_get_cell (finding, 0));
}

/* The message needs the room: the field is told by the document, where the cell is marked. */
static char *
first_line (GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  guint line = 0;

  if (gouji_finding_get_n_cells (finding) > 0)
    line = gouji_disclosure_get_place (disclosure, gouji_finding_get_cell (finding, 0)).line;
  if (line == 0)
    return g_strdup ("");
  return g_strdup_printf (_("line %u"), line);
}

static void
bind_finding (GoujiFindingRow *self, GoujiFinding *finding, GoujiDisclosure *disclosure)
{
  const char *classes[] = { gouji_severity_css_class (gouji_finding_get_severity (finding)), NULL };
  g_autofree char *place = first_place (disclosure, finding);
  g_autofree char *line = first_line (disclosure, finding);

  gtk_label_set_text (self->glyph, gouji_severity_glyph (gouji_finding_get_severity (finding)));
  gtk_widget_set_css_classes (GTK_WIDGET (self->glyph), classes);
  gtk_label_set_text (self->check, gouji_finding_get_check (finding));
  gtk_label_set_text (self->message, gouji_finding_get_message (finding));
  gouji_shown_tooltip (GTK_WIDGET (self->message), gouji_finding_get_message (finding));
  gtk_label_set_text (self->place, line);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), place);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "group");
}

static void
name_finding (GoujiFindingRow *self, const char *decision)
{
  g_autofree char *name = g_strdup_printf (
      "%s, %s, %s, %s%s%s", gouji_severity_get_label (gouji_finding_get_severity (self->finding)),
      gouji_finding_get_check (self->finding), gouji_finding_get_message (self->finding),
      gtk_label_get_text (self->place), *decision != '\0' ? ", " : "", decision);

  name_row (self, name);
}

/* What was decided, in words; a waived finding steps back. */
static void
show_decision (GoujiFindingRow *self)
{
  GoujiReview *review = gouji_session_get_review (self->session);
  GoujiReport *report = gouji_session_get_report (self->session);
  GoujiDecision *decision = gouji_review_find_decision (review, report, self->finding);
  g_autofree char *text = gouji_decision_describe (review, report, self->finding);

  gtk_label_set_text (self->decision, text);
  gtk_widget_set_visible (GTK_WIDGET (self->decision), *text != '\0');
  name_finding (self, text);
  if (decision != NULL && gouji_decision_get_kind (decision) == GOUJI_DECISION_WAIVED)
    gtk_widget_add_css_class (GTK_WIDGET (self->message), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->message), "dim-label");
}

/* A list's rows are bound to one report until all are bound anew. */
static void
on_review_changed (GoujiFindingRow *self)
{
  if (gouji_session_get_report (self->session) != NULL)
    show_decision (self);
}

/**
 * gouji_finding_row_unbind:
 *
 * Lets go of what is shown.
 */
void
gouji_finding_row_unbind (GoujiFindingRow *self)
{
  g_return_if_fail (GOUJI_IS_FINDING_ROW (self));

  g_clear_signal_handler (&self->review_changed, self->session);
  g_clear_object (&self->session);
  g_clear_object (&self->finding);
}

/**
 * gouji_finding_row_bind:
 *
 * Shows @item, whose cells are of the document that @session has open.
 */
void
gouji_finding_row_bind (GoujiFindingRow *self, GoujiFindingItem *item, GoujiSession *session)
{
  GoujiFinding *finding = gouji_finding_item_get_finding (item);

  g_return_if_fail (GOUJI_IS_FINDING_ROW (self) && GOUJI_IS_SESSION (session));

  gouji_finding_row_unbind (self);
  gtk_widget_set_visible (GTK_WIDGET (self->decision), FALSE);

  gtk_widget_set_visible (GTK_WIDGET (self->glyph), finding != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->check), finding != NULL);
  gtk_widget_set_margin_start (GTK_WIDGET (self->glyph), gouji_finding_item_get_depth (item) * INDENT);
  if (finding == NULL)
    bind_heading (self, item);
  else
    {
      bind_finding (self, finding, gouji_session_get_disclosure (session));
      g_set_object (&self->session, session);
      g_set_object (&self->finding, finding);
      self->review_changed
          = g_signal_connect_swapped (session, "review-changed", G_CALLBACK (on_review_changed), self);
      show_decision (self);
    }
}
