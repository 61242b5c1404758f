/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "loader/gouji-parts.h"

#include <string.h>

#include "loader/gouji-loader.h"

/* Fewer headings are the titles of tables, or a cover; they are no narrative. */
#define NARRATIVE_SECTIONS 3

/* What names of files say of the part that is in them. */
static const char *const part_words[]
    = { "narrative", "tables",   "table", "text", "情况说明", "文字说明", "文字部分", "表格部分",
        "公开说明",  "公开表格", "公开表", "附表", "附件",     "表格",     "说明",     "正文",
        "文字",      "表" };

static gboolean
has_narrative (GoujiDisclosure *disclosure)
{
  return gouji_disclosure_get_n_sections (disclosure) >= NARRATIVE_SECTIONS;
}

static gboolean
has_tables (GoujiDisclosure *disclosure)
{
  return gouji_disclosure_get_n_tables (disclosure) > 0;
}

/* One has what the other lacks. */
static gboolean
complete_each_other (GoujiDisclosure *one, GoujiDisclosure *other)
{
  return has_tables (one) != has_tables (other)
         && (has_tables (one) ? has_narrative (other) && !has_narrative (one)
                              : has_narrative (one) && !has_narrative (other));
}

/* Known on both sides and different. */
static gboolean
contradict (GoujiDisclosure *one, GoujiDisclosure *other, GoujiFact fact)
{
  const char *a = gouji_disclosure_get_fact (one, fact);
  const char *b = gouji_disclosure_get_fact (other, fact);

  return *a != '\0' && *b != '\0' && !g_str_equal (a, b);
}

static gboolean
share (GoujiDisclosure *one, GoujiDisclosure *other, GoujiFact fact)
{
  return *gouji_disclosure_get_fact (one, fact) != '\0'
         && g_str_equal (gouji_disclosure_get_fact (one, fact),
                         gouji_disclosure_get_fact (other, fact));
}

static void
cut_out (GString *text, const char *word)
{
  g_string_replace (text, word, "", 0);
}

/* What is left of a file's name without ending, digits of an order, and part words. */
static char *
dup_stem (GoujiDisclosure *disclosure)
{
  g_autofree char *base
      = g_path_get_basename (gouji_disclosure_get_source_name (disclosure, 0));
  g_autoptr (GString) stem = g_string_new (NULL);
  char *dot = strrchr (base, '.');
  g_autofree char *folded = NULL;

  if (dot != NULL)
    *dot = '\0';
  folded = g_utf8_strdown (base, -1);
  g_string_append (stem, folded);
  for (guint i = 0; i < G_N_ELEMENTS (part_words); i++)
    cut_out (stem, part_words[i]);
  for (const char *p = "-_ .()（）+"; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *mark = g_strndup (p, g_utf8_next_char (p) - p);

      cut_out (stem, mark);
    }
  return g_string_free (g_steal_pointer (&stem), FALSE);
}

static gboolean
share_stem (GoujiDisclosure *one, GoujiDisclosure *other)
{
  g_autofree char *a = dup_stem (one);
  g_autofree char *b = dup_stem (other);

  return *a != '\0' && g_str_equal (a, b);
}

static gboolean
share_unit (GoujiDisclosure *one, GoujiDisclosure *other)
{
  return share (one, other, GOUJI_FACT_UNIT_CODE) || share (one, other, GOUJI_FACT_UNIT_NAME);
}

/**
 * gouji_parts_match:
 *
 * Two are parts of one when one has the tables and the other the narrative, nothing that
 * is known of both differs, and either unit and year or the names of the files agree.
 */
gboolean
gouji_parts_match (GoujiDisclosure *one, GoujiDisclosure *other)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (one) && GOUJI_IS_DISCLOSURE (other), FALSE);

  if (!complete_each_other (one, other) || contradict (one, other, GOUJI_FACT_YEAR)
      || contradict (one, other, GOUJI_FACT_KIND) || contradict (one, other, GOUJI_FACT_LEVEL)
      || contradict (one, other, GOUJI_FACT_UNIT_CODE)
      || contradict (one, other, GOUJI_FACT_UNIT_NAME))
    return FALSE;
  return (share_unit (one, other) && share (one, other, GOUJI_FACT_YEAR)) || share_stem (one, other);
}

gboolean
gouji_parts_swapped (GoujiDisclosure *one, GoujiDisclosure *other)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (one) && GOUJI_IS_DISCLOSURE (other), FALSE);

  return has_tables (one) && !has_tables (other);
}

/* NULL when it is not one disclosure of text or CSV, or cannot be read. */
static GoujiDisclosure *
read_part (GFile *file, GCancellable *cancellable)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GPtrArray) disclosures = NULL;

  if (g_str_has_suffix (name, ".json"))
    return NULL;
  disclosures = gouji_load (file, NULL, NULL, cancellable, NULL);
  return disclosures != NULL && disclosures->len == 1
             ? g_object_ref (g_ptr_array_index (disclosures, 0))
             : NULL;
}

static void
find_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  const GPtrArray *files = data;
  g_autoptr (GoujiDisclosure) one = read_part (g_ptr_array_index (files, 0), cancellable);
  g_autoptr (GoujiDisclosure) other
      = one != NULL ? read_part (g_ptr_array_index (files, 1), cancellable) : NULL;
  g_autoptr (GPtrArray) ordered = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean swapped;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (one == NULL || other == NULL || !gouji_parts_match (one, other))
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  swapped = gouji_parts_swapped (one, other);
  g_ptr_array_add (ordered, g_object_ref (g_ptr_array_index (files, swapped ? 1 : 0)));
  g_ptr_array_add (ordered, g_object_ref (g_ptr_array_index (files, swapped ? 0 : 1)));
  g_task_return_pointer (task, g_steal_pointer (&ordered), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * gouji_parts_find_async:
 * @files: (array length=n_files): opened at the same time
 *
 * Two files of text or CSV are looked at; any other number is documents of their own.
 */
void
gouji_parts_find_async (GFile **files,
                        guint n_files,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GPtrArray) copy = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (files != NULL || n_files == 0);

  g_task_set_source_tag (task, gouji_parts_find_async);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (copy, g_object_ref (files[i]));
  g_task_set_task_data (task, g_steal_pointer (&copy), (GDestroyNotify) g_ptr_array_unref);
  if (n_files == 2)
    g_task_run_in_thread (task, find_in_thread);
  else
    g_task_return_pointer (task, NULL, NULL);
}

GPtrArray *
gouji_parts_find_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gouji_parts_find_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
