/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One document looked through: its lines, projects, indicators, findings, titles,
 * paragraphs and, last, all cells that were not found as any of these. */

#include <string.h>

#include "search/gouji-hits.h"

typedef struct
{
  GoujiHits *hits;
  GoujiQuery *query;
  GoujiStackItem *item;
  GoujiReport *report;
  GoujiDisclosure *disclosure;
  GHashTable *named;   /* "code\nname" of lines found */
  GHashTable *covered; /* GoujiCellRef of cells that need not be found again */
} Look;

static void
cover (Look *look, const GoujiCellRef *cell)
{
  g_hash_table_add (look->covered, g_memdup2 (cell, sizeof *cell));
}

static void
add (Look *look, GoujiHitKind kind, const GoujiCellRef *cell, const char *text, const char *detail)
{
  g_autoptr (GoujiSpot) spot = gouji_spot_new (look->item, cell);

  gouji_hits_add (look->hits, gouji_hit_new (kind, spot, look->query, text, detail));
}

/* A word may say whose finding it is, but not all of them: they mean the unit then. */
static gboolean
is_finding (GoujiQuery *query,
            const char *code,
            const char *unit,
            const GoujiSummaryFinding *finding)
{
  const char *texts[] = { finding->check, finding->message, finding->equation, code, unit };

  return (gouji_query_matches (query, texts, G_N_ELEMENTS (texts))
          && !gouji_query_matches (query, texts + 3, 2))
         || gouji_query_matches_figure (query, finding->equation);
}

static void
find_finding (GoujiHits *hits,
              GoujiQuery *query,
              GoujiStackItem *item,
              const char *code,
              const char *unit,
              const GoujiSummaryFinding *finding)
{
  g_autoptr (GoujiSpot) spot = NULL;
  g_autofree char *text = NULL;

  if (!is_finding (query, code, unit, finding) || !gouji_hits_count (hits, GOUJI_HIT_FINDING))
    return;
  spot = gouji_spot_new_finding (item, finding->id);
  text = g_strdup_printf ("%s  %s  %s", finding->check, finding->message, finding->equation);
  gouji_hits_add (hits, gouji_hit_new (GOUJI_HIT_FINDING, spot, query, text,
                                       gouji_severity_get_label (finding->severity)));
}

/* The line's first amount, where one goes to see it. */
static GoujiCellRef
cell_of_line (guint index, const GoujiTable *table, const GoujiLine *line)
{
  int column = gouji_table_find_column (table, line->list, "total");

  if (column < 0)
    column = line->code_column >= 0 ? line->code_column : MAX (line->name_column, 0);
  return GOUJI_CELL_REF_TABLE (index, line->row, column);
}

static void
cover_names (Look *look, guint table, const GoujiLine *line)
{
  GoujiCellRef code = GOUJI_CELL_REF_TABLE (table, line->row, line->code_column);
  GoujiCellRef name = GOUJI_CELL_REF_TABLE (table, line->row, line->name_column);

  cover (look, &code);
  cover (look, &name);
}

/* The same code and name stand in many tables; one is gone to. */
static void
find_line (Look *look, guint index, const GoujiTable *table, const GoujiLine *line)
{
  const char *texts[] = { line->code, line->name, line->printed_code };
  GoujiCellRef cell;
  char *key;

  if (!gouji_query_matches (look->query, texts, G_N_ELEMENTS (texts)))
    return;
  cover_names (look, index, line);
  key = g_strdup_printf ("%s\n%s", line->code, line->name);
  if (!g_hash_table_add (look->named, key) || !gouji_hits_count (look->hits, GOUJI_HIT_CODE))
    return;
  cell = cell_of_line (index, table, line);
  add (look, GOUJI_HIT_CODE, &cell, key, gouji_table_get_title (table));
}

static void
find_lines (Look *look)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (look->disclosure); i++)
    {
      const GoujiTable *table = gouji_disclosure_get_table (look->disclosure, i);

      for (guint line = 0; line < gouji_table_get_n_lines (table); line++)
        find_line (look, i, table, gouji_table_get_line (table, line));
    }
}

static char *
dup_amount_detail (const GoujiTable *table, guint row, guint column)
{
  int index = gouji_table_find_line_at (table, row, column);
  const GoujiLine *line = index >= 0 ? gouji_table_get_line (table, index) : NULL;
  const GoujiColumn *heading = gouji_table_get_column (table, column);
  GString *text = g_string_new (NULL);

  if (line != NULL)
    g_string_append_printf (text, "%s %s · ", line->code, line->name);
  if (heading != NULL && heading->title != NULL && *heading->title != '\0')
    g_string_append_printf (text, "%s · ", heading->title);
  g_string_append (text, gouji_table_get_title (table));
  return g_string_free (text, FALSE);
}

static void
find_amount (Look *look, guint index, const GoujiTable *table, guint row, guint column)
{
  GoujiAmount amount = gouji_table_get_amount (table, row, column);
  const GoujiColumn *heading = gouji_table_get_column (table, column);
  GoujiAmountUnit unit = heading != NULL ? heading->unit : GOUJI_UNIT_UNKNOWN;
  GoujiCellRef cell = GOUJI_CELL_REF_TABLE (index, row, column);
  g_autofree char *text = NULL, *detail = NULL;

  if (!gouji_amount_is_number (amount)
      || !gouji_query_matches_amount (look->query, gouji_amount_get_decimal (amount), unit))
    return;
  cover (look, &cell);
  if (!gouji_hits_count (look->hits, GOUJI_HIT_AMOUNT))
    return;
  text = g_strconcat (gouji_table_get_cell (table, row, column).text,
                      unit != GOUJI_UNIT_UNKNOWN ? gouji_amount_unit_to_text (unit) : "", NULL);
  detail = dup_amount_detail (table, row, column);
  add (look, GOUJI_HIT_AMOUNT, &cell, text, detail);
}

static void
find_amounts (Look *look)
{
  if (!gouji_query_has_amount (look->query))
    return;
  for (guint i = 0; i < gouji_disclosure_get_n_tables (look->disclosure); i++)
    {
      const GoujiTable *table = gouji_disclosure_get_table (look->disclosure, i);

      for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
        for (guint column = 0; column < gouji_table_get_row_length (table, row); column++)
          find_amount (look, i, table, row, column);
    }
}

/* FALSE when the form has no such cell. */
static gboolean
cell_of_form (const GoujiProject *project, GoujiFormCell at, GoujiCellRef *cell)
{
  if (project->table < 0 || at.row < 0)
    return FALSE;
  *cell = GOUJI_CELL_REF_TABLE (project->table, at.row, at.column);
  return TRUE;
}

static void
find_project (Look *look, const GoujiProject *project)
{
  const char *texts[] = { project->code, project->name };
  g_autofree char *text = NULL;
  GoujiCellRef cell;
  gboolean has_cell;

  if (!gouji_query_matches (look->query, texts, G_N_ELEMENTS (texts)))
    return;
  has_cell = cell_of_form (project, project->name_cell, &cell);
  if (has_cell)
    cover (look, &cell);
  if (!gouji_hits_count (look->hits, GOUJI_HIT_PROJECT))
    return;
  text = g_strdup_printf ("%s %s", project->code, project->name);
  add (look, GOUJI_HIT_PROJECT, has_cell ? &cell : NULL, text,
       project->table >= 0
           ? gouji_table_get_title (gouji_disclosure_get_table (look->disclosure, project->table))
           : "");
}

static char *
dup_indicator (const GoujiIndicator *indicator)
{
  const char *whole = indicator->target[GOUJI_PERIOD_WHOLE].text;
  const char *annual = indicator->target[GOUJI_PERIOD_ANNUAL].text;

  if (g_strcmp0 (whole, annual) == 0 || whole == NULL || *whole == '\0')
    return g_strdup_printf ("%s  %s", indicator->level3, annual != NULL ? annual : "");
  return g_strdup_printf ("%s  %s / %s", indicator->level3, whole, annual != NULL ? annual : "");
}

/* The cells that are the indicator; the first there is is gone to. */
static gboolean
cover_indicator (Look *look, const GoujiProject *project, const GoujiIndicator *indicator,
                 GoujiCellRef *first)
{
  gboolean any = FALSE;

  for (guint period = 0; period < GOUJI_N_PERIODS; period++)
    {
      const GoujiFormCell cells[]
          = { indicator->target[period].name_cell, indicator->target[period].cell };

      for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
        {
          GoujiCellRef cell;

          if (!cell_of_form (project, cells[i], &cell))
            continue;
          cover (look, &cell);
          if (!any)
            *first = cell;
          any = TRUE;
        }
    }
  return any;
}

static void
find_indicator (Look *look, const GoujiProject *project, const GoujiIndicator *indicator)
{
  const char *texts[] = { indicator->level3, indicator->target[GOUJI_PERIOD_WHOLE].text,
                          indicator->target[GOUJI_PERIOD_ANNUAL].text };
  g_autofree char *text = NULL, *detail = NULL;
  GoujiCellRef cell;
  gboolean has_cell;

  if (!gouji_query_matches (look->query, texts, G_N_ELEMENTS (texts)))
    return;
  has_cell = cover_indicator (look, project, indicator, &cell);
  if (!gouji_hits_count (look->hits, GOUJI_HIT_INDICATOR))
    return;
  text = dup_indicator (indicator);
  detail = g_strdup_printf ("%s · %s", indicator->level2, project->name);
  add (look, GOUJI_HIT_INDICATOR, has_cell ? &cell : NULL, text, detail);
}

static void
find_fund (Look *look, const GoujiProject *project, const GoujiFund *fund, GoujiPeriod period)
{
  g_autofree char *text = NULL, *detail = NULL;
  GoujiCellRef cell;

  if (!gouji_amount_is_number (fund->amount[period])
      || !cell_of_form (project, fund->cell[period], &cell)
      || g_hash_table_contains (look->covered, &cell)
      || !gouji_query_matches_amount (look->query, gouji_amount_get_decimal (fund->amount[period]),
                                      project->amount_unit))
    return;
  cover (look, &cell);
  if (!gouji_hits_count (look->hits, GOUJI_HIT_AMOUNT))
    return;
  text = gouji_disclosure_dup_text (look->disclosure, &cell);
  detail = g_strdup_printf ("%s · %s", fund->label, project->name);
  add (look, GOUJI_HIT_AMOUNT, &cell, text, detail);
}

static void
find_funds (Look *look, const GoujiProject *project)
{
  for (guint i = 0; i < project->funds->len; i++)
    for (GoujiPeriod period = 0; period < GOUJI_N_PERIODS; period++)
      find_fund (look, project, &g_array_index (project->funds, GoujiFund, i), period);
}

static void
find_projects (Look *look)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (look->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (look->disclosure, i);

      find_project (look, project);
      find_funds (look, project);
      for (guint j = 0; j < project->indicators->len; j++)
        find_indicator (look, project, &g_array_index (project->indicators, GoujiIndicator, j));
    }
}

static void
find_findings (Look *look)
{
  const char *code = gouji_disclosure_get_fact (look->disclosure, GOUJI_FACT_UNIT_CODE);
  const char *unit = gouji_disclosure_get_fact (look->disclosure, GOUJI_FACT_UNIT_NAME);

  for (guint i = 0; i < gouji_report_get_n_findings (look->report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (look->report, i);
      const GoujiSummaryFinding said
          = { gouji_finding_get_id (finding), gouji_finding_get_check (finding),
              gouji_finding_get_message (finding), gouji_finding_get_equation (finding),
              gouji_finding_get_severity (finding) };

      find_finding (look->hits, look->query, look->item, code, unit, &said);
    }
}

static void
find_titles (Look *look)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (look->disclosure); i++)
    {
      const GoujiTable *table = gouji_disclosure_get_table (look->disclosure, i);
      const char *texts[] = { gouji_table_get_title (table), gouji_table_get_number (table) };
      GoujiCellRef cell = GOUJI_CELL_REF_TABLE (i, 0, 0);

      if (gouji_query_matches (look->query, texts, G_N_ELEMENTS (texts))
          && gouji_hits_count (look->hits, GOUJI_HIT_TABLE))
        add (look, GOUJI_HIT_TABLE, &cell, texts[0], texts[1]);
    }
}

static void
find_paragraphs (Look *look)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (look->disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (look->disclosure, i);
      g_autoptr (GArray) ranges = NULL;
      GoujiQueryRange range = { 0, 0 };
      GoujiCellRef cell;

      if (block->kind != GOUJI_BLOCK_PARAGRAPH || block->use == GOUJI_USE_TITLE)
        continue;
      if (!gouji_query_matches (look->query, &block->text, 1)
          && !gouji_query_matches_figure (look->query, block->text))
        continue;
      if (!gouji_hits_count (look->hits, GOUJI_HIT_TEXT))
        continue;
      ranges = gouji_query_find_ranges (look->query, block->text);
      if (ranges->len > 0)
        range = g_array_index (ranges, GoujiQueryRange, 0);
      cell = GOUJI_CELL_REF_TEXT (i, range.start, range.length);
      add (look, GOUJI_HIT_TEXT, &cell, block->text, "");
    }
}

static void
find_cell (Look *look, guint index, const GoujiTable *table, guint row, guint column)
{
  const char *text = gouji_table_get_cell (table, row, column).text;
  GoujiCellRef cell = GOUJI_CELL_REF_TABLE (index, row, column);
  g_autofree char *detail = NULL;

  if (text == NULL || *text == '\0' || gouji_amount_is_number (gouji_table_get_amount (table, row, column))
      || !gouji_query_matches (look->query, &text, 1))
    return;
  if (g_hash_table_contains (look->covered, &cell)
      || !gouji_hits_count (look->hits, GOUJI_HIT_CELL))
    return;
  detail = dup_amount_detail (table, row, column);
  add (look, GOUJI_HIT_CELL, &cell, text, detail);
}

/* Headers say the same on every table. */
static void
find_cells (Look *look)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (look->disclosure); i++)
    {
      const GoujiTable *table = gouji_disclosure_get_table (look->disclosure, i);

      for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
        {
          GoujiRowKind kind = gouji_table_get_row_kind (table, row);

          if (kind == GOUJI_ROW_HEADER || kind == GOUJI_ROW_REPEATED_HEADER)
            continue;
          for (guint column = 0; column < gouji_table_get_row_length (table, row); column++)
            find_cell (look, i, table, row, column);
        }
    }
}

/**
 * gouji_hits_find_in_report:
 * @report: of @item
 *
 * Adds all that @query finds in the document.
 */
void
gouji_hits_find_in_report (GoujiHits *self, GoujiQuery *query, GoujiStackItem *item, GoujiReport *report)
{
  Look look = { self, query, item, report, NULL, NULL, NULL };

  g_return_if_fail (self != NULL && query != NULL);
  g_return_if_fail (GOUJI_IS_STACK_ITEM (item) && GOUJI_IS_REPORT (report));

  look.disclosure = gouji_report_get_disclosure (report);
  look.named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  look.covered = g_hash_table_new_full ((GHashFunc) gouji_cell_ref_hash,
                                        (GEqualFunc) gouji_cell_ref_equal, g_free, NULL);
  find_lines (&look);
  find_amounts (&look);
  find_projects (&look);
  find_findings (&look);
  find_titles (&look);
  find_paragraphs (&look);
  find_cells (&look);
  g_hash_table_unref (look.named);
  g_hash_table_unref (look.covered);
}

/**
 * gouji_hits_find_in_summary:
 * @summary: of @item
 *
 * Adds the findings that @query finds among those that were kept of the document.
 */
void
gouji_hits_find_in_summary (GoujiHits *self,
                            GoujiQuery *query,
                            GoujiStackItem *item,
                            const char *code,
                            const char *unit,
                            const GoujiSummary *summary)
{
  g_return_if_fail (self != NULL && query != NULL && summary != NULL);
  g_return_if_fail (GOUJI_IS_STACK_ITEM (item));

  for (guint i = 0; i < gouji_summary_get_n_findings (summary); i++)
    find_finding (self, query, item, code, unit, gouji_summary_get_finding (summary, i));
}
