/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stack/gouji-stack-walk.h"

GoujiStackWalk *
gouji_stack_walk_new (GFile **files, guint n_files)
{
  GoujiStackWalk *self = g_new0 (GoujiStackWalk, 1);

  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) gouji_input_free);
  self->unlisted = g_ptr_array_new_with_free_func ((GDestroyNotify) gouji_input_free);
  self->messages = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (self->files, g_object_ref (files[i]));
  return self;
}

void
gouji_stack_walk_free (GoujiStackWalk *self)
{
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->inputs);
  g_ptr_array_unref (self->unlisted);
  g_ptr_array_unref (self->messages);
  g_free (self);
}

static void
on_unlisted (const char *name, const GError *error, gpointer data)
{
  GoujiStackWalk *self = data;
  g_autoptr (GFile) file = g_file_parse_name (name);

  g_ptr_array_add (self->unlisted, gouji_input_new (file, name));
  g_ptr_array_add (self->messages, g_strdup (error->message));
}

void
gouji_stack_walk_run (GoujiStackWalk *self, GCancellable *cancellable)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      GFile *file = g_ptr_array_index (self->files, i);
      g_autofree char *name = g_file_get_parse_name (file);
      g_autoptr (GoujiInput) root = gouji_input_new (file, name);
      g_autoptr (GPtrArray) inputs = gouji_input_list (root, cancellable, on_unlisted, self);

      g_ptr_array_extend_and_steal (self->inputs, g_steal_pointer (&inputs));
    }
}
