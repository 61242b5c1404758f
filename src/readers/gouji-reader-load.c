/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/gouji-error.h"

#define CHUNK_BYTES ((gsize) 256 * 1024)

static void
set_too_large (GError **error, const char *name)
{
  gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, name, 0, 0,
                      _("The file is larger than %u MiB, the most that is read"),
                      (guint) (GOUJI_READER_MAX_BYTES / (1024 * 1024)));
}

static void
set_unreadable (GError **error, const char *name, int code)
{
  gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, name, 0, 0,
                      _("The file cannot be read: %s"), g_strerror (code));
}

static const char *
explain_kind (mode_t mode)
{
  if (S_ISDIR (mode))
    return _("This is a folder; a file was expected");
  if (S_ISFIFO (mode))
    return _("This is a named pipe; a regular file was expected");
  if (S_ISSOCK (mode))
    return _("This is a socket; a regular file was expected");
  return _("This is a device; a regular file was expected");
}

/* Reads @fd to its end, about @expected bytes.  NULL with @error when it passes the bound. */
static GByteArray *
read_all (int fd, gsize expected, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_sized_new (expected);
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);

  for (;;)
    {
      gssize n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      n = read (fd, chunk, CHUNK_BYTES);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          set_unreadable (error, name, errno);
          return NULL;
        }
      if (n == 0)
        return g_steal_pointer (&content);
      if (content->len + (gsize) n > GOUJI_READER_MAX_BYTES)
        {
          set_too_large (error, name);
          return NULL;
        }
      g_byte_array_append (content, chunk, n);
    }
}

/* A file that is still being written would be checked half: say so instead. */
static gboolean
is_unchanged (const struct stat *before, const struct stat *after)
{
  return before->st_size == after->st_size && before->st_mtim.tv_sec == after->st_mtim.tv_sec
         && before->st_mtim.tv_nsec == after->st_mtim.tv_nsec;
}

static GByteArray *
read_regular (int fd, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) content = NULL;
  struct stat before, after;

  if (fstat (fd, &before) != 0)
    {
      set_unreadable (error, name, errno);
      return NULL;
    }
  if (!S_ISREG (before.st_mode))
    {
      gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, name, 0, 0, "%s",
                          explain_kind (before.st_mode));
      return NULL;
    }
  if (before.st_size > 0 && (guint64) before.st_size > GOUJI_READER_MAX_BYTES)
    {
      set_too_large (error, name);
      return NULL;
    }
  content = read_all (fd, MAX (before.st_size, 0), name, cancellable, error);
  if (content == NULL)
    return NULL;
  if (fstat (fd, &after) != 0 || !is_unchanged (&before, &after))
    {
      gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, name, 0, 0,
                          _("The file changed while it was read; open it again when it is "
                            "completely written"));
      return NULL;
    }
  return g_steal_pointer (&content);
}

/* Opening must not wait for a writer at the other end of a pipe, nor may it make a
 * terminal ours. */
static GByteArray *
read_path (const char *path, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) content = NULL;
  int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0);

  if (fd < 0)
    {
      if (errno == ENXIO)
        gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, name, 0, 0, "%s",
                            explain_kind (S_IFSOCK));
      else
        set_unreadable (error, name, errno);
      return NULL;
    }
  content = read_regular (fd, name, cancellable, error);
  close (fd);
  return g_steal_pointer (&content);
}

/* Files that have no path, as those of a remote share. */
static GByteArray *
read_stream (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  gssize n;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                            cancellable, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, name, 0, 0,
                          _("This is not a regular file"));
      return NULL;
    }
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK_BYTES, cancellable, error))
         > 0)
    {
      if (content->len + (gsize) n > GOUJI_READER_MAX_BYTES)
        {
          set_too_large (error, name);
          return NULL;
        }
      g_byte_array_append (content, chunk, n);
    }
  return n < 0 ? NULL : g_steal_pointer (&content);
}

/**
 * gouji_reader_load_bytes:
 * @file: what to read
 * @sha256: (out) (optional) (transfer full): hash of the bytes, lower-case hex
 *
 * Reads a regular file as a whole.  Pipes, devices, sockets and folders are refused
 * without waiting for them, as are files above %GOUJI_READER_MAX_BYTES and local
 * files that change while they are read.
 *
 * Returns: (transfer full): the bytes, or %NULL with an @error of %GOUJI_ERROR or
 *   %G_IO_ERROR
 */
GBytes *
gouji_reader_load_bytes (GFile *file, char **sha256, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GByteArray) content = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = g_file_get_parse_name (file);
  if (g_file_peek_path (file) != NULL)
    content = read_path (g_file_peek_path (file), name, cancellable, error);
  else
    content = read_stream (file, name, cancellable, error);
  if (content == NULL)
    return NULL;
  if (sha256 != NULL)
    *sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, content->data, content->len);
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}
