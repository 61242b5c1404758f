/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided is kept, whatever happens to the folder it is kept in. */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "app/gouji-review-keeper.h"
#include "fixture.h"
#include "review/gouji-review-store.h"

#define PATIENCE (30 * G_USEC_PER_SEC)
#define TARGET "finding:F1-1"

typedef struct
{
  char *root;
  char *path; /* of the folder reviews are kept in */
  GFile *folder;
  GoujiReport *report;
  GoujiReport *other; /* of another document */
  GoujiSession *session;
  GoujiReviewKeeper *keeper;
  guint n_failures;
  char *message; /* of the last of them */
} Fixture;

static void
on_failed (Fixture *fixture, const char *message)
{
  fixture->n_failures++;
  g_free (fixture->message);
  fixture->message = g_strdup (message);
}

static GoujiReviewKeeper *
new_keeper (Fixture *fixture)
{
  GoujiReviewKeeper *keeper = gouji_review_keeper_new (fixture->session, fixture->folder);

  g_signal_connect_swapped (keeper, "failed", G_CALLBACK (on_failed), fixture);
  return keeper;
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->root = g_dir_make_tmp ("gouji-keeper-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->root, "reviews", NULL);
  fixture->folder = g_file_new_for_path (fixture->path);
  fixture->report = fixture_check ("2026年预算\n一、说明\n");
  fixture->other = fixture_check ("2026年预算\n二、说明\n");
  fixture->session = gouji_session_new ();
  gouji_session_set_report (fixture->session, fixture->report);
  fixture->keeper = new_keeper (fixture);
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

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_clear_object (&fixture->keeper);
  g_clear_object (&fixture->session);
  g_object_unref (fixture->report);
  g_object_unref (fixture->other);
  g_object_unref (fixture->folder);
  remove_all (fixture->root);
  g_free (fixture->root);
  g_free (fixture->path);
  g_free (fixture->message);
}

static gboolean
wake (gpointer data G_GNUC_UNUSED)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
is_saved (GoujiReviewKeeper *keeper)
{
  gboolean saved;

  g_object_get (keeper, "saved", &saved, NULL);
  return saved;
}

/* Until what was decided is saved or, with @failure, until that has failed. */
static void
wait (Fixture *fixture, gboolean failure)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;
  guint waker = g_timeout_add (10, wake, NULL);

  while (failure ? fixture->n_failures == 0 : !is_saved (fixture->keeper))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (waker);
}

static void
decide (Fixture *fixture, const char *text)
{
  GoujiDecisionText said = { TARGET, GOUJI_DECISION_WAIVED, text, "" };

  gouji_review_decide (gouji_session_get_review (fixture->session), &said);
}

static const char *
get_reason (Fixture *fixture)
{
  GoujiDecision *decision
      = gouji_review_get_decision (gouji_session_get_review (fixture->session), TARGET);

  return decision != NULL ? gouji_decision_get_text (decision) : NULL;
}

static void
reopen (Fixture *fixture)
{
  g_clear_object (&fixture->keeper);
  fixture->keeper = new_keeper (fixture);
  gouji_review_keeper_open (fixture->keeper, fixture->report, 0);
}

/* Saved in the background, without being asked. */
static void
test_save (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gouji_review_keeper_open (fixture->keeper, fixture->report, 0);
  decide (fixture, "rounded");
  g_assert_false (is_saved (fixture->keeper));
  wait (fixture, FALSE);
  reopen (fixture);
  g_assert_cmpstr (get_reason (fixture), ==, "rounded");
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

/* A file stands where the folder should be: told, tried again, and kept meanwhile. */
static void
test_unwritable (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gouji_review_keeper_open (fixture->keeper, fixture->report, 0);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  decide (fixture, "rounded");
  wait (fixture, TRUE);
  g_assert_nonnull (strstr (fixture->message, fixture->path));
  g_assert_false (is_saved (fixture->keeper));
  g_assert_false (gouji_review_keeper_flush (fixture->keeper));
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  wait (fixture, FALSE);
  reopen (fixture);
  g_assert_cmpstr (get_reason (fixture), ==, "rounded");
}

/* Who looks at another document meanwhile finds his decisions when he comes back. */
static void
test_switch (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gouji_review_keeper_open (fixture->keeper, fixture->report, 0);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  decide (fixture, "rounded");
  gouji_review_keeper_open (fixture->keeper, fixture->other, 0);
  g_assert_null (get_reason (fixture));
  g_assert_false (is_saved (fixture->keeper));
  gouji_review_keeper_open (fixture->keeper, fixture->report, 0);
  g_assert_cmpstr (get_reason (fixture), ==, "rounded");
  gouji_review_keeper_open (fixture->keeper, fixture->other, 0);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_true (gouji_review_keeper_flush (fixture->keeper));
  reopen (fixture);
  g_assert_cmpstr (get_reason (fixture), ==, "rounded");
}

/* How many decisions are on the disk. */
static guint
count_kept (Fixture *fixture)
{
  g_autoptr (GoujiReviewStore) store = gouji_review_store_new (fixture->folder);
  g_autoptr (GoujiReview) kept = gouji_review_store_open (
      store, gouji_review_get_sha256 (gouji_session_get_review (fixture->session)), "", NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (kept));
}

/* No room for another byte: what was kept stays as it was, and all is there when there
 * is room again. */
static void
test_full (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  struct rlimit before, full;

  gouji_review_keeper_open (fixture->keeper, fixture->report, 0);
  decide (fixture, "first");
  wait (fixture, FALSE);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  full = before;
  full.rlim_cur = 64;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &full), ==, 0);
  decide (fixture, "second");
  wait (fixture, TRUE);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (fixture->message);
  g_assert_cmpint (count_kept (fixture), ==, 1);
  wait (fixture, FALSE);
  reopen (fixture);
  g_assert_cmpstr (get_reason (fixture), ==, "second");
}

/* A file that cannot be read is told and kept beside; work goes on. */
static void
test_unreadable (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDir) dir = NULL;
  g_autofree char *name = NULL, *file = NULL;
  guint n_files = 0;

  gouji_review_keeper_open (fixture->keeper, fixture->report, 0);
  name = g_strconcat (gouji_review_get_sha256 (gouji_session_get_review (fixture->session)), ".json", NULL);
  decide (fixture, "rounded");
  wait (fixture, FALSE);
  g_clear_object (&fixture->keeper);
  file = g_build_filename (fixture->path, name, NULL);
  g_assert_true (g_file_test (file, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_set_contents (file, "{ half", -1, NULL));
  fixture->keeper = new_keeper (fixture);
  gouji_review_keeper_open (fixture->keeper, fixture->report, 0);
  g_assert_cmpuint (fixture->n_failures, ==, 1);
  g_assert_null (get_reason (fixture));
  decide (fixture, "again");
  wait (fixture, FALSE);
  dir = g_dir_open (fixture->path, 0, NULL);
  for (const char *entry = g_dir_read_name (dir); entry != NULL; entry = g_dir_read_name (dir))
    n_files += g_str_has_prefix (entry, gouji_review_get_sha256 (gouji_session_get_review (fixture->session)));
  g_assert_cmpuint (n_files, ==, 2);
}

/* The program is open twice on one document: what both say is kept. */
static void
test_twice (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiSession) session = gouji_session_new ();
  g_autoptr (GoujiReviewKeeper) second = gouji_review_keeper_new (session, fixture->folder);
  GoujiDecisionText said = { "finding:F1-2", GOUJI_DECISION_CONFIRMED, "", "" };

  gouji_session_set_report (session, fixture->report);
  gouji_review_keeper_open (second, fixture->report, 0);
  gouji_review_keeper_open (fixture->keeper, fixture->report, 0);
  decide (fixture, "rounded");
  gouji_review_decide (gouji_session_get_review (session), &said);
  g_assert_true (gouji_review_keeper_flush (fixture->keeper));
  g_assert_true (gouji_review_keeper_flush (second));
  decide (fixture, "rounded twice");
  g_assert_true (gouji_review_keeper_flush (fixture->keeper));
  reopen (fixture);
  g_assert_cmpstr (get_reason (fixture), ==, "rounded twice");
  g_assert_nonnull (gouji_review_get_decision (gouji_session_get_review (fixture->session), "finding:F1-2"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/review-keeper/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/review-keeper/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);
  g_test_add ("/review-keeper/switch", Fixture, NULL, set_up, test_switch, tear_down);
  g_test_add ("/review-keeper/full", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/review-keeper/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);
  g_test_add ("/review-keeper/twice", Fixture, NULL, set_up, test_twice, tear_down);
  return g_test_run ();
}
