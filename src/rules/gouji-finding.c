/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-draft-private.h"

struct _GoujiFinding
{
  GObject parent_instance;

  char *id;
  char *check;
  char *rule;
  GoujiSeverity severity;
  GoujiCategory category;
  char *message;
  char *equation;
  char *expected;
  char *actual;
  char *difference;
  char *advice;
  char *source;
  char *parent;
  GArray *cells;    /* GoujiCellRef */
  GArray *suspects; /* GoujiSuspect */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_CHECK,
  PROP_RULE,
  PROP_SEVERITY,
  PROP_CATEGORY,
  PROP_MESSAGE,
  PROP_EQUATION,
  PROP_EXPECTED,
  PROP_ACTUAL,
  PROP_DIFFERENCE,
  PROP_ADVICE,
  PROP_SOURCE,
  PROP_PARENT,
  PROP_N_CELLS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GoujiFinding, gouji_finding, G_TYPE_OBJECT)

static const char *
get_text (GoujiFinding *self, guint property)
{
  switch (property)
    {
    case PROP_ID:
      return self->id;
    case PROP_CHECK:
      return self->check;
    case PROP_RULE:
      return self->rule;
    case PROP_MESSAGE:
      return self->message;
    case PROP_EQUATION:
      return self->equation;
    case PROP_EXPECTED:
      return self->expected;
    case PROP_ACTUAL:
      return self->actual;
    case PROP_DIFFERENCE:
      return self->difference;
    case PROP_ADVICE:
      return self->advice;
    case PROP_SOURCE:
      return self->source;
    default:
      return self->parent;
    }
}

static void
gouji_finding_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  GoujiFinding *self = GOUJI_FINDING (object);

  switch (property)
    {
    case PROP_SEVERITY:
      g_value_set_uint (value, self->severity);
      break;
    case PROP_CATEGORY:
      g_value_set_uint (value, self->category);
      break;
    case PROP_N_CELLS:
      g_value_set_uint (value, self->cells->len);
      break;
    case PROP_ID:
    case PROP_CHECK:
    case PROP_RULE:
    case PROP_MESSAGE:
    case PROP_EQUATION:
    case PROP_EXPECTED:
    case PROP_ACTUAL:
    case PROP_DIFFERENCE:
    case PROP_ADVICE:
    case PROP_SOURCE:
    case PROP_PARENT:
      g_value_set_string (value, get_text (self, property));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
gouji_finding_finalize (GObject *object)
{
  GoujiFinding *self = GOUJI_FINDING (object);

  g_free (self->id);
  g_free (self->check);
  g_free (self->rule);
  g_free (self->message);
  g_free (self->equation);
  g_free (self->expected);
  g_free (self->actual);
  g_free (self->difference);
  g_free (self->advice);
  g_free (self->source);
  g_free (self->parent);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->suspects, g_array_unref);
  G_OBJECT_CLASS (gouji_finding_parent_class)->finalize (object);
}

static void
gouji_finding_class_init (GoujiFindingClass *klass)
{
  static const struct
  {
    guint property;
    const char *name;
  } texts[] = {
    { PROP_ID, "id" },
    { PROP_CHECK, "check" },
    { PROP_RULE, "rule" },
    { PROP_MESSAGE, "message" },
    { PROP_EQUATION, "equation" },
    { PROP_EXPECTED, "expected" },
    { PROP_ACTUAL, "actual" },
    { PROP_DIFFERENCE, "difference" },
    { PROP_ADVICE, "advice" },
    { PROP_SOURCE, "source" },
    { PROP_PARENT, "parent" },
  };
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gouji_finding_get_property;
  object_class->finalize = gouji_finding_finalize;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    properties[texts[i].property] = g_param_spec_string (texts[i].name, NULL, NULL, NULL, flags);
  properties[PROP_SEVERITY]
      = g_param_spec_uint ("severity", NULL, NULL, 0, GOUJI_N_SEVERITIES - 1, 0, flags);
  properties[PROP_CATEGORY]
      = g_param_spec_uint ("category", NULL, NULL, 0, GOUJI_CATEGORY_DATES, 0, flags);
  properties[PROP_N_CELLS] = g_param_spec_uint ("n-cells", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gouji_finding_init (GoujiFinding *self)
{
}

static char *
or_empty (char *text)
{
  return text != NULL ? text : g_strdup ("");
}

/* What a draft became; the draft keeps its place among the drafts, and nothing else. */
GoujiFinding *
gouji_finding_new_from_draft (GoujiDraft *draft,
                              const char *check,
                              const char *rule,
                              const char *source,
                              GoujiCategory category,
                              const char *parent)
{
  GoujiFinding *self = g_object_new (GOUJI_TYPE_FINDING, NULL);

  g_assert (draft != NULL && draft->id != NULL);

  self->id = g_strdup (draft->id);
  self->check = g_strdup (check);
  self->rule = g_strdup (rule);
  self->source = g_strdup (source);
  self->severity = draft->severity;
  self->category = category;
  self->message = or_empty (g_steal_pointer (&draft->message));
  self->equation = or_empty (g_steal_pointer (&draft->equation));
  self->expected = or_empty (g_steal_pointer (&draft->expected));
  self->actual = or_empty (g_steal_pointer (&draft->actual));
  self->difference = or_empty (g_steal_pointer (&draft->difference));
  self->advice = g_strdup (draft->advice->str);
  self->parent = g_strdup (parent);
  self->cells = g_array_ref (draft->cells);
  self->suspects = g_array_ref (draft->suspects);
  return self;
}

#define DEFINE_GETTER(Type, name, field, fallback)                \
  Type gouji_finding_get_##name (GoujiFinding *self)              \
  {                                                               \
    g_return_val_if_fail (GOUJI_IS_FINDING (self), fallback);     \
    return self->field;                                           \
  }

DEFINE_GETTER (const char *, id, id, NULL)
DEFINE_GETTER (const char *, check, check, NULL)
DEFINE_GETTER (const char *, rule, rule, NULL)
DEFINE_GETTER (GoujiSeverity, severity, severity, GOUJI_SEVERITY_NOTE)
DEFINE_GETTER (GoujiCategory, category, category, GOUJI_CATEGORY_WITHIN_TABLE)
DEFINE_GETTER (const char *, message, message, NULL)
DEFINE_GETTER (const char *, equation, equation, NULL)
DEFINE_GETTER (const char *, expected, expected, NULL)
DEFINE_GETTER (const char *, actual, actual, NULL)
DEFINE_GETTER (const char *, difference, difference, NULL)
DEFINE_GETTER (const char *, advice, advice, NULL)
DEFINE_GETTER (const char *, source, source, NULL)
DEFINE_GETTER (const char *, parent, parent, NULL)
DEFINE_GETTER (guint, n_cells, cells->len, 0)
DEFINE_GETTER (guint, n_suspects, suspects->len, 0)

/**
 * gouji_finding_get_cell:
 *
 * Returns: (transfer none): a cell or span of text involved; the asserted one is the first
 */
const GoujiCellRef *
gouji_finding_get_cell (GoujiFinding *self, guint cell)
{
  g_return_val_if_fail (GOUJI_IS_FINDING (self) && cell < self->cells->len, NULL);
  return &g_array_index (self->cells, GoujiCellRef, cell);
}

/**
 * gouji_finding_get_suspect:
 *
 * Returns: (transfer none): a cell that would settle the finding, and those that follow
 *   from it, if it said something else; the likeliest is the first
 */
const GoujiSuspect *
gouji_finding_get_suspect (GoujiFinding *self, guint suspect)
{
  g_return_val_if_fail (GOUJI_IS_FINDING (self) && suspect < self->suspects->len, NULL);
  return &g_array_index (self->suspects, GoujiSuspect, suspect);
}
