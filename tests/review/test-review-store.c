/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* That nothing that was saved is ever lost. */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "model/gouji-error.h"
#include "review/gouji-review-store.h"

#define SHA256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define LATER_SHA256 "f123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define IDENTITY "123456|2026|budget|unit"
#define TARGET "finding:F1-1"
#define N_KILLS 100

typedef struct
{
  char *folder;
  GoujiReviewStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *base = g_dir_make_tmp ("gouji-review-XXXXXX", NULL);

  fixture->folder = g_build_filename (base, "reviews", NULL);
  folder = g_file_new_for_path (fixture->folder);
  fixture->store = gouji_review_store_new (folder);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_remove (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *base = g_path_get_dirname (fixture->folder);

  remove_folder (fixture->folder);
  remove_folder (base);
  g_object_unref (fixture->store);
  g_free (fixture->folder);
}

static GoujiReviewStore *
another_program (Fixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  return gouji_review_store_new (folder);
}

static GoujiReview *
open_review (GoujiReviewStore *store, const char *sha256)
{
  g_autoptr (GError) error = NULL;
  GoujiReview *review = gouji_review_store_open (store, sha256, IDENTITY, &error);

  g_assert_no_error (error);
  return review;
}

static void
save (GoujiReviewStore *store, GoujiReview *review)
{
  g_autoptr (GError) error = NULL;

  gouji_review_store_save (store, review, IDENTITY, &error);
  g_assert_no_error (error);
}

static void
decide (GoujiReview *review, const char *text)
{
  GoujiDecisionText said = { TARGET, GOUJI_DECISION_NOTE, text, "1.00" };

  gouji_review_decide (review, &said);
}

static guint
count (GoujiReview *review)
{
  return g_list_model_get_n_items (G_LIST_MODEL (review));
}

static char *
dup_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
test_kept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiReview) review = open_review (fixture->store, SHA256);
  g_autoptr (GoujiReviewStore) later = another_program (fixture);
  g_autoptr (GoujiReview) again = NULL;

  g_assert_cmpuint (count (review), ==, 0);
  decide (review, "甲");
  decide (review, "乙");
  save (fixture->store, review);
  again = open_review (later, SHA256);
  g_assert_cmpuint (count (again), ==, 2);
  g_assert_cmpstr (gouji_decision_get_text (gouji_review_get_decision (again, TARGET)), ==, "乙");
}

/* The same document open twice: both decisions are kept, and both programs see them. */
static void
test_two_programs (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiReviewStore) other_store = another_program (fixture);
  g_autoptr (GoujiReview) review = open_review (fixture->store, SHA256);
  g_autoptr (GoujiReview) other = open_review (other_store, SHA256);
  g_autoptr (GoujiReview) again = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;

  decide (review, "甲");
  decide (other, "乙");
  save (fixture->store, review);
  save (other_store, other);
  g_assert_cmpuint (count (other), ==, 2);
  save (fixture->store, review);
  g_assert_cmpuint (count (review), ==, 2);
  again = open_review (fixture->store, SHA256);
  g_assert_cmpuint (count (again), ==, 2);
  conflicts = gouji_review_list_conflicts (again);
  g_assert_cmpuint (conflicts->len, ==, 1);
}

static void
test_damaged (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiReview) review = open_review (fixture->store, SHA256);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path (fixture, SHA256 ".json");
  g_autofree char *aside = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GoujiReview) fresh = NULL;

  decide (review, "甲");
  save (fixture->store, review);
  g_assert_true (g_file_set_contents (path, "{\"format\": ", -1, NULL));
  g_assert_null (gouji_review_store_open (fixture->store, SHA256, IDENTITY, &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_SYNTAX);
  aside = gouji_review_store_set_aside (fixture->store, SHA256, NULL);
  g_assert_nonnull (aside);
  g_assert_true (g_file_get_contents (aside, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "{\"format\": ");
  fresh = open_review (fixture->store, SHA256);
  g_assert_cmpuint (count (fresh), ==, 0);
}

/* Damaged while it is open: what is in memory is saved, what was there is set aside. */
static void
test_damaged_underneath (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiReview) review = open_review (fixture->store, SHA256);
  g_autoptr (GoujiReview) again = NULL;
  g_autofree char *path = dup_path (fixture, SHA256 ".json");
  g_autofree char *aside = dup_path (fixture, SHA256 ".json.damaged-1");

  decide (review, "甲");
  save (fixture->store, review);
  g_assert_true (g_file_set_contents (path, "not a review", -1, NULL));
  decide (review, "乙");
  save (fixture->store, review);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  again = open_review (fixture->store, SHA256);
  g_assert_cmpuint (count (again), ==, 2);
}

static void
test_version (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiReview) review = open_review (fixture->store, SHA256);
  g_autoptr (GoujiReview) later = NULL;

  decide (review, "甲");
  save (fixture->store, review);
  later = open_review (fixture->store, LATER_SHA256);
  g_assert_cmpuint (count (later), ==, 1);
  g_assert_cmpstr (gouji_review_get_before (later), ==, SHA256);
}

static void
test_no_place (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiReview) review = open_review (fixture->store, SHA256);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->folder, "a file", -1, NULL));
  decide (review, "甲");
  g_assert_false (gouji_review_store_save (fixture->store, review, IDENTITY, &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_UNREADABLE);
  g_remove (fixture->folder);
  save (fixture->store, review);
}

/* A limit on the size of files stands for a full disk: writing fails half way. */
static void
test_full_disk (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiReview) review = open_review (fixture->store, SHA256);
  g_autoptr (GoujiReview) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (64 * 1024, 'x');
  struct rlimit limit, full;

  decide (review, "甲");
  save (fixture->store, review);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  full = limit;
  full.rlim_cur = 16 * 1024;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &full), ==, 0);
  decide (review, long_text);
  g_assert_false (gouji_review_store_save (fixture->store, review, IDENTITY, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_nonnull (error);
  again = open_review (fixture->store, SHA256);
  g_assert_cmpuint (count (again), ==, 1);
  save (fixture->store, review);
  g_clear_object (&again);
  again = open_review (fixture->store, SHA256);
  g_assert_cmpuint (count (again), ==, 2);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  gouji_review_store_save_finish (GOUJI_REVIEW_STORE (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (data);
}

static void
test_async (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiReviewStore) other_store = another_program (fixture);
  g_autoptr (GoujiReview) review = open_review (fixture->store, SHA256);
  g_autoptr (GoujiReview) other = open_review (other_store, SHA256);
  g_autoptr (GoujiReview) again = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  decide (other, "乙");
  save (other_store, other);
  decide (review, "甲");
  gouji_review_store_save_async (fixture->store, review, IDENTITY, on_saved, loop);
  /* Not part of what is being saved. */
  decide (review, "丙");
  g_main_loop_run (loop);
  g_assert_cmpuint (count (review), ==, 3);
  again = open_review (other_store, SHA256);
  g_assert_cmpuint (count (again), ==, 2);
}

static void
test_export (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiReview) review = open_review (fixture->store, SHA256);
  g_autoptr (GoujiReview) other = gouji_review_new (SHA256);
  g_autoptr (GoujiReview) stranger = gouji_review_new (LATER_SHA256);
  g_autofree char *path = dup_path (fixture, "handed-over.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  guint n_new;

  decide (review, "甲");
  save (fixture->store, review);
  g_assert_true (gouji_review_export (review, file, &error));
  g_assert_no_error (error);
  g_assert_true (gouji_review_import (other, file, &n_new, &error));
  g_assert_cmpuint (n_new, ==, 1);
  g_assert_false (gouji_review_import (stranger, file, &n_new, &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_INVALID);
}

/* Kills a program that saves without end, and returns what it said was kept. */
static GPtrArray *
kill_while_saving (Fixture *fixture, guint microseconds)
{
  const char *argv[] = { g_getenv ("GOUJI_REVIEW_SAVER"), fixture->folder, SHA256, NULL };
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GPid pid;
  int output;
  FILE *stream;
  char line[64];

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                            NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_usleep (microseconds);
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  stream = fdopen (output, "r");
  while (fgets (line, sizeof line, stream) != NULL)
    if (g_str_has_suffix (line, "\n"))
      g_ptr_array_add (ids, g_strndup (line, strlen (line) - 1));
  fclose (stream);
  return ids;
}

static void
assert_all_kept (GoujiReview *review, GPtrArray *ids)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < count (review); i++)
    {
      g_autoptr (GoujiDecision) decision = g_list_model_get_item (G_LIST_MODEL (review), i);

      g_hash_table_add (kept, g_strdup (gouji_decision_get_id (decision)));
    }
  for (guint i = 0; i < ids->len; i++)
    g_assert_true (g_hash_table_contains (kept, g_ptr_array_index (ids, i)));
}

static void
test_kill (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20221101);
  guint n_kept = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GPtrArray) ids = kill_while_saving (fixture, g_rand_int_range (random, 0, 40000));
      g_autoptr (GoujiReview) review = open_review (fixture->store, SHA256);

      assert_all_kept (review, ids);
      n_kept += ids->len;
    }
  g_test_message ("%u decisions were said to be kept, and all are", n_kept);
}

static void
on_overtaken (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  gouji_review_store_save_finish (GOUJI_REVIEW_STORE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

/* A save in the background that comes behind a later one takes nothing back. */
static void
test_overtaken (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiReview) review = open_review (fixture->store, SHA256);

  for (guint i = 1; i <= 20; i++)
    {
      g_autoptr (GoujiReview) again = NULL;
      gboolean done = FALSE;

      decide (review, "甲");
      gouji_review_store_save_async (fixture->store, review, IDENTITY, on_overtaken, &done);
      decide (review, "乙");
      save (fixture->store, review);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
      again = open_review (fixture->store, SHA256);
      g_assert_cmpuint (count (again), ==, 2 * i);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/review-store/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("kept", test_kept);
  ADD ("two-programs", test_two_programs);
  ADD ("damaged", test_damaged);
  ADD ("damaged-underneath", test_damaged_underneath);
  ADD ("version", test_version);
  ADD ("no-place", test_no_place);
  ADD ("full-disk", test_full_disk);
  ADD ("async", test_async);
  ADD ("overtaken", test_overtaken);
  ADD ("export", test_export);
  ADD ("kill", test_kill);
#undef ADD
  return g_test_run ();
}
