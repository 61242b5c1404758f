/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-roles-private.h"

#include <string.h>

#include "model/gouji-classification.h"
#include "recognise/gouji-corrections.h"
#include "recognise/gouji-form-private.h"
#include "recognise/gouji-text-private.h"

static gboolean
has_column (const GoujiTable *table, const char *id)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    if (g_strcmp0 (gouji_table_get_column (table, i)->id, id) == 0)
      return TRUE;
  return FALSE;
}

static guint
count_columns (const GoujiTable *table, GoujiColumnKind kind)
{
  guint n = 0;

  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    n += gouji_table_get_column (table, i)->kind == kind;
  return n;
}

static gboolean
is_form (const GoujiTable *table)
{
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
      {
        const char *text = gouji_table_get_cell (table, row, column).text;

        if (text != NULL && g_strcmp0 (gouji_form_label (text), "level2") == 0)
          return TRUE;
      }
  return FALSE;
}

static gboolean
title_mentions (const GoujiTable *table, const char *word)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    if (strstr (gouji_table_get_column (table, i)->title, word) != NULL)
      return TRUE;
  return FALSE;
}

static char *
first_code (const GoujiTable *table, guint row)
{
  for (guint column = 0; column < MIN (4, gouji_table_get_n_columns (table)); column++)
    {
      const char *text = gouji_table_get_cell (table, row, column).text;
      GoujiColumnKind kind = gouji_table_get_column (table, column)->kind;
      char *code = NULL;
      g_autofree char *name = NULL;

      if (kind == GOUJI_COLUMN_TEXT || kind == GOUJI_COLUMN_AMOUNT)
        continue;
      if (text != NULL && gouji_text_split_code (text, &code, &name))
        return code;
    }
  return NULL;
}

/* Codes that begin as those of a classification do are its codes only when it knows
 * them: other countries number their accounts too. */
static gboolean
has_known_codes (const GoujiTable *table)
{
  const GoujiClassification *classification = gouji_classification_get_default ();
  guint n = 0, n_known = 0;

  for (guint row = gouji_table_get_n_header_rows (table); row < gouji_table_get_n_rows (table); row++)
    {
      g_autofree char *code = first_code (table, row);

      if (code == NULL)
        continue;
      n++;
      n_known += gouji_classification_lookup (classification, gouji_table_get_code_kind (table), code, 0)
                 != NULL;
    }
  return n_known * 3 >= n;
}

/* Abroad, vehicles and receptions are items of a table of all items as well: they make the
 * three public where they are a good part of its amounts. */
static gboolean
has_three_public (const GoujiTable *table)
{
  static const char *const ids[]
      = { "abroad",       "reception", "vehicle",  "vehicle-purchase", "vehicle-running",
          "three-public", "meeting",   "training", "operating" };
  guint n = 0;

  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
      n += g_strcmp0 (gouji_table_get_column (table, i)->id, ids[j]) == 0;
  return (has_column (table, "abroad") || has_column (table, "reception"))
         && n * 3 >= count_columns (table, GOUJI_COLUMN_AMOUNT);
}

/* The customary header of each statement, from the most telling one on. */
GoujiRole
gouji_roles_by_header (const GoujiTable *table)
{
  gboolean function = gouji_table_get_code_kind (table) == GOUJI_CODE_FUNCTION;

  if (is_form (table))
    return GOUJI_ROLE_PERFORMANCE;
  if (has_column (table, "item") && count_columns (table, GOUJI_COLUMN_AMOUNT) > 0)
    return GOUJI_ROLE_PROCUREMENT;
  if (has_three_public (table))
    return GOUJI_ROLE_THREE_PUBLIC;
  if (gouji_table_find_list (table, GOUJI_LIST_INCOME) >= 0
      && gouji_table_get_n_lists (table) > 1)
    return title_mentions (table, "财政拨款") || title_mentions (table, "政府性基金")
               ? GOUJI_ROLE_APPROPRIATION
               : GOUJI_ROLE_OVERVIEW;
  if (gouji_table_get_code_kind (table) == GOUJI_CODE_ECONOMIC && has_known_codes (table))
    return GOUJI_ROLE_GENERAL_BASIC;
  if (function && has_column (table, "basic") && has_column (table, "project"))
    return title_mentions (table, "一般公共预算") ? GOUJI_ROLE_GENERAL : GOUJI_ROLE_EXPENDITURE;
  if (function && (has_column (table, "business") || has_column (table, "account")))
    return GOUJI_ROLE_INCOME;
  return GOUJI_ROLE_NONE;
}

/* Whether the table's shape can be what its title says. */
static gboolean
shape_fits (const GoujiTable *table, GoujiRole role)
{
  switch (role)
    {
    case GOUJI_ROLE_NONE:
      return FALSE;
    case GOUJI_ROLE_PERFORMANCE:
    case GOUJI_ROLE_PERFORMANCE_SELF:
    case GOUJI_ROLE_PERFORMANCE_TRANSFER:
    case GOUJI_ROLE_PERFORMANCE_WHOLE:
      return TRUE;
    default:
      return count_columns (table, GOUJI_COLUMN_AMOUNT) > 0
             || gouji_table_get_n_header_rows (table) == gouji_table_get_n_rows (table);
    }
}

static GoujiCodeKind
kind_by_header (const GoujiTable *table)
{
  if (title_mentions (table, "政府预算经济") || title_mentions (table, "政府经济"))
    return GOUJI_CODE_GOVERNMENT_ECONOMIC;
  if (title_mentions (table, "经济"))
    return GOUJI_CODE_ECONOMIC;
  return title_mentions (table, "功能") ? GOUJI_CODE_FUNCTION : GOUJI_CODE_NONE;
}

/* 2xx are functions, 3xx departments' and 5xx government's economic items.  A few such
 * codes among many longer ones are chance. */
static GoujiCodeKind
kind_by_codes (const GoujiTable *table)
{
  guint counts[10] = { 0 };
  guint n_codes = 0;

  for (guint row = gouji_table_get_n_header_rows (table); row < gouji_table_get_n_rows (table); row++)
    {
      g_autofree char *code = first_code (table, row);

      n_codes += code != NULL;
      if (code != NULL && strlen (code) <= 7)
        counts[code[0] - '0']++;
    }
  if (counts[2] > counts[3] + counts[5])
    return GOUJI_CODE_FUNCTION;
  if (counts[5] > counts[2] + counts[3])
    return GOUJI_CODE_GOVERNMENT_ECONOMIC;
  return counts[3] * 10 > n_codes ? GOUJI_CODE_ECONOMIC : GOUJI_CODE_NONE;
}

/**
 * gouji_roles_code_kind:
 *
 * Sets which classification the table's codes belong to: by its codes, else by
 * the words of its header.
 */
void
gouji_roles_code_kind (GoujiTable *table)
{
  GoujiCodeKind kind = kind_by_codes (table);

  gouji_table_set_code_kind (table, kind != GOUJI_CODE_NONE ? kind : kind_by_header (table));
}

/**
 * gouji_roles_decide:
 *
 * Returns: %TRUE when the table is a known statement; its role and the evidence
 *   for it are set
 */
gboolean
gouji_roles_decide (GoujiTable *table, GoujiDisclosure *disclosure, const GoujiRegion *region)
{
  GoujiRole by_header = gouji_roles_by_header (table);
  GoujiRole role = region->role;
  g_autofree char *evidence = NULL;

  if (region->by_hand)
    {
      gouji_table_set_role (table, role, GOUJI_EVIDENCE_BY_HAND);
      return TRUE;
    }
  if (by_header == GOUJI_ROLE_PERFORMANCE && role != GOUJI_ROLE_PERFORMANCE_SELF
      && role != GOUJI_ROLE_PERFORMANCE_WHOLE && role != GOUJI_ROLE_PERFORMANCE_TRANSFER)
    role = GOUJI_ROLE_PERFORMANCE;
  if (shape_fits (table, role))
    evidence = g_strdup_printf ("title: %s", region->title);
  else
    {
      role = by_header;
      evidence = g_strdup ("header");
    }
  gouji_table_set_role (table, role, evidence);
  return role != GOUJI_ROLE_NONE;
}
