/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-printed-codes-private.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* K2: names that are the right ones and badly printed: cut off by their cells, or with
 * brackets of another width.  Noted once a table. */

#define MAX_EXAMPLES 3

static const GoujiCodePrint *
get_print (const GoujiPrintedCode *code, guint index)
{
  return &g_array_index (code->prints, GoujiCodePrint, index);
}

/* Names of one table that have one and the same flaw. */
typedef struct
{
  GoujiRun *run;
  guint rule;
  GPtrArray *drafts;   /* by table; NULL */
  GPtrArray *examples; /* GString, by table */
} Notes;

static void
free_string (gpointer string)
{
  if (string != NULL)
    g_string_free (string, TRUE);
}

static void
free_draft (gpointer draft)
{
  gouji_draft_free (draft);
}

static void
notes_init (Notes *self, GoujiRun *run, guint rule)
{
  guint n = gouji_disclosure_get_n_tables (run->disclosure);

  self->run = run;
  self->rule = rule;
  self->drafts = g_ptr_array_new_with_free_func (free_draft);
  self->examples = g_ptr_array_new_with_free_func (free_string);
  g_ptr_array_set_size (self->drafts, n);
  g_ptr_array_set_size (self->examples, n);
}

static void
notes_clear (Notes *self)
{
  g_ptr_array_unref (self->drafts);
  g_ptr_array_unref (self->examples);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Notes, notes_clear)

static void
notes_add (Notes *self, const GoujiCodePrint *print, const char *full)
{
  GoujiDraft *draft = g_ptr_array_index (self->drafts, print->cell.table);
  GString *examples = g_ptr_array_index (self->examples, print->cell.table);

  if (draft == NULL)
    {
      draft = gouji_topic_new_draft (self->run, self->rule,
                                     gouji_run_get_rule (self->run, self->rule)->severity, FALSE);
      draft->actual = g_strdup (print->name);
      draft->expected = g_strdup (full);
      examples = g_string_new (NULL);
      g_ptr_array_index (self->drafts, print->cell.table) = draft;
      g_ptr_array_index (self->examples, print->cell.table) = examples;
    }
  if (draft->cells->len < MAX_EXAMPLES)
    {
      g_string_append (examples, draft->cells->len > 0 ? C_ ("between names", "; ") : "");
      g_string_append_printf (examples, C_ ("a name and the right one", "“%s” for “%s”"),
                              print->name, full);
    }
  else if (draft->cells->len == MAX_EXAMPLES)
    g_string_append (examples, " …");
  gouji_draft_add_cell (draft, &print->cell);
}

/* @message makes the text from the table's name, the number of names and examples. */
static void
notes_report (Notes *self, char *(*message) (const char *table, guint n, const char *examples))
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      GoujiDraft *draft = g_steal_pointer (&g_ptr_array_index (self->drafts, i));
      const GString *examples = g_ptr_array_index (self->examples, i);
      g_autofree char *table = NULL;

      if (draft == NULL)
        continue;
      table = gouji_words_dup_table (self->run->disclosure, i);
      draft->message = message (table, draft->cells->len, examples->str);
      if (draft->cells->len > 1)
        {
          g_clear_pointer (&draft->actual, g_free);
          g_clear_pointer (&draft->expected, g_free);
        }
      gouji_topic_report (self->run, draft);
    }
}

static char *
dup_cut_message (const char *table, guint n, const char *examples)
{
  return g_strdup_printf (ngettext ("%s: %u name is not printed in full: %s",
                                    "%s: %u names are not printed in full: %s", n),
                          table, n, examples);
}

static char *
dup_width_message (const char *table, guint n, const char *examples)
{
  return g_strdup_printf (ngettext ("%s: %u name differs from elsewhere in spaces or width only: %s",
                                    "%s: %u names differ from elsewhere in spaces or width only: %s",
                                    n),
                          table, n, examples);
}

static const char *
find_full (const GoujiPrintedCode *code, const GoujiCodePrint *print)
{
  for (guint i = 0; i < code->names->len; i++)
    {
      const GoujiCodeName *name = &g_array_index (code->names, GoujiCodeName, i);

      if (g_str_equal (name->first->folded, print->folded))
        return gouji_code_name_is_cut (name) ? name->full_printed : NULL;
    }
  return NULL;
}

static void
note_cut_names (Notes *notes, const GoujiPrintedCode *code)
{
  for (guint i = 0; i < code->prints->len; i++)
    {
      const GoujiCodePrint *print = get_print (code, i);
      const char *full = find_full (code, print);

      if (full != NULL)
        notes_add (notes, print, full);
    }
}

/* Names that their cell cut off.  Those of a code with several names are reported with
 * these (name-variants). */
void
gouji_check_cut_names (GoujiRun *run, guint rule)
{
  const GPtrArray *codes = gouji_run_get_printed_codes (run);
  g_auto (Notes) notes = { 0 };

  notes_init (&notes, run, rule);
  for (guint i = 0; i < codes->len; i++)
    {
      const GoujiPrintedCode *code = g_ptr_array_index (codes, i);

      if (gouji_printed_code_conflicts (code))
        continue;
      note_cut_names (&notes, code);
      if (code->prints->len > 1)
        gouji_run_count (run, rule, FALSE);
    }
  notes_report (&notes, dup_cut_message);
}

static gboolean
is_printed_one_way (const GoujiPrintedCode *code)
{
  for (guint i = 1; i < code->prints->len; i++)
    if (!g_str_equal (get_print (code, i)->name, get_print (code, 0)->name))
      return FALSE;
  return TRUE;
}

/* Of prints that differ in spaces and width alone, the commonest. */
static const GoujiCodePrint *
find_usual_print (const GoujiPrintedCode *code, const char *folded)
{
  const GoujiCodePrint *usual = NULL;
  guint most = 0;

  for (guint i = 0; i < code->prints->len; i++)
    {
      const GoujiCodePrint *print = get_print (code, i);
      guint n = 0;

      if (!g_str_equal (print->folded, folded))
        continue;
      for (guint j = 0; j < code->prints->len; j++)
        n += g_str_equal (get_print (code, j)->name, print->name);
      if (n > most)
        usual = print;
      most = MAX (n, most);
    }
  return usual;
}

static void
note_widths (Notes *notes, const GoujiPrintedCode *code)
{
  for (guint i = 0; i < code->names->len; i++)
    {
      const char *folded = g_array_index (code->names, GoujiCodeName, i).first->folded;
      const GoujiCodePrint *usual = find_usual_print (code, folded);

      for (guint j = 0; j < code->prints->len; j++)
        if (g_str_equal (get_print (code, j)->folded, folded)
            && !g_str_equal (get_print (code, j)->name, usual->name))
          notes_add (notes, get_print (code, j), usual->name);
    }
}

/* Names that differ in spaces and in the width of brackets only. */
void
gouji_check_name_widths (GoujiRun *run, guint rule)
{
  const GPtrArray *codes = gouji_run_get_printed_codes (run);
  g_auto (Notes) notes = { 0 };

  notes_init (&notes, run, rule);
  for (guint i = 0; i < codes->len; i++)
    {
      const GoujiPrintedCode *code = g_ptr_array_index (codes, i);

      if (!is_printed_one_way (code))
        note_widths (&notes, code);
      if (code->prints->len > 1)
        gouji_run_count (run, rule, FALSE);
    }
  notes_report (&notes, dup_width_message);
}
