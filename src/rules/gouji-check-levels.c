/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-classification.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* K1: where a code stands among the others: 类 three digits, 款 five, 项 seven, each
 * beginning with the code of the line it is below. */

#define CLASS_DIGITS 3
#define FUNCTION_DIGITS 7
#define ITEM_DIGITS 5

typedef struct
{
  GoujiRun *run;
  guint rule;
  guint number; /* of the table */
  GoujiTable *table;
  GoujiCodeKind kind;
} Walk;

static guint
deepest_level (GoujiCodeKind kind)
{
  return kind == GOUJI_CODE_FUNCTION ? 3 : 2;
}

static guint
digits_of_level (guint level)
{
  return CLASS_DIGITS + 2 * (level - 1);
}

static guint
level_of_digits (gsize digits)
{
  return digits >= CLASS_DIGITS && digits % 2 == 1 ? (digits - CLASS_DIGITS) / 2 + 1 : 0;
}

static int
year_of (Walk *self)
{
  return gouji_disclosure_get_year (self->run->disclosure);
}

/* An item of a function: the codes of both, one behind the other. */
static gboolean
is_item_of_function (const char *code)
{
  const GoujiClassification *classification = gouji_classification_get_default ();
  g_autofree char *function = NULL;

  if (strlen (code) != FUNCTION_DIGITS + ITEM_DIGITS)
    return FALSE;
  function = g_strndup (code, FUNCTION_DIGITS);
  return gouji_classification_lookup (classification, GOUJI_CODE_FUNCTION, function, 0) != NULL
         && gouji_classification_lookup (classification, GOUJI_CODE_ECONOMIC,
                                         code + FUNCTION_DIGITS, 0)
                != NULL;
}

/* Tables mix codes of units in; only what begins with a class is judged. */
static gboolean
is_judged (Walk *self, const GoujiLine *line)
{
  g_autofree char *class_code = NULL;

  if (line->kind != GOUJI_LINE_ITEM || strlen (line->code) < CLASS_DIGITS
      || is_item_of_function (line->code)
      || (*line->printed_code == '\0' && *line->name_code == '\0'))
    return FALSE;
  class_code = g_strndup (line->code, CLASS_DIGITS);
  return gouji_classification_lookup (gouji_classification_get_default (), self->kind, class_code, 0)
         != NULL;
}

static GoujiCellRef
code_cell (Walk *self, const GoujiLine *line)
{
  int column = *line->printed_code != '\0' ? line->code_column : line->name_column;

  return GOUJI_CELL_REF_TABLE (self->number, line->row, column);
}

static void
report_level (Walk *self, const GoujiLine *line)
{
  GoujiCellRef cell = code_cell (self, line);
  GoujiDraft *draft = gouji_topic_new_draft (self->run, self->rule,
                                             gouji_run_get_rule (self->run, self->rule)->severity,
                                             line->damaged);
  g_autofree char *where = gouji_words_dup_cell (self->run->disclosure, &cell);

  gouji_draft_add_cell (draft, &cell);
  draft->actual = g_strdup (line->code);
  draft->message
      = g_strdup_printf (self->kind == GOUJI_CODE_FUNCTION
                             ? _("%s: the code has %u digits; codes have 3, 5 or 7")
                             : _("%s: the code has %u digits; codes have 3 or 5"),
                         where, (guint) strlen (line->code));
  gouji_topic_report (self->run, draft);
}

static void
check_level (Walk *self, const GoujiLine *line)
{
  guint level = level_of_digits (strlen (line->code));

  if (level > 0 && level <= deepest_level (self->kind))
    gouji_run_count (self->run, self->rule, FALSE);
  else
    report_level (self, line);
}

/* The nearest line of the level above; NULL in a list that prints none before this line. */
static const GoujiLine *
find_line_above (Walk *self, guint index, guint level)
{
  const GoujiLine *line = gouji_table_get_line (self->table, index);

  for (guint i = index; i > 0; i--)
    {
      const GoujiLine *above = gouji_table_get_line (self->table, i - 1);

      if (above->list == line->list && is_judged (self, above)
          && level_of_digits (strlen (above->code)) == level)
        return above;
    }
  return NULL;
}

/* The code that the classification gives the line's name below @above, when it is sure
 * of it and sure that the printed code has another name. */
static const char *
find_right_code (Walk *self, const GoujiLine *line, const GoujiLine *above)
{
  const GoujiClassification *classification = gouji_classification_get_default ();
  const GoujiClassificationEntry *entry
      = gouji_classification_find_name (classification, self->kind, above->code,
                                        strlen (line->code), line->name, year_of (self));

  if (entry == NULL || entry->sureness < GOUJI_SURENESS_HIGH
      || gouji_classification_has_name (classification, self->kind, line->code, line->name, 0))
    return NULL;
  return entry->code;
}

static void
report_parent (Walk *self, const GoujiLine *line, const GoujiLine *above, const char *missing)
{
  GoujiCellRef cell = code_cell (self, line);
  GoujiCellRef other = code_cell (self, above);
  const char *right = find_right_code (self, line, above);
  GoujiDraft *draft
      = gouji_topic_new_draft (self->run, self->rule,
                               right != NULL ? gouji_run_get_rule (self->run, self->rule)->severity
                                             : GOUJI_SEVERITY_QUESTION,
                               line->damaged || above->damaged);
  g_autofree char *where = gouji_words_dup_cell (self->run->disclosure, &cell);

  gouji_draft_add_cell (draft, &cell);
  gouji_draft_add_cell (draft, &other);
  draft->actual = g_strdup (line->code);
  draft->expected = g_strdup (right != NULL ? right : "");
  draft->message
      = right != NULL
            ? g_strdup_printf (_("%s: %s stands below %s, where this name has the code %s"), where,
                               line->code, above->code, right)
            : g_strdup_printf (_("%s: no line of %s is printed above %s"), where, missing, line->code);
  gouji_topic_report (self->run, draft);
}

static gboolean
is_printed (Walk *self, const GoujiLine *line, const char *parent)
{
  return (line->parent >= 0
          && g_str_equal (gouji_table_get_line (self->table, line->parent)->code, parent))
         || gouji_table_find_line (self->table, line->list, parent) >= 0;
}

static void
check_parent (Walk *self, const GoujiLine *line, guint index)
{
  guint level = level_of_digits (strlen (line->code));
  const GoujiLine *above = level > 1 ? find_line_above (self, index, level - 1) : NULL;
  g_autofree char *parent = NULL;

  if (above == NULL)
    return;
  parent = g_strndup (line->code, digits_of_level (level - 1));
  if (is_printed (self, line, parent))
    gouji_run_count (self->run, self->rule, FALSE);
  else
    report_parent (self, line, above, parent);
}

static gboolean
walk_init (Walk *self, GoujiRun *run, guint rule, guint number)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, number);

  *self = (Walk) { run, rule, number, table, gouji_table_get_code_kind (table) };
  return self->kind == GOUJI_CODE_FUNCTION || self->kind == GOUJI_CODE_ECONOMIC
         || self->kind == GOUJI_CODE_GOVERNMENT_ECONOMIC;
}

/* A code of a length that no level has. */
void
gouji_check_code_levels (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (run->disclosure); i++)
    {
      Walk walk;

      if (!walk_init (&walk, run, rule, i))
        continue;
      for (guint j = 0; j < gouji_table_get_n_lines (walk.table); j++)
        if (is_judged (&walk, gouji_table_get_line (walk.table, j)))
          check_level (&walk, gouji_table_get_line (walk.table, j));
    }
}

/* A code that does not begin with that of the line it is below. */
void
gouji_check_code_parents (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (run->disclosure); i++)
    {
      Walk walk;

      if (!walk_init (&walk, run, rule, i))
        continue;
      for (guint j = 0; j < gouji_table_get_n_lines (walk.table); j++)
        if (is_judged (&walk, gouji_table_get_line (walk.table, j)))
          check_parent (&walk, gouji_table_get_line (walk.table, j), j);
    }
}
