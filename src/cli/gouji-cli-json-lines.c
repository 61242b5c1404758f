/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/gouji-cli-json-lines.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/gouji-cli-documents.h"
#include "cli/gouji-cli-output.h"
#include "cli/gouji-cli.h"
#include "report/gouji-writer.h"

/* A file beside the one that is written, which takes its place when it is complete. */
typedef struct
{
  char *path;
  int fd;
  int error; /* errno of the first write that failed, or 0 */
} Output;

static void
write_all (Output *output, const char *text, gsize length)
{
  while (length > 0 && output->error == 0)
    {
      gssize n = write (output->fd, text, length);

      if (n < 0 && errno != EINTR)
        output->error = errno;
      if (n > 0)
        {
          text += n;
          length -= n;
        }
    }
}

static void
write_line (gpointer disclosure, gpointer data)
{
  g_autofree char *line = gouji_disclosure_to_json_line (disclosure);

  write_all (data, line, strlen (line));
}

/* Whether the file is whole on the disk and has taken its place. */
static gboolean
finish (Output *output, const char *path)
{
  if (output->error == 0 && (fchmod (output->fd, 0644) != 0 || fsync (output->fd) != 0))
    output->error = errno;
  if (close (output->fd) != 0 && output->error == 0)
    output->error = errno;
  if (output->error == 0 && g_rename (output->path, path) != 0)
    output->error = errno;
  return output->error == 0;
}

static void
print_error (const char *path, int code)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (code),
                                                  g_strerror (code));

  gouji_cli_print_error (path, error);
}

/**
 * gouji_cli_write_json_lines:
 *
 * Only the disclosures that are worked on are in memory.
 *
 * Returns: the program's exit status
 */
int
gouji_cli_write_json_lines (const char *input, const char *path)
{
  g_autofree char *template = g_strconcat (path, ".XXXXXX", NULL);
  char *paths[] = { (char *) input, NULL };
  Output output = { template, g_mkstemp (template), 0 };
  gboolean readable;

  if (output.fd < 0)
    {
      print_error (path, errno);
      return GOUJI_CLI_UNREADABLE;
    }
  readable = gouji_cli_foreach_document (paths, NULL, NULL, write_line, &output);
  if (readable && finish (&output, path))
    return GOUJI_CLI_OK;
  if (readable)
    print_error (path, output.error);
  else
    close (output.fd);
  g_unlink (template);
  return GOUJI_CLI_UNREADABLE;
}
