/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are one document: found, read together, and taken apart again. */

#include "app/gouji-joined-files.h"
#include "app/gouji-workspace-private.h"
#include "loader/gouji-parts.h"

/* What is opened beside a document that lacks just that is the rest of it, unless the user
 * said otherwise. */
gboolean
gouji_workspace_complete_shown (GoujiWorkspace *self, GFile *file, GPtrArray *reports)
{
  GoujiDisclosure *shown = gouji_session_get_disclosure (self->session);
  GoujiDisclosure *opened = gouji_report_get_disclosure (g_ptr_array_index (reports, 0));
  GFile *files[2];

  if (shown == NULL || self->item == NULL || reports->len > 1 || self->files->len > 1
      || gouji_stack_item_get_files (self->item)->len > 1 || !gouji_parts_match (shown, opened))
    return FALSE;
  files[0] = gouji_stack_item_get_file (self->item);
  files[1] = file;
  if (gouji_joined_files_get (files, 2) == GOUJI_JOINED_APART)
    return FALSE;
  gouji_workspace_join (self, file);
  return TRUE;
}

/* The item stands for all files it is read from. */
void
gouji_workspace_take_parts (GoujiWorkspace *self, GoujiStackItem *item)
{
  for (guint i = 1; i < self->files->len; i++)
    {
      GFile *part = g_ptr_array_index (self->files, i);

      gouji_stack_item_add_part (item, part);
      gouji_stack_remove_file (self->stack, part, item);
    }
  if (self->files->len > 1)
    gouji_joined_files_remember ((GFile **) self->files->pdata, self->files->len, GOUJI_JOINED_ONE);
}

void
gouji_workspace_open_one (GoujiWorkspace *self, GFile *file)
{
  g_autoptr (GPtrArray) joined = gouji_joined_files_find (file);

  if (joined != NULL)
    gouji_workspace_open_files (self, (GFile **) joined->pdata, joined->len);
  else
    gouji_workspace_open_files (self, &file, 1);
}

typedef struct
{
  GoujiWorkspace *workspace;
  GFile *files[2];
} Pair;

static void
pair_free (Pair *pair)
{
  g_object_unref (pair->workspace);
  g_object_unref (pair->files[0]);
  g_object_unref (pair->files[1]);
  g_free (pair);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pair, pair_free)

static void
on_looked_at (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Pair) pair = data;
  GoujiWorkspace *self = pair->workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = gouji_parts_find_finish (result, &error);

  if (error != NULL || self->stack == NULL)
    return;
  g_clear_object (&self->showing);
  if (parts != NULL)
    gouji_workspace_open_files (self, (GFile **) parts->pdata, parts->len);
  else
    gouji_stack_add (self->stack, pair->files, 2);
  gouji_workspace_notify_busy (self);
}

/* Two files may be the narrative and the tables of one document. */
void
gouji_workspace_open_two (GoujiWorkspace *self, GFile **files)
{
  Pair *pair = g_new0 (Pair, 1);

  pair->workspace = g_object_ref (self);
  pair->files[0] = g_object_ref (files[0]);
  pair->files[1] = g_object_ref (files[1]);
  self->showing = g_cancellable_new ();
  gouji_parts_find_async (files, 2, self->showing, on_looked_at, pair);
  gouji_workspace_notify_busy (self);
}

/**
 * gouji_workspace_join:
 * @file: the rest of the document that is shown: its tables, or its narrative
 *
 * Reads both as one document, the narrative first.  It is remembered: opening one of them
 * opens both.
 */
void
gouji_workspace_join (GoujiWorkspace *self, GFile *file)
{
  g_autoptr (GPtrArray) all = NULL;
  const GPtrArray *files;
  GoujiDisclosure *shown;
  gboolean before;

  g_return_if_fail (GOUJI_IS_WORKSPACE (self) && G_IS_FILE (file));

  shown = gouji_session_get_disclosure (self->session);
  if (self->item == NULL || shown == NULL)
    return;
  before = gouji_disclosure_get_n_tables (shown) > 0 && gouji_disclosure_get_n_sections (shown) == 0;
  files = gouji_stack_item_get_files (self->item);
  all = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (files, i)));
  g_ptr_array_insert (all, before ? 0 : -1, g_object_ref (file));
  gouji_workspace_open_files (self, (GFile **) all->pdata, all->len);
}

/**
 * gouji_workspace_separate:
 *
 * Puts the files of the document that is shown on the stack as documents of their own.
 */
void
gouji_workspace_separate (GoujiWorkspace *self)
{
  g_autoptr (GoujiStackItem) item = NULL;
  const GPtrArray *files;

  g_return_if_fail (GOUJI_IS_WORKSPACE (self));

  if (gouji_workspace_get_n_files (self) < 2)
    return;
  item = g_object_ref (self->item);
  files = gouji_stack_item_get_files (item);
  gouji_joined_files_remember ((GFile **) files->pdata, files->len, GOUJI_JOINED_APART);
  gouji_workspace_take_item (self, NULL, NULL);
  gouji_stack_remove (self->stack, item);
  gouji_stack_add (self->stack, (GFile **) files->pdata, files->len);
}

guint
gouji_workspace_get_n_files (GoujiWorkspace *self)
{
  g_return_val_if_fail (GOUJI_IS_WORKSPACE (self), 0);

  return self->item != NULL ? gouji_stack_item_get_files (self->item)->len : 0;
}
