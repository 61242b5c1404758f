/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-printed-units-private.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* K3: the code and the name of the budget unit. */

static const GoujiUnitPrint *
get_print (GArray *prints, guint index)
{
  return &g_array_index (prints, GoujiUnitPrint, index);
}

static gboolean
codes_differ (const GoujiUnitPrint *print)
{
  return *print->code != '\0' && *print->name_code != '\0'
         && !g_str_equal (print->code, print->name_code);
}

/* A code as long as the department's may stand for it: the row is then one of many of
 * the department's, and its code not simply wrong. */
static gboolean
is_full (GoujiRun *run, const char *code)
{
  const char *department = gouji_disclosure_get_fact (run->disclosure, GOUJI_FACT_DEPARTMENT_CODE);
  gsize least = *department != '\0' ? strlen (department) : 3;

  return strlen (code) > least;
}

static gboolean
is_like (const GoujiUnitPrint *a, const GoujiUnitPrint *b)
{
  return codes_differ (b) && a->code_cell.table == b->code_cell.table
         && g_str_equal (a->code, b->code) && g_str_equal (a->name_code, b->name_code);
}

static gboolean
is_first_of_kind (GArray *prints, guint index)
{
  for (guint i = 0; i < index; i++)
    if (is_like (get_print (prints, index), get_print (prints, i)))
      return FALSE;
  return TRUE;
}

/* All rows of the table that contradict themselves in the same way. */
static void
report_codes (GoujiRun *run, guint rule, GArray *prints, const GoujiUnitPrint *print)
{
  GoujiSeverity severity = is_full (run, print->code) && is_full (run, print->name_code)
                               ? gouji_run_get_rule (run, rule)->severity
                               : GOUJI_SEVERITY_QUESTION;
  const char *own = gouji_disclosure_get_fact (run->disclosure, GOUJI_FACT_UNIT_CODE);
  gboolean cell_is_right = g_str_equal (own, print->code);
  GoujiDraft *draft = gouji_topic_new_draft (run, rule, severity, FALSE);
  g_autofree char *table = gouji_words_dup_table (run->disclosure, print->code_cell.table);
  guint n_rows = 0;

  for (guint i = 0; i < prints->len; i++)
    if (is_like (print, get_print (prints, i)))
      {
        gouji_draft_add_cell (draft, &get_print (prints, i)->code_cell);
        gouji_draft_add_cell (draft, &get_print (prints, i)->name_cell);
        n_rows++;
      }
  draft->actual = g_strdup (cell_is_right ? print->name_code : print->code);
  draft->expected = g_strdup (cell_is_right ? print->code : print->name_code);
  draft->message
      = g_strdup_printf (ngettext ("%s: in %u row the code cell says %s and the name says %s",
                                   "%s: in %u rows the code cell says %s and the name says %s", n_rows),
                         table, n_rows, print->code, print->name_code);
  gouji_topic_report (run, draft);
}

/* A unit's code cell that prints another code than the name beside it. */
void
gouji_check_unit_codes (GoujiRun *run, guint rule)
{
  g_autoptr (GArray) prints = gouji_printed_units_collect (run->disclosure);

  for (guint i = 0; i < prints->len; i++)
    {
      const GoujiUnitPrint *print = get_print (prints, i);

      if (*print->code == '\0' || *print->name_code == '\0')
        continue;
      if (!codes_differ (print))
        gouji_run_count (run, rule, FALSE);
      else if (is_first_of_kind (prints, i))
        report_codes (run, rule, prints, print);
    }
}

/* What two prints must agree in, and what they are told apart by. */
typedef struct
{
  const char *(*get_key) (const GoujiUnitPrint *print);
  const char *(*get_value) (const GoujiUnitPrint *print);
  const char *(*get_printed) (const GoujiUnitPrint *print);
  gboolean (*agree) (const char *a, const char *b);
} Relation;

static const char *
get_name (const GoujiUnitPrint *print)
{
  return print->folded;
}

static const char *
get_printed_name (const GoujiUnitPrint *print)
{
  return print->name;
}

/* A narrow cell cuts a name off. */
static gboolean
names_agree (const char *a, const char *b)
{
  return g_str_has_prefix (a, b) || g_str_has_prefix (b, a);
}

/* A department's code leads those of its units, of which one may have its name. */
static gboolean
codes_agree (const char *a, const char *b)
{
  return g_str_has_prefix (a, b) || g_str_has_prefix (b, a);
}

static const Relation name_of_code
    = { gouji_unit_print_get_code, get_name, get_printed_name, names_agree };
static const Relation code_of_name
    = { get_name, gouji_unit_print_get_code, gouji_unit_print_get_code, codes_agree };

/* (transfer full) (element-type GoujiUnitPrint): each key with the prints that have it and
 * a value, in their order. */
static GHashTable *
group_prints (const Relation *relation, GArray *prints)
{
  GHashTable *groups
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < prints->len; i++)
    {
      const GoujiUnitPrint *print = get_print (prints, i);
      const char *key = relation->get_key (print);
      GPtrArray *group = g_hash_table_lookup (groups, key);

      if (*key == '\0' || *relation->get_value (print) == '\0')
        continue;
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, (gpointer)key, group);
        }
      g_ptr_array_add (group, (gpointer)print);
    }
  return groups;
}

/* (transfer full): how many prints of @group have each value. */
static GHashTable *
count_values (const Relation *relation, const GPtrArray *group)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < group->len; i++)
    {
      const char *value = relation->get_value (g_ptr_array_index (group, i));
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, value));

      g_hash_table_insert (counts, (gpointer)value, GUINT_TO_POINTER (before + 1));
    }
  return counts;
}

static guint
count_agreeing (const Relation *relation, GHashTable *counts, const char *value)
{
  GHashTableIter iter;
  gpointer other, n;
  guint sum = 0;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &other, &n))
    sum += relation->agree (value, other) ? GPOINTER_TO_UINT (n) : 0;
  return sum;
}

/* The value most prints have, of equals the first. */
static const GoujiUnitPrint *
find_usual (const Relation *relation, const GPtrArray *group)
{
  g_autoptr (GHashTable) counts = count_values (relation, group);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const GoujiUnitPrint *usual = NULL;
  guint most = 0;

  for (guint i = 0; i < group->len; i++)
    {
      const GoujiUnitPrint *print = g_ptr_array_index (group, i);
      const char *value = relation->get_value (print);
      guint n
          = g_hash_table_add (seen, (gpointer)value) ? count_agreeing (relation, counts, value) : 0;

      if (n > most)
        usual = print;
      most = MAX (n, most);
    }
  return usual;
}

/* Cells of @group that do not agree with @usual, then those that do. */
static GoujiDraft *
collect_cells (const Relation *relation,
               GoujiRun *run,
               guint rule,
               const GPtrArray *group,
               const GoujiUnitPrint *usual)
{
  g_autoptr (GoujiDraft) draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < group->len; i++)
        {
          const GoujiUnitPrint *print = g_ptr_array_index (group, i);
          gboolean agrees = relation->agree (relation->get_value (print), relation->get_value (usual));

          if (agrees == (pass == 0))
            continue;
          if (draft->actual == NULL)
            draft->actual = g_strdup (relation->get_printed (print));
          gouji_draft_add_cell (draft, &print->name_cell);
        }
      if (draft->cells->len == 0)
        return NULL;
    }
  draft->expected = g_strdup (relation->get_printed (usual));
  return g_steal_pointer (&draft);
}

static void
check_relation (const Relation *relation, GoujiRun *run, guint rule,
                char *(*message) (const GoujiUnitPrint *usual, const char *actual))
{
  g_autoptr (GArray) prints = gouji_printed_units_collect (run->disclosure);
  g_autoptr (GHashTable) groups = group_prints (relation, prints);

  for (guint i = 0; i < prints->len; i++)
    {
      const GoujiUnitPrint *print = get_print (prints, i);
      const GPtrArray *group = g_hash_table_lookup (groups, relation->get_key (print));
      const GoujiUnitPrint *usual;
      GoujiDraft *draft;

      if (group == NULL || g_ptr_array_index (group, 0) != print)
        continue;
      usual = find_usual (relation, group);
      draft = collect_cells (relation, run, rule, group, usual);
      if (draft == NULL)
        {
          gouji_run_count (run, rule, FALSE);
          continue;
        }
      draft->message = message (usual, draft->actual);
      gouji_topic_report (run, draft);
    }
}

static char *
dup_name_message (const GoujiUnitPrint *usual, const char *actual)
{
  return g_strdup_printf (_("%s is called “%s”, elsewhere “%s”"), gouji_unit_print_get_code (usual),
                          actual, usual->name);
}

static char *
dup_code_message (const GoujiUnitPrint *usual, const char *actual)
{
  return g_strdup_printf (_("“%s” has the code %s, elsewhere %s"), usual->name, actual,
                          gouji_unit_print_get_code (usual));
}

/* A code of a unit that has several names. */
void
gouji_check_unit_names (GoujiRun *run, guint rule)
{
  check_relation (&name_of_code, run, rule, dup_name_message);
}

/* A unit that has several codes. */
void
gouji_check_unit_other_codes (GoujiRun *run, guint rule)
{
  check_relation (&code_of_name, run, rule, dup_code_message);
}
