/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/gouji-cli-documents.h"

#include "cli/gouji-cli-interrupt.h"
#include "cli/gouji-cli-output.h"
#include "loader/gouji-input.h"
#include "model/gouji-error.h"
#include "province/gouji-province.h"

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

typedef struct
{
  GoujiCorrectionsStore *store; /* or NULL */
  GoujiWorkFunc work; /* or NULL */
  GoujiTakeFunc take;
  gpointer data;
  const GoujiInput *input;
} Each;

static gpointer
work_on_document (GoujiDisclosure *disclosure, gpointer data, GError **error)
{
  const Each *self = data;

  name_sources (disclosure, self->input);
  if (self->work == NULL)
    return g_object_ref (disclosure);
  return self->work (disclosure, self->data, error);
}

static void
take_result (gpointer result, gpointer data)
{
  const Each *self = data;

  self->take (result, self->data);
}

/* Of an export only the units that are worked on are in memory. */
static gboolean
load_each (Each *each, GFile *file, GError **error)
{
  GCancellable *cancellable = gouji_cli_interrupt_get_cancellable ();
  g_autoptr (GoujiProvince) province = gouji_province_open (file, NULL, cancellable, NULL);
  GoujiDisclosureList units;

  if (province == NULL)
    return gouji_load_each_corrected (file, each->store, work_on_document, take_result, each,
                                      cancellable, error);
  units = gouji_province_list (province);
  return gouji_load_each_of (&units, each->store, work_on_document, take_result, each, cancellable,
                             error);
}

static gboolean
do_input (Each *each, const GoujiInput *input)
{
  g_autoptr (GError) error = NULL;

  each->input = input;
  if (load_each (each, input->file, &error))
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
do_path (Each *each, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GoujiInput) root = gouji_input_new (file, name);
  g_autoptr (GPtrArray) inputs = NULL;
  gboolean unreadable = FALSE;

  inputs = gouji_input_list (root, NULL, on_unlisted, &unreadable);
  for (guint i = 0; i < inputs->len; i++)
    {
      if (!do_input (each, g_ptr_array_index (inputs, i)))
        unreadable = TRUE;
      gouji_cli_interrupt_end ();
    }
  return !unreadable;
}

/**
 * gouji_cli_foreach_document:
 * @paths: (array zero-terminated=1): files and folders; folders are walked
 * @store: (nullable): what the user said of the documents
 * @work: (nullable) (scope call): makes an object of a disclosure, in any thread
 * @take: (scope call): called for every disclosure, in order, with what @work made of
 *   it, or without @work the disclosure itself
 *
 * What cannot be read is reported to standard error, and the others are done all
 * the same.  When interrupted, it stops after the disclosure under way.
 *
 * Returns: whether everything could be read
 */
gboolean
gouji_cli_foreach_document (char **paths,
                            GoujiCorrectionsStore *store,
                            GoujiWorkFunc work,
                            GoujiTakeFunc take,
                            gpointer user_data)
{
  Each each = { store, work, take, user_data, NULL };
  gboolean readable = TRUE;

  g_return_val_if_fail (paths != NULL && take != NULL, FALSE);

  for (guint i = 0; paths[i] != NULL; i++)
    if (!do_path (&each, paths[i]))
      readable = FALSE;
  return readable;
}

/**
 * gouji_cli_load_corrections:
 * @path: (nullable): a file of corrections, as the window keeps them
 * @store: (out) (transfer full) (nullable): for gouji_cli_foreach_document()
 *
 * Returns: %FALSE when the file cannot be read; that has been reported
 */
gboolean
gouji_cli_load_corrections (const char *path, GoujiCorrectionsStore **store)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiCorrections) corrections = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (store != NULL, FALSE);

  *store = NULL;
  if (path == NULL)
    return TRUE;
  file = g_file_new_for_commandline_arg (path);
  name = g_filename_display_name (path);
  corrections = gouji_corrections_load (file, name, &error);
  if (corrections == NULL)
    {
      gouji_cli_print_error (name, error);
      return FALSE;
    }
  *store = gouji_corrections_store_new_fixed (corrections);
  return TRUE;
}
