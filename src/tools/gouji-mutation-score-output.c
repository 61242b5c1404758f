/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tools/gouji-mutation-score.h"

#include "report/gouji-cell-label.h"
#include "report/gouji-json-output.h"

static double
share (guint part, guint whole)
{
  return whole > 0 ? 100.0 * part / whole : 100.0;
}

static void
append_count (GString *text, const char *label, const GoujiMutationCount *count)
{
  g_string_append_printf (text,
                          "%7u changed %7u found %6.1f %%   as rounding %5u   named %6.1f %%   "
                          "first %6.1f %%   determined %7u found %6.1f %%   first %6.1f %%  %s\n",
                          count->tried, count->detected, share (count->detected, count->tried),
                          count->rounding, share (count->named, count->detected),
                          share (count->first, count->detected), count->determined,
                          share (count->determined_detected, count->determined),
                          share (count->determined_first, count->determined_detected), label);
}

static void
append_miss (GString *text, GoujiDisclosure *disclosure, const GoujiMutationMiss *miss)
{
  GoujiTable *table = gouji_disclosure_get_table (disclosure, miss->table);

  g_string_append_printf (text, "%s:%u:%u: %s: “%s” → “%s” %s [%s]%s%s%s\n",
                          gouji_disclosure_get_source_name (disclosure, miss->place.source),
                          miss->place.line, miss->place.field, gouji_mutation_get_name (miss->kind),
                          miss->before, miss->after,
                          miss->found ? "found, not suspected first" : "not found",
                          gouji_role_get_name (gouji_table_get_role (table)),
                          miss->determined ? " determined" : "", miss->checked ? " checked" : "",
                          miss->rounding ? " rounding" : "");
}

/* Tables that hold no amounts have nothing to count. */
static void
append_tables (GString *text, const GoujiMutationScore *self, GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < self->by_table->len; i++)
    {
      const GoujiMutationCount *count = &g_array_index (self->by_table, GoujiMutationCount, i);
      GoujiTable *table = gouji_disclosure_get_table (disclosure, i);
      g_autofree char *label = NULL;

      if (count->tried == 0)
        continue;
      label = g_strdup_printf ("%s, line %u", gouji_role_get_name (gouji_table_get_role (table)),
                               gouji_table_get_place (table).line);
      append_count (text, label, count);
    }
}

/**
 * gouji_mutation_score_to_text:
 *
 * Returns: (transfer full): the shares by table and by kind; above them, when @misses, what
 *   was not found and what was found but not suspected first, one a line
 */
char *
gouji_mutation_score_to_text (GoujiMutationScore *self, GoujiDisclosure *disclosure, gboolean misses)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; misses && i < self->misses->len; i++)
    append_miss (text, disclosure, &g_array_index (self->misses, GoujiMutationMiss, i));
  append_tables (text, self, disclosure);
  for (guint kind = 0; kind < GOUJI_N_MUTATIONS; kind++)
    if (self->by_kind[kind].tried > 0)
      append_count (text, gouji_mutation_get_name (kind), &self->by_kind[kind]);
  append_count (text, "all", &self->total);
  g_string_append_printf (text, "%s: %u amounts, %u determined by others, %u in some check\n",
                          gouji_disclosure_get_source_name (disclosure, 0), self->n_amounts,
                          self->n_determined, self->n_checked);
  return g_string_free (text, FALSE);
}

static void
add_count (GoujiJsonOutput *out, const GoujiMutationCount *count)
{
  gouji_json_output_add_int (out, "changed", count->tried);
  gouji_json_output_add_int (out, "found", count->detected);
  gouji_json_output_add_int (out, "determined", count->determined);
  gouji_json_output_add_int (out, "determined_found", count->determined_detected);
  gouji_json_output_add_int (out, "determined_first", count->determined_first);
  gouji_json_output_add_int (out, "rounding", count->rounding);
  gouji_json_output_add_int (out, "named", count->named);
  gouji_json_output_add_int (out, "first", count->first);
}

static void
add_shares (GoujiJsonOutput *out, const GoujiMutationScore *self, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_object (out, "all", GOUJI_JSON_ONE_LINE);
  add_count (out, &self->total);
  gouji_json_output_end (out);
  gouji_json_output_begin_array (out, "kinds", GOUJI_JSON_LINES);
  for (guint kind = 0; kind < GOUJI_N_MUTATIONS; kind++)
    {
      gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (out, "kind", gouji_mutation_get_name (kind));
      add_count (out, &self->by_kind[kind]);
      gouji_json_output_end (out);
    }
  gouji_json_output_end (out);
  gouji_json_output_begin_array (out, "tables", GOUJI_JSON_LINES);
  for (guint i = 0; i < self->by_table->len; i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (disclosure, i);

      gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (out, "role",
                                    gouji_role_get_name (gouji_table_get_role (table)));
      gouji_json_output_add_int (out, "line", gouji_table_get_place (table).line);
      add_count (out, &g_array_index (self->by_table, GoujiMutationCount, i));
      gouji_json_output_end (out);
    }
  gouji_json_output_end (out);
}

static void
add_misses (GoujiJsonOutput *out, const GoujiMutationScore *self)
{
  gouji_json_output_begin_array (out, "misses", GOUJI_JSON_LINES);
  for (guint i = 0; i < self->misses->len; i++)
    {
      const GoujiMutationMiss *miss = &g_array_index (self->misses, GoujiMutationMiss, i);

      gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (out, "kind", gouji_mutation_get_name (miss->kind));
      gouji_json_output_add_int (out, "line", miss->place.line);
      gouji_json_output_add_int (out, "field", miss->place.field);
      gouji_json_output_add_string (out, "before", miss->before);
      gouji_json_output_add_string (out, "after", miss->after);
      gouji_json_output_add_boolean (out, "found", miss->found);
      gouji_json_output_add_boolean (out, "rounding", miss->rounding);
      gouji_json_output_add_boolean (out, "determined", miss->determined);
      gouji_json_output_add_boolean (out, "checked", miss->checked);
      gouji_json_output_end (out);
    }
  gouji_json_output_end (out);
}

/**
 * gouji_mutation_score_to_json:
 *
 * Returns: (transfer full): the same as JSON, format "gouji-mutation"
 */
char *
gouji_mutation_score_to_json (GoujiMutationScore *self, GoujiDisclosure *disclosure)
{
  g_autoptr (GoujiJsonOutput) out = gouji_json_output_new ();

  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_LINES);
  gouji_json_output_add_string (out, "format", "gouji-mutation");
  gouji_json_output_add_int (out, "version", 1);
  gouji_json_output_add_string (out, "source", gouji_disclosure_get_source_name (disclosure, 0));
  gouji_json_output_add_int (out, "amounts", self->n_amounts);
  gouji_json_output_add_int (out, "amounts_determined", self->n_determined);
  gouji_json_output_add_int (out, "amounts_checked", self->n_checked);
  add_shares (out, self, disclosure);
  add_misses (out, self);
  gouji_json_output_end (out);
  return gouji_json_output_take_text (out);
}
