/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "province/gouji-province-private.h"

/* A bit an amount of a line. */
typedef guint16 Bits;

G_STATIC_ASSERT (GOUJI_EXPORT_MAX_AMOUNTS <= sizeof (Bits) * 8);
G_STATIC_ASSERT (GOUJI_EXPORT_MAX_AMOUNTS <= GOUJI_LINE_RULES_MAX_COLUMNS);

/* A unit's lines, one behind the other. */
typedef struct
{
  guint n;
  const guint32 *codes;
  const guint32 *names;
  const guint8 *funds;
  const gint64 *amounts[GOUJI_EXPORT_MAX_AMOUNTS];
  const guint8 *prints[GOUJI_EXPORT_MAX_AMOUNTS];
} Lines;

/* What a line comes to while its unit is checked. */
typedef struct
{
  int parent;
  Bits numbers;  /* amounts that print a number */
  Bits below;    /* amounts that a line right below prints a number of */
  Bits tree;     /* amounts that are the sum of those below */
  Bits tied;
  guint8 has_children;
} Mark;

/* Where a code of a table stands in the unit that @stamp says. */
typedef struct
{
  guint32 stamp;
  guint32 line;
} Seat;

typedef struct
{
  GoujiProvince *province;
  Seat *seats; /* code × fund */
  Mark *marks;
  gint64 *sums; /* line × amount: of the lines right below */
  guint room;
  GoujiExportPart *copy; /* of units whose lines are apart in the file */
  Lines lines;
  GoujiProvinceVerdict *verdict;
  guint32 stamp;
  guint64 printed; /* a bit a source of funds that the unit has lines of */
  guint16 levels[GOUJI_EXPORT_MAX_FUNDS]; /* a bit a level of which some line prints a number */
  int all;         /* the one that is the sum of the others, or -1 */
} Check;

G_STATIC_ASSERT (GOUJI_EXPORT_MAX_FUNDS <= 64);

static void
set_lines (Check *self, const GoujiExportPart *part, guint first, guint n)
{
  Lines *lines = &self->lines;

  lines->n = n;
  lines->codes = part->line_codes + first;
  lines->names = part->line_names + first;
  lines->funds = part->line_funds + first;
  for (guint i = 0; i < self->province->layout->n_amounts; i++)
    {
      lines->amounts[i] = part->amounts[i] + first;
      lines->prints[i] = part->prints[i] + first;
    }
}

static void
copy_run (GoujiExportPart *copy, const GoujiExportPart *part, const GoujiExportRun *run)
{
  guint n = copy->n_lines;

  memcpy (copy->line_codes + n, part->line_codes + run->first, run->n * sizeof (guint32));
  memcpy (copy->line_names + n, part->line_names + run->first, run->n * sizeof (guint32));
  memcpy (copy->line_funds + n, part->line_funds + run->first, run->n);
  for (guint i = 0; i < copy->layout->n_amounts; i++)
    {
      memcpy (copy->amounts[i] + n, part->amounts[i] + run->first, run->n * sizeof (gint64));
      memcpy (copy->prints[i] + n, part->prints[i] + run->first, run->n);
    }
  copy->n_lines += run->n;
}

static void
gather (Check *self, const GoujiProvinceUnit *unit)
{
  GoujiProvince *province = self->province;
  const GoujiProvinceRun *run
      = &g_array_index (province->runs, GoujiProvinceRun, unit->first_run - 1);

  if (run->next == 0)
    {
      const GoujiExportRun *lines = gouji_province_get_run (province, unit->first_run - 1);

      set_lines (self, g_ptr_array_index (province->parts, run->part), lines->first, lines->n);
      return;
    }
  g_clear_pointer (&self->copy, gouji_export_part_free);
  self->copy = gouji_export_part_new (province->layout, -1, 0, 0);
  gouji_export_part_set_room (self->copy, unit->n_lines);
  for (guint next = unit->first_run; next > 0;)
    {
      run = &g_array_index (province->runs, GoujiProvinceRun, next - 1);
      copy_run (self->copy, g_ptr_array_index (province->parts, run->part),
                gouji_province_get_run (province, next - 1));
      next = run->next;
    }
  set_lines (self, self->copy, 0, self->copy->n_lines);
}

static Seat *
get_seat (Check *self, guint32 code, guint fund)
{
  return &self->seats[code * self->province->n_funds + fund];
}

/* The nearest line above whose code begins this one's, or -1. */
static int
find_parent (Check *self, const GoujiProvinceCode *code, guint fund)
{
  int parent = -1;

  for (guint i = 0; i < code->n_prefixes; i++)
    {
      const Seat *seat = get_seat (self, code->prefixes[i], fund);

      if (seat->stamp == self->stamp)
        parent = MAX (parent, (int) seat->line);
    }
  return parent;
}

/* FALSE when an amount cannot be compared by its column. */
static gboolean
mark_numbers (Check *self, guint line, Mark *mark)
{
  const guint n = self->province->layout->n_amounts;
  Bits numbers = 0;

  for (guint i = 0; i < n; i++)
    {
      guint8 print = self->lines.prints[i][line];

      if (print == GOUJI_PRINT_UNREADABLE)
        return FALSE;
      numbers |= GOUJI_PRINT_IS_NUMBER (print) << i;
    }
  *mark = (Mark) { .numbers = numbers };
  return TRUE;
}

static gboolean
add_to_parent (Check *self, guint line, const Mark *mark)
{
  const guint n = self->province->layout->n_amounts;
  Mark *parent = &self->marks[mark->parent];
  gint64 *sums = self->sums + mark->parent * n;
  gboolean overflow = FALSE;

  parent->has_children = TRUE;
  parent->below |= mark->numbers;
  for (guint i = 0; i < n; i++)
    overflow |= __builtin_add_overflow (sums[i], self->lines.amounts[i][line], &sums[i]);
  return !overflow;
}

/* Puts the lines into trees, one a source of funds; FALSE when one is not plain. */
static gboolean
build_trees (Check *self)
{
  GoujiProvince *province = self->province;

  for (guint line = 0; line < self->lines.n; line++)
    {
      const GoujiProvinceCode *code = &province->codes[self->lines.codes[line]];
      guint fund = self->lines.funds[line];
      Seat *seat = get_seat (self, self->lines.codes[line], fund);
      Mark *mark = &self->marks[line];

      if (!code->plain || !province->names[self->lines.names[line]]
          || !province->funds[fund].complete || seat->stamp == self->stamp
          || !mark_numbers (self, line, mark))
        return FALSE;
      *seat = (Seat) { self->stamp, line };
      self->printed |= G_GUINT64_CONSTANT (1) << fund;
      mark->parent = find_parent (self, code, fund);
      if (mark->numbers != 0)
        self->levels[fund] |= 1 << code->level;
      if (mark->parent >= 0 && !add_to_parent (self, line, mark))
        return FALSE;
    }
  return TRUE;
}

/* Whether one table is of all sources of funds, and which. */
static void
find_all (Check *self)
{
  guint counts[GOUJI_N_SHARES] = { 0 };
  int all = -1;

  for (guint fund = 0; fund < self->province->n_funds; fund++)
    if ((self->printed >> fund & 1) != 0)
      {
        GoujiTableShare share = self->province->funds[fund].share;

        counts[share]++;
        if (share == GOUJI_SHARE_ALL)
          all = fund;
      }
  self->all = gouji_line_rules_are_shares (counts) ? all : -1;
}

static void
count (Check *self, GoujiLineRuleKind kind, gboolean holds)
{
  self->verdict->instances[kind]++;
  self->verdict->failed[kind] += !holds;
}

static gboolean
check_row (Check *self, const GoujiProvinceRule *rule, guint line)
{
  Mark *mark = &self->marks[line];
  gboolean overflow = FALSE;
  gint64 sum = 0;

  if ((mark->numbers & rule->columns) == 0)
    return TRUE;
  for (guint i = 0; i < rule->n_terms; i++)
    {
      gint64 product;

      overflow |= __builtin_mul_overflow (self->lines.amounts[rule->terms[i]][line],
                                          rule->factors[i], &product);
      overflow |= __builtin_add_overflow (sum, product, &sum);
    }
  count (self, GOUJI_LINE_RULE_ROW, sum == 0);
  if (sum == 0)
    mark->tied |= rule->columns;
  return !overflow;
}

static void
check_tree (Check *self, guint line)
{
  const guint n = self->province->layout->n_amounts;
  const gint64 *sums = self->sums + line * n;
  Mark *mark = &self->marks[line];

  if (!mark->has_children)
    return;
  for (guint i = 0; i < n; i++)
    if (((mark->numbers | mark->below) >> i & 1) != 0)
      {
        gboolean holds = self->lines.amounts[i][line] == sums[i];

        count (self, GOUJI_LINE_RULE_TREE, holds);
        mark->tree |= holds << i;
      }
  mark->tied |= mark->tree;
}

/* Whether lines of @fund are part of what those of all sources print. */
static gboolean
is_part (Check *self, guint fund)
{
  return (int) fund != self->all && self->province->funds[fund].share != GOUJI_SHARE_NONE;
}

/* The lines that print @code by single sources. */
static guint
list_sources (Check *self, guint32 code, guint32 *lines)
{
  const Seat *seats = get_seat (self, code, 0);
  guint n = 0;

  for (guint fund = 0; fund < self->province->n_funds; fund++)
    if (seats[fund].stamp == self->stamp && is_part (self, fund))
      lines[n++] = seats[fund].line;
  return n;
}

static gboolean
check_source (Check *self, guint line, const guint32 *sources, guint n_sources, guint amount)
{
  const gint64 *amounts = self->lines.amounts[amount];
  gboolean number = self->marks[line].numbers >> amount & 1;
  gboolean overflow = FALSE;
  gint64 sum = 0;

  for (guint i = 0; i < n_sources; i++)
    {
      number |= self->marks[sources[i]].numbers >> amount & 1;
      overflow |= __builtin_add_overflow (sum, amounts[sources[i]], &sum);
    }
  if (!number)
    return TRUE;
  count (self, GOUJI_LINE_RULE_SOURCES, amounts[line] == sum);
  if (amounts[line] == sum)
    {
      self->marks[line].tied |= 1 << amount;
      for (guint i = 0; i < n_sources; i++)
        self->marks[sources[i]].tied |= 1 << amount;
    }
  return !overflow;
}

static gboolean
check_sources (Check *self, guint line)
{
  guint32 sources[GOUJI_EXPORT_MAX_FUNDS];
  guint n;

  if (self->lines.funds[line] != self->all)
    return TRUE;
  n = list_sources (self, self->lines.codes[line], sources);
  for (guint i = 0; n > 0 && i < self->province->layout->n_amounts; i++)
    if (!check_source (self, line, sources, n, i))
      return FALSE;
  return TRUE;
}

/* A line that prints no amount, where none of its level does. */
static gboolean
is_heading (Check *self, guint line)
{
  guint level = self->province->codes[self->lines.codes[line]].level;

  return self->marks[line].numbers == 0
         && (self->levels[self->lines.funds[line]] >> level & 1) == 0;
}

static gboolean
check_line (Check *self, const GoujiProvinceFund *fund, guint line)
{
  for (guint i = 0; i < fund->n_rules; i++)
    switch (fund->rules[i].kind)
      {
      case GOUJI_LINE_RULE_ROW:
        if (!check_row (self, &fund->rules[i], line))
          return FALSE;
        break;
      case GOUJI_LINE_RULE_TREE:
        check_tree (self, line);
        break;
      default:
        if (!check_sources (self, line))
          return FALSE;
        break;
      }
  return TRUE;
}

static gboolean
check_lines (Check *self)
{
  for (guint line = 0; line < self->lines.n; line++)
    if (!is_heading (self, line)
        && !check_line (self, &self->province->funds[self->lines.funds[line]], line))
      return FALSE;
  return TRUE;
}

static void
count_amounts (Check *self)
{
  for (guint line = 0; line < self->lines.n; line++)
    {
      const Mark *mark = &self->marks[line];
      Bits tied = mark->tied;

      if (mark->parent >= 0)
        tied |= self->marks[mark->parent].tree;
      self->verdict->amounts += __builtin_popcount (mark->numbers);
      self->verdict->tied += __builtin_popcount (mark->numbers & tied);
    }
}

static void
check_unit (Check *self, GoujiProvinceUnit *unit)
{
  self->verdict = &unit->verdict;
  *self->verdict = (GoujiProvinceVerdict) { .plain = FALSE };
  self->stamp++;
  self->printed = 0;
  memset (self->levels, 0, sizeof self->levels);
  gather (self, unit);
  if (self->lines.n > self->room)
    {
      self->room = self->lines.n * 2;
      g_free (self->marks);
      g_free (self->sums);
      self->marks = g_new (Mark, self->room);
      self->sums = g_new (gint64, self->room * self->province->layout->n_amounts);
    }
  memset (self->sums, 0, self->lines.n * self->province->layout->n_amounts * sizeof (gint64));
  self->verdict->plain = build_trees (self);
  if (self->verdict->plain)
    {
      find_all (self);
      self->verdict->plain = check_lines (self);
    }
  if (!self->verdict->plain)
    *self->verdict = (GoujiProvinceVerdict) { .plain = FALSE };
  else
    count_amounts (self);
}

static void
init_check (Check *self, GoujiProvince *province)
{
  *self = (Check) { .province = province };
  self->seats = g_new0 (Seat, (gsize) province->n_codes * province->n_funds);
}

static void
clear_check (Check *self)
{
  g_free (self->seats);
  g_free (self->marks);
  g_free (self->sums);
  gouji_export_part_free (self->copy);
}

/* The share of the units that is one thread's. */
typedef struct
{
  GoujiProvince *province;
  guint first, end;
} Share;

static gpointer
check_share (gpointer data)
{
  const Share *share = data;
  Check check;

  init_check (&check, share->province);
  for (guint i = share->first; i < share->end; i++)
    check_unit (&check, &g_array_index (share->province->units, GoujiProvinceUnit, i));
  clear_check (&check);
  return NULL;
}

/* Of all lines, how many rules there are of each. */
static guint64
count_rules (GoujiProvince *self)
{
  guint64 n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const GoujiExportPart *part = g_ptr_array_index (self->parts, i);
      guint lines[GOUJI_EXPORT_MAX_FUNDS] = { 0 };

      for (guint line = 0; line < part->n_lines; line++)
        lines[part->line_funds[line]]++;
      for (guint fund = 0; fund < self->n_funds; fund++)
        n += (guint64) lines[fund] * self->funds[fund].n_rules;
    }
  return n;
}

/**
 * gouji_province_check:
 *
 * Fills in the verdicts of all units, on all cores.
 *
 * Returns: how often a rule was asked of a line
 */
guint64
gouji_province_check (GoujiProvince *self)
{
  guint n;
  g_autofree Share *shares = NULL;
  g_autofree GThread **threads = NULL;

  g_return_val_if_fail (GOUJI_IS_PROVINCE (self), 0);

  n = MIN (g_get_num_processors (), MAX (self->units->len, 1));
  shares = g_new (Share, n);
  threads = g_new (GThread *, n);
  for (guint i = 0; i < n; i++)
    {
      shares[i] = (Share) { self, (guint64) self->units->len * i / n,
                            (guint64) self->units->len * (i + 1) / n };
      threads[i] = g_thread_new ("gouji-check", check_share, &shares[i]);
    }
  for (guint i = 0; i < n; i++)
    g_thread_join (threads[i]);
  return count_rules (self);
}

void
gouji_province_check_one (GoujiProvince *self, guint unit)
{
  const Share share = { self, unit, unit + 1 };

  check_share ((gpointer) &share);
}
