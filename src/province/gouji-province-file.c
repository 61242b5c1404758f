/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "model/gouji-error.h"
#include "province/gouji-province-side-private.h"

#define HASH_BYTES ((gsize) 256 * 1024)

static gboolean
is_unchanged (int fd, const struct stat *stat)
{
  struct stat now;

  return fstat (fd, &now) == 0 && now.st_size == stat->st_size
         && now.st_mtim.tv_sec == stat->st_mtim.tv_sec
         && now.st_mtim.tv_nsec == stat->st_mtim.tv_nsec;
}

gboolean
gouji_province_file_unchanged (int fd, const struct stat *stat, const char *name, GError **error)
{
  if (is_unchanged (fd, stat))
    return TRUE;
  gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, name, 0, 0,
                      _("The file changed while it was open; open it again"));
  return FALSE;
}

gboolean
gouji_province_file_append (int fd,
                            const struct stat *stat,
                            const char *name,
                            GString *text,
                            guint64 offset,
                            guint64 length,
                            GError **error)
{
  gsize start = text->len;
  gsize wanted = MIN (length, (guint64) stat->st_size - offset);
  gsize got = 0;

  g_string_set_size (text, start + wanted);
  while (got < wanted)
    {
      gssize n = pread (fd, text->str + start + got, wanted - got, offset + got);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, name, 0, 0,
                              _("The file cannot be read: %s"), g_strerror (n < 0 ? errno : EIO));
          return FALSE;
        }
      got += n;
    }
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
  return TRUE;
}

char *
gouji_province_file_hash (int fd,
                          const struct stat *stat,
                          const char *name,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GString) bytes = g_string_sized_new (HASH_BYTES);

  for (guint64 offset = 0; offset < (guint64) stat->st_size; offset += HASH_BYTES)
    {
      gsize length = MIN (HASH_BYTES, (guint64) stat->st_size - offset);

      g_string_truncate (bytes, 0);
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !gouji_province_file_append (fd, stat, name, bytes, offset, length, error))
        return NULL;
      g_checksum_update (checksum, (const guchar *) bytes->str, length);
    }
  if (!gouji_province_file_unchanged (fd, stat, name, error))
    return NULL;
  return g_strdup (g_checksum_get_string (checksum));
}
