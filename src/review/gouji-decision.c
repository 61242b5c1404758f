/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "review/gouji-decision.h"

#include <glib/gi18n-lib.h>

struct _GoujiDecision
{
  GObject parent_instance;

  GoujiDecisionKind kind;
  char *id;
  char *after;
  char *target;
  char *text;
  char *value;
  char *reviewer;
  char *time;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_AFTER,
  PROP_TARGET,
  PROP_TEXT,
  PROP_VALUE,
  PROP_REVIEWER,
  PROP_TIME,
  PROP_KIND,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GoujiDecision, gouji_decision, G_TYPE_OBJECT)

static const struct
{
  const char *name;
  const char *label;
} kinds[GOUJI_N_DECISIONS] = {
  [GOUJI_DECISION_NONE] = { "none", N_("Undecided") },
  [GOUJI_DECISION_CONFIRMED] = { "confirmed", N_("Confirmed") },
  [GOUJI_DECISION_WAIVED] = { "waived", N_("Waived") },
  [GOUJI_DECISION_EXPLAIN] = { "explain", N_("Needs explanation") },
  [GOUJI_DECISION_NOTE] = { "note", NC_("a reviewer's remark", "Note") },
  [GOUJI_DECISION_VERIFIED] = { "verified", N_("Verified") },
};

/**
 * gouji_decision_kind_get_name:
 *
 * Returns: (transfer none): the name that files use
 */
const char *
gouji_decision_kind_get_name (GoujiDecisionKind kind)
{
  g_return_val_if_fail (kind < GOUJI_N_DECISIONS, "");

  return kinds[kind].name;
}

/**
 * gouji_decision_kind_get_label:
 *
 * Returns: (transfer none): what a reviewer calls it, in the reader's language
 */
const char *
gouji_decision_kind_get_label (GoujiDecisionKind kind)
{
  g_return_val_if_fail (kind < GOUJI_N_DECISIONS, "");

  if (kind == GOUJI_DECISION_NOTE)
    return C_("a reviewer's remark", "Note");
  return _(kinds[kind].label);
}

/**
 * gouji_decision_kind_find:
 * @name: as in files
 * @kind: (out): which it names
 *
 * Returns: %FALSE when no kind is called so
 */
gboolean
gouji_decision_kind_find (const char *name, GoujiDecisionKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < GOUJI_N_DECISIONS; i++)
    if (g_str_equal (kinds[i].name, name))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

static char **
text_of (GoujiDecision *self, guint property)
{
  switch (property)
    {
    case PROP_ID:
      return &self->id;
    case PROP_AFTER:
      return &self->after;
    case PROP_TARGET:
      return &self->target;
    case PROP_TEXT:
      return &self->text;
    case PROP_VALUE:
      return &self->value;
    case PROP_REVIEWER:
      return &self->reviewer;
    default:
      return &self->time;
    }
}

static void
gouji_decision_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  GoujiDecision *self = GOUJI_DECISION (object);

  if (property == PROP_KIND)
    g_value_set_uint (value, self->kind);
  else if (property > PROP_0 && property < PROP_KIND)
    g_value_set_string (value, *text_of (self, property));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
gouji_decision_finalize (GObject *object)
{
  for (guint property = PROP_0 + 1; property < PROP_KIND; property++)
    g_free (*text_of (GOUJI_DECISION (object), property));
  G_OBJECT_CLASS (gouji_decision_parent_class)->finalize (object);
}

static void
gouji_decision_class_init (GoujiDecisionClass *klass)
{
  static const char *const names[N_PROPS] = {
    [PROP_ID] = "id",     [PROP_AFTER] = "after", [PROP_TARGET] = "target",
    [PROP_TEXT] = "text", [PROP_VALUE] = "value", [PROP_REVIEWER] = "reviewer",
    [PROP_TIME] = "time", [PROP_KIND] = "kind",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gouji_decision_get_property;
  object_class->finalize = gouji_decision_finalize;
  for (guint property = PROP_0 + 1; property < PROP_KIND; property++)
    properties[property] = g_param_spec_string (names[property], NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_uint (names[PROP_KIND], NULL, NULL, 0,
                                             GOUJI_N_DECISIONS - 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gouji_decision_init (GoujiDecision *self G_GNUC_UNUSED)
{
}

/**
 * gouji_decision_new:
 * @said: what is decided of what
 * @id: unique among all decisions ever signed
 * @after: ids of the decisions on the same target that it replaces, spaces between; ""
 * @reviewer: who signs; "" when not told
 * @time: when, ISO 8601 in UTC
 *
 * Returns: (transfer full): the signed decision
 */
GoujiDecision *
gouji_decision_new (const GoujiDecisionText *said,
                    const char *id,
                    const char *after,
                    const char *reviewer,
                    const char *time)
{
  GoujiDecision *self;

  g_return_val_if_fail (said != NULL && said->target != NULL, NULL);
  g_return_val_if_fail (said->kind < GOUJI_N_DECISIONS, NULL);
  g_return_val_if_fail (id != NULL && after != NULL && reviewer != NULL && time != NULL, NULL);

  self = g_object_new (GOUJI_TYPE_DECISION, NULL);
  self->kind = said->kind;
  self->target = g_strdup (said->target);
  self->text = g_strdup (said->text != NULL ? said->text : "");
  self->value = g_strdup (said->value != NULL ? said->value : "");
  self->id = g_strdup (id);
  self->after = g_strdup (after);
  self->reviewer = g_strdup (reviewer);
  self->time = g_strdup (time);
  return self;
}

const char *
gouji_decision_get_id (GoujiDecision *self)
{
  g_return_val_if_fail (GOUJI_IS_DECISION (self), "");

  return self->id;
}

const char *
gouji_decision_get_after (GoujiDecision *self)
{
  g_return_val_if_fail (GOUJI_IS_DECISION (self), "");

  return self->after;
}

const char *
gouji_decision_get_target (GoujiDecision *self)
{
  g_return_val_if_fail (GOUJI_IS_DECISION (self), "");

  return self->target;
}

GoujiDecisionKind
gouji_decision_get_kind (GoujiDecision *self)
{
  g_return_val_if_fail (GOUJI_IS_DECISION (self), GOUJI_DECISION_NONE);

  return self->kind;
}

const char *
gouji_decision_get_text (GoujiDecision *self)
{
  g_return_val_if_fail (GOUJI_IS_DECISION (self), "");

  return self->text;
}

const char *
gouji_decision_get_value (GoujiDecision *self)
{
  g_return_val_if_fail (GOUJI_IS_DECISION (self), "");

  return self->value;
}

const char *
gouji_decision_get_reviewer (GoujiDecision *self)
{
  g_return_val_if_fail (GOUJI_IS_DECISION (self), "");

  return self->reviewer;
}

const char *
gouji_decision_get_time (GoujiDecision *self)
{
  g_return_val_if_fail (GOUJI_IS_DECISION (self), "");

  return self->time;
}
