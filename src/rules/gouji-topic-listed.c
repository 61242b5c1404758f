/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-classification.h"
#include "rules/gouji-told-private.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* Tables with a line for each class of expenditure by function. */
static const GoujiRole class_roles[]
    = { GOUJI_ROLE_OVERVIEW, GOUJI_ROLE_EXPENDITURE, GOUJI_ROLE_GENERAL, GOUJI_ROLE_APPROPRIATION,
        GOUJI_ROLE_APPROPRIATION_EXPENDITURE };

/* "公共安全" and "公共安全支出" are one class, or item. */
static char *
fold_spent (const char *name)
{
  char *folded = gouji_classification_fold_name (name);

  if (g_str_has_suffix (folded, "支出"))
    folded[strlen (folded) - strlen ("支出")] = '\0';
  return folded;
}

static gboolean
is_class (const GoujiLine *line)
{
  return line->level == 1 && strlen (line->code) == 3 && line->kind == GOUJI_LINE_ITEM;
}

static int
find_class (const GoujiTable *table, const char *name)
{
  g_autofree char *wanted = fold_spent (name);

  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);
      g_autofree char *folded = is_class (line) ? fold_spent (line->name) : NULL;

      if (g_strcmp0 (folded, wanted) == 0)
        return i;
    }
  return -1;
}

/* Nothing is spent on a class that no table prints an amount for. */
static gboolean
is_nowhere (GoujiRun *run, const char *name)
{
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (class_roles); i++)
    {
      int index = gouji_disclosure_find_table (run->disclosure, class_roles[i], -1);
      GoujiTable *table = index >= 0 ? gouji_disclosure_get_table (run->disclosure, index) : NULL;
      int line = table != NULL ? find_class (table, name) : -1;
      GoujiTold told;

      any |= table != NULL && gouji_table_get_n_lines (table) > 1;
      if (line >= 0 && gouji_told_read (run, index, gouji_table_get_line (table, line), &told))
        return FALSE;
    }
  return any;
}

/* A class may be that of all money or of a part of it: one table that agrees is enough. */
static void
check_class (GoujiRun *run, guint rule, const GoujiClaim *claim)
{
  GoujiTold told, first = { 0 };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (class_roles); i++)
    {
      int index = gouji_disclosure_find_table (run->disclosure, class_roles[i], -1);
      GoujiTable *table = index >= 0 ? gouji_disclosure_get_table (run->disclosure, index) : NULL;
      int line = table != NULL ? find_class (table, claim->name) : -1;

      if (line < 0 || !gouji_told_read (run, index, gouji_table_get_line (table, line), &told))
        continue;
      if (gouji_told_may_be_same (&told, &claim->amount))
        {
          gouji_topic_confirm (run, rule, &claim->ref);
          return;
        }
      first = n++ == 0 ? told : first;
    }
  if (n > 0)
    gouji_told_report (run, rule, claim, &first);
  else if (gouji_decimal_sign (claim->amount.yuan) == 0 && is_nowhere (run, claim->name))
    gouji_topic_confirm (run, rule, &claim->ref);
}

/* N1: what the text says is spent on a class is what a table prints for it. */
void
gouji_check_claimed_classes (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    if (gouji_disclosure_get_claim (run->disclosure, i)->kind == GOUJI_CLAIM_CLASS)
      check_class (run, rule, gouji_disclosure_get_claim (run->disclosure, i));
}

/* The table by nature: some print one of basic expenditure by function beside it. */
static int
find_basic_table (GoujiRun *run)
{
  int first = gouji_disclosure_find_table (run->disclosure, GOUJI_ROLE_GENERAL_BASIC, -1);

  for (int i = first; i >= 0;
       i = gouji_disclosure_find_table (run->disclosure, GOUJI_ROLE_GENERAL_BASIC, i))
    if (gouji_table_get_code_kind (gouji_disclosure_get_table (run->disclosure, i))
        == GOUJI_CODE_ECONOMIC)
      return i;
  return first;
}

/* The only line that is called so. */
static int
find_item (const GoujiTable *table, const char *name)
{
  g_autofree char *wanted = fold_spent (name);
  int found = -1;

  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);
      g_autofree char *folded = fold_spent (line->name);

      if (!g_str_equal (folded, wanted) || line->kind != GOUJI_LINE_ITEM)
        continue;
      if (found >= 0)
        return -1;
      found = i;
    }
  return found;
}

/* N1: what the text lists of basic expenditure by nature is in its table. */
void
gouji_check_claimed_natures (GoujiRun *run, guint rule)
{
  int index = find_basic_table (run);
  GoujiTable *table = index >= 0 ? gouji_disclosure_get_table (run->disclosure, index) : NULL;

  for (guint i = 0; table != NULL && i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      int line = claim->kind == GOUJI_CLAIM_NATURE ? find_item (table, claim->name) : -1;
      GoujiTold told;

      if (line < 0 || !gouji_told_read_or_blank (run, index, gouji_table_get_line (table, line), &told))
        continue;
      if (gouji_told_may_be_same (&told, &claim->amount))
        gouji_topic_confirm (run, rule, &claim->ref);
      else
        gouji_told_report (run, rule, claim, &told);
    }
}

/* The classes 301 and 303 are paid to persons, the others are public funds. */
static gboolean
is_of (const GoujiLine *line, GoujiClaimKind kind)
{
  gboolean personal = g_str_equal (line->code, "301") || g_str_equal (line->code, "303");

  return is_class (line) && personal == (kind == GOUJI_CLAIM_PERSONNEL);
}

/* The sum of the classes, the cell of the first, and by how much rounding may move it. */
static guint
sum_classes (GoujiRun *run, guint index, GoujiClaimKind kind, GoujiTold *sum)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, index);
  guint n = 0;

  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);
      GoujiTold told;

      if (!is_of (line, kind) || !gouji_told_read (run, index, line, &told))
        continue;
      if (n == 0)
        *sum = told;
      else if (!gouji_decimal_add (sum->yuan, told.yuan, &sum->yuan))
        return 0;
      n++;
    }
  return n;
}

/* Each of @n amounts and the stated sum may be off by half a step. */
static gboolean
is_rounding (const GoujiTold *sum, const GoujiStated *stated, guint n)
{
  GoujiDecimal gap, slack;

  return gouji_decimal_subtract (stated->yuan, sum->yuan, &gap)
         && gouji_decimal_multiply (stated->step, (GoujiDecimal) { 5 * (gint64) (n + 1), 1 }, &slack)
         && gouji_decimal_compare (gouji_decimal_abs (gap), slack) <= 0;
}

static void
report_basic (GoujiRun *run, guint rule, const GoujiClaim *claim, const GoujiTold *sum, guint n)
{
  GoujiSeverity severity = is_rounding (sum, &claim->amount, n)
                               ? GOUJI_SEVERITY_ROUNDING
                               : gouji_run_get_rule (run, rule)->severity;
  GoujiDraft *draft = gouji_told_new_mismatch (run, rule, claim, sum, severity);

  draft->message = g_strdup_printf (claim->kind == GOUJI_CLAIM_PERSONNEL
                                        ? _("The text says %s of personnel funds; the classes of the "
                                            "table come to %s")
                                        : _("The text says %s of public funds; the classes of the "
                                            "table come to %s"),
                                    claim->text, draft->expected);
  gouji_topic_contradict (run, draft);
}

/* N1: personnel and public funds of the text are the classes that make them up. */
void
gouji_check_claimed_basics (GoujiRun *run, guint rule)
{
  int index = find_basic_table (run);

  for (guint i = 0; index >= 0 && i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      GoujiTold sum;
      guint n;

      if (claim->kind != GOUJI_CLAIM_PERSONNEL && claim->kind != GOUJI_CLAIM_PUBLIC)
        continue;
      n = sum_classes (run, index, claim->kind, &sum);
      if (n > 0 && gouji_told_may_be_same (&sum, &claim->amount))
        gouji_topic_confirm (run, rule, &claim->ref);
      else if (n > 0)
        report_basic (run, rule, claim, &sum, n);
    }
}

static gboolean
is_listed (GoujiRun *run, const char *name)
{
  g_autofree char *wanted = fold_spent (name);

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      g_autofree char *folded = claim->kind == GOUJI_CLAIM_CLASS ? fold_spent (claim->name) : NULL;

      if (g_strcmp0 (folded, wanted) == 0)
        return TRUE;
    }
  return FALSE;
}

static GoujiTable *
find_expenditure (GoujiRun *run, int *index)
{
  static const GoujiRole roles[] = { GOUJI_ROLE_EXPENDITURE, GOUJI_ROLE_GENERAL };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      *index = gouji_disclosure_find_table (run->disclosure, roles[i], -1);
      if (*index >= 0 && gouji_table_get_n_lines (gouji_disclosure_get_table (run->disclosure, *index)) > 1)
        return gouji_disclosure_get_table (run->disclosure, *index);
    }
  return NULL;
}

static GoujiDraft *
new_omission (GoujiRun *run, guint rule)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    if (gouji_disclosure_get_claim (run->disclosure, i)->kind == GOUJI_CLAIM_CLASS)
      gouji_draft_add_cell (draft, &gouji_disclosure_get_claim (run->disclosure, i)->ref);
  return draft;
}

/* What only other budgets pay for is rightly left out where the text goes through the
 * general one. */
static gboolean
is_outside_general (GoujiRun *run, const GoujiLine *line)
{
  int index = gouji_disclosure_find_table (run->disclosure, GOUJI_ROLE_GENERAL, -1);
  GoujiTable *table = index >= 0 ? gouji_disclosure_get_table (run->disclosure, index) : NULL;
  int found = table != NULL ? find_class (table, line->name) : -1;
  GoujiTold told;

  if (table == NULL || gouji_table_get_n_lines (table) < 2)
    return FALSE;
  return found < 0 || !gouji_told_read (run, index, gouji_table_get_line (table, found), &told)
         || gouji_decimal_sign (told.yuan) == 0;
}

/* N3: a text that goes through the classes leaves none out that has money. */
void
gouji_check_omitted_classes (GoujiRun *run, guint rule)
{
  g_autoptr (GString) omitted = g_string_new (NULL);
  g_autoptr (GoujiDraft) draft = new_omission (run, rule);
  int index;
  GoujiTable *table = find_expenditure (run, &index);

  if (draft->cells->len == 0 || table == NULL)
    return;
  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);
      GoujiTold told;

      if (!is_class (line) || !gouji_told_read (run, index, line, &told)
          || gouji_decimal_sign (told.yuan) == 0 || is_listed (run, line->name)
          || is_outside_general (run, line))
        continue;
      g_string_append_printf (omitted, "%s%s", omitted->len > 0 ? "、" : "", line->name);
      gouji_draft_add_cell (draft, &told.cell);
    }
  if (omitted->len == 0)
    {
      gouji_run_count (run, rule, FALSE);
      return;
    }
  draft->message = g_strdup_printf (_("The text goes through the classes and leaves out %s"), omitted->str);
  gouji_topic_report (run, g_steal_pointer (&draft));
}
