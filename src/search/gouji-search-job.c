/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-search-job-private.h"

#include "province/gouji-line-index.h"
#include "stack/gouji-stack-load.h"

/* What was found is told so often at most while documents are read again. */
#define TELL_USEC (150 * 1000)

/* A document as it was when the search began: the item itself is the main loop's. */
typedef struct
{
  GoujiStackItem *item;
  GoujiReport *report;     /* or NULL */
  GoujiProvince *province; /* or NULL */
  GoujiSummary *summary;   /* or NULL */
  gboolean readable;
  char *unit;
  char *code;
  char *department;
  char *file;
} Source;

struct _GoujiSearchJob
{
  GoujiQuery *query;
  GoujiHits *hits;
  GoujiSearchFound found;
  GoujiRuleSet *rules;
  GoujiCorrectionsStore *store; /* or NULL */
  GPtrArray *sources;
  GMainContext *context;
  GoujiStack *stack; /* until its items have been taken down */
  gint64 told;
};

static void
source_free (Source *source)
{
  g_object_unref (source->item);
  g_clear_object (&source->report);
  g_clear_object (&source->province);
  g_clear_pointer (&source->summary, gouji_summary_unref);
  g_free (source->unit);
  g_free (source->code);
  g_free (source->department);
  g_free (source->file);
  g_free (source);
}

GoujiSearchJob *
gouji_search_job_new (GoujiStack *stack, const GoujiQuery *query, const guint *limits,
                      GoujiSearchFound found)
{
  GoujiSearchJob *self = g_new0 (GoujiSearchJob, 1);
  GoujiCorrectionsStore *store = gouji_stack_get_store (stack);

  self->query = gouji_query_copy (query);
  self->hits = gouji_hits_new (limits);
  self->found = found;
  self->rules = g_object_ref (gouji_stack_get_rules (stack));
  self->store = store != NULL ? g_object_ref (store) : NULL;
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  self->context = g_main_context_ref_thread_default ();
  self->stack = g_object_ref (stack);
  return self;
}

void
gouji_search_job_free (GoujiSearchJob *self)
{
  gouji_query_free (self->query);
  gouji_hits_free (self->hits);
  g_object_unref (self->rules);
  g_clear_object (&self->store);
  g_clear_object (&self->stack);
  g_ptr_array_unref (self->sources);
  g_main_context_unref (self->context);
  g_free (self);
}

static void
take_item (GoujiSearchJob *self, GoujiStackItem *item, GoujiReport *report)
{
  Source *source = g_new0 (Source, 1);
  GoujiProvince *province = gouji_stack_item_get_province (item);
  GoujiSummary *summary = (GoujiSummary *)gouji_stack_item_get_summary (item);

  if (report == NULL)
    report = gouji_stack_item_get_report (item);
  source->item = g_object_ref (item);
  source->report = report != NULL ? g_object_ref (report) : NULL;
  source->province = province != NULL ? g_object_ref (province) : NULL;
  source->summary = summary != NULL ? gouji_summary_ref (summary) : NULL;
  source->readable = gouji_stack_item_get_state (item) == GOUJI_STACK_DONE;
  source->unit = g_strdup (gouji_stack_item_get_unit (item));
  source->code = g_strdup (gouji_stack_item_get_code (item));
  source->department = g_strdup (gouji_stack_item_get_department (item));
  source->file = g_path_get_basename (gouji_stack_item_get_path (item));
  g_ptr_array_add (self->sources, source);
}

void
gouji_search_job_take_items (GoujiSearchJob *self, GoujiStackItem *item, GoujiReport *report)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->stack));

  if (item != NULL)
    take_item (self, item, report);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GoujiStackItem) other = g_list_model_get_item (G_LIST_MODEL (self->stack), i);

      if (other != item)
        take_item (self, other, NULL);
    }
  /* Its end in a thread would not be safe. */
  g_clear_object (&self->stack);
}

static void
find_documents (GoujiSearchJob *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const Source *source = g_ptr_array_index (self->sources, i);
      const char *texts[] = { source->code, source->unit, source->department, source->file };
      g_autoptr (GoujiSpot) spot = NULL;
      g_autofree char *text = NULL, *detail = NULL;

      if (!gouji_query_matches (self->query, texts, G_N_ELEMENTS (texts))
          || !gouji_hits_count (self->hits, GOUJI_HIT_DOCUMENT))
        continue;
      spot = gouji_spot_new (source->item, NULL);
      text = g_strdup_printf ("%s %s", source->code, *source->unit != '\0' ? source->unit : source->file);
      detail = g_strdup_printf ("%s  %s", source->department, source->file);
      gouji_hits_add (self->hits,
                      gouji_hit_new (GOUJI_HIT_DOCUMENT, spot, self->query, text, detail));
    }
}

/* The column of the amount that was meant, or -1. */
static int
find_amount (GoujiSearchJob *self, GoujiProvince *province, const GoujiProvinceLine *line)
{
  for (guint i = 0; i < gouji_province_get_n_columns (province); i++)
    if (gouji_amount_is_number (line->amounts[i])
        && gouji_query_matches_amount (self->query, gouji_amount_get_decimal (line->amounts[i]),
                                       GOUJI_UNIT_UNKNOWN))
      return i;
  return -1;
}

static void
add_line (GoujiSearchJob *self, GoujiStackItem *unit, GoujiProvince *province,
          const GoujiProvinceLine *line)
{
  g_autofree char *name = g_strdup_printf ("%s %s", line->code, line->name);
  GoujiPlace place = { line->place, 0, gouji_province_get_source (province) };
  g_autoptr (GoujiSpot) spot = gouji_spot_new_place (unit, place);

  gouji_hits_add (self->hits,
                  gouji_hit_new (GOUJI_HIT_CODE, spot, self->query, name, line->fund));
}

static void
add_amount (GoujiSearchJob *self, GoujiStackItem *unit, GoujiProvince *province,
            const GoujiProvinceLine *line, guint column)
{
  g_autofree char *amount = gouji_decimal_to_grouped (gouji_amount_get_decimal (line->amounts[column]));
  g_autofree char *detail = g_strdup_printf ("%s %s %s", line->code, line->name, line->fund);
  GoujiPlace place = { line->place, gouji_province_get_field (province, column),
                       gouji_province_get_source (province) };
  g_autoptr (GoujiSpot) spot = gouji_spot_new_place (unit, place);

  gouji_hits_add (self->hits, gouji_hit_new (GOUJI_HIT_AMOUNT, spot, self->query, amount, detail));
}

/* A line that is listed for its unit's name alone is not what was meant: the unit is. */
static void
find_line (GoujiSearchJob *self, const GPtrArray *units, GoujiProvince *province, guint index)
{
  GoujiProvinceLine line;
  const char *texts[2];
  GoujiStackItem *unit;
  int column;

  gouji_province_get_line (province, index, &line);
  unit = g_ptr_array_index (units, line.unit);
  texts[0] = line.code;
  texts[1] = line.name;
  if (unit == NULL)
    return;
  if (gouji_query_matches (self->query, texts, G_N_ELEMENTS (texts)))
    {
      if (gouji_hits_count (self->hits, GOUJI_HIT_CODE))
        add_line (self, unit, province, &line);
      return;
    }
  column = find_amount (self, province, &line);
  if (column >= 0 && gouji_hits_count (self->hits, GOUJI_HIT_AMOUNT))
    add_amount (self, unit, province, &line, column);
}

static void
find_in_province (GoujiSearchJob *self, const GPtrArray *units, GoujiProvince *province,
                  GCancellable *cancellable)
{
  g_autoptr (GoujiLineIndex) index = gouji_line_index_new ();
  guint n;

  gouji_line_index_set_text (index, gouji_query_get_text (self->query));
  gouji_line_index_set_province (index, province);
  n = g_list_model_get_n_items (G_LIST_MODEL (index));
  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
    find_line (self, units, province, gouji_line_index_get_line (index, i));
}

/* (element-type GoujiStackItem): by the number of the unit. */
static GPtrArray *
list_units (GoujiSearchJob *self, GoujiProvince *province)
{
  GPtrArray *units = g_ptr_array_new ();

  g_ptr_array_set_size (units, gouji_province_get_n_units (province));
  for (guint i = 0; i < self->sources->len; i++)
    {
      const Source *source = g_ptr_array_index (self->sources, i);

      if (source->province == province)
        g_ptr_array_index (units, gouji_stack_item_get_index (source->item)) = source->item;
    }
  return units;
}

/* Each export once. */
static void
find_in_provinces (GoujiSearchJob *self, GCancellable *cancellable)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->sources->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const Source *source = g_ptr_array_index (self->sources, i);
      g_autoptr (GPtrArray) units = NULL;

      if (source->province == NULL || !g_hash_table_add (known, source->province))
        continue;
      units = list_units (self, source->province);
      find_in_province (self, units, source->province, cancellable);
    }
}

static void
find_in_memory (GoujiSearchJob *self, GCancellable *cancellable)
{
  for (guint i = 0; i < self->sources->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const Source *source = g_ptr_array_index (self->sources, i);

      if (source->report != NULL)
        gouji_hits_find_in_report (self->hits, self->query, source->item, source->report);
    }
}

/* The units of an export are not in memory but for what was found wrong with them. */
static void
find_in_units (GoujiSearchJob *self, GCancellable *cancellable)
{
  for (guint i = 0; i < self->sources->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const Source *source = g_ptr_array_index (self->sources, i);

      if (source->report == NULL && source->province != NULL && source->summary != NULL)
        gouji_hits_find_in_summary (self->hits, self->query, source->item, source->code,
                                    source->unit, source->summary);
    }
}

typedef struct
{
  GTask *task;
  GoujiHits *hits;
} News;

static gboolean
tell_main (gpointer data)
{
  News *news = data;
  GoujiSearchJob *self = g_task_get_task_data (news->task);

  self->found (g_task_get_source_object (news->task), g_task_get_cancellable (news->task), news->hits);
  g_object_unref (news->task);
  g_free (news);
  return G_SOURCE_REMOVE;
}

static void
tell (GoujiSearchJob *self, GTask *task)
{
  News *news = g_new0 (News, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  news->task = g_object_ref (task);
  news->hits = gouji_hits_copy (self->hits);
  self->told = g_get_monotonic_time ();
  g_source_set_callback (source, tell_main, news, NULL);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_attach (source, self->context);
}

/* What was let go is read again, one after the other, for memory is why it was let go;
 * alone, without the unit's other years. */
static void
find_in_files (GoujiSearchJob *self, GTask *task, GCancellable *cancellable)
{
  for (guint i = 0; i < self->sources->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const Source *source = g_ptr_array_index (self->sources, i);
      g_autoptr (GoujiReport) report = NULL;

      if (source->report != NULL || source->province != NULL || !source->readable)
        continue;
      report = gouji_stack_load_item (source->item, NULL, self->store, self->rules, cancellable,
                                      NULL);
      if (report != NULL)
        gouji_hits_find_in_report (self->hits, self->query, source->item, report);
      if (g_get_monotonic_time () - self->told > TELL_USEC)
        tell (self, task);
    }
}

void
gouji_search_job_run (GTask *task, gpointer search G_GNUC_UNUSED, gpointer job, GCancellable *cancellable)
{
  GoujiSearchJob *self = job;

  find_documents (self);
  find_in_memory (self, cancellable);
  find_in_provinces (self, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    tell (self, task);
  find_in_units (self, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    tell (self, task);
  find_in_files (self, task, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    tell (self, task);
  g_task_return_boolean (task, TRUE);
}
