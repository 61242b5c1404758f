/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-run-private.h"

static void
free_draft (gpointer draft)
{
  gouji_draft_free (draft);
}

static void
free_run (gpointer run)
{
  gouji_run_free (run);
}

static void
free_index (gpointer index)
{
  gouji_table_index_free (index);
}

/* A table that prints no unit is in that of the others, when these agree. */
static GoujiAmountUnit
common_unit (GoujiDisclosure *disclosure)
{
  GoujiAmountUnit unit = GOUJI_UNIT_UNKNOWN;

  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (disclosure, i);
      GoujiAmountUnit other = gouji_table_get_amount_unit (table);

      if (other == GOUJI_UNIT_UNKNOWN || gouji_table_get_role (table) == GOUJI_ROLE_PERFORMANCE)
        continue;
      if (unit != GOUJI_UNIT_UNKNOWN && unit != other)
        return GOUJI_UNIT_UNKNOWN;
      unit = other;
    }
  return unit;
}

GoujiRun *
gouji_run_new (GoujiDisclosure *disclosure, GPtrArray *rules, GCancellable *cancellable)
{
  GoujiRun *self = g_new0 (GoujiRun, 1);

  self->disclosure = disclosure;
  self->rules = rules;
  self->n_rules = rules->len;
  self->tallies = g_new0 (GoujiTally, rules->len + 1);
  self->ledger = gouji_ledger_new (disclosure);
  self->drafts = g_ptr_array_new_with_free_func (free_draft);
  self->equations = gouji_equations_new ();
  self->indexes = g_ptr_array_new_with_free_func (free_index);
  g_ptr_array_set_size (self->indexes, gouji_disclosure_get_n_tables (disclosure));
  self->unit = common_unit (disclosure);
  self->cancellable = cancellable;
  return self;
}

void
gouji_run_free (GoujiRun *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_rules; i++)
    g_free (self->tallies[i].missing);
  g_free (self->tallies);
  gouji_ledger_free (self->ledger);
  g_ptr_array_unref (self->drafts);
  gouji_equations_free (self->equations);
  g_ptr_array_unref (self->indexes);
  gouji_printed_codes_free (self->printed_codes);
  g_clear_pointer (&self->notes, g_array_unref);
  g_clear_pointer (&self->first_notes, g_array_unref);
  g_clear_pointer (&self->explained, g_hash_table_unref);
  for (guint i = 0; i < GOUJI_N_ROLES; i++)
    g_clear_pointer (&self->filled[i], g_array_unref);
  g_clear_pointer (&self->sources, g_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self);
}

static GoujiDisclosure *
find_related (GoujiRun *self, int year)
{
  for (guint i = 0; self->related != NULL && i < self->related->len; i++)
    {
      GoujiDisclosure *other = g_ptr_array_index (self->related, i);

      if (other != self->disclosure && gouji_disclosure_get_year (other) == year
          && gouji_disclosure_get_kind (other) == gouji_disclosure_get_kind (self->disclosure))
        return other;
    }
  return NULL;
}

GoujiRun *
gouji_run_find_year (GoujiRun *self, int years)
{
  int year = gouji_disclosure_get_year (self->disclosure);
  GoujiDisclosure *other = year > 0 ? find_related (self, year + years) : NULL;
  g_autoptr (GPtrArray) no_rules = NULL;

  if (other == NULL)
    return NULL;
  if (self->others == NULL)
    self->others = g_ptr_array_new_with_free_func (free_run);
  for (guint i = 0; i < self->others->len; i++)
    if (((GoujiRun *) g_ptr_array_index (self->others, i))->disclosure == other)
      return g_ptr_array_index (self->others, i);
  no_rules = g_ptr_array_new ();
  g_ptr_array_add (self->others, gouji_run_new (other, no_rules, self->cancellable));
  return g_ptr_array_index (self->others, self->others->len - 1);
}

GoujiTableIndex *
gouji_run_get_index (GoujiRun *self, guint table)
{
  GoujiTableIndex *index = g_ptr_array_index (self->indexes, table);

  if (index == NULL)
    {
      index = gouji_table_index_new (gouji_disclosure_get_table (self->disclosure, table), table);
      g_ptr_array_index (self->indexes, table) = index;
    }
  return index;
}

/* The tables of @role that print lines, in their order. */
static const GArray *
get_filled (GoujiRun *self, GoujiRole role)
{
  GArray *filled = self->filled[role];

  if (filled != NULL)
    return filled;
  filled = self->filled[role] = g_array_new (FALSE, FALSE, sizeof (int));
  for (int i = gouji_disclosure_find_table (self->disclosure, role, -1); i >= 0;
       i = gouji_disclosure_find_table (self->disclosure, role, i))
    if (gouji_table_get_n_lines (gouji_disclosure_get_table (self->disclosure, i)) > 0)
      g_array_append_val (filled, i);
  return filled;
}

static int
compare_tables (gconstpointer a, gconstpointer b)
{
  return *(const int *)a - *(const int *)b;
}

/* A document that prints a set of statements for each of several units prints them in
 * the same order: the n-th tables belong together.  Where not each of the one role has
 * its counterpart, only the first are sure to. */
int
gouji_run_find_partner (GoujiRun *self, const GoujiTableIndex *beside, GoujiRole role)
{
  const GArray *own = get_filled (self, gouji_table_get_role (beside->table));
  const GArray *others = get_filled (self, role);
  int table = beside->number;
  guint number = 0;

  if (!g_array_binary_search ((GArray *)own, &table, compare_tables, &number))
    while (number < own->len && g_array_index (own, int, number) < table)
      number++;
  if ((number > 0 && own->len != others->len) || number >= others->len)
    return -1;
  return g_array_index (others, int, number);
}

static gboolean
is_note (const GoujiBlock *block, guint n_tables)
{
  return block->kind == GOUJI_BLOCK_PARAGRAPH && block->use == GOUJI_USE_NOTE && block->table >= 0
         && (guint)block->table < n_tables;
}

/* Counts the notes of each table, and puts them where those before leave off. */
static void
collect_notes (GoujiRun *self)
{
  guint n_tables = gouji_disclosure_get_n_tables (self->disclosure);
  guint n_blocks = gouji_disclosure_get_n_blocks (self->disclosure);
  guint *first;
  g_autofree guint *next = NULL;

  self->notes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->first_notes = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (self->first_notes, n_tables + 1);
  first = (guint *)self->first_notes->data;
  for (guint i = 0; i < n_blocks; i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (self->disclosure, i);

      if (is_note (block, n_tables))
        first[block->table + 1]++;
    }
  for (guint i = 0; i < n_tables; i++)
    first[i + 1] += first[i];
  g_array_set_size (self->notes, first[n_tables]);
  next = g_memdup2 (first, n_tables * sizeof *first);
  for (guint i = 0; i < n_blocks; i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (self->disclosure, i);

      if (is_note (block, n_tables))
        g_array_index (self->notes, guint, next[block->table]++) = i;
    }
}

/* The paragraphs that are notes of @table, in their order. */
const guint *
gouji_run_get_notes (GoujiRun *self, guint table, guint *n)
{
  guint first;

  if (self->notes == NULL)
    collect_notes (self);
  first = g_array_index (self->first_notes, guint, table);
  *n = g_array_index (self->first_notes, guint, table + 1) - first;
  return (const guint *)self->notes->data + first;
}

const GPtrArray *
gouji_run_get_printed_codes (GoujiRun *self)
{
  if (self->printed_codes == NULL)
    self->printed_codes = gouji_printed_codes_new (self->disclosure);
  return self->printed_codes->codes;
}

const GoujiRule *
gouji_run_get_rule (GoujiRun *self, guint rule)
{
  return g_ptr_array_index (self->rules, rule);
}

void
gouji_run_count (GoujiRun *self, guint rule, gboolean failed)
{
  self->tallies[rule].instances++;
  self->tallies[rule].failed += failed ? 1 : 0;
}

void
gouji_run_count_nothing (GoujiRun *self, guint rule)
{
  self->tallies[rule].nothing++;
}

/* Only the first is kept: one is enough to say why a check could not be made. */
void
gouji_run_set_missing (GoujiRun *self, guint rule, char *missing)
{
  self->tallies[rule].unable++;
  if (self->tallies[rule].missing == NULL)
    self->tallies[rule].missing = missing;
  else
    g_free (missing);
}

static gboolean
counts (const GoujiTerm *term)
{
  return term->number && gouji_decimal_sign (term->value) != 0;
}

static gboolean
has_term (const GoujiDraft *draft, const GoujiTerm *wanted)
{
  for (guint i = 0; i < draft->terms->len; i++)
    {
      const GoujiTerm *term = &g_array_index (draft->terms, GoujiTerm, i);

      if (counts (term) && term->sign == wanted->sign
          && gouji_cell_ref_equal (&term->cell, &wanted->cell))
        return TRUE;
    }
  return FALSE;
}

static guint
count_terms (const GoujiDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->terms->len; i++)
    n += counts (&g_array_index (draft->terms, GoujiTerm, i));
  return n;
}

/* Whether two rules say the same of the same numbers. */
static gboolean
is_same_equation (const GoujiDraft *a, const GoujiDraft *b)
{
  if (a->cells->len == 0 || b->cells->len == 0 || a->terms->len == 0 || b->terms->len == 0
      || !gouji_cell_ref_equal (&g_array_index (a->cells, GoujiCellRef, 0),
                                &g_array_index (b->cells, GoujiCellRef, 0))
      || gouji_decimal_compare (a->residual, b->residual) != 0
      || count_terms (a) != count_terms (b))
    return FALSE;
  for (guint i = 0; i < a->terms->len; i++)
    {
      const GoujiTerm *term = &g_array_index (a->terms, GoujiTerm, i);

      if (counts (term) && !has_term (b, term))
        return FALSE;
    }
  return TRUE;
}

/* What the header alone tells is left to a rule that knows what the columns mean. */
static gboolean
is_told_already (GoujiRun *self, const GoujiDraft *draft)
{
  const GoujiFormula *formula = gouji_run_get_rule (self, draft->rule)->formula;

  if (formula == NULL || !gouji_formula_asks_header (formula))
    return FALSE;
  for (guint i = 0; i < self->drafts->len; i++)
    if (is_same_equation (g_ptr_array_index (self->drafts, i), draft))
      return TRUE;
  return FALSE;
}

gboolean
gouji_run_add (GoujiRun *self, GoujiDraft *draft)
{
  if (is_told_already (self, draft))
    {
      gouji_draft_free (draft);
      return FALSE;
    }
  g_ptr_array_add (self->drafts, draft);
  return TRUE;
}
