/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stack/gouji-stack-load.h"
#include "stack/gouji-stack-private.h"

static gboolean
is_settled (GoujiStackItem *item)
{
  GoujiStackState state = gouji_stack_item_get_state (item);

  return state == GOUJI_STACK_DONE || state == GOUJI_STACK_FAILED;
}

static void
remove_at (GoujiStack *self, GSequenceIter *iter)
{
  guint position = g_sequence_iter_get_position (iter);
  GoujiStackItem *item = g_sequence_get (iter);

  if (g_queue_remove (&self->kept, item))
    g_object_unref (item);
  g_sequence_remove (iter);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/* Takes off what came from @file; returns what stood behind it. */
static GSequenceIter *
remove_file (GoujiStack *self, GFile *file)
{
  GSequenceIter *iter = g_sequence_get_begin_iter (self->items);
  GSequenceIter *behind = g_sequence_get_end_iter (self->items);

  while (!g_sequence_iter_is_end (iter))
    {
      GSequenceIter *next = g_sequence_iter_next (iter);
      GoujiStackItem *item = g_sequence_get (iter);

      if (is_settled (item) && g_file_equal (gouji_stack_item_get_file (item), file))
        {
          remove_at (self, iter);
          behind = next;
        }
      iter = next;
    }
  return behind;
}

/**
 * gouji_stack_take:
 * @reports: (element-type GoujiReport): all that @file holds, in its order; not empty
 * @index: one of @reports
 *
 * Puts a file on the stack that was opened apart from it.
 *
 * Returns: (transfer none): the item of the report at @index
 */
GoujiStackItem *
gouji_stack_take (GoujiStack *self, GFile *file, GPtrArray *reports, guint index)
{
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) summaries = NULL;
  GSequenceIter *behind, *first;
  guint position;

  g_return_val_if_fail (GOUJI_IS_STACK (self) && G_IS_FILE (file), NULL);
  g_return_val_if_fail (reports != NULL && index < reports->len, NULL);

  name = g_file_get_parse_name (file);
  summaries = gouji_stack_summarise (reports);
  behind = remove_file (self, file);
  position = g_sequence_iter_get_position (behind);
  for (guint i = 0; i < reports->len; i++)
    {
      GoujiInput input = { file, name };
      GoujiStackItem *item = gouji_stack_item_new (&input, i);

      gouji_stack_item_finish (item, g_ptr_array_index (reports, i), g_ptr_array_index (summaries, i));
      g_sequence_insert_before (behind, item);
    }
  first = g_sequence_get_iter_at_pos (self->items, position);
  if (reports->len == 1)
    gouji_stack_keep (self, g_sequence_get (first));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, reports->len);
  self->years_due = TRUE;
  gouji_stack_years_push (self);
  return g_sequence_get (g_sequence_iter_move (first, index));
}

/**
 * gouji_stack_remove:
 *
 * Returns: whether @item was taken off; one that waits or is worked on is not
 */
gboolean
gouji_stack_remove (GoujiStack *self, GoujiStackItem *item)
{
  GSequenceIter *iter;

  g_return_val_if_fail (GOUJI_IS_STACK (self) && GOUJI_IS_STACK_ITEM (item), FALSE);

  if (!is_settled (item))
    return FALSE;
  iter = g_sequence_get_begin_iter (self->items);
  while (!g_sequence_iter_is_end (iter) && g_sequence_get (iter) != item)
    iter = g_sequence_iter_next (iter);
  if (g_sequence_iter_is_end (iter))
    return FALSE;
  remove_at (self, iter);
  return TRUE;
}

void
gouji_stack_remove_file (GoujiStack *self, GFile *file, GoujiStackItem *but)
{
  GSequenceIter *iter;

  g_return_if_fail (GOUJI_IS_STACK (self) && G_IS_FILE (file));

  iter = g_sequence_get_begin_iter (self->items);
  while (!g_sequence_iter_is_end (iter))
    {
      GSequenceIter *next = g_sequence_iter_next (iter);
      GoujiStackItem *item = g_sequence_get (iter);

      if (item != but && is_settled (item) && g_file_equal (gouji_stack_item_get_file (item), file))
        remove_at (self, iter);
      iter = next;
    }
}
