/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program is killed while it saves: what it had shown as saved is there when it is
 * opened again.  GOUJI_KILLS says how often, for a test that takes its time. */

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include <glib/gstdio.h>

#include "review/gouji-review-store.h"

#define DEFAULT_KILLS 12

/* What the program means begins with this. */
#define MEANT "victim: "

typedef struct
{
  guint n_found;     /* decisions the program found when it opened the document */
  guint n_said;      /* decisions it said were saved */
  GHashTable *said;  /* all of them, of all runs */
} Record;

/* What a whole line says that the program means; the test library under it says things
 * too. */
static gboolean
read_line (FILE *stream, char *line, int size)
{
  while (fgets (line, size, stream) != NULL)
    if (g_str_has_prefix (line, MEANT) && g_str_has_suffix (line, "\n"))
      {
        g_strchomp (line);
        memmove (line, line + strlen (MEANT), strlen (line) - strlen (MEANT) + 1);
        return TRUE;
      }
  return FALSE;
}

/* Killed at some moment after it has begun to decide. */
static void
run_and_kill (Record *record, gulong microseconds)
{
  const char *argv[] = { g_getenv ("GOUJI_REVIEW_VICTIM"), NULL };
  g_autoptr (GError) error = NULL;
  char line[256];
  GPid pid;
  int output;
  FILE *stream;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                            NULL, &output, NULL, &error);
  g_assert_no_error (error);
  stream = fdopen (output, "r");
  g_assert_true (read_line (stream, line, sizeof line));
  record->n_found = strtoul (line, NULL, 10);
  g_usleep (microseconds);
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  record->n_said = 0;
  while (read_line (stream, line, sizeof line))
    {
      record->n_said++;
      g_hash_table_add (record->said, g_strdup (line));
    }
  fclose (stream);
}

/* The one review in the folder. */
static GoujiReview *
open_kept (const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GoujiReviewStore) store = gouji_review_store_new (file);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  g_autofree char *key = NULL;
  g_autoptr (GError) error = NULL;
  GoujiReview *review;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      break;
  if (name == NULL)
    return NULL;
  key = g_strndup (name, strlen (name) - strlen (".json"));
  review = gouji_review_store_open (store, key, "", &error);
  g_assert_no_error (error);
  return review;
}

static void
assert_all_kept (Record *record, const char *folder)
{
  g_autoptr (GoujiReview) review = open_kept (folder);
  guint n = review != NULL ? g_list_model_get_n_items (G_LIST_MODEL (review)) : 0, n_said = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GoujiDecision) decision = g_list_model_get_item (G_LIST_MODEL (review), i);

      n_said += g_hash_table_contains (record->said, gouji_decision_get_id (decision));
    }
  g_assert_cmpuint (n_said, ==, g_hash_table_size (record->said));
}

static void
test_kill (gconstpointer folder)
{
  const char *kills = g_getenv ("GOUJI_KILLS");
  guint n_kills = kills != NULL ? strtoul (kills, NULL, 10) : DEFAULT_KILLS;
  g_autoptr (GRand) random = g_rand_new_with_seed (20221101);
  Record record = { .said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  for (guint i = 0; i < n_kills; i++)
    {
      run_and_kill (&record, g_rand_int_range (random, 0, 400000));
      assert_all_kept (&record, folder);
      g_assert_cmpuint (record.n_found, >=, g_hash_table_size (record.said) - record.n_said);
    }
  g_test_message ("%u kills, %u decisions were said to be saved, and all are", n_kills,
                  g_hash_table_size (record.said));
  g_hash_table_unref (record.said);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

int
main (int argc, char *argv[])
{
  g_autofree char *root = g_dir_make_tmp ("gouji-kill-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "gouji", "reviews", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", root, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/review-kill/kill", folder, test_kill);
  result = g_test_run ();
  remove_all (root);
  return result;
}
