/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-classification.h"
#include "rules/gouji-printed-codes-private.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* K2: the names a document gives one code, and the codes it gives one name. */

#define CLASS_DIGITS 3

static const GoujiCodeName *
get_name (const GoujiPrintedCode *code, guint index)
{
  return &g_array_index (code->names, GoujiCodeName, index);
}

static const GoujiCodePrint *
get_print (const GoujiPrintedCode *code, guint index)
{
  return &g_array_index (code->prints, GoujiCodePrint, index);
}

/* The name to hold the others against: the classification's, else the commonest. */
static const GoujiCodeName *
find_standard (const GoujiPrintedCode *code)
{
  const GoujiCodeName *standard = NULL;

  for (guint i = 0; i < code->names->len; i++)
    {
      const GoujiCodeName *name = get_name (code, i);

      if (g_str_equal (name->full, code->official))
        return name;
      if (!gouji_code_name_is_cut (name)
          && (standard == NULL || name->n_prints > standard->n_prints))
        standard = name;
    }
  return standard != NULL ? standard : get_name (code, 0);
}

static const GoujiCodeName *
find_deviation (const GoujiPrintedCode *code, const GoujiCodeName *standard)
{
  const GoujiCodeName *deviation = NULL;

  for (guint i = 0; i < code->names->len; i++)
    {
      const GoujiCodeName *name = get_name (code, i);

      if (!g_str_equal (name->full, standard->full)
          && (deviation == NULL || (gouji_code_name_is_cut (deviation) && !gouji_code_name_is_cut (name))))
        deviation = name;
    }
  return deviation;
}

/* The tables that print @name, each once. */
static char *
dup_tables (GoujiRun *run, const GoujiPrintedCode *code, const GoujiCodeName *name)
{
  g_autoptr (GString) list = g_string_new (NULL);
  int last = -1;

  for (guint i = 0; i < code->prints->len; i++)
    {
      const GoujiCodePrint *print = get_print (code, i);
      g_autofree char *table = NULL;

      if (print->cell.table == last || !g_str_equal (print->folded, name->first->folded))
        continue;
      last = print->cell.table;
      table = gouji_words_dup_table (run->disclosure, last);
      g_string_append_printf (list, "%s%s", list->len > 0 ? C_ ("between tables", ", ") : "", table);
    }
  return g_strdup (list->str);
}

static char *
dup_names (GoujiRun *run, const GoujiPrintedCode *code)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < code->names->len; i++)
    {
      const GoujiCodeName *name = get_name (code, i);
      g_autofree char *tables = dup_tables (run, code, name);

      g_string_append (list, i > 0 ? C_ ("between names", "; ") : "");
      g_string_append_printf (list, C_ ("a name and the tables that print it", "“%s” (%s)"),
                              name->first->name, tables);
    }
  return g_strdup (list->str);
}

static gboolean
is_damaged (const GoujiPrintedCode *code)
{
  for (guint i = 0; i < code->prints->len; i++)
    if (get_print (code, i)->damaged)
      return TRUE;
  return FALSE;
}

/* Two names that the classification of the year knows both are a matter of style. */
static gboolean
are_all_right (GoujiRun *run, const GoujiPrintedCode *code)
{
  for (guint i = 0; i < code->names->len; i++)
    if (!gouji_code_name_is_cut (get_name (code, i))
        && !gouji_classification_has_name (gouji_classification_get_default (), code->kind,
                                           code->code, get_name (code, i)->first->folded,
                                           gouji_disclosure_get_year (run->disclosure)))
      return FALSE;
  return TRUE;
}

static void
advise_official (GoujiRun *run, GoujiDraft *draft, const GoujiPrintedCode *code)
{
  const GoujiClassificationEntry *entry
      = gouji_classification_lookup (gouji_classification_get_default (), code->kind, code->code,
                                     gouji_disclosure_get_year (run->disclosure));

  g_autofree char *official = NULL;

  if (entry == NULL || entry->sureness < GOUJI_SURENESS_HIGH)
    return;
  official = g_strdup_printf (_ ("The classification calls %s “%s”."), entry->code, entry->name);
  gouji_draft_advise (draft, official);
}

static void
report_variants (GoujiRun *run, guint rule, const GoujiPrintedCode *code)
{
  const GoujiCodeName *standard = find_standard (code);
  const GoujiCodeName *deviation = find_deviation (code, standard);
  GoujiSeverity severity = gouji_run_get_rule (run, rule)->severity;
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule,
                               are_all_right (run, code) ? MAX (severity, GOUJI_SEVERITY_QUESTION)
                                                         : severity,
                               is_damaged (code));
  g_autofree char *names = dup_names (run, code);

  gouji_draft_add_cell (draft, &deviation->first->cell);
  for (guint i = 0; i < code->prints->len; i++)
    gouji_draft_add_cell (draft, &get_print (code, i)->cell);
  draft->expected = g_strdup (standard->full_printed);
  draft->actual = g_strdup (deviation->first->name);
  draft->message = g_strdup_printf (_("%s has %u names: %s"), code->code, code->names->len, names);
  advise_official (run, draft, code);
  gouji_topic_report (run, draft);
}

/* A code that has several names. */
void
gouji_check_name_variants (GoujiRun *run, guint rule)
{
  const GPtrArray *codes = gouji_run_get_printed_codes (run);

  for (guint i = 0; i < codes->len; i++)
    {
      const GoujiPrintedCode *code = g_ptr_array_index (codes, i);

      if (gouji_printed_code_conflicts (code))
        report_variants (run, rule, code);
      else if (code->prints->len > 1)
        gouji_run_count (run, rule, FALSE);
    }
}

/* Of an edition that is not at hand there is only the document to hold a code against. */
static gboolean
is_edition_known (GoujiRun *run, const GoujiPrintedCode *code)
{
  g_autofree char *class_code = g_strndup (code->code, CLASS_DIGITS);

  return gouji_classification_lookup (gouji_classification_get_default (), code->kind, class_code,
                                      gouji_disclosure_get_year (run->disclosure))
         != NULL;
}

/* Names return below other codes (行政运行), but not below the same one. */
static const GoujiPrintedCode *
find_twin (const GPtrArray *codes, const GoujiPrintedCode *code)
{
  gsize length = strlen (code->code);

  for (guint i = 0; i < codes->len && length > CLASS_DIGITS; i++)
    {
      const GoujiPrintedCode *other = g_ptr_array_index (codes, i);

      if (other == code)
        break;
      if (other->kind == code->kind && strlen (other->code) == length
          && strncmp (other->code, code->code, length - 2) == 0
          && g_str_equal (get_name (other, 0)->full, get_name (code, 0)->full))
        return other;
    }
  return NULL;
}

static void
report_twins (GoujiRun *run, guint rule, const GoujiPrintedCode *a, const GoujiPrintedCode *b)
{
  const GoujiPrintedCode *rare = b->prints->len <= a->prints->len ? b : a;
  const GoujiPrintedCode *usual = rare == b ? a : b;
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);

  for (guint i = 0; i < rare->prints->len; i++)
    gouji_draft_add_cell (draft, &get_print (rare, i)->code);
  for (guint i = 0; i < usual->prints->len; i++)
    gouji_draft_add_cell (draft, &get_print (usual, i)->code);
  draft->actual = g_strdup (rare->code);
  draft->expected = g_strdup (usual->code);
  draft->message = g_strdup_printf (_("“%s” has the code %s, elsewhere %s"),
                                    get_name (usual, 0)->full_printed, rare->code, usual->code);
  gouji_topic_report (run, draft);
}

/* A name that has two codes below one and the same. */
void
gouji_check_name_codes (GoujiRun *run, guint rule)
{
  const GPtrArray *codes = gouji_run_get_printed_codes (run);

  for (guint i = 0; i < codes->len; i++)
    {
      const GoujiPrintedCode *code = g_ptr_array_index (codes, i);
      const GoujiPrintedCode *twin;

      if (is_edition_known (run, code))
        continue;
      twin = find_twin (codes, code);
      if (twin != NULL)
        report_twins (run, rule, twin, code);
      else
        gouji_run_count (run, rule, FALSE);
    }
}
