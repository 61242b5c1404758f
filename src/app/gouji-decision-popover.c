/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-decision-popover.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-closures.h"
#include "app/gouji-decision-closures.h"
#include "app/gouji-settings.h"
#include "review/gouji-cell-target.h"

struct _GoujiDecisionPopover
{
  GtkPopover parent_instance;

  GoujiSession *session;
  char *target; /* of what is being decided, or NULL */
  char *value;  /* what it prints now */

  GtkLabel *title;
  GtkBox *kinds;
  GtkCheckButton *buttons[GOUJI_N_DECISIONS]; /* none for NONE */
  GtkEntry *text;
  GtkEntry *reviewer;
  GtkWidget *take_back;
  GtkWidget *save;
  GtkLabel *history;
};

G_DEFINE_FINAL_TYPE (GoujiDecisionPopover, gouji_decision_popover, GTK_TYPE_POPOVER)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GoujiDecisionKind
get_kind (GoujiDecisionPopover *self)
{
  for (GoujiDecisionKind kind = GOUJI_DECISION_CONFIRMED; kind < GOUJI_N_DECISIONS; kind++)
    if (gtk_check_button_get_active (self->buttons[kind]))
      return kind;
  return GOUJI_DECISION_NONE;
}

/* Who waives or asks says why; a note is its text. */
static gboolean
needs_text (GoujiDecisionKind kind)
{
  return kind == GOUJI_DECISION_WAIVED || kind == GOUJI_DECISION_NOTE;
}

static char *
dup_text (GoujiDecisionPopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));
}

static gboolean
is_complete (GoujiDecisionPopover *self)
{
  g_autofree char *text = dup_text (self);

  return get_kind (self) != GOUJI_DECISION_NONE && (*text != '\0' || !needs_text (get_kind (self)));
}

static void
show_state (GoujiDecisionPopover *self)
{
  GoujiDecisionKind kind = get_kind (self);

  gtk_widget_set_sensitive (self->save, is_complete (self));
  gtk_entry_set_placeholder_text (self->text, kind == GOUJI_DECISION_WAIVED ? _("Reason, required")
                                              : kind == GOUJI_DECISION_EXPLAIN ? _("What the unit is asked")
                                                                               : _("Remark"));
}

/* Who signs under another name does so from now on, and the next time. */
static void
take_reviewer (GoujiDecisionPopover *self, GoujiReview *review)
{
  GSettings *settings = gouji_settings_get_default ();
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reviewer))));

  if (*name == '\0' || g_str_equal (name, gouji_review_get_reviewer (review)))
    return;
  gouji_review_set_reviewer (review, name);
  if (settings != NULL)
    g_settings_set_string (settings, "reviewer", name);
}

static void
decide (GoujiDecisionPopover *self, GoujiDecisionKind kind, const char *text)
{
  GoujiReview *review = gouji_session_get_review (self->session);
  GoujiDecisionText said = { self->target, kind, text, self->value };

  if (review != NULL && self->target != NULL)
    {
      take_reviewer (self, review);
      gouji_review_decide (review, &said);
    }
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_save (GoujiDecisionPopover *self)
{
  g_autofree char *text = dup_text (self);

  if (is_complete (self))
    decide (self, get_kind (self), text);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
on_take_back (GoujiDecisionPopover *self)
{
  decide (self, GOUJI_DECISION_NONE, "");
}

/* The digits choose a kind wherever no text is typed; Enter saves. */
static gboolean
on_key (GoujiDecisionPopover *self, guint key)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint kind = key - GDK_KEY_0;

  if (GTK_IS_CHECK_BUTTON (focus) && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    {
      on_save (self);
      return GDK_EVENT_STOP;
    }
  if (key < GDK_KEY_1 || kind >= GOUJI_N_DECISIONS || GTK_IS_TEXT (focus)
      || !gtk_widget_get_visible (GTK_WIDGET (self->buttons[kind])))
    return GDK_EVENT_PROPAGATE;
  gtk_check_button_set_active (self->buttons[kind], TRUE);
  gtk_widget_grab_focus (needs_text (kind) ? GTK_WIDGET (self->text) : self->save);
  return GDK_EVENT_STOP;
}

static void
gouji_decision_popover_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_set_object (&GOUJI_DECISION_POPOVER (object)->session, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gouji_decision_popover_dispose (GObject *object)
{
  GoujiDecisionPopover *self = GOUJI_DECISION_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GOUJI_TYPE_DECISION_POPOVER);
  g_clear_object (&self->session);
  g_clear_pointer (&self->target, g_free);
  g_clear_pointer (&self->value, g_free);
  G_OBJECT_CLASS (gouji_decision_popover_parent_class)->dispose (object);
}

static void
gouji_decision_popover_class_init (GoujiDecisionPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = gouji_decision_popover_set_property;
  object_class->dispose = gouji_decision_popover_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-decision-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiDecisionPopover, title);
  gtk_widget_class_bind_template_child (widget_class, GoujiDecisionPopover, kinds);
  gtk_widget_class_bind_template_child (widget_class, GoujiDecisionPopover, text);
  gtk_widget_class_bind_template_child (widget_class, GoujiDecisionPopover, reviewer);
  gtk_widget_class_bind_template_child (widget_class, GoujiDecisionPopover, take_back);
  gtk_widget_class_bind_template_child (widget_class, GoujiDecisionPopover, save);
  gtk_widget_class_bind_template_child (widget_class, GoujiDecisionPopover, history);
}

static void
add_kinds (GoujiDecisionPopover *self)
{
  for (GoujiDecisionKind kind = GOUJI_DECISION_CONFIRMED; kind < GOUJI_N_DECISIONS; kind++)
    {
      g_autofree char *label = g_strdup_printf ("_%u  %s %s", kind, gouji_decision_glyph (kind),
                                                gouji_decision_kind_get_label (kind));
      GtkWidget *button = gtk_check_button_new_with_mnemonic (label);

      self->buttons[kind] = GTK_CHECK_BUTTON (button);
      if (kind != GOUJI_DECISION_CONFIRMED)
        gtk_check_button_set_group (self->buttons[kind], self->buttons[GOUJI_DECISION_CONFIRMED]);
      gtk_box_append (self->kinds, button);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (show_state), self);
    }
}

static void
gouji_decision_popover_init (GoujiDecisionPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_kinds (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (show_state), self);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (on_save), self);
  g_signal_connect_swapped (self->reviewer, "activate", G_CALLBACK (on_save), self);
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (on_save), self);
  g_signal_connect_swapped (self->take_back, "clicked", G_CALLBACK (on_take_back), self);
}

static char *
dup_history (GoujiReview *review, const char *target)
{
  GString *text = g_string_new (NULL);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (review)); i > 0; i--)
    {
      g_autoptr (GoujiDecision) decision = g_list_model_get_item (G_LIST_MODEL (review), i - 1);
      g_autofree char *line = NULL;

      if (!g_str_equal (gouji_decision_get_target (decision), target))
        continue;
      line = gouji_decision_to_text (decision);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return g_string_free (text, FALSE);
}

/* What is selected now: a finding before a cell. */
static gboolean
take_target (GoujiDecisionPopover *self)
{
  GoujiFinding *finding = gouji_session_get_finding (self->session);
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  g_autofree char *title = NULL;

  g_clear_pointer (&self->target, g_free);
  g_clear_pointer (&self->value, g_free);
  if (finding != NULL)
    {
      self->target = gouji_review_dup_target (finding);
      self->value = gouji_seen_dup_value (gouji_session_get_report (self->session), finding);
      title = g_strdup (gouji_finding_get_message (finding));
    }
  else if (cell != NULL && disclosure != NULL)
    {
      self->target = gouji_cell_target_dup (disclosure, cell);
      self->value = gouji_disclosure_dup_text (disclosure, cell);
      title = gouji_describe_cell (disclosure, cell);
    }
  gtk_label_set_text (self->title, title != NULL ? title : "");
  return self->target != NULL;
}

/* Only a cell is checked against something outside; only a finding stands or falls. */
static void
offer_kinds (GoujiDecisionPopover *self, gboolean finding)
{
  gtk_widget_set_visible (GTK_WIDGET (self->buttons[GOUJI_DECISION_CONFIRMED]), finding);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons[GOUJI_DECISION_WAIVED]), finding);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons[GOUJI_DECISION_VERIFIED]), !finding);
}

static void
begin (GoujiDecisionPopover *self, GoujiDecisionKind kind)
{
  GoujiReview *review = gouji_session_get_review (self->session);
  GoujiDecision *decision = gouji_review_get_decision (review, self->target);
  gboolean finding = gouji_session_get_finding (self->session) != NULL;
  g_autofree char *history = dup_history (review, self->target);

  if (kind == GOUJI_DECISION_NONE && decision != NULL)
    kind = gouji_decision_get_kind (decision);
  if (kind == GOUJI_DECISION_NONE)
    kind = finding ? GOUJI_DECISION_CONFIRMED : GOUJI_DECISION_VERIFIED;
  offer_kinds (self, finding);
  gtk_check_button_set_active (self->buttons[kind], TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->text),
                         decision != NULL ? gouji_decision_get_text (decision) : "");
  gtk_editable_set_text (GTK_EDITABLE (self->reviewer), gouji_review_get_reviewer (review));
  gtk_label_set_text (self->history, history);
  gtk_widget_set_visible (GTK_WIDGET (self->history), *history != '\0');
  gtk_widget_set_visible (self->take_back, decision != NULL);
  show_state (self);
}

/**
 * gouji_decision_popover_ask:
 * @kind: what is chosen at first; %GOUJI_DECISION_NONE for what was decided last
 *
 * Asks for a decision on what is selected; does nothing where nothing is.
 */
void
gouji_decision_popover_ask (GoujiDecisionPopover *self, GoujiDecisionKind kind)
{
  g_return_if_fail (GOUJI_IS_DECISION_POPOVER (self) && kind < GOUJI_N_DECISIONS);

  if (gouji_session_get_review (self->session) == NULL || !take_target (self))
    return;
  begin (self, kind);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (needs_text (get_kind (self)) ? GTK_WIDGET (self->text)
                                                      : GTK_WIDGET (self->buttons[get_kind (self)]));
}

gboolean
gouji_decision_popover_enter (GoujiDecisionPopover *self, GoujiDecisionKind kind, const char *text)
{
  g_return_val_if_fail (GOUJI_IS_DECISION_POPOVER (self), FALSE);
  g_return_val_if_fail (kind > GOUJI_DECISION_NONE && kind < GOUJI_N_DECISIONS, FALSE);

  gtk_check_button_set_active (self->buttons[kind], TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  if (!is_complete (self))
    return FALSE;
  on_save (self);
  return TRUE;
}
