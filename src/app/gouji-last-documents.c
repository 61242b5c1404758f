/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-last-documents.h"

#define KEY_REOPEN "reopen"
#define KEY_DOCUMENTS "last-documents"
#define KEY_SHOWN "last-shown"
#define KEY_SHOWN_INDEX "last-shown-index"

/* What was taken off the list since is not to come back. */
static gboolean
is_listed (GoujiWorkspace *workspace, GFile *file)
{
  GListModel *stack = G_LIST_MODEL (gouji_workspace_get_stack (workspace));

  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (stack, i);
      const GPtrArray *files = gouji_stack_item_get_files (item);

      if (g_ptr_array_find_with_equal_func ((GPtrArray *) files, file, (GEqualFunc) g_file_equal, NULL)
          || g_file_has_prefix (gouji_stack_item_get_file (item), file))
        return TRUE;
    }
  return FALSE;
}

void
gouji_last_documents_save (GSettings *settings, GoujiWorkspace *workspace)
{
  g_autoptr (GPtrArray) uris = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *shown = NULL;
  const GPtrArray *opened;
  GoujiStackItem *item;

  g_return_if_fail (GOUJI_IS_WORKSPACE (workspace));

  if (settings == NULL)
    return;
  opened = gouji_workspace_get_opened (workspace);
  for (guint i = 0; i < opened->len; i++)
    if (is_listed (workspace, g_ptr_array_index (opened, i)))
      g_ptr_array_add (uris, g_file_get_uri (g_ptr_array_index (opened, i)));
  g_ptr_array_add (uris, NULL);
  item = gouji_workspace_get_item (workspace);
  shown = item != NULL ? g_file_get_uri (gouji_stack_item_get_file (item)) : g_strdup ("");
  g_settings_set_strv (settings, KEY_DOCUMENTS, (const char *const *) uris->pdata);
  g_settings_set_string (settings, KEY_SHOWN, shown);
  g_settings_set_uint (settings, KEY_SHOWN_INDEX, item != NULL ? gouji_stack_item_get_index (item) : 0);
}

static gboolean
was_shown (GoujiStackItem *item, GSettings *settings)
{
  g_autofree char *shown = g_settings_get_string (settings, KEY_SHOWN);
  g_autofree char *uri = g_file_get_uri (gouji_stack_item_get_file (item));

  return g_str_equal (uri, shown)
         && gouji_stack_item_get_index (item) == g_settings_get_uint (settings, KEY_SHOWN_INDEX);
}

/* What the user has chosen meanwhile counts more. */
static void
on_items (GoujiWorkspace *workspace, guint position, guint removed, guint added, GListModel *stack)
{
  GSettings *settings = g_object_get_data (G_OBJECT (workspace), KEY_SHOWN);

  for (guint i = 0; i < added && gouji_workspace_get_item (workspace) == NULL; i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (stack, position + i);

      if (!was_shown (item, settings))
        continue;
      g_signal_handlers_disconnect_by_func (stack, on_items, workspace);
      gouji_workspace_show (workspace, item);
      return;
    }
}

gboolean
gouji_last_documents_restore (GSettings *settings, GoujiWorkspace *workspace)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) uris = NULL;

  g_return_val_if_fail (GOUJI_IS_WORKSPACE (workspace), FALSE);

  if (settings == NULL || !g_settings_get_boolean (settings, KEY_REOPEN))
    return FALSE;
  uris = g_settings_get_strv (settings, KEY_DOCUMENTS);
  for (guint i = 0; uris[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));
  if (files->len == 0)
    return FALSE;
  g_object_set_data_full (G_OBJECT (workspace), KEY_SHOWN, g_object_ref (settings), g_object_unref);
  g_signal_connect_object (gouji_workspace_get_stack (workspace), "items-changed",
                           G_CALLBACK (on_items), workspace, G_CONNECT_SWAPPED);
  gouji_workspace_open (workspace, (GFile **) files->pdata, files->len);
  return TRUE;
}
