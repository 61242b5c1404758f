/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/gouji-cli-documents.h"

#include "cli/gouji-cli-inputs.h"
#include "cli/gouji-cli-interrupt.h"
#include "cli/gouji-cli-output.h"
#include "model/gouji-error.h"

/* Messages name things as the user did, with the path that was given. */
static void
name_sources (GoujiDisclosure *disclosure, const GoujiCliInput *input)
{
  for (guint i = 0; i < gouji_disclosure_get_n_sources (disclosure); i++)
    {
      g_autofree char *name
          = gouji_cli_input_dup_name (input, gouji_disclosure_get_source_name (disclosure, i));

      gouji_disclosure_set_source_name (disclosure, i, name);
    }
}

static void
print_error (const GoujiCliInput *input, const GError *error)
{
  g_autofree char *name = NULL;
  const char *source_name;

  gouji_error_get_place (error, &source_name, NULL, NULL);
  name = gouji_cli_input_dup_name (input, source_name != NULL ? source_name : input->name);
  gouji_cli_print_error (name, error);
}

static gboolean
do_input (const GoujiCliInput *input, GoujiCliDocumentFunc func, gpointer user_data)
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
  g_autoptr (GPtrArray) inputs = NULL;
  gboolean unreadable;

  g_return_val_if_fail (paths != NULL && func != NULL, FALSE);

  inputs = gouji_cli_list_inputs (paths, &unreadable);
  for (guint i = 0; i < inputs->len; i++)
    {
      if (!do_input (g_ptr_array_index (inputs, i), func, user_data))
        unreadable = TRUE;
      gouji_cli_interrupt_end ();
    }
  return !unreadable;
}
