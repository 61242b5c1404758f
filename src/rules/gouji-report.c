/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-report-private.h"

struct _GoujiReport
{
  GObject parent_instance;

  GoujiDisclosure *disclosure;
  GPtrArray *findings; /* GoujiFinding, printed order */
  GArray *checks;      /* GoujiCheckStatus */
  GPtrArray *rule_ids; /* interned, by index of the rule */
  GoujiLedger *ledger;
  GPtrArray *claims;            /* GoujiClaim of the disclosure, by their block */
  GHashTable *findings_by_cell; /* GoujiCellRef → GPtrArray of GoujiFinding, none owned */
  guint counts[GOUJI_N_SEVERITIES];
};

G_DEFINE_FINAL_TYPE (GoujiReport, gouji_report, G_TYPE_OBJECT)

static void
gouji_report_finalize (GObject *object)
{
  GoujiReport *self = GOUJI_REPORT (object);

  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_object (&self->disclosure);
  g_clear_pointer (&self->findings_by_cell, g_hash_table_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_array_unref);
  g_clear_pointer (&self->rule_ids, g_ptr_array_unref);
  g_clear_pointer (&self->ledger, gouji_ledger_free);
  G_OBJECT_CLASS (gouji_report_parent_class)->finalize (object);
}

static void
gouji_report_class_init (GoujiReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_report_finalize;
}

static guint
hash_cell (gconstpointer key)
{
  return gouji_cell_ref_hash (key);
}

static gboolean
equal_cells (gconstpointer a, gconstpointer b)
{
  return gouji_cell_ref_equal (a, b);
}

static void
gouji_report_init (GoujiReport *self)
{
  self->findings_by_cell = g_hash_table_new_full (hash_cell, equal_cells, NULL,
                                                  (GDestroyNotify) g_ptr_array_unref);
}

static void
index_finding (GoujiReport *self, GoujiFinding *finding)
{
  for (guint i = 0; i < gouji_finding_get_n_cells (finding); i++)
    {
      /* The key stays the finding's, which lives as long as the report. */
      GoujiCellRef *cell = (GoujiCellRef *) gouji_finding_get_cell (finding, i);
      GPtrArray *list = g_hash_table_lookup (self->findings_by_cell, cell);

      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (self->findings_by_cell, cell, list);
        }
      g_ptr_array_add (list, finding);
    }
}

static int
compare_blocks (gconstpointer a, gconstpointer b)
{
  const GoujiClaim *left = *(gconstpointer *)a;
  const GoujiClaim *right = *(gconstpointer *)b;

  return (left->ref.block > right->ref.block) - (left->ref.block < right->ref.block);
}

/* The sort is stable: those of a block stay in their order. */
static void
index_claims (GoujiReport *self)
{
  guint n = gouji_disclosure_get_n_claims (self->disclosure);

  self->claims = g_ptr_array_sized_new (n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->claims, (gpointer)gouji_disclosure_get_claim (self->disclosure, i));
  g_ptr_array_sort (self->claims, compare_blocks);
}

GoujiReport *
gouji_report_new (GoujiDisclosure *disclosure,
                  GPtrArray *findings,
                  GArray *checks,
                  GPtrArray *rule_ids,
                  GoujiLedger *ledger)
{
  GoujiReport *self = g_object_new (GOUJI_TYPE_REPORT, NULL);

  self->disclosure = g_object_ref (disclosure);
  self->findings = findings;
  self->checks = checks;
  self->rule_ids = rule_ids;
  self->ledger = ledger;
  index_claims (self);
  for (guint i = 0; i < findings->len; i++)
    {
      GoujiFinding *finding = g_ptr_array_index (findings, i);

      self->counts[gouji_finding_get_severity (finding)]++;
      index_finding (self, finding);
    }
  return self;
}

/**
 * gouji_report_get_disclosure:
 *
 * Returns: (transfer none): what was checked
 */
GoujiDisclosure *
gouji_report_get_disclosure (GoujiReport *self)
{
  g_return_val_if_fail (GOUJI_IS_REPORT (self), NULL);
  return self->disclosure;
}

guint
gouji_report_get_n_findings (GoujiReport *self)
{
  g_return_val_if_fail (GOUJI_IS_REPORT (self), 0);
  return self->findings->len;
}

/**
 * gouji_report_get_finding:
 *
 * Returns: (transfer none): the findings come in printed order of their asserted cells
 */
GoujiFinding *
gouji_report_get_finding (GoujiReport *self, guint finding)
{
  g_return_val_if_fail (GOUJI_IS_REPORT (self) && finding < self->findings->len, NULL);
  return g_ptr_array_index (self->findings, finding);
}

/**
 * gouji_report_count:
 *
 * Returns: how many findings there are of @severity, those that follow from another included
 */
guint
gouji_report_count (GoujiReport *self, GoujiSeverity severity)
{
  g_return_val_if_fail (GOUJI_IS_REPORT (self) && severity < GOUJI_N_SEVERITIES, 0);
  return self->counts[severity];
}

guint
gouji_report_get_n_checks (GoujiReport *self)
{
  g_return_val_if_fail (GOUJI_IS_REPORT (self), 0);
  return self->checks->len;
}

/**
 * gouji_report_get_check:
 *
 * Returns: (transfer none): a check and how it went, in the order of the rule set
 */
const GoujiCheckStatus *
gouji_report_get_check (GoujiReport *self, guint check)
{
  g_return_val_if_fail (GOUJI_IS_REPORT (self) && check < self->checks->len, NULL);
  return &g_array_index (self->checks, GoujiCheckStatus, check);
}

/* Of what contradicts @cell nothing is an error. */
static gboolean
is_only_asked (GoujiReport *self, const GoujiCellRef *cell)
{
  GPtrArray *findings = g_hash_table_lookup (self->findings_by_cell, cell);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    if (gouji_finding_get_severity (g_ptr_array_index (findings, i)) == GOUJI_SEVERITY_ERROR)
      return FALSE;
  return findings != NULL;
}

/* Of the table's cells when @of_tables, else of the claims of the text. */
static guint
count_questioned (GoujiReport *self, gboolean of_tables)
{
  GHashTableIter iter;
  gpointer cell;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->findings_by_cell);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    n += (((GoujiCellRef *) cell)->table >= 0) == of_tables
         && gouji_report_get_tick (self, cell) == GOUJI_TICK_QUESTION;
  return n;
}

/**
 * gouji_report_get_coverage:
 *
 * Returns: how many amounts the tables and projects print, and how many of them are
 *   confirmed, contradicted, or compared with nothing
 */
GoujiCoverage
gouji_report_get_coverage (GoujiReport *self)
{
  GoujiCoverage coverage;

  g_return_val_if_fail (GOUJI_IS_REPORT (self), ((GoujiCoverage) { 0 }));

  coverage = gouji_ledger_count (self->ledger);
  coverage.questioned = count_questioned (self, TRUE);
  return coverage;
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const GoujiClaim *left = *(gconstpointer *) a;
  const GoujiClaim *right = *(gconstpointer *) b;

  return (left->ref.offset > right->ref.offset) - (left->ref.offset < right->ref.offset);
}

/**
 * gouji_report_get_claim_coverage:
 *
 * Returns: how many figures the narrative states, and how many of them are confirmed,
 *   contradicted, or compared with nothing
 */
GoujiCoverage
gouji_report_get_claim_coverage (GoujiReport *self)
{
  GoujiCoverage coverage;

  g_return_val_if_fail (GOUJI_IS_REPORT (self), ((GoujiCoverage) { 0 }));

  coverage = gouji_ledger_count_claims (self->ledger);
  coverage.questioned = count_questioned (self, FALSE);
  return coverage;
}

/* A figure that is stated for itself and as part of a sum is one figure. */
static void
drop_repeated (GPtrArray *sorted)
{
  for (guint i = sorted->len; i > 1; i--)
    {
      const GoujiClaim *claim = g_ptr_array_index (sorted, i - 1);
      const GoujiClaim *before = g_ptr_array_index (sorted, i - 2);

      if (gouji_cell_ref_equal (&claim->ref, &before->ref))
        g_ptr_array_remove_index (sorted, i - 1);
    }
}

/* The first of the claims whose block is @block or one behind it. */
static guint
find_first_claim (GoujiReport *self, guint block)
{
  guint low = 0, high = self->claims->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((const GoujiClaim *)g_ptr_array_index (self->claims, middle))->ref.block < (int)block)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * gouji_report_list_claims:
 * @block: a paragraph's index
 *
 * The spans to mark in a paragraph; gouji_report_get_tick() says how each stands.
 *
 * Returns: (transfer container) (element-type GoujiClaim): the figures that the paragraph
 *   states, in the order printed
 */
GPtrArray *
gouji_report_list_claims (GoujiReport *self, guint block)
{
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (GOUJI_IS_REPORT (self), list);
  for (guint i = find_first_claim (self, block); i < self->claims->len; i++)
    {
      const GoujiClaim *claim = g_ptr_array_index (self->claims, i);

      if (claim->ref.block != (int)block)
        break;
      if (gouji_report_get_tick (self, &claim->ref) != GOUJI_TICK_NONE)
        g_ptr_array_add (list, (gpointer)claim);
    }
  g_ptr_array_sort (list, compare_claims);
  drop_repeated (list);
  return list;
}

/**
 * gouji_report_get_tick:
 * @cell: a table's cell, or the span of a claim in the text
 *
 * Returns: whether the figure there is confirmed; %GOUJI_TICK_NONE where none stands
 */
GoujiTick
gouji_report_get_tick (GoujiReport *self, const GoujiCellRef *cell)
{
  GoujiTick tick;

  g_return_val_if_fail (GOUJI_IS_REPORT (self) && cell != NULL, GOUJI_TICK_NONE);

  tick = gouji_ledger_get_tick (self->ledger, gouji_ledger_find (self->ledger, cell));
  return tick == GOUJI_TICK_CONFLICTING && is_only_asked (self, cell) ? GOUJI_TICK_QUESTION : tick;
}

static void
add_overlapping (GoujiReport *self, const GoujiCellRef *span, GPtrArray *list)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      GoujiFinding *finding = g_ptr_array_index (self->findings, i);

      for (guint j = 0; j < gouji_finding_get_n_cells (finding); j++)
        {
          const GoujiCellRef *cell = gouji_finding_get_cell (finding, j);

          if (cell->block != span->block || cell->offset >= span->offset + MAX (span->length, 1)
              || span->offset >= cell->offset + MAX (cell->length, 1))
            continue;
          g_ptr_array_add (list, finding);
          break;
        }
    }
}

/**
 * gouji_report_list_findings:
 * @cell: a table's cell, or a span of text, which finds whatever overlaps it
 *
 * Returns: (transfer container) (element-type GoujiFinding): the findings @cell
 *   takes part in, in printed order
 */
GPtrArray *
gouji_report_list_findings (GoujiReport *self, const GoujiCellRef *cell)
{
  GPtrArray *list;
  GPtrArray *found;

  g_return_val_if_fail (GOUJI_IS_REPORT (self) && cell != NULL, NULL);

  list = g_ptr_array_new ();
  found = g_hash_table_lookup (self->findings_by_cell, cell);
  if (cell->block >= 0)
    add_overlapping (self, cell, list);
  else if (found != NULL)
    g_ptr_array_extend (list, found, NULL, NULL);
  return list;
}

static guint
get_settled (GoujiFinding *finding)
{
  return gouji_finding_get_suspect (finding, 0)->settled;
}

static int
compare_settled (gconstpointer a, gconstpointer b)
{
  guint left = get_settled (*(GoujiFinding *const *) a);
  guint right = get_settled (*(GoujiFinding *const *) b);

  return (left < right) - (left > right);
}

/**
 * gouji_report_list_causes:
 *
 * A finding's suspects are single cells, the likeliest first, each with the value that
 * would settle the finding and those that follow from it.  Where no single change does,
 * the finding has none, and its advice says so.
 *
 * Returns: (transfer container) (element-type GoujiFinding): the findings that have
 *   suspects, the one that settles most first, else in printed order
 */
GPtrArray *
gouji_report_list_causes (GoujiReport *self)
{
  GPtrArray *causes = g_ptr_array_new ();

  g_return_val_if_fail (GOUJI_IS_REPORT (self), causes);

  for (guint i = 0; i < self->findings->len; i++)
    {
      GoujiFinding *finding = g_ptr_array_index (self->findings, i);

      if (gouji_finding_get_parent (finding) == NULL && gouji_finding_get_n_suspects (finding) > 0)
        g_ptr_array_add (causes, finding);
    }
  g_ptr_array_sort (causes, compare_settled);
  return causes;
}

/**
 * gouji_report_list_followers:
 *
 * Returns: (transfer container) (element-type GoujiFinding): the findings that have
 *   @finding's cause, without itself, in printed order
 */
GPtrArray *
gouji_report_list_followers (GoujiReport *self, GoujiFinding *finding)
{
  GPtrArray *followers = g_ptr_array_new ();

  g_return_val_if_fail (GOUJI_IS_REPORT (self) && GOUJI_IS_FINDING (finding), followers);

  for (guint i = 0; i < self->findings->len; i++)
    {
      GoujiFinding *other = g_ptr_array_index (self->findings, i);

      if (g_strcmp0 (gouji_finding_get_parent (other), gouji_finding_get_id (finding)) == 0)
        g_ptr_array_add (followers, other);
    }
  return followers;
}

/**
 * gouji_report_list_checks:
 *
 * Returns: (transfer container) (element-type utf8): ids of the rules that confirmed
 *   or contradicted @cell, each once, in the order of the rule set
 */
GPtrArray *
gouji_report_list_checks (GoujiReport *self, const GoujiCellRef *cell)
{
  g_autoptr (GArray) rules = NULL;
  GPtrArray *ids;

  g_return_val_if_fail (GOUJI_IS_REPORT (self) && cell != NULL, NULL);

  rules = gouji_ledger_list_rules (self->ledger, gouji_ledger_find (self->ledger, cell));
  ids = g_ptr_array_new ();
  for (guint i = 0; i < rules->len; i++)
    g_ptr_array_add (ids, g_ptr_array_index (self->rule_ids, g_array_index (rules, guint, i)));
  return ids;
}
