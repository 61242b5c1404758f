/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "loader/gouji-unit-layout.h"
#include "province/gouji-province-private.h"
#include "recognise/gouji-line-words.h"

GoujiExportPart *
gouji_province_get_texts (GoujiProvince *self)
{
  return g_ptr_array_index (self->parts, 0);
}

const GoujiExportRun *
gouji_province_get_run (GoujiProvince *self, guint run)
{
  const GoujiProvinceRun *at = &g_array_index (self->runs, GoujiProvinceRun, run);
  const GoujiExportPart *part = g_ptr_array_index (self->parts, at->part);

  return &g_array_index (part->runs, GoujiExportRun, at->run);
}

/* The first part's numbers for the texts of another's. (transfer full) */
static guint32 *
join_pool (GoujiTextPool *into, GoujiTextPool *from)
{
  guint n = gouji_text_pool_get_n (from);
  guint32 *numbers = g_new (guint32, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const char *text = gouji_text_pool_get (from, i);

      numbers[i] = gouji_text_pool_add (into, text, strlen (text));
    }
  return numbers;
}

static void
renumber (guint32 *values, guint n, const guint32 *numbers)
{
  for (guint i = 0; i < n; i++)
    values[i] = numbers[values[i]];
}

static guint32
renumber_one (guint32 value, const guint32 *numbers)
{
  return value != GOUJI_TEXT_POOL_NONE ? numbers[value] : value;
}

static void
join_units (GoujiExportPart *into, GoujiExportPart *part)
{
  g_autofree guint32 *texts = join_pool (into->texts, part->texts);
  g_autofree guint32 *keys = join_pool (into->keys, part->keys);

  for (guint i = 0; i < part->units->len; i++)
    {
      GoujiExportUnit unit = g_array_index (part->units, GoujiExportUnit, i);

      unit.code = renumber_one (unit.code, texts);
      unit.name = renumber_one (unit.name, texts);
      unit.year = renumber_one (unit.year, texts);
      if (keys[i] == into->units->len)
        g_array_append_val (into->units, unit);
    }
  for (guint i = 0; i < part->runs->len; i++)
    {
      GoujiExportRun *run = &g_array_index (part->runs, GoujiExportRun, i);

      run->unit = keys[run->unit];
    }
}

static gboolean
join_part (GoujiExportPart *into, GoujiExportPart *part)
{
  g_autofree guint32 *codes = join_pool (into->codes, part->codes);
  g_autofree guint32 *names = join_pool (into->names, part->names);
  g_autofree guint32 *funds = join_pool (into->funds, part->funds);

  if (gouji_text_pool_get_n (into->funds) > GOUJI_EXPORT_MAX_FUNDS)
    return FALSE;
  renumber (part->line_codes, part->n_lines, codes);
  renumber (part->line_names, part->n_lines, names);
  for (guint i = 0; i < part->n_lines; i++)
    part->line_funds[i] = funds[part->line_funds[i]];
  join_units (into, part);
  return TRUE;
}

/* A text is looked at once, however many lines print it. */
static gboolean
is_text (GoujiTextPool *pool, gboolean lines)
{
  for (guint i = 0; i < gouji_text_pool_get_n (pool); i++)
    {
      const char *text = gouji_text_pool_get (pool, i);

      if (strlen (text) != gouji_text_pool_get_length (pool, i)
          || !g_utf8_validate (text, -1, NULL) || strchr (text, '\r') != NULL
          || (!lines && strchr (text, '\n') != NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
are_texts (GoujiExportPart *part)
{
  return is_text (part->texts, FALSE) && is_text (part->keys, TRUE) && is_text (part->codes, FALSE)
         && is_text (part->names, FALSE) && is_text (part->funds, FALSE);
}

static gboolean
join_parts (GoujiProvince *self)
{
  GoujiExportPart *first = gouji_province_get_texts (self);
  guint n_places = 1; /* the header */

  self->first_lines = g_new0 (guint, self->parts->len + 1);
  for (guint i = 0; i < self->parts->len; i++)
    {
      GoujiExportPart *part = g_ptr_array_index (self->parts, i);

      if (!are_texts (part) || (part->ends_blank && i + 1 < self->parts->len)
          || (i > 0 && !join_part (first, part)))
        return FALSE;
      for (guint j = 0; j < part->runs->len; j++)
        g_array_index (part->runs, GoujiExportRun, j).place += n_places + 1;
      n_places += part->n_places;
      self->n_lines += part->n_lines;
      self->first_lines[i + 1] = self->n_lines;
    }
  return TRUE;
}

static void
add_run (GoujiProvince *self, guint part, guint index)
{
  const GoujiExportRun *lines
      = &g_array_index (((GoujiExportPart *) g_ptr_array_index (self->parts, part))->runs,
                        GoujiExportRun, index);
  GoujiProvinceUnit *unit = &g_array_index (self->units, GoujiProvinceUnit, lines->unit);
  GoujiProvinceRun run = { part, index, 0 };

  g_array_append_val (self->runs, run);
  if (unit->last_run > 0)
    g_array_index (self->runs, GoujiProvinceRun, unit->last_run - 1).next = self->runs->len;
  else
    unit->first_run = self->runs->len;
  unit->last_run = self->runs->len;
  unit->n_lines += lines->n;
}

static void
list_units (GoujiProvince *self)
{
  GoujiExportPart *texts = gouji_province_get_texts (self);

  for (guint i = 0; i < texts->units->len; i++)
    {
      GoujiProvinceUnit unit = { .words = g_array_index (texts->units, GoujiExportUnit, i) };

      g_array_append_val (self->units, unit);
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      const GoujiExportPart *part = g_ptr_array_index (self->parts, i);

      for (guint j = 0; j < part->runs->len; j++)
        add_run (self, i, j);
    }
}

static void
describe_code (GoujiProvince *self, guint32 number)
{
  GoujiTextPool *pool = gouji_province_get_texts (self)->codes;
  GoujiProvinceCode *code = &self->codes[number];
  const char *text = gouji_text_pool_get (pool, number);

  code->plain = gouji_line_words_is_code (text);
  code->level = gouji_line_words_find_level (text);
  for (gsize length = strlen (text); code->plain && length-- > 1;)
    {
      guint32 prefix = gouji_text_pool_find (pool, text, length);

      if (prefix == GOUJI_TEXT_POOL_NONE)
        continue;
      if (code->n_prefixes == GOUJI_PROVINCE_MAX_PREFIXES)
        code->plain = FALSE;
      else
        code->prefixes[code->n_prefixes++] = prefix;
    }
}

static void
describe_texts (GoujiProvince *self)
{
  GoujiExportPart *texts = gouji_province_get_texts (self);
  guint n_names = gouji_text_pool_get_n (texts->names);

  self->n_codes = gouji_text_pool_get_n (texts->codes);
  self->codes = g_new0 (GoujiProvinceCode, self->n_codes);
  for (guint i = 0; i < self->n_codes; i++)
    describe_code (self, i);
  self->names = g_new0 (gboolean, n_names);
  for (guint i = 0; i < n_names; i++)
    self->names[i] = gouji_line_words_is_name (gouji_text_pool_get (texts->names, i));
}

static void
take_rule (GoujiProvinceRule *rule, const GoujiLineRule *compiled, guint n_columns)
{
  rule->kind = compiled->kind;
  for (guint i = 0; i < n_columns; i++)
    if (compiled->factors[i] != 0)
      {
        rule->columns |= 1 << i;
        rule->factors[rule->n_terms] = compiled->factors[i];
        rule->terms[rule->n_terms++] = i;
      }
}

static void
compile_rules (GoujiProvince *self, GoujiProvinceFund *fund, const GoujiRole *roles)
{
  const GoujiExportLayout *layout = self->layout;
  g_autoptr (GArray) compiled
      = gouji_line_rules_compile (self->rules, fund->role, roles, self->n_funds, layout->columns,
                                  layout->n_amounts, &fund->complete);

  fund->n_rules = compiled->len;
  fund->rules = g_new0 (GoujiProvinceRule, compiled->len);
  for (guint i = 0; i < compiled->len; i++)
    take_rule (&fund->rules[i], &g_array_index (compiled, GoujiLineRule, i), layout->n_amounts);
}

static void
describe_funds (GoujiProvince *self)
{
  GoujiExportPart *texts = gouji_province_get_texts (self);
  const GoujiExportLayout *layout = self->layout;
  g_autofree GoujiRole *roles = NULL;

  self->n_funds = gouji_text_pool_get_n (texts->funds);
  self->funds = g_new0 (GoujiProvinceFund, self->n_funds);
  roles = g_new (GoujiRole, self->n_funds);
  for (guint i = 0; i < self->n_funds; i++)
    {
      const char *fund = gouji_text_pool_get (texts->funds, i);

      g_autofree char *title = gouji_unit_layout_dup_title (fund);

      roles[i] = self->funds[i].role = gouji_export_layout_get_role (layout, fund);
      if (layout->by_fund)
        self->funds[i].share = gouji_line_rules_find_share (roles[i], title);
    }
  for (guint i = 0; i < self->n_funds; i++)
    if (roles[i] != GOUJI_ROLE_NONE && self->rules != NULL)
      compile_rules (self, &self->funds[i], roles);
}

/* Puts the parts together as if one had been read: texts are numbered anew by the first
 * part's numbers, and runs of lines are listed by unit, in the order of the file. */
gboolean
gouji_province_join (GoujiProvince *self)
{
  if (!join_parts (self))
    return FALSE;
  list_units (self);
  describe_texts (self);
  describe_funds (self);
  return TRUE;
}
