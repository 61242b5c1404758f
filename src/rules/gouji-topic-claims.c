/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-claimed-line-private.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* So many phrases of a kind are shown apart. */
#define MAX_APART 8

/* The tables that say what is budgeted under a code, the most likely first. */
static const GoujiRole coded_roles[]
    = { GOUJI_ROLE_GENERAL, GOUJI_ROLE_APPROPRIATION_EXPENDITURE, GOUJI_ROLE_FUND,
        GOUJI_ROLE_STATE_CAPITAL, GOUJI_ROLE_EXPENDITURE };

/* The total of the claim's line in a table that prints it as the text does, else in the
 * first that has it: the text may speak of one budget, or of all. */
static gboolean
find_told (GoujiRun *run, const GoujiClaim *claim, GoujiTold *told)
{
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (coded_roles); i++)
    {
      int index = gouji_disclosure_find_table (run->disclosure, coded_roles[i], -1);
      GoujiTable *table = index >= 0 ? gouji_disclosure_get_table (run->disclosure, index) : NULL;
      int line = table != NULL ? gouji_claimed_line_find (table, claim) : -1;
      GoujiTold other;

      if (line < 0 || !gouji_told_read (run, index, gouji_table_get_line (table, line), &other))
        continue;
      if (!found || gouji_told_may_be_same (&other, &claim->amount))
        *told = other;
      found = TRUE;
      if (gouji_told_may_be_same (told, &claim->amount))
        return TRUE;
    }
  return found;
}

/* The line that the claim speaks of under a name that is nearly its own. */
static gboolean
find_like (GoujiRun *run, const GoujiClaim *claim, GoujiTold *told, const GoujiLine **line)
{
  for (guint i = 0; i < G_N_ELEMENTS (coded_roles); i++)
    {
      int index = gouji_disclosure_find_table (run->disclosure, coded_roles[i], -1);
      int found = index >= 0 ? gouji_claimed_line_find_like (run, index, claim, told) : -1;

      if (found < 0)
        continue;
      *line = gouji_table_get_line (gouji_disclosure_get_table (run->disclosure, index), found);
      return TRUE;
    }
  return FALSE;
}

/* N1: what the text states under a code is what the table prints under it. */
void
gouji_check_claimed_amounts (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      const GoujiLine *line;
      GoujiTold told;

      if (claim->kind != GOUJI_CLAIM_AMOUNT)
        continue;
      if (!find_told (run, claim, &told))
        {
          if (find_like (run, claim, &told, &line))
            gouji_topic_confirm (run, rule, &claim->ref);
        }
      else if (gouji_told_may_be_same (&told, &claim->amount))
        gouji_topic_confirm (run, rule, &claim->ref);
      else
        gouji_told_report (run, rule, claim, &told);
    }
}

/* (100 × part / whole) to six places, from @part and @whole each moved by half a step in
 * the direction that makes it smaller or greater. */
static gboolean
find_bound (const GoujiStated *part,
            const GoujiStated *whole,
            gboolean change,
            gboolean greater,
            GoujiDecimal *percent)
{
  const GoujiDecimal half = { 5, 1 };
  GoujiDecimal a, b, top, bottom;

  if (!gouji_decimal_multiply (part->step, half, &a) || !gouji_decimal_multiply (whole->step, half, &b)
      || !(greater ? gouji_decimal_add (part->yuan, a, &top)
                   : gouji_decimal_subtract (part->yuan, a, &top))
      || !(greater ? gouji_decimal_subtract (whole->yuan, b, &bottom)
                   : gouji_decimal_add (whole->yuan, b, &bottom))
      || gouji_decimal_sign (bottom) <= 0
      || (change && !gouji_decimal_subtract (top, bottom, &top)))
    return FALSE;
  return gouji_decimal_multiply (top, (GoujiDecimal) { 100, 0 }, &top)
         && gouji_decimal_divide (top, bottom, 6, percent);
}

typedef enum
{
  FITS,
  NEARLY, /* off by less than its last place: cut off instead of rounded, or reckoned from
           * figures with more places */
  FAILS,
  UNABLE,
} Fit;

/* As the figures are printed, to two places. */
static gboolean
find_exact (const GoujiClaim *claim, GoujiDecimal *exact)
{
  const GoujiStated part = { claim->amount.yuan, GOUJI_DECIMAL_ZERO };
  const GoujiStated whole = { claim->base.yuan, GOUJI_DECIMAL_ZERO };

  return find_bound (&part, &whole, claim->kind == GOUJI_CLAIM_CHANGE, FALSE, exact)
         && gouji_decimal_round (*exact, 2, exact);
}

static Fit
fit_percent (const GoujiClaim *claim, GoujiDecimal *exact)
{
  gboolean change = claim->kind == GOUJI_CLAIM_CHANGE;
  GoujiDecimal stated = claim->percent;
  GoujiDecimal low, high, step = { 1, claim->percent.places }, half = { 5, claim->percent.places + 1 };
  GoujiDecimal below, above;

  if (claim->direction < 0)
    stated.coefficient = -stated.coefficient;
  if (!find_bound (&claim->amount, &claim->base, change, FALSE, &low)
      || !find_bound (&claim->amount, &claim->base, change, TRUE, &high)
      || !find_exact (claim, exact) || !gouji_decimal_subtract (low, stated, &below)
      || !gouji_decimal_subtract (stated, high, &above))
    return UNABLE;
  if (gouji_decimal_compare (below, half) <= 0 && gouji_decimal_compare (above, half) <= 0)
    return FITS;
  return gouji_decimal_compare (below, step) <= 0 && gouji_decimal_compare (above, step) <= 0 ? NEARLY
                                                                                              : FAILS;
}

/* What there was nothing of before is customarily said to have grown by 100 %. */
static gboolean
is_from_nothing (const GoujiClaim *claim)
{
  return claim->kind == GOUJI_CLAIM_CHANGE && claim->direction > 0
         && gouji_decimal_sign (claim->base.yuan) == 0
         && gouji_decimal_sign (claim->amount.yuan) > 0
         && gouji_decimal_compare (claim->percent, (GoujiDecimal){ 100, 0 }) == 0;
}

static char *
dup_change (GoujiDecimal percent)
{
  g_autofree char *number = gouji_decimal_to_string (gouji_decimal_abs (percent));

  if (gouji_decimal_sign (percent) < 0)
    return g_strdup_printf (_("%s%% less"), number);
  return g_strdup_printf (_("%s%% more"), number);
}

static char *
dup_stated (const GoujiClaim *claim)
{
  GoujiDecimal percent = claim->percent;

  if (claim->direction < 0)
    percent.coefficient = -percent.coefficient;
  return dup_change (percent);
}

/* @yuan in the unit of the figure that is printed at @ref, if it is one. */
static char *
dup_in_unit (GoujiRun *run, const GoujiClaim *claim, guint basis, GoujiDecimal yuan)
{
  const GoujiCellRef *ref = &claim->basis[basis];
  const GoujiBlock *block = basis < claim->n_basis && ref->block >= 0
                                ? gouji_disclosure_get_block (run->disclosure, ref->block)
                                : NULL;
  g_autofree char *text = block != NULL ? g_strndup (block->text + ref->offset, ref->length) : NULL;

  return gouji_told_dup_text (&(const GoujiClaim){ .text = text != NULL ? text : "" }, yuan);
}

static char *
dup_change_message (const GoujiClaim *claim,
                    const GoujiDraft *draft,
                    const char *part,
                    const char *whole)
{
  if (claim->kind == GOUJI_CLAIM_CHANGE)
    return g_strdup_printf (_ ("The text says %s; its own figures, %s against %s before, give %s"),
                            draft->actual, part, whole, draft->expected);
  return g_strdup_printf (_ ("The text says %s; its own figures, %s of %s, give %s"), draft->actual,
                          part, whole, draft->expected);
}

static void
report_change (GoujiRun *run, guint rule, const GoujiClaim *claim, GoujiDecimal exact, Fit fit)
{
  gboolean change = claim->kind == GOUJI_CLAIM_CHANGE;
  GoujiSeverity severity
      = fit == NEARLY ? GOUJI_SEVERITY_ROUNDING : gouji_run_get_rule (run, rule)->severity;
  GoujiDraft *draft = gouji_topic_new_draft (run, rule, severity, FALSE);
  g_autofree char *number = gouji_decimal_to_string (exact);
  g_autofree char *part = dup_in_unit (run, claim, 0, claim->amount.yuan);
  g_autofree char *whole = dup_in_unit (run, claim, claim->n_basis > 1 ? 1 : 0, claim->base.yuan);

  gouji_draft_add_cell (draft, &claim->ref);
  for (guint i = 0; i < claim->n_basis; i++)
    gouji_draft_add_cell (draft, &claim->basis[i]);
  draft->key = g_strdup_printf ("told|%s|%s|%s", part, whole, claim->text);
  draft->actual = change ? dup_stated (claim) : g_strdup (claim->text);
  draft->expected = change ? dup_change (exact) : g_strconcat (number, "%", NULL);
  draft->equation = change ? g_strdup_printf ("(%s − %s) ÷ %s = %s%%", part, whole, whole, number)
                           : g_strdup_printf ("%s ÷ %s = %s%%", part, whole, number);
  draft->message = dup_change_message (claim, draft, part, whole);
  gouji_topic_contradict (run, draft);
}

/* The figures that give the percentage are tied by it as it is by them. */
static void
mark_basis (GoujiRun *run, guint rule, const GoujiClaim *claim, GoujiMark mark)
{
  for (guint i = 0; i < claim->n_basis; i++)
    gouji_ledger_mark (run->ledger, gouji_ledger_find (run->ledger, &claim->basis[i]), rule, mark);
}

/* N2: a change or a share recomputes from the figures printed with it. */
void
gouji_check_claimed_changes (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      GoujiDecimal exact;
      Fit fit;

      if (claim->kind != GOUJI_CLAIM_CHANGE && claim->kind != GOUJI_CLAIM_SHARE)
        continue;
      fit = fit_percent (claim, &exact);
      if (fit == FITS || is_from_nothing (claim))
        {
          gouji_topic_confirm (run, rule, &claim->ref);
          mark_basis (run, rule, claim, GOUJI_MARK_TIED);
        }
      else if (fit != UNABLE)
        report_change (run, rule, claim, exact, fit);
      if (fit == NEARLY)
        mark_basis (run, rule, claim, GOUJI_MARK_ROUNDED);
    }
}

static GoujiDraft *
new_phrase (GoujiRun *run, guint rule)
{
  return gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
}

static guint
count_phrases (GoujiRun *run, GoujiClaimKind kind)
{
  guint n = 0;

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    n += gouji_disclosure_get_claim (run->disclosure, i)->kind == kind;
  return n;
}

/* A form that was never filled in is one finding. */
static void
report_many (GoujiRun *run, guint rule, GoujiClaimKind kind, const char *what, guint n)
{
  GoujiDraft *draft = new_phrase (run, rule);

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    if (gouji_disclosure_get_claim (run->disclosure, i)->kind == kind)
      gouji_draft_add_cell (draft, &gouji_disclosure_get_claim (run->disclosure, i)->ref);
  draft->message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: in %u place", "%s: in %u places", n),
                                    what, n);
  gouji_topic_report (run, draft);
}

static void
report_phrases (GoujiRun *run, guint rule, GoujiClaimKind kind, const char *what)
{
  guint n = count_phrases (run, kind);

  if (n == 0 && gouji_disclosure_get_n_sections (run->disclosure) > 0)
    gouji_run_count (run, rule, FALSE);
  if (n > MAX_APART)
    {
      report_many (run, rule, kind, what, n);
      return;
    }
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      GoujiDraft *draft;

      if (claim->kind != kind)
        continue;
      draft = new_phrase (run, rule);
      gouji_draft_add_cell (draft, &claim->ref);
      draft->actual = g_strdup (claim->text);
      draft->message
          = g_strdup_printf (C_ ("what is wrong and the words", "%s: %s"), what, claim->text);
      gouji_topic_report (run, draft);
    }
}

/* N4: no choice of the form is left open. */
void
gouji_check_placeholders (GoujiRun *run, guint rule)
{
  report_phrases (run, rule, GOUJI_CLAIM_PLACEHOLDER, _("A choice of the form is left open"));
}

/* N4: a reason that is announced is given. */
void
gouji_check_missing_reasons (GoujiRun *run, guint rule)
{
  report_phrases (run, rule, GOUJI_CLAIM_NO_REASON, _("A reason is announced and not given"));
}

/* N5: no word is written twice. */
void
gouji_check_doubled_words (GoujiRun *run, guint rule)
{
  report_phrases (run, rule, GOUJI_CLAIM_DOUBLED, _("Written twice"));
}

/* N5: what is opened is closed. */
void
gouji_check_unpaired_marks (GoujiRun *run, guint rule)
{
  report_phrases (run, rule, GOUJI_CLAIM_UNPAIRED, _("A mark without its other"));
}

/* N5: a year is not compared with itself. */
void
gouji_check_same_years (GoujiRun *run, guint rule)
{
  report_phrases (run, rule, GOUJI_CLAIM_SAME_YEAR, _("The year is compared with itself"));
}

/* N5: a unit speaks of its budget, a department of its own. */
void
gouji_check_level_words (GoujiRun *run, guint rule)
{
  report_phrases (run, rule, GOUJI_CLAIM_LEVEL,
                  _("The text speaks of the budget of another level"));
}

/* The name that the tables print for the class of @code, "" when they print none. */
static const char *
find_class_name (GoujiRun *run, const char *class, GoujiCellRef *cell)
{
  for (guint i = 0; i < G_N_ELEMENTS (coded_roles); i++)
    {
      int index = gouji_disclosure_find_table (run->disclosure, coded_roles[i], -1);
      GoujiTable *table = index >= 0 ? gouji_disclosure_get_table (run->disclosure, index) : NULL;
      int line = table != NULL ? gouji_table_find_line (table, 0, class) : -1;
      const GoujiLine *found = line >= 0 ? gouji_table_get_line (table, line) : NULL;

      if (found == NULL || *found->name == '\0' || found->name_column < 0)
        continue;
      *cell = GOUJI_CELL_REF_TABLE (index, (int) found->row, found->name_column);
      return found->name;
    }
  return "";
}

static void
report_name (GoujiRun *run,
             guint rule,
             GoujiSeverity severity,
             const GoujiClaim *claim,
             const GoujiCellRef *cell,
             const char *code,
             const char *said,
             const char *name)
{
  GoujiDraft *draft = gouji_topic_new_draft (run, rule, severity, FALSE);

  gouji_draft_add_cell (draft, &claim->ref);
  gouji_draft_add_cell (draft, cell);
  draft->actual = g_strdup (said);
  draft->expected = g_strdup (name);
  draft->message = g_strdup_printf (_ ("The text calls %s “%s”, the table “%s”"), code, said, name);
  gouji_topic_report (run, draft);
}

static void
check_class_name (GoujiRun *run, guint rule, const GoujiClaim *claim)
{
  g_autofree char *class = g_strndup (claim->code, 3);
  GoujiCellRef cell;
  const char *name = find_class_name (run, class, &cell);

  if (*name == '\0')
    return;
  if (g_str_has_suffix (claim->name, name))
    gouji_run_count (run, rule, FALSE);
  else
    report_name (run, rule, gouji_run_get_rule (run, rule)->severity, claim, &cell, class,
                 claim->name, name);
}

/* A name that is the table's but for a few characters was written wrong. */
static void
check_item_name (GoujiRun *run, guint rule, const GoujiClaim *claim)
{
  const char *slash = strrchr (claim->name, '/');
  const GoujiLine *line;
  GoujiTold told;

  if (slash == NULL || find_told (run, claim, &told) || !find_like (run, claim, &told, &line))
    return;
  if (line->name_column >= 0)
    told.cell.column = line->name_column;
  report_name (run, rule, GOUJI_SEVERITY_NOTE, claim, &told.cell, line->code, slash + 1,
               line->name);
}

/* K2: the text calls a class of expenditure, or an item, what the tables call it. */
void
gouji_check_claimed_names (GoujiRun *run, guint rule)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);

      if (claim->kind != GOUJI_CLAIM_AMOUNT || *claim->name == '\0'
          || !g_hash_table_add (seen, (gpointer)claim->name))
        continue;
      if (*claim->code != '\0')
        check_class_name (run, rule, claim);
      else
        check_item_name (run, rule, claim);
    }
}
