/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-finding-detail.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/gouji-cause-list.h"
#include "app/gouji-closures.h"
#include "app/gouji-decision-closures.h"
#include "app/gouji-decision-popover.h"
#include "app/gouji-shown-text.h"
#include "app/gouji-template.h"
#include "review/gouji-cell-target.h"

struct _GoujiFindingDetail
{
  GtkWidget parent_instance;

  GoujiSession *session;
  GoujiFinding *shown;
  GoujiDecisionPopover *popover;
  GtkWidget *asked_from; /* where the focus was */
  GtkScrolledWindow *scroller;
  GtkWidget *decision_box;
  GtkWidget *decide;
  GtkLabel *decision;
  GtkLabel *message;
  GtkLabel *equation;
  GtkLabel *difference;
  GtkLabel *advice;
  GtkLabel *source;
  GtkFlowBox *cells;
  GoujiCauseList *causes;
};

G_DEFINE_FINAL_TYPE (GoujiFindingDetail, gouji_finding_detail, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_text (GtkLabel *label, const char *text)
{
  g_autofree char *shown = gouji_shown_text (text);

  gtk_label_set_text (label, shown);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
remove_cells (GoujiFindingDetail *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cells))) != NULL)
    gtk_flow_box_remove (self->cells, child);
}

static void
on_cell_clicked (GtkButton *button, GoujiFindingDetail *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  gouji_session_select_finding_cell (self->session, index);
}

/* What all cells of the finding share need not be said of each. */
static gboolean
is_in_one_table (GoujiFinding *finding)
{
  for (guint i = 1; i < gouji_finding_get_n_cells (finding); i++)
    if (gouji_finding_get_cell (finding, i)->table != gouji_finding_get_cell (finding, 0)->table)
      return FALSE;
  return gouji_finding_get_n_cells (finding) > 1;
}

static void
append_cell (GoujiFindingDetail *self, GoujiFinding *finding, guint index)
{
  const GoujiCellRef *cell = gouji_finding_get_cell (finding, index);
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  g_autofree char *name = gouji_describe_cell (disclosure, cell);
  g_autofree char *place = gouji_format_place (disclosure, cell);
  g_autofree char *spoken = g_strdup_printf ("%u  %s", index + 1, name);
  g_autofree char *shown = is_in_one_table (finding) ? gouji_describe_in_table (disclosure, cell)
                                                     : g_strdup (name);
  g_autofree char *text = g_strdup_printf ("%u  %s", index + 1, shown);
  g_autofree char *tooltip = g_strdup_printf ("%s\n%s", name, place);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "cell-button");
  gouji_shown_tooltip (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect (button, "clicked", G_CALLBACK (on_cell_clicked), self);
  gtk_flow_box_insert (self->cells, button, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
show_finding (GoujiFindingDetail *self, GoujiFinding *finding)
{
  g_autofree char *difference = gouji_finding_dup_difference (finding);
  g_autofree char *statement = gouji_finding_dup_statement (finding);
  g_autofree char *source = *gouji_finding_get_source (finding) != '\0'
                                ? g_strdup_printf (_("Source: %s"), gouji_finding_get_source (finding))
                                : g_strdup ("");

  set_text (self->message, gouji_finding_get_message (finding));
  set_text (self->equation, statement);
  set_text (self->difference, difference);
  set_text (self->advice, gouji_finding_get_advice (finding));
  set_text (self->source, source);
  for (guint i = 0; i < gouji_finding_get_n_cells (finding); i++)
    append_cell (self, finding, i);
}

/* The rules of check X1 are X1-…. */
static gboolean
has_rule (const GoujiCheckStatus *check, GPtrArray *rules)
{
  gsize length = strlen (check->check);

  for (guint i = 0; i < rules->len; i++)
    {
      const char *rule = g_ptr_array_index (rules, i);

      if (g_str_has_prefix (rule, check->check) && (rule[length] == '-' || rule[length] == '\0'))
        return TRUE;
    }
  return FALSE;
}

/* One line a check: what must hold of the cell. */
static char *
describe_checks (GoujiReport *report, GPtrArray *rules, guint *n_checks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  *n_checks = 0;
  for (guint i = 0; i < gouji_report_get_n_checks (report); i++)
    {
      const GoujiCheckStatus *check = gouji_report_get_check (report, i);

      if (!has_rule (check, rules))
        continue;
      g_string_append_printf (text, "%s%s  %s", text->len > 0 ? "\n" : "", check->check, check->title);
      (*n_checks)++;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_counts (guint n_findings, guint n_checks)
{
  g_autofree char *findings = g_strdup_printf (ngettext ("%u finding", "%u findings", n_findings), n_findings);
  g_autofree char *checks = g_strdup_printf (ngettext ("%u check", "%u checks", n_checks), n_checks);

  /* Translators: two counts, as in “2 findings and 3 checks of this cell” */
  return g_strdup_printf (_("%s and %s of this cell"), findings, checks);
}

/* No finding is selected: what is known of the cell. */
static void
show_cell (GoujiFindingDetail *self)
{
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  GoujiReport *report = gouji_session_get_report (self->session);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) rules = NULL;
  g_autofree char *name = NULL, *value = NULL, *summary = NULL, *checks = NULL;
  guint n_checks;

  set_text (self->source, "");
  if (cell == NULL || report == NULL)
    {
      set_text (self->message, "");
      set_text (self->equation, "");
      set_text (self->difference, "");
      set_text (self->advice, _("Select a finding to see its proof, or a cell to see its checks."));
      return;
    }
  findings = gouji_report_list_findings (report, cell);
  rules = gouji_report_list_checks (report, cell);
  checks = describe_checks (report, rules, &n_checks);
  name = gouji_describe_cell (gouji_session_get_disclosure (self->session), cell);
  value = gouji_disclosure_dup_text (gouji_session_get_disclosure (self->session), cell);
  summary = describe_counts (findings->len, n_checks);
  set_text (self->message, name);
  set_text (self->equation, cell->table >= 0 ? value : "");
  set_text (self->difference, summary);
  set_text (self->advice, checks);
}

static void
mark_current (GoujiFindingDetail *self)
{
  guint current = gouji_session_get_finding_cell (self->session);

  for (guint i = 0;; i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->cells, i);
      GtkWidget *button;

      if (child == NULL)
        return;
      button = gtk_flow_box_child_get_child (child);
      if (i == current)
        gtk_widget_add_css_class (button, "current");
      else
        gtk_widget_remove_css_class (button, "current");
    }
}

/* (transfer full): what was decided of what is selected; "" */
static char *
dup_decision (GoujiFindingDetail *self)
{
  GoujiReview *review = gouji_session_get_review (self->session);
  GoujiReport *report = gouji_session_get_report (self->session);
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  GoujiDecision *decision = NULL;
  g_autofree char *target = NULL;

  if (review != NULL && self->shown != NULL)
    decision = gouji_review_find_decision (review, report, self->shown);
  else if (review != NULL && cell != NULL)
    {
      target = gouji_cell_target_dup (gouji_session_get_disclosure (self->session), cell);
      decision = gouji_review_get_decision (review, target);
    }
  if (decision != NULL)
    return gouji_decision_to_text (decision);
  return self->shown != NULL ? gouji_decision_describe (review, report, self->shown) : g_strdup ("");
}

static void
show_decision (GoujiFindingDetail *self)
{
  g_autofree char *decision = dup_decision (self);
  gboolean can_decide = gouji_session_get_review (self->session) != NULL
                        && (self->shown != NULL || gouji_session_get_cell (self->session) != NULL);

  gtk_label_set_text (self->decision, *decision != '\0' ? decision : _("Not decided yet"));
  if (*decision != '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->decision), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->decision), "dim-label");
  gtk_widget_set_visible (self->decision_box, can_decide);
}

static void
on_selection_changed (GoujiFindingDetail *self)
{
  GoujiFinding *finding = gouji_session_get_finding (self->session);

  if (finding == NULL || finding != self->shown)
    {
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
      remove_cells (self);
      g_set_object (&self->shown, finding);
      gouji_cause_list_show (self->causes, self->session, finding);
      if (finding != NULL)
        show_finding (self, finding);
      else
        show_cell (self);
    }
  mark_current (self);
  show_decision (self);
}

/**
 * gouji_finding_detail_decide:
 *
 * Asks for a decision on what is selected.
 */
void
gouji_finding_detail_decide (GoujiFindingDetail *self)
{
  g_return_if_fail (GOUJI_IS_FINDING_DETAIL (self));

  if (!gtk_widget_get_visible (self->decision_box))
    return;
  g_set_weak_pointer (&self->asked_from, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gouji_decision_popover_ask (self->popover, GOUJI_DECISION_NONE);
}

GoujiDecisionPopover *
gouji_finding_detail_get_popover (GoujiFindingDetail *self)
{
  g_return_val_if_fail (GOUJI_IS_FINDING_DETAIL (self), NULL);

  return self->popover;
}

static void
set_session (GoujiFindingDetail *self, GoujiSession *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "review-changed", G_CALLBACK (show_decision), self, G_CONNECT_SWAPPED);
  g_object_set (self->popover, "session", session, NULL);
  on_selection_changed (self);
}

static void
gouji_finding_detail_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (GOUJI_FINDING_DETAIL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gouji_finding_detail_dispose (GObject *object)
{
  GoujiFindingDetail *self = GOUJI_FINDING_DETAIL (object);

  g_clear_weak_pointer (&self->asked_from);
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->popover)));
  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_FINDING_DETAIL);
  g_clear_object (&self->session);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (gouji_finding_detail_parent_class)->dispose (object);
}

static void
gouji_finding_detail_class_init (GoujiFindingDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = gouji_finding_detail_set_property;
  object_class->dispose = gouji_finding_detail_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (GOUJI_TYPE_CAUSE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-finding-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingDetail, decision_box);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingDetail, decide);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingDetail, decision);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingDetail, message);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingDetail, equation);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingDetail, difference);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingDetail, advice);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingDetail, source);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingDetail, cells);
  gtk_widget_class_bind_template_child (widget_class, GoujiFindingDetail, causes);
}

static gboolean
go_back (gpointer data)
{
  GoujiFindingDetail *self = data;

  if (self->asked_from != NULL && gtk_widget_get_mapped (self->asked_from))
    gtk_widget_grab_focus (self->asked_from);
  g_clear_weak_pointer (&self->asked_from);
  return G_SOURCE_REMOVE;
}

/* One goes on in the list or table where one was, not on the button of the decision, to which
 * GTK 4.18 gives the focus after this. */
static void
on_decided (GoujiFindingDetail *self)
{
  if (self->asked_from != NULL && gtk_widget_get_mapped (self->asked_from))
    gtk_widget_grab_focus (self->asked_from);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_back, g_object_ref (self), g_object_unref);
}

static void
gouji_finding_detail_init (GoujiFindingDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_direction (GTK_WIDGET (self->equation), GTK_TEXT_DIR_LTR);
  self->popover = g_object_new (GOUJI_TYPE_DECISION_POPOVER, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), self->decide);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_decided), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->decide, "clicked", G_CALLBACK (gouji_finding_detail_decide), self);
}
