/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tools/gouji-mutation-trial.h"

struct _GoujiMutationBaseline
{
  GoujiRuleSet *rules;
  GoujiDisclosure *disclosure;
  GoujiReport *report;
  GHashTable *findings; /* utf8: signatures */
};

/* A finding is the same as one in the unchanged document when it is as severe and
 * has the same numbers; an old finding whose numbers changed is a new one. */
static char *
dup_signature (GoujiFinding *finding)
{
  return g_strdup_printf ("%s|%d|%s|%s|%s", gouji_finding_get_id (finding),
                          gouji_finding_get_severity (finding),
                          gouji_finding_get_expected (finding),
                          gouji_finding_get_actual (finding),
                          gouji_finding_get_difference (finding));
}

/**
 * gouji_mutation_baseline_new:
 * @disclosure: its blocks are recognised anew, in the same way as the changed ones
 *
 * Returns: (transfer full): the baseline
 */
GoujiMutationBaseline *
gouji_mutation_baseline_new (GoujiRuleSet *rules, GoujiDisclosure *disclosure)
{
  GoujiMutationBaseline *self;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (rules) && GOUJI_IS_DISCLOSURE (disclosure), NULL);

  self = g_new0 (GoujiMutationBaseline, 1);
  self->rules = g_object_ref (rules);
  self->disclosure = gouji_mutant_new (disclosure, NULL, 0);
  self->report = gouji_checker_run (rules, self->disclosure, NULL, NULL);
  self->findings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < gouji_report_get_n_findings (self->report); i++)
    g_hash_table_add (self->findings, dup_signature (gouji_report_get_finding (self->report, i)));
  return self;
}

void
gouji_mutation_baseline_free (GoujiMutationBaseline *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->rules);
  g_object_unref (self->disclosure);
  g_object_unref (self->report);
  g_hash_table_unref (self->findings);
  g_free (self);
}

GoujiDisclosure *
gouji_mutation_baseline_get_disclosure (GoujiMutationBaseline *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->disclosure;
}

gboolean
gouji_mutation_baseline_is_checked (GoujiMutationBaseline *self, const GoujiMutantAmount *amount)
{
  const GoujiCellRef cell = GOUJI_CELL_REF_TABLE (amount->table, amount->row, amount->column);

  g_return_val_if_fail (self != NULL, FALSE);
  return gouji_report_get_tick (self->report, &cell) > GOUJI_TICK_UNTIED;
}

/* Rows are told by their line in the source: a change may move tables about. */
static gboolean
names_line (GoujiDisclosure *disclosure, GoujiFinding *finding, GoujiPlace place)
{
  for (guint i = 0; i < gouji_finding_get_n_cells (finding); i++)
    {
      GoujiPlace cell = gouji_disclosure_get_place (disclosure, gouji_finding_get_cell (finding, i));

      if (cell.line == place.line && cell.source == place.source)
        return TRUE;
    }
  return FALSE;
}

/* The changed cells; a row slip changes two. */
typedef struct
{
  const GoujiMutantChange *changes;
  guint n;
} Changed;

static gboolean
is_changed (GoujiDisclosure *disclosure, const GoujiCellRef *cell, const Changed *changed)
{
  GoujiPlace place = gouji_disclosure_get_place (disclosure, cell);

  for (guint i = 0; i < changed->n; i++)
    {
      GoujiPlace other = changed->changes[i].cell->place;

      if (place.line == other.line && place.field == other.field && place.source == other.source)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_new (GoujiMutationBaseline *self, GoujiFinding *finding)
{
  g_autofree char *signature = dup_signature (finding);

  return !g_hash_table_contains (self->findings, signature);
}

static GoujiFinding *
find_head (GoujiReport *report, GoujiFinding *finding)
{
  const char *parent = gouji_finding_get_parent (finding);

  for (guint i = 0; parent != NULL && i < gouji_report_get_n_findings (report); i++)
    if (g_str_equal (gouji_finding_get_id (gouji_report_get_finding (report, i)), parent))
      return gouji_report_get_finding (report, i);
  return finding;
}

/* The suspect that would settle most is looked at first. */
static void
look_at_suspects (GoujiDisclosure *disclosure,
                  GoujiFinding *head,
                  const Changed *changed,
                  guint *settled,
                  GoujiMutationResult *result)
{
  for (guint i = 0; i < gouji_finding_get_n_suspects (head); i++)
    {
      const GoujiSuspect *suspect = gouji_finding_get_suspect (head, i);
      gboolean right = is_changed (disclosure, &suspect->cell, changed);

      result->named |= right;
      if (i > 0 || suspect->settled <= *settled)
        continue;
      *settled = suspect->settled;
      result->first = right;
    }
}

static void
compare (GoujiMutationBaseline *self, GoujiReport *report, const Changed *changed, GoujiMutationResult *result)
{
  GoujiDisclosure *disclosure = gouji_report_get_disclosure (report);
  GoujiPlace place = changed->changes[0].cell->place;
  guint settled = 0;

  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);
      GoujiSeverity severity = gouji_finding_get_severity (finding);

      if (severity > GOUJI_SEVERITY_ROUNDING || !is_new (self, finding))
        continue;
      if (severity == GOUJI_SEVERITY_ROUNDING)
        result->rounding |= names_line (disclosure, finding, place);
      else
        {
          result->detected |= names_line (disclosure, finding, place);
          look_at_suspects (disclosure, find_head (report, finding), changed, &settled, result);
        }
    }
  result->rounding = result->rounding && !result->detected;
  result->named = result->named && result->detected;
  result->first = result->first && result->detected;
}

/**
 * gouji_mutation_baseline_try:
 * @amount: one of the baseline's disclosure
 *
 * Changes the amount, reads the document anew and checks it.
 *
 * Returns: what was found; free its "after"
 */
GoujiMutationResult
gouji_mutation_baseline_try (GoujiMutationBaseline *self,
                             const GoujiMutantAmount *amount,
                             GoujiMutationKind kind)
{
  GoujiMutationResult result = { FALSE };
  GoujiMutantAmount next;
  GoujiMutantChange changes[2];
  guint n_changes = 1;
  g_autoptr (GoujiDisclosure) mutant = NULL;
  g_autoptr (GoujiReport) report = NULL;

  if (kind != GOUJI_MUTATION_ROW)
    result.after = gouji_mutation_apply (kind, amount->text);
  else if (gouji_mutant_find_next_row (self->disclosure, amount, &next))
    {
      result.after = g_strdup (next.text);
      changes[n_changes++] = (GoujiMutantChange) { &next, amount->text };
    }
  if (result.after == NULL)
    return result;
  result.tried = TRUE;
  result.before = amount->text;
  changes[0] = (GoujiMutantChange) { amount, result.after };
  mutant = gouji_mutant_new (self->disclosure, changes, n_changes);
  report = gouji_checker_run (self->rules, mutant, NULL, NULL);
  compare (self, report, &(const Changed){ changes, n_changes }, &result);
  return result;
}
