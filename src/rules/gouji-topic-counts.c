/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-form-private.h"
#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-topic-private.h"

/* "四名自收自支人员" in a project's text: how many of what. */
typedef struct
{
  char *words;  /* as printed */
  char *unit;
  char *noun;   /* the first four characters after the unit */
  gint64 number;
  const GoujiProjectText *text;
} Count;

static void
count_clear (gpointer data)
{
  Count *self = data;

  g_free (self->words);
  g_free (self->unit);
  g_free (self->noun);
}

/* A single 一 is more often an article than a count. */
static gpointer
make_pattern (gpointer unused)
{
  return g_regex_new ("(?<![\\d.,一二两三四五六七八九十百千万第])(\\d{1,9}|[二两三四五六七八九]?十[一二三四五六七八九]?|"
                      "[二两三四五六七八九])(名|人|位|个|次|场|期|件|套|台|户|家|册|份|项|处|所|辆)"
                      "(\\p{Han}{4})",
                      G_REGEX_OPTIMIZE, 0, NULL);
}

static gint64
digit_of (gunichar c)
{
  static const char digits[] = "零一二三四五六七八九";
  const char *at = c == 0x4E24 ? NULL : g_utf8_strchr (digits, -1, c);

  return at != NULL ? g_utf8_pointer_to_offset (digits, at) : 2;
}

/* "12", "十二", "二十", "两" */
static gint64
parse_number (const char *text)
{
  gint64 number = 0;
  gboolean ten = FALSE;

  if (g_ascii_isdigit (*text))
    return g_ascii_strtoll (text, NULL, 10);
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_str_has_prefix (text, "十"))
      {
        number = (number == 0 ? 1 : number) * 10;
        ten = TRUE;
      }
    else
      number = (ten ? number : 0) + digit_of (g_utf8_get_char (text));
  return number;
}

static void
collect (GArray *counts, const GoujiProjectText *text)
{
  static GOnce once = G_ONCE_INIT;
  GRegex *pattern = g_once (&once, make_pattern, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (pattern, text->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch (match, 1);
      Count count = { g_match_info_fetch (match, 0), g_match_info_fetch (match, 2),
                      g_match_info_fetch (match, 3), parse_number (number), text };

      g_array_append_val (counts, count);
    }
}

static gboolean
is_same_unit (const char *a, const char *b)
{
  return g_str_equal (a, b)
         || (gouji_formula_names_contains ("person", a) && gouji_formula_names_contains ("person", b));
}

static gboolean
speaks_of (const Count *count, const GoujiIndicator *indicator)
{
  const GoujiTarget *target = &indicator->target[GOUJI_PERIOD_ANNUAL];

  return indicator->kind == GOUJI_INDICATOR_QUANTITY && target->has_value
         && target->op != GOUJI_OPERATOR_RANGE && is_same_unit (count->unit, target->unit)
         && strstr (indicator->level3, count->noun) != NULL;
}

static gboolean
fits (gint64 number, const GoujiTarget *target)
{
  int order;

  if (!target->has_value)
    return FALSE;
  order = gouji_decimal_compare ((GoujiDecimal) { number, 0 }, target->value);
  if (target->op == GOUJI_OPERATOR_AT_LEAST || target->op == GOUJI_OPERATOR_MORE)
    return order >= 0;
  if (target->op == GOUJI_OPERATOR_AT_MOST || target->op == GOUJI_OPERATOR_LESS)
    return order <= 0;
  return order == 0;
}

static gboolean
fits_either (gint64 number, const GoujiIndicator *indicator)
{
  return fits (number, &indicator->target[GOUJI_PERIOD_ANNUAL])
         || fits (number, &indicator->target[GOUJI_PERIOD_WHOLE]);
}

static void
report (GoujiRun *run,
        guint rule,
        const GoujiProject *project,
        const GoujiIndicator *indicator,
        const Count *count)
{
  const GoujiTarget *target = &indicator->target[GOUJI_PERIOD_ANNUAL];
  GoujiDraft *draft = gouji_form_draft_new (run, rule);

  gouji_form_draft_add_cell (draft, project, target->cell);
  gouji_form_draft_add_cell (draft, project, count->text->cell);
  draft->actual = g_strdup (target->text);
  draft->expected = g_strdup (count->words);
  draft->message = g_strdup_printf (_("%s: the text says “%s”, the indicator “%s” %s"),
                                    project->name, count->words, indicator->level3, target->text);
  if (indicator->damaged)
    gouji_form_draft_doubt (draft);
  gouji_run_add (run, draft);
}

/* The text may count parts as well: it disagrees when none of its counts fits. */
static void
compare (GoujiRun *run,
         guint rule,
         const GoujiProject *project,
         const GoujiIndicator *indicator,
         GArray *counts)
{
  const Count *other = NULL;
  gboolean fitting = FALSE;

  for (guint i = 0; i < counts->len; i++)
    {
      const Count *count = &g_array_index (counts, Count, i);

      if (!speaks_of (count, indicator))
        continue;
      if (fits_either (count->number, indicator))
        fitting = TRUE;
      else if (other == NULL)
        other = count;
    }
  if (!fitting && other == NULL)
    return;
  gouji_run_count (run, rule, !fitting);
  if (!fitting)
    report (run, rule, project, indicator, other);
}

/* I8: what a project's text counts is what its indicators count.  Only where the words
 * after the number are those of the indicator's name, and the unit is the same. */
void
gouji_check_text_counts (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);
      g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (Count));

      g_array_set_clear_func (counts, count_clear);
      for (guint j = 0; j < project->texts->len; j++)
        collect (counts, &g_array_index (project->texts, GoujiProjectText, j));
      for (guint j = 0; counts->len > 0 && j < project->indicators->len; j++)
        compare (run, rule, project, &g_array_index (project->indicators, GoujiIndicator, j),
                 counts);
    }
}
