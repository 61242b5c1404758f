/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules may speak of other years of a unit: what of these is on the stack. */

#include "rules/gouji-related.h"
#include "stack/gouji-stack-job-private.h"

/* Units of an export are of one year. */
static gboolean
may_relate (GoujiStackItem *item)
{
  return gouji_stack_item_get_state (item) == GOUJI_STACK_DONE
         && gouji_stack_item_get_province (item) == NULL && gouji_stack_item_get_year (item) > 0;
}

static gboolean
is_other_year (GoujiStackItem *item, GoujiStackItem *of)
{
  return gouji_stack_item_get_year (item) != gouji_stack_item_get_year (of)
         && gouji_stack_item_get_kind (item) == gouji_stack_item_get_kind (of);
}

/* By code and by name: documents that print no code are found by their unit's name. */
static void
put (GHashTable *units, const char *key, GoujiStackItem *item)
{
  GPtrArray *items;

  if (*key == '\0')
    return;
  items = g_hash_table_lookup (units, key);
  if (items == NULL)
    {
      items = g_ptr_array_new ();
      g_hash_table_insert (units, g_strdup (key), items);
    }
  g_ptr_array_add (items, item);
}

static GHashTable *
index_units (GoujiStack *self)
{
  GHashTable *units
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GSequenceIter *iter = g_sequence_get_begin_iter (self->items);

  for (; !g_sequence_iter_is_end (iter); iter = g_sequence_iter_next (iter))
    {
      GoujiStackItem *item = g_sequence_get (iter);

      if (!may_relate (item))
        continue;
      put (units, gouji_stack_item_get_code (item), item);
      put (units, gouji_stack_item_get_unit (item), item);
    }
  return units;
}

static void
take_others (GPtrArray *others, GHashTable *units, const char *key, GoujiStackItem *of)
{
  const GPtrArray *items = g_hash_table_lookup (units, key);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      GoujiStackItem *item = g_ptr_array_index (items, i);

      if (is_other_year (item, of) && !g_ptr_array_find (others, item, NULL))
        g_ptr_array_add (others, g_object_ref (item));
    }
}

static GPtrArray *
list_others (GHashTable *units, GoujiStackItem *of)
{
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);

  take_others (others, units, gouji_stack_item_get_code (of), of);
  take_others (others, units, gouji_stack_item_get_unit (of), of);
  return others;
}

GPtrArray *
gouji_stack_years_list (GoujiStack *self, GoujiStackItem *item)
{
  g_autoptr (GHashTable) units = NULL;

  if (!gouji_rule_set_uses_years (self->rules) || !may_relate (item))
    return g_ptr_array_new_with_free_func (g_object_unref);
  units = index_units (self);
  return list_others (units, item);
}

void
gouji_stack_years_push (GoujiStack *self)
{
  g_autoptr (GHashTable) units = NULL;
  GSequenceIter *iter = g_sequence_get_begin_iter (self->items);

  if (!self->years_due || gouji_stack_get_busy (self))
    return;
  self->years_due = FALSE;
  if (!gouji_rule_set_uses_years (self->rules))
    return;
  units = index_units (self);
  for (; !g_sequence_iter_is_end (iter); iter = g_sequence_iter_next (iter))
    {
      GoujiStackItem *item = g_sequence_get (iter);
      g_autoptr (GPtrArray) others = may_relate (item) ? list_others (units, item) : NULL;

      if (others != NULL && others->len > 0)
        gouji_stack_job_push_years (self, item, others);
    }
}
