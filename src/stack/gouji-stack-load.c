/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stack/gouji-stack-load.h"

#include "loader/gouji-loader.h"
#include "rules/gouji-related.h"
#include "stack/gouji-summary.h"

GPtrArray *
gouji_stack_load (GoujiStackItem *item,
                  GoujiCorrectionsStore *store,
                  GoujiRuleSet *rules,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_object_unref);
  const GPtrArray *files = gouji_stack_item_get_files (item);
  g_autoptr (GPtrArray) disclosures = gouji_load_corrected (
      (GFile **) files->pdata, files->len, store, NULL, NULL, cancellable, error);

  for (guint i = 0; disclosures != NULL && i < disclosures->len; i++)
    {
      GoujiReport *report
          = gouji_checker_run (rules, g_ptr_array_index (disclosures, i), cancellable, error);

      if (report == NULL)
        return NULL;
      g_ptr_array_add (reports, report);
    }
  return disclosures != NULL ? g_steal_pointer (&reports) : NULL;
}

/* A unit of an export comes as tables. */
static void
correct_unit (GoujiDisclosure *unit, guint index, GoujiCorrectionsStore *store)
{
  g_autofree char *key = store != NULL ? gouji_corrections_dup_key (unit, index) : NULL;
  g_autoptr (GoujiCorrections) corrections
      = store != NULL ? gouji_corrections_store_find (store, key, NULL) : NULL;

  if (corrections != NULL)
    gouji_corrections_apply (corrections, unit);
}

GPtrArray *
gouji_stack_load_units (GoujiProvince *province,
                        GoujiCorrectionsStore *store,
                        guint first,
                        guint n,
                        GoujiRuleSet *rules,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = first; i < first + n; i++)
    {
      g_autoptr (GoujiDisclosure) unit
          = gouji_province_read_unit (province, i, cancellable, error);
      GoujiReport *report = NULL;

      if (unit != NULL)
        {
          correct_unit (unit, i, store);
          report = gouji_checker_run (rules, unit, cancellable, error);
        }
      if (report == NULL)
        return NULL;
      g_ptr_array_add (reports, report);
    }
  return g_steal_pointer (&reports);
}

static GoujiDisclosure *
load_disclosure (GoujiStackItem *item, GoujiCorrectionsStore *store, GCancellable *cancellable, GError **error)
{
  const GPtrArray *files = gouji_stack_item_get_files (item);
  guint index = gouji_stack_item_get_index (item);
  g_autoptr (GPtrArray) disclosures = gouji_load_corrected (
      (GFile **) files->pdata, files->len, store, NULL, NULL, cancellable, error);

  if (disclosures != NULL && index < disclosures->len)
    return g_object_ref (g_ptr_array_index (disclosures, index));
  if (disclosures != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, gouji_stack_item_get_path (item));
  return NULL;
}

/* What cannot be read any more is as if it were not there. */
static GPtrArray *
load_others (GPtrArray *others, GoujiCorrectionsStore *store, GCancellable *cancellable)
{
  GPtrArray *disclosures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      GoujiDisclosure *other
          = load_disclosure (g_ptr_array_index (others, i), store, cancellable, NULL);

      if (other != NULL)
        g_ptr_array_add (disclosures, other);
    }
  return disclosures;
}

GoujiReport *
gouji_stack_load_item (GoujiStackItem *item,
                       GPtrArray *others,
                       GoujiCorrectionsStore *store,
                       GoujiRuleSet *rules,
                       GCancellable *cancellable,
                       GError **error)
{
  GoujiProvince *province = gouji_stack_item_get_province (item);
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autoptr (GPtrArray) related = NULL;
  g_autoptr (GoujiDisclosure) disclosure = NULL;

  if (province != NULL)
    {
      reports = gouji_stack_load_units (province, store, gouji_stack_item_get_index (item), 1, rules,
                                        cancellable, error);
      return reports != NULL ? g_object_ref (g_ptr_array_index (reports, 0)) : NULL;
    }
  disclosure = load_disclosure (item, store, cancellable, error);
  if (disclosure == NULL)
    return NULL;
  disclosures = load_others (others, store, cancellable);
  related = gouji_related_list (disclosures, disclosure);
  return gouji_checker_run_related (rules, disclosure, related, cancellable, error);
}

GPtrArray *
gouji_stack_summarise (GPtrArray *reports)
{
  GPtrArray *summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) gouji_summary_unref);

  for (guint i = 0; i < reports->len; i++)
    g_ptr_array_add (summaries, gouji_summary_new (g_ptr_array_index (reports, i)));
  return summaries;
}
