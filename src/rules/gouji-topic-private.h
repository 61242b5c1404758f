/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-run-private.h"

G_BEGIN_DECLS

/* What no formula can say: a function that a rule file names with "topic". */
struct _GoujiTopic
{
  const char *name;
  void (*run) (GoujiRun *run, guint rule);
};

const GoujiTopic *gouji_topic_find (const char *name);

/* (transfer full): a finding of @rule with its advice.  What may be damaged by text
 * extraction is no error. */
GoujiDraft *gouji_topic_new_draft (GoujiRun      *run,
                                   guint          rule,
                                   GoujiSeverity  severity,
                                   gboolean       damaged);
/* Counts an instance that holds; the figure at @cell is tied by it. */
void        gouji_topic_confirm   (GoujiRun           *run,
                                   guint               rule,
                                   const GoujiCellRef *cell);
/* Counts an instance that failed, or for a note one that did not, and takes @draft. */
void        gouji_topic_report    (GoujiRun      *run,
                                   GoujiDraft    *draft);
/* The same, where what is wrong is the figure at the first cell of @draft. */
void        gouji_topic_contradict (GoujiRun     *run,
                                   GoujiDraft    *draft);

void gouji_check_code_cells     (GoujiRun *run, guint rule);
void gouji_check_code_levels    (GoujiRun *run, guint rule);
void gouji_check_code_parents   (GoujiRun *run, guint rule);
void gouji_check_blank_codes    (GoujiRun *run, guint rule);
void gouji_check_names_in_codes (GoujiRun *run, guint rule);
void gouji_check_name_variants  (GoujiRun *run, guint rule);
void gouji_check_cut_names      (GoujiRun *run, guint rule);
void gouji_check_name_widths    (GoujiRun *run, guint rule);
void gouji_check_name_codes     (GoujiRun *run, guint rule);
void gouji_check_official_names (GoujiRun *run, guint rule);
void gouji_check_unknown_codes  (GoujiRun *run, guint rule);
void gouji_check_unit_codes     (GoujiRun *run, guint rule);
void gouji_check_unit_names     (GoujiRun *run, guint rule);
void gouji_check_unit_other_codes (GoujiRun *run, guint rule);
void gouji_check_table_owners   (GoujiRun *run, guint rule);
void gouji_check_required_tables (GoujiRun *run, guint rule);
void gouji_check_required_columns (GoujiRun *run, guint rule);
void gouji_check_required_sections (GoujiRun *run, guint rule);
void gouji_check_required_notes (GoujiRun *run, guint rule);
void gouji_check_total_lines    (GoujiRun *run, guint rule);
void gouji_check_empty_tables   (GoujiRun *run, guint rule);
void gouji_check_filled_tables  (GoujiRun *run, guint rule);
void gouji_check_empty_notes    (GoujiRun *run, guint rule);
void gouji_check_annual_costs   (GoujiRun *run, guint rule);
void gouji_check_annual_sources (GoujiRun *run, guint rule);
void gouji_check_period_costs   (GoujiRun *run, guint rule);
void gouji_check_cost_bounds    (GoujiRun *run, guint rule);
void gouji_check_period_targets (GoujiRun *run, guint rule);
void gouji_check_unit_costs     (GoujiRun *run, guint rule);
void gouji_check_placeholder_names  (GoujiRun *run, guint rule);
void gouji_check_measurable_targets (GoujiRun *run, guint rule);
void gouji_check_indicator_kinds    (GoujiRun *run, guint rule);
void gouji_check_both_periods       (GoujiRun *run, guint rule);
void gouji_check_personal_phones (GoujiRun *run, guint rule);
void gouji_check_markup (GoujiRun *run, guint rule);
void gouji_check_blank_contacts (GoujiRun *run, guint rule);
void gouji_check_target_units (GoujiRun *run, guint rule);
void gouji_check_form_levels (GoujiRun *run, guint rule);
void gouji_check_running_costs (GoujiRun *run, guint rule);
void gouji_check_deadlines (GoujiRun *run, guint rule);
void gouji_check_text_counts (GoujiRun *run, guint rule);

void gouji_check_claimed_amounts      (GoujiRun *run, guint rule);
void gouji_check_claimed_changes      (GoujiRun *run, guint rule);
void gouji_check_claimed_comparisons  (GoujiRun *run, guint rule);
void gouji_check_claimed_differences  (GoujiRun *run, guint rule);
void gouji_check_claimed_each         (GoujiRun *run, guint rule);
void gouji_check_claimed_figures      (GoujiRun *run, guint rule);
void gouji_check_claimed_sums        (GoujiRun *run, guint rule);
void gouji_check_claimed_performance  (GoujiRun *run, guint rule);
void gouji_check_stated_parts         (GoujiRun *run, guint rule);
void gouji_check_repeated_reasons    (GoujiRun *run, guint rule);
void gouji_check_claimed_projects     (GoujiRun *run, guint rule);
void gouji_check_claimed_names        (GoujiRun *run, guint rule);
void gouji_check_placeholders         (GoujiRun *run, guint rule);
void gouji_check_missing_reasons      (GoujiRun *run, guint rule);
void gouji_check_level_words          (GoujiRun *run, guint rule);
void gouji_check_claimed_classes      (GoujiRun *run, guint rule);
void gouji_check_claimed_natures      (GoujiRun *run, guint rule);
void gouji_check_claimed_basics       (GoujiRun *run, guint rule);
void gouji_check_omitted_classes      (GoujiRun *run, guint rule);
void gouji_check_doubled_words        (GoujiRun *run, guint rule);
void gouji_check_unpaired_marks       (GoujiRun *run, guint rule);
void gouji_check_same_years           (GoujiRun *run, guint rule);
void gouji_check_numbering            (GoujiRun *run, guint rule);
void gouji_check_own_years            (GoujiRun *run, guint rule);

void gouji_check_goods_items  (GoujiRun *run, guint rule);
void gouji_check_goods_prices (GoujiRun *run, guint rule);
void gouji_check_announced    (GoujiRun *run, guint rule);
void gouji_check_publication  (GoujiRun *run, guint rule);

G_END_DECLS
