/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/gouji-cli-documents.h"

#include "cli/gouji-cli-interrupt.h"
#include "cli/gouji-cli-output.h"
#include "loader/gouji-input.h"
#include "model/gouji-error.h"

/* Messages name things as the user did, with the path that was given. */
static void
name_sources (GoujiDisclosure *disclosure, const GoujiInput *input)
{
  for (guint i = 0; i < gouji_disclosure_get_n_sources (disclosure); i++)
    {
      g_autofree char *name
          = gouji_input_dup_name (input, gouji_disclosure_get_source_name (disclosure, i));

      gouji_disclosure_set_source_name (disclosure, i, name);
    }
}

static void
print_error (const GoujiInput *input, const GError *error)
{
  g_autofree char *name = NULL;
  const char *source_name;

  gouji_error_get_place (error, &source_name, NULL, NULL);
  name = gouji_input_dup_name (input, source_name != NULL ? source_name : input->name);
  gouji_cli_print_error (name, error);
}

static gboolean
do_input (const GoujiInput *input, GoujiCliDocumentFunc func, gpointer user_data)
{
  GCancellable *cancellable = gouji_cli_interrupt_get_cancellable ();
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autoptr (GError) error = NULL;

  disclosures = gouji_load (input->file, NULL, NULL, cancellable, &error);
  for (guint i = 0; disclosures != NULL && i < disclosures->len; i++)
    {
      GoujiDisclosure *disclosure = g_ptr_array_index (disclosures, i);

      name_sources (disclosure, input);
      if (!func (disclosure, user_data, &error))
        break;
    }
  if (error == NULL)
    return TRUE;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    print_error (input, error);
  return FALSE;
}

static void
on_unlisted (const char *name, const GError *error, gpointer data)
{
  gboolean *unreadable = data;

  gouji_cli_print_error (name, error);
  *unreadable = TRUE;
}

static gboolean
do_path (const char *path, GoujiCliDocumentFunc func, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GoujiInput) root = gouji_input_new (file, name);
  g_autoptr (GPtrArray) inputs = NULL;
  gboolean unreadable = FALSE;

  inputs = gouji_input_list (root, NULL, on_unlisted, &unreadable);
  for (guint i = 0; i < inputs->len; i++)
    {
      if (!do_input (g_ptr_array_index (inputs, i), func, user_data))
        unreadable = TRUE;
      gouji_cli_interrupt_end ();
    }
  return !unreadable;
}

/**
 * gouji_cli_foreach_document:
 * @paths: (array zero-terminated=1): files and folders; folders are walked
 * @func: called for every disclosure, in order
 *
 * What cannot be read is reported to standard error, and the others are done all
 * the same.  When interrupted, it stops after the disclosure under way.
 *
 * Returns: whether everything could be read
 */
gboolean
gouji_cli_foreach_document (char **paths, GoujiCliDocumentFunc func, gpointer user_data)
{
  gboolean readable = TRUE;

  g_return_val_if_fail (paths != NULL && func != NULL, FALSE);

  for (guint i = 0; paths[i] != NULL; i++)
    if (!do_path (paths[i], func, user_data))
      readable = FALSE;
  return readable;
}
