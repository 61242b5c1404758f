/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-ledger-private.h"

#include "rules/gouji-form-private.h"

typedef struct
{
  guint32 cell;
  guint32 rule;
} Touch;

struct _GoujiLedger
{
  guint n_tables;
  guint n_cells;  /* of tables; claims of the text are numbered behind them */
  guint n_claims;
  guint *first;   /* number of each table's first cell; one more than tables */
  guint *columns; /* of each table */
  guint8 *marks;
  guint16 *held;
  GArray *touches; /* Touch */
  GArray *joints;  /* Touch: two cells */
  GHashTable *spans; /* GoujiCellRef of a claim's text to the claim's number */
};

static void
mark_amounts (GoujiLedger *self, GoujiTable *table, guint index)
{
  for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
    {
      if (gouji_table_get_column (table, column)->kind != GOUJI_COLUMN_AMOUNT)
        continue;
      for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
        if (gouji_amount_is_number (gouji_table_get_amount (table, row, column)))
          self->marks[gouji_ledger_number (self, index, row, column)] |= GOUJI_MARK_AMOUNT;
    }
}

static void
mark_cell (GoujiLedger *self, const GoujiProject *project, GoujiFormCell at)
{
  GoujiCellRef cell = GOUJI_CELL_REF_TABLE (project->table, at.row, at.column);
  guint number = gouji_ledger_find (self, &cell);

  if (number != GOUJI_LEDGER_NO_CELL)
    self->marks[number] |= GOUJI_MARK_AMOUNT;
}

/* The targets of costs are amounts of money as the funds are. */
static void
mark_costs (GoujiLedger *self, const GoujiProject *project)
{
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, i);
      GoujiDecimal yuan;

      for (guint period = 0; period < GOUJI_N_PERIODS; period++)
        if (indicator->kind == GOUJI_INDICATOR_COST
            && (gouji_form_target_in_yuan (&indicator->target[period], &yuan)
                || gouji_form_target_rate (indicator, period, &yuan, NULL)))
          mark_cell (self, project, indicator->target[period].cell);
    }
}

static void
mark_funds (GoujiLedger *self, const GoujiProject *project)
{
  for (guint i = 0; i < project->funds->len; i++)
    {
      const GoujiFund *fund = &g_array_index (project->funds, GoujiFund, i);

      for (guint period = 0; period < GOUJI_N_PERIODS; period++)
        if (gouji_amount_is_number (fund->amount[period]))
          mark_cell (self, project, fund->cell[period]);
    }
}

/* What states no figure, a placeholder for one, has nothing to be tied. */
static void
mark_claims (GoujiLedger *self, GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < self->n_claims; i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (disclosure, i);

      if (gouji_decimal_sign (claim->amount.step) == 0
          || g_hash_table_contains (self->spans, &claim->ref))
        continue;
      g_hash_table_insert (self->spans, (gpointer) &claim->ref, GUINT_TO_POINTER (self->n_cells + i));
      self->marks[self->n_cells + i] |= GOUJI_MARK_AMOUNT;
    }
}

/* A ledger of all amounts of @disclosure, none of them tied.  It refers to the claims of
 * @disclosure, which must outlive it. */
GoujiLedger *
gouji_ledger_new (GoujiDisclosure *disclosure)
{
  GoujiLedger *self = g_new0 (GoujiLedger, 1);

  self->n_tables = gouji_disclosure_get_n_tables (disclosure);
  self->first = g_new0 (guint, self->n_tables + 1);
  self->columns = g_new0 (guint, self->n_tables + 1);
  for (guint i = 0; i < self->n_tables; i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (disclosure, i);

      self->columns[i] = gouji_table_get_n_columns (table);
      self->first[i + 1] = self->first[i] + self->columns[i] * gouji_table_get_n_rows (table);
    }
  self->n_cells = self->first[self->n_tables];
  self->n_claims = gouji_disclosure_get_n_claims (disclosure);
  self->marks = g_new0 (guint8, gouji_ledger_get_n_cells (self) + 1);
  self->held = g_new0 (guint16, gouji_ledger_get_n_cells (self) + 1);
  self->spans = g_hash_table_new ((GHashFunc) gouji_cell_ref_hash, (GEqualFunc) gouji_cell_ref_equal);
  mark_claims (self, disclosure);
  self->touches = g_array_new (FALSE, FALSE, sizeof (Touch));
  self->joints = g_array_new (FALSE, FALSE, sizeof (Touch));
  for (guint i = 0; i < self->n_tables; i++)
    mark_amounts (self, gouji_disclosure_get_table (disclosure, i), i);
  for (guint i = 0; i < gouji_disclosure_get_n_projects (disclosure); i++)
    {
      mark_funds (self, gouji_disclosure_get_project (disclosure, i));
      mark_costs (self, gouji_disclosure_get_project (disclosure, i));
    }
  return self;
}

void
gouji_ledger_free (GoujiLedger *self)
{
  if (self == NULL)
    return;
  g_free (self->first);
  g_free (self->columns);
  g_free (self->marks);
  g_free (self->held);
  g_array_unref (self->touches);
  g_array_unref (self->joints);
  g_hash_table_unref (self->spans);
  g_free (self);
}

static guint
find_claim (const GoujiLedger *self, const GoujiCellRef *span)
{
  gpointer number;

  return g_hash_table_lookup_extended (self->spans, span, NULL, &number) ? GPOINTER_TO_UINT (number)
                                                                         : GOUJI_LEDGER_NO_CELL;
}

/* The number of a table's cell, or of the claim that stands at just that span of text;
 * GOUJI_LEDGER_NO_CELL for anything else. */
guint
gouji_ledger_find (const GoujiLedger *self, const GoujiCellRef *cell)
{
  guint number;

  if (cell->block >= 0)
    return find_claim (self, cell);
  if (cell->table < 0 || (guint) cell->table >= self->n_tables || cell->row < 0 || cell->column < 0
      || (guint) cell->column >= self->columns[cell->table])
    return GOUJI_LEDGER_NO_CELL;
  number = gouji_ledger_number (self, cell->table, cell->row, cell->column);
  return number < self->first[cell->table + 1] ? number : GOUJI_LEDGER_NO_CELL;
}

guint
gouji_ledger_number (const GoujiLedger *self, guint table, guint row, guint column)
{
  return self->first[table] + row * self->columns[table] + column;
}

void
gouji_ledger_mark (GoujiLedger *self, guint cell, guint rule, GoujiMark mark)
{
  Touch touch = { cell, rule };

  if (cell == GOUJI_LEDGER_NO_CELL)
    return;
  self->marks[cell] |= mark;
  g_array_append_val (self->touches, touch);
}

void
gouji_ledger_hold (GoujiLedger *self, guint cell)
{
  if (cell != GOUJI_LEDGER_NO_CELL && self->held[cell] < G_MAXUINT16)
    self->held[cell]++;
}

void
gouji_ledger_join (GoujiLedger *self, guint a, guint b)
{
  Touch joint = { a, b };

  if (a != GOUJI_LEDGER_NO_CELL && b != GOUJI_LEDGER_NO_CELL)
    g_array_append_val (self->joints, joint);
}

guint
gouji_ledger_get_n_cells (const GoujiLedger *self)
{
  return self->n_cells + self->n_claims;
}

static guint
find_root (guint *facts, guint cell)
{
  while (facts[cell] != cell)
    {
      facts[cell] = facts[facts[cell]];
      cell = facts[cell];
    }
  return cell;
}

guint *
gouji_ledger_find_facts (const GoujiLedger *self)
{
  guint n = gouji_ledger_get_n_cells (self);
  guint *facts = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    facts[i] = i;
  for (guint i = 0; i < self->joints->len; i++)
    {
      const Touch *joint = &g_array_index (self->joints, Touch, i);
      guint a = find_root (facts, joint->cell);
      guint b = find_root (facts, joint->rule);

      facts[MAX (a, b)] = MIN (a, b);
    }
  for (guint i = 0; i < n; i++)
    facts[i] = find_root (facts, i);
  return facts;
}

guint
gouji_ledger_get_held (const GoujiLedger *self, guint cell)
{
  return cell != GOUJI_LEDGER_NO_CELL ? self->held[cell] : 0;
}

static int
compare_touches (gconstpointer a, gconstpointer b)
{
  const Touch *left = a;
  const Touch *right = b;

  if (left->cell != right->cell)
    return left->cell < right->cell ? -1 : 1;
  return (left->rule > right->rule) - (left->rule < right->rule);
}

void
gouji_ledger_close (GoujiLedger *self)
{
  guint kept = 0;

  g_array_sort (self->touches, compare_touches);
  for (guint i = 0; i < self->touches->len; i++)
    {
      Touch touch = g_array_index (self->touches, Touch, i);

      if (kept == 0
          || compare_touches (&g_array_index (self->touches, Touch, kept - 1), &touch) != 0)
        g_array_index (self->touches, Touch, kept++) = touch;
    }
  g_array_set_size (self->touches, kept);
}

/* A cell that an equation contradicts is conflicting when that equation is about
 * it, or nothing else confirms it: one wrong addend does not discredit the others. */
static GoujiTick
tick_of (guint8 marks)
{
  if ((marks & GOUJI_MARK_AMOUNT) == 0)
    return GOUJI_TICK_NONE;
  if ((marks & GOUJI_MARK_WRONG) != 0)
    return GOUJI_TICK_CONFLICTING;
  if ((marks & GOUJI_MARK_GAP) != 0)
    return GOUJI_TICK_ROUNDING;
  if ((marks & GOUJI_MARK_TIED) != 0)
    return GOUJI_TICK_TIED;
  if ((marks & GOUJI_MARK_ROUNDED) != 0)
    return GOUJI_TICK_ROUNDING;
  return (marks & GOUJI_MARK_DISPUTED) != 0 ? GOUJI_TICK_CONFLICTING : GOUJI_TICK_UNTIED;
}

GoujiTick
gouji_ledger_get_tick (const GoujiLedger *self, guint cell)
{
  return cell != GOUJI_LEDGER_NO_CELL ? tick_of (self->marks[cell]) : GOUJI_TICK_NONE;
}

static GoujiCoverage
count_from (const GoujiLedger *self, guint first, guint n)
{
  GoujiCoverage coverage = { 0 };

  for (guint i = first; i < first + n; i++)
    {
      GoujiTick tick = tick_of (self->marks[i]);

      coverage.amounts += tick != GOUJI_TICK_NONE;
      coverage.tied += tick == GOUJI_TICK_TIED || tick == GOUJI_TICK_ROUNDING;
      coverage.conflicting += tick == GOUJI_TICK_CONFLICTING;
      coverage.untied += tick == GOUJI_TICK_UNTIED;
    }
  return coverage;
}

GoujiCoverage
gouji_ledger_count (const GoujiLedger *self)
{
  return count_from (self, 0, self->n_cells);
}

GoujiCoverage
gouji_ledger_count_claims (const GoujiLedger *self)
{
  return count_from (self, self->n_cells, self->n_claims);
}

static guint
first_touch (const GoujiLedger *self, guint cell)
{
  guint low = 0;
  guint high = self->touches->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->touches, Touch, middle).cell < cell)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

GArray *
gouji_ledger_list_rules (const GoujiLedger *self, guint cell)
{
  GArray *rules = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = first_touch (self, cell); i < self->touches->len; i++)
    {
      const Touch *touch = &g_array_index (self->touches, Touch, i);
      guint rule = touch->rule;

      if (touch->cell != cell)
        break;
      g_array_append_val (rules, rule);
    }
  return rules;
}
