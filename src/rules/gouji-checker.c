/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rules/gouji-checker.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-causes-private.h"
#include "rules/gouji-eval-private.h"
#include "rules/gouji-report-private.h"
#include "rules/gouji-rule-set-private.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

#define ID_LENGTH 16

/* Names the rule and the asserted cell by what they are, and the other tables, so
 * that the id survives a reload and a corrected version of the document. */
static char *
semantic_key (GoujiRun *run, const guint *numbers, const GoujiDraft *draft)
{
  g_autoptr (GString) key = g_string_new (gouji_run_get_rule (run, draft->rule)->id);
  int table = -1;

  for (guint i = 0; i < draft->cells->len; i++)
    {
      const GoujiCellRef *cell = &g_array_index (draft->cells, GoujiCellRef, i);
      g_autofree char *name = NULL;

      if (i > 0 && cell->table == table)
        continue;
      table = cell->table;
      name = gouji_words_dup_key (run->disclosure, numbers, cell);
      g_string_append_printf (key, "|%s", name);
    }
  return g_strdup (key->str);
}

static void
set_ids (GoujiRun *run)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint *numbers = gouji_words_number_tables (run->disclosure);

  for (guint i = 0; i < run->drafts->len; i++)
    {
      GoujiDraft *draft = g_ptr_array_index (run->drafts, i);
      g_autofree char *key = semantic_key (run, numbers, draft);
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));
      g_autofree char *unique = g_strdup_printf ("%s|%u", key, before);
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, unique, -1);

      draft->id = g_strndup (sum, ID_LENGTH);
      g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (before + 1));
    }
}

typedef struct
{
  GoujiDraft *draft;
  GoujiPlace place;
  guint number;
} Sortable;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Sortable *left = a;
  const Sortable *right = b;

  if (left->place.source != right->place.source)
    return left->place.source < right->place.source ? -1 : 1;
  if (left->place.line != right->place.line)
    return left->place.line < right->place.line ? -1 : 1;
  if (left->place.field != right->place.field)
    return left->place.field < right->place.field ? -1 : 1;
  return (left->number > right->number) - (left->number < right->number);
}

/* In printed order of the asserted cells, so that the result does not depend on the
 * order of the rules. */
static void
sort_drafts (GoujiRun *run)
{
  guint n = run->drafts->len;
  g_autofree Sortable *sorted = g_new0 (Sortable, n + 1);

  for (guint i = 0; i < n; i++)
    {
      sorted[i].draft = g_ptr_array_index (run->drafts, i);
      sorted[i].number = i;
      if (sorted[i].draft->cells->len > 0)
        sorted[i].place = gouji_disclosure_get_place (
            run->disclosure, &g_array_index (sorted[i].draft->cells, GoujiCellRef, 0));
    }
  qsort (sorted, n, sizeof *sorted, compare_places);
  for (guint i = 0; i < n; i++)
    run->drafts->pdata[i] = sorted[i].draft;
}

static const GoujiCheck *
find_check (GArray *checks, const char *id)
{
  for (guint i = 0; i < checks->len; i++)
    if (g_array_index (checks, GoujiCheck, i).id == id)
      return &g_array_index (checks, GoujiCheck, i);
  g_assert_not_reached ();
}

static GPtrArray *
make_findings (GoujiRun *run, GArray *checks)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < run->drafts->len; i++)
    {
      GoujiDraft *draft = g_ptr_array_index (run->drafts, i);
      const GoujiRule *rule = gouji_run_get_rule (run, draft->rule);
      const GoujiDraft *parent
          = draft->parent >= 0 ? g_ptr_array_index (run->drafts, draft->parent) : NULL;

      g_ptr_array_add (findings,
                       gouji_finding_new_from_draft (draft, rule->check, rule->id,
                                                     gouji_rule_text_get (&rule->source),
                                                     find_check (checks, rule->check)->category,
                                                     parent != NULL ? parent->id : NULL));
    }
  return findings;
}

/* A rule that was not evaluated at all has nothing that it speaks of. */
static void
add_tally (GoujiCheckStatus *status, GPtrArray *missing, const GoujiTally *tally)
{
  guint evaluated = tally->instances + tally->nothing + tally->unable;

  status->instances += tally->instances;
  status->failed += tally->failed;
  status->insufficient += tally->unable;
  status->not_applicable += evaluated > 0 ? tally->nothing : 1;
  if (tally->missing != NULL
      && !g_ptr_array_find_with_equal_func (missing, tally->missing, g_str_equal, NULL))
    g_ptr_array_add (missing, tally->missing);
}

static GoujiStatus
judge_status (const GoujiCheckStatus *status, gboolean off)
{
  if (off)
    return GOUJI_STATUS_OFF;
  if (status->failed > 0)
    return GOUJI_STATUS_FAILED;
  if (status->instances > 0)
    return GOUJI_STATUS_PASSED;
  return status->insufficient > 0 ? GOUJI_STATUS_INSUFFICIENT_DATA : GOUJI_STATUS_NOT_APPLICABLE;
}

/* A check is all its rules together. */
static GoujiCheckStatus
sum_up (GoujiRun *run, const GoujiCheck *check)
{
  GoujiCheckStatus status = { .check = check->id, .title = gouji_rule_text_get (&check->title) };
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  gboolean off = TRUE;

  for (guint i = 0; i < run->rules->len; i++)
    {
      const GoujiRule *rule = gouji_run_get_rule (run, i);

      if (rule->check != check->id || rule->off)
        continue;
      off = FALSE;
      add_tally (&status, missing, &run->tallies[i]);
    }
  status.status = judge_status (&status, off);
  if (missing->len == 0)
    return status;
  if (status.status == GOUJI_STATUS_INSUFFICIENT_DATA)
    status.missing = g_strdup (g_ptr_array_index (missing, 0));
  g_ptr_array_add (missing, NULL);
  status.lacks = g_strjoinv (C_ ("between names", "; "), (char **) missing->pdata);
  return status;
}

static void
clear_status (gpointer status)
{
  g_free (((GoujiCheckStatus *) status)->missing);
  g_free (((GoujiCheckStatus *) status)->lacks);
}

static gboolean
has_rules (GoujiRun *run, const GoujiCheck *check)
{
  for (guint i = 0; i < run->rules->len; i++)
    if (gouji_run_get_rule (run, i)->check == check->id)
      return TRUE;
  return FALSE;
}

static GArray *
sum_up_checks (GoujiRun *run, GArray *checks)
{
  GArray *statuses = g_array_new (FALSE, FALSE, sizeof (GoujiCheckStatus));

  g_array_set_clear_func (statuses, clear_status);
  for (guint i = 0; i < checks->len; i++)
    {
      const GoujiCheck *check = &g_array_index (checks, GoujiCheck, i);

      if (has_rules (run, check))
        {
          GoujiCheckStatus status = sum_up (run, check);

          g_array_append_val (statuses, status);
        }
    }
  return statuses;
}

static GPtrArray *
list_rule_ids (GoujiRun *run)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < run->rules->len; i++)
    g_ptr_array_add (ids, (gpointer) gouji_run_get_rule (run, i)->id);
  return ids;
}

static void
run_rule (GoujiRun *run, guint index)
{
  const GoujiRule *rule = gouji_run_get_rule (run, index);

  if (rule->off)
    return;
  if (rule->topic != NULL)
    rule->topic->run (run, index);
  else
    gouji_eval_run (run, index);
}

/* What the rules found, in order, grouped and counted. */
static GoujiReport *
report_run (GoujiRun *run, GArray *all_checks)
{
  GPtrArray *findings;
  GArray *checks;

  sort_drafts (run);
  set_ids (run);
  gouji_causes_group (run);
  gouji_ledger_close (run->ledger);
  findings = make_findings (run, all_checks);
  checks = sum_up_checks (run, all_checks);
  return gouji_report_new (run->disclosure, findings, checks, list_rule_ids (run),
                           g_steal_pointer (&run->ledger));
}

/**
 * gouji_checker_run:
 * @rules: shared between threads; must not change meanwhile
 * @disclosure: recognised, and not changed meanwhile
 *
 * Checks @disclosure against all rules.  The result depends on nothing but the two.
 *
 * Returns: (transfer full): the report, or %NULL when cancelled
 */
GoujiReport *
gouji_checker_run (GoujiRuleSet *rules,
                   GoujiDisclosure *disclosure,
                   GCancellable *cancellable,
                   GError **error)
{
  return gouji_checker_run_related (rules, disclosure, NULL, cancellable, error);
}

/**
 * gouji_checker_run_related:
 * @rules: shared between threads; must not change meanwhile
 * @disclosure: recognised, and not changed meanwhile
 * @related: (nullable) (element-type GoujiDisclosure): of the same unit, as
 *   gouji_related_list() gives them; recognised, and not changed meanwhile.  What rules
 *   say of other years (`expenditure@-1`) is looked up in those of the same kind
 *
 * As gouji_checker_run().  A rule that speaks of a year that is not among @related lacks
 * data and says which.
 *
 * Returns: (transfer full): the report, or %NULL when cancelled
 */
GoujiReport *
gouji_checker_run_related (GoujiRuleSet *rules,
                           GoujiDisclosure *disclosure,
                           GPtrArray *related,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (GoujiRun) run = NULL;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (rules) && GOUJI_IS_DISCLOSURE (disclosure), NULL);

  run = gouji_run_new (disclosure, gouji_rule_set_get_rules (rules), cancellable);
  run->related = related;
  for (guint i = 0; i < run->rules->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      run_rule (run, i);
    }
  return report_run (run, gouji_rule_set_get_checks (rules));
}

/**
 * gouji_checker_run_rule:
 * @rules: shared between threads; must not change meanwhile
 * @rule: less than gouji_rule_set_get_n_rules()
 * @disclosure: recognised, and not changed meanwhile
 *
 * As gouji_checker_run() with nothing but the one rule, so that no other takes its
 * findings for their own.  The report's only check is the rule's.
 *
 * Returns: (transfer full): the report
 */
GoujiReport *
gouji_checker_run_rule (GoujiRuleSet *rules, guint rule, GoujiDisclosure *disclosure)
{
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GoujiRun) run = NULL;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (rules) && GOUJI_IS_DISCLOSURE (disclosure), NULL);
  g_return_val_if_fail (rule < gouji_rule_set_get_rules (rules)->len, NULL);

  one = g_ptr_array_new ();
  g_ptr_array_add (one, g_ptr_array_index (gouji_rule_set_get_rules (rules), rule));
  run = gouji_run_new (disclosure, one, NULL);
  run_rule (run, 0);
  return report_run (run, gouji_rule_set_get_checks (rules));
}
