/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "review/gouji-folder-lock-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "model/gouji-error.h"

#define LOCK_NAME "lock"
/* A save takes milliseconds: who waits longer waits for a program that hangs. */
#define PATIENCE (5 * G_USEC_PER_SEC)
#define PAUSE (10 * 1000)

struct _GoujiFolderLock
{
  int fd;
};

static gboolean
wait_for_lock (int fd)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      if ((errno != EWOULDBLOCK && errno != EINTR) || g_get_monotonic_time () > deadline)
        return FALSE;
      g_usleep (PAUSE);
    }
  return TRUE;
}

/**
 * gouji_folder_lock_new:
 * @folder: an existing folder's path
 *
 * Waits for the lock as long as a save may take.
 *
 * Returns: (transfer full) (nullable): the lock, held until it is freed
 */
GoujiFolderLock *
gouji_folder_lock_new (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, LOCK_NAME, NULL);
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  GoujiFolderLock *self;

  if (fd >= 0 && wait_for_lock (fd))
    {
      self = g_new0 (GoujiFolderLock, 1);
      self->fd = fd;
      return self;
    }
  if (fd >= 0 && errno == EWOULDBLOCK)
    gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, path, 0, 0,
                        _("Another program has held the lock for too long"));
  else
    gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, path, 0, 0, "%s", g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return NULL;
}

void
gouji_folder_lock_free (GoujiFolderLock *self)
{
  close (self->fd);
  g_free (self);
}
