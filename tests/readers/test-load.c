/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "model/gouji-error.h"
#include "readers/gouji-reader.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("gouji-load-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_refused (const char *path, int code, const char *words)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = NULL;

  g_assert_null (gouji_reader_load_bytes (file, &sha256, NULL, &error));
  g_assert_error (error, GOUJI_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_null (sha256);
}

static void
test_regular (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) empty = NULL;
  g_autofree char *sha256 = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "abc", 3, NULL));
  bytes = gouji_reader_load_bytes (file, &sha256, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "abc", 3);
  g_assert_cmpstr (sha256, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  empty = gouji_reader_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (empty), ==, 0);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture->path, GOUJI_ERROR_UNREADABLE, "No such file");
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture->folder, GOUJI_ERROR_UNREADABLE, "folder");
}

static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture->path, GOUJI_ERROR_UNREADABLE, "named pipe");
}

static void
test_socket (Fixture *fixture, gconstpointer data)
{
  struct sockaddr_un address = { AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_assert_cmpint (fd, >=, 0);
  g_strlcpy (address.sun_path, fixture->path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  assert_refused (fixture->path, GOUJI_ERROR_UNREADABLE, "socket");
  close (fd);
}

static void
test_device (Fixture *fixture, gconstpointer data)
{
  assert_refused ("/dev/zero", GOUJI_ERROR_UNREADABLE, "device");
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  int fd = g_open (fixture->path, O_WRONLY | O_CREAT, 0600);

  g_assert_cmpint (ftruncate (fd, GOUJI_READER_MAX_BYTES + 1), ==, 0);
  close (fd);
  assert_refused (fixture->path, GOUJI_ERROR_TOO_LARGE, "512 MiB");
}

static gpointer
write_on (gpointer data)
{
  int fd = g_open (data, O_WRONLY | O_APPEND, 0);

  g_usleep (1000);
  for (guint i = 0; i < 200; i++)
    {
      g_assert_cmpint (write (fd, "more text\n", 10), ==, 10);
      g_usleep (500);
    }
  close (fd);
  return NULL;
}

/* Whatever the timing: either the file as it was at some moment, or a refusal. */
static void
test_growing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  GThread *writer;

  g_assert_true (g_file_set_contents (fixture->path, "begin\n", 6, NULL));
  writer = g_thread_new ("writer", write_on, fixture->path);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = gouji_reader_load_bytes (file, NULL, NULL, &error);

      if (bytes == NULL)
        g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_UNREADABLE);
      else
        g_assert_cmpuint ((g_bytes_get_size (bytes) - 6) % 10, ==, 0);
      g_usleep (700);
    }
  g_thread_join (writer);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "abc", 3, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_null (gouji_reader_load_bytes (file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/readers/load/regular", test_regular },     { "/readers/load/missing", test_missing },
    { "/readers/load/folder", test_folder },       { "/readers/load/pipe", test_pipe },
    { "/readers/load/socket", test_socket },       { "/readers/load/device", test_device },
    { "/readers/load/too-large", test_too_large }, { "/readers/load/growing", test_growing },
    { "/readers/load/cancelled", test_cancelled },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
