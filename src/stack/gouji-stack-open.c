/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stack/gouji-stack-load.h"
#include "stack/gouji-stack-private.h"

typedef struct
{
  GoujiStackItem *item;
  GPtrArray *others;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->item);
  g_ptr_array_unref (opening->others);
  g_free (opening);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Opening *opening = data;
  GError *error = NULL;
  GoujiReport *report
      = gouji_stack_load_item (opening->item, opening->others, gouji_stack_get_store (source),
                               gouji_stack_get_rules (source), cancellable, &error);

  if (report == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, report, g_object_unref);
}

/**
 * gouji_stack_open_async:
 * @item: of this stack
 *
 * Gets the report of @item, from the file when it is no longer in memory.
 */
void
gouji_stack_open_async (GoujiStack *self,
                        GoujiStackItem *item,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Opening *opening;
  GoujiReport *report;

  g_return_if_fail (GOUJI_IS_STACK (self) && GOUJI_IS_STACK_ITEM (item));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gouji_stack_open_async);
  opening = g_new0 (Opening, 1);
  opening->item = g_object_ref (item);
  opening->others = gouji_stack_years_list (self, item);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  report = gouji_stack_item_get_report (item);
  if (report != NULL)
    g_task_return_pointer (task, g_object_ref (report), g_object_unref);
  else
    g_task_run_in_thread (task, open_in_thread);
}

/**
 * gouji_stack_open_finish:
 *
 * Returns: (transfer full): the report, or %NULL with a located @error
 */
GoujiReport *
gouji_stack_open_finish (GoujiStack *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
