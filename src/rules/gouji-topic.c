/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rules/gouji-topic-private.h"

#include <glib/gi18n-lib.h>

static const GoujiTopic topics[] = {
  { "annual-costs", gouji_check_annual_costs },
  { "annual-sources", gouji_check_annual_sources },
  { "announced", gouji_check_announced },
  { "blank-codes", gouji_check_blank_codes },
  { "blank-contacts", gouji_check_blank_contacts },
  { "both-periods", gouji_check_both_periods },
  { "claimed-amounts", gouji_check_claimed_amounts },
  { "claimed-basics", gouji_check_claimed_basics },
  { "claimed-changes", gouji_check_claimed_changes },
  { "claimed-classes", gouji_check_claimed_classes },
  { "claimed-comparisons", gouji_check_claimed_comparisons },
  { "claimed-differences", gouji_check_claimed_differences },
  { "claimed-each", gouji_check_claimed_each },
  { "claimed-figures", gouji_check_claimed_figures },
  { "claimed-names", gouji_check_claimed_names },
  { "claimed-natures", gouji_check_claimed_natures },
  { "claimed-projects", gouji_check_claimed_projects },
  { "claimed-performance", gouji_check_claimed_performance },
  { "claimed-sums", gouji_check_claimed_sums },
  { "stated-parts", gouji_check_stated_parts },
  { "repeated-reasons", gouji_check_repeated_reasons },
  { "code-cells", gouji_check_code_cells },
  { "code-levels", gouji_check_code_levels },
  { "code-parents", gouji_check_code_parents },
  { "cost-bounds", gouji_check_cost_bounds },
  { "cut-names", gouji_check_cut_names },
  { "deadlines", gouji_check_deadlines },
  { "doubled-words", gouji_check_doubled_words },
  { "empty-notes", gouji_check_empty_notes },
  { "empty-tables", gouji_check_empty_tables },
  { "filled-tables", gouji_check_filled_tables },
  { "form-levels", gouji_check_form_levels },
  { "goods-items", gouji_check_goods_items },
  { "goods-prices", gouji_check_goods_prices },
  { "indicator-kinds", gouji_check_indicator_kinds },
  { "level-words", gouji_check_level_words },
  { "markup", gouji_check_markup },
  { "measurable-targets", gouji_check_measurable_targets },
  { "missing-reasons", gouji_check_missing_reasons },
  { "name-codes", gouji_check_name_codes },
  { "name-variants", gouji_check_name_variants },
  { "name-widths", gouji_check_name_widths },
  { "names-in-codes", gouji_check_names_in_codes },
  { "numbering", gouji_check_numbering },
  { "official-names", gouji_check_official_names },
  { "omitted-classes", gouji_check_omitted_classes },
  { "own-years", gouji_check_own_years },
  { "period-costs", gouji_check_period_costs },
  { "period-targets", gouji_check_period_targets },
  { "personal-phones", gouji_check_personal_phones },
  { "placeholder-names", gouji_check_placeholder_names },
  { "placeholders", gouji_check_placeholders },
  { "publication", gouji_check_publication },
  { "required-columns", gouji_check_required_columns },
  { "required-notes", gouji_check_required_notes },
  { "required-sections", gouji_check_required_sections },
  { "required-tables", gouji_check_required_tables },
  { "running-costs", gouji_check_running_costs },
  { "same-years", gouji_check_same_years },
  { "table-owners", gouji_check_table_owners },
  { "target-units", gouji_check_target_units },
  { "text-counts", gouji_check_text_counts },
  { "total-lines", gouji_check_total_lines },
  { "unit-codes", gouji_check_unit_codes },
  { "unit-costs", gouji_check_unit_costs },
  { "unit-names", gouji_check_unit_names },
  { "unit-other-codes", gouji_check_unit_other_codes },
  { "unknown-codes", gouji_check_unknown_codes },
  { "unpaired-marks", gouji_check_unpaired_marks },
};

/* The built-in topic of that name, or NULL. */
const GoujiTopic *
gouji_topic_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_strcmp0 (topics[i].name, name) == 0)
      return &topics[i];
  return NULL;
}

GoujiDraft *
gouji_topic_new_draft (GoujiRun *run, guint rule, GoujiSeverity severity, gboolean damaged)
{
  const char *advice = gouji_rule_text_get (&gouji_run_get_rule (run, rule)->advice);
  GoujiDraft *draft;

  if (damaged && severity == GOUJI_SEVERITY_ERROR)
    severity = GOUJI_SEVERITY_QUESTION;
  draft = gouji_draft_new (rule, severity);
  gouji_draft_advise (
      draft, severity == GOUJI_SEVERITY_ROUNDING
                 ? _ ("The gap is no larger than rounding allows; nothing needs to be corrected.")
                 : advice);
  if (damaged)
    gouji_draft_advise (draft, _ ("The row may be damaged by text extraction."));
  return draft;
}

void
gouji_topic_confirm (GoujiRun *run, guint rule, const GoujiCellRef *cell)
{
  gouji_run_count (run, rule, FALSE);
  gouji_ledger_mark (run->ledger, gouji_ledger_find (run->ledger, cell), rule, GOUJI_MARK_TIED);
}

void
gouji_topic_report (GoujiRun *run, GoujiDraft *draft)
{
  gouji_run_count (run, draft->rule,
                   draft->severity == GOUJI_SEVERITY_ERROR
                       || draft->severity == GOUJI_SEVERITY_QUESTION);
  gouji_run_add (run, draft);
}

void
gouji_topic_contradict (GoujiRun *run, GoujiDraft *draft)
{
  const GoujiCellRef *asserted = &g_array_index (draft->cells, GoujiCellRef, 0);
  GoujiMark mark = draft->severity == GOUJI_SEVERITY_ROUNDING ? GOUJI_MARK_GAP : GOUJI_MARK_WRONG;

  gouji_ledger_mark (run->ledger, gouji_ledger_find (run->ledger, asserted), draft->rule, mark);
  gouji_topic_report (run, draft);
}
