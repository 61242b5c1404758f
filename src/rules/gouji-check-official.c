/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-classification.h"
#include "rules/gouji-printed-codes-private.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* K2: codes and names against the classification that comes with Gouji.  It is not the
 * official print, so nothing here is an error. */

#define CLASS_DIGITS 3

/* So many deviations, and more than a third of all codes, have one cause: the document
 * follows another edition, or another classification. */
#define MANY 5

typedef struct
{
  GPtrArray *drafts; /* GoujiDraft */
  guint n_judged;    /* codes, those that deviate included */
} Deviations;

static void
free_draft (gpointer draft)
{
  gouji_draft_free (draft);
}

static void
deviations_init (Deviations *self)
{
  self->drafts = g_ptr_array_new_with_free_func (free_draft);
  self->n_judged = 0;
}

static void
deviations_clear (Deviations *self)
{
  g_ptr_array_unref (self->drafts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Deviations, deviations_clear)

/* All drafts as one; @message is %u of %u. */
static void
merge (Deviations *self, char *message)
{
  GoujiDraft *first = g_ptr_array_index (self->drafts, 0);

  for (guint i = 1; i < self->drafts->len; i++)
    {
      const GoujiDraft *draft = g_ptr_array_index (self->drafts, i);

      for (guint j = 0; j < draft->cells->len; j++)
        gouji_draft_add_cell (first, &g_array_index (draft->cells, GoujiCellRef, j));
    }
  g_ptr_array_set_size (self->drafts, 1);
  g_free (first->message);
  first->message = message;
  first->severity = GOUJI_SEVERITY_QUESTION;
  g_clear_pointer (&first->actual, g_free);
  g_clear_pointer (&first->expected, g_free);
}

static gboolean
have_one_cause (const Deviations *self)
{
  return self->drafts->len >= MANY && self->drafts->len * 3 > self->n_judged;
}

static void
report (Deviations *self, GoujiRun *run)
{
  for (guint i = 0; i < self->drafts->len; i++)
    gouji_topic_report (run, g_steal_pointer (&g_ptr_array_index (self->drafts, i)));
}

static const GoujiClassificationEntry *
look_up (const GoujiPrintedCode *code, int year)
{
  return gouji_classification_lookup (gouji_classification_get_default (), code->kind, code->code,
                                      year);
}

/* The one name that is not cut off; NULL where there are several, or none. */
static const GoujiCodeName *
find_own_name (const GoujiPrintedCode *code)
{
  if (gouji_printed_code_conflicts (code))
    return NULL;
  for (guint i = 0; i < code->names->len; i++)
    if (!gouji_code_name_is_cut (&g_array_index (code->names, GoujiCodeName, i)))
      return &g_array_index (code->names, GoujiCodeName, i);
  return NULL;
}

static void
add_names (GoujiDraft *draft, const GoujiPrintedCode *code, const char *folded)
{
  for (guint i = 0; i < code->prints->len; i++)
    {
      const GoujiCodePrint *print = &g_array_index (code->prints, GoujiCodePrint, i);

      if (!print->resolved && g_str_equal (print->folded, folded))
        gouji_draft_add_cell (draft, &print->cell);
    }
}

static void
add_codes (GoujiDraft *draft, const GoujiPrintedCode *code)
{
  for (guint i = 0; i < code->prints->len; i++)
    gouji_draft_add_cell (draft, &g_array_index (code->prints, GoujiCodePrint, i).code);
}

/* A neighbour of the code that bears the name is what was probably meant. */
static void
advise_neighbour (GoujiDraft *draft, const GoujiPrintedCode *code, const char *name, int year)
{
  gsize length = strlen (code->code);
  g_autofree char *above = g_strndup (code->code, length > CLASS_DIGITS ? length - 2 : 0);
  const GoujiClassificationEntry *entry = gouji_classification_find_name (
      gouji_classification_get_default (), code->kind, above, length, name, year);

  g_autofree char *neighbour = NULL;

  if (entry == NULL || entry->sureness < GOUJI_SURENESS_MEDIUM)
    return;
  neighbour = g_strdup_printf (_ ("“%s” is the name of %s."), entry->name, entry->code);
  gouji_draft_advise (draft, neighbour);
}

/* NULL when only lines without codes of their own print the name. */
static GoujiDraft *
new_name (GoujiRun *run, guint rule, const GoujiPrintedCode *code, const GoujiCodeName *name,
          const GoujiClassificationEntry *entry)
{
  GoujiSeverity severity = entry->sureness == GOUJI_SURENESS_HIGH
                               ? gouji_run_get_rule (run, rule)->severity
                               : GOUJI_SEVERITY_NOTE;
  g_autoptr (GoujiDraft) draft
      = gouji_topic_new_draft (run, rule, severity, name->first->damaged);

  add_names (draft, code, name->first->folded);
  if (draft->cells->len == 0)
    return NULL;
  draft->actual = g_strdup (name->first->name);
  draft->expected = g_strdup (entry->name);
  draft->message = g_strdup_printf (_("%s is called “%s”; the classification has “%s”"), code->code,
                                    name->first->name, entry->name);
  advise_neighbour (draft, code, name->first->name, gouji_disclosure_get_year (run->disclosure));
  return g_steal_pointer (&draft);
}

static void
check_name (GoujiRun *run, guint rule, const GoujiPrintedCode *code, Deviations *deviations)
{
  int year = gouji_disclosure_get_year (run->disclosure);
  const GoujiClassificationEntry *entry = look_up (code, year);
  const GoujiCodeName *name = find_own_name (code);
  GoujiDraft *draft;

  if (entry == NULL || name == NULL || entry->sureness < GOUJI_SURENESS_MEDIUM)
    return;
  deviations->n_judged++;
  if (gouji_classification_has_name (gouji_classification_get_default (), code->kind, code->code,
                                     name->first->name, year))
    {
      gouji_run_count (run, rule, FALSE);
      return;
    }
  draft = new_name (run, rule, code, name, entry);
  if (draft != NULL)
    g_ptr_array_add (deviations->drafts, draft);
}

/* Names that the classification of the year does not give the codes. */
void
gouji_check_official_names (GoujiRun *run, guint rule)
{
  const GPtrArray *codes = gouji_run_get_printed_codes (run);
  g_auto (Deviations) deviations = { 0 };

  deviations_init (&deviations);
  for (guint i = 0; i < codes->len; i++)
    check_name (run, rule, g_ptr_array_index (codes, i), &deviations);
  if (have_one_cause (&deviations))
    merge (&deviations,
           g_strdup_printf (_("%u of %u codes have other names than the classification gives them"),
                            deviations.drafts->len, deviations.n_judged));
  report (&deviations, run);
}

/* An edition that is not at hand knows none of its classes. */
static gboolean
is_edition_known (const GoujiPrintedCode *code, int year)
{
  const GoujiClassification *classification = gouji_classification_get_default ();
  g_autofree char *class_code = g_strndup (code->code, CLASS_DIGITS);

  return gouji_classification_lookup (classification, code->kind, class_code, year) != NULL
         || gouji_classification_lookup (classification, code->kind, class_code, 0) == NULL;
}

static gboolean
has_length_of_level (const GoujiPrintedCode *code)
{
  gsize length = strlen (code->code);

  return length == 3 || length == 5 || (length == 7 && code->kind == GOUJI_CODE_FUNCTION);
}

/* The draft of a printed code above @code that is unknown itself: it says it all. */
static GoujiDraft *
find_above (GHashTable *drafts, const GoujiPrintedCode *code)
{
  for (gsize length = CLASS_DIGITS; length < strlen (code->code); length += 2)
    {
      g_autofree char *key = g_strdup_printf ("%d/%.*s", code->kind, (int) length, code->code);
      GoujiDraft *draft = g_hash_table_lookup (drafts, key);

      if (draft != NULL)
        return draft;
    }
  return NULL;
}

static GoujiDraft *
new_unknown (GoujiRun *run, guint rule, const GoujiPrintedCode *code)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  const GoujiCodePrint *print = &g_array_index (code->prints, GoujiCodePrint, 0);
  const GoujiClassificationEntry *entry = look_up (code, 0);

  draft->actual = g_strdup (code->code);
  if (entry != NULL)
    draft->message = g_strdup_printf (_("%s %s: the classification has this code only for %s"),
                                      code->code, print->name, entry->years);
  else
    draft->message = g_strdup_printf (_("%s %s: the classification has no such code"), code->code,
                                      print->name);
  advise_neighbour (draft, code, print->name, gouji_disclosure_get_year (run->disclosure));
  return draft;
}

/* @drafts: by kind and code. */
static void
check_code (GoujiRun *run, guint rule, const GoujiPrintedCode *code, GHashTable *drafts,
            Deviations *deviations)
{
  int year = gouji_disclosure_get_year (run->disclosure);
  GoujiDraft *draft;

  if (!has_length_of_level (code) || !is_edition_known (code, year))
    return;
  deviations->n_judged++;
  if (look_up (code, year) != NULL)
    {
      gouji_run_count (run, rule, FALSE);
      return;
    }
  draft = find_above (drafts, code);
  if (draft == NULL)
    {
      draft = new_unknown (run, rule, code);
      g_hash_table_insert (drafts, g_strdup_printf ("%d/%s", code->kind, code->code), draft);
      g_ptr_array_add (deviations->drafts, draft);
    }
  add_codes (draft, code);
}

/* Codes that the classification of the year does not have. */
void
gouji_check_unknown_codes (GoujiRun *run, guint rule)
{
  const GPtrArray *codes = gouji_run_get_printed_codes (run);
  g_autoptr (GHashTable) drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (Deviations) deviations = { 0 };

  deviations_init (&deviations);
  for (guint i = 0; i < codes->len; i++)
    check_code (run, rule, g_ptr_array_index (codes, i), drafts, &deviations);
  if (have_one_cause (&deviations))
    merge (&deviations, g_strdup_printf (_("%u of %u codes are not in the classification"),
                                         deviations.drafts->len, deviations.n_judged));
  report (&deviations, run);
}
