/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-phone.h"
#include "rules/gouji-form-private.h"
#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-topic-private.h"

typedef gboolean (*CellFunc) (GoujiTable *table, guint row, guint column);

static const char *
text_at (GoujiTable *table, guint row, guint column)
{
  const char *text = gouji_table_get_cell (table, row, column).text;

  return text != NULL ? text : "";
}

/* One finding a form, with all its cells that @func finds; @message takes the project
 * and is translated. */
static void
check_cells (GoujiRun *run,
             guint rule,
             const GoujiProject *project,
             CellFunc func,
             const char *message)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, project->table);
  GoujiDraft *draft = NULL;

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
      {
        if (!func (table, row, column))
          continue;
        if (draft == NULL)
          draft = gouji_form_draft_new (run, rule);
        gouji_form_draft_add_cell (draft, project, (GoujiFormCell) { row, column });
      }
  gouji_run_count (run, rule, draft != NULL);
  if (draft == NULL)
    return;
  draft->message
      = g_strdup_printf (C_ ("project and what is wrong", "%s: %s"), project->name, message);
  gouji_run_add (run, draft);
}

static void
check_forms (GoujiRun *run, guint rule, CellFunc func, const char *message)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);

      if (project->table >= 0)
        check_cells (run, rule, project, func, message);
    }
}

static gboolean
is_phone (GoujiTable *table, guint row, guint column)
{
  return gouji_phone_occurs (text_at (table, row, column));
}

/* I12: a mobile number is personal.  The message does not repeat it. */
void
gouji_check_personal_phones (GoujiRun *run, guint rule)
{
  check_forms (run, rule, is_phone, _("a mobile phone number is published"));
}

static gboolean
is_markup (GoujiTable *table, guint row, guint column)
{
  return gouji_formula_names_contains ("markup", text_at (table, row, column));
}

/* I12: the page's markup, taken over into the text. */
void
gouji_check_markup (GoujiRun *run, guint rule)
{
  check_forms (run, rule, is_markup, _("markup was left in the text"));
}

/* "负责人:" or 负责人, but not "负责人：周" with its answer. */
static gboolean
is_label (const char *text)
{
  if (text[strspn (text, "0123456789,.-")] == '\0')
    return FALSE;
  if (g_str_has_suffix (text, ":") || g_str_has_suffix (text, "："))
    return TRUE;
  return strstr (text, ":") == NULL && strstr (text, "：") == NULL && g_utf8_strlen (text, -1) <= 6
         && (gouji_formula_names_contains ("contact", text)
             || gouji_formula_names_contains ("contact-data", text));
}

static gboolean
is_contact_label (const char *text)
{
  return is_label (text) && g_utf8_strlen (text, -1) <= 8
         && gouji_formula_names_contains ("contact", text);
}

/* In the lower half, below the indicators. */
static gboolean
is_contact_cell (GoujiTable *table, guint row, guint column)
{
  return row * 2 >= gouji_table_get_n_rows (table)
         && is_contact_label (text_at (table, row, column));
}

/* A label that the end of the row or another label follows. */
static gboolean
is_blank_contact (GoujiTable *table, guint row, guint column)
{
  if (!is_contact_cell (table, row, column))
    return FALSE;
  for (guint i = column + 1; i < gouji_table_get_n_columns (table); i++)
    if (*text_at (table, row, i) != '\0')
      return is_label (text_at (table, row, i));
  return TRUE;
}

static void
count_label (GHashTable *labels, GPtrArray *order, const char *text)
{
  g_autofree char *label = g_strdup (text);
  guint before;

  if (g_str_has_suffix (label, "："))
    label[strlen (label) - strlen ("：")] = '\0';
  g_strdelimit (label, ":", '\0');
  before = GPOINTER_TO_UINT (g_hash_table_lookup (labels, label));
  if (before == 0)
    g_ptr_array_add (order, g_strdup (label));
  g_hash_table_insert (labels, g_steal_pointer (&label), GUINT_TO_POINTER (before + 1));
}

/* "负责人 (8), 经办人 (1)" */
static char *
list_labels (GHashTable *labels, GPtrArray *order)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < order->len; i++)
    {
      const char *label = g_ptr_array_index (order, i);

      g_string_append_printf (list, "%s%s (%u)", i > 0 ? C_ ("between names", ", ") : "", label,
                              GPOINTER_TO_UINT (g_hash_table_lookup (labels, label)));
    }
  return g_strdup (list->str);
}

/* I12: who answers for a form is named.  One finding for all forms: a unit that leaves
 * the names out does so everywhere. */
void
gouji_check_blank_contacts (GoujiRun *run, guint rule)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GoujiDraft) draft = gouji_form_draft_new (run, rule);
  g_autofree char *list = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);
      GoujiTable *table;

      if (project->table < 0)
        continue;
      table = gouji_disclosure_get_table (run->disclosure, project->table);
      for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
        for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
          {
            any |= is_contact_cell (table, row, column);
            if (!is_blank_contact (table, row, column))
              continue;
            gouji_form_draft_add_cell (draft, project, (GoujiFormCell) { row, column });
            count_label (labels, order, text_at (table, row, column));
          }
    }
  if (any)
    gouji_run_count (run, rule, order->len > 0);
  if (order->len == 0)
    return;
  list = list_labels (labels, order);
  draft->message = g_strdup_printf (_("Not filled in on the performance forms: %s"), list);
  gouji_run_add (run, g_steal_pointer (&draft));
}

static gboolean
is_other_money (const GoujiProject *project, const GoujiTarget *target)
{
  GoujiDecimal yuan;

  return gouji_form_target_in_yuan (target, &yuan)
         && gouji_amount_unit_from_text (target->unit) != project->amount_unit;
}

static void
check_units (GoujiRun *run, guint rule, const GoujiProject *project, const GoujiIndicator *indicator)
{
  const GoujiTarget *annual = &indicator->target[GOUJI_PERIOD_ANNUAL];
  const GoujiTarget *whole = &indicator->target[GOUJI_PERIOD_WHOLE];
  const GoujiTarget *odd = is_other_money (project, annual)  ? annual
                           : is_other_money (project, whole) ? whole
                                                             : NULL;
  GoujiDecimal yuan;
  GoujiDraft *draft;

  if (!gouji_form_target_in_yuan (annual, &yuan) && !gouji_form_target_in_yuan (whole, &yuan))
    return;
  gouji_run_count (run, rule, odd != NULL);
  if (odd == NULL)
    return;
  draft = gouji_form_draft_new (run, rule);
  gouji_form_draft_add_cell (draft, project, odd->cell);
  if (odd == annual && is_other_money (project, whole))
    gouji_form_draft_add_cell (draft, project, whole->cell);
  draft->actual = g_strdup (odd->unit);
  draft->expected = g_strdup (gouji_amount_unit_to_text (project->amount_unit));
  draft->message = g_strdup_printf (_("%s: “%s” is in %s, the form in %s"), project->name,
                                    indicator->level3, draft->actual, draft->expected);
  gouji_run_add (run, draft);
}

/* I12: the targets are in the unit of the form's amounts. */
void
gouji_check_target_units (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);

      for (guint j = 0; project->amount_unit != GOUJI_UNIT_UNKNOWN && j < project->indicators->len;
           j++)
        check_units (run, rule, project, &g_array_index (project->indicators, GoujiIndicator, j));
    }
}

/* 临汾市… and 山西省临汾市…, but not 山西省市场监督管理局: the name of a place of two
 * characters or more stands before 市 or 县. */
static gboolean
is_below_province (const char *unit)
{
  const char *province = strstr (unit, "省");
  const char *start = province != NULL ? province + strlen ("省") : unit;

  for (const char *p = start; *p != '\0'; p = g_utf8_next_char (p))
    if ((g_str_has_prefix (p, "市") || g_str_has_prefix (p, "县"))
        && g_utf8_strlen (start, p - start) >= 2)
      return !gouji_formula_names_contains ("no-place", unit);
  return FALSE;
}

static gboolean
is_foreign_form (GoujiRun *run, const GoujiProject *project)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, project->table);

  return gouji_formula_names_contains ("provincial-form", gouji_table_get_title (table))
         && is_below_province (project->unit);
}

/* Where the unit is printed. */
static GoujiFormCell
find_unit_cell (GoujiRun *run, const GoujiProject *project)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, project->table);

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
      if (*project->unit != '\0' && strcmp (text_at (table, row, column), project->unit) == 0)
        return (GoujiFormCell) { row, column };
  return project->name_cell;
}

/* I12: the form is that of the unit's level of government.  One finding for all forms. */
void
gouji_check_form_levels (GoujiRun *run, guint rule)
{
  GoujiDraft *draft = NULL;
  guint n = gouji_disclosure_get_n_projects (run->disclosure);
  guint looked = 0;

  for (guint i = 0; i < n; i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);

      if (project->table < 0 || *project->unit == '\0')
        continue;
      looked++;
      if (!is_foreign_form (run, project))
        continue;
      if (draft == NULL)
        {
          GoujiTable *table = gouji_disclosure_get_table (run->disclosure, project->table);

          draft = gouji_form_draft_new (run, rule);
          draft->message = g_strdup_printf (_("The form is “%s”, the unit “%s”"),
                                            gouji_table_get_title (table), project->unit);
        }
      gouji_form_draft_add_cell (draft, project, find_unit_cell (run, project));
    }
  if (looked > 0)
    gouji_run_count (run, rule, draft != NULL);
  if (draft != NULL)
    gouji_run_add (run, draft);
}
